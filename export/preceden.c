/* SPDX-License-Identifier: MIT */
/*
 * A table in the layout of Preceden's import: a layer for each event type, an
 * approximate flag for each end of the date. What has no date is left out: an
 * event there needs a start.
 */
#include "export/date_words.h"
#include "export/exporter.h"
#include "export/ical_words.h"
#include "export/shown.h"
#include "export/table.h"

/* "2023-05-22"; "45-03-15 BC" for year -44: ISO counts a year 0. */
static void put_date(struct table *table, int32_t day)
{
    struct pax_date date = pax_date_from_day(day);
    struct buffer cell;
    bool before = date.year < 1;
    buffer_init(&cell, &table->arena);
    buffer_padded(&cell,
                  (uint64_t)(before ? 1 - (int64_t)date.year : date.year), 4);
    buffer_byte(&cell, '-');
    buffer_padded(&cell, date.month, 2);
    buffer_byte(&cell, '-');
    buffer_padded(&cell, date.day, 2);
    buffer_text(&cell, before ? " BC" : "");
    table_buffer(table, &cell);
}

/* "some time in March 2023. On May 22 ..." */
static void put_notes(struct table *table, const struct pax_event *event)
{
    struct buffer notes;
    buffer_init(&notes, &table->arena);
    date_words(&notes, &event->when);
    if (event->quote.text.len > 0) {
        buffer_text(&notes, ". ");
        words_line(&notes, event->quote.text);
    }
    if (notes.failed)
        output_fail(table->out, PAX_NO_MEMORY);
    else
        table_text(table, (struct pax_text){notes.data, notes.len});
}

static void put_row(struct table *table, const struct pax_event *event,
                    struct shown days)
{
    const struct pax_interval *i = &event->when.interval;
    const struct pax_source *source = shown_source(event);
    bool loose =
        i->approximate || (i->kind != PAX_KIND_SPAN && days.first != days.last);
    struct buffer text;
    table_name(table, pax_type_name(event->type));
    buffer_init(&text, &table->arena);
    words_headline(&text, event);
    if (text.failed)
        output_fail(table->out, PAX_NO_MEMORY);
    else
        table_text(table, (struct pax_text){text.data, text.len});
    put_date(table, days.first);
    table_name(table, loose || !i->has_start ? "TRUE" : "FALSE");
    put_date(table, days.last);
    table_name(table, loose || !i->has_end ? "TRUE" : "FALSE");
    table_name(table, shown_color(event->type));
    put_notes(table, event);
    buffer_init(&text, &table->arena);
    if (source != NULL)
        (void)words_link(&text, slice_from(source->url));
    table_buffer(table, &text);
}

static enum pax_status write_preceden(const struct pax_timeline *timeline,
                                      const struct pax_export_options *options,
                                      struct output *out)
{
    static const char *const columns[] = {
        "Layer",      "Event",
        "Start Date", "Start Date Approximate",
        "End Date",   "End Date Approximate",
        "Color",      "Notes",
        "URL",
    };
    struct table table;
    struct shown days;
    size_t count = pax_timeline_count(timeline);
    (void)options;
    table_open(&table, out, ',');
    for (size_t i = 0; i < COUNT_OF(columns); i++)
        table_name(&table, columns[i]);
    table_end(&table);
    for (size_t i = 0; i < count && out->status == PAX_OK; i++) {
        const struct pax_event *event = pax_timeline_event(timeline, i);
        if (!shown_days(event, &days))
            continue;
        put_row(&table, event, days);
        table_end(&table);
    }
    return table_close(&table);
}

const struct exporter exporter_preceden = {
    .format = {.name = "preceden",
               .extension = ".preceden.csv",
               .media_type = "text/csv; charset=utf-8; header=present",
               .about = "a table in the layout of Preceden's import"},
    .write = write_preceden,
};
