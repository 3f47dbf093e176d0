/* SPDX-License-Identifier: MIT */
/* Tab-separated rows. No domain word may appear here. */
#include "src/base/tsv.h"

void tsv_init(struct tsv *tsv, struct slice bytes)
{
    *tsv = (struct tsv){.rest = bytes};
}

static void split(struct tsv *tsv, struct slice row)
{
    tsv->cells = 0;
    while (row.ptr != NULL && tsv->cells < CAP_TABLE_COLUMNS)
        tsv->cell[tsv->cells++] = slice_trim(slice_cut(&row, '\t'));
    for (size_t i = tsv->cells; i < CAP_TABLE_COLUMNS; i++)
        tsv->cell[i] = (struct slice){"", 0};
}

bool tsv_next(struct tsv *tsv)
{
    while (tsv->rest.len > 0) {
        struct slice row = slice_cut(&tsv->rest, '\n');
        tsv->line++;
        if (row.len > 0 && row.ptr[row.len - 1] == '\r')
            row.len--;
        if (row.len == 0 || row.ptr[0] == '#')
            continue;
        split(tsv, row);
        return true;
    }
    return false;
}
