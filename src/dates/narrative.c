/* SPDX-License-Identifier: MIT */
/*
 * Does a passage tell news or history? Decided for every expression from its
 * neighbours, never by a mode. Rule R15 of docs/date-rules.md.
 *
 * History: dates given with their year, far from the publication; a day or
 * month weighs more than a year alone, which news has as background; and days
 * told as past that publication would put nearly a year back. News: words that
 * hang on the publication ("yesterday", weekdays alone), days without a year
 * that fall beside it. The evidence is summed over a window of expressions
 * that slides over the text. What has once been told as history goes on as
 * such as long as no news is in sight. Without a publication date nothing is
 * told from a report of which it is not known when it was written: most of such
 * texts are histories, but not one that speaks of "Monday" and "last week" more
 * than of dates.
 */
#include "src/dates/narrative.h"

#include "src/dates/calendar.h"

enum {
    WINDOW = 20,   /* expressions on each side */
    FAR_YEARS = 2, /* a year further from publication than this is far */
    FAR_DATE = 2,  /* weight of a far day or month */
    FAR_YEAR = 1,  /* of a far year, decade or century alone */
    NEWS_DAY = 4,  /* of a weekday alone, "yesterday", "last week" */
    NEWS_NOW = 1,  /* of "today", "this year", "two years ago" */
    NEWS_NEAR = 3, /* of "June 25" said on June 26 */
    NEAR_DAYS = 7, /* from publication, either way */
    OLD_DAYS = 274, /* before publication: two in 146 days of news are older */
    ENOUGH = 3     /* weight that makes a narrative */
};

static int32_t far_weight(const struct term *term, int32_t now)
{
    int32_t year = term->year;

    if (term->fields & FIELD_CENTURY)
        year = year * 100 - 50;
    if (year >= now - FAR_YEARS && year <= now + FAR_YEARS)
        return 0;
    return (term->fields & (FIELD_MONTH | FIELD_DAY)) ? FAR_DATE : FAR_YEAR;
}

/* Days from publication to the day without its year in the year given; false
 * when that year has no such day. */
static bool days_from(const struct term *term, int32_t year,
                      struct anchor anchor, int32_t *out)
{
    struct pax_date date = {year, (uint8_t)term->month, (uint8_t)term->day};

    if (!pax_date_valid(date))
        return false;
    *out = pax_date_to_day(date) - anchor.day;
    return true;
}

/* A day without its year: beside the publication it is news; one that is told
 * as past and was over long before is of some story. */
static int32_t day_weight(const struct dated *dated, int32_t now,
                          struct anchor anchor)
{
    const struct term *term = &dated->timex.term;
    bool past = dated->direction == PAX_DIRECTION_PAST && !dated->weak;
    int32_t after = past ? 0 : NEAR_DAYS;
    int32_t latest = INT32_MIN;
    int32_t days;

    for (int32_t year = now - 1; year <= now + 1; year++) {
        if (!days_from(term, year, anchor, &days))
            continue;
        if (days >= -NEAR_DAYS && days <= after)
            return -NEWS_NEAR;
        if (days <= 0 && days > latest)
            latest = days;
    }
    return past && latest < -OLD_DAYS && latest != INT32_MIN ? FAR_DATE : 0;
}

/* Positive for history, negative for news. */
static int32_t weigh(const struct dated *dated, int32_t now,
                     struct anchor anchor)
{
    const unsigned day = FIELD_MONTH | FIELD_DAY;
    const unsigned year = FIELD_YEAR | FIELD_DECADE | FIELD_CENTURY;
    const struct term *term = &dated->timex.term;

    if (term->kind == TERM_CALENDAR) {
        if ((term->fields & FIELD_WEEKDAY) &&
            !(term->fields & (FIELD_DAY | FIELD_YEAR)))
            return -NEWS_DAY;
        if (term->fields & FIELD_SHORT_YEAR)
            return 0;
        if (!(term->fields & year))
            return (term->fields & day) == day && anchor.known
                       ? day_weight(dated, now, anchor) : 0;
        return term->year > PAX_YEAR_MAX || term->year < PAX_YEAR_MIN
                   ? 0 : far_weight(term, now);
    }
    if (term->base != BASE_ANCHOR)
        return 0;
    if (term->kind == TERM_DEICTIC)
        return term->count == 0 || term->unit > UNIT_WEEK ? -NEWS_NOW
                                                           : -NEWS_DAY;
    return term->kind == TERM_OFFSET ? -NEWS_NOW : 0;
}

/* The evidence within the window. */
struct evidence {
    int32_t history;
    int32_t news;
};

static void count_in(struct evidence *sum, int32_t weight, int32_t sign)
{
    if (weight > 0)
        sum->history += sign * weight;
    else
        sum->news -= sign * weight;
}

void narrative_judge(const struct dated *at, size_t count,
                     struct anchor anchor, bool *out)
{
    int32_t now = anchor.known ? pax_date_from_day(anchor.day).year : 0;
    struct evidence sum = {0, 0};
    size_t ahead = 0;

    for (size_t i = 0; i < count; i++) {
        while (ahead < count && ahead <= i + WINDOW)
            count_in(&sum, weigh(&at[ahead++], now, anchor), 1);
        if (i > WINDOW)
            count_in(&sum, weigh(&at[i - WINDOW - 1], now, anchor), -1);
        if (!anchor.known)
            out[i] = sum.history - sum.news > -NEWS_DAY;
        else
            out[i] = sum.history - sum.news >= ENOUGH ||
                     (i > 0 && out[i - 1] && sum.news == 0);
    }
}
