/* SPDX-License-Identifier: MIT */
/*
 * What a headline leaves out: the date, which stands beside it, with the words
 * that lead to it, and what stands in brackets.
 */
#include "events/summary_words.h"

/* --- Brackets ------------------------------------------------------------ */

#define BRACKET_REACH 24

/* Behind the bracket that token i opens ("(", "-LRB-"); i itself when it
 * opens none; `end` when nothing closes it. */
static uint32_t skip_bracket(const struct writer *writer, uint32_t i,
                             uint32_t end)
{
    const struct analysis *analysis = writer->analysis;
    bool spelled = is_sign(writer, i, '-') && i + 2 < end &&
                   token_is(analysis, i + 1, SLICE("lrb"));
    if (!spelled && !is_sign(writer, i, '(') && !is_sign(writer, i, '['))
        return i;
    uint32_t last = i + BRACKET_REACH < end ? i + BRACKET_REACH : end;
    for (uint32_t k = i + 1; k < last; k++) {
        if (is_sign(writer, k, ')') || is_sign(writer, k, ']'))
            return k + 1;
        if (token_is(analysis, k, SLICE("rrb")))
            return k + 2 < end ? k + 2 : end;
    }
    return end;
}

/* --- Dates --------------------------------------------------------------- */

/* Behind the expression, its glued rest ("2007-08") and "'s". */
static uint32_t timex_end(const struct writer *writer,
                          const struct timex *timex)
{
    const struct tokens *tokens = &writer->analysis->tokens;
    uint32_t end = timex->end;
    while (end < tokens->count && is_glued(writer, end) &&
           (is_sign(writer, end, '-') || is_sign(writer, end, '/') ||
            tokens->at[end].kind == TOKEN_NUMBER))
        end++;
    if (end < tokens->count && tokens->at[end].tag == TAG_POS)
        end++;
    return end;
}

static bool leads_to_date(const struct writer *writer, uint32_t i)
{
    static const char *const words[] = {"early", "late", "earlier", "later",
                                        "until", "till",    "shortly", "soon",
                                        "due"};
    uint8_t tag = tag_at(writer, i);
    if (token_is(writer->analysis, i, SLICE("in")) &&
        writer->draft->when.interval.precision <= PAX_PRECISION_DAY)
        return false; /* "sworn in today" */
    if (tag == TAG_IN || tag == TAG_TO)
        return true;
    return token_is_one_of(writer->analysis, i, words, COUNT_OF(words));
}

/* Token after the expression when i begins it or the words before it. */
static uint32_t skip_timex(const struct writer *writer, uint32_t i,
                           const struct timex *timex)
{
    uint32_t at = i;
    const uint32_t *chunk_of = writer->analysis->chunk_of;
    uint32_t behind = timex_end(writer, timex);
    bool inside = behind < writer->analysis->tokens.count &&
                  chunk_of[timex->first] != NO_INDEX &&
                  chunk_of[timex->first] == chunk_of[behind] &&
                  !writer->analysis->chunks[chunk_of[behind]].temporal;
    bool owns = inside || (timex->end < writer->analysis->tokens.count &&
                           tag_at(writer, timex->end) == TAG_POS);
    if (at < timex->first && tag_at(writer, at) == TAG_VBN && !owns &&
        tag_at(writer, at - (at > 0)) != TAG_CC &&
        timex->end < writer->analysis->tokens.count &&
        tag_at(writer, timex->end) == TAG_IN)
        at++; /* "in a statement issued on Friday that" */
    while (at < timex->first && at < i + 3 && !owns &&
           leads_to_date(writer, at))
        at++;
    bool glued = timex->first > 0 && is_glued(writer, timex->first) &&
                 is_sign(writer, timex->first - 1, '-');
    return at == timex->first && !glued ? timex_end(writer, timex) : i;
}

/* "on May 5, 8 and June 6": the first of the list that the date is in. */
static uint32_t list_first(const struct writer *writer, uint32_t date)
{
    const struct dated *at = writer->assembly->findings->dates->at;
    while (date > 0 && at[date - 1].timex.end + 1 == at[date].timex.first &&
           (tag_at(writer, at[date].timex.first - 1) == TAG_CC ||
            is_sign(writer, at[date].timex.first - 1, ',')))
        date--;
    return date;
}

/* "within two days | of the signing": what the length is counted from. */
static uint32_t skip_base(const struct writer *writer, uint32_t i,
                          uint32_t after, const struct timex *timex)
{
    const struct analysis *analysis = writer->analysis;
    if (after == i || timex->term.kind != TERM_DURATION ||
        after + 1 >= analysis->tokens.count ||
        !token_is(analysis, after, SLICE("of")) ||
        analysis->chunk_of[after + 1] == NO_INDEX)
        return after;
    return analysis->chunks[analysis->chunk_of[after + 1]].end;
}

/* Token after the event's date and those that go with it ("from 1999 to
 * 2003", "on Tuesday and Wednesday"); i when none begins there. */
static uint32_t skip_date(const struct writer *writer, uint32_t i)
{
    const struct dates *dates = writer->assembly->findings->dates;
    if (writer->draft->date == NO_INDEX)
        return i;
    uint32_t first = list_first(writer, writer->draft->date);
    const struct timex *timex = &dates->at[first].timex;
    uint32_t after = skip_timex(writer, i, timex);
    if (after == i && timex->partner != NO_PARTNER)
        after = skip_timex(writer, i, &dates->at[timex->partner].timex);
    for (size_t k = first + 1; after != i && k < dates->count; k++) {
        const struct timex *next = &dates->at[k].timex;
        if (next->first < after)
            continue;
        bool joined = next->first <= after + 1 &&
                      (next->first == after ||
                       tag_at(writer, after) == TAG_CC ||
                       tag_at(writer, after) == TAG_TO ||
                       is_sign(writer, after, ','));
        if (!joined || (next->term.kind == TERM_DURATION &&
                        tag_at(writer, after) == TAG_TO))
            break; /* "sentenced on Friday to eight years" */
        after = timex_end(writer, next);
    }
    return skip_base(writer, i, after, timex);
}

/* --- For others ---------------------------------------------------------- */

uint32_t summary_skip(const struct writer *writer, uint32_t i, uint32_t end)
{
    uint32_t after = skip_date(writer, i);
    if (after == i && tag_at(writer, i) == TAG_RB &&
        token_is(writer->analysis, i, SLICE("here")))
        return i + 1; /* the headline stands elsewhere */
    return after != i ? after : skip_bracket(writer, i, end);
}
