/* SPDX-License-Identifier: MIT */
/*
 * Time expressions: the examples that each row of rules.tsv carries, the terms
 * that the tables make, what hangs together, bad tables and bad texts.
 */
#include <stdio.h>

#include "src/base/buffer.h"
#include "src/base/caps.h"
#include "src/base/tsv.h"
#include "src/dates/find.h"
#include "src/dates/holiday.h"
#include "src/pipeline/builtin.h"
#include "unit.h"

static struct lexicon lexicon;
static struct arena arena;

static int set_up(void **state)
{
    (void)state;
    arena_init(&arena, NULL, (size_t)1 << 30);
    return lexicon_open(&lexicon, builtin_image()) == PAX_OK ? 0 : 1;
}

static int tear_down(void **state)
{
    (void)state;
    arena_finish(&arena);
    return 0;
}

struct found {
    struct tokens tokens;
    struct timex *at;
    size_t count;
};

static enum pax_status try_find(struct arena *into, struct slice text,
                                struct found *found)
{
    struct block block = {0, text.len, BLOCK_BODY};
    struct document document = {
        .text = text, .blocks = &block, .block_count = 1};
    enum pax_status status =
        tokens_read(into, &lexicon, &document, &found->tokens);
    if (status != PAX_OK)
        return status;
    return timexes_find(into, &lexicon, &found->tokens, &found->at,
                        &found->count);
}

static struct found find(const char *text)
{
    struct found found;
    arena_reset(&arena);
    assert_int_equal(try_find(&arena, slice_of(text), &found), PAX_OK);
    return found;
}

/* The text with all that was found in brackets. */
static struct slice bracketed(struct slice text, const struct found *found)
{
    struct buffer out;
    size_t at = 0;
    buffer_init(&out, &arena);
    for (size_t i = 0; i < found->count; i++) {
        size_t start = found->tokens.at[found->at[i].first].start;
        size_t end = found->tokens.at[found->at[i].end - 1].end;
        buffer_put(&out, slice_sub(text, at, start));
        buffer_byte(&out, '[');
        buffer_put(&out, slice_sub(text, start, end));
        buffer_byte(&out, ']');
        at = end;
    }
    buffer_put(&out, slice_sub(text, at, text.len));
    assert_false(out.failed);
    return buffer_slice(&out);
}

static struct slice without_brackets(struct slice text)
{
    struct buffer out;
    buffer_init(&out, &arena);
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '[' && text.ptr[i] != ']')
            buffer_byte(&out, text.ptr[i]);
    }
    return buffer_slice(&out);
}

static bool example_holds(struct slice example, unsigned line)
{
    struct found found;
    arena_reset(&arena);
    struct slice text = without_brackets(example);
    assert_int_equal(try_find(&arena, text, &found), PAX_OK);
    struct slice got = bracketed(text, &found);
    if (slice_equal(got, example))
        return true;
    print_error("rules.tsv:%u: %.*s\n  expected: %.*s\n", line, (int)got.len,
                got.ptr, (int)example.len, example.ptr);
    return false;
}

static void test_examples_of_rules(void **state)
{
    static char bytes[1 << 18];
    (void)state;
    FILE *file = fopen(RULES_FILE, "rb");
    assert_non_null(file);
    size_t len = fread(bytes, 1, sizeof(bytes), file);
    (void)fclose(file);
    assert_in_range(len, 1, sizeof(bytes) - 1);
    struct tsv tsv;
    tsv_init(&tsv, (struct slice){bytes, len});
    size_t failed = 0;
    size_t examples = 0;
    while (tsv_next(&tsv)) {
        size_t before = examples;
        for (size_t i = 4; i <= 5; i++) {
            if (tsv.cell[i].len == 0)
                continue;
            examples++;
            failed += !example_holds(tsv.cell[i], tsv.line);
        }
        if (examples == before)
            fail_msg("rules.tsv:%u has no example", tsv.line);
    }
    assert_true(examples > 300);
    assert_int_equal(failed, 0);
}

/* --- Terms --------------------------------------------------------------- */

struct term_case {
    const char *text;
    struct term term;
};

