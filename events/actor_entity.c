/* SPDX-License-Identifier: MIT */
/*
 * Makes entities of rows of the tables: states, bodies of states, ministries,
 * office holders with the code of the office they held on the day.
 */
#include "events/actor_find.h"

/* Room for one more entity in all arrays; they grow together. */
static bool make_room(struct finder *finder)
{
    size_t need = finder->entity_count + 1;
    if (need <= finder->entity_room && need <= finder->row_room)
        return true;
    struct entity *entities =
        arena_grow(finder->arena, finder->entities, &finder->entity_room, need,
                   sizeof(*entities));
    if (entities != NULL)
        finder->entities = entities;
    bool grown = entities != NULL;
    uint32_t **const arrays[] = {&finder->counts, &finder->same,
                                 &finder->offices, &finder->rows};
    size_t *const rooms[] = {&finder->count_room, &finder->same_room,
                             &finder->office_room, &finder->row_room};
    for (size_t i = 0; i < 4 && grown; i++) {
        uint32_t *array = arena_grow(finder->arena, *arrays[i], rooms[i], need,
                                     sizeof(*array));
        grown = array != NULL;
        if (grown)
            *arrays[i] = array;
    }
    finder->failed |= !grown;
    return grown;
}

uint32_t actor_entity_add(struct finder *finder, struct entity entity)
{
    if (!make_room(finder))
        return NO_INDEX;
    uint32_t at = (uint32_t)finder->entity_count++;
    entity.first_mention = (uint32_t)finder->mention_count;
    finder->entities[at] = entity;
    finder->counts[at] = 0;
    finder->same[at] = at;
    finder->offices[at] = 0;
    finder->rows[at] = 0;
    return at;
}

struct slice actor_joined(struct finder *finder, struct slice a, struct slice b,
                          struct slice c)
{
    const struct slice parts[] = {a, b, c};
    size_t len = 0;
    char *text = arena_array(finder->arena, a.len + b.len + c.len, 1);
    if (text == NULL) {
        finder->failed = true;
        return (struct slice){"", 0};
    }
    for (size_t i = 0; i < 3; i++) {
        if (parts[i].len > 0)
            memcpy(text + len, parts[i].ptr, parts[i].len);
        len += parts[i].len;
    }
    return (struct slice){text, len};
}

struct slice actor_text(struct finder *finder, size_t first, size_t end)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    if (first >= end)
        return (struct slice){"", 0};
    bool clean = true;
    for (size_t i = first + 1; i < end && clean; i++) {
        uint32_t gap = tokens->at[i].start - tokens->at[i - 1].end;
        clean = gap == 0 ||
                (gap == 1 && tokens->text.ptr[tokens->at[i].start - 1] == ' ');
    }
    if (clean)
        return slice_sub(tokens->text, tokens->at[first].start,
                         tokens->at[end - 1].end);
    struct buffer buffer;
    buffer_init(&buffer, finder->arena);
    for (size_t i = first; i < end; i++) {
        if (i > first && tokens->at[i].start > tokens->at[i - 1].end)
            buffer_byte(&buffer, ' ');
        buffer_put(&buffer, token_text(tokens, i));
    }
    finder->failed |= buffer.failed;
    return buffer_slice(&buffer);
}

struct slice actor_code(struct finder *finder, const char country[4],
                        struct slice sector)
{
    if (sector.len == 0 || slice_equal(sector, SLICE("---"))) {
        if (country[0] == 0)
            return (struct slice){"", 0};
        return actor_joined(finder, (struct slice){country, 3}, SLICE(""),
                            SLICE(""));
    }
    if (sector.len > 3) /* a whole code already */
        return sector;
    struct slice place = {country, 3};
    return actor_joined(finder, country[0] != 0 ? place : SLICE("---"), sector,
                        SLICE(""));
}

