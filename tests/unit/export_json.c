/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include <locale.h>
#include <math.h>

#include <cjson/cJSON.h>

#include "export/json_build.h"
#include "tests/unit/export_sample.h"

static struct memory export_as(const char *format, size_t count)
{
    struct memory memory = {0};
    struct pax_timeline *timeline;
    struct pax_text name = {format, strlen(format)};
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(sample_fill(timeline, count), PAX_OK);
    assert_int_equal(pax_export(timeline, pax_format_by_name(name), NULL,
                                memory_sink(&memory)),
                     PAX_OK);
    pax_timeline_destroy(timeline);
    return memory;
}

static struct memory export_record(const struct pax_event *event)
{
    struct memory memory = {0};
    struct pax_record record = {.source = sample_sources[0],
                                .text = TEXT("The text."),
                                .events = event,
                                .event_count = 1};
    assert_int_equal(pax_write_events(&record, false, memory_sink(&memory)),
                     PAX_OK);
    return memory;
}

static void assert_holds(const struct pax_event *event, const char *text)
{
    struct memory memory = export_record(event);
    if (strstr(memory.data, text) == NULL)
        fail_msg("no %s in\n%s", text, memory.data);
    free(memory.data);
}

static void events_record_is_exact(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.actor_count = 1;
    struct memory memory = export_record(&event);
    assert_string_equal(
        memory.data,
        "{\"id\":\"first\",\"published\":\"2023-09-06\",\"title\":\"Armenia, "
        "again; and \\\\ more\",\"events\":[{\"id\":\"e0000\","
        "\"start\":\"2023-05-22\",\"end\":\"2023-05-22\","
        "\"open_start\":false,\"open_end\":false,"
        "\"edtf\":\"2023-05-22/2023-05-22\",\"timex3\":{\"type\":\"DATE\","
        "\"value\":\"2023-05-22\",\"mod\":null},\"precision\":\"day\","
        "\"kind\":\"day\",\"approximate\":false,\"basis\":\"explicit\","
        "\"expression\":\"May 22\",\"expression_start\":13,"
        "\"expression_end\":19,\"actors\":[{\"name\":\"Nikol Pashinyan\","
        "\"role\":\"source\",\"kind\":\"person\",\"country\":\"ARM\","
        "\"code\":\"ARMGOV\",\"mention\":\"he\"}],"
        "\"action\":{\"verb\":\"meet\",\"type\":\"CONSULT\","
        "\"asserted\":\"CONSULT\",\"cameo\":\"040\"},"
        "\"place\":\"Brussels\",\"status\":\"actual\",\"reported\":null,"
        "\"summary\":\"Pashinyan meets Aliyev\",\"quote\":\"On May 22 "
        "Pashinyan met Aliyev.\",\"quote_start\":10,\"quote_end\":41,"
        "\"trigger\":\"met\",\"trigger_start\":30,\"trigger_end\":33,"
        "\"also\":[],\"confidence\":0.85,\"why\":[\"rule a\",\"rule b\"],"
        "\"source\":\"first\",\"sources\":[{\"id\":\"first\","
        "\"title\":\"Armenia, again; and \\\\ more\","
        "\"url\":\"https://news.example/a,b?c=\xC3\xA9\","
        "\"published\":\"2023-09-06\"}]}]}\n");
    free(memory.data);
}

static void open_and_unknown_sides_are_null(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.when = sample_date(4);
    assert_holds(&event, "\"start\":\"2023-09-06\",\"end\":null,"
                         "\"open_start\":false,\"open_end\":true,");
    event.when = sample_date(5);
    assert_holds(&event, "\"start\":null,\"end\":\"2023-09-06\","
                         "\"open_start\":true,\"open_end\":false,");
    event.when.resolved = false;
    assert_holds(&event, "\"start\":null,\"end\":null,\"open_start\":false,"
                         "\"open_end\":false,\"edtf\":null,");
    assert_holds(&event, "\"precision\":null,\"kind\":null,"
                         "\"approximate\":false,\"basis\":\"undated\",");
    event.when = sample_when(DAY(-44, 3, 15), DAY(-44, 3, 15),
                             PAX_PRECISION_DAY, PAX_KIND_DAY);
    assert_holds(&event, "\"start\":\"-0044-03-15\"");
}

