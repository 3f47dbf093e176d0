/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_USER_LINE_H
#define EVENTS_USER_LINE_H

#include <stdint.h>

#include "events/user.h"

/* Reading the lines of a user's tables. Between events/user*.c only. */
struct user_lines {
    const struct user_table *table;
    struct slice rest;
    struct slice line; /* without its end and white space at the right */
    size_t number;     /* of it, from 1 */
};

void user_lines_init(struct user_lines *lines, const struct user_table *table);

/* The next line that holds anything, comments ("#", ";") cut off. Lines that
 * are not UTF-8 are told and passed over. */
bool user_lines_next(struct user_lines *lines);

void user_tell(const struct user_lines *lines, size_t line, const char *text);

/* Writes the cells that end each row. */
void user_put_place(struct buffer *out, const struct user_lines *lines,
                    size_t line);

/* "YYMMDD" (30 and below is 20YY) or "YYYYMMDD" as year * 10000 + month * 100
 * + day; NULL, or what is wrong with it. */
const char *user_read_day(struct slice text, int32_t *day);

/* "MINISTER_OF_JUSTICE_" to "Minister of Justice"; in lower case when
 * `common`. False when nothing is left. */
bool user_put_phrase(struct buffer *out, struct slice phrase, bool common);

/* Phrases that were seen, by their folded letters. */
struct user_seen {
    struct arena *arena;
    uint64_t *cells; /* 0: empty */
    size_t count;    /* a power of two */
    size_t used;
};

/* True when it is new; also when memory runs out. */
bool user_seen_add(struct user_seen *seen, struct slice phrase);

/* "!PERSON! = MAN, WOMAN" and "&WEAPON": sets of words. */
struct user_set {
    struct slice name;
    struct slice *members;
    size_t count;
    size_t room;
    bool open; /* while it is being spelled out */
};

#define USER_SET_DEPTH 8 /* sets within sets */
#define USER_SETS_MAX 512
#define USER_SPELLED_MAX 256 /* phrases that one line may stand for */

struct user_sets {
    struct arena *arena;
    struct user_set *at;
    size_t count;
    size_t room;
};

/* The set of that name, new or known; NULL when memory or USER_SETS_MAX ran
 * out. Valid until the next one is added. */
struct user_set *user_set_add(struct user_sets *sets, struct slice name);
struct user_set *user_set_find(const struct user_sets *sets, struct slice name);
void user_set_put(struct user_sets *sets, struct user_set *set,
                  struct slice member);

#endif
