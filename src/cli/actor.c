/* SPDX-License-Identifier: MIT */
/* paxline actor: one name, and whom it stands for. */
#include <stdio.h>
#include <string.h>

#include "engine.h"
#include "input.h"
#include "output.h"

struct asking {
    const struct options *options;
    struct pax_reader *reader;
    struct input_visitor visitor;
    bool json;
    size_t known;
};

static struct pax_text text_of(const char *text)
{
    return (struct pax_text){text, strlen(text)};
}

static void print_line(const char *name, struct pax_text value)
{
    if (value.len > 0)
        printf("%-8s %.*s\n", name, (int)value.len, value.ptr);
}

static void print_day(const char *name, bool known, struct pax_date date)
{
    char day[PAX_ISO_DATE_SIZE];
    if (!known)
        return;
    pax_day_print(pax_date_to_day(date), day);
    printf("%s%s", name, day);
}

static void print_identity(const struct pax_identity *found)
{
    print_line("name", found->name);
    print_line("kind", text_of(pax_actor_kind_name(found->kind)));
    print_line("country", text_of(found->country));
    print_line("code", found->code);
    print_line("sector", text_of(found->sector));
    if (found->office.len > 0) {
        printf("%-8s %.*s", "office", (int)found->office.len,
               found->office.ptr);
        print_day(", from ", found->has_from, found->from);
        print_day(" to ", found->has_to, found->to);
        printf("\n");
    }
    print_line("why", found->why);
}

/* Asks and prints; 0 or what stops the run. */
static int ask(struct asking *asking, const struct pax_question *question,
               struct pax_text place)
{
    struct pax_identity found;
    struct pax_error error = {PAX_OK, "", 0};
    if (pax_identify(asking->reader, question, &found, &error) != PAX_OK)
        return input_failed(&asking->visitor, asking->options, place, &error);
    asking->known += found.name.len > 0;
    if (asking->json)
        return pax_write_identity(question, &found, output_stdout()) == PAX_OK
                   ? 0
                   : EXIT_OUTPUT;
    if (found.name.len == 0)
        complain("\"%.*s\": nobody that is known", (int)question->text.len,
                 question->text.ptr);
    else
        print_identity(&found);
    return 0;
}

static int ask_line(void *ctx, struct pax_text line, struct pax_text place)
{
    struct asking *asking = ctx;
    struct pax_question question;
    struct pax_error error = {PAX_OK, "", 0};
    if (pax_question_from_json(asking->reader, line, &question, &error) !=
        PAX_OK)
        return input_failed(&asking->visitor, asking->options, place, &error);
    if (asking->options->published != NULL)
        question.date = text_of(asking->options->published);
    return ask(asking, &question, place);
}

static int ask_all(struct asking *asking)
{
    const struct options *options = asking->options;
    int code = 0;
    asking->json = options->from == FORM_JSONL ||
                   (options->to != NULL && strcmp(options->to, "json") == 0);
    if (options->from == FORM_JSONL) {
        asking->visitor = (struct input_visitor){
            .line = ask_line, .failed = output_error, .ctx = asking};
        code = inputs_visit(options, asking->reader, &asking->visitor);
    } else {
        struct pax_question question = {.text = text_of(options->files[0])};
        if (options->published != NULL)
            question.date = text_of(options->published);
        code = ask(asking, &question, question.text);
        if (code == 0 && asking->visitor.failures > 0)
            code = EXIT_INPUT;
    }
    bool nothing = code == 0 && options->nothing_fails && asking->known == 0;
    return nothing ? EXIT_NOTHING : code;
}

static int run(const struct options *options)
{
    if (options->from != FORM_JSONL && options->file_count != 1) {
        complain("actor: one name, in quotes: paxline actor \"the Armenian "
                 "prime minister\" --on 2023-09-06");
        return EXIT_USAGE;
    }
    if (options->to != NULL && strcmp(options->to, "text") != 0 &&
        strcmp(options->to, "json") != 0) {
        complain("actor: --to: \"%s\" is not text or json", options->to);
        return EXIT_USAGE;
    }
    struct asking asking = {.options = options};
    struct pax_engine *engine = NULL;
    int code = engine_make(options, &engine);
    if (code == 0 && pax_reader_create(engine, &asking.reader) != PAX_OK) {
        complain("out of memory");
        code = EXIT_INPUT;
    }
    if (code == 0)
        code = ask_all(&asking);
    pax_reader_destroy(asking.reader);
    pax_engine_destroy(engine);
    return code;
}

const struct command command_actor = {
    .name = "actor",
    .operands = "NAME --on DATE",
    .about = "one name: who it is, which office, and by which row",
    .help = "  --on DATE            the day it was said on\n"
            "  --to text|json       default text\n"
            "  --from jsonl FILE    many names: lines of {\"id\",\"date\",\n"
            "                       \"text\",\"context\"}; a line of JSON "
            "each\n"
            "  --actors FILE        your own actors; may stand several times\n"
            "  -e                   exit 1 when nobody is known\n",
    .run = run,
};
