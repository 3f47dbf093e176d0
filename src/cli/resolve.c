/* SPDX-License-Identifier: MIT */
/* paxline resolve: one phrase, and what it means. */
#include <stdio.h>
#include <string.h>

#include "engine.h"
#include "output.h"

static void print_side(const char *name, bool known, int32_t day)
{
    char date[PAX_ISO_DATE_SIZE] = "open";
    if (known)
        pax_day_print(day, date);
    printf("%-10s %s\n", name, date);
}

static void print_when(const struct pax_when *when)
{
    const struct pax_interval *interval = &when->interval;
    if (when->resolved) {
        print_side("from", interval->has_start, interval->start);
        print_side("to", interval->has_end, interval->end);
        printf("%-10s %s\n", "edtf", when->edtf);
        printf("%-10s %s, %s%s\n", "precision",
               pax_precision_name(interval->precision),
               pax_kind_name(interval->kind),
               interval->approximate ? ", approximate" : "");
        printf("%-10s %s\n", "basis", pax_basis_name(interval->basis));
    }
    const char *mod = pax_timex_mod_name(when->mod);
    printf("%-10s %s %s%s%s\n", "timex3", pax_timex_type_name(when->type),
           when->value, mod[0] != '\0' ? " " : "", mod);
    printf("%-10s %s\n", "why", when->why);
}

static int resolve_one(struct pax_reader *reader,
                       const struct options *options, const char *phrase)
{
    struct pax_text text = {phrase, strlen(phrase)};
    struct pax_date anchor;
    struct pax_when when;
    const struct pax_date *on = NULL;
    if (options->published != NULL) {
        struct pax_text given = {options->published,
                                 strlen(options->published)};
        if (pax_date_parse(given, &anchor) != PAX_OK)
            return EXIT_USAGE; /* options_read() has looked at it */
        on = &anchor;
    }
    enum pax_status status =
        pax_resolve(reader, text, on, options->tense, &when);
    if (status != PAX_OK) {
        complain("\"%s\": %s", phrase,
                 status == PAX_BAD_SYNTAX ? "no time expression"
                                          : pax_status_text(status));
        return EXIT_INPUT;
    }
    if (options->to == NULL || strcmp(options->to, "text") == 0)
        print_when(&when);
    else if (pax_write_when(text, &when, output_stdout()) != PAX_OK)
        return EXIT_OUTPUT;
    return options->nothing_fails && !when.resolved ? EXIT_NOTHING : EXIT_DONE;
}

static int run(const struct options *options)
{
    if (options->file_count != 1) {
        complain("resolve: one phrase, in quotes: paxline resolve \"late "
                 "March\" --on 2023-09-06");
        return EXIT_USAGE;
    }
    if (options->to != NULL && strcmp(options->to, "text") != 0 &&
        strcmp(options->to, "json") != 0) {
        complain("resolve: --to: \"%s\" is not text or json", options->to);
        return EXIT_USAGE;
    }
    struct pax_engine *engine = NULL;
    struct pax_reader *reader = NULL;
    int code = engine_make(options, &engine);
    if (code == 0 && pax_reader_create(engine, &reader) != PAX_OK) {
        complain("out of memory");
        code = EXIT_INPUT;
    }
    if (code == 0)
        code = resolve_one(reader, options, options->files[0]);
    pax_reader_destroy(reader);
    pax_engine_destroy(engine);
    return code;
}

const struct command command_resolve = {
    .name = "resolve",
    .operands = "PHRASE --on DATE",
    .about = "one time expression: interval, EDTF, TIMEX3 and why",
    .help = "  --on DATE            the day it was said on\n"
            "  --tense past|future  which way it looks\n"
            "  --periods FILE       your own named periods; may stand "
            "several times\n"
            "  --to text|json       default text\n"
            "  -e                   exit 1 when it cannot be placed\n",
    .run = run,
};
