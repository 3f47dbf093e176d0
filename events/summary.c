/* SPDX-License-Identifier: MIT */
/*
 * A headline in present tense: who, the verb, and the rest of the clause,
 * with pronouns as names and without the time expression. A noun of doing is
 * told as a noun phrase: "Talks in Stockholm between X and Y".
 */
#include "events/summary_words.h"

#include "events/headline.h"
#include "src/text/grammar.h"

#define NAMES_MAX 3

/* --- Names --------------------------------------------------------------- */

static uint32_t first_token(const struct writer *writer,
                            const struct draft_actor *actor)
{
    return actor->mention != NO_INDEX
               ? writer->assembly->findings->actors->mentions[actor->mention]
                     .first
               : writer->analysis->chunks[actor->chunk].first;
}

/* Whether the actor has the role and stands before the deed: those behind it
 * come with the rest of the clause. */
/* "Rebel boats": who they are of has no name of his own. */
static bool is_attribute(const struct writer *writer,
                         const struct draft_actor *actor)
{
    const struct actors *actors = writer->assembly->findings->actors;
    return actor->mention != NO_INDEX && actor->entity != NO_INDEX &&
           actors->mentions[actor->mention].adjective &&
           actors->entities[actor->entity].generic;
}

/* "Lee, the rebels' chairman and chief envoy, said": what a comma closes
 * before the verb tells again who it is; no list of subjects ends in one. */
static bool is_epithet(const struct writer *writer,
                       const struct draft_actor *actor)
{
    uint32_t verb = writer->action->predicate;
    if (verb == NO_INDEX || actor->entity == NO_INDEX ||
        actor->mention == NO_INDEX)
        return false;
    const struct analysis *analysis = writer->analysis;
    const struct actors *actors = writer->assembly->findings->actors;
    uint32_t first = analysis->predicates[verb].first;
    if (first == 0 || !is_sign(writer, first - 1, ',') ||
        !actors->entities[actor->entity].generic ||
        tag_at(writer, actors->mentions[actor->mention].head) != TAG_NN)
        return false;
    uint32_t subject =
        arguments_of(analysis, writer->action->clause).subject;
    return subject != NO_INDEX &&
           first_token(writer, actor) > analysis->chunks[subject].end;
}

static bool is_doer(const struct writer *writer,
                    const struct draft_actor *actor, enum pax_role wanted)
{
    return actor->role == wanted && !is_attribute(writer, actor) &&
           !is_epithet(writer, actor) &&
           first_token(writer, actor) < writer->action->first;
}

static uint32_t count_doers(const struct writer *writer, enum pax_role wanted)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < writer->draft->actor_count; i++)
        count += is_doer(writer, &writer->draft->actors[i], wanted);
    return count;
}

/* Names of those who do it; gives how many there are. */
static uint32_t put_doers(struct writer *writer, enum pax_role wanted,
                          bool *plural)
{
    const struct draft *draft = writer->draft;
    uint32_t count = count_doers(writer, wanted), written = 0;
    uint32_t shown = count < NAMES_MAX ? count : NAMES_MAX;
    *plural = count > 1;
    for (uint32_t i = 0; i < draft->actor_count && written < shown; i++) {
        if (!is_doer(writer, &draft->actors[i], wanted))
            continue;
        if (written > 0)
            buffer_text(&writer->out, written + 1 == shown ? " and " : ", ");
        buffer_put(&writer->out,
                   draft_actor_name(writer->assembly, &draft->actors[i]));
        summary_named(writer, draft->actors[i].entity);
        *plural |= summary_actor_is_plural(writer, &draft->actors[i]);
        written++;
    }
    return count;
}

/* --- What was said ------------------------------------------------------- */

/* A content clause before the verb, or a quotation behind it that the rest
 * of the clause did not reach. */
static void put_quotation(struct writer *writer, uint32_t words)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t child =
        writer->assembly->tree.first_child[writer->action->clause];
    for (; child != NO_INDEX;
         child = writer->assembly->tree.next_sibling[child]) {
        const struct clause *clause = &analysis->clauses[child];
        if ((clause->kind != CLAUSE_QUOTATION &&
             clause->kind != CLAUSE_COMPLEMENT) ||
            (clause->first > writer->action->first && words > 0))
            continue;
        bool after = clause->first > writer->action->first &&
                     clause->kind == CLAUSE_COMPLEMENT;
        while (!after && writer->out.len > 0 &&
               memchr(" .,;:\"", writer->out.data[writer->out.len - 1], 6) !=
                   NULL)
            writer->out.len--;
        size_t told = writer->out.len;
        buffer_text(&writer->out, after ? " that " : ": ");
        size_t begun = writer->out.len;
        summary_put_content(writer, clause);
        if (writer->out.len == begun)
            writer->out.len = told; /* nothing of it could be told */
        else if (!after)
            headline_capital(&writer->out, begun);
        return;
    }
}

