/* SPDX-License-Identifier: MIT */
/*
 * Tells whom a phrase stands for. What the article has said itself goes
 * before the tables: a surname is that of the person named above, "the
 * ministry" the one spoken of last.
 */
#include "events/actor_find.h"

#include "src/base/utf8.h"

static const struct resolved nobody = {NO_INDEX, NO_INDEX};

static struct resolved one(uint32_t entity)
{
    return (struct resolved){entity, NO_INDEX};
}

static bool is_state_like(const struct entity *entity)
{
    return entity->kind == PAX_ACTOR_STATE || entity->only_place;
}

static bool is_party_like(const struct entity *entity)
{
    return entity->kind == PAX_ACTOR_ARMED_GROUP ||
           entity->kind == PAX_ACTOR_GROUP || entity->kind == PAX_ACTOR_IGO ||
           entity->kind == PAX_ACTOR_NGO || entity->kind == PAX_ACTOR_MEDIA ||
           entity->kind == PAX_ACTOR_COMPANY;
}

static uint32_t alias_word(const struct finder *finder, size_t token)
{
    return lexicon_slot(finder->analysis->lexicon,
                        finder->analysis->tokens.at[token].word,
                        LEXICON_ACTORS);
}

/* --- Names --------------------------------------------------------------- */

/* Puts the words of a name into the table, so that one of them is enough. */
static void remember_words(struct finder *finder, const struct piece *name,
                           uint32_t entity)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    for (size_t i = name->first; i < name->end; i++) {
        const struct token *token = &tokens->at[i];
        if (token->kind != TOKEN_WORD || token->end - token->start < 2 ||
            (token->shape & TOKEN_CAPITAL) == 0)
            continue;
        uint64_t key = actor_key_text(KEY_WORD, token_text(tokens, i));
        if (i + 1 == name->end || actor_key_find(finder, key) == NO_INDEX)
            actor_key_put(finder, key, entity);
    }
}

static void remember_acronym(struct finder *finder, const struct phrase *phrase,
                             uint32_t entity)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    if (phrase->acronym == NO_INDEX || entity == NO_INDEX)
        return;
    size_t end = phrase->acronym + 1;
    while (end + 1 < tokens->count && token_is_sign(tokens, end, '-') &&
           (tokens->at[end + 1].shape & TOKEN_SPACE) == 0)
        end += 2;
    struct slice text = actor_text(finder, phrase->acronym, end);
    actor_key_put(finder, actor_key_text(KEY_WORD, text), entity);
    actor_key_put(finder, actor_key_text(KEY_NAME, text), entity);
}

/* At most one letter apart: "Benhamin" and "Benjamin". */
static bool nearly_equal(struct slice a, struct slice b)
{
    if (a.len + 1 < b.len || b.len + 1 < a.len || a.len < 4)
        return false;
    size_t head = 0;
    while (head < a.len && head < b.len && a.ptr[head] == b.ptr[head])
        head++;
    size_t tail = 0;
    while (tail < a.len - head && tail < b.len - head &&
           a.ptr[a.len - 1 - tail] == b.ptr[b.len - 1 - tail])
        tail++;
    return a.len - head - tail <= 1 && b.len - head - tail <= 1;
}

static struct slice first_word(struct slice name)
{
    const char *gap = name.len > 0 ? memchr(name.ptr, ' ', name.len) : NULL;
    return gap == NULL ? name
                       : slice_sub(name, 0, (size_t)(gap - name.ptr));
}

struct candidate {
    const struct actor_row *row;
    int score;
};

/* How well a holder fits a name with these owners on this day. */
static int holder_score(struct finder *finder, const struct actor_row *row,
                        const struct phrase *phrase, uint32_t owner)
{
    const struct actor_table *table = &finder->table;
    int score = 0;
    uint32_t index = (uint32_t)(row - table->rows);
    if (actor_key_find(finder, actor_key_numbers(KEY_ROW, index, 0)) != NO_INDEX)
        score += 8;
    int32_t today = finder->today == 0 ? 99990000 : finder->today;
    for (uint32_t i = row->term; i != 0; i = table->terms[i - 1].next) {
        const struct actor_term *term = &table->terms[i - 1];
        bool mine = owner != NO_INDEX && term->country[0] != 0 &&
                    memcmp(term->country, finder->entities[owner].country,
                           4) == 0;
        bool now = term->from <= today && term->to >= today;
        bool near = term->from <= today + 10000 && term->to >= today - 40000;
        bool office = phrase->role.row != NULL &&
                      term->post == phrase->role.row->post;
        int here = 4 * mine + 2 * now + near + 3 * office;
        if (owner != NO_INDEX && term->country[0] != 0 && !mine &&
            finder->entities[owner].kind == PAX_ACTOR_STATE)
            here -= 6;
        if (here > score)
            score = here;
    }
    return score;
}

/* The best holder of an alias's names, NULL when none is good enough. */
static struct candidate best_holder(struct finder *finder, uint32_t alias,
                                    const struct phrase *phrase,
                                    uint32_t owner, bool full)
{
    struct candidate best = {NULL, -1};
    if (alias == 0)
        return best;
    const struct actor_table *table = &finder->table;
    const struct actor_alias *at = &table->aliases[alias - 1];
    for (uint32_t i = at->first; i < at->first + at->count; i++) {
        const struct actor_sense *sense = &table->senses[i];
        bool fits = sense->type == SENSE_PERSON ||
                    (!full && sense->type == SENSE_SURNAME);
        if (!fits)
            continue;
        const struct actor_row *row = &table->rows[sense->row];
        int score = holder_score(finder, row, phrase, owner);
        if (score > best.score)
            best = (struct candidate){row, score};
    }
    return best;
}

