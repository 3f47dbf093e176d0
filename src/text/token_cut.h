/* SPDX-License-Identifier: MIT */
#ifndef TEXT_TOKEN_CUT_H
#define TEXT_TOKEN_CUT_H

#include "src/base/utf8.h"
#include "src/text/token.h"

/* Cutting text into tokens. Between src/text/token*.c only. */
enum byte_class {
    BYTE_SIGN,
    BYTE_QUOTE, /* a sign that may open or close a quotation */
    BYTE_SPACE,
    BYTE_LETTER,
    BYTE_DIGIT,
    BYTE_HIGH,
};

/* What each byte may begin (token.c). Control characters count as space. */
extern const uint8_t byte_classes[256];

static inline uint8_t byte_class(unsigned char c)
{
    return byte_classes[c];
}

struct cutter {
    struct arena *arena;
    const struct lexicon *lexicon;
    struct slice text;
    size_t at;
    size_t end;       /* of the block */
    uint8_t block;    /* enum block_kind */
    uint16_t before;  /* shape of what stood before: SPACE, LINE, BLOCK */
    bool single_open; /* a single quotation mark is open */
    struct token *tokens;
    size_t count;
    size_t room;
    bool failed;
};

/* The next token, with the shape flags of its surroundings. */
static inline struct token *
cut_push(struct cutter *cutter, enum token_kind kind, size_t start, size_t end)
{
    if (cutter->count == cutter->room) {
        void *grown = arena_grow(cutter->arena, cutter->tokens, &cutter->room,
                                 cutter->count + 1, sizeof(*cutter->tokens));
        if (grown == NULL) {
            cutter->failed = true;
            cutter->at = cutter->end;
            return cutter->tokens; /* scratch; the caller stops soon */
        }
        cutter->tokens = grown;
    }
    struct token *token = &cutter->tokens[cutter->count++];
    *token = (struct token){
        .start = (uint32_t)start,
        .end = (uint32_t)end,
        .shape = cutter->before,
        .kind = (uint8_t)kind,
        .block = cutter->block,
    };
    cutter->before = 0;
    cutter->at = end;
    return token;
}

/* The code point at `at`, or a space beyond the block. */
static inline uint32_t cut_peek(const struct cutter *cutter, size_t at,
                                size_t *len)
{
    *len = 1;
    if (at >= cutter->end)
        return ' ';
    return utf8_decode(cutter->text, at, len);
}

static inline char cut_byte(const struct cutter *cutter, size_t at)
{
    return at < cutter->end ? cutter->text.ptr[at] : ' ';
}

static inline bool cut_letter(const struct cutter *cutter, size_t at)
{
    size_t len;
    return utf8_is_letter(cut_peek(cutter, at, &len));
}

static inline bool cut_digit(const struct cutter *cutter, size_t at)
{
    return byte_class((unsigned char)cut_byte(cutter, at)) == BYTE_DIGIT;
}

static inline bool cut_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2019;
}

/* Each reads what begins at cutter->at and goes on behind it. */
void cut_word(struct cutter *cutter);   /* token_word.c */
void cut_number(struct cutter *cutter); /* token_number.c */

#endif
