/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_SHOWN_H
#define EXPORT_SHOWN_H

#include "paxline/export.h"
#include "src/base/buffer.h"

/* Days on which an event is shown. */
struct shown {
    int32_t first;
    int32_t last;
};

/* The known days; of an open interval the known one. False for none. */
bool shown_days(const struct pax_event *event, struct shown *days);

/* The same for calendars, whose years have four digits, the day after the
 * last included: years 1 to 9999 but for its last day. */
bool shown_in_calendar(const struct pax_event *event, struct shown *days);

/* "2023-05-22"; years beyond four digits as ECMAScript wants them
 * ("-000044-03-15"). */
void shown_day(struct buffer *buffer, int32_t day);

/* The source that the quote stands in, or NULL. */
const struct pax_source *shown_source(const struct pax_event *event);

/* True when an actor of that name stands before the `at`-th. */
bool shown_before(const struct pax_event *event, size_t at);

/* A colour by CSS3 name: contention warm, cooperation cool. */
const char *shown_color(enum pax_type type);

/* One class for how the date is known: "pax-day", "pax-within", "pax-span",
 * "pax-before", "pax-since". */
const char *shown_class(const struct pax_when *when);

/* All names of actors, each once, with `between` between two. */
void shown_actors(struct buffer *buffer, const struct pax_event *event,
                  const char *between);

#endif
