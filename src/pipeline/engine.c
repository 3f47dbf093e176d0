/* SPDX-License-Identifier: MIT */
/* Making and freeing engines and readers. */
#include "src/pipeline/reader.h"

#include "src/article/jsonl.h"
#include "src/base/caps.h"
#include "src/pipeline/builtin.h"

const char *pax_version(void)
{
    return "0.1.0";
}

void pax_engine_options_default(struct pax_engine_options *options)
{
    *options = (struct pax_engine_options){.undated = false};
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
    enum pax_status status = lexicon_open(&engine->lexicon, builtin_image());
    if (status != PAX_OK) {
        chosen.free(chosen.ctx, engine);
        return status;
    }
    *out = engine;
    return PAX_OK;
}

void pax_engine_destroy(struct pax_engine *engine)
{
    if (engine != NULL)
        engine->alloc.free(engine->alloc.ctx, engine);
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
    return jsonl_read(&reader->input_arena,
                      (struct slice){line.ptr, line.len}, input, error);
}
