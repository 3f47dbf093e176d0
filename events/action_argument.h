/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTION_ARGUMENT_H
#define EVENTS_ACTION_ARGUMENT_H

#include "src/text/analysis.h"

/*
 * Who and what stands around a predicate: the flat arrays of the text stage
 * seen from a verb. Subject and object are those of the deed, not of the
 * grammar: the passive and relative clauses are turned round.
 */

/* The clauses that hang on each clause, in text order. */
struct clause_tree {
    const uint32_t *first_child;
    const uint32_t *next_sibling;
};

PAX_MUST_USE enum pax_status clause_tree_make(struct arena *arena,
                                              const struct analysis *analysis,
                                              struct clause_tree *out);

struct arguments {
    uint32_t subject; /* chunk: who does it, or NO_INDEX */
    uint32_t object;  /* chunk: whom or what */
    uint32_t object2;
    bool shared; /* the subject is that of another clause */
};

struct arguments arguments_of(const struct analysis *analysis,
                              uint32_t clause);

/* "according to the governor": who says it has no part in the deed. */
bool is_attribution(const struct analysis *analysis, uint32_t preposition);

/* First chunk that begins at the token or after it. */
uint32_t chunk_from(const struct analysis *analysis, uint32_t token);

/*
 * The phrases of a clause: chunks after a preposition, in text order, before
 * and after the verb, as far as they stand near it or near the clause's
 * begin. Begin with *at = 0; NO_INDEX at the end. phrase_next() leaves
 * attributions out.
 */
uint32_t phrase_any_next(const struct analysis *analysis, uint32_t clause,
                         uint32_t *at);
uint32_t phrase_next(const struct analysis *analysis, uint32_t clause,
                     uint32_t *at);

/* True when the letters of the token, of which there are as many, are those
 * of the lower-case word, whatever their case. */
bool token_spells(const struct analysis *analysis, uint32_t token,
                  struct slice word);

/* True when the token is that lower-case word. Most differ in length. */
static inline bool token_is(const struct analysis *analysis, uint32_t token,
                            struct slice word)
{
    if (token >= analysis->tokens.count)
        return false;
    const struct token *at = &analysis->tokens.at[token];
    return at->end - at->start == word.len &&
           token_spells(analysis, token, word);
}

/* True when the token is one of those lower-case words. */
bool token_is_one_of(const struct analysis *analysis, uint32_t token,
                     const char *const *words, size_t count);

/* End of the sentence that holds the clause. */
uint32_t clause_sentence_end(const struct analysis *analysis,
                             uint32_t clause);

#endif
