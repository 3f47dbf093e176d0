/* SPDX-License-Identifier: MIT */
/*
 * Times the program and each stage on one thread, beside `wc -w` on the same
 * file in the same run.
 *
 *   bench PAXLINE EXAMPLES [MEGABYTES]
 *
 * Whole commands are timed from outside (user and system time of the child);
 * stages from inside, over the same articles.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "corpus.h"
#include "events/assemble.h"
#include "src/article/jsonl.h"
#include "src/base/caps.h"
#include "src/pipeline/builtin.h"

#define RUNS 3

struct figures {
    double seconds; /* the best of the runs */
    double megabytes; /* peak memory */
};

static double seconds_of(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

/* Runs a command once with its output thrown away. */
static bool run_once(char *const argv[], struct figures *figures)
{
    struct rusage usage;
    int status;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        if (freopen("/dev/null", "wb", stdout) != NULL)
            execvp(argv[0], argv);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &usage) < 0 ||
        !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return false;
    double seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
    if (figures->seconds == 0 || seconds < figures->seconds)
        figures->seconds = seconds;
    figures->megabytes = (double)usage.ru_maxrss / 1024;
    return true;
}

/* The best of some runs, in turn with `wc -w` so that both see the same
 * machine. */
static bool run_beside(char *const argv[], char *const wc[],
                       struct figures *own, struct figures *words)
{
    for (int i = 0; i < RUNS; i++) {
        if (!run_once(wc, words) || !run_once(argv, own))
            return false;
    }
    return true;
}

/* --- stages from inside --------------------------------------------------- */

enum stage {
    STAGE_JSON,
    STAGE_ARTICLE,
    STAGE_TOKENS,
    STAGE_TEXT,
    STAGE_DATES,
    STAGE_ACTORS,
    STAGE_ACTIONS,
    STAGE_EVENTS,
    STAGE_COUNT
};

static const char *const stage_names[STAGE_COUNT] = {
    "json lines", "article", "tokens",  "text (with tokens)",
    "dates",      "actors",  "actions", "events"};

struct clockwork {
    double spent[STAGE_COUNT];
    double last;
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void lap(struct clockwork *clock, enum stage stage)
{
    double time = now();
    clock->spent[stage] += time - clock->last;
    clock->last = time;
}

static bool pass(struct arena *arena, const struct lexicon *lexicon,
                 struct slice line, struct clockwork *clock)
{
    struct pax_input input;
    struct document document;
    struct tokens tokens;
    struct analysis analysis;
    struct dates dates;
    struct actors actors;
    struct actions actions;
    struct findings findings = {&analysis, &dates, &actors, &actions};
    struct pax_event *events;
    size_t count;
    arena_reset(arena);
    clock->last = now();
    if (jsonl_read(arena, line, &input, NULL) != PAX_OK)
        return false;
    lap(clock, STAGE_JSON);
    if (document_read(lexicon->image, arena, &input, &document, NULL) !=
        PAX_OK)
        return false;
    lap(clock, STAGE_ARTICLE);
    if (tokens_read(arena, lexicon, &document, &tokens) != PAX_OK)
        return false;
    lap(clock, STAGE_TOKENS);
    if (analysis_read(arena, lexicon, &document, &analysis) != PAX_OK)
        return false;
    lap(clock, STAGE_TEXT);
    if (dates_read(arena, &analysis, &dates) != PAX_OK)
        return false;
    lap(clock, STAGE_DATES);
    if (actors_find(arena, &analysis, &dates, &actors) != PAX_OK)
        return false;
    lap(clock, STAGE_ACTORS);
    if (actions_find(arena, &analysis, &actions) != PAX_OK)
        return false;
    lap(clock, STAGE_ACTIONS);
    if (events_assemble(arena, &findings, false, &events, &count) != PAX_OK)
        return false;
    lap(clock, STAGE_EVENTS);
    return true;
}

static bool time_stages(const char *path, struct clockwork *clock)
{
    FILE *file = fopen(path, "rb");
    struct lexicon lexicon;
    struct arena arena;
    char *line = NULL;
    size_t room = 0;
    ssize_t len;
    bool good = file != NULL;
    if (!good || lexicon_open(&lexicon, builtin_image()) != PAX_OK)
        return false;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    while (good && (len = getline(&line, &room, file)) > 0)
        good = pass(&arena, &lexicon, (struct slice){line, (size_t)len},
                    clock);
    arena_finish(&arena);
    free(line);
    fclose(file);
    return good;
}

/* --- report --------------------------------------------------------------- */

struct report {
    double size; /* MB of the input */
    size_t articles;
    double words; /* seconds of wc -w */
};

static void print_row(const struct report *report, const char *name,
                      double seconds, double megabytes)
{
    printf("%-20s %8.3f s %8.1f MB/s %9.0f articles/s %6.1f x wc -w", name,
           seconds, report->size / seconds, (double)report->articles / seconds,
           seconds / report->words);
    if (megabytes > 0)
        printf("  %6.1f MB peak", megabytes);
    putchar('\n');
}

static int bench(char *paxline, char *path, struct report *report)
{
    char wc_name[] = "wc";
    char wc_words[] = "-w";
    char from[] = "--from";
    char jsonl[] = "jsonl";
    char *const wc[] = {wc_name, wc_words, path, NULL};
    struct figures words = {0};
    static const char *const commands[] = {"dates", "events"};
    for (size_t i = 0; i < 2; i++) {
        struct figures own = {0};
        char name[32];
        char *const argv[] = {paxline, (char *)(uintptr_t)commands[i],
                              from, jsonl, path, NULL};
        if (!run_beside(argv, wc, &own, &words)) {
            fprintf(stderr, "bench: paxline %s failed\n", commands[i]);
            return 1;
        }
        report->words = words.seconds;
        if (i == 0)
            print_row(report, "wc -w", words.seconds, words.megabytes);
        (void)snprintf(name, sizeof(name), "paxline %s", commands[i]);
        print_row(report, name, own.seconds, own.megabytes);
    }
    struct clockwork clock = {0};
    if (!time_stages(path, &clock)) {
        fputs("bench: a stage failed\n", stderr);
        return 1;
    }
    for (int i = 0; i < STAGE_COUNT; i++)
        print_row(report, stage_names[i], clock.spent[i], 0);
    return 0;
}

int main(int argc, char **argv)
{
    char path[] = "/tmp/paxline-bench.XXXXXX";
    if (argc < 3) {
        fputs("usage: bench PAXLINE EXAMPLES [MEGABYTES]\n", stderr);
        return 2;
    }
    size_t megabytes = argc > 3 ? strtoul(argv[3], NULL, 10) : 20;
    int handle = mkstemp(path);
    FILE *file = handle >= 0 ? fdopen(handle, "wb") : NULL;
    if (file == NULL) {
        fprintf(stderr, "bench: %s: %s\n", path, strerror(errno));
        return 1;
    }
    struct report report = {
        .articles = corpus_write(argv[2], megabytes * 1000000, file)};
    report.size = (double)ftell(file) / 1e6;
    int code = 1;
    if (fclose(file) == 0 && report.articles > 0) {
        printf("%.1f MB of JSON Lines, %zu articles, best of %d runs\n",
               report.size, report.articles, RUNS);
        code = bench(argv[1], path, &report);
    }
    unlink(path);
    return code;
}
