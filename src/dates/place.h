/* SPDX-License-Identifier: MIT */
#ifndef DATES_PLACE_H
#define DATES_PLACE_H

#include "src/dates/print.h"
#include "src/dates/resolve.h"

/* The work on one term, shared by the files of the resolver. */
struct place {
    const struct term *term;
    const struct pax_when *base;
    const struct holiday *holiday;
    enum pax_direction direction;
    bool weak;
    bool loose;
    bool entry;
    enum story story;
    const struct pax_interval *beside;
    const struct passage *passage;
    struct pax_when *out;
};

enum {
    QUARTER_REACH = 8 /* expressions since the quarter that is spoken of */
};

/* How one of many recurring periods is chosen. */
enum choice {
    CHOICE_CLOSEST,  /* to the reference; of two as close the earlier */
    CHOICE_LIKELY_PAST, /* the same, what is to come twice as far */
    CHOICE_LIKELY_FUTURE, /* the same, what is over much farther */
    CHOICE_OPEN,     /* the same, what is over twice as far */
    CHOICE_ONWARD,   /* the same, what is before thrice as far */
    CHOICE_PAST,     /* the latest that has begun */
    CHOICE_FUTURE,   /* the first that has not ended */
    CHOICE_BEFORE,   /* the latest that is over */
    CHOICE_AFTER,    /* the first that has not begun */
};

/* How many times as far a candidate counts before, after the reference. */
int choice_back(enum choice choice);
int choice_ahead(enum choice choice);

/* Where a choice is made from, and what to say of it. */
struct reference {
    int32_t start;
    int32_t end;
    enum choice choice;
    enum pax_basis basis;
    const char *why;
    bool limited; /* what is told is over by `limit`, a day */
    int32_t limit;
};

/* What a relative term is counted from. */
struct origin {
    struct pax_interval interval;
    enum pax_basis basis;
    bool context;
};

/* Finds it: publication, the passage's last date or the term's partner; false
 * when there is none, which `out` of the place then says. */
bool origin_find(struct place *place, struct origin *out);

/* Whether so long a time that days and weeks cannot be counted from it: "the
 * next day" after "in 1994". */
bool origin_too_long(const struct origin *origin);

/* R22: "the next week it was torn up", "he resigned next May": told as past it
 * is not the one after publication, when a date that is over was mentioned. */
bool next_is_over(const struct place *place);

/* Not to be placed; `why` is one of the reasons of resolve.h. */
void place_fail(struct place *place, const char *why);

/* Fills `out` with the period, narrowed by the term's part, bound and mod,
 * refined by its part of the day or clock time. */
void place_period(struct place *place, struct period period,
                  enum pax_basis basis, const char *why);

/* Fills `out` with any closed interval. The value stays to be written. */
void place_days(struct place *place, int64_t start, int64_t end,
                enum pax_precision precision, enum pax_kind kind);

/* [..day] or [day..], vague. */
void place_open(struct place *place, int32_t day, bool past);

/* For what place_days() and place_open() leave: basis and reason. */
void place_reason(struct place *place, enum pax_basis basis, const char *why);

/* Writes the value of a period into `out`. */
void place_value(struct place *place, struct period period);

/* "2000-07-11/2000-07-25" */
void place_value_span(struct place *place, int32_t start, int32_t end);

/* A clock time is no part of the interval, which is made of days. With its
 * zone it is a point in time and is written in full in `edtf` (R27). */
void place_clock(struct pax_when *out, const struct term *term);

/* Takes what was resolved into the passage (passage.c). */
void passage_note(struct passage *passage, const struct resolve_input *input,
                  const struct pax_when *when);

/* True when dates hang on the passage and not on the publication. */
bool place_narrative(const struct place *place);

/* A reference to an interval that was mentioned; `why` stays to be set. */
void reference_from(struct reference *out,
                    const struct pax_interval *interval, enum choice choice);

/* To the publication, which is known, by tense (R7 to R9). */
void reference_anchor(const struct place *place, struct reference *out);

/* How well a candidate fits: the smaller the better, negative: not at all. */
int64_t reference_fit(int32_t start, int32_t end,
                      const struct reference *reference);

/* True when the term has something told with it (R40). */
bool reference_beside(const struct place *place, struct reference *out);

/* The reference of what recurs with the years (a month, a day of a month, a
 * season, a feast). False: neither anchor nor context. */
bool reference_yearless(const struct place *place, struct reference *out);

/* The instance of the term in a year: the month, quarter, day, ...; false when
 * the year has none ("February 29"). */
bool calendar_instance(const struct term *term, int32_t year,
                       struct period *period);

/* The instance that fits best; a weekday beside it outweighs tense (R16). */
bool choose_instance(const struct term *term,
                     const struct reference *reference,
                     struct period *chosen);

/* R11: the instance in the year given just before, instead of the one that
 * publication gives; false when that stands. */
bool year_just_given(const struct place *place, struct period by_anchor,
                     struct period *chosen);

/* "the week of May 5": the day's week or weekend, when the term says so. */
struct period period_widen(const struct term *term, struct period period);

/* True for a day on the term's weekday. */
bool period_on_weekday(const struct term *term, struct period period);

/* The year that two digits stand for. */
int32_t short_year(const struct place *place, int32_t two);

/* "Christmas last year": the place's holiday in a year. */
void named_in_year(struct place *place, int32_t year, enum pax_basis basis);

/* A clock time or part of the day without a day. */
void time_alone_resolve(struct place *place);

/* The kinds of terms. Each fills `out`. */
void calendar_resolve(struct place *place);
void weekday_resolve(struct place *place);
void named_resolve(struct place *place);
void deictic_resolve(struct place *place);
void offset_resolve(struct place *place);
void vague_resolve(struct place *place);
void duration_resolve(struct place *place);
void range_resolve(struct place *place, const struct term *until);

#endif
