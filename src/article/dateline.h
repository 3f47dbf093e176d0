/* SPDX-License-Identifier: MIT */
#ifndef ARTICLE_DATELINE_H
#define ARTICLE_DATELINE_H

#include "src/article/cue.h"

/* How a dateline ends, which tells how sure it is one. */
enum dateline_form {
    DATELINE_NONE,
    DATELINE_DASH,  /* "MANILA, July 8 (Agency) --", "GENEVA -" */
    DATELINE_SLASH, /* "MINSK, September 19. /AGENCY/." */
    DATELINE_COLON, /* "SANAA:" */
    DATELINE_BARE,  /* "MANILA, July 8 (Agency)" and nothing after it */
};

/* Where a story was filed, at the head of its first paragraph. */
struct dateline {
    enum dateline_form form;
    bool placeless; /* it begins with its day */
    size_t end;  /* byte after its last sign */
    size_t body; /* byte where the story begins; the range's end if nowhere */
};

/* Reads a dateline off the front of a paragraph; form DATELINE_NONE when
 * there is none. */
struct dateline dateline_read(const struct cues *cues,
                              const struct pieces *pieces);

#endif
