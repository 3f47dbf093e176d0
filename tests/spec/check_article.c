/* SPDX-License-Identifier: MIT */
/*
 * Examples of whole articles:
 *
 *   => block KIND "text"              a block that begins so; all, in order
 *   => published DATE evidence "text" the date taken; "text" where it stands
 *   => published none
 *   => refused DATE evidence "text" why   a date that was not taken
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "spec.h"
#include "src/article/document.h"

static const char *const kinds[] = {
    [BLOCK_BODY] = "body",           [BLOCK_TITLE] = "title",
    [BLOCK_HEADING] = "heading",     [BLOCK_CAPTION] = "caption",
    [BLOCK_BYLINE] = "byline",       [BLOCK_FURNITURE] = "furniture",
    [BLOCK_DATELINE] = "dateline",
};

/* "2023-09-06"; "0000-09-19" has no year. */
static struct slice date_text(const struct checker *checker,
                              struct pax_date date)
{
    char *text = arena_array(checker->arena, 1, PAX_ISO_DATE_SIZE + 8);
    assert_non_null(text);
    int len = snprintf(text, PAX_ISO_DATE_SIZE + 8, "%04d-%02d-%02d",
                       (int)date.year, date.month, date.day);
    return (struct slice){text, (size_t)len};
}

static void check_block(const struct example *example, struct slice expected,
                        const struct document *document, size_t at)
{
    struct slice rest = expected;
    struct slice quoted;
    if (at >= document->block_count) {
        fail_example(example, expected, "no further block");
    } else {
        const struct block *block = &document->blocks[at];
        struct slice text =
            slice_sub(document->text, block->start, block->end);
        (void)take_prefix(&rest, "block ");
        struct slice kind = take_word(&rest);
        if (!slice_equal(kind, slice_of(kinds[block->kind])) ||
            !take_quoted(&rest, &quoted) || !slice_starts(text, quoted))
            fail_example(example, expected, "block %s \"%.*s\"",
                         kinds[block->kind],
                         (int)(text.len < 60 ? text.len : 60), text.ptr);
    }
}

/* True when a candidate is what the line says: DATE evidence "text" [why]. */
static bool is_candidate(const struct checker *checker,
                         const struct document *document,
                         const struct pax_date_candidate *candidate,
                         struct slice rest)
{
    struct slice quoted = {"", 0};
    struct slice date = take_word(&rest);
    struct slice evidence = take_word(&rest);
    struct slice text = slice_sub(document->text, candidate->span.start,
                                  candidate->span.end);
    bool stands = !take_quoted(&rest, &quoted) || slice_equal(quoted, text);
    return stands &&
           slice_equal(date, date_text(checker, candidate->date)) &&
           slice_equal(evidence,
                       slice_of(pax_evidence_name(candidate->evidence))) &&
           (rest.len == 0 || slice_equal(rest, slice_of(candidate->why)));
}

static void check_published(const struct checker *checker,
                            const struct example *example,
                            struct slice expected,
                            const struct document *document)
{
    struct slice rest = expected;
    (void)take_prefix(&rest, "published ");
    bool none = slice_equal(rest, SLICE("none"));
    if (none != !document->has_published ||
        (!none && !is_candidate(checker, document, &document->candidates[0],
                                rest))) {
        struct slice date = date_text(checker, document->published);
        fail_example(example, expected, "%.*s %s %s", (int)date.len, date.ptr,
                     pax_evidence_name(document->evidence),
                     document->candidate_count > 0
                         ? document->candidates[0].why
                         : "no candidate");
    }
}

static void check_refused(const struct checker *checker,
                          const struct example *example,
                          struct slice expected,
                          const struct document *document)
{
    struct slice rest = expected;
    (void)take_prefix(&rest, "refused ");
    for (size_t i = document->has_published; i < document->candidate_count;
         i++) {
        if (is_candidate(checker, document, &document->candidates[i], rest))
            return;
    }
    fail_example(example, expected, "%zu candidates, the last: %s",
                 document->candidate_count,
                 document->candidate_count > 0
                     ? document->candidates[document->candidate_count - 1].why
                     : "");
}

void check_article(const struct checker *checker,
                   const struct example *example)
{
    struct document document;
    struct pax_input input = {
        .text = {example->text.ptr, example->text.len},
        .url = {example->url.ptr, example->url.len},
        .published = {example->anchor.ptr, example->anchor.len},
        .published_from = PAX_EVIDENCE_METADATA,
    };
    size_t blocks = 0;
    assert_int_equal(document_read(checker->lexicon->image, checker->arena,
                                   &input, &document, NULL),
                     PAX_OK);
    for (size_t i = 0; i < example->expected_count; i++) {
        struct slice expected = example->expected[i];
        if (slice_starts(expected, SLICE("block ")))
            check_block(example, expected, &document, blocks++);
        else if (slice_starts(expected, SLICE("published ")))
            check_published(checker, example, expected, &document);
        else
            check_refused(checker, example, expected, &document);
    }
    if (blocks > 0 && blocks != document.block_count)
        fail_example(example, SLICE("no further block"), "%zu blocks",
                     document.block_count);
}
