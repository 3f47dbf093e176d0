/* SPDX-License-Identifier: MIT */
/*
 * One event as a VEVENT, one property at a time through libical but for days
 * and numbers. What it holds and why: docs/formats.md
 */
#include "export/ical_event.h"

#include "export/clean.h"
#include "export/gazetteer.h"
#include "export/ical_line.h"
#include "export/ical_words.h"
#include "export/label.h"

void ical_property(const struct calendar *calendar, icalproperty *property)
{
    ical_put(calendar->arena, property, calendar->out);
}

char *ical_ended(struct buffer *buffer)
{
    buffer_byte(buffer, '\0');
    return buffer->failed ? NULL : buffer->data;
}

void ical_x(const struct calendar *calendar, const char *name,
            struct buffer *value)
{
    size_t len = value->len;
    char *text = ical_ended(value);
    icalproperty *property = NULL;
    if (text != NULL) {
        ical_shield(text, len);
        property = icalproperty_new_x(text);
    }
    if (property != NULL)
        icalproperty_set_x_name(property, name);
    ical_property(calendar, property);
}

void ical_x_text(const struct calendar *calendar, const char *name,
                 const char *text)
{
    struct buffer value;
    if (text == NULL || text[0] == '\0')
        return;
    buffer_init(&value, calendar->arena);
    buffer_text(&value, text);
    ical_x(calendar, name, &value);
}

void ical_day(const struct calendar *calendar, const char *before, int32_t day,
              const char *after)
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

int32_t ical_stamp(const struct pax_event *event, int32_t first)
{
    bool found = false;
    int32_t last = first;
    for (size_t i = 0; i < event->source_count; i++) {
        if (!event->sources[i].has_published)
            continue;
        struct pax_date date = event->sources[i].published;
        int32_t day = pax_date_to_day(date);
        if (date.year < 1 || date.year > 9999)
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
    char *value = ical_ended(&text);
    ical_property(calendar,
                  value == NULL ? NULL : icalproperty_new_summary(value));
}

static void put_description(const struct calendar *calendar,
                            const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    words_description(&text, event);
    char *value = ical_ended(&text);
    ical_property(calendar,
                  value == NULL ? NULL : icalproperty_new_description(value));
}

static bool country_before(const struct pax_event *event, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (slice_equal(slice_of(event->actors[i].country),
                        slice_of(event->actors[at].country)))
            return true;
    return false;
}

/* Type, actors, countries. One property with all of them: a second one hides
 * the first from khal. */
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
        if (name.len == 0 || shown_before(event, i))
            continue;
        buffer_byte(&text, ',');
        size_t from = text.len;
        buffer_put(&text, name);
        if (!text.failed)
            ical_shield(text.data + from, text.len - from);
    }
    for (size_t i = 0; i < event->actor_count; i++) {
        if (event->actors[i].country[0] == '\0' || country_before(event, i))
            continue;
        buffer_byte(&text, ',');
        size_t from = text.len;
        buffer_text(&text, event->actors[i].country);
        if (!text.failed)
            ical_shield(text.data + from, text.len - from);
    }
    char *value = ical_ended(&text);
    ical_property(calendar,
                  value == NULL ? NULL : icalproperty_new_categories(value));
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
    char *value = ical_ended(&text);
    ical_property(calendar,
                  value == NULL ? NULL : icalproperty_new_location(value));
}

/* "GEO:50.850000;4.350000", where the caller knows it. By hand: libical prints
 * the numbers through the locale. */
static void put_geo(const struct calendar *calendar,
                    const struct pax_event *event)
{
    const struct pax_place *place =
        gazetteer_find(calendar->options, event->place);
    struct buffer line;
    if (place == NULL)
        return;
    buffer_init(&line, calendar->arena);
    buffer_text(&line, "GEO:");
    gazetteer_degrees(&line, place->latitude);
    buffer_byte(&line, ';');
    gazetteer_degrees(&line, place->longitude);
    buffer_text(&line, "\r\n");
    if (line.failed)
        output_fail(calendar->out, PAX_NO_MEMORY);
    else
        output_put(calendar->out, buffer_slice(&line));
}

static void put_url(const struct calendar *calendar,
                    const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    if (event->quote.source >= event->source_count ||
        !words_link(&text, slice_from(event->sources[event->quote.source].url)))
        return;
    char *value = ical_ended(&text);
    ical_property(calendar, value == NULL ? NULL : icalproperty_new_url(value));
}

/* One property for each article: its link, or its name when it has none that
 * may be followed. */
static void put_sources(const struct calendar *calendar,
                        const struct pax_event *event)
{
    for (size_t i = 0; i < event->source_count; i++) {
        const struct pax_source *source = &event->sources[i];
        struct buffer text;
        buffer_init(&text, calendar->arena);
        if (!words_link(&text, slice_from(source->url)))
            words_line(&text, source->id);
        if (text.len > 0 || text.failed)
            ical_x(calendar, "X-PAXLINE-SOURCE", &text);
    }
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
    ical_x_text(calendar, "X-PAXLINE-EDTF", event->when.edtf);
    ical_x_text(calendar, "X-PAXLINE-PRECISION",
                pax_precision_name(i->precision));
    ical_x_text(calendar, "X-PAXLINE-KIND", pax_kind_name(i->kind));
    ical_x_text(calendar, "X-PAXLINE-BASIS", pax_basis_name(i->basis));
    ical_x_text(calendar, "X-PAXLINE-STATUS",
                pax_event_status_name(event->status));
    ical_x_text(calendar, "X-PAXLINE-ASSERTED", pax_type_name(event->asserted));
    ical_x_text(calendar, "X-PAXLINE-CAMEO", event->cameo);
    buffer_init(&share, calendar->arena);
    buffer_padded(&share, cents / 100, 1);
    buffer_byte(&share, '.');
    buffer_padded(&share, cents % 100, 2);
    ical_x(calendar, "X-PAXLINE-CONFIDENCE", &share);
}

static void put_uid(const struct calendar *calendar,
                    const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    buffer_text(&text, event->id);
    buffer_text(&text, "@paxline");
    char *value = ical_ended(&text);
    ical_property(calendar, value == NULL ? NULL : icalproperty_new_uid(value));
}

void ical_event(const struct calendar *calendar, const struct pax_event *event,
                struct shown days)
{
    int32_t stamp = ical_stamp(event, days.first);
    output_text(calendar->out, "BEGIN:VEVENT\r\n");
    put_uid(calendar, event);
    ical_day(calendar, "DTSTAMP:", stamp, "T000000Z");
    ical_day(calendar, "LAST-MODIFIED:", stamp, "T000000Z");
    ical_day(calendar, "DTSTART;VALUE=DATE:", days.first, "");
    ical_day(calendar, "DTEND;VALUE=DATE:", days.last + 1, "");
    put_summary(calendar, event);
    ical_property(calendar, icalproperty_new_status(calendar_status(event)));
    ical_property(calendar, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    put_categories(calendar, event);
    ical_property(calendar, icalproperty_new_color(shown_color(event->type)));
    put_place(calendar, event);
    put_geo(calendar, event);
    put_url(calendar, event);
    put_description(calendar, event);
    put_fields(calendar, event);
    put_sources(calendar, event);
}
