/* SPDX-License-Identifier: MIT */
#ifndef TESTS_SPEC_SPEC_H
#define TESTS_SPEC_SPEC_H

#include "src/base/arena.h"
#include "src/text/lexicon.h"

/*
 * One fenced example of a Markdown file in tests/spec:
 *
 *   ```example anchor=2026-11-23 hint=past
 *   The council voted on Friday.
 *   => 2026-11-20 day "Friday"
 *   ```
 *
 * Everything before the first "=>" line is the text; each "=>" line is one
 * expectation, without the arrow.
 */
#define MOST_EXPECTED 64

struct example {
    const char *file;
    unsigned line; /* of the opening fence */
    struct slice anchor; /* empty: no publication date */
    bool titled;         /* the first paragraph is the title */
    struct slice hint;   /* empty: tense comes from the sentence */
    struct slice url;    /* of a whole article; may be empty */
    bool undated;        /* events without a date are wanted too */
    struct slice text;
    struct slice expected[MOST_EXPECTED];
    size_t expected_count;
};

/* What the checks share. */
struct checker {
    const struct lexicon *lexicon;
    struct arena *arena;
    struct pax_reader *reader;
    struct pax_reader *undated_reader;
};

/* Takes `prefix` off the front of *text and gives true, or gives false. */
bool take_prefix(struct slice *text, const char *prefix);

/* Takes the text between the next pair of double quotes off *text. */
bool take_quoted(struct slice *text, struct slice *quoted);

/* Takes one word off *text, up to a space. */
struct slice take_word(struct slice *text);

/* Ends the test case with file, line, what was expected and what came. */
_Noreturn void fail_example(const struct example *example,
                            struct slice expected, const char *got, ...)
    __attribute__((format(printf, 3, 4)));

/* One document over the example's text, in the checker's arena. */
struct document *example_document(const struct checker *checker,
                                  const struct example *example);

void check_article(const struct checker *checker,
                   const struct example *example);
void check_dates(const struct checker *checker, const struct example *example);
void check_actors(const struct checker *checker,
                  const struct example *example);
void check_actions(const struct checker *checker,
                   const struct example *example);
void check_events(const struct checker *checker,
                  const struct example *example);

#endif
