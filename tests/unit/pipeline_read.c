/* SPDX-License-Identifier: MIT */
#include "paxline/paxline.h"
#include "unit.h"

static const char article[] =
    "Truce Holds as Envoys Return\n\n"
    "By Ada Brandt  March 14, 2024\n\n"
    "Foreign Minister Lena Okoro met rebel negotiators in Oslo on March 12, "
    "2024. The ministry said on Tuesday that talks would resume next week. "
    "\xE2\x80\x9CWe signed in late January,\xE2\x80\x9D she said.\n";

struct fixture {
    struct pax_engine *engine;
    struct pax_reader *reader;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    if (pax_engine_create(NULL, NULL, &fixture.engine) != PAX_OK ||
        pax_reader_create(fixture.engine, &fixture.reader) != PAX_OK)
        return 1;
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    pax_reader_destroy(fixture->reader);
    pax_engine_destroy(fixture->engine);
    return 0;
}

static struct pax_input input_of(const char *text)
{
    return (struct pax_input){
        .id = {"x", 1},
        .text = {text, strlen(text)},
        .published_from = PAX_EVIDENCE_METADATA,
    };
}

static void reads_an_article(void **state)
{
    struct fixture *fixture = *state;
    struct pax_input input = input_of(article);
    struct pax_record record;
    assert_int_equal(
        pax_read_events(fixture->reader, &input, &record, NULL), PAX_OK);
    assert_true(record.source.has_published);
    assert_int_equal(record.source.published.year, 2024);
    assert_int_equal(record.source.published.day, 14);
    assert_int_equal(record.evidence, PAX_EVIDENCE_BYLINE);
    assert_true(record.event_count >= 1);
    const struct pax_event *event = &record.events[0];
    assert_int_equal(event->when.interval.start,
                     pax_date_to_day((struct pax_date){2024, 3, 12}));
    assert_int_equal(event->type, PAX_TYPE_CONSULT);
    assert_int_equal(event->source_count, 1);
    assert_memory_equal(event->quote.text.ptr,
                        article + event->quote.span.start,
                        event->quote.text.len);
}

static void counts_code_points(void **state)
{
    struct fixture *fixture = *state;
    struct pax_input input = input_of(
        "\xE2\x80\x9C\xC3\x89lys\xC3\xA9""e\xE2\x80\x9D met on May 5, 2020.");
    struct pax_record record;
    assert_int_equal(pax_read_dates(fixture->reader, &input, &record, NULL),
                     PAX_OK);
    assert_int_equal(record.timex_count, 1);
    assert_int_equal(record.timexes[0].quote.char_start, 16);
    assert_int_equal(record.timexes[0].quote.char_end, 27);
    assert_int_equal(record.timexes[0].quote.span.start, 22);
}

static void refuses_what_is_no_text(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        const char *text;
        size_t len;
        enum pax_status status;
        size_t offset;
    } cases[] = {
        {"", 0, PAX_EMPTY, 0},
        {" \n\t ", 4, PAX_EMPTY, 0},
        {"a\0b", 3, PAX_BINARY, 1},
        {"ab\x01", 3, PAX_BINARY, 2},
        {"abc\xFF", 4, PAX_BAD_UTF8, 3},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct pax_input input = input_of("");
        struct pax_record record = {.event_count = 77};
        struct pax_error error = {PAX_OK, NULL, 0};
        input.text = (struct pax_text){cases[i].text, cases[i].len};
        assert_int_equal(
            pax_read_events(fixture->reader, &input, &record, &error),
            cases[i].status);
        assert_int_equal(error.code, cases[i].status);
        assert_int_equal(error.offset, cases[i].offset);
        assert_non_null(error.text);
        assert_int_equal(record.event_count, 77);
    }
}

static void one_article_does_not_colour_the_next(void **state)
{
    struct fixture *fixture = *state;
    struct pax_input first = input_of(article);
    struct pax_input second =
        input_of("He met them a year later. They left on Friday.");
    struct pax_record record;
    char id[24];
    assert_int_equal(
        pax_read_events(fixture->reader, &first, &record, NULL), PAX_OK);
    memcpy(id, record.events[0].id, sizeof(id));
    assert_int_equal(
        pax_read_events(fixture->reader, &second, &record, NULL), PAX_OK);
    assert_false(record.source.has_published);
    assert_int_equal(record.event_count, 0);
    assert_int_equal(
        pax_read_events(fixture->reader, &first, &record, NULL), PAX_OK);
    assert_string_equal(record.events[0].id, id);
}

