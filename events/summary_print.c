/* SPDX-License-Identifier: MIT */
/*
 * How the chosen words are written: pronouns as names where the headline does
 * not have the name yet, verbs in the form of the first.
 */
#include "events/summary_words.h"

#include "events/headline.h"

/* --- Who is meant ------------------------------------------------------- */

/* Whether the headline has named that one already, or it is named before the
 * verb: whom a pronoun behind stands for is plain. */
static bool is_named(const struct writer *writer, uint32_t entity)
{
    for (uint32_t i = 0; i < writer->draft->actor_count; i++) {
        const struct draft_actor *actor = &writer->draft->actors[i];
        if (actor->entity == entity && actor->mention != NO_INDEX &&
            writer->assembly->findings->actors->mentions[actor->mention]
                    .first < writer->action->first)
            return true;
    }
    for (uint32_t i = 0; i < writer->named_count; i++) {
        if (writer->named[i] == entity)
            return true;
    }
    return false;
}

static bool is_first_person(const struct writer *writer, uint32_t i)
{
    static const char *const words[] = {"i", "me", "my", "mine", "we",
                                        "us", "our", "ours", "you", "your"};
    return token_is_one_of(writer->analysis, i, words, COUNT_OF(words));
}

/* "X says I shall leave" stays as it was said; "they appointed me" does not. */
static bool speaks_himself(const struct writer *writer, uint32_t i)
{
    return is_first_person(writer, i) &&
           (writer->analysis->clause_of[i] != writer->action->clause ||
            !token_is(writer->analysis, i, SLICE("me")));
}

/* A pronoun as the name it stands for; false when token i is none, or when
 * the name stands there already. */
static bool put_pronoun(struct writer *writer, uint32_t i, bool again)
{
    const struct actors *actors = writer->assembly->findings->actors;
    uint32_t index = actors->mention_of[i];
    if (index == NO_INDEX)
        return false;
    const struct mention *mention = &actors->mentions[index];
    bool clitic = i + 1 < writer->analysis->tokens.count &&
                  (writer->analysis->tokens.at[i + 1].shape &
                   TOKEN_CLITIC) != 0; /* "it's" */
    if (!mention->pronoun || clitic || mention->entity == NO_INDEX ||
        mention->second != NO_INDEX || speaks_himself(writer, i) ||
        (!again && is_named(writer, mention->entity)))
        return false;
    const struct entity *entity = &actors->entities[mention->entity];
    if (entity->generic && !again)
        return false;
    bool owned = entity->name.len > 0 && entity->name.ptr[0] >= 'A' &&
                 entity->name.ptr[0] <= 'Z'; /* "Turkey's ambassador" */
    buffer_text(&writer->out, entity->generic && !owned ? " the " : " ");
    buffer_put(&writer->out, entity->name);
    summary_named(writer, mention->entity);
    if (mention->possessive)
        buffer_text(&writer->out,
                    slice_ends(entity->name, SLICE("s")) ? "'" : "'s");
    return true;
}

/* "I will hand over my duties" as "X will hand over his duties". */
static bool put_own(struct writer *writer, uint32_t i)
{
    static const char *const words[] = {"my", "our"};
    const struct actors *actors = writer->assembly->findings->actors;
    uint32_t index = actors->mention_of[i];
    if (index == NO_INDEX || actors->mentions[index].entity == NO_INDEX ||
        writer->analysis->clause_of[i] != writer->action->clause ||
        !token_is_one_of(writer->analysis, i, words, COUNT_OF(words)) ||
        !is_named(writer, actors->mentions[index].entity))
        return false;
    switch (actors->entities[actors->mentions[index].entity].gender) {
    case GENDER_MALE:
        buffer_text(&writer->out, " his");
        return true;
    case GENDER_FEMALE:
        buffer_text(&writer->out, " her");
        return true;
    default:
        buffer_text(&writer->out, " their");
        return true;
    }
}

