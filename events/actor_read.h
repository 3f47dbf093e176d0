/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTOR_READ_H
#define EVENTS_ACTOR_READ_H

#include "events/actor_table.h"

/*
 * Reading mentions: from tokens to phrases that know their parts and not yet
 * whom they stand for. Between events/actor*.c only.
 */
enum piece_class {
    PIECE_OWNER, /* state, people, body, place: owns, or acts itself */
    PIECE_MINISTRY,
    PIECE_ROLE,
    PIECE_PERSON,     /* name of an office holder */
    PIECE_NAME,       /* capitalised words that no table knows */
    PIECE_TITLE,      /* "Gen." */
    PIECE_FORMER,     /* "former" */
    PIECE_FILLER,     /* lower-case word between the others */
    PIECE_SITE,       /* "region" after a name */
    PIECE_POSSESSIVE, /* "'s" */
    PIECE_AND,        /* between two adjectives: "Israeli and Palestinian" */
    PIECE_SEAT,       /* "Tobruk" of "Tobruk-based": owns nothing */
};

struct piece {
    uint32_t first; /* token */
    uint32_t end;
    uint8_t klass;               /* enum piece_class */
    uint8_t sense;               /* enum actor_sense_type */
    uint32_t alias;              /* number of the alias + 1, 0: none */
    const struct actor_row *row; /* NULL for a name that no table knows */
};

enum phrase_kind {
    PHRASE_PRONOUN,
    PHRASE_NAMED,    /* `core` is a row: state, body, group, place */
    PHRASE_ROLE,     /* `role`, maybe owned */
    PHRASE_MINISTRY, /* `core` */
    PHRASE_PERSON,   /* name, maybe with role and owner */
    PHRASE_BODY,     /* name that ends like a body's */
    PHRASE_PLACE,    /* name that ends like a place's */
    PHRASE_THING,    /* name that is no actor: passed over */
    PHRASE_UNKNOWN,  /* name without a sign of what it is */
};

struct phrase {
    uint32_t first;
    uint32_t end;
    uint32_t head;
    uint8_t kind; /* enum phrase_kind */
    struct piece core;
    struct piece role;     /* klass PIECE_ROLE or row NULL */
    struct piece role2;    /* "assistant to the *president*", "*rebel* chief" */
    struct piece owner[2]; /* row NULL and a name: an unknown body */
    size_t owners;
    struct piece topic;            /* "envoy for Yemen" */
    struct piece home; /* "Serb leaders in *Kosovo*", "*Tobruk*-based" */
    struct piece name;             /* of a person or body */
    const struct actor_row *title; /* "Gen.": row of words.tsv */
    const struct actor_row *word;  /* head word, or pronoun */
    uint32_t acronym; /* token in brackets after the name; NO_INDEX */
    uint32_t nick;    /* token of 'Hemeti'; NO_INDEX */
    uint32_t pronoun; /* token of "his" before a role; NO_INDEX */
    bool possessive;
    bool adjective;
    bool definite;   /* "the", "this" */
    bool indefinite; /* "a", "some", a number, or bare plural */
    bool former;
    bool plural;
    bool site;     /* "the Karabakh region", "the capital Sanaa" */
    bool joined;   /* "Armenian-Azerbaijani": owner and core are equals */
    bool modified; /* an adjective or noun stands before the role */
    bool bare;     /* nothing stands before it */
};

struct reader {
    const struct analysis *analysis;
    const struct actor_table *table;
    char recent[8][4]; /* countries spoken of last, a ring */
    size_t recent_at;
    int32_t today; /* year * 10000 + month * 100 + day; 0: no anchor */
    bool loose;   /* this sentence is a headline with capitals everywhere */
    bool shouted; /* it is all in capitals */
};

/* All readings of the longest alias at a token. */
struct match {
    uint32_t first;
    uint32_t end;   /* == first: none */
    uint32_t alias; /* number + 1 */
    uint32_t fits;  /* bit per enum actor_sense_type */
};

/* True when that country was spoken of in the last few mentions. */
bool actor_is_recent(const struct reader *reader, const char country[4]);

struct match actor_match_at(const struct reader *reader, size_t i, size_t end);

static inline struct match actor_match(const struct reader *reader, size_t i,
                                       size_t end)
{
    if ((reader->analysis->tokens.at[i].mask & LEXICON_ACTOR_ANY) == 0)
        return (struct match){.first = (uint32_t)i, .end = (uint32_t)i};
    return actor_match_at(reader, i, end);
}

/* The row of a fitting sense of an alias, NULL when there is none. Among
 * several the one whose country was spoken of last, else the first. */
const struct actor_row *actor_sense_row(const struct reader *reader,
                                        const struct match *match,
                                        enum actor_sense_type type);

/* The row of words.tsv for an alias that has that class. */
const struct actor_row *actor_word_of(const struct reader *reader,
                                      uint32_t alias, enum word_class klass);

/* The same, NULL when it has not or is 0. */
static inline const struct actor_row *actor_word(const struct reader *reader,
                                                 uint32_t alias,
                                                 enum word_class klass)
{
    if (alias == 0 ||
        (reader->table->aliases[alias - 1].words >> klass & 1) == 0)
        return NULL;
    return actor_word_of(reader, alias, klass);
}

/*
 * Reads the phrase whose first telling token is i, within [floor, end).
 * False when nothing begins there; then look at i + 1.
 */
bool actor_phrase_read(const struct reader *reader, size_t i, size_t floor,
                       size_t end, struct phrase *out);

bool actor_token_spells(const struct tokens *tokens, size_t i,
                        const char *word);

/* True when the token is that word in lower case letters, whatever its case.
 * Most are told apart by their first letter. */
static inline bool actor_token_is(const struct tokens *tokens, size_t i,
                                  const char *word)
{
    return i < tokens->count &&
           (tokens->text.ptr[tokens->at[i].start] | 0x20) == word[0] &&
           actor_token_spells(tokens, i, word);
}

/* True when the token is one of `count` words, as for actor_token_is(). */
static inline bool actor_token_is_one_of(const struct tokens *tokens, size_t i,
                                         const char *const *words,
                                         size_t count)
{
    for (size_t k = 0; k < count; k++) {
        if (actor_token_is(tokens, i, words[k]))
            return true;
    }
    return false;
}

#endif
