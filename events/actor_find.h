/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTOR_FIND_H
#define EVENTS_ACTOR_FIND_H

#include "events/actor_read.h"
#include "src/base/buffer.h"

/*
 * Linking: from phrases to entities, left to right. Between events/actor*.c
 * only.
 */

/* Names and roles that were met, to the entity they stand for. */
struct key_cell {
    uint64_t hash; /* 0: empty */
    uint32_t entity;
};

/* What a key is made of; two keys of different spaces never meet. */
enum key_space {
    KEY_NAME = 1, /* folded full name */
    KEY_WORD,     /* folded word of a name: surname, acronym */
    KEY_ROW,      /* row of the tables */
    KEY_BODY,     /* "Government" of an entity */
    KEY_OFFICE,   /* role of an entity */
    KEY_ROLE,     /* role, whoever's */
    KEY_COUNTRY,  /* last person of a country */
    KEY_UNIT,     /* last word of a body's name: "commission" */
};

/* What is known of a mention beyond the contract. */
struct trace {
    uint32_t sentence;
    uint8_t phrase; /* enum phrase_kind */
    uint8_t role;   /* enum role_class, or ROLE_CLASS_COUNT */
    bool subject;
    bool quoted;
    bool singular_role; /* "the envoy": a person by role alone */
    bool first_person;  /* "we" */
    bool plural;        /* "officials", whatever they stand for */
    bool unit;          /* a body by its kind: "the group" */
    bool owned;         /* the phrase says whose: "Yemen's president" */
};

/* The two spoken of most among entities of one sort. */
struct pair {
    uint32_t first;
    uint32_t second;
    uint32_t sentence; /* where the two were joined; NO_INDEX: never */
};

enum party {
    PARTY_ANY,
    PARTY_STATE,
    PARTY_PERSON,
    PARTY_LEADER, /* a person who may be one of "the two leaders" */
    PARTY_COUNT
};

struct finder {
    struct arena *arena;
    const struct analysis *analysis;
    struct actor_table table;
    struct reader reader;
    int32_t today; /* year * 10000 + month * 100 + day; 0: no anchor */
    const struct dates *dates; /* or NULL */
    size_t date;               /* the first one after the sentence before */
    int32_t then_first; /* days, as `today`, of the one time in the past */
    int32_t then_last;  /* that the sentence tells of; 0: none, or several */
    struct entity *entities;
    uint32_t *counts;  /* mentions of each entity; of a state also those of
                          its people and bodies */
    uint32_t *same;    /* entity it turned out to be, or itself */
    uint32_t *offices; /* row + 1 of the role last given to it */
    uint32_t *rows;    /* row + 1 of the tables that it is, or 0 */
    size_t entity_count, entity_room, count_room, same_room, office_room,
        row_room;
    struct mention *mentions;
    struct trace *traces;
    size_t mention_count, mention_room, trace_room;
    struct key_cell *cells;
    size_t cell_count; /* a power of two */
    size_t used_cells;
    struct pair joined[PARTY_COUNT]; /* last "X and Y" */
    struct pair top[PARTY_COUNT];    /* spoken of most */
    bool crowd[PARTY_COUNT]; /* a third side has been spoken of too */
    uint32_t last_of_class[ROLE_CLASS_COUNT];
    uint32_t last_group;    /* armed group spoken of last */
    uint32_t last_alliance; /* body of states spoken of last */
    char section[4]; /* country that the last heading names, or empty */
    bool in_heading;
    uint32_t last_government;
    uint32_t place_state; /* state that things happen in, spoken of first */
    uint32_t sentence;
    uint32_t pronoun_owner;  /* whom "his" of the phrase at hand is */
    uint32_t pronoun_second; /* and the other of "their" */
    uint32_t government_row; /* row + 1 of words.tsv: "Government" */
    size_t shares;           /* owners of the role at hand */
    uint32_t role_owner;     /* owner of the role at hand */
    uint32_t label_end;      /* token behind "MS. KHAN" of "MS. KHAN: I met" at
                                the head of a block, 0: none */
    uint32_t label;          /* who speaks under that label, or NO_INDEX */
    uint32_t answerer;       /* the last one with a name: "A:" is he */
    uint32_t author;         /* whose words the whole article is, or NO_INDEX */
    uint32_t labels;         /* how many there were: two make a transcript */
    bool quoted;             /* inside quotation marks */
    bool failed;             /* out of memory */
};

/* --- Who says "I" (actor_voice.c) --- */
/* Before a sentence: a label at the head of a block. */
void actor_voice_label(struct finder *finder, const struct sentence *sentence);
/* Behind one of the title: whose statement it announces. */
void actor_voice_title(struct finder *finder, const struct sentence *sentence);

/* "said", "will": a verb that can have a subject. */
static inline bool actor_is_finite(uint8_t tag)
{
    return tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_VBP || tag == TAG_MD;
}

