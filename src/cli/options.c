/* SPDX-License-Identifier: MIT */
/* The command line, taken apart: one table of options for all commands. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"

void complain(const char *form, ...)
{
    va_list args;
    va_start(args, form);
    fputs("paxline: ", stderr);
    vfprintf(stderr, form, args);
    fputc('\n', stderr);
    va_end(args);
}

void remark(const struct options *options, const char *form, ...)
{
    if (options->quiet)
        return;
    va_list args;
    va_start(args, form);
    fputs("paxline: ", stderr);
    vfprintf(stderr, form, args);
    fputc('\n', stderr);
    va_end(args);
}

enum option_id {
    OPTION_OUTPUT,
    OPTION_TO,
    OPTION_FROM,
    OPTION_PUBLISHED,
    OPTION_TITLE,
    OPTION_ACTORS,
    OPTION_FRAMES,
    OPTION_PERIODS,
    OPTION_TENSE,
    OPTION_COLOR,
    OPTION_PREVIOUS,
    OPTION_PLACES,
    OPTION_FEED_URL,
    OPTION_REFRESH,
    OPTION_CALENDAR_PER,
    OPTION_UNDATED,
    OPTION_WITH_TEXT,
    OPTION_NOTHING_FAILS,
    OPTION_QUIET,
    OPTION_VERBOSE,
    OPTION_HELP,
    OPTION_VERSION,
};

static const struct {
    const char *name; /* long form without dashes */
    char letter;      /* short form, 0 for none */
    bool takes_value;
    enum option_id id;
} table[] = {
    {"output", 'o', true, OPTION_OUTPUT},
    {"to", 't', true, OPTION_TO},
    {"from", 'f', true, OPTION_FROM},
    {"published", 0, true, OPTION_PUBLISHED},
    {"on", 0, true, OPTION_PUBLISHED},
    {"title", 0, true, OPTION_TITLE},
    {"actors", 0, true, OPTION_ACTORS},
    {"frames", 0, true, OPTION_FRAMES},
    {"periods", 0, true, OPTION_PERIODS},
    {"tense", 0, true, OPTION_TENSE},
    {"color", 0, true, OPTION_COLOR},
    {"previous", 0, true, OPTION_PREVIOUS},
    {"places", 0, true, OPTION_PLACES},
    {"feed-url", 0, true, OPTION_FEED_URL},
    {"refresh", 0, true, OPTION_REFRESH},
    {"calendar-per", 0, true, OPTION_CALENDAR_PER},
    {"undated", 0, false, OPTION_UNDATED},
    {"with-text", 0, false, OPTION_WITH_TEXT},
    {"nothing-fails", 'e', false, OPTION_NOTHING_FAILS},
    {"quiet", 'q', false, OPTION_QUIET},
    {"verbose", 'v', false, OPTION_VERBOSE},
    {"help", 'h', false, OPTION_HELP},
    {"version", 0, false, OPTION_VERSION},
};

#define OPTION_COUNT (sizeof(table) / sizeof(table[0]))

static int set_from(struct options *options, const char *value)
{
    if (strcmp(value, "text") == 0)
        options->from = FORM_TEXT;
    else if (strcmp(value, "jsonl") == 0)
        options->from = FORM_JSONL;
    else {
        complain("--from: \"%s\" is not text or jsonl", value);
        return EXIT_USAGE;
    }
    return 0;
}

static int set_tense(struct options *options, const char *value)
{
    if (strcmp(value, "past") == 0)
        options->tense = PAX_DIRECTION_PAST;
    else if (strcmp(value, "future") == 0)
        options->tense = PAX_DIRECTION_FUTURE;
    else {
        complain("--tense: \"%s\" is not past or future", value);
        return EXIT_USAGE;
    }
    return 0;
}

static int set_color(struct options *options, const char *value)
{
    if (strcmp(value, "always") == 0)
        options->color = true;
    else if (strcmp(value, "never") == 0)
        options->color = false;
    else if (strcmp(value, "auto") != 0) {
        complain("--color: \"%s\" is not auto, always or never", value);
        return EXIT_USAGE;
    }
    return 0;
}

static int set_split(struct options *options, const char *value)
{
    if (strcmp(value, "actor") == 0)
        options->split = SPLIT_ACTOR;
    else if (strcmp(value, "type") == 0)
        options->split = SPLIT_TYPE;
    else if (strcmp(value, "country") == 0)
        options->split = SPLIT_COUNTRY;
    else {
        complain("--calendar-per: \"%s\" is not actor, type or country",
                 value);
        return EXIT_USAGE;
    }
    return 0;
}

static int set_feed_url(struct options *options, const char *value)
{
    if (strncmp(value, "https://", 8) != 0 &&
        strncmp(value, "http://", 7) != 0) {
        complain("--feed-url: \"%s\" is not an http or https address", value);
        return EXIT_USAGE;
    }
    options->feed_url = value;
    return 0;
}

static int set_published(struct options *options, const char *value)
{
    struct pax_date date;
    if (pax_date_parse((struct pax_text){value, strlen(value)}, &date) !=
        PAX_OK) {
        complain("\"%s\" is not a date (YYYY-MM-DD)", value);
        return EXIT_USAGE;
    }
    if (date.year < 1) {
        complain("\"%s\" is no year that news is published in", value);
        return EXIT_USAGE;
    }
    options->published = value;
    return 0;
}

