/* SPDX-License-Identifier: MIT */
/*
 * Compiles the tables of data/en/actors into the dictionary and flat
 * sections; the forms of the files are in data/README.md and in their head
 * comments. Runs at build time, and at run time for a user's files.
 *
 * Rows come in the order of the files; the senses of one alias keep that
 * order within their type, so that a demonym of two states belongs to the one
 * that stands first.
 */
#include "events/actor_compile.h"

#include <stdlib.h>

#include "src/base/tsv.h"
#include "src/base/utf8.h"

static const char *const class_names[ROLE_CLASS_COUNT] = {
    [ROLE_OTHER] = "other",
    [ROLE_HEAD_OF_STATE] = "head-of-state",
    [ROLE_HEAD_OF_GOVERNMENT] = "head-of-government",
    [ROLE_MINISTER] = "minister",
    [ROLE_DEPUTY] = "deputy",
    [ROLE_ENVOY] = "envoy",
    [ROLE_SPOKESPERSON] = "spokesperson",
    [ROLE_LEGISLATOR] = "legislator",
    [ROLE_MILITARY] = "military",
    [ROLE_REBEL] = "rebel",
    [ROLE_PARTY] = "party",
    [ROLE_OFFICIAL] = "official",
    [ROLE_POLICE] = "police",
    [ROLE_JUDGE] = "judge",
    [ROLE_RELIGIOUS] = "religious",
    [ROLE_MONARCH] = "monarch",
    [ROLE_DIPLOMAT] = "diplomat",
    [ROLE_BUSINESS] = "business",
    [ROLE_JOURNALIST] = "journalist",
    [ROLE_ACADEMIC] = "academic",
    [ROLE_CIVILIAN] = "civilian",
    [ROLE_ACTIVIST] = "activist",
    [ROLE_LAWYER] = "lawyer",
    [ROLE_CRIMINAL] = "criminal",
};

static const char *const word_names[WORD_CLASS_COUNT] = {
    [WORD_HEAD] = "head",         [WORD_THING] = "thing",
    [WORD_SITE] = "site",         [WORD_GIVEN] = "given",
    [WORD_PARTICLE] = "particle", [WORD_FORMER] = "former",
    [WORD_APART] = "apart",       [WORD_BODY] = "body",
    [WORD_WHOLE] = "whole",       [WORD_BOTH] = "both",
    [WORD_OFFICE] = "office",     [WORD_POST] = "post",
    [WORD_UNIT] = "unit",         [WORD_ACTS] = "acts",
    [WORD_NEVER] = "never",       [WORD_PRONOUN] = "pronoun",
    [WORD_TITLE] = "title",       [WORD_ARTICLE] = "article",
    [WORD_LEAD] = "lead",         [WORD_NO_NAME] = "no-name",
    [WORD_FOLK] = "folk",         [WORD_ABROAD] = "abroad",
    [WORD_TRADE] = "trade",       [WORD_PREMISES] = "premises",
    [WORD_NICK] = "nick",
};

static const char *const post_names[POST_COUNT] = {
    [POST_NONE] = "none",
    [POST_HEAD_OF_STATE] = "head-of-state",
    [POST_HEAD_OF_GOVERNMENT] = "head-of-government",
    [POST_FOREIGN_MINISTER] = "foreign-minister",
    [POST_DEFENCE_MINISTER] = "defence-minister",
    [POST_ENVOY] = "envoy",
    [POST_IGO_HEAD] = "igo-head",
    [POST_LEADER] = "leader",
    [POST_OTHER] = "other",
};

static const char *const kind_names[PAX_ACTOR_KIND_COUNT] = {
    [PAX_ACTOR_PERSON] = "person",   [PAX_ACTOR_GOVERNMENT] = "government",
    [PAX_ACTOR_STATE] = "state",     [PAX_ACTOR_IGO] = "igo",
    [PAX_ACTOR_NGO] = "ngo",         [PAX_ACTOR_ARMED_GROUP] = "armed-group",
    [PAX_ACTOR_GROUP] = "group",     [PAX_ACTOR_MEDIA] = "media",
    [PAX_ACTOR_COMPANY] = "company",
};

