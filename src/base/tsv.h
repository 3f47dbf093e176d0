/* SPDX-License-Identifier: MIT */
#ifndef BASE_TSV_H
#define BASE_TSV_H

#include "src/base/caps.h"
#include "src/base/slice.h"

/* Reads tab-separated rows. Lines that begin with '#' and empty lines are
 * passed over; a carriage return before the line feed is dropped. */
struct tsv {
    struct slice rest;
    unsigned line; /* of the row last read, from 1 */
    struct slice cell[CAP_TABLE_COLUMNS];
    size_t cells; /* in this row; cells beyond are empty slices */
};

void tsv_init(struct tsv *tsv, struct slice bytes);

/* Reads the next row; false at the end. Cells beyond the cap are dropped. */
bool tsv_next(struct tsv *tsv);

#endif
