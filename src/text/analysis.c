/* SPDX-License-Identifier: MIT */
/* The steps of the text stage, in order. */
#include "src/text/analysis.h"

enum pax_status analysis_begin(struct arena *arena,
                               const struct lexicon *lexicon,
                               const struct document *document,
                               struct analysis *out)
{
    struct analysis analysis = {.document = document, .lexicon = lexicon};
    enum pax_status status =
        tokens_read(arena, lexicon, document, &analysis.tokens);
    if (status == PAX_OK)
        status = sentences_find(arena, &analysis);
    if (status == PAX_OK)
        *out = analysis;
    return status;
}

enum pax_status analysis_finish(struct arena *arena, struct analysis *analysis)
{
    tags_set(analysis);
    enum pax_status status = chunks_find(arena, analysis);
    if (status == PAX_OK)
        status = clauses_find(arena, analysis);
    return status;
}

enum pax_status analysis_read(struct arena *arena,
                              const struct lexicon *lexicon,
                              const struct document *document,
                              struct analysis *out)
{
    struct analysis analysis;
    enum pax_status status =
        analysis_begin(arena, lexicon, document, &analysis);
    if (status == PAX_OK)
        status = analysis_finish(arena, &analysis);
    if (status == PAX_OK)
        *out = analysis;
    return status;
}
