/* SPDX-License-Identifier: MIT */
#ifndef PAXLINE_EXPORT_H
#define PAXLINE_EXPORT_H

#include "paxline/engine.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Where bytes go. Returns PAX_OK or PAX_WRITE_FAILED; after a failure it is
 * not called again.
 */
struct pax_sink {
    enum pax_status (*write)(void *ctx, const char *bytes, size_t len);
    void *ctx;
};

/** One output format. The library owns it. */
struct pax_format {
    const char *name;       /* "ics": what --to takes */
    const char *extension;  /* ".ics": what -o goes by */
    const char *media_type; /* "text/calendar; charset=utf-8" */
    const char *about;      /* one line for people */
};

/** Where a place lies. */
struct pax_place {
    struct pax_text name; /* as events name it: "Brussels" */
    int32_t latitude;     /* millionths of a degree, north is positive */
    int32_t longitude;    /* millionths of a degree, east is positive */
};

struct pax_export_options {
    unsigned width; /* columns of the terminal timeline; default 80 */
    bool color;     /* ANSI colours in it; default false */

    /* Calendars that people subscribe to. */
    struct pax_text previous; /* the calendar as it was before, or empty */
    struct pax_text feed_url; /* where it will be found, or empty */
    unsigned refresh_hours;   /* how often to look; default 24, 0: unsaid */

    /* Known places, in byte order of their names (a name is a prefix of a
     * longer one: first); NULL means none. */
    const struct pax_place *places;
    size_t place_count;
};

PAX_PUBLIC void pax_export_options_default(struct pax_export_options *options);

/** All formats in order; `i` beyond the last gives NULL. */
PAX_PUBLIC const struct pax_format *pax_format_at(size_t i);

/** The format of that name, or NULL. */
PAX_PUBLIC const struct pax_format *pax_format_by_name(struct pax_text name);

/** The format whose extension ends the path (longest wins), or NULL. */
PAX_PUBLIC const struct pax_format *pax_format_by_path(struct pax_text path);

/**
 * The format whose name or extension is closest to what was asked for, so
 * that a message can propose it; NULL when none is close.
 */
PAX_PUBLIC const struct pax_format *pax_format_suggest(struct pax_text name);

/**
 * Writes a sorted timeline.
 *
 * options  NULL means the defaults
 *
 * Returns PAX_BAD_SYNTAX when options->previous is not empty and no calendar,
 * PAX_BAD_ARGUMENT when places are out of order or out of the world.
 *
 * Equal timelines give equal bytes, on every machine and every run.
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_export(const struct pax_timeline *timeline,
           const struct pax_format *format,
           const struct pax_export_options *options, struct pax_sink sink);

/**
 * Records of one article, as one line of JSON each:
 *   events  {"id","published","events":[...]}
 *   dates   {"id","published","timexes":[...]}
 *   error   {"id","error":{"code","text","offset"}}
 *
 * with_text  also give the article text that offsets index
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_write_events(const struct pax_record *record, bool with_text,
                 struct pax_sink sink);
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_write_dates(const struct pax_record *record, bool with_text,
                struct pax_sink sink);
/**
 * The dates of one article as a TimeML document with inline TIMEX3, a TEXT
 * and a DCT: the form of TempEval-3. Control characters that XML cannot hold
 * become U+FFFD, so that offsets stay.
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_write_timeml(const struct pax_record *record, struct pax_sink sink);
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_write_error(struct pax_text id, const struct pax_error *error,
                struct pax_sink sink);

/** Whom one name stands for, as JSON; "name" is null when it is nobody. */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_write_identity(const struct pax_question *question,
                   const struct pax_identity *found, struct pax_sink sink);

enum pax_explain_form {
    PAX_EXPLAIN_TEXT,
    PAX_EXPLAIN_HTML, /* one page, no script */
};

/**
 * Reads one article and tells, sentence by sentence, what was made of it:
 * chunks, clauses, dates, actors, frames that fired and that were refused, and
 * the events that came of it, each with its rule or row.
 *
 * error  may be NULL; PAX_WRITE_FAILED when the sink refused bytes
 */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_explain(struct pax_reader *reader, const struct pax_input *input,
            enum pax_explain_form form, struct pax_sink sink,
            struct pax_error *error);

/** One resolved phrase as JSON: the fields of a timex, with "why". */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_write_when(struct pax_text phrase, const struct pax_when *when,
               struct pax_sink sink);

#ifdef __cplusplus
}
#endif

#endif
