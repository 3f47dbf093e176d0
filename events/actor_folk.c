/* SPDX-License-Identifier: MIT */
/*
 * Peoples that are no state: whose "Serb leaders" and "ethnic Albanian
 * rebels" are. Of a people that lives in several states the text must say
 * which one; else it is of none.
 *
 *   Serbian forces                    the state's
 *   Serb leaders                      the people's, of no state
 *   Serb leaders in Kosovo            the people's, of Kosovo
 *   Albanian rebels in Macedonia      the same
 *   Bosnian Serb rebels               some of the people, not all of it
 */
#include "events/actor_phrase.h"
#include "events/actor_resolve.h"

static bool is_demonym(const struct piece *piece)
{
    return piece->row != NULL && piece->row->type == ROW_STATE &&
           (piece->sense == SENSE_ADJECTIVE || piece->sense == SENSE_PEOPLE);
}

bool actor_is_ethnic(const struct tokens *tokens, const struct piece *people)
{
    return people->first > 0 &&
           actor_token_is(tokens, people->first - 1, "ethnic");
}

/* A people by the word itself, or by "ethnic" before it. */
static bool is_folk(const struct reader *reader, const struct piece *people)
{
    return actor_word(reader, people->alias, WORD_FOLK) != NULL ||
           (is_demonym(people) &&
            actor_is_ethnic(&reader->analysis->tokens, people));
}

/* True when the people has a community of its own in that state. */
static bool lives_in(const struct reader *reader, const struct piece *people,
                     const char country[4])
{
    const struct actor_row *abroad =
        actor_word(reader, people->alias, WORD_ABROAD);
    if (abroad == NULL || country[0] == 0)
        return false;
    struct slice states = actor_row_name(reader->table, abroad);
    while (states.len > 0) {
        if (slice_equal(slice_cut(&states, ' '), (struct slice){country, 3}))
            return true;
    }
    return false;
}

bool actor_may_live(const struct reader *reader, const struct piece *people,
                    const struct actor_row *home)
{
    return is_demonym(people) && home->country[0] != 0 &&
           memcmp(home->country, people->row->country, 4) != 0 &&
           (is_folk(reader, people) || lives_in(reader, people, home->country));
}

/* Somebody of a people, and no servant of its state. */
static bool is_of_people(const struct actor_table *table,
                         const struct actor_row *role)
{
    struct slice sector = actor_row_code(table, role);
    switch (role->klass) {
    case ROLE_REBEL:
    case ROLE_PARTY:
    case ROLE_ACTIVIST:
    case ROLE_RELIGIOUS:
        return true;
    case ROLE_CIVILIAN: /* refugees have left their own state */
        return !slice_equal(sector, SLICE("REF"));
    case ROLE_OTHER:
    case ROLE_OFFICIAL:
    case ROLE_ENVOY:
        return slice_equal(sector, SLICE("---"));
    default:
        return false;
    }
}

/* An office that only a state has. */
static bool is_of_state(const struct actor_row *role)
{
    switch (role->klass) {
    case ROLE_HEAD_OF_STATE:
    case ROLE_HEAD_OF_GOVERNMENT:
    case ROLE_MINISTER:
    case ROLE_DIPLOMAT:
    case ROLE_MONARCH:
        return true;
    default:
        return false;
    }
}

bool actor_takes_home(const struct reader *reader, const struct phrase *phrase)
{
    if (phrase->kind != PHRASE_ROLE || phrase->owners != 1 ||
        phrase->owner[0].sense != SENSE_ADJECTIVE)
        return false;
    const struct piece *people = &phrase->owner[0];
    return is_demonym(people) && is_of_people(reader->table, phrase->role.row);
}

