/* SPDX-License-Identifier: MIT */
/*
 * What tests/spec/events.md does not show of an event: quotes and their
 * places, headlines, ids, what was reported, where it happened.
 */
#include "unit.h"

#include "paxline/paxline.h"

static struct pax_engine *engine;
static struct pax_reader *reader;

static struct slice slice_from(struct pax_text text)
{
    return (struct slice){text.ptr, text.len};
}

/* Reads a text of 2023-09-06 that must give `count` events. */
static const struct pax_event *read_events(const char *text, size_t count)
{
    static struct pax_record record;
    struct pax_error error;
    struct slice bytes = slice_of(text);
    struct pax_input input = {
        .id = {"test", 4},
        .text = {bytes.ptr, bytes.len},
        .published = {"2023-09-06", 10},
        .published_from = PAX_EVIDENCE_USER,
    };
    assert_int_equal(pax_read_events(reader, &input, &record, &error),
                     PAX_OK);
    if (record.event_count != count)
        fail_msg("%zu events in: %s", record.event_count, text);
    return record.events;
}

static void the_quote_is_the_sentence(void **state)
{
    (void)state;
    const struct pax_event *event = read_events(
        "Caf\xC3\xA9s are open. On Monday Kenya met Uganda. It rained.", 1);
    assert_slice(slice_from(event->quote.text),
                 "On Monday Kenya met Uganda.");
    assert_int_equal(event->quote.char_start, 16);
    assert_int_equal(event->quote.char_end, 43);
    assert_slice(slice_from(event->trigger.text), "met");
    assert_slice(slice_from(event->expression.text), "Monday");
    assert_slice(slice_from(event->verb), "meet");
}

static void two_deeds_share_no_quote(void **state)
{
    (void)state;
    const struct pax_event *events = read_events(
        "Kenya signed the accord on Monday, and Uganda rejected it on "
        "Tuesday.",
        2);
    assert_true(events[1].quote.text.len < events[0].quote.text.len);
}

static void headlines_are_in_the_present(void **state)
{
    (void)state;
    static const struct {
        const char *text, *summary;
    } rows[] = {
        {"On Monday Kenya met Uganda in Geneva.",
         "Kenya meets Uganda in Geneva"},
        {"The road is open. On Monday the Taliban denounced the raid.",
         "Taliban denounces the raid"},
        {"Kenya will release forty prisoners on September 12.",
         "Kenya will release forty prisoners"},
        {"Kenya did not attend the summit on Monday.",
         "Kenya does not attend the summit"},
        {"Uganda was accused by Kenya on Monday.",
         "Uganda is accused by Kenya"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct pax_event *event = read_events(rows[i].text, 1);
        assert_slice(slice_from(event->summary), rows[i].summary);
    }
}

static void ids_tell_what_not_how(void **state)
{
    (void)state;
    char id[24];
    const struct pax_event *event =
        read_events("On Monday Kenya met Uganda.", 1);
    memcpy(id, event->id, sizeof(id));
    assert_int_equal(id[0], 'e');
    event = read_events("Kenya has met Uganda in Doha on September 4.", 1);
    assert_string_equal(event->id, id);
    event = read_events("On Tuesday Kenya met Uganda.", 1);
    assert_string_not_equal(event->id, id);
    event = read_events("On Monday Kenya met Ethiopia.", 1);
    assert_string_not_equal(event->id, id);
    event = read_events("On Monday Kenya attacked Uganda.", 1);
    assert_string_not_equal(event->id, id);
}

static void sayings_report(void **state)
{
    (void)state;
    const struct pax_event *event =
        read_events("Kenya said on Monday that the road was open.", 1);
    assert_slice(slice_from(event->reported_by), "Kenya");
    assert_true(event->reported_content.len > 0);
    event = read_events("On Monday Kenya met Uganda.", 1);
    assert_int_equal(event->reported_by.len, 0);
}

static void places_are_where_it_happened(void **state)
{
    (void)state;
    const struct pax_event *event =
        read_events("On Monday Kenya met Uganda in Geneva.", 1);
    assert_slice(slice_from(event->place), "Geneva");
    event = read_events("On Monday Kenya invited Uganda to Doha.", 1);
    assert_int_equal(event->place.len, 0);
    event = read_events("On Monday Kenya met with officials living in "
                        "Geneva.",
                        1);
    assert_int_equal(event->place.len, 0);
}

static void references_become_quotes(void **state)
{
    (void)state;
    const struct pax_event *event =
        read_events("On March 1, Kenya met Uganda. During the meeting, they "
                    "discussed the border.",
                    1);
    assert_int_equal(event->also_count, 1);
    assert_slice(slice_from(event->also[0].text),
                 "During the meeting, they discussed the border.");
}

static void doubt_shows_in_the_confidence(void **state)
{
    (void)state;
    double dated =
        read_events("On Monday Kenya met Uganda.", 1)->confidence;
    double lead = read_events("Kenya has met Uganda.", 1)->confidence;
    assert_true(lead < dated);
    assert_true(dated <= 1.0 && lead > 0.0);
}

static void why_names_frame_and_date(void **state)
{
    (void)state;
    const struct pax_event *event =
        read_events("On Monday Kenya signed the accord.", 1);
    struct slice why = slice_from(event->why);
    assert_true(slice_starts(
        why, SLICE("frame: sign obj={agreement}|{ceasefire}; date:clause")));
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    static const char text[] = "On Monday Kenya met Uganda in Geneva.";
    for (size_t left = 0; left < 8; left++) {
        struct failing failing = {left, 0};
        struct pax_alloc alloc = {failing_malloc, failing_realloc,
                                  failing_free, &failing};
        struct pax_engine *made = NULL;
        struct pax_reader *one = NULL;
        struct pax_record record;
        struct pax_error error;
        struct pax_input input = {.id = {"x", 1},
                                  .text = {text, sizeof(text) - 1},
                                  .published = {"2023-09-06", 10},
                                  .published_from = PAX_EVIDENCE_USER};
        enum pax_status status = pax_engine_create(NULL, &alloc, &made);
        if (status == PAX_OK)
            status = pax_reader_create(made, &one);
        if (status == PAX_OK)
            status = pax_read_events(one, &input, &record, &error);
        assert_true(status == PAX_OK || status == PAX_NO_MEMORY);
        pax_reader_destroy(one);
        pax_engine_destroy(made);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_quote_is_the_sentence),
        cmocka_unit_test(two_deeds_share_no_quote),
        cmocka_unit_test(headlines_are_in_the_present),
        cmocka_unit_test(ids_tell_what_not_how),
        cmocka_unit_test(sayings_report),
        cmocka_unit_test(places_are_where_it_happened),
        cmocka_unit_test(references_become_quotes),
        cmocka_unit_test(doubt_shows_in_the_confidence),
        cmocka_unit_test(why_names_frame_and_date),
        cmocka_unit_test(every_allocation_may_fail),
    };
    if (pax_engine_create(NULL, NULL, &engine) != PAX_OK ||
        pax_reader_create(engine, &reader) != PAX_OK)
        return 1;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    pax_reader_destroy(reader);
    pax_engine_destroy(engine);
    return failed;
}
