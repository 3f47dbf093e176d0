/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "export/date_words.h"
#include "export/escape.h"
#include "export/shown.h"
#include "src/base/caps.h"
#include "tests/unit/export_sample.h"

static struct pax_text text_of(const char *text)
{
    return (struct pax_text){text, strlen(text)};
}

static enum pax_status export_one(const struct pax_event *event,
                                  const struct pax_format *format,
                                  struct memory *memory)
{
    struct pax_export_options options = sample_options();
    struct pax_timeline *timeline;
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(pax_timeline_add(timeline, event), PAX_OK);
    assert_int_equal(pax_timeline_sort(timeline), PAX_OK);
    enum pax_status status =
        pax_export(timeline, format, &options, memory_sink(memory));
    pax_timeline_destroy(timeline);
    return status;
}

static void assert_holds(const struct pax_event *event, const char *format,
                         const char *text)
{
    struct memory memory = {0};
    assert_int_equal(
        export_one(event, pax_format_by_name(text_of(format)), &memory),
        PAX_OK);
    if (strstr(memory.data, text) == NULL)
        fail_msg("%s: no %s in\n%s", format, text, memory.data);
    free(memory.data);
}

/* ---- what may not act, in any format ---- */

/* Writes the event in every format and looks at the bytes of each. */
static void in_every_format(const struct pax_event *event,
                            void (*look)(const char *name, const char *data))
{
    const struct pax_format *format;
    for (size_t i = 0; (format = pax_format_at(i)) != NULL; i++) {
        struct memory memory = {0};
        assert_int_equal(export_one(event, format, &memory), PAX_OK);
        assert_true(memory.len > 0);
        assert_int_equal(strlen(memory.data), memory.len); /* no NUL */
        look(format->name, memory.data);
        free(memory.data);
    }
}

/* Formats that are data with escapes and keep the link as the article had
 * it, so that nothing is lost; whoever shows it looks at it. */
static bool is_record(const char *name)
{
    return strcmp(name, "json") == 0 || strcmp(name, "jsonl") == 0 ||
           strcmp(name, "html") == 0;
}

static void no_script_link(const char *name, const char *data)
{
    if (!is_record(name) && strstr(data, "javascript:") != NULL)
        fail_msg("%s keeps the link:\n%s", name, data);
}

static void script_links_are_dropped(void **state)
{
    (void)state;
    static const char *const links[] = {
        "javascript:alert(1)", "JavaScript:alert(1)//https://a.example/",
        " javascript:alert(1)", "data:text/html,<script>javascript:1</script>",
        "https://a.example/\"onclick=\"javascript:alert(1)"};
    for (size_t i = 0; i < COUNT_OF(links); i++) {
        struct pax_source source = {.id = {"one", 3}, .url = text_of(links[i])};
        struct pax_event event = sample_event();
        event.sources = &source;
        in_every_format(&event, no_script_link);
    }
}

/* Raw markup stands only where a format has text and no markup at all. */
static void no_markup(const char *name, const char *data)
{
    static const char *const plain[] = {"text",     "ics",   "csv",
                                        "tsv",      "json",  "preceden",
                                        "markwhen", "jsonl", "html"};
    for (size_t i = 0; i < COUNT_OF(plain); i++)
        if (strcmp(name, plain[i]) == 0)
            return;
    for (const char *at = strstr(data, "<script"); at != NULL;
         at = strstr(at + 1, "<script"))
        if (at == data || at[-1] != '\\')
            fail_msg("%s holds markup:\n%s", name, data);
}

static void markup_is_escaped(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    struct pax_source source = sample_sources[0];
    source.title = TEXT("<script>alert(1)</script>");
    event.summary = TEXT("</script><script>alert(1)</script>");
    event.quote.text = TEXT("<script>x</script> & \"more\" <img src=x>");
    event.expression.text = TEXT("<script>");
    event.place = TEXT("Brussels");
    event.sources = &source;
    in_every_format(&event, no_markup);
    assert_holds(&event, "timelinejs", "&lt;/script&gt;&lt;script&gt;");
    assert_holds(&event, "vis", "&lt;img src=x&gt;");
    assert_holds(&event, "jsonld", "\\u003c/script>\\u003cscript>");
    assert_holds(&event, "geojson", "\\u003c/script>\\u003cscript>");
    assert_holds(&event, "markdown", "\\</script\\>\\<script\\>");
}

static void no_control(const char *name, const char *data)
{
    for (const char *at = data; *at != '\0'; at++) {
        unsigned char byte = (unsigned char)*at;
        bool line = byte == '\n' || byte == '\r' ||
                    (byte == '\t' && strcmp(name, "tsv") == 0);
        if ((byte < 0x20 && !line && strcmp(name, "html") != 0) || byte == 0x7F)
            fail_msg("%s: control %u at %td", name, byte, at - data);
    }
    /* What turns the direction of everything behind it: dropped, or an
     * escape where JSON keeps all. */
    if (strstr(data, "\xE2\x80\xAE") != NULL ||
        strstr(data, "\xE2\x81\xA6") != NULL)
        fail_msg("%s: right-to-left override", name);
}

