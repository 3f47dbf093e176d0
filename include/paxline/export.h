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

struct pax_export_options {
    unsigned width; /* columns of the terminal timeline; default 80 */
    bool color;     /* ANSI colours in it; default false */
};

PAX_PUBLIC void pax_export_options_default(struct pax_export_options *options);

/** All formats in order; `i` beyond the last gives NULL. */
PAX_PUBLIC const struct pax_format *pax_format_at(size_t i);

/** The format of that name, or NULL. */
PAX_PUBLIC const struct pax_format *pax_format_by_name(struct pax_text name);

/** The format whose extension ends the path (longest wins), or NULL. */
PAX_PUBLIC const struct pax_format *pax_format_by_path(struct pax_text path);

/**
 * Writes a sorted timeline.
 *
 * options  NULL means the defaults
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
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_write_error(struct pax_text id, const struct pax_error *error,
                struct pax_sink sink);

/** One resolved phrase as JSON: the fields of a timex, with "why". */
PAX_PUBLIC PAX_MUST_USE enum pax_status
pax_write_when(struct pax_text phrase, const struct pax_when *when,
               struct pax_sink sink);

#ifdef __cplusplus
}
#endif

#endif
