/* SPDX-License-Identifier: MIT */
/*
 * Places offsets. Rules: docs/date-rules.md, section 4.
 *
 *   two weeks ago, in three months     R20   in its own unit
 *   two days later, a year earlier     R21   in the grain of what it hangs on
 *   a year ago, of a quarter           R37
 *   a few days later                   R31
 */
#include "src/dates/calendar.h"
#include "src/dates/place.h"

/* Counts of time smaller than a day, in whole days. */
static int64_t clock_days(enum term_unit unit, int64_t count)
{
    int64_t per_day = unit == UNIT_HOUR ? 24
                      : unit == UNIT_MINUTE ? 24 * 60 : 24 * 60 * 60;

    return count / per_day;
}

static int64_t with_tenths(const struct term *term, int64_t size)
{
    int64_t whole = (int64_t)term->count * size;
    int64_t rest = term->tenths * size / 10;

    return whole < 0 ? whole - rest : whole + rest;
}

/* Days that the term counts, when it counts in days; false otherwise. */
static bool offset_days(const struct term *term, int64_t *days)
{
    switch (term->unit) {
    case UNIT_SECOND:
    case UNIT_MINUTE:
    case UNIT_HOUR:
        *days = clock_days((enum term_unit)term->unit, term->count);
        return true;
    case UNIT_DAYPART:
    case UNIT_DAY:
    case UNIT_WEEKEND:
    case UNIT_WEEK:
    case UNIT_FORTNIGHT:
        *days = with_tenths(term, unit_days((enum term_unit)term->unit));
        return true;
    default:
        return false;
    }
}

/* The unit and number of its periods that an offset from the publication
 * names: "two weeks ago" a week, "a decade ago" a year, "two and a half years
 * ago" a month. */
static enum term_unit own_grain(const struct term *term, int64_t *count)
{
    switch (term->unit) {
    case UNIT_SECOND:
    case UNIT_MINUTE:
    case UNIT_HOUR:
    case UNIT_DAYPART:
    case UNIT_DAY:
        (void)offset_days(term, count);
        return UNIT_DAY;
    case UNIT_FORTNIGHT:
        *count = (int64_t)term->count * 2;
        return UNIT_WEEK;
    case UNIT_DECADE:
    case UNIT_CENTURY:
    case UNIT_MILLENNIUM:
        *count = with_tenths(term, unit_months((enum term_unit)term->unit) /
                                       12);
        return UNIT_YEAR;
    case UNIT_YEAR:
        if (term->tenths > 0) {
            *count = with_tenths(term, 12);
            return UNIT_MONTH;
        }
        break;
    default:
        break;
    }
    *count = term->count;
    return (enum term_unit)term->unit;
}

/* R37: figures are compared with those of the same period a year before:
 * "in the third quarter ... a year ago" is that quarter. */
static bool comparison(struct place *place)
{
    const struct passage *passage = place->passage;
    const struct term *term = place->term;
    struct period period;

    if (term->unit != UNIT_YEAR || term->count != -1 || term->tenths != 0 ||
        term->base == BASE_TERM || term->look == LOOK_SAME ||
        !passage->quarter.known || passage->quarter.since > QUARTER_REACH)
        return false;
    period = period_of_day(UNIT_QUARTER, passage->quarter.interval.start);
    if (!period_shift(&period, -4))
        return false;
    place_period(place, period, PAX_BASIS_CONTEXT,
                 "the same quarter of the year before (R37)");
    return true;
}

/* "a year ago today", "five years ago this month": the same day, moved, in
 * the grain that is said. */
