/* SPDX-License-Identifier: MIT */
/* paxline formats: what a timeline can be written as. */
#include <stdio.h>
#include <string.h>

#include "formats.h"

static struct pax_text text_of(const char *text)
{
    return (struct pax_text){text, strlen(text)};
}

static void unknown_format(const char *what, const char *name,
                           const struct pax_format *near)
{
    if (near != NULL)
        complain("no format %s \"%s\"; did you mean \"%s\" (%s)?", what, name,
                 near->name, near->extension);
    else
        complain("no format %s \"%s\"; see paxline formats", what, name);
}

const struct pax_format *format_named(const char *name)
{
    const struct pax_format *format = pax_format_by_name(text_of(name));
    if (format == NULL)
        unknown_format("named", name, pax_format_suggest(text_of(name)));
    return format;
}

const struct pax_format *format_of_path(const char *path)
{
    const struct pax_format *format = pax_format_by_path(text_of(path));
    if (format == NULL) {
        const char *name = strrchr(path, '/');
        name = name != NULL ? name + 1 : path;
        const char *end = strrchr(name, '.');
        if (end == NULL)
            complain("%s: no extension tells the format; say --to", path);
        else
            unknown_format("for files", end, pax_format_suggest(text_of(end)));
    }
    return format;
}

static int run(const struct options *options)
{
    const struct pax_format *format;
    if (options->file_count > 0) {
        complain("formats: takes no file");
        return EXIT_USAGE;
    }
    for (size_t i = 0; (format = pax_format_at(i)) != NULL; i++)
        printf("%-13s %-19s %s\n", format->name, format->extension,
               format->about);
    return EXIT_DONE;
}

const struct command command_formats = {
    .name = "formats",
    .operands = "",
    .about = "what a timeline can be written as",
    .help = "  One format to a line: name for --to, extension for -o, what it "
            "is.\n",
    .run = run,
};
