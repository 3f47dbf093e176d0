/* SPDX-License-Identifier: MIT */
/*
 * A role whose complement is too long to be read piece by piece, with who has
 * it between commas:
 *
 *   the envoy for relations with Russia, Zurab Abashidze, met ...
 *   the secretary of the security and defence council, Ann Lee, said
 *
 * Whom the complement names takes no part in what is told.
 */
#include "events/actor_phrase.h"

#define LONGEST 14 /* tokens from the role to its comma */

/* True when a phrase may go on over token i. */
static bool goes_on(const struct token *token)
{
    if (token->kind == TOKEN_NUMBER)
        return false;
    switch (token->tag) {
    case TAG_DT:
    case TAG_IN:
    case TAG_TO:
    case TAG_CC:
    case TAG_JJ:
    case TAG_NN:
    case TAG_NNS:
    case TAG_NNP:
    case TAG_NNPS:
    case TAG_POS:
    case TAG_PRPS:
    case TAG_VBN:
    case TAG_VBG:
        return (token->mask & LEXICON_DATE_START) == 0 ||
               (token->shape & TOKEN_CAPITAL) == 0; /* no "Monday" */
    default:
        return false;
    }
}

/* "the president, Musa Bello": the role before the comma is his. */
static bool ends_in_office(const struct reader *reader, size_t last)
{
    const struct token *token = &actor_tokens(reader)->at[last];
    if ((token->mask & LEXICON_ROLE) == 0 || token->tag == TAG_NNS)
        return false;
    uint32_t alias = actor_alias_of(reader, last);
    return actor_word(reader, alias, WORD_UNIT) == NULL &&
           actor_word(reader, alias, WORD_BODY) == NULL &&
           actor_word(reader, alias, WORD_HEAD) == NULL;
}

/* True when one person's name, and nothing else, stands between the comma at
 * i and another sign. */
static bool is_name_between(const struct reader *reader, size_t i, size_t end)
{
    const struct tokens *tokens = actor_tokens(reader);
    struct piece pieces[PIECES_MAX];
    size_t count = actor_pieces_read(reader, i + 1, end, pieces);
    bool titled = count == 2 && pieces[0].klass == PIECE_TITLE;
    if (count != 1 && !titled)
        return false;
    const struct piece *name = &pieces[count - 1];
    bool person =
        name->klass == PIECE_PERSON ||
        (name->klass == PIECE_NAME && (titled || name->end - name->first > 1));
    if (!person || name->end >= end ||
        tokens->at[name->end].kind != TOKEN_SIGN ||
        token_is_sign(tokens, name->end, '-'))
        return false;
    size_t next =
        name->end + 1u; /* "the envoy, Ann Lee, Tom Ray and": a list */
    return next >= end || !token_is_sign(tokens, name->end, ',') ||
           (tokens->at[next].shape & TOKEN_CAPITAL) == 0;
}

void actor_long_complement(const struct reader *reader, size_t end,
                           struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    size_t at = out->end;
    if (out->kind != PHRASE_ROLE || out->role.sense != SENSE_ROLE ||
        out->possessive || at + 3 >= end || tokens->at[at].tag != TAG_IN)
        return;
    while (at < end && at < out->end + LONGEST && goes_on(&tokens->at[at]) &&
           (tokens->at[at].shape & TOKEN_BLOCK) == 0)
        at++;
    if (at < out->end + 2 || at + 2 >= end || !token_is_sign(tokens, at, ',') ||
        ends_in_office(reader, at - 1) || !is_name_between(reader, at, end))
        return;
    out->end = (uint32_t)at;
}
