/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "export/clean.h"
#include "export/label.h"
#include "export/wrap.h"
#include "src/base/caps.h"
#include "tests/unit/export_sample.h"

static void assert_label(const struct pax_when *when, char mark,
                         const char *expected)
{
    struct arena arena;
    struct buffer buffer;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    buffer_init(&buffer, &arena);
    label_date(&buffer, when);
    assert_slice(buffer_slice(&buffer), expected);
    assert_int_equal(label_mark(when), mark);
    arena_finish(&arena);
}

static void labels_are_as_fine_as_known(void **state)
{
    (void)state;
    static const struct {
        struct pax_date first, last;
        enum pax_precision precision;
        enum pax_kind kind;
        char mark;
        const char *label;
    } rows[] = {
        {{2023, 5, 22}, {2023, 5, 22}, PAX_PRECISION_DAY, PAX_KIND_DAY, ' ',
         "2023-05-22 Mon"},
        {{-44, 3, 15}, {-44, 3, 15}, PAX_PRECISION_DAY, PAX_KIND_DAY, ' ',
         "-0044-03-15 Thu"},
        {{2023, 8, 28}, {2023, 9, 3}, PAX_PRECISION_WEEK, PAX_KIND_WITHIN,
         '~', "2023-08-28..09-03"},
        {{2023, 7, 11}, {2023, 7, 25}, PAX_PRECISION_DAY, PAX_KIND_SPAN, '=',
         "2023-07-11..25"},
        {{2022, 12, 28}, {2023, 1, 3}, PAX_PRECISION_DAY, PAX_KIND_SPAN, '=',
         "2022-12-28..2023-01-03"},
        {{2024, 2, 1}, {2024, 2, 29}, PAX_PRECISION_MONTH, PAX_KIND_WITHIN,
         '~', "2024-02"},
        {{2023, 2, 1}, {2023, 2, 27}, PAX_PRECISION_MONTH, PAX_KIND_WITHIN,
         '~', "2023-02-01..27"},
        {{2023, 3, 1}, {2023, 3, 10}, PAX_PRECISION_MONTH_PART,
         PAX_KIND_WITHIN, '~', "2023-03 early"},
        {{2023, 3, 11}, {2023, 3, 20}, PAX_PRECISION_MONTH_PART,
         PAX_KIND_WITHIN, '~', "2023-03 mid"},
        {{2023, 3, 21}, {2023, 3, 31}, PAX_PRECISION_MONTH_PART,
         PAX_KIND_WITHIN, '~', "2023-03 late"},
        {{2023, 10, 1}, {2023, 12, 31}, PAX_PRECISION_QUARTER,
         PAX_KIND_WITHIN, '~', "2023 Q4"},
        {{2023, 2, 1}, {2023, 4, 30}, PAX_PRECISION_QUARTER, PAX_KIND_WITHIN,
         '~', "2023-02-01..04-30"},
        {{2022, 1, 1}, {2022, 12, 31}, PAX_PRECISION_YEAR, PAX_KIND_SPAN, '=',
         "2022"},
        {{1990, 1, 1}, {1999, 12, 31}, PAX_PRECISION_DECADE, PAX_KIND_WITHIN,
         '~', "1990s"},
        {{1990, 1, 1}, {1993, 12, 31}, PAX_PRECISION_DECADE, PAX_KIND_WITHIN,
         '~', "1990-01-01..1993-12-31"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct pax_when when = sample_when(rows[i].first, rows[i].last,
                                           rows[i].precision, rows[i].kind);
        assert_label(&when, rows[i].mark, rows[i].label);
    }
    struct pax_when when = sample_date(4);
    assert_label(&when, '>', "2023-09-06..");
    when = sample_date(5);
    assert_label(&when, '<', "..2023-09-06");
    when = sample_date(8);
    assert_label(&when, '~', "2021-05-09 Sun");
    when.resolved = false;
    assert_label(&when, '?', "undated");
}

static void text_is_cleaned(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    assert_slice(
        clean_line(&arena, SLICE(" a \r\n\t b\xE2\x80\xA8" "c\x1B[m ")),
        "a b c[m");
    assert_slice(clean_line(&arena, SLICE(" \n ")), "");
    assert_slice(clean_block(&arena, SLICE("\n a  b \r\n\r\nc\rd\n\n")),
                 " a  b\n\nc\nd");
    assert_slice(clean_block(&arena, SLICE("\xE2\x80\xAE\x00x\xC2\x85y")),
                 "x\ny");
    assert_slice(clean_line(&arena, (struct slice){NULL, 0}), "");
    arena_finish(&arena);
}

static void assert_wrapped(const struct wrap *wrap, const char *text,
                           const char *expected)
{
    struct memory memory = {0};
    struct output out;
    output_init(&out, memory_sink(&memory));
    wrap_put(&out, wrap, slice_of(text));
    assert_int_equal(output_finish(&out), PAX_OK);
    assert_string_equal(memory.data, expected);
    free(memory.data);
}

static void paragraphs_are_wrapped(void **state)
{
    (void)state;
    struct wrap wrap = {.indent = 2, .room = 10};
    assert_wrapped(&wrap, "", "\n");
    assert_wrapped(&wrap, "short", "short\n");
    assert_wrapped(&wrap, "exactly 10", "exactly 10\n");
    assert_wrapped(&wrap, "exactly 10 and", "exactly 10\n  and\n");
    assert_wrapped(&wrap, "abcdefghijklm no", "abcdefghij\n  klm no\n");
    assert_wrapped(&wrap, "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 \xC3\xA9\xC3\xA9"
                          "\xC3\xA9\xC3\xA9\xC3\xA9",
                   "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 \xC3\xA9\xC3\xA9"
                   "\xC3\xA9\xC3\xA9\xC3\xA9\n");
    assert_wrapped(&wrap, "\xE5\x92\x8C\xE5\x92\x8C\xE5\x92\x8C\xE5\x92\x8C"
                          "\xE5\x92\x8C\xE5\x92\x8C",
                   "\xE5\x92\x8C\xE5\x92\x8C\xE5\x92\x8C\xE5\x92\x8C"
                   "\xE5\x92\x8C\n  \xE5\x92\x8C\n");
    wrap.lines = 1;
    assert_wrapped(&wrap, "one two three four", "one two...\n");
    wrap.lines = 2;
    assert_wrapped(&wrap, "one two three four five",
                   "one two\n  three...\n");
    assert_int_equal(wrap_columns(SLICE("e\xCC\x81\xE5\x92\x8C.")), 4);
}

/* No line is wider than asked for, with any width and any text. */
static void lines_keep_to_the_width(void **state)
{
    (void)state;
    struct pax_timeline *timeline;
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(sample_fill(timeline, 96), PAX_OK);
    for (unsigned width = 20; width < 130; width++) {
        struct memory memory = {0};
        struct pax_export_options options = {.width = width};
        assert_int_equal(pax_export(timeline,
                                    pax_format_by_name(TEXT("text")),
                                    &options, memory_sink(&memory)),
                         PAX_OK);
        struct slice rest = {memory.data, memory.len};
        while (rest.len > 0) {
            struct slice line = slice_cut(&rest, '\n');
            if (wrap_columns(line) > width)
                fail_msg("%u > %u: %.*s", wrap_columns(line), width,
                         (int)line.len, line.ptr);
            if (line.len > 0 && line.ptr[line.len - 1] == ' ')
                fail_msg("space at the end: %.*s", (int)line.len, line.ptr);
        }
        free(memory.data);
    }
    pax_timeline_destroy(timeline);
}

static struct memory export_two(bool color)
{
    struct memory memory = {0};
    struct pax_timeline *timeline;
    struct pax_event event = sample_event();
    struct pax_export_options options = {.width = 60, .color = color};
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(pax_timeline_add(timeline, &event), PAX_OK);
    event.status = PAX_STATUS_PLANNED;
    event.when = sample_date(0);
    event.source_count = 2;
    strcpy(event.id, "e1");
    assert_int_equal(pax_timeline_add(timeline, &event), PAX_OK);
    assert_int_equal(pax_timeline_sort(timeline), PAX_OK);
    assert_int_equal(pax_export(timeline, pax_format_by_name(TEXT("text")),
                                &options, memory_sink(&memory)),
                     PAX_OK);
    pax_timeline_destroy(timeline);
    return memory;
}

static void page_is_exact(void **state)
{
    (void)state;
    struct memory memory = export_two(false);
    assert_string_equal(
        memory.data,
        "Timeline: 2 events\n"
        "\n"
        "  2023-05-22 Mon     Pashinyan meets Aliyev\n"
        "                       \"On May 22 Pashinyan met Aliyev.\"\n"
        "                       May 22 | Armenia, again; and \\ more\n"
        "\n"
        "~ 2023-08-28..09-03  [planned] Pashinyan meets Aliyev\n"
        "                       \"On May 22 Pashinyan met Aliyev.\"\n"
        "                       May 22 | Armenia, again; and \\...\n"
        "\n"
        "~ some time within\n");
    free(memory.data);
    memory = export_two(true);
    assert_non_null(strstr(memory.data, "\x1b[1m  2023-05-22 Mon\x1b[0m"));
    assert_non_null(strstr(memory.data, "\x1b[36m[planned]"));
    free(memory.data);
}

static void no_escape_of_the_text_gets_through(void **state)
{
    (void)state;
    struct memory memory = {0};
    struct pax_timeline *timeline;
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(sample_fill(timeline, 96), PAX_OK);
    assert_int_equal(pax_export(timeline, pax_format_by_name(TEXT("text")),
                                NULL, memory_sink(&memory)),
                     PAX_OK);
    for (size_t i = 0; i < memory.len; i++)
        assert_true((unsigned char)memory.data[i] >= 0x20 ||
                    memory.data[i] == '\n');
    pax_timeline_destroy(timeline);
    free(memory.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_are_as_fine_as_known),
        cmocka_unit_test(text_is_cleaned),
        cmocka_unit_test(paragraphs_are_wrapped),
        cmocka_unit_test(lines_keep_to_the_width),
        cmocka_unit_test(page_is_exact),
        cmocka_unit_test(no_escape_of_the_text_gets_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