/* Index of a name in a table of `count`; `count` when it is not there. */
static uint8_t index_of(const char *const *names, size_t count,
                        struct slice name)
{
    size_t i = 0;
    while (i < count && !slice_equal(slice_of(names[i]), name))
        i++;
    return (uint8_t)i;
}

void actor_compile_fail(struct actor_compiler *to, enum pax_status status,
                        const char *what)
{
    if (to->status == PAX_OK) {
        to->status = status;
        to->what = what;
    }
}

static uint32_t keep(struct actor_compiler *to, struct slice text)
{
    uint32_t at = (uint32_t)to->pool.len;
    buffer_put(&to->pool, text);
    if (to->pool.failed)
        actor_compile_fail(to, PAX_NO_MEMORY, "out of memory");
    return at;
}

void actor_compile_country(char country[4], struct slice code)
{
    memset(country, 0, 4);
    if (code.len == 3)
        memcpy(country, code.ptr, 3);
}

static uint8_t gender_of(struct slice cell)
{
    if (slice_equal(cell, SLICE("m")))
        return GENDER_MALE;
    if (slice_equal(cell, SLICE("f")))
        return GENDER_FEMALE;
    return GENDER_UNKNOWN;
}

/* A new row; gives its index. `row` is copied with name and code kept. */
uint32_t actor_compile_row(struct actor_compiler *to, struct actor_row row,
                           struct slice name, struct slice code)
{
    void *rows = arena_grow(to->arena, to->rows, &to->row_room,
                            to->row_count + 1, sizeof(*to->rows));
    if (rows == NULL) {
        actor_compile_fail(to, PAX_NO_MEMORY, "out of memory");
        return 0;
    }
    to->rows = rows;
    row.name = keep(to, name);
    row.name_len = (uint32_t)name.len;
    row.code = keep(to, code);
    row.code_len = (uint32_t)code.len;
    to->rows[to->row_count] = row;
    return (uint32_t)to->row_count++;
}

static bool has_capital(struct slice text)
{
    size_t step;
    for (size_t at = 0; at < text.len; at += step) {
        if (utf8_is_upper(utf8_decode(text, at, &step)))
            return true;
    }
    return false;
}

/* One more way to speak of a row; gives the alias's dictionary id. */
uint32_t actor_compile_sense(struct actor_compiler *to, struct slice alias,
                             uint32_t row, enum actor_sense_type type)
{
    uint32_t id = 0;
    enum pax_status status = dictionary_intern(
        to->words, alias, LEXICON_PHRASE | LEXICON_ACTOR_PHRASE, &id);
    if (status == PAX_LIMIT)
        return 0; /* a name this long is written out, never looked for */
    if (status != PAX_OK) {
        actor_compile_fail(to, status, "actors: bad name");
        return 0;
    }
    void *entries = arena_grow(to->arena, to->entries, &to->entry_room,
                               to->entry_count + 1, sizeof(*to->entries));
    if (entries == NULL) {
        actor_compile_fail(to, PAX_NO_MEMORY, "out of memory");
        return 0;
    }
    to->entries = entries;
    struct actor_entry *entry = &to->entries[to->entry_count];
    *entry = (struct actor_entry){
        .id = id,
        .order = (uint32_t)to->entry_count++ | (to->user ? 0 : FIRST_BUILTIN),
        .sense = {.row = row, .type = (uint8_t)type},
    };
    if (has_capital(alias) && alias.len <= UINT16_MAX) {
        entry->sense.text = keep(to, alias);
        entry->sense.text_len = (uint16_t)alias.len;
    }
    return id;
}

static void add_senses(struct actor_compiler *to, struct slice aliases,
                       uint32_t row, enum actor_sense_type type)
{
    while (aliases.len > 0) {
        struct slice alias = slice_trim(slice_cut(&aliases, '|'));
        if (alias.len > 0)
            actor_compile_sense(to, alias, row, type);
    }
}

