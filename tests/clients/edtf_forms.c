/* SPDX-License-Identifier: MIT */
/*
 * Prints every form of EDTF that the resolver writes, one a line: terms of all
 * kinds, units, parts, bounds and hedges, alone and after every preposition,
 * seen from publication days before our era, at year ends and on leap days.
 */
#include <stdio.h>
#include <string.h>

#include "src/dates/calendar.h"
#include "src/dates/resolve.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void put(const struct pax_when *when)
{
    if (when->edtf[0] != '\0')
        puts(when->edtf);
}

/* The term from one publication day, then after every preposition. */
static void forms(const struct term *term, int32_t day,
                  enum pax_direction direction)
{
    struct passage passage;
    struct pax_when when;
    struct resolve_input input = {.term = term, .direction = direction};

    passage_init(&passage, (struct anchor){true, day});
    term_resolve(&input, &passage, &when);
    put(&when);
    for (int relation = RELATION_SINCE; relation <= RELATION_FROM_ON;
         relation++) {
        struct pax_when happening = when;

        interval_relate(&happening, (enum timex_relation)relation, direction,
                        &passage);
        put(&happening);
    }
}

/* Every part, bound and hedge of a term. */
static void variants(struct term term, int32_t day)
{
    static const uint8_t mods[] = {PAX_MOD_NONE, PAX_MOD_APPROX,
                                   PAX_MOD_ON_OR_AFTER, PAX_MOD_BEFORE};

    for (uint8_t part = PART_NONE; part <= PART_LATE; part++) {
        for (size_t i = 0; i < COUNT(mods); i++) {
            term.part = part;
            term.mod = mods[i];
            term.bound = BOUND_NONE;
            forms(&term, day, PAX_DIRECTION_PAST);
            term.bound = BOUND_BEFORE;
            forms(&term, day, PAX_DIRECTION_FUTURE);
            term.bound = BOUND_AFTER;
            forms(&term, day, PAX_DIRECTION_NONE);
        }
    }
}

static void counted(int32_t day)
{
    static const int32_t counts[] = {-400, -1, 0, 1, 3, TERM_COUNT_VAGUE};
    static const uint8_t kinds[] = {TERM_DEICTIC, TERM_OFFSET, TERM_DURATION,
                                    TERM_VAGUE};

    for (uint8_t unit = UNIT_SECOND; unit <= UNIT_MILLENNIUM; unit++) {
        for (size_t kind = 0; kind < COUNT(kinds); kind++) {
            for (size_t i = 0; i < COUNT(counts); i++) {
                for (uint8_t look = LOOK_FREE; look <= LOOK_NEXT; look++)
                    variants((struct term){.kind = kinds[kind],
                                           .base = BASE_ANCHOR,
                                           .look = look,
                                           .unit = unit,
                                           .count = counts[i]}, day);
            }
        }
    }
}

static void written(int32_t day)
{
    static const uint32_t fields[] = {
        FIELD_YEAR, FIELD_MONTH, FIELD_MONTH | FIELD_DAY,
        FIELD_YEAR | FIELD_MONTH, FIELD_YEAR | FIELD_MONTH | FIELD_DAY,
        FIELD_WEEKDAY, FIELD_DAY, FIELD_YEAR | FIELD_QUARTER, FIELD_QUARTER,
        FIELD_YEAR | FIELD_HALF, FIELD_YEAR | FIELD_SEASON, FIELD_SEASON,
        FIELD_DECADE, FIELD_CENTURY, FIELD_YEAR | FIELD_WEEK,
        FIELD_YEAR | FIELD_FISCAL,
        FIELD_YEAR | FIELD_MONTH | FIELD_DAY | FIELD_HOUR,
        FIELD_YEAR | FIELD_MONTH | FIELD_DAY | FIELD_HOUR | FIELD_ZONE,
        FIELD_YEAR | FIELD_MONTH | FIELD_DAY | FIELD_HOUR | FIELD_ZONE |
            FIELD_ZONE_UTC};
    static const int32_t years[] = {-9999, -44, 0, 7, 19, 1900, 2024, 9999};

    for (size_t i = 0; i < COUNT(fields); i++) {
        for (size_t j = 0; j < COUNT(years); j++)
            variants((struct term){.kind = TERM_CALENDAR,
                                   .fields = fields[i],
                                   .year = years[j],
                                   .month = 2,
                                   .day = 29,
                                   .weekday = 5,
                                   .quarter = 3,
                                   .half = 2,
                                   .season = SEASON_WINTER,
                                   .week = 52,
                                   .hour = 17,
                                   .zone = -210}, day);
    }
}

int main(void)
{
    static const struct pax_date anchors[] = {
        {-44, 3, 15}, {1, 1, 1}, {1999, 12, 31}, {2024, 2, 29}, {2023, 9, 6}};

    for (size_t i = 0; i < COUNT(anchors); i++) {
        int32_t day = pax_date_to_day(anchors[i]);

        counted(day);
        written(day);
    }
    return 0;
}
