/* SPDX-License-Identifier: MIT */
/* Any bytes as one line of JSON Lines. */
#include <stdint.h>
#include <stdlib.h>

#include "src/article/jsonl.h"
#include "src/base/caps.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct pax_input input;
    struct pax_error error = {PAX_OK, "", 0};
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    enum pax_status status =
        jsonl_read(&arena, (struct slice){(const char *)data, size}, &input,
                   &error);
    if (status != PAX_OK && error.offset > size)
        abort();
    arena_finish(&arena);
    return 0;
}