static void map_put(struct actor_compiler *to, struct actor_map *map,
                    uint32_t id, uint32_t row)
{
    size_t old = map->room;
    if (id == 0)
        return;
    if (id >= map->room) {
        void *at = arena_grow(to->arena, map->at, &map->room, (size_t)id + 1,
                              sizeof(*map->at));
        if (at == NULL) {
            actor_compile_fail(to, PAX_NO_MEMORY, "out of memory");
            return;
        }
        map->at = at;
        memset(map->at + old, 0, (map->room - old) * sizeof(*map->at));
    }
    if (map->at[id] == 0)
        map->at[id] = row + 1;
}

/* Row + 1 of a name in a map, 0 when it is not there. */
static uint32_t map_find(struct actor_compiler *to, const struct actor_map *map,
                         struct slice name)
{
    uint32_t id = 0;
    if (name.len == 0 ||
        dictionary_intern(to->words, name, LEXICON_PHRASE, &id) != PAX_OK)
        return 0;
    return id < map->room ? map->at[id] : 0;
}

/* code, name, aliases, demonyms, plurals, capital, seats, places */
static void add_state(struct actor_compiler *to, const struct tsv *tsv)
{
    struct actor_row row = {.type = ROW_STATE, .kind = PAX_ACTOR_STATE};
    actor_compile_country(row.country, tsv->cell[0]);
    uint32_t state = actor_compile_row(to, row, tsv->cell[1], tsv->cell[0]);
    uint32_t id = actor_compile_sense(to, tsv->cell[1], state, SENSE_NAME);
    map_put(to, &to->bodies, id, state);
    add_senses(to, tsv->cell[2], state, SENSE_NAME);
    add_senses(to, tsv->cell[3], state, SENSE_ADJECTIVE);
    add_senses(to, tsv->cell[4], state, SENSE_PEOPLE);
    add_senses(to, tsv->cell[5], state, SENSE_CAPITAL);
    add_senses(to, tsv->cell[6], state, SENSE_SEAT);
    row.type = ROW_PLACE;
    row.kind = PAX_ACTOR_GROUP;
    for (size_t cell = 5; cell <= 7; cell += 2) {
        struct slice places = tsv->cell[cell];
        while (places.len > 0) {
            struct slice name = slice_trim(slice_cut(&places, '|'));
            if (name.len == 0)
                continue;
            uint32_t place =
                actor_compile_row(to, row, name, (struct slice){"", 0});
            actor_compile_sense(to, name, place, SENSE_PLACE);
        }
    }
}

/* name, states, aliases, peoples, sector */
static void add_region(struct actor_compiler *to, const struct tsv *tsv)
{
    struct actor_row row = {.type = ROW_REGION, .kind = PAX_ACTOR_GROUP};
    actor_compile_country(row.country,
                          tsv->cell[1]); /* only when it lies in one */
    char code[6];
    bool coded = row.country[0] != 0 && tsv->cell[4].len == 3;
    memcpy(code, row.country, 3);
    if (coded)
        memcpy(code + 3, tsv->cell[4].ptr, 3);
    uint32_t region = actor_compile_row(to, row, tsv->cell[0],
                                        (struct slice){code, coded ? 6 : 0});
    actor_compile_sense(to, tsv->cell[0], region, SENSE_REGION);
    add_senses(to, tsv->cell[2], region, SENSE_REGION);
    struct slice peoples = tsv->cell[3];
    while (peoples.len > 0) {
        struct slice name = slice_trim(slice_cut(&peoples, '|'));
        if (name.len == 0)
            continue;
        bool several = slice_ends(name, SLICE("s"));
        actor_compile_sense(to, name, region,
                            several ? SENSE_PEOPLE : SENSE_ADJECTIVE);
    }
}

