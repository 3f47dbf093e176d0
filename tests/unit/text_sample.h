/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_TEXT_SAMPLE_H
#define TESTS_UNIT_TEXT_SAMPLE_H

/* Reads one text with the built-in words and prints what was found. */
#include "src/base/buffer.h"
#include "src/pipeline/builtin.h"
#include "src/text/analysis.h"
#include "unit.h"

#define SAMPLE_BLOCKS 64

struct sample {
    struct lexicon lexicon;
    struct arena arena;
    struct analysis analysis;
    struct document document;
    struct block blocks[SAMPLE_BLOCKS];
};

static struct sample sample;

static int sample_set_up(void **state)
{
    (void)state;
    arena_init(&sample.arena, NULL, (size_t)1 << 30);
    return lexicon_open(&sample.lexicon, builtin_image()) == PAX_OK ? 0 : 1;
}

static int sample_tear_down(void **state)
{
    (void)state;
    arena_finish(&sample.arena);
    return 0;
}

/* Each line is a block of its own. */
static const struct analysis *sample_read(struct slice text)
{
    size_t count = 0;
    size_t start = 0;
    arena_reset(&sample.arena);
    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len && text.ptr[i] != '\n')
            continue;
        if (i > start && count < SAMPLE_BLOCKS)
            sample.blocks[count++] = (struct block){start, i, BLOCK_BODY};
        start = i + 1;
    }
    sample.document = (struct document){
        .text = text, .blocks = sample.blocks, .block_count = count};
    assert_int_equal(analysis_read(&sample.arena, &sample.lexicon,
                                   &sample.document, &sample.analysis),
                     PAX_OK);
    return &sample.analysis;
}

/* Puts tokens [first, end) with the spaces of the text. */
static inline void sample_put(struct buffer *out, size_t first, size_t end)
{
    const struct tokens *tokens = &sample.analysis.tokens;
    for (size_t i = first; i < end; i++) {
        if (i > first && (tokens->at[i].shape & TOKEN_SPACE) != 0)
            buffer_byte(out, ' ');
        buffer_put(out, token_text(tokens, i));
    }
}

static inline void sample_put_chunk(struct buffer *out, uint32_t chunk)
{
    if (chunk == NO_INDEX) {
        buffer_byte(out, '-');
        return;
    }
    const struct chunk *at = &sample.analysis.chunks[chunk];
    sample_put(out, at->first, at->end);
}

#endif
