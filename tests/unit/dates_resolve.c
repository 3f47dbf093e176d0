/* SPDX-License-Identifier: MIT */
/*
 * Terms in, intervals, EDTF and TIMEX3 out: each rule of docs/date-rules.md
 * has its rows. Passages are rows in order with `then` set.
 */
#include "unit.h"

#include "src/dates/calendar.h"
#include "src/dates/narrative.h"
#include "src/dates/resolve.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define PAST PAX_DIRECTION_PAST
#define FUTURE PAX_DIRECTION_FUTURE
#define NONE PAX_DIRECTION_NONE
#define HAD PAX_DIRECTION_BEFORE_CONTEXT

struct row {
    const char *name;
    const char *anchor; /* NULL: none is known */
    bool then;          /* goes on in the passage of the row before */
    enum pax_direction direction;
    struct term term;
    const char *edtf; /* NULL: unresolved, `value` is the reason */
    const char *value;
};

/* Terms, short enough for one line of a table. */
#define YEAR(y) {.kind = TERM_CALENDAR, .fields = FIELD_YEAR, .year = (y)}
#define MONTH(...) \
    {.kind = TERM_CALENDAR, .fields = FIELD_MONTH, .month = __VA_ARGS__}
#define YEAR_MONTH(y, ...) \
    {.kind = TERM_CALENDAR, .fields = FIELD_YEAR | FIELD_MONTH, .year = (y), \
     .month = __VA_ARGS__}
#define DATE(y, m, ...) \
    {.kind = TERM_CALENDAR, \
     .fields = FIELD_YEAR | FIELD_MONTH | FIELD_DAY, .year = (y), \
     .month = (m), .day = __VA_ARGS__}
#define MONTH_DAY(m, ...) \
    {.kind = TERM_CALENDAR, .fields = FIELD_MONTH | FIELD_DAY, \
     .month = (m), .day = __VA_ARGS__}
#define WEEKDAY(...) \
    {.kind = TERM_CALENDAR, .fields = FIELD_WEEKDAY, .weekday = __VA_ARGS__}
#define QUARTER(...) \
    {.kind = TERM_CALENDAR, .fields = FIELD_QUARTER, .quarter = __VA_ARGS__}
#define SEASON(...) \
    {.kind = TERM_CALENDAR, .fields = FIELD_SEASON, .season = __VA_ARGS__}
#define DEICTIC(u, ...) \
    {.kind = TERM_DEICTIC, .base = BASE_ANCHOR, .unit = (u), \
     .count = __VA_ARGS__}
#define SAME(u, ...) \
    {.kind = TERM_DEICTIC, .base = BASE_CONTEXT, .unit = (u), \
     .count = __VA_ARGS__}
#define AGO(u, n) \
    {.kind = TERM_OFFSET, .unit = (u), .count = (n), .base = BASE_ANCHOR}
#define LATER(u, n) \
    {.kind = TERM_OFFSET, .unit = (u), .count = (n), .base = BASE_CONTEXT}
#define VAGUE(...) {.kind = TERM_VAGUE, .look = __VA_ARGS__}
#define LENGTH(u, ...) \
    {.kind = TERM_DURATION, .unit = (u), .count = __VA_ARGS__}

static const char wed[] = "2023-09-06";