static const struct term_case terms[] = {
    {"May 22, 2023",
     {.kind = TERM_CALENDAR,
      .fields = FIELD_YEAR | FIELD_MONTH | FIELD_DAY,
      .year = 2023, .month = 5, .day = 22}},
    {"late March",
     {.kind = TERM_CALENDAR, .fields = FIELD_MONTH, .month = 3,
      .part = PART_LATE}},
    {"Friday night",
     {.kind = TERM_CALENDAR, .fields = FIELD_WEEKDAY, .weekday = 5,
      .daypart = DAYPART_NIGHT}},
    {"last Friday",
     {.kind = TERM_CALENDAR, .fields = FIELD_WEEKDAY, .weekday = 5,
      .look = LOOK_LAST}},
    {"last week",
     {.kind = TERM_DEICTIC, .unit = UNIT_WEEK, .count = -1,
      .base = BASE_ANCHOR, .look = LOOK_LAST}},
    {"that year",
     {.kind = TERM_DEICTIC, .unit = UNIT_YEAR, .base = BASE_CONTEXT,
      .look = LOOK_SAME}},
    {"yesterday",
     {.kind = TERM_DEICTIC, .unit = UNIT_DAY, .count = -1,
      .base = BASE_ANCHOR}},
    {"earlier this year",
     {.kind = TERM_DEICTIC, .unit = UNIT_YEAR, .base = BASE_ANCHOR,
      .look = LOOK_THIS, .bound = BOUND_BEFORE}},
    {"two days ago",
     {.kind = TERM_OFFSET, .unit = UNIT_DAY, .count = -2,
      .base = BASE_ANCHOR}},
    {"a year later",
     {.kind = TERM_OFFSET, .unit = UNIT_YEAR, .count = 1,
      .base = BASE_CONTEXT}},
    {"two and a half years",
     {.kind = TERM_DURATION, .unit = UNIT_YEAR, .count = 2, .tenths = 5}},
    {"three-day",
     {.kind = TERM_DURATION, .unit = UNIT_DAY, .count = 3}},
    {"a few weeks",
     {.kind = TERM_DURATION, .unit = UNIT_WEEK, .count = TERM_COUNT_VAGUE}},
    {"the past 18 months",
     {.kind = TERM_DURATION, .unit = UNIT_MONTH, .count = 18,
      .look = LOOK_LAST}},
    {"at least three days",
     {.kind = TERM_DURATION, .unit = UNIT_DAY, .count = 3,
      .mod = PAX_MOD_EQUAL_OR_MORE}},
    {"every Friday",
     {.kind = TERM_SET, .fields = FIELD_WEEKDAY, .weekday = 5,
      .each = true}},
    {"the early 1990s",
     {.kind = TERM_CALENDAR, .fields = FIELD_DECADE, .year = 1990,
      .part = PART_EARLY}},
    {"nineteen ninety-six",
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR, .year = 1996}},
    {"44 BC",
     {.kind = TERM_CALENDAR, .fields = FIELD_YEAR, .year = -43}},
    {"8:30 p.m. EST",
     {.kind = TERM_CALENDAR,
      .fields = FIELD_HOUR | FIELD_MINUTE | FIELD_ZONE,
      .hour = 20, .minute = 30, .zone = -300}},
    {"12 a.m.",
     {.kind = TERM_CALENDAR, .fields = FIELD_HOUR}},
    {"20230522",
     {.kind = TERM_CALENDAR,
      .fields = FIELD_YEAR | FIELD_MONTH | FIELD_DAY,
      .year = 2023, .month = 5, .day = 22}},
    {"99999999999 days ago",
     {.kind = TERM_OFFSET, .unit = UNIT_DAY, .count = -(INT32_MAX - 1),
      .base = BASE_ANCHOR}},
};

static void test_terms(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(terms); i++) {
        struct found found = find(terms[i].text);
        if (found.count != 1)
            fail_msg("\"%s\": %zu found", terms[i].text, found.count);
        assert_int_equal(found.at[0].end, found.tokens.count);
        const struct term *a = &found.at[0].term;
        const struct term *b = &terms[i].term;
        if (a->kind != b->kind || a->base != b->base || a->look != b->look ||
            a->unit != b->unit || a->daypart != b->daypart ||
            a->part != b->part || a->bound != b->bound || a->mod != b->mod ||
            a->fields != b->fields || a->count != b->count ||
            a->tenths != b->tenths || a->year != b->year ||
            a->month != b->month || a->day != b->day ||
            a->weekday != b->weekday || a->hour != b->hour ||
            a->minute != b->minute || a->zone != b->zone ||
            a->each != b->each)
            fail_msg("\"%s\" makes another term (rule %.*s)", terms[i].text,
                     (int)timex_rule_name(&lexicon, found.at[0].rule).len,
                     timex_rule_name(&lexicon, found.at[0].rule).ptr);
    }
}

