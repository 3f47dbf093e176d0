/* SPDX-License-Identifier: MIT */
/*
 * Paragraphs and lines (docs/articles.md, A1). A blank line always parts two
 * units. Inside a group of lines it depends on how the text was written:
 *
 *   - every line is a paragraph, or a heading: each is a unit
 *   - paragraphs were broken at a width of up to WIDTH_MAX columns: a line is
 *     put to the one before when its first word would not have fitted there
 *   - a line that goes on in lower case after one without a final sign
 *     belongs to it
 */
#include "src/article/unit.h"

#include "src/base/utf8.h"

#define WIDTH_MIN 40  /* columns: shorter lines are not broken for width */
#define WIDTH_MAX 100 /* columns: longer lines are not broken at all */
#define COLUMNS_MAX 1000

/* A line that is not blank. */
struct line {
    uint32_t start;
    uint32_t end;
    uint16_t columns; /* at most COLUMNS_MAX */
    uint16_t indent;  /* bytes of white space before it, at most 255 */
    bool gap;         /* a blank line stands before it */
};

struct lines {
    struct arena *arena;
    struct line *at;
    size_t count;
    size_t room;
};

/* Bytes of the blank sign at `at`, 0 when it is none. */
static size_t blank_at(struct slice text, size_t at, size_t end)
{
    unsigned char c = (unsigned char)text.ptr[at];
    if (c <= ' ')
        return 1;
    if (c != 0xC2 && c != 0xE2 && c != 0xE3 && c != 0xEF)
        return 0;
    size_t step;
    uint32_t code = utf8_decode(text, at, &step);
    bool blank = code == 0xA0 || code == 0xAD ||
                 (code >= 0x2000 && code <= 0x200F) || code == 0x2028 ||
                 code == 0x2029 || code == 0x202F || code == 0x2060 ||
                 code == 0x3000 || code == 0xFEFF;
    return blank && at + step <= end ? step : 0;
}

size_t blank_skip(struct slice text, size_t at, size_t end)
{
    while (at < end) {
        size_t step = blank_at(text, at, end);
        if (step == 0)
            break;
        at += step;
    }
    return at;
}

/* The end of [start, end) without the blank signs before it. */
static size_t blank_drop(struct slice text, size_t start, size_t end)
{
    while (end > start) {
        size_t at = end - 1;
        while (at > start && ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
            at--;
        if (blank_at(text, at, end) == 0)
            break;
        end = at;
    }
    return end;
}

static uint16_t count_columns(struct slice line)
{
    if (line.len > (size_t)4 * COLUMNS_MAX)
        return COLUMNS_MAX;
    size_t count = utf8_count(line);
    return (uint16_t)(count < COLUMNS_MAX ? count : COLUMNS_MAX);
}

/* Adds the line [start, end) unless it is blank; *gap says whether one was
 * blank before. */
static bool add_line(struct lines *lines, struct slice text, size_t start,
                     size_t end, bool *gap)
{
    size_t from = blank_skip(text, start, end);
    size_t to = blank_drop(text, from, end);
    if (from == to) {
        *gap = true;
        return true;
    }
    void *grown = arena_grow(lines->arena, lines->at, &lines->room,
                             lines->count + 1, sizeof(*lines->at));
    if (grown == NULL)
        return false;
    lines->at = grown;
    lines->at[lines->count++] = (struct line){
        .start = (uint32_t)from,
        .end = (uint32_t)to,
        .columns = count_columns(slice_sub(text, from, to)),
        .indent = (uint16_t)(from - start < 255 ? from - start : 255),
        .gap = *gap,
    };
    *gap = false;
    return true;
}

/* Lines end in LF or CR LF, or in CR where there is no LF at all. */
static bool read_lines(struct lines *lines, struct slice text)
{
    char newline = memchr(text.ptr, '\n', text.len) != NULL ? '\n' : '\r';
    size_t start = 0;
    bool gap = false;
    while (start < text.len) {
        const char *found =
            memchr(text.ptr + start, newline, text.len - start);
        size_t end = found != NULL ? (size_t)(found - text.ptr) : text.len;
        if (!add_line(lines, text, start, end, &gap))
            return false;
        start = end + 1;
    }
    return true;
}

static bool begins_lower(struct slice text, const struct line *line)
{
    size_t step;
    uint32_t code = utf8_decode(text, line->start, &step);
    return utf8_is_letter(code) && !utf8_is_upper(code);
}

/* "- item", "* item" */
static bool begins_item(struct slice text, const struct line *line)
{
    char c = text.ptr[line->start];
    return (c == '-' || c == '*') && line->start + 1 < line->end &&
           text.ptr[line->start + 1] == ' ';
}

/* True when the line ends in a sign that ends a sentence or a list's head. */
static bool ends_final(struct slice text, const struct line *line)
{
    char c = text.ptr[line->end - 1];
    return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' ||
           c == '"' || c == ')';
}

static bool broken_inside(struct slice text, const struct line *line,
                          const struct line *next)
{
    return !next->gap && line->columns >= WIDTH_MIN &&
           line->columns <= WIDTH_MAX && !ends_final(text, line) &&
           begins_lower(text, next);
}

/* The width that paragraphs were broken at; 0 when they were not. */
static unsigned find_width(struct slice text, const struct lines *lines)
{
    size_t breaks = 0;
    size_t inside = 0;
    unsigned width = 0;
    for (size_t i = 0; i + 1 < lines->count; i++) {
        const struct line *line = &lines->at[i];
        if (lines->at[i + 1].gap)
            continue;
        breaks++;
        inside += broken_inside(text, line, &lines->at[i + 1]);
        if (line->columns <= WIDTH_MAX && line->columns > width)
            width = line->columns;
    }
    return inside >= 2 && inside * 3 >= breaks ? width : 0;
}

/* Columns of the line's first word, at most WIDTH_MAX. */
static unsigned first_word(struct slice text, const struct line *line)
{
    unsigned columns = 0;
    for (size_t at = line->start; at < line->end && columns < WIDTH_MAX;
         at++) {
        unsigned char c = (unsigned char)text.ptr[at];
        if (c <= ' ')
            break;
        columns += (c & 0xC0) != 0x80;
    }
    return columns;
}

static bool belongs(struct slice text, const struct line *line,
                    const struct line *next, unsigned width)
{
    if (next->gap || line->columns > WIDTH_MAX || begins_item(text, next))
        return false;
    if (begins_lower(text, next) && !ends_final(text, line))
        return true;
    return width > 0 && next->indent <= line->indent &&
           line->columns + 1 + first_word(text, next) > width;
}

enum pax_status units_read(struct arena *arena, struct slice text,
                           struct units *out)
{
    struct lines lines = {.arena = arena};
    if (!read_lines(&lines, text))
        return PAX_NO_MEMORY;
    struct unit *units = arena_array(arena, lines.count + 1, sizeof(*units));
    if (units == NULL)
        return PAX_NO_MEMORY;
    unsigned width = find_width(text, &lines);
    size_t count = 0;
    for (size_t i = 0; i < lines.count; i++) {
        const struct line *line = &lines.at[i];
        if (i > 0 && belongs(text, &lines.at[i - 1], line, width))
            units[count - 1].end = line->end;
        else
            units[count++] = (struct unit){line->start, line->end};
    }
    *out = (struct units){units, count};
    return PAX_OK;
}
