/* SPDX-License-Identifier: MIT */
/*
 * Who says "I" outside of quotations: the one whom a label names at the head
 * of a block, or the one whose words the article is, as its title says.
 *
 *   MS. KHAN: I met the envoy.                 a transcript
 *   Remarks by Special Envoy Ann Lee           all of it is hers
 *   Minister Lee's statement to parliament     the same
 */
#include "events/actor_find.h"
#include "events/actor_read.h"

#define LABEL_WORDS 5 /* most words of a speaker's label */

/* Words for what somebody says to an audience. */
static const char *const speeches[] = {
    "remarks", "statement", "address", "speech",   "briefing",
    "letter",  "message",   "report",  "testimony"};

static bool is_speech(const struct tokens *tokens, size_t i)
{
    return actor_token_is_one_of(tokens, i, speeches,
                                 COUNT_OF(speeches));
}

/* A mention of one person: "by | Ann Lee" begins at `first`, or one that ends
 * before "'s statement" at `end`. */
static uint32_t person_at(const struct finder *finder, size_t first, size_t end)
{
    for (size_t i = 0; i < finder->mention_count; i++) {
        const struct mention *mention = &finder->mentions[i];
        uint32_t entity = actor_entity_root(finder, mention->entity);
        if (entity != NO_INDEX && mention->second == NO_INDEX &&
            (mention->first == first || mention->end == end) &&
            finder->entities[entity].kind == PAX_ACTOR_PERSON &&
            !finder->entities[entity].generic)
            return entity;
    }
    return NO_INDEX;
}

void actor_voice_title(struct finder *finder, const struct sentence *sentence)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    if (tokens->at[sentence->first].block != BLOCK_TITLE)
        return;
    for (size_t i = sentence->first; i < sentence->end; i++) {
        if (!is_speech(tokens, i))
            continue;
        uint32_t who = NO_INDEX;
        if (actor_token_is(tokens, i + 1, "by") ||
            actor_token_is(tokens, i + 1, "of") ||
            actor_token_is(tokens, i + 1, "from"))
            who = person_at(finder, i + 2, SIZE_MAX);
        else if (i > sentence->first && tokens->at[i - 1].tag == TAG_POS)
            who = person_at(finder, SIZE_MAX, i - 1);
        if (who != NO_INDEX)
            finder->author = finder->label = who;
    }
}

/* A transcript says at the head of a block who speaks: "MS. KHAN:", "Q:". Of
 * one label alone the block ends it. */
void actor_voice_label(struct finder *finder, const struct sentence *sentence)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    uint32_t first = sentence->first;
    uint32_t at = first;
    if ((tokens->at[first].shape & TOKEN_BLOCK) == 0)
        return;
    while (at < sentence->end && at < first + LABEL_WORDS &&
           (token_is_sign(tokens, at, '.') || token_is_sign(tokens, at, '-') ||
            (tokens->at[at].kind == TOKEN_WORD &&
             (tokens->at[at].shape & TOKEN_CAPITAL) != 0)))
        at++;
    finder->label_end = 0;
    bool label = at > first && token_is_sign(tokens, at, ':') &&
                 tokens->at[first].block == BLOCK_BODY;
    if (label || finder->labels < 2)
        finder->label = finder->author;
    if (!label)
        return;
    finder->labels++;
    finder->label_end = at;
    if (at == first + 1 && actor_token_is(tokens, first, "a"))
        finder->label = finder->answerer;
}
