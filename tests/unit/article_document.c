/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "article_sample.h"
#include "src/article/document.h"
#include "src/base/caps.h"

static struct arena arena;

static int set_up(void **state)
{
    (void)state;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_finish(&arena);
    return 0;
}

static struct pax_text text_of(const char *text)
{
    return (struct pax_text){text, strlen(text)};
}

static struct document read_input(const struct pax_input *input)
{
    struct document document;
    struct pax_error error = {PAX_OK, "", 0};
    arena_reset(&arena);
    assert_int_equal(
        document_read(builtin_image(), &arena, input, &document, &error),
        PAX_OK);
    return document;
}

static struct document read_text(const char *text)
{
    struct pax_input input = {.text = text_of(text)};
    return read_input(&input);
}

static void check_error(struct pax_text text, enum pax_status status,
                        size_t offset)
{
    struct document document = {.block_count = 77};
    struct pax_input input = {.text = text};
    struct pax_error error = {PAX_OK, "", 0};
    arena_reset(&arena);
    assert_int_equal(
        document_read(builtin_image(), &arena, &input, &document, &error),
        status);
    assert_int_equal(error.code, status);
    assert_int_equal(error.offset, offset);
    assert_int_equal(document.block_count, 77);
    assert_int_equal(
        document_read(builtin_image(), &arena, &input, &document, NULL),
        status);
}

static void refuses_bad_bytes(void **state)
{
    (void)state;
    check_error(text_of(""), PAX_EMPTY, 0);
    check_error((struct pax_text){NULL, 0}, PAX_EMPTY, 0);
    check_error(text_of(" \r\n\t\f\xEF\xBB\xBF\xC2\xA0"), PAX_EMPTY, 0);
    check_error(text_of("The envoy \xFF came."), PAX_BAD_UTF8, 10);
    check_error(text_of("cut \xE2\x80"), PAX_BAD_UTF8, 4);
    check_error((struct pax_text){"a\0b", 3}, PAX_BINARY, 1);
    check_error(text_of("The talks went on\x1B[0m"), PAX_BINARY, 17);
    check_error(text_of("0123456789abcdef\x7F"), PAX_BINARY, 16);
    check_error(text_of("\x7F" "ELF\xFF"), PAX_BINARY, 0);
    check_error(text_of("a\v"), PAX_BINARY, 1);
    check_error(text_of("\xFF\x01"), PAX_BAD_UTF8, 0);
}

/* A control character is found wherever it stands between plain ones. */
static void finds_controls_anywhere(void **state)
{
    (void)state;
    for (size_t at = 0; at < 40; at++) {
        char text[41];
        memset(text, 'a', sizeof(text));
        text[at] = at % 2 == 0 ? '\x02' : '\x7F';
        check_error((struct pax_text){text, 40}, PAX_BINARY, at);
    }
}

static void refuses_too_much(void **state)
{
    (void)state;
    size_t size = CAP_ARTICLE_BYTES + 1;
    char *text = malloc(size);
    assert_non_null(text);
    memset(text, 'a', size);
    check_error((struct pax_text){text, size}, PAX_LIMIT, CAP_ARTICLE_BYTES);
    struct pax_input input = {.text = {text, CAP_ARTICLE_BYTES}};
    assert_int_equal(read_input(&input).block_count, 1);
    free(text);
}

static void skips_a_byte_order_mark(void **state)
{
    (void)state;
    struct document document = read_text("\xEF\xBB\xBFThe envoy came.");
    assert_int_equal(document.block_count, 1);
    assert_int_equal(document.blocks[0].start, 3);
}

static void makes_an_id(void **state)
{
    (void)state;
    assert_slice(read_text("UN's envoy: \u010cad, 2nd visit\n\nHe came to talk "
                           "there.").id,
                 "uns-envoy-cad-2nd-visit");
    assert_slice(read_text("The envoy came on Monday.").id,
                 "the-envoy-came-on-monday");
    assert_slice(read_text("...").id, "article");
    struct pax_input input = {.text = text_of("He came."),
                              .id = text_of("x/1")};
    assert_slice(read_input(&input).id, "x/1");
    input.id = text_of("");
    input.title = text_of("Given title");
    assert_slice(read_input(&input).id, "given-title");
    input.title = text_of("abcdefghijklmnopqrst abcdefghijklmnopqrst "
                          "abcdefghijklmnopqrst abcdefghijklmnopqrst");
    assert_slice(read_input(&input).id,
                 "abcdefghijklmnopqrst-abcdefghijklmnopqrst-"
                 "abcdefghijklmnopqrst");
}

