/* SPDX-License-Identifier: MIT */
#ifndef PIPELINE_OFFSETS_H
#define PIPELINE_OFFSETS_H

#include "paxline/event.h"
#include "src/base/arena.h"

/* Code points before every OFFSETS_STEP-th byte of a text. */
#define OFFSETS_STEP 256

struct offsets {
    struct slice text;
    const uint32_t *before; /* NULL: all ASCII, offsets are bytes */
};

PAX_MUST_USE enum pax_status offsets_read(struct arena *arena,
                                          struct slice text,
                                          struct offsets *out);

/* The quote at bytes [start, end), with its code points. */
struct pax_quote offsets_quote(const struct offsets *offsets,
                               struct pax_span span);

#endif
