/* SPDX-License-Identifier: MIT */
/* Evidence for the publication date, and the choice. */
#include "src/article/published.h"

#include "src/article/day.h"

enum pax_status published_read(struct arena *arena, const struct cues *cues,
                               const struct pax_input *input,
                               struct document *document)
{
    struct pax_date_candidate *list = arena_zeroed(arena, 1, sizeof(*list));
    if (list == NULL)
        return PAX_NO_MEMORY;
    document->evidence = PAX_EVIDENCE_NONE;
    document->candidates = list;
    if (input->published.len > 0 &&
        pax_date_parse(input->published, &list->date) == PAX_OK) {
        list->evidence = input->published_from;
        list->why = "given with the article";
        document->candidate_count = 1;
    }
    for (size_t i = 0;
         document->candidate_count == 0 && i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        struct pieces pieces;
        struct day day;
        if (block->kind != BLOCK_BYLINE)
            continue;
        pieces_read(cues, document->text, block->start, block->end, &pieces);
        for (size_t k = 0; k < pieces.count; k++) {
            if (!day_read(cues, &pieces, k, &day) || day.state != DAY_FULL)
                continue;
            list->evidence = PAX_EVIDENCE_BYLINE;
            list->date = day.date;
            list->span = (struct pax_span){pieces.at[k].start,
                                           pieces.at[day.end - 1].end};
            list->why = "a byline with a full date";
            document->candidate_count = 1;
            break;
        }
    }
    if (document->candidate_count > 0) {
        document->has_published = true;
        document->published = list->date;
        document->evidence = list->evidence;
    }
    return PAX_OK;
}
