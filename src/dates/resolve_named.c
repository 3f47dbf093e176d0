/* SPDX-License-Identifier: MIT */
/*
 * Places feasts, national days and named periods by their rows of
 * holidays.tsv or of a user's table. Rule R32 of docs/date-rules.md.
 */
#include <stddef.h>

#include "src/dates/calendar.h"
#include "src/dates/place.h"

enum { YEARS_AROUND = 9 };

/* The Islamic year is shorter: the first one whose day lies in the year. */
static bool islamic_day(const struct holiday *row, int32_t year, int64_t *day)
{
    int64_t first = calendar_day(year, 1, 1);
    int64_t next = calendar_day(year + 1, 1, 1);
    int32_t from = calendar_islamic_year((int32_t)first);

    for (int32_t islamic = from - 1; islamic <= from + 2; islamic++) {
        *day = calendar_islamic_day(islamic, row->month, row->day);
        if (*day >= first && *day < next)
            return true;
    }
    return false;
}

static bool hebrew_day(const struct holiday *row, int32_t year, int64_t *day)
{
    enum { YEARS_BEFORE_OURS = 3760 };
    int64_t first = calendar_day(year, 1, 1);
    int64_t next = calendar_day(year + 1, 1, 1);

    for (int i = 0; i < 2; i++) {
        *day = calendar_hebrew_day(year + YEARS_BEFORE_OURS + i, row->month,
                                   row->day);
        if (*day >= first && *day < next)
            return true;
    }
    return false;
}

/* First day in a year; false when the year has none. */
static bool holiday_start(const struct holiday *row, int32_t year,
                          int64_t *day)
{
    struct pax_date date = {year, row->month, row->day};
    int32_t found = 0;

    if (year < PAX_YEAR_MIN || year > PAX_YEAR_MAX)
        return false;
    switch (row->rule) {
    case HOLIDAY_FIXED:
        if (!pax_date_valid(date))
            return false;
        *day = pax_date_to_day(date);
        break;
    case HOLIDAY_EASTER:
        *day = calendar_easter(year);
        break;
    case HOLIDAY_ORTHODOX:
        *day = calendar_easter_orthodox(year);
        break;
    case HOLIDAY_NTH:
        if (!calendar_nth_weekday(year, row->month, row->weekday, row->nth,
                                  &found))
            return false;
        *day = found;
        break;
    case HOLIDAY_ISLAMIC:
        if (!islamic_day(row, year, day))
            return false;
        break;
    case HOLIDAY_HEBREW:
        if (!hebrew_day(row, year, day))
            return false;
        break;
    default:
        return false;
    }
    *day += row->offset;
    return true;
}

/* Bigger is better: 0 does not fit. */
static int64_t fit(int64_t start, int64_t end,
                   const struct reference *reference)
{
    enum { FAR = 1 << 24 };
    int64_t before = end < reference->start ? reference->start - end : 0;
    int64_t after = start > reference->end ? start - reference->end : 0;

    switch (reference->choice) {
    case CHOICE_PAST:
        return start <= reference->end ? FAR - (reference->end - start) : 0;
    case CHOICE_FUTURE:
        return end >= reference->start ? FAR - (end - reference->start) : 0;
    case CHOICE_BEFORE:
        return end < reference->start ? FAR - (reference->start - end) : 0;
    case CHOICE_AFTER:
        return start > reference->end ? FAR - (start - reference->end) : 0;
    default:
        return FAR - before * choice_back(reference->choice) -
               after * choice_ahead(reference->choice);
    }
}

/* "Easter week" has begun before Easter. */
static void holiday_bounds(const struct holiday *row, const struct term *term,
                           int64_t day, int64_t *start, int64_t *end)
{
    int32_t first = 0;
    int32_t last = 0;

    *start = day;
    *end = day + (row->duration > 1 ? row->duration - 1 : 0);
    if ((term->unit == UNIT_WEEK || term->unit == UNIT_WEEKEND) &&
        calendar_day_in_range(day) &&
        period_bounds(period_of_day((enum term_unit)term->unit, (int32_t)day),
                      &first, &last)) {
        *start = first;
        *end = last;
    }
}

