/* SPDX-License-Identifier: MIT */
#ifndef PIPELINE_BUILTIN_H
#define PIPELINE_BUILTIN_H

#include "src/base/image.h"

/* The built-in English data, compiled by tools/tables.c during the build. */
struct image builtin_image(void);

#endif
