/* SPDX-License-Identifier: MIT */
#ifndef DATES_HOLIDAY_H
#define DATES_HOLIDAY_H

#include <stdbool.h>
#include <stdint.h>

#include "src/text/lexicon.h"

/*
 * One row of data/en/dates/holidays.tsv or of a user's table of periods: how
 * the days of a name are computed. find.c compiles and hands out the rows,
 * resolve.c computes with them.
 */
enum holiday_rule {
    HOLIDAY_NONE,     /* known by name only: not to be placed */
    HOLIDAY_FIXED,    /* month, day: Christmas */
    HOLIDAY_EASTER,   /* offset from Western Easter Sunday: Good Friday -2 */
    HOLIDAY_ORTHODOX, /* offset from Orthodox Easter Sunday */
    HOLIDAY_NTH,      /* nth weekday of a month: Thanksgiving */
    HOLIDAY_ISLAMIC,  /* month, day of the tabular calendar; approximate */
    HOLIDAY_HEBREW,   /* month (1 Nisan), day of the Hebrew calendar */
    HOLIDAY_PERIOD,   /* start to end, once: "the 44-day war" */
};

struct holiday {
    uint8_t rule;      /* enum holiday_rule */
    uint8_t month;     /* 1 to 12 of the rule's calendar */
    uint8_t day;       /* 1 to 31 */
    uint8_t weekday;   /* NTH: 1 Monday to 7 Sunday */
    int8_t nth;        /* NTH: 1 first ... 5, -1 last */
    bool approximate;  /* the day depends on sighting or on the country */
    int16_t offset;    /* days to be added to what the rule gives */
    uint16_t duration; /* days it lasts, 1 or more */
    int32_t start;     /* PERIOD: days since 1970-01-01 */
    int32_t end;
    uint32_t name; /* in the pool of the date tables */
    uint32_t name_len;
};

/* Row of a term's `name`, NULL for row 0 and for a row that is not there. It
 * lives as long as the lexicon. */
const struct holiday *holiday_row(const struct lexicon *lexicon, uint16_t row);

#endif
