/* SPDX-License-Identifier: MIT */
/*
 * Does a passage tell news or history? Decided for every expression from its
 * neighbours, never by a mode. Rule R15 of docs/date-rules.md.
 *
 * History: dates given with their year, far from the publication. News: words
 * that hang on the publication ("yesterday", "last week", weekdays alone). The
 * evidence is summed over a window of expressions that slides over the text.
 */
#include "src/dates/calendar.h"
#include "src/dates/resolve.h"

enum {
    WINDOW = 20,      /* expressions on each side */
    FAR_YEARS = 2,    /* a year further from publication than this is far */
    ENOUGH = 3,       /* far dates that make a narrative */
    NEWS_WEIGHT = 2   /* how many of them one word of news outweighs */
};

struct evidence {
    int32_t far;
    int32_t news;
};

static struct evidence weigh(const struct timex *timex, struct anchor anchor)
{
    const struct term *term = &timex->term;
    int32_t now = anchor.known ? pax_date_from_day(anchor.day).year : 0;
    struct evidence none = {0, 0};

    if (term->kind == TERM_CALENDAR && (term->fields & FIELD_YEAR) &&
        !(term->fields & (FIELD_CENTURY | FIELD_DECADE))) {
        int32_t apart = term->year > now ? term->year - now
                                         : now - term->year;

        if (apart > FAR_YEARS)
            return (struct evidence){1, 0};
        return none;
    }
    if (term->kind == TERM_CALENDAR && (term->fields & FIELD_WEEKDAY) &&
        !(term->fields & FIELD_DAY))
        return (struct evidence){0, 1};
    if (term->kind == TERM_DEICTIC && term->base == BASE_ANCHOR)
        return (struct evidence){0, 1};
    if (term->kind == TERM_OFFSET && term->base == BASE_ANCHOR)
        return (struct evidence){0, 1};
    return none;
}

void narrative_judge(const struct timex *timexes, size_t count,
                     struct anchor anchor, bool *out)
{
    struct evidence sum = {0, 0};
    size_t ahead = 0;

    for (size_t i = 0; i < count; i++) {
        while (ahead < count && ahead <= i + WINDOW) {
            struct evidence here = weigh(&timexes[ahead++], anchor);

            sum.far += here.far;
            sum.news += here.news;
        }
        if (i > WINDOW) {
            struct evidence gone = weigh(&timexes[i - WINDOW - 1], anchor);

            sum.far -= gone.far;
            sum.news -= gone.news;
        }
        out[i] = !anchor.known ||
                 (sum.far >= ENOUGH && sum.far > NEWS_WEIGHT * sum.news);
    }
}
