/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_HEADLINE_H
#define EVENTS_HEADLINE_H

#include "src/base/buffer.h"

/*
 * How a headline is worded, whatever it tells: forms of verbs, and the last
 * touch. Knows bytes only.
 */

/* "signs", "tries", "reaches", "is". */
void headline_third_person(struct buffer *out, struct slice lemma);

/* The word in small letters of ASCII. */
void headline_lower(struct buffer *out, struct slice word);

/* A capital for the first word from `at` on, unless a mark stands before it. */
void headline_capital(struct buffer *out, size_t at);

/*
 * Appends `raw` as a headline: a capital at the begin, single spaces, none
 * before a comma, quotation marks in pairs, no stop at the end.
 */
void headline_tidy(struct buffer *out, struct slice raw);

#endif