static int add_output(struct options *options, const char *value)
{
    if (options->output_count == MOST_OUTPUTS) {
        complain("more than %d outputs", MOST_OUTPUTS);
        return EXIT_USAGE;
    }
    options->outputs[options->output_count++] = value;
    return 0;
}

static int add_table(const char *tables[MOST_TABLES], size_t *count,
                     const char *value)
{
    if (*count == MOST_TABLES) {
        complain("more than %d tables", MOST_TABLES);
        return EXIT_USAGE;
    }
    tables[(*count)++] = value;
    return 0;
}

static int set_option(struct options *options, enum option_id id,
                      const char *value)
{
    switch (id) {
    case OPTION_OUTPUT:
        return add_output(options, value);
    case OPTION_TO:
        options->to = value;
        return 0;
    case OPTION_FROM:
        return set_from(options, value);
    case OPTION_PUBLISHED:
        return set_published(options, value);
    case OPTION_TITLE:
        options->title = value;
        return 0;
    case OPTION_ACTORS:
        return add_table(options->actors, &options->actor_count, value);
    case OPTION_FRAMES:
        return add_table(options->frames, &options->frame_count, value);
    case OPTION_PERIODS:
        return add_table(options->periods, &options->period_count, value);
    case OPTION_TENSE:
        return set_tense(options, value);
    case OPTION_COLOR:
        return set_color(options, value);
    case OPTION_PREVIOUS:
        options->previous = value;
        return 0;
    case OPTION_PLACES:
        options->places = value;
        return 0;
    case OPTION_FEED_URL:
        return set_feed_url(options, value);
    case OPTION_REFRESH:
        options->refresh = value;
        return 0;
    case OPTION_CALENDAR_PER:
        return set_split(options, value);
    case OPTION_UNDATED:
        options->undated = true;
        return 0;
    case OPTION_WITH_TEXT:
        options->with_text = true;
        return 0;
    case OPTION_NOTHING_FAILS:
        options->nothing_fails = true;
        return 0;
    case OPTION_QUIET:
        options->quiet = true;
        return 0;
    case OPTION_VERBOSE:
        options->verbose = true;
        return 0;
    case OPTION_HELP:
        options->help = true;
        return 0;
    case OPTION_VERSION:
        options->version = true;
        return 0;
    }
    return EXIT_USAGE;
}

/* "--name", "--name=value", "--name value"; *i moves over a value. */
static int read_long(struct options *options, char **argv, int argc, int *i)
{
    const char *name = argv[*i] + 2;
    size_t len = strcspn(name, "=");
    for (size_t k = 0; k < OPTION_COUNT; k++) {
        if (strlen(table[k].name) != len ||
            strncmp(table[k].name, name, len) != 0)
            continue;
        const char *value = name[len] == '=' ? name + len + 1 : NULL;
        if (!table[k].takes_value && value != NULL) {
            complain("--%s takes no value", table[k].name);
            return EXIT_USAGE;
        }
        if (table[k].takes_value && value == NULL)
            value = *i + 1 < argc ? argv[++*i] : NULL;
        if (table[k].takes_value && value == NULL) {
            complain("--%s needs a value", table[k].name);
            return EXIT_USAGE;
        }
        return set_option(options, table[k].id, value);
    }
    complain("no option --%.*s; see paxline --help", (int)len, name);
    return EXIT_USAGE;
}

/* "-q", "-o value", "-ovalue", "-qe". */
static int read_short(struct options *options, char **argv, int argc, int *i)
{
    for (const char *letter = argv[*i] + 1; *letter != '\0'; letter++) {
        size_t k = 0;
        while (k < OPTION_COUNT && table[k].letter != *letter)
            k++;
        if (k == OPTION_COUNT) {
            complain("no option -%c; see paxline --help", *letter);
            return EXIT_USAGE;
        }
        const char *value = NULL;
        if (table[k].takes_value) {
            value = letter[1] != '\0' ? letter + 1
                    : *i + 1 < argc   ? argv[++*i]
                                      : NULL;
            if (value == NULL) {
                complain("-%c needs a value", *letter);
                return EXIT_USAGE;
            }
        }
        int code = set_option(options, table[k].id, value);
        if (code != 0 || value != NULL)
            return code;
    }
    return 0;
}

int options_read(struct options *options, int argc, char **argv)
{
    *options = (struct options){
        .color = isatty(STDOUT_FILENO) && getenv("NO_COLOR") == NULL,
    };
    options->files = calloc((size_t)argc + 1, sizeof(*options->files));
    if (options->files == NULL) {
        complain("out of memory");
        return EXIT_INPUT;
    }
    bool only_operands = false;
    for (int i = 1; i < argc; i++) {
        int code = 0;
        if (!only_operands && strcmp(argv[i], "--") == 0)
            only_operands = true;
        else if (!only_operands && strncmp(argv[i], "--", 2) == 0)
            code = read_long(options, argv, argc, &i);
        else if (!only_operands && argv[i][0] == '-' && argv[i][1] != '\0')
            code = read_short(options, argv, argc, &i);
        else if (options->command == NULL)
            options->command = argv[i];
        else
            options->files[options->file_count++] = argv[i];
        if (code != 0)
            return code;
    }
    return 0;
}

void options_finish(struct options *options)
{
    free(options->files);
    options->files = NULL;
}
