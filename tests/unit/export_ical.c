/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include <libical/ical.h>

#include "export/ical_line.h"
#include "tests/unit/export_sample.h"

/* The calendar of one event. */
static struct memory export_event(const struct pax_event *event)
{
    struct memory memory = {0};
    struct pax_timeline *timeline;
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(pax_timeline_add(timeline, event), PAX_OK);
    assert_int_equal(pax_timeline_sort(timeline), PAX_OK);
    assert_int_equal(pax_export(timeline, pax_format_by_name(TEXT("ics")), NULL,
                                memory_sink(&memory)),
                     PAX_OK);
    pax_timeline_destroy(timeline);
    return memory;
}

/* The text stands in the calendar once its folds are out. */
static bool holds(const struct memory *memory, const char *text)
{
    char *flat = malloc(memory->len + 1);
    size_t at = 0;
    for (size_t i = 0; i < memory->len; i++) {
        if (strncmp(memory->data + i, "\r\n ", 3) == 0)
            i += 2;
        else
            flat[at++] = memory->data[i];
    }
    flat[at] = '\0';
    bool found = strstr(flat, text) != NULL;
    free(flat);
    return found;
}

static void assert_holds(const struct pax_event *event, const char *text)
{
    struct memory memory = export_event(event);
    if (!holds(&memory, text))
        fail_msg("no \"%s\" in\n%s", text, memory.data);
    free(memory.data);
}

static void assert_lacks(const struct pax_event *event, const char *text)
{
    struct memory memory = export_event(event);
    if (holds(&memory, text))
        fail_msg("\"%s\" in\n%s", text, memory.data);
    free(memory.data);
}

static void days_are_dates_with_exclusive_end(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    assert_holds(&event, "\r\nDTSTART;VALUE=DATE:20230522\r\n"
                         "DTEND;VALUE=DATE:20230523\r\n");
    event.when = sample_date(1);
    assert_holds(&event, "DTSTART;VALUE=DATE:20240201\r\n"
                         "DTEND;VALUE=DATE:20240301\r\n");
    event.when = sample_date(6);
    assert_holds(&event, "DTSTART;VALUE=DATE:19000228\r\n"
                         "DTEND;VALUE=DATE:19000301\r\n");
    event.when = sample_when(DAY(1, 1, 1), DAY(1, 1, 1), PAX_PRECISION_DAY,
                             PAX_KIND_DAY);
    assert_holds(&event, "DTSTART;VALUE=DATE:00010101\r\n");
    event.when = sample_when(DAY(9999, 12, 30), DAY(9999, 12, 30),
                             PAX_PRECISION_DAY, PAX_KIND_DAY);
    assert_holds(&event, "DTSTART;VALUE=DATE:99991230\r\n"
                         "DTEND;VALUE=DATE:99991231\r\n");
}

/* The version whose faults were seen; another may have others. */
static bool faulty_libical(void)
{
    return ICAL_MAJOR_VERSION == 3 && ICAL_MINOR_VERSION == 0 &&
           ICAL_PATCH_VERSION == 16;
}

/* Why put_day() writes the days and not libical. */
static void libical_cannot_write_all_days(void **state)
{
    (void)state;
    if (!faulty_libical())
        skip();
    icaltimetype time = icaltime_null_date();
    time.year = 3001;
    time.month = time.day = 1;
    icalproperty *late = icalproperty_new_dtstart(time);
    time.year = 1;
    icalproperty *early = icalproperty_new_dtstart(time);
    char *text = icalproperty_as_ical_string_r(late);
    assert_null(strstr(text, "30010101"));
    icalmemory_free_buffer(text);
    text = icalproperty_as_ical_string_r(early);
    assert_null(strstr(text, "VALUE=DATE"));
    icalmemory_free_buffer(text);
    icalproperty_free(late);
    icalproperty_free(early);
}

