/* SPDX-License-Identifier: MIT */
/* Making and freeing engines and readers. */
#include "src/pipeline/reader.h"

#include "src/article/jsonl.h"
#include "src/base/caps.h"
#include "src/dates/find.h"
#include "src/pipeline/builtin.h"

const char *pax_version(void)
{
    return "0.1.0";
}

void pax_engine_options_default(struct pax_engine_options *options)
{
    *options = (struct pax_engine_options){.undated = false};
}

/* Hands what a table's reader tells to the user. */
struct teller {
    const struct pax_engine_options *options;
    const struct pax_table *tables;
};

static void tell(void *ctx, size_t table, size_t line, const char *text)
{
    const struct teller *teller = ctx;
    const struct pax_warning warning = {teller->tables[table].name, line, text};
    if (teller->options->warn != NULL)
        teller->options->warn(teller->options->warn_ctx, &warning);
}

typedef void table_reader(const struct user_table *table, struct buffer *out);

/* Reads tables into rows; what cannot be read is told by number. */
static enum pax_status read_tables(const struct pax_table *tables, size_t first,
                                   size_t count, table_reader *read,
                                   struct buffer *out,
                                   const struct table_warn *warn)
{
    for (size_t i = first; i < first + count; i++) {
        if (tables[i].bytes.len > CAP_USER_TABLE_BYTES)
            return PAX_LIMIT;
        const struct user_table table = {
            i, {tables[i].bytes.ptr, tables[i].bytes.len}, warn};
        read(&table, out);
    }
    return out->failed ? PAX_NO_MEMORY : PAX_OK;
}

/* Hands what a table of periods tells to the user. */
struct period_teller {
    const struct table_warn *warn;
    size_t table;
};

static void tell_period(void *ctx, size_t line, const char *text)
{
    const struct period_teller *teller = ctx;
    table_tell(teller->warn, teller->table, line, text);
}

static enum pax_status read_periods(const struct pax_table *tables,
                                    size_t first, size_t count,
                                    struct buffer *out,
                                    const struct table_warn *warn)
{
    enum pax_status status = PAX_OK;
    for (size_t i = first; i < first + count && status == PAX_OK; i++) {
        struct period_teller teller = {warn, i};
        const struct periods_warn told = {tell_period, &teller};
        struct slice bytes = {tables[i].bytes.ptr, tables[i].bytes.len};
        status = bytes.len > CAP_USER_TABLE_BYTES
                     ? PAX_LIMIT
                     : periods_read(bytes, &told, out);
    }
    return status;
}

/* The user's tables in a row: actors, frames, periods. */
static struct pax_table *gather(struct arena *arena,
                                const struct pax_engine_options *options)
{
    size_t count = options->actor_count + options->frame_count +
                   options->period_count;
    struct pax_table *tables = arena_array(arena, count, sizeof(*tables));
    if (tables == NULL)
        return NULL;
    size_t at = 0;
    for (size_t i = 0; i < options->actor_count; i++)
        tables[at++] = options->actors[i];
    for (size_t i = 0; i < options->frame_count; i++)
        tables[at++] = options->frames[i];
    for (size_t i = 0; i < options->period_count; i++)
        tables[at++] = options->periods[i];
    return tables;
}

/* Compiles the built-in files and the user's tables. */
static enum pax_status compile_in(struct arena *arena,
                                  const struct pax_engine_options *options,
                                  struct image *out)
{
    struct pax_table *tables = gather(arena, options);
    struct slice files[DATA_FILE_COUNT];
    struct buffer actors;
    struct buffer frames;
    struct buffer periods;
    if (tables == NULL)
        return PAX_NO_MEMORY;
    struct teller teller = {options, tables};
    const struct table_warn warn = {tell, &teller};
    buffer_init(&actors, arena);
    buffer_init(&frames, arena);
    buffer_init(&periods, arena);
    enum pax_status status = read_tables(tables, 0, options->actor_count,
                                         user_actors_read, &actors, &warn);
    if (status == PAX_OK)
        status = read_tables(tables, options->actor_count, options->frame_count,
                             user_frames_read, &frames, &warn);
    if (status == PAX_OK)
        status = read_periods(tables,
                              options->actor_count + options->frame_count,
                              options->period_count, &periods, &warn);
    if (status != PAX_OK)
        return status;
    builtin_files(files);
    const struct data_sources sources = {
        .files = files,
        .user_actors = buffer_slice(&actors),
        .user_frames = buffer_slice(&frames),
        .user_periods = buffer_slice(&periods),
        .warn = &warn,
    };
    return data_compile(arena, &sources, out, NULL);
}

