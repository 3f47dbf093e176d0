/* SPDX-License-Identifier: MIT */
/*
 * Every frame of data/en/actions/frames.tsv has an example that it must take;
 * broken tables are refused with the line.
 */
#include <stdio.h>

#include "unit.h"

#include "events/action_table.h"
#include "src/base/tsv.h"
#include "src/pipeline/builtin.h"

static struct lexicon lexicon;

static struct slice read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    long size = ftell(file);
    assert_true(size > 0);
    rewind(file);
    char *data = malloc((size_t)size);
    assert_non_null(data);
    assert_int_equal(fread(data, 1, (size_t)size, file), (size_t)size);
    (void)fclose(file);
    return (struct slice){data, (size_t)size};
}

static void find(struct arena *arena, struct slice text,
                 struct actions *actions)
{
    static struct analysis analysis;
    static struct document document;
    static struct block block;
    block = (struct block){0, text.len, BLOCK_BODY};
    document = (struct document){.text = text,
                                 .id = SLICE("test"),
                                 .blocks = &block,
                                 .block_count = 1};
    assert_int_equal(analysis_read(arena, &lexicon, &document, &analysis),
                     PAX_OK);
    assert_int_equal(actions_find(arena, &analysis, actions), PAX_OK);
}

/* True when the name is one of the row's lemmas and its pattern. */
static bool is_row(struct slice name, struct slice lemmas,
                   struct slice pattern)
{
    while (lemmas.len > 0) {
        struct slice lemma = slice_cut(&lemmas, '|');
        if (!slice_starts(name, lemma))
            continue;
        struct slice rest = slice_sub(name, lemma.len, name.len);
        if (rest.len == 0 && slice_equal(pattern, SLICE("-")))
            return true;
        if (rest.len > 0 && rest.ptr[0] == ' ' &&
            slice_equal(slice_sub(rest, 1, rest.len), pattern))
            return true;
    }
    return false;
}

static void every_frame_takes_its_example(void **state)
{
    (void)state;
    struct slice bytes = read_file(FRAMES_FILE);
    struct arena arena;
    struct tsv tsv;
    size_t rows = 0;
    arena_init(&arena, NULL, (size_t)1 << 28);
    tsv_init(&tsv, bytes);
    while (tsv_next(&tsv)) {
        struct actions actions;
        bool taken = false;
        arena_reset(&arena);
        find(&arena, tsv.cell[7], &actions);
        for (size_t i = 0; i < actions.count; i++)
            taken |= is_row(action_frame_name(&lexicon, actions.at[i].frame),
                            tsv.cell[0], tsv.cell[1]);
        if (!taken)
            fail_msg("frames.tsv:%u: not taken: %.*s", tsv.line,
                     (int)tsv.cell[7].len, tsv.cell[7].ptr);
        rows++;
    }
    assert_true(rows > 400);
    arena_finish(&arena);
    free((void *)(uintptr_t)bytes.ptr);
}

/* --- Compiling ----------------------------------------------------------- */

#define NOUNS "talks\ttalks\tCONSULT\t040\treciprocal\t60\n"
#define FRAME "hold\tobj={talks}\treciprocal\tCONSULT\t-\t040\t80\tX.\n"

static enum pax_status compile(const char *frames, const char *nouns,
                               const char *modality, struct pax_error *error)
{
    struct arena arena;
    struct dictionary_builder *words;
    struct image_builder image;
    struct action_sources sources = {
        .frames = slice_of(frames),
        .nouns = slice_of(nouns),
        .discards = SLICE("heart attack\tillness\n"),
        .modality = slice_of(modality),
    };
    arena_init(&arena, NULL, (size_t)1 << 26);
    assert_int_equal(dictionary_builder_create(&arena, &words), PAX_OK);
    image_builder_init(&image, &arena);
    *error = (struct pax_error){PAX_OK, "", 0};
    enum pax_status status = actions_compile(&sources, words, &image, error);
    arena_finish(&arena);
    return status;
}

static void good_tables_compile(void **state)
{
    (void)state;
    struct pax_error error;
    assert_int_equal(compile(FRAME, NOUNS, "governor\tagree\tplanned\n",
                             &error),
                     PAX_OK);
    assert_int_equal(compile("", "", "", &error), PAX_OK);
}

