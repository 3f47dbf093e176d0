/* SPDX-License-Identifier: MIT */
/* Any bytes as the word and rule files: the first byte says which file. */
#include <stdint.h>

#include "src/base/caps.h"
#include "src/pipeline/compile.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct slice files[DATA_FILE_COUNT];
    struct arena arena;
    struct image image;
    struct pax_error error = {PAX_OK, "", 0};
    if (size == 0)
        return 0;
    for (int i = 0; i < DATA_FILE_COUNT; i++)
        files[i] = (struct slice){"", 0};
    files[data[0] % DATA_FILE_COUNT] =
        (struct slice){(const char *)data + 1, size - 1};
    arena_init(&arena, NULL, (size_t)1 << 28);
    const struct data_sources sources = {.files = files};
    enum pax_status status = data_compile(&arena, &sources, &image, &error);
    arena_finish(&arena);
    return status == PAX_OK || error.text != NULL ? 0 : 1;
}
