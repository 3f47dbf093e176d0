/* SPDX-License-Identifier: MIT */
/*
 * The timeline as a calendar (RFC 5545, RFC 7986), one property at a time
 * through libical but for the days. What it holds and why: docs/formats.md.
 * libical's conversions to clock time, its time zones and its global settings
 * are not used.
 */
#include "export/clean.h"
#include "export/exporter.h"
#include "export/ical_line.h"
#include "export/ical_words.h"
#include "export/label.h"
#include "src/base/caps.h"

#define PRODID "-//paxline//paxline//EN"

/* What all the helpers below need; the arena lives for one event. */
struct calendar {
    struct output *out;
    struct arena *arena;
    int32_t first_day; /* of year 1 */
    int32_t last_day;  /* whose next day still has a year of four digits */
};

/* Days that the calendar shows. */
struct days {
    int32_t first;
    int32_t last;
};

static void put(const struct calendar *calendar, icalproperty *property)
{
    ical_put(calendar->arena, property, calendar->out);
}

/* A buffer's bytes with a NUL after them; NULL when out of memory. */
static char *ended(struct buffer *buffer)
{
    buffer_byte(buffer, '\0');
    return buffer->failed ? NULL : buffer->data;
}

static void put_x(const struct calendar *calendar, const char *name,
                  struct buffer *value)
{
    size_t len = value->len;
    char *text = ended(value);
    icalproperty *property = NULL;
    if (text != NULL) {
        ical_shield(text, len);
        property = icalproperty_new_x(text);
    }
    if (property != NULL)
        icalproperty_set_x_name(property, name);
    put(calendar, property);
}

static void put_x_text(const struct calendar *calendar, const char *name,
                       const char *text)
{
    struct buffer value;
    if (text == NULL || text[0] == '\0')
        return;
    buffer_init(&value, calendar->arena);
    buffer_text(&value, text);
    put_x(calendar, name, &value);
}

/*
 * "DTSTART;VALUE=DATE:20230522". Written here and not by libical 3.0.16, which
 * prints zeros for years after 3000 and takes the value for a date-time on
 * the first day of year 1.
 */
static void put_day(const struct calendar *calendar, const char *before,
                    int32_t day, const char *after)
{
    struct pax_date date = pax_date_from_day(day);
    struct buffer line;
    buffer_init(&line, calendar->arena);
    buffer_text(&line, before);
    buffer_padded(&line, (uint64_t)date.year, 4);
    buffer_padded(&line, date.month, 2);
    buffer_padded(&line, date.day, 2);
    buffer_text(&line, after);
    buffer_text(&line, "\r\n");
    if (line.failed)
        output_fail(calendar->out, PAX_NO_MEMORY);
    else
        output_put(calendar->out, buffer_slice(&line));
}

/* False when the event has no day that a calendar could show. */
static bool find_days(const struct calendar *calendar,
                      const struct pax_event *event, struct days *days)
{
    const struct pax_interval *i = &event->when.interval;
    if (!event->when.resolved || (!i->has_start && !i->has_end))
        return false;
    days->first = i->has_start ? i->start : i->end;
    days->last = i->has_end ? i->end : i->start;
    return days->first >= calendar->first_day &&
           days->last <= calendar->last_day;
}

/* The last publication among the sources, so that a later telling shows; the
 * event's first day when no source has one. Never the clock. */
static int32_t stamp_day(const struct calendar *calendar,
                         const struct pax_event *event, int32_t first)
{
    bool found = false;
    int32_t last = first;
    for (size_t i = 0; i < event->source_count; i++) {
        if (!event->sources[i].has_published)
            continue;
        int32_t day = pax_date_to_day(event->sources[i].published);
        if (day < calendar->first_day || day > calendar->last_day)
            continue;
        if (!found || day > last)
            last = day;
        found = true;
    }
    return last;
}

static void put_summary(const struct calendar *calendar,
                        const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    words_title(&text, event);
    char *value = ended(&text);
    put(calendar, value == NULL ? NULL : icalproperty_new_summary(value));
}

static void put_description(const struct calendar *calendar,
                            const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    words_description(&text, event);
    char *value = ended(&text);
    put(calendar, value == NULL ? NULL : icalproperty_new_description(value));
}

static bool named_before(const struct pax_event *event, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (slice_equal(slice_from(event->actors[i].name),
                        slice_from(event->actors[at].name)))
            return true;
    return false;
}

/* One property with all of them: a second one hides the first from khal. */
static void put_categories(const struct calendar *calendar,
                           const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    buffer_text(&text, pax_type_name(event->type));
    for (size_t i = 0; i < event->actor_count; i++) {
        struct slice name =
            clean_line(calendar->arena, slice_from(event->actors[i].name));
        text.failed = text.failed || name.ptr == NULL;
        if (name.len == 0 || named_before(event, i))
            continue;
        buffer_byte(&text, ',');
        size_t from = text.len;
        buffer_put(&text, name);
        if (!text.failed)
            ical_shield(text.data + from, text.len - from);
    }
    char *value = ended(&text);
    put(calendar, value == NULL ? NULL : icalproperty_new_categories(value));
}

static icalproperty_status calendar_status(const struct pax_event *event)
{
    char mark = label_mark(&event->when);
    if (event->status == PAX_STATUS_NOT_REALISED)
        return ICAL_STATUS_CANCELLED;
    bool sure = event->status == PAX_STATUS_ACTUAL &&
                (mark == LABEL_DAY || mark == LABEL_SPAN);
    return sure ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE;
}