static const struct row rows[] = {
    /* R1: as written */
    {"full date", "2023-09-06", 0, NONE, DATE(2023, 5, 22), "2023-05-22",
     "2023-05-22"},
    {"full date without anchor", NULL, 0, NONE, DATE(2023, 5, 22),
     "2023-05-22", "2023-05-22"},
    {"month and year", NULL, 0, NONE, YEAR_MONTH(1988, 2), "1988-02",
     "1988-02"},
    {"year", NULL, 0, NONE, YEAR(1998), "1998", "1998"},
    {"before our era", NULL, 0, NONE, DATE(-43, 3, 15), "-0043-03-15",
     "BC0044-03-15"},
    {"week of a day", NULL, 0, NONE,
     DATE(2025, 5, 5, .unit = UNIT_WEEK), "[2025-05-05..2025-05-11]",
     "2025-W19"},
    {"iso week", NULL, 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR | FIELD_WEEK,
      .year = 2020, .week = 53}, "[2020-12-28..2021-01-03]", "2020-W53"},
    {"quarter of a year", NULL, 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR | FIELD_QUARTER,
      .year = 2023, .quarter = 2}, "2023-34", "2023-Q2"},
    {"half of a year", NULL, 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR | FIELD_HALF,
      .year = 2023, .half = 1}, "2023-40", "2023-H1"},
    {"winter", NULL, 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR | FIELD_SEASON,
      .year = 2023, .season = SEASON_WINTER}, "2023-24", "2023-WI"},
    /* R2: refused, not rolled over */
    {"February 30", "2023-09-06", 0, NONE, DATE(2023, 2, 30), NULL,
     "invalid-date"},
    {"February 29 of no leap year", NULL, 0, NONE, DATE(2023, 2, 29), NULL,
     "invalid-date"},
    {"month 13", NULL, 0, NONE, DATE(2023, 13, 1), NULL, "invalid-date"},
    {"yearless February 30", "2023-09-06", 0, NONE, MONTH_DAY(2, 30), NULL,
     "invalid-date"},
    {"week 53 of a short year", NULL, 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR | FIELD_WEEK,
      .year = 2023, .week = 53}, NULL, "invalid-date"},
    {"25:61", "2023-09-06", 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_HOUR | FIELD_MINUTE,
      .hour = 25, .minute = 61}, NULL, "invalid-date"},
    {"24:30", "2023-09-06", 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_HOUR | FIELD_MINUTE,
      .hour = 24, .minute = 30}, NULL, "invalid-date"},
    /* R3, R4 */
    {"weekday without anchor", NULL, 0, PAST, WEEKDAY(5), NULL, "no-anchor"},
    {"month without anchor", NULL, 0, PAST, MONTH(5), NULL, "no-anchor"},
    {"last week without anchor", NULL, 0, PAST, DEICTIC(UNIT_WEEK, -1), NULL,
     "no-anchor"},
    {"recently without anchor", NULL, 0, PAST, VAGUE(LOOK_LAST), NULL,
     "no-anchor"},
    {"year 10000", NULL, 0, NONE, DATE(10000, 1, 1), NULL, "out-of-range"},
    {"a long time ago", "2023-09-06", 0, PAST,
     AGO(UNIT_DAY, -(INT32_MAX - 1)), NULL, "out-of-range"},
    {"a longer time ago", "2023-09-06", 0, PAST,
     AGO(UNIT_MILLENNIUM, -(INT32_MAX - 1)), NULL, "out-of-range"},
    {"far ahead", "2023-09-06", 0, FUTURE, AGO(UNIT_YEAR, INT32_MAX - 1),
     NULL, "out-of-range"},
    {"far ahead in the row", "2023-09-06", 0, FUTURE,
     DEICTIC(UNIT_CENTURY, INT32_MAX - 1), NULL, "out-of-range"},
    {"a very long time", "2023-09-06", 0, PAST,
     LENGTH(UNIT_CENTURY, INT32_MAX - 1, .look = LOOK_LAST), NULL,
     "out-of-range"},
    /* R5: weeks */
    {"last week", "2023-09-06", 0, PAST, DEICTIC(UNIT_WEEK, -1),
     "[2023-08-28..2023-09-03]", "2023-W35"},
    {"last week on a Monday", "2023-09-04", 0, PAST, DEICTIC(UNIT_WEEK, -1),
     "[2023-08-28..2023-09-03]", "2023-W35"},
    {"last week on a Sunday", "2023-09-10", 0, PAST, DEICTIC(UNIT_WEEK, -1),
     "[2023-08-28..2023-09-03]", "2023-W35"},
    {"next week at the year's end", "2024-12-27", 0, FUTURE,
     DEICTIC(UNIT_WEEK, 1), "[2024-12-30..2025-01-05]", "2025-W01"},
    {"this week", "2023-09-06", 0, PAST, DEICTIC(UNIT_WEEK, 0),
     "[2023-09-04..2023-09-10]", "2023-W36"},
    /* R6: parts */
    {"late March", "2023-09-06", 0, PAST, MONTH(3, .part = PART_LATE),
     "[2023-03-21..2023-03-31]", "2023-03"},
    {"early February", "2024-09-06", 0, PAST, MONTH(2, .part = PART_LATE),
     "[2024-02-21..2024-02-29]", "2024-02"},
    {"mid-December", "2014-01-24", 0, PAST, MONTH(12, .part = PART_MID),
     "[2013-12-11..2013-12-20]", "2013-12"},
    {"the end of 2020", NULL, 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR, .year = 2020,
      .part = PART_LATE}, "[2020-09-01..2020-12-31]", "2020"},
    {"the early 1990s", NULL, 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_DECADE, .year = 1990,
      .part = PART_EARLY}, "[1990-01-01..1993-12-31]", "199"},
    {"the mid-1990s", NULL, 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_DECADE, .year = 1990,
      .part = PART_MID}, "[1994-01-01..1996-12-31]", "199"},
    {"early this week", "2023-09-06", 0, PAST,
     DEICTIC(UNIT_WEEK, 0, .part = PART_EARLY), "[2023-09-04..2023-09-05]",
     "2023-W36"},
    /* R7 to R9: the year is inferred */
    {"past, just before", "2023-09-06", 0, PAST, MONTH_DAY(9, 2),
     "2023-09-02", "2023-09-02"},
    {"past, the day itself", "2023-09-06", 0, PAST, MONTH_DAY(9, 6),
     "2023-09-06", "2023-09-06"},
    {"past, the day after", "2023-09-06", 0, PAST, MONTH_DAY(9, 7),
     "2022-09-07", "2022-09-07"},
    {"past, across the year", "2014-01-03", 0, PAST, MONTH_DAY(12, 15),
     "2013-12-15", "2013-12-15"},
    {"future, the day itself", "2024-06-20", 0, FUTURE, MONTH_DAY(6, 20),
     "2024-06-20", "2024-06-20"},
    {"future, across the year", "2023-12-20", 0, FUTURE, MONTH_DAY(1, 5),
     "2024-01-05", "2024-01-05"},
    {"closest is before", "2023-12-20", 0, NONE, MONTH_DAY(7, 1),
     "2023-07-01", "2023-07-01"},
    {"closest is after", "2023-12-20", 0, NONE, MONTH_DAY(1, 15),
     "2024-01-15", "2024-01-15"},
    {"leap day, past", "2023-09-06", 0, PAST, MONTH_DAY(2, 29), "2020-02-29",
     "2020-02-29"},
    {"leap day about 1900", "1903-05-05", 0, PAST, MONTH_DAY(2, 29),
     "1896-02-29", "1896-02-29"},
    {"month, past, running", "2023-09-06", 0, PAST, MONTH(9), "2023-09",
     "2023-09"},
    {"month, past", "2023-09-06", 0, PAST, MONTH(10), "2022-10", "2022-10"},
    {"month, future", "2023-09-06", 0, FUTURE, MONTH(3), "2024-03",
     "2024-03"},
    {"month, future, running", "2023-09-06", 0, FUTURE, MONTH(9), "2023-09",
     "2023-09"},
    {"month, closest", "2023-09-06", 0, NONE, MONTH(11), "2023-11",
     "2023-11"},
    {"quarter, past, running", "1989-11-02", 0, PAST, QUARTER(4), "1989-36",
     "1989-Q4"},
    {"quarter, past", "1989-11-02", 0, PAST, QUARTER(3), "1989-35",
     "1989-Q3"},
    {"season, future", "2023-06-22", 0, FUTURE, SEASON(SEASON_FALL),
     "2023-23", "2023-FA"},
    {"winter, past, in January", "2024-01-10", 0, PAST,
     SEASON(SEASON_WINTER), "2023-24", "2023-WI"},
    /* R11, R14: the passage */
    {"year given", "2024-06-20", 0, PAST, DATE(2021, 9, 14), "2021-09-14",
     "2021-09-14"},
    {"in that year", "2024-06-20", 1, PAST, MONTH_DAY(9, 24), "2021-09-24",
     "2021-09-24"},
    {"year given", "2023-01-05", 0, PAST, DATE(2020, 11, 9), "2020-11-09",
     "2020-11-09"},
    {"in the next", "2023-01-05", 1, PAST, MONTH_DAY(1, 11), "2021-01-11",
     "2021-01-11"},
    {"year given", "2023-09-06", 0, PAST, DATE(2020, 9, 27), "2020-09-27",
     "2020-09-27"},
    {"but news is nearer", "2023-09-06", 1, PAST, MONTH_DAY(9, 2),
     "2023-09-02", "2023-09-02"},
    /* R12 to R14: weekdays */
    {"weekday, past", "2023-09-06", 0, PAST, WEEKDAY(5), "2023-09-01",
     "2023-09-01"},
    {"weekday, past, the day itself", "2023-09-06", 0, PAST, WEEKDAY(3),
     "2023-09-06", "2023-09-06"},
    {"weekday without tense looks back", "2023-09-06", 0, NONE, WEEKDAY(4),
     "2023-08-31", "2023-08-31"},
    {"weekday, future", "2023-09-06", 0, FUTURE, WEEKDAY(5), "2023-09-08",
     "2023-09-08"},
    {"weekday, future, the day itself", "2023-09-06", 0, FUTURE, WEEKDAY(3),
     "2023-09-06", "2023-09-06"},
    {"Monday", "2023-09-06", 0, PAST, WEEKDAY(1), "2023-09-04",
     "2023-09-04"},
    {"had said Thursday", "2023-09-06", 1, HAD, WEEKDAY(4), "2023-08-31",
     "2023-08-31"},
    {"weekday night", "2023-09-06", 0, PAST,
     WEEKDAY(5, .daypart = DAYPART_NIGHT), "2023-09-01", "2023-09-01TNI"},
    /* R16: the weekday picks the year */
    {"Friday, March 3", "2023-09-06", 0, FUTURE,
     {.kind = TERM_CALENDAR,
      .fields = FIELD_WEEKDAY | FIELD_MONTH | FIELD_DAY, .weekday = 7,
      .month = 3, .day = 3}, "2024-03-03", "2024-03-03"},
    {"Saturday, April 25", "1998-03-01", 0, NONE,
     {.kind = TERM_CALENDAR,
      .fields = FIELD_WEEKDAY | FIELD_MONTH | FIELD_DAY, .weekday = 6,
      .month = 4, .day = 25}, "1998-04-25", "1998-04-25"},
    /* R17 to R19: last, this, next */
    {"yesterday", "2024-03-01", 0, PAST, DEICTIC(UNIT_DAY, -1),
     "2024-02-29", "2024-02-29"},
    {"tomorrow", "2023-12-31", 0, FUTURE, DEICTIC(UNIT_DAY, 1),
     "2024-01-01", "2024-01-01"},
    {"last night", "2023-09-06", 0, PAST,
     DEICTIC(UNIT_DAYPART, -1, .daypart = DAYPART_NIGHT), "2023-09-05",
     "2023-09-05TNI"},
    {"last month", "2024-01-31", 0, PAST, DEICTIC(UNIT_MONTH, -1),
     "2023-12", "2023-12"},
    {"last year", "2023-09-06", 0, PAST, DEICTIC(UNIT_YEAR, -1), "2022",
     "2022"},
    {"next quarter", "2023-11-06", 0, FUTURE, DEICTIC(UNIT_QUARTER, 1),
     "2024-33", "2024-Q1"},
    {"the last decade", "2023-09-06", 0, PAST, DEICTIC(UNIT_DECADE, -1),
     "201X", "201"},
    {"last weekend", "2023-09-06", 0, PAST, DEICTIC(UNIT_WEEKEND, -1),
     "[2023-09-02..2023-09-03]", "2023-W35-WE"},
    {"the weekend", "2023-09-06", 0, PAST, DEICTIC(UNIT_WEEKEND, 0),
     "[2023-09-02..2023-09-03]", "2023-W35-WE"},
    {"the weekend to come", "2023-09-06", 0, FUTURE,
     DEICTIC(UNIT_WEEKEND, 0), "[2023-09-09..2023-09-10]", "2023-W36-WE"},
    {"the weekend on a Sunday", "2023-09-10", 0, PAST,
     DEICTIC(UNIT_WEEKEND, 0), "[2023-09-09..2023-09-10]", "2023-W36-WE"},
    {"January this year", "1998-03-01", 0, PAST,
     {.kind = TERM_DEICTIC, .unit = UNIT_YEAR, .base = BASE_ANCHOR,
      .fields = FIELD_MONTH, .month = 1}, "1998-01", "1998-01"},
    {"next year's first quarter", "1989-11-01", 0, FUTURE,
     {.kind = TERM_DEICTIC, .unit = UNIT_YEAR, .count = 1,
      .base = BASE_ANCHOR, .fields = FIELD_QUARTER, .quarter = 1},
     "1990-33", "1990-Q1"},
    {"Friday of last week", "2023-09-06", 0, PAST,
     {.kind = TERM_DEICTIC, .unit = UNIT_WEEK, .count = -1,
      .base = BASE_ANCHOR, .fields = FIELD_WEEKDAY, .weekday = 5},
     "2023-09-01", "2023-09-01"},
    {"the 31st of last month", "2023-07-06", 0, PAST,
     {.kind = TERM_DEICTIC, .unit = UNIT_MONTH, .count = -1,
      .base = BASE_ANCHOR, .fields = FIELD_DAY, .day = 31}, NULL,
     "invalid-date"},
    {"last Friday on a Friday", "2023-09-08", 0, PAST,
     WEEKDAY(5, .look = LOOK_LAST), "2023-09-01", "2023-09-01"},
    {"next Tuesday", "2023-09-06", 0, FUTURE,
     WEEKDAY(2, .look = LOOK_NEXT), "2023-09-12", "2023-09-12"},
    {"next Friday on a Monday", "2023-09-04", 0, FUTURE,
     WEEKDAY(5, .look = LOOK_NEXT), "2023-09-15", "2023-09-15"},
    {"this Friday", "2023-09-06", 0, NONE,
     WEEKDAY(5, .look = LOOK_THIS), "2023-09-08", "2023-09-08"},
    {"last November", "2024-02-20", 0, PAST,
     MONTH(11, .look = LOOK_LAST), "2023-11", "2023-11"},
    {"last September in September", "2023-09-06", 0, PAST,
     MONTH(9, .look = LOOK_LAST), "2022-09", "2022-09"},
    {"this September", "1998-03-01", 0, NONE,
     MONTH(9, .look = LOOK_THIS), "1998-09", "1998-09"},
    {"next March", "2023-02-06", 0, FUTURE,
     MONTH(3, .look = LOOK_NEXT), "2023-03", "2023-03"},
    {"this summer", "1989-11-02", 0, PAST,
     SEASON(SEASON_SUMMER, .look = LOOK_THIS), "1989-22", "1989-SU"},
    {"last winter", "2024-03-05", 0, PAST,
     SEASON(SEASON_WINTER, .look = LOOK_LAST), "2023-24", "2023-WI"},
    {"last fall", "1998-03-05", 0, PAST,
     SEASON(SEASON_FALL, .look = LOOK_LAST), "1997-23", "1997-FA"},
    /* R20: from publication, in the unit's own grain */
    {"two days ago", "2024-03-01", 0, PAST, AGO(UNIT_DAY, -2), "2024-02-28",
     "2024-02-28"},
    {"two weeks ago", "2023-09-06", 0, PAST, AGO(UNIT_WEEK, -2),
     "[2023-08-21..2023-08-27]", "2023-W34"},
    {"a fortnight ago", "2023-09-06", 0, PAST, AGO(UNIT_FORTNIGHT, -1),
     "[2023-08-21..2023-08-27]", "2023-W34"},
    {"two months ago", "2014-12-18", 0, PAST, AGO(UNIT_MONTH, -2),
     "2014-10", "2014-10"},
    {"in three months", "2023-11-30", 0, FUTURE, AGO(UNIT_MONTH, 3),
     "2024-02", "2024-02"},
    {"two years ago", "2023-09-06", 0, PAST, AGO(UNIT_YEAR, -2), "2021",
     "2021"},
    {"a decade ago", "2023-09-06", 0, PAST, AGO(UNIT_DECADE, -1), "2013~",
     "2013"},
    {"48 hours ago", "2023-09-06", 0, PAST, AGO(UNIT_HOUR, -48),
     "2023-09-04", "2023-09-04"},
    {"two and a half years ago", "2023-09-06", 0, PAST,
     {.kind = TERM_OFFSET, .unit = UNIT_YEAR, .count = -2, .tenths = 5,
      .base = BASE_ANCHOR}, "2021-03", "2021-03"},
    {"about two years ago", "2023-09-06", 0, PAST,
     {.kind = TERM_OFFSET, .unit = UNIT_YEAR, .count = -2,
      .base = BASE_ANCHOR, .mod = PAX_MOD_APPROX}, "2021~", "2021"},
    /* R21, R22: from the passage's last date */
    {"the war began in 2020", "2024-11-14", 0, PAST, YEAR(2020), "2020",
     "2020"},
    {"a year later", "2024-11-14", 1, PAST, LATER(UNIT_YEAR, 1), "2021",
     "2021"},
    {"that year", "2024-11-14", 1, PAST,
     SAME(UNIT_YEAR, 0, .look = LOOK_SAME), "2021", "2021"},
    {"November 2020", "2024-11-14", 0, PAST, YEAR_MONTH(2020, 11),
     "2020-11", "2020-11"},
    {"two years later", "2024-11-14", 1, PAST, LATER(UNIT_YEAR, 2),
     "2022-11", "2022-11"},
    {"two months later", "2024-11-14", 1, PAST, LATER(UNIT_MONTH, 2),
     "2023-01", "2023-01"},
    {"4 April 2019", "2023-06-22", 0, PAST, DATE(2019, 4, 4), "2019-04-04",
     "2019-04-04"},
    {"the day before", "2023-06-22", 1, PAST, LATER(UNIT_DAY, -1),
     "2019-04-03", "2019-04-03"},
    {"two days later", "2023-06-22", 1, PAST, LATER(UNIT_DAY, 2),
     "2019-04-05", "2019-04-05"},
    {"a month later", "2023-06-22", 1, PAST, LATER(UNIT_MONTH, 1),
     "2019-05-05", "2019-05-05"},
    {"the same month", "2023-06-22", 1, PAST,
     SAME(UNIT_MONTH, 0, .look = LOOK_SAME), "2019-05", "2019-05"},
    {"the following week", "2023-06-22", 1, PAST, SAME(UNIT_WEEK, 1),
     "[2019-06-03..2019-06-09]", "2019-W23"},
    {"the day before, of nothing", "2023-06-22", 0, PAST,
     LATER(UNIT_DAY, -1), NULL, "no-context"},
    {"a date", "2023-06-22", 0, PAST, DATE(2022, 1, 31), "2022-01-31",
     "2022-01-31"},
    {"a month later is no 31st", "2023-06-22", 1, PAST,
     LATER(UNIT_MONTH, 1), "2022-02-28", "2022-02-28"},
    {"a few days later", "2023-06-22", 1, PAST,
     LATER(UNIT_DAY, TERM_COUNT_VAGUE), "2022-03-01~/2022-03-07~", "PXD"},
    /* R23: earlier and later */
    {"earlier this year", "2023-09-06", 0, PAST,
     DEICTIC(UNIT_YEAR, 0, .bound = BOUND_BEFORE),
     "[2023-01-01..2023-09-06]", "2023"},
    {"later this month", "2019-01-05", 0, FUTURE,
     DEICTIC(UNIT_MONTH, 0, .bound = BOUND_AFTER),
     "[2019-01-06..2019-01-31]", "2019-01"},
    {"earlier on Sunday", "1998-03-22", 0, PAST,
     WEEKDAY(7, .bound = BOUND_BEFORE), "1998-03-22", "1998-03-22"},
    {"later this month on its last day", "2023-08-31", 0, FUTURE,
     DEICTIC(UNIT_MONTH, 0, .bound = BOUND_AFTER), "2023-08-31", "2023-08"},
    /* R24: decades, centuries */
    {"the 1990s", NULL, 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_DECADE, .year = 1990}, "199X",
     "199"},
    {"the nineties", "2023-09-06", 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_DECADE | FIELD_SHORT_YEAR,
      .year = 90}, "199X", "199"},
    {"the twenties", "2023-09-06", 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_DECADE | FIELD_SHORT_YEAR,
      .year = 20}, "202X", "202"},
    {"the 19th century", NULL, 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_CENTURY, .year = 19}, "18XX",
     "18"},
    /* R25: fiscal */
    {"fiscal 1989", NULL, 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR | FIELD_FISCAL,
      .year = 1989}, "1989~", "1989"},
    /* R27: clock times */
    {"5 p.m. on a day", NULL, 0, NONE,
     {.kind = TERM_CALENDAR,
      .fields = FIELD_YEAR | FIELD_MONTH | FIELD_DAY | FIELD_HOUR,
      .year = 2023, .month = 5, .day = 22, .hour = 17},
     "2023-05-22", "2023-05-22T17:00"},
    {"with a zone", NULL, 0, NONE,
     {.kind = TERM_CALENDAR,
      .fields = FIELD_YEAR | FIELD_MONTH | FIELD_DAY | FIELD_HOUR |
                FIELD_MINUTE | FIELD_ZONE,
      .year = 2023, .month = 5, .day = 22, .hour = 23, .minute = 30,
      .zone = -210}, "2023-05-22T23:30:00-03:30", "2023-05-22T23:30"},
    {"in GMT", NULL, 0, NONE,
     {.kind = TERM_CALENDAR,
      .fields = FIELD_YEAR | FIELD_MONTH | FIELD_DAY | FIELD_HOUR |
                FIELD_ZONE | FIELD_ZONE_UTC,
      .year = 2023, .month = 5, .day = 22, .hour = 8},
     "2023-05-22T08:00:00Z", "2023-05-22T08:00"},
    {"midnight Saturday", "2014-12-18", 0, FUTURE,
     {.kind = TERM_CALENDAR, .fields = FIELD_WEEKDAY | FIELD_HOUR,
      .weekday = 6, .hour = 24}, "2014-12-20", "2014-12-20T24:00"},
    {"this morning", "2023-09-06", 0, PAST,
     DEICTIC(UNIT_DAYPART, 0, .daypart = DAYPART_MORNING), "2023-09-06",
     "2023-09-06TMO"},
    /* R28 to R30 */
    {"three days", "2023-09-06", 0, PAST, LENGTH(UNIT_DAY, 3), NULL,
     "length-only"},
    {"the past 18 months", "2023-09-06", 0, PAST,
     LENGTH(UNIT_MONTH, 18, .look = LOOK_LAST), "2022-03-06/2023-09-06",
     "P18M"},
    {"the past week", "2016-06-22", 0, PAST,
     LENGTH(UNIT_WEEK, 1, .look = LOOK_LAST), "2016-06-15/2016-06-22",
     "P1W"},
    {"the next two weeks", "2023-09-06", 0, FUTURE,
     LENGTH(UNIT_WEEK, 2, .look = LOOK_NEXT), "2023-09-06/2023-09-20",
     "P2W"},
    {"the past few days", "2019-10-21", 0, PAST,
     LENGTH(UNIT_DAY, TERM_COUNT_VAGUE, .look = LOOK_LAST),
     "[..2019-10-21]", "PXD"},
    {"the first nine months of 1998", NULL, 0, PAST,
     {.kind = TERM_DURATION, .unit = UNIT_MONTH, .count = 9,
      .part = PART_EARLY, .fields = FIELD_YEAR, .year = 1998},
     "1998-01/1998-09", "P9M"},
    {"every Friday", "2023-09-06", 0, NONE,
     {.kind = TERM_SET, .fields = FIELD_WEEKDAY, .weekday = 5, .each = 1},
     NULL, "repeated"},
    /* R31: vague */
    {"recently", "2023-09-06", 0, PAST, VAGUE(LOOK_LAST), "[..2023-09-06]",
     "PAST_REF"},
    {"in the coming days", "2023-09-06", 0, FUTURE, VAGUE(LOOK_NEXT),
     "[2023-09-06..]", "FUTURE_REF"},
    {"now", "2023-09-06", 0, NONE, VAGUE(LOOK_THIS), "2023-09-06",
     "PRESENT_REF"},
    {"in November", "2024-02-20", 0, PAST, MONTH(11), "2023-11", "2023-11"},
    {"afterwards", "2024-02-20", 1, PAST,
     VAGUE(LOOK_NEXT, .base = BASE_CONTEXT), "[2023-11-01..2024-02-20]",
     "FUTURE_REF"},
    /* R35, R36 */
    {"the 22nd", "2023-09-06", 0, PAST,
     {.kind = TERM_CALENDAR, .fields = FIELD_DAY, .day = 22}, "2023-08-22",
     "2023-08-22"},
    {"the 22nd, of the passage", "2023-09-06", 0, PAST,
     DATE(2023, 5, 20), "2023-05-20", "2023-05-20"},
    {"the 22nd of it", "2023-09-06", 1, PAST,
     {.kind = TERM_CALENDAR, .fields = FIELD_DAY, .day = 22}, "2023-05-22",
     "2023-05-22"},
    {"Friday the 13th", "2023-09-06", 0, PAST,
     {.kind = TERM_CALENDAR, .fields = FIELD_DAY | FIELD_WEEKDAY, .day = 13,
      .weekday = 5}, "2023-01-13", "2023-01-13"},
    {"'98", "2023-09-06", 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR | FIELD_SHORT_YEAR,
      .year = 98}, "1998", "1998"},
    {"'25", "2023-09-06", 0, NONE,
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR | FIELD_SHORT_YEAR,
      .year = 25}, "2025", "2025"},
    /* R37: compared with the same quarter */
    {"the third quarter", "1989-10-26", 0, PAST, QUARTER(3), "1989-35",
     "1989-Q3"},
    {"a year ago", "1989-10-26", 1, PAST, AGO(UNIT_YEAR, -1), "1988-35",
     "1988-Q3"},
};

