/* SPDX-License-Identifier: MIT */
/*
 * Places deictic terms, which name a period by its place in the row of its
 * kind, and finds what relative terms are counted from. Rules:
 * docs/date-rules.md, section 4.
 *
 *   last week, this year, tomorrow     R17   the unit's period, moved
 *   the following month, that year     R22   the same, from the passage
 *   January of last year               R17   a part of such a period
 *   Christmas that year                R32   a day of that name in it
 */
#include "src/dates/calendar.h"
#include "src/dates/place.h"

enum {
    NEAR_DAY = 6,   /* expressions that "the next day" looks back over */
    NEAR_REACH = 31 /* days from the last date to the day before it */
};

static struct pax_interval interval_of_day(int32_t day)
{
    return (struct pax_interval){.start = day,
                                 .end = day,
                                 .has_start = true,
                                 .has_end = true,
                                 .precision = PAX_PRECISION_DAY,
                                 .kind = PAX_KIND_DAY};
}

static bool origin_anchor(struct place *place, struct origin *out)
{
    const struct anchor *anchor = &place->passage->anchor;

    if (!anchor->known) {
        place_fail(place, "no-anchor");
        return false;
    }
    out->interval = interval_of_day(anchor->day);
    out->basis = PAX_BASIS_PUBLICATION;
    out->context = false;
    return true;
}

/* Days are counted from a day, and "the same month" is one that a day can
 * have: from the day that was mentioned lately when the very last date is
 * longer than what is asked for. */
static bool wants_finer(const struct term *term,
                        const struct pax_interval *last)
{
    int32_t length = last->end - last->start + 1;
    enum term_unit unit = (enum term_unit)term->unit;

    if (last->kind != PAX_KIND_WITHIN)
        return false;
    if (unit <= UNIT_DAY)
        return length > 1;
    if (term->kind != TERM_DEICTIC || term->count != 0)
        return false;
    return unit_months(unit) > 0 ? length > unit_months(unit) * 31
                                 : length > unit_days(unit);
}

/* The text has gone on to another year than that of the day before, to the
 * news of these weeks, or a story to what is after it: "the next day" is not
 * told from there. */
static bool left_behind(const struct term *term, const struct passage *passage)
{
    const struct anchor *anchor = &passage->anchor;
    int32_t day = passage->day.interval.start;
    bool news = anchor->known && passage->last.end <= anchor->day &&
                passage->last.end >= anchor->day - NEAR_REACH;
    int32_t reach = news ? NEAR_REACH : 366;

    return (enum term_unit)term->unit <= UNIT_DAY &&
           (day > passage->last.end + reach ||
            day < passage->last.start - (passage->narrative ? 0 : reach));
}

/* Right after "until 1868", "that year" is that one; "ten days later" counts
 * from "until 10 November", but no days from a month or year. */
static bool is_of_limit(const struct place *place)
{
    const struct past_date *limit = &place->passage->limit;
    const struct term *term = place->term;
    enum term_unit grain = precision_unit(limit->interval.precision);

    if (!limit->known || limit->since != 0)
        return false;
    if (term->kind == TERM_DEICTIC && term->count == 0)
        return grain == (enum term_unit)term->unit;
    return (term->kind == TERM_DEICTIC || term->kind == TERM_OFFSET) &&
           term->count > 0 && grain <= (enum term_unit)term->unit;
}

static bool origin_context(struct place *place, struct origin *out)
{
    const struct passage *passage = place->passage;

    if (!passage->has_last) {
        place_fail(place, "no-context");
        return false;
    }
    out->interval = passage->last;
    if (is_of_limit(place))
        out->interval = passage->limit.interval;
    else if (wants_finer(place->term, &passage->last) && passage->day.known &&
        passage->day.since <= NEAR_DAY &&
        !left_behind(place->term, passage))
        out->interval = passage->day.interval;
    out->basis = PAX_BASIS_CONTEXT;
    out->context = true;
    return true;
}

