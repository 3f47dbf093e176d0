/* SPDX-License-Identifier: MIT */
/*
 * Examples of events:
 *
 *   => event FROM[..TO] TYPE status "trigger" role=Name; role=Name
 *   => summary "headline"
 *   => no event
 *
 * A summary is that of the event line before it. FROM and TO are days, - when
 * open. Every actor named must be there in that role; others may be there too.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "paxline/paxline.h"
#include "spec.h"

static struct slice slice_from(struct pax_text text)
{
    return (struct slice){text.ptr, text.len};
}

static void print_days(const struct pax_interval *interval, char out[64])
{
    char from[PAX_ISO_DATE_SIZE] = "-";
    char to[PAX_ISO_DATE_SIZE] = "-";
    if (interval->has_start)
        pax_day_print(interval->start, from);
    if (interval->has_end)
        pax_day_print(interval->end, to);
    if (strcmp(from, to) == 0)
        (void)snprintf(out, 64, "%s", from);
    else
        (void)snprintf(out, 64, "%s..%s", from, to);
}

static bool has_actor(const struct pax_event *event, struct slice role,
                      struct slice name)
{
    for (size_t i = 0; i < event->actor_count; i++) {
        const struct pax_actor *actor = &event->actors[i];
        if (slice_equal(slice_of(pax_role_name(actor->role)), role) &&
            slice_equal(slice_from(actor->name), name))
            return true;
    }
    return false;
}

static void fail_event(const struct example *example, struct slice expected,
                       const struct pax_event *event)
{
    char days[64];
    char actors[512] = "";
    size_t len = 0;
    print_days(&event->when.interval, days);
    for (size_t i = 0; i < event->actor_count && len < sizeof(actors); i++) {
        const struct pax_actor *actor = &event->actors[i];
        int put = snprintf(actors + len, sizeof(actors) - len, "%s=%.*s; ",
                           pax_role_name(actor->role), (int)actor->name.len,
                           actor->name.ptr);
        len += put > 0 ? (size_t)put : 0;
    }
    fail_example(example, expected, "event %s %s %s \"%.*s\" %s", days,
                 pax_type_name(event->type),
                 pax_event_status_name(event->status),
                 (int)event->trigger.text.len, event->trigger.text.ptr,
                 actors);
}

static void check_one(const struct example *example, struct slice expected,
                      const struct pax_event *event)
{
    char days[64];
    struct slice rest = expected;
    struct slice quoted;
    print_days(&event->when.interval, days);
    if (!take_prefix(&rest, "event "))
        fail_example(example, expected, "not an event line");
    bool equal = slice_equal(take_word(&rest), slice_of(days));
    equal &= slice_equal(take_word(&rest),
                         slice_of(pax_type_name(event->type)));
    equal &= slice_equal(take_word(&rest),
                         slice_of(pax_event_status_name(event->status)));
    if (!equal || !take_quoted(&rest, &quoted) ||
        !slice_equal(quoted, slice_from(event->trigger.text)))
        fail_event(example, expected, event);
    while (rest.len > 0) {
        struct slice actor = slice_trim(slice_cut(&rest, ';'));
        struct slice role = slice_cut(&actor, '=');
        if (role.len > 0 && !has_actor(event, role, actor))
            fail_event(example, expected, event);
    }
}

static void check_summary(const struct example *example,
                          struct slice expected,
                          const struct pax_event *event)
{
    struct slice rest = expected;
    struct slice quoted;
    if (!take_prefix(&rest, "summary ") || !take_quoted(&rest, &quoted) ||
        !slice_equal(quoted, slice_from(event->summary)))
        fail_example(example, expected, "summary \"%.*s\"",
                     (int)event->summary.len, event->summary.ptr);
}

void check_events(const struct checker *checker, const struct example *example)
{
    struct pax_record record;
    struct pax_error error = {PAX_OK, "", 0};
    struct pax_input input = {
        .id = {"example", 7},
        .text = {example->text.ptr, example->text.len},
        .published = {example->anchor.ptr, example->anchor.len},
        .published_from = PAX_EVIDENCE_USER,
    };
    struct pax_reader *reader =
        example->undated ? checker->undated_reader : checker->reader;
    if (pax_read_events(reader, &input, &record, &error) != PAX_OK)
        fail_example(example, example->expected[0], "%s", error.text);
    bool none = slice_equal(example->expected[0], SLICE("no event"));
    size_t expected = none ? 0 : example->expected_count;
    size_t seen = 0;
    for (size_t i = 0; i < expected; i++) {
        if (seen > 0 &&
            slice_starts(example->expected[i], SLICE("summary "))) {
            check_summary(example, example->expected[i],
                          &record.events[seen - 1]);
            continue;
        }
        if (seen >= record.event_count)
            fail_example(example, example->expected[i], "no more");
        check_one(example, example->expected[i], &record.events[seen++]);
    }
    if (seen < record.event_count)
        fail_event(example, SLICE("no more"), &record.events[seen]);
}
