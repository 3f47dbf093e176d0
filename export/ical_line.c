/* SPDX-License-Identifier: MIT */
/*
 * Content lines of RFC 5545 3.1, mended where libical 3.0.16 is at fault:
 *
 *   it folds behind a space, which then stands before the line's end where
 *   mailers and editors cut it off, and it folds between the last CR and LF;
 *   so its folds are taken out and made anew, never inside a UTF-8 sequence
 *   and never behind a space
 *
 *   it writes "," and ";" in CATEGORIES and X- properties as they are; so they
 *   come here as stand-ins and are escaped here (RFC 5545 3.3.11)
 */
#include "export/ical_line.h"

#include "src/base/buffer.h"

#define LINE_OCTETS 75 /* without CRLF; RFC 5545 3.1 */

void ical_shield(char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (text[i] == ',')
            text[i] = ICAL_COMMA;
        else if (text[i] == ';')
            text[i] = ICAL_SEMICOLON;
    }
}

/* True at "CRLF space", a fold. */
static bool is_fold(struct slice text, size_t at)
{
    return at + 2 < text.len && text.ptr[at] == '\r' &&
           text.ptr[at + 1] == '\n' && text.ptr[at + 2] == ' ';
}

/* One unfolded line without its end, stand-ins escaped. */
static struct slice unfold(struct buffer *line, struct slice text)
{
    size_t from = 0, at = 0;
    while (at < text.len) {
        const char *instead = NULL;
        size_t skip = 1;
        if (text.ptr[at] == ICAL_COMMA) {
            instead = "\\,";
        } else if (text.ptr[at] == ICAL_SEMICOLON) {
            instead = "\\;";
        } else if (is_fold(text, at)) {
            instead = "";
            skip = 3;
        }
        if (instead != NULL) {
            buffer_put(line, slice_sub(text, from, at));
            buffer_text(line, instead);
            from = at + skip;
        }
        at += skip;
    }
    buffer_put(line, slice_sub(text, from, text.len));
    struct slice whole = buffer_slice(line);
    if (slice_ends(whole, SLICE("\r\n")))
        whole.len -= 2;
    return whole;
}

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* Octets of the next piece, at most `limit`; text.len > limit. */
static size_t piece(struct slice text, size_t limit)
{
    size_t len = limit;
    while (len > 1 && is_continuation(text.ptr[len]))
        len--;
    size_t whole = len;
    while (len > 1 && text.ptr[len - 1] == ' ')
        len--;
    return len > 1 ? len : whole; /* nothing but spaces: cut anyway */
}

static void fold(struct slice line, struct output *out)
{
    size_t limit = LINE_OCTETS;
    while (line.len > limit) {
        size_t len = piece(line, limit);
        output_put(out, slice_sub(line, 0, len));
        output_text(out, "\r\n ");
        line = slice_sub(line, len, line.len);
        limit = LINE_OCTETS - 1; /* the leading space counts */
    }
    output_put(out, line);
    output_text(out, "\r\n");
}

void ical_put(struct arena *arena, icalproperty *property, struct output *out)
{
    struct buffer line;
    if (property == NULL) {
        output_fail(out, PAX_NO_MEMORY);
        return;
    }
    char *text = icalproperty_as_ical_string_r(property);
    icalproperty_free(property);
    if (text == NULL) {
        output_fail(out, PAX_NO_MEMORY);
        return;
    }
    buffer_init(&line, arena);
    struct slice whole = unfold(&line, slice_of(text));
    icalmemory_free_buffer(text);
    if (line.failed)
        output_fail(out, PAX_NO_MEMORY);
    else
        fold(whole, out);
}
