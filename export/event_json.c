/* SPDX-License-Identifier: MIT */
/*
 * One event as JSON, the same in every document that holds events. Every key
 * is always there; what is unknown is null. Schema: export/schema/event.json.
 */
#include "export/event_json.h"

#include "export/escape.h"
#include "export/ical_words.h"

/* A constant text of a fixed-size member. */
static void add_fixed(struct json *json, cJSON *parent, const char *key,
                      const char *text)
{
    json_add_optional(json, parent, key, slice_of(text));
}

void headline_json(struct json *json, cJSON *parent, const char *key,
                   const struct pax_event *event)
{
    struct buffer line, html;
    buffer_init(&line, json->arena);
    buffer_init(&html, json->arena);
    words_headline(&line, event);
    if (!line.failed)
        escape_html(&html, (struct pax_text){line.data, line.len});
    html.failed = html.failed || line.failed;
    json_add_buffer(json, parent, key, &html);
}

void published_json(struct json *json, cJSON *parent,
                    const struct pax_source *source)
{
    int32_t day = 0;
    if (source->has_published)
        day = pax_date_to_day(source->published);
    json_add_day(json, parent, "published", source->has_published, day);
}

/* precision, kind, approximate and basis; null where nothing is known. */
static void add_manner(struct json *json, cJSON *parent,
                       const struct pax_when *when)
{
    const struct pax_interval *i = &when->interval;
    bool known = when->resolved;
    json_add_name(json, parent, "precision",
                  known ? pax_precision_name(i->precision) : NULL);
    json_add_name(json, parent, "kind", known ? pax_kind_name(i->kind) : NULL);
    json_add_bool(json, parent, "approximate", known && i->approximate);
}

void when_json(struct json *json, cJSON *parent, const struct pax_when *when)
{
    const struct pax_interval *i = &when->interval;
    bool known = when->resolved;
    json_add_name(json, parent, "type", pax_timex_type_name(when->type));
    json_add_text(json, parent, "value", slice_of(when->value));
    json_add_name(json, parent, "mod",
                  when->mod == PAX_MOD_NONE ? NULL
                                            : pax_timex_mod_name(when->mod));
    json_add_day(json, parent, "from", known && i->has_start, i->start);
    json_add_day(json, parent, "to", known && i->has_end, i->end);
    add_manner(json, parent, when);
    add_fixed(json, parent, "edtf", known ? when->edtf : "");
    json_add_name(json, parent, "basis",
                  known ? pax_basis_name(i->basis) : NULL);
    json_add_bool(json, parent, "resolved", known);
}

static void add_date(struct json *json, cJSON *parent,
                     const struct pax_event *event)
{
    const struct pax_when *when = &event->when;
    const struct pax_interval *i = &when->interval;
    bool known = when->resolved;
    json_add_day(json, parent, "start", known && i->has_start, i->start);
    json_add_day(json, parent, "end", known && i->has_end, i->end);
    json_add_bool(json, parent, "open_start",
                  known && !i->has_start && i->has_end);
    json_add_bool(json, parent, "open_end",
                  known && i->has_start && !i->has_end);
    add_fixed(json, parent, "edtf", known ? when->edtf : "");

    cJSON *timex3 = json_add_object(json, parent, "timex3");
    json_add_name(json, timex3, "type", pax_timex_type_name(when->type));
    add_fixed(json, timex3, "value", when->value);
    json_add_name(json, timex3, "mod",
                  when->mod == PAX_MOD_NONE ? NULL
                                            : pax_timex_mod_name(when->mod));
    add_manner(json, parent, when);
    json_add_name(json, parent, "basis",
                  pax_basis_name(known ? i->basis : PAX_BASIS_UNDATED));
}

/* "KEY", "KEY_start", "KEY_end"; null all three when there is no such text. */
static void add_quote(struct json *json, cJSON *parent,
                      const char *const keys[3], const struct pax_quote *quote)
{
    json_add_optional(json, parent, keys[0], slice_from(quote->text));
    if (quote->text.len == 0) {
        json_add_null(json, parent, keys[1]);
        json_add_null(json, parent, keys[2]);
        return;
    }
    json_add_count(json, parent, keys[1], quote->char_start);
    json_add_count(json, parent, keys[2], quote->char_end);
}

