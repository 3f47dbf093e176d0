/* SPDX-License-Identifier: MIT */
/*
 * One more mention: what is kept of it, and what whom it stands for means for
 * the rest of the text.
 *
 *   "Baku said"       a capital for its state
 *   "in Baku"         the city; it is not counted as spoken of
 *   "Goma, Congo"     the state only says where the city is
 */
#include "events/actor_find.h"

/* True when the mention is the subject of its clause. */
static bool is_subject(const struct finder *finder, uint32_t head, uint32_t end)
{
    const struct analysis *analysis = finder->analysis;
    if (analysis->clause_count > 0 && analysis->clause_of != NULL &&
        analysis->chunk_of != NULL) {
        uint32_t chunk = analysis->chunk_of[head];
        uint32_t clause = analysis->clause_of[head];
        if (chunk == NO_INDEX || clause == NO_INDEX)
            return false;
        uint32_t subject = analysis->clauses[clause].subject;
        for (int steps = 0; steps < 4 && chunk != subject; steps++) {
            if (chunk == 0 || !analysis->chunks[chunk].coordinated)
                break;
            chunk--;
        }
        return chunk == subject;
    }
    size_t at = end;
    while (at < analysis->tokens.count && at < end + 2u &&
           analysis->tokens.at[at].tag == TAG_RB)
        at++;
    return at < analysis->tokens.count &&
           actor_is_finite(analysis->tokens.at[at].tag);
}

/* Room for one more mention. */
static bool make_room(struct finder *finder)
{
    size_t need = finder->mention_count + 1;
    if (need <= finder->mention_room && need <= finder->trace_room)
        return true;
    void *mentions =
        arena_grow(finder->arena, finder->mentions, &finder->mention_room, need,
                   sizeof(*finder->mentions));
    if (mentions != NULL)
        finder->mentions = mentions;
    void *traces =
        arena_grow(finder->arena, finder->traces, &finder->trace_room, need,
                   sizeof(*finder->traces));
    if (traces != NULL)
        finder->traces = traces;
    finder->failed |= mentions == NULL || traces == NULL;
    return !finder->failed;
}

static void note_country(struct finder *finder, uint32_t entity)
{
    if (finder->entities[entity].kind == PAX_ACTOR_IGO)
        finder->last_alliance = entity;
    const char *country = finder->entities[entity].country;
    if (country[0] == 0)
        return;
    struct reader *reader = &finder->reader;
    memcpy(reader->recent[reader->recent_at++ % 8], country, 4);
    if (finder->in_heading && finder->section[0] == 0)
        memcpy(finder->section, country, 4);
    if (finder->entities[entity].kind == PAX_ACTOR_ARMED_GROUP &&
        !finder->entities[entity].generic)
        finder->last_group = entity;
}

/* "MANILA, July 8 (Agency) --": a place at the head of a block. */
static bool is_dateline(const struct finder *finder,
                        const struct phrase *phrase)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    const struct token *first = &tokens->at[phrase->first];
    if ((first->shape & TOKEN_BLOCK) == 0 || phrase->end >= tokens->count)
        return false;
    const struct token *next = &tokens->at[phrase->end];
    bool sign = token_is_sign(tokens, phrase->end, ':') ||
                token_is_sign(tokens, phrase->end, '(') ||
                token_is_sign(tokens, phrase->end, '-') ||
                next->number == 0x2013 || next->number == 0x2014;
    bool date = token_is_sign(tokens, phrase->end, ',') &&
                phrase->end + 1 < tokens->count &&
                (tokens->at[phrase->end + 1].mask & LEXICON_DATE) != 0;
    return next->kind == TOKEN_SIGN &&
           (sign || date || (first->shape & TOKEN_ALL_CAPS) != 0);
}

bool actor_before_place(const struct tokens *tokens, uint32_t first)
{
    if (first == 0)
        return false;
    static const char *const words[] = {"in",   "at",     "near",   "outside",
                                        "into", "across", "inside", "around"};
    return actor_token_is_one_of(tokens, first - 1, words,
                                 COUNT_OF(words));
}

/* A capital after "in" is the city; elsewhere it may stand for the state. */
static uint32_t place_of(struct finder *finder, const struct phrase *phrase,
                         uint32_t entity)
{
    struct match match = {.first = phrase->core.first,
                          .end = phrase->core.end,
                          .alias = phrase->core.alias,
                          .fits = UINT32_C(1) << SENSE_PLACE};
    const struct actor_row *row =
        actor_sense_row(&finder->reader, &match, SENSE_PLACE);
    return row != NULL ? actor_entity_of_row(finder, row) : entity;
}

/* "Colombia's largest rebel group" above is the first armed group of
 * Colombia that the text then calls by its name. */
