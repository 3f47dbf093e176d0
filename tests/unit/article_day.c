/* SPDX-License-Identifier: MIT */
#include "article_sample.h"
#include "src/article/address.h"
#include "src/article/day.h"

static struct cues cues;

static int set_up(void **state)
{
    (void)state;
    cues = sample_cues();
    return 0;
}

struct row {
    const char *text;
    int year; /* 0: none */
    int month;
    int day;
    enum day_state state;
};

static void check_row(const struct row *row)
{
    struct pieces pieces;
    struct day day;
    sample_pieces(&cues, row->text, &pieces);
    if (!day_read(&cues, &pieces, 0, &day))
        fail_msg("no day: %s", row->text);
    else if (day.state != row->state || day.date.year != row->year ||
             day.date.month != row->month || day.date.day != row->day)
        fail_msg("%s: %d-%d-%d, state %d", row->text, (int)day.date.year,
                 day.date.month, day.date.day, (int)day.state);
}

static void reads_days(void **state)
{
    static const struct row rows[] = {
        {"September 6, 2023", 2023, 9, 6, DAY_FULL},
        {"SEPT. 6TH", 0, 9, 6, DAY_YEARLESS},
        {"Sept. 6th, 2023", 2023, 9, 6, DAY_FULL},
        {"Sep 06 2023 14:02", 2023, 9, 6, DAY_FULL},
        {"6 September 2023", 2023, 9, 6, DAY_FULL},
        {"1st of May, 2021", 2021, 5, 1, DAY_FULL},
        {"6-Sep-2023", 2023, 9, 6, DAY_FULL},
        {"05 January 2019", 2019, 1, 5, DAY_FULL},
        {"Monday, 3 May 2021", 2021, 5, 3, DAY_FULL},
        {"Mon. May 3 2021", 2021, 5, 3, DAY_FULL},
        {"2016-06-22 16:46:28", 2016, 6, 22, DAY_FULL},
        {"2016-06-22T16:46:28Z", 2016, 6, 22, DAY_FULL},
        {"2016/6/2", 2016, 6, 2, DAY_FULL},
        {"06.09.2023", 2023, 9, 6, DAY_FULL},
        {"13/09/2023", 2023, 9, 13, DAY_FULL},
        {"09/13/2023", 2023, 9, 13, DAY_FULL},
        {"05/05/2021", 2021, 5, 5, DAY_FULL},
        {"July 8 (Agency)", 0, 7, 8, DAY_YEARLESS},
        {"19 September", 0, 9, 19, DAY_YEARLESS},
        {"February 29", 0, 2, 29, DAY_YEARLESS},
        {"December 31, 9999", 9999, 12, 31, DAY_FULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_row(&rows[i]);
}

static void refuses_days(void **state)
{
    static const struct row rows[] = {
        {"30 February 2021", 2021, 2, 30, DAY_IMPOSSIBLE},
        {"February 30", 0, 2, 30, DAY_IMPOSSIBLE},
        {"February 29, 2023", 2023, 2, 29, DAY_IMPOSSIBLE},
        {"2021-13-01", 2021, 13, 1, DAY_IMPOSSIBLE},
        {"31/31/2021", 2021, 31, 31, DAY_IMPOSSIBLE},
        {"0000-01-01", 0, 1, 1, DAY_YEAR_ZERO},
        {"05/03/2021", 2021, 5, 3, DAY_AMBIGUOUS},
        {"Tuesday, 3 May 2021", 2021, 5, 3, DAY_WRONG_WEEKDAY},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_row(&rows[i]);
}

static void reads_no_day(void **state)
{
    static const char *const texts[] = {
        "",          "May",         "May 2021",    "Monday",
        "2021",      "5/3/21",      "12:30",       "May 12:30",
        "3.5.7",     "2021 05 03",  "2,500 May",   "150 May 2021",
        "May, 2021", "second May",  "2021-05",     "1/2",
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        struct pieces pieces;
        struct day day;
        sample_pieces(&cues, texts[i], &pieces);
        if (day_read(&cues, &pieces, 0, &day))
            fail_msg("a day: %s", texts[i]);
    }
}

static void reads_addresses(void **state)
{
    static const struct row rows[] = {
        {"https://x.org/2023/09/06/talks", 2023, 9, 6, DAY_FULL},
        {"https://x.org/2023/sep/06/talks", 2023, 9, 6, DAY_FULL},
        {"https://x.org/a/2023-9-6-talks.html", 2023, 9, 6, DAY_FULL},
        {"https://x.org/20230906_In_the_World.html", 2023, 9, 6, DAY_FULL},
        {"https://x.org/2023/09/06/20230906.html", 2023, 9, 6, DAY_FULL},
    };
    static const char *const others[] = {
        "",
        "https://x.org/2023/09/talks",
        "https://x.org/news/738235.html",
        "https://x.org/20231399/",
        "https://x.org/2023/02/30/",
        "https://x.org/12345678",
        "https://x.org/2023/09/06/20230907.html",
        "https://x.org/120230906",
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct pax_date date = {0};
        assert_true(address_date(&cues, slice_of(rows[i].text), &date));
        assert_int_equal(date.year, rows[i].year);
        assert_int_equal(date.month, rows[i].month);
        assert_int_equal(date.day, rows[i].day);
    }
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        struct pax_date date = {0};
        if (address_date(&cues, slice_of(others[i]), &date))
            fail_msg("a date: %s", others[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_days),
        cmocka_unit_test(refuses_days),
        cmocka_unit_test(reads_no_day),
        cmocka_unit_test(reads_addresses),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
