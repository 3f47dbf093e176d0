/* SPDX-License-Identifier: MIT */
/*
 * Days told one behind the other.
 *
 *   "met on May 5 and June 6"      two happenings
 *   "on 28 and 29 October"         two days in a row are one, as months are
 */
#include "events/date_verb.h"

/* Whether "and" or a comma ties the day to the one told right before it, in
 * one clause: not "left on Monday and the next day came back". */
static bool is_listed_day(const struct linker *linker, size_t date)
{
    const struct dated *now = &linker->dates->at[date];
    enum pax_precision precision = now->happening.interval.precision;
    if (date == 0 || now[-1].timex.partner != NO_PARTNER ||
        clause_of_date(linker, date) != clause_of_date(linker, date - 1) ||
        (precision != PAX_PRECISION_DAY && precision != PAX_PRECISION_MONTH) ||
        now[-1].happening.interval.precision != precision)
        return false;
    uint32_t tie = now[-1].timex.end;
    if (token_is_sign(&linker->analysis->tokens, tie, ','))
        return now->timex.first == tie + 1;
    return token_is(linker->analysis, tie, SLICE("and")) &&
           (now->timex.first == tie + 1 ||
            (now->timex.first == tie + 2 &&
             date_preposition(linker, now->timex.first) == tie + 1));
}

/* "on 28 and 29 October", "in January and February": two days or months in a
 * row are one happening. */
static bool is_next_day(const struct linker *linker, size_t date)
{
    const struct dated *now = &linker->dates->at[date];
    return is_listed_day(linker, date) && now->happening.resolved &&
           now[-1].happening.resolved &&
           now->happening.interval.start ==
               now[-1].happening.interval.end + 1;
}

bool date_goes_on(const struct linker *linker, uint32_t action, size_t date)
{
    const struct date_link *known = &linker->links[action];
    const struct dated *now = &linker->dates->at[date];
    return known->date != NO_INDEX && known->date + 1 == date &&
           is_listed_day(linker, date) && !is_next_day(linker, date) &&
           now->happening.interval.start !=
               now[-1].happening.interval.start;
}

void date_when(const struct assembly *assembly, uint32_t date,
               struct pax_when *out)
{
    const struct linker linker = {
        .analysis = assembly->analysis,
        .dates = assembly->findings->dates,
    };
    const struct dated *first = &linker.dates->at[date];
    uint32_t last = date;
    while (last + 1 < linker.dates->count && is_next_day(&linker, last + 1))
        last++;
    *out = first->happening;
    if (last > date)
        interval_join(&first->happening, &linker.dates->at[last].happening,
                      RELATION_FROM, (enum pax_direction)first->direction,
                      out);
}