static void open_sides_give_the_known_day(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.when = sample_date(4);
    assert_holds(&event, "SUMMARY:Since 2023-09-06: Pashinyan meets");
    assert_holds(&event, "DTSTART;VALUE=DATE:20230906\r\n"
                         "DTEND;VALUE=DATE:20230907\r\n");
    assert_holds(&event, "STATUS:TENTATIVE");
    event.when.interval.basis = PAX_BASIS_VAGUE_FUTURE;
    assert_holds(&event, "SUMMARY:After 2023-09-06: Pashinyan meets");
    event.when = sample_date(5);
    assert_holds(&event, "SUMMARY:Before or on 2023-09-06: Pashinyan meets");
    assert_holds(&event, "DTSTART;VALUE=DATE:20230906\r\n");
}

static void doubt_shows_in_title_and_status(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    assert_holds(&event, "SUMMARY:Pashinyan meets Aliyev\r\n"
                         "STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\n");
    event.status = PAX_STATUS_PLANNED;
    assert_holds(&event, "SUMMARY:Planned: Pashinyan meets Aliyev\r\n"
                         "STATUS:TENTATIVE\r\n");
    event.summary = TEXT("Planned: Pashinyan to meet Aliyev");
    assert_holds(&event, "SUMMARY:Planned: Pashinyan to meet");
    event.summary = TEXT("Pashinyan meets Aliyev");
    event.status = PAX_STATUS_NOT_REALISED;
    assert_holds(&event, "SUMMARY:Not realised: Pashinyan meets Aliyev\r\n"
                         "STATUS:CANCELLED\r\n");
    event.status = PAX_STATUS_HYPOTHETICAL;
    assert_holds(&event, "SUMMARY:Possible: Pashinyan meets Aliyev\r\n"
                         "STATUS:TENTATIVE\r\n");
    event.status = PAX_STATUS_ACTUAL;
    event.when = sample_date(0);
    assert_holds(&event, "SUMMARY:~ Pashinyan meets Aliyev\r\n"
                         "STATUS:TENTATIVE\r\n");
    event.when = sample_date(8);
    assert_holds(&event, "SUMMARY:~ Pashinyan meets Aliyev\r\n"
                         "STATUS:TENTATIVE\r\n");
    event.when = sample_date(3);
    assert_holds(&event, "SUMMARY:Pashinyan meets Aliyev\r\n"
                         "STATUS:CONFIRMED\r\n");
}

static void stamp_is_the_last_publication(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    assert_holds(&event, "UID:e0000@paxline\r\nDTSTAMP:20230906T000000Z\r\n"
                         "LAST-MODIFIED:20230906T000000Z\r\n");
    event.source_count = 2;
    assert_holds(&event, "DTSTAMP:20230908T000000Z\r\n");
    event.source_count = 0;
    assert_holds(&event, "DTSTAMP:20230522T000000Z\r\n");
}

/* Why ical_put() mends commas and ends: libical writes the commas of
 * CATEGORIES as they are, so that each looks like two values, and folds
 * between the last CR and LF of some lines. */
static void libical_cannot_write_all_lines(void **state)
{
    (void)state;
    char text_73[74];
    if (!faulty_libical())
        skip();
    icalproperty *comma = icalproperty_new_categories("a,b;c");
    memset(text_73, 'a', 73);
    text_73[73] = '\0';
    icalproperty *end = icalproperty_new_summary(text_73);
    char *text = icalproperty_as_ical_string_r(comma);
    assert_non_null(strstr(text, "a,b;c"));
    icalmemory_free_buffer(text);
    text = icalproperty_as_ical_string_r(end);
    assert_non_null(strstr(text, "\r\r\n \n"));
    icalmemory_free_buffer(text);
    icalproperty_free(comma);
    icalproperty_free(end);
}

static void commas_in_categories_are_escaped(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    assert_holds(&event, "\r\nCATEGORIES:CONSULT,Nikol Pashinyan,"
                         "Ministry of Trade\\, Industry\\; Energy,ARM\r\n");
}