/* A full name that the tables have in another spelling: the surname is
 * theirs and the first name almost. */
const struct actor_row *actor_spelling(const struct finder *finder,
                                       const struct piece *name)
{
    uint32_t alias = alias_word(finder, name->end - 1);
    if (alias == 0 || name->end - name->first < 2)
        return NULL;
    const struct actor_table *table = &finder->table;
    struct slice given =
        token_text(&finder->analysis->tokens, name->first);
    const struct actor_alias *at = &table->aliases[alias - 1];
    for (uint32_t i = at->first; i < at->first + at->count; i++) {
        if (table->senses[i].type != SENSE_SURNAME)
            continue;
        const struct actor_row *row = &table->rows[table->senses[i].row];
        struct slice full = actor_row_name(table, row);
        if (slice_equal(first_word(full), given) ||
            nearly_equal(first_word(full), given))
            return row;
    }
    return NULL;
}

static uint8_t given_gender(const struct finder *finder,
                            const struct piece *name)
{
    const struct actor_row *given = actor_word(
        &finder->reader, alias_word(finder, name->first), WORD_GIVEN);
    return given != NULL ? given->gender : GENDER_UNKNOWN;
}

static uint32_t new_person(struct finder *finder, const struct phrase *phrase)
{
    struct entity entity = {
        .name = actor_text(finder, phrase->name.first, phrase->name.end),
        .kind = PAX_ACTOR_PERSON,
        .gender = given_gender(finder, &phrase->name),
        .why = SLICE("text: name"),
    };
    if (phrase->nick != NO_INDEX && phrase->end > phrase->name.end)
        entity.name = actor_text(finder, phrase->name.first, phrase->end);
    if (phrase->role.row != NULL) {
        if (phrase->role.row->gender != GENDER_UNKNOWN)
            entity.gender = phrase->role.row->gender;
        entity.why = actor_joined(
            finder, SLICE("roles: "),
            actor_row_name(&finder->table, phrase->role.row), SLICE(""));
    }
    if (phrase->title != NULL && phrase->title->gender != GENDER_UNKNOWN)
        entity.gender = phrase->title->gender;
    return actor_entity_add(finder, entity);
}

uint32_t actor_resolve_name(struct finder *finder, const struct phrase *phrase)
{
    const struct piece *name = &phrase->name;
    struct slice text = actor_text(finder, name->first, name->end);
    uint64_t key = actor_key_text(KEY_NAME, text);
    bool single = name->end - name->first == 1;
    uint32_t known = actor_key_find(finder, key);
    if (known == NO_INDEX && single)
        known = actor_key_find(finder, actor_key_text(KEY_WORD, text));
    if (known != NO_INDEX && !finder->entities[known].only_place) {
        if (!single && finder->entities[known].kind == PAX_ACTOR_PERSON)
            remember_words(finder, name, known);
        return known;
    }
    uint32_t owner = phrase->owners > 0
                         ? actor_resolve_owner(finder, &phrase->owner[0])
                         : NO_INDEX;
    const struct actor_row *row = NULL;
    if (name->klass == PIECE_PERSON) {
        struct candidate best =
            best_holder(finder, name->alias, phrase, owner,
                        name->sense == SENSE_PERSON);
        bool sure = name->sense == SENSE_PERSON || best.score > 0;
        row = sure ? best.row : NULL;
    } else {
        row = actor_spelling(finder, name);
        if (row == NULL && single) {
            struct candidate best = best_holder(
                finder, alias_word(finder, name->first), phrase, owner, false);
            row = best.score > 2 ? best.row : NULL;
        }
    }
    uint32_t person;
    if (row != NULL)
        person = actor_entity_of_row(finder, row);
    else
        person = new_person(finder, phrase);
    if (person == NO_INDEX)
        return NO_INDEX;
    actor_key_put(finder, key, person);
    remember_words(finder, name, person);
    if (phrase->nick != NO_INDEX)
        actor_key_put(finder, actor_key_text(KEY_WORD,
                                    token_text(&finder->analysis->tokens,
                                               phrase->nick)),
                person);
    return person;
}

/* The country and code of a person, by what the text calls it. */
static void describe_person(struct finder *finder, const struct phrase *phrase,
                            uint32_t owner, uint32_t person)
{
    struct entity *entity = &finder->entities[person];
    if (owner == NO_INDEX || finder->rows[person] != 0)
        return;
    const struct entity *of = &finder->entities[owner];
    if (entity->country[0] == 0)
        memcpy(entity->country, of->country, 4);
    if (entity->code.len > 0)
        return;
    struct slice sector = {"", 0};
    if (phrase->role.row != NULL)
        sector = actor_row_code(&finder->table, phrase->role.row);
    else if (phrase->title != NULL)
        sector = actor_row_code(&finder->table, phrase->title);
    if (phrase->former && is_state_like(of))
        sector = SLICE("ELI");
    struct slice code = of->code;
    if (is_state_like(of))
        code = actor_code(finder, of->country, sector);
    finder->entities[person].code = code;
}

/* The state that a name speaks of: "Philippine" in "Office of the Philippine
 * Presidential Adviser". */
