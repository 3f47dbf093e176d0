/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_DATE_HEADING_H
#define EVENTS_DATE_HEADING_H

#include "events/date_noun.h"

/* Whether the date heads a sentence, which it sets. */
bool date_is_heading(const struct linker *linker, size_t date,
                     uint32_t *sentence);

/* The weightiest main deed of the sentence, else its first event noun, or
 * NO_INDEX. */
uint32_t heading_action(const struct linker *linker, uint32_t sentence);

#endif
