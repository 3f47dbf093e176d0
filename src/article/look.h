/* SPDX-License-Identifier: MIT */
#ifndef ARTICLE_LOOK_H
#define ARTICLE_LOOK_H

#include "src/article/cue.h"
#include "src/article/unit.h"

/* What a unit looks like before its neighbours are asked. */
enum look_kind {
    LOOK_PLAIN,      /* short, no sentence: a heading or a label */
    LOOK_SENTENCE,   /* ends as a sentence, or is as long as a paragraph */
    LOOK_UPDATED,    /* "Last update: July 20, 2024 14:02" */
    LOOK_BYLINE,     /* "By Ann Lee", "Published: 5 March 2021", "(Agency)" */
    LOOK_DATE,       /* a date, with a clock time or a place's name */
    LOOK_NAMED_DATE, /* "Ann Lee, 5 March 2021": byline or headline */
    LOOK_FURNITURE,  /* "Share", "World | Asia", "Copyright 2024 ..." */
    LOOK_TAIL,       /* "Related:": furniture, and links follow */
    LOOK_CAPTION,    /* "FILE - ...", "... / Courtesy" */
    LOOK_DATELINE,   /* nothing but a dateline */
    LOOK_YEAR,       /* "2016" */
};

struct look {
    uint8_t kind;  /* enum look_kind */
    uint8_t words; /* at most 255; of the first bytes if it is long */
    bool item;     /* of a list: "- x", "* x" */
    bool name;     /* could be a person's name and nothing else */
    bool ended;    /* its last sign is one that ends a sentence */
};

/* Lines that dates and names tell are no longer. */
#define LOOK_BYTES 200

/* Looks at one unit of checked text. */
struct look look_at(const struct cues *cues, struct slice text,
                    struct unit unit);

/* Pieces of the unit's first LOOK_BYTES. */
void look_pieces(const struct cues *cues, struct slice text, size_t start,
                 size_t end, struct pieces *out);

#endif
