/* SPDX-License-Identifier: MIT */
/*
 * What stands in the cells of data/en/actors: words that the tables share
 * among them, days, countries, surnames.
 *
 *   head-of-state   a class of roles.tsv, an office of holders.tsv
 *   2018-05         a month; as the last day of a term its end
 *   Salva Kiir      a person; the surname alone names him too
 */
#include "events/actor_compile.h"

static const char *const role_names[ROLE_CLASS_COUNT] = {
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

uint8_t actor_cell_role_class(struct slice cell)
{
    return (uint8_t)slice_index(cell, role_names, ROLE_CLASS_COUNT);
}

uint8_t actor_cell_word_class(struct slice cell)
{
    return (uint8_t)slice_index(cell, word_names, WORD_CLASS_COUNT);
}

uint8_t actor_cell_post(struct slice cell)
{
    return (uint8_t)slice_index(cell, post_names, POST_COUNT);
}

bool actor_cell_kind(struct slice cell, uint8_t *kind)
{
    if (slice_equal(cell, SLICE("party")))
        cell = SLICE("group");
    for (uint8_t i = 0; i < PAX_ACTOR_KIND_COUNT; i++) {
        const char *name = pax_actor_kind_name((enum pax_actor_kind)i);
        if (slice_equal(cell, slice_of(name))) {
            *kind = i;
            return true;
        }
    }
    return false;
}

uint8_t actor_cell_gender(struct slice cell)
{
    if (slice_equal(cell, SLICE("m")))
        return GENDER_MALE;
    if (slice_equal(cell, SLICE("f")))
        return GENDER_FEMALE;
    return GENDER_UNKNOWN;
}

void actor_cell_country(char country[4], struct slice code)
{
    memset(country, 0, 4);
    if (code.len == 3)
        memcpy(country, code.ptr, 3);
}

int32_t actor_cell_day(struct actor_compiler *to, struct slice cell, bool last)
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

bool actor_cell_is_surname(struct slice name, struct slice word)
{
    bool numeral = true; /* "Mswati III" */
    for (size_t i = 0; i < word.len; i++)
        numeral &=
            word.ptr[i] == 'I' || word.ptr[i] == 'V' || word.ptr[i] == 'X';
    return word.len < name.len && word.len > 2 && !numeral;
}
