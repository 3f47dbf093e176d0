/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_WRAP_H
#define EXPORT_WRAP_H

#include "export/sink.h"

/* How a paragraph is laid out. */
struct wrap {
    unsigned indent;   /* columns before each line but the first */
    unsigned room;     /* columns of text in a line, at least 2 */
    unsigned lines;    /* at most so many, the last ends in "..."; 0: all */
    const char *style; /* ANSI escape before each line, NULL: none */
};

/* Columns that a terminal gives the text: 0 for marks that join, 2 for the
 * wide scripts, 1 for the rest. */
unsigned wrap_columns(struct slice text);

/*
 * Writes clean_line()'s text broken at spaces, a word that is too long in its
 * middle. The caller has put the first line's indent. Ends with a line break.
 */
void wrap_put(struct output *out, const struct wrap *wrap, struct slice text);

#endif