static void unsafe_links_stay_out(void **state)
{
    (void)state;
    static const struct pax_text bad[] = {
        {"javascript:alert(1)", 19},
        {"https://a.example/\r\nATTACH:x", 28},
        {"https://a.example/a b", 21},
        {"ftp://a.example/", 16},
        {"", 0},
    };
    struct pax_event event = sample_event();
    assert_holds(&event, "\r\nURL:https://news.example/a,b?c=%C3%A9\r\n");
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct pax_source source = sample_sources[0];
        source.url = bad[i];
        event.sources = &source;
        assert_lacks(&event, "\r\nURL:");
        assert_lacks(&event, "\r\nATTACH");
        assert_lacks(&event, "javascript");
    }
}

static void description_cites(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    assert_holds(&event, "DESCRIPTION:On May 22 Pashinyan met Aliyev.\\n\\n"
                         "Date: 2023-05-22 (\"May 22\"\\, explicit)\\n"
                         "Source: Armenia\\, again\\; and \\\\ more\\, "
                         "2023-09-06\\n"
                         "https://news.example/a\\,b?c=%C3%A9\\n\\n"
                         "Why: rule a\\; rule b\r\n");
    assert_holds(&event, "LOCATION:Brussels\r\n");
    assert_holds(&event, "X-PAXLINE-EDTF:2023-05-22/2023-05-22\r\n"
                         "X-PAXLINE-PRECISION:day\r\nX-PAXLINE-KIND:day\r\n"
                         "X-PAXLINE-BASIS:explicit\r\n"
                         "X-PAXLINE-STATUS:actual\r\n"
                         "X-PAXLINE-ASSERTED:CONSULT\r\n"
                         "X-PAXLINE-CAMEO:040\r\n"
                         "X-PAXLINE-CONFIDENCE:0.85\r\n");
}

static void what_has_no_day_is_counted(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    assert_lacks(&event, "X-PAXLINE-LEFT-OUT");
    event.when = sample_when(DAY(-44, 3, 15), DAY(-44, 3, 15),
                             PAX_PRECISION_DAY, PAX_KIND_DAY);
    assert_holds(&event, "X-PAXLINE-LEFT-OUT:1 without a date");
    assert_lacks(&event, "BEGIN:VEVENT");
    event.when = sample_when(DAY(9999, 12, 31), DAY(9999, 12, 31),
                             PAX_PRECISION_DAY, PAX_KIND_DAY);
    assert_lacks(&event, "BEGIN:VEVENT");
    event.when.resolved = false;
    assert_lacks(&event, "BEGIN:VEVENT");
}

/* Every line: CRLF, 75 octets, whole UTF-8, no space at the end, no control
 * characters. libical itself folds behind a space. */
static void check_lines(const struct memory *memory)
{
    size_t start = 0;
    for (size_t i = 0; i < memory->len; i++) {
        unsigned char byte = (unsigned char)memory->data[i];
        if (byte == '\r') {
            assert_int_equal(memory->data[i + 1], '\n');
            assert_true(i - start <= 75);
            assert_true(i > start && memory->data[i - 1] != ' ');
            assert_true(((unsigned char)memory->data[i + 2] & 0xC0) != 0x80);
            start = i + 2;
            i++;
            if (memory->data[start] == ' ')
                assert_true(((unsigned char)memory->data[start + 1] & 0xC0) !=
                            0x80);
        } else if (byte < 0x20 || byte == 0x7F) {
            fail_msg("control character %u at %zu", byte, i);
        }
    }
    assert_int_equal(start, memory->len);
}

