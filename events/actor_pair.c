/* SPDX-License-Identifier: MIT */
/*
 * Two of them: whom "the two sides", "both leaders" and "they" may stand for.
 * Either two that "and" or "with" has just joined, or the only two that were
 * spoken of; where a third side is about, nobody.
 */
#include "events/actor_resolve.h"

#define TOPIC_WEIGHT 3 /* mentions that "Sudan war" in the title counts for */
#define PAIR_REACH 3 /* sentences that "both sides" reaches back */

static bool is_of_party(const struct finder *finder, uint32_t index,
                        enum party party)
{
    const struct entity *entity = &finder->entities[index];
    switch (party) {
    case PARTY_LEADER:
        return entity->kind == PAX_ACTOR_PERSON && !entity->generic &&
               actor_leads(finder, index, POST_LEADER);
    case PARTY_STATE:
        return entity->kind == PAX_ACTOR_STATE;
    case PARTY_PERSON:
        return entity->kind == PAX_ACTOR_PERSON && !entity->generic;
    default:
        return !entity->only_place && !entity->generic &&
               (entity->kind == PAX_ACTOR_STATE ||
                entity->kind == PAX_ACTOR_GOVERNMENT ||
                entity->kind == PAX_ACTOR_ARMED_GROUP ||
                entity->kind == PAX_ACTOR_GROUP);
    }
}

/* One side has one place in a pair: a state and its government are one. */
static bool is_same_side(const struct entity *a, const struct entity *b)
{
    bool state_a =
        a->kind == PAX_ACTOR_STATE || a->kind == PAX_ACTOR_GOVERNMENT;
    bool state_b =
        b->kind == PAX_ACTOR_STATE || b->kind == PAX_ACTOR_GOVERNMENT;
    return state_a && state_b && a->country[0] != 0 &&
           memcmp(a->country, b->country, 4) == 0;
}

/* Puts the entity among the two spoken of most. Gives true when it is a third
 * side beside them. */
static bool raise_top(struct finder *finder, struct pair *top, uint32_t entity)
{
    const struct entity *all = finder->entities;
    uint32_t count = finder->counts[entity];
    if (top->first == entity || top->second == entity) {
        if (top->second == entity && count > finder->counts[top->first]) {
            top->second = top->first;
            top->first = entity;
        }
        return false;
    }
    if (top->first != NO_INDEX &&
        is_same_side(&all[top->first], &all[entity])) {
        if (all[entity].kind == PAX_ACTOR_GOVERNMENT)
            top->first = entity;
        return false;
    }
    if (top->second != NO_INDEX &&
        is_same_side(&all[top->second], &all[entity])) {
        if (all[entity].kind == PAX_ACTOR_GOVERNMENT)
            top->second = entity;
        return false;
    }
    bool third = top->second != NO_INDEX;
    if (top->first == NO_INDEX || count > finder->counts[top->first]) {
        top->second = top->first;
        top->first = entity;
    } else if (!third || count >= finder->counts[top->second]) {
        top->second = entity;
    }
    return third;
}

void actor_count_up(struct finder *finder, uint32_t entity)
{
    finder->counts[entity]++;
    for (int party = 0; party < PARTY_COUNT; party++) {
        if (is_of_party(finder, entity, (enum party)party) &&
            raise_top(finder, &finder->top[party], entity))
            finder->crowd[party] = true;
    }
    if (finder->entities[entity].kind == PAX_ACTOR_STATE ||
        finder->entities[entity].generic ||
        finder->entities[entity].country[0] == 0)
        return;
    const struct actor_row *row =
        actor_state(&finder->table, finder->entities[entity].country);
    uint32_t state = row != NULL ? actor_entity_of_row(finder, row) : NO_INDEX;
    if (state == NO_INDEX)
        return;
    finder->counts[state]++;
    if (raise_top(finder, &finder->top[PARTY_STATE], state))
        finder->crowd[PARTY_STATE] = true;
}

void actor_count_topic(struct finder *finder, uint32_t entity)
{
    if (finder->entities[entity].kind != PAX_ACTOR_STATE)
        return;
    finder->counts[entity] += TOPIC_WEIGHT;
    (void)raise_top(finder, &finder->top[PARTY_STATE], entity);
}

static bool is_near(const struct finder *finder, const struct pair *pair)
{
    return pair->first != NO_INDEX && pair->second != NO_INDEX &&
           finder->sentence - pair->sentence <= PAIR_REACH;
}

