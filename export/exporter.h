/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_EXPORTER_H
#define EXPORT_EXPORTER_H

#include "export/sink.h"
#include "paxline/export.h"

/*
 * One output format: a file of its own that ends in one constant, and a row
 * in registry.c. `write` is given a timeline that check_event() has passed.
 */
struct exporter {
    struct pax_format format;
    enum pax_status (*write)(const struct pax_timeline *timeline,
                             const struct pax_export_options *options,
                             struct output *out);
};

extern const struct exporter exporter_csv;
extern const struct exporter exporter_fullcalendar;
extern const struct exporter exporter_geojson;
extern const struct exporter exporter_html;
extern const struct exporter exporter_ics;
extern const struct exporter exporter_json;
extern const struct exporter exporter_jsonl;
extern const struct exporter exporter_jsonld;
extern const struct exporter exporter_markdown;
extern const struct exporter exporter_markwhen;
extern const struct exporter exporter_preceden;
extern const struct exporter exporter_text;
extern const struct exporter exporter_timelinejs;
extern const struct exporter exporter_tsv;
extern const struct exporter exporter_vis;

#endif
