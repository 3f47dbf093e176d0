/* SPDX-License-Identifier: MIT */
#ifndef DATES_COMPILE_H
#define DATES_COMPILE_H

#include "src/base/buffer.h"
#include "src/base/tsv.h"
#include "src/dates/grammar.h"

/*
 * What words.c, rules.c and compile.c share while the tables are compiled.
 * Arrays grow in the arena and are handed to the image as they are.
 */

/* An array of `count` items of one size, with room for `room`. */
struct column {
    void *at;
    size_t count;
    size_t room;
    size_t size;
};

/* A trie's node and edge before they are laid out. */
struct draft_node {
    uint32_t edge;   /* first + 1; 0 none */
    uint16_t accept; /* + 1; 0 none */
};

struct draft_edge {
    uint32_t node;
    uint32_t next; /* + 1; 0 none */
    uint32_t symbol;
};

struct grammar_builder {
    struct arena *arena;
    struct dictionary_builder *words;
    struct pax_error *error;
    const char *file;                     /* for messages: constant */
    struct slice symbol[SYMBOL_COUNT];    /* names; literals with quotes */
    uint8_t symbol_layer[SYMBOL_COUNT];   /* lowest that makes it; 0 none */
    uint64_t trigger[SYMBOL_WORDS];
    size_t symbols;
    struct buffer pool;
    struct column classes;  /* struct word_class */
    struct column rules;    /* struct rule */
    struct column ops;      /* struct build_op */
    struct column accepts;  /* struct rule_accept */
    struct column nodes;    /* struct draft_node; the first LAYER_COUNT are
                               the roots */
    struct column edges;    /* struct draft_edge */
    struct column holidays; /* struct holiday; [0] is none */
};

/* One more zeroed item at the end; NULL when out of memory. */
void *column_add(struct arena *arena, struct column *column);

/* Fails with PAX_BAD_SYNTAX at the row last read. */
PAX_MUST_USE enum pax_status grammar_fail(const struct grammar_builder *builder,
                                          const struct tsv *tsv,
                                          const char *text);

/* The symbol of that name, 0 when there is none. */
unsigned grammar_symbol(const struct grammar_builder *builder,
                        struct slice name);

/* The symbol of that name, made when it is new; 0 when there are too many. */
unsigned grammar_symbol_make(struct grammar_builder *builder,
                             struct slice name);

/* Gives a word or phrase one more class. */
PAX_MUST_USE enum pax_status
grammar_add_class(struct grammar_builder *builder, struct slice word,
                  struct word_class class);

/* The same for a word that texts hold, which may be a phrase: all its pieces
 * may stand in an expression. */
PAX_MUST_USE enum pax_status grammar_add_word(struct grammar_builder *builder,
                                              struct slice word,
                                              struct word_class class);

PAX_MUST_USE enum pax_status grammar_add_words(struct grammar_builder *builder,
                                               struct slice bytes);
PAX_MUST_USE enum pax_status
grammar_add_holidays(struct grammar_builder *builder, struct slice bytes);

/* A user's table of periods (periods.c). */
PAX_MUST_USE enum pax_status
grammar_add_periods(struct grammar_builder *builder, struct slice bytes);
PAX_MUST_USE enum pax_status grammar_add_rules(struct grammar_builder *builder,
                                               struct slice bytes);

/* Value of a constant in the tables: "WEEK", "-300", "ANCHOR". */
bool grammar_constant(struct slice name, int32_t *value);

/* enum build_field of "month", "year", ...; false when there is none. */
bool grammar_field(struct slice name, uint8_t *field);

/* enum term_kind of "calendar", ...; false when there is none. */
bool grammar_kind(struct slice name, int32_t *kind);

#endif