static void foreshadow(struct finder *finder, uint32_t entity)
{
    const struct entity *named = &finder->entities[entity];
    if (named->generic || named->kind != PAX_ACTOR_ARMED_GROUP ||
        named->country[0] == 0 || finder->counts[entity] > 0)
        return;
    for (size_t i = finder->mention_count - 1;
         i > 0 && i + 12 > finder->mention_count; i--) {
        uint32_t other =
            actor_entity_root(finder, finder->mentions[i - 1].entity);
        if (other == NO_INDEX || other == entity)
            continue;
        const struct entity *before = &finder->entities[other];
        if (before->kind != PAX_ACTOR_ARMED_GROUP ||
            memcmp(before->country, named->country, 4) != 0)
            continue;
        if (before->generic && !before->plural)
            finder->same[other] = entity;
        return;
    }
}

#define TITLE_WEIGHT 3 /* mentions that one in the title counts for */

/* "Jeddah talks", "the Geneva meeting": held there, and not about it. */
static bool names_talks(const struct tokens *tokens, size_t next)
{
    static const char *const words[] = {"talks",      "meeting",   "summit",
                                        "conference", "agreement", "accord",
                                        "process",    "declaration"};
    return actor_token_is_one_of(tokens, next, words,
                                 COUNT_OF(words));
}

/* What is kept of the phrase beside the mention. */
static struct trace trace_of(const struct finder *finder,
                             const struct phrase *phrase)
{
    const struct reader *reader = &finder->reader;
    uint32_t role = phrase->role.alias;
    bool is_role = phrase->kind == PHRASE_ROLE;
    return (struct trace){
        .sentence = finder->sentence,
        .phrase = phrase->kind,
        .role = phrase->role.row != NULL ? phrase->role.row->klass
                                         : ROLE_CLASS_COUNT,
        .subject = !phrase->possessive && !phrase->adjective &&
                   is_subject(finder, phrase->head, phrase->end),
        .quoted = finder->quoted,
        .first_person = phrase->kind == PHRASE_PRONOUN &&
                        (phrase->word->gender & PRONOUN_FIRST) != 0,
        .plural = phrase->plural,
        .owned = phrase->owners > 0,
        .unit = is_role && (actor_word(reader, role, WORD_UNIT) != NULL ||
                            actor_word(reader, role, WORD_WHOLE) != NULL),
        .singular_role = is_role && phrase->role.sense == SENSE_ROLE,
    };
}

/* "Goma, Congo": the last mention only says where the city before it is. */
static bool follows_city(const struct finder *finder)
{
    if (finder->mention_count < 2)
        return false;
    const struct mention *now = &finder->mentions[finder->mention_count - 1];
    const struct mention *city = now - 1;
    return city->end + 1 == now->first &&
           token_is_sign(&finder->analysis->tokens, city->end, ',') &&
           city->entity != NO_INDEX &&
           finder->entities[city->entity].only_place;
}

/* Whom the last mention stands for is what later ones may mean. */
static void note_entity(struct finder *finder, const struct mention *mention)
{
    uint32_t entity = mention->entity;
    if (mention->end == finder->label_end &&
        finder->entities[entity].kind == PAX_ACTOR_PERSON)
        finder->label = finder->answerer = entity;
    note_country(finder, entity);
    if (finder->entities[entity].kind == PAX_ACTOR_STATE &&
        finder->place_state == NO_INDEX)
        finder->place_state = entity;
}

void actor_mention_add(struct finder *finder, const struct phrase *phrase,
                       struct resolved to)
{
    if (!make_room(finder))
        return;
    const struct tokens *tokens = &finder->analysis->tokens;
    bool capital =
        phrase->kind == PHRASE_NAMED && (phrase->core.sense == SENSE_CAPITAL ||
                                         phrase->core.sense == SENSE_SEAT);
    bool in_place =
        phrase->kind == PHRASE_NAMED &&
        (phrase->site || actor_before_place(tokens, phrase->first) ||
         is_dateline(finder, phrase));
    if (in_place && phrase->core.sense == SENSE_CAPITAL)
        to.entity = place_of(finder, phrase, to.entity);
    struct mention *mention = &finder->mentions[finder->mention_count];
    *mention = (struct mention){
        .first = phrase->first,
        .end = phrase->end,
        .head = phrase->head,
        .entity = to.entity,
        .second = to.second,
        .pronoun = phrase->kind == PHRASE_PRONOUN,
        .possessive = phrase->possessive,
        .adjective = phrase->adjective,
        .metonym = capital && !in_place,
    };
    finder->traces[finder->mention_count++] = trace_of(finder, phrase);
    if (to.entity == NO_INDEX)
        return;
    note_entity(finder, mention);
    bool title = tokens->at[phrase->first].block == BLOCK_TITLE;
    bool where = finder->entities[to.entity].only_place &&
                 names_talks(tokens, phrase->end);
    if (title && phrase->adjective)
        actor_count_topic(finder, to.entity);
    if ((in_place && !title) || phrase->adjective || where ||
        follows_city(finder))
        return;
    foreshadow(finder, to.entity);
    for (int i = 0; i < (title ? TITLE_WEIGHT : 1); i++) {
        actor_count_up(finder, to.entity);
        if (to.second != NO_INDEX)
            actor_count_up(finder, to.second);
    }
}
