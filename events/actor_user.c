/* SPDX-License-Identifier: MIT */
/*
 * A user's actors among the built-in ones: rows of events/user.h. A name of a
 * state is one more name of the state; all else gets a row of its own for
 * each time that it has a code.
 */
#include "events/actor_compile.h"

#define STATES_MAX ((size_t)26 * 26 * 26)
#define DAY_LAST 31 /* of any month: days are compared, not counted */

enum user_cell {
    CELL_NAME,
    CELL_KIND,
    CELL_CODE,
    CELL_COUNTRY,
    CELL_ALIASES,
    CELL_FROM,
    CELL_TO,
    CELL_TABLE,
    CELL_LINE,
};

/* What a role is by the sector it has. */
static uint8_t class_of(struct slice sector)
{
    static const struct {
        const char *sector;
        uint8_t is;
    } classes[] = {
        {"GOV", ROLE_OFFICIAL},   {"MIL", ROLE_MILITARY},
        {"COP", ROLE_POLICE},     {"JUD", ROLE_JUDGE},
        {"LEG", ROLE_LEGISLATOR}, {"REB", ROLE_REBEL},
        {"SEP", ROLE_REBEL},      {"INS", ROLE_REBEL},
        {"RAD", ROLE_REBEL},      {"UAF", ROLE_REBEL},
        {"OPP", ROLE_PARTY},      {"PTY", ROLE_PARTY},
        {"BUS", ROLE_BUSINESS},   {"MED", ROLE_JOURNALIST},
        {"EDU", ROLE_ACADEMIC},   {"REL", ROLE_RELIGIOUS},
        {"CRM", ROLE_CRIMINAL},   {"CVL", ROLE_CIVILIAN},
    };
    for (size_t i = 0; i < COUNT_OF(classes); i++) {
        if (slice_equal(sector, slice_of(classes[i].sector)))
            return classes[i].is;
    }
    return ROLE_OTHER;
}

/* Where a code of three capitals stands in to->states; STATES_MAX for others.
 */
static size_t place_of(struct slice code)
{
    size_t place = 0;
    for (size_t i = 0; i < 3; i++) {
        if (code.len < 3 || code.ptr[i] < 'A' || code.ptr[i] > 'Z')
            return STATES_MAX;
        place = place * 26 + (size_t)(code.ptr[i] - 'A');
    }
    return place;
}

/* Row + 1 of the state with that code, 0 when there is none. */
static uint32_t state_of(const struct actor_compiler *to, struct slice code)
{
    size_t place = place_of(code);
    return place < STATES_MAX ? to->states[place] : 0;
}

static void add_state(struct actor_compiler *to, uint32_t row)
{
    size_t place = place_of((struct slice){to->rows[row].country, 3});
    if (place < STATES_MAX && to->states[place] == 0)
        to->states[place] = row + 1;
}

/* "2018", "2018-05", "2018-05-08"; `last` fills in the end of the year. */
static int32_t day_of(struct slice cell, bool last)
{
    unsigned part[3] = {last ? DAY_MAX / 10000 : 0, last ? 12 : 1,
                        last ? DAY_LAST : 1};
    struct slice rest = cell;
    for (size_t i = 0; i < 3 && rest.len > 0; i++)
        (void)slice_to_uint(slice_cut(&rest, '-'), &part[i]);
    return (int32_t)(part[0] * 10000 + part[1] * 100 + part[2]);
}

static bool is_plural(struct slice word)
{
    return slice_ends(word, SLICE("s")) || slice_ends(word, SLICE("men")) ||
           slice_ends(word, SLICE("people"));
}

/* Which sense an alias has of a row. */
static enum actor_sense_type sense_of(const struct actor_row *row,
                                      struct slice alias)
{
    switch (row->type) {
    case ROW_PERSON:
        return slice_last_word(alias).len == alias.len ? SENSE_SURNAME
                                                       : SENSE_PERSON;
    case ROW_ROLE:
        return is_plural(alias) ? SENSE_ROLES : SENSE_ROLE;
    default:
        return SENSE_NAME;
    }
}

/* A place in a user's table, for what is told of it. */
struct place {
    const struct table_warn *warn;
    unsigned table;
    unsigned line;
};