static void numbers_do_not_follow_the_locale(void **state)
{
    (void)state;
    static const struct {
        double value;
        const char *text;
    } rows[] = {
        {0, ":0,"},        {1, ":1,"},        {0.5, ":0.5,"}, {0.05, ":0.05,"},
        {0.999, ":1,"},    {0.004, ":0,"},    {-1, ":0,"},    {7, ":1,"},
        {0.123, ":0.12,"}, {INFINITY, ":1,"}, {0.7, ":0.7,"},
    };
    const char *locale = setlocale(LC_ALL, "fr_FR.UTF-8");
    struct pax_event event = sample_event();
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char text[32];
        snprintf(text, sizeof(text), "\"confidence\"%s", rows[i].text);
        event.confidence = rows[i].value;
        assert_holds(&event, text);
    }
    event.quote.char_end = (size_t)5000000000;
    assert_holds(&event, "\"quote_end\":5000000000,");
    if (locale != NULL)
        setlocale(LC_ALL, "C");
}

static void hidden_characters_are_escaped(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.summary = TEXT("\x01\x1B\x7F\xC2\x9B\xE2\x80\xA8\xE2\x80\xAE"
                         "\xE2\x81\xA6\xEF\xBB\xBF\"\\</script>\xC3\xA9"
                         "\xF0\x9F\x95\x8A");
    assert_holds(&event, "\"summary\":\"\\u0001\\u001b\\u007f\\u009b\\u2028"
                         "\\u202e\\u2066\\ufeff\\\"\\\\</script>\xC3\xA9"
                         "\xF0\x9F\x95\x8A\"");
    event.summary = (struct pax_text){"a\0b", 3};
    assert_holds(&event, "\"summary\":\"a\xEF\xBF\xBD"
                         "b\"");
    event.summary = (struct pax_text){NULL, 0};
    assert_holds(&event, "\"summary\":\"\",");
}

static void reasons_are_split(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.why = TEXT("one; two;three; ");
    assert_holds(&event, "\"why\":[\"one\",\"two;three\"]");
    event.why = TEXT("");
    assert_holds(&event, "\"why\":[]");
}

static void missing_parts_are_null(void **state)
{
    (void)state;
    struct pax_event event = {.id = "e1", .when = {.why = "no-anchor"}};
    assert_holds(&event, "\"expression\":null,\"expression_start\":null,"
                         "\"expression_end\":null,\"actors\":[],");
    assert_holds(&event, "\"cameo\":null},\"place\":null,");
    assert_holds(&event, "\"source\":null,\"sources\":[]}");
    event = sample_event();
    event.reported_by = TEXT("He");
    assert_holds(&event, "\"reported\":{\"by\":\"He\",\"content\":null},");
}

static void dates_record_is_exact(void **state)
{
    (void)state;
    struct memory memory = {0};
    struct pax_timex timexes[2] = {
        {.quote = {.text = TEXT("last week"), .char_start = 4, .char_end = 13},
         .when = sample_date(0)},
        {.quote = {.text = TEXT("then"), .char_start = 20, .char_end = 24},
         .when = {.why = "no-anchor", .mod = PAX_MOD_APPROX}},
    };
    struct pax_record record = {.source = {.id = TEXT("a")},
                                .text = TEXT("the text"),
                                .timexes = timexes,
                                .timex_count = 2};
    assert_int_equal(pax_write_dates(&record, true, memory_sink(&memory)),
                     PAX_OK);
    assert_string_equal(
        memory.data,
        "{\"id\":\"a\",\"published\":null,\"title\":null,"
        "\"text\":\"the text\",\"timexes\":[{\"start\":4,\"end\":13,"
        "\"text\":\"last week\",\"type\":\"DATE\",\"value\":\"2023-08-28\","
        "\"mod\":null,\"from\":\"2023-08-28\",\"to\":\"2023-09-03\","
        "\"precision\":\"week\",\"kind\":\"within\",\"approximate\":false,"
        "\"edtf\":\"2023-08-28/2023-09-03\",\"basis\":\"explicit\","
        "\"resolved\":true},{\"start\":20,\"end\":24,\"text\":\"then\","
        "\"type\":\"DATE\",\"value\":\"\",\"mod\":\"APPROX\",\"from\":null,"
        "\"to\":null,\"precision\":null,\"kind\":null,\"approximate\":false,"
        "\"edtf\":null,\"basis\":null,\"resolved\":false,"
        "\"why\":\"no-anchor\"}]}\n");
    free(memory.data);
}

