/* SPDX-License-Identifier: MIT */
#ifndef PIPELINE_BUILTIN_H
#define PIPELINE_BUILTIN_H

#include "src/pipeline/compile.h"

/* The built-in English data, compiled by tools/tables.c during the build. */
struct image builtin_image(void);

/* The files that it was compiled from. */
void builtin_files(struct slice files[DATA_FILE_COUNT]);

#endif
