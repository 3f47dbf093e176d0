/* SPDX-License-Identifier: MIT */
#ifndef ARTICLE_CUE_H
#define ARTICLE_CUE_H

#include "src/base/dictionary.h"

/*
 * Words that tell what a line of a page is, from data/en/article/cues.tsv,
 * and lines cut into pieces to look for them.
 */
enum cue_class {
    CUE_MONTH = 1 << 0,     /* value 1 to 12 */
    CUE_WEEKDAY = 1 << 1,   /* value 1 (Monday) to 7 */
    CUE_UPDATED = 1 << 2,   /* a date of change follows */
    CUE_PUBLISHED = 1 << 3, /* a date of publication follows */
    CUE_BYLINE = 1 << 4,    /* an author follows */
    CUE_LINE = 1 << 5,      /* page furniture when it is the whole line */
    CUE_START = 1 << 6,     /* page furniture when the line begins so */
    CUE_TAIL = 1 << 7,      /* links follow */
    CUE_CAPTION = 1 << 8,   /* a caption begins so */
    CUE_CREDIT = 1 << 9,    /* a caption ends so, after a slash or bracket */
    CUE_AGENCY = 1 << 10,   /* news agency */
    CUE_STAMP = 1 << 11,    /* may stand beside a date: "at", "GMT" */
    CUE_PARTICLE = 1 << 12, /* small word inside a name: "van", "bin" */
    CUE_SIDE = 1 << 13,     /* who is where in a picture: "left", "R" */
    CUE_LEAD = 1 << 14,     /* CUE_START, unless the line is a sentence */
    CUE_TODAY = 1 << 15,    /* the reader's own date follows */
    CUE_SOURCE = 1 << 16,   /* CUE_CREDIT after a slash only */
    CUE_BEFORE_YEAR = 1 << 17, /* the number after it may be a year */
    CUE_PHRASE = 1 << 30,   /* a phrase begins with the word */
};

/* Sections of the image: 0x80 to 0x84. */
#define CUE_SECTION 0x80

struct cues {
    struct dictionary dictionary;
};

enum piece_kind { PIECE_WORD, PIECE_NUMBER, PIECE_SIGN };

enum piece_shape {
    PIECE_SPACE = 1 << 0,   /* white space stands before it */
    PIECE_CAPITAL = 1 << 1, /* its first letter is upper case */
    PIECE_CAPS = 1 << 2,    /* all of its letters are, two or more */
};

struct piece {
    size_t start; /* bytes of the text */
    size_t end;
    uint32_t cue;   /* dictionary id, 0: none */
    uint32_t value; /* of a number of up to 9 digits; code point of a sign */
    uint8_t kind;
    uint8_t shape;
    uint8_t digits; /* of a number, at most 255 */
};

#define PIECE_MAX 64

/* The first pieces of a range of text. */
struct pieces {
    struct slice text;
    struct piece at[PIECE_MAX];
    size_t count;
    size_t words;
    bool whole; /* the range held no more */
};

/* Opens the cue sections of an image; PAX_BAD_SYNTAX when there are none. */
PAX_MUST_USE enum pax_status cues_open(struct cues *cues, struct image image);

/* Cuts bytes [start, end) of the text into pieces. */
void pieces_read(const struct cues *cues, struct slice text, size_t start,
                 size_t end, struct pieces *out);

/* The longest phrase of one of the classes that begins at piece i. Gives its
 * pieces, 0 when there is none. */
size_t cues_match(const struct cues *cues, const struct pieces *pieces,
                  size_t i, uint32_t classes);

/* True when piece i is a cue of one of the classes or begins a phrase. */
bool cues_begins(const struct cues *cues, const struct pieces *pieces,
                 size_t i, uint32_t classes);

/* The value of the word when it is of the class, else 0. */
uint32_t cues_value(const struct cues *cues, const struct piece *piece,
                    enum cue_class class);

/* True when piece i is that ASCII sign. */
static inline bool piece_is_sign(const struct pieces *pieces, size_t i,
                                 char sign)
{
    return i < pieces->count && pieces->at[i].kind == PIECE_SIGN &&
           pieces->at[i].value == (unsigned char)sign;
}

/* True when piece i is that word, in lower case. */
static inline bool piece_is_word(const struct pieces *pieces, size_t i,
                                 struct slice word)
{
    return i < pieces->count &&
           slice_equal(slice_sub(pieces->text, pieces->at[i].start,
                                 pieces->at[i].end),
                       word);
}

/* True when piece i stands without a space before it. */
static inline bool piece_is_glued(const struct pieces *pieces, size_t i)
{
    return i < pieces->count && (pieces->at[i].shape & PIECE_SPACE) == 0;
}

/* True when piece i is a dash of any length: "-", "_", an en or em dash. */
bool piece_is_dash(const struct pieces *pieces, size_t i);

/* Adds the sections of cues.tsv to an image. */
PAX_MUST_USE enum pax_status article_compile(struct image_builder *image,
                                             struct slice tsv,
                                             struct pax_error *error);

#endif
