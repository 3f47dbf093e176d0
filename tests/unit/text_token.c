/* SPDX-License-Identifier: MIT */
#include "src/base/buffer.h"
#include "src/pipeline/builtin.h"
#include "src/text/token.h"
#include "unit.h"

static struct lexicon lexicon;
static struct arena arena;

static int set_up(void **state)
{
    (void)state;
    arena_init(&arena, NULL, (size_t)1 << 30);
    return lexicon_open(&lexicon, builtin_image()) == PAX_OK ? 0 : 1;
}

static int tear_down(void **state)
{
    (void)state;
    arena_finish(&arena);
    return 0;
}

static struct tokens read_text(struct slice text)
{
    static struct block block;
    struct tokens tokens;
    block = (struct block){0, text.len, BLOCK_BODY};
    struct document document = {
        .text = text, .blocks = &block, .block_count = 1};
    arena_reset(&arena);
    assert_int_equal(tokens_read(&arena, &lexicon, &document, &tokens),
                     PAX_OK);
    return tokens;
}

/* Tokens joined by "|"; "~" before one that is glued to the one before. */
static struct slice joined(const char *text)
{
    struct tokens tokens = read_text(slice_of(text));
    struct buffer out;
    buffer_init(&out, &arena);
    for (size_t i = 0; i < tokens.count; i++) {
        if (i > 0)
            buffer_text(&out, tokens.at[i].shape & TOKEN_SPACE ? "|" : "|~");
        buffer_put(&out, token_text(&tokens, i));
    }
    return buffer_slice(&out);
}

static void cuts_words_and_signs(void **state)
{
    (void)state;
    assert_slice(joined("The cease-fire, signed."),
                 "The|cease|~-|~fire|~,|signed|~.");
    assert_slice(joined("Armenia's and Azerbaijan\xE2\x80\x99s"),
                 "Armenia|~'s|and|Azerbaijan|~\xE2\x80\x99s");
    assert_slice(joined("They don't, can't and won't"),
                 "They|do|~n't|~,|ca|~n't|and|wo|~n't");
    assert_slice(joined("the rebels' leaders O'Brien"),
                 "the|rebels|~'|leaders|O'Brien");
    assert_slice(joined("and/or (M23)"), "and|~/|~or|(|~M23|~)");
}

static void keeps_periods_of_abbreviations(void **state)
{
    (void)state;
    assert_slice(joined("Gen. Smith left the U.S. on Sept. 2."),
                 "Gen.|Smith|left|the|U.S.|on|Sept.|2|~.");
    assert_slice(joined("J. Smith at 5 p.m. sat. He ran."),
                 "J.|Smith|at|5|p.m.|sat|~.|He|ran|~.");
    assert_slice(joined("No. 5 and no. 6, he said no."),
                 "No.|5|and|no.|6|~,|he|said|no|~.");
}

static void reads_numbers(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int32_t number;
        uint16_t shape;
        uint8_t digits;
    } cases[] = {
        {"22", 22, 0, 2},
        {"007", 7, 0, 3},
        {"22nd", 22, TOKEN_ORDINAL, 2},
        {"1,234,567", 1234567, TOKEN_GROUPED, 7},
        {"3.5", 3, TOKEN_DECIMAL, 1},
        {"1990s", 1990, TOKEN_PLURAL, 4},
        {"1980's", 1980, TOKEN_PLURAL, 4},
        {"99999999999", INT32_MAX, 0, 11},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct tokens tokens = read_text(slice_of(cases[i].text));
        assert_int_equal(tokens.count, 1);
        const struct token *token = &tokens.at[0];
        assert_int_equal(token->kind, TOKEN_NUMBER);
        assert_int_equal(token->number, cases[i].number);
        assert_int_equal(token->digits, cases[i].digits);
        assert_int_equal(token->shape & ~(TOKEN_SPACE | TOKEN_LINE |
                                          TOKEN_BLOCK),
                         cases[i].shape);
    }
    assert_slice(joined("22.05.2023 5pm 2023-05-22 1,2 10,000,00"),
                 "22|~.|~05|~.|~2023|5|~pm|2023|~-|~05|~-|~22|1|~,|~2|"
                 "10,000|~,|~00");
}

static void tells_quotation_marks_apart(void **state)
{
    (void)state;
    static const enum token_kind kinds[] = {
        TOKEN_OPEN, TOKEN_WORD, TOKEN_CLOSE, TOKEN_OPEN, TOKEN_WORD,
        TOKEN_CLOSE, TOKEN_OPEN, TOKEN_WORD, TOKEN_CLOSE};
    struct tokens tokens =
        read_text(SLICE("\"a\" \xE2\x80\x9C""b\xE2\x80\x9D ``c''"));
    assert_int_equal(tokens.count, 9);
    for (size_t i = 0; i < 9; i++)
        assert_int_equal(tokens.at[i].kind, kinds[i]);
}

static void passes_over_invisible_signs(void **state)
{
    (void)state;
    struct tokens tokens = read_text(
        SLICE("May\xC2\xA0""22\xE2\x80\x8B, 2023\xEF\xBB\xBF"));
    assert_int_equal(tokens.count, 4);
    assert_true(tokens.at[1].shape & TOKEN_SPACE);
    assert_int_equal(tokens.at[3].number, 2023);
}

static void knows_the_shape_of_words(void **state)
{
    (void)state;
    struct tokens tokens = read_text(SLICE("UN talks Baku\nI"));
    assert_true(tokens.at[0].shape & TOKEN_ALL_CAPS);
    assert_true(tokens.at[0].shape & TOKEN_BLOCK);
    assert_false(tokens.at[1].shape & TOKEN_CAPITAL);
    assert_true(tokens.at[2].shape & TOKEN_CAPITAL);
    assert_false(tokens.at[2].shape & TOKEN_ALL_CAPS);
    assert_true(tokens.at[3].shape & TOKEN_LINE);
    assert_false(tokens.at[3].shape & TOKEN_ALL_CAPS);
}

static void says_when_memory_is_out(void **state)
{
    (void)state;
    struct failing failing = {.left = 0};
    struct pax_alloc alloc = failing_alloc(&failing);
    struct arena small;
    struct tokens tokens;
    struct block block = {0, 5, BLOCK_BODY};
    struct document document = {
        .text = SLICE("a b c"), .blocks = &block, .block_count = 1};
    arena_init(&small, &alloc, 1 << 20);
    assert_int_equal(tokens_read(&small, &lexicon, &document, &tokens),
                     PAX_NO_MEMORY);
    arena_finish(&small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cuts_words_and_signs),
        cmocka_unit_test(keeps_periods_of_abbreviations),
        cmocka_unit_test(reads_numbers),
        cmocka_unit_test(tells_quotation_marks_apart),
        cmocka_unit_test(passes_over_invisible_signs),
        cmocka_unit_test(knows_the_shape_of_words),
        cmocka_unit_test(says_when_memory_is_out),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
