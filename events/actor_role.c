/* SPDX-License-Identifier: MIT */
/*
 * Somebody by a role: who has it in the text, who held the office on the day,
 * or the whole that he speaks for.
 *
 *   "the president"           of the state that the text is about
 *   "Yemen's president"       named above, or in office on the day
 *   "negotiators"             those whose they are
 */
#include "events/actor_resolve.h"

void actor_role_remember(struct finder *finder, const struct actor_row *role,
                         uint32_t owner, uint32_t person)
{
    if (role == NULL || person == NO_INDEX)
        return;
    finder->last_of_class[role->klass] = person;
    uint32_t country = 0;
    memcpy(&country, finder->entities[person].country, 4);
    bool leads = role->klass == ROLE_HEAD_OF_STATE ||
                 role->klass == ROLE_HEAD_OF_GOVERNMENT;
    if (country != 0 && leads)
        actor_key_put(finder, actor_key_numbers(KEY_COUNTRY, country, 0),
                      person);
    finder->offices[person] = (uint32_t)(role - finder->table.rows) + 1;
    actor_key_put(finder, actor_key_numbers(KEY_ROLE, role->office, 0), person);
    if (owner != NO_INDEX)
        actor_key_put(
            finder, actor_key_numbers(KEY_OFFICE, role->office, owner), person);
}

/* The state that the text is about: the one spoken of most, else the place
 * where it plays. */
uint32_t actor_state_in_focus(const struct finder *finder)
{
    uint32_t state = finder->top[PARTY_STATE].first;
    if (state == NO_INDEX)
        state = finder->place_state;
    return actor_entity_root(finder, state);
}

/* "the insurgents who ...": new ones, told apart by a clause of their own. */
static bool is_described(const struct finder *finder,
                         const struct phrase *phrase)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    if (phrase->end >= tokens->count ||
        (tokens->at[phrase->end].shape & TOKEN_BLOCK) != 0)
        return false;
    uint8_t tag = tokens->at[phrase->end].tag;
    return tag == TAG_WP || tag == TAG_WDT;
}

/* "officials", "negotiators": the whole they belong to. */
uint32_t actor_whole(struct finder *finder, const struct phrase *phrase,
                     uint32_t owner)
{
    const struct actor_row *role = phrase->role.row;
    if (owner == NO_INDEX) {
        bool linked = role->klass == ROLE_REBEL && !phrase->indefinite &&
                      phrase->definite && !is_described(finder, phrase);
        if (linked && finder->last_group != NO_INDEX)
            return actor_entity_root(finder, finder->last_group);
        if (phrase->definite && role->klass == ROLE_OTHER &&
            !phrase->modified && finder->last_group != NO_INDEX)
            return actor_entity_root(finder, finder->last_group);
        return actor_generic(finder, phrase, owner);
    }
    const struct entity *of = &finder->entities[owner];
    if (role->klass == ROLE_OTHER && phrase->indefinite && of->plural)
        return actor_generic(finder, phrase,
                             owner); /* "a group of armed Serbs" */
    const struct actor_row *body =
        phrase->role2.row != NULL
            ? actor_word(&finder->reader, phrase->role2.alias, WORD_BODY)
            : NULL;
    if (body != NULL && actor_is_state_like(of))
        return actor_entity_of_body(finder, body, owner);
    if (of->kind == PAX_ACTOR_PERSON || !actor_is_state_like(of))
        return of->kind == PAX_ACTOR_PERSON
                   ? actor_generic(finder, phrase, owner)
                   : owner;
    bool one_body =
        (phrase->role.sense == SENSE_ROLE && role->klass == ROLE_OTHER) ||
        role->klass == ROLE_PARTY ||
        (phrase->role2.row != NULL && phrase->role2.row->klass == ROLE_PARTY);
    bool side =
        slice_equal(actor_row_name(&finder->table, role), SLICE("side"));
    if (role->klass == ROLE_REBEL || of->only_place || (one_body && !side))
        return actor_generic(finder, phrase, owner);
    /* not "a German organization", "Nepal's parties": no state acts there */
    if (slice_equal(actor_row_code(&finder->table, role), SLICE("GOV"))) {
        uint32_t row = finder->government_row;
        if (row != 0)
            return actor_entity_of_body(finder, &finder->table.rows[row - 1],
                                        owner);
    }
    return owner;
}

