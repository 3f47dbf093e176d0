/* SPDX-License-Identifier: MIT */
/*
 * Reads tests/spec/FILE.md and makes one cmocka case of each example. What an
 * example's "=>" lines mean is in tests/spec/README.md.
 *
 *   runner FILE.md
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "paxline/paxline.h"
#include "spec.h"
#include "src/article/document.h"
#include "src/base/caps.h"
#include "src/pipeline/builtin.h"

#define NAME_SIZE 256

static struct checker checker;

bool take_prefix(struct slice *text, const char *prefix)
{
    struct slice wanted = slice_of(prefix);
    if (!slice_starts(*text, wanted))
        return false;
    *text = slice_trim(slice_sub(*text, wanted.len, text->len));
    return true;
}

bool take_quoted(struct slice *text, struct slice *quoted)
{
    struct slice rest = *text;
    (void)slice_cut(&rest, '"');
    if (rest.ptr == NULL || memchr(rest.ptr, '"', rest.len) == NULL)
        return false;
    *quoted = slice_cut(&rest, '"');
    *text = rest.ptr != NULL ? slice_trim(rest) : (struct slice){"", 0};
    return true;
}

struct slice take_word(struct slice *text)
{
    struct slice word = slice_cut(text, ' ');
    *text = text->ptr != NULL ? slice_trim(*text) : (struct slice){"", 0};
    return word;
}

void fail_example(const struct example *example, struct slice expected,
                  const char *got, ...)
{
    char text[1024];
    va_list args;
    va_start(args, got);
    (void)vsnprintf(text, sizeof(text), got, args);
    va_end(args);
    fail_msg("%s:%u: %.*s\n  expected: %.*s\n  got:      %s", example->file,
             example->line, (int)example->text.len, example->text.ptr,
             (int)expected.len, expected.ptr, text);
    abort(); /* fail_msg() does not come back; the compiler cannot know */
}

/* The text's blocks: blank lines are between them. */
static size_t cut_blocks(struct slice text, struct block *blocks)
{
    size_t count = 0;
    size_t start = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '\n' || i + 1 == text.len || text.ptr[i + 1] != '\n')
            continue;
        blocks[count++] = (struct block){start, i, BLOCK_BODY};
        start = i + 2;
    }
    blocks[count++] = (struct block){start, text.len, BLOCK_BODY};
    return count;
}

struct document *example_document(const struct checker *with,
                                  const struct example *example)
{
    struct document *document =
        arena_zeroed(with->arena, 1, sizeof(*document));
    struct block *blocks = arena_zeroed(
        with->arena, example->text.len / 2 + 1, sizeof(*blocks));
    assert_non_null(document);
    assert_non_null(blocks);
    document->text = example->text;
    document->id = SLICE("example");
    document->blocks = blocks;
    document->block_count = cut_blocks(example->text, blocks);
    if (example->titled)
        blocks[0].kind = BLOCK_TITLE;
    if (example->anchor.len > 0) {
        struct pax_text anchor = {example->anchor.ptr, example->anchor.len};
        assert_int_equal(pax_date_parse(anchor, &document->published), PAX_OK);
        document->has_published = true;
    }
    return document;
}

/* The room an example belongs to is told by its expectations. */
static void run_example(void **state)
{
    const struct example *example = *state;
    struct slice first = example->expected[0];
    arena_reset(checker.arena);
    if (slice_starts(first, SLICE("actor ")) ||
        slice_starts(first, SLICE("not actor ")))
        check_actors(&checker, example);
    else if (slice_starts(first, SLICE("action ")) ||
             slice_equal(first, SLICE("no action")))
        check_actions(&checker, example);
    else if (slice_starts(first, SLICE("event ")) ||
             slice_equal(first, SLICE("no event")))
        check_events(&checker, example);
    else if (slice_starts(first, SLICE("block ")) ||
             slice_starts(first, SLICE("published ")))
        check_article(&checker, example);
    else
        check_dates(&checker, example);
}

static void read_options(struct example *example, struct slice options)
{
    while (options.len > 0) {
        struct slice option = take_word(&options);
        if (take_prefix(&option, "anchor="))
            example->anchor = option;
        else if (take_prefix(&option, "hint="))
            example->hint = option;
        else if (slice_equal(option, SLICE("undated")))
            example->undated = true;
        else if (take_prefix(&option, "url="))
            example->url = option;
        else if (slice_equal(option, SLICE("titled")))
            example->titled = true;
        else {
            fprintf(stderr, "%s:%u: unknown option %.*s\n", example->file,
                    example->line, (int)option.len, option.ptr);
            exit(2);
        }
    }
}