static uint32_t state_in_name(struct finder *finder, const struct piece *name)
{
    for (size_t i = name->first; i < name->end; i++) {
        if ((finder->analysis->tokens.at[i].mask & LEXICON_ACTOR) == 0)
            continue;
        struct match match = actor_match(&finder->reader, i, name->end);
        const struct actor_row *row =
            actor_sense_row(&finder->reader, &match, SENSE_ADJECTIVE);
        if (row == NULL)
            row = actor_sense_row(&finder->reader, &match, SENSE_NAME);
        if (row != NULL && row->type == ROW_STATE)
            return actor_entity_of_row(finder, row);
    }
    return NO_INDEX;
}

static uint32_t resolve_body(struct finder *finder, const struct phrase *phrase)
{
    const struct piece *name = &phrase->name;
    struct slice text = actor_text(finder, name->first, name->end);
    uint32_t owner = phrase->owners > 0
                         ? actor_resolve_owner(finder, &phrase->owner[0])
                         : NO_INDEX;
    bool inside = phrase->owners > 0 && phrase->owner[0].first >= name->first;
    if (name->end - name->first == 1 && owner != NO_INDEX && !inside)
        text = actor_joined(finder, text, SLICE(" of "),
                            finder->entities[owner].name);
    uint64_t key = actor_key_text(KEY_NAME, text);
    uint32_t known = actor_key_find(finder, key);
    if (known != NO_INDEX)
        return known;
    if (owner == NO_INDEX)
        owner = state_in_name(finder, name);
    struct entity entity = {
        .name = text,
        .kind = phrase->word != NULL ? (enum pax_actor_kind)phrase->word->kind
                                     : PAX_ACTOR_GROUP,
        .gender = GENDER_NEUTER,
        .why = SLICE("text: name of a body"),
    };
    if (owner != NO_INDEX)
        memcpy(entity.country, finder->entities[owner].country, 4);
    bool of_body = owner != NO_INDEX &&
                   is_party_like(&finder->entities[owner]) &&
                   !finder->entities[owner].only_place;
    if (of_body) {
        entity.kind = finder->entities[owner].kind; /* "RFE's Service" */
        entity.code = finder->entities[owner].code;
    } else if (phrase->word != NULL) {
        entity.code = actor_code(finder, entity.country,
                                 actor_row_code(&finder->table, phrase->word));
    }
    uint32_t body = actor_entity_add(finder, entity);
    if (body == NO_INDEX)
        return NO_INDEX;
    actor_key_put(finder, key, body);
    actor_key_put(finder,
                  actor_key_text(KEY_UNIT,
                                 token_text(&finder->analysis->tokens,
                                            name->end - 1)),
                  body);
    remember_words(finder, name, body);
    return body;
}

/* A name without a sign of its sort: known above, a place, or nobody. */
static uint32_t resolve_unknown(struct finder *finder,
                                const struct phrase *phrase)
{
    const struct piece *name = &phrase->name;
    struct slice text = actor_text(finder, name->first, name->end);
    uint32_t known = actor_key_find(finder, actor_key_text(KEY_NAME, text));
    if (known == NO_INDEX && name->end - name->first == 1)
        known = actor_key_find(finder, actor_key_text(KEY_WORD, text));
    return known;
}

/* A people by its name and where it lives. */
static uint32_t entity_of_people(struct finder *finder,
                                 const struct piece *people,
                                 const struct piece *home)
{
    uint32_t nation = actor_entity_of_row(finder, people->row);
    if (nation == NO_INDEX)
        return NO_INDEX;
    struct slice name = actor_text(finder, people->first, people->end);
    uint32_t place = home->row != NULL ? actor_entity_of_row(finder, home->row)
                                       : NO_INDEX;
    if (place != NO_INDEX && place != nation) {
        struct slice short_name = finder->entities[place].name;
        if (home->klass == PIECE_OWNER)
            short_name = actor_text(finder, home->first, home->end);
        name = actor_joined(finder, short_name, SLICE(" "), name);
    }
    uint64_t key = actor_key_text(KEY_BODY, name);
    uint32_t known = actor_key_find(finder, key);
    if (known != NO_INDEX)
        return known;
    struct entity entity = {
        .name = name,
        .kind = PAX_ACTOR_GROUP,
        .plural = true,
        .why = finder->entities[nation].why,
    };
    memcpy(entity.country, finder->entities[nation].country, 4);
    entity.code = actor_code(finder, entity.country, (struct slice){"", 0});
    uint32_t made = actor_entity_add(finder, entity);
    if (made != NO_INDEX)
        actor_key_put(finder, key, made);
    return made;
}

/* "Wye River", "Camp David": a place that never acts. */
static uint32_t resolve_place(struct finder *finder,
                              const struct phrase *phrase)
{
    struct slice text =
        actor_text(finder, phrase->name.first, phrase->name.end);
    uint64_t key = actor_key_text(KEY_NAME, text);
    uint32_t known = actor_key_find(finder, key);
    if (known != NO_INDEX)
        return known;
    struct entity entity = {
        .name = text,
        .kind = PAX_ACTOR_GROUP,
        .gender = GENDER_NEUTER,
        .place = true,
        .only_place = true,
        .why = SLICE("text: name of a place"),
    };
    uint32_t place = actor_entity_add(finder, entity);
    if (place != NO_INDEX)
        actor_key_put(finder, key, place);
    return place;
}

