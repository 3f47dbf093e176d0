/* SPDX-License-Identifier: MIT */
/* Memory that is given back all at once. No domain word may appear here. */
#include "src/base/arena.h"

#include <stdalign.h>
#include <stdlib.h>

#define FIRST_BLOCK ((size_t)64 << 10)
#define ALIGNMENT alignof(max_align_t)

struct arena_block {
    struct arena_block *next;
    size_t size; /* bytes after the header */
    size_t used;
    max_align_t data[];
};

static void *default_malloc(void *ctx, size_t size)
{
    (void)ctx;
    return malloc(size);
}

static void *default_realloc(void *ctx, void *ptr, size_t old_size, size_t size)
{
    (void)ctx;
    (void)old_size;
    return realloc(ptr, size);
}

static void default_free(void *ctx, void *ptr)
{
    (void)ctx;
    free(ptr);
}

struct pax_alloc alloc_default(void)
{
    return (struct pax_alloc){default_malloc, default_realloc, default_free,
                              NULL};
}

void arena_init(struct arena *arena, const struct pax_alloc *alloc, size_t cap)
{
    *arena = (struct arena){
        .alloc = alloc != NULL ? *alloc : alloc_default(),
        .cap = cap,
    };
}

void arena_finish(struct arena *arena)
{
    struct arena_block *block = arena->first;
    while (block != NULL) {
        struct arena_block *next = block->next;
        arena->alloc.free(arena->alloc.ctx, block);
        block = next;
    }
    arena->first = arena->current = NULL;
    arena->total = 0;
}

void arena_reset(struct arena *arena)
{
    arena->current = arena->first;
    if (arena->current != NULL)
        arena->current->used = 0;
}

/* Moves on to a block with room for `bytes`, a kept one or a new one. */
static struct arena_block *next_block(struct arena *arena, size_t bytes)
{
    struct arena_block *last = arena->current;
    while (last != NULL && last->next != NULL) {
        struct arena_block *kept = last->next;
        kept->used = 0;
        arena->current = kept;
        if (kept->size >= bytes)
            return kept;
        last = kept;
    }
    size_t size = last != NULL ? last->size * 2 : FIRST_BLOCK;
    while (size < bytes)
        size *= 2;
    if (size > arena->cap - arena->total)
        size = bytes;
    if (size > arena->cap - arena->total)
        return NULL;
    struct arena_block *block = arena->alloc.malloc(
        arena->alloc.ctx, sizeof(struct arena_block) + size);
    if (block == NULL)
        return NULL;
    *block = (struct arena_block){.size = size};
    if (last != NULL)
        last->next = block;
    else
        arena->first = block;
    arena->total += size;
    arena->current = block;
    return block;
}

/* Rounds up to the alignment; false on overflow or when over the cap. */
static bool round_size(const struct arena *arena, size_t count, size_t size,
                       size_t *bytes)
{
    if (size != 0 && count > (arena->cap - ALIGNMENT) / size)
        return false;
    *bytes = (count * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    return true;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    size_t bytes;
    if (!round_size(arena, count, size, &bytes))
        return NULL;
    struct arena_block *block = arena->current;
    if (block == NULL || block->size - block->used < bytes) {
        block = next_block(arena, bytes);
        if (block == NULL)
            return NULL;
    }
    char *at = (char *)block->data + block->used;
    block->used += bytes;
    return at;
}

void *arena_zeroed(struct arena *arena, size_t count, size_t size)
{
    void *array = arena_array(arena, count, size);
    if (array != NULL && count * size > 0)
        memset(array, 0, count * size);
    return array;
}

void *arena_grow(struct arena *arena, void *array, size_t *room, size_t need,
                 size_t size)
{
    if (array != NULL && need <= *room)
        return array;
    size_t wanted = *room < 8 ? 8 : *room * 2;
    if (wanted < need)
        wanted = need;
    size_t old_bytes = 0;
    size_t new_bytes;
    if (!round_size(arena, wanted, size, &new_bytes))
        return NULL;
    struct arena_block *block = arena->current;
    if (array != NULL && round_size(arena, *room, size, &old_bytes) &&
        (char *)array + old_bytes == (char *)block->data + block->used &&
        block->size - block->used >= new_bytes - old_bytes) {
        block->used += new_bytes - old_bytes;
        *room = wanted;
        return array;
    }
    void *moved = arena_array(arena, wanted, size);
    if (moved == NULL)
        return NULL;
    if (array != NULL)
        memcpy(moved, array, *room * size);
    *room = wanted;
    return moved;
}

struct slice arena_copy(struct arena *arena, struct slice bytes)
{
    char *copy = arena_array(arena, bytes.len + 1, 1);
    if (copy == NULL)
        return (struct slice){NULL, 0};
    if (bytes.len > 0)
        memcpy(copy, bytes.ptr, bytes.len);
    copy[bytes.len] = '\0';
    return (struct slice){copy, bytes.len};
}
