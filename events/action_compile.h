/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTION_COMPILE_H
#define EVENTS_ACTION_COMPILE_H

#include "events/action_table.h"
#include "src/base/buffer.h"
#include "src/base/tsv.h"

/* Compiling the tables of actions. Between events/action_compile*.c only. */

/* An array in the arena that grows. */
struct action_list {
    char *data;
    size_t count;
    size_t room;
    size_t size; /* bytes of an element */
};

struct action_compiler {
    struct arena *arena;
    struct dictionary_builder *words;
    struct action_list word;
    struct action_list frame;
    struct action_list owner; /* uint32_t word row of each frame */
    struct action_list condition;
    struct action_list choice;
    struct action_list noun;
    struct modality_row modality[PAX_TYPE_COUNT];
    struct action_classes classes;
    struct slice class_name[ACTION_CLASSES_MAX];
    size_t class_count;
    struct buffer pool;
    size_t user_frames; /* the first of them: a user's, which go before all */
};

/* --- Words and lists (action_compile_word.c) --- */
/* Appends a copy of the element; false when memory ran out. */
bool action_compile_add(struct action_compiler *to, struct action_list *list,
                        const void *element);

/* Tells the line; gives PAX_BAD_SYNTAX. */
enum pax_status action_compile_bad(struct pax_error *error, const char *text,
                                   const struct tsv *tsv);

/* The row of a word or phrase, new or known. */
enum pax_status action_compile_word(struct action_compiler *to,
                                    struct slice text, uint32_t *row);
static inline struct action_word *
action_compile_word_at(struct action_compiler *to, uint32_t row)
{
    return (struct action_word *)(void *)(to->word.data + row * to->word.size);
}

#define PLURAL_MAX 96

/* The regular plural of the last word, in `out`; empty when it is one already
 * or too long. */
struct slice action_compile_plural(struct slice noun, char out[PLURAL_MAX]);

typedef enum pax_status action_row(struct action_compiler *to,
                                   const struct tsv *tsv,
                                   struct pax_error *error);

/* Reads each row of a table until one is bad. */
enum pax_status action_compile_rows(struct action_compiler *to,
                                    struct slice bytes, action_row *row,
                                    struct pax_error *error);

/* --- What stands in a cell (action_compile_cell.c) --- */
/* False for an unknown name. */
bool action_cell_type(struct slice name, uint32_t *type);
bool action_cell_status(struct slice name, uint32_t *status);
bool action_cell_roles(struct slice name, uint32_t *roles);
void action_cell_cameo(char cameo[8], struct slice code);

/* The class's bit, a new one when `add`; 0 when there is none. */
uint64_t action_cell_class(struct action_compiler *to, struct slice name,
                           bool add);

/* --- The tables, each as a whole (action_compile_noun.c, _modality.c,
 * _frame.c) --- */
enum pax_status action_compile_nouns(struct action_compiler *to,
                                     struct slice bytes,
                                     struct pax_error *error);
enum pax_status action_compile_discards(struct action_compiler *to,
                                        struct slice bytes);
enum pax_status action_compile_modality(struct action_compiler *to,
                                        struct slice bytes,
                                        struct pax_error *error);
enum pax_status action_compile_frames(struct action_compiler *to,
                                      struct slice bytes,
                                      struct pax_error *error);

/* A user's frames; what does not fit is told and passed over. */
enum pax_status action_compile_user(struct action_compiler *to,
                                    struct slice bytes,
                                    const struct table_warn *warn);

/* --- The order of frames (action_compile_rank.c) --- */
/* Lays the frames of each word together, most specific first; false when
 * memory ran out. */
bool action_compile_rank(struct action_compiler *to, struct frame **out);

#endif
