/* SPDX-License-Identifier: MIT */
/*
 * From what was said to what was meant: places one term on the calendar and
 * keeps what the passage has said so far. Reads no text. Rules:
 * docs/date-rules.md; each answer names its rule in `why`.
 */
#include "src/dates/resolve.h"

#include <string.h>

#include "src/dates/calendar.h"
#include "src/dates/place.h"

void passage_init(struct passage *passage, struct anchor anchor)
{
    memset(passage, 0, sizeof(*passage));
    passage->anchor = anchor;
}

void passage_heading(struct passage *passage, const struct pax_when *when)
{
    if (!when->resolved || !when->interval.has_start ||
        !when->interval.has_end)
        return;
    if (passage->anchor.known && when->interval.start == passage->anchor.day &&
        when->interval.end == passage->anchor.day)
        return; /* the article's own date line */
    int32_t year = pax_date_from_day(when->interval.start).year;
    /* "2000s" gives no year to what stands below it */
    passage->has_year = passage->year_from_heading =
        year == pax_date_from_day(when->interval.end).year;
    passage->year = year;
    passage->has_last = true;
    passage->last = when->interval;
    passage->story = (struct past_date){true, 0, when->interval};
    passage->since_last = 0;
}

void passage_stay(struct passage *passage, const struct passage *before,
                  const struct pax_when *when)
{
    *passage = *before;
    if (when->resolved && when->interval.has_start && when->interval.has_end)
        passage->limit = (struct past_date){true, 0, when->interval};
}

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

