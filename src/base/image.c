/* SPDX-License-Identifier: MIT */
/* A flat block of tables. No domain word may appear here. */
#include "src/base/image.h"

#define HEADER_WORDS 2
#define ENTRY_WORDS 3

const void *image_section(struct image image, uint32_t id, size_t *bytes)
{
    *bytes = 0;
    if (image.count < HEADER_WORDS || image.words[0] != IMAGE_MAGIC)
        return NULL;
    size_t low = 0;
    size_t high = image.words[1];
    while (low < high) { /* sorted by image_add() */
        size_t middle = low + (high - low) / 2;
        const uint32_t *entry =
            image.words + HEADER_WORDS + middle * ENTRY_WORDS;
        if (entry[0] == id) {
            *bytes = entry[2];
            return image.words + entry[1];
        }
        if (entry[0] < id)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

void image_builder_init(struct image_builder *builder, struct arena *arena)
{
    builder->arena = arena;
    builder->count = 0;
}

enum pax_status image_add(struct image_builder *builder, uint32_t id,
                          const void *data, size_t bytes)
{
    if (builder->count == IMAGE_SECTIONS || bytes > UINT32_MAX)
        return PAX_LIMIT;
    size_t at = builder->count++;
    for (; at > 0 && builder->section[at - 1].id > id; at--)
        builder->section[at] = builder->section[at - 1];
    builder->section[at] = (struct image_section){
        .id = id,
        .data = {data, bytes},
    };
    return PAX_OK;
}

/* Words that `bytes` take, rounded up to 8 bytes. */
static size_t padded_words(size_t bytes)
{
    return (bytes + 7) / 8 * 2;
}

enum pax_status image_build(const struct image_builder *builder,
                            struct image *out)
{
    size_t count = padded_words(
        (HEADER_WORDS + builder->count * ENTRY_WORDS) * sizeof(uint32_t));
    size_t at = count;
    for (size_t i = 0; i < builder->count; i++)
        count += padded_words(builder->section[i].data.len);
    uint32_t *words = arena_zeroed(builder->arena, count, sizeof(*words));
    if (words == NULL)
        return PAX_NO_MEMORY;
    words[0] = IMAGE_MAGIC;
    words[1] = (uint32_t)builder->count;
    for (size_t i = 0; i < builder->count; i++) {
        const struct image_section *section = &builder->section[i];
        uint32_t *entry = words + HEADER_WORDS + i * ENTRY_WORDS;
        entry[0] = section->id;
        entry[1] = (uint32_t)at;
        entry[2] = (uint32_t)section->data.len;
        if (section->data.len > 0)
            memcpy(words + at, section->data.ptr, section->data.len);
        at += padded_words(section->data.len);
    }
    *out = (struct image){words, count};
    return PAX_OK;
}
