/* SPDX-License-Identifier: MIT */
#ifndef CLI_ARTICLES_H
#define CLI_ARTICLES_H

#include "input.h"

/*
 * What most commands share: an engine, a reader, and a walk over the inputs
 * that hands each finished record on.
 */
struct article_run {
    const struct options *options;
    enum pax_status (*read)(struct pax_reader *reader,
                            const struct pax_input *input,
                            struct pax_record *record,
                            struct pax_error *error);
    int (*record)(void *ctx, const struct pax_record *record);
    int (*failed)(void *ctx, struct pax_text id, const struct pax_error *error);
    void *ctx;
};

/* Gives 0, EXIT_INPUT, or the code that stopped it. */
int articles_run(const struct article_run *run);

#endif