static void put_place(const struct calendar *calendar,
                      const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    words_line(&text, event->place);
    if (text.len == 0 && !text.failed)
        return;
    char *value = ended(&text);
    put(calendar, value == NULL ? NULL : icalproperty_new_location(value));
}

static void put_url(const struct calendar *calendar,
                    const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    if (event->quote.source >= event->source_count ||
        !words_link(&text, slice_from(event->sources[event->quote.source].url)))
        return;
    char *value = ended(&text);
    put(calendar, value == NULL ? NULL : icalproperty_new_url(value));
}

/* What our own tools read back. */
static void put_fields(const struct calendar *calendar,
                       const struct pax_event *event)
{
    const struct pax_interval *i = &event->when.interval;
    struct buffer share;
    double sure = event->confidence;
    unsigned cents = 0;
    if (sure >= 1)
        cents = 100;
    else if (sure > 0)
        cents = (unsigned)(sure * 100 + 0.5);
    put_x_text(calendar, "X-PAXLINE-EDTF", event->when.edtf);
    put_x_text(calendar, "X-PAXLINE-PRECISION",
               pax_precision_name(i->precision));
    put_x_text(calendar, "X-PAXLINE-KIND", pax_kind_name(i->kind));
    put_x_text(calendar, "X-PAXLINE-BASIS", pax_basis_name(i->basis));
    put_x_text(calendar, "X-PAXLINE-STATUS",
               pax_event_status_name(event->status));
    buffer_init(&share, calendar->arena);
    buffer_padded(&share, cents / 100, 1);
    buffer_byte(&share, '.');
    buffer_padded(&share, cents % 100, 2);
    put_x(calendar, "X-PAXLINE-CONFIDENCE", &share);
}

static void put_uid(const struct calendar *calendar,
                    const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    buffer_text(&text, event->id);
    buffer_text(&text, "@paxline");
    char *value = ended(&text);
    put(calendar, value == NULL ? NULL : icalproperty_new_uid(value));
}

static void put_event(const struct calendar *calendar,
                      const struct pax_event *event, struct days days)
{
    int32_t stamp = stamp_day(calendar, event, days.first);
    output_text(calendar->out, "BEGIN:VEVENT\r\n");
    put_uid(calendar, event);
    put_day(calendar, "DTSTAMP:", stamp, "T000000Z");
    put_day(calendar, "DTSTART;VALUE=DATE:", days.first, "");
    put_day(calendar, "DTEND;VALUE=DATE:", days.last + 1, "");
    put_summary(calendar, event);
    put(calendar, icalproperty_new_status(calendar_status(event)));
    put(calendar, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    put_categories(calendar, event);
    put_place(calendar, event);
    put_url(calendar, event);
    put_description(calendar, event);
    put_fields(calendar, event);
    output_text(calendar->out, "END:VEVENT\r\n");
}

/* Says how many events the calendar cannot show, when there are any. */
static void put_left_out(const struct calendar *calendar,
                         const struct pax_timeline *timeline)
{
    struct buffer text;
    struct days days;
    size_t left = 0, count = pax_timeline_count(timeline);
    for (size_t i = 0; i < count; i++)
        if (!find_days(calendar, pax_timeline_event(timeline, i), &days))
            left++;
    if (left == 0)
        return;
    buffer_init(&text, calendar->arena);
    buffer_padded(&text, left, 1);
    buffer_text(&text, " without a date or outside years 1 to 9999");
    put_x(calendar, "X-PAXLINE-LEFT-OUT", &text);
}

static void put_head(const struct calendar *calendar,
                     const struct pax_timeline *timeline)
{
    struct buffer name, old_name;
    buffer_init(&name, calendar->arena);
    buffer_init(&old_name, calendar->arena);
    words_line(&name, pax_timeline_title(timeline));
    buffer_put(&old_name, buffer_slice(&name));
    char *value = ended(&name);
    output_text(calendar->out, "BEGIN:VCALENDAR\r\n");
    put(calendar, icalproperty_new_version("2.0"));
    put(calendar, icalproperty_new_prodid(PRODID));
    put(calendar, icalproperty_new_calscale("GREGORIAN"));
    put(calendar, value == NULL ? NULL : icalproperty_new_name(value));
    put_x(calendar, "X-WR-CALNAME", &old_name);
    put_left_out(calendar, timeline);
}

static enum pax_status write_calendar(const struct pax_timeline *timeline,
                                      const struct pax_export_options *options,
                                      struct output *out)
{
    struct arena arena;
    struct days days;
    struct calendar calendar = {
        .out = out,
        .arena = &arena,
        .first_day = pax_date_to_day((struct pax_date){1, 1, 1}),
        .last_day = pax_date_to_day((struct pax_date){9999, 12, 30}),
    };
    size_t count = pax_timeline_count(timeline);
    (void)options;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    put_head(&calendar, timeline);
    for (size_t i = 0; i < count && out->status == PAX_OK; i++) {
        const struct pax_event *event = pax_timeline_event(timeline, i);
        arena_reset(&arena);
        if (find_days(&calendar, event, &days))
            put_event(&calendar, event, days);
    }
    output_text(out, "END:VCALENDAR\r\n");
    arena_finish(&arena);
    return out->status;
}

const struct exporter exporter_ics = {
    .format = {.name = "ics",
               .extension = ".ics",
               .media_type = "text/calendar; charset=utf-8",
               .about = "iCalendar, one all-day entry for each event"},
    .write = write_calendar,
};
