/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTOR_COMPILE_H
#define EVENTS_ACTOR_COMPILE_H

#include "events/actor_table.h"
#include "src/base/buffer.h"

/* Compiling the tables of actors. Between events/actor_compile.c and
 * events/actor_user.c only. */

#define DAY_MIN 0
#define DAY_MAX 99991231

/* Built-in senses come after a user's of the same type. */
#define FIRST_BUILTIN (UINT32_C(1) << 31)

/* A sense and the dictionary id of its alias, before they are sorted. */
struct actor_entry {
    uint32_t id;
    uint32_t order;
    struct actor_sense sense;
};

/* Dictionary id to row + 1. */
struct actor_map {
    uint32_t *at;
    size_t room;
};

struct actor_compiler {
    struct arena *arena;
    struct dictionary_builder *words;
    struct buffer pool;
    struct actor_row *rows;
    size_t row_count, row_room;
    struct actor_entry *entries;
    size_t entry_count, entry_room;
    struct actor_term *terms;
    size_t term_count, term_room;
    struct actor_map persons, roles, bodies;
    bool user;              /* rows at hand are a user's */
    uint32_t *states;       /* row + 1 of each state, for a user's rows */
    enum pax_status status; /* first failure */
    const char *what;       /* of it */
};

void actor_compile_fail(struct actor_compiler *to, enum pax_status status,
                        const char *what);
void actor_compile_country(char country[4], struct slice code);

/* A new row; gives its index. Name and code are copied. */
uint32_t actor_compile_row(struct actor_compiler *to, struct actor_row row,
                           struct slice name, struct slice code);

/* One more way to speak of a row; gives the alias's dictionary id, 0 when it
 * is too long to be looked for. */
uint32_t actor_compile_sense(struct actor_compiler *to, struct slice alias,
                             uint32_t row, enum actor_sense_type type);

/* True when the last word of a person's name names him alone: no "III". */
bool actor_compile_is_surname(struct slice name, struct slice word);

/* Rows of events/user.h. What does not fit is told and passed over. */
void actor_compile_user(struct actor_compiler *to, struct slice rows,
                        const struct table_warn *warn);

#endif