static void controls_are_tamed(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.summary = TEXT("a\x01\x1B[31m\x7F\xC2\x9B\xE2\x80\xAEx\xE2\x81\xA6");
    event.quote.text = TEXT("a\x01\x1B[31m\x7F\xC2\x9B\xE2\x80\xAEx\xE2\x81"
                            "\xA6");
    event.expression.text = event.summary;
    in_every_format(&event, no_control);
    event.summary = TEXT("\x01\x02"); /* nothing is left of it */
    in_every_format(&event, no_control);
    assert_holds(&event, "text", "CONSULT");
    assert_holds(&event, "vis", "\"content\":\"CONSULT\"");
}

/* Hebrew stays as it is, mark and all. */
static void keeps_hebrew(const char *name, const char *data)
{
    if (strcmp(name, "html") != 0 &&
        strstr(data, "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D") == NULL)
        fail_msg("%s: lost the title", name);
}

static void right_to_left_is_kept(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.summary = TEXT("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D, and more");
    in_every_format(&event, keeps_hebrew);
}

/* Lines that begin with this: one event, one title. */
static size_t count_lines(const char *data, const char *begin)
{
    size_t count = 0, len = strlen(begin);
    for (const char *line = data; line != NULL;) {
        if (strncmp(line, begin, len) == 0)
            count++;
        line = strchr(line, '\n');
        line = line == NULL ? NULL : line + 1;
    }
    return count;
}

static void one_event(const char *name, const char *data)
{
    if (strcmp(name, "ics") == 0)
        assert_int_equal(count_lines(data, "BEGIN:VEVENT"), 1);
    if (strcmp(name, "markwhen") == 0)
        assert_int_equal(count_lines(data, "2023-"), 1);
    if (strcmp(name, "markdown") == 0) {
        assert_int_equal(count_lines(data, "- "), 1);
        assert_int_equal(count_lines(data, "#"), 2);
    }
    if (strcmp(name, "tsv") == 0)
        assert_int_equal(count_lines(data, ""), 3); /* head, row, end */
}

static void text_makes_no_further_event(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.quote.text =
        TEXT("BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
             "2023-01-01: another\n- item\n# heading\n\n## more\n\ttab");
    event.summary = event.quote.text;
    in_every_format(&event, one_event);
}

static void is_there(const char *name, const char *data)
{
    (void)name;
    assert_true(data[0] != '\0');
}

static void a_quote_of_a_megabyte_fits(void **state)
{
    (void)state;
    size_t len = (size_t)1 << 20;
    char *text = malloc(len);
    assert_non_null(text);
    for (size_t i = 0; i < len; i++)
        text[i] = "a,\"\n <&\\|#"[i % 10];
    struct pax_event event = sample_event();
    event.quote.text = (struct pax_text){text, len};
    in_every_format(&event, is_there);
    free(text);
}

/* ---- dates that hurt ---- */

static void no_date_is_said(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.when = (struct pax_when){.why = "no-anchor"};
    in_every_format(&event, is_there);
    assert_holds(&event, "timelinejs", "\"events\":[],");
    assert_holds(&event, "timelinejs", "1 event without a date not shown");
    assert_holds(&event, "vis", "\"left_out\":{\"without_date\":1}");
    assert_holds(&event, "fullcalendar", "[]");
    assert_holds(&event, "markwhen", "// 1 event without a date");
    assert_holds(&event, "markdown", "## Without a date");
    assert_holds(&event, "csv", "e0000,,,,,,0,undated,,");
    assert_holds(&event, "jsonld", "\"identifier\":\"e0000\"");
}

static void years_before_ours_are_written(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.when = sample_when(DAY(-44, 3, 15), DAY(-44, 3, 15),
                             PAX_PRECISION_DAY, PAX_KIND_DAY);
    in_every_format(&event, is_there);
    assert_holds(&event, "timelinejs",
                 "\"start_date\":{\"year\":-44,\"month\":3,\"day\":15},"
                 "\"display_date\":\"15 March 45 BCE\"");
    assert_holds(&event, "vis", "\"start\":\"-000044-03-15T00:00:00\"");
    assert_holds(&event, "csv", "e0000,-0044-03-15,-0044-03-15,");
    assert_holds(&event, "preceden", ",0045-03-15 BC,FALSE,");
    assert_holds(&event, "jsonld", "\"startDate\":\"-0044-03-15\"");
    assert_holds(&event, "markdown", "## -44\n");
    assert_holds(&event, "fullcalendar", "[]");
    assert_holds(&event, "markwhen", "years 1 to 9999 left out");
    event.when = sample_when(DAY(9999, 12, 31), DAY(9999, 12, 31),
                             PAX_PRECISION_DAY, PAX_KIND_DAY);
    in_every_format(&event, is_there);
    event.when.interval.approximate = true;
    assert_holds(&event, "vis", "\"end\":\"+010000-01-01T00:00:00\"");
}

