/* SPDX-License-Identifier: MIT */
/*
 * JSON-LD with the words of schema.org: an EventSeries whose subEvents are the
 * events. The context stands inside, so that nothing is fetched to read it.
 * schema.org has no field for doubt: startDate and endDate are the bounds, and
 * what is known of the date stands in additionalProperty, EDTF first.
 */
#include "export/exporter.h"
#include "export/gazetteer.h"
#include "export/ical_words.h"
#include "export/shown.h"
#include "export/stream.h"

#define CONTEXT                                                                \
    "{\"@vocab\":\"https://schema.org/\","                                     \
    "\"url\":{\"@type\":\"@id\"},\"eventStatus\":{\"@type\":\"@id\"},"         \
    "\"startDate\":{\"@type\":\"Date\"},\"endDate\":{\"@type\":\"Date\"},"     \
    "\"datePublished\":{\"@type\":\"Date\"}}"

static void add_property(struct json *json, cJSON *array, const char *name,
                         struct slice value)
{
    if (value.len == 0)
        return;
    cJSON *object = json_push_object(json, array);
    json_add_name(json, object, "@type", "PropertyValue");
    json_add_name(json, object, "name", name);
    json_add_text(json, object, "value", value);
}

static void add_properties(struct json *json, cJSON *object,
                           const struct pax_event *event)
{
    const struct pax_interval *i = &event->when.interval;
    cJSON *array = json_add_array(json, object, "additionalProperty");
    if (event->when.resolved) {
        add_property(json, array, "edtf", slice_of(event->when.edtf));
        add_property(json, array, "precision",
                     slice_of(pax_precision_name(i->precision)));
        add_property(json, array, "kind", slice_of(pax_kind_name(i->kind)));
        add_property(json, array, "basis", slice_of(pax_basis_name(i->basis)));
        if (i->approximate)
            add_property(json, array, "approximate", SLICE("true"));
    }
    add_property(json, array, "type", slice_of(pax_type_name(event->type)));
    add_property(json, array, "cameo", slice_of(event->cameo));
    add_property(json, array, "status",
                 slice_of(pax_event_status_name(event->status)));
}

/* The type of schema.org for each kind of actor. */
static const char *actor_type(enum pax_actor_kind kind)
{
    switch (kind) {
    case PAX_ACTOR_PERSON:
        return "Person";
    case PAX_ACTOR_GOVERNMENT:
        return "GovernmentOrganization";
    case PAX_ACTOR_STATE:
        return "Country";
    case PAX_ACTOR_NGO:
        return "NGO";
    case PAX_ACTOR_MEDIA:
        return "NewsMediaOrganization";
    case PAX_ACTOR_COMPANY:
        return "Corporation";
    default:
        return "Organization";
    }
}

static void add_actors(struct json *json, cJSON *object,
                       const struct pax_event *event)
{
    if (event->actor_count == 0)
        return;
    cJSON *array = json_add_array(json, object, "actor");
    for (size_t i = 0; i < event->actor_count; i++) {
        const struct pax_actor *actor = &event->actors[i];
        if (actor->name.len == 0 || shown_before(event, i))
            continue;
        cJSON *one = json_push_object(json, array);
        json_add_name(json, one, "@type", actor_type(actor->kind));
        json_add_text(json, one, "name", slice_from(actor->name));
    }
}

static void add_place(struct json *json, cJSON *object,
                      const struct pax_event *event,
                      const struct pax_place *place)
{
    struct buffer digits;
    if (event->place.len == 0)
        return;
    cJSON *location = json_add_object(json, object, "location");
    json_add_name(json, location, "@type", "Place");
    json_add_text(json, location, "name", slice_from(event->place));
    if (place == NULL)
        return;
    cJSON *geo = json_add_object(json, location, "geo");
    json_add_name(json, geo, "@type", "GeoCoordinates");
    buffer_init(&digits, json->arena);
    gazetteer_degrees(&digits, place->latitude);
    json_add_buffer(json, geo, "latitude", &digits);
    buffer_init(&digits, json->arena);
    gazetteer_degrees(&digits, place->longitude);
    json_add_buffer(json, geo, "longitude", &digits);
}

static void add_sources(struct json *json, cJSON *object,
                        const struct pax_event *event)
{
    if (event->source_count == 0)
        return;
    cJSON *array = json_add_array(json, object, "subjectOf");
    for (size_t i = 0; i < event->source_count; i++) {
        const struct pax_source *source = &event->sources[i];
        struct buffer url;
        cJSON *one = json_push_object(json, array);
        json_add_name(json, one, "@type", "NewsArticle");
        json_add_text(json, one, "identifier", slice_from(source->id));
        if (source->title.len > 0)
            json_add_text(json, one, "headline", slice_from(source->title));
        buffer_init(&url, json->arena);
        if (words_link(&url, slice_from(source->url)))
            json_add_buffer(json, one, "url", &url);
        if (source->has_published)
            json_add_day(json, one, "datePublished", true,
                         pax_date_to_day(source->published));
    }
}

static cJSON *make_event(struct json *json, const struct pax_event *event,
                         const struct pax_export_options *options)
{
    const struct pax_interval *i = &event->when.interval;
    bool known = event->when.resolved;
    struct buffer text;
    cJSON *object = json_object(json);
    json_add_name(json, object, "@type", "Event");
    buffer_init(&text, json->arena);
    buffer_byte(&text, '#');
    buffer_text(&text, event->id);
    json_add_buffer(json, object, "@id", &text);
    json_add_text(json, object, "identifier", slice_of(event->id));
    buffer_init(&text, json->arena);
    words_headline(&text, event);
    json_add_buffer(json, object, "name", &text);
    if (event->quote.text.len > 0)
        json_add_text(json, object, "description",
                      slice_from(event->quote.text));
    if (known && i->has_start)
        json_add_day(json, object, "startDate", true, i->start);
    if (known && i->has_end)
        json_add_day(json, object, "endDate", true, i->end);
    json_add_name(json, object, "eventStatus",
                  event->status == PAX_STATUS_NOT_REALISED
                      ? "https://schema.org/EventCancelled"
                      : "https://schema.org/EventScheduled");
    add_actors(json, object, event);
    add_place(json, object, event, gazetteer_find(options, event->place));
    add_sources(json, object, event);
    add_properties(json, object, event);
    return object;
}

static enum pax_status write_jsonld(const struct pax_timeline *timeline,
                                    const struct pax_export_options *options,
                                    struct output *out)
{
    struct stream stream;
    stream_open(&stream, out, options);
    output_text(out, "{\"@context\":" CONTEXT ",\n\"@type\":\"EventSeries\","
                     "\"name\":");
    stream_title(&stream, timeline);
    output_text(out, ",\"subEvent\":[");
    stream_events(&stream, timeline, make_event);
    output_text(out, "]}\n");
    return stream_close(&stream);
}

const struct exporter exporter_jsonld = {
    .format = {.name = "jsonld",
               .extension = ".jsonld",
               .media_type = "application/ld+json",
               .about = "JSON-LD, schema.org events with EDTF"},
    .write = write_jsonld,
};