/* Two officials of one state are no two sides; of two states they are. */
static bool same_side(const struct finder *finder, const struct pair *pair)
{
    uint32_t first = actor_entity_root(finder, pair->first);
    uint32_t second = actor_entity_root(finder, pair->second);
    if (first == NO_INDEX || second == NO_INDEX)
        return false;
    const struct entity *a = &finder->entities[first];
    const struct entity *b = &finder->entities[second];
    return a->kind == PAX_ACTOR_PERSON && b->kind == PAX_ACTOR_PERSON &&
           a->code.len > 0 && slice_equal(a->code, b->code);
}

static bool is_state_like(const struct entity *entity)
{
    return entity->kind == PAX_ACTOR_STATE ||
           entity->kind == PAX_ACTOR_GOVERNMENT;
}

/* Two states named beside each other, and hardly elsewhere, in a text about an
 * armed group: hosts or mediators, not "the two sides". */
static bool are_bystanders(const struct finder *finder, const struct pair *pair)
{
    uint32_t first = actor_entity_root(finder, pair->first);
    uint32_t second = actor_entity_root(finder, pair->second);
    uint32_t group = actor_entity_root(finder, finder->last_group);
    return first != NO_INDEX && second != NO_INDEX && group != NO_INDEX &&
           finder->counts[first] + finder->counts[second] <=
               2 * finder->counts[group] + 2 &&
           pair->sentence != finder->sentence &&
           is_state_like(&finder->entities[first]) &&
           is_state_like(&finder->entities[second]);
}

/* A state that one person's nationality alone brought in. */
static bool is_unnamed(const struct finder *finder, uint32_t entity)
{
    if (entity == NO_INDEX ||
        finder->entities[entity].kind != PAX_ACTOR_STATE ||
        finder->counts[entity] > 1)
        return false;
    uint32_t first = finder->entities[entity].first_mention;
    return first >= finder->mention_count ||
           finder->mentions[first].entity != entity;
}

/* The two that were joined are the two spoken of most. */
static bool leads(const struct pair *top, const struct pair *joined)
{
    return top->first != NO_INDEX && top->second != NO_INDEX &&
           ((top->first == joined->first && top->second == joined->second) ||
            (top->first == joined->second && top->second == joined->first));
}

/* The two just joined by "and", else the only two that were spoken of. Among
 * three nobody can tell which are "the two sides". */
struct pair actor_pair(struct finder *finder, enum party party)
{
    const struct pair nobody = {NO_INDEX, NO_INDEX, NO_INDEX};
    const struct pair *joined = finder->joined;
    const struct pair *top = finder->top;
    struct pair pair = finder->crowd[party] ? nobody : top[party];
    if (is_near(finder, &joined[party]) || leads(&top[party], &joined[party]))
        pair = joined[party];
    else if (party == PARTY_ANY && top[PARTY_ANY].second == NO_INDEX)
        pair = is_near(finder, &joined[PARTY_PERSON]) ? joined[PARTY_PERSON]
               : finder->crowd[PARTY_PERSON]          ? nobody
                                                      : top[PARTY_PERSON];
    if (is_unnamed(finder, pair.first) != is_unnamed(finder, pair.second))
        return nobody;
    if (party == PARTY_ANY &&
        (same_side(finder, &pair) || are_bystanders(finder, &pair)))
        return nobody;
    pair.first = actor_entity_root(finder, pair.first);
    pair.second = actor_entity_root(finder, pair.second);
    return pair;
}

/* "The government resumed talks with the MILF": the subject. */
static size_t subject_before(const struct finder *finder, size_t last)
{
    uint32_t other = actor_entity_root(finder, finder->mentions[last].entity);
    for (size_t i = last; i > 0 && i + 8 > last; i--) {
        if (finder->traces[i - 1].sentence != finder->traces[last].sentence)
            break;
        if (!finder->traces[i - 1].subject)
            continue;
        uint32_t subject =
            actor_entity_root(finder, finder->mentions[i - 1].entity);
        size_t before = finder->mentions[i - 1].first;
        if (before > 0 &&
            actor_token_is(&finder->analysis->tokens, before - 1, "and"))
            return last; /* "A and B met C": C makes no pair */
        bool alike = subject != NO_INDEX && other != NO_INDEX &&
                     (finder->entities[subject].kind == PAX_ACTOR_PERSON) ==
                         (finder->entities[other].kind == PAX_ACTOR_PERSON);
        return alike ? i - 1 : last;
    }
    return last;
}

