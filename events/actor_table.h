/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTOR_TABLE_H
#define EVENTS_ACTOR_TABLE_H

#include "events/actor.h"

/*
 * The actor tables as the image holds them. One word or phrase of the
 * dictionary is an alias; it has one or more senses; each sense is a way in
 * which a row is spoken of. Offices held by persons are terms.
 */
enum actor_section {
    SECTION_ACTOR_ROWS = SECTION_ACTORS,
    SECTION_ACTOR_ALIASES,
    SECTION_ACTOR_SENSES,
    SECTION_ACTOR_TERMS, /* sorted by country, then office, then from */
    SECTION_ACTOR_POOL,
    SECTION_ACTOR_STATES, /* rows of states, sorted by code */
};

/* In a word's mask: an alias of more words begins with it. The actors' byte
 * of the mask; see enum lexicon_class. */
#define LEXICON_ACTOR_PHRASE (UINT32_C(1) << 18)

/* An alias that some row spells without a capital in front. */
#define LEXICON_ACTOR_PLAIN (UINT32_C(1) << 19)

/* An alias or the beginning of one. */
#define LEXICON_ACTOR_ANY (LEXICON_ACTOR | LEXICON_ROLE | LEXICON_ACTOR_PHRASE)

enum actor_row_type {
    ROW_STATE,
    ROW_PLACE, /* city or province of a state */
    ROW_REGION,
    ROW_ORG,
    ROW_GROUP,
    ROW_ROLE,
    ROW_MINISTRY,
    ROW_PERSON,
    ROW_WORD, /* row of words.tsv */
};

/* How an alias speaks of its row. The order is the order of preference. */
enum actor_sense_type {
    SENSE_PERSON,    /* full name of an office holder */
    SENSE_NAME,      /* of a state, an organisation, a group */
    SENSE_ADJECTIVE, /* "Armenian", "Dane" */
    SENSE_PEOPLE,    /* "Armenians" */
    SENSE_MINISTRY,
    SENSE_ROLE,  /* one: "president" */
    SENSE_ROLES, /* several: "presidents"; or a body: "troops" */
    SENSE_CAPITAL,
    SENSE_SEAT,
    SENSE_REGION,
    SENSE_PLACE,
    SENSE_SURNAME, /* of an office holder */
    SENSE_WORD,
};

/* Class column of roles.tsv. */
enum role_class {
    ROLE_OTHER,
    ROLE_HEAD_OF_STATE,
    ROLE_HEAD_OF_GOVERNMENT,
    ROLE_MINISTER,
    ROLE_DEPUTY,
    ROLE_ENVOY,
    ROLE_SPOKESPERSON,
    ROLE_LEGISLATOR,
    ROLE_MILITARY,
    ROLE_REBEL,
    ROLE_PARTY,
    ROLE_OFFICIAL,
    ROLE_POLICE,
    ROLE_JUDGE,
    ROLE_RELIGIOUS,
    ROLE_MONARCH,
    ROLE_DIPLOMAT,
    ROLE_BUSINESS,
    ROLE_JOURNALIST,
    ROLE_ACADEMIC,
    ROLE_CIVILIAN,
    ROLE_ACTIVIST,
    ROLE_LAWYER,
    ROLE_CRIMINAL,
    ROLE_CLASS_COUNT
};

/* Class column of words.tsv. */
enum word_class {
    WORD_HEAD,     /* last word of an organisation's name */
    WORD_THING,    /* last word of a name that is no actor */
    WORD_SITE,     /* last word of a place's name */
    WORD_GIVEN,    /* given name */
    WORD_PARTICLE, /* "bin", "al" inside a person's name */
    WORD_FORMER,   /* "former", "ex": not in office now */
    WORD_APART,    /* "renegade": against the body it came from */
    WORD_BODY,     /* role that is an institution: "army" */
    WORD_WHOLE,    /* role that stands for the whole it belongs to */
    WORD_BOTH,     /* role that stands for two known ones: "sides" */
    WORD_OFFICE,   /* role that is another by another name: "premier" */
    WORD_POST,     /* role that holders.tsv has persons for */
    WORD_UNIT,     /* role that is a body and no person: "commission" */
    WORD_ACTS,     /* region that acts as one: "the West" */
    WORD_NEVER,    /* looks like a role and is none: "ceasefire regime" */
    WORD_PRONOUN,
    WORD_TITLE,   /* "Mr": before a person's name, no office */
    WORD_ARTICLE, /* state that takes "the" */
    WORD_LEAD,    /* part of a name only when more of it follows: "Muslim" */
    WORD_NO_NAME, /* capitalised often, never part of a name */
    WORD_FOLK,    /* a people, not the citizens of a state: "Serb" */
    WORD_ABROAD,  /* a people with a community in other states too */
    WORD_TRADE,   /* inside a body's name, says what it is for: "Medical" */
    WORD_NICK,     /* what a government is called in its own country */
    WORD_PREMISES, /* a place that people use: "market" */
    WORD_CLASS_COUNT
};

