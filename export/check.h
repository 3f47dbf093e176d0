/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_CHECK_H
#define EXPORT_CHECK_H

#include "paxline/export.h"

/*
 * What no exporter can write right is refused before the first byte: text
 * that is not UTF-8 (PAX_BAD_UTF8), days outside the calendar's range or a
 * start after the end (PAX_BAD_DATE), numbers outside their enum, fixed texts
 * without a NUL, a quote without its source (PAX_BAD_ARGUMENT).
 */
PAX_MUST_USE enum pax_status check_text(struct pax_text text);
PAX_MUST_USE enum pax_status check_when(const struct pax_when *when);
PAX_MUST_USE enum pax_status check_source(const struct pax_source *source);
PAX_MUST_USE enum pax_status check_event(const struct pax_event *event);

#endif
