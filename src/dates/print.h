/* SPDX-License-Identifier: MIT */
#ifndef DATES_PRINT_H
#define DATES_PRINT_H

#include <stddef.h>

#include "src/dates/period.h"

/* Text that grows in a fixed array and always ends in NUL; what does not fit
 * is left out, so the arrays are sized for the longest form. */
struct printer {
    char *ptr;
    size_t size;
    size_t len;
};

struct printer printer_init(char *ptr, size_t size);
void print_text(struct printer *out, const char *text);
void print_number(struct printer *out, int64_t number, int width);
void print_iso_day(struct printer *out, int32_t day);

/* "0044", "-0044": ISO 8601. */
void print_iso_year(struct printer *out, int32_t year);

/* timex3.c: "2023-W35", "2023-SU", "199", "18", "BC0044". */
void timex3_print_period(struct printer *out, struct period period);
void timex3_print_daypart(struct printer *out, enum term_daypart daypart);

/* "P3D", "PT24H", "PXD", "P2Y6M". count may be TERM_COUNT_VAGUE. */
void timex3_print_duration(struct printer *out, enum term_unit unit,
                           int32_t count, int tenths);

/* "XXXX-WXX-5", "XXXX-07", "P1D". */
void timex3_print_set(struct printer *out, const struct term *term);

/* The other way: a length as timex3_print_duration() writes it, whole numbers
 * only. False for anything else, "PXD" included. */
bool timex3_parse_duration(const char *value, enum term_unit *unit,
                           int32_t *count);

#endif
