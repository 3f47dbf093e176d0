/* SPDX-License-Identifier: MIT */
/*
 * Rows of those that act or own by their own name: states with their places
 * and peoples, regions, organisations, groups, ministries.
 *
 *   COL  Colombia  ...  Bogota    a state, its capital, and a place
 *   Ministry of Defence           a ministry of whichever state
 */
#include "events/actor_compile.h"

/* code, name, aliases, demonyms, plurals, capital, seats, places */
void actor_compile_state(struct actor_compiler *to, const struct tsv *tsv)
{
    struct actor_row row = {.type = ROW_STATE, .kind = PAX_ACTOR_STATE};
    actor_cell_country(row.country, tsv->cell[0]);
    uint32_t state = actor_compile_row(to, row, tsv->cell[1], tsv->cell[0]);
    uint32_t id = actor_compile_sense(to, tsv->cell[1], state, SENSE_NAME);
    actor_compile_map(to, &to->bodies, id, state);
    actor_compile_senses(to, tsv->cell[2], state, SENSE_NAME);
    actor_compile_senses(to, tsv->cell[3], state, SENSE_ADJECTIVE);
    actor_compile_senses(to, tsv->cell[4], state, SENSE_PEOPLE);
    actor_compile_senses(to, tsv->cell[5], state, SENSE_CAPITAL);
    actor_compile_senses(to, tsv->cell[6], state, SENSE_SEAT);
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
void actor_compile_region(struct actor_compiler *to, const struct tsv *tsv)
{
    struct actor_row row = {.type = ROW_REGION, .kind = PAX_ACTOR_GROUP};
    /* only when it lies in one */
    actor_cell_country(row.country, tsv->cell[1]);
    char code[6];
    bool coded = row.country[0] != 0 && tsv->cell[4].len == 3;
    memcpy(code, row.country, 3);
    if (coded)
        memcpy(code + 3, tsv->cell[4].ptr, 3);
    uint32_t region = actor_compile_row(to, row, tsv->cell[0],
                                        (struct slice){code, coded ? 6 : 0});
    actor_compile_sense(to, tsv->cell[0], region, SENSE_REGION);
    actor_compile_senses(to, tsv->cell[2], region, SENSE_REGION);
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

/* "National Liberation Army" of "National Liberation Army (Colombia)": what
 * stands in brackets tells bodies of one name apart and is no alias. */
static struct slice without_brackets(struct slice name)
{
    const char *open = memchr(name.ptr, '(', name.len);
    if (open == NULL || open == name.ptr)
        return name;
    return slice_trim(slice_sub(name, 0, (size_t)(open - name.ptr)));
}

/* "2005-01-08 SDNREBSPL": the last day of an earlier code. */
static void add_early(struct actor_compiler *to, uint32_t body,
                      struct slice cell)
{
    struct slice day = slice_cut(&cell, ' ');
    struct slice code = slice_trim(cell);
    if (day.len == 0 || to->status != PAX_OK)
        return;
    uint32_t early = actor_compile_text(to, code);
    struct actor_row *row = &to->rows[body];
    row->early = early;
    row->early_len = (uint32_t)code.len;
    row->early_to = actor_cell_day(to, day, true);
    if (code.len < 3)
        actor_compile_fail(to, PAX_BAD_SYNTAX, "groups: bad earlier code");
}

/* name, kind, code, country, aliases, earlier */
static void add_body(struct actor_compiler *to, const struct tsv *tsv,
                     enum actor_row_type type)
{
    struct actor_row row = {.type = (uint8_t)type};
    if (!actor_cell_kind(tsv->cell[1], &row.kind))
        actor_compile_fail(to, PAX_BAD_SYNTAX, "actors: unknown kind");
    actor_cell_country(row.country, tsv->cell[3]);
    uint32_t body = actor_compile_row(to, row, tsv->cell[0], tsv->cell[2]);
    uint32_t id = actor_compile_sense(to, without_brackets(tsv->cell[0]), body,
                                      SENSE_NAME);
    actor_compile_map(to, &to->bodies, id, body);
    if (dictionary_intern(to->words, tsv->cell[0], LEXICON_PHRASE, &id) ==
        PAX_OK)
        actor_compile_map(to, &to->bodies, id, body);
    actor_compile_senses(to, tsv->cell[4], body, SENSE_NAME);
    add_early(to, body, tsv->cell[5]);
}

void actor_compile_org(struct actor_compiler *to, const struct tsv *tsv)
{
    add_body(to, tsv, ROW_ORG);
}

void actor_compile_group(struct actor_compiler *to, const struct tsv *tsv)
{
    add_body(to, tsv, ROW_GROUP);
}

/* name, canonical, head, code, country */
void actor_compile_ministry(struct actor_compiler *to, const struct tsv *tsv)
{
    struct actor_row row = {.type = ROW_MINISTRY, .kind = PAX_ACTOR_GOVERNMENT};
    actor_cell_country(row.country, tsv->cell[4]);
    uint32_t ministry = actor_compile_row(to, row, tsv->cell[1], tsv->cell[3]);
    actor_compile_sense(to, tsv->cell[0], ministry, SENSE_MINISTRY);
    bool several = slice_last_word(tsv->cell[0]).len < tsv->cell[0].len;
    bool plain = tsv->cell[4].len == 0 && several;
    if (plain && to->status == PAX_OK && to->entry_count > 0)
        to->entries[to->entry_count - 1].sense.text_len = 0; /* any case */
}
