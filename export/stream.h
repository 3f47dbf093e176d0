/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_STREAM_H
#define EXPORT_STREAM_H

#include "export/json_build.h"

/*
 * One event of a JSON format. NULL without json->failed leaves the event out,
 * because the format has no form for it.
 */
typedef cJSON *stream_make(struct json *json, const struct pax_event *event,
                           const struct pax_export_options *options);

struct stream {
    struct output *out;
    const struct pax_export_options *options;
    struct arena arena; /* for one value */
    size_t written;     /* events so far */
    size_t left_out;
};

void stream_open(struct stream *stream, struct output *out,
                 const struct pax_export_options *options);

/* All events, each on a line of its own and freed before the next, so that
 * memory does not grow with their number: "\n{...},\n{...}\n". */
void stream_events(struct stream *stream, const struct pax_timeline *timeline,
                   stream_make *make);

/* The timeline's title as a JSON string. */
void stream_title(struct stream *stream, const struct pax_timeline *timeline);

/* Writes and frees one value made in `stream->arena`, then forgets that. */
void stream_value(struct stream *stream, struct json *json, cJSON *value);

/* "3 events have no date and are not shown", or nothing when none was left
 * out; `why` is the middle part. */
void stream_note(const struct stream *stream, struct buffer *note,
                 const char *why);

PAX_MUST_USE enum pax_status stream_close(struct stream *stream);

#endif
