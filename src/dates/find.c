/* SPDX-License-Identifier: MIT */
/*
 * Finds the time expressions of a document. The forms are not written here:
 * data/en/dates/words.tsv says what words are, rules.tsv how they combine
 * (rules.c has the language of its patterns). What is here:
 *
 *   - tokens are passed over until one whose word is a trigger, or a number
 *     that may be a date by itself; then the words around it that may belong
 *     to an expression make a run, and the grammar is run over it (chart.c);
 *   - from left to right, the longest expression at each place is taken;
 *   - the word before it ("since", "from") gives its relation, and what two
 *     expressions are to each other is found (partner.c);
 *   - numeric dates whose order is open follow those whose order is plain;
 *   - a date that is all of its block heads the passage.
 */
#include "src/dates/find.h"

#include "src/dates/chart.h"
#include "src/dates/partner.h"

#define LOOK_BACK 14    /* tokens before a trigger that may belong to it */
#define RELATION_GAP 4  /* tokens of a relation: "in the course of" */

struct finder {
    struct arena *arena;
    const struct lexicon *lexicon;
    const struct tokens *tokens;
    struct grammar grammar;
    struct chart *chart;
    struct timex *out;
    size_t count;
    size_t room;
    uint8_t *orders; /* enum date_order of each expression */
    size_t order_room;
};

/* A sign that may stand inside an expression. */
static bool is_inner_sign(const struct tokens *tokens, size_t i)
{
    const struct token *token = &tokens->at[i];
    switch (token->number) {
    case '-': case '/': case ',': case '\'': case 0x2019: case 0x2018:
    case '(': case ')': case 0x2010: case 0x2011: case 0x2012: case 0x2013:
    case 0x2014: case 0x2015: case 0x2212:
        return true;
    case '.': case ':':
        return (token->shape & TOKEN_SPACE) == 0 && i + 1 < tokens->count &&
               (tokens->at[i + 1].shape & TOKEN_SPACE) == 0;
    default:
        return false;
    }
}

/* True when the token may belong to an expression. */
static bool belongs(const struct tokens *tokens, size_t i)
{
    const struct token *token = &tokens->at[i];
    switch (token->kind) {
    case TOKEN_WORD: return (token->mask & LEXICON_DATE) != 0;
    case TOKEN_NUMBER: return true;
    default: return is_inner_sign(tokens, i);
    }
}

static bool is_apostrophe(const struct tokens *tokens, size_t i)
{
    int32_t code = tokens->at[i].number;
    return tokens->at[i].kind != TOKEN_WORD &&
           tokens->at[i].kind != TOKEN_NUMBER &&
           (code == '\'' || code == 0x2018 || code == 0x2019);
}

/* True for a number that may be a date without any word. */
static bool number_triggers(const struct tokens *tokens, size_t i)
{
    const struct token *token = &tokens->at[i];
    if ((token->shape & (TOKEN_ORDINAL | TOKEN_PLURAL)) != 0)
        return true;
    if ((token->shape & (TOKEN_GROUPED | TOKEN_DECIMAL)) != 0)
        return false;
    if (token->digits == 4 || token->digits == 8)
        return true;
    if (token->digits == 2 && i > 0 && is_apostrophe(tokens, i - 1) &&
        (token->shape & TOKEN_SPACE) == 0)
        return true;
    if (i + 1 == tokens->count)
        return false;
    const struct token *next = &tokens->at[i + 1];
    return next->kind == TOKEN_SIGN && (next->shape & TOKEN_SPACE) == 0 &&
           (next->number == '/' || next->number == '-' ||
            next->number == ':' || next->number == '.');
}

/* True for a word that is a trigger as it is written here: not "may". A word
 * without such a class ends a phrase that is one. */
