/* SPDX-License-Identifier: MIT */
/* paxline events: one line of JSON per article, with its events. */
#include "articles.h"
#include "output.h"

struct tally {
    const struct options *options;
    size_t events;
};

static int write_record(void *ctx, const struct pax_record *record)
{
    struct tally *tally = ctx;
    tally->events += record->event_count;
    enum pax_status status = pax_write_events(
        record, tally->options->with_text, output_stdout());
    if (status == PAX_OK)
        return 0;
    complain("standard output: %s", pax_status_text(status));
    return EXIT_OUTPUT;
}

static int run(const struct options *options)
{
    struct tally tally = {.options = options};
    struct article_run articles = {.options = options,
                                   .read = pax_read_events,
                                   .record = write_record,
                                   .failed = output_error,
                                   .ctx = &tally};
    int code = articles_run(&articles);
    if (code == 0 && options->nothing_fails && tally.events == 0)
        return EXIT_NOTHING;
    return code;
}

const struct command command_events = {
    .name = "events",
    .operands = "[FILE...]",
    .about = "one line of JSON per article, with its events",
    .help = "  --from text|jsonl    form of the input (default: by content)\n"
            "  --published DATE     publication date of every article\n"
            "  --periods FILE       your own named periods; may stand "
            "several times\n"
            "  --undated            also events without a date\n"
            "  --actors FILE        your own actors; may stand several times\n"
            "  --frames FILE        your own frames; may stand several times\n"
            "  --with-text          repeat the article text in the record\n"
            "  -e                   exit 1 when nothing is found\n"
            "  -v, --verbose        say where publication dates come from\n",
    .run = run,
};
