/* SPDX-License-Identifier: MIT */
#ifndef PAXLINE_TIMELINE_H
#define PAXLINE_TIMELINE_H

#include "paxline/event.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Events of many articles in one total order: start, end, precision (finer
 * first), then article order. It owns one arena; everything reachable from it
 * lives until pax_timeline_destroy().
 */
struct pax_timeline;

/**
 * Makes an empty timeline.
 *
 * alloc  NULL means malloc and free
 * out    set only on PAX_OK; free with pax_timeline_destroy()
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_timeline_create(const struct pax_alloc *alloc, struct pax_timeline **out);

/** Frees it and everything in it. NULL is fine. */
PAX_PUBLIC void pax_timeline_destroy(struct pax_timeline *timeline);

/**
 * Copies one event in. An event equal in id to one that is there already
 * becomes a further source and quote of that one.
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_timeline_add(struct pax_timeline *timeline, const struct pax_event *event);

/** Title shown by calendars and pages; copied. Default "Timeline". */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_timeline_set_title(struct pax_timeline *timeline, struct pax_text title);
PAX_PUBLIC struct pax_text
pax_timeline_title(const struct pax_timeline *timeline);

/** Puts the events in order. Must be called before reading them. */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_timeline_sort(struct pax_timeline *timeline);

/** Number of events, and the i-th; NULL when i is out of range. */
PAX_PUBLIC size_t pax_timeline_count(const struct pax_timeline *timeline);
PAX_PUBLIC const struct pax_event *
pax_timeline_event(const struct pax_timeline *timeline, size_t i);

#ifdef __cplusplus
}
#endif

#endif
