/* SPDX-License-Identifier: MIT */
/*
 * What stands before the first telling word of a phrase and belongs to it:
 * determiners and modifiers.
 *
 *   "[the former] president"           definite, and no more in office
 *   "[his] troops"                     whose they are
 *   "set free | [31] men"              not what the verb takes
 */
#include "events/actor_phrase.h"

#define LEFT_WORDS 6 /* modifiers before the first telling word */

static bool is_modifier_tag(uint8_t tag)
{
    return tag == TAG_JJ || tag == TAG_JJR || tag == TAG_JJS || tag == TAG_CD ||
           tag == TAG_VBN || tag == TAG_NN || tag == TAG_PDT || tag == TAG_VBG;
}

/* Glued to what another phrase ends with: "Japanese-drafted". */
static bool hyphen_at(const struct tokens *tokens, size_t at, size_t floor)
{
    return at > 0 && actor_is_hyphen(tokens, at - 1) && at - 1 <= floor;
}

/* A word that is no part of the phrase behind it. */
static bool stands_before(const struct tokens *tokens, size_t at, size_t floor)
{
    if (tokens->at[at].tag == TAG_JJS || actor_token_is(tokens, at, "both") ||
        actor_token_is(tokens, at, "either") ||
        actor_token_is(tokens, at, "neither"))
        return true;
    return at > floor && actor_token_is(tokens, at, "free") &&
           (actor_token_is(tokens, at - 1, "set") ||
            actor_token_is(tokens, at - 1, "sets")); /* set free | 31 men */
}

/* "the", "some", "his": the phrase begins with it. */
static bool take_determiner(const struct tokens *tokens, size_t at,
                            struct phrase *out)
{
    const struct token *token = &tokens->at[at];
    if (token->tag == TAG_DT || token->tag == TAG_PDT) {
        bool a = actor_token_is(tokens, at, "a") ||
                 actor_token_is(tokens, at, "an") ||
                 actor_token_is(tokens, at, "some") ||
                 actor_token_is(tokens, at, "another") ||
                 actor_token_is(tokens, at, "any") ||
                 actor_token_is(tokens, at, "no");
        out->indefinite |= a;
        out->definite |= !a;
    } else if (token->tag == TAG_PRPS || token->tag == TAG_WPS) {
        out->pronoun = (uint32_t)at;
    } else {
        return false;
    }
    out->first = (uint32_t)at;
    return true;
}

void actor_take_left(const struct reader *reader, size_t floor,
                     struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    const struct analysis *analysis = reader->analysis;
    size_t left = LEFT_WORDS;
    while (out->first > floor && left-- > 0) {
        size_t at = out->first - 1;
        const struct token *token = &tokens->at[at];
        if ((tokens->at[out->first].shape & TOKEN_BLOCK) != 0)
            return;
        if (hyphen_at(tokens, at, floor) || stands_before(tokens, at, floor))
            return;
        bool apart = analysis->chunk_of != NULL &&
                     analysis->chunk_of[at] != analysis->chunk_of[out->first];
        if (take_determiner(tokens, at, out))
            return;
        bool hyphen = actor_is_hyphen(tokens, at);
        if ((apart && !hyphen) || (hyphen && at <= floor))
            return;
        bool faith =
            actor_word(reader, actor_alias_of(reader, at), WORD_LEAD) != NULL;
        faith |= actor_token_is(tokens, at, "ethnic");
        uint8_t next = tokens->at[out->first].tag;
        if (token->tag == TAG_RB && (next == TAG_VBN || next == TAG_JJ)) {
            out->first = (uint32_t)at; /* "internationally recognized" */
            continue;
        }
        if (!hyphen && !faith &&
            (!is_modifier_tag(token->tag) ||
             (token->shape & TOKEN_CLITIC) != 0))
            return;
        if (token->tag == TAG_CD)
            out->indefinite = true;
        if (hyphen && (actor_token_is(tokens, at - 1, "anti") ||
                       actor_token_is(tokens, at - 1, "pro") ||
                       actor_token_is(tokens, at - 1, "non")))
            out->adjective = out->kind == PHRASE_NAMED;
        if (!hyphen && actor_alias_of(reader, at) != 0 &&
            actor_word(reader, actor_alias_of(reader, at), WORD_FORMER) != NULL)
            out->former = true;
        out->modified |= token->tag == TAG_JJ || token->tag == TAG_NN ||
                         token->tag == TAG_VBN || token->tag == TAG_VBG;
        out->first = (uint32_t)(hyphen ? at - 1 : at);
    }
}
