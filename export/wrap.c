/* SPDX-License-Identifier: MIT */
/* Paragraphs for a terminal. */
#include "export/wrap.h"

#include "src/base/utf8.h"

struct range {
    uint32_t first;
    uint32_t last;
};

/* Marks that join the letter before them, and signs without width. */
static const struct range joining[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A},
    {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x0E31, 0x0E31},
    {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
    {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
};

/* Scripts whose letters take two columns. */
static const struct range wide[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
    {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
    {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

static bool inside(const struct range *ranges, size_t count, uint32_t code)
{
    for (size_t i = 0; i < count && ranges[i].first <= code; i++)
        if (code <= ranges[i].last)
            return true;
    return false;
}

static unsigned columns_of(uint32_t code)
{
    if (code < 0x0300)
        return 1;
    if (inside(joining, COUNT_OF(joining), code))
        return 0;
    return inside(wide, COUNT_OF(wide), code) ? 2 : 1;
}

unsigned wrap_columns(struct slice text)
{
    unsigned columns = 0;
    for (size_t at = 0, len; at < text.len; at += len)
        columns += columns_of(utf8_decode(text, at, &len));
    return columns;
}

/* Bytes of the next line: up to the last space that fits, else as much as
 * fits; all of it when it fits. */
static size_t fit(struct slice text, unsigned room)
{
    size_t space = 0, at = 0, len;
    unsigned columns = 0;
    for (; at < text.len; at += len) {
        uint32_t code = utf8_decode(text, at, &len);
        columns += columns_of(code);
        if (code == ' ')
            space = at;
        if (columns > room && code != ' ')
            return space > 0 ? space : at > 0 ? at : len;
    }
    return text.len;
}

static void put_indent(struct output *out, unsigned columns)
{
    for (unsigned i = 0; i < columns; i++)
        output_byte(out, ' ');
}

static void put_line(struct output *out, const struct wrap *wrap,
                     struct slice line, bool cut)
{
    if (wrap->style != NULL)
        output_text(out, wrap->style);
    output_put(out, line);
    if (cut)
        output_text(out, "...");
    if (wrap->style != NULL)
        output_text(out, "\x1b[0m");
    output_byte(out, '\n');
}

void wrap_put(struct output *out, const struct wrap *wrap, struct slice text)
{
    unsigned line = 0;
    if (text.ptr == NULL)
        text = SLICE("");
    do {
        size_t len = fit(text, wrap->room);
        bool cut = ++line == wrap->lines && len < text.len;
        if (cut)
            len = fit(text, wrap->room > 5 ? wrap->room - 3 : 2);
        if (line > 1)
            put_indent(out, wrap->indent);
        put_line(out, wrap, slice_trim(slice_sub(text, 0, len)), cut);
        if (cut)
            return;
        text = slice_trim(slice_sub(text, len, text.len));
    } while (text.len > 0);
}
