/* SPDX-License-Identifier: MIT */
#include "src/base/dictionary.h"
#include "unit.h"

#define SECTION 16
#define PHRASE 1

static uint32_t put(struct dictionary_builder *builder, const char *text,
                    uint32_t value)
{
    uint32_t id;
    assert_int_equal(dictionary_intern(builder, slice_of(text), PHRASE, &id),
                     PAX_OK);
    dictionary_edit(builder, id)->slot[0] = value;
    return id;
}

static void open_built(struct dictionary_builder *builder, struct arena *arena,
                       struct dictionary *out)
{
    struct image_builder images;
    struct image image;
    image_builder_init(&images, arena);
    assert_int_equal(dictionary_finish(builder, &images, SECTION), PAX_OK);
    assert_int_equal(image_build(&images, &image), PAX_OK);
    assert_int_equal(dictionary_open(out, image, SECTION), PAX_OK);
}

static uint32_t find(const struct dictionary *dictionary, const char *word)
{
    struct slice key = slice_of(word);
    return dictionary_find(dictionary, key, dictionary_hash(key));
}

static void finds_words_by_their_folded_form(void **state)
{
    (void)state;
    struct arena arena;
    struct dictionary_builder *builder;
    struct dictionary dictionary;
    arena_init(&arena, NULL, 1 << 24);
    assert_int_equal(dictionary_builder_create(&arena, &builder), PAX_OK);
    uint32_t id = put(builder, "Vu\xC4\x8Di\xC4\x87", 5);
    assert_int_equal(put(builder, "VUCIC", 6), id);
    open_built(builder, &arena, &dictionary);
    assert_int_equal(find(&dictionary, "vucic"), id);
    assert_int_equal(find(&dictionary, "vuci"), 0);
    assert_int_equal(dictionary_entry(&dictionary, id)->slot[0], 6);
    assert_slice(dictionary_word(&dictionary, id), "vucic");
    arena_finish(&arena);
}

static void follows_phrases_word_by_word(void **state)
{
    (void)state;
    struct arena arena;
    struct dictionary_builder *builder;
    struct dictionary dictionary;
    arena_init(&arena, NULL, 1 << 24);
    assert_int_equal(dictionary_builder_create(&arena, &builder), PAX_OK);
    uint32_t council = put(builder, "European Council", 1);
    uint32_t ceasefire = put(builder, "cease-fire", 2);
    uint32_t peoples = put(builder, "People's Army", 3);
    open_built(builder, &arena, &dictionary);
    uint32_t european = find(&dictionary, "european");
    assert_int_equal(dictionary_entry(&dictionary, european)->mask, PHRASE);
    assert_int_equal(
        dictionary_step(&dictionary, european, find(&dictionary, "council")),
        council);
    assert_int_equal(
        dictionary_step(&dictionary, european, find(&dictionary, "army")), 0);
    uint32_t node = dictionary_step(&dictionary, find(&dictionary, "cease"),
                                    find(&dictionary, "-"));
    assert_int_equal(
        dictionary_step(&dictionary, node, find(&dictionary, "fire")),
        ceasefire);
    node = dictionary_step(&dictionary, find(&dictionary, "people"),
                           find(&dictionary, "'s"));
    assert_int_equal(
        dictionary_step(&dictionary, node, find(&dictionary, "army")),
        peoples);
    arena_finish(&arena);
}

/* Keys are compared in pieces of eight bytes: words that end at the border of
 * one, or are alike up to it, are still told apart. */
static void tells_long_words_apart(void **state)
{
    (void)state;
    struct arena arena;
    struct dictionary_builder *builder;
    struct dictionary dictionary;
    uint32_t ids[5];
    static const char *const words[] = {"peacema", "peacemak", "peacemake",
                                        "peacemakerpeacem",
                                        "peacemakerpeacema"};
    arena_init(&arena, NULL, 1 << 24);
    assert_int_equal(dictionary_builder_create(&arena, &builder), PAX_OK);
    for (uint32_t i = 0; i < 5; i++)
        ids[i] = put(builder, words[i], i + 1);
    open_built(builder, &arena, &dictionary);
    for (uint32_t i = 0; i < 5; i++) {
        assert_int_equal(find(&dictionary, words[i]), ids[i]);
        assert_slice(dictionary_word(&dictionary, ids[i]), words[i]);
    }
    assert_int_equal(find(&dictionary, "peacemakerpeacex"), 0);
    assert_int_equal(find(&dictionary, "peacemaker"), 0);
    assert_int_equal(find(&dictionary, "peace"), 0);
    arena_finish(&arena);
}

static void holds_many_words(void **state)
{
    (void)state;
    struct arena arena;
    struct dictionary_builder *builder;
    struct dictionary dictionary;
    char word[] = "aaaa bbbb";
    arena_init(&arena, NULL, 1 << 28);
    assert_int_equal(dictionary_builder_create(&arena, &builder), PAX_OK);
    for (uint32_t i = 0; i < 20000; i++) {
        for (unsigned k = 0, n = i; k < 4; k++, n /= 26)
            word[k] = (char)('a' + n % 26);
        put(builder, word, i + 1);
    }
    open_built(builder, &arena, &dictionary);
    uint32_t second = find(&dictionary, "bbbb");
    for (uint32_t i = 0; i < 20000; i++) {
        for (unsigned k = 0, n = i; k < 4; k++, n /= 26)
            word[k] = (char)('a' + n % 26);
        word[4] = '\0';
        uint32_t id = dictionary_step(&dictionary, find(&dictionary, word),
                                      second);
        word[4] = ' ';
        assert_int_equal(dictionary_entry(&dictionary, id)->slot[0], i + 1);
    }
    arena_finish(&arena);
}

static void refuses_bad_keys(void **state)
{
    (void)state;
    struct arena arena;
    struct dictionary_builder *builder;
    uint32_t id = 77;
    arena_init(&arena, NULL, 1 << 24);
    assert_int_equal(dictionary_builder_create(&arena, &builder), PAX_OK);
    assert_int_equal(dictionary_intern(builder, SLICE("  "), 0, &id),
                     PAX_BAD_SYNTAX);
    assert_int_equal(dictionary_intern(builder, SLICE("\xFF"), 0, &id),
                     PAX_BAD_UTF8);
    assert_int_equal(
        dictionary_intern(builder, SLICE("a b c d e f g h i j k l m n"), 0,
                          &id),
        PAX_LIMIT);
    assert_int_equal(id, 77);
    arena_finish(&arena);
}

static void refuses_an_image_that_is_none(void **state)
{
    (void)state;
    static const uint32_t words[] = {1, 2, 3, 4};
    struct dictionary dictionary;
    assert_int_equal(
        dictionary_open(&dictionary, (struct image){words, 4}, SECTION),
        PAX_BAD_SYNTAX);
    assert_int_equal(
        dictionary_open(&dictionary, (struct image){NULL, 0}, SECTION),
        PAX_BAD_SYNTAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_words_by_their_folded_form),
        cmocka_unit_test(follows_phrases_word_by_word),
        cmocka_unit_test(tells_long_words_apart),
        cmocka_unit_test(holds_many_words),
        cmocka_unit_test(refuses_bad_keys),
        cmocka_unit_test(refuses_an_image_that_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
