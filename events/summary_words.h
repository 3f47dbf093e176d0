/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_SUMMARY_WORDS_H
#define EVENTS_SUMMARY_WORDS_H

#include "events/summary.h"

/* The words of a headline while they are chosen. Between
 * events/summary_*.c only. */

#define WORDS_MAX 48

/* Tokens in the order in which they are printed. */
struct words {
    uint32_t at[WORDS_MAX];
    uint32_t count;
    uint32_t bytes;
    uint32_t stop; /* first token not taken */
    bool full;     /* it was not taken for length */
};

static inline uint8_t tag_at(const struct writer *writer, uint32_t i)
{
    return writer->analysis->tokens.at[i].tag;
}

static inline bool is_sign(const struct writer *writer, uint32_t i, char sign)
{
    return token_is_sign(&writer->analysis->tokens, i, sign);
}

/* Nothing stands between it and the token before. */
static inline bool is_glued(const struct writer *writer, uint32_t i)
{
    return (writer->analysis->tokens.at[i].shape &
            (TOKEN_SPACE | TOKEN_LINE | TOKEN_BLOCK)) == 0;
}

/* A hyphen, a slash, a mark of quotation: what it is glued to goes on. */
static inline bool is_binding(const struct writer *writer, uint32_t i)
{
    const struct token *token = &writer->analysis->tokens.at[i];
    return is_glued(writer, i) &&
           (token->kind != TOKEN_SIGN || token->number == '-' ||
            token->number == '/' || token->number == '%' ||
            token->number == '\'' || token->number == 0x2019 ||
            token->number == 0x2013);
}

/* " - ", a long dash or a semicolon: what follows is another thought. */
static inline bool parts_thoughts(const struct writer *writer, uint32_t i)
{
    const struct token *token = &writer->analysis->tokens.at[i];
    if (token->kind != TOKEN_SIGN)
        return false;
    return token->number == ';' || token->number == 0x2014 ||
           ((token->number == '-' || token->number == 0x2013) &&
            !is_glued(writer, i));
}

/* Token behind what a headline leaves out when that begins at i: the event's
 * date with its preposition, a bracket; i itself when nothing does. */
uint32_t summary_skip(const struct writer *writer, uint32_t i, uint32_t end);

/* Whether one who takes part is several: "officials". */
bool summary_actor_is_plural(const struct writer *writer,
                             const struct draft_actor *actor);

/* The same of a noun phrase that the verb has for its subject. */
bool summary_subject_is_plural(const struct writer *writer, uint32_t chunk,
                               const struct predicate *verb);

/* "was", "has": one does it, whatever its name looks like. */
bool summary_verb_is_one(const struct writer *writer,
                         const struct predicate *verb);

/* "scheduled a meeting", "called off the talks": the verb itself says how real
 * the happening is, so that it is told as it stands. */
bool summary_verb_says_status(const struct writer *writer);

/* "Neither side", but not "neither A nor B". */
bool summary_is_neither(const struct analysis *analysis, uint32_t chunk);

/* The verb, as `plural` wants it. */
void summary_put_verb(struct writer *writer, bool plural);

/* Writes the words, each after a space: `subject` when they tell who it is,
 * in the place of the doer. */
void summary_print(struct writer *writer, const struct words *words,
                   bool subject);

/* Cuts the words back to where a phrase ends. */
void summary_cut(const struct writer *writer, struct words *words);

/* Drops the words of a clause whose verb was not reached, at the end. */
void summary_drop_headless(const struct writer *writer, struct words *words);

/* Drops what has been taken of the clause that begins at the stop: its
 * subject and the adverbs of its verb. */
void summary_drop_begun(const struct writer *writer, struct words *words);

#endif