/* A kind column; parties are groups. */
static uint8_t kind_of(struct actor_compiler *to, struct slice cell)
{
    if (slice_equal(cell, SLICE("party")))
        return PAX_ACTOR_GROUP;
    uint8_t kind = index_of(kind_names, PAX_ACTOR_KIND_COUNT, cell);
    if (kind == PAX_ACTOR_KIND_COUNT)
        actor_compile_fail(to, PAX_BAD_SYNTAX, "actors: unknown kind");
    return kind;
}

/* "National Liberation Army" of "National Liberation Army (Colombia)": what
 * stands in brackets tells bodies of one name apart and is no alias. */
static struct slice without_brackets(struct slice name)
{
    const char *open = memchr(name.ptr, '(', name.len);
    if (open == NULL || open == name.ptr)
        return name;
    return slice_trim(slice_sub(name, 0, (size_t)(open - name.ptr)));
}

/* "2018-05-08", "2018-05", "2018" as a number; `open` when empty. */
static int32_t read_day(struct actor_compiler *to, struct slice cell, bool last)
{
    if (cell.len == 0)
        return last ? DAY_MAX : DAY_MIN;
    unsigned part[3] = {0, last ? 12 : 1, last ? 31 : 1};
    struct slice rest = cell;
    for (size_t i = 0; i < 3 && rest.len > 0; i++) {
        if (!slice_to_uint(slice_cut(&rest, '-'), &part[i]))
            actor_compile_fail(to, PAX_BAD_DATE, "holders: bad date");
    }
    return (int32_t)(part[0] % 10000 * 10000 + part[1] % 100 * 100 +
                     part[2] % 100);
}

/* "2005-01-08 SDNREBSPL": the last day of an earlier code. */
static void add_early(struct actor_compiler *to, uint32_t body,
                      struct slice cell)
{
    struct slice day = slice_cut(&cell, ' ');
    struct slice code = slice_trim(cell);
    if (day.len == 0 || to->status != PAX_OK)
        return;
    uint32_t early = keep(to, code);
    struct actor_row *row = &to->rows[body];
    row->early = early;
    row->early_len = (uint32_t)code.len;
    row->early_to = read_day(to, day, true);
    if (code.len < 3)
        actor_compile_fail(to, PAX_BAD_SYNTAX, "groups: bad earlier code");
}

/* name, kind, code, country, aliases, earlier */
static void add_body(struct actor_compiler *to, const struct tsv *tsv,
                     enum actor_row_type type)
{
    struct actor_row row = {
        .type = (uint8_t)type,
        .kind = kind_of(to, tsv->cell[1]),
    };
    actor_compile_country(row.country, tsv->cell[3]);
    uint32_t body = actor_compile_row(to, row, tsv->cell[0], tsv->cell[2]);
    uint32_t id = actor_compile_sense(to, without_brackets(tsv->cell[0]), body,
                                      SENSE_NAME);
    map_put(to, &to->bodies, id, body);
    if (dictionary_intern(to->words, tsv->cell[0], LEXICON_PHRASE, &id) ==
        PAX_OK)
        map_put(to, &to->bodies, id, body);
    add_senses(to, tsv->cell[4], body, SENSE_NAME);
    add_early(to, body, tsv->cell[5]);
}

static void add_org(struct actor_compiler *to, const struct tsv *tsv)
{
    add_body(to, tsv, ROW_ORG);
}

static void add_group(struct actor_compiler *to, const struct tsv *tsv)
{
    add_body(to, tsv, ROW_GROUP);
}

/* role, class, code, plural, gender */
static void add_role(struct actor_compiler *to, const struct tsv *tsv)
{
    struct actor_row row = {
        .type = ROW_ROLE,
        .klass = index_of(class_names, ROLE_CLASS_COUNT, tsv->cell[1]),
        .gender = gender_of(tsv->cell[4]),
    };
    if (row.klass == ROLE_CLASS_COUNT)
        actor_compile_fail(to, PAX_BAD_SYNTAX, "roles: unknown class");
    uint32_t role = actor_compile_row(to, row, tsv->cell[0], tsv->cell[2]);
    /* without a plural it is several ("troops"), or the name of one office
     * ("Dalai Lama") */
    bool one = tsv->cell[3].len > 0 ||
               (tsv->cell[4].len > 0 && has_capital(tsv->cell[0]));
    uint32_t id = actor_compile_sense(to, tsv->cell[0], role,
                                      one ? SENSE_ROLE : SENSE_ROLES);
    if (to->status == PAX_OK)
        to->rows[role].office = role;
    map_put(to, &to->roles, id, role);
    add_senses(to, tsv->cell[3], role, SENSE_ROLES);
}

