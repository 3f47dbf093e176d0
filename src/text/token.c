/* SPDX-License-Identifier: MIT */
/*
 * Cuts text into tokens, one pass over the bytes, one look-up per word.
 *
 *   Azerbaijan's   word, clitic "'s"        cease-fire   word, sign, word
 *   don't          word "do", clitic "n't"  22nd  1990s  one number
 *   U.S.  Sept.    one word with its period 1,500  3.5   one number
 *   ``x''  "x"     open, word, close        5pm          number, word
 */
#include "src/text/token.h"

#include "src/base/key.h"
#include "src/base/utf8.h"

enum byte_class {
    BYTE_SIGN,
    BYTE_QUOTE, /* a sign that may open or close a quotation */
    BYTE_SPACE,
    BYTE_LETTER,
    BYTE_DIGIT,
    BYTE_HIGH,
};

/* What each byte may begin. Control characters count as space. */
#define G BYTE_SIGN
#define Q BYTE_QUOTE
#define S BYTE_SPACE
#define L BYTE_LETTER
#define D BYTE_DIGIT
#define H BYTE_HIGH
static const uint8_t classes[256] = {
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

static inline uint8_t byte_class(unsigned char c)
{
    return classes[c];
}

struct cutter {
    struct arena *arena;
    const struct lexicon *lexicon;
    struct slice text;
    size_t at;
    size_t end;      /* of the block */
    uint8_t block;   /* enum block_kind */
    uint16_t before; /* shape of what stood before: SPACE, LINE, BLOCK */
    bool single_open; /* a single quotation mark is open */
    struct token *tokens;
    size_t count;
    size_t room;
    bool failed;
};

/* The next token, with the shape flags of its surroundings. */
static struct token *push(struct cutter *cutter, enum token_kind kind,
                          size_t start, size_t end)
{
    if (cutter->count == cutter->room) {
        void *grown =
            arena_grow(cutter->arena, cutter->tokens, &cutter->room,
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
static uint32_t peek(const struct cutter *cutter, size_t at, size_t *len)
{
    *len = 1;
    if (at >= cutter->end)
        return ' ';
    return utf8_decode(cutter->text, at, len);
}

static char byte_at(const struct cutter *cutter, size_t at)
{
    return at < cutter->end ? cutter->text.ptr[at] : ' ';
}

static bool letter_at(const struct cutter *cutter, size_t at)
{
    size_t len;
    return utf8_is_letter(peek(cutter, at, &len));
}

static bool digit_at(const struct cutter *cutter, size_t at)
{
    return byte_class((unsigned char)byte_at(cutter, at)) == BYTE_DIGIT;
}

static bool is_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2019;
}

/* Length of a clitic's letters after an apostrophe at `at`: "s", "re". */
static size_t clitic_length(const struct cutter *cutter, size_t at)
{
    static const char pairs[][2] = {
        {'r', 'e'}, {'v', 'e'}, {'l', 'l'}, {'s', 0}, {'d', 0}, {'m', 0}};
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        size_t len = pairs[i][1] != 0 ? 2 : 1;
        if ((byte_at(cutter, at) | 0x20) == pairs[i][0] &&
            (len == 1 || (byte_at(cutter, at + 1) | 0x20) == pairs[i][1]) &&
            !letter_at(cutter, at + len) && !digit_at(cutter, at + len))
            return len;
    }
    return 0;
}

/* Reads the clitic that stands at an apostrophe, as a token of its own. */
static void read_clitic(struct cutter *cutter, size_t len)
{
    size_t step;
    size_t start = cutter->at;
    (void)peek(cutter, start, &step);
    struct key key = {0};
    key_add(&key, '\'');
    for (size_t i = 0; i < len; i++)
        key_add(&key, (unsigned char)byte_at(cutter, start + step + i));
    struct token *token =
        push(cutter, TOKEN_WORD, start, start + step + len);
    token->shape |= TOKEN_CLITIC;
    token->word = key_find(&key, &cutter->lexicon->dictionary);
}

/* "don't": splits "n't" off the word just read. Gives true when it did. */
static bool split_negation(struct cutter *cutter, struct token *token,
                           size_t apostrophe, size_t step)
{
    size_t n = apostrophe - 1;
    if (token->end - token->start < 2 ||
        (byte_at(cutter, n) | 0x20) != 'n' ||
        (byte_at(cutter, apostrophe + step) | 0x20) != 't' ||
        letter_at(cutter, apostrophe + step + 1))
        return false;
    token->end = (uint32_t)n;
    struct key stem = {0};
    for (size_t i = token->start; i < n; i++)
        key_add(&stem, (unsigned char)byte_at(cutter, i));
    token->word = key_find(&stem, &cutter->lexicon->dictionary);
    struct key key = {0};
    key_add(&key, 'n');
    key_add(&key, '\'');
    key_add(&key, 't');
    struct token *clitic =
        push(cutter, TOKEN_WORD, n, apostrophe + step + 1);
    clitic->shape |= TOKEN_CLITIC;
    clitic->word = key_find(&key, &cutter->lexicon->dictionary);
    return true;
}

/* What follows the letters of a word and belongs to it or hangs on it. */
static void read_word_tail(struct cutter *cutter, struct token *token)
{
    size_t at = cutter->at;
    size_t step;
    char next = byte_at(cutter, at);
    if ((next != '\'' && (unsigned char)next < 0x80) ||
        !is_apostrophe(peek(cutter, at, &step)))
        return;
    if (split_negation(cutter, token, at, step))
        return;
    size_t len = clitic_length(cutter, at + step);
    if (len > 0) {
        read_clitic(cutter, len);
        return;
    }
    char last = byte_at(cutter, token->end - 1);
    if ((last == 's' || last == 'S') && !cutter->single_open &&
        !letter_at(cutter, at + step))
        read_clitic(cutter, 0);
}

/* "U.S.", "a.m.", "J.": letters with a period after each. Gives the end of
 * the run, or 0 when there is none. */
static size_t dotted_end(const struct cutter *cutter, size_t at)
{
    size_t end = 0;
    while (at + 1 < cutter->end &&
           byte_class((unsigned char)cutter->text.ptr[at]) == BYTE_LETTER &&
           cutter->text.ptr[at + 1] == '.') {
        at += 2;
        end = at;
    }
    return letter_at(cutter, at) ? 0 : end;
}

static bool read_dotted(struct cutter *cutter)
{
    size_t start = cutter->at;
    size_t end = dotted_end(cutter, start);
    bool capital = (cutter->text.ptr[start] & 0x20) == 0;
    if (end == 0 || (end - start == 2 && !capital))
        return false;
    struct key key = {0};
    for (size_t i = start; i < end; i++)
        key_add(&key, (unsigned char)cutter->text.ptr[i]);
    struct token *token = push(cutter, TOKEN_WORD, start, end);
    token->shape |= TOKEN_PERIOD;
    if (capital)
        token->shape |= TOKEN_CAPITAL;
    token->word = key_find(&key, &cutter->lexicon->dictionary);
    read_word_tail(cutter, token);
    return true;
}

/* Takes a period after the word in when the dictionary has the word with it:
 * "Sept.", "Gen." Lower-case look-alikes ("he sat.") stay words. */
static void read_period(struct cutter *cutter, struct token *token,
                        struct key *key)
{
    struct key with = *key;
    key_add(&with, '.');
    uint32_t word = key_find(&with, &cutter->lexicon->dictionary);
    uint32_t mask = lexicon_entry(cutter->lexicon, word)->mask;
    if (word == 0 || (mask & (LEXICON_TITLE | LEXICON_ABBREV)) == 0)
        return;
    bool is_number_sign = slice_equal((struct slice){key->folded, key->len},
                                      SLICE("no"));
    size_t next = cutter->at + 1;
    if (is_number_sign ? !(byte_at(cutter, next) == ' ' &&
                           digit_at(cutter, next + 1))
                       : (token->word != 0 && !key->capital))
        return;
    token->end = (uint32_t)next;
    token->shape |= TOKEN_PERIOD;
    token->word = word;
    cutter->at = next;
}

/* The letter beyond ASCII or the apostrophe inside a word at `at`; 0 when the
 * word ends there. */
static uint32_t inner_letter(const struct cutter *cutter, size_t at,
                             size_t start, size_t *step)
{
    uint32_t code = peek(cutter, at, step);
    if (code >= 0x80 && utf8_is_letter(code))
        return code;
    size_t next = at + *step;
    if (is_apostrophe(code) && at > start && letter_at(cutter, next) &&
        clitic_length(cutter, next) == 0 &&
        (byte_at(cutter, next) | 0x20) != 't')
        return '\'';
    return 0;
}

/* What stands in a word from `at` on after its first run of ASCII letters;
 * gives where it ends. */
static size_t read_inner(struct cutter *cutter, struct key *key, size_t start,
                         size_t at)
{
    while (at < cutter->end && ((unsigned char)cutter->text.ptr[at] >= 0x80 ||
                                cutter->text.ptr[at] == '\'')) {
        size_t step;
        uint32_t code = inner_letter(cutter, at, start, &step);
        if (code == 0)
            break;
        key_add(key, code);
        at = key_add_run(key, cutter->text.ptr, at + step, cutter->end, true);
    }
    return at;
}

static bool begins_upper(const struct cutter *cutter, size_t start)
{
    size_t step;
    unsigned char first = (unsigned char)cutter->text.ptr[start];
    if (first < 0x80)
        return (first & 0x20) == 0; /* it is a letter */
    return utf8_is_upper(peek(cutter, start, &step));
}

static void read_word(struct cutter *cutter)
{
    size_t start = cutter->at;
    struct key key;
    key_begin(&key);
    size_t at = key_add_run(&key, cutter->text.ptr, start, cutter->end, true);
    char next = byte_at(cutter, at);
    if (next == '.' && at == start + 1 && read_dotted(cutter))
        return;
    if (next == '\'' || (unsigned char)next >= 0x80) {
        at = read_inner(cutter, &key, start, at);
        next = byte_at(cutter, at);
    }
    struct token *token = push(cutter, TOKEN_WORD, start, at);
    unsigned capital = begins_upper(cutter, start);
    unsigned capitals = !key.small & (key.letters > 1);
    token->shape |= (uint16_t)(capital * TOKEN_CAPITAL);
    token->shape |= (uint16_t)(capitals * TOKEN_ALL_CAPS);
    token->word = key_find(&key, &cutter->lexicon->dictionary);
    if (next == ' ')
        return;
    if (next == '.')
        read_period(cutter, token, &key);
    read_word_tail(cutter, token);
}

/* Adds a digit to a number that stops growing at INT32_MAX. */
static int32_t add_digit(int32_t number, char digit)
{
    int32_t value = digit - '0';
    return number > (INT32_MAX - value) / 10 ? INT32_MAX : number * 10 + value;
}

/* "22nd", "1990s", "1980's": letters that belong to the number. */
static void read_number_tail(struct cutter *cutter, struct token *token)
{
    size_t at = cutter->at;
    char a = (char)(byte_at(cutter, at) | 0x20);
    char b = (char)(byte_at(cutter, at + 1) | 0x20);
    size_t step;
    bool ordinal = (a == 's' && b == 't') || (a == 'n' && b == 'd') ||
                   (a == 'r' && b == 'd') || (a == 't' && b == 'h');
    if (ordinal && !letter_at(cutter, at + 2)) {
        token->shape |= TOKEN_ORDINAL;
        token->end = (uint32_t)(at + 2);
    } else if (a == 's' && !letter_at(cutter, at + 1)) {
        token->shape |= TOKEN_PLURAL;
        token->end = (uint32_t)(at + 1);
    } else if (is_apostrophe(peek(cutter, at, &step)) &&
               (byte_at(cutter, at + step) | 0x20) == 's' &&
               !letter_at(cutter, at + step + 1) && token->digits >= 2 &&
               byte_at(cutter, at - 1) == '0') {
        token->shape |= TOKEN_PLURAL;
        token->end = (uint32_t)(at + step + 1);
    }
    cutter->at = token->end;
}

/* Three digits and no fourth: a thousands' group. */
static bool group_at(const struct cutter *cutter, size_t at)
{
    return digit_at(cutter, at) && digit_at(cutter, at + 1) &&
           digit_at(cutter, at + 2) && !digit_at(cutter, at + 3);
}

static void read_number(struct cutter *cutter)
{
    size_t start = cutter->at;
    size_t at = start;
    int32_t number = 0;
    uint16_t shape = 0;
    uint8_t digits = 0;
    for (;;) {
        if (digit_at(cutter, at)) {
            number = add_digit(number, cutter->text.ptr[at++]);
            digits = digits < UINT8_MAX ? digits + 1 : digits;
        } else if (byte_at(cutter, at) == ',' &&
                   at - start <= 3 + 4 * (size_t)digits &&
                   (digits <= 3 || (shape & TOKEN_GROUPED) != 0) &&
                   group_at(cutter, at + 1)) {
            shape |= TOKEN_GROUPED;
            at++;
        } else {
            break;
        }
    }
    size_t point = at;
    if (byte_at(cutter, at) == '.' && digit_at(cutter, at + 1)) {
        size_t end = at + 1;
        while (digit_at(cutter, end))
            end++;
        if (!(byte_at(cutter, end) == '.' && digit_at(cutter, end + 1)) &&
            !(start > 0 && cutter->text.ptr[start - 1] == '.')) {
            shape |= TOKEN_DECIMAL;
            point = end;
        }
    }
    struct token *token = push(cutter, TOKEN_NUMBER, start, point);
    token->shape |= shape;
    token->number = number;
    token->digits = digits;
    read_number_tail(cutter, token);
}

/* Straight quotation marks open after a space or bracket, else they close. */
static bool opens(const struct cutter *cutter, size_t at, size_t len)
{
    char before = at > 0 ? cutter->text.ptr[at - 1] : ' ';
    uint8_t class = byte_class((unsigned char)before);
    size_t step;
    uint32_t after = peek(cutter, at + len, &step);
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
        *len = byte_at(cutter, at + 1) == '`' ? 2 : 1;
        return TOKEN_OPEN;
    case '\'':
        if (byte_at(cutter, at + 1) == '\'') {
            *len = 2;
            return TOKEN_CLOSE;
        }
        if (opens(cutter, at, 1) && !digit_at(cutter, at + 1))
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
    uint32_t code = peek(cutter, start, &len);
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
    struct token *token = push(cutter, kind, start, start + len);
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
    struct token *token = push(cutter, TOKEN_SIGN, at, at + 1);
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
            read_word(cutter);
        else if (class == BYTE_SIGN)
            read_plain_sign(cutter, c);
        else if (class == BYTE_SPACE)
            read_space(cutter);
        else if (class == BYTE_DIGIT)
            read_number(cutter);
        else if (class == BYTE_HIGH &&
                 utf8_is_letter(peek(cutter, cutter->at, &len)))
            read_word(cutter);
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