static void test_ranges(void **state)
{
    (void)state;
    struct found found = find("July 11-25, 2000");
    assert_int_equal(found.count, 1);
    assert_true(found.at[0].range);
    assert_int_equal(found.at[0].term.day, 11);
    assert_int_equal(found.at[0].until.day, 25);
    assert_int_equal(found.at[0].until.month, 7);
    assert_int_equal(found.at[0].until.year, 2000);
    found = find("1998-99");
    assert_int_equal(found.count, 1);
    assert_int_equal(found.at[0].until.year, 1999);
}

static void test_relations(void **state)
{
    (void)state;
    struct found found = find("since February 1988");
    assert_int_equal(found.count, 1);
    assert_int_equal(found.at[0].relation, RELATION_SINCE);
    found = find("from May 5 to May 7, 2020");
    assert_int_equal(found.count, 2);
    assert_int_equal(found.at[0].relation, RELATION_FROM);
    assert_int_equal(found.at[0].partner, 1);
    assert_int_equal(found.at[1].relation, RELATION_TO);
    assert_int_equal(found.at[1].partner, 0);
    assert_int_equal(find("in two weeks").at[0].relation, RELATION_IN);
    assert_int_equal(find("in May").at[0].relation, RELATION_AT);
    found = find("two days before May 5");
    assert_int_equal(found.count, 2);
    assert_int_equal(found.at[0].term.base, BASE_TERM);
    assert_int_equal(found.at[0].partner, 1);
}

static void test_headings(void **state)
{
    (void)state;
    assert_true(find("2016").at[0].heading);
    assert_true(find("November 1995:").at[0].heading);
    assert_false(find("In 2016").at[0].heading);
    assert_false(find("two days").at[0].heading);
}

/* The order of a numeric date follows the plain ones of the same text. */
static void test_order_by_evidence(void **state)
{
    (void)state;
    struct found found = find("On 05/06/2023 and on 22/05/2023.");
    assert_int_equal(found.count, 2);
    assert_int_equal(found.at[0].term.day, 5);
    assert_int_equal(found.at[0].term.month, 6);
    found = find("On 05/06/2023 and on 05/22/2023.");
    assert_int_equal(found.at[0].term.day, 6);
    assert_int_equal(found.at[0].term.month, 5);
}

/* --- Bad tables ---------------------------------------------------------- */

static enum pax_status compile(const char *words, const char *rules,
                               const char *holidays, struct pax_error *error)
{
    struct arena own;
    struct dictionary_builder *builder;
    struct image_builder image;
    arena_init(&own, NULL, (size_t)1 << 28);
    image_builder_init(&image, &own);
    enum pax_status status = dictionary_builder_create(&own, &builder);
    struct dates_sources sources = {slice_of(words), slice_of(rules),
                                    slice_of(holidays), {"", 0}};
    if (status == PAX_OK)
        status = dates_compile(&sources, builder, &image, error);
    arena_finish(&own);
    return status;
}

static void test_bad_tables(void **state)
{
    static const char *const words = "may\tMONTH\t5\nweek\tUNIT\tWEEK\n";
    static const char *const bad[] = {
        "x\tname\tMONTH\tDate\n",                /* no such layer */
        "9\tname\tMONTH\tDate\n",                /* beyond the last one */
        "1\tname\tMONHT\tDate\n",                /* no such class */
        "1\tname\t\tDate\n",                     /* empty pattern */
        "1\tname\tMONTH\t\n",                    /* makes nothing */
        "1\tname\tMONTH\tDate month=$2\n",       /* no such element */
        "1\tname\tMONTH\tDate moon=$1\n",        /* no such field */
        "1\tname\tMONTH\tDate month=MOON\n",     /* no such constant */
        "1\tname\tMONTH\tDate take\n",           /* take what? */
        "1\tname\tMONTH [UNIT] MONTH\tDate\n",   /* context in the middle */
        "1\tname\t[MONTH]\tDate\n",              /* nothing but context */
        "1\ta\tMONTH\tx\n1\tb\tx\tDate\n",       /* of the same layer */
    };
    (void)state;
    struct pax_error error;
    assert_int_equal(compile(words, "1\tname\tMONTH\tDate month=$1\n", "",
                             &error),
                     PAX_OK);
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        error = (struct pax_error){PAX_OK, NULL, 0};
        if (compile(words, bad[i], "", &error) != PAX_BAD_SYNTAX)
            fail_msg("taken: %s", bad[i]);
        assert_non_null(error.text);
        assert_true(error.offset >= 1);
    }
    assert_int_equal(compile("may\n", "", "", &error), PAX_BAD_SYNTAX);
    assert_int_equal(compile("may\tMONTH\tx\n", "", "", &error),
                     PAX_BAD_SYNTAX);
    assert_int_equal(compile("may\tMONTH\t5\tloud\n", "", "", &error),
                     PAX_BAD_SYNTAX);
    assert_int_equal(compile("", "", "Feast\tnever\n", &error),
                     PAX_BAD_SYNTAX);
    assert_int_equal(compile("", "", "War\tperiod\t2020-02-30 2020-03-01\n",
                             &error),
                     PAX_BAD_SYNTAX);
}

