/* SPDX-License-Identifier: MIT */
/*
 * Somebody without a name: known only by a role, by the words before it, and
 * by whom he belongs to.
 *
 *   "renegade soldiers"        rebels, of no army any more
 *   "a group of tourists"      what the second role is
 *   "the officials of Yemen"   those of a state; the same when told again
 */
#include "events/actor_resolve.h"

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

static bool tells_how_many(const struct tokens *tokens, size_t i)
{
    static const char *const words[] = {"several", "many",    "remaining",
                                        "other",   "further", "additional",
                                        "more",    "few",     "numerous"};
    return actor_token_is_one_of(tokens, i, words,
                                 COUNT_OF(words));
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
            !tells_how_many(tokens, first))
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

/* The sector in the code of somebody known only by a role. */
static struct slice generic_sector(const struct finder *finder,
                                   const struct phrase *phrase, bool apart)
{
    struct slice sector = actor_row_code(&finder->table, phrase->role.row);
    if ((sector.len == 0 || slice_equal(sector, SLICE("---"))) &&
        phrase->role2.row != NULL) /* "a group of tourists" */
        sector = actor_row_code(&finder->table, phrase->role2.row);
    if (phrase->former && slice_equal(sector, SLICE("GOV")))
        sector = SLICE("ELI");
    if (apart && (slice_equal(sector, SLICE("MIL")) ||
                  slice_equal(sector, SLICE("COP"))))
        sector = SLICE("REB");
    return sector;
}

/* His kind and code by those whom he belongs to. */
static void take_after(struct finder *finder, const struct phrase *phrase,
                       uint32_t owner, struct entity *entity)
{
    const struct actor_row *role = phrase->role.row;
    bool several = phrase->role.sense == SENSE_ROLES;
    bool apart = actor_is_apart(finder, phrase) ||
                 (phrase->role2.row != NULL && several &&
                  phrase->role2.row->klass == ROLE_REBEL);
    bool of_body = owner != NO_INDEX && !apart &&
                   actor_is_party_like(&finder->entities[owner]) &&
                   !finder->entities[owner].only_place &&
                   finder->entities[owner].code.len > 0;
    struct slice sector = generic_sector(finder, phrase, apart);
    entity->code = of_body ? finder->entities[owner].code
                           : actor_code(finder, entity->country, sector);
    if (owner != NO_INDEX && role->klass == ROLE_MILITARY && several &&
        actor_word(&finder->reader, phrase->owner[0].alias, WORD_FOLK) != NULL)
        entity->kind = PAX_ACTOR_ARMED_GROUP; /* "Kurdish forces" */
    if (owner != NO_INDEX && role->klass == ROLE_MILITARY &&
        is_rebel_code(finder->entities[owner].code)) {
        if (entity->kind != PAX_ACTOR_PERSON) /* "Machar, whose forces" */
            entity->kind = PAX_ACTOR_ARMED_GROUP;
        entity->code = finder->entities[owner].code;
    }
}

/* A new one with that name. */
static struct entity generic_entity(struct finder *finder,
                                    const struct phrase *phrase, uint32_t owner,
                                    struct slice name)
{
    const struct actor_row *role = phrase->role.row;
    bool several = phrase->role.sense == SENSE_ROLES;
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
    take_after(finder, phrase, owner, &entity);
    return entity;
}

/* A person or group known only by what it is. */
uint32_t actor_generic(struct finder *finder, const struct phrase *phrase,
                       uint32_t owner)
{
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
    uint32_t made =
        actor_entity_add(finder, generic_entity(finder, phrase, owner, name));
    if (made != NO_INDEX) {
        actor_key_put(finder, key, made);
        actor_key_put(finder, short_key, made);
    }
    return made;
}
