/* SPDX-License-Identifier: MIT */
/*
 * Places what has no number: vague references, which bound one side; lengths
 * of time, which have a place only when they end or begin now; and names.
 * Rules: docs/date-rules.md, sections 6 and 7.
 *
 *   recently, in the coming days    R31
 *   since then, afterwards          R31   from the passage's last date
 *   three days, the past 18 months  R28, R29
 *   Easter 2023, the 44-day war     R32
 */
#include <stddef.h>

#include "src/dates/calendar.h"
#include "src/dates/place.h"

static const char *reference_name(const struct term *term)
{
    switch (term->look) {
    case LOOK_LAST: return "PAST_REF";
    case LOOK_NEXT: return "FUTURE_REF";
    case LOOK_SAME: return "PAST_REF";
    default: return "PRESENT_REF";
    }
}

/* "afterwards", "before that", "at the time", "shortly after May 5": from a
 * date, up to the publication when the happening is past. */
static void vague_from(struct place *place, const struct pax_interval *from)
{
    const struct term *term = place->term;
    const struct anchor *anchor = &place->passage->anchor;
    bool back = term->bound == BOUND_BEFORE ||
                (term->bound == BOUND_NONE && term->look == LOOK_LAST);
    bool ahead = term->bound == BOUND_AFTER ||
                 (term->bound == BOUND_NONE && term->look == LOOK_NEXT);

    if (back) {
        place_open(place, from->start, true);
    } else if (!ahead) {
        place_days(place, from->start, from->end, from->precision,
                   from->kind);
        place_value(place, period_of_day(precision_unit(from->precision) ==
                                                 UNIT_NONE
                                             ? UNIT_DAY
                                             : precision_unit(
                                                   from->precision),
                                         from->start));
    } else if (place->direction != PAX_DIRECTION_FUTURE && anchor->known &&
               from->start <= anchor->day) {
        place_days(place, from->start, anchor->day, PAX_PRECISION_VAGUE,
                   PAX_KIND_WITHIN);
    } else {
        place_open(place, from->start, false);
    }
    place_reason(place, PAX_BASIS_CONTEXT,
                 "bounded by the date it hangs on (R31)");
}

/* Annotators take "recent weeks" and "recent months" for lengths, "recent
 * years" and all that is to come for references. */
static void vague_value(struct place *place)
{
    const struct term *term = place->term;
    struct printer value = printer_init(place->out->value,
                                        sizeof(place->out->value));

    if (term->look != LOOK_LAST ||
        (term->unit != UNIT_WEEK && term->unit != UNIT_MONTH)) {
        print_text(&value, reference_name(term));
        return;
    }
    place->out->type = PAX_TIMEX_DURATION;
    timex3_print_duration(&value, (enum term_unit)term->unit,
                          TERM_COUNT_VAGUE, 0);
}

void vague_resolve(struct place *place)
{
    const struct term *term = place->term;
    const struct passage *passage = place->passage;

    vague_value(place);
    if (term->base == BASE_TERM && place->base != NULL &&
        place->base->resolved && place->base->interval.has_start &&
        place->base->interval.has_end) {
        vague_from(place, &place->base->interval);
        return;
    }
    if (term->base == BASE_CONTEXT && passage->has_last) {
        vague_from(place, &passage->last);
        return;
    }
    if (!passage->anchor.known) {
        place_fail(place, "no-anchor");
        return;
    }
    if (term->look == LOOK_NEXT) {
        place_open(place, passage->anchor.day, false);
        place_reason(place, PAX_BASIS_VAGUE_FUTURE,
                     "some time from publication on (R31)");
    } else if (term->look == LOOK_LAST || term->look == LOOK_SAME) {
        place_open(place, passage->anchor.day, true);
        place_reason(place, PAX_BASIS_VAGUE_PAST,
                     "some time up to publication (R31)");
    } else {
        place_days(place, passage->anchor.day, passage->anchor.day,
                   PAX_PRECISION_VAGUE, PAX_KIND_WITHIN);
        place_reason(place, PAX_BASIS_PUBLICATION,
                     "the present of the publication (R31)");
    }
}

