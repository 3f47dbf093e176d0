/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_SINK_H
#define EXPORT_SINK_H

#include "paxline/export.h"
#include "src/base/slice.h"

#define OUTPUT_BLOCK 8192 /* bytes gathered before the sink is called */

/*
 * Gathers small writes for a sink. The first failure stays in `status` and
 * all later writes do nothing, so that only output_finish() needs a look.
 */
struct output {
    struct pax_sink sink;
    enum pax_status status;
    size_t used;
    char block[OUTPUT_BLOCK];
};

void output_init(struct output *out, struct pax_sink sink);
void output_put(struct output *out, struct slice bytes);
void output_text(struct output *out, const char *text); /* constant text */
void output_byte(struct output *out, char byte);

/* Records a failure, unless there was one already. */
void output_fail(struct output *out, enum pax_status status);

/* Hands the rest to the sink; what came of all the writes. */
PAX_MUST_USE enum pax_status output_finish(struct output *out);

/* The same bytes under the library's own name. */
static inline struct slice slice_from(struct pax_text text)
{
    return (struct slice){text.ptr, text.len};
}

#endif
