/* SPDX-License-Identifier: MIT */
/* Actors: what the examples of tests/spec/actors.md cannot show. */
#include "unit.h"

#include "events/actor.h"
#include "src/pipeline/builtin.h"

/* One block of body text, published on a day. */
struct article {
    struct block block;
    struct document document;
};

static const struct document *article_of(struct article *article,
                                         struct slice text, int32_t year)
{
    article->block = (struct block){0, text.len, BLOCK_BODY};
    article->document = (struct document){
        .text = text,
        .blocks = &article->block,
        .block_count = 1,
        .has_published = year != 0,
        .published = {year, 6, 15},
    };
    return &article->document;
}

static struct lexicon builtin_lexicon(void)
{
    struct lexicon lexicon;
    assert_int_equal(lexicon_open(&lexicon, builtin_image()), PAX_OK);
    return lexicon;
}

static void find(struct arena *arena, const struct lexicon *lexicon,
                 struct slice text, int32_t year, struct actors *out)
{
    struct article article;
    struct analysis analysis;
    assert_int_equal(analysis_read(arena, lexicon,
                                   article_of(&article, text, year), &analysis),
                     PAX_OK);
    assert_int_equal(actors_find(arena, &analysis, NULL, out), PAX_OK);
}

/* Compiles one file of states alone. */
static enum pax_status compile_states(struct arena *arena, struct slice states,
                                      struct image *image,
                                      struct pax_error *error)
{
    struct dictionary_builder *words;
    struct image_builder builder;
    const struct actor_sources sources = {.states = states};
    image_builder_init(&builder, arena);
    assert_int_equal(dictionary_builder_create(arena, &words), PAX_OK);
    enum pax_status status = actors_compile(&sources, words, &builder, error);
    if (status != PAX_OK)
        return status;
    assert_int_equal(dictionary_finish(words, &builder, SECTION_DICTIONARY),
                     PAX_OK);
    return image_build(&builder, image);
}

static void an_own_table_is_enough(void **state)
{
    (void)state;
    struct arena arena;
    struct image image;
    struct lexicon lexicon;
    struct actors actors;
    arena_init(&arena, NULL, 1 << 24);
    assert_int_equal(compile_states(&arena,
                                    SLICE("ZZA\tAland\tKingdom of Aland\t"
                                          "Alandic\tAlanders\tAlville\t\t\n"),
                                    &image, NULL),
                     PAX_OK);
    assert_int_equal(lexicon_open(&lexicon, image), PAX_OK);
    find(&arena, &lexicon, SLICE("Aland met the Alanders. aland is not."), 2020,
         &actors);
    assert_int_equal(actors.mention_count, 2);
    const struct entity *first = &actors.entities[actors.mentions[0].entity];
    assert_slice(first->name, "Aland");
    assert_slice(first->why, "states: Aland");
    assert_string_equal(first->country, "ZZA");
    arena_finish(&arena);
}

static void a_bad_row_is_named_by_its_line(void **state)
{
    (void)state;
    struct arena arena;
    struct image_builder builder;
    struct dictionary_builder *words;
    struct pax_error error = {PAX_OK, "", 0};
    const struct actor_sources sources = {
        .orgs = SLICE("# comment\nGood Body\tigo\tIGOGOO\n"
                      "Bad Body\tno-such-kind\tIGOBAD\n"),
    };
    arena_init(&arena, NULL, 1 << 24);
    image_builder_init(&builder, &arena);
    assert_int_equal(dictionary_builder_create(&arena, &words), PAX_OK);
    assert_int_equal(actors_compile(&sources, words, &builder, &error),
                     PAX_BAD_SYNTAX);
    assert_int_equal(error.code, PAX_BAD_SYNTAX);
    assert_int_equal(error.offset, 3);
    arena_finish(&arena);
}

static void without_tables_nobody_is_found(void **state)
{
    (void)state;
    struct arena arena;
    struct image image;
    struct lexicon lexicon;
    struct actors actors;
    arena_init(&arena, NULL, 1 << 24);
    assert_int_equal(compile_states(&arena, SLICE(""), &image, NULL), PAX_OK);
    assert_int_equal(lexicon_open(&lexicon, image), PAX_OK);
    find(&arena, &lexicon, SLICE("the talks went on in the rain."), 2020,
         &actors);
    assert_int_equal(actors.mention_count, 0);
    arena_finish(&arena);
}

