/* SPDX-License-Identifier: MIT */
/*
 * A row for each event, for spreadsheets and statistics, as CSV and as TSV.
 * The columns stand in docs/formats.md; new ones go at the end.
 */
#include "export/exporter.h"
#include "export/gazetteer.h"
#include "export/ical_words.h"
#include "export/shown.h"
#include "export/table.h"

#define BETWEEN '|' /* values in one cell */

/*
 * ACLED's time_precision: 1 the day is known, 2 the week is, 3 the month is.
 * ACLED codes nothing wider, so that is left empty.
 */
static const char *time_precision(const struct pax_when *when)
{
    const struct pax_interval *i = &when->interval;
    if (!when->resolved || !i->has_start || !i->has_end)
        return "";
    int32_t days = i->end - i->start + 1;
    bool to_the_day =
        i->precision == PAX_PRECISION_DAY || i->precision == PAX_PRECISION_TIME;
    if (!i->approximate &&
        (days == 1 || (to_the_day && i->kind == PAX_KIND_SPAN)))
        return "1";
    if (days <= 7)
        return "2";
    return days <= 31 ? "3" : "";
}

/* "Nikol Pashinyan|Ministry of Energy": names, roles, codes and countries one
 * for one, so that empty ones stay; a bar inside a name becomes a stroke. */
enum actor_field { ACTOR_NAME, ACTOR_ROLE, ACTOR_CODE, ACTOR_COUNTRY };

static void put_actors(struct table *table, const struct pax_event *event,
                       enum actor_field field)
{
    struct buffer cell;
    buffer_init(&cell, &table->arena);
    for (size_t i = 0; i < event->actor_count; i++) {
        const struct pax_actor *actor = &event->actors[i];
        if (i > 0)
            buffer_byte(&cell, BETWEEN);
        size_t from = cell.len;
        if (field == ACTOR_NAME)
            words_line(&cell, actor->name);
        else if (field == ACTOR_ROLE)
            buffer_text(&cell, pax_role_name(actor->role));
        else if (field == ACTOR_CODE)
            words_line(&cell, actor->code);
        else
            buffer_text(&cell, actor->country);
        for (size_t at = from; at < cell.len && !cell.failed; at++)
            if (cell.data[at] == BETWEEN)
                cell.data[at] = '/';
    }
    if (cell.failed)
        output_fail(table->out, PAX_NO_MEMORY);
    else
        table_text(table, (struct pax_text){cell.data, cell.len});
}

static void put_date_cells(struct table *table, const struct pax_when *when)
{
    const struct pax_interval *i = &when->interval;
    bool known = when->resolved;
    table_day(table, known && i->has_start, i->start);
    table_day(table, known && i->has_end, i->end);
    table_name(table, known ? when->edtf : "");
    table_name(table, known ? pax_precision_name(i->precision) : "");
    table_name(table, known ? pax_kind_name(i->kind) : "");
    table_name(table, known && i->approximate ? "1" : "0");
    table_name(table, pax_basis_name(known ? i->basis : PAX_BASIS_UNDATED));
    table_name(table, time_precision(when));
}

static void put_place_cells(struct table *table, const struct pax_event *event)
{
    const struct pax_place *place =
        gazetteer_find(table->options, event->place);
    table_text(table, event->place);
    for (unsigned i = 0; i < 2; i++) {
        struct buffer cell;
        buffer_init(&cell, &table->arena);
        if (place != NULL)
            gazetteer_degrees(&cell,
                              i == 0 ? place->latitude : place->longitude);
        table_buffer(table, &cell);
    }
}

static void put_source_cells(struct table *table, const struct pax_event *event)
{
    static const struct pax_source none;
    const struct pax_source *source = shown_source(event);
    struct buffer url;
    buffer_init(&url, &table->arena);
    if (source == NULL)
        source = &none;
    table_text(table, source->id);
    table_text(table, source->title);
    (void)words_link(&url, slice_from(source->url));
    table_buffer(table, &url);
    table_day(table, source->has_published,
              source->has_published ? pax_date_to_day(source->published) : 0);
    table_count(table, event->source_count);
}

static void put_confidence(struct table *table, double confidence)
{
    struct buffer cell;
    unsigned cents = 0;
    if (confidence >= 1)
        cents = 100;
    else if (confidence > 0)
        cents = (unsigned)(confidence * 100 + 0.5);
    buffer_init(&cell, &table->arena);
    buffer_padded(&cell, cents / 100, 1);
    buffer_byte(&cell, '.');
    buffer_padded(&cell, cents % 100, 2);
    table_buffer(table, &cell);
}

static void put_row(struct table *table, const struct pax_event *event)
{
    table_name(table, event->id);
    put_date_cells(table, &event->when);
    table_text(table, event->summary);
    table_name(table, pax_type_name(event->type));
    table_name(table, pax_type_name(event->asserted));
    table_name(table, event->cameo);
    table_name(table, pax_event_status_name(event->status));
    put_actors(table, event, ACTOR_NAME);
    put_actors(table, event, ACTOR_ROLE);
    put_actors(table, event, ACTOR_CODE);
    put_actors(table, event, ACTOR_COUNTRY);
    put_place_cells(table, event);
    table_text(table, event->expression.text);
    table_text(table, event->quote.text);
    put_source_cells(table, event);
    put_confidence(table, event->confidence);
}

static const char *const columns[] = {
    "id",         "start",       "end",       "edtf",           "precision",
    "kind",       "approximate", "basis",     "time_precision", "summary",
    "type",       "asserted",    "cameo",     "status",         "actors",
    "roles",      "codes",       "countries", "place",          "latitude",
    "longitude",  "expression",  "quote",     "source",         "source_title",
    "source_url", "published",   "sources",   "confidence",
};

static enum pax_status write_table(const struct pax_timeline *timeline,
                                   struct table *table)
{
    size_t count = pax_timeline_count(timeline);
    for (size_t i = 0; i < COUNT_OF(columns); i++)
        table_name(table, columns[i]);
    table_end(table);
    for (size_t i = 0; i < count && table->out->status == PAX_OK; i++) {
        put_row(table, pax_timeline_event(timeline, i));
        table_end(table);
    }
    return table_close(table);
}

static enum pax_status write_csv(const struct pax_timeline *timeline,
                                 const struct pax_export_options *options,
                                 struct output *out)
{
    struct table table;
    table_open(&table, out, ',');
    table.options = options;
    return write_table(timeline, &table);
}

static enum pax_status write_tsv(const struct pax_timeline *timeline,
                                 const struct pax_export_options *options,
                                 struct output *out)
{
    struct table table;
    table_open(&table, out, '\t');
    table.options = options;
    return write_table(timeline, &table);
}

const struct exporter exporter_csv = {
    .format = {.name = "csv",
               .extension = ".csv",
               .media_type = "text/csv; charset=utf-8; header=present",
               .about = "a table with a row for each event"},
    .write = write_csv,
};

const struct exporter exporter_tsv = {
    .format = {.name = "tsv",
               .extension = ".tsv",
               .media_type = "text/tab-separated-values; charset=utf-8",
               .about = "the same table with tabs"},
    .write = write_tsv,
};