static bool word_triggers(const struct finder *finder,
                          const struct token *token)
{
    uint32_t number =
        lexicon_slot(finder->lexicon, token->word, LEXICON_DATES);
    bool ends_phrase = true;
    while (number != 0) {
        const struct word_class *class = &finder->grammar.classes[number - 1];
        if ((class->flags & WORD_TRIGGER) != 0) {
            if (word_class_counts(class, token))
                return true;
            ends_phrase = false;
        }
        number = class->next;
    }
    return ends_phrase;
}

static bool triggers(const struct finder *finder, size_t i)
{
    const struct token *token = &finder->tokens->at[i];
    if (token->kind == TOKEN_NUMBER)
        return number_triggers(finder->tokens, i);
    return (token->mask & LEXICON_DATE_START) != 0 &&
           word_triggers(finder, token);
}

static size_t run_start(const struct tokens *tokens, size_t from,
                        size_t trigger)
{
    size_t start = trigger;
    while (start > from && trigger - start < LOOK_BACK &&
           (tokens->at[start].shape & TOKEN_BLOCK) == 0 &&
           belongs(tokens, start - 1))
        start--;
    return start;
}

static size_t run_end(const struct tokens *tokens, size_t start,
                      size_t trigger)
{
    size_t end = trigger + 1;
    while (end < tokens->count && end - start < CHART_TOKENS &&
           (tokens->at[end].shape & TOKEN_BLOCK) == 0 && belongs(tokens, end))
        end++;
    return end;
}

/* True when a hyphen glues a word to the expression that ends at a position:
 * "year" of "a year-earlier loss" stands for nothing alone. */
static bool is_glued_after(const struct chart *chart, size_t end)
{
    const struct tokens *tokens = chart->tokens;
    size_t i = chart->first + end - 1;
    return i + 1 < tokens->count && tokens->at[i].kind == TOKEN_SIGN &&
           tokens->at[i].number == '-' &&
           tokens->at[i + 1].kind == TOKEN_WORD &&
           ((tokens->at[i].shape | tokens->at[i + 1].shape) & TOKEN_SPACE) ==
               0;
}

/* True when it hangs on what stands before it: part of an address of the web,
 * of a code or a fraction. */
static bool is_glued_before(const struct chart *chart, size_t position)
{
    const struct tokens *tokens = chart->tokens;
    size_t i = chart->first + position - 1;
    if (i < 2 || (tokens->at[i].shape & TOKEN_SPACE) != 0 ||
        (tokens->at[i - 1].shape & TOKEN_SPACE) != 0 ||
        tokens->at[i - 1].kind != TOKEN_SIGN ||
        tokens->at[i - 2].kind == TOKEN_SIGN)
        return false;
    int32_t code = tokens->at[i - 1].number;
    return code == '/' || code == '_' || code == '@' || code == '=' ||
           code == '&' || code == '#' || code == '.';
}

/* The best expression that begins at a position: the longest, then that of
 * the later layer, then of the earlier row. */
static const struct chart_edge *best_at(const struct finder *finder,
                                        size_t position)
{
    const struct chart *chart = finder->chart;
    const struct grammar *grammar = &finder->grammar;
    const struct rule *rules = grammar->rules;
    const struct chart_edge *best = NULL;
    uint16_t best_rule = 0;
    uint16_t number = chart->at[position].edge;
    for (; number != 0; number = chart->edges[number - 1].next) {
        const struct chart_edge *edge = &chart->edges[number - 1];
        if (edge->accept == 0 ||
            !symbol_has(grammar->roots->whole, edge->symbol))
            continue;
        uint16_t rule = grammar->accepts[edge->accept - 1].rule;
        if (best == NULL || edge->end > best->end ||
            (edge->end == best->end &&
             (rules[rule].layer > rules[best_rule].layer ||
              (rules[rule].layer == rules[best_rule].layer &&
               rule < best_rule)))) {
            best = edge;
            best_rule = rule;
        }
    }
    if (best != NULL && (is_glued_after(chart, best->end) ||
                         is_glued_before(chart, position)))
        return NULL;
    return best;
}

