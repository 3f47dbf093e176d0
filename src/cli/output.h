/* SPDX-License-Identifier: MIT */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <stdio.h>

#include "cli.h"

/* A sink over standard output. */
struct pax_sink output_stdout(void);

/* Writes an error record there; the `failed` of an input visitor. Gives 0 or
 * EXIT_OUTPUT. */
int output_error(void *ctx, struct pax_text id, const struct pax_error *error);

/*
 * Writes a timeline to a file that appears whole or not at all: first beside
 * it, then moved to its name. A device or pipe is written directly. Says on
 * stderr what failed. Gives 0 or EXIT_OUTPUT.
 */
int output_timeline(const struct pax_timeline *timeline,
                    const struct pax_format *format,
                    const struct pax_export_options *options,
                    const char *path);

#endif
