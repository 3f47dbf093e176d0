/* SPDX-License-Identifier: MIT */
/*
 * Which frame of a verb is tried first: the one that asks for most, a user's
 * before all.
 *
 *   meet  obj={demand}    before
 *   meet  with            before
 *   meet  -
 */
#include "events/action_compile.h"

#define USER_RANK 1000 /* beyond what conditions may sum up to */

/* How much a condition asks for. */
static unsigned condition_weight(const struct condition *condition)
{
    if ((condition->flags & CONDITION_ANY) != 0)
        return condition->kind == CONDITION_NO_OBJECT ? 1 : 2;
    if (condition->kind == CONDITION_PARTICLE)
        return 7;
    if (condition->kind == CONDITION_WORD)
        return 3;
    if (condition->classes == 0 && condition->choice_count == 0)
        return 3;
    return condition->kind == CONDITION_PHRASE ? 8 : 6;
}

static unsigned specificity(const struct action_compiler *from,
                            const struct frame *frame)
{
    const struct condition *condition =
        (const struct condition *)(const void *)from->condition.data;
    unsigned sum = 0;
    for (uint32_t i = 0; i < frame->condition_count; i++)
        sum += condition_weight(&condition[frame->condition + i]);
    return sum;
}

/* Lays the frames of each word together, most specific first. Quadratic in
 * the frames of one word only. */
bool action_compile_rank(struct action_compiler *to, struct frame **out)
{
    const struct frame *frame =
        (const struct frame *)(const void *)to->frame.data;
    const uint32_t *owner = (const uint32_t *)(const void *)to->owner.data;
    struct frame *sorted =
        arena_array(to->arena, to->frame.count + 1, sizeof(*sorted));
    unsigned *rank = arena_array(to->arena, to->frame.count + 1, sizeof(*rank));
    if (sorted == NULL || rank == NULL)
        return false;
    for (size_t i = 0; i < to->frame.count; i++)
        action_compile_word_at(to, owner[i])->frame_count++;
    uint32_t at = 0;
    for (uint32_t row = 0; row < to->word.count; row++) {
        struct action_word *word = action_compile_word_at(to, row);
        word->frame = at;
        at += word->frame_count;
        word->frame_count = 0;
    }
    for (size_t i = 0; i < to->frame.count; i++) {
        struct action_word *word = action_compile_word_at(to, owner[i]);
        unsigned mine =
            specificity(to, &frame[i]) + (i < to->user_frames ? USER_RANK : 0);
        uint32_t place = word->frame + word->frame_count++;
        while (place > word->frame && rank[place - 1] < mine) {
            sorted[place] = sorted[place - 1];
            rank[place] = rank[place - 1];
            place--;
        }
        sorted[place] = frame[i];
        rank[place] = mine;
    }
    *out = sorted;
    return true;
}
