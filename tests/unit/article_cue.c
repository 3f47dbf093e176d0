/* SPDX-License-Identifier: MIT */
#include "article_sample.h"
#include "src/base/buffer.h"

static struct cues cues;

static int set_up(void **state)
{
    (void)state;
    cues = sample_cues();
    return 0;
}

static void check_pieces(const char *line, const char *expected)
{
    struct arena arena;
    struct buffer joined;
    struct pieces pieces;
    arena_init(&arena, NULL, (size_t)1 << 20);
    buffer_init(&joined, &arena);
    sample_pieces(&cues, line, &pieces);
    for (size_t i = 0; i < pieces.count; i++) {
        if (i > 0)
            buffer_byte(&joined, '|');
        buffer_put(&joined, slice_sub(pieces.text, pieces.at[i].start,
                                      pieces.at[i].end));
    }
    assert_slice(buffer_slice(&joined), expected);
    arena_finish(&arena);
}

static void cuts_lines(void **state)
{
    (void)state;
    check_pieces("May 22, 2023", "May|22|,|2023");
    check_pieces("(ITAR-TASS)", "(|ITAR|-|TASS|)");
    check_pieces("gov't's", "gov't|'s");
    check_pieces("9926th", "9926|th");
    check_pieces("Zve\u00e7an\u00a0\u2014\u200bx", "Zve\u00e7an|\u2014|x");
    check_pieces("'s", "'s");
    check_pieces("", "");
}

static void sees_shapes(void **state)
{
    struct pieces pieces;
    (void)state;
    sample_pieces(&cues, "UN Envoy x 0123", &pieces);
    assert_int_equal(pieces.count, 4);
    assert_int_equal(pieces.words, 3);
    assert_true(pieces.whole);
    assert_true((pieces.at[0].shape & PIECE_CAPS) != 0);
    assert_false((pieces.at[1].shape & PIECE_CAPS) != 0);
    assert_true((pieces.at[1].shape & PIECE_CAPITAL) != 0);
    assert_false((pieces.at[2].shape & PIECE_CAPITAL) != 0);
    assert_int_equal(pieces.at[3].value, 123);
    assert_int_equal(pieces.at[3].digits, 4);
}

static void stops_at_its_room(void **state)
{
    static char line[4 * PIECE_MAX + 1];
    struct pieces pieces;
    (void)state;
    memset(line, '.', sizeof(line) - 1);
    sample_pieces(&cues, line, &pieces);
    assert_int_equal(pieces.count, PIECE_MAX);
    assert_false(pieces.whole);
}

static void matches_the_longest(void **state)
{
    struct pieces pieces;
    (void)state;
    sample_pieces(&cues, "LAST  Updated on May", &pieces);
    assert_int_equal(cues_match(&cues, &pieces, 0, CUE_UPDATED), 3);
    assert_int_equal(cues_match(&cues, &pieces, 0, CUE_TAIL), 0);
    assert_int_equal(cues_match(&cues, &pieces, 3, CUE_MONTH), 1);
    assert_int_equal(cues_value(&cues, &pieces.at[3], CUE_MONTH), 5);
    assert_int_equal(cues_value(&cues, &pieces.at[3], CUE_WEEKDAY), 0);
    assert_int_equal(cues_match(&cues, &pieces, 4, CUE_MONTH), 0);
    assert_true(cues_begins(&cues, &pieces, 0, CUE_START));
    assert_false(cues_begins(&cues, &pieces, 4, CUE_START));
}

static void check_refused(const char *table, unsigned line)
{
    struct arena arena;
    struct image_builder image;
    struct pax_error error = {PAX_OK, "", 0};
    arena_init(&arena, NULL, (size_t)1 << 24);
    image_builder_init(&image, &arena);
    assert_int_equal(article_compile(&image, slice_of(table), &error),
                     PAX_BAD_SYNTAX);
    assert_int_equal(error.code, PAX_BAD_SYNTAX);
    assert_int_equal(error.offset, line);
    assert_int_equal(article_compile(&image, slice_of(table), NULL),
                     PAX_BAD_SYNTAX);
    arena_finish(&arena);
}

static void refuses_bad_rows(void **state)
{
    (void)state;
    check_refused("share\tline\nshare\n", 2);
    check_refused("# comment\nshare\tno-class\n", 2);
    check_refused("may\tmonth\n", 1);
    check_refused("may\tmonth\t13\n", 1);
    check_refused("mon\tweekday\t0\n", 1);
    check_refused("may\tmonth\tfive\n", 1);
    check_refused("\tline\n", 1);
}

static void reads_an_empty_table(void **state)
{
    struct arena arena;
    struct image_builder builder;
    struct image image;
    struct cues none;
    struct pieces pieces;
    (void)state;
    arena_init(&arena, NULL, (size_t)1 << 24);
    image_builder_init(&builder, &arena);
    assert_int_equal(article_compile(&builder, SLICE(""), NULL), PAX_OK);
    assert_int_equal(image_build(&builder, &image), PAX_OK);
    assert_int_equal(cues_open(&none, image), PAX_OK);
    sample_pieces(&none, "Last update: May 5", &pieces);
    assert_int_equal(cues_match(&none, &pieces, 0, UINT32_MAX), 0);
    assert_int_equal(cues_open(&none, (struct image){NULL, 0}),
                     PAX_BAD_SYNTAX);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cuts_lines),
        cmocka_unit_test(sees_shapes),
        cmocka_unit_test(stops_at_its_room),
        cmocka_unit_test(matches_the_longest),
        cmocka_unit_test(refuses_bad_rows),
        cmocka_unit_test(reads_an_empty_table),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