static void add_alias(struct actor_compiler *to, struct slice alias,
                      uint32_t row, enum actor_sense_type type,
                      const struct place *place)
{
    if (alias.len == 0 || to->status != PAX_OK)
        return;
    bool any = false;
    for (size_t i = 0; i < alias.len; i++) {
        unsigned char c = (unsigned char)alias.ptr[i];
        any |= c >= 0x80 || (c >= '0' && c <= '9') ||
               ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    }
    if (!any)
        table_tell(place->warn, place->table, place->line,
                   "a name without letters");
    else if (actor_compile_sense(to, alias, row, type) == 0)
        table_tell(place->warn, place->table, place->line,
                   "a name of too many words");
}

/* The row that a line speaks of: that of a state, or a new one. */
static uint32_t row_of(struct actor_compiler *to, const struct tsv *tsv)
{
    struct slice code = tsv->cell[CELL_CODE];
    struct actor_row row = {.user = 1, .type = ROW_GROUP};
    uint32_t state = state_of(to, tsv->cell[CELL_COUNTRY]);
    (void)actor_cell_kind(tsv->cell[CELL_KIND], &row.kind);
    if (row.kind == PAX_ACTOR_STATE && state != 0)
        return state - 1;
    if (slice_equal(tsv->cell[CELL_KIND], SLICE("role"))) {
        row.type = ROW_ROLE;
        row.klass = class_of(code);
    } else if (slice_equal(tsv->cell[CELL_KIND], SLICE("person"))) {
        row.type = ROW_PERSON;
    } else if (row.kind == PAX_ACTOR_STATE &&
               place_of(tsv->cell[CELL_COUNTRY]) < STATES_MAX) {
        row.type = ROW_STATE; /* one of the user's own world */
        actor_cell_country(row.country, tsv->cell[CELL_COUNTRY]);
    }
    if (state != 0)
        actor_cell_country(row.country, tsv->cell[CELL_COUNTRY]);
    if (tsv->cell[CELL_FROM].len > 0 || tsv->cell[CELL_TO].len > 0) {
        row.from = day_of(tsv->cell[CELL_FROM], false);
        row.to = day_of(tsv->cell[CELL_TO], true);
    }
    uint32_t made = actor_compile_row(to, row, tsv->cell[CELL_NAME], code);
    if (to->status == PAX_OK && row.type == ROW_ROLE)
        to->rows[made].office = made;
    if (to->status == PAX_OK && row.type == ROW_STATE)
        add_state(to, made);
    return made;
}

static void add_user_row(struct actor_compiler *to, const struct tsv *tsv,
                         const struct table_warn *warn)
{
    struct place place = {.warn = warn};
    (void)slice_to_uint(tsv->cell[CELL_TABLE], &place.table);
    (void)slice_to_uint(tsv->cell[CELL_LINE], &place.line);
    uint32_t made = row_of(to, tsv);
    if (to->status != PAX_OK)
        return;
    struct actor_row row = to->rows[made];
    struct slice name = tsv->cell[CELL_NAME];
    add_alias(to, name, made, sense_of(&row, name), &place);
    struct slice surname = slice_last_word(name);
    if (row.type == ROW_PERSON && actor_cell_is_surname(name, surname))
        add_alias(to, surname, made, SENSE_SURNAME, &place);
    struct slice aliases = tsv->cell[CELL_ALIASES];
    while (aliases.len > 0) {
        struct slice alias = slice_trim(slice_cut(&aliases, '|'));
        add_alias(to, alias, made, sense_of(&row, alias), &place);
    }
}

void actor_compile_user(struct actor_compiler *to, struct slice rows,
                        const struct table_warn *warn)
{
    struct tsv tsv;
    if (rows.len == 0)
        return;
    to->states = arena_zeroed(to->arena, STATES_MAX, sizeof(*to->states));
    if (to->states == NULL) {
        actor_compile_fail(to, PAX_NO_MEMORY, "out of memory");
        return;
    }
    for (size_t i = 0; i < to->row_count; i++) {
        if (to->rows[i].type == ROW_STATE)
            add_state(to, (uint32_t)i);
    }
    to->user = true;
    tsv_init(&tsv, rows);
    while (to->status == PAX_OK && tsv_next(&tsv))
        add_user_row(to, &tsv, warn);
    to->user = false;
}