static void start_after_end_is_refused(void **state)
{
    (void)state;
    const struct pax_format *format;
    struct pax_event event = sample_event();
    event.when.interval.end--;
    for (size_t i = 0; (format = pax_format_at(i)) != NULL; i++) {
        struct memory memory = {0};
        assert_int_equal(export_one(&event, format, &memory), PAX_BAD_DATE);
        assert_int_equal(memory.calls, 0);
    }
    event = sample_event();
    event.quote.text = TEXT("half a pair \xED\xA0\xBD");
    for (size_t i = 0; (format = pax_format_at(i)) != NULL; i++) {
        struct memory memory = {0};
        assert_int_equal(export_one(&event, format, &memory), PAX_BAD_UTF8);
        assert_int_equal(memory.calls, 0);
    }
}

/* ---- single formats ---- */

static void precision_leaves_fields_out(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.when = sample_date(1);
    assert_holds(&event, "timelinejs",
                 "\"start_date\":{\"year\":2024,\"month\":2},"
                 "\"display_date\":\"some time in February 2024\"");
    event.when = sample_date(2);
    assert_holds(&event, "timelinejs",
                 "\"start_date\":{\"year\":2022},"
                 "\"display_date\":\"all of 2022\"");
    event.when = sample_when(DAY(1990, 1, 1), DAY(1999, 12, 31),
                             PAX_PRECISION_DECADE, PAX_KIND_WITHIN);
    assert_holds(&event, "timelinejs",
                 "\"start_date\":{\"year\":1990},"
                 "\"end_date\":{\"year\":1999},"
                 "\"display_date\":\"some time in the "
                 "1990s\"");
    event.when = sample_when(DAY(2023, 4, 1), DAY(2023, 6, 30),
                             PAX_PRECISION_QUARTER, PAX_KIND_WITHIN);
    assert_holds(&event, "timelinejs",
                 "\"start_date\":{\"year\":2023,\"month\":4},"
                 "\"end_date\":{\"year\":2023,\"month\":6},"
                 "\"display_date\":\"some time in the second quarter of "
                 "2023\"");
}

static void named_periods_are_eras(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.when = sample_when(DAY(2020, 9, 27), DAY(2020, 11, 10),
                             PAX_PRECISION_DAY, PAX_KIND_SPAN);
    event.expression.text = TEXT("the 44-day <war>");
    assert_holds(&event, "timelinejs", "\"eras\":[],");
    event.when.interval.basis = PAX_BASIS_NAMED_PERIOD;
    assert_holds(&event, "timelinejs",
                 "\"eras\":[\n{\"start_date\":{\"year\":2020,\"month\":9,"
                 "\"day\":27},\"end_date\":{\"year\":2020,\"month\":11,"
                 "\"day\":10},\"text\":{\"headline\":\"the 44-day "
                 "&lt;war&gt;\"}}\n]");
}

static void formulas_are_disarmed(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.summary = TEXT("=HYPERLINK(\"https://a.example\")");
    assert_holds(&event, "csv", ",\"'=HYPERLINK(\"\"https://a.example\"\")\",");
    event.summary = TEXT("@SUM(1)");
    assert_holds(&event, "tsv", "\t'@SUM(1)\t");
    event.summary = TEXT("+1");
    assert_holds(&event, "preceden", ",'+1,");
}

