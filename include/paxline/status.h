/* SPDX-License-Identifier: MIT */
#ifndef PAXLINE_STATUS_H
#define PAXLINE_STATUS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define PAX_PUBLIC __attribute__((visibility("default")))
#define PAX_MUST_USE __attribute__((warn_unused_result))
#else
#define PAX_PUBLIC
#define PAX_MUST_USE
#endif

/**
 * What came of a call. Numbers are never reused; new ones go at the end.
 * Everything but PAX_OK leaves the out-parameters of the call untouched.
 */
enum pax_status {
    PAX_OK = 0,
    PAX_NO_MEMORY = 1,      /* the allocator returned NULL */
    PAX_LIMIT = 2,          /* input larger than a cap of docs/limits.md */
    PAX_BAD_UTF8 = 3,       /* not UTF-8; offset is the first bad byte */
    PAX_BINARY = 4,         /* NUL or control bytes: no text */
    PAX_EMPTY = 5,          /* no text at all */
    PAX_BAD_SYNTAX = 6,     /* JSON, TSV or dictionary syntax */
    PAX_BAD_DATE = 7,       /* not a date of the calendar */
    PAX_BAD_ARGUMENT = 8,   /* the caller broke the contract */
    PAX_UNKNOWN_FORMAT = 9, /* no such exporter */
    PAX_WRITE_FAILED = 10,  /* the sink refused bytes */
    PAX_READ_FAILED = 11,   /* the source could not be read */
    PAX_STATUS_COUNT
};

/** Where and why a call failed. `text` is constant; nobody frees it. */
struct pax_error {
    enum pax_status code;
    const char *text; /* one clause in English, no full stop */
    size_t offset;    /* byte in the input that the call was given */
};

/**
 * Memory functions for everything an engine or timeline owns.
 * `realloc` is told the old size. `ctx` is passed through.
 */
struct pax_alloc {
    void *(*malloc)(void *ctx, size_t size);
    void *(*realloc)(void *ctx, void *ptr, size_t old_size, size_t size);
    void (*free)(void *ctx, void *ptr);
    void *ctx;
};

/** A piece of text: `len` bytes of UTF-8 at `ptr`, no NUL at the end. */
struct pax_text {
    const char *ptr;
    size_t len;
};

/** Bytes [start, end) of a text. */
struct pax_span {
    size_t start;
    size_t end;
};

/** Short constant name of a status, as error records print it: "bad-utf8". */
PAX_PUBLIC const char *pax_status_name(enum pax_status status);

/** One constant sentence for people. */
PAX_PUBLIC const char *pax_status_text(enum pax_status status);

#ifdef __cplusplus
}
#endif

#endif
