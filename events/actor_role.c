/* SPDX-License-Identifier: MIT */
/*
 * Somebody by a role: who has it in the text, who held the office on the day,
 * which body of which state it is, or one known by the role only.
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

/* "renegade soldiers", "a breakaway faction of the front": no part of the body
 * any more. */
bool actor_is_apart(const struct finder *finder, const struct phrase *phrase)
{
    for (size_t i = phrase->first; i < phrase->role.first; i++) {
        if (actor_word(&finder->reader, actor_alias(finder, i), WORD_APART) !=
            NULL)
            return true;
    }
    return false;
}

/* The kind of somebody known only by a role. */
static enum pax_actor_kind generic_kind(const struct finder *finder,
                                        const struct phrase *phrase)
{
    const struct actor_row *role = phrase->role.row;
    bool several = phrase->role.sense == SENSE_ROLES;
    for (size_t i = phrase->first; i < phrase->end; i++) {
        if (actor_token_is(&finder->analysis->tokens, i, "armed") &&
            (several || role->klass == ROLE_OTHER))
            return PAX_ACTOR_ARMED_GROUP;
    }
    const struct actor_row *unit =
        actor_word(&finder->reader, phrase->role.alias, WORD_UNIT);
    bool arms = role->klass == ROLE_MILITARY || role->klass == ROLE_POLICE ||
                role->klass == ROLE_REBEL;
    if (arms && (several || unit != NULL) && actor_is_apart(finder, phrase))
        return PAX_ACTOR_ARMED_GROUP;
    if (phrase->role2.row != NULL && phrase->role2.row->klass == ROLE_REBEL &&
        (several || unit != NULL))
        return PAX_ACTOR_ARMED_GROUP;
    bool body =
        actor_word(&finder->reader, phrase->role.alias, WORD_BODY) != NULL;
    if (body)
        return phrase->role2.row != NULL &&
                       phrase->role2.row->klass == ROLE_REBEL
                   ? PAX_ACTOR_ARMED_GROUP
                   : PAX_ACTOR_GOVERNMENT;
    if (unit != NULL)
        return (enum pax_actor_kind)unit->kind;
    if (!several)
        return PAX_ACTOR_PERSON;
    switch (role->klass) {
    case ROLE_REBEL:
        return PAX_ACTOR_ARMED_GROUP;
    case ROLE_MILITARY:
    case ROLE_POLICE:
    case ROLE_OFFICIAL:
    case ROLE_MINISTER:
    case ROLE_DIPLOMAT:
    case ROLE_LEGISLATOR:
    case ROLE_JUDGE:
        return PAX_ACTOR_GOVERNMENT;
    case ROLE_JOURNALIST:
        return PAX_ACTOR_MEDIA;
    default:
        return PAX_ACTOR_GROUP;
    }
}

/* "SSDREBSIO": a country's rebels. */
static bool is_rebel_code(struct slice code)
{
    return code.len >= 6 && slice_equal(slice_sub(code, 3, 6), SLICE("REB"));
}

/* Where a role's own words begin: after determiners and numbers, with all
 * that tells it from others ("renegade soldiers"). */
static size_t own_words(const struct finder *finder,
                        const struct phrase *phrase)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    size_t first = phrase->first;
    while (first < phrase->role.first) {
        uint8_t tag = tokens->at[first].tag;
        if (tag != TAG_DT && tag != TAG_PDT && tag != TAG_CD &&
            tag != TAG_PRPS && tag != TAG_WPS && tag != TAG_RB &&
            !actor_token_is(tokens, first, "several") &&
            !actor_token_is(tokens, first, "many"))
            break;
        first++;
    }
    return first;
}

/* "the Tobruk-based parliament": one of its country's, as rebels are; a person
 * or a company may come from elsewhere. */
static bool is_seated(const struct finder *finder, const struct phrase *phrase)
{
    return phrase->home.klass == PIECE_SEAT &&
           (phrase->role.row->klass == ROLE_REBEL ||
            actor_word(&finder->reader, phrase->role.alias, WORD_BODY) != NULL);
}

