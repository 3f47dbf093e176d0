/* SPDX-License-Identifier: MIT */
#ifndef TEXT_GRAMMAR_H
#define TEXT_GRAMMAR_H

#include "src/text/token.h"

/*
 * What single words do to a clause, from data/en/text/grammar.tsv. One number
 * per word in the dictionary's LEXICON_GRAMMAR slot:
 *
 *   bits 0 to 6     which function word it is (enum function_word)
 *   bit 7           a class
 *   bits 8 to 19    particles that a verb takes, by enum function_word
 *   bits 20 to 31   classes (enum grammar_class)
 *
 * Verbs carry their classes on the lemma, function words on each form.
 */
enum function_word {
    FUNCTION_NONE,
    /* particles first: their numbers are bit positions */
    FUNCTION_UP, FUNCTION_OUT, FUNCTION_OFF, FUNCTION_DOWN, FUNCTION_OVER,
    FUNCTION_ON, FUNCTION_IN, FUNCTION_AWAY, FUNCTION_BACK, FUNCTION_THROUGH,
    FUNCTION_AROUND, FUNCTION_AHEAD,
    FUNCTION_BE, FUNCTION_HAVE, FUNCTION_DO, FUNCTION_GET,
    FUNCTION_NOT,
    FUNCTION_WILL,     /* will, shall */
    FUNCTION_WOULD,
    FUNCTION_MAY,      /* may, might, can, could */
    FUNCTION_MUST,     /* must, should, ought, need */
    FUNCTION_GOING,    /* "going to" */
    FUNCTION_DUE,      /* "is due to", "is set to", "is expected to" */
    FUNCTION_YET,      /* "has yet to" */
    FUNCTION_AND,      /* and, or, nor */
    FUNCTION_BUT,
    FUNCTION_EACH,     /* both, all, each: "the two both left" */
    FUNCTION_NO,       /* no, none, nobody, neither: what denies a phrase */
    FUNCTION_AS,
    FUNCTION_WELL,     /* "as well as" */
    FUNCTION_OF,
    FUNCTION_BY,
    FUNCTION_FOR,
    FUNCTION_WITH,
    FUNCTION_THAN,
    FUNCTION_THAT,
    FUNCTION_IF,       /* if, unless */
    FUNCTION_SUBORDINATOR, /* because, although, while, when, ... */
    FUNCTION_TEMPORAL, /* after, before, since, until: preposition too */
    FUNCTION_RELATIVE, /* who, which, whom, whose */
    FUNCTION_QUESTION, /* what, how, why, whether, where */
    FUNCTION_PREPOSITION, /* including, regarding: participles by form */
    FUNCTION_LET,
    FUNCTION_ACCORDING,
    FUNCTION_SO,
    FUNCTION_ABOUT,    /* about, under, above, below: may hedge a number */
    FUNCTION_THERE,
    FUNCTION_HER,
    FUNCTION_MARCH,    /* a month with a capital, else none */
    FUNCTION_CALENDAR, /* Monday, July, today: begins no compound noun */
    FUNCTION_NOMINATIVE, /* he, they: a subject */
    FUNCTION_INTRANSITIVE, /* die, arrive: a verb without passive */
    FUNCTION_THESE,    /* these, many: no singular noun comes next */
    FUNCTION_ACCUSE,   /* of, for or from doing: accuse, praise, bar */
    FUNCTION_TRY,      /* does the infinitive now, in vain or not: try */
    FUNCTION_DEMAND,   /* that X leave: a bare verb in the content */
    FUNCTION_OCCASION, /* noun of what has its day: election, summit */
    FUNCTION_TELL,     /* somebody of, about or to something: tell, invite */
    FUNCTION_COUNT
};

#define GRAMMAR_FUNCTION UINT32_C(0x7F)
#define GRAMMAR_PARTICLE_SHIFT 8
#define GRAMMAR_PARTICLES UINT32_C(0xFFF00)

enum grammar_class {
    GRAMMAR_DEED = 1 << 7,     /* noun of what was done: killing, arrest */
    GRAMMAR_SPEECH = 1 << 20,  /* verb of saying: quotes and complements */
    GRAMMAR_REPORT = 1 << 21,  /* takes a clause: think, show, claim */
    GRAMMAR_CONTROL = 1 << 22, /* object does the infinitive: urge, force */
    GRAMMAR_PLAN = 1 << 23,    /* infinitive is planned: plan, agree */
    GRAMMAR_WISH = 1 << 24,    /* infinitive is wished: hope, want, try */
    GRAMMAR_FAIL = 1 << 25,    /* infinitive did not happen: fail */
    GRAMMAR_TOWARD = 1 << 26,  /* "to" after it is a preposition */
    GRAMMAR_FACT = 1 << 27,    /* noun with a that-clause: claim, fact */
    GRAMMAR_GIVE = 1 << 28,    /* takes two objects: give, offer */
    GRAMMAR_TIME = 1 << 29,    /* noun of time: week, Monday, March */
    GRAMMAR_PREFIX = 1 << 30,  /* before a hyphen makes no new word: re, co */
};
#define GRAMMAR_LINK (UINT32_C(1) << 31) /* become, remain, seem */

/* The word's own number. */
static inline uint32_t grammar_of(const struct lexicon *lexicon, uint32_t word)
{
    return lexicon_slot(lexicon, word, LEXICON_GRAMMAR);
}

/* The number of a verb's form: its own and its lemma's. The function is the
 * form's own, if it has one. */
static inline uint32_t grammar_of_verb(const struct lexicon *lexicon,
                                       uint32_t word)
{
    return lexicon_slot(lexicon, word, LEXICON_FORM);
}

static inline enum function_word grammar_function(uint32_t grammar)
{
    return (enum function_word)(grammar & GRAMMAR_FUNCTION);
}

/* "was", "is", "has": never the verb of a plural, or of two joined by "and". */
bool grammar_is_singular(struct slice verb);

/* True when a verb with that number takes the particle. */
static inline bool grammar_takes(uint32_t verb, uint32_t particle)
{
    uint32_t word = particle & GRAMMAR_FUNCTION;
    return word >= FUNCTION_UP && word <= FUNCTION_AHEAD &&
           (verb >> (GRAMMAR_PARTICLE_SHIFT + word - FUNCTION_UP) & 1) != 0;
}

#endif
