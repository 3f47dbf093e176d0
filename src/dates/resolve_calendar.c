/* SPDX-License-Identifier: MIT */
/*
 * Places calendar terms: what is given in full, and what must take its year,
 * month or day from the publication or the passage. Rules: docs/date-rules.md,
 * sections 2 and 3.
 *
 *   May 22, 2023       year, month, day       R1
 *   September 2        the year is inferred   R7 to R11, R15, R16
 *   Friday             the day is inferred    R12 to R15
 *   the 22nd           month and year are     R35
 *   the third quarter  the year is inferred, as for months
 */
#include "src/dates/calendar.h"
#include "src/dates/place.h"

enum {
    NEWS_REACH = 31, /* days before publication that "overnight" can be of */
    FIELDS_RECURRING = FIELD_MONTH | FIELD_QUARTER | FIELD_HALF |
                       FIELD_SEASON | FIELD_WEEK
};

/* R19: the words choose: last, this, next March. */
static void choice_by_look(const struct place *place,
                           struct reference *reference)
{
    switch (place->term->look) {
    case LOOK_LAST:
        reference->choice = CHOICE_BEFORE;
        break;
    case LOOK_NEXT:
        reference->choice = CHOICE_AFTER;
        break;
    default:
        break;
    }
    reference->why = "last, this or next of its name (R19)";
}

/* Reference for "last March" and "that March". */
static bool reference_by_look(const struct place *place,
                              struct reference *reference)
{
    const struct passage *passage = place->passage;
    bool context = place->term->base == BASE_CONTEXT ||
                   place->term->look == LOOK_SAME || next_is_over(place);

    if (context && !passage->has_last)
        return false;
    if (!context && !passage->anchor.known)
        return false;
    reference_from(reference, &passage->last,
                   place->term->look == LOOK_SAME ? CHOICE_ONWARD
                                                  : CHOICE_CLOSEST);
    if (!context)
        reference->start = reference->end = passage->anchor.day;
    choice_by_look(place, reference);
    reference->basis = context ? PAX_BASIS_CONTEXT : PAX_BASIS_PUBLICATION;
    return true;
}

/* "this September": in the publication's own year; a winter that runs or is
 * the closest. */
static bool this_instance(const struct place *place,
                          const struct reference *reference,
                          struct period *period)
{
    int32_t year = pax_date_from_day(reference->start).year;

    if ((place->term->fields & FIELD_SEASON) &&
        place->term->season == SEASON_WINTER)
        return choose_instance(place->term, reference, period);
    return calendar_instance(place->term, year, period);
}

/* The whole month, quarter, ... that it is the last, this or next of: "last
 * March" is before the present one, day or no day. */
static void look_resolve(struct place *place)
{
    struct reference reference;
    struct period period;
    bool found;

    if (!reference_by_look(place, &reference)) {
        place_fail(place, place->passage->anchor.known ? "no-context"
                                                       : "no-anchor");
        return;
    }
    if (place->term->look == LOOK_THIS)
        found = this_instance(place, &reference, &period);
    else
        found = choose_instance(place->term, &reference, &period);
    if (!found) {
        place_fail(place, "invalid-date");
        return;
    }
    place_period(place, period, reference.basis, reference.why);
}

static void recurring_resolve(struct place *place)
{
    const struct passage *passage = place->passage;
    struct reference reference;
    struct period period;

    if (place->term->look != LOOK_FREE) {
        look_resolve(place);
        return;
    }
    if (passage->has_year && passage->year_from_heading &&
        place->beside == NULL) {
        if (!calendar_instance(place->term, passage->year, &period))
            place_fail(place, "invalid-date");
        else
            place_period(place, period_widen(place->term, period),
                         PAX_BASIS_YEAR_INFERRED,
                         "in the year of the heading (R10)");
        return;
    }
    if (!reference_yearless(place, &reference)) {
        place_fail(place, "no-anchor");
        return;
    }
    if (!choose_instance(place->term, &reference, &period)) {
        place_fail(place, "invalid-date");
        return;
    }
    if (!place_narrative(place) && place->beside == NULL &&
        year_just_given(place, period, &period))
        reference.why = "in the year given just before (R11)";
    place_period(place, period_widen(place->term, period), reference.basis,
                 reference.why);
}

/* After "in early November" it is a day of that month. */
static void whole_month(struct reference *reference)
{
    struct period month = period_of_day(UNIT_MONTH, reference->start);
    (void)period_bounds(month, &reference->start, &reference->end);
}

/* R35: "the 22nd": of the passage's month, else by tense from the
 * publication. "Friday the 13th" must be a Friday. */
