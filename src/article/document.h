/* SPDX-License-Identifier: MIT */
#ifndef ARTICLE_DOCUMENT_H
#define ARTICLE_DOCUMENT_H

#include "paxline/article.h"
#include "src/base/arena.h"
#include "src/base/image.h"

/* What a block of text is. Only BODY, HEADING, TITLE and CAPTION are read. */
enum block_kind {
    BLOCK_BODY,
    BLOCK_TITLE,     /* headline */
    BLOCK_HEADING,   /* headline inside the body, year heading */
    BLOCK_CAPTION,   /* photo caption; optional events at best */
    BLOCK_BYLINE,    /* author, date of publication */
    BLOCK_FURNITURE, /* "Last update", "Newsroom logo", "Share", "Related" */
    BLOCK_DATELINE,  /* "MANILA, July 8 (Agency) --" before the body */
};

/* Bytes [start, end) of the article text, in order, without overlap. */
struct block {
    size_t start;
    size_t end;
    enum block_kind kind;
};

/* One article told apart. Everything lives in the arena it was read into. */
struct document {
    struct slice text; /* the bytes that were given, unchanged */
    struct slice id;
    struct slice title; /* given, or the title block's text */
    struct slice url;
    const struct block *blocks;
    size_t block_count;
    bool has_published;
    struct pax_date published;
    enum pax_evidence evidence; /* of `published` */
    const struct pax_date_candidate *candidates; /* taken first, then others */
    size_t candidate_count;
};

/*
 * Checks the bytes (UTF-8, no NUL), tells blocks apart and chooses the
 * publication date with its evidence (docs/articles.md).
 * Every byte that is not white space lies in a block.
 *
 * words  the image that holds data/en/article, see article_compile()
 * error  may be NULL; offset is a byte of input->text
 */
PAX_MUST_USE enum pax_status document_read(struct image words,
                                           struct arena *arena,
                                           const struct pax_input *input,
                                           struct document *out,
                                           struct pax_error *error);

#endif
