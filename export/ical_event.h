/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_ICAL_EVENT_H
#define EXPORT_ICAL_EVENT_H

#include <libical/ical.h>

#include "export/shown.h"
#include "export/sink.h"

/* What writes properties: the arena lives for one event. */
struct calendar {
    struct output *out;
    struct arena *arena;
    const struct pax_export_options *options;
};

/* "BEGIN:VEVENT" and all properties but SEQUENCE; the caller ends it. */
void ical_event(const struct calendar *calendar, const struct pax_event *event,
                struct shown days);

/* The last publication among the sources, so that a later telling shows; the
 * event's first day when no source has one. Never the clock. */
int32_t ical_stamp(const struct pax_event *event, int32_t first);

/* Writes and frees a property; NULL counts as out of memory. */
void ical_property(const struct calendar *calendar, icalproperty *property);

/* A buffer's bytes with a NUL after them; NULL when out of memory. */
char *ical_ended(struct buffer *buffer);

/* An X- property from what the buffer holds; from a constant text, unless it
 * is empty. */
void ical_x(const struct calendar *calendar, const char *name,
            struct buffer *value);
void ical_x_text(const struct calendar *calendar, const char *name,
                 const char *text);

/*
 * "DTSTART;VALUE=DATE:20230522": `before`, the day, `after`. Written here and
 * not by libical 3.0.16, which prints zeros for years after 3000 and takes the
 * value for a date-time on the first day of year 1.
 */
void ical_day(const struct calendar *calendar, const char *before, int32_t day,
              const char *after);

#endif
