/* SPDX-License-Identifier: MIT */
/* One total order, equal events merged, whatever order they came in. */
#include "unit.h"

#include "paxline/timeline.h"

#define TEXT(literal) ((struct pax_text){(literal), sizeof(literal) - 1})

static const struct pax_source late = {{"b", 1}, {"B", 1}, {"", 0}, true,
                                       {2023, 9, 6}};
static const struct pax_source early = {{"a", 1}, {"A", 1}, {"", 0}, true,
                                        {2023, 9, 5}};

static struct pax_event event_at(const char *id, int32_t start, int32_t end,
                                 const struct pax_source *source)
{
    struct pax_event event = {
        .summary = TEXT("X meets Y"),
        .quote = {.text = TEXT("X met Y."), .char_end = 8},
        .trigger = {.text = TEXT("met"), .char_start = 2, .char_end = 5},
        .when = {.resolved = true,
                 .interval = {.start = start,
                              .end = end,
                              .has_start = true,
                              .has_end = true,
                              .precision = PAX_PRECISION_DAY}},
        .sources = source,
        .source_count = 1,
        .confidence = 0.5,
    };
    for (size_t i = 0; id[i] != '\0'; i++)
        event.id[i] = id[i];
    return event;
}

static struct pax_timeline *timeline_of(const struct pax_event *events,
                                        size_t count, bool backwards)
{
    struct pax_timeline *timeline;
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    for (size_t i = 0; i < count; i++) {
        size_t at = backwards ? count - 1 - i : i;
        assert_int_equal(pax_timeline_add(timeline, &events[at]), PAX_OK);
    }
    assert_int_equal(pax_timeline_sort(timeline), PAX_OK);
    return timeline;
}

static void order_is_start_end_precision(void **state)
{
    (void)state;
    struct pax_event events[6] = {
        event_at("e5", 12, 13, &late), event_at("e4", 12, 12, &late),
        event_at("e3", 10, 20, &late), event_at("e2", 10, 10, &late),
        event_at("e1", 10, 10, &late), event_at("e0", 0, 10, &late),
    };
    events[4].when.interval.precision = PAX_PRECISION_TIME;
    events[5].when.interval.has_start = false;
    for (int backwards = 0; backwards < 2; backwards++) {
        struct pax_timeline *timeline =
            timeline_of(events, 6, backwards != 0);
        assert_int_equal(pax_timeline_count(timeline), 6);
        for (size_t i = 0; i < 6; i++) {
            char expected[3] = {'e', (char)('0' + i), '\0'};
            assert_string_equal(pax_timeline_event(timeline, i)->id,
                                expected);
        }
        assert_null(pax_timeline_event(timeline, 6));
        pax_timeline_destroy(timeline);
    }
}

static void equal_ids_merge_in_any_order(void **state)
{
    (void)state;
    struct pax_event events[3] = {
        event_at("e1", 10, 10, &late),
        event_at("e1", 10, 10, &early),
        event_at("e2", 11, 11, &late),
    };
    events[0].quote.text = TEXT("Y was met by X.");
    events[0].confidence = 0.9;
    events[0].place = TEXT("Doha");
    for (int backwards = 0; backwards < 2; backwards++) {
        struct pax_timeline *timeline =
            timeline_of(events, 3, backwards != 0);
        assert_int_equal(pax_timeline_count(timeline), 2);
        const struct pax_event *merged = pax_timeline_event(timeline, 0);
        assert_int_equal(merged->source_count, 2);
        assert_int_equal(merged->sources[0].id.ptr[0], 'a');
        assert_int_equal(merged->sources[1].id.ptr[0], 'b');
        assert_int_equal(merged->also_count, 1);
        assert_int_equal(merged->also[0].source, 1);
        assert_int_equal(merged->also[0].text.len, 15);
        assert_true(merged->confidence > 0.8);
        assert_int_equal(merged->place.len, 4);
        pax_timeline_destroy(timeline);
    }
}

static void the_same_quote_is_kept_once(void **state)
{
    (void)state;
    struct pax_event events[2] = {
        event_at("e1", 10, 10, &early),
        event_at("e1", 10, 10, &early),
    };
    struct pax_timeline *timeline = timeline_of(events, 2, false);
    const struct pax_event *merged = pax_timeline_event(timeline, 0);
    assert_int_equal(pax_timeline_count(timeline), 1);
    assert_int_equal(merged->source_count, 1);
    assert_int_equal(merged->also_count, 0);
    pax_timeline_destroy(timeline);
}

static void what_is_added_is_copied(void **state)
{
    (void)state;
    char name[] = "Kenya";
    struct pax_actor actor = {.name = {name, 5}, .role = PAX_ROLE_SOURCE};
    struct pax_event event = event_at("e1", 1, 1, &early);
    event.actors = &actor;
    event.actor_count = 1;
    struct pax_timeline *timeline = timeline_of(&event, 1, false);
    memset(name, 'x', 5);
    const struct pax_event *kept = pax_timeline_event(timeline, 0);
    assert_memory_equal(kept->actors[0].name.ptr, "Kenya", 5);
    pax_timeline_destroy(timeline);
}

static void adding_goes_on_after_sorting(void **state)
{
    (void)state;
    struct pax_event first = event_at("e2", 2, 2, &early);
    struct pax_event second = event_at("e1", 1, 1, &early);
    struct pax_timeline *timeline = timeline_of(&first, 1, false);
    assert_int_equal(pax_timeline_add(timeline, &second), PAX_OK);
    assert_int_equal(pax_timeline_sort(timeline), PAX_OK);
    assert_int_equal(pax_timeline_count(timeline), 2);
    assert_string_equal(pax_timeline_event(timeline, 0)->id, "e1");
    pax_timeline_destroy(timeline);
}

static void titles_are_copied(void **state)
{
    (void)state;
    struct pax_timeline *timeline;
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(pax_timeline_title(timeline).len, 8);
    assert_int_equal(pax_timeline_set_title(timeline, TEXT("Peace")),
                     PAX_OK);
    assert_memory_equal(pax_timeline_title(timeline).ptr, "Peace", 5);
    assert_int_equal(pax_timeline_sort(timeline), PAX_OK);
    assert_int_equal(pax_timeline_count(timeline), 0);
    assert_null(pax_timeline_event(timeline, 0));
    pax_timeline_destroy(timeline);
    pax_timeline_destroy(NULL);
}

static void no_memory_is_told(void **state)
{
    (void)state;
    struct pax_event event = event_at("e1", 1, 1, &early);
    for (size_t left = 0; left < 4; left++) {
        struct failing failing = {left, 0};
        struct pax_alloc alloc = {failing_malloc, failing_realloc,
                                  failing_free, &failing};
        struct pax_timeline *timeline = NULL;
        enum pax_status status = pax_timeline_create(&alloc, &timeline);
        for (size_t i = 0; status == PAX_OK && i < 2000; i++)
            status = pax_timeline_add(timeline, &event);
        if (status == PAX_OK)
            status = pax_timeline_sort(timeline);
        assert_true(status == PAX_OK || status == PAX_NO_MEMORY);
        pax_timeline_destroy(timeline);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(order_is_start_end_precision),
        cmocka_unit_test(equal_ids_merge_in_any_order),
        cmocka_unit_test(the_same_quote_is_kept_once),
        cmocka_unit_test(what_is_added_is_copied),
        cmocka_unit_test(adding_goes_on_after_sorting),
        cmocka_unit_test(titles_are_copied),
        cmocka_unit_test(no_memory_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
