/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_DATE_VERB_H
#define EVENTS_DATE_VERB_H

#include "events/date_noun.h"

/* The predicate right before the date ("said on Monday"), or NO_INDEX. */
uint32_t verb_before(const struct linker *linker, uint32_t first);

/* The deed above stands after the clause and is told of a noun before it:
 * "the visit, foreseen for May, did not take place". */
uint32_t deed_around(const struct linker *linker, uint32_t clause);

/*
 * The deed above that a clause behind a noun dates: "said in a statement
 * issued on Friday", "agreed during the visits that he made this week",
 * "called off the session scheduled for Friday".
 */
uint32_t deed_of_modified(const struct linker *linker, uint32_t clause,
                          enum date_rule *rule);

/* Whether a date in this clause can be that of the clause above. */
bool date_climbs(const struct analysis *analysis, uint32_t clause);

/* An infinitive leaves a past date to the verb above: "flew to Baku to meet
 * him on Monday". */
bool date_prefers_parent(const struct linker *linker, uint32_t clause,
                         size_t date);

/* The clause of the date; one that "and" opens looks ahead: "..., and two
 * days later the army left". */
uint32_t clause_of_date(const struct linker *linker, size_t date);

/* For a date whose verb tells nothing: the deed of the clause right before
 * it ("put off after a bomb killed two men, on Friday"; not "the phase, put
 * off since June, would begin on Friday"), or of its "when"
 * ("angered them on Friday when he accused the army"). */
uint32_t date_action_beside(const struct linker *linker, uint32_t clause,
                            uint32_t first);

/* "On 9 May, she reported, the army left": the leaving, when the date heads
 * the sentence and a comma stands behind the verb of saying. */
uint32_t told_action(const struct linker *linker, uint32_t action,
                     uint32_t date_first);

/* The verb action of the date's clause or of one that the date can climb to;
 * NO_INDEX when there is none. */
uint32_t date_owner(const struct linker *linker, const struct timex *timex);

#endif