static int32_t day_of(const char *text)
{
    struct pax_date date;
    struct pax_text slice = {text, strlen(text)};
    assert_int_equal(pax_date_parse(slice, &date), PAX_OK);
    return pax_date_to_day(date);
}

static struct anchor anchor_of(const char *text)
{
    struct anchor anchor = {false, 0};
    if (text != NULL)
        anchor = (struct anchor){true, day_of(text)};
    return anchor;
}

static struct pax_when resolve(struct passage *passage,
                               const struct term *term,
                               const struct term *until,
                               enum pax_direction direction)
{
    struct pax_when when;
    struct resolve_input input = {
        .term = term, .until = until, .direction = direction};
    term_resolve(&input, passage, &when);
    return when;
}

static void places_every_term(void **state)
{
    (void)state;
    struct passage passage;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct row *row = &rows[i];
        if (!row->then)
            passage_init(&passage, anchor_of(row->anchor));
        struct pax_when when = resolve(&passage, &row->term, NULL,
                                       row->direction);
        const char *edtf = row->edtf != NULL ? row->edtf : "";
        const char *value = row->edtf != NULL ? when.value : when.why;
        if (when.resolved != (row->edtf != NULL) ||
            strcmp(when.edtf, edtf) != 0 || strcmp(value, row->value) != 0)
            fail_msg("row %zu, %s: %s %s (%s), not %s %s", i, row->name,
                     when.edtf, when.value, when.why, edtf, row->value);
    }
}