/* "his Azerbaijani counterpart": who has the same office there. */
uint32_t actor_counterpart(struct finder *finder, const struct phrase *phrase,
                           uint32_t owner)
{
    if (owner == NO_INDEX)
        return NO_INDEX;
    for (size_t i = finder->mention_count;
         i > 0 && i + 12 > finder->mention_count; i--) {
        uint32_t entity =
            actor_entity_root(finder, finder->mentions[i - 1].entity);
        if (entity == NO_INDEX || finder->offices[entity] == 0 ||
            finder->entities[entity].kind != PAX_ACTOR_PERSON)
            continue;
        const struct actor_row *role =
            &finder->table.rows[finder->offices[entity] - 1];
        uint32_t known = actor_key_find(
            finder, actor_key_numbers(KEY_OFFICE, role->office, owner));
        if (known == NO_INDEX)
            known = actor_entity_in_office(
                finder, role, owner, (struct slice){"", 0}, finder->today);
        if (known != NO_INDEX && known != entity)
            return known;
    }
    (void)phrase;
    return NO_INDEX;
}

bool actor_is_person_role(const struct actor_row *role)
{
    return role->klass != ROLE_OTHER && role->klass != ROLE_PARTY &&
           role->klass != ROLE_REBEL && role->klass != ROLE_CIVILIAN;
}

/* Who of a state's leaders was named above. */
uint32_t actor_leader_of(const struct finder *finder, uint32_t state)
{
    uint32_t country = 0;
    memcpy(&country, finder->entities[state].country, 4);
    return actor_key_find(finder, actor_key_numbers(KEY_COUNTRY, country, 0));
}

/* "Yemen" of "envoy for Yemen"; empty without one. */
static struct slice topic_of(const struct finder *finder,
                             const struct phrase *phrase)
{
    if (phrase->topic.row == NULL)
        return (struct slice){"", 0};
    return actor_row_name(&finder->table, phrase->topic.row);
}

/* One person by a role whose owner is known. */
static uint32_t owned_role(struct finder *finder, const struct phrase *phrase,
                           uint32_t owner)
{
    const struct actor_row *role = phrase->role.row;
    uint32_t known = actor_key_find(
        finder, actor_key_numbers(KEY_OFFICE, role->office, owner));
    if (known != NO_INDEX && !phrase->former)
        return known;
    if (role->post == POST_LEADER &&
        finder->entities[owner].kind == PAX_ACTOR_STATE) {
        known = actor_leader_of(finder, owner);
        if (known != NO_INDEX && !phrase->indefinite && !phrase->former)
            return known;
        return actor_generic(finder, phrase, owner);
    }
    if (!phrase->former && !phrase->indefinite)
        known =
            actor_entity_in_office(finder, role, actor_state_of(finder, owner),
                                   topic_of(finder, phrase), finder->today);
    if (known != NO_INDEX) {
        actor_role_remember(finder, role, owner, known);
        return known;
    }
    uint32_t made = actor_generic(finder, phrase, owner);
    if (!phrase->indefinite && !phrase->former)
        actor_role_remember(finder, role, owner, made);
    return made;
}

/* One person by role: known above, in office, or new. */
uint32_t actor_person_role(struct finder *finder, const struct phrase *phrase,
                           uint32_t owner)
{
    const struct actor_row *role = phrase->role.row;
    uint32_t then = actor_holder_then(finder, phrase, owner);
    if (then != NO_INDEX)
        return then;
    if (owner != NO_INDEX)
        return owned_role(finder, phrase, owner);
    bool nested =
        phrase->role2.row != NULL && phrase->role2.first > phrase->role.first;
    if (phrase->indefinite || phrase->former || nested)
        return actor_generic(finder, phrase,
                             owner); /* "president of the administration" */
    if (actor_row_code(&finder->table, role).len > 3) {
        uint32_t head =
            actor_entity_heading(finder, role, topic_of(finder, phrase));
        if (head != NO_INDEX)
            actor_role_remember(finder, role, NO_INDEX, head);
        if (head != NO_INDEX)
            return head;
    }
    uint32_t known =
        actor_key_find(finder, actor_key_numbers(KEY_ROLE, role->office, 0));
    if (known == NO_INDEX && actor_is_person_role(role) && phrase->definite &&
        role->klass != ROLE_OFFICIAL)
        known = actor_entity_root(finder, finder->last_of_class[role->klass]);
    if (known != NO_INDEX && finder->entities[known].generic &&
        !slice_ends(
            finder->entities[known].name,
            token_text(&finder->analysis->tokens, phrase->role.end - 1)))
        known = NO_INDEX; /* "the commander" is not "a soldier" above */
    if (known != NO_INDEX)
        return known;
    uint32_t state = actor_state_in_focus(finder);
    if (state != NO_INDEX)
        known = actor_entity_in_office(finder, role, state,
                                       (struct slice){"", 0}, finder->today);
    if (known != NO_INDEX)
        return known;
    return actor_generic(finder, phrase, owner);
}
