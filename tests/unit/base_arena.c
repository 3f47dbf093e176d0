/* SPDX-License-Identifier: MIT */
#include "unit.h"

static void gives_aligned_memory(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL, 1 << 20);
    for (size_t i = 1; i < 100; i++) {
        char *bytes = arena_array(&arena, i, 1);
        assert_non_null(bytes);
        assert_int_equal((uintptr_t)bytes % 16, 0);
        memset(bytes, 0xAB, i);
    }
    arena_finish(&arena);
}

static void zeroes_after_a_reset(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL, 1 << 20);
    memset(arena_array(&arena, 64, 1), 0xFF, 64);
    arena_reset(&arena);
    const char *bytes = arena_zeroed(&arena, 64, 1);
    for (size_t i = 0; i < 64; i++)
        assert_int_equal(bytes[i], 0);
    arena_finish(&arena);
}

static void keeps_blocks_over_a_reset(void **state)
{
    (void)state;
    struct failing failing = {.left = 100};
    struct pax_alloc alloc = failing_alloc(&failing);
    struct arena arena;
    arena_init(&arena, &alloc, 1 << 24);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 50; i++)
            assert_non_null(arena_array(&arena, 10000, 1));
        arena_reset(&arena);
        if (round == 0)
            failing.left = 0;
    }
    arena_finish(&arena);
}

static void refuses_beyond_the_cap(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL, 100000);
    assert_null(arena_array(&arena, 200000, 1));
    assert_null(arena_array(&arena, SIZE_MAX / 2, 16));
    assert_non_null(arena_array(&arena, 50000, 1));
    assert_null(arena_array(&arena, 60000, 1));
    arena_finish(&arena);
}

static void grows_the_last_array_in_place(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL, 1 << 20);
    size_t room = 0;
    int *numbers = arena_grow(&arena, NULL, &room, 8, sizeof(*numbers));
    int *first = numbers;
    for (int i = 0; i < 1000; i++) {
        numbers = arena_grow(&arena, numbers, &room, (size_t)i + 1,
                             sizeof(*numbers));
        assert_non_null(numbers);
        numbers[i] = i;
    }
    assert_ptr_equal(numbers, first);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(numbers[i], i);
    arena_finish(&arena);
}

static void moves_an_array_that_is_not_the_last(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL, 1 << 20);
    size_t room = 0;
    char *bytes = arena_grow(&arena, NULL, &room, 8, 1);
    memcpy(bytes, "paxline", 8);
    assert_non_null(arena_array(&arena, 1, 1));
    char *moved = arena_grow(&arena, bytes, &room, 100, 1);
    assert_ptr_not_equal(moved, bytes);
    assert_string_equal(moved, "paxline");
    arena_finish(&arena);
}

static void says_when_memory_is_out(void **state)
{
    (void)state;
    struct failing failing = {.left = 0};
    struct pax_alloc alloc = failing_alloc(&failing);
    struct arena arena;
    size_t room = 4;
    arena_init(&arena, &alloc, 1 << 20);
    assert_null(arena_array(&arena, 1, 1));
    assert_null(arena_zeroed(&arena, 1, 1));
    assert_null(arena_copy(&arena, SLICE("x")).ptr);
    assert_null(arena_grow(&arena, NULL, &room, 9, 8));
    assert_int_equal(room, 4);
    arena_finish(&arena);
}

static void copies_end_in_nul(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL, 1 << 20);
    struct slice copy = arena_copy(&arena, SLICE("Minsk"));
    assert_slice(copy, "Minsk");
    assert_string_equal(copy.ptr, "Minsk");
    arena_finish(&arena);
}

static void a_zeroed_arena_can_be_finished(void **state)
{
    (void)state;
    struct arena arena = {0};
    arena_finish(&arena);
    assert_null(arena.first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_aligned_memory),
        cmocka_unit_test(zeroes_after_a_reset),
        cmocka_unit_test(keeps_blocks_over_a_reset),
        cmocka_unit_test(refuses_beyond_the_cap),
        cmocka_unit_test(grows_the_last_array_in_place),
        cmocka_unit_test(moves_an_array_that_is_not_the_last),
        cmocka_unit_test(says_when_memory_is_out),
        cmocka_unit_test(copies_end_in_nul),
        cmocka_unit_test(a_zeroed_arena_can_be_finished),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