static void lines_are_folded_right(void **state)
{
    (void)state;
    struct memory memory = {0};
    struct pax_timeline *timeline;
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(sample_fill(timeline, 96), PAX_OK);
    assert_int_equal(pax_export(timeline, pax_format_by_name(TEXT("ics")), NULL,
                                memory_sink(&memory)),
                     PAX_OK);
    check_lines(&memory);
    pax_timeline_destroy(timeline);
    free(memory.data);
}

/* Words of each length up to two lines, of one, two, three and four bytes to
 * a letter, so that every fold falls everywhere. */
static void folds_fall_everywhere(void **state)
{
    (void)state;
    static const char *const letters[] = {
        "a", "\xC3\xA9", "\xE5\x92\x8C", "\xF0\x9F\x95\x8A", "a ", "  "};
    char text[1200];
    for (size_t l = 0; l < COUNT_OF(letters); l++)
        for (size_t count = 1; count < 160; count++) {
            size_t len = 0, size = strlen(letters[l]);
            text[len++] = '.';
            for (size_t i = 0; i < count; i++, len += size)
                memcpy(text + len, letters[l], size);
            text[len++] = '.';
            struct pax_event event = sample_event();
            event.quote.text = (struct pax_text){text, len};
            event.summary = event.quote.text;
            struct memory memory = export_event(&event);
            if (l + 1 < COUNT_OF(letters))
                check_lines(&memory);
            text[len] = '\0';
            assert_true(holds(&memory, text));
            free(memory.data);
        }
}

/* libical reads it back without an error, and a quote that holds a calendar
 * of its own makes no event. */
static void reads_back(void **state)
{
    (void)state;
    struct memory memory = {0};
    struct pax_timeline *timeline;
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(sample_fill(timeline, 96), PAX_OK);
    assert_int_equal(pax_export(timeline, pax_format_by_name(TEXT("ics")), NULL,
                                memory_sink(&memory)),
                     PAX_OK);
    icalcomponent *calendar = icalparser_parse_string(memory.data);
    assert_non_null(calendar);
    assert_int_equal(icalcomponent_count_errors(calendar), 0);
    assert_int_equal(
        icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT), 96);
    assert_int_equal(
        icalcomponent_count_properties(calendar, ICAL_METHOD_PROPERTY), 0);
    assert_int_equal(
        icalcomponent_count_properties(calendar, ICAL_NAME_PROPERTY), 1);
    for (icalcomponent *event =
             icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
         event != NULL; event = icalcomponent_get_next_component(
                            calendar, ICAL_VEVENT_COMPONENT)) {
        assert_true(icalcomponent_get_dtstart(event).is_date);
        assert_true(icalcomponent_get_dtend(event).is_date);
    }
    icalcomponent_free(calendar);
    pax_timeline_destroy(timeline);
    free(memory.data);
}

static void hostile_text_is_tamed(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.summary = TEXT("a\x01\x1B[2J\xC2\x9B\xE2\x80\xAE\xE2\x81\xA6z");
    assert_holds(&event, "SUMMARY:a[2Jz\r\n");
    event.summary = TEXT(" a\r\n\tb\xE2\x80\xA8"
                         "c ");
    assert_holds(&event, "SUMMARY:a b c\r\n");
    event.summary = TEXT("");
    assert_holds(&event, "SUMMARY:CONSULT\r\n");
    event.quote.text = TEXT("x\r\nEND:VEVENT\r\nEND:VCALENDAR");
    assert_holds(&event, "DESCRIPTION:x\\nEND:VEVENT\\nEND:VCALENDAR\\n");
}

static void a_quote_of_a_megabyte_fits(void **state)
{
    (void)state;
    size_t len = (size_t)1 << 20;
    char *text = malloc(len);
    for (size_t i = 0; i < len; i++)
        text[i] = ", ;\\word"[i % 8];
    struct pax_event event = sample_event();
    event.quote.text = (struct pax_text){text, len};
    struct memory memory = export_event(&event);
    assert_true(memory.len > len);
    check_lines(&memory);
    free(memory.data);
    free(text);
}

