/* SPDX-License-Identifier: MIT */
#ifndef DATES_PERIOD_H
#define DATES_PERIOD_H

#include "paxline/date.h"
#include "src/dates/term.h"

/*
 * A stretch of the calendar named by its unit and its number: the units of one
 * kind tile the line of days, so that "the week before" is one subtraction.
 *
 *   DAY       days since 1970-01-01
 *   WEEK      ISO weeks, Monday first; WEEKEND its Saturday and Sunday
 *   MONTH     12 * year + month - 1; QUARTER, HALF likewise
 *   SEASON    4 * year + season - 1; winter is December of its year to the
 *             end of February of the next
 *   YEAR      the year; DECADE year / 10, CENTURY year / 100,
 *             MILLENNIUM year / 1000, rounded down
 */
struct period {
    enum term_unit unit;
    int32_t index;
};

/* True for the units above. */
bool unit_tiles(enum term_unit unit);

/* The period of `unit` that has the day in it. The unit must tile. Every day
 * has a weekend: that of its week. */
struct period period_of_day(enum term_unit unit, int32_t day);

/* First and last day; false when any of them leaves the calendar's range. */
bool period_bounds(struct period period, int32_t *start, int32_t *end);

/* Moves by `count`; false when that leaves the range, `period` then is as it
 * was. */
bool period_shift(struct period *period, int64_t count);

enum pax_precision unit_precision(enum term_unit unit);

/* The unit whose periods an interval of that precision is one of; UNIT_NONE
 * for parts and for what is vague. */
enum term_unit precision_unit(enum pax_precision precision);

/* Moves a day by months or years; a day that the month lacks becomes its last
 * ("a month after January 31" is the last of February). False when out of
 * range. */
bool day_add_months(int32_t *day, int64_t months);

/* Months in one of month, quarter, season, half, year, decade, century,
 * millennium; 0 for the others. */
int unit_months(enum term_unit unit);

/* Days in one of day, week, weekend, fortnight; 0 for the others. */
int unit_days(enum term_unit unit);

#endif
