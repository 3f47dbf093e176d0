/* SPDX-License-Identifier: MIT */
#ifndef DATES_PARTNER_H
#define DATES_PARTNER_H

#include "src/dates/grammar.h"
#include "src/text/token.h"
#include "src/dates/term.h"

/*
 * Joins "from X to Y" and "between X and Y", hangs "two days before X" on its
 * X and "X, the day before the vote" on X. What has no partner is a length or
 * hangs on the passage. `timexes` are all of a document, in text order.
 */
void partners_link(const struct grammar *grammar,
                   const struct lexicon *lexicon,
                   const struct tokens *tokens, struct timex *timexes,
                   size_t count);

#endif
