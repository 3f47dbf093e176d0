/* SPDX-License-Identifier: MIT */
/* Any bytes as a user's table: the first byte says of actors or of frames. */
#include <stdint.h>

#include "src/base/caps.h"
#include "src/pipeline/compile.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct told {
    size_t count;
    size_t lines; /* of the table */
    bool bad;     /* a line that is none of the table's, or no text */
};

static void tell(void *ctx, size_t table, size_t line, const char *text)
{
    struct told *told = ctx;
    told->count++;
    told->bad |= table != 7 || line > told->lines || text == NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct slice files[DATA_FILE_COUNT];
    struct arena arena;
    struct buffer rows;
    struct image image;
    struct pax_error error = {PAX_OK, "", 0};
    if (size == 0)
        return 0;
    struct told told = {.lines = 1};
    for (size_t i = 1; i < size; i++)
        told.lines += data[i] == '\n';
    const struct table_warn warn = {tell, &told};
    const struct user_table table = {
        7, {(const char *)data + 1, size - 1}, &warn};
    for (int i = 0; i < DATA_FILE_COUNT; i++)
        files[i] = (struct slice){"", 0};
    arena_init(&arena, NULL, (size_t)1 << 28);
    buffer_init(&rows, &arena);
    bool frames = data[0] % 2 != 0;
    if (frames)
        user_frames_read(&table, &rows);
    else
        user_actors_read(&table, &rows);
    struct data_sources sources = {.files = files, .warn = &warn};
    if (frames)
        sources.user_frames = buffer_slice(&rows);
    else
        sources.user_actors = buffer_slice(&rows);
    enum pax_status status = PAX_OK;
    if (!rows.failed)
        status = data_compile(&arena, &sources, &image, &error);
    arena_finish(&arena);
    return (status == PAX_OK || status == PAX_NO_MEMORY) && !told.bad ? 0 : 1;
}
