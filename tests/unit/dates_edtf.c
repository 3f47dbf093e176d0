/* SPDX-License-Identifier: MIT */
/*
 * Every form of EDTF and TIMEX3 that is written, and that all of them mean the
 * same interval when they are read back by the small readers below.
 */
#include "unit.h"

#include "src/dates/calendar.h"
#include "src/dates/print.h"
#include "src/dates/resolve.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { OPEN_START = 1, OPEN_END = 2, ABOUT = 4 };

static struct pax_when when_of(int32_t start, int32_t end, int flags,
                               enum pax_precision precision,
                               enum pax_kind kind)
{
    struct pax_when when = {.resolved = true};
    when.interval.has_start = !(flags & OPEN_START);
    when.interval.has_end = !(flags & OPEN_END);
    when.interval.start = when.interval.has_start ? start : 0;
    when.interval.end = when.interval.has_end ? end : 0;
    when.interval.approximate = (flags & ABOUT) != 0;
    when.interval.precision = precision;
    when.interval.kind = kind;
    edtf_print(&when);
    return when;
}

static int32_t day_of(const char *text)
{
    struct pax_date date;
    struct pax_text slice = {text, strlen(text)};
    assert_int_equal(pax_date_parse(slice, &date), PAX_OK);
    return pax_date_to_day(date);
}

