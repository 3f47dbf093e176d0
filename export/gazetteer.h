/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_GAZETTEER_H
#define EXPORT_GAZETTEER_H

#include "paxline/export.h"
#include "src/base/buffer.h"

/* The known place of that name, or NULL: nothing is looked up or guessed. */
const struct pax_place *gazetteer_find(const struct pax_export_options *options,
                                       struct pax_text name);

/* Millionths of a degree as "-33.868800", always with six decimals. */
void gazetteer_degrees(struct buffer *buffer, int32_t degrees);

/* PAX_BAD_ARGUMENT when the places are out of order or out of the world;
 * PAX_BAD_UTF8 for their names. */
PAX_MUST_USE enum pax_status
gazetteer_check(const struct pax_export_options *options);

#endif