/* The last word of a name, or all of it. */
bool actor_compile_is_surname(struct slice name, struct slice word)
{
    bool numeral = true; /* "Mswati III" */
    for (size_t i = 0; i < word.len; i++)
        numeral &= word.ptr[i] == 'I' || word.ptr[i] == 'V' ||
                   word.ptr[i] == 'X';
    return word.len < name.len && word.len > 2 && !numeral;
}

/* name, canonical, head, code, country */
static void add_ministry(struct actor_compiler *to, const struct tsv *tsv)
{
    struct actor_row row = {.type = ROW_MINISTRY, .kind = PAX_ACTOR_GOVERNMENT};
    actor_compile_country(row.country, tsv->cell[4]);
    uint32_t ministry = actor_compile_row(to, row, tsv->cell[1], tsv->cell[3]);
    actor_compile_sense(to, tsv->cell[0], ministry, SENSE_MINISTRY);
    bool several = slice_last_word(tsv->cell[0]).len < tsv->cell[0].len;
    bool plain = tsv->cell[4].len == 0 && several;
    if (plain && to->status == PAX_OK && to->entry_count > 0)
        to->entries[to->entry_count - 1].sense.text_len = 0; /* any case */
}

/* Pronouns: "m s", "n p owner", "- p first object". */
static uint8_t pronoun_of(struct slice cell)
{
    uint8_t bits = 0;
    while (cell.len > 0) {
        struct slice part = slice_cut(&cell, ' ');
        bits |= gender_of(part);
        if (slice_equal(part, SLICE("n")))
            bits |= GENDER_NEUTER;
        if (slice_equal(part, SLICE("plural")))
            bits |= PRONOUN_PLURAL;
        if (slice_equal(part, SLICE("owner")))
            bits |= PRONOUN_OWNER;
        if (slice_equal(part, SLICE("first")))
            bits |= PRONOUN_FIRST;
        if (slice_equal(part, SLICE("object")))
            bits |= PRONOUN_OBJECT;
        if (slice_equal(part, SLICE("two")))
            bits |= PRONOUN_TWO;
    }
    return bits;
}

/* Makes the roles of a list the same office as another role. */
static void add_office(struct actor_compiler *to, struct slice aliases,
                       struct slice office)
{
    uint32_t same = map_find(to, &to->roles, office);
    if (same == 0)
        actor_compile_fail(to, PAX_BAD_SYNTAX, "words: office is no role");
    while (aliases.len > 0 && same != 0) {
        struct slice alias = slice_trim(slice_cut(&aliases, '|'));
        uint32_t role = map_find(to, &to->roles, alias);
        if (role == 0)
            actor_compile_fail(to, PAX_BAD_SYNTAX, "words: no such role");
        else
            to->rows[role - 1].office = same - 1;
    }
}

/* Says which office of holders.tsv the roles of a list are. */
static void add_post(struct actor_compiler *to, struct slice roles,
                     struct slice post)
{
    uint8_t is = index_of(post_names, POST_COUNT, post);
    if (is == POST_COUNT)
        actor_compile_fail(to, PAX_BAD_SYNTAX, "words: unknown office");
    while (roles.len > 0) {
        uint32_t role =
            map_find(to, &to->roles, slice_trim(slice_cut(&roles, '|')));
        if (role == 0)
            actor_compile_fail(to, PAX_BAD_SYNTAX, "words: no such role");
        else
            to->rows[role - 1].post = is;
    }
}