/* A person or group known only by what it is. */
uint32_t actor_generic(struct finder *finder, const struct phrase *phrase,
                       uint32_t owner)
{
    const struct actor_row *role = phrase->role.row;
    size_t first = own_words(finder, phrase);
    struct slice name = actor_text(finder, first, phrase->end);
    if (owner != NO_INDEX && phrase->owners == 0 &&
        finder->entities[owner].kind == PAX_ACTOR_PERSON)
        name = actor_joined(finder, name, SLICE(" of "),
                            finder->entities[owner].name);
    bool several = phrase->role.sense == SENSE_ROLES;
    uint64_t key =
        actor_key_text(KEY_BODY, name) ^ actor_key_numbers(KEY_BODY, owner, 3);
    uint32_t known =
        several || phrase->definite ? actor_key_find(finder, key) : NO_INDEX;
    struct slice word =
        actor_text(finder, phrase->role.first, phrase->role.end);
    uint64_t short_key = actor_key_text(KEY_BODY, word);
    if (known == NO_INDEX && phrase->definite && owner == NO_INDEX &&
        !phrase->modified) /* "the soldiers" after "renegade soldiers" */
        known = actor_key_find(finder, short_key);
    if (known != NO_INDEX && !phrase->indefinite)
        return known;
    struct entity entity = {
        .name = name,
        .kind = generic_kind(finder, phrase),
        .gender = role->gender,
        .plural = several || (phrase->role2.row != NULL &&
                              phrase->role2.sense == SENSE_ROLES),
        .generic = true,
        .why = actor_joined(finder, SLICE("roles: "),
                            actor_row_name(&finder->table, role), SLICE("")),
    };
    if (owner != NO_INDEX)
        memcpy(entity.country, finder->entities[owner].country, 4);
    else if (is_seated(finder, phrase))
        memcpy(entity.country, phrase->home.row->country, 4);
    bool apart = actor_is_apart(finder, phrase) ||
                 (phrase->role2.row != NULL && several &&
                  phrase->role2.row->klass == ROLE_REBEL);
    bool of_body = owner != NO_INDEX && !apart &&
                   actor_is_party_like(&finder->entities[owner]) &&
                   !finder->entities[owner].only_place &&
                   finder->entities[owner].code.len > 0;
    struct slice sector = actor_row_code(&finder->table, role);
    if ((sector.len == 0 || slice_equal(sector, SLICE("---"))) &&
        phrase->role2.row != NULL) /* "a group of tourists" */
        sector = actor_row_code(&finder->table, phrase->role2.row);
    if (phrase->former && slice_equal(sector, SLICE("GOV")))
        sector = SLICE("ELI");
    if (apart && (slice_equal(sector, SLICE("MIL")) ||
                  slice_equal(sector, SLICE("COP"))))
        sector = SLICE("REB");
    entity.code = of_body ? finder->entities[owner].code
                          : actor_code(finder, entity.country, sector);
    if (owner != NO_INDEX && role->klass == ROLE_MILITARY && several &&
        actor_word(&finder->reader, phrase->owner[0].alias, WORD_FOLK) != NULL)
        entity.kind = PAX_ACTOR_ARMED_GROUP; /* "Kurdish forces" */
    if (owner != NO_INDEX && role->klass == ROLE_MILITARY &&
        is_rebel_code(finder->entities[owner].code)) {
        if (entity.kind != PAX_ACTOR_PERSON) /* "Machar, whose forces" */
            entity.kind = PAX_ACTOR_ARMED_GROUP;
        entity.code = finder->entities[owner].code;
    }
    uint32_t made = actor_entity_add(finder, entity);
    if (made != NO_INDEX) {
        actor_key_put(finder, key, made);
        actor_key_put(finder, short_key, made);
    }
    return made;
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
    uint32_t named =
        phrase->definite && slice_equal(sector, SLICE("JUD"))
            ? actor_key_find(finder,
                             actor_key_text(KEY_UNIT, actor_text(finder,
                                                          phrase->role.first,
                                                          phrase->role.end)))
            : NO_INDEX; /* "the court" after "the International Court" */
    if (named != NO_INDEX)
        return named;
    if (last != NO_INDEX)
        return last;
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
        const struct entity *of = &finder->entities[owner];
        bool unknown = of->kind != PAX_ACTOR_PERSON && of->country[0] == 0 &&
                       finder->rows[owner] == 0;
        bool nobody = unknown && of->code.len == 0; /* "of Musa Bello" */
        bool regime = actor_token_is(&finder->analysis->tokens,
                                     phrase->role.end - 1, "regime");
        if (unknown && (regime || !is_surname_like(finder, &phrase->owner[0])))
            return actor_generic(finder, phrase,
                                 NO_INDEX); /* "the Nazi regime" */
        if (unknown && finder->top[PARTY_STATE].first != NO_INDEX) {
            /* "the Aquino government" */
            made = actor_entity_of_body(
                finder, body,
                actor_entity_root(finder, finder->top[PARTY_STATE].first));
        } else if (!actor_rules(of) &&
                   slice_equal(actor_row_code(&finder->table, body),
                               SLICE("MIL"))) {
            return actor_generic(finder, phrase, owner); /* "Machar's forces" */
        } else if ((nobody ||
                    (of->kind == PAX_ACTOR_PERSON && of->country[0] == 0)) &&
                   phrase->owners > 0) {
            return actor_generic(finder, phrase, NO_INDEX);
        } else if (actor_is_party_like(of) && !of->only_place)
            made = owner; /* "Taliban government", "UN administration" */
        else if (of->kind == PAX_ACTOR_GOVERNMENT)
            made = owner;
        else
            made = actor_entity_of_body(finder, body,
                                        seat_of(finder, phrase, body, owner));
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

/* One person by role: known above, in office, or new. */
uint32_t actor_person_role(struct finder *finder, const struct phrase *phrase,
                           uint32_t owner)
{
    const struct actor_row *role = phrase->role.row;
    uint32_t then = actor_holder_then(finder, phrase, owner);
    if (then != NO_INDEX)
        return then;
    if (owner != NO_INDEX) {
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
        struct slice topic = {"", 0};
        if (phrase->topic.row != NULL)
            topic = actor_row_name(&finder->table, phrase->topic.row);
        if (!phrase->former && !phrase->indefinite)
            known = actor_entity_in_office(finder, role,
                                           actor_state_of(finder, owner), topic,
                                           finder->today);
        if (known != NO_INDEX) {
            actor_role_remember(finder, role, owner, known);
            return known;
        }
        uint32_t made = actor_generic(finder, phrase, owner);
        if (!phrase->indefinite && !phrase->former)
            actor_role_remember(finder, role, owner, made);
        return made;
    }
    bool nested =
        phrase->role2.row != NULL && phrase->role2.first > phrase->role.first;
    if (phrase->indefinite || phrase->former || nested)
        return actor_generic(finder, phrase,
                             owner); /* "president of the administration" */
    if (actor_row_code(&finder->table, role).len > 3) {
        struct slice topic = {"", 0};
        if (phrase->topic.row != NULL)
            topic = actor_row_name(&finder->table, phrase->topic.row);
        uint32_t head = actor_entity_heading(finder, role, topic);
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