static void time_precision_is_acled(void **state)
{
    (void)state;
    static const struct {
        size_t date;
        const char *cells;
    } rows[] = {
        {0, ",week,within,0,explicit,2,"},
        {1, ",month,within,0,explicit,3,"},
        {2, ",year,span,0,explicit,,"},
        {3, ",day,span,0,explicit,1,"},
        {4, ",day,open,0,explicit,,"},
        {6, ",day,day,0,explicit,1,"},
        {8, ",day,day,1,explicit,2,"},
        {10, ",month-part,within,0,"
             "explicit,3,"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct pax_event event = sample_event();
        event.when = sample_date(rows[i].date);
        assert_holds(&event, "csv", rows[i].cells);
    }
}

static void known_places_have_points(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.place = TEXT("Wellington");
    assert_holds(&event, "geojson", "\"coordinates\":[174.777200,-41.288900]");
    assert_holds(&event, "geojson",
                 "\"paxline\":{\"left_out\":0,\"note\":null}");
    assert_holds(&event, "csv", ",Wellington,-41.288900,174.777200,");
    assert_holds(&event, "jsonld", "\"latitude\":\"-41.288900\"");
    event.place = TEXT("Wellingto");
    assert_holds(&event, "geojson",
                 "\"features\":[],\"paxline\":{"
                 "\"left_out\":1,\"note\":\"1 event without "
                 "known coordinates left out\"}");
}

static void bad_places_are_refused(void **state)
{
    (void)state;
    static const struct pax_place bad[][2] = {
        {{{"b", 1}, 0, 0}, {{"a", 1}, 0, 0}},
        {{{"a", 1}, 0, 0}, {{"a", 1}, 0, 0}},
        {{{"a", 1}, 90000001, 0}, {{"b", 1}, 0, 0}},
        {{{"a", 1}, 0, 0}, {{"b", 1}, 0, -180000001}},
    };
    struct pax_timeline *timeline;
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct memory memory = {0};
        struct pax_export_options options = sample_options();
        options.places = bad[i];
        assert_int_equal(pax_export(timeline, pax_format_at(0), &options,
                                    memory_sink(&memory)),
                         PAX_BAD_ARGUMENT);
        assert_int_equal(memory.calls, 0);
    }
    pax_timeline_destroy(timeline);
}

static void markwhen_signs_are_parted(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.summary = TEXT("Stop #war now, see [this](https://a.example) #5");
    assert_holds(&event, "markwhen",
                 "2023-05-22: Stop # war now, see [this] (https://a.example) "
                 "#5 #CONSULT\nid: \"e0000\"\n");
}

/* ---- words ---- */

static void dates_in_words(void **state)
{
    (void)state;
    static const struct {
        size_t date;
        const char *words;
    } rows[] = {
        {0, "between 28 August and 3 September 2023"},
        {3, "11 to 25 July 2023"},
        {4, "since 6 September 2023"},
        {5, "on or before 6 September 2023"},
        {8, "about 9 May 2021"},
        {10, "some time in late March 2023"},
        {11, "29 February 2020"},
    };
    struct arena arena;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct buffer words;
        struct pax_when when = sample_date(rows[i].date);
        buffer_init(&words, &arena);
        date_words(&words, &when);
        assert_slice(buffer_slice(&words), rows[i].words);
    }
    arena_finish(&arena);
}

static void markdown_is_escaped(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"# x", "\\# x"},
        {"1986. A year", "1986\\. A year"},
        {"12) x", "12\\) x"},
        {"- a-b", "\\- a-b"},
        {"*a* _b_ `c` [d](e) <f>",
         "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\>"},
        {"a & b; No. 5", "a \\& b; No. 5"},
        {"https://a.example", "https\\://a.example"},
        {"\\", "\\\\"},
    };
    struct arena arena;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct buffer text;
        buffer_init(&text, &arena);
        escape_markdown(&text, text_of(rows[i][0]));
        assert_slice(buffer_slice(&text), rows[i][1]);
    }
    arena_finish(&arena);
}

static void names_are_proposed(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"ical", "ics"},
        {"isc", "ics"},
        {".icz", "ics"},
        {"timelinesj", "timelinejs"},
        {"markdwon", "markdown"},
        {"md", "markdown"},
        {"geojsn", "geojson"},
        {"jsonlines", NULL},
        {"docx", NULL},
        {"x", NULL},
        {"", NULL},
        {".", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct pax_format *format =
            pax_format_suggest(text_of(rows[i][0]));
        const char *name = format == NULL ? "nothing" : format->name;
        const char *want = rows[i][1] == NULL ? "nothing" : rows[i][1];
        if (strcmp(name, want) != 0)
            fail_msg("\"%s\": %s, not %s", rows[i][0], name, want);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(script_links_are_dropped),
        cmocka_unit_test(markup_is_escaped),
        cmocka_unit_test(controls_are_tamed),
        cmocka_unit_test(right_to_left_is_kept),
        cmocka_unit_test(text_makes_no_further_event),
        cmocka_unit_test(a_quote_of_a_megabyte_fits),
        cmocka_unit_test(no_date_is_said),
        cmocka_unit_test(years_before_ours_are_written),
        cmocka_unit_test(start_after_end_is_refused),
        cmocka_unit_test(precision_leaves_fields_out),
        cmocka_unit_test(named_periods_are_eras),
        cmocka_unit_test(formulas_are_disarmed),
        cmocka_unit_test(time_precision_is_acled),
        cmocka_unit_test(known_places_have_points),
        cmocka_unit_test(bad_places_are_refused),
        cmocka_unit_test(markwhen_signs_are_parted),
        cmocka_unit_test(dates_in_words),
        cmocka_unit_test(markdown_is_escaped),
        cmocka_unit_test(names_are_proposed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
