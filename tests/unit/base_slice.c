/* SPDX-License-Identifier: MIT */
#include "unit.h"

static void cuts_at_a_separator(void **state)
{
    (void)state;
    struct slice rest = SLICE("a||b");
    assert_slice(slice_cut(&rest, '|'), "a");
    assert_slice(slice_cut(&rest, '|'), "");
    assert_slice(slice_cut(&rest, '|'), "b");
    assert_null(rest.ptr);
    assert_int_equal(rest.len, 0);
}

static void trims_white_space(void **state)
{
    (void)state;
    assert_slice(slice_trim(SLICE(" \t a b\r\n")), "a b");
    assert_slice(slice_trim(SLICE(" \n ")), "");
}

static void finds_the_last_word(void **state)
{
    (void)state;
    assert_slice(slice_last_word(SLICE("Salva Kiir")), "Kiir");
    assert_slice(slice_last_word(SLICE("Kiir")), "Kiir");
    assert_slice(slice_last_word(SLICE("Kiir ")), "");
    assert_slice(slice_last_word(SLICE("")), "");
}

static void reads_short_numbers_only(void **state)
{
    (void)state;
    unsigned number = 7;
    assert_true(slice_to_uint(SLICE("0042"), &number));
    assert_int_equal(number, 42);
    assert_false(slice_to_uint(SLICE(""), &number));
    assert_false(slice_to_uint(SLICE("-1"), &number));
    assert_false(slice_to_uint(SLICE("12a"), &number));
    assert_false(slice_to_uint(SLICE("1234567890"), &number));
    assert_int_equal(number, 42);
}

static void finds_a_name(void **state)
{
    (void)state;
    static const char *const names[] = {"a", "ab"};
    assert_int_equal(slice_index(SLICE("ab"), names, 2), 1);
    assert_int_equal(slice_index(SLICE("b"), names, 2), 2);
    assert_int_equal(slice_index(SLICE(""), names, 2), 2);
}

static void compares_bytes(void **state)
{
    (void)state;
    assert_true(slice_compare(SLICE("ab"), SLICE("abc")) < 0);
    assert_true(slice_compare(SLICE("b"), SLICE("abc")) > 0);
    assert_int_equal(slice_compare(SLICE(""), SLICE("")), 0);
    assert_true(slice_starts(SLICE("abc"), SLICE("ab")));
    assert_false(slice_starts(SLICE("a"), SLICE("ab")));
    assert_true(slice_ends(SLICE("abc"), SLICE("bc")));
    assert_true(slice_ends(SLICE("abc"), SLICE("")));
    assert_false(slice_ends(SLICE("c"), SLICE("bc")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cuts_at_a_separator),
        cmocka_unit_test(trims_white_space),
        cmocka_unit_test(finds_the_last_word),
        cmocka_unit_test(reads_short_numbers_only),
        cmocka_unit_test(finds_a_name),
        cmocka_unit_test(compares_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
