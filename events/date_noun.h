/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_DATE_NOUN_H
#define EVENTS_DATE_NOUN_H

#include "events/draft.h"

/* A frame below this weight leaves the date to an event noun. */
#define WEIGHT_OF_DEED 0.36

struct linker {
    struct assembly *assembly;
    const struct analysis *analysis;
    const struct dates *dates;
    const struct actions *actions;
    struct date_link *links;
    struct date_link *extra;
    uint32_t *extra_action;
    size_t extra_count;
};

/* The noun action of the chunk, or NO_INDEX. */
uint32_t noun_action(const struct linker *linker, uint32_t chunk);

/* Token of the preposition before the date, or NO_INDEX. */
uint32_t date_preposition(const struct linker *linker, uint32_t first);

/* Chunk of the event noun that the date follows, or NO_INDEX: "a meeting of
 * the council in Moscow on May 22". */
uint32_t noun_before(const struct linker *linker, uint32_t first);

/* "Statements of May 5, June 6 and July 7": the chunk of the statements. */
uint32_t noun_of_list(const struct linker *linker, size_t date);

/* "met on May 5 and June 6": the second of two days of one verb
 * (date_list.c). */
bool date_goes_on(const struct linker *linker, uint32_t action, size_t date);

/* The chunk that holds the date inside its own phrase: "Friday's talks". */
uint32_t noun_around(const struct linker *linker, const struct timex *timex);

/* "before elections due on 22 November": the chunk of the elections, or
 * NO_INDEX. */
uint32_t noun_that_is_due(const struct linker *linker, uint32_t first);

/* "announced a visit for July": the chunk of the visit, or NO_INDEX. */
uint32_t noun_for_date(const struct linker *linker, uint32_t first);

/* Whether the noun, right before the date, is what the deed answers to: "in
 * response to an attack on 7 May". */
bool is_cause(const struct linker *linker, uint32_t chunk, size_t date);

/* "the 1991 Gulf War", "Saturday's vote": the date belongs to a thing. */
bool names_thing(const struct linker *linker, const struct timex *timex);

/* "the 23 March Movement" */
bool date_in_name(const struct actors *actors, const struct timex *timex);

/* "at", "during", "in", "on": what follows is the setting of the deed. */
bool is_setting(const struct analysis *analysis, uint32_t preposition);

/* The action of the clause's verb, or NO_INDEX. */
uint32_t clause_action(const struct linker *linker, uint32_t clause);

bool clause_is_main(uint8_t kind);

/* "treated victims of the earthquake on 12 January": the earthquake's day. */
bool date_of_nature(const struct linker *linker, uint32_t first);

/* "called off after the arrest of X on 5 May": the day of the arrest. */
bool noun_is_earlier(const struct linker *linker, uint32_t noun);

#endif
