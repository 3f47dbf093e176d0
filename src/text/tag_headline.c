/* SPDX-License-Identifier: MIT */
/*
 * Sentences that seem to have no verb: in a headline the plural after a name
 * is it ("Turkey attacks Kurdish positions"), or the noun after a plural
 * ("Contractors in Iraq work in the field").
 */
#include "src/text/tag.h"

#define PHRASES 3           /* looked back over */
#define PHRASE_WORDS 12     /* looked back for the begin of a phrase */
#define ATTRIBUTION_WORDS 9 /* ", the foreign ministry spokesman said." */

/* "Germany and Japan", "Musa and rebel leader Yaya": two before token i. */
static bool is_pair(const struct tagger *tagger, size_t i)
{
    size_t at = i;
    if ((BIT(tagger->at[i - 1].tag) & NAMES) == 0)
        return false;
    while (at > tagger->first && i - at < PHRASE_WORDS &&
           (BIT(tagger->at[at - 1].tag) & (NAMES | BIT(TAG_NN))) != 0)
        at--;
    if (at < i && at > tagger->first && tagger->at[at - 1].tag == TAG_DT)
        at--; /* "Israel and the PLO" */
    return at < i && at > tagger->first && tagger->at[at - 1].tag == TAG_CC;
}

/* "contractors in Iraq", "the rebels": a plural ends or governs what stands
 * before token i. */
static bool follows_plural(const struct tagger *tagger, size_t i)
{
    if ((BIT(tagger->at[i - 1].tag) & PLURALS) != 0 || is_pair(tagger, i))
        return true;
    size_t at = i;
    for (int phrases = 0; phrases < PHRASES; phrases++) {
        size_t end = at;
        while (at > tagger->first && i - at < PHRASE_WORDS &&
               (BIT(tagger->at[at - 1].tag) &
                (NOUNS | ADJECTIVES | DETERMINERS | BIT(TAG_CD))) != 0)
            at--;
        if (at == end || at < tagger->first + 2 ||
            tagger->at[at - 1].tag != TAG_IN)
            return false;
        if ((BIT(tagger->at[at - 2].tag) & PLURALS) != 0)
            return true;
        if (tagger->at[at - 2].tag != TAG_CC)
            return false;
        at -= 2; /* of the government and of Renamo */
    }
    return false;
}

/* "November 1 | talks": the number before token i is a day. */
static bool follows_day(const struct tagger *tagger, size_t i)
{
    return i >= tagger->first + 2 && tagger->at[i - 1].tag == TAG_CD &&
           (grammar_of(tagger->analysis->lexicon, tagger->at[i - 2].word) &
            GRAMMAR_TIME) != 0;
}

/* A part of "hold-out": the tokens of a compound are glued to each other. */
static bool is_glued(const struct tagger *tagger, size_t i)
{
    return (tag_is_sign(&tagger->at[i + 1], '-') &&
            (tagger->at[i + 1].shape & TOKEN_SPACE) == 0) ||
           (tag_is_sign(&tagger->at[i - 1], '-') &&
            (tagger->at[i].shape & TOKEN_SPACE) == 0);
}

/* Makes one noun before `end` the verb of a headline that has none. */
static void find_verb(struct tagger *tagger, size_t end)
{
    for (size_t i = tagger->first + 1; i + 1 < end; i++) {
        struct token *token = &tagger->at[i];
        if (token->kind != TOKEN_WORD || (token->mask & LEXICON_VERB) == 0 ||
            is_glued(tagger, i))
            continue;
        uint64_t before = BIT(tagger->at[i - 1].tag);
        uint64_t next = BIT(tagger->at[i + 1].tag);
        struct view view = tag_look(tagger, i);
        uint32_t grammar =
            grammar_of_verb(tagger->analysis->lexicon, token->word);
        bool particle =
            grammar_takes(grammar, tagger->at[i + 1].grammar);
        bool last = tag_is_sign(&tagger->at[i + 1], '.');
        if ((next & (OBJECTS | BIT(TAG_IN) | BIT(TAG_TO))) == 0 && !particle &&
            !last)
            continue;
        if (token->tag == TAG_NNS && (tag_options(&view) & BIT(TAG_VBZ)) != 0 &&
            (before & (NAMES | BIT(TAG_NN) | BIT(TAG_CD) | BIT(TAG_DT))) != 0 &&
            !follows_day(tagger, i)) {
            token->tag = TAG_VBZ;
            return;
        }
        bool may = token->tag == TAG_NN || /* talks open in Doha */
                   (token->tag == TAG_JJ &&
                    (next & (BIT(TAG_IN) | BIT(TAG_NNS))) != 0);
        if (may && (tag_options(&view) & BIT(TAG_VBP)) != 0 &&
            follows_plural(tagger, i)) {
            token->tag = TAG_VBP;
            if (particle)
                tagger->at[i + 1].tag = TAG_RP;
            return;
        }
    }
}

/* "Turkey attacks rebels, officials say": the comma before the attribution
 * when no finite verb stands before it, else the sentence's first token. */
static size_t attribution_start(const struct tagger *tagger)
{
    size_t comma = tagger->first;
    for (size_t i = tagger->first; i < tagger->end; i++) {
        if (tag_is_sign(&tagger->at[i], ',')) {
            comma = i;
            break;
        }
        if ((BIT(tagger->at[i].tag) & FINITE) != 0)
            return tagger->first;
    }
    if (comma + ATTRIBUTION_WORDS < tagger->end)
        return tagger->first;
    for (size_t i = comma; i < tagger->end; i++) {
        if ((BIT(tagger->at[i].tag) & FINITE) != 0)
            return (grammar_of_verb(tagger->analysis->lexicon,
                                    tagger->at[i].word) &
                    GRAMMAR_SPEECH) != 0
                       ? comma
                       : tagger->first;
    }
    return tagger->first;
}

void tag_headline(struct tagger *tagger, bool any)
{
    size_t end = any ? attribution_start(tagger) : tagger->end;
    if (end > tagger->first)
        find_verb(tagger, end);
}
