/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ROLE_PARTNER_H
#define EVENTS_ROLE_PARTNER_H

#include "events/action_argument.h"
#include "events/role_fill.h"

/* Fills a deed of two sides; `acting` is the chunk of its subject, or
 * NO_INDEX. */
void partners_fill(struct filler *filler, const struct action *action,
                   const struct arguments *arguments, uint32_t acting);

#endif
