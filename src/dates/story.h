/* SPDX-License-Identifier: MIT */
#ifndef DATES_STORY_H
#define DATES_STORY_H

#include "src/dates/dates.h"

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
