/* SPDX-License-Identifier: MIT */
/*
 * Writes where a term lies, or why it cannot be placed.
 *
 *   [2026-05-03 .. 2026-05-03]   a day; with "about" approximate
 *   [2026-05-03 .. ]             open at its end
 *   T14:30                       a clock time, in the value only
 */
#include "src/dates/place.h"

#include <string.h>

#include "src/dates/calendar.h"

bool place_narrative(const struct place *place)
{
    return place->passage->narrative;
}

void place_fail(struct place *place, const char *why)
{
    const struct term *term = place->term;
    struct pax_when *out = place->out;

    out->resolved = false;
    memset(&out->interval, 0, sizeof(out->interval));
    out->edtf[0] = '\0';
    out->why = why;
    /* What is known of it is still written: "XXXX-WXX-5". */
    if (out->value[0] == '\0' && term->kind == TERM_CALENDAR &&
        (term->fields & (FIELD_WEEKDAY | FIELD_MONTH | FIELD_DAY |
                         FIELD_SEASON | FIELD_QUARTER))) {
        struct printer value = printer_init(out->value, sizeof(out->value));

        timex3_print_set(&value, term);
    }
}

void place_reason(struct place *place, enum pax_basis basis, const char *why)
{
    if (!place->out->resolved)
        return;
    place->out->interval.basis = basis;
    place->out->why = why;
}

static bool hedged(const struct term *term)
{
    switch (term->mod) {
    case PAX_MOD_APPROX:
        return true;
    case PAX_MOD_LESS_THAN:
    case PAX_MOD_MORE_THAN:
    case PAX_MOD_EQUAL_OR_LESS:
    case PAX_MOD_EQUAL_OR_MORE:
        return term->kind == TERM_OFFSET;
    default:
        return false;
    }
}

void place_days(struct place *place, int64_t start, int64_t end,
                enum pax_precision precision, enum pax_kind kind)
{
    struct pax_interval *interval = &place->out->interval;

    if (!calendar_day_in_range(start) || !calendar_day_in_range(end)) {
        place_fail(place, "out-of-range");
        return;
    }
    place->out->resolved = true;
    interval->start = (int32_t)start;
    interval->end = (int32_t)end;
    interval->has_start = true;
    interval->has_end = true;
    interval->approximate = interval->approximate || hedged(place->term);
    interval->precision = precision;
    interval->kind = kind;
}

void place_open(struct place *place, int32_t day, bool past)
{
    struct pax_interval *interval = &place->out->interval;

    place->out->resolved = true;
    interval->start = past ? 0 : day;
    interval->end = past ? day : 0;
    interval->has_start = !past;
    interval->has_end = past;
    interval->precision = PAX_PRECISION_VAGUE;
    interval->kind = PAX_KIND_OPEN;
}

static void print_clock(struct printer *value, const struct term *term)
{
    print_text(value, "T");
    print_number(value, term->hour, 2);
    print_text(value, ":");
    print_number(value, term->fields & FIELD_MINUTE ? term->minute : 0, 2);
    if (term->fields & FIELD_SECOND) {
        print_text(value, ":");
        print_number(value, term->second, 2);
    }
}

void place_value(struct place *place, struct period period)
{
    const struct term *term = place->term;
    struct pax_when *out = place->out;
    struct printer value = printer_init(out->value, sizeof(out->value));

    timex3_print_period(&value, period);
    if (period.unit != UNIT_DAY)
        return;
    if (term->fields & FIELD_HOUR) {
        out->type = PAX_TIMEX_TIME;
        print_clock(&value, term);
    } else if (term->daypart != DAYPART_NONE) {
        out->type = PAX_TIMEX_TIME;
        timex3_print_daypart(&value, (enum term_daypart)term->daypart);
    }
}

void place_value_span(struct place *place, int32_t start, int32_t end)
{
    struct pax_when *out = place->out;
    struct printer value = printer_init(out->value, sizeof(out->value));

    timex3_print_period(&value, (struct period){UNIT_DAY, start});
    print_text(&value, "/");
    timex3_print_period(&value, (struct period){UNIT_DAY, end});
}

void place_clock(struct pax_when *out, const struct term *term)
{
    struct printer edtf = {out->edtf, sizeof(out->edtf), 10};
    int zone = term->zone < 0 ? -term->zone : term->zone;

    if (out->interval.start < calendar_day(0, 1, 1))
        edtf.len = 11;
    out->edtf[edtf.len] = '\0'; /* drops "~", which a time cannot have */
    print_clock(&edtf, term);
    if (!(term->fields & FIELD_SECOND))
        print_text(&edtf, ":00");
    if (term->fields & FIELD_ZONE_UTC) {
        print_text(&edtf, "Z");
    } else if (term->fields & FIELD_ZONE) {
        print_text(&edtf, term->zone < 0 ? "-" : "+");
        print_number(&edtf, zone / 60, 2);
        print_text(&edtf, ":");
        print_number(&edtf, zone % 60, 2);
    }
}
