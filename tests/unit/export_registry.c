/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "export/check.h"
#include "tests/unit/export_sample.h"

static void formats_are_found(void **state)
{
    (void)state;
    const struct pax_format *format;
    for (size_t i = 0; (format = pax_format_at(i)) != NULL; i++) {
        struct pax_text name = {format->name, strlen(format->name)};
        assert_ptr_equal(pax_format_by_name(name), format);
        char path[64];
        snprintf(path, sizeof(path), "dir.x/out%s", format->extension);
        assert_ptr_equal(
            pax_format_by_path((struct pax_text){path, strlen(path)}), format);
        assert_true(format->about[0] != '\0');
        assert_non_null(strchr(format->media_type, '/'));
    }
    assert_string_equal(pax_format_by_path(TEXT("T.ICS"))->name, "ics");
    assert_string_equal(pax_format_by_path(TEXT("a.jsonl"))->name, "jsonl");
    assert_null(pax_format_by_path(TEXT(".ics")));
    assert_null(pax_format_by_path(TEXT("a.ics.gz")));
    assert_null(pax_format_by_path(TEXT("")));
    assert_null(pax_format_by_name(TEXT("ic")));
    assert_null(pax_format_by_name(TEXT("ICS")));
    assert_null(pax_format_at(1000));
}

/* A sink that fails is not called again, in no format. */
static void failing_sinks_end_it(void **state)
{
    (void)state;
    struct pax_timeline *timeline;
    const struct pax_format *format;
    struct pax_export_options options = sample_options();
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(sample_fill(timeline, 100), PAX_OK);
    for (size_t i = 0; (format = pax_format_at(i)) != NULL; i++)
        for (size_t limit = 1; limit < 4; limit++) {
            struct memory memory = {.limit = limit};
            assert_int_equal(
                pax_export(timeline, format, &options, memory_sink(&memory)),
                PAX_WRITE_FAILED);
            assert_int_equal(memory.calls, limit);
            free(memory.data);
        }
    pax_timeline_destroy(timeline);
}

static void equal_timelines_give_equal_bytes(void **state)
{
    (void)state;
    const struct pax_format *format;
    for (size_t i = 0; (format = pax_format_at(i)) != NULL; i++) {
        struct memory memory[2] = {{0}, {0}};
        for (size_t run = 0; run < 2; run++) {
            struct pax_timeline *timeline;
            assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
            assert_int_equal(sample_fill(timeline, 60), PAX_OK);
            assert_int_equal(
                pax_export(timeline, format, NULL, memory_sink(&memory[run])),
                PAX_OK);
            pax_timeline_destroy(timeline);
        }
        assert_string_equal(memory[0].data, memory[1].data);
        free(memory[0].data);
        free(memory[1].data);
    }
}

static void unknown_formats_are_refused(void **state)
{
    (void)state;
    struct memory memory = {0};
    struct pax_timeline *timeline;
    struct pax_format own = *pax_format_at(0);
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(pax_export(timeline, &own, NULL, memory_sink(&memory)),
                     PAX_UNKNOWN_FORMAT);
    assert_int_equal(pax_export(timeline, NULL, NULL, memory_sink(&memory)),
                     PAX_UNKNOWN_FORMAT);
    assert_int_equal(memory.calls, 0);
    pax_timeline_destroy(timeline);
}

static void assert_refused(const struct pax_event *event,
                           enum pax_status expected)
{
    struct memory memory = {0};
    struct pax_record record = {.events = event, .event_count = 1};
    assert_int_equal(check_event(event), expected);
    assert_int_equal(pax_write_events(&record, false, memory_sink(&memory)),
                     expected);
    assert_int_equal(memory.calls, 0);
}

static void bad_events_are_refused_whole(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    assert_int_equal(check_event(&event), PAX_OK);
    event.when.interval.end--;
    assert_refused(&event, PAX_BAD_DATE);
    event.when.interval.start = event.when.interval.end = INT32_MAX;
    assert_refused(&event, PAX_BAD_DATE);
    event.when.interval.start = event.when.interval.end = INT32_MIN;
    assert_refused(&event, PAX_BAD_DATE);
    event = sample_event();
    event.summary = TEXT("lone surrogate \xED\xA0\x80");
    assert_refused(&event, PAX_BAD_UTF8);
    event = sample_event();
    memset(event.id, 'x', sizeof(event.id));
    assert_refused(&event, PAX_BAD_ARGUMENT);
    event = sample_event();
    strcpy(event.id, "a\r\nB:c");
    assert_refused(&event, PAX_BAD_ARGUMENT);
    event = sample_event();
    event.quote.source = 1;
    assert_refused(&event, PAX_BAD_ARGUMENT);
    event = sample_event();
    event.type = PAX_TYPE_COUNT;
    assert_refused(&event, PAX_BAD_ARGUMENT);
    struct pax_source source = sample_sources[0];
    source.published.day = 31;
    event = sample_event();
    event.sources = &source;
    assert_refused(&event, PAX_BAD_DATE);
}

static void events_need_an_id(void **state)
{
    (void)state;
    struct memory memory = {0};
    struct pax_timeline *timeline;
    struct pax_event event = sample_event();
    event.id[0] = '\0';
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    if (pax_timeline_add(timeline, &event) == PAX_OK) {
        assert_int_equal(pax_timeline_sort(timeline), PAX_OK);
        assert_int_equal(
            pax_export(timeline, pax_format_at(0), NULL, memory_sink(&memory)),
            PAX_BAD_ARGUMENT);
    }
    assert_int_equal(memory.calls, 0);
    pax_timeline_destroy(timeline);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_are_found),
        cmocka_unit_test(failing_sinks_end_it),
        cmocka_unit_test(equal_timelines_give_equal_bytes),
        cmocka_unit_test(unknown_formats_are_refused),
        cmocka_unit_test(bad_events_are_refused_whole),
        cmocka_unit_test(events_need_an_id),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