/* Marks the states and bodies of a list as names with "the". */
static void add_article(struct actor_compiler *to, struct slice names)
{
    while (names.len > 0) {
        uint32_t row =
            map_find(to, &to->bodies, slice_trim(slice_cut(&names, '|')));
        if (row != 0)
            to->rows[row - 1].article = 1;
    }
}

/* words, class, value, code */
static void add_word(struct actor_compiler *to, const struct tsv *tsv)
{
    struct actor_row row = {
        .type = ROW_WORD,
        .klass = index_of(word_names, WORD_CLASS_COUNT, tsv->cell[1]),
    };
    struct slice value = tsv->cell[2];
    switch (row.klass) {
    case WORD_HEAD:
    case WORD_UNIT:
        row.kind = kind_of(to, value);
        break;
    case WORD_GIVEN:
    case WORD_TITLE:
        row.gender = gender_of(value);
        break;
    case WORD_PRONOUN:
        row.gender = pronoun_of(value);
        break;
    case WORD_OFFICE:
        add_office(to, tsv->cell[0], value);
        return;
    case WORD_POST:
        add_post(to, tsv->cell[0], value);
        return;
    case WORD_ARTICLE:
        add_article(to, tsv->cell[0]);
        return;
    case WORD_CLASS_COUNT:
        actor_compile_fail(to, PAX_BAD_SYNTAX, "words: unknown class");
        break;
    default:
        break;
    }
    uint32_t at = actor_compile_row(to, row, value, tsv->cell[3]);
    add_senses(to, tsv->cell[0], at, SENSE_WORD);
}

/* The row of a person, new or known; adds names that it has none of yet. */
static uint32_t person_row(struct actor_compiler *to, const struct tsv *tsv,
                           const char country[4], struct slice code)
{
    struct slice name = tsv->cell[0];
    uint32_t known = map_find(to, &to->persons, name);
    if (known != 0)
        return known - 1;
    struct actor_row row = {
        .type = ROW_PERSON,
        .kind = PAX_ACTOR_PERSON,
        .gender = gender_of(tsv->cell[6]),
    };
    memcpy(row.country, country, 4);
    uint32_t person = actor_compile_row(to, row, name, code);
    uint32_t id = actor_compile_sense(to, name, person, SENSE_PERSON);
    map_put(to, &to->persons, id, person);
    struct slice surname = slice_last_word(name);
    if (actor_compile_is_surname(name, surname))
        actor_compile_sense(to, surname, person, SENSE_SURNAME);
    struct slice aliases = tsv->cell[7];
    while (aliases.len > 0) {
        struct slice alias = slice_trim(slice_cut(&aliases, '|'));
        if (alias.len == 0)
            continue;
        bool several = slice_last_word(alias).len < alias.len;
        actor_compile_sense(to, alias, person,
                            several ? SENSE_PERSON : SENSE_SURNAME);
    }
    return person;
}

/* Three capitals: a code of a state; bodies of three letters are written
 * out in holders.tsv. */
static bool is_code(struct slice cell)
{
    for (size_t i = 0; i < cell.len; i++) {
        if (cell.ptr[i] < 'A' || cell.ptr[i] > 'Z')
            return false;
    }
    return cell.len == 3;
}