uint32_t actor_resolve_owner(struct finder *finder, const struct piece *piece)
{
    static const struct piece nowhere;
    if (piece->klass == PIECE_PERSON) {
        struct phrase phrase = {.name = *piece, .acronym = NO_INDEX,
                                .nick = NO_INDEX};
        return actor_resolve_name(finder, &phrase);
    }
    if (piece->row == NULL) {
        struct phrase phrase = {.name = *piece, .acronym = NO_INDEX,
                                .nick = NO_INDEX};
        uint32_t known = resolve_unknown(finder, &phrase);
        if (known != NO_INDEX)
            return known;
        if (piece->end - piece->first == 1) {
            struct candidate best = best_holder(
                finder, alias_word(finder, piece->first), &phrase, NO_INDEX,
                false);
            if (best.score > 0)
                return actor_resolve_name(finder, &phrase);
        }
        phrase.word = actor_word(&finder->reader,
                                 alias_word(finder, piece->end - 1), WORD_HEAD);
        return resolve_body(finder, &phrase);
    }
    if (piece->sense == SENSE_PEOPLE)
        return entity_of_people(finder, piece, &nowhere);
    return actor_entity_of_row(finder, piece->row);
}

/* The state of a person or place, else the entity itself. */
static uint32_t state_of(struct finder *finder, uint32_t entity)
{
    const struct entity *of = &finder->entities[entity];
    if (of->kind != PAX_ACTOR_PERSON || of->country[0] == 0)
        return entity;
    const struct actor_row *state = actor_state(&finder->table, of->country);
    return state != NULL ? actor_entity_of_row(finder, state) : entity;
}

/* --- Roles --------------------------------------------------------------- */

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
        actor_key_put(finder, actor_key_numbers(KEY_OFFICE, role->office, owner),
                person);
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
    if (phrase->role2.row != NULL && phrase->role2.row->klass == ROLE_REBEL &&
        (several || unit != NULL))
        return PAX_ACTOR_ARMED_GROUP;
    bool body = actor_word(&finder->reader, phrase->role.alias, WORD_BODY) !=
                NULL;
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

/* A person or group known only by what it is. */
static uint32_t generic(struct finder *finder, const struct phrase *phrase,
                        uint32_t owner)
{
    const struct actor_row *role = phrase->role.row;
    size_t first = phrase->role.first;
    if (phrase->owners > 0 && phrase->owner[0].first < first)
        first = phrase->owner[0].first;
    if (phrase->role2.row != NULL && phrase->role2.first < first)
        first = phrase->role2.first;
    struct slice name = actor_text(finder, first, phrase->end);
    if (owner != NO_INDEX && phrase->owners == 0 &&
        finder->entities[owner].kind == PAX_ACTOR_PERSON)
        name = actor_joined(finder, name, SLICE(" of "),
                            finder->entities[owner].name);
    bool several = phrase->role.sense == SENSE_ROLES;
    uint64_t key = actor_key_text(KEY_BODY, name) ^
                   actor_key_numbers(KEY_BODY, owner, 3);
    uint32_t known =
        several || phrase->definite ? actor_key_find(finder, key) : NO_INDEX;
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
    bool of_body = owner != NO_INDEX &&
                   is_party_like(&finder->entities[owner]) &&
                   !finder->entities[owner].only_place &&
                   finder->entities[owner].code.len > 0;
    struct slice sector = actor_row_code(&finder->table, role);
    if (phrase->former && slice_equal(sector, SLICE("GOV")))
        sector = SLICE("ELI");
    entity.code = of_body ? finder->entities[owner].code
                          : actor_code(finder, entity.country, sector);
    uint32_t made = actor_entity_add(finder, entity);
    if (made != NO_INDEX)
        actor_key_put(finder, key, made);
    return made;
}

/* The state that the text is about: the one spoken of most, else the place
 * where it plays. */
static uint32_t state_in_focus(const struct finder *finder)
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
    uint32_t state = state_in_focus(finder);
    struct slice role = actor_row_name(&finder->table, phrase->role.row);
    bool typed = slice_ends(role, SLICE(" government")) &&
                 !slice_starts(role, SLICE("federal")) &&
                 !slice_starts(role, SLICE("central"));
    if (typed) /* "the caretaker government" is one of its own */
        return generic(finder, phrase, NO_INDEX);
    struct slice sector = actor_row_code(&finder->table, body);
    bool crowd = phrase->role.sense == SENSE_ROLES && phrase->bare &&
                 (slice_equal(sector, SLICE("MIL")) ||
                  slice_equal(sector, SLICE("COP")));
    if (phrase->indefinite || phrase->modified || crowd)
        return generic(finder, phrase, NO_INDEX);
    if (last != NO_INDEX)
        return last;
    if (state == NO_INDEX)
        return generic(finder, phrase, NO_INDEX);
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
static bool rules(const struct entity *entity)
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
    bool local = slice_equal(sector, SLICE("COP")) ||
                 slice_equal(sector, SLICE("JUD"));
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
    return state_of(finder, owner);
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