static bool offset_in_grain(struct place *place, const struct origin *origin)
{
    const struct term *term = place->term;
    int32_t day = origin->interval.start;
    int64_t days = 0;

    if (term->grain == UNIT_NONE ||
        !unit_tiles((enum term_unit)term->grain))
        return false;
    if (offset_days(term, &days)) {
        if (!calendar_day_in_range(day + days))
            return false;
        day += (int32_t)days;
    } else if (!day_add_months(&day, with_tenths(term, unit_months(
                                         (enum term_unit)term->unit)))) {
        return false;
    }
    place_period(place, period_of_day((enum term_unit)term->grain, day),
                 origin->basis, "counted from publication to the day (R20)");
    return true;
}

static void offset_from_anchor(struct place *place,
                               const struct origin *origin)
{
    int64_t count = 0;
    enum term_unit unit = own_grain(place->term, &count);
    struct period period;

    if (offset_in_grain(place, origin))
        return;
    if (!unit_tiles(unit)) {
        place_fail(place, "not-a-date");
        return;
    }
    if (place->term->unit >= UNIT_DECADE)
        place->out->interval.approximate = true;
    period = period_of_day(unit, origin->interval.start);
    if (!period_shift(&period, count)) {
        place_fail(place, "out-of-range");
        return;
    }
    place_period(place, period, origin->basis,
                 "counted from publication in its own unit (R20)");
}

/* An interval that is one of its unit's periods is moved as one, when the
 * distance is a whole number of them. */
static bool shift_whole(struct place *place, const struct origin *origin,
                        int64_t months)
{
    const struct pax_interval *interval = &origin->interval;
    enum term_unit unit = precision_unit(interval->precision);
    struct period period;
    int32_t start = 0;
    int32_t end = 0;
    int size = unit_months(unit);

    if (!unit_tiles(unit) || size == 0 || months % size != 0)
        return false;
    period = period_of_day(unit, interval->start);
    if (!period_bounds(period, &start, &end) || start != interval->start ||
        end != interval->end)
        return false;
    if (!period_shift(&period, months / size))
        place_fail(place, "out-of-range");
    else
        place_period(place, period, origin->basis,
                     "counted from the passage's last date (R21)");
    return true;
}

/* Both ends moved; what comes of a month and days is no calendar unit. */
static void shift_ends(struct place *place, const struct origin *origin,
                       int64_t start, int64_t end)
{
    enum pax_precision precision = origin->interval.precision;
    enum term_unit unit = precision_unit(precision);

    place_days(place, start, end,
               start == end ? precision : PAX_PRECISION_VAGUE,
               start == end ? PAX_KIND_DAY : PAX_KIND_WITHIN);
    if (!place->out->resolved)
        return;
    if (start == end)
        unit = UNIT_DAY;
    place_value(place, period_of_day(unit == UNIT_NONE ? UNIT_MONTH : unit,
                                     place->out->interval.start));
    place_reason(place, origin->basis,
                 "counted from the passage's last date (R21)");
}

static void shift_days(struct place *place, const struct origin *origin,
                       int64_t days)
{
    const struct pax_interval *interval = &origin->interval;
    enum term_unit own = precision_unit(interval->precision);

    if ((own == UNIT_WEEK || own == UNIT_WEEKEND) && days % 7 == 0 &&
        interval->kind == PAX_KIND_WITHIN) {
        struct period period = period_of_day(own, interval->start);

        if (!period_shift(&period, days / 7))
            place_fail(place, "out-of-range");
        else
            place_period(place, period, origin->basis,
                         "counted from the passage's last date (R21)");
    } else if (interval->kind == PAX_KIND_SPAN) {
        /* After what lasted, days are counted from its end. */
        int64_t day = (int64_t)(days > 0 ? interval->end : interval->start) +
                      days;

        shift_ends(place, origin, day, day);
    } else {
        shift_ends(place, origin, (int64_t)interval->start + days,
                   (int64_t)interval->end + days);
    }
}

static void shift_months(struct place *place, const struct origin *origin,
                         int64_t months)
{
    int32_t start = origin->interval.start;
    int32_t end = origin->interval.end;

    if (shift_whole(place, origin, months))
        return;
    if (origin->interval.kind == PAX_KIND_SPAN) {
        start = months > 0 ? end : start;
        end = start;
    }
    if (!day_add_months(&start, months) || !day_add_months(&end, months)) {
        place_fail(place, "out-of-range");
        return;
    }
    shift_ends(place, origin, start, end);
}

