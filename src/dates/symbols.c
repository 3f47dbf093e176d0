/* SPDX-License-Identifier: MIT */
/*
 * What one token is to the grammar: the classes of its word, predicates on
 * numbers and signs, and for tokens at the border what kind of word they are.
 */
#include "src/dates/chart.h"

#define LATEST_YEAR 2199
#define EARLIEST_YEAR 1000
#define EARLIEST_NEWS_YEAR 1800 /* below, "in 1500 cases" counts cases */

static bool is_dash(int32_t code)
{
    return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

static bool tag_is_noun(unsigned tag)
{
    return tag == TAG_NONE || (tag >= TAG_NN && tag <= TAG_NNPS) ||
           tag == TAG_CD;
}

static bool tag_is_verb(unsigned tag)
{
    return tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_VBP || tag == TAG_MD;
}

/* The token's tag, or the most frequent one of its word. */
static unsigned likely_tag(const struct chart *chart,
                           const struct token *token)
{
    if (token->tag != TAG_NONE)
        return token->tag;
    return lexicon_slot(chart->lexicon, token->word, LEXICON_TAGS) & 0xFF;
}

bool word_class_counts(const struct word_class *class,
                       const struct token *token)
{
    unsigned flags = class->flags;
    if ((flags & WORD_CAPITAL) != 0 && (token->shape & TOKEN_CAPITAL) == 0)
        return false;
    if ((flags & WORD_LOWER) != 0 && (token->shape & TOKEN_CAPITAL) != 0)
        return false;
    if ((flags & WORD_PERIOD) != 0 && (token->shape & TOKEN_PERIOD) == 0)
        return false;
    if ((flags & WORD_NOUN) != 0 && !tag_is_noun(token->tag))
        return false;
    return (flags & WORD_ADVERB) == 0 || token->tag == TAG_NONE ||
           (token->tag >= TAG_RB && token->tag <= TAG_RBS);
}

static void add(struct chart *chart, size_t position, size_t end,
                unsigned symbol, int32_t value)
{
    struct chart_edge *edge = chart_add(chart, position, symbol, end);
    if (edge == NULL)
        return;
    edge->value = value;
    edge->token = (uint32_t)(chart->first + position - 1);
}

static void add_classes(struct chart *chart, size_t position, size_t end,
                        uint32_t word, const struct token *token)
{
    uint32_t number = lexicon_slot(chart->lexicon, word, LEXICON_DATES);
    while (number != 0) {
        const struct word_class *class = &chart->grammar->classes[number - 1];
        if (word_class_counts(class, token))
            add(chart, position, end, class->symbol, class->value);
        number = class->next;
    }
}

/* The token's word; a number is looked up as it is written, since names may
 * have one: "the 44-day war". */
static uint32_t word_of(const struct chart *chart, size_t i)
{
    const struct token *token = &chart->tokens->at[i];
    if (token->kind != TOKEN_NUMBER)
        return token->word;
    struct slice text = token_text(chart->tokens, i);
    return dictionary_find(&chart->lexicon->dictionary, text,
                           dictionary_hash(text));
}

/* The classes of the word and of every phrase that begins with it. */
static void add_words(struct chart *chart, size_t position, size_t i)
{
    const struct token *token = &chart->tokens->at[i];
    uint32_t node = word_of(chart, i);
    if (node == 0)
        return;
    add_classes(chart, position, position + 1, node, token);
    if ((lexicon_entry(chart->lexicon, node)->mask & LEXICON_PHRASE) == 0)
        return;
    for (size_t at = i + 1; at < chart->end; at++) {
        node = dictionary_step(&chart->lexicon->dictionary, node,
                               word_of(chart, at));
        if (node == 0)
            return;
        add_classes(chart, position, position + at + 1 - i, node, token);
    }
}

/* True when a number at i ends a date: "June 2003 elections", "September 11,
 * 2001 attacks" count nothing. */
static bool ends_date(const struct tokens *tokens, size_t i)
{
    const struct token *at = tokens->at;
    if (i == 0)
        return false;
    if (at[i - 1].kind == TOKEN_WORD)
        return (at[i - 1].mask & LEXICON_DATE) != 0 &&
               (at[i - 1].shape & TOKEN_CAPITAL) != 0;
    return i > 1 && token_is_sign(tokens, i - 1, ',') &&
           at[i - 2].kind == TOKEN_NUMBER && at[i - 2].digits <= 2 &&
           at[i - 2].number <= 31;
}

static bool is_plural_noun(const struct chart *chart, size_t i)
{
    const struct tokens *tokens = chart->tokens;
    if (i >= tokens->count || tokens->at[i].kind != TOKEN_WORD ||
        (tokens->at[i].shape & (TOKEN_BLOCK | TOKEN_CLITIC)) != 0 ||
        (tokens->at[i].shape & TOKEN_SPACE) == 0)
        return false;
    const struct token *token = &tokens->at[i];
    if ((token->mask & LEXICON_DATE) != 0)
        return false;
    unsigned tag = likely_tag(chart, token);
    return tag == TAG_NNS || (tag == TAG_JJ && i + 1 < tokens->count &&
                              tokens->at[i + 1].kind == TOKEN_WORD &&
                              likely_tag(chart, &tokens->at[i + 1]) == TAG_NNS);
}

/* "20230522": a day written in eight digits. */
static bool is_date8(int32_t number)
{
    int32_t month = number / 100 % 100;
    int32_t day = number % 100;
    int32_t year = number / 10000;
    return year >= 1900 && year <= LATEST_YEAR && month >= 1 && month <= 12 &&
           day >= 1 && day <= 31;
}

/* "Operation 1027", "Hill 1211": a number below those of the years of news
 * behind a name is part of it. */
static bool is_in_name(const struct chart *chart, size_t i)
{
    const struct tokens *tokens = chart->tokens;
    if (i == 0 || tokens->at[i].number >= EARLIEST_NEWS_YEAR ||
        (tokens->at[i].shape & TOKEN_BLOCK) != 0)
        return false;
    const struct token *before = &tokens->at[i - 1];
    unsigned tag = likely_tag(chart, before);
    return before->kind == TOKEN_WORD &&
           (before->shape & TOKEN_CAPITAL) != 0 &&
           (before->mask & LEXICON_DATE) == 0 &&
           (tag == TAG_NN || tag == TAG_NNP || tag == TAG_NONE);
}

/* A block that begins with four digits and a capital: "1618 The council". */
static bool begins_log(const struct tokens *tokens, size_t i)
{
    const struct token *token = &tokens->at[i];
    return (token->shape & TOKEN_BLOCK) != 0 && token->kind == TOKEN_NUMBER &&
           token->digits == 4 && token->number / 100 < 24 &&
           token->number % 100 < 60 && i + 1 < tokens->count &&
           tokens->at[i + 1].kind == TOKEN_WORD &&
           (tokens->at[i + 1].shape & TOKEN_BLOCK) == 0 &&
           (tokens->at[i + 1].shape & TOKEN_CAPITAL) != 0;
}

/* "1618 The council has voted", "1910 The mission ...": entries of a log that
 * is kept by the hour. One that can be no year of news tells it of the others
 * near it. */
static bool is_log_time(const struct chart *chart, size_t i)
{
    enum { NEAR = 300 }; /* tokens */
    const struct tokens *tokens = chart->tokens;
    if (!begins_log(tokens, i))
        return false;
    size_t first = i > NEAR ? i - NEAR : 0;
    size_t end = i + NEAR < tokens->count ? i + NEAR : tokens->count;
    for (size_t at = first; at < end; at++) {
        if (begins_log(tokens, at) &&
            tokens->at[at].number < EARLIEST_NEWS_YEAR)
            return true;
    }
    return false;
}

static void add_whole_number(struct chart *chart, size_t p, size_t i)
{
    const struct token *token = &chart->tokens->at[i];
    int32_t n = token->number;
    unsigned digits = token->digits;
    add(chart, p, p + 1, SYMBOL_INTEGER, n);
    if ((token->shape & TOKEN_GROUPED) != 0)
        return;
    if (n >= 1 && n <= 999 && digits <= 3)
        add(chart, p, p + 1, SYMBOL_SMALLYEAR, n);
    if (digits == 2)
        add(chart, p, p + 1, SYMBOL_TWODIGITS, n);
    if (n >= 1 && n <= 31 && digits <= 2)
        add(chart, p, p + 1, SYMBOL_DAYNUM, n);
    if (n >= 13 && n <= 31 && digits == 2)
        add(chart, p, p + 1, SYMBOL_DAYHIGH, n);
    if (n >= 1 && n <= 12 && digits <= 2) {
        add(chart, p, p + 1, SYMBOL_MONTHNUM, n);
        add(chart, p, p + 1, SYMBOL_HOUR12, n);
    }
    if (n <= 24 && digits <= 2)
        add(chart, p, p + 1, SYMBOL_HOUR, n);
    if (n <= 59 && digits == 2)
        add(chart, p, p + 1, SYMBOL_MINUTE, n);
    if (digits == 4 && n / 100 <= 24 && n % 100 <= 59)
        add(chart, p, p + 1, SYMBOL_CLOCK4, n);
    if (digits == 4 && n >= EARLIEST_YEAR && n <= LATEST_YEAR &&
        !is_in_name(chart, i) && !is_log_time(chart, i)) {
        bool counts = is_plural_noun(chart, i + 1) &&
                      !ends_date(chart->tokens, i);
        if (!counts)
            add(chart, p, p + 1, SYMBOL_YEARNUM, n);
        else if (n >= EARLIEST_NEWS_YEAR)
            add(chart, p, p + 1, SYMBOL_YEARCOUNT, n);
    }
    if (digits == 8 && is_date8(n))
        add(chart, p, p + 1, SYMBOL_DATE8, n);
}

static bool is_money_before(const struct tokens *tokens, size_t i)
{
    if (i == 0 || (tokens->at[i].shape & TOKEN_SPACE) != 0 ||
        tokens->at[i - 1].kind != TOKEN_SIGN)
        return false;
    int32_t code = tokens->at[i - 1].number;
    return code == '$' || code == '#' || (code >= 0xA2 && code <= 0xA5) ||
           (code >= 0x20A0 && code <= 0x20C0);
}

/* "5.30" is half past five when "pm" follows. */
static void add_decimal(struct chart *chart, size_t p, size_t i)
{
    const struct token *token = &chart->tokens->at[i];
    struct slice text = token_text(chart->tokens, i);
    int32_t n = token->number;
    add(chart, p, p + 1, SYMBOL_DECIMAL, n);
    if (n > 24 || text.len < 4 || text.ptr[text.len - 3] != '.' ||
        text.ptr[text.len - 2] > '5')
        return;
    int32_t minutes =
        (text.ptr[text.len - 2] - '0') * 10 + (text.ptr[text.len - 1] - '0');
    add(chart, p, p + 1, SYMBOL_CLOCKDOT, n * 100 + minutes);
}

static void add_number(struct chart *chart, size_t p, size_t i)
{
    const struct token *token = &chart->tokens->at[i];
    unsigned shape = token->shape;
    int32_t n = token->number;
    if (is_money_before(chart->tokens, i) ||
        token_is_sign(chart->tokens, i + 1, '%'))
        return;
    if ((shape & TOKEN_PLURAL) != 0) {
        if (token->digits == 4 && n >= EARLIEST_YEAR && n % 10 == 0)
            add(chart, p, p + 1, SYMBOL_DECADENUM, n);
        else if (token->digits == 2 && n % 10 == 0)
            add(chart, p, p + 1, SYMBOL_DECADE2, n);
    } else if ((shape & TOKEN_ORDINAL) != 0) {
        add(chart, p, p + 1, SYMBOL_ORDINALNUM, n);
        if (n >= 1 && n <= 31)
            add(chart, p, p + 1, SYMBOL_DAYNUM, n);
    } else if ((shape & TOKEN_DECIMAL) != 0) {
        add_decimal(chart, p, i);
    } else {
        add_whole_number(chart, p, i);
    }
}

static void add_sign(struct chart *chart, size_t p, size_t i)
{
    const struct tokens *tokens = chart->tokens;
    int32_t code = tokens->at[i].number;
    bool glued = (tokens->at[i].shape & TOKEN_SPACE) == 0;
    bool glued_after = i + 1 < tokens->count &&
                       (tokens->at[i + 1].shape & TOKEN_SPACE) == 0;
    bool both = glued && glued_after;
    if (is_dash(code)) {
        if (both)
            add(chart, p, p + 1, SYMBOL_HYPHEN, code);
        add(chart, p, p + 1, SYMBOL_DASH, code);
    } else if (code == '/' && both) {
        add(chart, p, p + 1, SYMBOL_SLASH, code);
    } else if (code == ':' && both) {
        add(chart, p, p + 1, SYMBOL_COLON, code);
    } else if (code == '.' && both) {
        add(chart, p, p + 1, SYMBOL_DOT, code);
    } else if (code == ',') {
        add(chart, p, p + 1, SYMBOL_COMMA, code);
    } else if ((code == '\'' || code == 0x2019 || code == 0x2018) &&
               glued_after) {
        add(chart, p, p + 1, SYMBOL_APOSTROPHE, code);
    } else if (code == '(') {
        add(chart, p, p + 1, SYMBOL_OPEN, code);
    } else if (code == ')') {
        add(chart, p, p + 1, SYMBOL_CLOSE, code);
    } else if (code == '%') {
        add(chart, p, p + 1, SYMBOL_PERCENT, code);
    } else if (code == '$') {
        add(chart, p, p + 1, SYMBOL_MONEY, code);
    }
    if (!is_dash(code) && code != '/' && !both)
        add(chart, p, p + 1, SYMBOL_EDGE, code);
}

/* What any word is, for context. */
static void add_context(struct chart *chart, size_t p, size_t i)
{
    const struct token *token = &chart->tokens->at[i];
    bool capital = (token->shape & TOKEN_CAPITAL) != 0;
    unsigned tag = likely_tag(chart, token);
    bool modal = tag == TAG_MD && !capital; /* will: a word of time as well */
    if (((token->mask & LEXICON_DATE) != 0 && !modal) ||
        (token->shape & TOKEN_CLITIC) != 0)
        return;
    if (tag_is_verb(tag))
        add(chart, p, p + 1, SYMBOL_VERBISH, 0);
    add(chart, p, p + 1, capital ? SYMBOL_CAPWORD : SYMBOL_LOWWORD, 0);
    if (tag == TAG_NNS)
        add(chart, p, p + 1, SYMBOL_NOUNS, 0);
}

void chart_add_token(struct chart *chart, size_t position)
{
    const struct tokens *tokens = chart->tokens;
    size_t i = chart->first + position - 1;
    bool beyond =
        (position == 0 &&
         (chart->first == 0 ||
          (tokens->at[chart->first].shape & TOKEN_BLOCK) != 0)) ||
        (position > chart->positions &&
         (i >= tokens->count || (tokens->at[i].shape & TOKEN_BLOCK) != 0));
    if (beyond) {
        (void)chart_add(chart, position, SYMBOL_EDGE, position + 1);
        (void)chart_add(chart, position, SYMBOL_NOTCAP, position + 1);
        return;
    }
    if (tokens->at[i].kind != TOKEN_WORD ||
        (tokens->at[i].shape & TOKEN_CAPITAL) == 0 ||
        (tokens->at[i].mask & LEXICON_DATE) != 0)
        add(chart, position, position + 1, SYMBOL_NOTCAP, 0);
    switch (tokens->at[i].kind) {
    case TOKEN_NUMBER:
        add_number(chart, position, i);
        add_words(chart, position, i);
        break;
    case TOKEN_WORD:
        add_words(chart, position, i);
        add_context(chart, position, i);
        break;
    case TOKEN_SIGN:
        add_sign(chart, position, i);
        break;
    default:
        if (tokens->at[i].number == 0x2018 || tokens->at[i].number == 0x2019)
            add_sign(chart, position, i);
        add(chart, position, position + 1, SYMBOL_EDGE, 0);
        break;
    }
}
