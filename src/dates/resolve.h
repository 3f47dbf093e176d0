/* SPDX-License-Identifier: MIT */
#ifndef DATES_RESOLVE_H
#define DATES_RESOLVE_H

#include "paxline/engine.h"
#include "src/dates/holiday.h"
#include "src/dates/term.h"

/* The publication date. */
struct anchor {
    bool known;
    int32_t day;
};

/* A date that was mentioned, and how many expressions ago. */
struct past_date {
    bool known;
    uint32_t since;
    struct pax_interval interval;
};

/*
 * What the passage has said so far; the resolver reads and updates it from one
 * expression to the next in text order. Begin with passage_init(); call
 * passage_heading() at a year or date heading.
 */
struct passage {
    struct anchor anchor;
    bool has_last; /* last date that anaphora may hang on */
    struct pax_interval last;
    bool has_year; /* year of a heading or of the last full date nearby */
    int32_t year;
    bool year_from_heading;
    uint32_t since_last; /* expressions since `last` was set */
    bool narrative; /* the passage tells history: yearless dates hang on
                       the last date, not on the publication */
    struct past_date day;   /* the last single day: for "the day before" */
    bool day_limit;         /* it came with "until", "by" or "of" */
    struct past_date dated; /* the last date that was given with its year */
    bool apart;             /* a block has begun since */
    struct past_date quarter; /* the quarter that is spoken of */
    struct past_date story; /* where a narrative has come to: the last date
                               that is no aside */
    struct past_date limit;   /* the last date behind "until" in a story */
    struct past_date entry;   /* the date of the last entry of a chronology */
};

void passage_init(struct passage *passage, struct anchor anchor);

/* Goes back to what the passage was before a date that it does not go on
 * from; "that year" may still be the date's. */
void passage_stay(struct passage *passage, const struct passage *before,
                  const struct pax_when *when);

/* Everything below, up to the next heading, lies in the heading's year. */
void passage_heading(struct passage *passage, const struct pax_when *when);

/* How an expression hangs on a date given with its year in its sentence. */
enum story {
    STORY_NONE,
    STORY_ON,    /* "came on May 5, 2014 and left on June 7": after it */
    STORY_LEFT,  /* "the road, shut in May 2014, opened on June 7": not of it */
    STORY_ABOUT, /* "fell on May 5, 2014, after it rose on April 7" */
};

/*
 * Places one term.
 *
 * until      the range's last part, or NULL
 * base       resolved partner for BASE_TERM, or NULL
 * holiday    row of the term's `name` for TERM_NAMED, or NULL
 * direction  from the tense of the governing verb
 * weak       the verb may not govern the date, or tells what was to come: a
 *            direction that is not strict
 * aside      a narrative does not go on from there
 * loose      weak, and as well over as to come
 * entry      begins an entry of a chronology
 * story      how it hangs on the passage's `dated`
 * beside     what is told with it: a date without its year lies inside, or is
 *            the closest to it; or NULL
 * passage    read and updated
 * out        always filled; `resolved` false with a reason in `why`
 *
 * Reasons: "invalid-date", "invalid-range", "out-of-range", "no-anchor",
 * "no-context", "unknown-period", "length-only", "repeated", "not-a-date".
 */
struct resolve_input {
    const struct term *term;
    const struct term *until;
    const struct pax_when *base;
    const struct holiday *holiday;
    enum pax_direction direction;
    bool weak;
    bool aside;
    bool loose;
    bool entry;
    enum story story;
    const struct pax_interval *beside;
};
void term_resolve(const struct resolve_input *input, struct passage *passage,
                  struct pax_when *out);

/*
 * The interval of the happening, from that of the expression and the word
 * before it: "since February 1988" is open at its end, "by Friday" is within
 * [anchor..Friday], "within 24 hours" counts from the passage's last day,
 * or from publication where that day is a limit, or where the direction says
 * that it is to come and that day is long past.
 */
void interval_relate(struct pax_when *when, enum timex_relation relation,
                     enum pax_direction way, const struct passage *passage);

/* One when of two expressions: "from X to Y", "between X and Y". The direction
 * orders weekdays. */
void interval_join(const struct pax_when *from, const struct pax_when *to,
                   enum timex_relation relation,
                   enum pax_direction direction, struct pax_when *out);

/* Rewrites edtf from the interval (edtf.c). */
void edtf_print(struct pax_when *when);

#endif