/* Office column of holders.tsv, and which role goes with it. */
enum actor_post {
    POST_NONE,
    POST_HEAD_OF_STATE,
    POST_HEAD_OF_GOVERNMENT,
    POST_FOREIGN_MINISTER,
    POST_DEFENCE_MINISTER,
    POST_ENVOY,
    POST_IGO_HEAD,
    POST_LEADER,
    POST_OTHER,
    POST_COUNT
};

/* Pronouns: gender in the low bits, then these. */
enum pronoun_bits {
    PRONOUN_GENDER = 3,
    PRONOUN_PLURAL = 1 << 2,
    PRONOUN_OWNER = 1 << 3,  /* "his" */
    PRONOUN_FIRST = 1 << 4,  /* first person */
    PRONOUN_OBJECT = 1 << 5, /* "him" */
    PRONOUN_TWO = 1 << 6,    /* "the two", "both" */
};

struct actor_row {
    uint32_t name; /* in the pool */
    uint32_t name_len;
    uint32_t code;
    uint32_t code_len;
    char country[4];
    uint8_t type;    /* enum actor_row_type */
    uint8_t kind;    /* enum pax_actor_kind */
    uint8_t klass;   /* enum role_class or enum word_class */
    uint8_t gender;  /* enum gender; of a pronoun: enum pronoun_bits */
    uint8_t article; /* not 0: "the" stands before the name */
    uint32_t office; /* of a role: row of the role that it is the same as */
    uint8_t post;    /* of a role: enum actor_post */
    uint32_t term;   /* first term + 1 of a person or in a body, or 0 */
    int32_t from;    /* of a user's row: the days it holds for, as those of */
    int32_t to;      /* a term; to 0: for ever */
    uint32_t user;   /* not 0: a user's row, which goes before built-in ones */
    uint32_t early;  /* code of a group up to a day, in the pool */
    uint32_t early_len; /* 0: none */
    int32_t early_to;   /* that day */
};

struct actor_sense {
    uint32_t row;
    uint32_t text; /* in the pool: as the table writes it, when case counts */
    uint16_t text_len; /* 0: case does not count */
    uint8_t type;      /* enum actor_sense_type */
    uint8_t spare;
};

struct actor_alias {
    uint32_t first; /* sense */
    uint32_t count;
    uint32_t words;  /* a bit per enum word_class that it is */
    uint32_t senses; /* a bit per enum actor_sense_type that it has */
    uint32_t always; /* of those, what fits whatever its case and the day */
};
static_assert(WORD_CLASS_COUNT <= 32, "a bit for each class");

/* Days as year * 10000 + month * 100 + day. */
struct actor_term {
    char country[4]; /* or empty: see `org` */
    uint32_t org;    /* row + 1 of an organisation, or 0 */
    uint32_t person; /* row */
    uint32_t title;  /* in the pool: "President of Azerbaijan" */
    uint32_t title_len;
    int32_t from;
    int32_t to;
    uint32_t post; /* enum actor_post */
    uint32_t next; /* next term + 1 of the same person, or 0 */
    uint32_t next_in_body; /* and in the same `org` */
};

/* A view of the sections. */
struct actor_table {
    const struct lexicon *lexicon;
    const struct actor_row *rows;
    size_t row_count;
    const struct actor_alias *aliases; /* [0] is alias 1 of the words */
    size_t alias_count;
    const struct actor_sense *senses;
    const struct actor_term *terms;
    size_t term_count;
    const char *pool;
    const uint32_t *states;
    size_t state_count;
};

/* A lexicon without actor tables gives an empty view. */
void actor_table_open(struct actor_table *table, const struct lexicon *lexicon);

static inline struct slice actor_row_name(const struct actor_table *table,
                                          const struct actor_row *row)
{
    return (struct slice){table->pool + row->name, row->name_len};
}

static inline struct slice actor_row_code(const struct actor_table *table,
                                          const struct actor_row *row)
{
    return (struct slice){table->pool + row->code, row->code_len};
}

/* The code on a day (0: not known, which counts as later than all): a front
 * that became a party was none before. */
static inline struct slice actor_row_code_on(const struct actor_table *table,
                                             const struct actor_row *row,
                                             int32_t today)
{
    if (row->early_len > 0 && today != 0 && today <= row->early_to)
        return (struct slice){table->pool + row->early, row->early_len};
    return actor_row_code(table, row);
}

/* True when a row holds on the day (0: not known, which counts as later than
 * all days). */
static inline bool actor_row_holds(const struct actor_row *row, int32_t today)
{
    int32_t day = today == 0 ? 99990000 : today;
    return row->to == 0 || (row->from <= day && day <= row->to);
}

/* The state with that code, or NULL. */
const struct actor_row *actor_state(const struct actor_table *table,
                                    const char country[4]);

#endif
