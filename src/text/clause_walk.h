/* SPDX-License-Identifier: MIT */
#ifndef TEXT_CLAUSE_WALK_H
#define TEXT_CLAUSE_WALK_H

#include "src/text/clause_stack.h"
#include "src/text/grammar.h"

/* One sentence after the other, token by token; what the parts of the
 * clause finder share: clause.c goes over tokens and phrases, clause_word.c
 * and clause_sign.c open and close, clause_verb.c and the files it names place
 * verb groups. */
struct clause_walk {
    struct clause_stack stack;
    const struct token *at;
    size_t first; /* the sentence */
    size_t end;
    uint32_t base;        /* first clause of the sentence */
    uint32_t conjunction; /* "and" or "but" with nothing after it yet */
    uint32_t conjunct;    /* the bare chunk right after one */
    uint32_t listed;      /* that of the "and" before: a list may go on it */
    uint32_t last;        /* last chunk that may have a relative clause */
    uint32_t contact;     /* chunk that the candidate touches: "the deal he" */
    size_t quote_depth;   /* stack depth of the open quotation, 0: none */
    size_t bracket_depth; /* the same of a parenthesis with a verb */
    bool bracketed;       /* inside a parenthesis without a verb */
    size_t aside_end;     /* dash that closes an aside, 0: none is open */
    size_t aside_depth;   /* stack depth before it */
    uint32_t supposed;    /* clause that "should", "had" or "were" opened, as
                             long as its verb is to come; or NO_INDEX */
    uint32_t block;
    uint32_t saying;  /* last saying clause of the block */
    uint32_t unsaid;  /* first quotation whose speaker is not known yet */
};

static inline bool clause_is_sign(const struct clause_walk *walk, size_t i,
                                  int32_t sign)
{
    return i < walk->end && walk->at[i].kind == TOKEN_SIGN &&
           walk->at[i].number == sign;
}

/* A dash between words with space around, or a long one. */
static inline bool clause_is_dash(const struct clause_walk *walk, size_t i)
{
    if (i >= walk->end || walk->at[i].kind != TOKEN_SIGN ||
        walk->at[i].tag != TAG_PUNCT)
        return false;
    int32_t sign = walk->at[i].number;
    return sign == 0x2014 || sign == 0x2013 ||
           ((sign == '-' || sign == '_') &&
            (walk->at[i].shape & TOKEN_SPACE) != 0);
}

/* The grammar number of the word at i. */
static inline uint32_t clause_word(const struct clause_walk *walk, size_t i)
{
    return walk->at[i].grammar;
}

/* True when a comma, dash or closing mark stands right before token i. */
bool clause_after_break(const struct clause_walk *walk, size_t i);

/* Where a noun phrase begins with its owners: at "Iran" for "plan" of "Iran's
 * plan". */
size_t clause_phrase_first(const struct clause_walk *walk, uint32_t chunk);

/* Opens the main clause again when a quotation that began the sentence is
 * closed. */
void clause_ensure_base(struct clause_walk *walk, size_t i);

/* Makes a list member a phrase on its own: it is a subject after all. */
void clause_free_chunk(struct clause_walk *walk, uint32_t chunk);

/* Quotations that wait for their speaker hang on this saying clause. */
void clause_set_speaker(struct clause_walk *walk, uint32_t clause);

static inline const struct chunk *clause_chunk(const struct clause_walk *walk,
                                               uint32_t chunk)
{
    return &walk->stack.analysis->chunks[chunk];
}

/* The clause's verb group, or NULL; until the next one is found. */
static inline const struct predicate *
clause_predicate(const struct clause_walk *walk, uint32_t clause)
{
    uint32_t index = walk->stack.clauses[clause].predicate;
    return index != NO_INDEX ? &walk->stack.predicates[index] : NULL;
}

/* What the verb of a group is, by grammar.tsv. */
static inline uint32_t
clause_verb_grammar(const struct clause_walk *walk,
                    const struct predicate *predicate)
{
    return grammar_of_verb(walk->stack.analysis->lexicon,
                           walk->at[predicate->head].word);
}

/* The last token of the sentence before i that is no adverb, or NO_INDEX. */
size_t clause_before_adverbs(const struct clause_walk *walk, size_t i);

/* What a participle or "who" after a chunk modifies: "talks in Munich hosted
 * by X" goes past the place. */
uint32_t clause_modified(const struct clause_walk *walk, uint32_t index);

/* The verb is the current clause's own; settles its subject. */
void clause_attach(struct clause_walk *walk,
                   const struct predicate *predicate);

/* Which tenses can stand beside each other without a subject between:
 * 0 present and future, 1 past, 2 infinitive, 3 participle. */
int clause_tense_class(const struct predicate *predicate);

/* Closes the clause at a level of the stack and opens one beside it. */
struct clause *clause_push_beside(struct clause_walk *walk, size_t level,
                                  size_t first);

/* "X met Y and left": the verb goes on an earlier one and shares its subject.
 * False when there is nothing to go on. */
bool clause_coordinate(struct clause_walk *walk,
                       const struct predicate *predicate, enum verb_form form,
                       size_t first);

/* Takes a chunk out of the object places of the current clause. */
void clause_take_back(struct clause_walk *walk, uint32_t chunk);

void clause_place_finite(struct clause_walk *walk,
                         const struct predicate *predicate);
void clause_place_infinitive(struct clause_walk *walk,
                             const struct predicate *predicate);
void clause_place_participle(struct clause_walk *walk,
                             const struct predicate *predicate,
                             enum verb_form form);
void clause_place_bare(struct clause_walk *walk,
                       const struct predicate *predicate);

/* Opens a relative clause at its pronoun. */
void clause_open_relative(struct clause_walk *walk, size_t i);

/* Opens the clause of a condition without "if" at its first verb; false when
 * none begins there. */
bool clause_open_inverted(struct clause_walk *walk, size_t i);

/* The dash that closes what a dash at i opens: "the talks - three of them - are
 * due"; 0 when there is none or a finite verb stands between. */
size_t clause_closing_dash(const struct clause_walk *walk, size_t i);

/* Whether the quotation that opens at i holds a clause or is not closed. */
bool clause_quotes_clause(const struct clause_walk *walk, size_t i);

/* What a sign, or a word outside of phrases and verb groups, does. */
void clause_pass_sign(struct clause_walk *walk, size_t i);
void clause_pass_word(struct clause_walk *walk, size_t i);

/* Puts a verb group where it belongs, by its form. */
void clause_place_verb(struct clause_walk *walk,
                       const struct predicate *predicate,
                       enum verb_form form);

#endif
