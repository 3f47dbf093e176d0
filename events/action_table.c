/* SPDX-License-Identifier: MIT */
/* Reading the action tables of an image. */
#include "events/action_table.h"

bool action_table_open(struct action_table *table, struct image image)
{
    size_t words, frames, bytes;
    struct action_table opened = {
        .words = image_section(image, SECTION_ACTION_WORDS, &words),
        .frames = image_section(image, SECTION_ACTION_FRAMES, &frames),
        .conditions =
            image_section(image, SECTION_ACTION_CONDITIONS, &bytes),
        .choices = image_section(image, SECTION_ACTION_CHOICES, &bytes),
        .nouns = image_section(image, SECTION_ACTION_NOUNS, &bytes),
        .modality = image_section(image, SECTION_ACTION_MODALITY, &bytes),
        .classes = image_section(image, SECTION_ACTION_CLASSES, &bytes),
        .pool = image_section(image, SECTION_ACTION_POOL, &bytes),
    };
    if (opened.words == NULL || opened.frames == NULL ||
        opened.conditions == NULL || opened.choices == NULL ||
        opened.nouns == NULL || opened.modality == NULL ||
        opened.classes == NULL || opened.pool == NULL)
        return false;
    opened.word_count = words / sizeof(*opened.words);
    opened.frame_count = frames / sizeof(*opened.frames);
    *table = opened;
    return true;
}

const struct action_word *action_word_of(const struct action_table *table,
                                         const struct lexicon *lexicon,
                                         uint32_t word)
{
    uint32_t row = lexicon_slot(lexicon, word, LEXICON_ACTIONS);
    return row == 0 || row > table->word_count ? NULL
                                               : &table->words[row - 1];
}

enum pax_type action_asserted(const struct action_table *table,
                              enum pax_type type, bool future, bool denied)
{
    const struct modality_row *row = &table->modality[type];
    uint32_t asserted = denied ? (future ? row->denied_future
                                         : row->denied_past)
                               : (future ? row->future : row->past);
    return (enum pax_type)asserted;
}

struct slice action_frame_name(const struct lexicon *lexicon, uint32_t frame)
{
    size_t bytes, ignored;
    const struct frame *frames =
        image_section(lexicon->image, SECTION_ACTION_FRAMES, &bytes);
    const char *pool =
        image_section(lexicon->image, SECTION_ACTION_POOL, &ignored);
    if (frames == NULL || pool == NULL || frame >= bytes / sizeof(*frames))
        return SLICE("noun");
    return (struct slice){pool + frames[frame].name, frames[frame].name_len};
}
