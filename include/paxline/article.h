/* SPDX-License-Identifier: MIT */
#ifndef PAXLINE_ARTICLE_H
#define PAXLINE_ARTICLE_H

#include "paxline/date.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Where a publication date was found, most trusted first. */
enum pax_evidence {
    PAX_EVIDENCE_USER,     /* --published */
    PAX_EVIDENCE_METADATA, /* JSON Lines field, JSON-LD, <meta>, feed */
    PAX_EVIDENCE_BYLINE,   /* "By X September 6, 2023", dateline with a year */
    PAX_EVIDENCE_DATELINE, /* "MANILA, July 8 (Agency)" and a year elsewhere */
    PAX_EVIDENCE_URL,
    PAX_EVIDENCE_UPDATED, /* "Last update": only when nothing else stands */
    PAX_EVIDENCE_NONE,
    PAX_EVIDENCE_COUNT
};

/** One thing that spoke for a publication date, taken or not. */
struct pax_date_candidate {
    enum pax_evidence evidence;
    struct pax_date date;
    struct pax_span span; /* in the raw text; 0..0 when from outside it */
    const char *why;      /* constant: why taken or why not */
};

/** What the caller hands in. Bytes are not kept after the call. */
struct pax_input {
    struct pax_text id;        /* name in records; "" : made from the title */
    struct pax_text text;      /* UTF-8 */
    struct pax_text title;     /* may be empty */
    struct pax_text url;       /* may be empty */
    struct pax_text published; /* ISO date or date-time, may be empty */
    enum pax_evidence published_from; /* USER or METADATA */
};

/** "user", "metadata", "byline", ... */
PAX_PUBLIC const char *pax_evidence_name(enum pax_evidence evidence);

#ifdef __cplusplus
}
#endif

#endif