static void broken_rows_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *frames, *nouns, *modality, *text;
        size_t line;
    } rows[] = {
        {FRAME "a\tobj={nix}\tdirected\tAID\t-\t-\t5\tX.\n", NOUNS, "",
         "frames: unknown class", 2},
        {"a\t-\tdirected\tNIX\t-\t-\t5\tX.\n", "", "",
         "frames: unknown event type", 1},
        {"a\t-\tnix\tAID\t-\t-\t5\tX.\n", "", "", "frames: unknown roles", 1},
        {"a\t-\tdirected\tAID\tnix\t-\t5\tX.\n", "", "",
         "frames: unknown status", 1},
        {"a\t-\tdirected\tAID\t-\t-\t101\tX.\n", "", "",
         "frames: bad weight", 1},
        {"", "# head\na\t-\tNIX\t-\tdirected\t5\n", "",
         "nouns: unknown event type", 2},
        {"", "a\t-\tAID\t-\tnix\t5\n", "", "nouns: unknown roles", 1},
        {"", "a\t-\tAID\t-\tdirected\tx\n", "", "nouns: bad weight", 1},
        {"", "", "type\tAID\tAID\tNIX\tAID\tAID\n",
         "modality: unknown event type", 1},
        {"", "", "nix\tagree\tplanned\n", "modality: unknown row", 1},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct pax_error error;
        assert_int_equal(compile(rows[i].frames, rows[i].nouns,
                                 rows[i].modality, &error),
                         PAX_BAD_SYNTAX);
        assert_string_equal(error.text, rows[i].text);
        assert_int_equal(error.offset, rows[i].line);
    }
}

static void too_many_classes_are_refused(void **state)
{
    (void)state;
    char nouns[8192];
    size_t len = 0;
    struct pax_error error;
    for (unsigned i = 0; i <= ACTION_CLASSES_MAX; i++) {
        int put = snprintf(nouns + len, sizeof(nouns) - len,
                           "n%u\tc%u\t-\t-\t-\t0\n", i, i);
        assert_true(put > 0);
        len += (size_t)put;
    }
    assert_int_equal(compile("", nouns, "", &error), PAX_BAD_SYNTAX);
    assert_string_equal(error.text, "nouns: too many classes");
}

/* --- Tables -------------------------------------------------------------- */

static void modality_follows_its_table(void **state)
{
    (void)state;
    struct action_table table;
    assert_true(action_table_open(&table, lexicon.image));
    static const struct {
        enum pax_type type;
        bool future, denied;
        enum pax_type asserted;
    } rows[] = {
        {PAX_TYPE_CONSULT, false, false, PAX_TYPE_CONSULT},
        {PAX_TYPE_CONSULT, true, false, PAX_TYPE_AGREE},
        {PAX_TYPE_CONSULT, false, true, PAX_TYPE_REJECT},
        {PAX_TYPE_AID, false, true, PAX_TYPE_SANCTION},
        {PAX_TYPE_ASSAULT, true, false, PAX_TYPE_THREATEN},
        {PAX_TYPE_ASSAULT, true, true, PAX_TYPE_AGREE},
        {PAX_TYPE_STATE, true, true, PAX_TYPE_STATE},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_int_equal(action_asserted(&table, rows[i].type,
                                         rows[i].future, rows[i].denied),
                         rows[i].asserted);
}

static void unknown_frames_are_nouns(void **state)
{
    (void)state;
    assert_slice(action_frame_name(&lexicon, NO_INDEX), "noun");
}

static void no_memory_is_told(void **state)
{
    (void)state;
    struct arena arena;
    struct actions actions;
    struct slice text = SLICE("The presidents met in Geneva.");
    struct block block = {0, text.len, BLOCK_BODY};
    struct document document = {
        .text = text, .blocks = &block, .block_count = 1};
    struct analysis analysis;
    arena_init(&arena, NULL, (size_t)1 << 26);
    assert_int_equal(analysis_read(&arena, &lexicon, &document, &analysis),
                     PAX_OK);
    struct failing failing = {0, 0};
    struct pax_alloc alloc = {failing_malloc, failing_realloc, failing_free,
                              &failing};
    struct arena none;
    arena_init(&none, &alloc, (size_t)1 << 20);
    assert_int_equal(actions_find(&none, &analysis, &actions),
                     PAX_NO_MEMORY);
    arena_finish(&none);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_frame_takes_its_example),
        cmocka_unit_test(good_tables_compile),
        cmocka_unit_test(broken_rows_are_refused),
        cmocka_unit_test(too_many_classes_are_refused),
        cmocka_unit_test(modality_follows_its_table),
        cmocka_unit_test(unknown_frames_are_nouns),
        cmocka_unit_test(no_memory_is_told),
    };
    if (lexicon_open(&lexicon, builtin_image()) != PAX_OK)
        return 1;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