static uint32_t resolve_state_body(struct finder *finder,
                                   const struct phrase *phrase,
                                   const struct actor_row *body,
                                   uint32_t owner)
{
    uint32_t made;
    bool rebel = phrase->role2.row != NULL &&
                 phrase->role2.row->klass == ROLE_REBEL;
    if (rebel)
        return generic(finder, phrase, owner); /* "the separatist regime" */
    if (owner == NO_INDEX) {
        made = body_in_focus(finder, phrase, body);
    } else {
        const struct entity *of = &finder->entities[owner];
        bool unknown = of->kind != PAX_ACTOR_PERSON && of->country[0] == 0 &&
                       finder->rows[owner] == 0;
        bool regime = actor_token_is(&finder->analysis->tokens,
                                     phrase->role.end - 1, "regime");
        if (unknown &&
            (regime || !is_surname_like(finder, &phrase->owner[0])))
            return generic(finder, phrase, NO_INDEX); /* "the Nazi regime" */
        if (unknown && finder->top[PARTY_STATE].first != NO_INDEX) {
            /* "the Aquino government" */
            made = actor_entity_of_body(
                finder, body,
                actor_entity_root(finder, finder->top[PARTY_STATE].first));
        } else if (!rules(of) &&
                   slice_equal(actor_row_code(&finder->table, body),
                               SLICE("MIL"))) {
            return generic(finder, phrase, owner); /* "Machar's forces" */
        } else if (is_party_like(of) && !of->only_place)
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

/* "officials", "negotiators": the whole they belong to. */
static uint32_t resolve_whole(struct finder *finder,
                              const struct phrase *phrase, uint32_t owner)
{
    const struct actor_row *role = phrase->role.row;
    if (owner == NO_INDEX) {
        bool linked = role->klass == ROLE_REBEL && !phrase->indefinite &&
                      phrase->definite;
        if (linked && finder->last_group != NO_INDEX)
            return actor_entity_root(finder, finder->last_group);
        if (phrase->definite && role->klass == ROLE_OTHER &&
            finder->last_group != NO_INDEX)
            return actor_entity_root(finder, finder->last_group);
        return generic(finder, phrase, owner);
    }
    const struct entity *of = &finder->entities[owner];
    if (role->klass == ROLE_OTHER && phrase->indefinite && of->plural)
        return generic(finder, phrase, owner); /* "a group of armed Serbs" */
    const struct actor_row *body =
        phrase->role2.row != NULL
            ? actor_word(&finder->reader, phrase->role2.alias, WORD_BODY)
            : NULL;
    if (body != NULL && is_state_like(of))
        return actor_entity_of_body(finder, body, owner);
    if (of->kind == PAX_ACTOR_PERSON || !is_state_like(of))
        return of->kind == PAX_ACTOR_PERSON ? generic(finder, phrase, owner)
                                            : owner;
    bool one_body = phrase->role.sense == SENSE_ROLE &&
                    (role->klass == ROLE_PARTY || role->klass == ROLE_OTHER) &&
                    !slice_equal(actor_row_name(&finder->table, role),
                                 SLICE("side"));
    if (role->klass == ROLE_REBEL || of->only_place || one_body)
        return generic(finder, phrase, owner); /* "a German organization" */
    if (slice_equal(actor_row_code(&finder->table, role), SLICE("GOV"))) {
        uint32_t row = finder->government_row;
        if (row != 0)
            return actor_entity_of_body(finder, &finder->table.rows[row - 1],
                                  owner);
    }
    return owner;
}

/* "his Azerbaijani counterpart": who has the same office there. */
static uint32_t resolve_counterpart(struct finder *finder,
                                    const struct phrase *phrase,
                                    uint32_t owner)
{
    if (owner == NO_INDEX)
        return NO_INDEX;
    for (size_t i = finder->mention_count; i > 0 &&
         i + 12 > finder->mention_count; i--) {
        uint32_t entity = actor_entity_root(finder, finder->mentions[i - 1].entity);
        if (entity == NO_INDEX || finder->offices[entity] == 0 ||
            finder->entities[entity].kind != PAX_ACTOR_PERSON)
            continue;
        const struct actor_row *role =
            &finder->table.rows[finder->offices[entity] - 1];
        uint32_t known = actor_key_find(
            finder, actor_key_numbers(KEY_OFFICE, role->office, owner));
        if (known == NO_INDEX)
            known = actor_entity_in_office(finder, role, owner,
                                     (struct slice){"", 0});
        if (known != NO_INDEX && known != entity)
            return known;
    }
    (void)phrase;
    return NO_INDEX;
}

static bool is_person_role(const struct actor_row *role)
{
    return role->klass != ROLE_OTHER && role->klass != ROLE_PARTY &&
           role->klass != ROLE_REBEL && role->klass != ROLE_CIVILIAN;
}

/* Who of a state's leaders was named above. */
static uint32_t leader_of(const struct finder *finder, uint32_t state)
{
    uint32_t country = 0;
    memcpy(&country, finder->entities[state].country, 4);
    return actor_key_find(finder, actor_key_numbers(KEY_COUNTRY, country, 0));
}

/* One person by role: known above, in office, or new. */
static uint32_t resolve_person_role(struct finder *finder,
                                    const struct phrase *phrase,
                                    uint32_t owner)
{
    const struct actor_row *role = phrase->role.row;
    if (owner != NO_INDEX) {
        uint32_t known = actor_key_find(
            finder, actor_key_numbers(KEY_OFFICE, role->office, owner));
        if (known != NO_INDEX && !phrase->former)
            return known;
        if (role->post == POST_LEADER &&
            finder->entities[owner].kind == PAX_ACTOR_STATE) {
            known = leader_of(finder, owner);
            if (known != NO_INDEX && !phrase->indefinite && !phrase->former)
                return known;
            return generic(finder, phrase, owner);
        }
        struct slice topic = {"", 0};
        if (phrase->topic.row != NULL)
            topic = actor_row_name(&finder->table, phrase->topic.row);
        if (!phrase->former && !phrase->indefinite)
            known = actor_entity_in_office(finder, role, state_of(finder, owner),
                                     topic);
        if (known != NO_INDEX) {
            actor_role_remember(finder, role, owner, known);
            return known;
        }
        uint32_t made = generic(finder, phrase, owner);
        if (!phrase->indefinite && !phrase->former)
            actor_role_remember(finder, role, owner, made);
        return made;
    }
    if (phrase->indefinite || phrase->former)
        return generic(finder, phrase, owner);
    if (actor_row_code(&finder->table, role).len > 3) {
        uint32_t head = actor_entity_heading(finder, role);
        if (head != NO_INDEX)
            return head;
    }
    uint32_t known =
        actor_key_find(finder, actor_key_numbers(KEY_ROLE, role->office, 0));
    if (known == NO_INDEX && is_person_role(role) && phrase->definite)
        known = actor_entity_root(finder, finder->last_of_class[role->klass]);
    if (known != NO_INDEX)
        return known;
    uint32_t state = state_in_focus(finder);
    if (state != NO_INDEX)
        known = actor_entity_in_office(finder, role, state, (struct slice){"", 0});
    if (known != NO_INDEX)
        return known;
    return generic(finder, phrase, owner);
}

static enum party party_of(const struct finder *finder,
                           const struct actor_row *both)
{
    struct slice value = actor_row_name(&finder->table, both);
    if (slice_equal(value, SLICE("state")))
        return PARTY_STATE;
    return slice_equal(value, SLICE("person")) ? PARTY_PERSON : PARTY_ANY;
}

/* True when "two" or "both" stands before token `to`. */
static bool says_two(const struct finder *finder, size_t from, size_t to)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    if (from > 0 && actor_token_is(tokens, from - 1, "both"))
        return true;
    for (size_t i = from; i < to; i++) {
        if (actor_token_is(tokens, i, "two") ||
            actor_token_is(tokens, i, "both") ||
            actor_token_is(tokens, i, "warring"))
            return true;
    }
    return false;
}

/* True when "the two", "both" or "the" and a word for several stands for two
 * known ones. */
static bool is_both(const struct finder *finder, const struct phrase *phrase,
                    enum party party)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    bool region = phrase->owners > 0 && phrase->owner[0].row != NULL &&
                  phrase->owner[0].row->type == ROW_REGION;
    if ((phrase->owners > 0 && !region) ||
        phrase->role.sense != SENSE_ROLES || phrase->pronoun != NO_INDEX)
        return false;
    if (says_two(finder, phrase->first, phrase->role.first))
        return true;
    if (actor_token_is(tokens, phrase->role.end - 2, "warring"))
        return true;
    return party == PARTY_ANY && phrase->definite && !phrase->indefinite &&
           !phrase->modified && phrase->role2.row == NULL;
}