static bool origin_term(struct place *place, struct origin *out)
{
    if (place->base == NULL)
        return origin_context(place, out);
    if (!place->base->resolved || !place->base->interval.has_start ||
        !place->base->interval.has_end) {
        place_fail(place, "no-context");
        return false;
    }
    out->interval = place->base->interval;
    out->basis = PAX_BASIS_CONTEXT;
    out->context = true;
    return true;
}

bool origin_too_long(const struct origin *origin)
{
    return origin->interval.kind == PAX_KIND_WITHIN &&
           origin->interval.end - origin->interval.start > NEAR_REACH;
}

bool next_is_over(const struct place *place)
{
    const struct passage *passage = place->passage;

    return place->term->look == LOOK_NEXT &&
           place->direction == PAX_DIRECTION_PAST && passage->anchor.known &&
           passage->last.has_end && passage->last.end < passage->anchor.day;
}

bool origin_find(struct place *place, struct origin *out)
{
    const struct passage *passage = place->passage;

    switch (place->term->base) {
    case BASE_TERM:
        return origin_term(place, out);
    case BASE_CONTEXT:
        return origin_context(place, out);
    case BASE_ANCHOR:
        return origin_anchor(place, out);
    default:
        if (passage->has_last &&
            (place_narrative(place) || place->term->look == LOOK_SAME ||
             next_is_over(place)))
            return origin_context(place, out);
        return origin_anchor(place, out);
    }
}

/* R17: which weekend "the weekend" is. A week has one, at its end; what is
 * told as past on a weekday is the one before. */
static int64_t weekend_count(const struct place *place,
                             const struct origin *origin)
{
    const struct term *term = place->term;
    bool weekday = pax_day_weekday(origin->interval.start) < 6;

    if (term->count != 0 || origin->context || !weekday)
        return term->count;
    if (place->direction == PAX_DIRECTION_FUTURE)
        return 0;
    if (term->look == LOOK_THIS && place->direction == PAX_DIRECTION_NONE)
        return 0;
    return -1;
}

/* R38: "the quarter", "the latest quarter": the one that is spoken of; else,
 * of what is over, the one that was reported last. */
static bool quarter_known(struct place *place)
{
    const struct term *term = place->term;
    const struct passage *passage = place->passage;
    struct period period;

    if (term->unit != UNIT_QUARTER || term->count != 0 ||
        term->base != BASE_FREE)
        return false;
    if (passage->quarter.known) {
        period = period_of_day(UNIT_QUARTER,
                               passage->quarter.interval.start);
        place_period(place, period, PAX_BASIS_CONTEXT,
                     "the quarter that is spoken of (R38)");
        return true;
    }
    if (!passage->anchor.known || place->direction == PAX_DIRECTION_FUTURE)
        return false;
    period = period_of_day(UNIT_QUARTER, passage->anchor.day);
    if (!period_shift(&period, -1))
        return false;
    place_period(place, period, PAX_BASIS_PUBLICATION,
                 "the last quarter that is over (R38)");
    return true;
}

static const char *deictic_why(const struct origin *origin)
{
    return origin->context ? "counted from the passage's last date (R22)"
                           : "counted from publication in its own unit (R17)";
}

/* "January of last year", "the third quarter of next year", "Friday of last
 * week", "the 5th of this month": a part of the period. */
static bool inner_period(const struct term *term, struct period outer,
                         struct period *inner)
{
    int32_t start = 0;
    int32_t end = 0;

    if (!period_bounds(outer, &start, &end))
        return false;
    switch (outer.unit) {
    case UNIT_WEEK:
        if (!(term->fields & FIELD_WEEKDAY))
            break;
        *inner = (struct period){UNIT_DAY, start + term->weekday - 1};
        return true;
    case UNIT_MONTH:
        if (!(term->fields & FIELD_DAY) || term->day < 1 ||
            start + term->day - 1 > end)
            break;
        *inner = (struct period){UNIT_DAY, start + term->day - 1};
        return true;
    case UNIT_YEAR:
        return calendar_instance(term, outer.index, inner);
    default:
        break;
    }
    return false;
}

