/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_PAGE_H
#define EXPORT_PAGE_H

#include <stddef.h>

/*
 * The page of export/page, cut where a timeline is filled in. tools/embed.c
 * makes it at build time.
 */
enum page_slot {
    PAGE_TITLE, /* the title, as HTML text */
    PAGE_LIST,  /* the events, for readers without script */
    PAGE_DATA,  /* the timeline document, for the script */
    PAGE_END,
};

/* Bytes of the page, and what stands behind them. */
struct page_part {
    const unsigned char *bytes;
    size_t len;
    enum page_slot slot;
};

/* The parts in order; the last one's slot is PAGE_END. */
const struct page_part *page_parts(void);

#endif
