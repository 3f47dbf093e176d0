/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTOR_COMPILE_H
#define EVENTS_ACTOR_COMPILE_H

#include "events/actor_table.h"
#include "src/base/buffer.h"
#include "src/base/tsv.h"

/* Compiling the tables of actors. Between events/actor_compile*.c and
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

/* --- Rows and the ways to speak of them (actor_compile_row.c) --- */
/* Only the first failure counts. */
void actor_compile_fail(struct actor_compiler *to, enum pax_status status,
                        const char *what);

/* Where in the pool a copy of the text stands. */
uint32_t actor_compile_text(struct actor_compiler *to, struct slice text);

/* A new row; gives its index. Name and code are copied. */
uint32_t actor_compile_row(struct actor_compiler *to, struct actor_row row,
                           struct slice name, struct slice code);

/* A name with a capital is met only as it is written. */
bool actor_compile_has_capital(struct slice text);

/* One more way to speak of a row; gives the alias's dictionary id, 0 when it
 * is too long to be looked for. */
uint32_t actor_compile_sense(struct actor_compiler *to, struct slice alias,
                             uint32_t row, enum actor_sense_type type);

/* The same for each of "Armenian|Hayastani". */
void actor_compile_senses(struct actor_compiler *to, struct slice aliases,
                          uint32_t row, enum actor_sense_type type);

/* Remembers which row a name is; the first one with it stays. */
void actor_compile_map(struct actor_compiler *to, struct actor_map *map,
                       uint32_t id, uint32_t row);

/* Row + 1 of a name in a map, 0 when it is not there. */
uint32_t actor_compile_find(struct actor_compiler *to,
                            const struct actor_map *map, struct slice name);

/* --- What stands in a cell (actor_compile_cell.c) --- */
/* The count of the enum for a word that it has not. */
uint8_t actor_cell_role_class(struct slice cell);
uint8_t actor_cell_word_class(struct slice cell);
uint8_t actor_cell_post(struct slice cell);

/* Parties are groups; false, and nothing set, for an unknown word. */
bool actor_cell_kind(struct slice cell, uint8_t *kind);
uint8_t actor_cell_gender(struct slice cell);

/* "" for what is no code of three letters. */
void actor_cell_country(char country[4], struct slice code);

/* "2018-05-08", "2018-05", "2018" as a number. What is missing is the first
 * such day, or the `last`. */
int32_t actor_cell_day(struct actor_compiler *to, struct slice cell, bool last);

/* True when the last word of a person's name names him alone: no "III". */
bool actor_cell_is_surname(struct slice name, struct slice word);

/* --- Lines of the tables, one function for each (actor_compile_body.c,
 * _role.c, _holder.c) --- */
typedef void actor_compile_line(struct actor_compiler *to,
                                const struct tsv *tsv);
actor_compile_line actor_compile_state, actor_compile_region, actor_compile_org,
    actor_compile_group, actor_compile_ministry;
actor_compile_line actor_compile_role, actor_compile_word;
actor_compile_line actor_compile_holder;

/* Rows of events/user.h. What does not fit is told and passed over. */
void actor_compile_user(struct actor_compiler *to, struct slice rows,
                        const struct table_warn *warn);

/* --- All that was read, into the image (actor_compile_section.c) --- */
enum pax_status actor_compile_sections(struct actor_compiler *to,
                                       struct image_builder *image);

#endif
