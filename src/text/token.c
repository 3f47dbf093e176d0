/* SPDX-License-Identifier: MIT */
/*
 * Cuts text into tokens, one pass over the bytes, one look-up per word.
 *
 *   Azerbaijan's   word, clitic "'s"        cease-fire   word, sign, word
 *   don't          word "do", clitic "n't"  22nd  1990s  one number
 *   U.S.  Sept.    one word with its period 1,500  3.5   one number
 *   ``x''  "x"     open, word, close        5pm          number, word
 */
#include "src/text/token_cut.h"

#define G BYTE_SIGN
#define Q BYTE_QUOTE
#define S BYTE_SPACE
#define L BYTE_LETTER
#define D BYTE_DIGIT
#define H BYTE_HIGH
const uint8_t byte_classes[256] = {
    S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
    S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
    S, G, Q, G, G, G, G, Q, G, G, G, G, G, G, G, G,
    D, D, D, D, D, D, D, D, D, D, G, G, G, G, G, G,
    G, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
    L, L, L, L, L, L, L, L, L, L, L, G, G, G, G, G,
    Q, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
    L, L, L, L, L, L, L, L, L, L, L, G, G, G, G, S,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
};
#undef G
#undef Q
#undef S
#undef L
#undef D
#undef H

/* Straight quotation marks open after a space or bracket, else they close. */
static bool opens(const struct cutter *cutter, size_t at, size_t len)
{
    char before = at > 0 ? cutter->text.ptr[at - 1] : ' ';
    uint8_t class = byte_class((unsigned char)before);
    size_t step;
    uint32_t after = cut_peek(cutter, at + len, &step);
    return (class == BYTE_SPACE || before == '(' || before == '[' ||
            before == '-') &&
           after > ' ';
}

static enum token_kind quotation_kind(const struct cutter *cutter,
                                      uint32_t code, size_t *len)
{
    size_t at = cutter->at;
    switch (code) {
    case 0x201C: case 0x201E: case 0xAB: case 0x2018: case 0x201A:
        return TOKEN_OPEN;
    case 0x201D: case 0xBB: case 0x2019: case 0x203A:
        return TOKEN_CLOSE;
    case '"':
        return opens(cutter, at, 1) ? TOKEN_OPEN : TOKEN_CLOSE;
    case '`':
        *len = cut_byte(cutter, at + 1) == '`' ? 2 : 1;
        return TOKEN_OPEN;
    case '\'':
        if (cut_byte(cutter, at + 1) == '\'') {
            *len = 2;
            return TOKEN_CLOSE;
        }
        if (opens(cutter, at, 1) && !cut_digit(cutter, at + 1))
            return TOKEN_OPEN;
        return cutter->single_open ? TOKEN_CLOSE : TOKEN_SIGN;
    default:
        return TOKEN_SIGN;
    }
}

static void read_sign(struct cutter *cutter)
{
    size_t start = cutter->at;
    size_t len;
    uint32_t code = cut_peek(cutter, start, &len);
    if (code == 0xA0 || (code >= 0x2000 && code <= 0x200A) ||
        code == 0x202F || code == 0x3000 || code == 0x2028 ||
        code == 0x2029) {
        cutter->before |= TOKEN_SPACE;
        cutter->at += len;
        return;
    }
    if (code == 0xAD || (code >= 0x200B && code <= 0x200F) || code == 0xFEFF ||
        (code >= 0x202A && code <= 0x202E) || code == 0x2060) {
        cutter->at += len; /* invisible: as if it were not there */
        return;
    }
    enum token_kind kind = quotation_kind(cutter, code, &len);
    if (code == '\'' || code == 0x2018 || code == 0x2019)
        cutter->single_open = kind == TOKEN_OPEN;
    struct token *token = cut_push(cutter, kind, start, start + len);
    if (code >= 0x2010 && code <= 0x2012)
        code = '-';
    token->number = (int32_t)code;
    if (kind == TOKEN_SIGN && code < 0x80)
        token->word = cutter->lexicon->sign_word[code];
}

/* A sign of one byte that is no quotation mark. */
static void read_plain_sign(struct cutter *cutter, unsigned char sign)
{
    size_t at = cutter->at;
    struct token *token = cut_push(cutter, TOKEN_SIGN, at, at + 1);
    token->number = sign;
    token->word = cutter->lexicon->sign_word[sign];
}

static void read_space(struct cutter *cutter)
{
    while (cutter->at < cutter->end) {
        unsigned char c = (unsigned char)cutter->text.ptr[cutter->at];
        if (byte_class(c) != BYTE_SPACE)
            return;
        cutter->before |= c == '\n' ? TOKEN_SPACE | TOKEN_LINE : TOKEN_SPACE;
        cutter->at++;
    }
}

static void read_block(struct cutter *cutter, const struct block *block)
{
    cutter->at = block->start;
    cutter->end = block->end;
    cutter->block = (uint8_t)block->kind;
    cutter->before = TOKEN_SPACE | TOKEN_LINE | TOKEN_BLOCK;
    cutter->single_open = false;
    while (cutter->at < cutter->end) {
        unsigned char c = (unsigned char)cutter->text.ptr[cutter->at];
        size_t len;
        if (c == ' ') {
            cutter->before |= TOKEN_SPACE;
            cutter->at++;
            continue;
        }
        uint8_t class = byte_class(c);
        if (class == BYTE_LETTER)
            cut_word(cutter);
        else if (class == BYTE_SIGN)
            read_plain_sign(cutter, c);
        else if (class == BYTE_SPACE)
            read_space(cutter);
        else if (class == BYTE_DIGIT)
            cut_number(cutter);
        else if (class == BYTE_HIGH &&
                 utf8_is_letter(cut_peek(cutter, cutter->at, &len)))
            cut_word(cutter);
        else
            read_sign(cutter);
    }
}

/* What the dictionary says of the words: in a pass of its own, so that the
 * entries are fetched side by side. */
static void set_words(const struct lexicon *lexicon, struct token *at,
                      size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct dictionary_entry *entry =
            lexicon_entry(lexicon, at[i].word);
        at[i].mask = entry->mask;
        at[i].grammar = entry->slot[LEXICON_GRAMMAR];
    }
}

enum pax_status tokens_read(struct arena *arena, const struct lexicon *lexicon,
                            const struct document *document,
                            struct tokens *out)
{
    struct cutter cutter = {
        .arena = arena,
        .lexicon = lexicon,
        .text = document->text,
    };
    cutter.tokens = arena_grow(arena, NULL, &cutter.room,
                               document->text.len / 5 + 16,
                               sizeof(*cutter.tokens));
    if (cutter.tokens == NULL)
        return PAX_NO_MEMORY;
    for (size_t i = 0; i < document->block_count && !cutter.failed; i++)
        read_block(&cutter, &document->blocks[i]);
    if (cutter.failed)
        return PAX_NO_MEMORY;
    set_words(lexicon, cutter.tokens, cutter.count);
    *out = (struct tokens){cutter.tokens, cutter.count, document->text};
    return PAX_OK;
}
