/* SPDX-License-Identifier: MIT */
/* Text for a terminal or a calendar: nothing in it acts, all of it is seen. */
#include "export/clean.h"

#define DROP 0u

bool clean_is_hidden(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code <= 0x9F) ||
           (code >= 0x200E && code <= 0x200F) ||
           (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

/* The character to write: itself, a space, a line break, or DROP. */
static uint32_t plain(uint32_t code)
{
    switch (code) {
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case 0x85:   /* next line */
    case 0x2028: /* line separator */
    case 0x2029: /* paragraph separator */
        return '\n';
    case '\t':
    case 0xA0: /* no-break space */
        return ' ';
    case 0x200E: /* the two marks turn nothing but themselves */
    case 0x200F:
        return code;
    default:
        return clean_is_hidden(code) ? DROP : code;
    }
}

/* Drops spaces and, when `lines`, line breaks from the end of out[0..at). */
static size_t cut_space(const char *out, size_t at, bool lines)
{
    while (at > 0 && (out[at - 1] == ' ' || (lines && out[at - 1] == '\n')))
        at--;
    return at;
}

struct slice clean_block(struct arena *arena, struct slice text)
{
    char *out = arena_array(arena, text.len + 1, 1);
    size_t at = 0;
    if (out == NULL)
        return (struct slice){NULL, 0};
    for (size_t i = 0, len; i < text.len; i += len) {
        uint32_t code = utf8_decode(text, i, &len);
        if (code == '\r' && i + 1 < text.len && text.ptr[i + 1] == '\n')
            continue;
        code = plain(code);
        if (code == '\n') {
            at = cut_space(out, at, false);
            if (at == 0)
                continue;
        }
        if (code != DROP)
            at += utf8_encode(code, out + at);
    }
    at = cut_space(out, at, true);
    out[at] = '\0';
    return (struct slice){out, at};
}

struct slice clean_line(struct arena *arena, struct slice text)
{
    char *out = arena_array(arena, text.len + 1, 1);
    size_t at = 0;
    if (out == NULL)
        return (struct slice){NULL, 0};
    for (size_t i = 0, len; i < text.len; i += len) {
        uint32_t code = plain(utf8_decode(text, i, &len));
        if (code == ' ' || code == '\n') {
            if (at > 0 && out[at - 1] != ' ')
                out[at++] = ' ';
        } else if (code != DROP) {
            at += utf8_encode(code, out + at);
        }
    }
    at = cut_space(out, at, false);
    out[at] = '\0';
    return (struct slice){out, at};
}
