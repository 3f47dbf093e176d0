/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_DATE_WORDS_H
#define EXPORT_DATE_WORDS_H

#include "paxline/export.h"
#include "src/base/buffer.h"

/*
 * A date in English, as fine as it is known and no finer. ASCII.
 *
 *   22 May 2023                                 a day
 *   some time in March 2023                     within a period
 *   between 28 August and 3 September 2023      within any other interval
 *   11 to 25 July 2023; all of 2022             lasting
 *   about 9 May 2021                            hedged
 *   on or before 6 September 2023; since ...    open
 *   no date
 */
void date_words(struct buffer *buffer, const struct pax_when *when);

#endif