/* A timeline of one event over an older calendar. */
static enum pax_status export_over(const struct pax_event *event,
                                   struct pax_text previous,
                                   struct memory *memory)
{
    struct pax_export_options options = sample_options();
    struct pax_timeline *timeline;
    options.previous = previous;
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(pax_timeline_add(timeline, event), PAX_OK);
    assert_int_equal(pax_timeline_sort(timeline), PAX_OK);
    enum pax_status status =
        pax_export(timeline, pax_format_by_name(TEXT("ics")), &options,
                   memory_sink(memory));
    pax_timeline_destroy(timeline);
    return status;
}

/* Exports over `*memory` and puts the new calendar there. */
static void rebuild(struct memory *memory, const struct pax_event *event,
                    const char *sequence)
{
    struct memory now = {0};
    struct pax_text previous = {memory->data, memory->len};
    assert_int_equal(export_over(event, previous, &now), PAX_OK);
    if (!holds(&now, sequence))
        fail_msg("no %s in\n%s", sequence, now.data);
    check_lines(&now);
    free(memory->data);
    *memory = now;
}

static void sequence_rises_with_what_people_see(void **state)
{
    (void)state;
    struct memory memory = {0};
    struct pax_event event = sample_event();
    rebuild(&memory, &event, "\r\nSEQUENCE:0\r\n");
    rebuild(&memory, &event, "\r\nSEQUENCE:0\r\n");
    event.summary = TEXT("Pashinyan, again; meets Aliyev");
    rebuild(&memory, &event, "\r\nSEQUENCE:1\r\n");
    rebuild(&memory, &event, "\r\nSEQUENCE:1\r\n");
    event.source_count = 2;
    rebuild(&memory, &event, "\r\nSEQUENCE:2\r\n");
    event.status = PAX_STATUS_NOT_REALISED;
    rebuild(&memory, &event, "\r\nSEQUENCE:3\r\n");
    event.actor_count = 0;
    rebuild(&memory, &event, "\r\nSEQUENCE:4\r\n");
    event.place = TEXT("Nowhere");
    rebuild(&memory, &event, "\r\nSEQUENCE:5\r\n");
    event.confidence = 0.1; /* nothing that a calendar shows */
    rebuild(&memory, &event, "\r\nSEQUENCE:5\r\n");
    strcpy(event.id, "e9999"); /* another event begins anew */
    rebuild(&memory, &event, "\r\nSEQUENCE:0\r\n");
    free(memory.data);
}

/* A server keeps the values and changes order, folds and line ends. */
static void old_calendars_may_look_different(void **state)
{
    (void)state;
    struct memory memory = {0};
    struct pax_event event = {
        .id = "e1",
        .summary = TEXT("A title, and more"),
        .when = sample_when(DAY(2023, 5, 22), DAY(2023, 5, 22),
                            PAX_PRECISION_DAY, PAX_KIND_DAY),
    };
    static const char old[] =
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSEQUENCE:7\n"
        "DTSTART;VALUE=DATE:20230522\nDTEND;VALUE=DATE:20230523\n"
        "CATEGORIES:AGREE\nSTATUS:CONFIRMED\nSUMMARY:A ti\n tle\\, and more\n"
        "DESCRIPTION:Date: 2023-05-22 (explicit)\nUID:e1@paxline\n"
        "X-OTHER:1\nEND:VEVENT\nBEGIN:VEVENT\nSEQUENCE:3\n"
        "UID:e1@paxline\nEND:VEVENT\nBEGIN:VTODO\nEND:VTODO\n"
        "END:VCALENDAR\n";
    assert_int_equal(export_over(&event, TEXT(old), &memory), PAX_OK);
    assert_true(holds(&memory, "\r\nSEQUENCE:7\r\n"));
    free(memory.data);
}

