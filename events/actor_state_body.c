/* SPDX-License-Identifier: MIT */
/*
 * Which body of which state it is: "government", "police", "embassy".
 *
 *   "the Yemeni army"        a body of the state before it
 *   "the government"         that of the state the text is about
 *   "Beijing police"         the city's; "Beijing authorities" the state's
 *   "Machar's forces"        no state's
 */
#include "events/actor_resolve.h"

/* "the court" after "the International Court of Justice" */
static uint32_t named_court(struct finder *finder,
                            const struct phrase *phrase)
{
    struct slice word =
        actor_text(finder, phrase->role.first, phrase->role.end);
    return actor_key_find(finder, actor_key_text(KEY_UNIT, word));
}

/* "the army", "the government": of the state in focus. */
static uint32_t body_in_focus(struct finder *finder,
                              const struct phrase *phrase,
                              const struct actor_row *body)
{
    struct slice name = actor_row_name(&finder->table, body);
    uint64_t key = actor_key_text(KEY_BODY, name);
    uint32_t last = actor_key_find(finder, key);
    uint32_t state = actor_state_in_focus(finder);
    struct slice role = actor_row_name(&finder->table, phrase->role.row);
    bool typed = slice_ends(role, SLICE(" government")) &&
                 !slice_starts(role, SLICE("federal")) &&
                 !slice_starts(role, SLICE("central"));
    if (typed) /* "the caretaker government" is one of its own */
        return actor_generic(finder, phrase, NO_INDEX);
    struct slice sector = actor_row_code(&finder->table, body);
    bool crowd = phrase->role.sense == SENSE_ROLES && phrase->bare &&
                 (slice_equal(sector, SLICE("MIL")) ||
                  slice_equal(sector, SLICE("COP")));
    const struct tokens *tokens = &finder->analysis->tokens;
    size_t before = phrase->role.first - 1u; /* "UN-recognised government" */
    bool recognised =
        phrase->definite && (actor_token_is(tokens, before, "recognised") ||
                             actor_token_is(tokens, before, "recognized"));
    if (phrase->indefinite || (phrase->modified && !recognised) || crowd)
        return actor_generic(finder, phrase, NO_INDEX);
    uint32_t named = phrase->definite && slice_equal(sector, SLICE("JUD"))
                         ? named_court(finder, phrase)
                         : NO_INDEX;
    if (named != NO_INDEX)
        return named;
    bool elsewhere = finder->section[0] != 0 &&
                     (last == NO_INDEX ||
                      memcmp(finder->entities[last].country, finder->section,
                             4) != 0);
    if (elsewhere) { /* under a heading about another state */
        const struct actor_row *row =
            actor_state(&finder->table, finder->section);
        state = row != NULL ? actor_entity_of_row(finder, row) : NO_INDEX;
    } else if (last != NO_INDEX) {
        return last;
    }
    if (state == NO_INDEX)
        return actor_generic(finder, phrase, NO_INDEX);
    return actor_entity_of_body(finder, body, state);
}

/* "Embassy of the United States in Juba" */
static uint32_t branch_in(struct finder *finder, uint32_t body,
                          const struct piece *place)
{
    struct entity entity = finder->entities[body];
    struct slice where = actor_text(finder, place->first, place->end);
    entity.name = actor_joined(finder, entity.name, SLICE(" in "), where);
    uint64_t key = actor_key_text(KEY_NAME, entity.name);
    uint32_t known = actor_key_find(finder, key);
    if (known != NO_INDEX)
        return known;
    uint32_t made = actor_entity_add(finder, entity);
    if (made != NO_INDEX)
        actor_key_put(finder, key, made);
    return made;
}

/* True when a person's forces are the state's. */
bool actor_rules(const struct entity *entity)
{
    return entity->kind != PAX_ACTOR_PERSON ||
           (entity->code.len == 6 && slice_ends(entity->code, SLICE("GOV")));
}

/* Whose body it is: "Beijing police" are the city's, "Beijing authorities"
 * the state's. */
static uint32_t seat_of(struct finder *finder, const struct phrase *phrase,
                        const struct actor_row *body, uint32_t owner)
{
    struct slice sector = actor_row_code(&finder->table, body);
    bool local =
        slice_equal(sector, SLICE("COP")) || slice_equal(sector, SLICE("JUD"));
    if (local && phrase->owners > 0 &&
        phrase->owner[0].sense == SENSE_CAPITAL) {
        struct match match = {.first = phrase->owner[0].first,
                              .end = phrase->owner[0].end,
                              .alias = phrase->owner[0].alias,
                              .fits = UINT32_C(1) << SENSE_PLACE};
        const struct actor_row *city =
            actor_sense_row(&finder->reader, &match, SENSE_PLACE);
        if (city != NULL)
            return actor_entity_of_row(finder, city);
    }
    return actor_state_of(finder, owner);
}

/* A word that the lexicon has as a name or not at all. */
static bool is_surname_like(const struct finder *finder,
                            const struct piece *piece)
{
    if (piece->end == 0)
        return false;
    uint32_t tags = lexicon_slot(
        finder->analysis->lexicon,
        finder->analysis->tokens.at[piece->end - 1].word, LEXICON_TAGS);
    return (tags & 0xFF) == TAG_NONE || (tags & 0xFF) == TAG_NNP;
}