static void is_inverse_for_all_days(void **state)
{
    (void)state;
    int32_t last = calendar_day(2100, 12, 31);
    for (int32_t day = calendar_day(1900, 1, 1); day <= last; day++) {
        static const int32_t counts[] = {1, 2, 30, 365, 1000};
        for (size_t i = 0; i < COUNT(counts); i++) {
            struct term ahead = AGO(UNIT_DAY, 0);
            struct term ago = AGO(UNIT_DAY, 0);
            struct passage passage;
            ahead.count = counts[i];
            ago.count = -counts[i];
            passage_init(&passage, (struct anchor){true, day});
            struct pax_when there = resolve(&passage, &ahead, NULL, FUTURE);
            assert_int_equal(there.interval.start, day + counts[i]);
            passage_init(&passage,
                         (struct anchor){true, there.interval.start});
            struct pax_when back = resolve(&passage, &ago, NULL, PAST);
            assert_int_equal(back.interval.start, day);
            assert_int_equal(back.interval.end, day);
        }
    }
}

/* A date without its year is the same date again, whatever the tense. */
static void finds_every_yearless_date(void **state)
{
    (void)state;
    int32_t last = calendar_day(2100, 12, 31);
    for (int32_t day = calendar_day(1900, 1, 1); day <= last; day++) {
        struct pax_date date = pax_date_from_day(day);
        struct term term = MONTH_DAY(date.month, date.day);
        struct term weekday = WEEKDAY((uint8_t)pax_day_weekday(day));
        struct passage passage;
        for (enum pax_direction direction = NONE; direction <= FUTURE;
             direction++) {
            passage_init(&passage, (struct anchor){true, day});
            assert_int_equal(
                resolve(&passage, &term, NULL, direction).interval.start,
                day);
            assert_int_equal(
                resolve(&passage, &weekday, NULL, direction).interval.start,
                day);
        }
        passage_init(&passage, (struct anchor){true, day + 100});
        assert_int_equal(
            resolve(&passage, &term, NULL, PAST).interval.start, day);
        passage_init(&passage, (struct anchor){true, day - 100});
        assert_int_equal(
            resolve(&passage, &term, NULL, FUTURE).interval.start, day);
    }
}

