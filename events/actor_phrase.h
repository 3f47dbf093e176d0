/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTOR_PHRASE_H
#define EVENTS_ACTOR_PHRASE_H

#include "events/actor_piece.h"

/* Parts of the phrase reader that its files share. */

static inline const struct tokens *actor_tokens(const struct reader *reader)
{
    return &reader->analysis->tokens;
}

/* Glued to the token before it. */
static inline bool actor_is_glued(const struct tokens *tokens, size_t i)
{
    return i > 0 && i < tokens->count &&
           (tokens->at[i].shape & (TOKEN_SPACE | TOKEN_LINE)) == 0;
}

/* A hyphen with no space on either side. */
static inline bool actor_is_hyphen(const struct tokens *tokens, size_t i)
{
    return token_is_sign(tokens, i, '-') && actor_is_glued(tokens, i) &&
           actor_is_glued(tokens, i + 1);
}

static inline bool actor_is_noun(uint8_t tag)
{
    return tag >= TAG_NN && tag <= TAG_NNPS;
}

static inline bool actor_is_verb(uint8_t tag)
{
    return tag >= TAG_VB && tag <= TAG_MD;
}

/* Most frequent tag of a word in the lexicon. */
static inline enum tag actor_lexicon_tag(const struct reader *reader, size_t i)
{
    return (enum tag)(lexicon_slot(reader->analysis->lexicon,
                                   actor_tokens(reader)->at[i].word,
                                   LEXICON_TAGS) &
                      0xFF);
}

static inline bool actor_is_body(const struct actor_row *row)
{
    return row != NULL && (row->type == ROW_ORG || row->type == ROW_GROUP);
}

/* "anti-Taliban factions", "pro-Russian rebels": for or against it, and no
 * part of it. */
static inline bool actor_takes_side(const struct tokens *tokens, size_t first)
{
    return first >= 2 && actor_is_hyphen(tokens, first - 1) &&
           (actor_token_is(tokens, first - 2, "anti") ||
            actor_token_is(tokens, first - 2, "pro"));
}

/* Number of the alias of one word, 0 when it is none. */
static inline uint32_t actor_alias_of(const struct reader *reader, size_t i)
{
    return lexicon_slot(reader->analysis->lexicon,
                        actor_tokens(reader)->at[i].word, LEXICON_ACTORS);
}

/* Pieces to a phrase: the last possessive with something after it parts the
 * owner from what is owned. False when nobody is in them. */
bool actor_assemble(const struct reader *reader, const struct piece *pieces,
                    size_t count, struct phrase *out);

/* Takes in "for relations with Russia" of a role before ", Ann Lee,". */
void actor_long_complement(const struct reader *reader, size_t end,
                           struct phrase *out);

/* --- Peoples (actor_folk.c) --- */

/* "ethnic" stands before the people's name. */
bool actor_is_ethnic(const struct tokens *tokens, const struct piece *people);

/* True when the people has, or may have, a community in that place which is
 * not its own state. */
bool actor_may_live(const struct reader *reader, const struct piece *people,
                    const struct actor_row *home);

/* True when "in Kosovo" after the phrase tells which part of a people it is:
 * "Serb leaders". */
bool actor_takes_home(const struct reader *reader, const struct phrase *phrase);

void actor_add_owner(struct phrase *out, const struct piece *piece,
                     bool joined);

/* True when the phrase only modifies the noun that follows it. */
bool actor_is_attribute(const struct reader *reader, size_t end,
                        const struct phrase *out);

/* What goes on after the pieces: "of Azerbaijan", "(MILF)", a late name. */
void actor_extend(const struct reader *reader, size_t end, struct phrase *out);

/* "the capital of Juba": a kind of place and which it is. */
bool actor_read_capital(const struct reader *reader, size_t end,
                        const struct piece *pieces, size_t count,
                        struct phrase *out);

/* Determiners and modifiers before the first telling word, back to `floor`. */
void actor_take_left(const struct reader *reader, size_t floor,
                     struct phrase *out);

#endif