/* The same, in memory of its own; the engine keeps only the image. */
static enum pax_status compile_tables(struct pax_engine *engine,
                                      struct image *out)
{
    struct arena scratch;
    struct image image;
    arena_init(&scratch, &engine->alloc, CAP_TABLES_MEMORY);
    enum pax_status status = compile_in(&scratch, &engine->options, &image);
    if (status == PAX_OK) {
        uint32_t *words =
            arena_array(&engine->arena, image.count, sizeof(*words));
        if (words == NULL) {
            status = PAX_NO_MEMORY;
        } else {
            memcpy(words, image.words, image.count * sizeof(*words));
            *out = (struct image){words, image.count};
        }
    }
    arena_finish(&scratch);
    return status;
}

enum pax_status pax_engine_create(const struct pax_engine_options *options,
                                  const struct pax_alloc *alloc,
                                  struct pax_engine **out)
{
    struct pax_alloc chosen = alloc != NULL ? *alloc : alloc_default();
    struct pax_engine *engine = chosen.malloc(chosen.ctx, sizeof(*engine));
    if (engine == NULL)
        return PAX_NO_MEMORY;
    *engine = (struct pax_engine){.alloc = chosen};
    pax_engine_options_default(&engine->options);
    if (options != NULL)
        engine->options = *options;
    arena_init(&engine->arena, &engine->alloc, CAP_ARENA_BYTES);
    struct image image = builtin_image();
    enum pax_status status = PAX_OK;
    if (engine->options.actor_count > 0 || engine->options.frame_count > 0 ||
        engine->options.period_count > 0)
        status = compile_tables(engine, &image);
    if (status == PAX_OK)
        status = lexicon_open(&engine->lexicon, image);
    if (status != PAX_OK) {
        arena_finish(&engine->arena);
        chosen.free(chosen.ctx, engine);
        return status;
    }
    engine->options.actors = engine->options.frames = NULL;
    engine->options.actor_count = engine->options.frame_count = 0;
    engine->options.periods = NULL;
    engine->options.period_count = 0;
    *out = engine;
    return PAX_OK;
}

void pax_engine_destroy(struct pax_engine *engine)
{
    if (engine == NULL)
        return;
    struct pax_alloc alloc = engine->alloc;
    arena_finish(&engine->arena);
    alloc.free(alloc.ctx, engine);
}

enum pax_status pax_reader_create(const struct pax_engine *engine,
                                  struct pax_reader **out)
{
    struct pax_reader *reader =
        engine->alloc.malloc(engine->alloc.ctx, sizeof(*reader));
    if (reader == NULL)
        return PAX_NO_MEMORY;
    reader->engine = engine;
    arena_init(&reader->arena, &engine->alloc, CAP_ARENA_BYTES);
    arena_init(&reader->input_arena, &engine->alloc, CAP_ARENA_BYTES);
    *out = reader;
    return PAX_OK;
}

void pax_reader_destroy(struct pax_reader *reader)
{
    if (reader == NULL)
        return;
    struct pax_alloc alloc = reader->engine->alloc;
    arena_finish(&reader->arena);
    arena_finish(&reader->input_arena);
    alloc.free(alloc.ctx, reader);
}

enum pax_status pax_input_from_json(struct pax_reader *reader,
                                    struct pax_text line,
                                    struct pax_input *input,
                                    struct pax_error *error)
{
    arena_reset(&reader->input_arena);
    return jsonl_read(&reader->input_arena, (struct slice){line.ptr, line.len},
                      input, error);
}
