/* SPDX-License-Identifier: MIT */
/* The steps of the text stage, in order. */
#include "src/text/analysis.h"

/* Bylines and furniture hold dates at most: nobody does anything there. */
static void skip_furniture(struct analysis *analysis)
{
    for (size_t i = 0; i < analysis->sentence_count; i++) {
        struct sentence *sentence = &analysis->sentences[i];
        switch ((enum block_kind)analysis->tokens.at[sentence->first].block) {
        case BLOCK_BYLINE:
        case BLOCK_FURNITURE:
        case BLOCK_DATELINE:
            sentence->flags |= SENTENCE_SKIPPED;
            break;
        case BLOCK_BODY:
        case BLOCK_TITLE:
        case BLOCK_HEADING:
        case BLOCK_CAPTION:
            break;
        }
    }
}

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
    if (status != PAX_OK)
        return status;
    skip_furniture(&analysis);
    *out = analysis;
    return PAX_OK;
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
