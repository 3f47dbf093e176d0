/* SPDX-License-Identifier: MIT */
/* paxline explain: what each stage made of an article, and by which row. */
#include <string.h>

#include "engine.h"
#include "input.h"
#include "output.h"

struct telling {
    const struct options *options;
    struct pax_reader *reader;
    struct input_visitor visitor;
    enum pax_explain_form form;
};

static int visit(void *ctx, const struct pax_input *input)
{
    struct telling *telling = ctx;
    struct pax_error error = {PAX_OK, "", 0};
    enum pax_status status = pax_explain(telling->reader, input, telling->form,
                                         output_stdout(), &error);
    if (status == PAX_OK)
        return 0;
    if (status == PAX_WRITE_FAILED) {
        complain("standard output: %s", pax_status_text(status));
        return EXIT_OUTPUT;
    }
    return input_failed(&telling->visitor, telling->options, input->id, &error);
}

static int run(const struct options *options)
{
    struct telling telling = {.options = options};
    struct pax_engine *engine = NULL;
    if (options->to != NULL && strcmp(options->to, "html") == 0) {
        telling.form = PAX_EXPLAIN_HTML;
    } else if (options->to != NULL && strcmp(options->to, "text") != 0) {
        complain("explain: --to: \"%s\" is not text or html", options->to);
        return EXIT_USAGE;
    }
    int code = engine_make(options, &engine);
    if (code == 0 && pax_reader_create(engine, &telling.reader) != PAX_OK) {
        complain("out of memory");
        code = EXIT_INPUT;
    }
    if (code == 0) {
        telling.visitor =
            (struct input_visitor){.article = visit, .ctx = &telling};
        code = inputs_visit(options, telling.reader, &telling.visitor);
    }
    pax_reader_destroy(telling.reader);
    pax_engine_destroy(engine);
    return code;
}

const struct command command_explain = {
    .name = "explain",
    .operands = "[FILE...]",
    .about = "what was made of an article, and by which rules and rows",
    .help = "  --to text|html       default text\n"
            "  --from text|jsonl    form of the input (default: by content)\n"
            "  --published DATE     publication date of every article\n"
            "  --periods FILE       your own named periods; may stand "
            "several times\n"
            "  --undated            also events without a date\n"
            "  --actors FILE        your own actors; may stand several times\n"
            "  --frames FILE        your own frames; may stand several times\n",
    .run = run,
};
