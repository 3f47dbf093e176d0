/* SPDX-License-Identifier: MIT */
/*
 * Places a range that is one expression: both ends share what only one of them
 * names. Rule R33 of docs/date-rules.md.
 *
 *   July 11-25, 2000             month and year for both
 *   November 9 to 10, 2020       the year from the last
 *   December 28-January 3, 2021  the first end lies a year earlier
 *   2014-2020, 1998-99           years
 *   Monday to Friday             weekdays, in this order
 *   two to three weeks           a length: its smaller number
 */
#include <string.h>

#include "src/dates/calendar.h"
#include "src/dates/place.h"

enum { FIELDS_YEAR = FIELD_YEAR | FIELD_SHORT_YEAR };

/* Takes fields that `to` lacks and `from` has. */
static void share(struct term *to, const struct term *from, uint32_t fields)
{
    uint32_t missing = fields & from->fields & ~to->fields;

    if (missing & FIELD_YEAR || missing & FIELD_SHORT_YEAR) {
        to->year = from->year;
        to->fields |= from->fields & FIELDS_YEAR;
    }
    if (missing & FIELD_MONTH) {
        to->month = from->month;
        to->fields |= FIELD_MONTH;
    }
}

/* "1998-99": of the first year's century, of the next one after "1998-02". */
static void complete_short_year(const struct term *from, struct term *until)
{
    int32_t year;

    if (!(until->fields & FIELD_SHORT_YEAR) || !(from->fields & FIELD_YEAR) ||
        (from->fields & FIELD_SHORT_YEAR) || from->year > PAX_YEAR_MAX ||
        from->year < PAX_YEAR_MIN || until->year > 99 || until->year < 0)
        return;
    year = from->year - (from->year % 100 + 100) % 100 + until->year;
    until->year = year < from->year ? year + 100 : year;
    until->fields = (until->fields | FIELD_YEAR) & ~(uint32_t)FIELD_SHORT_YEAR;
}

static void resolve_end(const struct place *place, const struct term *term,
                        struct passage *passage, struct pax_when *out)
{
    struct resolve_input input = {
        .term = term,
        .base = place->base,
        .holiday = place->holiday,
        .direction = place->direction,
        .weak = place->weak,
    };

    term_resolve(&input, passage, out);
}

/* Weekdays and clock times go on from the end that the tense places. */
static bool cyclic(const struct term *term)
{
    return !(term->fields & ~(uint32_t)(FIELD_WEEKDAY | FIELD_HOUR |
                                        FIELD_MINUTE | FIELD_ZONE |
                                        FIELD_ZONE_UTC)) &&
           (term->fields & FIELD_WEEKDAY);
}

static void weekday_range(struct pax_when *from, struct pax_when *until,
                          enum pax_direction direction)
{
    int32_t apart;

    if (from->interval.start <= until->interval.start)
        return;
    /* Both ends within the same seven days, in the order as said. */
    apart = from->interval.start - until->interval.start;
    apart = (apart + 6) / 7 * 7;
    if (direction == PAX_DIRECTION_FUTURE) {
        until->interval.start += apart;
        until->interval.end += apart;
    } else {
        from->interval.start -= apart;
        from->interval.end -= apart;
    }
}

/* A yearless end that comes out on the wrong side lies a year off. */
static bool order_ends(struct term *from_term, struct term *until_term,
                       const struct pax_when *from,
                       const struct pax_when *until, bool from_inferred)
{
    struct pax_date first = pax_date_from_day(from->interval.start);
    struct pax_date last = pax_date_from_day(until->interval.start);

    if (from->interval.start <= until->interval.end)
        return true;
    if (from_inferred && first.month > last.month) {
        from_term->year = last.year - 1;
        from_term->fields |= FIELD_YEAR;
        from_term->fields &= ~(uint32_t)FIELD_SHORT_YEAR;
        return true;
    }
    if (!(until_term->fields & FIELD_YEAR) || from->interval.basis !=
                                                  PAX_BASIS_EXPLICIT) {
        until_term->year = first.year + (last.month < first.month);
        until_term->fields |= FIELD_YEAR;
        return true;
    }
    return false;
}

static void print_value(struct pax_when *out, const struct pax_when *from,
                        const struct pax_when *until)
{
    struct printer value = printer_init(out->value, sizeof(out->value));

    print_text(&value, from->value);
    print_text(&value, "/");
    print_text(&value, until->value);
}

static void join_ends(struct place *place, const struct pax_when *from,
                      const struct pax_when *until)
{
    struct pax_when *out = place->out;
    enum pax_precision precision = from->interval.precision;

    if (until->interval.precision > precision)
        precision = until->interval.precision;
    out->type = from->type == until->type ? from->type : PAX_TIMEX_DATE;
    out->interval.approximate = from->interval.approximate ||
                                until->interval.approximate;
    place_days(place, from->interval.start, until->interval.end, precision,
               PAX_KIND_SPAN);
    if (!out->resolved)
        return;
    if (out->type == PAX_TIMEX_DATE && precision == PAX_PRECISION_DAY)
        place_value_span(place, out->interval.start, out->interval.end);
    else
        print_value(out, from, until);
    place_reason(place, from->interval.basis == PAX_BASIS_EXPLICIT
                            ? until->interval.basis : from->interval.basis,
                 "a range: both ends share what one of them names (R33)");
}

/* Lengths and sets: "two to three weeks", "every Monday to Friday". */
static bool no_days(struct place *place)
{
    struct pax_when *out = place->out;
    struct printer value = printer_init(out->value, sizeof(out->value));

    if (place->term->kind == TERM_DURATION) {
        duration_resolve(place);
        return true;
    }
    if (place->term->kind != TERM_SET)
        return false;
    out->type = PAX_TIMEX_SET;
    timex3_print_set(&value, place->term);
    place_fail(place, "repeated");
    return true;
}

static bool closed(const struct pax_when *when)
{
    return when->resolved && when->interval.has_start &&
           when->interval.has_end;
}

void range_resolve(struct place *place, const struct term *until)
{
    struct term first = *place->term;
    struct term last = *until;
    struct passage passage = *place->passage;
    struct pax_when from;
    struct pax_when to;
    bool from_inferred;

    if (no_days(place))
        return;
    from_inferred = !(first.fields & FIELDS_YEAR);
    complete_short_year(&first, &last);
    share(&first, &last, FIELDS_YEAR | FIELD_MONTH);
    share(&last, &first, FIELD_MONTH | (from_inferred ? 0 : FIELDS_YEAR));
    resolve_end(place, &first, &passage, &from);
    passage = *place->passage;
    resolve_end(place, &last, &passage, &to);
    if (!closed(&from) || !closed(&to)) {
        place_fail(place, !closed(&from) ? from.why : to.why);
        return;
    }
    if (cyclic(&first)) {
        weekday_range(&from, &to, place->direction);
    } else if (from.interval.start > to.interval.end) {
        if (!order_ends(&first, &last, &from, &to, from_inferred)) {
            place_fail(place, "invalid-range");
            return;
        }
        resolve_end(place, &first, &passage, &from);
        resolve_end(place, &last, &passage, &to);
        if (!closed(&from) || !closed(&to) ||
            from.interval.start > to.interval.end) {
            place_fail(place, "invalid-range");
            return;
        }
    }
    join_ends(place, &from, &to);
}
