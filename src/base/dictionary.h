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
#define DICTIONARY_SLOTS 7

struct dictionary_entry {
    uint32_t mask;
    uint32_t slot[DICTIONARY_SLOTS];
};
static_assert(sizeof(struct dictionary_entry) == 32, "half a cache line");

struct dictionary_key {
    uint32_t start; /* in the pool */
    uint32_t len;   /* 0 for phrase nodes */
};

/* Keys are read in pieces of eight bytes. The first one stands in the cell, so
 * that most words are found or missed without a look at their letters. */
#define DICTIONARY_PIECE sizeof(uint64_t)

struct dictionary_cell {
    uint64_t head; /* the key's first piece */
    uint32_t id;   /* 0: empty */
    uint32_t len;  /* of the key */
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

/* Eight bytes as a number, the first one lowest. */
static inline uint64_t dictionary_piece(const char *bytes)
{
    uint64_t piece;
    memcpy(&piece, bytes, sizeof(piece));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    piece = __builtin_bswap64(piece);
#endif
    return piece;
}

static inline void dictionary_write_piece(char *bytes, uint64_t piece)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    piece = __builtin_bswap64(piece);
#endif
    memcpy(bytes, &piece, sizeof(piece));
}

/* The piece of the first `len` bytes, eight at most, zeros beyond them. */
static inline uint64_t dictionary_piece_of(const char *bytes, size_t len)
{
    if (len >= DICTIONARY_PIECE)
        return dictionary_piece(bytes);
    uint64_t piece = 0;
    for (size_t i = 0; i < len; i++)
        piece |= (uint64_t)(unsigned char)bytes[i] << 8 * i;
    return piece;
}

/* One more piece of a key; the hash of none is 0. */
static inline uint64_t dictionary_hash_piece(uint64_t hash, uint64_t piece)
{
    hash = (hash ^ piece) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 32;
}

/* The hash of all pieces in 32 bits, each as good as the other. */
static inline uint32_t dictionary_hash_end(uint64_t hash)
{
    return (uint32_t)(hash >> 17 ^ hash >> 32);
}

/* The hash of a folded key. */
static inline uint32_t dictionary_hash(struct slice key)
{
    uint64_t hash = 0;
    for (size_t at = 0; at < key.len; at += DICTIONARY_PIECE)
        hash = dictionary_hash_piece(
            hash, dictionary_piece_of(key.ptr + at, key.len - at));
    return dictionary_hash_end(hash);
}

/* Opens the sections `id` to `id` + 4 of an image. */
PAX_MUST_USE enum pax_status dictionary_open(struct dictionary *dictionary,
                                             struct image image, uint32_t id);

/* Id of a folded word whose hash and first piece are known, 0 when it is not
 * there. Of a word of one piece only the length is asked for. */
static inline uint32_t
dictionary_find_piece(const struct dictionary *dictionary, uint64_t head,
                      struct slice key, uint32_t hash)
{
    uint32_t at = hash & dictionary->cell_mask;
    const struct dictionary_cell *cell = &dictionary->cells[at];
    while (cell->id != 0) {
        if (cell->head == head && cell->len == key.len &&
            (key.len <= DICTIONARY_PIECE ||
             memcmp(dictionary->pool + dictionary->keys[cell->id].start +
                        DICTIONARY_PIECE,
                    key.ptr + DICTIONARY_PIECE,
                    key.len - DICTIONARY_PIECE) == 0))
            return cell->id;
        at = (at + 1) & dictionary->cell_mask;
        cell = &dictionary->cells[at];
    }
    return 0;
}

/* Id of a folded word whose hash is known, 0 when it is not there. */
static inline uint32_t dictionary_find(const struct dictionary *dictionary,
                                       struct slice key, uint32_t hash)
{
    return dictionary_find_piece(
        dictionary, dictionary_piece_of(key.ptr, key.len), key, hash);
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

/* How many ids there are, 0 for "none" among them. */
uint32_t dictionary_count(const struct dictionary_builder *builder);

/* The entry to be filled; valid until the next intern. */
struct dictionary_entry *dictionary_edit(struct dictionary_builder *builder,
                                         uint32_t id);

/* Adds sections `id` to `id` + 4. */
PAX_MUST_USE enum pax_status
dictionary_finish(struct dictionary_builder *builder,
                  struct image_builder *image, uint32_t id);

#endif
