/* SPDX-License-Identifier: MIT */
#ifndef CLI_FORMATS_H
#define CLI_FORMATS_H

#include "cli.h"

/* The format of that name, or of that file's extension. NULL when there is
 * none; then says so on stderr and proposes the closest. */
const struct pax_format *format_named(const char *name);
const struct pax_format *format_of_path(const char *path);

#endif
