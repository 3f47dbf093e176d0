/* SPDX-License-Identifier: MIT */
/*
 * Intervals as ISO 8601-2 (EDTF, level 2) writes them. Rules:
 * docs/date-rules.md, section 8.
 *
 *   2023-05-22                 a day
 *   2023-05  2023  199X  19XX  a month, year, decade, century: within
 *   2023-22  2023-34  2023-41  summer, second quarter, second half: within
 *   [2023-08-28..2023-09-03]   one time within any other interval
 *   2023-07-11/2023-07-25      lasting all of it
 *   2014/2020  2020-05/2020-06 the same, of whole years or months
 *   1988-02/..  ../2023-09-08  lasting, one side open
 *   [..2023-09-06]             one time, at or before
 *   2023-05-22~                about; an interval has it at both ends, since
 *   2023-08-28~/2023-09-03~    the standard allows it neither in [a..b] nor
 *                              on seasons and decades
 */
#include "src/dates/calendar.h"
#include "src/dates/print.h"
#include "src/dates/resolve.h"

enum side { SIDE_START, SIDE_END };

static void print_tilde(struct printer *out, bool approximate)
{
    if (approximate)
        print_text(out, "~");
}

/* One end, no finer than it must be: the first day of May as the start of a
 * span of months is "2023-05". */
static void print_side(struct printer *out, const struct pax_interval *interval,
                       enum side side)
{
    int32_t day = side == SIDE_START ? interval->start : interval->end;
    struct pax_date date = pax_date_from_day(day);
    int last = calendar_month_days(date.year, date.month);
    bool month_edge = side == SIDE_START ? date.day == 1 : date.day == last;
    bool year_edge = month_edge && date.month == (side == SIDE_START ? 1 : 12);

    bool months = interval->precision >= PAX_PRECISION_MONTH &&
                  interval->precision != PAX_PRECISION_YEAR_PART &&
                  interval->precision != PAX_PRECISION_VAGUE;
    bool years = months && interval->precision >= PAX_PRECISION_YEAR;

    if (year_edge && years) {
        print_iso_year(out, date.year);
    } else if (month_edge && months) {
        print_iso_year(out, date.year);
        print_text(out, "-");
        print_number(out, date.month, 2);
    } else {
        print_iso_day(out, day);
    }
    print_tilde(out, interval->approximate);
}

static void print_lasting(struct printer *out,
                          const struct pax_interval *interval)
{
    if (interval->has_start)
        print_side(out, interval, SIDE_START);
    else
        print_text(out, "..");
    print_text(out, "/");
    if (interval->has_end)
        print_side(out, interval, SIDE_END);
    else
        print_text(out, "..");
}

static void print_one_of(struct printer *out,
                         const struct pax_interval *interval)
{
    print_text(out, "[");
    if (interval->has_start)
        print_iso_day(out, interval->start);
    print_text(out, "..");
    if (interval->has_end)
        print_iso_day(out, interval->end);
    print_text(out, "]");
}

/* The code of a quarter, season or half in the place of the month. */
static int period_code(struct period period)
{
    switch (period.unit) {
    case UNIT_SEASON:
        return 21 + (int)(period.index -
                          calendar_floor_div(period.index, 4) * 4);
    case UNIT_QUARTER:
        return 33 + (int)(period.index -
                          calendar_floor_div(period.index, 4) * 4);
    case UNIT_HALF:
        return 40 + (int)(period.index -
                          calendar_floor_div(period.index, 2) * 2);
    default:
        return 0;
    }
}

/* Only decades and centuries of our era: "-004X" is -49 to -40, which is no
 * decade of ours. */
static bool print_shared_digits(struct printer *out, struct period period)
{
    if (period.index < 0)
        return false;
    print_number(out, period.index, period.unit == UNIT_DECADE ? 3 : 2);
    print_text(out, period.unit == UNIT_DECADE ? "X" : "XX");
    return true;
}

/* A form of its own for a whole month, year, ...; false when there is none. */
static bool print_named(struct printer *out,
                        const struct pax_interval *interval)
{
    enum term_unit unit = precision_unit(interval->precision);
    struct period period;
    int32_t start = 0;
    int32_t end = 0;
    struct pax_date date = pax_date_from_day(interval->start);

    if (!unit_tiles(unit))
        return false;
    period = period_of_day(unit, interval->start);
    if (!period_bounds(period, &start, &end) || start != interval->start ||
        end != interval->end)
        return false;
    switch (unit) {
    case UNIT_MONTH:
    case UNIT_YEAR:
        print_side(out, interval, SIDE_START);
        return true;
    case UNIT_QUARTER:
    case UNIT_HALF:
    case UNIT_SEASON:
        if (interval->approximate)
            return false;
        print_iso_year(out, date.year);
        print_text(out, "-");
        print_number(out, period_code(period), 2);
        return true;
    case UNIT_DECADE:
    case UNIT_CENTURY:
        return !interval->approximate && print_shared_digits(out, period);
    default:
        return false;
    }
}

void edtf_print(struct pax_when *when)
{
    const struct pax_interval *interval = &when->interval;
    struct printer out = printer_init(when->edtf, sizeof(when->edtf));

    if (!when->resolved || (!interval->has_start && !interval->has_end))
        return;
    if (!interval->has_start || !interval->has_end) {
        if (interval->precision == PAX_PRECISION_VAGUE &&
            !interval->approximate)
            print_one_of(&out, interval);
        else
            print_lasting(&out, interval);
    } else if (interval->start == interval->end) {
        print_iso_day(&out, interval->start);
        print_tilde(&out, interval->approximate);
    } else if (interval->kind == PAX_KIND_SPAN) {
        print_lasting(&out, interval);
    } else if (!print_named(&out, interval)) {
        if (interval->approximate)
            print_lasting(&out, interval);
        else
            print_one_of(&out, interval);
    }
}
