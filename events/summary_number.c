/* SPDX-License-Identifier: MIT */
/*
 * Whether a headline's verb stands in the plural: by the verb of the text
 * where that shows it ("was", "are"), else by the name or phrase it is told
 * of.
 */
#include "events/summary_words.h"

/* --- Names --------------------------------------------------------------- */

/* The part of the name that carries its number: "Armed Forces" of "Armed
 * Forces of Colombia (rebels)". */
static struct slice name_head(struct slice name)
{
    for (size_t i = 0; i + 4 < name.len; i++) {
        if (name.ptr[i] != ' ')
            continue;
        struct slice rest = slice_sub(name, i, name.len);
        if (slice_starts(rest, SLICE(" of ")) ||
            slice_starts(rest, SLICE(" (")))
            return slice_sub(name, 0, i);
    }
    return name;
}

/* "Houthis", but not "Cyprus", "Congress". */
static bool ends_as_many(struct slice name)
{
    struct slice head = name_head(name);
    return slice_ends(head, SLICE("s")) && !slice_ends(head, SLICE("us")) &&
           !slice_ends(head, SLICE("ss"));
}

static bool is_many_by_name(struct slice name)
{
    return slice_starts(name, SLICE("Police")) ||
           slice_ends(name_head(name), SLICE(" Forces"));
}

/* "the Bosnian Serb assembly", told by the name of the Bosnian Serbs. */
static bool names_members(const struct writer *writer,
                          const struct mention *mention, struct slice name)
{
    const struct token *tokens = writer->analysis->tokens.at;
    uint32_t first = mention->first;
    if (token_is(writer->analysis, first, SLICE("the")))
        first++;
    struct slice text = slice_sub(writer->analysis->tokens.text,
                                  tokens[first].start,
                                  tokens[mention->end - 1].end);
    if (first >= mention->end || name.len < 2 ||
        !slice_ends(name, SLICE("s")) || text.len < name.len)
        return false;
    name.len--;
    return slice_starts(text, name) && text.ptr[name.len] == ' ';
}

/* Entities of the name's own number: "the Houthis", "they". */
static bool speaks_of_many(const struct writer *writer,
                           const struct mention *mention)
{
    uint8_t tag = tag_at(writer, mention->head);
    bool named = token_is(writer->analysis, mention->first, SLICE("the")) &&
                 mention->end == mention->first + 2 && /* "the Houthis" */
                 (writer->analysis->tokens.at[mention->first + 1].shape &
                  TOKEN_CAPITAL) != 0;
    return tag == TAG_NNS || tag == TAG_NNPS || named ||
           token_is(writer->analysis, mention->head, SLICE("they"));
}

bool summary_actor_is_plural(const struct writer *writer,
                             const struct draft_actor *actor)
{
    if (actor->mention == NO_INDEX)
        return tag_at(writer,
                      writer->analysis->chunks[actor->chunk].head) == TAG_NNS;
    const struct actors *actors = writer->assembly->findings->actors;
    const struct mention *mention = &actors->mentions[actor->mention];
    const struct entity *entity = &actors->entities[actor->entity];
    if (is_many_by_name(entity->name) ||
        names_members(writer, mention, entity->name))
        return true;
    if (entity->plural)
        return !entity->place || ends_as_many(entity->name);
    bool people = entity->kind == PAX_ACTOR_GROUP ||
                  entity->kind == PAX_ACTOR_ARMED_GROUP || entity->generic;
    return people && speaks_of_many(writer, mention) &&
           ends_as_many(entity->name);
}

/* --- Phrases ------------------------------------------------------------- */

/* "They were defeated" as "The movement is defeated". */
static bool written_as_one(const struct writer *writer, uint32_t index)
{
    const struct actors *actors = writer->assembly->findings->actors;
    const struct mention *mention = &actors->mentions[index];
    const struct analysis *analysis = writer->analysis;
    return mention->pronoun && mention->entity != NO_INDEX &&
           mention->second == NO_INDEX &&
           !actors->entities[mention->entity].plural &&
           !ends_as_many(actors->entities[mention->entity].name) &&
           !token_is(analysis, mention->head, SLICE("i")) &&
           !token_is(analysis, mention->head, SLICE("we")) &&
           !token_is(analysis, mention->head, SLICE("you"));
}

static bool is_plural_phrase(const struct writer *writer, uint32_t chunk)
{
    const struct analysis *analysis = writer->analysis;
    const struct chunk *at = &analysis->chunks[chunk];
    static const char *const pronouns[] = {"i", "you", "they", "we", "them"};
    static const char *const several[] = {"these", "those", "both", "all",
                                          "some",  "many",  "few", "several"};
    uint8_t tag = tag_at(writer, at->head);
    uint32_t who = writer->assembly->findings->actors->mention_of[at->head];
    if (tag == TAG_PRP && who != NO_INDEX && written_as_one(writer, who))
        return false;
    if (tag == TAG_PRP)
        return token_is_one_of(analysis, at->head, pronouns,
                               COUNT_OF(pronouns));
    bool joined = chunk + 1 < analysis->chunk_count &&
                  analysis->chunks[chunk + 1].joined == chunk;
    const struct token *head = &analysis->tokens.at[at->head];
    bool one = head->kind == TOKEN_NUMBER
                   ? head->number == 1
                   : token_is(analysis, at->head, SLICE("one"));
    return tag == TAG_NNS || tag == TAG_NNPS || joined ||
           (tag == TAG_CD && !one) ||
           token_is_one_of(analysis, at->head, several, COUNT_OF(several));
}

/* --- Verbs --------------------------------------------------------------- */

bool summary_verb_is_one(const struct writer *writer,
                         const struct predicate *verb)
{
    static const char *const words[] = {"is", "was", "has", "does"};
    return token_is_one_of(writer->analysis, verb->first, words,
                           COUNT_OF(words));
}

static bool is_many_by_verb(const struct writer *writer,
                            const struct predicate *verb)
{
    return token_is(writer->analysis, verb->first, SLICE("are")) ||
           token_is(writer->analysis, verb->first, SLICE("were"));
}

/* The verb of a relative clause tells nothing: which of the nouns before it
 * is meant is not sure. */
bool summary_subject_is_plural(const struct writer *writer, uint32_t chunk,
                               const struct predicate *verb)
{
    const struct analysis *analysis = writer->analysis;
    const struct chunk *at = &analysis->chunks[chunk];
    uint8_t tag = tag_at(writer, at->head);
    bool plural = is_plural_phrase(writer, chunk);
    if (tag == TAG_PRP ||
        analysis->clauses[verb->clause].kind == CLAUSE_RELATIVE)
        return plural;
    if (plural && tag != TAG_NNS)
        return !summary_verb_is_one(writer, verb);
    return plural || (tag != TAG_NN && is_many_by_verb(writer, verb));
}
