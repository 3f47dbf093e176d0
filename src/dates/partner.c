/* SPDX-License-Identifier: MIT */
/*
 * What two expressions that stand side by side are to each other:
 *
 *   from May 5 to May 7, between X and Y      a range
 *   25 April and 12 May 2015                  a list with one year
 *   two days before May 5                     one counts from the other
 *   May 5, the day before the vote            the second is the first
 *   two days before the vote                  no partner: a length
 */
#include "src/dates/partner.h"

#define SAID_GAP 8 /* tokens from "the day" to the date that it is */

struct linker {
    const struct grammar *grammar;
    const struct lexicon *lexicon;
    const struct tokens *tokens;
};

/* Value of a word's class, 0 when it is not of the class. */
static int32_t class_value(const struct linker *linker, size_t i,
                           unsigned symbol)
{
    const struct word_class *classes = linker->grammar->classes;
    uint32_t number = lexicon_slot(linker->lexicon,
                                   linker->tokens->at[i].word, LEXICON_DATES);
    for (; number != 0; number = classes[number - 1].next) {
        if (classes[number - 1].symbol == symbol)
            return classes[number - 1].value;
    }
    return 0;
}

/* What stands between two expressions when it is one word or dash: JOINT_TO
 * or JOINT_AND; JOINT_NONE for anything else. */
enum { JOINT_NONE, JOINT_TO, JOINT_AND };

static int32_t joint_of(const struct linker *linker, const struct timex *a,
                        const struct timex *b)
{
    const struct token *token = &linker->tokens->at[a->end];
    if (b->first != a->end + 1 || (token->shape & TOKEN_BLOCK) != 0)
        return JOINT_NONE;
    if (token->kind == TOKEN_SIGN)
        return token->number == 0x2013 || token->number == 0x2014 ||
                       token->number == '-'
                   ? JOINT_TO
                   : JOINT_NONE;
    return class_value(linker, a->end, linker->grammar->marks->joint);
}

static bool is_range(const struct linker *linker, const struct timex *a,
                     const struct timex *b)
{
    switch (a->relation) {
    case RELATION_FROM: return joint_of(linker, a, b) == JOINT_TO;
    case RELATION_BETWEEN: return joint_of(linker, a, b) == JOINT_AND;
    case RELATION_AT:
    case RELATION_DURING:
        return a->term.kind == TERM_CALENDAR &&
               (b->term.kind == TERM_CALENDAR ||
                (b->term.kind == TERM_DEICTIC && b->term.fields != 0)) &&
               !a->range && !b->range && joint_of(linker, a, b) == JOINT_TO;
    default: return false;
    }
}

/* "two days" counts from the date after its preposition: "after May 5", "of
 * last Friday", "before the May 5 vote". */
static bool counts_from(const struct linker *linker, const struct timex *a,
                        const struct timex *b)
{
    size_t gap = b->first - a->end;
    bool article = gap == 2 && linker->tokens->at[a->end + 1].kind ==
                                   TOKEN_WORD &&
                   class_value(linker, a->end + 1,
                               linker->grammar->marks->article) != 0;
    return (gap <= 1 || article) && (b->term.kind == TERM_CALENDAR ||
                                     b->term.kind == TERM_DEICTIC ||
                                     b->term.kind == TERM_NAMED);
}

/* What it counts from has no date: "two days before the vote" is a length;
 * "the day before the vote" hangs on the passage. */
static void count_alone(struct term *term)
{
    if (term->look != LOOK_FREE && term->count != TERM_COUNT_VAGUE) {
        term->base = BASE_CONTEXT;
        return;
    }
    term->kind = TERM_DURATION;
    term->base = BASE_FREE;
    term->look = LOOK_FREE;
    if (term->count < 0)
        term->count = -term->count;
}

/* The unit of a date that may be called so: "the day", "the week". */
static uint8_t named_unit(const struct timex *timex)
{
    const struct term *term = &timex->term;
    const uint32_t days = FIELD_DAY | FIELD_WEEKDAY;
    if (timex->range)
        return UNIT_NONE;
    switch (term->kind) {
    case TERM_CALENDAR:
        if (term->unit != UNIT_NONE)
            return term->unit;
        return (term->fields & days) != 0          ? UNIT_DAY
               : (term->fields & FIELD_MONTH) != 0 ? UNIT_MONTH
               : (term->fields & FIELD_YEAR) != 0  ? UNIT_YEAR
                                                   : UNIT_NONE;
    case TERM_DEICTIC: return term->unit;
    case TERM_NAMED: return UNIT_DAY;
    default: return UNIT_NONE;
    }
}