static bool choose(const struct place *place,
                   const struct reference *reference, int64_t *start)
{
    int32_t around = pax_date_from_day(reference->start).year;
    int64_t best = 0;

    for (int32_t year = around - YEARS_AROUND; year <= around + YEARS_AROUND;
         year++) {
        int64_t day = 0;
        int64_t first = 0;
        int64_t last = 0;
        int64_t score;

        if (!holiday_start(place->holiday, year, &day))
            continue;
        holiday_bounds(place->holiday, place->term, day, &first, &last);
        score = fit(first, last, reference);
        if (score > best) {
            best = score;
            *start = day;
        }
    }
    return best > 0;
}

static void place_holiday(struct place *place, int64_t start,
                          enum pax_basis basis, const char *why)
{
    const struct holiday *row = place->holiday;
    const struct term *term = place->term;
    int64_t end = start + (row->duration > 1 ? row->duration - 1 : 0);

    if (!calendar_day_in_range(start) || !calendar_day_in_range(end)) {
        place_fail(place, "out-of-range");
        return;
    }
    if (row->approximate || row->rule == HOLIDAY_ISLAMIC)
        place->out->interval.approximate = true;
    if (term->unit == UNIT_WEEK || term->unit == UNIT_WEEKEND) {
        place_period(place, period_of_day((enum term_unit)term->unit,
                                          (int32_t)start), basis, why);
    } else if (start == end) {
        place_period(place, (struct period){UNIT_DAY, (int32_t)start}, basis,
                     why);
    } else {
        place_days(place, start, end, PAX_PRECISION_DAY, PAX_KIND_SPAN);
        place_value_span(place, (int32_t)start, (int32_t)end);
        place_reason(place, basis, why);
    }
}

static void place_once(struct place *place)
{
    static const char why[] = "as the table of names says (R32)";
    const struct holiday *row = place->holiday;

    place->out->interval.approximate = row->approximate;
    if (row->start == row->end) {
        place_period(place, (struct period){UNIT_DAY, row->start},
                     PAX_BASIS_NAMED_PERIOD, why);
        return;
    }
    place_days(place, row->start, row->end, PAX_PRECISION_DAY,
               PAX_KIND_SPAN);
    if (!place->out->resolved)
        return;
    place_value_span(place, row->start, row->end);
    place_reason(place, PAX_BASIS_NAMED_PERIOD, why);
}

static bool reference_named(const struct place *place, struct reference *out)
{
    if (place->term->look != LOOK_LAST && place->term->look != LOOK_NEXT)
        return reference_yearless(place, out);
    if (!place->passage->anchor.known)
        return false;
    out->start = out->end = place->passage->anchor.day;
    out->choice = place->term->look == LOOK_LAST ? CHOICE_BEFORE
                                                 : CHOICE_AFTER;
    return true;
}

void named_in_year(struct place *place, int32_t year, enum pax_basis basis)
{
    const struct holiday *row = place->holiday;
    int64_t start = 0;

    if (row->rule == HOLIDAY_NONE) {
        place_fail(place, "unknown-period");
    } else if (row->rule == HOLIDAY_PERIOD) {
        place_once(place);
    } else if (holiday_start(row, year, &start)) {
        place_holiday(place, start, basis,
                      "the day of that name in that year (R32)");
    } else {
        place_fail(place, "invalid-date");
    }
}

void named_resolve(struct place *place)
{
    static const char why[] = "the day of that name (R32)";
    const struct term *term = place->term;
    const struct holiday *row = place->holiday;
    const struct passage *passage = place->passage;
    struct reference reference;
    int64_t start = 0;
    int32_t year = term->year;

    if (row == NULL || row->rule == HOLIDAY_NONE) {
        place_fail(place, "unknown-period");
        return;
    }
    if (row->rule == HOLIDAY_PERIOD) {
        place_once(place);
        return;
    }
    if (term->fields & FIELD_SHORT_YEAR)
        year = short_year(place, year);
    else if (!(term->fields & FIELD_YEAR))
        year = passage->year;
    if ((term->fields & (FIELD_YEAR | FIELD_SHORT_YEAR)) ||
        (passage->year_from_heading && term->look == LOOK_FREE &&
         place->beside == NULL)) {
        if (holiday_start(row, year, &start))
            place_holiday(place, start, PAX_BASIS_NAMED_PERIOD, why);
        else
            place_fail(place, "invalid-date");
        return;
    }
    if (!reference_named(place, &reference)) {
        place_fail(place, "no-anchor");
        return;
    }
    if (!choose(place, &reference, &start)) {
        place_fail(place, "out-of-range");
        return;
    }
    place_holiday(place, start, PAX_BASIS_NAMED_PERIOD, why);
}
