/* SPDX-License-Identifier: MIT */
#ifndef ARTICLE_DAY_H
#define ARTICLE_DAY_H

#include "paxline/date.h"
#include "src/article/cue.h"

/* Whether what was read can be a date. */
enum day_state {
    DAY_FULL,         /* a date of the calendar, years 1 to 9999 */
    DAY_YEARLESS,     /* month and day only */
    DAY_AMBIGUOUS,    /* "05/03/2021" */
    DAY_IMPOSSIBLE,   /* "30 February 2021" */
    DAY_YEAR_ZERO,    /* "0000-01-01" */
    DAY_WRONG_WEEKDAY /* "Monday" with the date of a Tuesday */
};

/* A day as a page's head or a dateline writes it. */
struct day {
    enum day_state state;
    struct pax_date date; /* year 0 when yearless */
    uint32_t weekday;     /* 1 to 7 when its name stands with it, else 0 */
    size_t end;           /* the piece after it */
};

/*
 * Reads a day that begins at piece i; false when none does. Takes no year of
 * two digits and no month without a day.
 */
bool day_read(const struct cues *cues, const struct pieces *pieces, size_t i,
              struct day *out);

#endif