/* A comma, a dash or a parenthesis between an expression and the next. */
static bool is_aside(const struct linker *linker, size_t i)
{
    const struct tokens *tokens = linker->tokens;
    if (i >= tokens->count || (tokens->at[i].shape & TOKEN_BLOCK) != 0)
        return false;
    switch (tokens->at[i].number) {
    case ',': case '(': case '-': case 0x2013: case 0x2014:
        return tokens->at[i].kind != TOKEN_NUMBER;
    default:
        return false;
    }
}

/* "May 5, the day before the vote": the same day, said again. */
static bool says_again(const struct linker *linker, const struct timex *date,
                       const struct timex *again)
{
    return again->term.look != LOOK_FREE &&
           again->term.count != TERM_COUNT_VAGUE &&
           again->first == date->end + 1 &&
           named_unit(date) == again->term.unit &&
           is_aside(linker, date->end) &&
           (linker->tokens->at[again->first].shape & TOKEN_BLOCK) == 0;
}

/* "the day before the vote, May 5,": the date ends the phrase. */
static bool says_before(const struct linker *linker,
                        const struct timex *again, const struct timex *date)
{
    const struct tokens *tokens = linker->tokens;
    size_t i = again->end;
    if (again->term.look == LOOK_FREE ||
        again->term.count == TERM_COUNT_VAGUE || date->first <= i + 1 ||
        date->first - i > SAID_GAP ||
        named_unit(date) != again->term.unit ||
        !is_aside(linker, date->first - 1))
        return false;
    while (i + 1 < date->first && tokens->at[i].kind == TOKEN_WORD &&
           (tokens->at[i].shape & TOKEN_BLOCK) == 0)
        i++;
    return i + 1 == date->first &&
           (date->end >= tokens->count ||
            tokens->at[date->end].kind != TOKEN_WORD);
}

static void say_again(struct timex *timex, size_t date)
{
    timex->partner = (uint32_t)date;
    timex->term = (struct term){.kind = TERM_DEICTIC,
                                .base = BASE_TERM,
                                .look = LOOK_SAME,
                                .unit = timex->term.unit};
}

/* "December 24, Independence Day,": a feast that names the day beside it. What
 * lasts several days does not. */
static bool names_day(const struct linker *linker, const struct timex *date,
                      const struct timex *name)
{
    const struct tokens *tokens = linker->tokens;
    const struct holiday *row = holiday_row(linker->lexicon, name->term.name);
    if (name->term.kind != TERM_NAMED || row == NULL || row->duration > 1 ||
        row->rule == HOLIDAY_PERIOD || name->first != date->end + 1 ||
        !token_is_sign(tokens, date->end, ',') ||
        (tokens->at[name->first].shape & TOKEN_BLOCK) != 0 ||
        (name->term.fields & (FIELD_YEAR | FIELD_SHORT_YEAR)) != 0)
        return false;
    return date->term.kind == TERM_CALENDAR && !date->range &&
           (date->term.fields & FIELD_DAY) != 0 &&
           (name->end >= tokens->count ||
            tokens->at[name->end].kind != TOKEN_WORD);
}

/* "27 to 29 April last year", "in May and June of that year". */
static bool share_deictic_year(struct term *from, const struct term *to)
{
    const struct term own = *from;
    if (to->kind != TERM_DEICTIC || to->unit != UNIT_YEAR ||
        (to->fields & FIELD_MONTH) == 0 || from->kind != TERM_CALENDAR ||
        (from->fields & FIELD_MONTH) == 0 || from->look != LOOK_FREE ||
        (from->fields & (FIELD_YEAR | FIELD_SHORT_YEAR)) != 0 ||
        (from->fields & FIELD_DAY) != (to->fields & FIELD_DAY) ||
        (from->month > to->month && to->base == BASE_CONTEXT))
        return false;
    *from = *to;
    from->fields = own.fields;
    from->month = own.month;
    from->day = own.day;
    from->weekday = own.weekday;
    if (own.month > to->month)
        from->count--;
    return true;
}

/* "from May 5 to May 7, 2020": the year holds for both; a later month comes
 * from the year before. */