static void what_is_no_calendar_is_refused(void **state)
{
    (void)state;
    static const struct pax_text bad[] = {
        {"x", 1},
        {"\n\n", 2},
        {"BEGIN:VCALENDAR", 15},
        {"BEGIN:VCALENDAR\n", 16},
        {"END:VCALENDAR\n", 14},
        {"BEGIN:VEVENT\nEND:VEVENT\n", 24},
        {"BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR\n", 41},
        {"BEGIN:VCALENDAR\nEND:VEVENT\nend;x=y:VCALENDAR\n", 46},
        {"BEGIN:VCALENDAR\nEND:VEVENT\nEN\r\n D:VCALENDAR\n", 45},
        {"BEGIN:VCALENDAR\nX:\0\nEND:VCALENDAR\n", 33},
        {"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", 43},
    };
    struct pax_event event = sample_event();
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct memory memory = {0};
        assert_int_equal(export_over(&event, bad[i], &memory), PAX_BAD_SYNTAX);
        assert_int_equal(memory.calls, 0);
    }
    struct memory memory = {0};
    assert_int_equal(export_over(&event, TEXT("BEGIN:\xFF\n"), &memory),
                     PAX_BAD_UTF8);
    assert_int_equal(memory.calls, 0);
}

static void feeds_say_where_and_how_often(void **state)
{
    (void)state;
    struct memory memory = {0};
    struct pax_event event = sample_event();
    assert_int_equal(export_over(&event, TEXT(""), &memory), PAX_OK);
    assert_true(holds(&memory, "\r\nSOURCE;VALUE=URI:"
                               "https://news.example/talks.ics\r\n"
                               "REFRESH-INTERVAL;VALUE=DURATION:PT24H\r\n"
                               "X-PUBLISHED-TTL:PT24H\r\n"
                               "LAST-MODIFIED:20230906T000000Z\r\n"));
    assert_true(holds(&memory, "\r\nGEO:50.850000;4.350000\r\n"));
    assert_true(holds(&memory, "\r\nCOLOR:steelblue\r\n"));
    free(memory.data);
    event.place = TEXT("Wellington");
    memory = (struct memory){0};
    assert_int_equal(export_over(&event, TEXT(""), &memory), PAX_OK);
    assert_true(holds(&memory, "\r\nGEO:-41.288900;174.777200\r\n"));
    free(memory.data);
    assert_lacks(&event, "\r\nGEO");
    assert_lacks(&event, "\r\nSOURCE");
}

static void sources_are_named(void **state)
{
    (void)state;
    struct pax_event event = sample_event();
    event.source_count = 2;
    assert_holds(&event, "\r\nX-PAXLINE-SOURCE:https://news.example/a\\,b?c="
                         "%C3%A9\r\nX-PAXLINE-SOURCE:second\r\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_dates_with_exclusive_end),
        cmocka_unit_test(libical_cannot_write_all_days),
        cmocka_unit_test(open_sides_give_the_known_day),
        cmocka_unit_test(doubt_shows_in_title_and_status),
        cmocka_unit_test(stamp_is_the_last_publication),
        cmocka_unit_test(libical_cannot_write_all_lines),
        cmocka_unit_test(commas_in_categories_are_escaped),
        cmocka_unit_test(unsafe_links_stay_out),
        cmocka_unit_test(description_cites),
        cmocka_unit_test(what_has_no_day_is_counted),
        cmocka_unit_test(lines_are_folded_right),
        cmocka_unit_test(folds_fall_everywhere),
        cmocka_unit_test(reads_back),
        cmocka_unit_test(hostile_text_is_tamed),
        cmocka_unit_test(a_quote_of_a_megabyte_fits),
        cmocka_unit_test(sequence_rises_with_what_people_see),
        cmocka_unit_test(old_calendars_may_look_different),
        cmocka_unit_test(what_is_no_calendar_is_refused),
        cmocka_unit_test(feeds_say_where_and_how_often),
        cmocka_unit_test(sources_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
