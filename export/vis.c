/* SPDX-License-Identifier: MIT */
/*
 * Items and groups for vis-timeline (DataSet), a group for each event type.
 * Days are local midnights without a zone, for a bare date would be midnight
 * in Greenwich and the day before it in America; `end` is exclusive. A day
 * that is sure is a box; everything else is a range with a class that shows
 * how it is known. `content` and `title` are taken for HTML. docs/formats.md
 */
#include "export/date_words.h"
#include "export/escape.h"
#include "export/event_json.h"
#include "export/exporter.h"
#include "export/ical_words.h"
#include "export/shown.h"
#include "export/stream.h"

static void add_midnight(struct json *json, cJSON *item, const char *key,
                         int32_t day)
{
    struct buffer text;
    buffer_init(&text, json->arena);
    shown_day(&text, day);
    buffer_text(&text, "T00:00:00");
    json_add_buffer(json, item, key, &text);
}

/* The tooltip: the date in words and the quote. */
static void add_tip(struct json *json, cJSON *item,
                    const struct pax_event *event)
{
    struct buffer html;
    buffer_init(&html, json->arena);
    date_words(&html, &event->when);
    if (event->quote.text.len > 0) {
        buffer_text(&html, "<br>");
        escape_block(&html, event->quote.text);
    }
    json_add_buffer(json, item, "title", &html);
}

static void add_classes(struct json *json, cJSON *item,
                        const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, json->arena);
    buffer_text(&text, shown_class(&event->when));
    buffer_text(&text, " pax-");
    buffer_text(&text, pax_event_status_name(event->status));
    json_add_buffer(json, item, "className", &text);
}

static void add_link(struct json *json, cJSON *item,
                     const struct pax_event *event)
{
    const struct pax_source *source = shown_source(event);
    struct buffer url;
    buffer_init(&url, json->arena);
    if (source != NULL && words_link(&url, slice_from(source->url)))
        json_add_buffer(json, item, "url", &url);
}

static cJSON *make_item(struct json *json, const struct pax_event *event,
                        const struct pax_export_options *options)
{
    const struct pax_interval *i = &event->when.interval;
    struct shown days;
    (void)options;
    if (!shown_days(event, &days))
        return NULL;
    bool sure = i->has_start && i->has_end && !i->approximate &&
                days.first == days.last;
    cJSON *item = json_object(json);
    json_add_text(json, item, "id", slice_of(event->id));
    json_add_name(json, item, "group", pax_type_name(event->type));
    json_add_name(json, item, "type", sure ? "box" : "range");
    add_midnight(json, item, "start", days.first);
    if (!sure)
        add_midnight(json, item, "end", days.last + 1);
    add_classes(json, item, event);
    headline_json(json, item, "content", event);
    add_tip(json, item, event);
    json_add_optional(json, item, "edtf", slice_of(event->when.edtf));
    json_add_name(json, item, "precision", pax_precision_name(i->precision));
    json_add_name(json, item, "kind", pax_kind_name(i->kind));
    json_add_bool(json, item, "approximate", i->approximate);
    json_add_name(json, item, "status", pax_event_status_name(event->status));
    add_link(json, item, event);
    return item;
}

/* The groups that have an item, in the order of the types. */
static void put_groups(struct stream *stream,
                       const struct pax_timeline *timeline)
{
    bool used[PAX_TYPE_COUNT] = {false};
    bool first = true;
    size_t count = pax_timeline_count(timeline);
    struct shown days;
    for (size_t i = 0; i < count; i++) {
        const struct pax_event *event = pax_timeline_event(timeline, i);
        if (shown_days(event, &days))
            used[event->type] = true;
    }
    output_text(stream->out, ",\"groups\":[");
    for (size_t t = 0; t < PAX_TYPE_COUNT; t++) {
        struct json json = {.arena = &stream->arena};
        if (!used[t])
            continue;
        cJSON *group = json_object(&json);
        const char *name = pax_type_name((enum pax_type)t);
        json_add_name(&json, group, "id", name);
        json_add_name(&json, group, "content", name);
        output_text(stream->out, first ? "" : ",");
        stream_value(stream, &json, group);
        first = false;
    }
    output_text(stream->out, "]");
}

static enum pax_status write_vis(const struct pax_timeline *timeline,
                                 const struct pax_export_options *options,
                                 struct output *out)
{
    struct stream stream;
    stream_open(&stream, out, options);
    output_text(out, "{\"title\":");
    stream_title(&stream, timeline);
    put_groups(&stream, timeline);
    output_text(out, ",\"items\":[");
    stream_events(&stream, timeline, make_item);
    output_text(out, "],\"left_out\":");
    struct json json = {.arena = &stream.arena};
    cJSON *note = json_object(&json);
    json_add_count(&json, note, "without_date", stream.left_out);
    stream_value(&stream, &json, note);
    output_text(out, "}\n");
    return stream_close(&stream);
}

const struct exporter exporter_vis = {
    .format = {.name = "vis",
               .extension = ".vis.json",
               .media_type = "application/json",
               .about = "items and groups for vis-timeline"},
    .write = write_vis,
};
