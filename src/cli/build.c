/* SPDX-License-Identifier: MIT */
/* paxline build: articles in, one merged timeline out. */
#include <string.h>

#include "articles.h"
#include "formats.h"
#include "output.h"
#include "publish.h"

#define DEFAULT_WIDTH 80

static int add_events(void *ctx, const struct pax_record *record)
{
    struct pax_timeline *timeline = ctx;
    for (size_t i = 0; i < record->event_count; i++) {
        enum pax_status status =
            pax_timeline_add(timeline, &record->events[i]);
        if (status != PAX_OK) {
            complain("%.*s: %s", (int)record->source.id.len,
                     record->source.id.ptr, pax_status_text(status));
            return EXIT_OUTPUT;
        }
    }
    return 0;
}

static struct pax_text text_of(const char *text)
{
    return (struct pax_text){text, strlen(text)};
}

static bool is_calendar(const struct pax_format *format)
{
    return strcmp(format->name, "ics") == 0;
}

static bool has_calendar(const struct options *options,
                         const struct pax_format **formats)
{
    for (size_t i = 0; i < options->output_count; i++)
        if (is_calendar(formats[i]))
            return true;
    return false;
}

/* The format of each output: --to, or by its extension. */
static int choose_formats(const struct options *options,
                          const struct pax_format **formats)
{
    for (size_t i = 0; i < options->output_count; i++) {
        const char *path = options->outputs[i];
        formats[i] = options->to != NULL ? format_named(options->to)
                                         : format_of_path(path);
        if (formats[i] == NULL)
            return EXIT_USAGE;
    }
    if (options->split != SPLIT_NONE && !has_calendar(options, formats)) {
        complain("--calendar-per: needs an output that is a calendar (-o "
                 "NAME.ics)");
        return EXIT_USAGE;
    }
    if (options->output_count > 0)
        return 0;
    formats[0] = format_named(options->to != NULL ? options->to : "text");
    return formats[0] != NULL ? 0 : EXIT_USAGE;
}

static int write_outputs(const struct options *options,
                         const struct pax_timeline *timeline,
                         const struct pax_format **formats,
                         struct pax_export_options export_options)
{
    export_options.width = DEFAULT_WIDTH;
    if (options->output_count == 0) {
        export_options.color = options->color;
        enum pax_status status = pax_export(timeline, formats[0],
                                            &export_options, output_stdout());
        if (status != PAX_OK)
            complain("standard output: %s", pax_status_text(status));
        return status == PAX_OK ? 0 : EXIT_OUTPUT;
    }
    int code = 0;
    for (size_t i = 0; i < options->output_count; i++) {
        if (options->split != SPLIT_NONE && is_calendar(formats[i])) {
            int split = publish_split(options, timeline, formats[i],
                                      &export_options, options->outputs[i]);
            code = split != 0 ? split : code;
            continue;
        }
        int written = output_timeline(timeline, formats[i], &export_options,
                                      options->outputs[i]);
        if (written == 0)
            remark(options, "%s: %zu events", options->outputs[i],
                   pax_timeline_count(timeline));
        else
            code = written;
    }
    return code;
}

static int build(const struct options *options, struct pax_timeline *timeline,
                 const struct pax_format **formats,
                 const struct publish *publish)
{
    struct article_run articles = {.options = options,
                                   .read = pax_read_events,
                                   .record = add_events,
                                   .ctx = timeline};
    if (options->title != NULL &&
        pax_timeline_set_title(timeline, text_of(options->title)) != PAX_OK) {
        complain("out of memory");
        return EXIT_OUTPUT;
    }
    int read = articles_run(&articles);
    if (read != 0 && read != EXIT_INPUT)
        return read;
    if (pax_timeline_sort(timeline) != PAX_OK) {
        complain("out of memory");
        return EXIT_OUTPUT;
    }
    int written = write_outputs(options, timeline, formats, publish->export);
    if (written != 0)
        return written;
    if (read == 0 && options->nothing_fails &&
        pax_timeline_count(timeline) == 0)
        return EXIT_NOTHING;
    return read;
}

static int run(const struct options *options)
{
    const struct pax_format *formats[MOST_OUTPUTS];
    struct pax_timeline *timeline = NULL;
    struct publish publish;
    int code = choose_formats(options, formats);
    if (code != 0)
        return code;
    code = publish_read(&publish, options);
    if (code == 0 && pax_timeline_create(NULL, &timeline) != PAX_OK) {
        complain("out of memory");
        code = EXIT_OUTPUT;
    }
    if (code == 0)
        code = build(options, timeline, formats, &publish);
    pax_timeline_destroy(timeline);
    publish_finish(&publish);
    return code;
}

const struct command command_build = {
    .name = "build",
    .operands = "FILE... -o OUT...",
    .about = "articles in, one merged timeline out",
    .help = "  -o, --output OUT     write to a file; the format follows its\n"
            "                       extension; may stand several times\n"
            "  --to FORMAT          format of the outputs; see paxline "
            "formats\n"
            "  --title TITLE        title of the timeline\n"
            "  --calendar-per actor|type|country\n"
            "                       several calendars instead of one\n"
            "  --previous OLD.ics   the calendar as it was; what has changed "
            "gets\n"
            "                       a higher SEQUENCE\n"
            "  --feed-url URL       where the calendar will be found\n"
            "  --refresh HOURS      how often programs should look (24; 0: "
            "unsaid)\n"
            "  --places FILE.tsv    name, latitude, longitude of places, for "
            "GEO\n"
            "                       and GeoJSON\n"
            "  --from text|jsonl    form of the input (default: by content)\n"
            "  --published DATE     publication date of every article\n"
            "  --periods FILE       your own named periods; may stand "
            "several times\n"
            "  --undated            also events without a date\n"
            "  --actors FILE        your own actors; may stand several times\n"
            "  --frames FILE        your own frames; may stand several times\n"
            "  --color WHEN         auto, always, never\n"
            "  -e                   exit 1 when nothing is found\n"
            "  -q, --quiet          no remarks\n"
            "  -v, --verbose        say where publication dates come from\n",
    .run = run,
};
