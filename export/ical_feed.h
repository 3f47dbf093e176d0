/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_ICAL_FEED_H
#define EXPORT_ICAL_FEED_H

#include <libical/ical.h>

#include "paxline/export.h"
#include "src/base/arena.h"

struct feed_entry;

/* The calendar as it was published before. */
struct feed {
    icalcomponent *calendar;
    struct arena arena;
    struct feed_entry *entries; /* by UID, then SEQUENCE */
    size_t count;
};

/*
 * Reads the calendar; an empty text gives an empty feed.
 *
 * Returns PAX_BAD_SYNTAX when it is no calendar, PAX_LIMIT above
 * CAP_LINE_BYTES. feed_close() after PAX_OK.
 */
PAX_MUST_USE enum pax_status feed_open(struct feed *feed,
                                       struct pax_text previous);
void feed_close(struct feed *feed);

/*
 * The SEQUENCE of an event that is written now (RFC 5545 3.8.7.4): 0 when it
 * is new, the old one when people see the same, else one more.
 *
 * event  "BEGIN:VEVENT" and its properties, without the end
 * arena  for a copy of it
 */
PAX_MUST_USE enum pax_status feed_sequence(const struct feed *feed,
                                           struct arena *arena,
                                           struct slice event, int *sequence);

#endif
