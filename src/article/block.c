/* SPDX-License-Identifier: MIT */
/* Tells what each paragraph or line of an article is. */
#include "src/article/block.h"

#include "src/article/unit.h"

enum pax_status blocks_read(struct arena *arena, const struct cues *cues,
                            struct slice text, struct slice title,
                            struct blocks *out)
{
    struct units units;
    enum pax_status status = units_read(arena, text, &units);
    if (status != PAX_OK)
        return status;
    struct block *blocks = arena_array(arena, units.count, sizeof(*blocks));
    if (blocks == NULL)
        return PAX_NO_MEMORY;
    (void)title;
    size_t title_at = BLOCK_NONE;
    for (size_t i = 0; i < units.count; i++) {
        struct unit unit = units.at[i];
        struct pieces pieces;
        size_t shown = unit.end - unit.start < 160 ? unit.end : unit.start;
        enum block_kind kind = BLOCK_BODY;
        pieces_read(cues, text, unit.start, shown, &pieces);
        if (pieces.count == 0 || text.ptr[unit.end - 1] == '.')
            kind = BLOCK_BODY;
        else if (cues_match(cues, &pieces, 0, CUE_UPDATED | CUE_LINE) > 0)
            kind = BLOCK_FURNITURE;
        else if (cues_match(cues, &pieces, 0, CUE_BYLINE | CUE_PUBLISHED) > 0)
            kind = BLOCK_BYLINE;
        else if (title_at == BLOCK_NONE && units.count > 1) {
            kind = BLOCK_TITLE;
            title_at = i;
        }
        blocks[i] = (struct block){unit.start, unit.end, kind};
    }
    *out = (struct blocks){blocks, units.count, title_at};
    return PAX_OK;
}
