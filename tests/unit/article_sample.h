/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_ARTICLE_SAMPLE_H
#define TESTS_UNIT_ARTICLE_SAMPLE_H

#include "src/article/cue.h"
#include "src/pipeline/builtin.h"
#include "unit.h"

/* The built-in cues. */
static inline struct cues sample_cues(void)
{
    struct cues cues;
    assert_int_equal(cues_open(&cues, builtin_image()), PAX_OK);
    return cues;
}

/* Pieces of a whole line. */
static inline void sample_pieces(const struct cues *cues, const char *line,
                                 struct pieces *out)
{
    struct slice text = slice_of(line);
    pieces_read(cues, text, 0, text.len, out);
}

#endif
