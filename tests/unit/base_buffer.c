/* SPDX-License-Identifier: MIT */
#include "src/base/buffer.h"
#include "unit.h"

static void puts_text_and_numbers(void **state)
{
    (void)state;
    struct arena arena;
    struct buffer buffer;
    arena_init(&arena, NULL, 1 << 20);
    buffer_init(&buffer, &arena);
    buffer_text(&buffer, "n=");
    buffer_int(&buffer, INT64_MIN);
    buffer_byte(&buffer, ' ');
    buffer_int(&buffer, 0);
    buffer_byte(&buffer, ' ');
    buffer_padded(&buffer, 7, 4);
    buffer_byte(&buffer, ' ');
    buffer_padded(&buffer, 12345, 2);
    assert_false(buffer.failed);
    assert_slice(buffer_slice(&buffer), "n=-9223372036854775808 0 0007 12345");
    arena_finish(&arena);
}

static void failure_stays(void **state)
{
    (void)state;
    struct failing failing = {.left = 0};
    struct pax_alloc alloc = failing_alloc(&failing);
    struct arena arena;
    struct buffer buffer;
    arena_init(&arena, &alloc, 1 << 20);
    buffer_init(&buffer, &arena);
    buffer_text(&buffer, "x");
    assert_true(buffer.failed);
    failing.left = 10;
    buffer_text(&buffer, "y");
    assert_true(buffer.failed);
    assert_int_equal(buffer.len, 0);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(puts_text_and_numbers),
        cmocka_unit_test(failure_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
