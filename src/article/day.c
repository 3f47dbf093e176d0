/* SPDX-License-Identifier: MIT */
/*
 * Reads the dates of bylines, stamps and datelines. Running text has the
 * grammar of src/dates; here only full, plain forms count:
 *
 *   September 6, 2023   Sept. 6 2023   July 8        6 September 2023
 *   6th of Sep, 2023    6-Sep-2023     2023-09-06    2023/09/06
 *   06.09.2023          13/09/2023     09/13/2023    Wednesday, 6 September
 *   26 Jun.'14
 *
 * "05/03/2021" can be two days and is refused; "05.03.2021" has the day first
 * wherever it is written so.
 */
#include "src/article/day.h"

/* A number of `low` to `high` digits. */
static bool number_at(const struct pieces *pieces, size_t i, uint8_t low,
                      uint8_t high)
{
    return i < pieces->count && pieces->at[i].kind == PIECE_NUMBER &&
           pieces->at[i].digits >= low && pieces->at[i].digits <= high;
}

static uint32_t month_at(const struct cues *cues, const struct pieces *pieces,
                         size_t i)
{
    return i < pieces->count ? cues_value(cues, &pieces->at[i], CUE_MONTH)
                             : 0;
}

/* The piece after a sign that may stand at i. */
static size_t skip_sign(const struct pieces *pieces, size_t i, char sign)
{
    return piece_is_sign(pieces, i, sign) ? i + 1 : i;
}

/* The piece after "st", "nd", "rd" or "th" glued to the number before i. */
static size_t skip_ordinal(const struct pieces *pieces, size_t i)
{
    bool ordinal = piece_is_glued(pieces, i) &&
                   (piece_is_word(pieces, i, SLICE("st")) ||
                    piece_is_word(pieces, i, SLICE("nd")) ||
                    piece_is_word(pieces, i, SLICE("rd")) ||
                    piece_is_word(pieces, i, SLICE("th")));
    return ordinal ? i + 1 : i;
}

/* "08:53", not "08: 53 people" */
static bool is_clock(const struct pieces *pieces, size_t i)
{
    return piece_is_sign(pieces, i + 1, ':') &&
           number_at(pieces, i + 2, 2, 2) && piece_is_glued(pieces, i + 2);
}

/* Fills date and state; `year` negative means none was written. */
static void set_day(struct day *out, int32_t year, uint32_t month,
                    uint32_t day)
{
    bool yearless = year < 0;
    out->date = (struct pax_date){yearless ? 0 : year,
                                  (uint8_t)(month < 100 ? month : 0),
                                  (uint8_t)(day < 100 ? day : 0)};
    struct pax_date check = out->date;
    if (yearless)
        check.year = 2000; /* a leap year: there may be a February 29 */
    if (!pax_date_valid(check))
        out->state = DAY_IMPOSSIBLE;
    else if (year == 0)
        out->state = DAY_YEAR_ZERO;
    else
        out->state = yearless ? DAY_YEARLESS : DAY_FULL;
}

/* A year of four digits at i, after a comma or not, or of two behind an
 * apostrophe; negative when there is none. *end is set behind it. */
static int32_t year_at(const struct pieces *pieces, size_t i, size_t *end)
{
    size_t at = skip_sign(pieces, i, ',');
    if (piece_is_sign(pieces, at, '-') && !piece_is_glued(pieces, at) &&
        number_at(pieces, at + 1, 4, 4))
        at++; /* "September 4 - 2020" */
    bool apostrophe = at < pieces->count &&
                      (piece_is_sign(pieces, at, '\'') ||
                       (pieces->at[at].kind == PIECE_SIGN &&
                        pieces->at[at].value == 0x2019));
    if (apostrophe && number_at(pieces, at + 1, 2, 2) &&
        piece_is_glued(pieces, at + 1)) {
        uint32_t year = pieces->at[at + 1].value;
        *end = at + 2;
        return (int32_t)(year < 50 ? 2000 + year : 1900 + year);
    }
    if (!number_at(pieces, at, 4, 4))
        return -1;
    *end = at + 1;
    return (int32_t)pieces->at[at].value;
}

