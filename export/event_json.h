/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_EVENT_JSON_H
#define EXPORT_EVENT_JSON_H

#include "export/json_build.h"

/*
 * One event as an object, added to the end of `array`, or alone when `array`
 * is NULL. The keys and their order: export/schema/event.json.
 * NULL and json->failed when out of memory.
 */
cJSON *event_json(struct json *json, const struct pax_event *event,
                  cJSON *array);

/* The date of a timex record: "type" to "basis", "approximate". */
void when_json(struct json *json, cJSON *parent, const struct pax_when *when);

/* The marked headline as HTML text, for viewers that take HTML. */
void headline_json(struct json *json, cJSON *parent, const char *key,
                   const struct pax_event *event);

/* "published": an ISO day or null. */
void published_json(struct json *json, cJSON *parent,
                    const struct pax_source *source);

#endif
