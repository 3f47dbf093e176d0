/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_DRAFT_H
#define EVENTS_DRAFT_H

#include "events/action_argument.h"
#include "events/action_table.h"
#include "events/assemble.h"

/*
 * Events in the making. Each step of assembly takes drafts and fills in one
 * thing: date_link.c the date, roles.c the actors, place.c the place, merge.c
 * what belongs together, summary.c the headline, ident.c the id.
 */

/* Why a date belongs to an action; for `why` and for rank: the first wins. */
enum date_rule {
    DATE_RULE_NONE,
    DATE_RULE_ADJACENT, /* "said Monday" */
    DATE_RULE_CLAUSE,   /* in the clause of the verb */
    DATE_RULE_NOUN,     /* "Friday's signing", "talks in March" */
    DATE_RULE_AT_NOUN,  /* "said at a meeting on May 22" */
    DATE_RULE_IN_STATEMENT, /* "said in a statement issued on May 22" */
    DATE_RULE_HEADING,  /* "Oct. 30, 1991: ..." */
    DATE_RULE_LEAD,     /* no date: the lead's main deed */
    DATE_RULE_UNDATED,
    DATE_RULE_COUNT
};

struct date_link {
    uint32_t date; /* index into dates, or NO_INDEX */
    uint8_t rule;  /* enum date_rule */
    bool silent;   /* a noun whose date went to its verb: no event */
};

struct draft_actor {
    uint32_t entity;  /* or NO_INDEX: a name that no row knows */
    uint32_t mention; /* of the entity, or NO_INDEX */
    uint32_t chunk;   /* that stands for it when there is no entity */
    uint8_t role;     /* enum pax_role */
};

#define DRAFT_ACTORS_MAX 12

struct draft {
    uint32_t action; /* index */
    uint32_t date;   /* index, or NO_INDEX */
    uint8_t rule;    /* enum date_rule */
    struct pax_when when;
    enum pax_event_status status;
    enum pax_type asserted;
    uint32_t sentence;
    uint32_t quote_first; /* tokens */
    uint32_t quote_end;
    struct draft_actor actors[DRAFT_ACTORS_MAX];
    uint32_t actor_count;
    uint32_t place;    /* mention, or NO_INDEX */
    uint32_t into;     /* draft that it was merged into, or NO_INDEX */
    uint32_t also;     /* first of a list of further sentences, or NO_INDEX */
    bool dropped;
    double confidence;
    struct slice summary;
};

/* One further quote of a draft. */
struct also_link {
    uint32_t first; /* tokens */
    uint32_t end;
    uint32_t next; /* index, or NO_INDEX */
};

struct assembly {
    struct arena *arena;
    const struct findings *findings;
    const struct analysis *analysis;
    struct action_table table;
    struct clause_tree tree;
    const struct date_link *links;    /* by action */
    const struct date_link *extra;    /* further dates of nouns: */
    const uint32_t *extra_action;     /* "the statements of X, Y and Z" */
    size_t extra_count;
    const uint32_t *action_of_verb;   /* predicate -> action, or NO_INDEX */
    const uint32_t *action_of_chunk;  /* chunk -> noun action, or NO_INDEX */
    const uint8_t *in_date; /* by token: part of a time expression */
    struct draft *drafts;
    size_t draft_count;
    size_t draft_room;
    struct also_link *also;
    size_t also_count;
    size_t also_room;
    struct anchor anchor;
    bool undated; /* events without a date are wanted too */
};

/* worth.c: which deeds with their date and actors are events, whether nobody
 * at all takes part ("they were released"), and how sure the event is. */
bool draft_is_event(const struct assembly *assembly,
                    const struct draft *draft);
bool draft_is_nobodys(const struct assembly *assembly,
                      const struct draft *draft, const struct action *action);
double draft_confidence(const struct assembly *assembly,
                        const struct draft *draft,
                        const struct action *action);
#define WEIGHT_MIN 0.2 /* below, a frame tells no event */

/* date_link.c: fills links, extra and the two indexes. */
PAX_MUST_USE enum pax_status dates_link(struct assembly *assembly);

/* When what has that date happens: its own day and those joined to it. */
void date_when(const struct assembly *assembly, uint32_t date,
               struct pax_when *out);

/* roles.c: who takes part in the action of the draft. */
void roles_find(const struct assembly *assembly, struct draft *draft);

/* Name of one who takes part; for one without an entity, its words. */
struct slice draft_actor_name(const struct assembly *assembly,
                              const struct draft_actor *actor);

/* As the text has it. */
struct slice draft_actor_text(const struct assembly *assembly,
                              const struct draft_actor *actor);

/* The entity that a chunk stands for, or NO_INDEX. */
uint32_t chunk_entity(const struct assembly *assembly, uint32_t chunk);

/* place.c: mention of the place where it happened, or NO_INDEX. */
uint32_t place_find(const struct assembly *assembly,
                    const struct draft *draft);

/* merge.c: one draft for what is told in several sentences. */
PAX_MUST_USE enum pax_status drafts_merge(struct assembly *assembly);

/* summary.c: a headline in present tense, in the arena. */
PAX_MUST_USE enum pax_status summary_write(const struct assembly *assembly,
                                           struct draft *draft);

/* Names of rules for `why`: "date:clause". */
struct slice date_rule_name(enum date_rule rule);

/* ident.c: "e" and 16 hexadecimal digits, and an ending NUL. */
struct ident {
    struct slice edtf;
    const struct slice *names; /* in any order */
    size_t name_count;
    struct slice type;
    struct slice article; /* empty where date and actors tell enough */
};
enum pax_status ident_make(struct arena *arena, const struct ident *of,
                           char out[24]);

/* event_write.c: records of the drafts that were not dropped. */
PAX_MUST_USE enum pax_status events_write(const struct assembly *assembly,
                                          struct pax_event **out,
                                          size_t *count);

/* Open at a side, or from a word like "recently". */
bool when_is_vague(const struct pax_when *when);

#define QUOTE_MAX 240 /* tokens; of a longer sentence what stands around */

/* True when the chunk's head noun has that class. */
bool chunk_has_class(const struct assembly *assembly, uint32_t chunk,
                     enum action_class class);

#endif