uint32_t actor_folk_named(struct finder *finder, const struct piece *people)
{
    bool folk = is_folk(&finder->reader, people);
    if (!is_demonym(people) ||
        !(folk ||
          actor_word(&finder->reader, people->alias, WORD_ABROAD) != NULL))
        return NO_INDEX;
    struct slice word = actor_text(finder, people->first, people->end);
    if (people->sense != SENSE_PEOPLE)
        word = actor_joined(finder, word, SLICE("s"), SLICE(""));
    uint32_t known = actor_key_find(finder, actor_key_text(KEY_UNIT, word));
    if (known == NO_INDEX || finder->rows[known] == 0)
        return NO_INDEX;
    const struct actor_row *row = &finder->table.rows[finder->rows[known] - 1];
    return row->type == ROW_GROUP &&
                   (folk || lives_in(&finder->reader, people, row->country))
               ? known
               : NO_INDEX;
}

/* The first place behind the phrase in its sentence where the people has a
 * community: "Albanian rebels shelled Tetovo". */
static const struct actor_row *place_behind(const struct finder *finder,
                                            const struct phrase *phrase,
                                            const struct piece *people)
{
    const struct analysis *analysis = finder->analysis;
    uint32_t end = analysis->sentences[finder->sentence].end;
    for (uint32_t i = phrase->end; i < end; i++) {
        const struct token *token = &analysis->tokens.at[i];
        if ((token->shape & TOKEN_CAPITAL) == 0 ||
            (token->mask & LEXICON_ACTOR) == 0)
            continue;
        struct match match = actor_match(&finder->reader, i, end);
        static const enum actor_sense_type senses[] = {
            SENSE_NAME, SENSE_CAPITAL, SENSE_PLACE};
        for (size_t k = 0; k < COUNT_OF(senses); k++) {
            const struct actor_row *row =
                actor_sense_row(&finder->reader, &match, senses[k]);
            if (row != NULL &&
                (row->type == ROW_STATE || row->type == ROW_PLACE) &&
                lives_in(&finder->reader, people, row->country))
                return row;
        }
    }
    return NULL;
}

/* The state in which a people lives that the text speaks of: one that it
 * names, or the one it is about when it does not name the people's own. */
static const struct actor_row *host_of(struct finder *finder,
                                       const struct phrase *phrase,
                                       const struct piece *people)
{
    uint32_t named = actor_folk_named(finder, people);
    if (named != NO_INDEX)
        return &finder->table.rows[finder->rows[named] - 1];
    const struct actor_row *role = phrase->role.row;
    const struct actor_row *inner = phrase->role2.row; /* "official sources" */
    if ((role != NULL && !is_of_people(&finder->table, role)) ||
        (inner != NULL && !is_of_people(&finder->table, inner)))
        return NULL; /* a Serb policeman in Kosovo may be Serbia's */
    uint32_t own = actor_entity_of_row(finder, people->row);
    uint32_t focus = actor_state_in_focus(finder);
    if (own != NO_INDEX && focus != NO_INDEX && finder->counts[own] == 0 &&
        lives_in(&finder->reader, people, finder->entities[focus].country))
        return actor_state(&finder->table, finder->entities[focus].country);
    bool rebels = role != NULL && role->klass == ROLE_REBEL;
    return rebels ? place_behind(finder, phrase, people) : NULL;
}

/* The part of a people that lives in a country ("": nobody knows where): an
 * owner, never a side of its own. */
static uint32_t part_of(struct finder *finder, const struct piece *people,
                        const char country[4])
{
    uint32_t place = 0;
    memcpy(&place, country, 4);
    struct slice name = actor_text(finder, people->first, people->end);
    uint64_t key =
        actor_key_text(KEY_BODY, name) ^ actor_key_numbers(KEY_BODY, place, 4);
    uint32_t known = actor_key_find(finder, key);
    if (known != NO_INDEX)
        return known;
    struct entity entity = {
        .name = name,
        .kind = PAX_ACTOR_GROUP,
        .plural = true,
        .only_place = true,
        .why = actor_joined(finder, SLICE("words: "), name, SLICE("")),
    };
    memcpy(entity.country, country, 4);
    entity.code = actor_code(finder, entity.country, (struct slice){"", 0});
    uint32_t made = actor_entity_add(finder, entity);
    if (made != NO_INDEX)
        actor_key_put(finder, key, made);
    return made;
}

