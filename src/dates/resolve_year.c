/* SPDX-License-Identifier: MIT */
/*
 * The year of what recurs with the years: a day without its year, a month, a
 * quarter, a season. Rules: docs/date-rules.md, section 2.
 */
#include "src/dates/calendar.h"
#include "src/dates/place.h"

enum {
    YEARS_AROUND = 9, /* leap days are eight years apart about 1900 */
    YEARS_NEAR = 2,   /* what every year has */
    YEAR_GIVEN_REACH = 92, /* days after the date with its year, R11 */
    SENTENCE_REACH = 366,  /* the same, within one sentence */
    NEWS_REACH = 31,       /* days about publication that are news */
    OVER_WEIGHT = 8,       /* of what is over, where "would" tells it */
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
    two = (two % 100 + 100) % 100;
    year = limit - (limit % 100 + 100) % 100 + two;
    return year > limit ? year - 100 : year;
}

int choice_back(enum choice choice)
{
    return choice == CHOICE_ONWARD ? 3
           : choice == CHOICE_OPEN ? 2
           : choice == CHOICE_LIKELY_FUTURE ? OVER_WEIGHT : 1;
}

int choice_ahead(enum choice choice)
{
    return choice == CHOICE_LIKELY_PAST ? 2 : 1;
}

/* In days, as the choice weighs them. */
static int64_t distance(int32_t start, int32_t end,
                        const struct reference *reference)
{
    if (end < reference->start)
        return ((int64_t)reference->start - end) *
               choice_back(reference->choice);
    if (start > reference->end)
        return ((int64_t)start - reference->end) *
               choice_ahead(reference->choice);
    return 0;
}

