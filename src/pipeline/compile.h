/* SPDX-License-Identifier: MIT */
#ifndef PIPELINE_COMPILE_H
#define PIPELINE_COMPILE_H

#include "events/user.h"
#include "src/base/image.h"

/* The word and rule files of one language, in the order they are compiled. */
enum data_file {
    DATA_CUES,
    DATA_WORDS,
    DATA_ABBREVIATIONS,
    DATA_GRAMMAR,
    DATA_DATE_WORDS,
    DATA_DATE_RULES,
    DATA_DATE_HOLIDAYS,
    DATA_STATES,
    DATA_REGIONS,
    DATA_ORGS,
    DATA_GROUPS,
    DATA_ROLES,
    DATA_MINISTRIES,
    DATA_HOLDERS,
    DATA_ACTOR_WORDS,
    DATA_FRAMES,
    DATA_NOUNS,
    DATA_DISCARDS,
    DATA_MODALITY,
    DATA_FILE_COUNT
};

/* "text/words.tsv": where each lies below the language's folder. */
const char *data_file_path(enum data_file file);

/* What an image is made of. A user's rows come before the built-in ones. */
struct data_sources {
    const struct slice *files;  /* DATA_FILE_COUNT of them; a file that is
                                   missing is an empty slice */
    struct slice user_actors;   /* rows of events/user.h */
    struct slice user_frames;
    struct slice user_periods; /* rows of periods_read() */
    const struct table_warn *warn; /* for the user's rows; NULL: unheard */
};

/*
 * Compiles the files into one image: at build time for the built-in data, at
 * run time together with a user's.
 *
 * error  may be NULL; offset is the line of the file that failed
 */
PAX_MUST_USE enum pax_status data_compile(struct arena *arena,
                                          const struct data_sources *sources,
                                          struct image *out,
                                          struct pax_error *error);

#endif
