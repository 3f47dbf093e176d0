/* SPDX-License-Identifier: MIT */
/*
 * Compiles a user's table of named periods into the classes and rows that
 * holidays have. Rule R32 of docs/date-rules.md.
 *
 *   names, split by | TAB first day TAB last day TAB x when approximate
 *
 *   the 44-day war|Second Karabakh War   2020-09-27   2020-11-10
 *   the Bishkek Protocol                 1994-05-05
 *   the blockade                         2022-12      2023-09
 *
 * A day is an ISO date, or a month or year, which stand for their first day
 * on the left and for their last on the right. No last day: the left one is
 * all. A name that is known already means the user's period from then on.
 * periods_read() takes out what cannot be read, so that the rows compile.
 */
#include "src/dates/calendar.h"
#include "src/dates/compile.h"
#include "src/dates/find.h"

#define PERIOD_SYMBOL SLICE("HOLIDAY")

/* "2020", "-0044": digits of a year, at most four after a sign. */
static bool read_year(struct slice text, int32_t *year)
{
    unsigned number;
    bool before = text.len > 0 && text.ptr[0] == '-';
    struct slice digits = slice_sub(text, before, text.len);
    if (digits.len != 4 || !slice_to_uint(digits, &number))
        return false;
    *year = before ? -(int32_t)number : (int32_t)number;
    return true;
}

/* First or last day of "2020-09-27", "2020-09" or "2020". */
static bool read_day(struct slice text, bool last, int32_t *day)
{
    struct pax_date date;
    unsigned month;
    size_t year_len = text.len > 0 && text.ptr[0] == '-' ? 5 : 4;
    if (pax_date_parse((struct pax_text){text.ptr, text.len}, &date) ==
        PAX_OK) {
        *day = pax_date_to_day(date);
        return true;
    }
    date = (struct pax_date){0, last ? 12 : 1, 1};
    if (text.len < year_len ||
        !read_year(slice_sub(text, 0, year_len), &date.year))
        return false;
    if (text.len != year_len) {
        struct slice rest = slice_sub(text, year_len, text.len);
        if (rest.len != 3 || rest.ptr[0] != '-' ||
            !slice_to_uint(slice_sub(rest, 1, 3), &month) || month < 1 ||
            month > 12)
            return false;
        date.month = (uint8_t)month;
    }
    *day = pax_date_to_day(date);
    if (last)
        *day += calendar_month_days(date.year, date.month) - 1;
    return true;
}

/* What is wrong with a row, NULL when nothing is. */
static const char *read_period(struct holiday *holiday, const struct tsv *tsv)
{
    struct slice from = slice_trim(tsv->cell[1]);
    struct slice to = slice_trim(tsv->cell[2]);
    struct slice hedge = slice_trim(tsv->cell[3]);
    if (tsv->cells > 4)
        return "periods: more than four columns";
    if (!read_day(from, false, &holiday->start))
        return "periods: the first day is not YYYY-MM-DD, YYYY-MM or YYYY";
    if (!read_day(to.len > 0 ? to : from, true, &holiday->end))
        return "periods: the last day is not YYYY-MM-DD, YYYY-MM or YYYY";
    if (holiday->end < holiday->start)
        return "periods: it ends before it begins";
    if (hedge.len > 0 && !slice_equal(hedge, SLICE("x")))
        return "periods: the fourth column is not x";
    holiday->rule = HOLIDAY_PERIOD;
    holiday->duration = 1;
    holiday->approximate = hedge.len > 0;
    return NULL;
}

/* A built-in feast of the same name gives way. */
static void override(const struct grammar_builder *builder,
                     const struct word_class *class)
{
    struct word_class *classes = builder->classes.at;
    uint32_t next = class->next;
    while (next != 0) {
        struct word_class *known = &classes[next - 1];
        if (known->symbol == class->symbol) {
            known->value = class->value;
            known->flags = class->flags;
        }
        next = known->next;
    }
}

/* What is wrong with a row's names, NULL when nothing is. */
static const char *wrong_names(struct dictionary_builder *words,
                               struct slice names)
{
    do {
        uint32_t id;
        struct slice name = slice_trim(slice_cut(&names, '|'));
        switch (dictionary_intern(words, name, 0, &id)) {
        case PAX_OK: break;
        case PAX_BAD_UTF8: return "periods: a name is not UTF-8";
        case PAX_LIMIT: return "periods: a name has too many words";
        case PAX_NO_MEMORY: return "periods: out of memory";
        default: return "periods: a name is empty";
        }
    } while (names.len > 0);
    return NULL;
}

enum pax_status periods_read(struct slice table,
                             const struct periods_warn *warn,
                             struct buffer *out)
{
    struct dictionary_builder *words;
    struct tsv tsv;
    if (dictionary_builder_create(out->arena, &words) != PAX_OK)
        return PAX_NO_MEMORY;
    tsv_init(&tsv, table);
    while (tsv_next(&tsv)) {
        struct holiday holiday = {0};
        const char *wrong = wrong_names(words, tsv.cell[0]);
        if (wrong == NULL)
            wrong = read_period(&holiday, &tsv);
        if (wrong != NULL) {
            warn->tell(warn->ctx, tsv.line, wrong);
            continue;
        }
        for (size_t i = 0; i < 4; i++) {
            buffer_put(out, tsv.cell[i]);
            buffer_byte(out, i < 3 ? '\t' : '\n');
        }
    }
    return out->failed ? PAX_NO_MEMORY : PAX_OK;
}

static enum pax_status add_names(struct grammar_builder *builder,
                                 const struct tsv *tsv, struct word_class class)
{
    struct slice names = tsv->cell[0];
    do {
        struct slice name = slice_trim(slice_cut(&names, '|'));
        enum pax_status status = grammar_add_word(builder, name, class);
        if (status == PAX_NO_MEMORY)
            return status;
        if (status == PAX_LIMIT)
            return grammar_fail(builder, tsv,
                                "periods: a name too long or too many names");
        if (status != PAX_OK)
            return grammar_fail(builder, tsv, "periods: no name");
        override(builder, (struct word_class *)builder->classes.at +
                              builder->classes.count - 1);
    } while (names.len > 0);
    return PAX_OK;
}

enum pax_status grammar_add_periods(struct grammar_builder *builder,
                                    struct slice bytes)
{
    struct tsv tsv;
    tsv_init(&tsv, bytes);
    while (tsv_next(&tsv)) {
        struct holiday *holiday =
            column_add(builder->arena, &builder->holidays);
        if (holiday == NULL)
            return PAX_NO_MEMORY;
        if (builder->holidays.count > UINT16_MAX)
            return grammar_fail(builder, &tsv, "periods: too many rows");
        const char *wrong = read_period(holiday, &tsv);
        if (wrong != NULL)
            return grammar_fail(builder, &tsv, wrong);
        struct slice names = tsv.cell[0];
        struct slice first = slice_trim(slice_cut(&names, '|'));
        holiday->name = (uint32_t)builder->pool.len;
        holiday->name_len = (uint32_t)first.len;
        buffer_put(&builder->pool, first);
        unsigned symbol = grammar_symbol_make(builder, PERIOD_SYMBOL);
        enum pax_status status = add_names(
            builder, &tsv,
            (struct word_class){
                .symbol = (uint16_t)symbol,
                .value = (int32_t)(builder->holidays.count - 1)});
        if (status != PAX_OK)
            return status;
    }
    return PAX_OK;
}
