/* SPDX-License-Identifier: MIT */
/*
 * Does a passage tell news or history? Decided for every expression from its
 * neighbours, never by a mode. Rule R15 of docs/date-rules.md.
 *
 * History: dates given with their year, far from the publication; a day or
 * month weighs more than a year alone, which news has as background. News:
 * words that hang on the publication ("yesterday", weekdays alone), days
 * without a year that fall beside it. The evidence is summed over a window of
 * expressions that slides over the text. Without a publication date nothing is
 * told from a report of which it is not known when it was written: most of such
 * texts are histories, but not one that speaks of "Monday" and "last week" more
 * than of dates.
 */
#include "src/dates/calendar.h"
#include "src/dates/resolve.h"

enum {
    WINDOW = 20,   /* expressions on each side */
    FAR_YEARS = 2, /* a year further from publication than this is far */
    FAR_DATE = 2,  /* weight of a far day or month */
    FAR_YEAR = 1,  /* of a far year, decade or century alone */
    NEWS_DAY = 4,  /* of a weekday alone, "yesterday", "last week" */
    NEWS_NOW = 1,  /* of "today", "this year", "two years ago" */
    NEWS_NEAR = 3, /* of "June 25" said on June 26 */
    NEAR_DAYS = 7, /* from publication, either way */
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

/* Whether a day without its year can be one right beside the publication. */
static bool is_near(const struct term *term, struct anchor anchor)
{
    const unsigned both = FIELD_MONTH | FIELD_DAY;
    int32_t now = anchor.known ? pax_date_from_day(anchor.day).year : 0;

    if ((term->fields & both) != both || !anchor.known)
        return false;
    for (int32_t year = now - 1; year <= now + 1; year++) {
        struct pax_date date = {year, (uint8_t)term->month,
                                (uint8_t)term->day};
        int32_t day = pax_date_valid(date) ? pax_date_to_day(date) : 0;
        if (pax_date_valid(date) && day >= anchor.day - NEAR_DAYS &&
            day <= anchor.day + NEAR_DAYS)
            return true;
    }
    return false;
}

/* Positive for history, negative for news. */
static int32_t weigh(const struct timex *timex, int32_t now,
                     struct anchor anchor)
{
    const struct term *term = &timex->term;

    if (term->kind == TERM_CALENDAR) {
        if ((term->fields & FIELD_WEEKDAY) &&
            !(term->fields & (FIELD_DAY | FIELD_YEAR)))
            return -NEWS_DAY;
        if (!(term->fields & (FIELD_YEAR | FIELD_SHORT_YEAR)) &&
            is_near(term, anchor))
            return -NEWS_NEAR;
        if ((term->fields & FIELD_SHORT_YEAR) ||
            !(term->fields & (FIELD_YEAR | FIELD_DECADE | FIELD_CENTURY)) ||
            term->year > PAX_YEAR_MAX || term->year < PAX_YEAR_MIN)
            return 0;
        return far_weight(term, now);
    }
    if (term->base != BASE_ANCHOR)
        return 0;
    if (term->kind == TERM_DEICTIC)
        return term->count == 0 || term->unit > UNIT_WEEK ? -NEWS_NOW
                                                           : -NEWS_DAY;
    return term->kind == TERM_OFFSET ? -NEWS_NOW : 0;
}

void narrative_judge(const struct timex *timexes, size_t count,
                     struct anchor anchor, bool *out)
{
    int32_t now = anchor.known ? pax_date_from_day(anchor.day).year : 0;
    int32_t sum = 0;
    size_t ahead = 0;

    for (size_t i = 0; i < count; i++) {
        while (ahead < count && ahead <= i + WINDOW)
            sum += weigh(&timexes[ahead++], now, anchor);
        if (i > WINDOW)
            sum -= weigh(&timexes[i - WINDOW - 1], now, anchor);
        out[i] = anchor.known ? sum >= ENOUGH : sum > -NEWS_DAY;
    }
}