static void day_alone_resolve(struct place *place)
{
    const struct passage *passage = place->passage;
    const struct term *term = place->term;
    struct reference reference;
    struct term month = *term;
    struct period best = {UNIT_NONE, 0};
    int64_t best_score = -1;
    int32_t around;

    if (passage->has_last && passage->since_last <= 4 &&
        passage->last.precision <= PAX_PRECISION_MONTH) {
        reference_from(&reference, &passage->last, CHOICE_CLOSEST);
        if (passage->last.precision == PAX_PRECISION_MONTH_PART)
            whole_month(&reference);
        reference.why = "that day of the passage's month (R35)";
    } else if (passage->anchor.known) {
        reference_anchor(place, &reference);
        reference.why = "such a day by tense from publication (R35)";
    } else {
        place_fail(place, "no-anchor");
        return;
    }
    around = period_of_day(UNIT_MONTH, reference.start).index;
    month.fields |= FIELD_MONTH;
    for (int32_t index = around - 14; index <= around + 14; index++) {
        int32_t year = (int32_t)calendar_floor_div(index, 12);
        struct period period;
        int64_t score;

        month.month = (uint8_t)(index - year * 12 + 1);
        if (!calendar_instance(&month, year, &period) ||
            ((term->fields & FIELD_WEEKDAY) &&
             !period_on_weekday(term, period)))
            continue;
        score = reference_fit(period.index, period.index, &reference);
        if (score >= 0 && (best_score < 0 || score < best_score)) {
            best = period;
            best_score = score;
        }
    }
    if (best_score < 0) {
        place_fail(place, "invalid-date");
        return;
    }
    place_period(place, best, reference.basis, reference.why);
}

/* The day just mentioned, if the tense allows it. */
static bool day_at_hand(const struct place *place)
{
    const struct passage *passage = place->passage;
    int32_t day = passage->day.interval.start;

    if (!passage->day.known)
        return false;
    if (place_narrative(place))
        return true;
    if (passage->day.since > 1 ||
        (passage->anchor.known && day < passage->anchor.day - NEWS_REACH))
        return false;
    if (place->direction == PAX_DIRECTION_FUTURE)
        return day >= passage->anchor.day;
    return place->direction == PAX_DIRECTION_NONE ||
           day <= passage->anchor.day;
}

/* "at 5 p.m.", "in the morning": of the passage's day when it was just
 * mentioned, else of the publication's (R27). */
void time_alone_resolve(struct place *place)
{
    const struct passage *passage = place->passage;

    if (day_at_hand(place))
        place_period(place,
                     (struct period){UNIT_DAY, passage->day.interval.start},
                     PAX_BASIS_CONTEXT, "on the day just mentioned (R27)");
    else if (passage->anchor.known)
        place_period(place, (struct period){UNIT_DAY, passage->anchor.day},
                     PAX_BASIS_PUBLICATION, "on the day of publication (R27)");
    else
        place_fail(place, "no-anchor");
}

static void decade_resolve(struct place *place)
{
    const struct term *term = place->term;
    int32_t year = term->year;

    if (term->fields & FIELD_SHORT_YEAR) {
        /* R24: the latest such decade that has begun. */
        int32_t now = 2049;

        if (place->passage->anchor.known)
            now = pax_date_from_day(place->passage->anchor.day).year;
        year = now - (now % 100 + 100) % 100 + term->year % 100;
        if (year > now)
            year -= 100;
    }
    place_period(place,
                 (struct period){UNIT_DECADE,
                                 (int32_t)calendar_floor_div(year, 10)},
                 PAX_BASIS_EXPLICIT, "a decade as written (R24)");
}

static void century_resolve(struct place *place)
{
    int32_t number = place->term->year; /* -2: the third before our era */

    if (number < -98 || number > 99) {
        place_fail(place, "out-of-range");
        return;
    }
    place_period(place,
                 (struct period){UNIT_CENTURY,
                                 number - 1},
                 PAX_BASIS_EXPLICIT, "a century as written (R24)");
}

/* R37: "the 1988 quarter", "the 1988 period": the quarter that is spoken of,
 * in that year. */
static bool quarter_in_year(struct place *place)
{
    const struct past_date *quarter = &place->passage->quarter;
    struct period period;

    if (place->term->unit != UNIT_QUARTER || !quarter->known ||
        quarter->since > QUARTER_REACH)
        return false;
    period = period_of_day(UNIT_QUARTER, quarter->interval.start);
    period.index += (place->term->year -
                     pax_date_from_day(quarter->interval.start).year) * 4;
    place_period(place, period, PAX_BASIS_CONTEXT,
                 "that year's quarter, as the one spoken of (R37)");
    return true;
}

static void year_given_resolve(struct place *place)
{
    const struct term *term = place->term;
    int32_t year = term->year;
    struct period period;

    if (term->fields & FIELD_SHORT_YEAR)
        year = short_year(place, year);
    if (year < PAX_YEAR_MIN || year > PAX_YEAR_MAX) {
        place_fail(place, "out-of-range");
        return;
    }
    if (quarter_in_year(place))
        return;
    if (!calendar_instance(term, year, &period)) {
        place_fail(place, "invalid-date");
        return;
    }
    place_period(place, period_widen(term, period), PAX_BASIS_EXPLICIT,
                 "as written (R1)");
}

void calendar_resolve(struct place *place)
{
    uint32_t fields = place->term->fields;

    if (fields & FIELD_CENTURY)
        century_resolve(place);
    else if (fields & FIELD_DECADE)
        decade_resolve(place);
    else if (fields & (FIELD_YEAR | FIELD_SHORT_YEAR))
        year_given_resolve(place);
    else if (fields & FIELDS_RECURRING)
        recurring_resolve(place);
    else if (fields & FIELD_DAY)
        day_alone_resolve(place);
    else if (fields & FIELD_WEEKDAY)
        weekday_resolve(place);
    else if ((fields & FIELD_HOUR) || place->term->daypart != DAYPART_NONE)
        time_alone_resolve(place);
    else
        place_fail(place, "not-a-date");
}
