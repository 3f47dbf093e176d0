/* SPDX-License-Identifier: MIT */
/*
 * From the interval of an expression to that of the happening: what "since",
 * "until", "by", "within", "before" and "after" do to it, and what two
 * expressions make together. Rule R34 of docs/date-rules.md.
 */
#include "src/dates/calendar.h"
#include "src/dates/place.h"

static bool closed(const struct pax_interval *interval)
{
    return interval->has_start && interval->has_end;
}

static void set_open(struct pax_interval *interval, int64_t day, bool past)
{
    if (!calendar_day_in_range(day))
        day = past ? CALENDAR_DAY_MIN : CALENDAR_DAY_MAX;
    interval->start = past ? 0 : (int32_t)day;
    interval->end = past ? (int32_t)day : 0;
    interval->has_start = !past;
    interval->has_end = past;
    interval->kind = PAX_KIND_OPEN;
}

/* "by the end of March" is from publication to then; what is over, at any
 * time up to it. */
static void relate_by(struct pax_when *when, const struct passage *passage)
{
    struct pax_interval *interval = &when->interval;

    if (passage->anchor.known && passage->anchor.day <= interval->end) {
        interval->start = passage->anchor.day;
        if (interval->start == interval->end)
            return;
        interval->kind = PAX_KIND_WITHIN;
        interval->precision = PAX_PRECISION_VAGUE;
    } else {
        set_open(interval, interval->end, true);
        interval->precision = PAX_PRECISION_VAGUE;
    }
}

/* "after May 22": up to publication, when that is over. */
static void relate_after(struct pax_when *when, const struct passage *passage)
{
    struct pax_interval *interval = &when->interval;
    int32_t end = interval->end;

    set_open(interval, (int64_t)end + 1, false);
    interval->precision = PAX_PRECISION_VAGUE;
    if (passage->anchor.known && end < passage->anchor.day) {
        interval->end = passage->anchor.day;
        interval->has_end = true;
        interval->kind = PAX_KIND_WITHIN;
    }
}

/* The day that lies `count` units after `start`. */
static bool day_after(int32_t start, enum term_unit unit, int32_t count,
                      int64_t *end)
{
    int32_t far = start;

    *end = start;
    if (unit_months(unit) > 0) {
        if (!day_add_months(&far, (int64_t)count * unit_months(unit)))
            return false;
        *end = far;
    } else if (unit_days(unit) > 0) {
        *end = start + (int64_t)count * unit_days(unit);
    } else if (unit == UNIT_HOUR) {
        *end = start + (count < 12 ? 0 : ((int64_t)count + 23) / 24);
    }
    return calendar_day_in_range(*end);
}

#define RECENT 7 /* days before publication that still count as now */

/* "within 24 hours": from the passage's day, or from publication; what is to
 * come counts from a day that is just past, but from no other. */
static void within_length(struct pax_when *when, enum pax_direction way,
                          const struct passage *passage)
{
    const struct anchor *anchor = &passage->anchor;
    enum term_unit unit = UNIT_NONE;
    int32_t count = 0;
    int64_t end = 0;
    bool context = passage->day.known && passage->day.since <= 4 &&
                   !(passage->day_limit && anchor->known);
    int32_t start = context ? passage->day.interval.start : anchor->day;

    if (!timex3_parse_duration(when->value, &unit, &count) ||
        (passage->day_limit && way == PAX_DIRECTION_NONE) ||
        (!context && !anchor->known) || !day_after(start, unit, count, &end))
        return;
    if (context && way == PAX_DIRECTION_FUTURE && anchor->known &&
        start < anchor->day - RECENT) {
        context = false;
        start = anchor->day;
        if (!day_after(start, unit, count, &end))
            return;
    }
    when->resolved = true;
    when->interval = (struct pax_interval){
        .start = start,
        .end = (int32_t)end,
        .has_start = true,
        .has_end = true,
        .precision = unit < UNIT_DAY ? PAX_PRECISION_DAY
                                     : unit_precision(unit),
        .kind = PAX_KIND_WITHIN,
        .basis = context ? PAX_BASIS_CONTEXT : PAX_BASIS_PUBLICATION,
    };
    when->why = "within a length of time from the day it hangs on (R34)";
}

void interval_relate(struct pax_when *when, enum timex_relation relation,
                     enum pax_direction way, const struct passage *passage)
{
    struct pax_interval *interval = &when->interval;

