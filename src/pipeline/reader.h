/* SPDX-License-Identifier: MIT */
#ifndef PIPELINE_READER_H
#define PIPELINE_READER_H

#include "paxline/engine.h"
#include "src/base/arena.h"
#include "src/text/lexicon.h"

struct pax_engine {
    struct pax_alloc alloc;
    struct pax_engine_options options;
    struct lexicon lexicon; /* over the built-in image, or that in the arena */
    struct arena arena;     /* image with a user's tables */
};

struct pax_reader {
    const struct pax_engine *engine;
    struct arena arena;       /* of the article at hand */
    struct arena input_arena; /* of the input taken apart last */
};

#endif