static void add_actors(struct json *json, cJSON *parent,
                       const struct pax_event *event)
{
    cJSON *actors = json_add_array(json, parent, "actors");
    for (size_t i = 0; i < event->actor_count; i++) {
        const struct pax_actor *actor = &event->actors[i];
        cJSON *object = json_push_object(json, actors);
        json_add_text(json, object, "name", slice_from(actor->name));
        json_add_name(json, object, "role", pax_role_name(actor->role));
        json_add_name(json, object, "kind", pax_actor_kind_name(actor->kind));
        add_fixed(json, object, "country", actor->country);
        json_add_optional(json, object, "code", slice_from(actor->code));
        json_add_optional(json, object, "mention", slice_from(actor->mention));
    }
}

static void add_action(struct json *json, cJSON *parent,
                       const struct pax_event *event)
{
    cJSON *action = json_add_object(json, parent, "action");
    json_add_optional(json, action, "verb", slice_from(event->verb));
    json_add_name(json, action, "type", pax_type_name(event->type));
    json_add_name(json, action, "asserted", pax_type_name(event->asserted));
    add_fixed(json, action, "cameo", event->cameo);
}

static void add_reported(struct json *json, cJSON *parent,
                         const struct pax_event *event)
{
    if (event->reported_by.len == 0 && event->reported_content.len == 0) {
        json_add_null(json, parent, "reported");
        return;
    }
    cJSON *reported = json_add_object(json, parent, "reported");
    json_add_optional(json, reported, "by", slice_from(event->reported_by));
    json_add_optional(json, reported, "content",
                      slice_from(event->reported_content));
}

/* The id of the article that a quote stands in, or null. */
static void add_quote_source(struct json *json, cJSON *parent,
                             const struct pax_event *event,
                             const struct pax_quote *quote)
{
    struct slice id = {NULL, 0};
    if (quote->source < event->source_count)
        id = slice_from(event->sources[quote->source].id);
    json_add_optional(json, parent, "source", id);
}

static void add_also(struct json *json, cJSON *parent,
                     const struct pax_event *event)
{
    static const char *const keys[3] = {"quote", "start", "end"};
    cJSON *also = json_add_array(json, parent, "also");
    for (size_t i = 0; i < event->also_count; i++) {
        cJSON *object = json_push_object(json, also);
        add_quote(json, object, keys, &event->also[i]);
        add_quote_source(json, object, event, &event->also[i]);
    }
}

/* The rules one by one: `why` holds them joined by "; ". */
static void add_why(struct json *json, cJSON *parent,
                    const struct pax_event *event)
{
    cJSON *why = json_add_array(json, parent, "why");
    struct slice rest = slice_from(event->why);
    size_t from = 0;
    for (size_t at = 0; at < rest.len; at++) {
        if (at + 1 < rest.len && rest.ptr[at] == ';' &&
            rest.ptr[at + 1] == ' ') {
            if (at > from)
                json_push_text(json, why, slice_sub(rest, from, at));
            from = at + 2;
        }
    }
    if (rest.len > from)
        json_push_text(json, why, slice_sub(rest, from, rest.len));
}

static void add_sources(struct json *json, cJSON *parent,
                        const struct pax_event *event)
{
    cJSON *sources = json_add_array(json, parent, "sources");
    for (size_t i = 0; i < event->source_count; i++) {
        const struct pax_source *source = &event->sources[i];
        cJSON *object = json_push_object(json, sources);
        json_add_text(json, object, "id", slice_from(source->id));
        json_add_optional(json, object, "title", slice_from(source->title));
        json_add_optional(json, object, "url", slice_from(source->url));
        published_json(json, object, source);
    }
}

cJSON *event_json(struct json *json, const struct pax_event *event,
                  cJSON *array)
{
    static const char *const expression[3] = {"expression", "expression_start",
                                              "expression_end"};
    static const char *const quote[3] = {"quote", "quote_start", "quote_end"};
    static const char *const trigger[3] = {"trigger", "trigger_start",
                                           "trigger_end"};
    cJSON *object =
        array != NULL ? json_push_object(json, array) : json_object(json);
    json_add_text(json, object, "id", slice_of(event->id));
    add_date(json, object, event);
    add_quote(json, object, expression, &event->expression);
    add_actors(json, object, event);
    add_action(json, object, event);
    json_add_optional(json, object, "place", slice_from(event->place));
    json_add_name(json, object, "status", pax_event_status_name(event->status));
    add_reported(json, object, event);
    json_add_text(json, object, "summary", slice_from(event->summary));
    add_quote(json, object, quote, &event->quote);
    add_quote(json, object, trigger, &event->trigger);
    add_also(json, object, event);
    json_add_share(json, object, "confidence", event->confidence);
    add_why(json, object, event);
    add_quote_source(json, object, event, &event->quote);
    add_sources(json, object, event);
    return object;
}