/* "holders: Nikol Pashinyan" */
static struct slice why_row(struct finder *finder, const struct actor_row *row)
{
    static const char *const files[] = {
        [ROW_STATE] = "states: ",        [ROW_PLACE] = "states: ",
        [ROW_REGION] = "regions: ",      [ROW_ORG] = "orgs: ",
        [ROW_GROUP] = "groups: ",        [ROW_ROLE] = "roles: ",
        [ROW_MINISTRY] = "ministries: ", [ROW_PERSON] = "holders: ",
        [ROW_WORD] = "words: ",
    };
    const char *file = row->user != 0 ? "user: " : files[row->type];
    return actor_joined(finder, slice_of(file),
                        actor_row_name(&finder->table, row), SLICE(""));
}

/* The term of a person that says most on the day: in office then, else the
 * last before, else the first after. */
static const struct actor_term *best_term(const struct finder *finder,
                                          uint32_t person)
{
    const struct actor_term *best = NULL;
    int32_t today = finder->today == 0 ? 99990000 : finder->today;
    int best_score = -1;
    const uint32_t first = finder->table.rows[person].term;
    for (uint32_t i = first; i != 0; i = finder->table.terms[i - 1].next) {
        const struct actor_term *term = &finder->table.terms[i - 1];
        bool leads = term->post == POST_HEAD_OF_STATE ||
                     term->post == POST_HEAD_OF_GOVERNMENT;
        int score = term->from > today  ? 0
                    : term->to >= today ? 4 + leads
                                        : 1 + leads;
        bool later =
            best != NULL && score == best_score && score > 0 &&
            (score < 4 ? term->to > best->to : term->from > best->from);
        if (score > best_score || later) {
            best = term;
            best_score = score;
        }
    }
    return best;
}

bool actor_leads(const struct finder *finder, uint32_t person,
                 enum actor_post post)
{
    uint32_t row = finder->rows[person];
    const struct actor_term *term =
        row != 0 ? best_term(finder, row - 1) : NULL;
    if (term == NULL || term->post == post || term->from > finder->today ||
        term->to < finder->today)
        return true; /* who has no office now may lead whom he will */
    bool heads = term->post == POST_IGO_HEAD || term->post == POST_LEADER;
    if (post == POST_LEADER)
        heads |= term->post == POST_HEAD_OF_STATE ||
                 term->post == POST_HEAD_OF_GOVERNMENT;
    return heads;
}

/* True when a word of the title begins so; case counts. */
static bool title_has(struct slice title, const char *part)
{
    struct slice word = slice_of(part);
    for (size_t i = 0; i + word.len <= title.len; i++) {
        if ((i == 0 || title.ptr[i - 1] == ' ') &&
            memcmp(title.ptr + i, word.ptr, word.len) == 0)
            return true;
    }
    return false;
}

/* The sector of an office of state: that of its title, else the government's.
 */
static struct slice title_sector(struct slice title)
{
    static const struct {
        const char *part;
        const char *sector;
    } sectors[] = {
        {"Opposition leader", "OPP"},
        {"Senator", "LEG"},
        {"Speaker", "LEG"},
        {"Member of Parliament", "LEG"},
        {"Member of the House", "LEG"},
        {"President of the Senate", "LEG"},
        {"President of the National Assembly", "LEG"},
        {"Chairman of the State Duma", "LEG"},
        {"Grand Ayatollah", "REL"},
        {"Bishop", "REL"},
        {"Archbishop", "REL"},
        {"Commander", "MIL"},
        {"Chief of the General", "MIL"},
        {"Chief of General", "MIL"},
        {"Chief of the Defence", "MIL"},
        {"Chief of Defence", "MIL"},
        {"Chief of Staff of the Armed", "MIL"},
        {"Joint Chiefs", "MIL"},
        {"Chief of Army", "MIL"},
        {"Chief of the Army", "MIL"},
        {"Director of the CIA", "SPY"},
        {"Intelligence", "SPY"},
        {"intelligence", "SPY"},
        {"Chief Justice", "JUD"},
        {"Chief of Police", "COP"},
        {"Prosecutor", "JUD"},
    };
    for (size_t i = 0; i < COUNT_OF(sectors); i++) {
        if (title_has(title, sectors[i].part))
            return slice_of(sectors[i].sector);
    }
    return SLICE("GOV");
}