static void error_and_phrase_are_exact(void **state)
{
    (void)state;
    struct memory memory = {0};
    struct pax_error error = {PAX_BAD_UTF8, "not UTF-8", 7};
    struct pax_when when = sample_date(3);
    assert_int_equal(
        pax_write_error(TEXT("a\"b"), &error, memory_sink(&memory)), PAX_OK);
    assert_string_equal(memory.data,
                        "{\"id\":\"a\\\"b\",\"error\":{\"code\":\"bad-utf8\","
                        "\"text\":\"not UTF-8\",\"offset\":7}}\n");
    free(memory.data);
    memory = (struct memory){0};
    assert_int_equal(
        pax_write_when(TEXT("from July 11 to 25"), &when, memory_sink(&memory)),
        PAX_OK);
    assert_string_equal(
        memory.data,
        "{\"text\":\"from July 11 to 25\",\"type\":\"DATE\","
        "\"value\":\"2023-07-11\",\"mod\":null,\"from\":\"2023-07-11\","
        "\"to\":\"2023-07-25\",\"precision\":\"day\",\"kind\":\"span\","
        "\"approximate\":false,\"edtf\":\"2023-07-11/2023-07-25\","
        "\"basis\":\"explicit\",\"resolved\":true,\"why\":\"a rule\"}\n");
    free(memory.data);
}

static void document_and_lines_agree(void **state)
{
    (void)state;
    struct memory document = export_as("json", 50);
    struct memory lines = export_as("jsonl", 50);
    struct memory empty = export_as("json", 0);
    cJSON *root = cJSON_Parse(document.data);
    assert_non_null(root);
    assert_string_equal(cJSON_GetObjectItem(root, "format")->valuestring,
                        "paxline-timeline");
    assert_int_equal(cJSON_GetObjectItem(root, "version")->valueint, 1);
    cJSON *events = cJSON_GetObjectItem(root, "events");
    assert_int_equal(cJSON_GetArraySize(events), 50);
    const char *line = lines.data;
    for (int i = 0; i < 50; i++) {
        const char *end = strchr(line, '\n');
        cJSON *event = cJSON_ParseWithLength(line, (size_t)(end - line));
        assert_true(cJSON_Compare(event, cJSON_GetArrayItem(events, i), 1));
        cJSON_Delete(event);
        line = end + 1;
    }
    assert_int_equal(line - lines.data, (ptrdiff_t)lines.len);
    assert_string_equal(empty.data,
                        "{\"format\":\"paxline-timeline\",\"version\":1,"
                        "\"title\":\"Timeline\",\"events\":[]}\n");
    cJSON_Delete(root);
    free(document.data);
    free(lines.data);
    free(empty.data);
}

/* ---- memory that runs out inside cJSON ---- */

static size_t allocations_left;

static void *rationed_malloc(size_t size)
{
    if (allocations_left == 0)
        return NULL;
    allocations_left--;
    return malloc(size);
}

/* Each allocation of the printer in turn is the first to fail; nothing leaks
 * (sanitizers and valgrind tell) and nothing is written. */
static void every_allocation_may_fail(void **state)
{
    (void)state;
    cJSON_Hooks hooks = {rationed_malloc, free};
    struct pax_event event = sample_event();
    struct pax_quote also = event.quote;
    event.also = &also;
    event.also_count = 1;
    event.reported_by = TEXT("He");
    struct pax_record record = {
        .source = sample_sources[0], .events = &event, .event_count = 1};
    enum pax_status status = PAX_NO_MEMORY;
    size_t ration = 0;
    for (; status != PAX_OK && ration < 1000; ration++) {
        struct memory memory = {0};
        cJSON_InitHooks(&hooks);
        allocations_left = ration;
        status = pax_write_events(&record, false, memory_sink(&memory));
        cJSON_InitHooks(NULL);
        assert_true(status == PAX_OK || status == PAX_NO_MEMORY);
        assert_true(status == PAX_OK || memory.len == 0);
        free(memory.data);
    }
    assert_true(ration > 1 && ration < 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(events_record_is_exact),
        cmocka_unit_test(open_and_unknown_sides_are_null),
        cmocka_unit_test(numbers_do_not_follow_the_locale),
        cmocka_unit_test(hidden_characters_are_escaped),
        cmocka_unit_test(reasons_are_split),
        cmocka_unit_test(missing_parts_are_null),
        cmocka_unit_test(dates_record_is_exact),
        cmocka_unit_test(error_and_phrase_are_exact),
        cmocka_unit_test(document_and_lines_agree),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