/* --- Bad texts ----------------------------------------------------------- */

/* Repeats a piece up to the cap of tokens that a test can afford. */
static struct slice repeated(const char *piece, size_t times)
{
    struct buffer out;
    buffer_init(&out, &arena);
    for (size_t i = 0; i < times; i++)
        buffer_text(&out, piece);
    assert_false(out.failed);
    return buffer_slice(&out);
}

/* A period of the user's own, with a number in its name. */
static void test_named_period(void **state)
{
    (void)state;
    struct arena own;
    struct dictionary_builder *builder;
    struct image_builder image;
    struct image built;
    struct lexicon with;
    arena_init(&own, NULL, (size_t)1 << 28);
    image_builder_init(&image, &own);
    assert_int_equal(dictionary_builder_create(&own, &builder), PAX_OK);
    const struct dates_sources sources = {
        SLICE("@trigger\tHOLIDAY\n"),
        SLICE("1\tholiday\tHOLIDAY\tHoliday named name=$1\n"),
        SLICE("the 44-day war|44-day war\tperiod\t2020-09-27 2020-11-10\n"),
        {"", 0}};
    assert_int_equal(dates_compile(&sources, builder, &image, NULL), PAX_OK);
    assert_int_equal(dictionary_finish(builder, &image, SECTION_DICTIONARY),
                     PAX_OK);
    assert_int_equal(image_build(&image, &built), PAX_OK);
    assert_int_equal(lexicon_open(&with, built), PAX_OK);
    struct lexicon kept = lexicon;
    lexicon = with;
    struct found found = find("It ended the 44-day war at last.");
    assert_int_equal(found.count, 1);
    assert_int_equal(found.at[0].term.kind, TERM_NAMED);
    assert_int_equal(found.at[0].end - found.at[0].first, 5);
    const struct holiday *row = holiday_row(&with, found.at[0].term.name);
    assert_non_null(row);
    assert_int_equal(row->end - row->start, 44);
    assert_slice(timex_period_name(&with, found.at[0].term.name),
                 "the 44-day war");
    lexicon = kept;
    arena_finish(&own);
}

/* Compiles a user's table alone; gives the line that is wrong, 0 for none. */
static size_t periods_wrong(struct arena *own, const char *table)
{
    struct dictionary_builder *builder;
    struct image_builder image;
    struct pax_error error = {PAX_OK, "", 0};
    image_builder_init(&image, own);
    assert_int_equal(dictionary_builder_create(own, &builder), PAX_OK);
    const struct dates_sources sources = {
        .words = SLICE("@trigger\tHOLIDAY\n"),
        .rules = SLICE("1\tholiday\tHOLIDAY\tHoliday named name=$1\n"),
        .periods = slice_of(table)};
    if (dates_compile(&sources, builder, &image, &error) == PAX_OK)
        return 0;
    assert_true(error.text[0] != '\0');
    return error.offset;
}

