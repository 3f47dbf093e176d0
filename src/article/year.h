/* SPDX-License-Identifier: MIT */
#ifndef ARTICLE_YEAR_H
#define ARTICLE_YEAR_H

#include "paxline/date.h"
#include "src/article/cue.h"
#include "src/article/document.h"

/*
 * The year in which a dateline's month and day lie closest before or on the
 * page's own date (or a day after it, over a time zone); false when they lie
 * more than YEAR_LAG_DAYS back.
 */
#define YEAR_LAG_DAYS 31
bool year_from_page(struct pax_date page, struct pax_date *yearless);

/*
 * The year that the text itself tells: the latest one named in it, or the one
 * after that when the dateline is of January to March, if in it the dateline's
 * day falls on the weekday that the lead names. False when that does not hold.
 */
bool year_from_text(const struct cues *cues, const struct document *document,
                    struct pax_date *yearless);

#endif
