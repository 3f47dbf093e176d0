/* SPDX-License-Identifier: MIT */
/* An engine with the user's tables. */
#include "engine.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_WARNINGS 100 /* told one by one; --verbose tells all */

struct tally {
    const struct options *options;
    size_t warnings;
};

static void warn(void *ctx, const struct pax_warning *warning)
{
    struct tally *tally = ctx;
    tally->warnings++;
    if (tally->warnings <= MOST_WARNINGS || tally->options->verbose)
        complain("%.*s:%zu: %s", (int)warning->table.len, warning->table.ptr,
                 warning->line, warning->text);
}

/* All of a file, to be freed by the caller; NULL with errno set. */
static char *read_all(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    size_t room = 1 << 16;
    char *data = file != NULL ? malloc(room) : NULL;
    *len = 0;
    while (data != NULL) {
        size_t got = fread(data + *len, 1, room - *len, file);
        *len += got;
        if (got == 0)
            break;
        if (*len < room)
            continue;
        char *grown = realloc(data, room * 2);
        if (grown == NULL)
            free(data);
        data = grown;
        room *= 2;
    }
    if (file != NULL && ferror(file)) {
        free(data);
        data = NULL;
    }
    if (file != NULL)
        fclose(file);
    return data;
}

static int read_tables(const char *const *paths, size_t count,
                       struct pax_table *tables)
{
    for (size_t i = 0; i < count; i++) {
        size_t len;
        char *data = read_all(paths[i], &len);
        if (data == NULL) {
            complain("%s: %s", paths[i], strerror(errno));
            return EXIT_USAGE;
        }
        tables[i].name = (struct pax_text){paths[i], strlen(paths[i])};
        tables[i].bytes = (struct pax_text){data, len};
    }
    return 0;
}

static void free_tables(struct pax_table *tables, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free((char *)(uintptr_t)tables[i].bytes.ptr);
}

int engine_make(const struct options *options, struct pax_engine **out)
{
    struct pax_table actors[MOST_TABLES] = {0};
    struct pax_table frames[MOST_TABLES] = {0};
    struct pax_table periods[MOST_TABLES] = {0};
    struct pax_engine_options made;
    struct tally tally = {.options = options};
    int code = read_tables(options->actors, options->actor_count, actors);
    if (code == 0)
        code = read_tables(options->frames, options->frame_count, frames);
    if (code == 0)
        code = read_tables(options->periods, options->period_count, periods);
    pax_engine_options_default(&made);
    made.undated = options->undated;
    made.actors = actors;
    made.actor_count = options->actor_count;
    made.frames = frames;
    made.frame_count = options->frame_count;
    made.periods = periods;
    made.period_count = options->period_count;
    made.warn = warn;
    made.warn_ctx = &tally;
    if (code == 0) {
        enum pax_status status = pax_engine_create(&made, NULL, out);
        if (status != PAX_OK) {
            complain("%s", pax_status_text(status));
            code = EXIT_INPUT;
        }
    }
    if (tally.warnings > MOST_WARNINGS && !options->verbose)
        complain("%zu more lines of tables could not be read; --verbose "
                 "tells them",
                 tally.warnings - MOST_WARNINGS);
    free_tables(actors, options->actor_count);
    free_tables(frames, options->frame_count);
    free_tables(periods, options->period_count);
    return code;
}