/* "an October battle" without its date: "a battle". */
static bool put_article(struct writer *writer, uint32_t i, uint32_t next)
{
    const struct analysis *analysis = writer->analysis;
    if (next == i + 1 || (!token_is(analysis, i, SLICE("an")) &&
                          !token_is(analysis, i, SLICE("a"))))
        return false;
    char first = token_text(&analysis->tokens, next).ptr[0];
    bool vowel = memchr("aeiouAEIOU", first, 10) != NULL;
    buffer_text(&writer->out, vowel ? " an" : " a");
    return true;
}

/* "killed and wounded two men": the second verb in the form of the first. */
static bool put_second_verb(struct writer *writer, const struct words *words,
                            uint32_t k)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t i = words->at[k];
    const struct predicate *verb =
        &analysis->predicates[writer->action->predicate];
    uint8_t tag = tag_at(writer, i);
    if (k != 1 || tag_at(writer, words->at[0]) != TAG_CC || verb->passive ||
        words->at[0] != verb->end || (tag != TAG_VBD && tag != TAG_VBG))
        return false;
    uint32_t lemma =
        lexicon_lemma(analysis->lexicon, analysis->tokens.at[i].word);
    if (lemma == 0)
        return false;
    struct slice base = dictionary_word(&analysis->lexicon->dictionary, lemma);
    buffer_byte(&writer->out, ' ');
    if (writer->bare)
        buffer_put(&writer->out, base);
    else
        headline_third_person(&writer->out, base);
    return true;
}

/* "whose father" as "Musa's father". */
static bool put_whose(struct writer *writer, uint32_t i)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t clause = analysis->clause_of[i];
    if (tag_at(writer, i) != TAG_WPS || clause == NO_INDEX ||
        analysis->clauses[clause].antecedent == NO_INDEX)
        return false;
    uint32_t chunk = analysis->clauses[clause].antecedent;
    uint32_t entity = chunk_entity(writer->assembly, chunk);
    const struct tokens *tokens = &analysis->tokens;
    struct slice name =
        entity != NO_INDEX
            ? writer->assembly->findings->actors->entities[entity].name
            : slice_sub(tokens->text,
                        tokens->at[analysis->chunks[chunk].first].start,
                        tokens->at[analysis->chunks[chunk].end - 1].end);
    buffer_byte(&writer->out, ' ');
    buffer_put(&writer->out, name);
    buffer_text(&writer->out, slice_ends(name, SLICE("s")) ? "'" : "'s");
    return true;
}

/* Whom a word that stands as it was names. */
static void note_name(struct writer *writer, uint32_t i)
{
    const struct actors *actors = writer->assembly->findings->actors;
    uint32_t mention = actors->mention_of[i];
    if (mention == NO_INDEX || actors->mentions[mention].pronoun)
        return;
    summary_named(writer, actors->mentions[mention].entity);
    summary_named(writer, actors->mentions[mention].second);
}

/* --- For others ---------------------------------------------------------- */

void summary_named(struct writer *writer, uint32_t entity)
{
    if (entity != NO_INDEX && !is_named(writer, entity) &&
        writer->named_count < COUNT_OF(writer->named))
        writer->named[writer->named_count++] = entity;
}

void summary_print(struct writer *writer, const struct words *words,
                   bool subject)
{
    for (uint32_t k = 0; k < words->count; k++) {
        uint32_t i = words->at[k];
        if (put_own(writer, i) || put_pronoun(writer, i, subject && k == 0) ||
            put_whose(writer, i) ||
            (k + 1 < words->count &&
             put_article(writer, i, words->at[k + 1])) ||
            (!subject && writer->action->predicate != NO_INDEX &&
             put_second_verb(writer, words, k)))
            continue;
        if (!is_glued(writer, i) || (k > 0 && words->at[k - 1] + 1 != i))
            buffer_byte(&writer->out, ' ');
        note_name(writer, i);
        struct slice text = token_text(&writer->analysis->tokens, i);
        uint32_t first =
            writer->analysis->sentences[writer->draft->sentence].first;
        if (subject && i == first && tag_at(writer, i) == TAG_DT &&
            writer->out.len > 1)
            headline_lower(&writer->out, text); /* it began the sentence */
        else
            buffer_put(&writer->out, text);
    }
}
