/* SPDX-License-Identifier: MIT */
/* paxline dates: the time expressions of each article. */
#include <stdio.h>
#include <string.h>

#include "articles.h"
#include "output.h"

enum dates_form { DATES_JSONL, DATES_TIMEML, DATES_TEXT };

struct tally {
    const struct options *options;
    enum dates_form form;
    size_t timexes;
};

/* Nothing in a text may steer the terminal: controls are spaces. */
static void print_plain(struct pax_text text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.ptr[i];
        unsigned char next =
            i + 1 < text.len ? (unsigned char)text.ptr[i + 1] : 0;
        if (byte == 0xC2 && next >= 0x80 && next <= 0x9F) {
            putchar(' ');
            i++;
        } else {
            putchar(byte < ' ' || byte == 0x7F ? ' ' : byte);
        }
    }
}

static void print_timex(const struct pax_timex *timex)
{
    const struct pax_when *when = &timex->when;
    const struct pax_interval *i = &when->interval;
    char start[PAX_ISO_DATE_SIZE] = "..", end[PAX_ISO_DATE_SIZE] = "..";
    if (when->resolved && i->has_start)
        pax_day_print(i->start, start);
    if (when->resolved && i->has_end)
        pax_day_print(i->end, end);
    printf("  %-10s  %-10s  %-8s  %-8s  ", when->resolved ? start : "-",
           when->resolved ? end : "-", pax_timex_type_name(when->type),
           when->value);
    putchar('"');
    print_plain(timex->quote.text);
    printf("\", %s\n", when->resolved ? pax_basis_name(i->basis) : when->why);
}

/* "id, published 2023-09-06", then a line for each expression. */
static void print_record(const struct pax_record *record)
{
    char iso[PAX_ISO_DATE_SIZE] = "unknown";
    if (record->source.has_published)
        pax_day_print(pax_date_to_day(record->source.published), iso);
    print_plain(record->source.id);
    printf(", published %s\n", iso);
    for (size_t i = 0; i < record->timex_count; i++)
        print_timex(&record->timexes[i]);
    putchar('\n');
}

static int write_record(void *ctx, const struct pax_record *record)
{
    struct tally *tally = ctx;
    enum pax_status status = PAX_OK;
    tally->timexes += record->timex_count;
    switch (tally->form) {
    case DATES_JSONL:
        status = pax_write_dates(record, tally->options->with_text,
                                 output_stdout());
        break;
    case DATES_TIMEML:
        status = pax_write_timeml(record, output_stdout());
        break;
    case DATES_TEXT:
        print_record(record);
        break;
    }
    if (status == PAX_OK && !ferror(stdout))
        return 0;
    complain("standard output: %s", pax_status_text(status));
    return EXIT_OUTPUT;
}

static int run(const struct options *options)
{
    struct tally tally = {.options = options};
    if (options->to != NULL && strcmp(options->to, "timeml") == 0) {
        tally.form = DATES_TIMEML;
    } else if (options->to != NULL && strcmp(options->to, "text") == 0) {
        tally.form = DATES_TEXT;
    } else if (options->to != NULL && strcmp(options->to, "jsonl") != 0) {
        complain("dates: --to: \"%s\" is not jsonl, timeml or text",
                 options->to);
        return EXIT_USAGE;
    }
    struct article_run articles = {.options = options,
                                   .read = pax_read_dates,
                                   .record = write_record,
                                   .failed = tally.form == DATES_JSONL
                                                 ? output_error
                                                 : NULL,
                                   .ctx = &tally};
    int code = articles_run(&articles);
    if (code == 0 && options->nothing_fails && tally.timexes == 0)
        return EXIT_NOTHING;
    return code;
}

const struct command command_dates = {
    .name = "dates",
    .operands = "[FILE...]",
    .about = "the time expressions of each article",
    .help = "  --to FORM            jsonl (default); timeml: a TimeML document "
            "for\n"
            "                       each article, one after the other; text: "
            "for\n"
            "                       people\n"
            "  --from text|jsonl    form of the input (default: by content)\n"
            "  --published DATE     publication date of every article\n"
            "  --periods FILE       your own named periods; may stand "
            "several times\n"
            "  --with-text          repeat the article text in the record\n"
            "  -e                   exit 1 when nothing is found\n"
            "  -v, --verbose        say where publication dates come from\n",
    .run = run,
};
