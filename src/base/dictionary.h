/* SPDX-License-Identifier: MIT */
#ifndef BASE_DICTIONARY_H
#define BASE_DICTIONARY_H

#include <assert.h>

#include "src/base/image.h"

/*
 * Words and phrases with numbers on them. Keys are folded (utf8_fold). A word
 * is found by one probe of a hash table; a phrase is a path over word ids in
 * a second table. What the numbers mean is the user's business.
 */
#define DICTIONARY_SLOTS 6

struct dictionary_entry {
    uint32_t mask;
    uint32_t slot[DICTIONARY_SLOTS];
};

struct dictionary_key {
    uint32_t start; /* in the pool */
    uint32_t len;   /* 0 for phrase nodes */
};

struct dictionary_cell {
    uint32_t hash;
    uint32_t id; /* 0: empty */
};

/* A step from a node (a word or a phrase's beginning) by one more word. */
struct dictionary_step {
    uint32_t node;
    uint32_t word;
    uint32_t next; /* 0: empty cell */
};

struct dictionary {
    const struct dictionary_entry *entries; /* [0] is all zero */
    const struct dictionary_key *keys;
    size_t count;
    const char *pool;
    const struct dictionary_cell *cells;
    uint32_t cell_mask;
    const struct dictionary_step *steps;
    uint32_t step_mask;
};

#define DICTIONARY_HASH_SEED UINT32_C(2166136261)

/* One more folded byte of a key. */
static inline uint32_t dictionary_hash_byte(uint32_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * UINT32_C(16777619);
}

/* FNV-1a over folded bytes. */
static inline uint32_t dictionary_hash(struct slice key)
{
    uint32_t hash = DICTIONARY_HASH_SEED;
    for (size_t i = 0; i < key.len; i++)
        hash = dictionary_hash_byte(hash, key.ptr[i]);
    return hash;
}

/* Opens the sections `id` to `id` + 4 of an image. */
PAX_MUST_USE enum pax_status dictionary_open(struct dictionary *dictionary,
                                             struct image image, uint32_t id);

/* Id of a folded word whose hash is known, 0 when it is not there. */
static inline uint32_t dictionary_find(const struct dictionary *dictionary,
                                       struct slice key, uint32_t hash)
{
    uint32_t at = (hash ^ hash >> 15) & dictionary->cell_mask;
    while (dictionary->cells[at].id != 0) {
        const struct dictionary_cell *cell = &dictionary->cells[at];
        if (cell->hash == hash) {
            const struct dictionary_key *found = &dictionary->keys[cell->id];
            if (found->len == key.len &&
                memcmp(dictionary->pool + found->start, key.ptr, key.len) == 0)
                return cell->id;
        }
        at = (at + 1) & dictionary->cell_mask;
    }
    return 0;
}

/* The node after `node` by `word`, 0 when no phrase goes on so. */
uint32_t dictionary_step(const struct dictionary *dictionary, uint32_t node,
                         uint32_t word);

static inline const struct dictionary_entry *
dictionary_entry(const struct dictionary *dictionary, uint32_t id)
{
    return &dictionary->entries[id];
}

/* The folded word of an id; empty for a phrase. */
struct slice dictionary_word(const struct dictionary *dictionary, uint32_t id);

struct dictionary_builder;

PAX_MUST_USE enum pax_status
dictionary_builder_create(struct arena *arena, struct dictionary_builder **out);

/*
 * The id of a word or phrase, new or known. The text is folded and cut into
 * words as running text is: at spaces, hyphens, slashes, and before "'s".
 * Words of two or more pieces are phrases; the entry of the first piece gets
 * `phrase_mask`. PAX_LIMIT beyond CAP_PHRASE_WORDS.
 */
PAX_MUST_USE enum pax_status
dictionary_intern(struct dictionary_builder *builder, struct slice text,
                  uint32_t phrase_mask, uint32_t *id);

/* The entry to be filled; valid until the next intern. */
struct dictionary_entry *dictionary_edit(struct dictionary_builder *builder,
                                         uint32_t id);

/* Adds sections `id` to `id` + 4. */
PAX_MUST_USE enum pax_status
dictionary_finish(struct dictionary_builder *builder,
                  struct image_builder *image, uint32_t id);

#endif
