/* SPDX-License-Identifier: MIT */
/*
 * Our own timeline document and its line-by-line form.
 *
 *   {"format":"paxline-timeline","version":1,"title":"...","events":[
 *   {...},
 *   {...}
 *   ]}
 *
 * One event to a line, so that two timelines can be compared by line. Changes
 * only add keys; anything else raises "version". export/schema/timeline.json
 */
#include "export/event_json.h"
#include "export/exporter.h"
#include "src/base/caps.h"

static void write_event(const struct pax_event *event, struct arena *arena,
                        struct output *out)
{
    struct json json = {.arena = arena};
    json_write(&json, event_json(&json, event, NULL), out);
    arena_reset(arena);
}

static enum pax_status write_document(const struct pax_timeline *timeline,
                                      const struct pax_export_options *options,
                                      struct output *out)
{
    struct arena arena;
    size_t count = pax_timeline_count(timeline);
    (void)options;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    output_text(out, "{\"format\":\"paxline-timeline\",\"version\":1,"
                     "\"title\":");
    json_write_text(&arena, slice_from(pax_timeline_title(timeline)), out);
    output_text(out, ",\"events\":[");
    for (size_t i = 0; i < count && out->status == PAX_OK; i++) {
        output_text(out, i > 0 ? ",\n" : "\n");
        write_event(pax_timeline_event(timeline, i), &arena, out);
    }
    output_text(out, count > 0 ? "\n]}\n" : "]}\n");
    arena_finish(&arena);
    return out->status;
}

static enum pax_status write_lines(const struct pax_timeline *timeline,
                                   const struct pax_export_options *options,
                                   struct output *out)
{
    struct arena arena;
    size_t count = pax_timeline_count(timeline);
    (void)options;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    for (size_t i = 0; i < count && out->status == PAX_OK; i++) {
        write_event(pax_timeline_event(timeline, i), &arena, out);
        output_byte(out, '\n');
    }
    arena_finish(&arena);
    return out->status;
}

const struct exporter exporter_json = {
    .format = {.name = "json",
               .extension = ".json",
               .media_type = "application/json",
               .about = "paxline's own timeline document, every field"},
    .write = write_document,
};

const struct exporter exporter_jsonl = {
    .format = {.name = "jsonl",
               .extension = ".jsonl",
               .media_type = "application/x-ndjson",
               .about = "JSON Lines, one event to a line"},
    .write = write_lines,
};