static enum pax_timex_mod term_mod(const struct term *term)
{
    if (term->mod != PAX_MOD_NONE)
        return (enum pax_timex_mod)term->mod;
    switch (term->part) {
    case PART_EARLY: return PAX_MOD_START;
    case PART_MID: return PAX_MOD_MID;
    case PART_LATE: return PAX_MOD_END;
    default: break;
    }
    switch (term->bound) {
    case BOUND_BEFORE: return PAX_MOD_START;
    case BOUND_AFTER: return PAX_MOD_END;
    default: return PAX_MOD_NONE;
    }
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

/* A clock time is no part of the interval, which is made of days. With its
 * zone it is a point in time and is written in full (R27). */
static void edtf_add_clock(struct pax_when *out, const struct term *term)
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

static bool clock_valid(const struct term *term)
{
    if (!(term->fields & FIELD_HOUR))
        return true;
    if (term->hour > 24 ||
        ((term->fields & FIELD_MINUTE) && term->minute > 59) ||
        ((term->fields & FIELD_SECOND) && term->second > 59))
        return false;
    return term->hour < 24 || term->minute == 0;
}

static void mention_count(struct past_date *mention)
{
    if (mention->since < UINT32_MAX)
        mention->since++;
}

/* "a year earlier": what a figure is compared with; the text does not go on
 * from there (R37). */
static bool comparison(const struct term *term)
{
    return term->kind == TERM_OFFSET && term->unit == UNIT_YEAR &&
           term->count == -1;
}

/* "the first nine months", "the full year": figures that follow are of it and
 * no longer of the quarter. */
static bool other_period(const struct term *term)
{
    return (term->kind == TERM_DURATION &&
            (term->unit == UNIT_MONTH || term->unit == UNIT_YEAR)) ||
           (term->kind == TERM_DEICTIC && term->unit == UNIT_YEAR &&
            term->count == 0);
}

/* A quarter that figures may be of: not one that is only compared with, nor
 * one that is not over, once another was told of (R38). */
static bool quarter_topic(const struct passage *passage,
                          const struct term *term,
                          const struct pax_interval *interval)
{
    if (interval->precision != PAX_PRECISION_QUARTER)
        return false;
    if (!passage->quarter.known)
        return true;
    return term->unit != UNIT_QUARTER || term->kind != TERM_CALENDAR
               ? !passage->anchor.known ||
                     interval->end <= passage->anchor.day
               : false;
}

/* A day or month without its year, or a day of the news ("yesterday", "last
 * Friday"), that lies more than a year from the date given before: the text has
 * come back to the news, and stays there (R11). */
static bool leaves_story(const struct passage *passage,
                         const struct term *term,
                         const struct pax_interval *interval)
{
    const int32_t year = 366;
    bool yearless = term->kind == TERM_CALENDAR &&
                    (term->fields & FIELD_MONTH) != 0 &&
                    (term->fields & (FIELD_YEAR | FIELD_SHORT_YEAR)) == 0;
    bool news = interval->basis == PAX_BASIS_PUBLICATION &&
                interval->precision <= PAX_PRECISION_WEEK;

    return (yearless || news) &&
           interval->start - passage->dated.interval.end > year;
}

/* What later expressions may hang on: everything with a place of its own on
 * the calendar, but not "now", "recently" or "since then". */
static void passage_note(struct passage *passage,
                         const struct resolve_input *input,
                         const struct pax_when *when)
{
    const struct term *term = input->term;
    const struct pax_interval *interval = &when->interval;

    mention_count(&passage->day);
    mention_count(&passage->dated);
    mention_count(&passage->quarter);
    mention_count(&passage->limit);
    if (passage->since_last < UINT32_MAX)
        passage->since_last++;
    if (other_period(term))
        passage->quarter.since = UINT32_MAX; /* known, but left behind */
    if (!when->resolved || term->kind == TERM_VAGUE ||
        term->kind == TERM_DURATION || !interval->has_start ||
        !interval->has_end || comparison(term))
        return;
    if (passage->dated.known && leaves_story(passage, term, interval))
        passage->dated.known = false;
    passage->has_last = true;
    passage->last = *interval;
    if (!passage->story.known ||
        (!input->aside && interval->precision != PAX_PRECISION_DECADE &&
         interval->precision != PAX_PRECISION_CENTURY))
        passage->story = (struct past_date){true, 0, *interval};
    passage->since_last = 0;
    if (interval->start == interval->end)
        passage->day = (struct past_date){true, 0, *interval};
    if (quarter_topic(passage, term, interval))
        passage->quarter = (struct past_date){true, 0, *interval};
    if (term->kind == TERM_CALENDAR &&
        (term->fields & (FIELD_YEAR | FIELD_SHORT_YEAR)) &&
        !(term->fields & (FIELD_DECADE | FIELD_CENTURY))) {
        passage->dated = (struct past_date){true, 0, *interval};
        passage->apart = false;
        int32_t year = pax_date_from_day(interval->start).year;
        if (passage->year_from_heading && year == passage->year + 1)
            passage->year_from_heading = false; /* past the year's end */
        if (!passage->year_from_heading) {
            passage->has_year = true;
            passage->year = year;
        }
    }
}

static void resolve_by_kind(struct place *place)
{
    const struct term *term = place->term;

    switch (term->kind) {
    case TERM_CALENDAR: calendar_resolve(place); break;
    case TERM_DEICTIC: deictic_resolve(place); break;
    case TERM_OFFSET: offset_resolve(place); break;
    case TERM_VAGUE: vague_resolve(place); break;
    case TERM_NAMED: named_resolve(place); break;
    case TERM_DURATION: duration_resolve(place); break;
    case TERM_SET: {
        struct printer value = printer_init(place->out->value,
                                            sizeof(place->out->value));

        place->out->type = PAX_TIMEX_SET;
        timex3_print_set(&value, term);
        place_fail(place, "repeated");
        break;
    }
    case TERM_INVALID: place_fail(place, "invalid-date"); break;
    default: place_fail(place, "not-a-date"); break;
    }
}

/* R22: "the next day", told as past, is not after publication: it hangs on
 * something else. */
static bool ahead_of_past(const struct place *place)
{
    const struct anchor *anchor = &place->passage->anchor;

    return place->term->base == BASE_CONTEXT && place->term->count > 0 &&
           (place->term->kind == TERM_DEICTIC ||
            place->term->kind == TERM_OFFSET) && place->out->resolved &&
           place->out->interval.has_start && anchor->known &&
           (place->direction == PAX_DIRECTION_PAST ||
            place->direction == PAX_DIRECTION_BEFORE_CONTEXT) &&
           !place->weak && place->out->interval.start > anchor->day;
}

void term_resolve(const struct resolve_input *input, struct passage *passage,
                  struct pax_when *out)
{
    struct place place = {
        .term = input->term,
        .base = input->base,
        .holiday = input->holiday,
        .direction = input->direction,
        .weak = input->weak,
        .loose = input->loose,
        .entry = input->entry,
        .story = input->story,
        .beside = input->beside,
        .passage = passage,
        .out = out,
    };

    memset(out, 0, sizeof(*out));
    out->type = PAX_TIMEX_DATE;
    out->mod = term_mod(input->term);
    if (!clock_valid(input->term))
        place_fail(&place, "invalid-date");
    else if (input->until != NULL)
        range_resolve(&place, input->until);
    else
        resolve_by_kind(&place);
    if (ahead_of_past(&place)) {
        if (out->type != PAX_TIMEX_DURATION)
            out->value[0] = '\0';
        place_fail(&place, "no-context");
    }
    edtf_print(out);
    if (out->resolved && input->until == NULL &&
        out->interval.precision == PAX_PRECISION_TIME &&
        out->interval.start == out->interval.end &&
        (input->term->fields & FIELD_HOUR) &&
        (input->term->fields & FIELD_ZONE))
        edtf_add_clock(out, input->term);
    passage_note(passage, input, out);
    if (input->beside != NULL && out->resolved && out->interval.has_start &&
        out->interval.has_end)
        passage->dated = (struct past_date){true, 0, out->interval};
    if (input->entry && out->resolved &&
        (passage->entry.known || (input->term->fields & FIELD_YEAR) != 0))
        passage->entry = (struct past_date){true, 0, out->interval};
}
