/* SPDX-License-Identifier: MIT */
#ifndef DATES_STORY_H
#define DATES_STORY_H

#include "src/dates/dates.h"

/* What the main clause of a sentence told, from which the next one goes on:
 * not from a date further back, told in passing. Begins with all zero and
 * `sentence` NO_INDEX. */
struct thread {
    uint32_t sentence;
    uint32_t aside; /* clause of the last date, told in passing; or NO_INDEX */
    bool known;
    struct pax_interval last;
    struct past_date day;
    bool begun; /* the passage had a date before the sentence */
    struct pax_interval last_before;
    struct past_date day_before;
};

/* Before each expression: at a new sentence the passage goes back to what the
 * last one told, and so does it behind what was told in passing. */
void thread_begin(struct thread *thread, const struct analysis *analysis,
                 const struct timex *timex, struct passage *passage);

/* Before it, too: "the mayor said yesterday that they had apologised the next
 * morning" goes on from what was told before the saying. */
void thread_turn_back(const struct thread *thread,
                      const struct analysis *analysis,
                      const struct dated *at, size_t i,
                      struct passage *passage);

/* After it, when the passage has noted it. */
void thread_note(struct thread *thread, const struct analysis *analysis,
                const struct timex *timex, const struct passage *passage);

/* A story does not go on from what it looks back or ahead to ("had left in
 * January"), from a limit ("until 1868"), nor from what it tells of somebody
 * by the way ("who fell in 1870", "(born 1826)"). */
bool story_is_aside(const struct analysis *analysis,
                    const struct dated *dated);

/* "They will meet again in October": what is told from here on is of the days
 * of publication, up to the next date with a year. Not what somebody is quoted
 * for. */
bool story_reaches_present(const struct analysis *analysis,
                           const struct dated *dated);

#endif
