/* SPDX-License-Identifier: MIT */
#ifndef CLI_PUBLISH_H
#define CLI_PUBLISH_H

#include "cli.h"

/* What the options about publishing name, read: an older calendar and places.
 * `export` points into it. */
struct publish {
    struct pax_export_options export;
    char *previous;
    char *place_file;
    struct pax_place *places;
};

/* Gives 0, or says on stderr what is wrong and gives an exit code.
 * publish_finish() in any case. */
int publish_read(struct publish *publish, const struct options *options);
void publish_finish(struct publish *publish);

/*
 * --calendar-per: writes a file for each actor, type or country instead of
 * PATH, "talks.ics" becoming "talks-armenia.ics"; an event with several of
 * them stands in several files, one with none in "talks-other.ics".
 * Gives 0 or EXIT_OUTPUT.
 */
int publish_split(const struct options *options,
                  const struct pax_timeline *timeline,
                  const struct pax_format *format,
                  const struct pax_export_options *export, const char *path);

#endif
