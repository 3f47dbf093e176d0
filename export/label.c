/* SPDX-License-Identifier: MIT */
/* Dates as a list shows them: as fine as they are known, no finer. */
#include "export/label.h"

/* First and last day of an interval. */
struct bounds {
    struct pax_date from;
    struct pax_date to;
    int32_t end; /* day number of `to` */
};

static void put_day(struct buffer *buffer, int32_t day)
{
    char iso[PAX_ISO_DATE_SIZE];
    pax_day_print(day, iso);
    buffer_text(buffer, iso);
}

static void put_year(struct buffer *buffer, int32_t year)
{
    if (year < 0)
        buffer_byte(buffer, '-');
    buffer_padded(buffer, (uint64_t)(year < 0 ? -(int64_t)year : year), 4);
}

static void put_month(struct buffer *buffer, struct pax_date date)
{
    put_year(buffer, date.year);
    buffer_byte(buffer, '-');
    buffer_padded(buffer, date.month, 2);
}

/* True when the day after `to` begins a month. */
static bool ends_month(const struct bounds *b)
{
    struct pax_date next = b->to;
    next.day++;
    return !pax_date_valid(next);
}

static bool whole_months(const struct bounds *b)
{
    return b->from.day == 1 && ends_month(b);
}

static bool whole_years(const struct bounds *b)
{
    return whole_months(b) && b->from.month == 1 && b->to.month == 12;
}

/* The third of a month, by docs/date-rules.md. */
static enum label_period month_part(const struct bounds *b)
{
    if (b->from.year != b->to.year || b->from.month != b->to.month)
        return LABEL_NO_PERIOD;
    if (b->from.day == 1 && b->to.day == 10)
        return LABEL_EARLY_MONTH;
    if (b->from.day == 11 && b->to.day == 20)
        return LABEL_MID_MONTH;
    if (b->from.day == 21 && ends_month(b))
        return LABEL_LATE_MONTH;
    return LABEL_NO_PERIOD;
}

static enum label_period find_period(const struct bounds *b,
                                     enum pax_precision precision)
{
    bool same_year = b->from.year == b->to.year;
    bool fits = false;
    switch (precision) {
    case PAX_PRECISION_MONTH_PART:
        return month_part(b);
    case PAX_PRECISION_MONTH:
        fits = same_year && b->from.month == b->to.month && whole_months(b);
        return fits ? LABEL_MONTH : LABEL_NO_PERIOD;
    case PAX_PRECISION_QUARTER:
        fits = same_year && whole_months(b) && b->from.month % 3 == 1 &&
               b->to.month == b->from.month + 2;
        return fits ? LABEL_QUARTER : LABEL_NO_PERIOD;
    case PAX_PRECISION_YEAR:
        fits = same_year && whole_years(b);
        return fits ? LABEL_YEAR : LABEL_NO_PERIOD;
    case PAX_PRECISION_DECADE:
        fits = b->from.year >= 0 && b->from.year % 10 == 0 &&
               b->to.year == b->from.year + 9 && whole_years(b);
        return fits ? LABEL_DECADE : LABEL_NO_PERIOD;
    default:
        return LABEL_NO_PERIOD;
    }
}

enum label_period label_period(const struct pax_when *when)
{
    const struct pax_interval *i = &when->interval;
    if (!when->resolved || !i->has_start || !i->has_end)
        return LABEL_NO_PERIOD;
    struct bounds b = {pax_date_from_day(i->start), pax_date_from_day(i->end),
                       i->end};
    return find_period(&b, i->precision);
}

/* A period of the calendar under its own name; false when it is none. */
static bool put_period(struct buffer *buffer, const struct bounds *b,
                       enum label_period period)
{
    switch (period) {
    case LABEL_EARLY_MONTH:
    case LABEL_MID_MONTH:
    case LABEL_LATE_MONTH:
        put_month(buffer, b->from);
        buffer_text(buffer, period == LABEL_EARLY_MONTH ? " early"
                            : period == LABEL_MID_MONTH ? " mid"
                                                        : " late");
        return true;
    case LABEL_MONTH:
        put_month(buffer, b->from);
        return true;
    case LABEL_QUARTER:
        put_year(buffer, b->from.year);
        buffer_text(buffer, " Q");
        buffer_padded(buffer, (uint64_t)(b->from.month / 3 + 1), 1);
        return true;
    case LABEL_YEAR:
        put_year(buffer, b->from.year);
        return true;
    case LABEL_DECADE:
        put_year(buffer, b->from.year);
        buffer_byte(buffer, 's');
        return true;
    case LABEL_NO_PERIOD:
        break;
    }
    return false;
}

/* "2023-08-28..09-03": the end without what it shares with the start. */
static void put_range(struct buffer *buffer, const struct bounds *b)
{
    buffer_text(buffer, "..");
    if (b->from.year != b->to.year) {
        put_day(buffer, b->end);
        return;
    }
    if (b->from.month != b->to.month) {
        buffer_padded(buffer, b->to.month, 2);
        buffer_byte(buffer, '-');
    }
    buffer_padded(buffer, b->to.day, 2);
}

void label_date(struct buffer *buffer, const struct pax_when *when)
{
    static const char *const weekdays[] = {"Mon", "Tue", "Wed", "Thu",
                                           "Fri", "Sat", "Sun"};
    const struct pax_interval *i = &when->interval;
    if (!when->resolved || (!i->has_start && !i->has_end)) {
        buffer_text(buffer, "undated");
    } else if (!i->has_start) {
        buffer_text(buffer, "..");
        put_day(buffer, i->end);
    } else if (!i->has_end) {
        put_day(buffer, i->start);
        buffer_text(buffer, "..");
    } else if (i->start == i->end) {
        put_day(buffer, i->start);
        buffer_byte(buffer, ' ');
        buffer_text(buffer, weekdays[pax_day_weekday(i->start) - 1]);
    } else {
        struct bounds b = {pax_date_from_day(i->start),
                           pax_date_from_day(i->end), i->end};
        if (put_period(buffer, &b, label_period(when)))
            return;
        put_day(buffer, i->start);
        put_range(buffer, &b);
    }
}

char label_mark(const struct pax_when *when)
{
    const struct pax_interval *i = &when->interval;
    if (!when->resolved || (!i->has_start && !i->has_end))
        return LABEL_UNDATED;
    if (!i->has_start)
        return LABEL_BEFORE;
    if (!i->has_end)
        return LABEL_SINCE;
    if (i->approximate)
        return LABEL_WITHIN;
    if (i->start == i->end)
        return LABEL_DAY;
    return i->kind == PAX_KIND_SPAN ? LABEL_SPAN : LABEL_WITHIN;
}
