/* SPDX-License-Identifier: MIT */
#ifndef EVENTS_ACTION_H
#define EVENTS_ACTION_H

#include "events/user.h"
#include "paxline/event.h"
#include "src/text/analysis.h"

/* How the people around a frame take part. */
enum frame_roles {
    FRAME_DIRECTED,   /* subject is source, object target */
    FRAME_RECIPROCAL, /* all are participants: met, signed with */
    FRAME_SPEECH,     /* subject says; addressee is target */
    FRAME_VISIT,      /* visitor source, host target */
    FRAME_INTRANSITIVE, /* subject source, nobody else: resigned */
    FRAME_BECOME,       /* subject is what happens: "talks began" */
    FRAME_TOPIC,        /* reciprocal, the object is what it is about */
    FRAME_SUFFER,       /* subject is the target: "died" */
    FRAME_TRANSFER,     /* the object goes to the target, or from it */
};

/* What one predicate (verb or noun) was recognised as. */
struct action {
    uint32_t predicate; /* index, or NO_INDEX for a nominal */
    uint32_t clause;
    uint32_t first; /* tokens of the trigger: "met", "the signing" */
    uint32_t end;
    uint32_t lemma; /* lexicon id of the verb's or noun's lemma */
    uint32_t noun;  /* token of the noun that carries the meaning: "held
                       talks"; or NO_INDEX */
    enum pax_type type;
    enum pax_type asserted;
    enum pax_event_status status;
    uint8_t roles; /* enum frame_roles */
    char cameo[8];
    uint32_t frame; /* row of frames.tsv, for `why` */
    double weight;  /* confidence of the frame, 0 to 1 */
};

struct actions {
    const struct action *at; /* in text order */
    size_t count;
};

/* Recognises what the predicates and eventive nouns of a document tell. */
PAX_MUST_USE enum pax_status actions_find(struct arena *arena,
                                          const struct analysis *analysis,
                                          struct actions *out);

/* "meet-with", for `why`; constant for the lexicon's life. */
struct slice action_frame_name(const struct lexicon *lexicon, uint32_t frame);

/* Building: compiles the tables of data/en/actions. */
struct action_sources {
    struct slice frames;
    struct slice nouns;
    struct slice discards;
    struct slice modality;
    struct slice user; /* a user's frames (events/user.h); go before all */
    const struct table_warn *warn; /* for those; may be NULL */
};
PAX_MUST_USE enum pax_status
actions_compile(const struct action_sources *sources,
                struct dictionary_builder *words, struct image_builder *image,
                struct pax_error *error);

#endif
