/* SPDX-License-Identifier: MIT */
/*
 * A period of the calendar as an interval, narrowed by what is said of it.
 *
 *   early May                to the 10th (R6)
 *   the first half of May    to the 15th
 *   later this year          from the day after publication (R23)
 *   before 1990              open
 */
#include "src/dates/calendar.h"
#include "src/dates/place.h"

/* The month that begins `months` months after the month of `day`. */
static int32_t months_after(int32_t day, int months)
{
    (void)day_add_months(&day, months);
    return day;
}

/* R6: early, mid and late. `start` and `end` come in as the whole period. */
static void narrow_part(enum term_unit unit, enum term_part part,
                        int32_t *start, int32_t *end)
{
    static const uint8_t cuts[][2] = {
        /* months of the first and of the first two parts */
        [UNIT_MONTH] = {0, 0},   [UNIT_QUARTER] = {1, 2},
        [UNIT_SEASON] = {1, 2},  [UNIT_HALF] = {2, 4},
        [UNIT_YEAR] = {4, 8},    [UNIT_DECADE] = {48, 84},
    };
    int32_t first;
    int32_t second;

    switch (unit) {
    case UNIT_MONTH:
        first = *start + 10;
        second = *start + 20;
        break;
    case UNIT_WEEK:
        first = *start + 2;
        second = *start + 4;
        break;
    case UNIT_CENTURY:
        first = months_after(*start, 400);
        second = months_after(*start, 800);
        break;
    case UNIT_QUARTER:
    case UNIT_SEASON:
    case UNIT_HALF:
    case UNIT_YEAR:
    case UNIT_DECADE:
        first = months_after(*start, cuts[unit][0]);
        second = months_after(*start, cuts[unit][1]);
        break;
    default:
        return;
    }
    if (part == PART_EARLY) {
        *end = first - 1;
    } else if (part == PART_MID) {
        *start = first;
        *end = second - 1;
    } else if (part == PART_LATE) {
        *start = second;
    }
}

/* R6: "the first half of May": to the 15th; of a decade five years. */
static bool narrow_half(const struct term *term, enum term_unit unit,
                        int32_t *start, int32_t *end)
{
    int32_t middle;

    if (!(term->fields & FIELD_HALF) || term->part != PART_NONE)
        return false;
    switch (unit) {
    case UNIT_MONTH: middle = *start + 15; break;
    case UNIT_DECADE: middle = months_after(*start, 60); break;
    case UNIT_CENTURY: middle = months_after(*start, 600); break;
    default: return false;
    }
    if (term->half == 1)
        *end = middle - 1;
    else
        *start = middle;
    return true;
}

static enum pax_precision part_precision(enum term_unit unit,
                                         enum term_part part)
{
    if (part != PART_NONE && unit == UNIT_MONTH)
        return PAX_PRECISION_MONTH_PART;
    if (part != PART_NONE && unit == UNIT_YEAR)
        return PAX_PRECISION_YEAR_PART;
    return unit_precision(unit);
}

/* R23: where "earlier" and "later" cut: at the anchor when it lies inside,
 * else at the passage's last date. */
static bool bound_cut(const struct place *place, int32_t start, int32_t end,
                      int32_t *before, int32_t *after)
{
    const struct passage *passage = place->passage;
    const struct pax_interval *last = &passage->last;
    bool inside = passage->has_last && last->has_start && last->has_end &&
                  last->start >= start && last->end <= end &&
                  last->end - last->start < end - start;
    bool now = passage->anchor.known && passage->anchor.day >= start &&
               passage->anchor.day <= end;

    if (now && place->term->base != BASE_CONTEXT) {
        *before = passage->anchor.day;
        *after = passage->anchor.day + 1;
        return true;
    }
    if (inside) {
        *before = last->start - 1;
        *after = last->end + 1;
    }
    return inside;
}

static void narrow_bound(const struct place *place, int32_t *start,
                         int32_t *end)
{
    int32_t before = 0;
    int32_t after = 0;

    if (*start == *end ||
        !bound_cut(place, *start, *end, &before, &after))
        return;
    if (place->term->bound == BOUND_BEFORE && before >= *start)
        *end = before;
    else if (place->term->bound == BOUND_AFTER && after <= *end)
        *start = after;
    else if (place->term->bound == BOUND_AFTER)
        *start = *end;
}

/* "before 1990", "1994 or later": one side is open. */
static void open_by_mod(struct place *place, enum pax_timex_mod mod)
{
    struct pax_interval *interval = &place->out->interval;
    bool past = mod == PAX_MOD_BEFORE || mod == PAX_MOD_ON_OR_BEFORE;
    int32_t day;

    switch (mod) {
    case PAX_MOD_BEFORE: day = interval->start - 1; break;
    case PAX_MOD_ON_OR_BEFORE: day = interval->end; break;
    case PAX_MOD_AFTER: day = interval->end + 1; break;
    case PAX_MOD_ON_OR_AFTER: day = interval->start; break;
    default: return;
    }
    if (!calendar_day_in_range(day)) {
        place_fail(place, "out-of-range");
        return;
    }
    interval->start = past ? 0 : day;
    interval->end = past ? day : 0;
    interval->has_start = !past;
    interval->has_end = past;
    interval->kind = PAX_KIND_OPEN;
}

void place_period(struct place *place, struct period period,
                  enum pax_basis basis, const char *why)
{
    const struct term *term = place->term;
    int32_t start = 0;
    int32_t end = 0;
    enum pax_precision precision;

    if (!period_bounds(period, &start, &end)) {
        place_fail(place, "out-of-range");
        return;
    }
    precision = part_precision(period.unit, (enum term_part)term->part);
    if (period.unit == UNIT_DAY && (term->fields & FIELD_HOUR))
        precision = PAX_PRECISION_TIME;
    narrow_part(period.unit, (enum term_part)term->part, &start, &end);
    if (narrow_half(term, period.unit, &start, &end) &&
        period.unit == UNIT_MONTH)
        precision = PAX_PRECISION_MONTH_PART;
    if (term->bound != BOUND_NONE)
        narrow_bound(place, &start, &end);
    place_days(place, start, end, precision,
               period.unit == UNIT_DAY ? PAX_KIND_DAY : PAX_KIND_WITHIN);
    if (term->fields & FIELD_FISCAL)
        place->out->interval.approximate = true; /* R25 */
    place_value(place, period);
    place_reason(place, basis, why);
    if (term->kind != TERM_OFFSET && place->out->resolved)
        open_by_mod(place, (enum pax_timex_mod)term->mod);
}