/* The relation that the words before a position give. */
static uint8_t relation_before(const struct chart *chart, size_t position)
{
    unsigned symbol = chart->grammar->marks->relation;
    for (size_t back = RELATION_GAP; back > 0; back--) {
        if (back > position)
            continue;
        const struct chart_edge *edge =
            chart_get(chart, position - back, symbol);
        if (edge != NULL && edge->end == position)
            return (uint8_t)edge->value;
    }
    return RELATION_AT;
}

/* "in" says something of a plain length only. */
static uint8_t relation_of(const struct chart *chart, size_t position,
                           const struct term *term)
{
    uint8_t relation = relation_before(chart, position);
    bool plain = term->kind == TERM_DURATION && term->look == LOOK_FREE &&
                 term->base == BASE_FREE;
    return relation == RELATION_IN && !plain ? RELATION_AT : relation;
}

static bool take(struct finder *finder, const struct chart_edge *edge,
                 size_t position)
{
    const struct chart *chart = finder->chart;
    struct meaning meaning;
    if (!chart_meaning(chart, edge, &meaning))
        return true;
    struct timex *out = arena_grow(finder->arena, finder->out, &finder->room,
                                   finder->count + 1, sizeof(*out));
    if (out == NULL)
        return false;
    finder->out = out;
    if (finder->count == finder->order_room) {
        uint8_t *orders =
            arena_grow(finder->arena, finder->orders, &finder->order_room,
                       finder->count + 1, sizeof(*orders));
        if (orders == NULL)
            return false;
        finder->orders = orders;
    }
    finder->orders[finder->count] = meaning.order;
    finder->out[finder->count++] = (struct timex){
        .first = (uint32_t)(chart->first + position - 1),
        .end = (uint32_t)(chart->first + edge->end - 1),
        .term = meaning.term,
        .range = meaning.range,
        .until = meaning.until,
        .relation = relation_of(chart, position, &meaning.term),
        .partner = NO_PARTNER,
        .rule = chart->grammar->accepts[edge->accept - 1].rule,
    };
    return true;
}

/* Takes the expressions of one run. Gives the token where the search goes on,
 * 0 when out of memory. */
static size_t read_run(struct finder *finder, size_t start, size_t end)
{
    struct chart *chart = finder->chart;
    chart_fill(chart, start, end);
    bool cut = end - start == CHART_TOKENS;
    size_t position = 1;
    while (position <= chart->positions) {
        if (cut && position > CHART_AHEAD)
            return start + position - 1;
        const struct chart_edge *edge = best_at(finder, position);
        if (edge == NULL || edge->end <= position) {
            position++;
            continue;
        }
        if (!take(finder, edge, position))
            return 0;
        position = edge->end;
    }
    return end;
}

static enum pax_status search(struct finder *finder)
{
    const struct tokens *tokens = finder->tokens;
    size_t from = 0;
    size_t i = 0;
    while (i < tokens->count) {
        if (!triggers(finder, i)) {
            i++;
            continue;
        }
        size_t start = run_start(tokens, from, i);
        size_t end = run_end(tokens, start, i);
        i = from = read_run(finder, start, end);
        if (i == 0)
            return PAX_NO_MEMORY;
    }
    return PAX_OK;
}

static void swap_day_month(struct term *term)
{
    uint8_t month = term->month;
    term->month = term->day;
    term->day = month;
}

/* "05/06/2023" follows the plain dates of the same text. */
static void settle_order(struct finder *finder)
{
    size_t count[ORDER_EITHER + 1] = {0};
    for (size_t i = 0; i < finder->count; i++)
        count[finder->orders[i]]++;
    if (count[ORDER_EITHER] == 0 ||
        count[ORDER_DAY_FIRST] <= count[ORDER_MONTH_FIRST])
        return;
    for (size_t i = 0; i < finder->count; i++) {
        if (finder->orders[i] == ORDER_EITHER)
            swap_day_month(&finder->out[i].term);
    }
}