/* How well a candidate fits: the smaller the better, negative: not at all. */
int64_t reference_fit(int32_t start, int32_t end,
                   const struct reference *reference)
{
    switch (reference->choice) {
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
struct period period_widen(const struct term *term, struct period period)
{
    if (period.unit == UNIT_DAY &&
        (term->unit == UNIT_WEEK || term->unit == UNIT_WEEKEND))
        return period_of_day((enum term_unit)term->unit, period.index);
    return period;
}

/* R16: a weekday beside the date is evidence for its year. */
bool period_on_weekday(const struct term *term, struct period period)
{
    return period.unit == UNIT_DAY &&
           pax_day_weekday(period.index) == term->weekday;
}

/* The instance that fits the reference best. Leap days and weeks are years
 * apart. */
static bool choose_fitting(const struct term *term,
                           const struct reference *reference,
                           struct period *chosen)
{
    bool leap = (term->month == 2 && term->day == 29) ||
                (term->fields & FIELD_WEEK) != 0;
    int32_t around = pax_date_from_day(reference->start).year;
    int32_t first = around - (leap ? YEARS_AROUND : YEARS_NEAR);
    int32_t last = around + YEARS_AROUND;
    int32_t near = pax_date_from_day(reference->end).year + YEARS_NEAR;
    int64_t best = -1;

    if (!leap && near < last)
        last = near;
    for (int32_t year = first; year <= last; year++) {
        struct period period;
        int32_t start = 0;
        int32_t end = 0;
        int64_t score;

        if (!calendar_instance(term, year, &period) ||
            !period_bounds(period, &start, &end))
            continue;
        score = reference_fit(start, end, reference);
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
            !period_on_weekday(term, period))
            continue;
        score = distance(period.index, period.index, reference);
        if (best < 0 || score < best) {
            best = score;
            *chosen = period;
        }
    }
    return best >= 0;
}

/* What is told as past is not after publication. */
static bool choose_over(const struct term *term,
                        const struct reference *reference,
                        struct period *chosen)
{
    struct reference latest = {.start = reference->limit,
                               .end = reference->limit,
                               .choice = CHOICE_PAST};
    int32_t start = 0;
    int32_t end = 0;

    return period_bounds(*chosen, &start, &end) && start > reference->limit &&
           choose_fitting(term, &latest, chosen);
}

bool choose_instance(const struct term *term,
                            const struct reference *reference,
                            struct period *chosen)
{
    if (!choose_fitting(term, reference, chosen))
        return false;
    if (reference->limited && choose_over(term, reference, chosen))
        return true;
    if ((term->fields & FIELD_WEEKDAY) && !period_on_weekday(term, *chosen))
        (void)choose_by_weekday(term, reference, chosen);
    return true;
}

void reference_from(struct reference *out,
                         const struct pax_interval *interval,
                         enum choice choice)
{
    out->start = interval->start;
    out->end = interval->end;
    out->choice = choice;
    out->basis = PAX_BASIS_YEAR_INFERRED;
    out->limited = false;
}

/* A story that is told as over, or as an entry of a chronology. */
static void limit_story(const struct place *place, struct reference *out)
{
    const struct anchor *anchor = &place->passage->anchor;
    bool over = (place->direction == PAX_DIRECTION_PAST && !place->weak) ||
                place->direction == PAX_DIRECTION_BEFORE_CONTEXT ||
                (place->entry && place->direction == PAX_DIRECTION_NONE);

    out->limited = over && anchor->known && out->end <= anchor->day;
    out->limit = anchor->day;
}

/* R7 to R9. */
void reference_anchor(const struct place *place, struct reference *out)
{
    out->start = out->end = place->passage->anchor.day;
    out->basis = PAX_BASIS_YEAR_INFERRED;
    out->limited = false;
    switch (place->direction) {
    case PAX_DIRECTION_PAST:
    case PAX_DIRECTION_BEFORE_CONTEXT:
        out->choice = place->weak ? CHOICE_LIKELY_PAST : CHOICE_PAST;
        out->why = place->weak
                       ? "closest to publication, rather before it (R39)"
                       : "the latest such date not after publication (R7)";
        break;
    case PAX_DIRECTION_FUTURE:
        out->choice = place->loose  ? CHOICE_OPEN
                      : place->weak ? CHOICE_LIKELY_FUTURE
                                    : CHOICE_FUTURE;
        out->why = place->weak
                       ? "closest to publication, rather after it (R39)"
                       : "the next such date not before publication (R8)";
        if (place->term->fields & FIELD_QUARTER)
            out->start -= REPORT_REACH; /* R38 */
        break;
    default:
        out->choice = CHOICE_CLOSEST;
        out->why = "closest to publication (R9)";
        break;
    }
}

bool reference_beside(const struct place *place, struct reference *out)
{
    if (place->beside == NULL)
        return false;
    reference_from(out, place->beside, CHOICE_CLOSEST);
    out->why = "in or about what is told with it (R40)";
    return true;
}

bool reference_yearless(const struct place *place, struct reference *out)
{
    const struct passage *passage = place->passage;

    if (reference_beside(place, out))
        return true;
    if (place->entry && passage->entry.known) {
        reference_from(out, &passage->entry.interval, CHOICE_ONWARD);
        limit_story(place, out);
        out->why = "where the chronology's last entry goes on (R15)";
        return true;
    }
    if (place_narrative(place) && passage->story.known) {
        bool back = place->direction == PAX_DIRECTION_BEFORE_CONTEXT;

        reference_from(out, &passage->story.interval,
                       back ? CHOICE_CLOSEST : CHOICE_ONWARD);
        limit_story(place, out);
        out->why = back ? "closest to the story's last date (R15)"
                        : "where the story's last date goes on (R15)";
        return true;
    }
    if (!passage->anchor.known)
        return false;
    reference_anchor(place, out);
    return true;
}

/* R11: the year given just before in the same passage: a story that goes on
 * from there, when publication has no such date about it. */
bool year_just_given(const struct place *place, struct period by_anchor,
                            struct period *chosen)
{
    const struct passage *passage = place->passage;
    const struct pax_interval *dated = &passage->dated.interval;
    bool day = by_anchor.unit == UNIT_DAY;
    struct reference reference;
    struct period period;
    int32_t start = 0;
    int32_t end = 0;

    if (!passage->dated.known || passage->dated.since > 2 ||
        place->story == STORY_LEFT ||
        (place->direction == PAX_DIRECTION_FUTURE &&
         !(place->weak && place->story != STORY_NONE)) ||
        (dated->precision != PAX_PRECISION_MONTH &&
         (!day || (dated->precision != PAX_PRECISION_DAY &&
                   dated->precision != PAX_PRECISION_WEEK))) ||
        !period_bounds(by_anchor, &start, &end))
        return false;
    if (passage->anchor.day - end <=
            (passage->apart ? YEAR_GIVEN_REACH : NEWS_REACH) &&
        start - passage->anchor.day <= NEWS_REACH)
        return false;
    reference_from(&reference, dated, place->story == STORY_ABOUT
                                          ? CHOICE_CLOSEST : CHOICE_FUTURE);
    if (!choose_instance(place->term, &reference, &period) ||
        !period_bounds(period, &start, &end) ||
        start - dated->end > (place->story != STORY_NONE ? SENTENCE_REACH
                                                         : YEAR_GIVEN_REACH) ||
        start > passage->anchor.day)
        return false;
    *chosen = period;
    return true;
}