bool actor_is_part(const struct finder *finder, uint32_t entity)
{
    const struct entity *of = &finder->entities[entity];
    return of->only_place && !of->place;
}

/* Of "Bosnian Serb rebels", "Iraqi Shiite leaders": leaders stand for the
 * people where no state tells which of it, others are some of it. */
static uint32_t owner_of_group(struct finder *finder,
                               const struct phrase *phrase,
                               const struct piece *people)
{
    const struct actor_row *role = phrase->role.row;
    const struct actor_row *whole =
        actor_word(&finder->reader, phrase->role.alias, WORD_WHOLE);
    bool arms = role->klass == ROLE_REBEL || role->klass == ROLE_MILITARY ||
                role->klass == ROLE_POLICE;
    if (phrase->home.row != NULL)
        return part_of(finder, people, phrase->home.row->country);
    if (!arms && (whole != NULL || role->post != POST_NONE))
        return actor_entity_of_row(finder, people->row);
    return part_of(finder, people, people->row->country);
}

uint32_t actor_side_owner(struct finder *finder, const struct phrase *phrase)
{
    const struct piece *with = &phrase->owner[0];
    if (phrase->home.row != NULL)
        return actor_owner(finder, phrase, 0);
    bool demonym = is_demonym(with) && with->sense == SENSE_ADJECTIVE;
    const struct actor_row *host =
        demonym ? host_of(finder, phrase, with) : NULL;
    return host != NULL ? part_of(finder, with, host->country) : NO_INDEX;
}

uint32_t actor_owner(struct finder *finder, const struct phrase *phrase,
                     size_t i)
{
    const struct piece *people = &phrase->owner[i];
    const struct reader *reader = &finder->reader;
    const struct actor_row *role = phrase->role.row;
    bool demonym = is_demonym(people);
    if (people->row == NULL || role == NULL ||
        (!demonym && people->sense == SENSE_NAME &&
         people->row->type != ROW_GROUP))
        return actor_resolve_owner(finder, people);
    bool folk = is_folk(reader, people);
    if (folk && people->row->type == ROW_GROUP)
        return owner_of_group(finder, phrase, people);
    bool abroad = actor_word(reader, people->alias, WORD_ABROAD) != NULL;
    if (!demonym || people->sense != SENSE_ADJECTIVE || !(folk || abroad) ||
        is_of_state(role))
        return people->sense == SENSE_PEOPLE
                   ? actor_people(finder, people, &phrase->topic)
                   : actor_resolve_owner(finder, people);
    const struct actor_row *host = phrase->home.row;
    bool separatists =
        slice_equal(actor_row_code(&finder->table, role), SLICE("SEP"));
    if (host == NULL && (folk || role->klass == ROLE_REBEL))
        host = host_of(finder, phrase, people);
    if (host == NULL && !folk && !separatists)
        return actor_resolve_owner(finder, people);
    return part_of(finder, people, host != NULL ? host->country : "\0\0\0");
}

const struct actor_row *actor_folk_host(struct finder *finder,
                                        const struct piece *people,
                                        const struct piece *home, bool *known)
{
    bool stateless = people->row->country[0] == 0;
    *known = true;
    if (home->row != NULL && home->row->country[0] != 0 &&
        (stateless || actor_may_live(&finder->reader, people, home->row)))
        return home->row; /* no Americans in Iraq: they are at home elsewhere */
    if (!is_demonym(people) || !is_folk(&finder->reader, people))
        return people->row;
    struct phrase phrase = {0};
    const struct actor_row *host = host_of(finder, &phrase, people);
    *known = host != NULL;
    return host;
}
