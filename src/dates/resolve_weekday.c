/* SPDX-License-Identifier: MIT */
/*
 * Places weekdays. Rules: docs/date-rules.md, section 3.
 *
 *   on Friday                     R12 to R15   by tense, from publication
 *   last, this, next Friday       R18
 *   the following Friday          R18          from the passage
 */
#include "src/dates/calendar.h"
#include "src/dates/place.h"

static int32_t weekday_choose(int weekday, const struct reference *reference)
{
    int at_end = pax_day_weekday(reference->end);
    int at_start = pax_day_weekday(reference->start);
    int back = (at_end - weekday + 7) % 7;
    int ahead = (weekday - at_start + 7) % 7;

    switch (reference->choice) {
    case CHOICE_PAST:
        return reference->end - back;
    case CHOICE_FUTURE:
        return reference->start + ahead;
    case CHOICE_BEFORE:
        return reference->start - ((at_start - weekday + 6) % 7 + 1);
    case CHOICE_AFTER:
        return reference->end + ((weekday - at_end + 6) % 7 + 1);
    default:
        if (reference->start + ahead <= reference->end)
            return reference->start + ahead;
        return back <= ahead ? reference->end - back
                             : reference->start + ahead;
    }
}

/* The passage's day is one that a bare weekday may hang on: within a week
 * before publication, or any when none is known. */
static bool in_the_news(const struct passage *passage)
{
    const struct pax_interval *day = &passage->day.interval;

    return passage->day.known &&
           (!passage->anchor.known || passage->narrative ||
            (day->start <= passage->anchor.day &&
             day->start >= passage->anchor.day - 7));
}

/* A story that has reached the news: its last date is not over a week before
 * publication. */
static bool story_is_now(const struct passage *passage)
{
    return passage->anchor.known && passage->has_last &&
           passage->last.end >= passage->anchor.day - 7;
}

/* R12 to R15. */
static bool reference_weekday(const struct place *place,
                              struct reference *out)
{
    const struct passage *passage = place->passage;

    out->basis = PAX_BASIS_CONTEXT;
    if (place->direction == PAX_DIRECTION_BEFORE_CONTEXT &&
        in_the_news(passage)) {
        reference_from(out, &passage->day.interval, CHOICE_PAST);
        out->basis = PAX_BASIS_CONTEXT;
        out->why = "the latest such weekday not after the passage's day (R14)";
        return true;
    }
    if (place_narrative(place) && passage->day.known &&
        !story_is_now(passage)) {
        reference_from(out, &passage->day.interval, CHOICE_FUTURE);
        out->basis = PAX_BASIS_CONTEXT;
        out->why = "the next such weekday in the story (R15)";
        return true;
    }
    if (!passage->anchor.known)
        return false;
    out->start = out->end = passage->anchor.day;
    out->basis = PAX_BASIS_PUBLICATION;
    if (place->direction == PAX_DIRECTION_FUTURE) {
        out->choice = CHOICE_FUTURE;
        out->why = "the next such weekday not before publication (R13)";
    } else {
        out->choice = CHOICE_PAST;
        out->why = "the latest such weekday not after publication (R12)";
    }
    return true;
}

/* R18: last Friday is before the reference, next Friday in the week after its
 * own, this Friday in its own week unless the tense says otherwise. */
static bool weekday_by_look(const struct place *place, int32_t *day,
                            enum pax_basis *basis)
{
    const struct passage *passage = place->passage;
    const struct term *term = place->term;
    bool context = term->base == BASE_CONTEXT || term->look == LOOK_SAME;
    struct reference reference = {0};

    if (context ? !passage->day.known : !passage->anchor.known)
        return false;
    reference.start = reference.end = context
                                          ? passage->day.interval.start
                                          : passage->anchor.day;
    *basis = context ? PAX_BASIS_CONTEXT : PAX_BASIS_PUBLICATION;
    switch (term->look) {
    case LOOK_LAST:
        reference.choice = CHOICE_BEFORE;
        break;
    case LOOK_NEXT:
        reference.choice = CHOICE_AFTER;
        if (!context) {
            *day = reference.start - pax_day_weekday(reference.start) + 7 +
                   term->weekday;
            return true;
        }
        break;
    case LOOK_THIS:
        if (place->direction == PAX_DIRECTION_PAST) {
            reference.choice = CHOICE_PAST;
        } else if (place->direction == PAX_DIRECTION_FUTURE) {
            reference.choice = CHOICE_FUTURE;
        } else {
            *day = reference.start - pax_day_weekday(reference.start) +
                   term->weekday;
            return true;
        }
        break;
    default:
        reference.choice = CHOICE_CLOSEST;
        break;
    }
    *day = weekday_choose(term->weekday, &reference);
    return true;
}

void weekday_resolve(struct place *place)
{
    struct reference reference;
    enum pax_basis basis;
    int32_t day = 0;

    if (place->term->weekday < 1 || place->term->weekday > 7) {
        place_fail(place, "invalid-date");
        return;
    }
    if (place->term->look != LOOK_FREE) {
        if (weekday_by_look(place, &day, &basis))
            place_period(place, (struct period){UNIT_DAY, day}, basis,
                         "last, this or next such weekday (R18)");
        else
            place_fail(place, place->passage->anchor.known ? "no-context"
                                                           : "no-anchor");
        return;
    }
    if (reference_beside(place, &reference)) {
        reference.basis = PAX_BASIS_CONTEXT;
    } else if (!reference_weekday(place, &reference)) {
        place_fail(place, "no-anchor");
        return;
    }
    day = weekday_choose(place->term->weekday, &reference);
    place_period(place, (struct period){UNIT_DAY, day}, reference.basis,
                 reference.why);
}