/* name, office, title, country or organisation, from, to, gender, aliases */
static void add_holder(struct actor_compiler *to, const struct tsv *tsv)
{
    struct actor_term term = {
        .from = read_day(to, tsv->cell[4], false),
        .to = read_day(to, tsv->cell[5], true),
    };
    struct slice code = {"", 0};
    actor_compile_country(term.country, tsv->cell[3]);
    bool is_state = is_code(tsv->cell[3]);
    uint32_t body = is_state ? 0 : map_find(to, &to->bodies, tsv->cell[3]);
    if (!is_state) {
        if (body == 0) {
            actor_compile_fail(to, PAX_BAD_SYNTAX,
                               "holders: unknown organisation");
            return;
        }
        const struct actor_row *row = &to->rows[body - 1];
        term.org = body;
        actor_compile_country(term.country, (struct slice){"", 0});
        code = (struct slice){to->pool.data + row->code, row->code_len};
    }
    term.post = index_of(post_names, POST_COUNT, tsv->cell[1]);
    if (term.post == POST_COUNT)
        actor_compile_fail(to, PAX_BAD_SYNTAX, "holders: unknown office");
    term.title = keep(to, tsv->cell[2]);
    term.title_len = (uint32_t)tsv->cell[2].len;
    term.person = person_row(to, tsv, term.country, code);
    void *terms = arena_grow(to->arena, to->terms, &to->term_room,
                             to->term_count + 1, sizeof(*to->terms));
    if (terms == NULL) {
        actor_compile_fail(to, PAX_NO_MEMORY, "out of memory");
        return;
    }
    to->terms = terms;
    to->terms[to->term_count++] = term;
}

typedef void adder(struct actor_compiler *to, const struct tsv *tsv);

static enum pax_status add_file(struct actor_compiler *to, struct slice file,
                                adder *add, struct pax_error *error)
{
    struct tsv tsv;
    tsv_init(&tsv, file);
    while (tsv_next(&tsv)) {
        if (tsv.cell[0].len > 0)
            add(to, &tsv);
        if (to->status == PAX_OK)
            continue;
        if (error != NULL)
            *error = (struct pax_error){to->status, to->what, tsv.line};
        return to->status;
    }
    return PAX_OK;
}

static int compare_entries(const void *a, const void *b)
{
    const struct actor_entry *x = a;
    const struct actor_entry *y = b;
    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    if (x->sense.type != y->sense.type)
        return x->sense.type < y->sense.type ? -1 : 1;
    return x->order < y->order ? -1 : 1;
}

static int compare_terms(const void *a, const void *b)
{
    const struct actor_term *x = a;
    const struct actor_term *y = b;
    int order = memcmp(x->country, y->country, 4);
    if (order != 0)
        return order;
    if (x->org != y->org)
        return x->org < y->org ? -1 : 1;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return x->person < y->person ? -1 : x->person > y->person;
}

static bool begins_upper(const struct actor_compiler *to,
                         const struct actor_sense *sense)
{
    struct slice text = {to->pool.data + sense->text, sense->text_len};
    for (size_t at = 0, step; at < text.len; at += step) {
        uint32_t code = utf8_decode(text, at, &step);
        if (utf8_is_letter(code))
            return utf8_is_upper(code);
    }
    return false;
}

/* One more sense of an alias. */
static void note_sense(const struct actor_compiler *to,
                       const struct actor_sense *sense,
                       struct actor_alias *alias)
{
    const struct actor_row *row = &to->rows[sense->row];
    alias->count++;
    alias->senses |= UINT32_C(1) << sense->type;
    if (sense->text_len == 0 && row->to == 0)
        alias->always |= UINT32_C(1) << sense->type;
    if (sense->type == SENSE_WORD)
        alias->words |= UINT32_C(1) << row->klass;
}

/* Makes aliases of the sorted entries and puts their numbers on the words. */
static enum pax_status add_aliases(struct actor_compiler *to,
                                   struct image_builder *image)
{
    size_t count = to->entry_count;
    struct actor_alias *aliases =
        arena_array(to->arena, count + 1, sizeof(*aliases));
    struct actor_sense *senses =
        arena_array(to->arena, count + 1, sizeof(*senses));
    if (aliases == NULL || senses == NULL)
        return PAX_NO_MEMORY;
    if (count > 0)
        qsort(to->entries, count, sizeof(*to->entries), compare_entries);
    size_t made = 0;
    for (size_t i = 0; i < count; i++) {
        const struct actor_entry *entry = &to->entries[i];
        senses[i] = entry->sense;
        struct dictionary_entry *word = dictionary_edit(to->words, entry->id);
        if (i == 0 || entry->id != to->entries[i - 1].id) {
            aliases[made++] = (struct actor_alias){.first = (uint32_t)i};
            word->slot[LEXICON_ACTORS] = (uint32_t)made;
        }
        note_sense(to, &entry->sense, &aliases[made - 1]);
        uint8_t klass = to->rows[entry->sense.row].klass;
        if (entry->sense.type == SENSE_WORD &&
            (klass == WORD_TRADE || klass == WORD_PREMISES ||
             klass == WORD_NICK))
            continue; /* no mention begins with it */
        bool role =
            entry->sense.type == SENSE_ROLE || entry->sense.type == SENSE_ROLES;
        word->mask |= role ? LEXICON_ROLE : LEXICON_ACTOR;
        if (!begins_upper(to, &entry->sense))
            word->mask |= LEXICON_ACTOR_PLAIN;
    }
    enum pax_status status = image_add(image, SECTION_ACTOR_ALIASES, aliases,
                                       made * sizeof(*aliases));
    if (status != PAX_OK)
        return status;
    return image_add(image, SECTION_ACTOR_SENSES, senses,
                     count * sizeof(*senses));
}

