/* SPDX-License-Identifier: MIT */
/* Dates in English for people who read a timeline. */
#include "export/date_words.h"

#include "export/label.h"

static const char *const months[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/* Year 0 of ISO 8601 is 1 BCE. */
static void put_year(struct buffer *buffer, int32_t year)
{
    if (year > 0) {
        buffer_padded(buffer, (uint64_t)year, 1);
        return;
    }
    buffer_padded(buffer, (uint64_t)(1 - (int64_t)year), 1);
    buffer_text(buffer, " BCE");
}

static void put_month(struct buffer *buffer, struct pax_date date)
{
    buffer_text(buffer, months[date.month - 1]);
    buffer_byte(buffer, ' ');
    put_year(buffer, date.year);
}

static void put_day(struct buffer *buffer, struct pax_date date)
{
    buffer_padded(buffer, date.day, 1);
    buffer_byte(buffer, ' ');
    put_month(buffer, date);
}

/* "11", "28 August": what the start does not share with the end. */
static void put_start(struct buffer *buffer, struct pax_date start,
                      struct pax_date end)
{
    if (start.year != end.year) {
        put_day(buffer, start);
        return;
    }
    buffer_padded(buffer, start.day, 1);
    if (start.month != end.month) {
        buffer_byte(buffer, ' ');
        buffer_text(buffer, months[start.month - 1]);
    }
}

/* "late March 2023", "the 1990s"; false when there is no such name. */
static bool put_period(struct buffer *buffer, enum label_period period,
                       struct pax_date start)
{
    static const char *const quarters[] = {"first", "second", "third",
                                           "fourth"};
    switch (period) {
    case LABEL_EARLY_MONTH:
        buffer_text(buffer, "early ");
        break;
    case LABEL_MID_MONTH:
        buffer_text(buffer, "mid ");
        break;
    case LABEL_LATE_MONTH:
        buffer_text(buffer, "late ");
        break;
    case LABEL_MONTH:
        break;
    case LABEL_QUARTER:
        buffer_text(buffer, "the ");
        buffer_text(buffer, quarters[(start.month - 1) / 3]);
        buffer_text(buffer, " quarter of ");
        put_year(buffer, start.year);
        return true;
    case LABEL_YEAR:
        put_year(buffer, start.year);
        return true;
    case LABEL_DECADE:
        buffer_text(buffer, "the ");
        buffer_padded(buffer, (uint64_t)start.year, 1);
        buffer_byte(buffer, 's');
        return true;
    case LABEL_NO_PERIOD:
        return false;
    }
    put_month(buffer, start);
    return true;
}

static void put_open(struct buffer *buffer, const struct pax_interval *i)
{
    if (!i->has_start)
        buffer_text(buffer, "on or before ");
    else
        buffer_text(buffer, i->basis == PAX_BASIS_VAGUE_FUTURE ? "on or after "
                                                               : "since ");
    put_day(buffer, pax_date_from_day(i->has_start ? i->start : i->end));
}

void date_words(struct buffer *buffer, const struct pax_when *when)
{
    const struct pax_interval *i = &when->interval;
    if (!when->resolved || (!i->has_start && !i->has_end)) {
        buffer_text(buffer, "no date");
        return;
    }
    if (i->approximate)
        buffer_text(buffer, "about ");
    if (!i->has_start || !i->has_end) {
        put_open(buffer, i);
        return;
    }
    struct pax_date start = pax_date_from_day(i->start);
    struct pax_date end = pax_date_from_day(i->end);
    enum label_period period = label_period(when);
    bool span = i->kind == PAX_KIND_SPAN;
    if (i->start == i->end) {
        put_day(buffer, start);
        return;
    }
    if (period != LABEL_NO_PERIOD) {
        buffer_text(buffer, span ? "all of " : "some time in ");
        (void)put_period(buffer, period, start);
        return;
    }
    buffer_text(buffer, span ? "" : "between ");
    put_start(buffer, start, end);
    buffer_text(buffer, span ? " to " : " and ");
    put_day(buffer, end);
}
