/* SPDX-License-Identifier: MIT */
/*
 * What a passage has said so far, for the expressions that hang on it.
 * Rules: docs/date-rules.md.
 *
 *   "On May 5, 2014 ... the next day"        the last single day
 *   "in the third quarter ... a year before" the quarter that figures are of
 *   a heading "2014"                         the year of all below it
 */
#include <string.h>

#include "src/dates/calendar.h"
#include "src/dates/place.h"

void passage_init(struct passage *passage, struct anchor anchor)
{
    memset(passage, 0, sizeof(*passage));
    passage->anchor = anchor;
}

void passage_heading(struct passage *passage, const struct pax_when *when)
{
    if (!when->resolved || !when->interval.has_start ||
        !when->interval.has_end)
        return;
    if (passage->anchor.known && when->interval.start == passage->anchor.day &&
        when->interval.end == passage->anchor.day)
        return; /* the article's own date line */
    int32_t year = pax_date_from_day(when->interval.start).year;
    /* "2000s" gives no year to what stands below it */
    passage->has_year = passage->year_from_heading =
        year == pax_date_from_day(when->interval.end).year;
    passage->year = year;
    passage->has_last = true;
    passage->last = when->interval;
    passage->story = (struct past_date){true, 0, when->interval};
    passage->since_last = 0;
}

void passage_stay(struct passage *passage, const struct passage *before,
                  const struct pax_when *when)
{
    *passage = *before;
    if (when->resolved && when->interval.has_start && when->interval.has_end)
        passage->limit = (struct past_date){true, 0, when->interval};
}

static void mention_count(struct past_date *mention)
{
    if (mention->since < UINT32_MAX)
        mention->since++;
}

/* "a year earlier": what a figure is compared with; the text does not go on
 * from there (R37). */
static bool comparison(const struct term *term)
{
    return term->kind == TERM_OFFSET && term->unit == UNIT_YEAR &&
           term->count == -1;
}

/* "the first nine months", "the full year": figures that follow are of it and
 * no longer of the quarter. */
static bool other_period(const struct term *term)
{
    return (term->kind == TERM_DURATION &&
            (term->unit == UNIT_MONTH || term->unit == UNIT_YEAR)) ||
           (term->kind == TERM_DEICTIC && term->unit == UNIT_YEAR &&
            term->count == 0);
}

/* A quarter that figures may be of: not one that is only compared with, nor
 * one that is not over, once another was told of (R38). */
static bool quarter_topic(const struct passage *passage,
                          const struct term *term,
                          const struct pax_interval *interval)
{
    if (interval->precision != PAX_PRECISION_QUARTER)
        return false;
    if (!passage->quarter.known)
        return true;
    return term->unit != UNIT_QUARTER || term->kind != TERM_CALENDAR
               ? !passage->anchor.known ||
                     interval->end <= passage->anchor.day
               : false;
}

/* A day or month without its year, or a day of the news ("yesterday", "last
 * Friday"), that lies more than a year from the date given before: the text has
 * come back to the news, and stays there (R11). */
static bool leaves_story(const struct passage *passage,
                         const struct term *term,
                         const struct pax_interval *interval)
{
    const int32_t year = 366;
    bool yearless = term->kind == TERM_CALENDAR &&
                    (term->fields & FIELD_MONTH) != 0 &&
                    (term->fields & (FIELD_YEAR | FIELD_SHORT_YEAR)) == 0;
    bool news = interval->basis == PAX_BASIS_PUBLICATION &&
                interval->precision <= PAX_PRECISION_WEEK;

    return (yearless || news) &&
           interval->start - passage->dated.interval.end > year;
}

/* The year of a date that was given with it, for those that are not. */
static void note_year(struct passage *passage, int32_t year)
{
    if (passage->year_from_heading && year == passage->year + 1)
        passage->year_from_heading = false; /* past the year's end */
    if (!passage->year_from_heading) {
        passage->has_year = true;
        passage->year = year;
    }
}

/* What later expressions may hang on: everything with a place of its own on
 * the calendar, but not "now", "recently" or "since then". */
static void note_date(struct passage *passage,
                      const struct resolve_input *input,
                      const struct pax_when *when)
{
    const struct term *term = input->term;
    const struct pax_interval *interval = &when->interval;

    if (!when->resolved || term->kind == TERM_VAGUE ||
        term->kind == TERM_DURATION || !interval->has_start ||
        !interval->has_end || comparison(term))
        return;
    if (passage->dated.known && leaves_story(passage, term, interval))
        passage->dated.known = false;
    passage->has_last = true;
    passage->last = *interval;
    if (!passage->story.known ||
        (!input->aside && interval->precision != PAX_PRECISION_DECADE &&
         interval->precision != PAX_PRECISION_CENTURY))
        passage->story = (struct past_date){true, 0, *interval};
    passage->since_last = 0;
    if (interval->start == interval->end)
        passage->day = (struct past_date){true, 0, *interval};
    if (quarter_topic(passage, term, interval))
        passage->quarter = (struct past_date){true, 0, *interval};
    if (term->kind == TERM_CALENDAR &&
        (term->fields & (FIELD_YEAR | FIELD_SHORT_YEAR)) &&
        !(term->fields & (FIELD_DECADE | FIELD_CENTURY))) {
        passage->dated = (struct past_date){true, 0, *interval};
        passage->apart = false;
        note_year(passage, pax_date_from_day(interval->start).year);
    }
}

void passage_note(struct passage *passage, const struct resolve_input *input,
                  const struct pax_when *when)
{
    const struct term *term = input->term;

    mention_count(&passage->day);
    mention_count(&passage->dated);
    mention_count(&passage->quarter);
    mention_count(&passage->limit);
    if (passage->since_last < UINT32_MAX)
        passage->since_last++;
    if (other_period(term))
        passage->quarter.since = UINT32_MAX; /* known, but left behind */
    note_date(passage, input, when);
    if (input->beside != NULL && when->resolved && when->interval.has_start &&
        when->interval.has_end)
        passage->dated = (struct past_date){true, 0, when->interval};
    if (input->entry && when->resolved &&
        (passage->entry.known || (term->fields & FIELD_YEAR) != 0))
        passage->entry = (struct past_date){true, 0, when->interval};
}
