/* SPDX-License-Identifier: MIT */
#ifndef DATES_CHART_H
#define DATES_CHART_H

#include "src/dates/grammar.h"
#include "src/text/analysis.h"

/*
 * What is known of one short run of tokens while expressions are looked for in
 * it: at each position the symbols that begin there and where they end. Its
 * size is fixed; a run that would not fit is taken in pieces.
 */
#define CHART_TOKENS 40  /* longest run */
#define CHART_AHEAD 20   /* of a run that was cut, as much is finished */
#define CHART_POSITIONS (CHART_TOKENS + 3)
#define CHART_EDGES 640
#define CHART_CHILDREN 1536

struct chart_edge {
    uint16_t next;   /* further edge of the same position + 1; 0 none */
    uint16_t end;    /* position */
    uint16_t accept; /* + 1: how a rule made it; 0 for a token */
    uint16_t children; /* first of accept.steps in the chart's children */
    uint16_t symbol;
    uint16_t layers; /* bit for each where a pattern may begin with it */
    uint16_t start;  /* position */
    int32_t value;  /* of a token: number, or value of the word's class */
    uint32_t token; /* of a token */
};

struct chart_position {
    uint64_t symbols[SYMBOL_WORDS];
    uint64_t hint;   /* symbol_hint() of the symbols, and one bit always */
    uint16_t edge;   /* first + 1; 0 none */
};

struct chart {
    const struct grammar *grammar;
    const struct lexicon *lexicon;
    const struct tokens *tokens;
    size_t first; /* token at position 1; position 0 is what stands before */
    size_t end;
    size_t positions; /* of tokens: end - first */
    struct chart_position at[CHART_POSITIONS];
    struct chart_edge edges[CHART_EDGES];
    uint16_t edge_count;
    uint16_t children[CHART_CHILDREN];
    uint16_t child_count;
    uint16_t layers; /* of all positions */
};

/* Fills the chart for tokens [first, end), at most CHART_TOKENS of them, and
 * runs all layers over it. */
void chart_fill(struct chart *chart, size_t first, size_t end);

/* Adds the symbols that a token has by itself (symbols.c). Position 0 and the
 * last one may stand beyond the text. */
void chart_add_token(struct chart *chart, size_t position);

/* True when a word has the class as it is written and tagged here. */
bool word_class_counts(const struct word_class *class,
                       const struct token *token);

/* One more edge; dropped when the chart is full. The longer of two that make
 * the same symbol at the same position stays, and the later when equal. */
struct chart_edge *chart_add(struct chart *chart, size_t position,
                             unsigned symbol, size_t end);

/* The edge of a symbol at a position; NULL when there is none. */
const struct chart_edge *chart_get(const struct chart *chart, size_t position,
                                   unsigned symbol);

/* What an edge says. False when it says that its words are no time, or when
 * it is too intricate. `order` is enum date_order. */
struct meaning {
    struct term term;
    struct term until;
    int64_t number;
    uint8_t tenths;
    uint8_t order;
    bool range;
};
bool chart_meaning(const struct chart *chart, const struct chart_edge *edge,
                   struct meaning *out);

#endif
