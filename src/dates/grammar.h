/* SPDX-License-Identifier: MIT */
#ifndef DATES_GRAMMAR_H
#define DATES_GRAMMAR_H

#include <assert.h>

#include "src/dates/holiday.h"
#include "src/dates/term.h"

/*
 * The compiled form of words.tsv and rules.tsv, as it lies in the image:
 * words.c and rules.c write it, find.c and build.c read it. Flat arrays
 * without pointers.
 *
 * Everything a pattern can name is a symbol: a class of words, a predicate on
 * one token, a literal word, or what a rule of a lower layer made.
 */
#define SYMBOL_COUNT 384
#define SYMBOL_WORDS (SYMBOL_COUNT / 64)
#define PATTERN_STEPS 12 /* elements of one pattern */
#define LAYER_COUNT 9    /* layers 1 to 8 */
#define BUILD_OPS 16     /* assignments of one rule */

/* Predicates on one token; the other symbols are numbered by the tables. */
enum symbol {
    SYMBOL_NONE,
    /* numbers in digits */
    SYMBOL_INTEGER,    /* "18", "2,500": whole, not ordinal, not plural */
    SYMBOL_DECIMAL,    /* "3.5" */
    SYMBOL_ORDINALNUM, /* "22nd" */
    SYMBOL_DAYNUM,     /* 1 to 31, at most two digits, maybe ordinal */
    SYMBOL_DAYHIGH,    /* 13 to 31, two digits, not ordinal */
    SYMBOL_MONTHNUM,   /* 1 to 12, at most two digits */
    SYMBOL_TWODIGITS,  /* 00 to 99 */
    SYMBOL_YEARNUM,    /* 1000 to 2199, four digits, no comma */
    SYMBOL_YEARCOUNT,  /* 1800 to 2199 before a plural noun: "2000 troops" */
    SYMBOL_SMALLYEAR,  /* 1 to 999, next to an era */
    SYMBOL_HOUR,       /* 0 to 24, at most two digits */
    SYMBOL_HOUR12,     /* 1 to 12, at most two digits */
    SYMBOL_MINUTE,     /* 00 to 59, two digits */
    SYMBOL_CLOCK4,     /* "0830", "1545": four digits, 00:00 to 23:59 */
    SYMBOL_CLOCKDOT,   /* "5.30": a decimal that may be a clock time */
    SYMBOL_DECADENUM,  /* "1990s" */
    SYMBOL_DECADE2,    /* "90s" */
    SYMBOL_DATE8,      /* "20230522" */
    /* signs */
    SYMBOL_HYPHEN, /* hyphen or dash, glued on both sides */
    SYMBOL_DASH,   /* hyphen or dash, spaced or glued */
    SYMBOL_SLASH,  /* glued on both sides, as are the next two */
    SYMBOL_COLON,
    SYMBOL_DOT,
    SYMBOL_COMMA,
    SYMBOL_APOSTROPHE, /* glued to what follows */
    SYMBOL_OPEN,       /* parenthesis */
    SYMBOL_CLOSE,
    SYMBOL_PERCENT,
    SYMBOL_MONEY,
    /* any token, for context around an expression */
    SYMBOL_CAPWORD,  /* word with a capital that is no date word */
    SYMBOL_LOWWORD,  /* word without a capital that is no date word */
    SYMBOL_NOTCAP,   /* anything but CAPWORD */
    SYMBOL_NOUNS,    /* plural noun that is no date word */
    SYMBOL_VERBISH,  /* finite verb or auxiliary, by tag or dictionary */
    SYMBOL_EDGE,     /* nothing on that side, or the end of a clause */
    SYMBOL_BUILTIN_COUNT
};

/* What a rule can do to the meaning that it builds. */
enum build_code {
    BUILD_KIND,   /* term.kind = value */
    BUILD_TAKE,   /* all of element `element` */
    BUILD_MERGE,  /* what is set in `element`, over what is there */
    BUILD_UNTIL,  /* a range: what follows is said of its last part, which
                     begins as a copy of the first */
    BUILD_UNTIL_OF, /* a range whose last part is the term of `element` */
    BUILD_SET,    /* field = value */
    BUILD_FROM,   /* field = number of `element` */
    BUILD_MINUS,  /* field = - number of `element` */
    BUILD_NUMBER, /* number = number of `element` */
    BUILD_CONSTANT, /* number = value */
    BUILD_TIMES,  /* number *= value, or of `element` when not 0 */
    BUILD_PLUS,   /* number += number of `element` */
    BUILD_NOTHING, /* the words are consumed and are no time expression */
};

/* Fields of a term that rules assign. */
enum build_field {
    SET_BASE, SET_LOOK, SET_UNIT, SET_DAYPART, SET_PART, SET_BOUND, SET_MOD,
    SET_COUNT, SET_TENTHS, SET_YEAR, SET_MONTH, SET_DAY, SET_WEEKDAY,
    SET_QUARTER, SET_HALF, SET_SEASON, SET_WEEK, SET_HOUR, SET_MINUTE,
    SET_SECOND, SET_ZONE, SET_UTC, SET_NAME, SET_FREQUENCY, SET_EACH,
    SET_GRAIN,
    SET_DECADE, SET_CENTURY, SET_SHORT_YEAR, SET_FISCAL, SET_DATE8,
    SET_YEAR_TAIL, /* "98" of "1997-98": last digits of the year before */
    SET_PM,        /* 1: hours 1 to 11 are in the afternoon */
    SET_CLOCK,     /* 1545: hour and minute in one number */
    SET_ORDER,     /* enum date_order: which number was taken for the day */
    SET_BCE,       /* the year counts before the era */
    SET_FIELD_COUNT
};

