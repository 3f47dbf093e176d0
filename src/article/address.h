/* SPDX-License-Identifier: MIT */
#ifndef ARTICLE_ADDRESS_H
#define ARTICLE_ADDRESS_H

#include "paxline/date.h"
#include "src/article/cue.h"

/*
 * The date in a page's address: "/2023/09/06/", "/2023/sep/06/",
 * "2023-09-06", "20230906". False when there is none of the calendar, or two
 * that differ.
 */
bool address_date(const struct cues *cues, struct slice address,
                  struct pax_date *out);

#endif
