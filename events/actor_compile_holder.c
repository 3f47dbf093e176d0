/* SPDX-License-Identifier: MIT */
/*
 * Rows of those who held an office, and of the terms in which they did.
 *
 *   Juan Manuel Santos  head-of-state  ...  COL  2010-08-07  2018-08-07
 *
 * is a person, met as "Santos" too, and one term; a further line with the
 * name is a further term of the same person.
 */
#include "events/actor_compile.h"

/* The row of a person, new or known; adds names that it has none of yet. */
static uint32_t person_row(struct actor_compiler *to, const struct tsv *tsv,
                           const char country[4], struct slice code)
{
    struct slice name = tsv->cell[0];
    uint32_t known = actor_compile_find(to, &to->persons, name);
    if (known != 0)
        return known - 1;
    struct actor_row row = {
        .type = ROW_PERSON,
        .kind = PAX_ACTOR_PERSON,
        .gender = actor_cell_gender(tsv->cell[6]),
    };
    memcpy(row.country, country, 4);
    uint32_t person = actor_compile_row(to, row, name, code);
    uint32_t id = actor_compile_sense(to, name, person, SENSE_PERSON);
    actor_compile_map(to, &to->persons, id, person);
    struct slice surname = slice_last_word(name);
    if (actor_cell_is_surname(name, surname))
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
void actor_compile_holder(struct actor_compiler *to, const struct tsv *tsv)
{
    struct actor_term term = {
        .from = actor_cell_day(to, tsv->cell[4], false),
        .to = actor_cell_day(to, tsv->cell[5], true),
    };
    struct slice code = {"", 0};
    actor_cell_country(term.country, tsv->cell[3]);
    bool is_state = is_code(tsv->cell[3]);
    uint32_t body =
        is_state ? 0 : actor_compile_find(to, &to->bodies, tsv->cell[3]);
    if (!is_state) {
        if (body == 0) {
            actor_compile_fail(to, PAX_BAD_SYNTAX,
                               "holders: unknown organisation");
            return;
        }
        const struct actor_row *row = &to->rows[body - 1];
        term.org = body;
        actor_cell_country(term.country, (struct slice){"", 0});
        code = (struct slice){to->pool.data + row->code, row->code_len};
    }
    term.post = actor_cell_post(tsv->cell[1]);
    if (term.post == POST_COUNT)
        actor_compile_fail(to, PAX_BAD_SYNTAX, "holders: unknown office");
    term.title = actor_compile_text(to, tsv->cell[2]);
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
