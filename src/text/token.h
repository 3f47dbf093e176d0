/* SPDX-License-Identifier: MIT */
#ifndef TEXT_TOKEN_H
#define TEXT_TOKEN_H

#include "src/article/document.h"
#include "src/text/lexicon.h"

enum token_kind {
    TOKEN_WORD,
    TOKEN_NUMBER, /* digits: "22", "1,500", "3.5", "22nd", "1990s" */
    TOKEN_OPEN,   /* opening quotation mark */
    TOKEN_CLOSE,  /* closing quotation mark */
    TOKEN_SIGN,   /* any other sign; its first code point is `number` */
};

enum token_shape {
    TOKEN_SPACE = 1 << 0,    /* white space stands before it */
    TOKEN_LINE = 1 << 1,     /* a line begins with it */
    TOKEN_BLOCK = 1 << 2,    /* a block begins with it */
    TOKEN_CAPITAL = 1 << 3,  /* its first letter is upper case */
    TOKEN_ALL_CAPS = 1 << 4, /* two letters or more, all upper case */
    TOKEN_ORDINAL = 1 << 5,  /* number with st, nd, rd, th */
    TOKEN_GROUPED = 1 << 6,  /* number with thousands' commas */
    TOKEN_DECIMAL = 1 << 7,  /* number with a point */
    TOKEN_PLURAL = 1 << 8,   /* number with s: "1990s", "80's" */
    TOKEN_PERIOD = 1 << 9,   /* abbreviation that holds its period */
    TOKEN_CLITIC = 1 << 10,  /* "'s", "n't", "'re": cut off a word */
};

/* One token. Its text is bytes [start, end) of the document's text. */
struct token {
    uint32_t start;
    uint32_t end;
    uint32_t word;   /* lexicon id; 0 when not in the lexicon */
    uint32_t mask;   /* LEXICON_* classes of the word, 0 when unknown */
    uint32_t grammar; /* its LEXICON_GRAMMAR slot: src/text/grammar.h */
    int32_t number;  /* value of a number (cut at 2^31 - 1, decimals dropped);
                        code point of a sign */
    uint16_t shape;  /* token_shape */
    uint8_t kind;    /* token_kind */
    uint8_t tag;     /* enum tag, set by the tagger */
    uint8_t digits;  /* of a number: how many digits as written */
    uint8_t block;   /* enum block_kind */
};

struct tokens {
    struct token *at;
    size_t count;
    struct slice text; /* the document's */
};

/* Cuts all blocks into tokens, looking each word up once; `block` says whose
 * they are. Hyphens and slashes are signs of their own; a token without
 * TOKEN_SPACE is glued to the one before. */
PAX_MUST_USE enum pax_status tokens_read(struct arena *arena,
                                         const struct lexicon *lexicon,
                                         const struct document *document,
                                         struct tokens *out);

/* The token's bytes. */
static inline struct slice token_text(const struct tokens *tokens, size_t i)
{
    return slice_sub(tokens->text, tokens->at[i].start, tokens->at[i].end);
}

/* True when token i is the sign with that code point. */
static inline bool token_is_sign(const struct tokens *tokens, size_t i,
                                 char sign)
{
    return i < tokens->count && tokens->at[i].kind == TOKEN_SIGN &&
           tokens->at[i].number == sign;
}

#endif
