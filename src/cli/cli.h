/* SPDX-License-Identifier: MIT */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "paxline/paxline.h"

/* Exit codes of every command. They are part of the interface. */
enum exit_code {
    EXIT_DONE = 0,
    EXIT_NOTHING = 1, /* -e, and nothing was found */
    EXIT_USAGE = 2,   /* the call is wrong */
    EXIT_INPUT = 3,   /* some inputs failed; the rest is written */
    EXIT_OUTPUT = 4,  /* output failed */
};

enum input_form { FORM_BY_CONTENT, FORM_TEXT, FORM_JSONL };

#define MOST_OUTPUTS 16
#define MOST_TABLES 16

/* --calendar-per */
enum split_by { SPLIT_NONE, SPLIT_ACTOR, SPLIT_TYPE, SPLIT_COUNTRY };

/* The command line, taken apart. Texts belong to argv. */
struct options {
    const char *command;
    const char **files; /* operands */
    size_t file_count;
    const char *outputs[MOST_OUTPUTS]; /* -o */
    size_t output_count;
    const char *to;        /* --to, or NULL */
    const char *published; /* --published or --on, or NULL */
    const char *title;     /* --title, or NULL */
    const char *previous;  /* --previous, or NULL */
    const char *places;    /* --places, or NULL */
    const char *feed_url;  /* --feed-url, or NULL */
    const char *refresh;   /* --refresh, or NULL */
    enum split_by split;   /* --calendar-per */
    const char *actors[MOST_TABLES]; /* --actors */
    size_t actor_count;
    const char *frames[MOST_TABLES]; /* --frames */
    size_t frame_count;
    const char *periods[MOST_TABLES]; /* --periods */
    size_t period_count;
    enum input_form from;
    enum pax_direction tense; /* --tense */
    bool undated;
    bool with_text;
    bool nothing_fails; /* -e */
    bool quiet;
    bool verbose;
    bool color;
    bool help;
    bool version;
};

/* Reads argv; prints what is wrong with it and gives EXIT_USAGE, or 0. */
int options_read(struct options *options, int argc, char **argv);

/* Frees what options_read() took. */
void options_finish(struct options *options);

/* One verb. */
struct command {
    const char *name;
    const char *operands; /* as usage shows them */
    const char *about;
    const char *help; /* its options, a line each */
    int (*run)(const struct options *options);
};

extern const struct command command_actor;
extern const struct command command_build;
extern const struct command command_events;
extern const struct command command_explain;
extern const struct command command_formats;
extern const struct command command_dates;
extern const struct command command_resolve;

/* Prints "paxline: ..." on stderr. */
void complain(const char *form, ...) __attribute__((format(printf, 1, 2)));

/* The same unless --quiet. */
void remark(const struct options *options, const char *form, ...)
    __attribute__((format(printf, 2, 3)));

#endif
