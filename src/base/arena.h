/* SPDX-License-Identifier: MIT */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>

#include "paxline/status.h"
#include "src/base/slice.h"

struct arena_block;

/*
 * Memory that is given back all at once. Blocks are kept over a reset, so a
 * reader that takes article after article asks the allocator only when an
 * article is larger than all before it.
 */
struct arena {
    struct pax_alloc alloc;
    struct arena_block *first;   /* all blocks, oldest first */
    struct arena_block *current; /* the one that is being filled */
    size_t total;                /* bytes asked from alloc */
    size_t cap;                  /* at most this many bytes */
};

/* The allocator over malloc, realloc and free. */
struct pax_alloc alloc_default(void);

/* `alloc` NULL means alloc_default(). Takes no memory yet. */
void arena_init(struct arena *arena, const struct pax_alloc *alloc, size_t cap);

/* Gives all memory back. A zeroed arena is fine. */
void arena_finish(struct arena *arena);

/* Forgets all that was given, keeps the blocks. */
void arena_reset(struct arena *arena);

/* `count` times `size` bytes, aligned for any type, not zeroed. NULL when out
 * of memory, over the cap, or when the product overflows. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* The same, zeroed. */
void *arena_zeroed(struct arena *arena, size_t count, size_t size);

/*
 * Makes room for at least `need` elements in an array that lives in the arena
 * and has room for *room. Grows in place when the array is the arena's last.
 * Returns the array (maybe moved) and sets *room, or NULL and changes nothing.
 */
void *arena_grow(struct arena *arena, void *array, size_t *room, size_t need,
                 size_t size);

/* A copy of the bytes with a NUL after them; ptr NULL when out of memory. */
struct slice arena_copy(struct arena *arena, struct slice bytes);

#endif