/* The rows of states in the order of their codes, for look-ups. */
static enum pax_status add_states(struct actor_compiler *to,
                                  struct image_builder *image)
{
    uint32_t *states =
        arena_array(to->arena, to->row_count + 1, sizeof(*states));
    if (states == NULL)
        return PAX_NO_MEMORY;
    size_t count = 0;
    for (size_t i = 0; i < to->row_count; i++) {
        if (to->rows[i].type != ROW_STATE)
            continue;
        size_t at = count++;
        while (at > 0 && memcmp(to->rows[states[at - 1]].country,
                                to->rows[i].country, 4) > 0) {
            states[at] = states[at - 1];
            at--;
        }
        states[at] = (uint32_t)i;
    }
    return image_add(image, SECTION_ACTOR_STATES, states,
                     count * sizeof(*states));
}

static enum pax_status add_sections(struct actor_compiler *to,
                                    struct image_builder *image)
{
    if (to->term_count > 0)
        qsort(to->terms, to->term_count, sizeof(*to->terms), compare_terms);
    for (size_t i = to->term_count; i > 0; i--) {
        struct actor_row *person = &to->rows[to->terms[i - 1].person];
        to->terms[i - 1].next = person->term;
        person->term = (uint32_t)i;
        if (to->terms[i - 1].org == 0)
            continue;
        struct actor_row *body = &to->rows[to->terms[i - 1].org - 1];
        to->terms[i - 1].next_in_body = body->term;
        body->term = (uint32_t)i;
    }
    enum pax_status status = add_aliases(to, image);
    if (status == PAX_OK)
        status = add_states(to, image);
    if (status == PAX_OK)
        status = image_add(image, SECTION_ACTOR_ROWS, to->rows,
                           to->row_count * sizeof(*to->rows));
    if (status == PAX_OK)
        status = image_add(image, SECTION_ACTOR_TERMS, to->terms,
                           to->term_count * sizeof(*to->terms));
    if (status == PAX_OK)
        status =
            image_add(image, SECTION_ACTOR_POOL, to->pool.data, to->pool.len);
    return status;
}

enum pax_status actors_compile(const struct actor_sources *sources,
                               struct dictionary_builder *words,
                               struct image_builder *image,
                               struct pax_error *error)
{
    const struct {
        struct slice file;
        adder *add;
    } files[] = {
        {sources->states, add_state}, {sources->regions, add_region},
        {sources->orgs, add_org},     {sources->groups, add_group},
        {sources->roles, add_role},   {sources->ministries, add_ministry},
        {sources->words, add_word},   {sources->holders, add_holder},
    };
    struct actor_compiler to = {.arena = image->arena, .words = words};
    buffer_init(&to.pool, image->arena);
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        enum pax_status status =
            add_file(&to, files[i].file, files[i].add, error);
        if (status != PAX_OK)
            return status;
    }
    actor_compile_user(&to, sources->user, sources->warn);
    if (to.status != PAX_OK)
        return to.status;
    return add_sections(&to, image);
}