struct range_row {
    const char *name;
    const char *anchor;
    enum pax_direction direction;
    struct term term;
    struct term until;
    const char *edtf;
    const char *value;
};

static const struct range_row ranges[] = {
    {"July 11-25, 2000", NULL, NONE, DATE(2000, 7, 11),
     {.kind = TERM_CALENDAR, .fields = FIELD_DAY, .day = 25},
     "2000-07-11/2000-07-25", "2000-07-11/2000-07-25"},
    {"November 9 to 10, 2020", "2023-09-06", PAST, MONTH_DAY(11, 9),
     {.kind = TERM_CALENDAR, .fields = FIELD_DAY | FIELD_YEAR, .day = 10,
      .year = 2020}, "2020-11-09/2020-11-10", "2020-11-09/2020-11-10"},
    {"between 2 and 4 September", "2023-09-06", PAST,
     {.kind = TERM_CALENDAR, .fields = FIELD_DAY, .day = 2},
     MONTH_DAY(9, 4), "2023-09-02/2023-09-04", "2023-09-02/2023-09-04"},
    {"March 21-31", "2023-09-06", PAST, MONTH_DAY(3, 21),
     {.kind = TERM_CALENDAR, .fields = FIELD_DAY, .day = 31},
     "2023-03-21/2023-03-31", "2023-03-21/2023-03-31"},
    {"December 28-January 3", "2024-02-01", PAST, MONTH_DAY(12, 28),
     MONTH_DAY(1, 3), "2023-12-28/2024-01-03", "2023-12-28/2024-01-03"},
    {"December 28-January 3, 2021", "2024-02-01", PAST, MONTH_DAY(12, 28),
     DATE(2021, 1, 3), "2020-12-28/2021-01-03", "2020-12-28/2021-01-03"},
    {"2014-2020", NULL, NONE, YEAR(2014), YEAR(2020), "2014/2020",
     "2014/2020"},
    {"1998-99", NULL, NONE, YEAR(1998),
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR | FIELD_SHORT_YEAR,
      .year = 99}, "1998/1999", "1998/1999"},
    {"1998-02", NULL, NONE, YEAR(1998),
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR | FIELD_SHORT_YEAR,
      .year = 2}, "1998/2002", "1998/2002"},
    {"May-June 2020", NULL, NONE, MONTH(5), YEAR_MONTH(2020, 6),
     "2020-05/2020-06", "2020-05/2020-06"},
    {"Monday to Friday, past", "2023-09-06", PAST, WEEKDAY(1), WEEKDAY(5),
     "2023-08-28/2023-09-01", "2023-08-28/2023-09-01"},
    {"Monday to Friday, future", "2023-09-06", FUTURE, WEEKDAY(1),
     WEEKDAY(5), "2023-09-11/2023-09-15", "2023-09-11/2023-09-15"},
    {"Friday to Monday, past", "2023-09-06", PAST, WEEKDAY(5), WEEKDAY(1),
     "2023-09-01/2023-09-04", "2023-09-01/2023-09-04"},
    {"February 27-30", "2023-09-06", PAST, MONTH_DAY(2, 27),
     {.kind = TERM_CALENDAR, .fields = FIELD_DAY, .day = 30}, NULL,
     "invalid-date"},
    {"2020-2014", NULL, NONE, YEAR(2020), YEAR(2014), NULL,
     "invalid-range"},
    {"two to three weeks", "2023-09-06", PAST, LENGTH(UNIT_WEEK, 2),
     LENGTH(UNIT_WEEK, 3), NULL, "length-only"},
};

