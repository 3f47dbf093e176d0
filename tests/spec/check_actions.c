/* SPDX-License-Identifier: MIT */
/*
 * Examples of actions:
 *
 *   => action TYPE ASSERTED status "trigger"   found so, in text order
 *   => no action                               nothing is told
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "events/action.h"
#include "spec.h"

static struct slice trigger_text(const struct analysis *analysis,
                                 const struct action *action)
{
    const struct token *at = analysis->tokens.at;
    return slice_sub(analysis->tokens.text, at[action->first].start,
                     at[action->end - 1].end);
}

static void check_one(const struct example *example, struct slice expected,
                      const struct action *action, struct slice trigger)
{
    struct slice rest = expected;
    struct slice quoted;
    (void)take_prefix(&rest, "action ");
    struct slice type = take_word(&rest);
    struct slice asserted = take_word(&rest);
    struct slice status = take_word(&rest);
    if (!take_quoted(&rest, &quoted) ||
        !slice_equal(type, slice_of(pax_type_name(action->type))) ||
        !slice_equal(asserted, slice_of(pax_type_name(action->asserted))) ||
        !slice_equal(status,
                     slice_of(pax_event_status_name(action->status))) ||
        !slice_equal(quoted, trigger))
        fail_example(example, expected, "action %s %s %s \"%.*s\"",
                     pax_type_name(action->type),
                     pax_type_name(action->asserted),
                     pax_event_status_name(action->status), (int)trigger.len,
                     trigger.ptr);
}

void check_actions(const struct checker *checker,
                   const struct example *example)
{
    struct analysis analysis;
    struct actions actions;
    struct document *document = example_document(checker, example);
    assert_int_equal(analysis_read(checker->arena, checker->lexicon, document,
                                   &analysis),
                     PAX_OK);
    assert_int_equal(actions_find(checker->arena, &analysis, &actions),
                     PAX_OK);
    bool none = slice_equal(example->expected[0], SLICE("no action"));
    size_t expected = none ? 0 : example->expected_count;
    for (size_t i = 0; i < actions.count || i < expected; i++) {
        if (i >= actions.count)
            fail_example(example, example->expected[i], "no more");
        const struct action *action = &actions.at[i];
        struct slice trigger = trigger_text(&analysis, action);
        if (i >= expected)
            fail_example(example, SLICE("no more"), "%s \"%.*s\"",
                         pax_type_name(action->type), (int)trigger.len,
                         trigger.ptr);
        check_one(example, example->expected[i], action, trigger);
    }
}
