/* SPDX-License-Identifier: MIT */
/*
 * A date that is told with a period or a distance. Rule R40 of
 * docs/date-rules.md.
 *
 *   last year, in March              inside: March of that year
 *   in 2019, on May 5                inside
 *   In 2019 they signed on May 5.    inside: the year stands first, and both
 *                                    belong to one verb
 *   nine months later, on May 5      near: the May 5 about then
 *   the next day, June 14,           near
 */
#include "src/dates/beside.h"

enum {
    BESIDE_REACH = 3 /* expressions from the year that begins a sentence */
};

static bool is_preposition(const struct tokens *tokens, size_t i)
{
    struct slice word = token_text(tokens, i);

    return slice_equal(word, SLICE("on")) || slice_equal(word, SLICE("in")) ||
           slice_equal(word, SLICE("at"));
}

/* What stands between two expressions that are told together: a comma, a
 * preposition or both. */
static bool adjoin(const struct tokens *tokens, const struct timex *a,
                   const struct timex *b, bool *comma, bool *preposition)
{
    size_t i = a->end;

    *comma = token_is_sign(tokens, i, ',');
    if (*comma)
        i++;
    *preposition = i < b->first && is_preposition(tokens, i);
    if (*preposition)
        i++;
    if (i != b->first)
        return false;
    for (size_t k = a->end; k <= b->first; k++) {
        if ((tokens->at[k].shape & TOKEN_BLOCK) != 0)
            return false;
    }
    return true;
}

static bool lacks_year(const struct term *term)
{
    return (term->kind == TERM_CALENDAR || term->kind == TERM_NAMED) &&
           term->look == LOOK_FREE &&
           !(term->fields & (FIELD_YEAR | FIELD_SHORT_YEAR | FIELD_DECADE |
                             FIELD_CENTURY));
}

/* A week, a month or a year that is told as the time of something. */
static bool is_period(const struct dated *dated)
{
    const struct timex *timex = &dated->timex;
    const struct pax_interval *interval = &dated->when.interval;

    return dated->when.resolved && interval->has_start &&
           interval->has_end && interval->kind == PAX_KIND_WITHIN &&
           !timex->range && !timex->heading &&
           (timex->relation == RELATION_AT ||
            timex->relation == RELATION_DURING) &&
           (timex->term.kind == TERM_CALENDAR ||
            timex->term.kind == TERM_DEICTIC ||
            timex->term.kind == TERM_OFFSET);
}

/* Whether the period may have the date in it: a week its weekdays, a year
 * months and days. */
static bool may_hold(const struct dated *period, const struct term *term)
{
    const struct pax_interval *interval = &period->when.interval;

    if (term_is_weekday(term))
        return interval->precision == PAX_PRECISION_WEEK;
    if (term->kind == TERM_CALENDAR && (term->fields & FIELD_DAY) != 0 &&
        (term->fields & FIELD_MONTH) != 0)
        return interval->precision >= PAX_PRECISION_WEEK &&
               interval->precision <= PAX_PRECISION_YEAR;
    return interval->precision == PAX_PRECISION_YEAR &&
           (term->kind == TERM_NAMED || (term->fields & FIELD_MONTH) != 0);
}

/* "Nine months later", "the next day": counted from the passage. */
static bool is_distance(const struct term *term)
{
    if (term->base != BASE_CONTEXT || term->count == 0)
        return false;
    return term->kind == TERM_OFFSET ||
           (term->kind == TERM_DEICTIC && term->unit <= UNIT_WEEK);
}

static bool is_near(const struct analysis *analysis, const struct timex *a,
                    const struct timex *b)
{
    const struct tokens *tokens = &analysis->tokens;
    bool comma;
    bool preposition;

    if (a->relation != RELATION_AT || !is_distance(&a->term) ||
        b->term.kind != TERM_CALENDAR || (b->term.fields & FIELD_MONTH) == 0 ||
        b->term.look != LOOK_FREE || !adjoin(tokens, a, b, &comma,
                                             &preposition))
        return false;
    return comma && (preposition || b->end >= tokens->count ||
                     tokens->at[b->end].kind != TOKEN_WORD);
}

static uint32_t sentence_of(const struct analysis *analysis, uint32_t token)
{
    uint32_t clause = analysis->clause_of[token];

    return clause < analysis->clause_count ? analysis->clauses[clause].sentence
                                           : NO_INDEX;
}

/* "2003 - the court", "2003: the court". */
static bool is_entry_sign(const struct tokens *tokens, uint32_t i)
{
    return tokens->at[i].kind == TOKEN_SIGN && tokens->at[i].number != ',' &&
           tokens->at[i].number != '.';
}

/* Where the date begins with its preposition. */
static uint32_t attach_free(const struct tokens *tokens, uint32_t first)
{
    return first > 0 && is_preposition(tokens, first - 1) ? first - 1 : first;
}

/* "In 2019 they signed on May 5": the year begins the sentence and belongs to
 * the verb of the date. */
static bool frames(const struct analysis *analysis, const struct dated *period,
                   const struct timex *timex, uint32_t predicate)
{
    const struct tokens *tokens = &analysis->tokens;
    const struct timex *year = &period->timex;
    uint32_t sentence = sentence_of(analysis, year->first);
    uint32_t first;

    if (sentence == NO_INDEX || predicate == NO_INDEX ||
        period->predicate != predicate ||
        sentence != sentence_of(analysis, timex->first) ||
        tokens->at[year->end].tag == TAG_POS)
        return false;
    first = attach_free(tokens, timex->first);
    if (first > 0 && token_is_sign(tokens, first - 1, ','))
        return false; /* in 2019 they met, in January they parted */
    first = analysis->sentences[sentence].first;
    return first == year->first
               ? year->term.kind != TERM_CALENDAR ||
                     is_entry_sign(tokens, year->end)
               : first + 1 == year->first &&
                     (slice_equal(token_text(tokens, first), SLICE("In")) ||
                      slice_equal(token_text(tokens, first), SLICE("in")));
}

