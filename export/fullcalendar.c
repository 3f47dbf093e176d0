/* SPDX-License-Identifier: MIT */
/*
 * A FullCalendar event feed: an array of all-day events, `end` exclusive.
 * Titles carry the marks of docs/formats.md, "ics": a month grid shows doubt
 * nowhere else. Links that are not http or https are left out, for a click
 * follows them.
 */
#include "export/exporter.h"
#include "export/ical_words.h"
#include "export/shown.h"
#include "export/stream.h"

static void add_day(struct json *json, cJSON *object, const char *key,
                    int32_t day)
{
    struct buffer text;
    buffer_init(&text, json->arena);
    shown_day(&text, day);
    json_add_buffer(json, object, key, &text);
}

static void add_title(struct json *json, cJSON *object,
                      const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, json->arena);
    words_title(&text, event);
    json_add_buffer(json, object, "title", &text);
}

static void add_classes(struct json *json, cJSON *object,
                        const struct pax_event *event)
{
    struct buffer text;
    cJSON *classes = json_add_array(json, object, "classNames");
    json_push_text(json, classes, slice_of(shown_class(&event->when)));
    buffer_init(&text, json->arena);
    buffer_text(&text, "pax-");
    buffer_text(&text, pax_event_status_name(event->status));
    json->failed = json->failed || text.failed;
    json_push_text(json, classes, buffer_slice(&text));
}

static void add_props(struct json *json, cJSON *object,
                      const struct pax_event *event)
{
    const struct pax_interval *i = &event->when.interval;
    cJSON *props = json_add_object(json, object, "extendedProps");
    json_add_optional(json, props, "edtf", slice_of(event->when.edtf));
    json_add_name(json, props, "precision", pax_precision_name(i->precision));
    json_add_name(json, props, "kind", pax_kind_name(i->kind));
    json_add_bool(json, props, "approximate", i->approximate);
    json_add_name(json, props, "type", pax_type_name(event->type));
    json_add_name(json, props, "status", pax_event_status_name(event->status));
    cJSON *actors = json_add_array(json, props, "actors");
    for (size_t a = 0; a < event->actor_count; a++)
        if (!shown_before(event, a))
            json_push_text(json, actors, slice_from(event->actors[a].name));
    json_add_optional(json, props, "place", slice_from(event->place));
    json_add_optional(json, props, "quote", slice_from(event->quote.text));
}

static cJSON *make_event(struct json *json, const struct pax_event *event,
                         const struct pax_export_options *options)
{
    const struct pax_source *source = shown_source(event);
    struct shown days;
    struct buffer url;
    (void)options;
    if (!shown_in_calendar(event, &days))
        return NULL;
    cJSON *object = json_object(json);
    json_add_text(json, object, "id", slice_of(event->id));
    add_title(json, object, event);
    add_day(json, object, "start", days.first);
    add_day(json, object, "end", days.last + 1);
    json_add_bool(json, object, "allDay", true);
    buffer_init(&url, json->arena);
    if (source != NULL && words_link(&url, slice_from(source->url)))
        json_add_buffer(json, object, "url", &url);
    json_add_name(json, object, "color", shown_color(event->type));
    add_classes(json, object, event);
    add_props(json, object, event);
    return object;
}

static enum pax_status
write_fullcalendar(const struct pax_timeline *timeline,
                   const struct pax_export_options *options, struct output *out)
{
    struct stream stream;
    stream_open(&stream, out, options);
    output_text(out, "[");
    stream_events(&stream, timeline, make_event);
    output_text(out, "]\n");
    return stream_close(&stream);
}

const struct exporter exporter_fullcalendar = {
    .format = {.name = "fullcalendar",
               .extension = ".fullcalendar.json",
               .media_type = "application/json",
               .about = "an event feed for FullCalendar"},
    .write = write_fullcalendar,
};