/* "the leaders of the two states": who was named for each of two states. */
static struct resolved leaders_of_two(struct finder *finder)
{
    struct pair states = actor_pair(finder, PARTY_STATE);
    uint32_t found[2] = {NO_INDEX, NO_INDEX};
    const uint32_t of[2] = {states.first, states.second};
    for (size_t i = 0; i < 2 && of[i] != NO_INDEX; i++) {
        found[i] = leader_of(finder, of[i]);
        if (found[i] == NO_INDEX)
            found[i] = of[i];
    }
    return (struct resolved){found[0], found[1]};
}

static bool is_counterpart(const struct finder *finder,
                           const struct phrase *phrase)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    return actor_token_is(tokens, phrase->role.end - 1, "counterpart") ||
           actor_token_is(tokens, phrase->role.end - 1, "counterparts");
}

static const struct actor_row *body_of(const struct finder *finder,
                                       const struct phrase *phrase)
{
    return actor_word(&finder->reader, phrase->role.alias, WORD_BODY);
}

/* One owner's share of a role. */
static uint32_t resolve_share(struct finder *finder,
                              const struct phrase *phrase, uint32_t owner)
{
    const struct actor_row *role = phrase->role.row;
    const struct actor_row *body =
        actor_word(&finder->reader, phrase->role.alias, WORD_BODY);
    const struct actor_row *whole =
        actor_word(&finder->reader, phrase->role.alias, WORD_WHOLE);
    bool several = phrase->role.sense == SENSE_ROLES;
    bool party = owner != NO_INDEX &&
                 is_party_like(&finder->entities[owner]) &&
                 !finder->entities[owner].only_place;
    bool office = role->post != POST_NONE && role->post != POST_LEADER;
    const struct actor_row *unit =
        actor_word(&finder->reader, phrase->role.alias, WORD_UNIT);
    bool mission = unit != NULL && (unit->kind == PAX_ACTOR_IGO ||
                                    unit->kind == PAX_ACTOR_GOVERNMENT);
    if (is_counterpart(finder, phrase))
        return resolve_counterpart(finder, phrase, owner);
    bool named = unit != NULL && !mission && party && !several && phrase->owners > 0 &&
                 phrase->owner[0].end == phrase->role.first &&
                 !phrase->indefinite;
    if (named && body == NULL)
        return owner; /* "the New York Times newspaper" */
    if (body != NULL && !(party && whole != NULL))
        return resolve_state_body(finder, phrase, body, owner);
    if (whole != NULL && (several || unit != NULL || role->klass == ROLE_OTHER ||
                          !is_person_role(role) || party))
        return resolve_whole(finder, phrase, owner);
    if (!several || (office && finder->shares == 2))
        return resolve_person_role(finder, phrase, owner);
    return generic(finder, phrase, owner);
}

/* Words that say nothing when they are tied to nobody: "one side", "a
 * country", "an ally". */
