/* SPDX-License-Identifier: MIT */
/*
 * The timeline as a calendar (RFC 5545, RFC 7986) that people subscribe to.
 * What it holds and why: docs/formats.md. libical's conversions to clock time,
 * its time zones and its global settings are not used.
 */
#include "export/exporter.h"
#include "export/ical_event.h"
#include "export/ical_feed.h"
#include "export/ical_words.h"
#include "src/base/caps.h"

#define PRODID "-//paxline//paxline//EN"

/* Says how many events the calendar cannot show, when there are any, and when
 * the last of the others was told. */
static void put_summary_of_all(const struct calendar *calendar,
                               const struct pax_timeline *timeline)
{
    struct buffer text;
    struct shown days;
    int32_t latest = 0;
    size_t shown = 0, count = pax_timeline_count(timeline);
    for (size_t i = 0; i < count; i++) {
        const struct pax_event *event = pax_timeline_event(timeline, i);
        if (!shown_in_calendar(event, &days))
            continue;
        int32_t stamp = ical_stamp(event, days.first);
        if (shown == 0 || stamp > latest)
            latest = stamp;
        shown++;
    }
    if (shown > 0)
        ical_day(calendar, "LAST-MODIFIED:", latest, "T000000Z");
    if (shown == count)
        return;
    buffer_init(&text, calendar->arena);
    buffer_padded(&text, count - shown, 1);
    buffer_text(&text, " without a date or outside years 1 to 9999");
    ical_x(calendar, "X-PAXLINE-LEFT-OUT", &text);
}

/* A colour that stays with the title, so that two calendars differ. */
static const char *title_color(struct slice title)
{
    static const char *const colors[] = {"steelblue", "seagreen",  "darkorange",
                                         "slateblue", "firebrick", "goldenrod",
                                         "teal",      "orchid"};
    uint32_t sum = 0;
    for (size_t i = 0; i < title.len; i++)
        sum = sum * 31 + (unsigned char)title.ptr[i];
    return colors[sum % COUNT_OF(colors)];
}

/* Where and how often a program should look for a newer one (RFC 7986 5.7,
 * 5.8, and the name that older programs know). */
static void put_feed(const struct calendar *calendar)
{
    unsigned hours = calendar->options->refresh_hours;
    struct buffer text;
    buffer_init(&text, calendar->arena);
    if (words_link(&text, slice_from(calendar->options->feed_url))) {
        char *url = ical_ended(&text);
        ical_property(calendar,
                      url == NULL ? NULL : icalproperty_new_source(url));
    }
    if (hours == 0)
        return;
    buffer_init(&text, calendar->arena);
    buffer_text(&text, "PT");
    buffer_padded(&text, hours, 1);
    buffer_text(&text, "H");
    output_text(calendar->out, "REFRESH-INTERVAL;VALUE=DURATION:");
    output_put(calendar->out, buffer_slice(&text));
    output_text(calendar->out, "\r\n");
    ical_x(calendar, "X-PUBLISHED-TTL", &text);
}

static void put_head(const struct calendar *calendar,
                     const struct pax_timeline *timeline)
{
    struct buffer name, old_name;
    buffer_init(&name, calendar->arena);
    buffer_init(&old_name, calendar->arena);
    words_line(&name, pax_timeline_title(timeline));
    buffer_put(&old_name, buffer_slice(&name));
    const char *color = title_color(buffer_slice(&name));
    char *value = ical_ended(&name);
    output_text(calendar->out, "BEGIN:VCALENDAR\r\n");
    ical_property(calendar, icalproperty_new_version("2.0"));
    ical_property(calendar, icalproperty_new_prodid(PRODID));
    ical_property(calendar, icalproperty_new_calscale("GREGORIAN"));
    ical_property(calendar,
                  value == NULL ? NULL : icalproperty_new_name(value));
    ical_x(calendar, "X-WR-CALNAME", &old_name);
    ical_property(calendar, icalproperty_new_color(color));
    put_feed(calendar);
    put_summary_of_all(calendar, timeline);
}

static void put_sequence(const struct calendar *calendar, int sequence)
{
    ical_property(calendar, icalproperty_new_sequence(sequence));
    output_text(calendar->out, "END:VEVENT\r\n");
}

static enum pax_status gather(void *ctx, const char *bytes, size_t len)
{
    struct buffer *buffer = ctx;
    buffer_put(buffer, (struct slice){bytes, len});
    return buffer->failed ? PAX_NO_MEMORY : PAX_OK;
}

/* Writes the event aside first, to compare it with what was published. */
static void put_changed(const struct calendar *calendar, struct feed *feed,
                        const struct pax_event *event, struct shown days)
{
    struct buffer text;
    struct output aside;
    struct calendar inner = *calendar;
    int sequence = 0;
    buffer_init(&text, calendar->arena);
    output_init(&aside, (struct pax_sink){gather, &text});
    inner.out = &aside;
    ical_event(&inner, event, days);
    enum pax_status status = output_finish(&aside);
    struct slice written = buffer_slice(&text);
    if (status == PAX_OK)
        status = feed_sequence(feed, calendar->arena, written, &sequence);
    if (status != PAX_OK) {
        output_fail(calendar->out, status);
        return;
    }
    output_put(calendar->out, written);
    put_sequence(calendar, sequence);
}

static void put_events(const struct calendar *calendar, struct feed *feed,
                       const struct pax_timeline *timeline)
{
    struct shown days;
    size_t count = pax_timeline_count(timeline);
    for (size_t i = 0; i < count && calendar->out->status == PAX_OK; i++) {
        const struct pax_event *event = pax_timeline_event(timeline, i);
        arena_reset(calendar->arena);
        if (!shown_in_calendar(event, &days))
            continue;
        if (feed->count > 0) {
            put_changed(calendar, feed, event, days);
        } else {
            ical_event(calendar, event, days);
            put_sequence(calendar, 0);
        }
    }
}

static enum pax_status write_calendar(const struct pax_timeline *timeline,
                                      const struct pax_export_options *options,
                                      struct output *out)
{
    struct arena arena;
    struct feed feed;
    struct calendar calendar = {
        .out = out, .arena = &arena, .options = options};
    enum pax_status status = feed_open(&feed, options->previous);
    if (status != PAX_OK)
        return status;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    put_head(&calendar, timeline);
    put_events(&calendar, &feed, timeline);
    output_text(out, "END:VCALENDAR\r\n");
    arena_finish(&arena);
    feed_close(&feed);
    return out->status;
}

const struct exporter exporter_ics = {
    .format = {.name = "ics",
               .extension = ".ics",
               .media_type = "text/calendar; charset=utf-8",
               .about = "iCalendar, one all-day entry for each event"},
    .write = write_calendar,
};
