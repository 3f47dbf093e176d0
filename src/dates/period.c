/* SPDX-License-Identifier: MIT */
/*
 * Stretches of the calendar as (unit, number). Rules: docs/date-rules.md,
 * section 1.
 */
#include "src/dates/period.h"

#include "src/dates/calendar.h"

bool unit_tiles(enum term_unit unit)
{
    switch (unit) {
    case UNIT_DAY:
    case UNIT_WEEKEND:
    case UNIT_WEEK:
    case UNIT_MONTH:
    case UNIT_QUARTER:
    case UNIT_SEASON:
    case UNIT_HALF:
    case UNIT_YEAR:
    case UNIT_DECADE:
    case UNIT_CENTURY:
    case UNIT_MILLENNIUM:
        return true;
    default:
        return false;
    }
}

int unit_months(enum term_unit unit)
{
    switch (unit) {
    case UNIT_MONTH: return 1;
    case UNIT_QUARTER: return 3;
    case UNIT_SEASON: return 3;
    case UNIT_HALF: return 6;
    case UNIT_YEAR: return 12;
    case UNIT_DECADE: return 120;
    case UNIT_CENTURY: return 1200;
    case UNIT_MILLENNIUM: return 12000;
    default: return 0;
    }
}

int unit_days(enum term_unit unit)
{
    switch (unit) {
    case UNIT_DAYPART: return 1;
    case UNIT_DAY: return 1;
    case UNIT_WEEKEND: return 7;
    case UNIT_WEEK: return 7;
    case UNIT_FORTNIGHT: return 14;
    default: return 0;
    }
}

struct period period_of_day(enum term_unit unit, int32_t day)
{
    struct period period = {unit, day};
    struct pax_date date = pax_date_from_day(day);
    int32_t months = date.year * 12 + date.month - 1;

    switch (unit) {
    case UNIT_WEEKEND:
    case UNIT_WEEK:
        period.index = (int32_t)calendar_floor_div((int64_t)day + 3, 7);
        break;
    case UNIT_SEASON: /* March is the first month of spring */
        period.index = (int32_t)calendar_floor_div((int64_t)months - 2, 3);
        break;
    case UNIT_MONTH:
    case UNIT_QUARTER:
    case UNIT_HALF:
    case UNIT_YEAR:
    case UNIT_DECADE:
    case UNIT_CENTURY:
    case UNIT_MILLENNIUM:
        period.index = (int32_t)calendar_floor_div(months, unit_months(unit));
        break;
    default:
        break;
    }
    return period;
}

/* First day of the month numbered 12 * year + month - 1, or false. */
static bool month_start(int64_t months, int64_t *day)
{
    int64_t year = calendar_floor_div(months, 12);

    /* The first day after the range is asked for as an end. */
    if (year < PAX_YEAR_MIN || year > PAX_YEAR_MAX + 1)
        return false;
    *day = calendar_day((int32_t)year, (int)(months - year * 12) + 1, 1);
    return true;
}

static bool bounds_wide(enum term_unit unit, int64_t index, int64_t *start,
                        int64_t *end)
{
    int64_t months = unit_months(unit);
    int64_t first = index * months + (unit == UNIT_SEASON ? 2 : 0);

    switch (unit) {
    case UNIT_DAY:
        *start = *end = index;
        break;
    case UNIT_WEEK:
        *start = index * 7 - 3;
        *end = *start + 6;
        break;
    case UNIT_WEEKEND:
        *start = index * 7 + 2;
        *end = *start + 1;
        break;
    default:
        if (months == 0 || !month_start(first, start) ||
            !month_start(first + months, end))
            return false;
        *end -= 1;
        break;
    }
    return calendar_day_in_range(*start) && calendar_day_in_range(*end);
}

bool period_bounds(struct period period, int32_t *start, int32_t *end)
{
    int64_t first = 0;
    int64_t last = 0;

    if (!bounds_wide(period.unit, period.index, &first, &last))
        return false;
    *start = (int32_t)first;
    *end = (int32_t)last;
    return true;
}

bool period_shift(struct period *period, int64_t count)
{
    int64_t index = period->index + count;
    int64_t start = 0;
    int64_t end = 0;

    /* So far that the product with a unit's length would not hold it. */
    if (index > CALENDAR_DAY_MAX || index < CALENDAR_DAY_MIN)
        return false;
    if (!bounds_wide(period->unit, index, &start, &end))
        return false;
    period->index = (int32_t)index;
    return true;
}

enum pax_precision unit_precision(enum term_unit unit)
{
    switch (unit) {
    case UNIT_SECOND:
    case UNIT_MINUTE:
    case UNIT_HOUR: return PAX_PRECISION_TIME;
    case UNIT_DAYPART:
    case UNIT_DAY: return PAX_PRECISION_DAY;
    case UNIT_WEEKEND: return PAX_PRECISION_WEEKEND;
    case UNIT_WEEK: return PAX_PRECISION_WEEK;
    case UNIT_MONTH: return PAX_PRECISION_MONTH;
    case UNIT_QUARTER: return PAX_PRECISION_QUARTER;
    case UNIT_SEASON: return PAX_PRECISION_SEASON;
    case UNIT_HALF: return PAX_PRECISION_HALF;
    case UNIT_YEAR: return PAX_PRECISION_YEAR;
    case UNIT_DECADE: return PAX_PRECISION_DECADE;
    case UNIT_CENTURY: return PAX_PRECISION_CENTURY;
    default: return PAX_PRECISION_VAGUE;
    }
}

enum term_unit precision_unit(enum pax_precision precision)
{
    switch (precision) {
    case PAX_PRECISION_TIME:
    case PAX_PRECISION_DAY: return UNIT_DAY;
    case PAX_PRECISION_WEEKEND: return UNIT_WEEKEND;
    case PAX_PRECISION_WEEK: return UNIT_WEEK;
    case PAX_PRECISION_MONTH: return UNIT_MONTH;
    case PAX_PRECISION_QUARTER: return UNIT_QUARTER;
    case PAX_PRECISION_SEASON: return UNIT_SEASON;
    case PAX_PRECISION_HALF: return UNIT_HALF;
    case PAX_PRECISION_YEAR: return UNIT_YEAR;
    case PAX_PRECISION_DECADE: return UNIT_DECADE;
    case PAX_PRECISION_CENTURY: return UNIT_CENTURY;
    default: return UNIT_NONE;
    }
}

bool day_add_months(int32_t *day, int64_t months)
{
    struct pax_date date = pax_date_from_day(*day);
    int64_t total = (int64_t)date.year * 12 + date.month - 1 + months;
    int64_t year = calendar_floor_div(total, 12);
    int month = (int)(total - year * 12) + 1;
    int last;

    if (year < PAX_YEAR_MIN || year > PAX_YEAR_MAX)
        return false;
    last = calendar_month_days((int32_t)year, month);
    *day = calendar_day((int32_t)year, month,
                        date.day < last ? date.day : last);
    return true;
}