static void test_periods_rows(void **state)
{
    static const struct {
        const char *table;
        size_t wrong;
    } rows[] = {
        {"the war\t2020-09-27\t2020-11-10\n", 0},
        {"# a comment\n\nthe war|it\t2020\t2021-03\tx\r\n", 0},
        {"the protocol\t1994-05-05", 0},
        {"the old war\t-0430\t-0404\n", 0},
        {"a\t2020\n\t2020\n", 2},
        {"a\t2020\nb\n", 2},
        {"# x\na\t2020-02-30\n", 2},
        {"a\t2020-13\n", 1},
        {"a\t20200\n", 1},
        {"a\t2020-1\n", 1},
        {"a\tyesterday\n", 1},
        {"a\t2020-11-10\t2020-09-27\n", 1},
        {"a\t2020\t2021\tmaybe\n", 1},
        {"a\t2020\t2021\tx\tmore\n", 1},
        {"a\xff\t2020\n", 1},
        {"a b c d e f g h i j k l m n\t2020\n", 1},
    };
    struct arena own;
    (void)state;
    arena_init(&own, NULL, (size_t)1 << 28);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_int_equal(periods_wrong(&own, rows[i].table), rows[i].wrong);
    arena_finish(&own);
}

struct told {
    size_t count;
    size_t lines;
};

static void tell(void *ctx, size_t line, const char *text)
{
    struct told *told = ctx;
    assert_true(text[0] != '\0');
    told->count++;
    told->lines += line;
}

static void test_periods_left_out(void **state)
{
    struct arena own;
    struct buffer out;
    struct told told = {0};
    const struct periods_warn warn = {tell, &told};
    (void)state;
    arena_init(&own, NULL, (size_t)1 << 28);
    buffer_init(&out, &own);
    assert_int_equal(
        periods_read(SLICE("# wars\nthe war\t2020\t2021\nb\t2020-02-30\n"
                           "\t2020\n|x\t2020\na\xff\t2020\n"
                           "the peace\t2022\n"),
                     &warn, &out),
        PAX_OK);
    assert_int_equal(told.count, 4);
    assert_int_equal(told.lines, 3 + 4 + 5 + 6);
    assert_slice(buffer_slice(&out),
                 "the war\t2020\t2021\t\nthe peace\t2022\t\t\n");
    arena_finish(&own);
}

static void test_long_runs(void **state)
{
    static const char *const pieces[] = {
        "of the day before ", "2020-", "May 5 and ", "1998 ", "two ",
        "'98 ",               "12:",   "last ",      "5/",    "the ",
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(pieces); i++) {
        struct found found;
        arena_reset(&arena);
        struct slice text = repeated(pieces[i], 20000);
        assert_int_equal(try_find(&arena, text, &found), PAX_OK);
        for (size_t k = 0; k < found.count; k++) {
            assert_true(found.at[k].first < found.at[k].end);
            assert_true(found.at[k].end <= found.tokens.count);
            if (k > 0)
                assert_true(found.at[k].first >= found.at[k - 1].end);
        }
    }
}

/* Ten thousand dates on one line: each is found, also across cut runs. */
static void test_many_dates(void **state)
{
    (void)state;
    arena_reset(&arena);
    struct slice text = repeated("May 22, 2023, ", 10000);
    struct found found;
    assert_int_equal(try_find(&arena, text, &found), PAX_OK);
    assert_int_equal(found.count, 10000);
    for (size_t i = 0; i < found.count; i++)
        assert_int_equal(found.at[i].term.day, 22);
}

static void test_no_memory(void **state)
{
    (void)state;
    struct slice text = SLICE("On Friday, May 22, 2023, for three days.");
    for (size_t left = 0; left < 64; left++) {
        struct failing failing = {.left = left};
        struct pax_alloc alloc = failing_alloc(&failing);
        struct arena own;
        struct found found;
        arena_init(&own, &alloc, (size_t)1 << 28);
        enum pax_status status = try_find(&own, text, &found);
        arena_finish(&own);
        if (status == PAX_OK)
            return;
        assert_int_equal(status, PAX_NO_MEMORY);
    }
    fail_msg("never had enough memory");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_examples_of_rules),
        cmocka_unit_test(test_terms),
        cmocka_unit_test(test_ranges),
        cmocka_unit_test(test_relations),
        cmocka_unit_test(test_headings),
        cmocka_unit_test(test_order_by_evidence),
        cmocka_unit_test(test_bad_tables),
        cmocka_unit_test(test_named_period),
        cmocka_unit_test(test_periods_rows),
        cmocka_unit_test(test_periods_left_out),
        cmocka_unit_test(test_long_runs),
        cmocka_unit_test(test_many_dates),
        cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