/* --- Sentences ----------------------------------------------------------- */

/* The noun phrase that the verb is told of; whether it is a plural. */
static bool put_subject(struct writer *writer, uint32_t chunk)
{
    const struct analysis *analysis = writer->analysis;
    const struct predicate *verb =
        &analysis->predicates[writer->action->predicate];
    const struct chunk *at = &analysis->chunks[chunk];
    const struct clause *clause = &analysis->clauses[at->clause];
    uint32_t until = at->first < verb->first ? verb->first : at->end;
    if (clause->predicate != NO_INDEX &&
        analysis->predicates[clause->predicate].first >= at->end &&
        analysis->predicates[clause->predicate].first < until)
        until = analysis->predicates[clause->predicate].first;
    if (summary_is_neither(analysis, chunk))
        buffer_text(&writer->out, "Neither");
    (void)summary_put_phrase(writer, chunk, until);
    return summary_subject_is_plural(writer, chunk, verb);
}

/* "the deal that they signed": what the relative clause is told of. */
static void put_antecedent(struct writer *writer)
{
    const struct analysis *analysis = writer->analysis;
    const struct clause *clause = &analysis->clauses[writer->action->clause];
    if (clause->kind != CLAUSE_RELATIVE || clause->object == NO_INDEX ||
        clause->object != clause->antecedent ||
        clause->subject == clause->object ||
        analysis->predicates[clause->predicate].passive)
        return;
    buffer_byte(&writer->out, ' ');
    (void)summary_put_phrase(writer, clause->object, clause->first);
}

/* "His successor, Ann Lee, was dismissed": a name says who that is. */
static bool is_successor(const struct writer *writer, uint32_t patient)
{
    const struct analysis *analysis = writer->analysis;
    const struct token *first =
        &analysis->tokens.at[analysis->chunks[patient].first];
    uint32_t entity = chunk_entity(writer->assembly, patient);
    return first->tag == TAG_PRPS && entity != NO_INDEX &&
           writer->assembly->findings->actors->entities[entity].kind ==
               PAX_ACTOR_PERSON &&
           !writer->assembly->findings->actors->entities[entity].generic;
}

/* "About 200 men", "tens of thousands of people": a sole doer, told with how
 * many they were. */
static bool is_counted(const struct writer *writer, uint32_t subject)
{
    static const char *const many[] = {"tens",      "dozens",   "scores",
                                       "hundreds",  "thousands", "millions"};
    const struct analysis *analysis = writer->analysis;
    const struct actors *actors = writer->assembly->findings->actors;
    const struct draft *draft = writer->draft;
    if (subject == NO_INDEX || draft->actor_count == 0)
        return false;
    const struct chunk *chunk = &analysis->chunks[subject];
    if (tag_at(writer, chunk->head) != TAG_NNS)
        return false;
    uint32_t sole = NO_INDEX;
    for (uint32_t i = 0; i < draft->actor_count; i++) {
        if (!is_doer(writer, &draft->actors[i], PAX_ROLE_SOURCE) &&
            !is_doer(writer, &draft->actors[i], PAX_ROLE_PARTICIPANT))
            continue;
        if (sole != NO_INDEX)
            return false;
        sole = i;
    }
    if (sole == NO_INDEX || draft->actors[sole].mention == NO_INDEX)
        return false;
    const struct mention *mention =
        &actors->mentions[draft->actors[sole].mention];
    if (mention->pronoun || mention->end <= chunk->first)
        return false;
    if (token_is_one_of(analysis, chunk->head, many, COUNT_OF(many)))
        return mention->first <= chunk->end + 4;
    return chunk->head > chunk->first &&
           mention->head == chunk->head &&
           tag_at(writer, chunk->head - 1) != TAG_NNP &&
           (tag_at(writer, chunk->first) == TAG_CD ||
            (chunk->first + 1 < chunk->head &&
             tag_at(writer, chunk->first + 1) == TAG_CD));
}

