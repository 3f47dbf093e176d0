/* SPDX-License-Identifier: MIT */
#ifndef PIPELINE_PASS_H
#define PIPELINE_PASS_H

#include "events/assemble.h"
#include "src/pipeline/offsets.h"
#include "src/pipeline/reader.h"

/* What the stages leave behind of one article, in the reader's arena. */
struct passed {
    struct document document;
    struct analysis analysis;
    struct dates dates;
    struct offsets offsets;
    struct actors actors;
    struct actions actions;
    struct pax_event *events;
    size_t event_count;
};

/* All stages up to the events. */
PAX_MUST_USE enum pax_status pass_events(struct pax_reader *reader,
                                         const struct pax_input *input,
                                         struct passed *passed,
                                         struct pax_error *error);

/* Sets *error unless a stage has done so already; gives the status. */
enum pax_status pass_failed(struct pax_error *error, enum pax_status status);

#endif
