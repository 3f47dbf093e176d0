/* SPDX-License-Identifier: MIT */
#include "text_sample.h"

/*
 * All noun phrases: "[phrase]", after its preposition "of[phrase]", with
 * "+first" when it goes on a list, "=other" when it is an apposition,
 * "<owner" when it hangs on another, "@" when it is a time.
 */
static struct slice phrases(const char *text)
{
    const struct analysis *analysis = sample_read(slice_of(text));
    struct buffer out;
    buffer_init(&out, &sample.arena);
    for (uint32_t i = 0; i < analysis->chunk_count; i++) {
        const struct chunk *chunk = &analysis->chunks[i];
        if (i > 0)
            buffer_byte(&out, ' ');
        if (chunk->preposition != NO_INDEX)
            sample_put(&out, chunk->preposition, chunk->preposition + 1);
        buffer_byte(&out, '[');
        sample_put_chunk(&out, i);
        buffer_byte(&out, ']');
        if (chunk->temporal)
            buffer_byte(&out, '@');
        if (chunk->coordinated) {
            buffer_byte(&out, '+');
            sample_put_chunk(&out, chunk->joined);
        }
        if (chunk->owner != NO_INDEX) {
            buffer_byte(&out, chunk->apposition ? '=' : '<');
            sample_put_chunk(&out, chunk->owner);
        }
    }
    return buffer_slice(&out);
}

static void finds_phrases(void **state)
{
    (void)state;
    assert_slice(phrases("The new foreign minister met them."),
                 "[The new foreign minister] [them]");
    assert_slice(phrases("Nearly 25,000 people and at least 30 guards left."),
                 "[Nearly 25,000 people] [at least 30 guards]+Nearly 25,000 "
                 "people");
    assert_slice(phrases("They cut political and economic ties."),
                 "[They] [political and economic ties]");
    assert_slice(phrases("The wounded left."), "[The wounded]");
    assert_slice(phrases("The United Nations nuclear agency left."),
                 "[The United Nations nuclear agency]");
    assert_slice(phrases("They have now given more than $3 million."),
                 "[They] [more than $3 million]");
    assert_slice(phrases("He wants so-called \"rights\" now."),
                 "[He] [so-called \"rights]");
}

static void finds_owners(void **state)
{
    (void)state;
    assert_slice(phrases("The head of the army of Chad left."),
                 "[The head] of[the army]<The head of[Chad]<the army");
    assert_slice(phrases("They spoke of Iran's peace plan."),
                 "[They] [Iran]<peace plan of[peace plan]");
    assert_slice(phrases("Officials from Chad met."),
                 "[Officials] from[Chad]");
}

static void finds_lists(void **state)
{
    (void)state;
    assert_slice(phrases("Germany, Russia and Denmark paid."),
                 "[Germany] [Russia]+Germany [Denmark]+Germany");
    assert_slice(phrases("The army as well as the police left."),
                 "[The army] [the police]+The army");
    assert_slice(phrases("They met with Armenia and Azerbaijan."),
                 "[They] with[Armenia] with[Azerbaijan]+Armenia");
    assert_slice(phrases("The army together with the police left."),
                 "[The army] with[the police]");
    assert_slice(
        phrases("The head of Chad and the chief of the army met."),
        "[The head] of[Chad]<The head [the chief]+The head of[the army]"
        "<the chief");
}

static void finds_appositions(void **state)
{
    (void)state;
    assert_slice(phrases("Musa, the rebel leader, left."),
                 "[Musa] [the rebel leader]=Musa");
    assert_slice(phrases("He met his rival, rebel leader Ali Musa."),
                 "[He] [his rival] [rebel leader Ali Musa]=his rival");
    assert_slice(phrases("In Geneva, the ministry spoke."),
                 "In[Geneva] [the ministry]");
    assert_slice(phrases("They left Chad, the ministry said."),
                 "[They] [Chad] [the ministry]");
    assert_slice(phrases("After Musa left, the army, backed by Chad, came."),
                 "[Musa] [the army] by[Chad]");
}

static void finds_times(void **state)
{
    (void)state;
    assert_slice(phrases("Last month several ministers left."),
                 "[Last month]@ [several ministers]");
    assert_slice(phrases("On 21 June rebel leaders met."),
                 "On[21 June]@ [rebel leaders]");
    assert_slice(phrases("He met the ambassador Monday in Baku."),
                 "[He] [the ambassador] [Monday]@ in[Baku]");
    assert_slice(phrases("On May 22, 2023, they met."),
                 "On[May 22, 2023]@ [they]");
    assert_slice(phrases("They left after weekend talks."),
                 "[They] after[weekend talks]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_phrases),
        cmocka_unit_test(finds_owners),
        cmocka_unit_test(finds_lists),
        cmocka_unit_test(finds_appositions),
        cmocka_unit_test(finds_times),
    };
    return cmocka_run_group_tests(tests, sample_set_up, sample_tear_down);
}
