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

void headline_capital(struct buffer *out, size_t at)
{
    while (at < out->len && out->data[at] == ' ')
        at++;
    if (at < out->len && out->data[at] >= 'a' && out->data[at] <= 'z')
        out->data[at] = (char)(out->data[at] - 'a' + 'A');
}

/* --- The last touch ------------------------------------------------------ */

static const struct slice open_mark = {"\xE2\x80\x9C", 3};  /* U+201C */
static const struct slice close_mark = {"\xE2\x80\x9D", 3}; /* U+201D */
static const struct slice open_ticks = {"``", 2};
static const struct slice close_ticks = {"''", 2};

static bool stands_at(struct slice text, size_t at, struct slice mark)
{
    return text.len - at >= mark.len &&
           memcmp(text.ptr + at, mark.ptr, mark.len) == 0;
}

static bool is_in(char c, const char *set, size_t count)
{
    return memchr(set, c, count) != NULL;
}

static bool holds(struct slice text, struct slice mark)
{
    for (size_t i = 0; i + mark.len <= text.len; i++) {
        if (stands_at(text, i, mark))
            return true;
    }
    return false;
}

/* What no space stands before. */
static bool is_stop(char c)
{
    return c == ',' || c == '.' || c == ';' || c == ':' || c == ')';
}

/* "U.S.": the stop is the word's own. */
static bool ends_abbreviation(struct slice text)
{
    return text.len > 3 && text.ptr[text.len - 1] == '.' &&
           text.ptr[text.len - 3] == '.';
}

/* White space and stops off the end, and a mark or bracket that only opens or
 * only closes. */
static struct slice trim_end(struct slice text)
{
    for (;;) {
        size_t before = text.len;
        while (text.len > 0 &&
               is_in(text.ptr[text.len - 1], ".,;:( -\n\t", 9) &&
               !ends_abbreviation(text))
            text.len--;
        if (slice_ends(text, open_mark))
            text.len -= open_mark.len;
        if (slice_ends(text, open_ticks) ||
            (slice_ends(text, close_ticks) && !holds(text, open_ticks)))
            text.len -= open_ticks.len;
        if (text.len > 1 && text.ptr[text.len - 1] == '"' &&
            is_in(text.ptr[text.len - 2], " (", 2))
            text.len--;
        if (text.len == before)
            return text;
    }
}

/* Bytes from `at` on that are neither space nor mark. */
static size_t plain_run(struct slice text, size_t at)
{
    size_t end = at;
    while (end < text.len && text.ptr[end] > '"' && text.ptr[end] != '`' &&
           (unsigned char)text.ptr[end] < 0x80 &&
           (text.ptr[end] != '\'' || end + 1 == text.len ||
            text.ptr[end + 1] != '\''))
        end++;
    return end - at;
}

/* Quotations that are open. */
struct marks {
    unsigned curly;
    unsigned ticks;
    bool straight;
};

/* Bytes of a closing mark at `at`, which is written when something opened it;
 * 0 when none stands there. Notes an opening one. */
static size_t close_quotation(struct buffer *out, struct slice text, size_t at,
                              struct marks *open)
{
    if (stands_at(text, at, close_mark)) {
        if (open->curly > 0)
            buffer_put(out, close_mark);
        open->curly -= open->curly > 0;
        return close_mark.len;
    }
    if (stands_at(text, at, close_ticks)) {
        if (open->ticks > 0)
            buffer_put(out, close_ticks);
        open->ticks -= open->ticks > 0;
        return close_ticks.len;
    }
    open->curly += stands_at(text, at, open_mark);
    open->ticks += stands_at(text, at, open_ticks);
    return 0;
}

void headline_tidy(struct buffer *out, struct slice raw)
{
    struct slice text = trim_end(slice_trim(raw));
    struct marks open = {.curly = 0};
    size_t first = out->len;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        size_t run = out->len > first ? plain_run(text, i) : 0;
        if (run > 0) {
            buffer_put(out, slice_sub(text, i, i + run));
            i += run - 1;
            continue;
        }
        bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        bool after_space =
            out->len == first || out->data[out->len - 1] == ' ';
        if (space &&
            (after_space || (i + 1 < text.len && is_stop(text.ptr[i + 1]))))
            continue;
        run = c == ' ' ? plain_run(text, i + 1) : 0;
        if (run > 0) {
            buffer_put(out, slice_sub(text, i, i + 1 + run));
            i += run;
            continue;
        }
        bool plain = (unsigned char)c < 0x80 && c != '`' && c != '\'';
        size_t closed = plain ? 0 : close_quotation(out, text, i, &open);
        if (closed > 0) {
            i += closed - 1;
            continue;
        }
        if (c == '"') {
            if (!open.straight && !after_space)
                continue; /* closes what nothing opened */
            open.straight = !open.straight;
        }
        if (out->len == first && c >= 'a' && c <= 'z')
            c = (char)(c - 'a' + 'A');
        buffer_byte(out, space ? ' ' : c);
    }
    if (open.curly > 0)
        buffer_put(out, close_mark);
    if (open.ticks > 0)
        buffer_put(out, close_ticks);
    if (open.straight)
        buffer_byte(out, '"');
}