    if (!when->resolved) {
        if (relation == RELATION_WITHIN &&
            when->type == PAX_TIMEX_DURATION) {
            within_length(when, way, passage);
            edtf_print(when);
        }
        return;
    }
    if (!closed(interval))
        return;
    if (when->type == PAX_TIMEX_TIME && interval->start == interval->end &&
        (relation == RELATION_AFTER || relation == RELATION_BEFORE))
        return; /* "shortly after noon on Tuesday": still that day */
    /* "from 2014-2020", "over the past 18 months": it lasted so already. */
    if (interval->kind == PAX_KIND_SPAN &&
        (relation == RELATION_FROM ||
         (relation == RELATION_DURING && when->type == PAX_TIMEX_DURATION)))
        return;
    switch (relation) {
    case RELATION_SINCE:
    case RELATION_FROM:
    case RELATION_FROM_ON:
        set_open(interval, interval->start, false);
        break;
    case RELATION_UNTIL:
    case RELATION_TO:
        set_open(interval, interval->end, true);
        break;
    case RELATION_BY:
        relate_by(when, passage);
        break;
    case RELATION_BEFORE:
        set_open(interval, (int64_t)interval->start - 1, true);
        interval->precision = PAX_PRECISION_VAGUE;
        break;
    case RELATION_AFTER:
        relate_after(when, passage);
        break;
    case RELATION_WITHIN:
    case RELATION_DURING:
        if (interval->start != interval->end)
            interval->kind = PAX_KIND_WITHIN;
        break;
    case RELATION_FOR: /* for two weeks; not: planned for April */
        if (when->type == PAX_TIMEX_DURATION &&
            interval->start != interval->end)
            interval->kind = PAX_KIND_SPAN;
        break;
    default:
        return; /* a clock time in `edtf` stays as it is */
    }
    edtf_print(when);
}

/* The same date of the year, at most a year before or after another: "from
 * December 28 to January 3, 2021" begins in 2020. */
static int32_t year_near(int32_t day, int32_t other, bool before)
{
    int32_t years = pax_date_from_day(other).year -
                    pax_date_from_day(day).year;
    int32_t moved = day;

    if (!day_add_months(&moved, (int64_t)years * 12))
        return day;
    if (before ? moved > other : moved < other)
        (void)day_add_months(&moved, before ? -12 : 12);
    return moved;
}

/* "from Monday to Friday": the same seven days. */
static void order_weekdays(int32_t *start, int32_t *end,
                           enum pax_direction direction)
{
    if (direction == PAX_DIRECTION_FUTURE)
        *end += 7;
    else
        *start -= 7;
}

void interval_join(const struct pax_when *from, const struct pax_when *to,
                   enum timex_relation relation,
                   enum pax_direction direction, struct pax_when *out)
{
    struct pax_when result = *from;
    struct pax_interval *interval = &result.interval;
    int32_t start = from->interval.start;
    int32_t end = to->interval.end;

    if (!from->resolved || !to->resolved || !closed(&from->interval) ||
        !closed(&to->interval)) {
        *out = from->resolved ? *from : *to;
        return;
    }
    if (from->interval.basis == PAX_BASIS_YEAR_INFERRED)
        start = year_near(start, end, true);
    else if (to->interval.basis == PAX_BASIS_YEAR_INFERRED)
        end = year_near(end, start, false);
    else if (start > end && start - end < 7 &&
             from->interval.basis != PAX_BASIS_EXPLICIT &&
             to->interval.basis != PAX_BASIS_EXPLICIT)
        order_weekdays(&start, &end, direction);
    if (start > end || !calendar_day_in_range(start) ||
        !calendar_day_in_range(end)) {
        *out = *from;
        return;
    }
    interval->start = start;
    interval->end = end;
    interval->kind = start == end ? PAX_KIND_DAY
                     : relation == RELATION_BETWEEN ? PAX_KIND_WITHIN
                                                    : PAX_KIND_SPAN;
    if (to->interval.precision > interval->precision)
        interval->precision = to->interval.precision;
    interval->approximate = from->interval.approximate ||
                            to->interval.approximate;
    if (interval->basis == PAX_BASIS_EXPLICIT)
        interval->basis = to->interval.basis;
    result.why = "from the first expression to the second (R34)";
    edtf_print(&result);
    *out = result;
}
