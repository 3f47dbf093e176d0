/* SPDX-License-Identifier: MIT */
#ifndef PAXLINE_DATE_H
#define PAXLINE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "paxline/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A civil day of the proleptic Gregorian calendar. Year 0 is 1 BCE (ISO 8601).
 * Range: years PAX_YEAR_MIN to PAX_YEAR_MAX.
 */
struct pax_date {
    int32_t year;
    uint8_t month; /* 1 to 12 */
    uint8_t day;   /* 1 to the month's last */
};

#define PAX_YEAR_MIN (-9999)
#define PAX_YEAR_MAX 9999

/** How fine an expression is. */
enum pax_precision {
    PAX_PRECISION_TIME,
    PAX_PRECISION_DAY,
    PAX_PRECISION_WEEKEND,
    PAX_PRECISION_WEEK,
    PAX_PRECISION_MONTH_PART,
    PAX_PRECISION_MONTH,
    PAX_PRECISION_QUARTER,
    PAX_PRECISION_SEASON,
    PAX_PRECISION_HALF,
    PAX_PRECISION_YEAR_PART,
    PAX_PRECISION_YEAR,
    PAX_PRECISION_DECADE,
    PAX_PRECISION_CENTURY,
    PAX_PRECISION_VAGUE,
    PAX_PRECISION_COUNT
};

/** How a happening lies in the interval. */
enum pax_kind {
    PAX_KIND_DAY,    /* that very day */
    PAX_KIND_WITHIN, /* one time somewhere inside */
    PAX_KIND_SPAN,   /* lasting all of it */
    PAX_KIND_OPEN,   /* one side unknown */
    PAX_KIND_COUNT
};

/** What a date hangs on. */
enum pax_basis {
    PAX_BASIS_EXPLICIT,
    PAX_BASIS_YEAR_INFERRED,
    PAX_BASIS_PUBLICATION, /* "relative-to-publication" */
    PAX_BASIS_CONTEXT,     /* "relative-to-context" */
    PAX_BASIS_NAMED_PERIOD,
    PAX_BASIS_NEWS_LEAD,
    PAX_BASIS_VAGUE_PAST,
    PAX_BASIS_VAGUE_FUTURE,
    PAX_BASIS_UNDATED,
    PAX_BASIS_COUNT
};

/** TimeML TIMEX3 types. */
enum pax_timex_type {
    PAX_TIMEX_DATE,
    PAX_TIMEX_TIME,
    PAX_TIMEX_DURATION,
    PAX_TIMEX_SET,
    PAX_TIMEX_TYPE_COUNT
};

/** TimeML TIMEX3 modifiers. */
enum pax_timex_mod {
    PAX_MOD_NONE,
    PAX_MOD_BEFORE,
    PAX_MOD_AFTER,
    PAX_MOD_ON_OR_BEFORE,
    PAX_MOD_ON_OR_AFTER,
    PAX_MOD_LESS_THAN,
    PAX_MOD_MORE_THAN,
    PAX_MOD_EQUAL_OR_LESS,
    PAX_MOD_EQUAL_OR_MORE,
    PAX_MOD_START,
    PAX_MOD_MID,
    PAX_MOD_END,
    PAX_MOD_APPROX,
    PAX_MOD_COUNT
};

/**
 * A closed interval of civil days. Days are counted from 1970-01-01 = 0.
 * A side that is open has its has_ flag false and its number 0.
 */
struct pax_interval {
    int32_t start;
    int32_t end;
    bool has_start;
    bool has_end;
    bool approximate; /* the text hedged it: "about", "around", "nearly" */
    enum pax_precision precision;
    enum pax_kind kind;
    enum pax_basis basis;
};

#define PAX_EDTF_SIZE 64   /* bytes, with the ending NUL */
#define PAX_TIMEX3_SIZE 64 /* bytes, with the ending NUL */

/** What a time expression meant. Plain data, owns nothing. */
struct pax_when {
    bool resolved; /* false: interval and edtf hold nothing, see `why` */
    struct pax_interval interval;
    char edtf[PAX_EDTF_SIZE]; /* ISO 8601-2 level 2, "" when unresolved */
    enum pax_timex_type type;
    enum pax_timex_mod mod;
    char value[PAX_TIMEX3_SIZE]; /* TIMEX3 value: "2023-W35", "PAST_REF" */
    const char *why;             /* constant: the rule that decided */
};

/** Names as the outputs write them: "month-part", "within", "END", ... */
PAX_PUBLIC const char *pax_precision_name(enum pax_precision precision);
PAX_PUBLIC const char *pax_kind_name(enum pax_kind kind);
PAX_PUBLIC const char *pax_basis_name(enum pax_basis basis);
PAX_PUBLIC const char *pax_timex_type_name(enum pax_timex_type type);
PAX_PUBLIC const char *pax_timex_mod_name(enum pax_timex_mod mod);

/** True when the date exists ("February 30" does not). */
PAX_PUBLIC bool pax_date_valid(struct pax_date date);

/** Days since 1970-01-01 of a valid date. */
PAX_PUBLIC int32_t pax_date_to_day(struct pax_date date);

/** The inverse. Any day of years PAX_YEAR_MIN to PAX_YEAR_MAX. */
PAX_PUBLIC struct pax_date pax_date_from_day(int32_t day);

/** ISO weekday of a day: 1 is Monday, 7 is Sunday. */
PAX_PUBLIC int pax_day_weekday(int32_t day);

#define PAX_ISO_DATE_SIZE 16

/**
 * Writes "2023-05-22" ("-0044-03-15") and an ending NUL.
 *
 * out  at least PAX_ISO_DATE_SIZE bytes
 */
PAX_PUBLIC void pax_day_print(int32_t day, char out[PAX_ISO_DATE_SIZE]);

/**
 * Reads an ISO 8601 date, alone or with a time after "T" or a space.
 *
 * text  need not end in NUL
 * out   set only on PAX_OK
 *
 * Returns PAX_BAD_DATE for anything else, February 30 included.
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_date_parse(struct pax_text text, struct pax_date *out);

#ifdef __cplusplus
}
#endif

#endif