/* "the minister, Ann Lee": the last two mentions are of one person. */
static bool same_twice(const struct finder *finder, size_t last)
{
    return last > 0 && finder->mentions[last].entity != NO_INDEX &&
           finder->mentions[last - 1].entity != NO_INDEX &&
           finder->mentions[last - 1].end + 1 == finder->mentions[last].first &&
           actor_entity_root(finder, finder->mentions[last - 1].entity) ==
               actor_entity_root(finder, finder->mentions[last].entity);
}

/* The mention that the last one is joined to by "and" or "with", over a
 * bracket if need be: "the SRF (an alliance) and the government". */
static size_t joined_to(const struct finder *finder, size_t last)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    size_t first = same_twice(finder, last) ? last - 1 : last;
    size_t word = finder->mentions[first].first;
    if (word < 2)
        return last;
    word--;
    bool headline = finder->reader.loose && token_is_sign(tokens, word, ',');
    if (actor_token_is(tokens, word, "meet") ||
        actor_token_is(tokens, word, "met") ||
        actor_token_is(tokens, word, "meets"))
        return subject_before(finder, last); /* X met Y */
    if (!actor_token_is(tokens, word, "and") &&
        !actor_token_is(tokens, word, "with") && !headline)
        return last;
    if (token_is_sign(tokens, word - 1, ','))
        word--;
    if (actor_token_is(tokens, word, "with"))
        return subject_before(finder, last);
    bool bracket = token_is_sign(tokens, word - 1, ')');
    for (size_t i = first; i > 0 && i + 6 > last; i--) {
        const struct mention *mention = &finder->mentions[i - 1];
        if (finder->traces[i - 1].sentence != finder->traces[last].sentence)
            break;
        if (mention->end == word ||
            (bracket && token_is_sign(tokens, mention->end, '(')))
            return i - 1;
        if (!bracket)
            break;
    }
    return last;
}

/* "U.S. mediators" */
static bool is_mediator(const struct finder *finder,
                        const struct mention *mention)
{
    static const char *const words[] = {"mediator",    "mediators",
                                        "facilitator", "facilitators",
                                        "observer",    "observers",
                                        "guarantor",   "guarantors"};
    return actor_token_is_one_of(&finder->analysis->tokens, mention->head,
                                 words, COUNT_OF(words));
}

/* "backed by Russia and China", "talks brokered by Egypt and Qatar": they help
 * the sides, and are none. */
static bool are_helpers(const struct finder *finder, uint32_t first)
{
    static const char *const words[] = {
        "backed", "supported", "brokered", "mediated", "facilitated",
        "sponsored", "hosted", "guaranteed", "monitored", "convened"};
    const struct tokens *tokens = &finder->analysis->tokens;
    if (first > 0 && actor_token_is(tokens, first - 1, "the"))
        first--;
    if (first < 2 || !actor_token_is(tokens, first - 1, "by"))
        return false;
    return actor_token_is_one_of(tokens, first - 2, words,
                                 COUNT_OF(words));
}

void actor_coordination(struct finder *finder)
{
    if (finder->mention_count < 2)
        return;
    const struct tokens *tokens = &finder->analysis->tokens;
    size_t last = finder->mention_count - 1;
    size_t other = joined_to(finder, last);
    const struct mention *a = &finder->mentions[other];
    const struct mention *b = &finder->mentions[last];
    if (other == last || a->entity == NO_INDEX || b->entity == NO_INDEX ||
        a->possessive || a->adjective || b->adjective ||
        are_helpers(finder, a->first) || is_mediator(finder, a) ||
        is_mediator(finder, b))
        return;
    uint32_t first = actor_entity_root(finder, a->entity);
    uint32_t second = actor_entity_root(finder, b->entity);
    if (first == second)
        return;
    for (int party = 0; party < PARTY_COUNT; party++) {
        bool a_fits = is_of_party(finder, first, (enum party)party);
        bool b_fits = is_of_party(finder, second, (enum party)party);
        bool by_and = actor_token_is(tokens, b->first - 1, "and");
        if (party == PARTY_ANY && a_fits != b_fits && by_and)
            /* "the army and Machar" */
            a_fits = b_fits =
                is_of_party(finder, a_fits ? second : first, PARTY_PERSON);
        if (a_fits && b_fits)
            finder->joined[party] =
                (struct pair){first, second, finder->sentence};
    }
}
