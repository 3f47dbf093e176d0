/* SPDX-License-Identifier: MIT */
#ifndef BASE_IMAGE_H
#define BASE_IMAGE_H

#include "src/base/arena.h"

/*
 * A flat block of tables without pointers. The build tool writes it as one
 * constant array; the library reads it where it lies; a user's own tables are
 * built in memory by the same code.
 *
 *   word 0          IMAGE_MAGIC
 *   word 1          number of sections
 *   3 words each    id, first word of the data, bytes of the data
 *   data            each section begins on an 8-byte boundary
 */
#define IMAGE_MAGIC UINT32_C(0x31786170)
#define IMAGE_SECTIONS 64

struct image {
    const uint32_t *words;
    size_t count;
};

/* The section's data and its size; NULL and 0 when there is none. */
const void *image_section(struct image image, uint32_t id, size_t *bytes);

struct image_section {
    uint32_t id;
    struct slice data;
};

struct image_builder {
    struct arena *arena;
    struct image_section section[IMAGE_SECTIONS];
    size_t count;
};

void image_builder_init(struct image_builder *builder, struct arena *arena);

/* Adds a section; the bytes must live until image_build(). */
PAX_MUST_USE enum pax_status image_add(struct image_builder *builder,
                                       uint32_t id, const void *data,
                                       size_t bytes);

/* Lays the image out in the arena. */
PAX_MUST_USE enum pax_status image_build(const struct image_builder *builder,
                                         struct image *out);

#endif