static bool has_inner(const struct term *term, enum term_unit unit)
{
    switch (unit) {
    case UNIT_WEEK:
        return (term->fields & FIELD_WEEKDAY) != 0;
    case UNIT_MONTH:
        return (term->fields & FIELD_DAY) != 0;
    case UNIT_YEAR:
        return (term->fields & (FIELD_MONTH | FIELD_QUARTER | FIELD_HALF |
                                FIELD_SEASON | FIELD_WEEK)) != 0;
    default:
        return false;
    }
}

/* "last summer", "next winter": without a name, "last season", a season is a
 * unit like others. */
static void deictic_period(struct place *place, const struct origin *origin,
                           enum term_unit unit, int64_t count)
{
    const struct term *term = place->term;
    struct period period = period_of_day(unit, count > 0
                                                   ? origin->interval.end
                                                   : origin->interval.start);
    struct period inner;

    if (!period_shift(&period, count)) {
        place_fail(place, "out-of-range");
        return;
    }
    if (unit == UNIT_YEAR && place->holiday != NULL) {
        named_in_year(place, period.index, origin->basis);
        return;
    }
    if (has_inner(term, unit)) {
        if (!inner_period(term, period, &inner)) {
            place_fail(place, "invalid-date");
            return;
        }
        period = inner;
    }
    place_period(place, period, origin->basis, deictic_why(origin));
}

/* A day cannot be told of a month: "that day" after "in May" is that month,
 * as far as anybody can say (R22). */
static void deictic_coarse(struct place *place, const struct origin *origin,
                           int64_t days)
{
    const struct pax_interval *interval = &origin->interval;
    enum term_unit unit = precision_unit(interval->precision);

    place_days(place, interval->start + days, interval->end + days,
               days == 0 ? interval->precision : PAX_PRECISION_VAGUE,
               PAX_KIND_WITHIN);
    if (!place->out->resolved)
        return;
    place_value(place, period_of_day(unit == UNIT_NONE ? UNIT_MONTH : unit,
                                     place->out->interval.start));
    place_reason(place, origin->basis,
                 "counted from a date that is no single day (R22)");
}

/* "on this day in 2006": the day of publication, in that year. */
static void same_day_in_year(struct place *place, const struct origin *origin)
{
    struct pax_date date = pax_date_from_day(origin->interval.start);

    date.year = place->term->year;
    if (!pax_date_valid(date)) {
        place_fail(place, "invalid-date");
        return;
    }
    place_period(place, (struct period){UNIT_DAY, pax_date_to_day(date)},
                 origin->basis, deictic_why(origin));
}

void deictic_resolve(struct place *place)
{
    const struct term *term = place->term;
    enum term_unit unit = (enum term_unit)term->unit;
    struct origin origin;
    int64_t count = term->count;

    if (unit == UNIT_DAYPART && count == 0 && term->base == BASE_FREE) {
        time_alone_resolve(place);
        return;
    }
    if (quarter_known(place) || !origin_find(place, &origin))
        return;
    switch (unit) {
    case UNIT_SECOND:
    case UNIT_MINUTE:
    case UNIT_HOUR:
    case UNIT_DAYPART:
    case UNIT_DAY:
        if (unit < UNIT_DAYPART)
            count = 0;
        if (count != 0 && origin_too_long(&origin)) {
            place_fail(place, "no-context");
            return;
        }
        if (term->fields & FIELD_YEAR) {
            same_day_in_year(place, &origin);
            return;
        }
        if (origin.interval.start != origin.interval.end &&
            origin.interval.kind == PAX_KIND_WITHIN) {
            deictic_coarse(place, &origin, count);
            return;
        }
        unit = UNIT_DAY;
        break;
    case UNIT_FORTNIGHT:
        unit = UNIT_WEEK;
        count *= 2;
        break;
    case UNIT_WEEKEND:
        count = weekend_count(place, &origin);
        break;
    default:
        break;
    }
    if (!unit_tiles(unit)) {
        place_fail(place, "not-a-date");
        return;
    }
    deictic_period(place, &origin, unit, count);
}
