/* SPDX-License-Identifier: MIT */
#ifndef PAXLINE_EVENT_H
#define PAXLINE_EVENT_H

#include "paxline/article.h"

#ifdef __cplusplus
extern "C" {
#endif

enum pax_role {
    PAX_ROLE_SOURCE,
    PAX_ROLE_TARGET,
    PAX_ROLE_PARTICIPANT,
    PAX_ROLE_SPEAKER,
    PAX_ROLE_ATTENDEE,
    PAX_ROLE_COUNT
};

enum pax_actor_kind {
    PAX_ACTOR_PERSON,
    PAX_ACTOR_GOVERNMENT,
    PAX_ACTOR_STATE,
    PAX_ACTOR_IGO,
    PAX_ACTOR_NGO,
    PAX_ACTOR_ARMED_GROUP,
    PAX_ACTOR_GROUP,
    PAX_ACTOR_MEDIA,
    PAX_ACTOR_COMPANY,
    PAX_ACTOR_KIND_COUNT
};

/** PLOVER event types, and STATE for plain statements. */
enum pax_type {
    PAX_TYPE_AGREE,
    PAX_TYPE_CONSULT,
    PAX_TYPE_SUPPORT,
    PAX_TYPE_CONCEDE,
    PAX_TYPE_COOPERATE,
    PAX_TYPE_AID,
    PAX_TYPE_RETREAT,
    PAX_TYPE_REQUEST,
    PAX_TYPE_ACCUSE,
    PAX_TYPE_REJECT,
    PAX_TYPE_THREATEN,
    PAX_TYPE_PROTEST,
    PAX_TYPE_SANCTION,
    PAX_TYPE_MOBILIZE,
    PAX_TYPE_COERCE,
    PAX_TYPE_ASSAULT,
    PAX_TYPE_STATE,
    PAX_TYPE_COUNT
};

enum pax_event_status {
    PAX_STATUS_ACTUAL,
    PAX_STATUS_PLANNED,
    PAX_STATUS_NOT_REALISED,
    PAX_STATUS_HYPOTHETICAL,
    PAX_EVENT_STATUS_COUNT
};

/** One who took part. Text belongs to the timeline or article record. */
struct pax_actor {
    struct pax_text name;    /* resolved: "Nikol Pashinyan" */
    struct pax_text mention; /* as the text has it: "he" */
    enum pax_role role;
    enum pax_actor_kind kind;
    char country[4];      /* ISO 3166 alpha-3, "" when unknown */
    struct pax_text code; /* as coders write it: "ARMGOV", "---REB" */
};

/** One source of an event: the article that told it. */
struct pax_source {
    struct pax_text id;
    struct pax_text title;
    struct pax_text url;
    bool has_published;
    struct pax_date published;
};

/** A piece of article text: its bytes and its place in code points. */
struct pax_quote {
    struct pax_text text;
    struct pax_span span;      /* bytes */
    size_t char_start;         /* Unicode code points into the text */
    size_t char_end;
    size_t source;             /* index into pax_event.sources */
};

/** What an analyst would put on a timeline. semantics: docs/events.md. */
struct pax_event {
    char id[24];              /* stable; lower-case hexadecimal with prefix */
    struct pax_text summary;  /* headline in present tense */
    struct pax_quote quote;
    struct pax_quote trigger; /* the predicate */
    struct pax_quote expression; /* the time expression; len 0: none */
    struct pax_when when;
    const struct pax_actor *actors;
    size_t actor_count;
    struct pax_text verb; /* lemma */
    enum pax_type type;
    enum pax_type asserted;
    char cameo[8];          /* "" when unknown */
    struct pax_text place;  /* len 0: none */
    enum pax_event_status status;
    struct pax_text reported_by;      /* len 0: not somebody's statement */
    struct pax_text reported_content; /* len 0: none */
    const struct pax_quote *also;
    size_t also_count;
    const struct pax_source *sources;
    size_t source_count;
    double confidence; /* 0 to 1 */
    struct pax_text why; /* rules and rows that fired, joined by "; " */
};

/** "source", "armed-group", "CONSULT", "not-realised", ... */
PAX_PUBLIC const char *pax_role_name(enum pax_role role);
PAX_PUBLIC const char *pax_actor_kind_name(enum pax_actor_kind kind);
PAX_PUBLIC const char *pax_type_name(enum pax_type type);
PAX_PUBLIC const char *pax_event_status_name(enum pax_event_status status);

#ifdef __cplusplus
}
#endif

#endif
