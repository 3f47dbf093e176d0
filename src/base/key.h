/* SPDX-License-Identifier: MIT */
#ifndef BASE_KEY_H
#define BASE_KEY_H

#include "src/base/dictionary.h"
#include "src/base/utf8.h"

#define KEY_MAX 64 /* longer words are in no dictionary */

#define EACH_BYTE UINT64_C(0x0101010101010101)
#define HIGH_BITS (0x80 * EACH_BYTE)

/* A word while it is read: its folded key and what its case is. */
struct key {
    char folded[KEY_MAX + 2 * DICTIONARY_PIECE]; /* zeros after `len` bytes */
    size_t len;
    size_t letters;
    bool capital; /* a letter is upper case */
    bool small;   /* one is not */
};

/* Eight bytes of text: which of them are letters or digits, and what they
 * fold to. High bits are set for the bytes that a mask holds. */
struct key_piece {
    uint64_t folded;
    uint64_t letters; /* ASCII letters */
    uint64_t digits;
    uint64_t upper; /* upper-case letters */
};

/* High bits of the bytes, below 0x80 each, that lie from `first` to `last`. */
static inline uint64_t key_bytes_within(uint64_t bytes, unsigned first,
                                        unsigned last)
{
    return (bytes + (0x80 - first) * EACH_BYTE) &
           ~(bytes + (0x7F - last) * EACH_BYTE);
}

static inline struct key_piece key_piece(uint64_t text)
{
    uint64_t low = text & ~HIGH_BITS;
    uint64_t ascii = ~text & HIGH_BITS;
    uint64_t letters =
        key_bytes_within(low | 0x20 * EACH_BYTE, 'a', 'z') & ascii;
    uint64_t digits = key_bytes_within(low, '0', '9') & ascii;
    return (struct key_piece){
        .folded = text | letters >> 2, /* sets 0x20 */
        .letters = letters,
        .digits = digits,
        .upper = letters & ~(text << 2),
    };
}

/* Begins one whose bytes will be filled by runs: cheaper than zeros for all. */
static inline void key_begin(struct key *key)
{
    key->len = key->letters = 0;
    key->capital = key->small = false;
}

/* Puts bytes, eight at most with zeros after them, at the key's end. */
static inline void key_put(struct key *key, uint64_t bytes, size_t len)
{
    if (key->len <= KEY_MAX) {
        dictionary_write_piece(key->folded + key->len, bytes);
        dictionary_write_piece(key->folded + key->len + DICTIONARY_PIECE, 0);
    }
    key->len += len;
}

/* One letter of any kind, folded. */
static inline void key_add(struct key *key, uint32_t code)
{
    char folded[DICTIONARY_PIECE] = {0};
    size_t len = utf8_fold(code, folded);
    bool upper = utf8_is_upper(code);
    key_put(key, dictionary_piece(folded), len);
    key->letters++;
    key->capital |= upper;
    key->small |= !upper;
}

/* The run of ASCII letters, and of digits if they belong to words, from `at`
 * on: nearly every word whole. Gives where it ends. */
static inline size_t key_add_run(struct key *key, const char *text, size_t at,
                                 size_t end, bool with_digits)
{
    size_t len;
    do {
        struct key_piece piece =
            key_piece(dictionary_piece_of(text + at, end - at));
        uint64_t word = piece.letters | (with_digits ? piece.digits : 0);
        uint64_t stop = ~word & HIGH_BITS;
        stop &= 0 - stop; /* the first of them */
        uint64_t before = (stop >> 7) - 1; /* all bits before its byte */
        len = stop != 0 ? (size_t)__builtin_ctzll(stop) / 8 : DICTIONARY_PIECE;
        key_put(key, piece.folded & before, len);
        key->letters += len;
        key->capital |= (piece.upper & before) != 0;
        key->small |= ((word ^ piece.upper) & before) != 0;
        at += len;
    } while (len == DICTIONARY_PIECE);
    return at;
}

/* The word's id, 0 when the dictionary does not have it. */
static inline uint32_t key_find(const struct key *key,
                                const struct dictionary *dictionary)
{
    if (key->len > KEY_MAX)
        return 0;
    uint64_t head = dictionary_piece(key->folded);
    uint64_t hash = dictionary_hash_piece(0, head);
    for (size_t at = DICTIONARY_PIECE; at < key->len; at += DICTIONARY_PIECE)
        hash = dictionary_hash_piece(hash, dictionary_piece(key->folded + at));
    return dictionary_find_piece(dictionary, head,
                                 (struct slice){key->folded, key->len},
                                 dictionary_hash_end(hash));
}

#endif
