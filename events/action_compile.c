/* SPDX-License-Identifier: MIT */
/*
 * Compiles data/en/actions into image sections: the same at build time and
 * for a user's tables. The forms of the tables stand in their own heads.
 */
#include "events/action_compile.h"

static enum pax_status add_sections(struct action_compiler *from,
                                    struct image_builder *image)
{
    struct frame *frames;
    struct modality_row *modality =
        arena_array(from->arena, PAX_TYPE_COUNT, sizeof(*modality));
    struct action_classes *classes =
        arena_array(from->arena, 1, sizeof(*classes));
    if (modality == NULL || classes == NULL ||
        !action_compile_rank(from, &frames))
        return PAX_NO_MEMORY;
    memcpy(modality, from->modality, sizeof(from->modality));
    *classes = from->classes;
    const struct {
        uint32_t id;
        const void *data;
        size_t bytes;
    } section[] = {
        {SECTION_ACTION_WORDS, from->word.data,
         from->word.count * from->word.size},
        {SECTION_ACTION_FRAMES, frames, from->frame.count * sizeof(*frames)},
        {SECTION_ACTION_CONDITIONS, from->condition.data,
         from->condition.count * from->condition.size},
        {SECTION_ACTION_CHOICES, from->choice.data,
         from->choice.count * from->choice.size},
        {SECTION_ACTION_NOUNS, from->noun.data,
         from->noun.count * from->noun.size},
        {SECTION_ACTION_MODALITY, modality, sizeof(from->modality)},
        {SECTION_ACTION_CLASSES, classes, sizeof(*classes)},
        {SECTION_ACTION_POOL, from->pool.data, from->pool.len},
    };
    for (size_t i = 0; i < COUNT_OF(section); i++) {
        enum pax_status status =
            image_add(image, section[i].id, section[i].data, section[i].bytes);
        if (status != PAX_OK)
            return status;
    }
    return PAX_OK;
}

enum pax_status actions_compile(const struct action_sources *sources,
                                struct dictionary_builder *words,
                                struct image_builder *image,
                                struct pax_error *error)
{
    struct action_compiler to = {
        .arena = image->arena,
        .words = words,
        .word = {.size = sizeof(struct action_word)},
        .frame = {.size = sizeof(struct frame)},
        .owner = {.size = sizeof(uint32_t)},
        .condition = {.size = sizeof(struct condition)},
        .choice = {.size = sizeof(uint32_t)},
        .noun = {.size = sizeof(struct action_noun)},
    };
    buffer_init(&to.pool, image->arena);
    enum pax_status status = action_compile_nouns(&to, sources->nouns, error);
    if (status == PAX_OK)
        status = action_compile_discards(&to, sources->discards);
    if (status == PAX_OK)
        status = action_compile_modality(&to, sources->modality, error);
    if (status == PAX_OK)
        status = action_compile_user(&to, sources->user, sources->warn);
    if (status == PAX_OK)
        status = action_compile_frames(&to, sources->frames, error);
    if (status == PAX_OK)
        status = add_sections(&to, image);
    return status;
}
