/* SPDX-License-Identifier: MIT */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include "cli.h"

/*
 * What a command does with the inputs. `article` is called for each article;
 * it returns 0 to go on or an exit code to stop (a full disk). `failed` is
 * called for each that could not be read, with a name for it.
 */
struct input_visitor {
    int (*article)(void *ctx, const struct pax_input *input);
    int (*failed)(void *ctx, struct pax_text id, const struct pax_error *error);
    /* NULL, or takes the lines of JSON Lines as they are; `place` is
     * "file:line". */
    int (*line)(void *ctx, struct pax_text line, struct pax_text place);
    void *ctx;
    size_t articles; /* seen */
    size_t failures;
};

/*
 * Visits the articles of all operands: files, directories in sorted order,
 * "-" and, without operands, standard input. Says on stderr what fails, with
 * file and place, and goes on. Gives 0, EXIT_INPUT when something failed, or
 * the code that stopped it.
 */
int inputs_visit(const struct options *options, struct pax_reader *reader,
                 struct input_visitor *visitor);

/* Counts and reports one article that a stage refused. */
int input_failed(struct input_visitor *visitor, const struct options *options,
                 struct pax_text id, const struct pax_error *error);

#endif
