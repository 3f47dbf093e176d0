/* SPDX-License-Identifier: MIT */
/*
 * Reads a word, with what belongs to it or hangs on it.
 *
 *   Azerbaijan's     word, clitic "'s"
 *   don't            word "do", clitic "n't"
 *   U.S.  Sept.      one word with its period
 *   O'Brien          one word
 */
#include "src/base/key.h"
#include "src/text/token_cut.h"

/* Length of a clitic's letters after an apostrophe at `at`: "s", "re". */
static size_t clitic_length(const struct cutter *cutter, size_t at)
{
    static const char pairs[][2] = {{'r', 'e'}, {'v', 'e'}, {'l', 'l'},
                                    {'s', 0},   {'d', 0},   {'m', 0}};
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        size_t len = pairs[i][1] != 0 ? 2 : 1;
        if ((cut_byte(cutter, at) | 0x20) == pairs[i][0] &&
            (len == 1 || (cut_byte(cutter, at + 1) | 0x20) == pairs[i][1]) &&
            !cut_letter(cutter, at + len) && !cut_digit(cutter, at + len))
            return len;
    }
    return 0;
}

/* Reads the clitic that stands at an apostrophe, as a token of its own. */
static void read_clitic(struct cutter *cutter, size_t len)
{
    size_t step;
    size_t start = cutter->at;
    (void)cut_peek(cutter, start, &step);
    struct key key = {0};
    key_add(&key, '\'');
    for (size_t i = 0; i < len; i++)
        key_add(&key, (unsigned char)cut_byte(cutter, start + step + i));
    struct token *token =
        cut_push(cutter, TOKEN_WORD, start, start + step + len);
    token->shape |= TOKEN_CLITIC;
    token->word = key_find(&key, &cutter->lexicon->dictionary);
}

/* "don't": splits "n't" off the word just read. Gives true when it did. */
static bool split_negation(struct cutter *cutter, struct token *token,
                           size_t apostrophe, size_t step)
{
    size_t n = apostrophe - 1;
    if (token->end - token->start < 2 || (cut_byte(cutter, n) | 0x20) != 'n' ||
        (cut_byte(cutter, apostrophe + step) | 0x20) != 't' ||
        cut_letter(cutter, apostrophe + step + 1))
        return false;
    token->end = (uint32_t)n;
    struct key stem = {0};
    for (size_t i = token->start; i < n; i++)
        key_add(&stem, (unsigned char)cut_byte(cutter, i));
    token->word = key_find(&stem, &cutter->lexicon->dictionary);
    struct key key = {0};
    key_add(&key, 'n');
    key_add(&key, '\'');
    key_add(&key, 't');
    struct token *clitic =
        cut_push(cutter, TOKEN_WORD, n, apostrophe + step + 1);
    clitic->shape |= TOKEN_CLITIC;
    clitic->word = key_find(&key, &cutter->lexicon->dictionary);
    return true;
}

/* What follows the letters of a word and belongs to it or hangs on it. */
static void read_word_tail(struct cutter *cutter, struct token *token)
{
    size_t at = cutter->at;
    size_t step;
    char next = cut_byte(cutter, at);
    if ((next != '\'' && (unsigned char)next < 0x80) ||
        !cut_apostrophe(cut_peek(cutter, at, &step)))
        return;
    if (split_negation(cutter, token, at, step))
        return;
    size_t len = clitic_length(cutter, at + step);
    if (len > 0) {
        read_clitic(cutter, len);
        return;
    }
    char last = cut_byte(cutter, token->end - 1);
    if ((last == 's' || last == 'S') && !cutter->single_open &&
        !cut_letter(cutter, at + step))
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
    return cut_letter(cutter, at) ? 0 : end;
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
    struct token *token = cut_push(cutter, TOKEN_WORD, start, end);
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
    bool is_number_sign =
        slice_equal((struct slice){key->folded, key->len}, SLICE("no"));
    size_t next = cutter->at + 1;
    if (is_number_sign
            ? !(cut_byte(cutter, next) == ' ' && cut_digit(cutter, next + 1))
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
    uint32_t code = cut_peek(cutter, at, step);
    if (code >= 0x80 && utf8_is_letter(code))
        return code;
    size_t next = at + *step;
    if (cut_apostrophe(code) && at > start && cut_letter(cutter, next) &&
        clitic_length(cutter, next) == 0 &&
        (cut_byte(cutter, next) | 0x20) != 't')
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
    return utf8_is_upper(cut_peek(cutter, start, &step));
}

void cut_word(struct cutter *cutter)
{
    size_t start = cutter->at;
    struct key key;
    key_begin(&key);
    size_t at = key_add_run(&key, cutter->text.ptr, start, cutter->end, true);
    char next = cut_byte(cutter, at);
    if (next == '.' && at == start + 1 && read_dotted(cutter))
        return;
    if (next == '\'' || (unsigned char)next >= 0x80) {
        at = read_inner(cutter, &key, start, at);
        next = cut_byte(cutter, at);
    }
    struct token *token = cut_push(cutter, TOKEN_WORD, start, at);
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
