/* SPDX-License-Identifier: MIT */
/* What several formats show alike. */
#include "export/shown.h"

#include "export/ical_words.h"
#include "export/label.h"
#include "export/sink.h"

bool shown_days(const struct pax_event *event, struct shown *days)
{
    const struct pax_interval *i = &event->when.interval;
    if (!event->when.resolved || (!i->has_start && !i->has_end))
        return false;
    days->first = i->has_start ? i->start : i->end;
    days->last = i->has_end ? i->end : i->start;
    return true;
}

bool shown_in_calendar(const struct pax_event *event, struct shown *days)
{
    const struct pax_date first = {1, 1, 1};
    const struct pax_date last = {9999, 12, 30};
    return shown_days(event, days) && days->first >= pax_date_to_day(first) &&
           days->last <= pax_date_to_day(last);
}

void shown_day(struct buffer *buffer, int32_t day)
{
    char iso[PAX_ISO_DATE_SIZE];
    struct pax_date date = pax_date_from_day(day);
    if (date.year >= 0 && date.year <= 9999) {
        pax_day_print(day, iso);
        buffer_text(buffer, iso);
        return;
    }
    int64_t year = date.year;
    buffer_byte(buffer, year < 0 ? '-' : '+');
    buffer_padded(buffer, (uint64_t)(year < 0 ? -year : year), 6);
    buffer_byte(buffer, '-');
    buffer_padded(buffer, date.month, 2);
    buffer_byte(buffer, '-');
    buffer_padded(buffer, date.day, 2);
}

const struct pax_source *shown_source(const struct pax_event *event)
{
    return event->quote.source < event->source_count
               ? &event->sources[event->quote.source]
               : NULL;
}

bool shown_before(const struct pax_event *event, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (slice_equal(slice_from(event->actors[i].name),
                        slice_from(event->actors[at].name)))
            return true;
    return false;
}

const char *shown_color(enum pax_type type)
{
    static const char *const colors[PAX_TYPE_COUNT] = {
        [PAX_TYPE_AGREE] = "seagreen",
        [PAX_TYPE_CONSULT] = "steelblue",
        [PAX_TYPE_SUPPORT] = "mediumseagreen",
        [PAX_TYPE_CONCEDE] = "olivedrab",
        [PAX_TYPE_COOPERATE] = "teal",
        [PAX_TYPE_AID] = "darkcyan",
        [PAX_TYPE_RETREAT] = "cadetblue",
        [PAX_TYPE_REQUEST] = "slateblue",
        [PAX_TYPE_ACCUSE] = "darkorange",
        [PAX_TYPE_REJECT] = "chocolate",
        [PAX_TYPE_THREATEN] = "orangered",
        [PAX_TYPE_PROTEST] = "goldenrod",
        [PAX_TYPE_SANCTION] = "sienna",
        [PAX_TYPE_MOBILIZE] = "indianred",
        [PAX_TYPE_COERCE] = "firebrick",
        [PAX_TYPE_ASSAULT] = "darkred",
        [PAX_TYPE_STATE] = "slategray",
    };
    return colors[type];
}

const char *shown_class(const struct pax_when *when)
{
    switch (label_mark(when)) {
    case LABEL_WITHIN:
        return "pax-within";
    case LABEL_SPAN:
        return "pax-span";
    case LABEL_BEFORE:
        return "pax-before";
    case LABEL_SINCE:
        return "pax-since";
    case LABEL_UNDATED:
        return "pax-undated";
    default:
        return "pax-day";
    }
}

void shown_actors(struct buffer *buffer, const struct pax_event *event,
                  const char *between)
{
    bool first = true;
    for (size_t i = 0; i < event->actor_count; i++) {
        if (event->actors[i].name.len == 0 || shown_before(event, i))
            continue;
        if (!first)
            buffer_text(buffer, between);
        words_line(buffer, event->actors[i].name);
        first = false;
    }
}