/* --- Keys (actor_key.c) --- */
uint64_t actor_key_text(enum key_space space, struct slice text);
uint64_t actor_key_numbers(enum key_space space, uint32_t a, uint32_t b);
uint32_t actor_key_find(const struct finder *finder, uint64_t key);
void actor_key_put(struct finder *finder, uint64_t key, uint32_t entity);

/* --- Entities (actor_entity.c) --- */
uint32_t actor_entity_add(struct finder *finder, struct entity entity);
uint32_t actor_entity_of_row(struct finder *finder,
                             const struct actor_row *row);
/* "Government of Azerbaijan"; `body` is a row of words.tsv. */
uint32_t actor_entity_of_body(struct finder *finder,
                              const struct actor_row *body, uint32_t owner);
uint32_t actor_entity_of_ministry(struct finder *finder,
                                  const struct actor_row *row, uint32_t owner);
/* Tokens as one line of text. */
struct slice actor_text(struct finder *finder, size_t first, size_t end);
struct slice actor_joined(struct finder *finder, struct slice a, struct slice b,
                          struct slice c);
/* A country's or body's code with a sector behind it: "ARM" "GOV". */
struct slice actor_code(struct finder *finder, const char country[4],
                        struct slice sector);
/* The person in an office on a day (0: the latest), or NO_INDEX. `owner` is a
 * state's or organisation's entity. */
uint32_t actor_entity_in_office(struct finder *finder,
                                const struct actor_row *role, uint32_t owner,
                                struct slice topic, int32_t day);
/* True when the words of `part` stand in the title of an office, letters folded
 * to lower case: no "commission" in "High Commissioner". */
bool actor_title_has(struct slice title, struct slice part);
/* Takes in the days that the sentence tells of. */
void actor_set_then(struct finder *finder, const struct sentence *sentence);
/* The head of the organisation whose code a role has: "UN chief"; of its
 * envoys the one for the topic. */
uint32_t actor_entity_heading(struct finder *finder,
                              const struct actor_row *role,
                              struct slice topic);
/* Whether a person can be called by a word of that post; one of whom no table
 * knows an office on the day can. */
bool actor_leads(const struct finder *finder, uint32_t person,
                 enum actor_post post);
static inline uint32_t actor_entity_root(const struct finder *finder,
                                         uint32_t entity)
{
    while (entity != NO_INDEX && finder->same[entity] != entity) {
        finder->same[entity] = finder->same[finder->same[entity]];
        entity = finder->same[entity]; /* halved: chains stay short */
    }
    return entity;
}

/* --- Phrases (actor_resolve.c) --- */
struct resolved {
    uint32_t entity; /* NO_INDEX: no mention */
    uint32_t second;
};
struct resolved actor_phrase_resolve(struct finder *finder,
                                     const struct phrase *phrase);
/* The holder whose name this is in another spelling, or NULL. */
const struct actor_row *actor_spelling(const struct finder *finder,
                                       const struct piece *name);
/* Remembers who has a role; `owner` may be NO_INDEX. */
void actor_role_remember(struct finder *finder, const struct actor_row *role,
                         uint32_t owner, uint32_t person);
uint32_t actor_resolve_owner(struct finder *finder, const struct piece *piece);
/* True when the article has used a name without a sign of its sort before. */
bool actor_is_known(const struct finder *finder, const struct phrase *phrase);
/* A person or body by the words of the name. */
uint32_t actor_resolve_name(struct finder *finder, const struct phrase *phrase);

/* --- Names that no table knows (actor_unknown.c) --- */
/* Makes the phrase one of a person or body when the words around it say so;
 * `end` is that of the sentence. */
bool actor_promote(struct finder *finder, struct phrase *phrase, size_t end);

/* --- Mentions (actor_mention.c) --- */
void actor_mention_add(struct finder *finder, const struct phrase *phrase,
                       struct resolved to);
/* A place by the way it is spoken of: "in Baku", "near Baku". */
bool actor_before_place(const struct tokens *tokens, uint32_t first);

/* --- Coreference (actor_coref.c) --- */
uint32_t actor_pronoun(struct finder *finder, const struct phrase *phrase,
                       uint32_t *second);
struct pair actor_pair(struct finder *finder, enum party party);
/* "Kurti, the prime minister" and "the prime minister, Kurti": ties the last
 * mention to the one before it. */
void actor_apposition(struct finder *finder, const struct phrase *phrase);
void actor_coordination(struct finder *finder);
void actor_count_up(struct finder *finder, uint32_t entity);

/* A state that the title names beside what the text is about: "Sudan war". It
 * may be in focus, and is no third side. */
void actor_count_topic(struct finder *finder, uint32_t entity);
/* First person: the one who speaks. After all mentions are known. */
void actor_speakers(struct finder *finder);

#endif
