/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_UNIT_H
#define TESTS_UNIT_UNIT_H

/* What every unit test includes, in the order that cmocka wants. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "src/base/arena.h"

/* A slice against a literal, with both in the message. */
#define assert_slice(got, expected) \
    assert_text((got), (expected), __FILE__, __LINE__)

static inline void assert_text(struct slice got, const char *expected,
                               const char *file, int line)
{
    if (!slice_equal(got, slice_of(expected)))
        fail_msg("%s:%d: \"%.*s\" is not \"%s\"", file, line, (int)got.len,
                 got.ptr, expected);
}

/* An allocator that fails from the n-th call on. */
struct failing {
    size_t left; /* calls that still succeed */
    size_t calls;
};

static inline void *failing_malloc(void *ctx, size_t size)
{
    struct failing *failing = ctx;
    failing->calls++;
    if (failing->left == 0)
        return NULL;
    failing->left--;
    return malloc(size);
}

static inline void *failing_realloc(void *ctx, void *ptr, size_t old_size,
                                    size_t size)
{
    struct failing *failing = ctx;
    (void)old_size;
    failing->calls++;
    if (failing->left == 0)
        return NULL;
    failing->left--;
    return realloc(ptr, size);
}

static inline void failing_free(void *ctx, void *ptr)
{
    (void)ctx;
    free(ptr);
}

static inline struct pax_alloc failing_alloc(struct failing *failing)
{
    return (struct pax_alloc){failing_malloc, failing_realloc, failing_free,
                              failing};
}

#endif
