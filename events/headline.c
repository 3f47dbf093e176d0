/* SPDX-License-Identifier: MIT */
/*
 * The wording of headlines. A quotation that was cut is closed, a closing mark
 * that nothing opens is left out.
 */
#include "events/headline.h"

/* --- Verbs --------------------------------------------------------------- */

static bool ends_with_any(struct slice word, const char *letters)
{
    return word.len > 0 && letters[0] != '\0' &&
           memchr(letters, word.ptr[word.len - 1], slice_of(letters).len) !=
               NULL;
}

void headline_third_person(struct buffer *out, struct slice lemma)
{
    if (slice_equal(lemma, SLICE("be"))) {
        buffer_text(out, "is");
    } else if (slice_equal(lemma, SLICE("have"))) {
        buffer_text(out, "has");
    } else if (slice_equal(lemma, SLICE("quit"))) {
        buffer_text(out, "quits");
    } else if (lemma.len > 1 && lemma.ptr[lemma.len - 1] == 'y' &&
               !ends_with_any(slice_sub(lemma, 0, lemma.len - 1), "aeiou")) {
        buffer_put(out, slice_sub(lemma, 0, lemma.len - 1));
        buffer_text(out, "ies");
    } else {
        buffer_put(out, lemma);
        bool hissing = ends_with_any(lemma, "sxzo") ||
                       slice_ends(lemma, SLICE("ch")) ||
                       slice_ends(lemma, SLICE("sh"));
        buffer_text(out, hissing ? "es" : "s");
    }
}

void headline_lower(struct buffer *out, struct slice word)
{
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        buffer_byte(out, c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c);
    }
}

/* --- The last touch ------------------------------------------------------ */

static const struct slice open_mark = {"\xE2\x80\x9C", 3};  /* U+201C */
static const struct slice close_mark = {"\xE2\x80\x9D", 3}; /* U+201D */

static bool stands_at(struct slice text, size_t at, struct slice mark)
{
    return text.len - at >= mark.len &&
           memcmp(text.ptr + at, mark.ptr, mark.len) == 0;
}

static bool is_in(char c, const char *set, size_t count)
{
    return memchr(set, c, count) != NULL;
}

/* White space and stops off the end, and a mark or bracket that only opens. */
static struct slice trim_end(struct slice text)
{
    for (;;) {
        size_t before = text.len;
        while (text.len > 0 && is_in(text.ptr[text.len - 1], ".,;:( -\n\t", 9))
            text.len--;
        if (slice_ends(text, open_mark))
            text.len -= open_mark.len;
        if (text.len > 1 && text.ptr[text.len - 1] == '"' &&
            is_in(text.ptr[text.len - 2], " (", 2))
            text.len--;
        if (text.len == before)
            return text;
    }
}

/* Bytes from `at` on that are neither space, stop nor mark. */
static size_t plain_run(struct slice text, size_t at)
{
    size_t end = at;
    while (end < text.len && text.ptr[end] > '"' &&
           (unsigned char)text.ptr[end] < 0x80)
        end++;
    return end - at;
}

void headline_tidy(struct buffer *out, struct slice raw)
{
    struct slice text = trim_end(slice_trim(raw));
    size_t first = out->len;
    unsigned curly = 0;
    bool straight = false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        size_t run = out->len > first ? plain_run(text, i) : 0;
        if (run > 0) {
            buffer_put(out, slice_sub(text, i, i + run));
            i += run - 1;
            continue;
        }
        bool space = is_in(c, " \n\t\r", 4);
        bool after_space =
            out->len == first || out->data[out->len - 1] == ' ';
        if (space && (after_space || (i + 1 < text.len &&
                                      is_in(text.ptr[i + 1], ",.;:)", 5))))
            continue;
        if (stands_at(text, i, close_mark)) {
            if (curly > 0)
                buffer_put(out, close_mark);
            curly -= curly > 0;
            i += close_mark.len - 1;
            continue;
        }
        curly += stands_at(text, i, open_mark);
        if (c == '"') {
            if (!straight && !after_space)
                continue; /* closes what nothing opened */
            straight = !straight;
        }
        if (out->len == first && c >= 'a' && c <= 'z')
            c = (char)(c - 'a' + 'A');
        buffer_byte(out, space ? ' ' : c);
    }
    if (curly > 0)
        buffer_put(out, close_mark);
    if (straight)
        buffer_byte(out, '"');
}
