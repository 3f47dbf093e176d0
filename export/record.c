/* SPDX-License-Identifier: MIT */
/*
 * Records of one article and of one phrase, a line of JSON each. Schemas:
 * export/schema/{events,dates,error,when}.json
 */
#include "export/check.h"
#include "export/event_json.h"
#include "src/base/caps.h"

/* Writes and frees the record, its line break and the arena. */
static enum pax_status finish(struct json *json, cJSON *root,
                              struct pax_sink sink)
{
    struct output out;
    output_init(&out, sink);
    json_write(json, root, &out);
    output_byte(&out, '\n');
    arena_finish(json->arena);
    return output_finish(&out);
}

/* id, published, title and, when asked for, the text. */
static cJSON *open_record(struct json *json, const struct pax_record *record,
                          bool with_text)
{
    cJSON *root = json_object(json);
    json_add_text(json, root, "id", slice_from(record->source.id));
    published_json(json, root, &record->source);
    json_add_optional(json, root, "title", slice_from(record->source.title));
    if (with_text)
        json_add_text(json, root, "text", slice_from(record->text));
    return root;
}

static enum pax_status check_record(const struct pax_record *record)
{
    enum pax_status status = check_source(&record->source);
    if (status == PAX_OK)
        status = check_text(record->text);
    for (size_t i = 0; i < record->event_count && status == PAX_OK; i++)
        status = check_event(&record->events[i]);
    for (size_t i = 0; i < record->timex_count && status == PAX_OK; i++) {
        status = check_when(&record->timexes[i].when);
        if (status == PAX_OK)
            status = check_text(record->timexes[i].quote.text);
    }
    return status;
}

enum pax_status pax_write_events(const struct pax_record *record,
                                 bool with_text, struct pax_sink sink)
{
    struct arena arena;
    struct json json = {.arena = &arena};
    enum pax_status status = check_record(record);
    if (status != PAX_OK)
        return status;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    cJSON *root = open_record(&json, record, with_text);
    cJSON *events = json_add_array(&json, root, "events");
    for (size_t i = 0; i < record->event_count && !json.failed; i++)
        event_json(&json, &record->events[i], events);
    return finish(&json, root, sink);
}

static void add_timex(struct json *json, cJSON *timexes,
                      const struct pax_timex *timex)
{
    cJSON *object = json_push_object(json, timexes);
    json_add_count(json, object, "start", timex->quote.char_start);
    json_add_count(json, object, "end", timex->quote.char_end);
    json_add_text(json, object, "text", slice_from(timex->quote.text));
    when_json(json, object, &timex->when);
    if (!timex->when.resolved)
        json_add_name(json, object, "why", timex->when.why);
}

enum pax_status pax_write_dates(const struct pax_record *record, bool with_text,
                                struct pax_sink sink)
{
    struct arena arena;
    struct json json = {.arena = &arena};
    enum pax_status status = check_record(record);
    if (status != PAX_OK)
        return status;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    cJSON *root = open_record(&json, record, with_text);
    cJSON *timexes = json_add_array(&json, root, "timexes");
    for (size_t i = 0; i < record->timex_count && !json.failed; i++)
        add_timex(&json, timexes, &record->timexes[i]);
    return finish(&json, root, sink);
}

enum pax_status pax_write_error(struct pax_text id,
                                const struct pax_error *error,
                                struct pax_sink sink)
{
    struct arena arena;
    struct json json = {.arena = &arena};
    enum pax_status status = check_text(id);
    if (status != PAX_OK)
        return status;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    cJSON *root = json_object(&json);
    json_add_text(&json, root, "id", slice_from(id));
    cJSON *object = json_add_object(&json, root, "error");
    json_add_name(&json, object, "code", pax_status_name(error->code));
    json_add_name(&json, object, "text",
                  error->text != NULL ? error->text
                                      : pax_status_text(error->code));
    json_add_count(&json, object, "offset", error->offset);
    return finish(&json, root, sink);
}

enum pax_status pax_write_when(struct pax_text phrase,
                               const struct pax_when *when,
                               struct pax_sink sink)
{
    struct arena arena;
    struct json json = {.arena = &arena};
    enum pax_status status = check_text(phrase);
    if (status == PAX_OK)
        status = check_when(when);
    if (status != PAX_OK)
        return status;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    cJSON *root = json_object(&json);
    json_add_text(&json, root, "text", slice_from(phrase));
    when_json(&json, root, when);
    json_add_name(&json, root, "why", when->why);
    return finish(&json, root, sink);
}