static void every_token_knows_its_mention(void **state)
{
    (void)state;
    static const char text[] =
        "The government of Azerbaijan met Nikol Pashinyan. He left.";
    struct arena arena;
    struct actors actors;
    struct lexicon lexicon = builtin_lexicon();
    arena_init(&arena, NULL, 1 << 24);
    find(&arena, &lexicon, SLICE(text), 2023, &actors);
    assert_true(actors.mention_count >= 3);
    uint32_t before = 0;
    for (size_t i = 0; i < actors.mention_count; i++) {
        const struct mention *mention = &actors.mentions[i];
        assert_true(mention->first >= before && mention->first < mention->end);
        assert_true(mention->head >= mention->first &&
                    mention->head < mention->end);
        assert_true(mention->entity < actors.entity_count);
        for (uint32_t at = mention->first; at < mention->end; at++)
            assert_int_equal(actors.mention_of[at], i);
        before = mention->end;
    }
    arena_finish(&arena);
}

static void the_day_decides_who_is_in_office(void **state)
{
    (void)state;
    struct arena arena;
    struct actors actors;
    struct lexicon lexicon = builtin_lexicon();
    arena_init(&arena, NULL, 1 << 24);
    find(&arena, &lexicon, SLICE("The Armenian prime minister spoke."), 2023,
         &actors);
    assert_slice(actors.entities[actors.mentions[0].entity].name,
                 "Nikol Pashinyan");
    find(&arena, &lexicon, SLICE("The Armenian prime minister spoke."), 2010,
         &actors);
    assert_slice(actors.entities[actors.mentions[0].entity].name,
                 "Tigran Sargsyan");
    arena_finish(&arena);
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    static const char text[] =
        "Armenia and Azerbaijan met. Anna Probova, the ministry's spokeswoman,"
        " said the two countries and the Popular Front for Mercy (PFM) would "
        "meet their counterparts. \"We will,\" she said.";
    struct lexicon lexicon = builtin_lexicon();
    struct article article;
    const struct document *document = article_of(&article, SLICE(text), 2023);
    bool done = false;
    for (size_t left = 0; left < 200 && !done; left++) {
        struct failing failing = {left, 0};
        struct pax_alloc alloc = failing_alloc(&failing);
        struct arena arena;
        struct analysis analysis;
        struct actors actors;
        arena_init(&arena, &alloc, 1 << 24);
        enum pax_status status =
            analysis_read(&arena, &lexicon, document, &analysis);
        if (status == PAX_OK)
            status = actors_find(&arena, &analysis, NULL, &actors);
        assert_true(status == PAX_OK || status == PAX_NO_MEMORY);
        done = status == PAX_OK;
        arena_finish(&arena);
    }
    assert_true(done);
}

/* A cap on the arena that grows byte by byte fails at every allocation. */
static void a_small_arena_is_told(void **state)
{
    (void)state;
    static const char text[] = "Kenya, Uganda and Mr Onyango met. They agreed.";
    struct lexicon lexicon = builtin_lexicon();
    struct article article;
    const struct document *document = article_of(&article, SLICE(text), 2023);
    for (size_t cap = 1024; cap < (size_t)1 << 18; cap += 1024) {
        struct arena arena;
        struct analysis analysis;
        struct actors actors;
        arena_init(&arena, NULL, cap);
        enum pax_status status =
            analysis_read(&arena, &lexicon, document, &analysis);
        if (status == PAX_OK)
            status = actors_find(&arena, &analysis, NULL, &actors);
        assert_true(status == PAX_OK || status == PAX_NO_MEMORY ||
                    status == PAX_LIMIT);
        arena_finish(&arena);
    }
}

static void long_input_takes_linear_time(void **state)
{
    (void)state;
    static const char piece[] = "the Armenian president and he of the ";
    struct lexicon lexicon = builtin_lexicon();
    struct arena arena;
    struct actors actors;
    arena_init(&arena, NULL, (size_t)1 << 30);
    size_t times = 20000;
    char *text = arena_array(&arena, times, sizeof(piece) - 1);
    assert_non_null(text);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * (sizeof(piece) - 1), piece, sizeof(piece) - 1);
    find(&arena, &lexicon, (struct slice){text, times * (sizeof(piece) - 1)},
         2023, &actors);
    assert_true(actors.mention_count >= times);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_own_table_is_enough),
        cmocka_unit_test(a_bad_row_is_named_by_its_line),
        cmocka_unit_test(without_tables_nobody_is_found),
        cmocka_unit_test(every_token_knows_its_mention),
        cmocka_unit_test(the_day_decides_who_is_in_office),
        cmocka_unit_test(running_out_of_memory_is_told),
        cmocka_unit_test(a_small_arena_is_told),
        cmocka_unit_test(long_input_takes_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
