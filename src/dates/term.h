/* SPDX-License-Identifier: MIT */
#ifndef DATES_TERM_H
#define DATES_TERM_H

#include "paxline/date.h"

/*
 * The small type between the two halves of the date room: what the words of
 * one time expression *said*. find.c makes terms and opens no calendar;
 * resolve.c takes terms and reads no text.
 *
 *   "May 22, 2023"        CALENDAR year 2023 month 5 day 22
 *   "late March"          CALENDAR month 3 part LATE
 *   "Friday night"        CALENDAR weekday 5 daypart NI
 *   "last Friday"         CALENDAR weekday 5 look LAST
 *   "last week"           DEICTIC  unit WEEK count -1
 *   "that year"           DEICTIC  unit YEAR count 0 base CONTEXT
 *   "today" "yesterday"   DEICTIC  unit DAY count 0 / -1
 *   "earlier this year"   DEICTIC  unit YEAR count 0 bound BEFORE
 *   "two days ago"        OFFSET   unit DAY count -2 base ANCHOR
 *   "a year later"        OFFSET   unit YEAR count 1 base CONTEXT
 *   "the day before X"    OFFSET   unit DAY count -1 base TERM (the partner)
 *   "recently"            VAGUE    look LAST
 *   "Easter 2023"         NAMED    name EASTER year 2023
 *   "three-day"           DURATION unit DAY count 3
 *   "the past 18 months"  DURATION unit MONTH count 18 look LAST
 *   "every Friday"        SET      weekday 5 count 1
 */
enum term_kind {
    TERM_NONE,
    TERM_CALENDAR,
    TERM_DEICTIC,
    TERM_OFFSET,
    TERM_VAGUE,
    TERM_NAMED,
    TERM_DURATION,
    TERM_SET,
    TERM_INVALID, /* February 30, 25:61: understood, and impossible */
};

enum term_unit {
    UNIT_NONE,
    UNIT_SECOND,
    UNIT_MINUTE,
    UNIT_HOUR,
    UNIT_DAYPART, /* "last night", "this morning": with daypart */
    UNIT_DAY,
    UNIT_WEEKEND,
    UNIT_WEEK,
    UNIT_FORTNIGHT,
    UNIT_MONTH,
    UNIT_QUARTER,
    UNIT_SEASON,
    UNIT_HALF,
    UNIT_YEAR,
    UNIT_DECADE,
    UNIT_CENTURY,
    UNIT_MILLENNIUM,
};

/* What a term is counted from. */
enum term_base {
    BASE_FREE,    /* decided by the rules of the resolver */
    BASE_ANCHOR,  /* the publication date: "ago", "last week", "today" */
    BASE_CONTEXT, /* the passage's last date: "later", "the day before" */
    BASE_TERM,    /* the expression that follows: "two days before May 5" */
};

/* Which one of several, as the words say; FREE leaves it to tense. */
enum term_look {
    LOOK_FREE,
    LOOK_LAST, /* last, past, previous */
    LOOK_THIS,
    LOOK_NEXT, /* next, coming, following */
    LOOK_SAME, /* the same, that */
};

enum term_daypart {
    DAYPART_NONE,
    DAYPART_MORNING,   /* TMO */
    DAYPART_MIDDAY,    /* TMI, noon */
    DAYPART_AFTERNOON, /* TAF */
    DAYPART_EVENING,   /* TEV */
    DAYPART_NIGHT,     /* TNI */
    DAYPART_DAYTIME,   /* TDT */
};

enum term_part {
    PART_NONE,
    PART_EARLY, /* early, start, beginning: TimeML START */
    PART_MID,
    PART_LATE, /* late, end */
};

/* An interval before, after or around what the term names. */
enum term_bound {
    BOUND_NONE,
    BOUND_BEFORE, /* "earlier this year", "shortly before X" */
    BOUND_AFTER,  /* "later this year", "shortly after X" */
};

enum term_season { SEASON_NONE, SEASON_SPRING, SEASON_SUMMER, SEASON_FALL,
                   SEASON_WINTER };

