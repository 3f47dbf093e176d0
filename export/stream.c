/* SPDX-License-Identifier: MIT */
/* Events one by one as JSON for other people's programs. */
#include "export/stream.h"

#include "src/base/caps.h"

void stream_open(struct stream *stream, struct output *out,
                 const struct pax_export_options *options)
{
    *stream = (struct stream){.out = out, .options = options};
    arena_init(&stream->arena, NULL, CAP_ARENA_BYTES);
}

void stream_value(struct stream *stream, struct json *json, cJSON *value)
{
    json_write(json, value, stream->out);
    arena_reset(&stream->arena);
}

void stream_events(struct stream *stream, const struct pax_timeline *timeline,
                   stream_make *make)
{
    size_t count = pax_timeline_count(timeline);
    for (size_t i = 0; i < count && stream->out->status == PAX_OK; i++) {
        struct json json = {.arena = &stream->arena, .in_html = true};
        cJSON *value =
            make(&json, pax_timeline_event(timeline, i), stream->options);
        if (value == NULL && !json.failed) {
            stream->left_out++;
            continue;
        }
        output_text(stream->out, stream->written > 0 ? ",\n" : "\n");
        stream_value(stream, &json, value);
        stream->written++;
    }
    if (stream->written > 0)
        output_byte(stream->out, '\n');
}

void stream_title(struct stream *stream, const struct pax_timeline *timeline)
{
    struct json json = {.arena = &stream->arena, .in_html = true};
    stream_value(stream, &json,
                 json_text(&json, slice_from(pax_timeline_title(timeline))));
}

void stream_note(const struct stream *stream, struct buffer *note,
                 const char *why)
{
    if (stream->left_out == 0)
        return;
    buffer_padded(note, stream->left_out, 1);
    buffer_text(note, stream->left_out == 1 ? " event " : " events ");
    buffer_text(note, why);
}

enum pax_status stream_close(struct stream *stream)
{
    arena_finish(&stream->arena);
    return stream->out->status;
}
