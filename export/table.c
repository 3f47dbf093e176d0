/* SPDX-License-Identifier: MIT */
/* Cells and rows of CSV and TSV. */
#include "export/table.h"

#include "export/clean.h"
#include "src/base/caps.h"

void table_open(struct table *table, struct output *out, char separator)
{
    *table = (struct table){.out = out, .separator = separator, .first = true};
    arena_init(&table->arena, NULL, CAP_ARENA_BYTES);
}

void table_end(struct table *table)
{
    output_text(table->out, table->separator == ',' ? "\r\n" : "\n");
    table->first = true;
    arena_reset(&table->arena);
}

enum pax_status table_close(struct table *table)
{
    arena_finish(&table->arena);
    return table->out->status;
}

void table_cell(struct table *table, struct slice cell)
{
    bool quoted = false;
    if (!table->first)
        output_byte(table->out, table->separator);
    table->first = false;
    for (size_t i = 0; i < cell.len && table->separator == ','; i++)
        quoted = quoted || cell.ptr[i] == ',' || cell.ptr[i] == '"' ||
                 cell.ptr[i] == '\n';
    if (!quoted) {
        output_put(table->out, cell);
        return;
    }
    output_byte(table->out, '"');
    for (size_t i = 0; i < cell.len; i++) {
        if (cell.ptr[i] == '"')
            output_byte(table->out, '"');
        output_byte(table->out, cell.ptr[i]);
    }
    output_byte(table->out, '"');
}

void table_name(struct table *table, const char *name)
{
    table_cell(table, slice_of(name != NULL ? name : ""));
}

void table_buffer(struct table *table, const struct buffer *buffer)
{
    if (buffer->failed)
        output_fail(table->out, PAX_NO_MEMORY);
    else
        table_cell(table, buffer_slice(buffer));
}

void table_text(struct table *table, struct pax_text text)
{
    struct buffer cell;
    struct slice clean = table->separator == ','
                             ? clean_block(&table->arena, slice_from(text))
                             : clean_line(&table->arena, slice_from(text));
    buffer_init(&cell, &table->arena);
    if (clean.ptr == NULL)
        cell.failed = true;
    else if (clean.len > 0 &&
             memchr("=+-@", clean.ptr[0], sizeof("=+-@") - 1) != NULL)
        buffer_byte(&cell, '\'');
    if (clean.ptr != NULL)
        buffer_put(&cell, clean);
    table_buffer(table, &cell);
}

void table_day(struct table *table, bool known, int32_t day)
{
    char iso[PAX_ISO_DATE_SIZE] = "";
    if (known)
        pax_day_print(day, iso);
    table_name(table, iso);
}

void table_count(struct table *table, size_t count)
{
    struct buffer cell;
    buffer_init(&cell, &table->arena);
    buffer_padded(&cell, count, 1);
    table_buffer(table, &cell);
}
