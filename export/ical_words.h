/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_ICAL_WORDS_H
#define EXPORT_ICAL_WORDS_H

#include "paxline/event.h"
#include "src/base/buffer.h"

/* Each adds to the buffer, whose `failed` tells of memory. The event has at
 * least one known day. */

/* The summary behind its marks: "~ ", "Before or on 2023-09-06: ",
 * "Planned: ". The event type when there is no summary. */
void words_title(struct buffer *text, const struct pax_event *event);

/* The summary behind "Planned: " and its like alone, for formats that show
 * doubtful dates themselves. The event needs no day. */
void words_headline(struct buffer *text, const struct pax_event *event);

/* Quote, date with its expression, sources, further quotes and reasons. */
void words_description(struct buffer *text, const struct pax_event *event);

/* A text as one line that acts on nothing (clean_line()). */
void words_line(struct buffer *text, struct pax_text line);

/* A link that a reader may follow without harm: http or https, no white space
 * or control characters. Bytes beyond ASCII become %XX (RFC 3986 2.1). False
 * and nothing added for anything else. */
bool words_link(struct buffer *text, struct slice url);

#endif