static void places_ranges(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(ranges); i++) {
        const struct range_row *row = &ranges[i];
        struct passage passage;
        passage_init(&passage, anchor_of(row->anchor));
        struct pax_when when = resolve(&passage, &row->term, &row->until,
                                       row->direction);
        const char *edtf = row->edtf != NULL ? row->edtf : "";
        const char *value = row->edtf != NULL ? when.value : when.why;
        if (when.resolved != (row->edtf != NULL) ||
            strcmp(when.edtf, edtf) != 0 || strcmp(value, row->value) != 0)
            fail_msg("%s: %s %s (%s), not %s %s", row->name, when.edtf,
                     when.value, when.why, edtf, row->value);
    }
}

static void lets_headings_outrank_publication(void **state)
{
    (void)state;
    struct passage passage;
    struct term heading = YEAR(2016);
    struct term day = MONTH_DAY(8, 9);
    passage_init(&passage, anchor_of("2018-01-18"));
    struct pax_when when = resolve(&passage, &heading, NULL, NONE);
    passage_heading(&passage, &when);
    when = resolve(&passage, &day, NULL, PAST);
    assert_string_equal(when.edtf, "2016-08-09");
    heading.year = 2017;
    when = resolve(&passage, &heading, NULL, NONE);
    passage_heading(&passage, &when);
    when = resolve(&passage, &day, NULL, PAST);
    assert_string_equal(when.edtf, "2017-08-09");
    assert_int_equal(when.interval.basis, PAX_BASIS_YEAR_INFERRED);
}

