/* SPDX-License-Identifier: MIT */
/* Any text through the date room; every answer keeps its promises. */
#include <stdint.h>
#include <stdlib.h>

#include "paxline/paxline.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct pax_timex *timex, size_t len)
{
    const struct pax_interval *interval = &timex->when.interval;
    if (timex->quote.span.start >= timex->quote.span.end ||
        timex->quote.span.end > len || timex->when.why == NULL)
        abort();
    if (timex->when.resolved && interval->has_start && interval->has_end &&
        interval->start > interval->end)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct pax_engine *engine;
    struct pax_reader *reader;
    struct pax_record record;
    if (pax_engine_create(NULL, NULL, &engine) != PAX_OK)
        return 0;
    if (pax_reader_create(engine, &reader) == PAX_OK) {
        struct pax_input input = {
            .text = {(const char *)data, size},
            .published = {"2024-02-29", 10},
            .published_from = PAX_EVIDENCE_USER,
        };
        if (pax_read_dates(reader, &input, &record, NULL) == PAX_OK) {
            for (size_t i = 0; i < record.timex_count; i++)
                check(&record.timexes[i], record.text.len);
        }
        pax_reader_destroy(reader);
    }
    pax_engine_destroy(engine);
    return 0;
}
