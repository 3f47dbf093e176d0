/* SPDX-License-Identifier: MIT */
/* Pieces of bytes. No domain word may appear here. */
#include "src/base/slice.h"

struct slice slice_of(const char *text)
{
    size_t len = 0;
    while (text[len] != '\0')
        len++;
    return (struct slice){text, len};
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct slice slice_trim(struct slice s)
{
    while (s.len > 0 && is_space(s.ptr[0])) {
        s.ptr++;
        s.len--;
    }
    while (s.len > 0 && is_space(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

struct slice slice_cut(struct slice *rest, char sep)
{
    struct slice part = *rest;
    const char *at =
        rest->len > 0 ? memchr(rest->ptr, sep, rest->len) : NULL;
    if (at == NULL) {
        *rest = (struct slice){NULL, 0};
        return part;
    }
    part.len = (size_t)(at - rest->ptr);
    rest->ptr += part.len + 1;
    rest->len -= part.len + 1;
    return part;
}

bool slice_to_uint(struct slice s, unsigned *out)
{
    if (s.len == 0 || s.len > 9)
        return false;
    unsigned value = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
        value = value * 10 + (unsigned)(s.ptr[i] - '0');
    }
    *out = value;
    return true;
}

size_t slice_index(struct slice s, const char *const *names, size_t count)
{
    size_t i = 0;
    while (i < count && !slice_equal(slice_of(names[i]), s))
        i++;
    return i;
}

int slice_compare(struct slice a, struct slice b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter > 0 ? memcmp(a.ptr, b.ptr, shorter) : 0;
    if (order != 0)
        return order;
    return a.len < b.len ? -1 : a.len > b.len;
}
