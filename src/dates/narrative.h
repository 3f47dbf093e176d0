/* SPDX-License-Identifier: MIT */
#ifndef DATES_NARRATIVE_H
#define DATES_NARRATIVE_H

#include "src/dates/dates.h"

/*
 * Tells for each expression, whose direction is known, whether it stands in a
 * narrative: dates given in full that lie far from the publication, few that
 * hang on it. One pass.
 *
 * out  one flag for each expression
 */
void narrative_judge(const struct dated *at, size_t count,
                     struct anchor anchor, bool *out);

#endif
