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
#include <stdlib.h>

#include "src/dates/calendar.h"
#include "src/dates/place.h"

enum {
    FIELDS_RECURRING = FIELD_MONTH | FIELD_QUARTER | FIELD_HALF |
                       FIELD_SEASON | FIELD_WEEK,
    YEARS_AROUND = 9, /* leap days are eight years apart about 1900 */
    YEAR_GIVEN_REACH = 92, /* days after the date with its year, R11 */
    NEWS_REACH = 31,       /* days about publication that are news */
    REPORT_REACH = 46      /* days after a quarter when it is reported, R38 */
};

bool calendar_instance(const struct term *term, int32_t year,
                       struct period *period)
{
    int32_t index = 0;

    if (year < PAX_YEAR_MIN || year > PAX_YEAR_MAX)
        return false;
    if (term->fields & FIELD_MONTH) {
        struct pax_date date = {year, term->month, term->day};

        if (term->month < 1 || term->month > 12)
            return false;
        if (!(term->fields & FIELD_DAY)) {
            *period = (struct period){UNIT_MONTH,
                                      year * 12 + term->month - 1};
            return true;
        }
        if (!pax_date_valid(date))
            return false;
        *period = (struct period){UNIT_DAY, pax_date_to_day(date)};
        return true;
    }
    if (term->fields & FIELD_WEEK) {
        if (term->week < 1 || term->week > calendar_iso_weeks(year))
            return false;
        *period = period_of_day(UNIT_WEEK,
                                calendar_iso_monday(year, term->week));
        return true;
    }
    if (term->fields & FIELD_QUARTER) {
        index = year * 4 + term->quarter - 1;
        *period = (struct period){UNIT_QUARTER, index};
        return term->quarter >= 1 && term->quarter <= 4;
    }
    if (term->fields & FIELD_HALF) {
        index = year * 2 + term->half - 1;
        *period = (struct period){UNIT_HALF, index};
        return term->half >= 1 && term->half <= 2;
    }
    if (term->fields & FIELD_SEASON) {
        index = year * 4 + term->season - SEASON_SPRING;
        *period = (struct period){UNIT_SEASON, index};
        return term->season >= SEASON_SPRING &&
               term->season <= SEASON_WINTER;
    }
    *period = (struct period){UNIT_YEAR, year};
    return true;
}

/* R36: the latest such year that is not far after the publication. */
int32_t short_year(const struct place *place, int32_t two)
{
    enum { AHEAD = 10, WITHOUT_ANCHOR = 2049 };
    const struct passage *passage = place->passage;
    int32_t limit = WITHOUT_ANCHOR;
    int32_t year;

    if (place_narrative(place) && passage->has_year)
        limit = passage->year + 50;
    else if (passage->anchor.known)
        limit = pax_date_from_day(passage->anchor.day).year + AHEAD;
    year = limit - (limit % 100 + 100) % 100 + two;
    return year > limit ? year - 100 : year;
}

static int64_t distance(int32_t start, int32_t end,
                        const struct reference *reference)
{
    if (end < reference->start)
        return (int64_t)reference->start - end;
    if (start > reference->end)
        return (int64_t)start - reference->end;
    return 0;
}

/* How well a candidate fits: the smaller the better, negative: not at all. */
static int64_t fit(int32_t start, int32_t end,
                   const struct reference *reference)
{
    switch (reference->choice) {
    case CHOICE_LIKELY_PAST:
        return distance(start, end, reference) *
               (start > reference->end ? 2 : 1);
    case CHOICE_PAST:
        return start <= reference->end ? (int64_t)reference->end - start : -1;
    case CHOICE_FUTURE:
        return end >= reference->start ? (int64_t)end - reference->start : -1;
    case CHOICE_BEFORE:
        return end < reference->start ? (int64_t)reference->start - end : -1;
    case CHOICE_AFTER:
        return start > reference->end ? (int64_t)start - reference->end : -1;
    default:
        return distance(start, end, reference);
    }
}

