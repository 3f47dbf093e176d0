/* SPDX-License-Identifier: MIT */
/*
 * Rows of what somebody is, and of the words that reading names needs: roles
 * first, then words.tsv, some of whose rows say more of a role or a state.
 *
 *   president  head-of-state  ...  presidents    a role and its plural
 *   premier    office  prime minister            one office by two names
 *   his        pronoun m owner                   a word
 */
#include "events/actor_compile.h"

/* role, class, code, plural, gender */
void actor_compile_role(struct actor_compiler *to, const struct tsv *tsv)
{
    struct actor_row row = {
        .type = ROW_ROLE,
        .klass = actor_cell_role_class(tsv->cell[1]),
        .gender = actor_cell_gender(tsv->cell[4]),
    };
    if (row.klass == ROLE_CLASS_COUNT)
        actor_compile_fail(to, PAX_BAD_SYNTAX, "roles: unknown class");
    uint32_t role = actor_compile_row(to, row, tsv->cell[0], tsv->cell[2]);
    /* without a plural it is several ("troops"), or the name of one office
     * ("Dalai Lama") */
    bool one =
        tsv->cell[3].len > 0 ||
        (tsv->cell[4].len > 0 && actor_compile_has_capital(tsv->cell[0]));
    uint32_t id = actor_compile_sense(to, tsv->cell[0], role,
                                      one ? SENSE_ROLE : SENSE_ROLES);
    if (to->status == PAX_OK)
        to->rows[role].office = role;
    actor_compile_map(to, &to->roles, id, role);
    actor_compile_senses(to, tsv->cell[3], role, SENSE_ROLES);
}

/* Pronouns: "m s", "n p owner", "- p first object". */
static uint8_t pronoun_of(struct slice cell)
{
    uint8_t bits = 0;
    while (cell.len > 0) {
        struct slice part = slice_cut(&cell, ' ');
        bits |= actor_cell_gender(part);
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
    uint32_t same = actor_compile_find(to, &to->roles, office);
    if (same == 0)
        actor_compile_fail(to, PAX_BAD_SYNTAX, "words: office is no role");
    while (aliases.len > 0 && same != 0) {
        struct slice alias = slice_trim(slice_cut(&aliases, '|'));
        uint32_t role = actor_compile_find(to, &to->roles, alias);
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
    uint8_t is = actor_cell_post(post);
    if (is == POST_COUNT)
        actor_compile_fail(to, PAX_BAD_SYNTAX, "words: unknown office");
    while (roles.len > 0) {
        uint32_t role = actor_compile_find(to, &to->roles,
                                           slice_trim(slice_cut(&roles, '|')));
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
        uint32_t row = actor_compile_find(to, &to->bodies,
                                          slice_trim(slice_cut(&names, '|')));
        if (row != 0)
            to->rows[row - 1].article = 1;
    }
}

/* words, class, value, code */
void actor_compile_word(struct actor_compiler *to, const struct tsv *tsv)
{
    struct actor_row row = {
        .type = ROW_WORD,
        .klass = actor_cell_word_class(tsv->cell[1]),
    };
    struct slice value = tsv->cell[2];
    switch (row.klass) {
    case WORD_HEAD:
    case WORD_UNIT:
        if (!actor_cell_kind(value, &row.kind))
            actor_compile_fail(to, PAX_BAD_SYNTAX, "actors: unknown kind");
        break;
    case WORD_GIVEN:
    case WORD_TITLE:
        row.gender = actor_cell_gender(value);
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
    actor_compile_senses(to, tsv->cell[0], at, SENSE_WORD);
}
