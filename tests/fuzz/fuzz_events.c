/* SPDX-License-Identifier: MIT */
/* Any text through the whole way of the data. */
#include <stdint.h>
#include <stdlib.h>

#include "paxline/paxline.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_quote(const struct pax_quote *quote, size_t len)
{
    if (quote->span.start > quote->span.end || quote->span.end > len)
        abort();
}

static void check_record(const struct pax_record *record)
{
    for (size_t i = 0; i < record->event_count; i++) {
        const struct pax_event *event = &record->events[i];
        check_quote(&event->quote, record->text.len);
        check_quote(&event->trigger, record->text.len);
        check_quote(&event->expression, record->text.len);
        for (size_t k = 0; k < event->also_count; k++)
            check_quote(&event->also[k], record->text.len);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct pax_engine_options options;
    struct pax_engine *engine;
    struct pax_reader *reader;
    struct pax_record record;
    pax_engine_options_default(&options);
    options.undated = size > 0 && (data[0] & 1) != 0;
    if (pax_engine_create(&options, NULL, &engine) != PAX_OK)
        return 0;
    if (pax_reader_create(engine, &reader) == PAX_OK) {
        struct pax_input input = {
            .text = {(const char *)data, size},
            .published = {"2023-09-06", 10},
            .published_from = PAX_EVIDENCE_USER,
        };
        if (pax_read_events(reader, &input, &record, NULL) == PAX_OK)
            check_record(&record);
        pax_reader_destroy(reader);
    }
    pax_engine_destroy(engine);
    return 0;
}
