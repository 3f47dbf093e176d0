/* SPDX-License-Identifier: MIT */
/*
 * Dates in addresses. Numbers of an address are of all kinds, so only years
 * of the web's time count, and what is no date of the calendar is passed over.
 */
#include "src/article/address.h"

#define YEAR_MIN 1990
#define YEAR_MAX 2100
#define DAY_DIGITS 8 /* "20230906" */

static bool is_number(const struct pieces *pieces, size_t i, uint8_t low,
                      uint8_t high)
{
    return i < pieces->count && pieces->at[i].kind == PIECE_NUMBER &&
           pieces->at[i].digits >= low && pieces->at[i].digits <= high;
}

static bool set_date(struct pax_date *out, uint32_t year, uint32_t month,
                     uint32_t day)
{
    if (year < YEAR_MIN || year > YEAR_MAX || month > 12 || day > 31)
        return false;
    struct pax_date date = {(int32_t)year, (uint8_t)month, (uint8_t)day};
    if (!pax_date_valid(date))
        return false;
    *out = date;
    return true;
}

/* "2023/09/06", "2023-9-6", "2023/sep/06" from piece i on. */
static bool read_parts(const struct cues *cues, const struct pieces *pieces,
                       size_t i, struct pax_date *out)
{
    char sign = piece_is_sign(pieces, i + 1, '/') ? '/' : '-';
    if (!is_number(pieces, i, 4, 4) || !piece_is_sign(pieces, i + 1, sign) ||
        !piece_is_sign(pieces, i + 3, sign) || !is_number(pieces, i + 4, 1, 2))
        return false;
    const struct piece *month = &pieces->at[i + 2];
    uint32_t number = is_number(pieces, i + 2, 1, 2)
                          ? month->value
                          : cues_value(cues, month, CUE_MONTH);
    return set_date(out, pieces->at[i].value, number, pieces->at[i + 4].value);
}

/* "20230906" at piece i. */
static bool read_digits(const struct pieces *pieces, size_t i,
                        struct pax_date *out)
{
    if (!is_number(pieces, i, DAY_DIGITS, DAY_DIGITS))
        return false;
    uint32_t value = pieces->at[i].value;
    return set_date(out, value / 10000, value / 100 % 100, value % 100);
}

bool address_date(const struct cues *cues, struct slice address,
                  struct pax_date *out)
{
    struct pieces pieces;
    struct pax_date date = {0};
    bool found = false;
    pieces_read(cues, address, 0, address.len, &pieces);
    for (size_t i = 0; i < pieces.count; i++) {
        struct pax_date next;
        if (!read_parts(cues, &pieces, i, &next) &&
            !read_digits(&pieces, i, &next))
            continue;
        if (found && (next.year != date.year || next.month != date.month ||
                      next.day != date.day))
            return false;
        date = next;
        found = true;
    }
    if (found)
        *out = date;
    return found;
}