/* Numeric dates: what a text shows about its order. */
enum date_order {
    ORDER_NONE,
    ORDER_MONTH_FIRST, /* "05/22/2023" */
    ORDER_DAY_FIRST,   /* "22/05/2023" */
    ORDER_EITHER,      /* "05/06/2023", taken as month first */
};

struct build_op {
    uint8_t code;    /* enum build_code */
    uint8_t field;   /* enum build_field */
    uint8_t element; /* from 1; 0 none */
    uint8_t spare;
    int32_t value;
};

struct rule {
    uint32_t name; /* in the pool */
    uint16_t name_len;
    uint16_t symbol; /* what it makes */
    uint8_t layer;
    bool whole;     /* what it makes may stand as a time expression */
    bool nothing;   /* it has BUILD_NOTHING */
    uint16_t ops;   /* first in the array of ops */
    uint16_t op_count;
    uint16_t line;  /* of rules.tsv */
};

/* A pattern's end in the trie of its layer. */
struct rule_accept {
    uint16_t rule;
    uint16_t next;   /* further accept of the same node + 1; 0 none */
    uint8_t lead;    /* steps of context before the expression */
    uint8_t trail;   /* steps of context after it */
    uint8_t steps;   /* with both */
    uint8_t element[PATTERN_STEPS]; /* step -> number in the pattern */
};

/* A node of a layer's trie over symbols. Its edges lie in a row. */
struct rule_node {
    uint64_t hint;  /* symbol_hint() of the edges' symbols, or of all when a
                       pattern ends here: whether to look at all */
    uint32_t edges; /* first */
    uint16_t edge_count;
    uint16_t accept; /* + 1; 0 none */
};

struct rule_edge {
    uint32_t node;
    uint32_t symbol;
};

/* Where patterns begin: the node after a layer's root by each symbol. */
struct rule_roots {
    uint32_t node[LAYER_COUNT][SYMBOL_COUNT]; /* 0 none */
    uint16_t layers[SYMBOL_COUNT]; /* bit for each layer where it begins one */
    uint64_t whole[SYMBOL_WORDS];  /* symbols that may stand as expressions */
};

/* One class of a word. */
enum word_flag {
    WORD_CAPITAL = 1 << 0, /* only with a capital: "May" */
    WORD_LOWER = 1 << 1,   /* only without */
    WORD_PERIOD = 1 << 2,  /* only with its period: "Sat." */
    WORD_NOUN = 1 << 3,    /* not where it is tagged as something else */
    WORD_ADVERB = 1 << 4,
    WORD_TRIGGER = 1 << 5, /* a time expression is looked for around it */
};

struct word_class {
    uint16_t symbol;
    uint16_t next; /* further class of the same word + 1; 0 none */
    int32_t value;
    uint32_t flags; /* enum word_flag */
};

enum date_section {
    SECTION_DATE_CLASSES = 0x200,
    SECTION_DATE_RULES,
    SECTION_DATE_OPS,
    SECTION_DATE_NODES,
    SECTION_DATE_EDGES,
    SECTION_DATE_ACCEPTS,
    SECTION_DATE_ROOTS, /* one struct rule_roots */
    SECTION_DATE_POOL,
    SECTION_DATE_HOLIDAYS,
    SECTION_DATE_MARKS,   /* struct grammar_marks */
};

/* Symbols that find.c and partner.c ask for, by their names in the tables. */
struct grammar_marks {
    uint16_t relation; /* RELATION: enum timex_relation before an expression */
    uint16_t joint;    /* JOINT: "to" 1, "and" 2 between parts of a range */
    uint16_t article;  /* THE: passed over between "after" and its date */
};

/* The tables, opened. */
struct grammar {
    const struct word_class *classes;
    const struct rule *rules;
    const struct build_op *ops;
    const struct rule_node *nodes;
    const struct rule_edge *edges;
    const struct rule_accept *accepts;
    const struct rule_roots *roots;
    const char *pool;
    const struct holiday *holidays;
    const struct grammar_marks *marks;
};

static_assert(SYMBOL_BUILTIN_COUNT < 64, "predicates lie in the first word");

/* False when the image has no date tables. */
bool grammar_open(struct grammar *grammar, struct image image);

/* One bit for each symbol; several share it. */
static inline uint64_t symbol_hint(unsigned symbol)
{
    return UINT64_C(1) << symbol % 64;
}

static inline void symbol_add(uint64_t set[SYMBOL_WORDS], unsigned symbol)
{
    set[symbol / 64] |= UINT64_C(1) << symbol % 64;
}

static inline bool symbol_has(const uint64_t set[SYMBOL_WORDS],
                              unsigned symbol)
{
    return (set[symbol / 64] >> symbol % 64 & 1) != 0;
}

#endif