/* The day that lies the term's length before or after another. */
static bool length_from(const struct term *term, int32_t day, bool back,
                        int64_t *far)
{
    enum term_unit unit = (enum term_unit)term->unit;
    int64_t count = term->count < 0 ? -(int64_t)term->count : term->count;
    int sign = back ? -1 : 1;

    if (unit_months(unit) > 0) {
        int64_t months = count * unit_months(unit) +
                         term->tenths * unit_months(unit) / 10;

        if (!day_add_months(&day, sign * months))
            return false;
        *far = day;
        return true;
    }
    if (unit_days(unit) > 0)
        count = count * unit_days(unit) + term->tenths * unit_days(unit) / 10;
    else if (unit == UNIT_HOUR)
        count = count < 12 ? 0 : (count + 23) / 24; /* of the day itself */
    else
        count = 0;
    *far = day + sign * count;
    return true;
}

static enum pax_precision length_precision(enum term_unit unit)
{
    switch (unit) {
    case UNIT_SECOND:
    case UNIT_MINUTE:
    case UNIT_HOUR: return PAX_PRECISION_DAY;
    case UNIT_FORTNIGHT: return PAX_PRECISION_WEEK;
    default: return unit_precision(unit);
    }
}

/* R29: "the past 18 months" ends at the reference, "the next two weeks"
 * begins there. */
static void length_place(struct place *place, int32_t day, bool back,
                         enum pax_basis basis)
{
    const struct term *term = place->term;
    int64_t far = 0;

    if (term->count == TERM_COUNT_VAGUE || term->count == -TERM_COUNT_VAGUE) {
        place_open(place, day, back);
        place_reason(place, back ? PAX_BASIS_VAGUE_PAST
                                 : PAX_BASIS_VAGUE_FUTURE,
                     "a length without a number, up to now or from now (R31)");
        return;
    }
    if (!length_from(term, day, back, &far)) {
        place_fail(place, "out-of-range");
        return;
    }
    place_days(place, back ? far : day, back ? day : far,
               length_precision((enum term_unit)term->unit), PAX_KIND_SPAN);
    place_reason(place, basis, "a length that ends or begins now (R29)");
}

/* "the first nine months of 1998". */
static bool length_of_year(struct place *place)
{
    const struct term *term = place->term;
    int32_t start = 0;
    int32_t end = 0;
    int64_t far = 0;
    bool late = term->part == PART_LATE;

    if (!(term->fields & FIELD_YEAR) || term->part == PART_NONE ||
        !period_bounds((struct period){UNIT_YEAR, term->year}, &start, &end))
        return false;
    if (!length_from(term, late ? end + 1 : start, late, &far)) {
        place_fail(place, "out-of-range");
        return true;
    }
    if (late ? far > end : far <= start)
        far = late ? end : start + 1; /* hours: at least the day itself */
    place_days(place, late ? far : start, late ? end : far - 1,
               length_precision((enum term_unit)term->unit), PAX_KIND_SPAN);
    place_reason(place, PAX_BASIS_EXPLICIT,
                 "the first or last part of a year (R29)");
    return true;
}

/* "the past weekend" is no length: it is the last one. */
static bool is_weekend(struct place *place)
{
    const struct term *term = place->term;
    struct term weekend = *term;

    if (term->unit != UNIT_WEEKEND || term->count != 1 ||
        (term->look != LOOK_LAST && term->look != LOOK_NEXT))
        return false;
    weekend.kind = TERM_DEICTIC;
    weekend.count = term->look == LOOK_LAST ? -1 : 1;
    weekend.base = BASE_ANCHOR;
    place->term = &weekend;
    deictic_resolve(place);
    place->term = term;
    return true;
}

void duration_resolve(struct place *place)
{
    const struct term *term = place->term;
    const struct passage *passage = place->passage;
    struct printer value = printer_init(place->out->value,
                                        sizeof(place->out->value));
    bool context =
        term->base == BASE_CONTEXT ||
        (term->base == BASE_FREE &&
         (place_narrative(place) || next_is_over(place)));

    if (is_weekend(place))
        return;
    place->out->type = PAX_TIMEX_DURATION;
    timex3_print_duration(&value, (enum term_unit)term->unit, term->count,
                          term->tenths);
    if (term->look != LOOK_LAST && term->look != LOOK_NEXT) {
        if (!length_of_year(place))
            place_fail(place, "length-only");
        return;
    }
    if (context && passage->has_last)
        length_place(place,
                     term->look == LOOK_LAST ? passage->last.start
                                             : passage->last.end,
                     term->look == LOOK_LAST, PAX_BASIS_CONTEXT);
    else if (passage->anchor.known)
        length_place(place, passage->anchor.day, term->look == LOOK_LAST,
                     PAX_BASIS_PUBLICATION);
    else
        place_fail(place, "no-anchor");
}