/* Reads the lines of one example up to the closing fence. */
static void read_body(struct example *example, struct slice *rest,
                      unsigned *line)
{
    const char *start = rest->ptr;
    const char *end = start;
    while (rest->len > 0) {
        struct slice row = slice_cut(rest, '\n');
        ++*line;
        if (slice_starts(row, SLICE("```")))
            break;
        struct slice expected = row;
        if (take_prefix(&expected, "=>")) {
            if (example->expected_count < MOST_EXPECTED)
                example->expected[example->expected_count++] = expected;
        } else if (example->expected_count == 0) {
            end = row.ptr + row.len;
        }
    }
    example->text = slice_trim((struct slice){start, (size_t)(end - start)});
    if (example->expected_count == 0 || example->text.len == 0) {
        fprintf(stderr, "%s:%u: example without text or =>\n", example->file,
                example->line);
        exit(2);
    }
}

static struct slice read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(2);
    }
    size_t len = 0;
    size_t room = 1 << 16;
    char *data = malloc(room);
    size_t got;
    while (data != NULL &&
           (got = fread(data + len, 1, room - len, file)) > 0) {
        len += got;
        if (len == room)
            data = realloc(data, room *= 2);
    }
    fclose(file);
    if (data == NULL)
        exit(2);
    return (struct slice){data, len};
}

/* All examples of a file; *count of them, allocated. */
static struct example *read_examples(const char *path, struct slice rest,
                                     size_t *count)
{
    size_t room = 64;
    struct example *examples = malloc(room * sizeof(*examples));
    unsigned line = 0;
    *count = 0;
    while (rest.len > 0 && examples != NULL) {
        struct slice row = slice_cut(&rest, '\n');
        line++;
        if (!take_prefix(&row, "```example"))
            continue;
        if (*count == room)
            examples = realloc(examples, (room *= 2) * sizeof(*examples));
        if (examples == NULL)
            break;
        struct example *example = &examples[(*count)++];
        *example = (struct example){.file = path, .line = line};
        if (!slice_equal(row, SLICE("none")))
            read_options(example, row);
        read_body(example, &rest, &line);
    }
    if (examples == NULL)
        exit(2);
    return examples;
}

static struct pax_reader *make_reader(struct pax_engine **engine, bool undated)
{
    struct pax_engine_options options;
    struct pax_reader *reader;
    pax_engine_options_default(&options);
    options.undated = undated;
    if (pax_engine_create(&options, NULL, engine) != PAX_OK ||
        pax_reader_create(*engine, &reader) != PAX_OK)
        exit(2);
    return reader;
}

static int run_cases(const char *path, struct example *examples, size_t count)
{
    struct CMUnitTest *cases = calloc(count, sizeof(*cases));
    char(*names)[NAME_SIZE] = calloc(count, sizeof(*names));
    if (cases == NULL || names == NULL)
        exit(2);
    const char *name = strrchr(path, '/');
    name = name != NULL ? name + 1 : path;
    for (size_t i = 0; i < count; i++) {
        (void)snprintf(names[i], NAME_SIZE, "%s:%u", name, examples[i].line);
        cases[i] = (struct CMUnitTest){names[i], run_example, NULL, NULL,
                                       &examples[i]};
    }
    int failed = _cmocka_run_group_tests(path, cases, count, NULL, NULL);
    free(cases);
    free(names);
    return failed;
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fputs("usage: runner FILE.md\n", stderr);
        return 2;
    }
    struct lexicon lexicon;
    struct arena arena;
    struct pax_engine *engine;
    struct pax_engine *undated_engine;
    size_t count;
    if (lexicon_open(&lexicon, builtin_image()) != PAX_OK)
        return 2;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    checker = (struct checker){
        .lexicon = &lexicon,
        .arena = &arena,
        .reader = make_reader(&engine, false),
        .undated_reader = make_reader(&undated_engine, true),
    };
    struct slice bytes = read_file(argv[1]);
    struct example *examples = read_examples(argv[1], bytes, &count);
    int failed = count > 0 ? run_cases(argv[1], examples, count) : 2;
    free(examples);
    free((void *)(uintptr_t)bytes.ptr);
    pax_reader_destroy(checker.reader);
    pax_reader_destroy(checker.undated_reader);
    pax_engine_destroy(engine);
    pax_engine_destroy(undated_engine);
    arena_finish(&arena);
    return failed == 0 ? 0 : 1;
}
