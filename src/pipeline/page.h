/* SPDX-License-Identifier: MIT */
#ifndef PIPELINE_PAGE_H
#define PIPELINE_PAGE_H

#include "export/sink.h"
#include "src/base/buffer.h"

/*
 * What `explain` tells, as text or as one HTML page without script. A page
 * holds sections; a section has a heading and rows of a label and a value.
 * Text of the article is made harmless here and nowhere else.
 */
struct page {
    struct output *out;
    struct arena *arena; /* for one row at a time */
    bool html;
    bool in_section;
};

void page_begin(struct page *page, struct slice title);
void page_end(struct page *page);

void page_section(struct page *page, struct slice heading);

/* `label` is constant; the value's buffer is left empty for the next row. */
void page_row(struct page *page, const char *label, struct buffer *value);

#endif
