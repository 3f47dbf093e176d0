/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTION_TABLE_H
#define EVENTS_ACTION_TABLE_H

#include "events/action.h"

/*
 * The action tables as the image holds them: 32-bit fields only. A word's
 * slot LEXICON_ACTIONS is its row in `words` plus one.
 */
enum action_section {
    SECTION_ACTION_WORDS = SECTION_ACTIONS,
    SECTION_ACTION_FRAMES, /* of one lemma together, most specific first */
    SECTION_ACTION_CONDITIONS,
    SECTION_ACTION_CHOICES, /* word ids */
    SECTION_ACTION_NOUNS,
    SECTION_ACTION_MODALITY, /* PAX_TYPE_COUNT rows */
    SECTION_ACTION_CLASSES,  /* struct action_classes */
    SECTION_ACTION_POOL,
};

/* In a word's mask, the actions' byte of it: a phrase of the tables begins
 * with it; one of discards.tsv, or it is one itself. */
#define LEXICON_ACTION_PHRASE (UINT32_C(1) << 25)
#define LEXICON_DISCARD (UINT32_C(1) << 26)

#define ACTION_CLASSES_MAX 64

/* Classes that the code itself asks for. */
enum action_class {
    ACTION_CLASS_MEASURE, /* "a round of talks" */
    ACTION_CLASS_EFFORT,  /* "mediation efforts" */
    ACTION_CLASS_STATEMENT,
    ACTION_CLASS_AGREEMENT,
    ACTION_CLASS_TERRITORY,
    ACTION_CLASS_BORDER,
    ACTION_CLASS_NATURE,   /* "the earthquake on 12 January" */
    ACTION_CLASS_BUILDING, /* "an embassy attack" is an attack on it */
    ACTION_CLASS_CARRIED, /* says what is done, not to whom: "a ban on X" */
    ACTION_CLASS_COUNT
};

/* Bit of each in the class masks, 0 when the tables have no such class. */
struct action_classes {
    uint64_t bit[ACTION_CLASS_COUNT];
};

enum action_word_flag {
    ACTION_WORD_DISCARD = 1 << 0,
};

struct action_word {
    uint64_t classes;
    uint32_t frame;       /* first of its frames */
    uint32_t frame_count;
    uint32_t noun;        /* row + 1 of nouns, 0: no event noun */
    uint32_t flags;       /* enum action_word_flag */
    uint32_t governor;    /* enum pax_event_status + 1 of what hangs on it */
    uint32_t unused;
};

/* Types beyond enum pax_type. */
enum {
    FRAME_TYPE_OBJECT = PAX_TYPE_COUNT, /* that of the object noun */
    FRAME_TYPE_SUBJECT,
};
#define FRAME_STATUS_NONE PAX_EVENT_STATUS_COUNT

struct frame {
    uint32_t condition; /* first */
    uint32_t condition_count;
    uint32_t type;   /* enum pax_type, or FRAME_TYPE_... */
    uint32_t roles;  /* enum frame_roles */
    uint32_t status; /* enum pax_event_status, or FRAME_STATUS_NONE */
    uint32_t weight; /* 0 to 100 */
    uint32_t name;   /* in the pool */
    uint32_t name_len;
    char cameo[8];
};

enum condition_kind {
    CONDITION_OBJECT,
    CONDITION_NO_OBJECT,
    CONDITION_SUBJECT,
    CONDITION_PHRASE,     /* preposition `word` with a noun of the choice */
    CONDITION_WORD,       /* one of the choice after the verb */
    CONDITION_PARTICLE,   /* right after the verb or its object */
    CONDITION_INFINITIVE, /* any, or of a verb of the choice */
    CONDITION_COMPLEMENT,
    CONDITION_ADJECTIVE,
    CONDITION_PASSIVE,
    CONDITION_ACTIVE,
    CONDITION_THERE, /* "there is" */
};

enum condition_flag {
    CONDITION_ANY = 1 << 0,    /* nothing asked of the noun */
    CONDITION_ACTOR = 1 << 1,  /* @actor */
    CONDITION_MONEY = 1 << 2,  /* @money */
    CONDITION_EVENT = 1 << 3,  /* "*" */
};

struct condition {
    uint64_t classes;
    uint32_t kind;   /* enum condition_kind */
    uint32_t flags;  /* enum condition_flag */
    uint32_t word;   /* of a phrase: its preposition */
    uint32_t choice; /* first */
    uint32_t choice_count;
    uint32_t unused;
};

struct action_noun {
    uint32_t type; /* enum pax_type */
    uint32_t roles;
    uint32_t weight;
    uint32_t unused;
    char cameo[8];
};

struct modality_row {
    uint32_t past;
    uint32_t future;
    uint32_t denied_past;
    uint32_t denied_future;
};

struct action_table {
    const struct action_word *words;
    size_t word_count;
    const struct frame *frames;
    size_t frame_count;
    const struct condition *conditions;
    const uint32_t *choices;
    const struct action_noun *nouns;
    const struct modality_row *modality;
    const struct action_classes *classes;
    const char *pool;
};

/* Opens the sections; false when the image has none. */
bool action_table_open(struct action_table *table, struct image image);

/* The word's row, NULL when it has none. */
const struct action_word *action_word_of(const struct action_table *table,
                                         const struct lexicon *lexicon,
                                         uint32_t word);

/* What a coder writes for a type of that status, denied or not. */
enum pax_type action_asserted(const struct action_table *table,
                              enum pax_type type, bool future, bool denied);

#endif
