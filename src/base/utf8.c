/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 (RFC 3629) and the folding of letters for dictionary look-ups.
 * No domain word may appear here.
 */
#include "src/base/utf8.h"

/* Bytes of the sequence that begins at p, 0 when it is none. */
static size_t sequence_length(const unsigned char *p, size_t left)
{
    if (p[0] < 0x80)
        return 1;
    if (p[0] < 0xC2 || p[0] > 0xF4)
        return 0;
    size_t len = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
    if (left < len)
        return 0;
    for (size_t i = 1; i < len; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 0;
    }
    if ((p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] > 0x9F) ||
        (p[0] == 0xF0 && p[1] < 0x90) || (p[0] == 0xF4 && p[1] > 0x8F))
        return 0;
    return len;
}

bool utf8_valid(struct slice text, size_t *bad)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    size_t at = 0;
    while (at < text.len) {
        uint64_t word;
        if (text.len - at >= sizeof(word)) {
            memcpy(&word, p + at, sizeof(word));
            if ((word & UINT64_C(0x8080808080808080)) == 0) {
                at += sizeof(word);
                continue;
            }
        }
        size_t len = sequence_length(p + at, text.len - at);
        if (len == 0) {
            *bad = at;
            return false;
        }
        at += len;
    }
    return true;
}

uint32_t utf8_decode(struct slice text, size_t at, size_t *len)
{
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    if (p[0] < 0x80) {
        *len = 1;
        return p[0];
    }
    if (p[0] < 0xE0) {
        *len = 2;
        return (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    }
    if (p[0] < 0xF0) {
        *len = 3;
        return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 |
               (p[2] & 0x3F);
    }
    *len = 4;
    return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
           (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
}

size_t utf8_encode(uint32_t code, char out[4])
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

size_t utf8_count(struct slice text)
{
    size_t at = 0, inner = 0; /* bytes 10xxxxxx, inside a code point */
    uint64_t word;
    for (; text.len - at >= sizeof(word); at += sizeof(word)) {
        memcpy(&word, text.ptr + at, sizeof(word));
        word = word >> 7 & ~word >> 6 & UINT64_C(0x0101010101010101);
        inner += word * UINT64_C(0x0101010101010101) >> 56;
    }
    for (; at < text.len; at++)
        inner += ((unsigned char)text.ptr[at] & 0xC0) == 0x80;
    return text.len - inner;
}

bool utf8_is_letter(uint32_t code)
{
    if (code < 0x80)
        return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
    if (code < 0xC0)
        return code == 0xAA || code == 0xB5 || code == 0xBA;
    if (code < 0x2000)
        return code != 0xD7 && code != 0xF7;
    return code >= 0x2C00 && !(code >= 0x2E00 && code < 0x2E80) &&
           !(code >= 0x3000 && code < 0x3040) &&
           !(code >= 0xE000 && code < 0xF900) &&
           !(code >= 0xFE00 && code < 0xFE70) &&
           !(code >= 0xFEFF && code < 0xFF21) &&
           !(code >= 0xFFE0 && code < 0x10000) &&
           !(code >= 0x1F000 && code < 0x20000);
}

/* Lower case of an upper-case letter, or the letter itself. */
static uint32_t to_lower(uint32_t code)
{
    if (code < 0x80)
        return code >= 'A' && code <= 'Z' ? code + 32 : code;
    if (code >= 0xC0 && code <= 0xDE && code != 0xD7)
        return code + 32;
    if ((code >= 0x100 && code <= 0x137) || (code >= 0x14A && code <= 0x177))
        return code | 1;
    if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E))
        return (code & 1) != 0 ? code + 1 : code;
    if (code == 0x178)
        return 0xFF;
    if (code == 0x18F) /* schwa */
        return 0x259;
    if (code >= 0x218 && code <= 0x21B)
        return code | 1;
    if (code >= 0x1E00 && code <= 0x1EFF)
        return code | 1;
    if (code >= 0x391 && code <= 0x3A9)
        return code + 32;
    if (code >= 0x410 && code <= 0x42F)
        return code + 32;
    if (code >= 0x400 && code <= 0x40F)
        return code + 80;
    return code;
}

bool utf8_is_upper(uint32_t code)
{
    return to_lower(code) != code;
}

/* Base letters of U+00E0..U+00FF and U+0100..U+017F, lower case. */
static const char latin1_base[] = "aaaaaaaceeeeiiiidnooooo/ouuuuyty";
static const char extended_base[] =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

size_t utf8_fold(uint32_t code, char out[4])
{
    code = to_lower(code);
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code == 0x2019 || code == 0x2018 || code == 0x2BC) {
        out[0] = '\'';
        return 1;
    }
    if (code >= 0x2010 && code <= 0x2012) {
        out[0] = '-';
        return 1;
    }
    if (code == 0xDF) {
        memcpy(out, "ss", 2);
        return 2;
    }
    if (code == 0x259) { /* schwa, as in Azerbaijani names */
        out[0] = 'a';
        return 1;
    }
    if (code == 0x219 || code == 0x21B) { /* Romanian comma below */
        out[0] = code == 0x219 ? 's' : 't';
        return 1;
    }
    if (code >= 0xE0 && code <= 0xFF && code != 0xF7) {
        out[0] = latin1_base[code - 0xE0];
        return 1;
    }
    if (code >= 0x100 && code <= 0x17F) {
        out[0] = extended_base[code - 0x100];
        return 1;
    }
    return utf8_encode(code, out);
}
