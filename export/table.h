/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_TABLE_H
#define EXPORT_TABLE_H

#include "export/sink.h"
#include "src/base/buffer.h"

/*
 * Rows of cells: CSV (RFC 4180: quoted only where needed, CRLF) when the
 * separator is a comma, else TSV, where tabs and line breaks in texts become
 * spaces and each row is one line.
 */
struct table {
    struct output *out;
    const struct pax_export_options *options;
    struct arena arena; /* for one row */
    char separator;
    bool first; /* the next cell begins a row */
};

void table_open(struct table *table, struct output *out, char separator);
/* Ends a row and forgets its memory. */
void table_end(struct table *table);
PAX_MUST_USE enum pax_status table_close(struct table *table);

/* One cell as it is; in CSV quoted when it must be. */
void table_cell(struct table *table, struct slice cell);
void table_name(struct table *table, const char *name); /* constant text */
void table_buffer(struct table *table, const struct buffer *buffer);
void table_day(struct table *table, bool known, int32_t day);
void table_count(struct table *table, size_t count);

/*
 * Free text, made harmless: a spreadsheet runs a cell that begins with "=",
 * "+", "-" or "@" as a formula, so that a text that does gets an apostrophe
 * in front.
 */
void table_text(struct table *table, struct pax_text text);

#endif
