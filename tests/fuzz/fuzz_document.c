/* SPDX-License-Identifier: MIT */
/* Any bytes as the text of an article: checks, blocks, publication date. */
#include <stdint.h>
#include <stdlib.h>

#include "src/article/document.h"
#include "src/base/caps.h"
#include "src/pipeline/builtin.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Blocks stand in order, without overlap, inside the text. */
static void check_document(const struct document *document)
{
    size_t at = 0;
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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct document document;
    struct pax_error error = {PAX_OK, "", 0};
    struct pax_input input = {.text = {(const char *)data, size}};
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    if (document_read(builtin_image(), &arena, &input, &document, &error) ==
        PAX_OK)
        check_document(&document);
    else if (error.offset > size)
        abort();
    arena_finish(&arena);
    return 0;
}