enum term_field {
    FIELD_YEAR = 1 << 0,
    FIELD_MONTH = 1 << 1,
    FIELD_DAY = 1 << 2,
    FIELD_WEEKDAY = 1 << 3,
    FIELD_QUARTER = 1 << 4,
    FIELD_HALF = 1 << 5,
    FIELD_SEASON = 1 << 6,
    FIELD_DECADE = 1 << 7,  /* `year` is its first: 1990; without a century
                               (FIELD_SHORT_YEAR): "the '90s", "the nineties" */
    FIELD_CENTURY = 1 << 8, /* `year` is the century's number: 19 */
    FIELD_SHORT_YEAR = 1 << 9, /* two digits: '98 */
    FIELD_HOUR = 1 << 10,
    FIELD_MINUTE = 1 << 11,
    FIELD_SECOND = 1 << 12,
    FIELD_ZONE = 1 << 13,
    FIELD_ZONE_UTC = 1 << 14, /* UTC, GMT: printed as Z */
    FIELD_FISCAL = 1 << 15,   /* fiscal year, quarter */
    FIELD_WEEK = 1 << 16,     /* ISO week number in `week` */
};

#define TERM_COUNT_VAGUE INT32_MAX /* "a few days": count is not known, PXD */

struct term {
    uint8_t kind;    /* enum term_kind */
    uint8_t base;    /* enum term_base */
    uint8_t look;    /* enum term_look */
    uint8_t unit;    /* enum term_unit */
    uint8_t daypart; /* enum term_daypart */
    uint8_t part;    /* enum term_part: narrows calendar and deictic terms */
    uint8_t bound;   /* enum term_bound */
    uint8_t mod;     /* enum pax_timex_mod as written: "about", "at least" */
    uint32_t fields; /* enum term_field: which of the below are set */
    int32_t count;   /* units; negative: back. TERM_COUNT_VAGUE: unknown */
    uint8_t tenths;  /* "two and a half": 5, to be added to count */
    int32_t year;    /* astronomical: 1 BCE is 0 */
    uint8_t month;   /* 1 to 12 */
    uint8_t day;     /* 1 to 31 */
    uint8_t weekday; /* 1 Monday to 7 Sunday */
    uint8_t quarter; /* 1 to 4 */
    uint8_t half;    /* 1 or 2 */
    uint8_t season;  /* enum term_season */
    uint8_t week;    /* 1 to 53 */
    uint8_t hour;    /* 0 to 24 */
    uint8_t minute;
    uint8_t second;
    int16_t zone;    /* minutes east of Greenwich */
    uint16_t name;   /* row of holidays.tsv or a user's period; 0 none */
    uint8_t frequency; /* sets: "twice a week" 2; 0 not said */
    bool each;         /* sets: "every", "each" */
    uint8_t grain;     /* offsets: enum term_unit that is meant, where it is
                          not the own: "a year ago today" DAY */
};

/* A weekday alone, with its part of the day at most. */
static inline bool term_is_weekday(const struct term *term)
{
    return term->kind == TERM_CALENDAR &&
           (term->fields & FIELD_WEEKDAY) != 0 &&
           (term->fields & (FIELD_MONTH | FIELD_DAY)) == 0;
}

/* The word that relates the expression to its event. It is no part of the
 * expression's span. */
enum timex_relation {
    RELATION_AT, /* on, in, at, during a point, or nothing */
    RELATION_SINCE,
    RELATION_UNTIL,
    RELATION_BY,
    RELATION_BEFORE,
    RELATION_AFTER,
    RELATION_WITHIN, /* within 24 hours, in the course of */
    RELATION_FOR,    /* for three days */
    RELATION_FROM,   /* from X (to Y): `partner` is Y */
    RELATION_TO,     /* `partner` is X */
    RELATION_BETWEEN, /* between X (and Y) */
    RELATION_DURING,
    RELATION_FROM_ON, /* "from Saturday on", "as of Friday" */
    RELATION_IN, /* "in" before a plain length: "will meet in two weeks" counts
                    from now, "the second in two weeks" is a length */
};

#define NO_PARTNER UINT32_MAX

/* One time expression in the tokens. */
struct timex {
    uint32_t first; /* token */
    uint32_t end;
    struct term term;
    bool range;        /* one span that names a range: "July 11-25, 2000" */
    struct term until; /* its last part, when `range` */
    uint8_t relation;  /* enum timex_relation */
    uint32_t partner;  /* index of the other end or base, or NO_PARTNER */
    uint16_t rule;     /* row of rules.tsv that made it */
    bool heading;      /* a year or date that heads the passage: "2016" */
    bool entry;        /* begins an entry of a chronology: "Nov 14 - ..." */
    bool run_in;       /* a year that heads its own block: "1991. On June 25" */
};

#endif
