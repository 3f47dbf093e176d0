/* SPDX-License-Identifier: MIT */
/*
 * The year of a dateline that has none ("MANILA, July 8 (Agency) --"), by
 * rules A11 and A12 of docs/articles.md.
 *
 * The page's own date, where there is one, decides. Else the text may: a
 * report names no year later than its own unless it looks ahead, and its lead
 * says on which weekday the thing happened, as a rule that of the dateline.
 * The latest year named in which both agree is taken; one weekday in seven
 * would agree by chance, so earlier years are not tried. A report of the
 * first three months may still speak of the past year only.
 */
#include "src/article/year.h"

#include "src/article/look.h"

#define YEAR_MIN 1900 /* a number like it that is a year in the news */
#define YEAR_MAX 2100
#define EARLY_MONTHS 3

bool year_from_page(struct pax_date page, struct pax_date *yearless)
{
    int32_t page_day = pax_date_to_day(page);
    for (int32_t year = page.year + 1; year >= page.year - 1; year--) {
        struct pax_date date = {year, yearless->month, yearless->day};
        if (year < 1 || !pax_date_valid(date))
            continue;
        int32_t back = page_day - pax_date_to_day(date);
        if (back >= -1 && back <= YEAR_LAG_DAYS) {
            *yearless = date;
            return true;
        }
    }
    return false;
}

static bool is_read(const struct block *block)
{
    return block->kind == BLOCK_BODY || block->kind == BLOCK_TITLE ||
           block->kind == BLOCK_HEADING || block->kind == BLOCK_CAPTION;
}

static bool is_digit(struct slice text, size_t at)
{
    return at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9';
}

/* True when a number at [at, at + 4) stands alone: not "2,024", "2024/12". */
static bool stands_alone(struct slice text, size_t at)
{
    char before = at > 0 ? text.ptr[at - 1] : ' ';
    char after = at + 4 < text.len ? text.ptr[at + 4] : ' ';
    bool joined = (after == ',' || after == '.' || after == '/') &&
                  is_digit(text, at + 5);
    return (before == ' ' || before == '\n' || before == '(' ||
            before == '-') &&
           !is_digit(text, at + 4) && !joined && after != '%' &&
           ((after | 0x20) < 'a' || (after | 0x20) > 'z');
}

/* True when what stands before the number makes it a year: a month, a day
 * with a comma, a word like "in", a bracket. */
static bool is_dated(const struct cues *cues, struct slice text, size_t at)
{
    enum { BEFORE = 24 };
    size_t from = at > BEFORE ? at - BEFORE : 0;
    while (from < at && ((unsigned char)text.ptr[from] & 0xC0) == 0x80)
        from++;
    struct pieces pieces;
    pieces_read(cues, text, from, at, &pieces);
    if (pieces.count == 0)
        return false;
    size_t last = pieces.count - 1;
    if (piece_is_sign(&pieces, last, '('))
        return true;
    if (piece_is_sign(&pieces, last, ',') && last > 0 &&
        pieces.at[last - 1].kind == PIECE_NUMBER && last > 1)
        return cues_value(cues, &pieces.at[last - 2], CUE_MONTH) != 0;
    if (piece_is_sign(&pieces, last, '.') && last > 0)
        last--;
    return cues_match(cues, &pieces, last, CUE_MONTH | CUE_BEFORE_YEAR) > 0;
}

/* The latest year named in a range of text, or 0. */
static int32_t latest_in(const struct cues *cues, struct slice text,
                         const struct block *block, int32_t latest)
{
    for (size_t at = block->start; at + 4 <= block->end; at++) {
        if (text.ptr[at] != '1' && text.ptr[at] != '2')
            continue;
        unsigned year = 0;
        if (!slice_to_uint(slice_sub(text, at, at + 4), &year) ||
            year < YEAR_MIN || year > YEAR_MAX || (int32_t)year <= latest)
            continue;
        if (stands_alone(text, at) && is_dated(cues, text, at))
            latest = (int32_t)year;
    }
    return latest;
}

/* The first weekday of the paragraph after the dateline, or 0. */
static uint32_t lead_weekday(const struct cues *cues,
                             const struct document *document)
{
    bool dateline = false;
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        if (block->kind == BLOCK_DATELINE)
            dateline = true;
        if (!dateline || block->kind != BLOCK_BODY)
            continue;
        struct pieces pieces;
        look_pieces(cues, document->text, block->start, block->end, &pieces);
        for (size_t k = 0; k < pieces.count; k++) {
            uint32_t day = cues_value(cues, &pieces.at[k], CUE_WEEKDAY);
            if (day != 0 && (pieces.at[k].shape & PIECE_CAPITAL) != 0)
                return day;
        }
        return 0;
    }
    return 0;
}

static bool falls_on(struct pax_date date, uint32_t weekday)
{
    return pax_date_valid(date) &&
           (uint32_t)pax_day_weekday(pax_date_to_day(date)) == weekday;
}

bool year_from_text(const struct cues *cues, const struct document *document,
                    struct pax_date *yearless)
{
    uint32_t weekday = lead_weekday(cues, document);
    int32_t latest = 0;
    if (weekday == 0)
        return false;
    for (size_t i = 0; i < document->block_count; i++) {
        if (is_read(&document->blocks[i]))
            latest = latest_in(cues, document->text, &document->blocks[i],
                               latest);
    }
    struct pax_date date = {latest, yearless->month, yearless->day};
    if (latest != 0 && !falls_on(date, weekday) && date.month <= EARLY_MONTHS)
        date.year++;
    if (latest == 0 || !falls_on(date, weekday))
        return false;
    *yearless = date;
    return true;
}