static void fill_person(struct finder *finder, const struct actor_row *row,
                        struct entity *entity)
{
    const struct actor_table *table = &finder->table;
    const struct actor_term *term =
        best_term(finder, (uint32_t)(row - table->rows));
    entity->gender = row->gender;
    if (term == NULL || row->user != 0)
        return;
    entity->office = (struct slice){table->pool + term->title, term->title_len};
    entity->office_from = term->from;
    entity->office_to = term->to;
    memcpy(entity->country, term->country, 4);
    int32_t today = finder->today == 0 ? 99990000 : finder->today;
    if (term->org != 0) {
        const struct actor_row *org = &table->rows[term->org - 1];
        struct slice code = actor_row_code_on(table, org, finder->today);
        bool early = code.ptr != table->pool + org->code && code.ptr[0] != '-';
        memcpy(entity->country, early ? code.ptr : org->country, 3);
        bool leads = term->from <= today; /* not before he does */
        entity->code =
            leads ? code
                  : actor_code(finder, entity->country, (struct slice){"", 0});
        return;
    }
    struct slice sector = title_sector(entity->office);
    bool ruled = slice_equal(sector, SLICE("GOV"));
    if (term->to < today) { /* who has left office; of soldiers and members of
                               parliament nobody can tell without a day */
        if (!slice_equal(sector, SLICE("OPP")) && (ruled || finder->today != 0))
            sector = SLICE("ELI");
    } else if (term->from > today) /* who has none yet */
        sector = (struct slice){"", 0};
    entity->code = actor_code(finder, term->country, sector);
}

/* What a name says that its bearer is, "Court" of "Court of Human Rights":
 * the last word before "of" or "for". */
static struct slice head_word(struct slice name)
{
    size_t end = name.len;
    for (size_t i = 1; i + 5 < name.len && end == name.len; i++) {
        struct slice rest = slice_sub(name, i, name.len);
        if (slice_starts(rest, SLICE(" of ")) ||
            slice_starts(rest, SLICE(" for ")))
            end = i;
    }
    return slice_last_word(slice_sub(name, 0, end));
}

/* What a group with an earlier code was: "SDNREBSPL" is armed, and of Sudan. */
static void set_early(struct entity *entity)
{
    if (entity->code.len >= 6 &&
        slice_equal(slice_sub(entity->code, 3, 6), SLICE("REB")))
        entity->kind = PAX_ACTOR_ARMED_GROUP;
    if (entity->code.ptr[0] != '-')
        memcpy(entity->country, entity->code.ptr, 3);
}

uint32_t actor_entity_of_row(struct finder *finder, const struct actor_row *row)
{
    uint32_t index = (uint32_t)(row - finder->table.rows);
    uint64_t key = actor_key_numbers(KEY_ROW, index, 0);
    uint32_t known = actor_key_find(finder, key);
    if (known != NO_INDEX)
        return known;
    struct entity entity = {
        .name = actor_row_name(&finder->table, row),
        .kind = (enum pax_actor_kind)row->kind,
        .code = actor_row_code_on(&finder->table, row, finder->today),
        .gender = GENDER_NEUTER,
        .why = why_row(finder, row),
    };
    memcpy(entity.country, row->country, 4);
    if (entity.code.ptr != finder->table.pool + row->code)
        set_early(&entity);
    entity.place = row->type == ROW_STATE || row->type == ROW_PLACE ||
                   row->type == ROW_REGION;
    bool governed =
        row->type == ROW_REGION && slice_ends(entity.code, SLICE("PRE"));
    entity.only_place = entity.place && row->type != ROW_STATE && !governed;
    if (row->type == ROW_PERSON)
        fill_person(finder, row, &entity);
    uint32_t made = actor_entity_add(finder, entity);
    if (made != NO_INDEX) {
        finder->rows[made] = index + 1;
        actor_key_put(finder, key, made);
        actor_key_put(finder, actor_key_text(KEY_NAME, entity.name), made);
        if (row->type == ROW_ORG || row->type == ROW_GROUP)
            actor_key_put(
                finder, actor_key_text(KEY_UNIT, head_word(entity.name)), made);
    }
    return made;
}