static void takes_json_lines_apart(void **state)
{
    struct fixture *fixture = *state;
    struct pax_input input;
    struct pax_error error = {PAX_OK, NULL, 0};
    static const char good[] =
        "{\"id\":\"a1\",\"published\":\"2024-05-04\",\"text\":\"Met.\","
        "\"extra\":[1,{}]}";
    static const char bad[] = "{\"id\":";
    assert_int_equal(
        pax_input_from_json(fixture->reader,
                            (struct pax_text){good, sizeof(good) - 1}, &input,
                            &error),
        PAX_OK);
    assert_memory_equal(input.id.ptr, "a1", 2);
    assert_int_equal(input.published.len, 10);
    assert_int_equal(
        pax_input_from_json(fixture->reader,
                            (struct pax_text){bad, sizeof(bad) - 1}, &input,
                            &error),
        PAX_BAD_SYNTAX);
    assert_in_range(error.offset, 1, sizeof(bad) - 1);
}

static void resolves_a_phrase(void **state)
{
    struct fixture *fixture = *state;
    struct pax_date anchor = {2023, 9, 6};
    struct pax_when when;
    assert_int_equal(pax_resolve(fixture->reader,
                                 (struct pax_text){"last week", 9}, &anchor,
                                 PAX_DIRECTION_NONE, &when),
                     PAX_OK);
    assert_true(when.resolved);
    assert_string_equal(when.value, "2023-W35");
    assert_int_equal(pax_resolve(fixture->reader,
                                 (struct pax_text){"last week", 9}, NULL,
                                 PAX_DIRECTION_NONE, &when),
                     PAX_OK);
    assert_false(when.resolved);
    assert_int_equal(pax_resolve(fixture->reader,
                                 (struct pax_text){"the table", 9}, &anchor,
                                 PAX_DIRECTION_NONE, &when),
                     PAX_BAD_SYNTAX);
    anchor.month = 13;
    assert_int_equal(pax_resolve(fixture->reader,
                                 (struct pax_text){"last week", 9}, &anchor,
                                 PAX_DIRECTION_NONE, &when),
                     PAX_BAD_DATE);
}

/* Reads the article with an allocator that gives out `left` times. */
static enum pax_status read_with(size_t left, size_t *calls)
{
    struct failing failing = {.left = left};
    struct pax_alloc alloc = failing_alloc(&failing);
    struct pax_engine *engine = NULL;
    struct pax_reader *reader = NULL;
    struct pax_input input = input_of(article);
    struct pax_record record;
    enum pax_status status = pax_engine_create(NULL, &alloc, &engine);
    if (status == PAX_OK)
        status = pax_reader_create(engine, &reader);
    if (status == PAX_OK)
        status = pax_read_events(reader, &input, &record, NULL);
    pax_reader_destroy(reader);
    pax_engine_destroy(engine);
    *calls = failing.calls;
    return status;
}

static void survives_every_failing_allocation(void **state)
{
    (void)state;
    size_t calls;
    size_t needed;
    assert_int_equal(read_with(SIZE_MAX, &needed), PAX_OK);
    assert_true(needed >= 3);
    for (size_t left = 0; left < needed; left++)
        assert_int_equal(read_with(left, &calls), PAX_NO_MEMORY);
    assert_int_equal(read_with(needed, &calls), PAX_OK);
}

static void destroying_nothing_is_fine(void **state)
{
    (void)state;
    pax_reader_destroy(NULL);
    pax_engine_destroy(NULL);
    pax_timeline_destroy(NULL);
    assert_string_equal(pax_version(), "0.1.0");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_an_article),
        cmocka_unit_test(counts_code_points),
        cmocka_unit_test(refuses_what_is_no_text),
        cmocka_unit_test(one_article_does_not_colour_the_next),
        cmocka_unit_test(takes_json_lines_apart),
        cmocka_unit_test(resolves_a_phrase),
        cmocka_unit_test(survives_every_failing_allocation),
        cmocka_unit_test(destroying_nothing_is_fine),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
