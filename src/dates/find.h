/* SPDX-License-Identifier: MIT */
#ifndef DATES_FIND_H
#define DATES_FIND_H

#include "src/base/buffer.h"
#include "src/dates/term.h"
#include "src/text/analysis.h"

/*
 * Finds the time expressions of a document's tokens: longest match of the
 * rules in data/en/dates/rules.tsv over token classes of words.tsv. Needs
 * tokens only (no tags); uses tags where they are set.
 *
 * out    array in text order, in the arena, without overlap
 */
PAX_MUST_USE enum pax_status timexes_find(struct arena *arena,
                                          const struct lexicon *lexicon,
                                          const struct tokens *tokens,
                                          struct timex **out, size_t *count);

/*
 * Marks the sentences in which no expression can stand SENTENCE_SKIPPED: what
 * only dates are asked of needs no grammar for them.
 */
void timexes_skip(struct analysis *analysis);

/* Name of the rule: "month-day-year". Constant for the lexicon's life. */
struct slice timex_rule_name(const struct lexicon *lexicon, uint16_t rule);

/* Name of a holiday or period row; row 0 is none. */
struct slice timex_period_name(const struct lexicon *lexicon, uint16_t row);

/* Building: compiles words.tsv, rules.tsv, holidays.tsv of data/en/dates and a
 * user's periods into dictionary slots and sections SECTION_DATES... */
struct dates_sources {
    struct slice words;
    struct slice rules;
    struct slice holidays;
    struct slice periods; /* a user's (periods.c), or empty */
};
PAX_MUST_USE enum pax_status dates_compile(const struct dates_sources *sources,
                                           struct dictionary_builder *words,
                                           struct image_builder *image,
                                           struct pax_error *error);

/* What a user's table of periods tells about one of its lines. */
struct periods_warn {
    void (*tell)(void *ctx, size_t line, const char *text);
    void *ctx;
};

/*
 * Appends the rows of a user's table that can be read to `out`, for
 * dates_sources; the others are told, with their line and constant text, and
 * passed over.
 */
PAX_MUST_USE enum pax_status periods_read(struct slice table,
                                          const struct periods_warn *warn,
                                          struct buffer *out);

#endif
