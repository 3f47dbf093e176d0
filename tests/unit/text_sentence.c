/* SPDX-License-Identifier: MIT */
#include "text_sample.h"

/* The sentences of a text, parted by " | ". */
static struct slice split(const char *text)
{
    const struct analysis *analysis = sample_read(slice_of(text));
    struct buffer out;
    buffer_init(&out, &sample.arena);
    for (size_t i = 0; i < analysis->sentence_count; i++) {
        const struct sentence *sentence = &analysis->sentences[i];
        if (i > 0)
            buffer_text(&out, " | ");
        sample_put(&out, sentence->first, sentence->end);
    }
    return buffer_slice(&out);
}

static void ends_at_signs(void **state)
{
    (void)state;
    assert_slice(split("The talks failed. Both sides left! Why? Nobody knew."),
                 "The talks failed. | Both sides left! | Why? | Nobody knew.");
    assert_slice(split("It cost $3.5 million. They paid."),
                 "It cost $3.5 million. | They paid.");
    assert_slice(split("The end... of the war came."),
                 "The end... of the war came.");
}

static void keeps_abbreviations(void **state)
{
    (void)state;
    static const char *const one[] = {
        "The truce of Sept. 30 holds.",
        "The U.S. State Department agreed.",
        "Gen. Ali Hassan and J. Smith met Dr. Musa.",
        "They met at 5 p.m. Monday in Geneva.",
        "See No. 4 of the accord.",
        "The U.S. \"remains committed\" to it.",
    };
    for (size_t i = 0; i < COUNT_OF(one); i++)
        assert_slice(split(one[i]), one[i]);
    assert_slice(split("He left the U.S. The talks went on."),
                 "He left the U.S. | The talks went on.");
    assert_slice(split("The firm is Acme Inc. It made arms."),
                 "The firm is Acme Inc. | It made arms.");
}

static void keeps_quotations(void **state)
{
    (void)state;
    assert_slice(split("\"We want peace,\" he said. \"We do.\" He left."),
                 "\"We want peace,\" he said. | \"We do.\" | He left.");
    assert_slice(split("\"Is it peace?\" Musa asked. Nobody spoke."),
                 "\"Is it peace?\" Musa asked. | Nobody spoke.");
    assert_slice(split("He said \"we won. \"\nThey left."),
                 "He said \"we won. \" | They left.");
    assert_slice(split("\"Is it peace?\" he asked."),
                 "\"Is it peace?\" he asked.");
}

static void ends_with_blocks(void **state)
{
    (void)state;
    assert_slice(split("Talks begin\nBoth sides came\nThey met."),
                 "Talks begin | Both sides came | They met.");
    assert_slice(split("It was on the agenda.Then they left."),
                 "It was on the agenda. | Then they left.");
    assert_slice(split("See www.example.org for it."),
                 "See www.example.org for it.");
    assert_int_equal(sample_read(SLICE(""))->sentence_count, 0);
}

static void sets_flags(void **state)
{
    (void)state;
    const struct analysis *analysis =
        sample_read(SLICE("One. \"Two. Three,\" he said.\nFour."));
    assert_int_equal(analysis->sentence_count, 4);
    assert_int_equal(analysis->sentences[0].flags,
                     SENTENCE_LEAD | SENTENCE_BLOCK_START);
    assert_int_equal(analysis->sentences[1].flags, 0);
    assert_int_equal(analysis->sentences[2].flags, SENTENCE_QUOTED);
    assert_int_equal(analysis->sentences[3].flags, SENTENCE_BLOCK_START);
    assert_int_equal(analysis->sentences[3].block, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ends_at_signs),
        cmocka_unit_test(keeps_abbreviations),
        cmocka_unit_test(keeps_quotations),
        cmocka_unit_test(ends_with_blocks),
        cmocka_unit_test(sets_flags),
    };
    return cmocka_run_group_tests(tests, sample_set_up, sample_tear_down);
}