static bool says_nothing(const struct finder *finder,
                         const struct phrase *phrase)
{
    const struct actor_row *role = phrase->role.row;
    if (role->klass != ROLE_OTHER || phrase->owners > 0)
        return false;
    struct slice name = actor_row_name(&finder->table, role);
    if (slice_equal(name, SLICE("side")))
        return !(phrase->definite && finder->last_group != NO_INDEX);
    if (slice_equal(actor_row_code(&finder->table, role), SLICE("GOV")))
        return phrase->role2.row == NULL;
    return actor_word(&finder->reader, phrase->role.alias, WORD_UNIT) == NULL &&
           actor_word(&finder->reader, phrase->role.alias, WORD_WHOLE) == NULL;
}

/* "the commission", "the bloc", "the group": the one spoken of last. */
static uint32_t unit_in_focus(const struct finder *finder,
                              const struct phrase *phrase)
{
    const struct actor_row *unit =
        actor_word(&finder->reader, phrase->role.alias, WORD_UNIT);
    if (unit == NULL || !phrase->definite || phrase->modified ||
        phrase->indefinite || phrase->owners > 0 ||
        phrase->role2.row != NULL || phrase->role.sense != SENSE_ROLE)
        return NO_INDEX;
    const struct tokens *tokens = &finder->analysis->tokens;
    size_t head = phrase->role.end - 1;
    uint32_t known = actor_key_find(
        finder, actor_key_text(KEY_UNIT, token_text(tokens, head)));
    if (known != NO_INDEX)
        return known;
    static const char *const alliances[] = {"bloc",   "grouping",
                                            "alliance", "organization",
                                            "organisation", "body"};
    static const char *const groups[] = {"group", "movement", "organization",
                                         "organisation", "militia",
                                         "insurgency", "faction"};
    for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++) {
        if (finder->last_group != NO_INDEX &&
            actor_token_is(tokens, head, groups[i]))
            return actor_entity_root(finder, finder->last_group);
    }
    for (size_t i = 0; i < sizeof(alliances) / sizeof(alliances[0]); i++) {
        if (finder->last_alliance != NO_INDEX &&
            actor_token_is(tokens, head, alliances[i]))
            return actor_entity_root(finder, finder->last_alliance);
    }
    return NO_INDEX;
}

static bool is_country_word(const struct finder *finder,
                            const struct phrase *phrase)
{
    struct slice name = actor_row_name(&finder->table, phrase->role.row);
    return phrase->role.sense == SENSE_ROLE &&
           (slice_equal(name, SLICE("country")) ||
            slice_equal(name, SLICE("nation")) ||
            slice_equal(name, SLICE("republic")));
}

/* "the country": the state spoken of most. */
static uint32_t country_in_focus(const struct finder *finder,
                                 const struct phrase *phrase)
{
    if (!is_country_word(finder, phrase) || !phrase->definite || phrase->modified ||
        phrase->role.sense != SENSE_ROLE)
        return NO_INDEX;
    return state_in_focus(finder);
}

static struct resolved resolve_role(struct finder *finder,
                                    const struct phrase *phrase)
{
    const struct actor_row *both =
        actor_word(&finder->reader, phrase->role.alias, WORD_BOTH);
    if (both != NULL) {
        enum party party = party_of(finder, both);
        bool nested = phrase->role2.row != NULL &&
                      phrase->role2.first > phrase->role.first;
        if (party == PARTY_PERSON && nested &&
            actor_word(&finder->reader, phrase->role2.alias, WORD_BOTH) !=
                NULL &&
            says_two(finder, phrase->role.end, phrase->role2.first))
            return leaders_of_two(finder);
        struct pair pair = {NO_INDEX, NO_INDEX, NO_INDEX};
        if (is_both(finder, phrase, party))
            pair = actor_pair(finder, party);
        if (pair.first != NO_INDEX && pair.second != NO_INDEX)
            return (struct resolved){pair.first, pair.second};
    }
    uint32_t focus = country_in_focus(finder, phrase);
    if (focus == NO_INDEX)
        focus = unit_in_focus(finder, phrase);
    if (focus != NO_INDEX)
        return one(focus);
    uint32_t owner[2] = {NO_INDEX, NO_INDEX};
    size_t owners = phrase->owners;
    for (size_t i = 0; i < owners; i++) {
        const struct piece *piece = &phrase->owner[i];
        owner[i] = piece->row != NULL && piece->sense == SENSE_PEOPLE
                       ? entity_of_people(finder, piece, &phrase->topic)
                       : actor_resolve_owner(finder, piece);
    }
    if (phrase->core.klass == PIECE_MINISTRY && phrase->core.row != NULL)
        owner[0] =
            actor_entity_of_ministry(finder, phrase->core.row, owner[0]);
    if (owners == 0 && finder->pronoun_owner != NO_INDEX &&
        !is_counterpart(finder, phrase)) {
        owner[0] = finder->pronoun_owner;
        if (rules(&finder->entities[owner[0]]) || body_of(finder, phrase) == NULL)
            owner[0] = state_of(finder, owner[0]);
        owners = 1;
        if (finder->pronoun_second != NO_INDEX) {
            owner[1] = state_of(finder, finder->pronoun_second);
            owners = 2;
        }
    }
    finder->shares = owners;
    if (owner[0] == NO_INDEX && says_nothing(finder, phrase))
        return nobody;
    bool lower = (finder->analysis->tokens.at[phrase->role.first].shape &
                  TOKEN_CAPITAL) == 0;
    if (owners == 0 && owner[0] == NO_INDEX && phrase->bare && lower &&
        phrase->role.sense == SENSE_ROLE && !phrase->adjective &&
        phrase->role2.row == NULL)
        return nobody; /* "elected as prime minister", "into government" */
    if (owner[0] != NO_INDEX && is_country_word(finder, phrase)) {
        const struct actor_row *state = actor_state(
            &finder->table, finder->entities[owner[0]].country);
        return state != NULL ? one(actor_entity_of_row(finder, state)) : nobody;
    }
    struct resolved out = nobody;
    out.entity = resolve_share(finder, phrase, owner[0]);
    if (owners > 1)
        out.second = resolve_share(finder, phrase, owner[1]);
    if (out.second == out.entity)
        out.second = NO_INDEX;
    return out;
}