/* "Lee was among those freed": Lee for "those"; else the chunk itself. */
static uint32_t one_among(const struct writer *writer, uint32_t chunk)
{
    const struct analysis *analysis = writer->analysis;
    const struct clause *clause = &analysis->clauses[writer->action->clause];
    if (chunk == NO_INDEX || clause->parent == NO_INDEX ||
        clause->antecedent != chunk ||
        !token_is(analysis, analysis->chunks[chunk].head, SLICE("those")) ||
        analysis->chunks[chunk].preposition == NO_INDEX ||
        !token_is(analysis, analysis->chunks[chunk].preposition,
                  SLICE("among")))
        return chunk;
    const struct clause *outer = &analysis->clauses[clause->parent];
    if (outer->predicate == NO_INDEX || outer->subject == NO_INDEX)
        return chunk;
    const struct predicate *verb = &analysis->predicates[outer->predicate];
    return grammar_function(analysis->tokens.at[verb->head].grammar) ==
                       FUNCTION_BE &&
                   analysis->chunks[chunk].preposition == verb->end
               ? outer->subject
               : chunk;
}

static void write_verb(struct writer *writer)
{
    const struct analysis *analysis = writer->analysis;
    const struct action *action = writer->action;
    const struct predicate *verb = &analysis->predicates[action->predicate];
    struct arguments arguments = arguments_of(analysis, action->clause);
    uint32_t count = 0;
    bool plural = false;
    uint32_t patient = verb->passive ? arguments.object : NO_INDEX;
    bool denied = arguments.subject != NO_INDEX &&
                  (chunk_denies(analysis, arguments.subject) ||
                   summary_is_neither(analysis, arguments.subject));
    if (patient == NO_INDEX && action->roles != FRAME_BECOME && !denied &&
        !is_counted(writer, arguments.subject)) {
        count = put_doers(writer, PAX_ROLE_SOURCE, &plural);
        if (count == 0)
            count = put_doers(writer, PAX_ROLE_PARTICIPANT, &plural);
        if (count == 1 && summary_verb_is_one(writer, verb))
            plural = false;
    }
    if (patient != NO_INDEX) {
        count = count_doers(writer, PAX_ROLE_TARGET);
        if ((count > 1 && /* not of "a meeting between X and Y" */
             chunk_entity(writer->assembly, patient) != NO_INDEX) ||
            (count == 1 && is_successor(writer, patient)))
            (void)put_doers(writer, PAX_ROLE_TARGET, &plural);
        else
            count = 0;
    }
    if (count == 0) {
        uint32_t chunk = patient != NO_INDEX ? patient : arguments.subject;
        chunk = one_among(writer, chunk);
        if (chunk != NO_INDEX)
            plural = put_subject(writer, chunk);
    }
    buffer_byte(&writer->out, ' ');
    summary_put_verb(writer, plural);
    put_antecedent(writer);
    bool inverted = !verb->passive && arguments.subject != NO_INDEX &&
                    analysis->chunks[arguments.subject].first == verb->end;
    uint32_t words =
        inverted ? 0 /* "pleaded the bishop, ..." */
                 : summary_put_rest(writer, verb->end,
                                    clause_sentence_end(analysis,
                                                        action->clause));
    bool says = (grammar_of_verb(analysis->lexicon,
                                 analysis->tokens.at[verb->head].word) &
                 GRAMMAR_SPEECH) != 0;
    if (action->roles == FRAME_SPEECH || inverted || (says && words == 0))
        put_quotation(writer, words);
}

/* --- Nouns --------------------------------------------------------------- */

/* People of the role whom the phrase [first, end) does not name. */
static uint32_t collect(const struct writer *writer, enum pax_role role,
                        uint32_t first, uint32_t end,
                        const struct draft_actor *out[NAMES_MAX])
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < writer->draft->actor_count; i++) {
        const struct draft_actor *actor = &writer->draft->actors[i];
        uint32_t at = first_token(writer, actor);
        if (actor->role == role && (at < first || at >= end) &&
            count < NAMES_MAX)
            out[count++] = actor;
    }
    return count;
}

static void put_names(struct writer *writer, const char *before,
                      const struct draft_actor *const *actors, uint32_t count)
{
    if (count > 0)
        buffer_text(&writer->out, before);
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0)
            buffer_text(&writer->out, i + 1 == count ? " and " : ", ");
        buffer_put(&writer->out,
                   draft_actor_name(writer->assembly, actors[i]));
    }
}

