/* SPDX-License-Identifier: MIT */
/*
 * Capitalised words without a sign of what they are: somebody by what they
 * do, or by what is done to them.
 *
 *   "Ann Lee said"            two words before a verb: a person
 *   "rallied against Zubu"    a word that no lexicon has: somebody
 *   "Zubu is in the north"    nobody by that alone
 */
#include "events/actor_resolve.h"

#include "src/text/grammar.h"

/* After a preposition a noun is no subject: "the mission on Ebola is". */
static bool is_governed(const struct tokens *tokens, uint32_t first)
{
    return first > 0 && (tokens->at[first].shape & TOKEN_BLOCK) == 0 &&
           (tokens->at[first - 1].tag == TAG_IN ||
            tokens->at[first - 1].tag == TAG_TO) &&
           !actor_token_is(tokens, first - 1, "that");
}

/* One word that no table and no lexicon knows, or letters: somebody when it
 * does something, is told something, or stands after "against". */
static bool promote_word(struct finder *finder, struct phrase *phrase,
                         size_t end)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    const struct token *token = &tokens->at[phrase->name.first];
    size_t next = phrase->end;
    bool letters = (token->shape & TOKEN_ALL_CAPS) != 0 &&
                   token->end - token->start > 1 && !finder->reader.shouted;
    bool strange =
        lexicon_slot(finder->analysis->lexicon, token->word, LEXICON_TAGS) == 0;
    struct slice text = token_text(tokens, phrase->name.first);
    bool abstract =
        slice_ends(text, SLICE("ism")) || slice_ends(text, SLICE("tion")) ||
        slice_ends(text, SLICE("ness")) || slice_ends(text, SLICE("ment"));
    if (finder->reader.loose || (!letters && (!strange || abstract)) ||
        (token->shape & TOKEN_PERIOD) != 0 || phrase->adjective ||
        token->end - token->start < 3 ||
        actor_before_place(tokens, phrase->first))
        return false;
    bool acts = next < end && actor_is_finite(tokens->at[next].tag) &&
                !is_governed(tokens, phrase->first);
    bool target = false;
    if (phrase->first > 0) {
        size_t before = phrase->first - 1u;
        uint32_t verb =
            grammar_of_verb(finder->analysis->lexicon, tokens->at[before].word);
        bool verbal = actor_is_finite(tokens->at[before].tag);
        bool told = verbal && (verb & (GRAMMAR_CONTROL | GRAMMAR_SPEECH)) != 0;
        bool done_to = verbal && (actor_token_is(tokens, next, "of") ||
                                  actor_token_is(tokens, next, "guilty") ||
                                  actor_token_is(tokens, next, "with"));
        told |= done_to; /* "accused X of", "charged X with" */
        target = told || actor_token_is(tokens, before, "against");
    }
    if (!acts && !target)
        return false;
    phrase->kind = letters || phrase->definite ? PHRASE_BODY : PHRASE_PERSON;
    phrase->word = NULL;
    return true;
}

bool actor_promote(struct finder *finder, struct phrase *phrase, size_t end)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    size_t words = phrase->name.end - phrase->name.first;
    size_t next = phrase->end;
    if (words == 1)
        return promote_word(finder, phrase, end);
    if (finder->reader.loose)
        return false;
    bool verb = next < end && actor_is_finite(tokens->at[next].tag) &&
                !is_governed(tokens, phrase->first);
    bool said = next < end && tokens->at[next].kind == TOKEN_SIGN &&
                phrase->first > 0 &&
                actor_is_finite(tokens->at[phrase->first - 1].tag);
    const struct mention *last =
        finder->mention_count > 0 ? &finder->mentions[finder->mention_count - 1]
                                  : NULL;
    bool apposed = last != NULL && last->end + 1 == phrase->first &&
                   token_is_sign(tokens, last->end, ',') &&
                   finder->traces[finder->mention_count - 1].singular_role;
    bool titled = next + 2 < end && token_is_sign(tokens, next, ',') &&
                  (tokens->at[next + 1].tag == TAG_DT ||
                   actor_token_is(tokens, next + 1, "who") ||
                   (tokens->at[next + 1].mask & LEXICON_ROLE) != 0);
    bool owned = phrase->owners > 0;
    struct slice first = token_text(tokens, phrase->name.first);
    bool initial = first.len == 1 || first.ptr[1] == '.'; /* S P Bello */
    bool spelled = actor_spelling(finder, &phrase->name) != NULL;
    if (!(verb || said || apposed || titled || owned || initial || spelled) ||
        actor_before_place(tokens, phrase->first))
        return false;
    /* "the Daily Lantern reported": persons take no article */
    phrase->kind = phrase->definite && !apposed ? PHRASE_BODY : PHRASE_PERSON;
    if (phrase->kind == PHRASE_BODY)
        phrase->word = actor_word(
            &finder->reader,
            lexicon_slot(finder->analysis->lexicon,
                         tokens->at[phrase->name.first].word, LEXICON_ACTORS),
            WORD_HEAD);
    return true;
}
