/* SPDX-License-Identifier: MIT */
#ifndef DATES_CALENDAR_H
#define DATES_CALENDAR_H

#include "paxline/date.h"

/*
 * Exact arithmetic of the proleptic Gregorian calendar, years PAX_YEAR_MIN to
 * PAX_YEAR_MAX, on days counted from 1970-01-01 = 0.
 */

#define CALENDAR_DAY_MIN (-4371587) /* -9999-01-01 */
#define CALENDAR_DAY_MAX 2932896    /* 9999-12-31 */

enum { WEEKDAY_MONDAY = 1, WEEKDAY_SUNDAY = 7 };

/* True for a day of the calendar's range. */
bool calendar_day_in_range(int64_t day);

/* 28 to 31. month: 1 to 12. */
int calendar_month_days(int32_t year, int month);

/* As pax_date_to_day(), of parts that the caller knows to be valid. */
int32_t calendar_day(int32_t year, int month, int day);

/* Division that rounds down, also below zero. divisor > 0. */
int64_t calendar_floor_div(int64_t number, int64_t divisor);

/* ISO week: its year may differ from the day's. */
struct iso_week {
    int32_t year;
    int week; /* 1 to 53 */
};
struct iso_week calendar_iso_week(int32_t day);

/* 52 or 53. */
int calendar_iso_weeks(int32_t year);

/* Monday of an ISO week. week: 1 to calendar_iso_weeks(year). */
int32_t calendar_iso_monday(int32_t year, int week);

/* The `nth` (1 to 5; -1: the last) such weekday of a month.
 * Returns false when the month has no fifth. */
bool calendar_nth_weekday(int32_t year, int month, int weekday, int nth,
                          int32_t *day);

/* Easter Sunday of the western churches (Gregorian computus) and of the
 * eastern ones (Julian computus, as a Gregorian day). */
int32_t calendar_easter(int32_t year);
int32_t calendar_easter_orthodox(int32_t year);

/* Day of the tabular Islamic calendar (civil epoch). Real months begin by
 * sighting and may differ by a day or two: mark what comes of it as
 * approximate. month: 1 Muharram to 12 Dhu al-Hijja. */
int64_t calendar_islamic_day(int32_t year, int month, int day);

/* Islamic year of a day. */
int32_t calendar_islamic_year(int32_t day);

/* Day of the Hebrew calendar. month: 1 Nisan to 12 or 13 Adar; the year
 * begins at month 7, Tishri. Exact. */
int64_t calendar_hebrew_day(int32_t year, int month, int day);

#endif