/* "Kurdish forces", "Serb police": those of a people are no state's. */
static bool is_army_of_people(const struct finder *finder,
                              const struct phrase *phrase,
                              const struct actor_row *body, uint32_t owner)
{
    const struct entity *of = &finder->entities[owner];
    bool people = of->only_place && of->code.len == 0 && phrase->owners > 0 &&
                  phrase->owner[0].sense == SENSE_ADJECTIVE;
    return actor_is_part(finder, owner) ||
           (people &&
            slice_equal(actor_row_code(&finder->table, body), SLICE("MIL")));
}

/* "Sudan's Islamist government": what a state's government believes in. */
static bool is_creed(const struct finder *finder, const struct actor_row *role,
                     uint32_t owner)
{
    struct slice name = actor_row_name(&finder->table, role);
    return owner != NO_INDEX &&
           finder->entities[owner].kind == PAX_ACTOR_STATE && name.len > 0 &&
           name.ptr[0] >= 'A' && name.ptr[0] <= 'Z';
}

/* The state of "the Bello administration": what somebody of that name led. */
static const struct actor_row *ruled_state(const struct finder *finder,
                                           const struct phrase *phrase,
                                           const struct actor_row *body,
                                           uint32_t owner)
{
    const struct piece *name = &phrase->owner[0];
    bool surname = phrase->owners > 0 && name->end - name->first == 1 &&
                   (name->klass == PIECE_NAME || name->klass == PIECE_PERSON);
    bool named = owner != NO_INDEX && finder->counts[owner] > 0;
    if (!surname || named ||
        !slice_equal(actor_row_code(&finder->table, body), SLICE("GOV")))
        return NULL;
    return actor_state_ruled_by(finder, actor_alias(finder, name->first));
}

/* True of an owner that no table and nothing in the text places: "Nazi". */
static bool is_unplaced(const struct finder *finder, uint32_t owner)
{
    const struct entity *of = &finder->entities[owner];
    return of->kind != PAX_ACTOR_PERSON && of->country[0] == 0 &&
           finder->rows[owner] == 0;
}

/* What is no body of a state for all its name: "the Nazi regime", "Machar's
 * forces". `keeps` is set to the owner that it has then. */
static bool is_of_no_state(const struct finder *finder,
                           const struct phrase *phrase,
                           const struct actor_row *body, uint32_t owner,
                           uint32_t *keeps)
{
    const struct entity *of = &finder->entities[owner];
    bool unplaced = is_unplaced(finder, owner);
    bool regime = actor_token_is(&finder->analysis->tokens,
                                 phrase->role.end - 1, "regime");
    if (unplaced && (regime || !is_surname_like(finder, &phrase->owner[0])))
        return true;
    if (unplaced && finder->top[PARTY_STATE].first != NO_INDEX)
        return false; /* "the Aquino government" */
    if (!actor_rules(of) &&
        slice_equal(actor_row_code(&finder->table, body), SLICE("MIL"))) {
        *keeps = owner;
        return true;
    }
    bool nobody = unplaced && of->code.len == 0; /* "of Musa Bello" */
    return (nobody || (of->kind == PAX_ACTOR_PERSON && of->country[0] == 0)) &&
           phrase->owners > 0;
}

/* The body of that owner: itself, or one of its state. */
static uint32_t body_of(struct finder *finder, const struct phrase *phrase,
                        const struct actor_row *body, uint32_t owner)
{
    const struct entity *of = &finder->entities[owner];
    uint32_t state = finder->top[PARTY_STATE].first;
    if (state != NO_INDEX && is_unplaced(finder, owner))
        return actor_entity_of_body(finder, body,
                                    actor_entity_root(finder, state));
    if (actor_is_party_like(of) && !of->only_place)
        return owner; /* "Taliban government", "UN administration" */
    if (of->kind == PAX_ACTOR_GOVERNMENT)
        return owner;
    return actor_entity_of_body(finder, body,
                                seat_of(finder, phrase, body, owner));
}

uint32_t actor_state_body(struct finder *finder, const struct phrase *phrase,
                          const struct actor_row *body, uint32_t owner)
{
    uint32_t made;
    bool rebel = phrase->role2.row != NULL &&
                 phrase->role2.row->klass == ROLE_REBEL &&
                 !is_creed(finder, phrase->role2.row, owner);
    if (owner != NO_INDEX && phrase->home.klass == PIECE_SEAT)
        return actor_generic(finder, phrase, owner); /* it may have a rival */
    if (rebel ||
        (owner != NO_INDEX && is_army_of_people(finder, phrase, body, owner)))
        return actor_generic(finder, phrase,
                             owner); /* "the separatist regime" */
    const struct actor_row *ruled = ruled_state(finder, phrase, body, owner);
    if (ruled != NULL) {
        made = actor_entity_of_body(finder, body,
                                    actor_entity_of_row(finder, ruled));
    } else if (owner == NO_INDEX) {
        made = body_in_focus(finder, phrase, body);
    } else {
        uint32_t keeps = NO_INDEX;
        if (is_of_no_state(finder, phrase, body, owner, &keeps))
            return actor_generic(finder, phrase, keeps);
        made = body_of(finder, phrase, body, owner);
        if (made != NO_INDEX && phrase->topic.row != NULL && made != owner)
            made = branch_in(finder, made, &phrase->topic);
    }
    if (made != NO_INDEX && !finder->entities[made].generic) {
        actor_key_put(
            finder,
            actor_key_text(KEY_BODY, actor_row_name(&finder->table, body)),
            made);
        finder->last_government = made;
    }
    return made;
}