/* A state, people, body or place by its name. */
static struct resolved resolve_named(struct finder *finder,
                                     const struct phrase *phrase)
{
    const struct actor_row *core = phrase->core.row;
    if (phrase->joined && phrase->owners > 0 && phrase->owner[0].row != NULL)
        return (struct resolved){
            actor_resolve_owner(finder, &phrase->owner[0]),
            actor_resolve_owner(finder, &phrase->core)};
    struct piece home = {0};
    if (phrase->topic.row != NULL)
        home = phrase->topic;
    else if (phrase->owners > 0)
        home = phrase->owner[0];
    if (phrase->site)
        return one(actor_entity_of_row(finder, core));
    if (phrase->core.sense == SENSE_PEOPLE)
        return one(entity_of_people(finder, &phrase->core, &home));
    bool noun = phrase->core.sense == SENSE_ADJECTIVE && !phrase->adjective &&
                !phrase->possessive && core->type == ROW_STATE;
    if (noun && (phrase->definite || phrase->indefinite)) {
        /* "10,000 South Sudanese"; "an Afghan" is one nobody knows */
        if (actor_token_is(&finder->analysis->tokens, phrase->first, "a") ||
            actor_token_is(&finder->analysis->tokens, phrase->first, "an"))
            return nobody;
        return one(entity_of_people(finder, &phrase->core, &home));
    }
    uint32_t entity = actor_resolve_owner(finder, &phrase->core);
    remember_acronym(finder, phrase, entity);
    return one(entity);
}

/* "the defence ministry": that of its owner, of the government spoken of
 * last, or of the state in focus. */
static uint32_t resolve_ministry(struct finder *finder,
                                 const struct phrase *phrase)
{
    const struct actor_row *row = phrase->core.row;
    struct slice name = actor_row_name(&finder->table, row);
    uint32_t owner = NO_INDEX;
    if (phrase->owners > 0)
        owner = actor_resolve_owner(finder, &phrase->owner[0]);
    else if (finder->pronoun_owner != NO_INDEX)
        owner = state_of(finder, finder->pronoun_owner);
    uint64_t last_key = actor_key_text(KEY_UNIT, name);
    if (owner == NO_INDEX && row->country[0] == 0) {
        uint32_t last = actor_key_find(finder, last_key);
        if (last != NO_INDEX)
            return last;
        const struct actor_row *state = NULL;
        if (finder->last_government != NO_INDEX)
            state = actor_state(
                &finder->table,
                finder->entities[finder->last_government].country);
        owner = state != NULL
                    ? actor_entity_of_row(finder, state)
                    : state_in_focus(finder);
    }
    uint32_t made = actor_entity_of_ministry(finder, row, owner);
    if (made != NO_INDEX)
        actor_key_put(finder, last_key, made);
    return made;
}

/* "Foreign Minister Monie Captan": of the state that the text is about. */
static bool is_office_of_state(const struct phrase *phrase)
{
    if (phrase->role.row == NULL || phrase->former)
        return false;
    switch (phrase->role.row->klass) {
    case ROLE_HEAD_OF_STATE:
    case ROLE_HEAD_OF_GOVERNMENT:
    case ROLE_MINISTER:
    case ROLE_LEGISLATOR:
    case ROLE_DEPUTY:
        return true;
    default:
        return false;
    }
}

struct resolved actor_phrase_resolve(struct finder *finder,
                               const struct phrase *phrase)
{
    uint32_t entity = NO_INDEX;
    switch (phrase->kind) {
    case PHRASE_NAMED:
        if (phrase->core.klass != PIECE_OWNER)
            return nobody;
        return resolve_named(finder, phrase);
    case PHRASE_MINISTRY:
        entity = resolve_ministry(finder, phrase);
        if (entity != NO_INDEX) {
            actor_key_put(finder, actor_key_text(KEY_BODY, SLICE("Ministry")), entity);
            finder->last_government = entity;
        }
        break;
    case PHRASE_PERSON: {
        uint32_t owner = phrase->owners > 0
                             ? actor_resolve_owner(finder, &phrase->owner[0])
                             : NO_INDEX;
        entity = actor_resolve_name(finder, phrase);
        if (owner == NO_INDEX && is_office_of_state(phrase))
            owner = state_in_focus(finder);
        if (entity != NO_INDEX) {
            describe_person(finder, phrase, owner, entity);
            if (!phrase->former)
                actor_role_remember(finder, phrase->role.row, owner, entity);
        }
        break;
    }
    case PHRASE_BODY:
        entity = resolve_body(finder, phrase);
        break;
    case PHRASE_PLACE:
        entity = resolve_place(finder, phrase);
        break;
    case PHRASE_UNKNOWN:
        entity = resolve_unknown(finder, phrase);
        break;
    case PHRASE_ROLE:
        return resolve_role(finder, phrase);
    default:
        return nobody;
    }
    if (phrase->kind != PHRASE_PERSON)
        remember_acronym(finder, phrase, entity);
    return one(entity);
}