static void put_place(struct writer *writer, uint32_t first, uint32_t end)
{
    if (writer->draft->place == NO_INDEX)
        return;
    struct draft_actor place = {.mention = writer->draft->place};
    uint32_t at = writer->assembly->findings->actors
                      ->mentions[writer->draft->place].first;
    if (at >= first && at < end)
        return;
    buffer_text(&writer->out, " in ");
    buffer_put(&writer->out, draft_actor_text(writer->assembly, &place));
}

static void write_noun(struct writer *writer, uint32_t chunk)
{
    const struct analysis *analysis = writer->analysis;
    const struct clause *clause =
        &analysis->clauses[analysis->chunks[chunk].clause];
    const struct draft_actor *people[NAMES_MAX];
    uint32_t first = summary_phrase_first(analysis, chunk);
    uint32_t end = clause_sentence_end(analysis, writer->action->clause);
    if (clause->predicate != NO_INDEX &&
        analysis->predicates[clause->predicate].first > first)
        end = analysis->predicates[clause->predicate].first;
    end = summary_put_phrase(writer, chunk, end);
    uint32_t count =
        collect(writer, PAX_ROLE_PARTICIPANT, first, end, people);
    put_names(writer, count == 2 ? " between " : " involving ", people,
              count);
    count = collect(writer, PAX_ROLE_SOURCE, first, end, people);
    put_names(writer, " by ", people, count);
    put_place(writer, first, end);
    count = collect(writer, PAX_ROLE_ATTENDEE, first, end, people);
    put_names(writer, ", ", people, count);
    if (count > 0)
        buffer_text(&writer->out, " present");
}

/* Without "the" or "a" before a noun phrase that stands alone. */
static struct slice without_article(struct slice text)
{
    static const char *const articles[] = {"the ", "a ", "an ", "these ",
                                           "this ", "those ", "that "};
    struct slice out = slice_trim(text);
    for (size_t i = 0; i < COUNT_OF(articles); i++) {
        struct slice article = slice_of(articles[i]);
        if (out.len <= article.len)
            continue;
        bool same = true;
        for (size_t k = 0; k < article.len; k++)
            same &= (out.ptr[k] | 0x20) == (article.ptr[k] | 0x20);
        if (same)
            return slice_sub(out, article.len, out.len);
    }
    return out;
}

/* The noun that a verb only says to be or to be planned: "there were talks",
 * "a second meeting is planned"; or NO_INDEX. */
static uint32_t told_noun(const struct writer *writer)
{
    const struct analysis *analysis = writer->analysis;
    const struct action *action = writer->action;
    const struct predicate *verb = &analysis->predicates[action->predicate];
    bool there = verb->first > 0 &&
                 analysis->tokens.at[verb->first - 1].tag == TAG_EX;
    bool planned = writer->draft->status == PAX_STATUS_PLANNED &&
                   summary_verb_says_status(writer) && verb->passive;
    return action->noun != NO_INDEX && (there || planned)
               ? analysis->chunk_of[action->noun]
               : NO_INDEX;
}

enum pax_status summary_write(const struct assembly *assembly,
                              struct draft *draft)
{
    struct writer writer = {
        .assembly = assembly,
        .analysis = assembly->analysis,
        .draft = draft,
        .action = &assembly->findings->actions->at[draft->action],
    };
    const struct token *tokens = assembly->analysis->tokens.at;
    struct buffer tidy;
    buffer_init(&writer.out, assembly->arena);
    buffer_init(&tidy, assembly->arena);
    bool verb = writer.action->predicate != NO_INDEX;
    uint32_t noun = verb ? told_noun(&writer)
                         : assembly->analysis->chunk_of[writer.action->noun];
    if (noun != NO_INDEX)
        write_noun(&writer, noun);
    else if (verb)
        write_verb(&writer);
    struct slice raw = buffer_slice(&writer.out);
    headline_tidy(&tidy, noun != NO_INDEX ? without_article(raw) : raw);
    if (tidy.len == 0)
        headline_tidy(&tidy, slice_sub(assembly->analysis->tokens.text,
                                       tokens[writer.action->first].start,
                                       tokens[writer.action->end - 1].end));
    if (writer.out.failed || tidy.failed)
        return PAX_NO_MEMORY;
    draft->summary = buffer_slice(&tidy);
    return PAX_OK;
}
