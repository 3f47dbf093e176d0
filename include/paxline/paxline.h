/* SPDX-License-Identifier: MIT */
/**
 * paxline: news articles about peace processes in, the timeline they tell out.
 *
 *   pax_engine_create()    the words and rules, once
 *   pax_reader_create()    working memory, one per thread
 *   pax_read_events()      an article in, dated events out
 *   pax_timeline_add()     each event into one timeline
 *   pax_timeline_sort()    in order
 *   pax_export()           out as iCalendar, JSON, text
 *
 * No call prints, exits, aborts or reads the clock, the environment or the
 * locale. Every call is safe from many threads as long as they share only
 * engines and finished timelines.
 */
#ifndef PAXLINE_PAXLINE_H
#define PAXLINE_PAXLINE_H

#include "paxline/article.h"
#include "paxline/date.h"
#include "paxline/engine.h"
#include "paxline/event.h"
#include "paxline/export.h"
#include "paxline/status.h"
#include "paxline/timeline.h"

#endif
