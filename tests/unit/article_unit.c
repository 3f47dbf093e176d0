/* SPDX-License-Identifier: MIT */
#include "src/article/unit.h"
#include "src/base/buffer.h"
#include "unit.h"

/* Units joined by "|", line ends inside them as "/". */
static void check_units(const char *text, const char *expected)
{
    struct arena arena;
    struct units units;
    struct buffer joined;
    struct slice bytes = slice_of(text);
    arena_init(&arena, NULL, (size_t)1 << 24);
    buffer_init(&joined, &arena);
    assert_int_equal(units_read(&arena, bytes, &units), PAX_OK);
    for (size_t i = 0; i < units.count; i++) {
        if (i > 0)
            buffer_byte(&joined, '|');
        for (size_t k = units.at[i].start; k < units.at[i].end; k++)
            buffer_byte(&joined, text[k] == '\n' ? '/' : text[k]);
    }
    assert_slice(buffer_slice(&joined), expected);
    arena_finish(&arena);
}

static void parts_at_blank_lines(void **state)
{
    (void)state;
    check_units("a\n\nb", "a|b");
    check_units("  a \r\n \t\r\n\f\r\n b\r\n", "a|b");
    check_units("A.\rB\r\rC", "A.|B|C");
    check_units("\xEF\xBB\xBF" "a\n\xC2\xA0\n\xE2\x80\x8B" "b\xC2\xA0", "a|b");
    check_units(" \n\n", "");
}

static void keeps_lines_apart(void **state)
{
    (void)state;
    check_units("Talks resume in Geneva\nThe two sides met on Monday.\n"
                "They will meet again.",
                "Talks resume in Geneva|The two sides met on Monday.|"
                "They will meet again.");
    check_units("By Ann Lee\n2016-06-22 16:46:28", "By Ann Lee|"
                                                   "2016-06-22 16:46:28");
}

static void joins_lower_case(void **state)
{
    (void)state;
    check_units("Azerbaijan says anybody willing\nto talk is welcome",
                "Azerbaijan says anybody willing/to talk is welcome");
    check_units("They agreed:\nto meet", "They agreed:|to meet");
    check_units("They met\n- once\n* twice", "They met|- once|* twice");
}

/* Two paragraphs broken at 44 columns, the second told by its indent. */
static void joins_broken_paragraphs(void **state)
{
    (void)state;
    check_units("The two delegations met in the capital on a\n"
                "Monday morning and agreed to go on with the\n"
                "talks in the coming month, officials said.\n"
                "  Envoys of the Union sat with them, for the\n"
                "first time since the winter.\n",
                "The two delegations met in the capital on a/"
                "Monday morning and agreed to go on with the/"
                "talks in the coming month, officials said.|"
                "Envoys of the Union sat with them, for the/"
                "first time since the winter.");
}

static void fails_without_memory(void **state)
{
    (void)state;
    for (size_t calls = 0; calls < 8; calls++) {
        struct failing failing = {calls, 0};
        struct pax_alloc alloc = failing_alloc(&failing);
        struct arena arena;
        struct units units;
        arena_init(&arena, &alloc, (size_t)1 << 24);
        enum pax_status status =
            units_read(&arena, SLICE("a\n\nb\n\nc"), &units);
        assert_true(status == PAX_OK || status == PAX_NO_MEMORY);
        assert_true(calls > 0 || status == PAX_NO_MEMORY);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_at_blank_lines),
        cmocka_unit_test(keeps_lines_apart),
        cmocka_unit_test(joins_lower_case),
        cmocka_unit_test(joins_broken_paragraphs),
        cmocka_unit_test(fails_without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
