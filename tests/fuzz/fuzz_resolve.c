/* SPDX-License-Identifier: MIT */
/* A date and a phrase: the first ten bytes are the anchor, the rest is said. */
#include <stdint.h>

#include "paxline/paxline.h"

#define ANCHOR_BYTES 10

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct pax_engine *engine;
    struct pax_reader *reader;
    struct pax_date anchor;
    struct pax_when when;
    if (size < ANCHOR_BYTES ||
        pax_engine_create(NULL, NULL, &engine) != PAX_OK)
        return 0;
    const char *text = (const char *)data;
    bool known = pax_date_parse((struct pax_text){text, ANCHOR_BYTES},
                                &anchor) == PAX_OK;
    struct pax_text phrase = {text + ANCHOR_BYTES, size - ANCHOR_BYTES};
    if (pax_reader_create(engine, &reader) == PAX_OK) {
        for (int way = 0; way < PAX_DIRECTION_COUNT; way++) {
            if (pax_resolve(reader, phrase, known ? &anchor : NULL,
                            (enum pax_direction)way, &when) != PAX_OK)
                break;
        }
        pax_reader_destroy(reader);
    }
    pax_engine_destroy(engine);
    return 0;
}
