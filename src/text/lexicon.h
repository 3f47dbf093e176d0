/* SPDX-License-Identifier: MIT */
#ifndef TEXT_LEXICON_H
#define TEXT_LEXICON_H

#include "src/base/arena.h"
#include "src/base/dictionary.h"
#include "src/base/image.h"

/*
 * The one dictionary of all stages. A token is looked up once; the entry tells
 * every later stage whether the word is its business (mask) and which row of
 * that stage's table it is (slot). Words of many tokens are phrases.
 */

/* Slots of a dictionary entry. 0 always means "none". */
enum lexicon_slot {
    LEXICON_TAGS,    /* up to four enum tag, most frequent in the low byte */
    LEXICON_LEMMA,   /* id of the lemma */
    LEXICON_DATES,   /* row + 1 of the stage's table */
    LEXICON_ACTORS,
    LEXICON_ACTIONS,
    LEXICON_GRAMMAR, /* what the word does to a clause: src/text/grammar.h */
    LEXICON_FORM,    /* the same with what its lemma does */
};
static_assert(LEXICON_FORM < DICTIONARY_SLOTS, "a slot for each");

/* Classes in the mask. Each stage owns a byte. */
enum lexicon_class {
    /* text */
    LEXICON_PHRASE = 1 << 0,  /* a phrase of some stage begins with it */
    LEXICON_TITLE = 1 << 1,   /* abbreviation that ends no sentence */
    LEXICON_ABBREV = 1 << 2,  /* abbreviation with a period that may end one */
    LEXICON_VERB = 1 << 3,    /* may be a verb form */
    /* dates */
    LEXICON_DATE = 1 << 8,       /* may stand in a time expression */
    LEXICON_DATE_START = 1 << 9, /* one may begin with it */
    /* actors */
    LEXICON_ACTOR = 1 << 16,     /* has an actor row */
    LEXICON_ROLE = 1 << 17,      /* "president", "troops": makes actors */
    /* actions */
    LEXICON_ACTION = 1 << 24,    /* has frames */
};

/* Sections of the image. The numbers are part of the build, not of a file
 * format that outlives it. */
enum lexicon_section {
    SECTION_DICTIONARY = 0x100,
    SECTION_DATES = 0x200,   /* 0x200 to 0x2FF belong to src/dates */
    SECTION_ACTORS = 0x300,  /* to events/actor* */
    SECTION_ACTIONS = 0x400, /* to events/action* */
};

/* The words, over an image that somebody else keeps. */
struct lexicon {
    struct image image;
    struct dictionary dictionary;
    uint32_t sign_word[128]; /* ids of ASCII signs that phrases hold */
};

/* Opens an image; PAX_BAD_SYNTAX when it is none. */
PAX_MUST_USE enum pax_status lexicon_open(struct lexicon *lexicon,
                                          struct image image);

static inline const struct dictionary_entry *
lexicon_entry(const struct lexicon *lexicon, uint32_t word)
{
    return dictionary_entry(&lexicon->dictionary, word);
}

/* The word's slot, 0 for an unknown word. */
static inline uint32_t lexicon_slot(const struct lexicon *lexicon,
                                    uint32_t word, enum lexicon_slot slot)
{
    return lexicon_entry(lexicon, word)->slot[slot];
}

/* Id of the word's lemma, or of the word itself. */
static inline uint32_t lexicon_lemma(const struct lexicon *lexicon,
                                     uint32_t word)
{
    uint32_t lemma = lexicon_slot(lexicon, word, LEXICON_LEMMA);
    return lemma != 0 ? lemma : word;
}

struct tokens; /* token.h */

/*
 * The longest phrase of at least `shortest` tokens that begins at token i,
 * ends before `end` and has a row in the slot. Gives its dictionary id and
 * sets *length to its tokens; 0 when there is none. One-word entries count
 * as phrases of length 1.
 */
uint32_t lexicon_phrase(const struct lexicon *lexicon,
                        const struct tokens *tokens, size_t i, size_t end,
                        enum lexicon_slot slot, size_t *length);

/*
 * Building, the same at build time and for a user's files. Adds the tables of
 * the text stage to the dictionary: words.tsv and abbreviations.tsv.
 */
PAX_MUST_USE enum pax_status lexicon_add_words(struct dictionary_builder *to,
                                               struct slice tsv,
                                               struct pax_error *error);
PAX_MUST_USE enum pax_status
lexicon_add_abbreviations(struct dictionary_builder *to, struct slice tsv,
                          struct pax_error *error);

/* The same for grammar.tsv (src/text/grammar.h); after the two above. */
PAX_MUST_USE enum pax_status lexicon_add_grammar(struct dictionary_builder *to,
                                                 struct slice tsv,
                                                 struct pax_error *error);

#endif
