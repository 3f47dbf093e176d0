/* SPDX-License-Identifier: MIT */
/*
 * GeoJSON (RFC 7946): a point for each event whose place is among the known
 * places. Nothing is looked up or guessed; what has no known place is left
 * out and counted in a foreign member.
 */
#include "export/exporter.h"
#include "export/gazetteer.h"
#include "export/ical_words.h"
#include "export/shown.h"
#include "export/stream.h"

/* Longitude first (RFC 7946 3.1.1). */
static void add_point(struct json *json, cJSON *feature,
                      const struct pax_place *place)
{
    struct buffer digits;
    cJSON *geometry = json_add_object(json, feature, "geometry");
    json_add_name(json, geometry, "type", "Point");
    cJSON *pair = json_add_array(json, geometry, "coordinates");
    buffer_init(&digits, json->arena);
    gazetteer_degrees(&digits, place->longitude);
    json_push_digits(json, pair, &digits);
    buffer_init(&digits, json->arena);
    gazetteer_degrees(&digits, place->latitude);
    json_push_digits(json, pair, &digits);
}

static void add_properties(struct json *json, cJSON *feature,
                           const struct pax_event *event)
{
    const struct pax_interval *i = &event->when.interval;
    const struct pax_source *source = shown_source(event);
    bool known = event->when.resolved;
    struct buffer text, url;
    cJSON *object = json_add_object(json, feature, "properties");
    buffer_init(&text, json->arena);
    words_headline(&text, event);
    json_add_buffer(json, object, "title", &text);
    json_add_day(json, object, "start", known && i->has_start, i->start);
    json_add_day(json, object, "end", known && i->has_end, i->end);
    json_add_optional(json, object, "edtf",
                      slice_of(known ? event->when.edtf : ""));
    json_add_name(json, object, "precision",
                  known ? pax_precision_name(i->precision) : NULL);
    json_add_name(json, object, "kind", known ? pax_kind_name(i->kind) : NULL);
    json_add_name(json, object, "type", pax_type_name(event->type));
    json_add_name(json, object, "status", pax_event_status_name(event->status));
    cJSON *actors = json_add_array(json, object, "actors");
    for (size_t a = 0; a < event->actor_count; a++)
        if (!shown_before(event, a))
            json_push_text(json, actors, slice_from(event->actors[a].name));
    json_add_text(json, object, "place", slice_from(event->place));
    json_add_optional(json, object, "quote", slice_from(event->quote.text));
    buffer_init(&url, json->arena);
    if (source != NULL && words_link(&url, slice_from(source->url)))
        json_add_buffer(json, object, "url", &url);
    else
        json_add_null(json, object, "url");
}

static cJSON *make_feature(struct json *json, const struct pax_event *event,
                           const struct pax_export_options *options)
{
    const struct pax_place *place = gazetteer_find(options, event->place);
    if (place == NULL)
        return NULL;
    cJSON *feature = json_object(json);
    json_add_name(json, feature, "type", "Feature");
    json_add_text(json, feature, "id", slice_of(event->id));
    add_point(json, feature, place);
    add_properties(json, feature, event);
    return feature;
}

static enum pax_status write_geojson(const struct pax_timeline *timeline,
                                     const struct pax_export_options *options,
                                     struct output *out)
{
    struct stream stream;
    struct buffer note;
    stream_open(&stream, out, options);
    output_text(out, "{\"type\":\"FeatureCollection\",\"name\":");
    stream_title(&stream, timeline);
    output_text(out, ",\"features\":[");
    stream_events(&stream, timeline, make_feature);
    struct json json = {.arena = &stream.arena};
    cJSON *own = json_object(&json);
    buffer_init(&note, &stream.arena);
    stream_note(&stream, &note, "without known coordinates left out");
    json.failed = note.failed;
    json_add_count(&json, own, "left_out", stream.left_out);
    json_add_optional(&json, own, "note", buffer_slice(&note));
    output_text(out, "],\"paxline\":");
    stream_value(&stream, &json, own);
    output_text(out, "}\n");
    return stream_close(&stream);
}

const struct exporter exporter_geojson = {
    .format = {.name = "geojson",
               .extension = ".geojson",
               .media_type = "application/geo+json",
               .about = "GeoJSON, a point for each event at a known place"},
    .write = write_geojson,
};