static void hangs_stories_on_the_last_date(void **state)
{
    (void)state;
    struct passage passage;
    struct term explicit_date = DATE(1941, 12, 7);
    struct term month = MONTH(1);
    struct term day = MONTH_DAY(12, 11);
    struct term weekday = WEEKDAY(1);
    passage_init(&passage, anchor_of("2009-12-19"));
    passage.narrative = true;
    (void)resolve(&passage, &explicit_date, NULL, PAST);
    assert_string_equal(resolve(&passage, &weekday, NULL, PAST).edtf,
                        "1941-12-08");
    assert_string_equal(resolve(&passage, &day, NULL, PAST).edtf,
                        "1941-12-11");
    assert_string_equal(resolve(&passage, &month, NULL, PAST).edtf,
                        "1942-01");
}

/* What the passage is at the first, the middle and the last of forty
 * expressions. */
static void judge(const struct dated at[40], const char *published,
                  bool first, bool middle, bool last)
{
    bool narrative[40];
    narrative_judge(at, 40, anchor_of(published), narrative);
    assert_int_equal(narrative[0], first);
    assert_int_equal(narrative[20], middle);
    assert_int_equal(narrative[39], last);
}

static void tells_history_from_news(void **state)
{
    (void)state;
    struct dated at[40];
    memset(at, 0, sizeof(at));
    for (size_t i = 0; i < COUNT(at); i++)
        at[i].timex.term = (struct term)YEAR(1941);
    judge(at, "2009-12-19", true, true, true);
    for (size_t i = 0; i < COUNT(at); i++)
        at[i].timex.term = i % 4 == 0 ? (struct term)YEAR(1941)
                                      : (struct term)WEEKDAY(5);
    judge(at, "2009-12-19", false, false, false);
    narrative_judge(at, 0, anchor_of(NULL), NULL);
}

static void tells_a_story_to_its_end(void **state)
{
    (void)state;
    struct dated at[40];
    memset(at, 0, sizeof(at));
    for (size_t i = 0; i < COUNT(at); i++)
        at[i].timex.term = i < 4 ? (struct term)YEAR(1941)
                                 : (struct term)MONTH_DAY(6, 11);
    judge(at, "2009-12-19", true, true, true);
    at[39].timex.term = (struct term)WEEKDAY(5);
    judge(at, "2009-12-19", true, false, false);
}

static void takes_days_long_past_for_a_story(void **state)
{
    (void)state;
    struct dated at[40];
    memset(at, 0, sizeof(at));
    for (size_t i = 0; i < COUNT(at); i++) {
        at[i].timex.term = (struct term)MONTH_DAY(3, 26);
        at[i].direction = PAX_DIRECTION_PAST;
    }
    judge(at, "2012-03-14", true, true, true);
    judge(at, "2012-05-14", false, false, false);
    judge(at, "2012-03-28", false, false, false);
}

static void relates(struct term term, enum timex_relation relation,
                    const char *edtf)
{
    struct passage passage;
    passage_init(&passage, anchor_of(wed));
    struct pax_when when = resolve(&passage, &term, NULL, NONE);
    interval_relate(&when, relation, NONE, &passage);
    assert_string_equal(when.edtf, edtf);
}

static void relates_expressions_to_happenings(void **state)
{
    (void)state;
    relates((struct term)YEAR_MONTH(1988, 2), RELATION_SINCE, "1988-02/..");
    relates((struct term)DATE(2023, 9, 8), RELATION_UNTIL, "../2023-09-08");
    relates((struct term)DATE(2023, 9, 8), RELATION_BY,
            "[2023-09-06..2023-09-08]");
    relates((struct term)DATE(2023, 9, 1), RELATION_BY, "[..2023-09-01]");
    relates((struct term)DATE(2023, 9, 6), RELATION_BY, "2023-09-06");
    relates((struct term)DATE(2023, 5, 22), RELATION_BEFORE,
            "[..2023-05-21]");
    relates((struct term)DATE(2023, 5, 22), RELATION_AFTER,
            "[2023-05-23..2023-09-06]");
    relates((struct term)DATE(2023, 9, 22), RELATION_AFTER,
            "[2023-09-23..]");
    relates((struct term)DATE(2023, 9, 9), RELATION_FROM_ON,
            "2023-09-09/..");
    relates((struct term)YEAR_MONTH(2023, 5), RELATION_DURING, "2023-05");
    relates((struct term)LENGTH(UNIT_HOUR, 24), RELATION_WITHIN,
            "[2023-09-06..2023-09-07]");
    relates((struct term)LENGTH(UNIT_MONTH, 1), RELATION_WITHIN,
            "[2023-09-06..2023-10-06]");
    relates((struct term)LENGTH(UNIT_DAY, 3), RELATION_FOR, "");
    relates((struct term)DATE(2023, 5, 22), RELATION_AT, "2023-05-22");
}