static void share_year(struct term *from, const struct term *to)
{
    const uint32_t wanted = FIELD_MONTH;
    if (share_deictic_year(from, to))
        return;
    if (from->kind != TERM_CALENDAR || to->kind != TERM_CALENDAR ||
        (from->fields & to->fields & wanted) != wanted ||
        (from->fields & FIELD_YEAR) != 0 || from->look != LOOK_FREE ||
        (to->fields & (FIELD_YEAR | FIELD_SHORT_YEAR)) != FIELD_YEAR)
        return;
    from->year = from->month <= to->month ? to->year : to->year - 1;
    from->fields |= FIELD_YEAR;
}

/* "25 April and 12 May", "May, June and July": two in a list. A comma alone is
 * none but before another two. */
static bool is_list(const struct linker *linker, const struct timex *a,
                    const struct timex *b, bool goes_on)
{
    const struct tokens *tokens = linker->tokens;
    size_t i = a->end;
    bool comma = token_is_sign(tokens, i, ',');
    for (size_t k = a->end; k <= b->first; k++) {
        if ((tokens->at[k].shape & TOKEN_BLOCK) != 0)
            return false;
    }
    if (comma && b->first == i + 1)
        return goes_on;
    if (comma)
        i++;
    return b->first == i + 1 &&
           (slice_equal(token_text(tokens, i), SLICE("and")) ||
            slice_equal(token_text(tokens, i), SLICE("or")));
}

/* The year behind the last of a list is that of all; what comes late in the
 * year before what comes early is of the year before: "in December and January
 * 2015". */
static bool share_list_year(const struct linker *linker, struct timex *a,
                            const struct timex *b, bool goes_on)
{
    const uint32_t parts = FIELD_MONTH | FIELD_DAY | FIELD_WEEKDAY;
    const uint32_t years = FIELD_YEAR | FIELD_SHORT_YEAR;
    const struct token *end = &linker->tokens->at[a->end - 1];
    if (b->first - a->end > 2)
        return false;
    if (b->term.kind == TERM_DEICTIC)
        return !a->range && is_list(linker, a, b, goes_on) &&
               share_deictic_year(&a->term, &b->term);
    if (a->term.kind != TERM_CALENDAR || b->term.kind != TERM_CALENDAR ||
        a->range || b->range || a->term.look != LOOK_FREE ||
        b->term.look != LOOK_FREE || !(a->term.fields & FIELD_MONTH) ||
        (a->term.fields & parts) != (b->term.fields & parts) ||
        (b->term.fields & years) != FIELD_YEAR ||
        (end->kind == TOKEN_NUMBER && end->digits > 2) ||
        !is_list(linker, a, b, goes_on))
        return false;
    a->term.fields |= FIELD_YEAR;
    a->term.year = b->term.year - (a->term.month > b->term.month ? 1 : 0);
    return true;
}

static void share_list_years(const struct linker *linker,
                             struct timex *timexes, size_t count)
{
    bool goes_on = false;
    for (size_t i = count; i-- > 1;)
        goes_on = share_list_year(linker, &timexes[i - 1], &timexes[i],
                                  goes_on);
}

void partners_link(const struct grammar *grammar,
                   const struct lexicon *lexicon,
                   const struct tokens *tokens, struct timex *timexes,
                   size_t count)
{
    const struct linker all = {grammar, lexicon, tokens};
    const struct linker *linker = &all;

    share_list_years(linker, timexes, count);
    for (size_t i = 0; i < count; i++) {
        struct timex *a = &timexes[i];
        struct timex *b = i + 1 < count ? a + 1 : NULL;
        if (i > 0 && names_day(linker, a - 1, a)) {
            a->term.unit = UNIT_DAY;
            say_again(a, i - 1);
        } else if (a->term.base == BASE_TERM) {
            if (b != NULL && counts_from(linker, a, b))
                a->partner = (uint32_t)(i + 1);
            else if (i > 0 && says_again(linker, a - 1, a))
                say_again(a, i - 1);
            else if (b != NULL && says_before(linker, a, b))
                say_again(a, i + 1);
            else
                count_alone(&a->term);
        } else if (b != NULL && is_range(linker, a, b)) {
            if (a->relation != RELATION_BETWEEN)
                a->relation = RELATION_FROM;
            a->partner = (uint32_t)(i + 1);
            b->partner = (uint32_t)i;
            b->relation = RELATION_TO;
            share_year(&a->term, &b->term);
        }
    }
}
