/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTOR_H
#define EVENTS_ACTOR_H

#include "events/user.h"
#include "paxline/event.h"
#include "src/dates/dates.h"
#include "src/text/analysis.h"

/*
 * Who the text speaks of. A mention is a stretch of tokens ("he", "the
 * ministry", "Armenian Prime Minister Nikol Pashinyan"); an entity is whom it
 * stands for. Places are entities too: they act as metonyms ("Baku said") or
 * are places ("in Baku"); who uses a mention decides by its role.
 */
enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE, GENDER_NEUTER };

struct entity {
    struct slice name; /* best name: "Nikol Pashinyan", "Azerbaijan",
                          "Ministry of Foreign Affairs of Azerbaijan" */
    enum pax_actor_kind kind;
    char country[4];   /* alpha-3 or "" */
    struct slice code; /* "ARMGOV", "IGOUNO", "" */
    uint8_t gender;    /* enum gender */
    bool plural;       /* "officials", "the rebels" */
    bool place;        /* city, region or state: may be a place */
    bool only_place;   /* region or city that never acts */
    bool generic;      /* named by a common noun only: "gunmen" */
    uint32_t first_mention;
    struct slice why; /* row that made it: "holders: Nikol Pashinyan" */
    struct slice office; /* of an office holder, on the day: "Prime Minister
                            of Armenia"; the last before where none */
    int32_t office_from; /* year * 10000 + month * 100 + day, 0 unknown */
    int32_t office_to;   /* 99991231: still held, or unknown */
};

struct mention {
    uint32_t first; /* token */
    uint32_t end;
    uint32_t head;   /* token that carries number and case */
    uint32_t entity; /* index, or NO_INDEX when it stands for several */
    uint32_t second; /* further entity of "the two leaders", "both sides";
                        or NO_INDEX */
    bool pronoun;
    bool possessive; /* "Azerbaijan's", "his": owner of what follows, no
                        actor of the clause by itself */
    bool adjective;  /* "Armenian" before a noun that is no actor */
    bool metonym;    /* capital or seat: "Baku", "the Kremlin" */
};

struct actors {
    const struct entity *entities;
    size_t entity_count;
    const struct mention *mentions; /* in text order; outermost only */
    size_t mention_count;
    const uint32_t *mention_of; /* token -> mention, or NO_INDEX */
};

/*
 * Finds mentions and links them, in one pass over the analysed document.
 * Pronouns and "the ministry" are resolved by what stands before them, an
 * office by who held it on the day that its sentence tells of, else on that
 * of publication. `dates` may be NULL.
 */
PAX_MUST_USE enum pax_status actors_find(struct arena *arena,
                                         const struct analysis *analysis,
                                         const struct dates *dates,
                                         struct actors *out);

/* The sector of a place that people use, by its word: "CVL" of "market"; empty
 * for any other. */
struct slice actor_premises(const struct lexicon *lexicon, uint32_t word);

/* Building: compiles the tables of data/en/actors. */
struct actor_sources {
    struct slice states;
    struct slice regions;
    struct slice orgs;
    struct slice groups;
    struct slice roles;
    struct slice ministries;
    struct slice holders;
    struct slice words; /* given names, pronouns, heads of names, ... */
    struct slice user;  /* a user's rows (events/user.h); go before all */
    const struct table_warn *warn; /* for those; may be NULL */
};
PAX_MUST_USE enum pax_status actors_compile(const struct actor_sources *sources,
                                            struct dictionary_builder *words,
                                            struct image_builder *image,
                                            struct pax_error *error);

#endif
