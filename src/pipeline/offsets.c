/* SPDX-License-Identifier: MIT */
/* Bytes to Unicode code points, for the offsets of the outputs. */
#include "src/pipeline/offsets.h"

#include "src/base/utf8.h"

enum pax_status offsets_read(struct arena *arena, struct slice text,
                             struct offsets *out)
{
    *out = (struct offsets){.text = text};
    size_t chars = utf8_count(text);
    if (chars == text.len)
        return PAX_OK;
    size_t steps = text.len / OFFSETS_STEP + 1;
    uint32_t *before = arena_array(arena, steps, sizeof(*before));
    if (before == NULL)
        return PAX_NO_MEMORY;
    uint32_t count = 0;
    for (size_t i = 0; i < steps; i++) {
        before[i] = count;
        size_t start = i * OFFSETS_STEP;
        size_t end = start + OFFSETS_STEP;
        if (end <= text.len)
            count += (uint32_t)utf8_count(slice_sub(text, start, end));
    }
    out->before = before;
    return PAX_OK;
}

static size_t chars_before(const struct offsets *offsets, size_t byte)
{
    if (offsets->before == NULL)
        return byte;
    size_t step = byte / OFFSETS_STEP;
    return offsets->before[step] +
           utf8_count(slice_sub(offsets->text, step * OFFSETS_STEP, byte));
}

struct pax_quote offsets_quote(const struct offsets *offsets,
                               struct pax_span span)
{
    return (struct pax_quote){
        .text = {offsets->text.ptr + span.start, span.end - span.start},
        .span = span,
        .char_start = chars_before(offsets, span.start),
        .char_end = chars_before(offsets, span.end),
    };
}
