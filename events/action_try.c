/* SPDX-License-Identifier: MIT */
/* Tries the frames of a predicate and tells what became of each. */
#include "events/action_try.h"

#include "events/action_frame.h"

struct frame_tries {
    struct finder finder;
};

enum pax_status frame_tries_open(struct arena *arena,
                                 const struct analysis *analysis,
                                 struct frame_tries **out)
{
    struct frame_tries *tries = arena_zeroed(arena, 1, sizeof(*tries));
    if (tries == NULL)
        return PAX_NO_MEMORY;
    tries->finder.analysis = analysis;
    tries->finder.discarded =
        arena_zeroed(arena, analysis->tokens.count + 1, 1);
    if (tries->finder.discarded == NULL)
        return PAX_NO_MEMORY;
    if (!action_table_open(&tries->finder.table, analysis->lexicon->image))
        return PAX_BAD_SYNTAX;
    enum pax_status status =
        clause_tree_make(arena, analysis, &tries->finder.tree);
    if (status == PAX_OK)
        *out = tries;
    return status;
}

size_t frame_tries_of(const struct frame_tries *tries, uint32_t predicate,
                      struct frame_try *out, size_t most)
{
    const struct finder *finder = &tries->finder;
    const struct predicate *verb = &finder->analysis->predicates[predicate];
    const struct action_word *word =
        action_word_of(&finder->table, finder->analysis->lexicon, verb->lemma);
    size_t count = 0;
    if (word == NULL)
        return 0;
    struct look look = frame_look(finder, verb);
    for (uint32_t i = word->frame;
         i < word->frame + word->frame_count && count < most; i++) {
        const struct frame *frame = &finder->table.frames[i];
        uint32_t noun;
        bool holds = frame_holds(&look, frame, &noun);
        out[count++] =
            (struct frame_try){i, holds, holds && frame->weight == 0};
        if (holds)
            break;
    }
    return count;
}