/* "the week of May 5", "the weekend of", R1. */
static struct period widen(const struct term *term, struct period period)
{
    if (period.unit == UNIT_DAY &&
        (term->unit == UNIT_WEEK || term->unit == UNIT_WEEKEND))
        return period_of_day((enum term_unit)term->unit, period.index);
    return period;
}

/* R16: a weekday beside the date is evidence for its year. */
static bool weekday_agrees(const struct term *term, struct period period)
{
    return period.unit == UNIT_DAY &&
           pax_day_weekday(period.index) == term->weekday;
}

/* The instance that fits the reference best. */
static bool choose_fitting(const struct term *term,
                           const struct reference *reference,
                           struct period *chosen)
{
    int32_t around = pax_date_from_day(reference->start).year;
    int64_t best = -1;

    for (int32_t year = around - YEARS_AROUND; year <= around + YEARS_AROUND;
         year++) {
        struct period period;
        int32_t start = 0;
        int32_t end = 0;
        int64_t score;

        if (!calendar_instance(term, year, &period) ||
            !period_bounds(period, &start, &end))
            continue;
        score = fit(start, end, reference);
        if (score >= 0 && (best < 0 || score < best)) {
            best = score;
            *chosen = period;
        }
    }
    return best >= 0;
}

/* The closest instance on the weekday that is said, a year off at most. */
static bool choose_by_weekday(const struct term *term,
                              const struct reference *reference,
                              struct period *chosen)
{
    int32_t around = pax_date_from_day(reference->start).year;
    int64_t best = -1;

    for (int32_t year = around - 1; year <= around + 1; year++) {
        struct period period;
        int64_t score;

        if (!calendar_instance(term, year, &period) ||
            !weekday_agrees(term, period))
            continue;
        score = distance(period.index, period.index, reference);
        if (best < 0 || score < best) {
            best = score;
            *chosen = period;
        }
    }
    return best >= 0;
}

static bool choose_instance(const struct term *term,
                            const struct reference *reference,
                            struct period *chosen)
{
    if (!choose_fitting(term, reference, chosen))
        return false;
    if ((term->fields & FIELD_WEEKDAY) && !weekday_agrees(term, *chosen))
        (void)choose_by_weekday(term, reference, chosen);
    return true;
}

static void from_mention(struct reference *out,
                         const struct pax_interval *interval,
                         enum choice choice)
{
    out->start = interval->start;
    out->end = interval->end;
    out->choice = choice;
    out->basis = PAX_BASIS_YEAR_INFERRED;
}

/* R7 to R9. */
static void from_anchor(const struct place *place, struct reference *out)
{
    out->start = out->end = place->passage->anchor.day;
    out->basis = PAX_BASIS_YEAR_INFERRED;
    switch (place->direction) {
    case PAX_DIRECTION_PAST:
    case PAX_DIRECTION_BEFORE_CONTEXT:
        out->choice = place->weak ? CHOICE_LIKELY_PAST : CHOICE_PAST;
        out->why = place->weak
                       ? "closest to publication, rather before it (R39)"
                       : "the latest such date not after publication (R7)";
        break;
    case PAX_DIRECTION_FUTURE:
        out->choice = CHOICE_FUTURE;
        out->why = "the next such date not before publication (R8)";
        if (place->term->fields & FIELD_QUARTER)
            out->start -= REPORT_REACH; /* R38 */
        break;
    default:
        out->choice = CHOICE_CLOSEST;
        out->why = "closest to publication (R9)";
        break;
    }
}

bool reference_yearless(const struct place *place, struct reference *out)
{
    const struct passage *passage = place->passage;

    if (place_narrative(place) && passage->has_last) {
        bool back = place->direction == PAX_DIRECTION_BEFORE_CONTEXT;

        from_mention(out, &passage->last,
                     back ? CHOICE_PAST : CHOICE_CLOSEST);
        out->why = back ? "the latest such date up to the story's last (R14)"
                        : "closest to the story's last date (R15)";
        return true;
    }
    if (!passage->anchor.known)
        return false;
    from_anchor(place, out);
    return true;
}