static void counts_within_from_the_passage(void **state)
{
    (void)state;
    struct passage passage;
    struct term day = DATE(2014, 1, 23);
    struct term length = LENGTH(UNIT_HOUR, 24);
    passage_init(&passage, anchor_of("2014-01-24"));
    (void)resolve(&passage, &day, NULL, PAST);
    struct pax_when when = resolve(&passage, &length, NULL, PAST);
    interval_relate(&when, RELATION_WITHIN, PAST, &passage);
    assert_string_equal(when.edtf, "[2014-01-23..2014-01-24]");
    assert_string_equal(when.value, "PT24H");
}

static void joins(struct term from, struct term to,
                  enum timex_relation relation, const char *edtf)
{
    struct passage passage;
    struct pax_when joined;
    passage_init(&passage, anchor_of(wed));
    struct pax_when first = resolve(&passage, &from, NULL, PAST);
    struct pax_when last = resolve(&passage, &to, NULL, PAST);
    interval_join(&first, &last, relation, PAST, &joined);
    assert_string_equal(joined.edtf, edtf);
}

static void joins_two_expressions(void **state)
{
    (void)state;
    joins((struct term)DATE(2000, 7, 11), (struct term)DATE(2000, 7, 25),
          RELATION_FROM, "2000-07-11/2000-07-25");
    joins((struct term)DATE(2023, 9, 2), (struct term)DATE(2023, 9, 4),
          RELATION_BETWEEN, "[2023-09-02..2023-09-04]");
    joins((struct term)MONTH_DAY(12, 28), (struct term)DATE(2021, 1, 3),
          RELATION_FROM, "2020-12-28/2021-01-03");
    joins((struct term)DATE(2020, 12, 28), (struct term)MONTH_DAY(1, 3),
          RELATION_FROM, "2020-12-28/2021-01-03");
    joins((struct term)YEAR(1998), (struct term)YEAR_MONTH(2001, 5),
          RELATION_FROM, "1998/2001-05");
    joins((struct term)WEEKDAY(1), (struct term)WEEKDAY(5), RELATION_FROM,
          "2023-08-28/2023-09-01");
    joins((struct term)YEAR(2020), (struct term)YEAR(2014), RELATION_FROM,
          "2020");
}

static void hangs_on_a_partner(void **state)
{
    (void)state;
    struct passage passage;
    struct term saturday = WEEKDAY(6);
    struct term before = {.kind = TERM_OFFSET, .unit = UNIT_DAY,
                          .count = -3, .base = BASE_TERM};
    struct pax_when when;
    passage_init(&passage, anchor_of("2024-02-20"));
    struct pax_when base = resolve(&passage, &saturday, NULL, PAST);
    struct resolve_input input = {.term = &before, .base = &base,
                                  .direction = PAST};
    term_resolve(&input, &passage, &when);
    assert_string_equal(when.edtf, "2024-02-14");
}

static void places_feasts(void **state)
{
    (void)state;
    static const struct holiday easter = {.rule = HOLIDAY_EASTER,
                                          .offset = -2, .duration = 1};
    static const struct holiday ramadan = {
        .rule = HOLIDAY_ISLAMIC, .month = 9, .day = 1, .duration = 29,
        .approximate = true};
    static const struct holiday thanksgiving = {
        .rule = HOLIDAY_NTH, .month = 11, .weekday = 4, .nth = 4,
        .duration = 1};
    static const struct holiday passover = {
        .rule = HOLIDAY_HEBREW, .month = 1, .day = 15, .duration = 1};
    static const struct holiday war = {.rule = HOLIDAY_PERIOD,
                                       .start = 18532, .end = 18575};
    static const struct {
        const struct holiday *row;
        struct term term;
        enum pax_direction direction;
        const char *edtf;
    } feasts[] = {
        {&easter, {.kind = TERM_NAMED, .fields = FIELD_YEAR, .year = 2023},
         NONE, "2023-04-07"},
        {&easter, {.kind = TERM_NAMED}, FUTURE, "2024-03-29"},
        {&easter, {.kind = TERM_NAMED}, PAST, "2023-04-07"},
        {&easter, {.kind = TERM_NAMED, .unit = UNIT_WEEK}, PAST,
         "[2023-04-03..2023-04-09]"},
        {&ramadan, {.kind = TERM_NAMED, .fields = FIELD_YEAR, .year = 2023},
         NONE, "2023-03-23~/2023-04-20~"},
        {&thanksgiving, {.kind = TERM_NAMED, .look = LOOK_LAST}, NONE,
         "2022-11-24"},
        {&thanksgiving, {.kind = TERM_NAMED, .look = LOOK_NEXT}, NONE,
         "2023-11-23"},
        {&passover, {.kind = TERM_NAMED}, NONE, "2023-04-06"},
        {&war, {.kind = TERM_NAMED}, NONE, "2020-09-27/2020-11-09"},
        {NULL, {.kind = TERM_NAMED}, NONE, ""},
    };
    for (size_t i = 0; i < COUNT(feasts); i++) {
        struct passage passage;
        struct pax_when when;
        struct resolve_input input = {.term = &feasts[i].term,
                                      .holiday = feasts[i].row,
                                      .direction = feasts[i].direction};
        passage_init(&passage, anchor_of(wed));
        term_resolve(&input, &passage, &when);
        if (strcmp(when.edtf, feasts[i].edtf) != 0)
            fail_msg("feast %zu: %s (%s), not %s", i, when.edtf, when.why,
                     feasts[i].edtf);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_every_term),
        cmocka_unit_test(is_inverse_for_all_days),
        cmocka_unit_test(finds_every_yearless_date),
        cmocka_unit_test(places_ranges),
        cmocka_unit_test(lets_headings_outrank_publication),
        cmocka_unit_test(hangs_stories_on_the_last_date),
        cmocka_unit_test(tells_history_from_news),
        cmocka_unit_test(tells_a_story_to_its_end),
        cmocka_unit_test(takes_days_long_past_for_a_story),
        cmocka_unit_test(relates_expressions_to_happenings),
        cmocka_unit_test(counts_within_from_the_passage),
        cmocka_unit_test(joins_two_expressions),
        cmocka_unit_test(hangs_on_a_partner),
        cmocka_unit_test(places_feasts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
