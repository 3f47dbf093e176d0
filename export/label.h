/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_LABEL_H
#define EXPORT_LABEL_H

#include "paxline/export.h"
#include "src/base/buffer.h"

/*
 * A date for the first column of a list: as fine as it is known, no finer,
 * and sortable by eye. ASCII.
 *
 *   2023-05-22 Mon       a day
 *   2023-08-28..09-03    a week, a span, any other interval
 *   2023-03              a month; 2023 Q2, 2023, 1990s alike
 *   2023-03 late         a third of a month
 *   ..2023-09-06         before or on
 *   2023-09-06..         since, or later
 *   undated
 */
void label_date(struct buffer *buffer, const struct pax_when *when);

/* How the happening lies in its date. */
#define LABEL_DAY ' '    /* that day */
#define LABEL_WITHIN '~' /* some time within more than a day, or about then */
#define LABEL_SPAN '='   /* all of it */
#define LABEL_BEFORE '<' /* before or on */
#define LABEL_SINCE '>'  /* since, or later */
#define LABEL_UNDATED '?'

char label_mark(const struct pax_when *when);

/* The period of the calendar that an interval fills exactly. */
enum label_period {
    LABEL_NO_PERIOD,
    LABEL_EARLY_MONTH, /* days 1 to 10 */
    LABEL_MID_MONTH,
    LABEL_LATE_MONTH,
    LABEL_MONTH,
    LABEL_QUARTER,
    LABEL_YEAR,
    LABEL_DECADE,
};

enum label_period label_period(const struct pax_when *when);

#endif