/* Clauses that hang on another and tell something in passing. */
static bool is_aside(const struct clause *clause)
{
    return clause->kind == CLAUSE_RELATIVE ||
           clause->kind == CLAUSE_PARTICIPIAL ||
           clause->kind == CLAUSE_ADVERBIAL ||
           clause->kind == CLAUSE_PARENTHESIS;
}

/* Whether a clause hangs on another, at some distance. */
static bool hangs_on(const struct analysis *analysis, uint32_t clause,
                     uint32_t above)
{
    for (int i = 0; i < BESIDE_REACH && clause < analysis->clause_count; i++) {
        clause = analysis->clauses[clause].parent;
        if (clause == above)
            return true;
    }
    return false;
}

/* "signed on Sept. 12, 2018, after a pact on June 27". */
static bool turns_back(const struct tokens *tokens, const struct timex *a,
                       const struct timex *b)
{
    for (size_t i = a->end; i < b->first; i++) {
        struct slice word = token_text(tokens, i);

        if (slice_equal(word, SLICE("after")) ||
            slice_equal(word, SLICE("following")) ||
            slice_equal(word, SLICE("wake")) ||
            slice_equal(word, SLICE("before")))
            return true;
    }
    return false;
}

static enum story clauses_story(const struct analysis *analysis,
                                const struct timex *a, const struct timex *b)
{
    uint32_t told = analysis->clause_of[a->first];
    uint32_t clause = analysis->clause_of[b->first];
    const struct clause *own = &analysis->clauses[clause];

    if (told == clause)
        return turns_back(&analysis->tokens, a, b) ? STORY_ABOUT : STORY_ON;
    if (hangs_on(analysis, clause, told)) {
        return own->kind == CLAUSE_COORDINATED ||
                       own->kind == CLAUSE_COMPLEMENT
                   ? STORY_ON
               : own->kind == CLAUSE_ADVERBIAL ||
                       own->kind == CLAUSE_PARTICIPIAL
                   ? STORY_ABOUT
                   : STORY_NONE;
    }
    if (is_aside(&analysis->clauses[told]))
        return is_aside(own) ? STORY_NONE : STORY_LEFT;
    return own->kind == CLAUSE_COORDINATED ? STORY_ON : STORY_NONE;
}

/* A day or month in full. */
static bool is_full(const struct dated *dated)
{
    const struct term *term = &dated->timex.term;

    return term->kind == TERM_CALENDAR && dated->when.resolved &&
           (term->fields & FIELD_YEAR) != 0 &&
           (term->fields & FIELD_MONTH) != 0;
}

/* "the truce of May 5, 2014", "born on May 5, 1950": no story begins so. */
static bool is_mark(const struct analysis *analysis, const struct dated *dated)
{
    const struct tokens *tokens = &analysis->tokens;
    uint32_t first = dated->timex.first;

    if (first > 0 && slice_equal(token_text(tokens, first - 1), SLICE("of")))
        return true;
    return first > 1 &&
           slice_equal(token_text(tokens, first - 2), SLICE("born"));
}

enum story story_find(const struct analysis *analysis, const struct dated *at,
                      size_t i)
{
    const struct timex *timex = &at[i].timex;

    if (analysis->clause_of == NULL || !lacks_year(&timex->term) ||
        (timex->term.fields & FIELD_MONTH) == 0)
        return STORY_NONE;
    for (size_t back = 1; back <= BESIDE_REACH && back <= i; back++) {
        const struct dated *told = &at[i - back];
        uint32_t sentence = sentence_of(analysis, told->timex.first);

        if (sentence == NO_INDEX ||
            sentence != sentence_of(analysis, timex->first))
            return STORY_NONE;
        if (is_full(told) && is_mark(analysis, told))
            return STORY_NONE;
        if (is_full(told))
            return clauses_story(analysis, &told->timex, timex);
    }
    return STORY_NONE;
}

enum beside beside_find(const struct analysis *analysis,
                        const struct dated *at, size_t i, uint32_t predicate,
                        size_t *other)
{
    const struct timex *timex = &at[i].timex;
    bool comma;
    bool preposition;

    if (i == 0)
        return BESIDE_NONE;
    *other = i - 1;
    if (is_near(analysis, &at[i - 1].timex, timex))
        return BESIDE_NEAR;
    if (!lacks_year(&timex->term))
        return BESIDE_NONE;
    if (is_period(&at[i - 1]) && may_hold(&at[i - 1], &timex->term) &&
        adjoin(&analysis->tokens, &at[i - 1].timex, timex, &comma,
               &preposition) && preposition)
        return BESIDE_INSIDE;
    if (analysis->clause_of == NULL || term_is_weekday(&timex->term))
        return BESIDE_NONE;
    for (size_t back = 1; back <= BESIDE_REACH && back <= i; back++) {
        *other = i - back;
        if (is_period(&at[*other]) &&
            at[*other].when.interval.precision == PAX_PRECISION_YEAR &&
            may_hold(&at[*other], &timex->term) &&
            frames(analysis, &at[*other], timex, predicate))
            return BESIDE_INSIDE;
    }
    return BESIDE_NONE;
}
