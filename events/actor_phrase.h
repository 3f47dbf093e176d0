/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTOR_PHRASE_H
#define EVENTS_ACTOR_PHRASE_H

#include "events/actor_piece.h"

/* Parts of the phrase reader that its files share. */

static inline const struct tokens *actor_tokens(const struct reader *reader)
{
    return &reader->analysis->tokens;
}

static inline bool actor_is_glued(const struct tokens *tokens, size_t i)
{
    return i > 0 && i < tokens->count &&
           (tokens->at[i].shape & (TOKEN_SPACE | TOKEN_LINE)) == 0;
}

static inline bool actor_is_hyphen(const struct tokens *tokens, size_t i)
{
    return token_is_sign(tokens, i, '-') && actor_is_glued(tokens, i) &&
           actor_is_glued(tokens, i + 1);
}

static inline bool actor_is_body(const struct actor_row *row)
{
    return row != NULL && (row->type == ROW_ORG || row->type == ROW_GROUP);
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
