/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "tests/unit/export_sample.h"

#define HEAD                                                                   \
    "<?xml version=\"1.0\" ?>\n<TimeML xmlns:xsi=\"http://www.w3.org/2001/"    \
    "XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"http://timeml.org/"  \
    "timeMLdocs/TimeML_1.2.1.xsd\">\n\n"

static struct pax_timex timex(const char *text, size_t start, size_t end,
                              struct pax_when when)
{
    return (struct pax_timex){
        .quote = {.text = {text + start, end - start}, .span = {start, end}},
        .when = when};
}

static void assert_timeml(const struct pax_record *record, const char *wanted)
{
    struct memory memory = {0};
    assert_int_equal(pax_write_timeml(record, memory_sink(&memory)), PAX_OK);
    assert_string_equal(memory.data, wanted);
    free(memory.data);
}

static void document_is_exact(void **state)
{
    (void)state;
    static const char text[] = "They met last week & on May 22.";
    struct pax_when week = sample_date(0), day = sample_date(9);
    week.interval.basis = PAX_BASIS_PUBLICATION;
    week.mod = PAX_MOD_END;
    const struct pax_timex timexes[] = {timex(text, 9, 18, week),
                                        timex(text, 24, 30, day)};
    const struct pax_record record = {.source = {.id = TEXT("a<b"),
                                                 .title = TEXT("A title"),
                                                 .has_published = true,
                                                 .published = {2023, 9, 6}},
                                      .text = {text, sizeof(text) - 1},
                                      .timexes = timexes,
                                      .timex_count = 2};
    assert_timeml(
        &record,
        HEAD "<DOCID>a&lt;b</DOCID>\n\n<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" "
             "value=\"2023-09-06\" temporalFunction=\"false\" "
             "functionInDocument=\"CREATION_TIME\">2023-09-06</TIMEX3></DCT>"
             "\n\n<TITLE>A title</TITLE>\n\n<TEXT>\nThey met "
             "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2023-08-28\" "
             "mod=\"END\" temporalFunction=\"true\" functionInDocument=\"NONE\""
             " anchorTimeID=\"t0\">last week</TIMEX3> &amp; on <TIMEX3 "
             "tid=\"t2\" type=\"DATE\" value=\"2023-03-26\" "
             "temporalFunction=\"false\" functionInDocument=\"NONE\">May 22"
             "</TIMEX3>.\n</TEXT>\n\n</TimeML>\n");
}

static void what_xml_cannot_hold_is_replaced(void **state)
{
    (void)state;
    static const char text[] = "a\x01\xEF\xBF\xBF\r\n\t]]>\xF0\x9F\x95\x8A";
    const struct pax_record record = {.text = {text, sizeof(text) - 1}};
    assert_timeml(&record, HEAD "<DOCID></DOCID>\n\n<DCT><TIMEX3 tid=\"t0\" "
                                "type=\"DATE\" value=\"XXXX-XX-XX\" "
                                "temporalFunction=\"false\" functionInDocument="
                                "\"CREATION_TIME\"></TIMEX3></DCT>\n\n<TEXT>\n"
                                "a\xEF\xBF\xBD\xEF\xBF\xBD&#13;\n\t]]&gt;"
                                "\xF0\x9F\x95\x8A\n</TEXT>\n\n</TimeML>\n");
}

static void spans_that_cannot_be_written(void **state)
{
    (void)state;
    static const char text[] = "two days ago";
    struct memory memory = {0};
    struct pax_when none = {.why = "no-anchor"};
    struct pax_timex timexes[] = {timex(text, 0, 12, none),
                                  timex(text, 4, 8, none)};
    struct pax_record record = {
        .text = {text, sizeof(text) - 1}, .timexes = timexes, .timex_count = 2};
    assert_int_equal(pax_write_timeml(&record, memory_sink(&memory)), PAX_OK);
    assert_non_null(strstr(memory.data,
                           "<TEXT>\n<TIMEX3 tid=\"t1\" type=\"DATE\" "
                           "value=\"XXXX-XX-XX\" temporalFunction=\"false\" "
                           "functionInDocument=\"NONE\">two days ago</TIMEX3>"
                           "\n</TEXT>"));
    free(memory.data);
    memory = (struct memory){0};
    timexes[1].quote.span.end = 13;
    assert_int_equal(pax_write_timeml(&record, memory_sink(&memory)),
                     PAX_BAD_ARGUMENT);
    record.text = TEXT("two \xFF");
    record.timex_count = 0;
    assert_int_equal(pax_write_timeml(&record, memory_sink(&memory)),
                     PAX_BAD_UTF8);
    assert_int_equal(memory.calls, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(document_is_exact),
        cmocka_unit_test(what_xml_cannot_hold_is_replaced),
        cmocka_unit_test(spans_that_cannot_be_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
