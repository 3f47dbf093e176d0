/* SPDX-License-Identifier: MIT */
#ifndef PAXLINE_ENGINE_H
#define PAXLINE_ENGINE_H

#include "paxline/timeline.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The words and rules. Immutable once made; one may serve many threads, each
 * with a reader of its own.
 */
struct pax_engine;

/** Working memory for one article at a time. Not shared between threads. */
struct pax_reader;

/** A table of the user's, by its name in messages. */
struct pax_table {
    struct pax_text name;
    struct pax_text bytes;
};

/** What could not be read in a user's table. It is passed over. */
struct pax_warning {
    struct pax_text table;
    size_t line;      /* from 1 */
    const char *text; /* constant, one clause in English */
};

struct pax_engine_options {
    bool undated; /* also give events without a date; default false */

    /* Actors and frames of the user's, which go before the built-in ones:
     * tables and dictionaries as docs/formats.md has them. Bytes are not kept
     * after pax_engine_create(). */
    const struct pax_table *actors;
    size_t actor_count;
    const struct pax_table *frames;
    size_t frame_count;
    /* Named periods of the user's: "the 44-day war" and its days. */
    const struct pax_table *periods;
    size_t period_count;
    /* NULL, or told of each line that cannot be read, while the engine is
     * made. A broken line fails nothing. */
    void (*warn)(void *ctx, const struct pax_warning *warning);
    void *warn_ctx;
};

/** What came of one article. Lives until the reader's next call. */
struct pax_record {
    struct pax_source source;
    struct pax_text text; /* the article text that offsets index */
    enum pax_evidence evidence;
    const struct pax_date_candidate *candidates; /* most trusted first */
    size_t candidate_count;
    const struct pax_event *events;
    size_t event_count;
    const struct pax_timex *timexes;
    size_t timex_count;
};

/** Which way a yearless or bare expression looks. */
enum pax_direction {
    PAX_DIRECTION_NONE,   /* the closest */
    PAX_DIRECTION_PAST,   /* not after the anchor */
    PAX_DIRECTION_FUTURE, /* not before it */
    PAX_DIRECTION_BEFORE_CONTEXT, /* pluperfect: back from the passage's day */
    PAX_DIRECTION_COUNT
};

/** One time expression of an article, in text order. */
struct pax_timex {
    struct pax_quote quote;
    struct pax_when when;
    struct pax_text rule; /* that found it: "month-day-year" */
    enum pax_direction direction; /* from the tense of the governing verb */
};

PAX_PUBLIC void pax_engine_options_default(struct pax_engine_options *options);

/**
 * Makes an engine with the built-in English data.
 *
 * options  NULL means the defaults
 * alloc    NULL means malloc and free; must outlive the engine
 * out      set only on PAX_OK; free with pax_engine_destroy()
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_engine_create(const struct pax_engine_options *options,
                  const struct pax_alloc *alloc, struct pax_engine **out);
PAX_PUBLIC void pax_engine_destroy(struct pax_engine *engine);

/** A reader keeps its memory from article to article. */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_reader_create(const struct pax_engine *engine, struct pax_reader **out);
PAX_PUBLIC void pax_reader_destroy(struct pax_reader *reader);

/**
 * Reads one article: finds and resolves its dates; the second also its actors,
 * actions and events.
 *
 * record  points into the reader; valid until its next call
 * error   may be NULL
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_read_dates(struct pax_reader *reader, const struct pax_input *input,
               struct pax_record *record, struct pax_error *error);
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_read_events(struct pax_reader *reader, const struct pax_input *input,
                struct pax_record *record, struct pax_error *error);

/**
 * Takes one line of JSON Lines apart: {"id","published","title","url","text"};
 * other members are passed over.
 *
 * input  its texts live in the reader until the next call of this function,
 *        so that it can be handed to pax_read_events()
 * error  may be NULL; offset is a byte of the line
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_input_from_json(struct pax_reader *reader, struct pax_text line,
                    struct pax_input *input, struct pax_error *error);

/**
 * Resolves one phrase on its own ("late March", "two days ago").
 *
 * anchor  NULL: none is known
 * out     set only on PAX_OK; `resolved` false with a reason when the phrase
 *         is a time that cannot be placed
 *
 * Returns PAX_BAD_SYNTAX when the phrase is no time expression.
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_resolve(struct pax_reader *reader, struct pax_text phrase,
            const struct pax_date *anchor, enum pax_direction direction,
            struct pax_when *out);

/** Somebody's name or description on its own: "the Armenian premier". */
struct pax_question {
    struct pax_text id;
    struct pax_text text;
    struct pax_text context; /* what was said before; may be empty */
    struct pax_text date;    /* ISO; empty or anything else: not known */
};

/** Whom a name stands for. Text lives until the reader's next call. */
struct pax_identity {
    struct pax_text name; /* "Nikol Pashinyan" */
    enum pax_actor_kind kind;
    char country[4];      /* ISO 3166 alpha-3; of a body of states what coders
                             write for it: "UNO", "EUR", "IGO"; "" unknown */
    char sector[4];       /* "GOV", "MIL", "REB", ...; "" unknown */
    struct pax_text code; /* as coders write it: "ARMGOV" */
    struct pax_text office; /* "Prime Minister of Armenia"; len 0: none */
    bool has_from;
    bool has_to; /* false: still held, or not known */
    struct pax_date from;
    struct pax_date to;
    struct pax_text why; /* the row that told it: "holders: Nikol Pashinyan" */
};

/**
 * Tells whom one name or description stands for on a day.
 *
 * out    set only on PAX_OK; name.len 0 when it is nobody that is known
 * error  may be NULL
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_identify(struct pax_reader *reader, const struct pax_question *question,
             struct pax_identity *out, struct pax_error *error);

/**
 * Takes one line of JSON Lines apart: {"id","date","text","context"}; other
 * members are passed over. The texts live as those of pax_input_from_json().
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_question_from_json(struct pax_reader *reader, struct pax_text line,
                       struct pax_question *question, struct pax_error *error);

/** "0.1.0" */
PAX_PUBLIC const char *pax_version(void);

#ifdef __cplusplus
}
#endif

#endif
