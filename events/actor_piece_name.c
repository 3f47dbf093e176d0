/* SPDX-License-Identifier: MIT */
/*
 * Capitalised words inside a name: which are none of it, which one it is
 * called by, names of bodies with "and" in them, and what else "and" joins.
 *
 *   Peace and Reconciliation Council                 one body
 *   Amnesty International and Human Rights Watch     two
 *   Israeli and Hamas negotiators                    those of two
 */
#include "events/actor_phrase.h"

/* The word at i only describes a name of the tables behind it: "Muslim Seleka
 * rebels", "Eastern Congo". */
static bool describes(const struct reader *reader, size_t i, size_t end)
{
    if (i + 1 >= end)
        return false;
    struct match match = actor_match(reader, i + 1, end);
    const struct actor_row *row = actor_sense_row(reader, &match, SENSE_NAME);
    return row != NULL &&
           (row->type == ROW_GROUP ||
            (row->type == ROW_STATE &&
             slice_ends(token_text(actor_tokens(reader), i), SLICE("ern"))));
}

bool actor_is_no_name(const struct reader *reader, size_t i, size_t end)
{
    const struct tokens *tokens = actor_tokens(reader);
    uint32_t alias = lexicon_slot(reader->analysis->lexicon, tokens->at[i].word,
                                  LEXICON_ACTORS);
    bool side =
        actor_token_is(tokens, i, "pro") || actor_token_is(tokens, i, "anti");
    if (side && i + 2 < end &&
        actor_is_hyphen(tokens, i + 1)) { /* "Anti-Syrian politicians" */
        struct match match = actor_match(reader, i + 2, end);
        return (match.fits &
                (UINT32_C(1) << SENSE_NAME | UINT32_C(1) << SENSE_ADJECTIVE |
                 UINT32_C(1) << SENSE_CAPITAL |
                 UINT32_C(1) << SENSE_SURNAME)) != 0;
    }
    if (alias == 0)
        return false;
    if (actor_word(reader, alias, WORD_NO_NAME) != NULL)
        return true;
    if (actor_word(reader, alias, WORD_LEAD) == NULL)
        return false;
    if (describes(reader, i, end))
        return true;
    return !(i + 1 < end && actor_is_name_word(reader, i + 1) &&
             (tokens->at[i + 1].mask & LEXICON_DATE) == 0);
}

bool actor_is_head_word(const struct reader *reader, size_t i)
{
    uint32_t alias =
        lexicon_slot(reader->analysis->lexicon,
                     actor_tokens(reader)->at[i].word, LEXICON_ACTORS);
    return (actor_tokens(reader)->at[i].shape & TOKEN_CAPITAL) != 0 &&
           actor_word(reader, alias, WORD_HEAD) != NULL;
}

/* A word that the lexicon has as a noun or an adjective: "Peace". */
static bool is_common(const struct reader *reader, size_t i)
{
    uint32_t tags =
        lexicon_slot(reader->analysis->lexicon,
                     actor_tokens(reader)->at[i].word, LEXICON_TAGS);
    enum tag known = (enum tag)(tags & 0xFF);
    return (actor_tokens(reader)->at[i].shape & TOKEN_CAPITAL) != 0 &&
           (known == TAG_NN || known == TAG_NNS || known == TAG_JJ);
}

/* A name of the tables begins here. */
static bool is_named(const struct reader *reader, size_t i, size_t end)
{
    struct match match = actor_match(reader, i, end);
    return (match.fits >> SENSE_NAME & 1) != 0;
}

bool actor_joint_name_read(const struct reader *reader, size_t i, size_t end,
                           struct piece *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    size_t at = i + 1;
    while (at < end && at < i + 3 && tokens->at[at].tag != TAG_CC)
        at++;
    if (at + 2 >= end || tokens->at[at].tag != TAG_CC || reader->loose ||
        !actor_token_is(tokens, at, "and") ||
        (tokens->at[at - 1].mask & LEXICON_ROLE) != 0)
        return false;
    for (size_t k = i; k < at; k++) {
        if (!is_common(reader, k) || actor_is_head_word(reader, k))
            return false;
    }
    size_t last = at + 1;
    while (last < end && last < at + 4 && is_common(reader, last) &&
           !actor_is_head_word(reader, last))
        last++;
    if (last == at + 1 || last >= end || !actor_is_head_word(reader, last))
        return false;
    if (is_named(reader, i, end) || is_named(reader, at + 1, end))
        return false; /* "Amnesty International and Human Rights Watch" */
    out->klass = PIECE_NAME;
    out->end = (uint32_t)last + 1;
    return true;
}

size_t actor_joint_end(const struct reader *reader, size_t i, size_t end)
{
    const struct tokens *tokens = actor_tokens(reader);
    bool word = actor_token_is(tokens, i, "and");
    if (i + 1 >= end || !(word || actor_is_hyphen(tokens, i)))
        return i;
    bool article = word && i + 2 < end && actor_token_is(tokens, i + 1, "the");
    bool ethnic =
        word && i + 2 < end && actor_token_is(tokens, i + 1, "ethnic");
    size_t next = article || ethnic ? i + 2 : i + 1;
    struct match match = actor_match(reader, next, end);
    bool several = word && match.end < end &&
                   tokens->at[match.end].tag == TAG_NNS &&
                   (tokens->at[match.end].mask & LEXICON_ROLE) != 0;
    bool adjective = actor_sense_row(reader, &match, SENSE_ADJECTIVE) != NULL;
    bool name = several && actor_sense_row(reader, &match, SENSE_NAME) != NULL;
    if (match.end == match.first || !(adjective || name) ||
        (article && !several) ||
        (match.end + 1 < end && actor_is_hyphen(tokens, match.end) &&
         (tokens->at[match.end + 1].tag == TAG_VBN ||
          tokens->at[match.end + 1].tag == TAG_JJ)))
        return i; /* "Syrian and Turkish-backed forces" */
    return next;
}

bool actor_begins_owner(const struct reader *reader, size_t i, size_t end)
{
    const struct token *token = &actor_tokens(reader)->at[i];
    if ((token->shape & TOKEN_CAPITAL) == 0)
        return false;
    struct match match = actor_match(reader, i, end);
    return (match.fits &
            (UINT32_C(1) << SENSE_NAME | UINT32_C(1) << SENSE_ADJECTIVE)) != 0;
}
