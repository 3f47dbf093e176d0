/* SPDX-License-Identifier: MIT */
#ifndef ARTICLE_BLOCK_H
#define ARTICLE_BLOCK_H

#include "src/article/cue.h"
#include "src/article/document.h"

/* No block of that kind. */
#define BLOCK_NONE SIZE_MAX

struct blocks {
    struct block *at;
    size_t count;
    size_t title; /* index of the title, BLOCK_NONE without one */
};

/*
 * Tells what each paragraph or line of checked text is.
 *
 * title  as given with the article; empty when none was
 */
PAX_MUST_USE enum pax_status blocks_read(struct arena *arena,
                                         const struct cues *cues,
                                         struct slice text, struct slice title,
                                         struct blocks *out);

#endif