static void writes_every_form(void **state)
{
    (void)state;
    static const struct {
        const char *start, *end;
        int flags;
        enum pax_precision precision;
        enum pax_kind kind;
        const char *edtf;
    } rows[] = {
        {"2023-05-22", "2023-05-22", 0, PAX_PRECISION_DAY, PAX_KIND_DAY,
         "2023-05-22"},
        {"2023-05-22", "2023-05-22", ABOUT, PAX_PRECISION_DAY, PAX_KIND_DAY,
         "2023-05-22~"},
        {"2023-05-01", "2023-05-31", 0, PAX_PRECISION_MONTH, PAX_KIND_WITHIN,
         "2023-05"},
        {"2023-05-01", "2023-05-31", ABOUT, PAX_PRECISION_MONTH,
         PAX_KIND_WITHIN, "2023-05~"},
        {"2023-05-01", "2023-05-31", 0, PAX_PRECISION_MONTH, PAX_KIND_SPAN,
         "2023-05/2023-05"},
        {"2023-01-01", "2023-12-31", 0, PAX_PRECISION_YEAR, PAX_KIND_WITHIN,
         "2023"},
        {"2023-03-21", "2023-03-31", 0, PAX_PRECISION_MONTH_PART,
         PAX_KIND_WITHIN, "[2023-03-21..2023-03-31]"},
        {"2023-08-28", "2023-09-03", 0, PAX_PRECISION_WEEK, PAX_KIND_WITHIN,
         "[2023-08-28..2023-09-03]"},
        {"2023-08-28", "2023-09-03", ABOUT, PAX_PRECISION_WEEK,
         PAX_KIND_WITHIN, "2023-08-28~/2023-09-03~"},
        {"2023-06-01", "2023-08-31", 0, PAX_PRECISION_SEASON,
         PAX_KIND_WITHIN, "2023-22"},
        {"2023-12-01", "2024-02-29", 0, PAX_PRECISION_SEASON,
         PAX_KIND_WITHIN, "2023-24"},
        {"2023-06-01", "2023-08-31", ABOUT, PAX_PRECISION_SEASON,
         PAX_KIND_WITHIN, "2023-06~/2023-08~"},
        {"2023-04-01", "2023-06-30", 0, PAX_PRECISION_QUARTER,
         PAX_KIND_WITHIN, "2023-34"},
        {"2023-07-01", "2023-12-31", 0, PAX_PRECISION_HALF, PAX_KIND_WITHIN,
         "2023-41"},
        {"1990-01-01", "1999-12-31", 0, PAX_PRECISION_DECADE,
         PAX_KIND_WITHIN, "199X"},
        {"1990-01-01", "1993-12-31", 0, PAX_PRECISION_DECADE,
         PAX_KIND_WITHIN, "[1990-01-01..1993-12-31]"},
        {"1900-01-01", "1999-12-31", 0, PAX_PRECISION_CENTURY,
         PAX_KIND_WITHIN, "19XX"},
        {"1900-01-01", "1999-12-31", ABOUT, PAX_PRECISION_CENTURY,
         PAX_KIND_WITHIN, "1900~/1999~"},
        {"2000-07-11", "2000-07-25", 0, PAX_PRECISION_DAY, PAX_KIND_SPAN,
         "2000-07-11/2000-07-25"},
        {"2014-01-01", "2020-12-31", 0, PAX_PRECISION_YEAR, PAX_KIND_SPAN,
         "2014/2020"},
        {"2020-05-01", "2020-06-30", 0, PAX_PRECISION_MONTH, PAX_KIND_SPAN,
         "2020-05/2020-06"},
        {"2023-09-06", "2023-09-06", OPEN_START, PAX_PRECISION_VAGUE,
         PAX_KIND_OPEN, "[..2023-09-06]"},
        {"2023-09-06", "2023-09-06", OPEN_END, PAX_PRECISION_VAGUE,
         PAX_KIND_OPEN, "[2023-09-06..]"},
        {"1988-02-01", "1988-02-29", OPEN_END, PAX_PRECISION_MONTH,
         PAX_KIND_OPEN, "1988-02/.."},
        {"2023-09-08", "2023-09-08", OPEN_START, PAX_PRECISION_DAY,
         PAX_KIND_OPEN, "../2023-09-08"},
        {"-0044-03-15", "-0044-03-15", 0, PAX_PRECISION_DAY, PAX_KIND_DAY,
         "-0044-03-15"},
        {"-0044-01-01", "-0044-12-31", 0, PAX_PRECISION_YEAR,
         PAX_KIND_WITHIN, "-0044"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct pax_when when = when_of(day_of(rows[i].start),
                                       day_of(rows[i].end), rows[i].flags,
                                       rows[i].precision, rows[i].kind);
        assert_string_equal(when.edtf, rows[i].edtf);
    }
}

static void writes_nothing_when_unresolved(void **state)
{
    (void)state;
    struct pax_when when = when_of(0, 0, 0, PAX_PRECISION_DAY, PAX_KIND_DAY);
    when.resolved = false;
    edtf_print(&when);
    assert_string_equal(when.edtf, "");
}

/* The days of a period as its EDTF says, for the forms of whole periods. */
static void read_edtf(const char *edtf, int32_t *start, int32_t *end)
{
    int year = 0;
    int code = 0;
    if (edtf[0] == '[') {
        char side[PAX_ISO_DATE_SIZE] = "";
        memcpy(side, edtf + 1, 10);
        *start = day_of(side);
        memcpy(side, edtf + 13, 10);
        *end = day_of(side);
        return;
    }
    for (int i = 0; i < 4; i++)
        year = year * 10 + (edtf[i] >= '0' && edtf[i] <= '9' ? edtf[i] - '0'
                                                             : 0);
    if (edtf[2] == 'X' || edtf[3] == 'X') {
        *start = calendar_day(year, 1, 1);
        *end = calendar_day(year + (edtf[2] == 'X' ? 99 : 9), 12, 31);
        return;
    }
    *start = calendar_day(year, 1, 1);
    *end = calendar_day(year, 12, 31);
    if (edtf[4] == '\0')
        return;
    code = (edtf[5] - '0') * 10 + edtf[6] - '0';
    int first = code <= 12   ? code
                : code <= 24 ? (code - 21) * 3 + 3
                : code <= 36 ? (code - 33) * 3 + 1
                             : (code - 40) * 6 + 1;
    int months = code <= 12 ? 1 : code <= 36 ? 3 : 6;
    *start = calendar_day(year, first, 1);
    if (edtf[7] == '-') {
        *start = *end = day_of(edtf);
        return;
    }
    int last = first + months;
    *end = calendar_day(year + (last > 12), last > 12 ? last - 12 : last, 1) -
           1;
}

/* The period that a TIMEX3 value names. */
static struct period read_value(const char *value)
{
    size_t len = strlen(value);
    int number = 0;
    for (size_t i = 0; i < len && i < 4 && value[i] != '-'; i++)
        number = number * 10 + value[i] - '0';
    if (len <= 4) {
        static const enum term_unit units[] = {UNIT_MILLENNIUM, UNIT_CENTURY,
                                               UNIT_DECADE, UNIT_YEAR};
        return (struct period){units[len - 1], number};
    }
    switch (value[5]) {
    case 'W': {
        int32_t monday;
        if (value[6] == 'I')
            return (struct period){UNIT_SEASON, number * 4 + 3};
        monday = calendar_iso_monday(number, (value[6] - '0') * 10 +
                                                 value[7] - '0');
        return period_of_day(len > 8 ? UNIT_WEEKEND : UNIT_WEEK, monday);
    }
    case 'Q':
        return (struct period){UNIT_QUARTER, number * 4 + value[6] - '1'};
    case 'H':
        return (struct period){UNIT_HALF, number * 2 + value[6] - '1'};
    case 'S':
        return (struct period){UNIT_SEASON,
                               number * 4 + (value[6] == 'U')};
    case 'F':
        return (struct period){UNIT_SEASON, number * 4 + 2};
    default:
        break;
    }
    if (len == 10)
        return (struct period){UNIT_DAY, day_of(value)};
    return (struct period){UNIT_MONTH, number * 12 + (value[5] - '0') * 10 +
                                           value[6] - '0' - 1};
}

/* All days of 1900 to 2100, in every unit: printed and read back. */
static void comes_back_from_both_forms(void **state)
{
    (void)state;
    static const enum term_unit units[] = {
        UNIT_DAY, UNIT_WEEK, UNIT_WEEKEND, UNIT_MONTH, UNIT_QUARTER,
        UNIT_SEASON, UNIT_HALF, UNIT_YEAR, UNIT_DECADE, UNIT_CENTURY};
    int32_t last = calendar_day(2100, 12, 31);
    for (int32_t day = calendar_day(1900, 1, 1); day <= last; day++) {
        for (size_t i = 0; i < COUNT(units); i++) {
            struct period period = period_of_day(units[i], day);
            char value[PAX_TIMEX3_SIZE];
            struct printer out = printer_init(value, sizeof(value));
            int32_t start = 0;
            int32_t end = 0;
            int32_t from = 0;
            int32_t to = 0;
            timex3_print_period(&out, period);
            struct period back = read_value(value);
            if (back.unit != period.unit || back.index != period.index)
                fail_msg("%s does not come back", value);
            assert_true(period_bounds(period, &start, &end));
            struct pax_when when = when_of(
                start, end, 0, unit_precision(units[i]),
                units[i] == UNIT_DAY ? PAX_KIND_DAY : PAX_KIND_WITHIN);
            read_edtf(when.edtf, &from, &to);
            if (from != start || to != end)
                fail_msg("%s does not come back", when.edtf);
        }
    }
}

static void writes_lengths(void **state)
{
    (void)state;
    static const struct {
        enum term_unit unit;
        int32_t count;
        int tenths;
        const char *value;
    } rows[] = {
        {UNIT_DAY, 3, 0, "P3D"},
        {UNIT_HOUR, 24, 0, "PT24H"},
        {UNIT_MINUTE, 5, 0, "PT5M"},
        {UNIT_SECOND, 90, 0, "PT90S"},
        {UNIT_WEEK, 2, 0, "P2W"},
        {UNIT_FORTNIGHT, 1, 0, "P2W"},
        {UNIT_MONTH, 18, 0, "P18M"},
        {UNIT_QUARTER, 2, 0, "P2Q"},
        {UNIT_YEAR, 2, 5, "P2Y6M"},
        {UNIT_HOUR, 0, 5, "PT30M"},
        {UNIT_HOUR, 5, 5, "PT5H30M"},
        {UNIT_MINUTE, 1, 5, "PT1M30S"},
        {UNIT_YEAR, 0, 5, "P6M"},
        {UNIT_WEEK, 1, 5, "P1.5W"},
        {UNIT_DECADE, 2, 0, "P20Y"},
        {UNIT_DECADE, 2, 5, "P25Y"},
        {UNIT_CENTURY, 1, 0, "P100Y"},
        {UNIT_DAY, TERM_COUNT_VAGUE, 0, "PXD"},
        {UNIT_YEAR, TERM_COUNT_VAGUE, 0, "PXY"},
        {UNIT_DECADE, TERM_COUNT_VAGUE, 0, "PXE"},
        {UNIT_CENTURY, TERM_COUNT_VAGUE, 0, "PXC"},
        {UNIT_HOUR, TERM_COUNT_VAGUE, 0, "PTXH"},
        {UNIT_NONE, TERM_COUNT_VAGUE, 0, "PXX"},
        {UNIT_DAY, INT32_MAX - 1, 0, "P2147483646D"},
        {UNIT_MILLENNIUM, INT32_MAX - 1, 0, "P2147483646000Y"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char value[PAX_TIMEX3_SIZE];
        struct printer out = printer_init(value, sizeof(value));
        timex3_print_duration(&out, rows[i].unit, rows[i].count,
                              rows[i].tenths);
        assert_string_equal(value, rows[i].value);
    }
}

static void reads_lengths_back(void **state)
{
    (void)state;
    static const enum term_unit units[] = {
        UNIT_SECOND, UNIT_MINUTE, UNIT_HOUR, UNIT_DAY, UNIT_WEEK, UNIT_MONTH,
        UNIT_QUARTER, UNIT_YEAR};
    for (size_t i = 0; i < COUNT(units); i++) {
        for (int32_t count = 1; count < 1000; count += 7) {
            char value[PAX_TIMEX3_SIZE];
            struct printer out = printer_init(value, sizeof(value));
            enum term_unit unit = UNIT_NONE;
            int32_t back = 0;
            timex3_print_duration(&out, units[i], count, 0);
            assert_true(timex3_parse_duration(value, &unit, &back));
            assert_int_equal(unit, units[i]);
            assert_int_equal(back, count);
        }
    }
    enum term_unit unit;
    int32_t count;
    static const char *const bad[] = {"", "P", "PT", "PXD", "P3", "PT3D",
                                      "P3H", "P2Y6M", "3D", "2023-05-22",
                                      "P99999999999D"};
    for (size_t i = 0; i < COUNT(bad); i++)
        assert_false(timex3_parse_duration(bad[i], &unit, &count));
}

static void writes_sets(void **state)
{
    (void)state;
    static const struct {
        struct term term;
        const char *value;
    } rows[] = {
        {{.kind = TERM_SET, .fields = FIELD_WEEKDAY, .weekday = 5},
         "XXXX-WXX-5"},
        {{.kind = TERM_SET, .fields = FIELD_WEEKDAY, .weekday = 1,
          .daypart = DAYPART_NIGHT}, "XXXX-WXX-1TNI"},
        {{.kind = TERM_SET, .fields = FIELD_MONTH, .month = 7}, "XXXX-07"},
        {{.kind = TERM_SET, .fields = FIELD_MONTH | FIELD_DAY, .month = 12,
          .day = 25}, "XXXX-12-25"},
        {{.kind = TERM_SET, .fields = FIELD_SEASON, .season = SEASON_SUMMER},
         "XXXX-SU"},
        {{.kind = TERM_SET, .fields = FIELD_QUARTER, .quarter = 4},
         "XXXX-Q4"},
        {{.kind = TERM_SET, .unit = UNIT_DAY, .count = 1}, "P1D"},
        {{.kind = TERM_SET, .unit = UNIT_WEEK, .count = 2}, "P2W"},
        {{.kind = TERM_SET, .unit = UNIT_YEAR}, "P1Y"},
        {{.kind = TERM_SET, .unit = UNIT_WEEKEND}, "XXXX-WXX-WE"},
        {{.kind = TERM_SET, .daypart = DAYPART_MORNING}, "XXXX-XX-XXTMO"},
        {{.kind = TERM_SET, .fields = FIELD_HOUR, .hour = 9},
         "XXXX-XX-XXT09:00"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char value[PAX_TIMEX3_SIZE];
        struct printer out = printer_init(value, sizeof(value));
        timex3_print_set(&out, &rows[i].term);
        assert_string_equal(value, rows[i].value);
    }
}

static void keeps_within_its_array(void **state)
{
    (void)state;
    char small[4];
    struct printer out = printer_init(small, sizeof(small));
    print_text(&out, "abcdefgh");
    print_number(&out, INT64_MIN, 30);
    assert_string_equal(small, "abc");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_every_form),
        cmocka_unit_test(writes_nothing_when_unresolved),
        cmocka_unit_test(comes_back_from_both_forms),
        cmocka_unit_test(writes_lengths),
        cmocka_unit_test(reads_lengths_back),
        cmocka_unit_test(writes_sets),
        cmocka_unit_test(keeps_within_its_array),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