/* "Government" "Azerbaijan" to "Government of Azerbaijan". */
static struct slice of_owner(struct finder *finder, struct slice body,
                             uint32_t owner)
{
    uint32_t row = finder->rows[owner];
    bool article = row != 0 && finder->table.rows[row - 1].article;
    return actor_joined(finder, body,
                        article ? SLICE(" of the ") : SLICE(" of "),
                        finder->entities[owner].name);
}

uint32_t actor_entity_of_body(struct finder *finder,
                              const struct actor_row *body, uint32_t owner)
{
    struct slice name = actor_row_name(&finder->table, body);
    uint64_t key =
        actor_key_text(KEY_BODY, name) ^ actor_key_numbers(KEY_BODY, owner, 1);
    uint32_t known = actor_key_find(finder, key);
    if (known != NO_INDEX)
        return known;
    struct entity entity = {
        .name = of_owner(finder, name, owner),
        .kind = PAX_ACTOR_GOVERNMENT,
        .gender = GENDER_NEUTER,
        .code = actor_code(finder, finder->entities[owner].country,
                           actor_row_code(&finder->table, body)),
        .why = actor_joined(finder, SLICE("words: "), name, SLICE("")),
    };
    memcpy(entity.country, finder->entities[owner].country, 4);
    if (slice_equal(actor_row_code(&finder->table, body), SLICE("OPP")) ||
        slice_equal(actor_row_code(&finder->table, body), SLICE("REL")))
        entity.kind = PAX_ACTOR_GROUP;
    uint32_t made = actor_entity_add(finder, entity);
    if (made != NO_INDEX)
        actor_key_put(finder, key, made);
    return made;
}

uint32_t actor_entity_of_ministry(struct finder *finder,
                                  const struct actor_row *row, uint32_t owner)
{
    if (owner == NO_INDEX && row->country[0] != 0) {
        const struct actor_row *state =
            actor_state(&finder->table, row->country);
        if (state != NULL)
            owner = actor_entity_of_row(finder, state);
    }
    if (finder->failed)
        return NO_INDEX;
    struct slice canonical = actor_row_name(&finder->table, row);
    uint64_t key = actor_key_text(KEY_BODY, canonical) ^
                   actor_key_numbers(KEY_BODY, owner, 2);
    uint32_t known = actor_key_find(finder, key);
    if (known != NO_INDEX)
        return known;
    struct entity entity = {
        .name = canonical,
        .kind = PAX_ACTOR_GOVERNMENT,
        .gender = GENDER_NEUTER,
        .why = why_row(finder, row),
    };
    if (owner != NO_INDEX) {
        memcpy(entity.country, finder->entities[owner].country, 4);
        bool own = row->country[0] != 0 &&
                   !slice_starts(canonical, SLICE("Ministry")) &&
                   !slice_starts(canonical, SLICE("Department"));
        if (!own)
            entity.name = of_owner(finder, canonical, owner);
    }
    struct slice sector = actor_row_code(&finder->table, row);
    if (sector.len > 3 && row->country[0] != 0 &&
        memcmp(row->country, entity.country, 4) != 0)
        sector = slice_starts(canonical, SLICE("Department"))
                     ? SLICE("GOV") /* "Chile's Defense Department" */
                     : slice_sub(sector, 3, sector.len);
    entity.code = actor_code(finder, entity.country, sector);
    uint32_t made = actor_entity_add(finder, entity);
    if (made != NO_INDEX)
        actor_key_put(finder, key, made);
    return made;
}