static void takes_the_given_title(void **state)
{
    (void)state;
    struct pax_input input = {
        .text = text_of("The Straits Daily News Online\n\nTalks\n\n"
                        "The two sides met on Monday in Geneva."),
        .title = text_of(" Talks "),
    };
    struct document document = read_input(&input);
    assert_slice(document.title, "Talks");
    assert_int_equal(document.blocks[0].kind, BLOCK_FURNITURE);
    assert_int_equal(document.blocks[1].kind, BLOCK_TITLE);
}

/* The user's date is a command; metadata may be wrong. */
static void judges_given_dates(void **state)
{
    (void)state;
    struct document document;
    struct pax_input input = {
        .text = text_of("Talks go on in Geneva\n\nBy Ann Lee May 3, 2021\n\n"
                        "The two sides met on Monday in Geneva."),
        .published = text_of("2021-05-04"),
        .published_from = PAX_EVIDENCE_METADATA,
    };
    document = read_input(&input);
    assert_int_equal(document.evidence, PAX_EVIDENCE_METADATA);
    assert_int_equal(document.published.day, 4);
    assert_int_equal(document.candidate_count, 2);
    assert_int_equal(document.candidates[1].evidence, PAX_EVIDENCE_BYLINE);
    input.published = text_of("2021-02-30");
    document = read_input(&input);
    assert_int_equal(document.evidence, PAX_EVIDENCE_BYLINE);
    assert_int_equal(document.candidate_count, 2);
    input.published = text_of("0000-01-01");
    assert_int_equal(read_input(&input).evidence, PAX_EVIDENCE_BYLINE);
    input.published_from = PAX_EVIDENCE_USER;
    assert_int_equal(document_read(builtin_image(), &arena, &input, &document,
                                   NULL),
                     PAX_BAD_DATE);
    input.published = text_of("9999-12-31");
    assert_int_equal(read_input(&input).evidence, PAX_EVIDENCE_USER);
}

/* Every byte that is no white space lies in a block; candidates' spans hold
 * what they say. */
static void covers_the_text(void **state)
{
    (void)state;
    const char *text = "Share\n\nTalks go on in Geneva\nUpdated 5 May 2021\n\n"
                       "GENEVA, May 4 (Agency) - The two sides met.\n\n"
                       "Related:\nPhotos of the week\n";
    struct document document = read_text(text);
    size_t at = 0;
    for (size_t i = 0; i < document.block_count; i++) {
        for (; at < document.blocks[i].start; at++)
            assert_true(text[at] == ' ' || text[at] == '\n');
        at = document.blocks[i].end;
    }
    assert_true(at + 1 == strlen(text));
    assert_int_equal(document.candidate_count, 2);
    assert_int_equal(document.evidence, PAX_EVIDENCE_DATELINE);
    assert_slice(slice_sub(document.text, document.candidates[0].span.start,
                           document.candidates[0].span.end),
                 "May 4");
}

static void fails_without_memory(void **state)
{
    (void)state;
    struct pax_input input = {
        .text = text_of("Talks go on\n\nGENEVA, May 4 (Agency) - They met."),
    };
    bool done = false;
    for (size_t calls = 0; calls < 64 && !done; calls++) {
        struct failing failing = {calls, 0};
        struct pax_alloc alloc = failing_alloc(&failing);
        struct arena small;
        struct document document;
        struct pax_error error = {PAX_OK, "", 0};
        arena_init(&small, &alloc, CAP_ARENA_BYTES);
        enum pax_status status = document_read(builtin_image(), &small, &input,
                                               &document, &error);
        done = status == PAX_OK;
        if (!done) {
            assert_int_equal(status, PAX_NO_MEMORY);
            assert_int_equal(error.code, PAX_NO_MEMORY);
        }
        arena_finish(&small);
    }
    assert_true(done);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refuses_bad_bytes),
        cmocka_unit_test(finds_controls_anywhere),
        cmocka_unit_test(refuses_too_much),
        cmocka_unit_test(skips_a_byte_order_mark),
        cmocka_unit_test(makes_an_id),
        cmocka_unit_test(takes_the_given_title),
        cmocka_unit_test(judges_given_dates),
        cmocka_unit_test(covers_the_text),
        cmocka_unit_test(fails_without_memory),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
