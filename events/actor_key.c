/* SPDX-License-Identifier: MIT */
/*
 * Names, words and roles that an article has used, in one hash table. Keys
 * are 64-bit hashes of folded text or of numbers, told apart by their space;
 * within one article two of them are never taken for one another in practice.
 */
#include "events/actor_find.h"

#include "src/base/utf8.h"

#define FNV_BASIS UINT64_C(14695981039346656037)
#define FNV_PRIME UINT64_C(1099511628211)

static uint64_t finish(uint64_t hash)
{
    hash ^= hash >> 32;
    return hash == 0 ? 1 : hash;
}

uint64_t actor_key_text(enum key_space space, struct slice text)
{
    uint64_t hash = (FNV_BASIS ^ (uint64_t)space) * FNV_PRIME;
    bool gap = false;
    size_t step;
    for (size_t at = 0; at < text.len; at += step) {
        unsigned char byte = (unsigned char)text.ptr[at];
        step = 1;
        if (byte == ' ') {
            gap = true;
            continue;
        }
        if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') {
            if (gap)
                hash = (hash ^ ' ') * FNV_PRIME;
            gap = false;
            hash = (hash ^ (byte | 0x20)) * FNV_PRIME;
            continue;
        }
        uint32_t code = utf8_decode(text, at, &step);
        if (code <= ' ' || code == '-' || code == 0x2010 || code == 0x2011) {
            gap = true;
            continue;
        }
        if (code == '.' || code == '\'' || code == 0x2019 || code == 0x2018)
            continue; /* "U.N." is "UN", "Peoples'" is "People's" */
        char folded[4];
        size_t len = utf8_fold(code, folded);
        if (gap)
            hash = (hash ^ ' ') * FNV_PRIME;
        gap = false;
        for (size_t i = 0; i < len; i++)
            hash = (hash ^ (unsigned char)folded[i]) * FNV_PRIME;
    }
    return finish(hash);
}

uint64_t actor_key_numbers(enum key_space space, uint32_t a, uint32_t b)
{
    uint64_t hash = (FNV_BASIS ^ (uint64_t)space) * FNV_PRIME;
    hash = (hash ^ a) * FNV_PRIME;
    hash = (hash ^ hash >> 29) * FNV_PRIME;
    hash = (hash ^ b) * FNV_PRIME;
    hash = (hash ^ hash >> 31) * FNV_PRIME;
    return finish(hash);
}

static struct key_cell *cell_of(struct key_cell *cells, size_t count,
                                uint64_t key)
{
    size_t at = (size_t)(key ^ key >> 17) & (count - 1);
    while (cells[at].hash != 0 && cells[at].hash != key)
        at = (at + 1) & (count - 1);
    return &cells[at];
}

uint32_t actor_key_find(const struct finder *finder, uint64_t key)
{
    if (finder->cell_count == 0)
        return NO_INDEX;
    const struct key_cell *cell =
        cell_of(finder->cells, finder->cell_count, key);
    return cell->hash == 0 ? NO_INDEX : actor_entity_root(finder, cell->entity);
}

static bool grow(struct finder *finder)
{
    size_t count = finder->cell_count == 0 ? 256 : finder->cell_count * 2;
    struct key_cell *cells = arena_zeroed(finder->arena, count, sizeof(*cells));
    if (cells == NULL) {
        finder->failed = true;
        return false;
    }
    for (size_t i = 0; i < finder->cell_count; i++) {
        if (finder->cells[i].hash != 0)
            *cell_of(cells, count, finder->cells[i].hash) = finder->cells[i];
    }
    finder->cells = cells;
    finder->cell_count = count;
    return true;
}

void actor_key_put(struct finder *finder, uint64_t key, uint32_t entity)
{
    if ((finder->used_cells + 1) * 2 > finder->cell_count && !grow(finder))
        return;
    struct key_cell *cell = cell_of(finder->cells, finder->cell_count, key);
    finder->used_cells += cell->hash == 0;
    *cell = (struct key_cell){key, entity};
}