/* R31: "a few days later": less than the next larger unit, else the writer
 * would have named that. */
static void offset_vague(struct place *place, const struct origin *origin)
{
    const struct term *term = place->term;
    const struct pax_interval *interval = &origin->interval;
    bool back = term->count < 0 || term->look == LOOK_LAST;
    int32_t start = back ? interval->start - 1 : interval->end + 1;
    int32_t far = start;
    struct printer value = printer_init(place->out->value,
                                        sizeof(place->out->value));

    if (!origin->context) {
        print_text(&value, back ? "PAST_REF" : "FUTURE_REF");
        place_open(place, interval->start, back);
        place_reason(place, back ? PAX_BASIS_VAGUE_PAST
                                 : PAX_BASIS_VAGUE_FUTURE,
                     "a distance without a number (R31)");
        return;
    }
    place->out->type = PAX_TIMEX_DURATION;
    timex3_print_duration(&value, (enum term_unit)term->unit,
                          TERM_COUNT_VAGUE, 0);
    if (term->unit <= UNIT_DAY)
        far += back ? -6 : 6;
    else if (!day_add_months(&far, (back ? -1 : 1) *
                             (term->unit <= UNIT_FORTNIGHT ? 1
                              : term->unit < UNIT_YEAR ? 12 : 120)))
        far = start;
    place->out->interval.approximate = true;
    place_days(place, back ? far : start, back ? start : far,
               PAX_PRECISION_VAGUE, PAX_KIND_WITHIN);
    place_reason(place, origin->basis,
                 "a distance without a number, less than the next unit (R31)");
}

/* "twenty years after the first astronauts", "two days later" after "in 1994":
 * from what has no date, only the length is known. */
static void length_only(struct place *place)
{
    const struct term *term = place->term;
    struct printer value = printer_init(place->out->value,
                                        sizeof(place->out->value));

    place->out->type = PAX_TIMEX_DURATION;
    timex3_print_duration(&value, (enum term_unit)term->unit, term->count,
                          term->tenths);
    place_fail(place, "no-context");
}

/* Months and years from a day of the news ("yesterday ... a year earlier")
 * are counted as from publication. */
static bool counts_from_news(const struct place *place,
                             const struct origin *origin)
{
    return place->term->base != BASE_TERM &&
           place->passage->anchor.known &&
           origin->interval.basis == PAX_BASIS_PUBLICATION &&
           origin->interval.precision <= PAX_PRECISION_DAY &&
           unit_months((enum term_unit)place->term->unit) > 0;
}

void offset_resolve(struct place *place)
{
    const struct term *term = place->term;
    struct origin origin;
    int64_t days = 0;

    if (term->base == BASE_TERM && place->base == NULL) {
        length_only(place);
        return;
    }
    if (comparison(place) || !origin_find(place, &origin))
        return;
    if (term->count == TERM_COUNT_VAGUE || term->count == -TERM_COUNT_VAGUE) {
        offset_vague(place, &origin);
        return;
    }
    if (counts_from_news(place, &origin) && term->count > 0 &&
        place->direction != PAX_DIRECTION_FUTURE)
        length_only(place); /* "Today, ten years on, they wait" */
    else if (!origin.context || counts_from_news(place, &origin))
        offset_from_anchor(place, &origin);
    else if (offset_days(term, &days) && origin_too_long(&origin))
        length_only(place);
    else if (offset_days(term, &days))
        shift_days(place, &origin, days);
    else if (unit_months((enum term_unit)term->unit) > 0)
        shift_months(place, &origin,
                     with_tenths(term, unit_months(
                                           (enum term_unit)term->unit)));
    else
        place_fail(place, "not-a-date");
}
