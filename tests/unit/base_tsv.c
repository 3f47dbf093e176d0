/* SPDX-License-Identifier: MIT */
#include "src/base/tsv.h"
#include "unit.h"

static void reads_rows_with_their_lines(void **state)
{
    (void)state;
    struct tsv tsv;
    tsv_init(&tsv, SLICE("# head\n\none\t two \r\n\tx\t\nlast"));
    assert_true(tsv_next(&tsv));
    assert_int_equal(tsv.line, 3);
    assert_int_equal(tsv.cells, 2);
    assert_slice(tsv.cell[0], "one");
    assert_slice(tsv.cell[1], "two");
    assert_slice(tsv.cell[2], "");
    assert_true(tsv_next(&tsv));
    assert_slice(tsv.cell[0], "");
    assert_slice(tsv.cell[1], "x");
    assert_true(tsv_next(&tsv));
    assert_int_equal(tsv.line, 5);
    assert_slice(tsv.cell[0], "last");
    assert_false(tsv_next(&tsv));
    assert_false(tsv_next(&tsv));
}

static void drops_cells_beyond_the_cap(void **state)
{
    (void)state;
    struct tsv tsv;
    tsv_init(&tsv, SLICE("1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14\t15"
                         "\t16\t17\t18"));
    assert_true(tsv_next(&tsv));
    assert_int_equal(tsv.cells, CAP_TABLE_COLUMNS);
    assert_slice(tsv.cell[15], "16");
    assert_false(tsv_next(&tsv));
}

static void an_empty_table_has_no_rows(void **state)
{
    (void)state;
    struct tsv tsv;
    tsv_init(&tsv, SLICE(""));
    assert_false(tsv_next(&tsv));
    tsv_init(&tsv, SLICE("# only a comment"));
    assert_false(tsv_next(&tsv));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_rows_with_their_lines),
        cmocka_unit_test(drops_cells_beyond_the_cap),
        cmocka_unit_test(an_empty_table_has_no_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
