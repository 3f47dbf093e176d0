/* SPDX-License-Identifier: MIT */
#ifndef BASE_SLICE_H
#define BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A piece of bytes that belongs to somebody else. */
struct slice {
    const char *ptr;
    size_t len;
};

/* How many things a list holds. */
#define COUNT_OF(list) (sizeof(list) / sizeof((list)[0]))

/* Of a string literal, without its NUL. */
#define SLICE(literal) \
    ((struct slice){(literal), sizeof(literal) - 1})

static inline bool slice_equal(struct slice a, struct slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* Bytes [start, end) of a slice; the caller keeps start <= end <= len. */
static inline struct slice slice_sub(struct slice s, size_t start, size_t end)
{
    /* An empty slice may have no pointer: nothing is added to NULL. */
    return (struct slice){start > 0 ? s.ptr + start : s.ptr, end - start};
}

static inline bool slice_starts(struct slice s, struct slice prefix)
{
    return s.len >= prefix.len &&
           (prefix.len == 0 || memcmp(s.ptr, prefix.ptr, prefix.len) == 0);
}

static inline bool slice_ends(struct slice s, struct slice suffix)
{
    return s.len >= suffix.len &&
           (suffix.len == 0 || memcmp(s.ptr + s.len - suffix.len, suffix.ptr,
                                      suffix.len) == 0);
}

/* Of a constant C string ending in NUL; not for input. */
struct slice slice_of(const char *text);

/* Without ASCII white space at both ends. */
struct slice slice_trim(struct slice s);

/* Cuts the part before the first `sep` off the front of *rest and gives it;
 * without a `sep` gives all and leaves *rest empty with ptr NULL. */
struct slice slice_cut(struct slice *rest, char sep);

/* What stands behind the last space: "Kiir" of "Salva Kiir". All of it when
 * there is none. */
static inline struct slice slice_last_word(struct slice s)
{
    size_t at = s.len;
    while (at > 0 && s.ptr[at - 1] != ' ')
        at--;
    return slice_sub(s, at, s.len);
}

/* Unsigned decimal of 1 to 9 digits and nothing else. */
bool slice_to_uint(struct slice s, unsigned *out);

/* Which of the constant names it is; `count` when it is none. */
size_t slice_index(struct slice s, const char *const *names, size_t count);

/* Byte order, shorter first when one begins the other. */
int slice_compare(struct slice a, struct slice b);

#endif