/* "September 6, 2023", "Sept. 6th" */
static bool read_month_first(const struct cues *cues,
                             const struct pieces *pieces, size_t i,
                             struct day *out)
{
    uint32_t month = month_at(cues, pieces, i);
    size_t at = skip_sign(pieces, i + 1, '.');
    if (month == 0 || !number_at(pieces, at, 1, 2) || is_clock(pieces, at))
        return false;
    out->end = skip_ordinal(pieces, at + 1);
    int32_t year = year_at(pieces, out->end, &out->end);
    set_day(out, year, month, pieces->at[at].value);
    return true;
}

/* "6 September 2023", "6th of Sept.", "6-Sep-2023" */
static bool read_day_first(const struct cues *cues,
                           const struct pieces *pieces, size_t i,
                           struct day *out)
{
    if (!number_at(pieces, i, 1, 2))
        return false;
    size_t at = skip_ordinal(pieces, i + 1);
    bool hyphens = piece_is_glued(pieces, at) && piece_is_sign(pieces, at, '-');
    if (hyphens || piece_is_word(pieces, at, SLICE("of")))
        at++;
    uint32_t month = month_at(cues, pieces, at);
    if (month == 0)
        return false;
    at = skip_sign(pieces, at + 1, hyphens ? '-' : '.');
    out->end = at;
    int32_t year = year_at(pieces, at, &out->end);
    set_day(out, year, month, pieces->at[i].value);
    return true;
}

/* Three numbers glued by one sign: "2023-09-06", "06.09.2023". */
static bool read_numbers(const struct pieces *pieces, size_t i,
                         struct day *out)
{
    char sign = 0;
    for (size_t k = 0; k < 3; k++) {
        static const char signs[] = {'-', '/', '.'};
        if (piece_is_sign(pieces, i + 1, signs[k]) &&
            piece_is_sign(pieces, i + 3, signs[k]))
            sign = signs[k];
    }
    if (sign == 0 || !number_at(pieces, i, 1, 4) ||
        !number_at(pieces, i + 2, 1, 2) || !number_at(pieces, i + 4, 1, 4))
        return false;
    for (size_t k = i + 1; k <= i + 4; k++) {
        if (!piece_is_glued(pieces, k))
            return false;
    }
    const struct piece *at = &pieces->at[i];
    uint32_t a = at[0].value, b = at[2].value, c = at[4].value;
    out->end = i + 5;
    if (at[0].digits == 4 && at[4].digits <= 2) {
        set_day(out, (int32_t)a, b, c);
        return true;
    }
    if (at[0].digits > 2 || at[4].digits != 4)
        return false;
    if (sign == '.' || a > 12 || a == b)
        set_day(out, (int32_t)c, b, a);
    else
        set_day(out, (int32_t)c, a, b);
    if (out->state == DAY_FULL && sign != '.' && a <= 12 && b <= 12 && a != b)
        out->state = DAY_AMBIGUOUS;
    return true;
}

/* The weekday's number, 0 for none. */
static uint32_t read_weekday(const struct cues *cues,
                             const struct pieces *pieces, size_t *i)
{
    uint32_t weekday = cues_value(cues, &pieces->at[*i], CUE_WEEKDAY);
    if (weekday == 0)
        return 0;
    *i = skip_sign(pieces, skip_sign(pieces, *i + 1, '.'), ',');
    return weekday;
}

bool day_read(const struct cues *cues, const struct pieces *pieces, size_t i,
              struct day *out)
{
    struct day day = {.state = DAY_IMPOSSIBLE};
    if (i >= pieces->count)
        return false;
    day.weekday = read_weekday(cues, pieces, &i);
    if (!read_month_first(cues, pieces, i, &day) &&
        !read_day_first(cues, pieces, i, &day) &&
        !read_numbers(pieces, i, &day))
        return false;
    if (day.state == DAY_FULL && day.weekday != 0 &&
        (uint32_t)pax_day_weekday(pax_date_to_day(day.date)) != day.weekday)
        day.state = DAY_WRONG_WEEKDAY;
    *out = day;
    return true;
}