/* A colon or dash behind an entry's date: "Nov 14 - The army", "May 5:". */
static bool ends_entry_date(const struct tokens *tokens, size_t i)
{
    const struct token *token = &tokens->at[i];
    if (i + 1 >= tokens->count || (token->shape & TOKEN_BLOCK) != 0 ||
        token->kind != TOKEN_SIGN)
        return false;
    return token->number == ':' ||
           ((token->number == '-' || token->number == 0x2013 ||
             token->number == 0x2014) &&
            (tokens->at[i - 1].shape & TOKEN_SPACE) != 0);
}

/* "1991." with a sentence behind it. */
static bool ends_sentence(const struct tokens *tokens, size_t i)
{
    return token_is_sign(tokens, i, '.') && i + 1 < tokens->count &&
           (tokens->at[i + 1].shape & TOKEN_SPACE) != 0 &&
           (tokens->at[i + 1].shape & TOKEN_BLOCK) == 0;
}

/* A year, month or day that is all of its block, or begins one. */
static void mark_headings(struct finder *finder)
{
    const struct tokens *tokens = finder->tokens;
    const uint32_t dated = FIELD_YEAR | FIELD_MONTH | FIELD_DECADE;
    for (size_t i = 0; i < finder->count; i++) {
        struct timex *timex = &finder->out[i];
        size_t end = timex->end;
        if (timex->term.kind != TERM_CALENDAR ||
            (timex->term.fields & dated) == 0 ||
            (tokens->at[timex->first].shape & TOKEN_BLOCK) == 0)
            continue;
        if (token_is_sign(tokens, end, ':'))
            end++;
        timex->heading = end >= tokens->count ||
                         (tokens->at[end].shape & TOKEN_BLOCK) != 0;
        timex->entry = !timex->heading &&
                       ends_entry_date(tokens, timex->end);
        timex->run_in = (timex->term.fields & FIELD_YEAR) != 0 &&
                        (timex->term.fields & FIELD_DAY) == 0 &&
                        (timex->entry || ends_sentence(tokens, timex->end));
        timex->entry |= timex->run_in;
    }
}

enum pax_status timexes_find(struct arena *arena,
                             const struct lexicon *lexicon,
                             const struct tokens *tokens, struct timex **out,
                             size_t *count)
{
    struct finder finder = {
        .arena = arena, .lexicon = lexicon, .tokens = tokens};
    if (!grammar_open(&finder.grammar, lexicon->image)) {
        *out = NULL;
        *count = 0;
        return PAX_OK;
    }
    finder.chart = arena_array(arena, 1, sizeof(*finder.chart));
    if (finder.chart == NULL)
        return PAX_NO_MEMORY;
    finder.chart->grammar = &finder.grammar;
    finder.chart->lexicon = lexicon;
    finder.chart->tokens = tokens;
    enum pax_status status = search(&finder);
    if (status != PAX_OK)
        return status;
    partners_link(&finder.grammar, lexicon, tokens, finder.out, finder.count);
    settle_order(&finder);
    mark_headings(&finder);
    *out = finder.out;
    *count = finder.count;
    return PAX_OK;
}

void timexes_skip(struct analysis *analysis)
{
    struct finder finder = {.lexicon = analysis->lexicon,
                            .tokens = &analysis->tokens};
    if (!grammar_open(&finder.grammar, analysis->lexicon->image))
        return;
    for (size_t i = 0; i < analysis->sentence_count; i++) {
        struct sentence *sentence = &analysis->sentences[i];
        size_t at = sentence->first;
        while (at < sentence->end && !triggers(&finder, at))
            at++;
        if (at == sentence->end)
            sentence->flags |= SENTENCE_SKIPPED;
    }
}
