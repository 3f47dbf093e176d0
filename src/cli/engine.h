/* SPDX-License-Identifier: MIT */
#ifndef CLI_ENGINE_H
#define CLI_ENGINE_H

#include "cli.h"

/*
 * Makes the engine that the options ask for, with the user's tables. Says on
 * stderr what lines of theirs cannot be read, with file and line, and goes on;
 * a table that cannot be opened is EXIT_USAGE. Gives 0 or the exit code.
 */
int engine_make(const struct options *options, struct pax_engine **out);

#endif
