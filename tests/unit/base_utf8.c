/* SPDX-License-Identifier: MIT */
#include "src/base/utf8.h"
#include "unit.h"

static void finds_the_first_bad_byte(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t bad; /* SIZE_MAX: valid */
    } cases[] = {
        {"", SIZE_MAX},
        {"plain ASCII, more than eight bytes", SIZE_MAX},
        {"\xC3\x89lys\xC3\xA9""e \xE2\x80\x9C \xF0\x9F\x95\x8A", SIZE_MAX},
        {"12345678\xFF", 8},
        {"a\xC0\xAF", 1},             /* overlong */
        {"\xE0\x80\xAF", 0},          /* overlong */
        {"ab\xED\xA0\x80", 2},        /* surrogate */
        {"\xF4\x90\x80\x80", 0},      /* beyond U+10FFFF */
        {"\xF8\x88\x80\x80\x80", 0},  /* five bytes */
        {"abc\xE2\x80", 3},           /* cut short */
        {"\x80", 0},                  /* no beginning */
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        size_t bad = SIZE_MAX;
        bool valid = utf8_valid(slice_of(cases[i].text), &bad);
        assert_int_equal(valid, cases[i].bad == SIZE_MAX);
        assert_int_equal(bad, cases[i].bad);
    }
}

static void decodes_what_it_encodes(void **state)
{
    (void)state;
    for (uint32_t code = 1; code < 0x110000; code += 7) {
        char bytes[4];
        size_t len;
        size_t bad;
        if (code >= 0xD800 && code < 0xE000)
            continue;
        struct slice text = {bytes, utf8_encode(code, bytes)};
        assert_true(utf8_valid(text, &bad));
        assert_int_equal(utf8_decode(text, 0, &len), code);
        assert_int_equal(len, text.len);
        assert_int_equal(utf8_count(text), 1);
    }
}

static void folds_for_look_ups(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *folded;
    } cases[] = {
        {"Vu\xC4\x8Di\xC4\x87", "vucic"},
        {"\xC3\x89lys\xC3\xA9""e", "elysee"},
        {"Erdo\xC4\x9F""an", "erdogan"},
        {"\xC5\x81\xC3\xB3""d\xC5\xBA", "lodz"},
        {"Stra\xC3\x9F""e", "strasse"},
        {"\xC6\x8Fliyev", "aliyev"},
        {"don\xE2\x80\x99t", "don't"},
        {"a\xE2\x80\x90""b", "a-b"},
        {"\xD0\x9C\xD0\x98\xD0\xA0", "\xD0\xBC\xD0\xB8\xD1\x80"},
        {"\xCE\x95", "\xCE\xB5"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct slice text = slice_of(cases[i].text);
        char folded[64];
        size_t len = 0;
        for (size_t at = 0; at < text.len;) {
            size_t step;
            len += utf8_fold(utf8_decode(text, at, &step), folded + len);
            at += step;
        }
        assert_slice(((struct slice){folded, len}), cases[i].folded);
    }
}

static void tells_letters_from_signs(void **state)
{
    (void)state;
    assert_true(utf8_is_letter('z'));
    assert_true(utf8_is_letter(0x10D));
    assert_true(utf8_is_letter(0x416));
    assert_true(utf8_is_letter(0x4E2D));
    assert_false(utf8_is_letter('1'));
    assert_false(utf8_is_letter(0xD7));
    assert_false(utf8_is_letter(0x2013));
    assert_false(utf8_is_letter(0x201C));
    assert_false(utf8_is_letter(0xFEFF));
    assert_false(utf8_is_letter(0x1F600));
    assert_true(utf8_is_upper(0x10C));
    assert_false(utf8_is_upper(0x10D));
    assert_false(utf8_is_upper('1'));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_first_bad_byte),
        cmocka_unit_test(decodes_what_it_encodes),
        cmocka_unit_test(folds_for_look_ups),
        cmocka_unit_test(tells_letters_from_signs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
