/* SPDX-License-Identifier: MIT */
/* Any bytes as the text of an article, and as its title, address and date:
 * checks, blocks, publication date. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "src/article/document.h"
#include "src/base/caps.h"
#include "src/pipeline/builtin.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Blocks stand in order, without overlap, inside the text. */
static void check_document(const struct document *document)
{
    size_t at = 0;
    for (size_t i = 0; i < document->candidate_count; i++) {
        const struct pax_date_candidate *candidate = &document->candidates[i];
        if (candidate->span.end > document->text.len ||
            candidate->span.start > candidate->span.end ||
            candidate->why == NULL)
            abort();
    }
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        if (block->start < at || block->end <= block->start ||
            block->end > document->text.len)
            abort();
        at = block->end;
    }
    if (document->has_published && !pax_date_valid(document->published))
        abort();
}

static void read_input(const struct pax_input *input)
{
    struct arena arena;
    struct document document;
    struct pax_error error = {PAX_OK, "", 0};
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    if (document_read(builtin_image(), &arena, input, &document, &error) ==
        PAX_OK)
        check_document(&document);
    else if (error.code == PAX_OK || error.offset > input->text.len)
        abort();
    arena_finish(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct pax_text bytes = {(const char *)data, size};
    struct pax_text rest = bytes;
    struct pax_input alone = {.text = bytes};
    read_input(&alone);
    /* The first line is also the title, the address and the date. */
    const char *end = size > 0 ? memchr(data, '\n', size) : NULL;
    if (end != NULL)
        rest.len = (size_t)(end - rest.ptr);
    struct pax_input given = {
        .text = bytes,
        .title = rest,
        .url = rest,
        .published = rest,
        .published_from = PAX_EVIDENCE_METADATA,
    };
    read_input(&given);
    return 0;
}
