/* SPDX-License-Identifier: MIT */
/* The steps of the text stage, in order. */
#include "src/text/analysis.h"

enum pax_status analysis_read(struct arena *arena,
                              const struct lexicon *lexicon,
                              const struct document *document,
                              struct analysis *out)
{
    struct analysis analysis = {.document = document, .lexicon = lexicon};
    enum pax_status status =
        tokens_read(arena, lexicon, document, &analysis.tokens);
    if (status == PAX_OK)
        status = sentences_find(arena, &analysis);
    if (status != PAX_OK)
        return status;
    tags_set(&analysis);
    status = chunks_find(arena, &analysis);
    if (status == PAX_OK)
        status = clauses_find(arena, &analysis);
    if (status == PAX_OK)
        *out = analysis;
    return status;
}