/* R11: the year given just before in the same passage: a story that goes on
 * from there, when publication has no such date about it. */
static bool year_just_given(const struct place *place, struct period by_anchor,
                            struct period *chosen)
{
    const struct passage *passage = place->passage;
    const struct pax_interval *dated = &passage->dated.interval;
    bool days = dated->precision == PAX_PRECISION_DAY;
    struct reference reference;
    struct period period;
    int32_t start = 0;
    int32_t end = 0;

    if (!passage->dated.known || passage->dated.since > 2 ||
        place->direction == PAX_DIRECTION_FUTURE ||
        days != (by_anchor.unit == UNIT_DAY) ||
        (!days && dated->precision != PAX_PRECISION_MONTH) ||
        !period_bounds(by_anchor, &start, &end))
        return false;
    if (passage->anchor.day - end <= NEWS_REACH &&
        start - passage->anchor.day <= NEWS_REACH)
        return false;
    from_mention(&reference, dated, CHOICE_FUTURE);
    if (!choose_instance(place->term, &reference, &period) ||
        !period_bounds(period, &start, &end) ||
        start - dated->end > YEAR_GIVEN_REACH ||
        start > passage->anchor.day)
        return false;
    *chosen = period;
    return true;
}

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
                   place->term->look == LOOK_SAME;

    if (context && !passage->has_last)
        return false;
    if (!context && !passage->anchor.known)
        return false;
    from_mention(reference, &passage->last, CHOICE_CLOSEST);
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
    if (passage->has_year && passage->year_from_heading) {
        if (!calendar_instance(place->term, passage->year, &period))
            place_fail(place, "invalid-date");
        else
            place_period(place, widen(place->term, period),
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
    if (!place_narrative(place) && year_just_given(place, period, &period))
        reference.why = "in the year given just before (R11)";
    place_period(place, widen(place->term, period), reference.basis,
                 reference.why);
}

int32_t weekday_choose(int weekday, const struct reference *reference)
{
    int at_end = pax_day_weekday(reference->end);
    int at_start = pax_day_weekday(reference->start);
    int back = (at_end - weekday + 7) % 7;
    int ahead = (weekday - at_start + 7) % 7;

    switch (reference->choice) {
    case CHOICE_PAST:
        return reference->end - back;
    case CHOICE_FUTURE:
        return reference->start + ahead;
    case CHOICE_BEFORE:
        return reference->start - ((at_start - weekday + 6) % 7 + 1);
    case CHOICE_AFTER:
        return reference->end + ((weekday - at_end + 6) % 7 + 1);
    default:
        return back <= ahead ? reference->end - back
                             : reference->start + ahead;
    }
}

/* The passage's day is one that a bare weekday may hang on: within a week
 * before publication, or any when none is known. */
static bool in_the_news(const struct passage *passage)
{
    const struct pax_interval *day = &passage->day.interval;

    return passage->day.known &&
           (!passage->anchor.known || passage->narrative ||
            (day->start <= passage->anchor.day &&
             day->start >= passage->anchor.day - 7));
}

/* R12 to R15. */
static bool reference_weekday(const struct place *place,
                              struct reference *out)
{
    const struct passage *passage = place->passage;

    out->basis = PAX_BASIS_CONTEXT;
    if (place->direction == PAX_DIRECTION_BEFORE_CONTEXT &&
        in_the_news(passage)) {
        from_mention(out, &passage->day.interval, CHOICE_PAST);
        out->basis = PAX_BASIS_CONTEXT;
        out->why = "the latest such weekday not after the passage's day (R14)";
        return true;
    }
    if (place_narrative(place) && passage->day.known) {
        from_mention(out, &passage->day.interval, CHOICE_FUTURE);
        out->basis = PAX_BASIS_CONTEXT;
        out->why = "the next such weekday in the story (R15)";
        return true;
    }
    if (!passage->anchor.known)
        return false;
    out->start = out->end = passage->anchor.day;
    out->basis = PAX_BASIS_PUBLICATION;
    if (place->direction == PAX_DIRECTION_FUTURE) {
        out->choice = CHOICE_FUTURE;
        out->why = "the next such weekday not before publication (R13)";
    } else {
        out->choice = CHOICE_PAST;
        out->why = "the latest such weekday not after publication (R12)";
    }
    return true;
}

/* R18: last Friday is before the reference, next Friday in the week after its
 * own, this Friday in its own week unless the tense says otherwise. */
static bool weekday_by_look(const struct place *place, int32_t *day,
                            enum pax_basis *basis)
{
    const struct passage *passage = place->passage;
    const struct term *term = place->term;
    bool context = term->base == BASE_CONTEXT || term->look == LOOK_SAME;
    struct reference reference = {0};

    if (context ? !passage->day.known : !passage->anchor.known)
        return false;
    reference.start = reference.end = context
                                          ? passage->day.interval.start
                                          : passage->anchor.day;
    *basis = context ? PAX_BASIS_CONTEXT : PAX_BASIS_PUBLICATION;
    switch (term->look) {
    case LOOK_LAST:
        reference.choice = CHOICE_BEFORE;
        break;
    case LOOK_NEXT:
        reference.choice = CHOICE_AFTER;
        if (!context) {
            *day = reference.start - pax_day_weekday(reference.start) + 7 +
                   term->weekday;
            return true;
        }
        break;
    case LOOK_THIS:
        if (place->direction == PAX_DIRECTION_PAST) {
            reference.choice = CHOICE_PAST;
        } else if (place->direction == PAX_DIRECTION_FUTURE) {
            reference.choice = CHOICE_FUTURE;
        } else {
            *day = reference.start - pax_day_weekday(reference.start) +
                   term->weekday;
            return true;
        }
        break;
    default:
        reference.choice = CHOICE_CLOSEST;
        break;
    }
    *day = weekday_choose(term->weekday, &reference);
    return true;
}

static void weekday_resolve(struct place *place)
{
    struct reference reference;
    enum pax_basis basis;
    int32_t day = 0;

    if (place->term->weekday < 1 || place->term->weekday > 7) {
        place_fail(place, "invalid-date");
        return;
    }
    if (place->term->look != LOOK_FREE) {
        if (weekday_by_look(place, &day, &basis))
            place_period(place, (struct period){UNIT_DAY, day}, basis,
                         "last, this or next such weekday (R18)");
        else
            place_fail(place, place->passage->anchor.known ? "no-context"
                                                           : "no-anchor");
        return;
    }
    if (!reference_weekday(place, &reference)) {
        place_fail(place, "no-anchor");
        return;
    }
    day = weekday_choose(place->term->weekday, &reference);
    place_period(place, (struct period){UNIT_DAY, day}, reference.basis,
                 reference.why);
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
        from_mention(&reference, &passage->last, CHOICE_CLOSEST);
        reference.why = "that day of the passage's month (R35)";
    } else if (passage->anchor.known) {
        from_anchor(place, &reference);
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
            ((term->fields & FIELD_WEEKDAY) && !weekday_agrees(term, period)))
            continue;
        score = fit(period.index, period.index, &reference);
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

/* "at 5 p.m.", "in the morning": of the passage's day when it was just
 * mentioned, else of the publication's (R27). */
void time_alone_resolve(struct place *place)
{
    const struct passage *passage = place->passage;
    bool near = passage->day.known && passage->day.since <= 1;

    if (near || (place_narrative(place) && passage->day.known))
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
    int32_t number = place->term->year;

    if (number < -99 || number > 99) {
        place_fail(place, "out-of-range");
        return;
    }
    place_period(place,
                 (struct period){UNIT_CENTURY,
                                 number > 0 ? number - 1 : number},
                 PAX_BASIS_EXPLICIT, "a century as written (R24)");
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
    if (!calendar_instance(term, year, &period)) {
        place_fail(place, "invalid-date");
        return;
    }
    place_period(place, widen(term, period), PAX_BASIS_EXPLICIT,
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
