/* SPDX-License-Identifier: MIT */
/* paxline: one program, a verb per command. */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "cli.h"

/* In the order of the help. Still to come, each a file of its own: merge,
 * articles. */
static const struct command *const commands[] = {
    &command_build,
    &command_events,
    &command_dates,
    &command_resolve,
    &command_actor,
    &command_explain,
    &command_formats,
};

#define COMMAND_COUNT (sizeof(commands) / sizeof(commands[0]))

static void print_usage(FILE *out)
{
    fputs("usage: paxline COMMAND [OPTION...] [FILE...]\n\n"
          "Reads news articles about peace processes and gives back the "
          "timeline they tell.\n\n",
          out);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(out, "  %-8s %-16s %s\n", commands[i]->name,
                commands[i]->operands, commands[i]->about);
    fputs("\n"
          "  FILE is a text file, JSON Lines "
          "({\"id\",\"published\",\"title\",\"url\",\"text\"}),\n"
          "  a directory of them, or - for standard input.\n\n"
          "  paxline COMMAND --help   options of a command\n"
          "  paxline --version        version\n\n"
          "exit: 0 done, 1 nothing found (with -e), 2 wrong call, 3 some "
          "inputs failed,\n      4 output failed\n",
          out);
}

static void print_command(const struct command *command)
{
    printf("usage: paxline %s %s [OPTION...]\n\n%s.\n\n%s", command->name,
           command->operands, command->about, command->help);
}

static const struct command *command_by_name(const char *name)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    }
    return NULL;
}

static int run(const struct options *options)
{
    if (options->version) {
        printf("paxline %s\n", pax_version());
        return EXIT_DONE;
    }
    if (options->command == NULL) {
        print_usage(options->help ? stdout : stderr);
        return options->help ? EXIT_DONE : EXIT_USAGE;
    }
    const struct command *command = command_by_name(options->command);
    if (command == NULL) {
        complain("no command \"%s\"; see paxline --help", options->command);
        return EXIT_USAGE;
    }
    if (options->help) {
        print_command(command);
        return EXIT_DONE;
    }
    return command->run(options);
}

int main(int argc, char **argv)
{
    struct options options;
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an output that failed */
    int code = options_read(&options, argc, argv);
    if (code == 0)
        code = run(&options);
    options_finish(&options);
    if ((fflush(stdout) != 0 || ferror(stdout)) && code != EXIT_OUTPUT) {
        complain("standard output: could not be written");
        code = EXIT_OUTPUT;
    }
    return code;
}
