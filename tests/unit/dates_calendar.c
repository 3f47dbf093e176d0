/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include "src/dates/calendar.h"
#include "src/dates/period.h"

static void assert_day(int64_t day, const char *expected, const char *what)
{
    char text[PAX_ISO_DATE_SIZE];
    pax_day_print((int32_t)day, text);
    if (strcmp(text, expected) != 0)
        fail_msg("%s: %s is not %s", what, text, expected);
}

static void knows_which_dates_exist(void **state)
{
    (void)state;
    static const struct {
        struct pax_date date;
        bool valid;
    } rows[] = {
        {{2024, 2, 29}, true},   {{2023, 2, 29}, false},
        {{1900, 2, 29}, false},  {{2000, 2, 29}, true},
        {{2023, 2, 30}, false},  {{2023, 13, 1}, false},
        {{2023, 0, 1}, false},   {{2023, 1, 0}, false},
        {{2023, 4, 31}, false},  {{9999, 12, 31}, true},
        {{10000, 1, 1}, false},  {{-9999, 1, 1}, true},
        {{-10000, 12, 31}, false}, {{0, 2, 29}, true},
        {{-4, 2, 29}, true},     {{-100, 2, 29}, false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_int_equal(pax_date_valid(rows[i].date), rows[i].valid);
}

static void counts_every_day_of_the_range(void **state)
{
    (void)state;
    struct pax_date first = {PAX_YEAR_MIN, 1, 1};
    struct pax_date last = {PAX_YEAR_MAX, 12, 31};
    assert_int_equal(pax_date_to_day(first), CALENDAR_DAY_MIN);
    assert_int_equal(pax_date_to_day(last), CALENDAR_DAY_MAX);
    int weekday = pax_day_weekday(CALENDAR_DAY_MIN);
    for (int32_t day = CALENDAR_DAY_MIN; day <= CALENDAR_DAY_MAX; day++) {
        struct pax_date date = pax_date_from_day(day);
        if (!pax_date_valid(date) || pax_date_to_day(date) != day)
            fail_msg("day %d does not come back", day);
        if (pax_day_weekday(day) != weekday)
            fail_msg("day %d breaks the row of weekdays", day);
        weekday = weekday % 7 + 1;
    }
    assert_int_equal(pax_day_weekday(0), 4);
}

static void tiles_the_line_with_weeks(void **state)
{
    (void)state;
    int32_t day = calendar_day(1900, 1, 1);
    int32_t end = calendar_day(2101, 1, 1);
    struct iso_week before = calendar_iso_week(day - 1);
    for (; day < end; day++) {
        struct iso_week week = calendar_iso_week(day);
        bool monday = pax_day_weekday(day) == WEEKDAY_MONDAY;
        bool same = week.year == before.year && week.week == before.week;
        if (monday == same)
            fail_msg("week turns on a wrong day: %d", day);
        if (monday && week.week != before.week + 1 &&
            (week.week != 1 ||
             before.week != calendar_iso_weeks(before.year)))
            fail_msg("week numbers leap at day %d", day);
        if (monday && calendar_iso_monday(week.year, week.week) != day)
            fail_msg("monday does not come back: %d", day);
        before = week;
    }
}

static void numbers_weeks_across_years(void **state)
{
    (void)state;
    static const struct {
        int year, month, day, iso_year, week;
    } rows[] = {
        {2023, 9, 6, 2023, 36},  {2021, 1, 3, 2020, 53},
        {2021, 1, 4, 2021, 1},   {2018, 12, 31, 2019, 1},
        {2016, 1, 1, 2015, 53},  {2026, 12, 31, 2026, 53},
        {1977, 1, 2, 1976, 53},  {2024, 12, 30, 2025, 1},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct iso_week week = calendar_iso_week(
            calendar_day(rows[i].year, rows[i].month, rows[i].day));
        assert_int_equal(week.year, rows[i].iso_year);
        assert_int_equal(week.week, rows[i].week);
    }
}

static void tiles_the_line_with_every_unit(void **state)
{
    (void)state;
    static const enum term_unit units[] = {
        UNIT_DAY, UNIT_WEEK, UNIT_MONTH, UNIT_QUARTER, UNIT_SEASON,
        UNIT_HALF, UNIT_YEAR, UNIT_DECADE, UNIT_CENTURY};
    for (size_t i = 0; i < COUNT_OF(units); i++) {
        int32_t day = calendar_day(1900, 1, 1);
        int32_t last = calendar_day(2100, 12, 31);
        while (day <= last) {
            struct period period = period_of_day(units[i], day);
            struct period next = period;
            int32_t start = 0;
            int32_t end = 0;
            assert_true(period_bounds(period, &start, &end));
            assert_true(start <= day && day <= end);
            assert_int_equal(period_of_day(units[i], end).index,
                             period.index);
            assert_true(period_shift(&next, 1));
            assert_int_equal(period_of_day(units[i], end + 1).index,
                             next.index);
            day = end + 1;
        }
    }
}

static void refuses_what_leaves_the_range(void **state)
{
    (void)state;
    struct period period = period_of_day(UNIT_YEAR, 0);
    assert_false(period_shift(&period, INT32_MAX));
    assert_false(period_shift(&period, -(int64_t)INT32_MAX));
    assert_false(period_shift(&period, INT64_MAX / 4));
    assert_int_equal(period.index, 1970);
    assert_true(period_shift(&period, 9999 - 1970));
    assert_false(period_shift(&period, 1));
    int32_t day = 0;
    assert_false(day_add_months(&day, (int64_t)INT32_MAX * 12000));
    assert_int_equal(day, 0);
    period = period_of_day(UNIT_DAY, CALENDAR_DAY_MAX);
    assert_false(period_shift(&period, 1));
}

static void adds_months_without_rolling_over(void **state)
{
    (void)state;
    static const struct {
        int year, month, day, months;
        const char *expected;
    } rows[] = {
        {2023, 1, 31, 1, "2023-02-28"},  {2024, 1, 31, 1, "2024-02-29"},
        {2024, 2, 29, 12, "2025-02-28"}, {2023, 3, 31, -1, "2023-02-28"},
        {2023, 12, 15, 1, "2024-01-15"}, {2023, 1, 15, -1, "2022-12-15"},
        {2023, 5, 22, -1200, "1923-05-22"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int32_t day = calendar_day(rows[i].year, rows[i].month, rows[i].day);
        assert_true(day_add_months(&day, rows[i].months));
        assert_day(day, rows[i].expected, "months");
    }
}

static void computes_moving_feasts(void **state)
{
    (void)state;
    static const struct {
        int year;
        const char *easter, *orthodox, *passover, *ramadan;
    } rows[] = {
        {1996, "1996-04-07", "1996-04-14", "1996-04-04", NULL},
        {2019, "2019-04-21", "2019-04-28", "2019-04-20", "2019-05-06"},
        {2023, "2023-04-09", "2023-04-16", "2023-04-06", "2023-03-23"},
        {2024, "2024-03-31", "2024-05-05", "2024-04-23", "2024-03-11"},
        {2025, "2025-04-20", "2025-04-20", "2025-04-13", "2025-03-01"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int32_t summer = calendar_day(rows[i].year, 6, 1);
        assert_day(calendar_easter(rows[i].year), rows[i].easter, "Easter");
        assert_day(calendar_easter_orthodox(rows[i].year), rows[i].orthodox,
                   "Orthodox Easter");
        assert_day(calendar_hebrew_day(rows[i].year + 3760, 1, 15),
                   rows[i].passover, "Passover");
        if (rows[i].ramadan != NULL)
            assert_day(calendar_islamic_day(calendar_islamic_year(summer), 9,
                                            1),
                       rows[i].ramadan, "Ramadan");
    }
    assert_day(calendar_hebrew_day(5784, 7, 1), "2023-09-16", "Rosh");
    assert_day(calendar_hebrew_day(5784, 9, 25), "2023-12-08", "Hanukkah");
    for (int32_t year = 1583; year <= 4099; year++)
        assert_int_equal(pax_day_weekday(calendar_easter(year)), 7);
    for (int32_t year = -2000; year <= 4099; year++)
        assert_int_equal(pax_day_weekday(calendar_easter_orthodox(year)), 7);
}

static void finds_the_nth_weekday(void **state)
{
    (void)state;
    int32_t day = 0;
    assert_true(calendar_nth_weekday(2023, 11, 4, 4, &day));
    assert_day(day, "2023-11-23", "fourth Thursday");
    assert_true(calendar_nth_weekday(2023, 5, 1, -1, &day));
    assert_day(day, "2023-05-29", "last Monday");
    assert_false(calendar_nth_weekday(2023, 2, 3, 5, &day));
}

static void reads_iso_dates(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"2023-05-22", "2023-05-22"},
        {"2023-05-22T10:00:00.000+0400", "2023-05-22"},
        {"2023-05-22T10:00Z", "2023-05-22"},
        {"2023-05-22 10:00:00 UTC", "2023-05-22"},
        {"2023-05-22T10:00:00+04:00", "2023-05-22"},
        {"-0044-03-15", "-0044-03-15"},
        {"0001-01-01", "0001-01-01"},
        {"2023-02-30", NULL},
        {"2023-13-01", NULL},
        {"2023-5-22", NULL},
        {"2023-05-22x", NULL},
        {"2023-05-22T", NULL},
        {"2023-05-22T25:00", NULL},
        {"2023-05-22T10:61", NULL},
        {"2023-05-22T10:00+1", NULL},
        {"2023-05", NULL},
        {"", NULL},
        {"20230522", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct pax_date date = {1, 2, 3};
        struct pax_text text = {rows[i].text, strlen(rows[i].text)};
        enum pax_status status = pax_date_parse(text, &date);
        if (rows[i].expected == NULL) {
            if (status != PAX_BAD_DATE)
                fail_msg("\"%s\" is a date", rows[i].text);
            assert_int_equal(date.year, 1);
        } else {
            assert_int_equal(status, PAX_OK);
            assert_day(pax_date_to_day(date), rows[i].expected,
                       rows[i].text);
        }
    }
}

static void names_every_value(void **state)
{
    (void)state;
    assert_string_equal(pax_precision_name(PAX_PRECISION_MONTH_PART),
                        "month-part");
    assert_string_equal(pax_kind_name(PAX_KIND_WITHIN), "within");
    assert_string_equal(pax_basis_name(PAX_BASIS_PUBLICATION),
                        "relative-to-publication");
    assert_string_equal(pax_timex_type_name(PAX_TIMEX_SET), "SET");
    assert_string_equal(pax_timex_mod_name(PAX_MOD_EQUAL_OR_MORE),
                        "EQUAL_OR_MORE");
    assert_string_equal(pax_timex_mod_name(PAX_MOD_NONE), "");
    assert_string_equal(pax_kind_name(PAX_KIND_COUNT), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_which_dates_exist),
        cmocka_unit_test(counts_every_day_of_the_range),
        cmocka_unit_test(tiles_the_line_with_weeks),
        cmocka_unit_test(numbers_weeks_across_years),
        cmocka_unit_test(tiles_the_line_with_every_unit),
        cmocka_unit_test(refuses_what_leaves_the_range),
        cmocka_unit_test(adds_months_without_rolling_over),
        cmocka_unit_test(computes_moving_feasts),
        cmocka_unit_test(finds_the_nth_weekday),
        cmocka_unit_test(reads_iso_dates),
        cmocka_unit_test(names_every_value),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
