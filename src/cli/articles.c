/* SPDX-License-Identifier: MIT */
/* A walk over all articles with one engine and one reader. */
#include "articles.h"

#include "engine.h"

struct walk {
    const struct article_run *run;
    struct pax_reader *reader;
    struct input_visitor visitor;
};

static void print_evidence(const struct pax_record *record)
{
    struct pax_text id = record->source.id;
    for (size_t i = 0; i < record->candidate_count; i++) {
        const struct pax_date_candidate *candidate = &record->candidates[i];
        complain("%.*s: published: %s %04d-%02d-%02d: %s", (int)id.len, id.ptr,
                 pax_evidence_name(candidate->evidence),
                 (int)candidate->date.year, candidate->date.month,
                 candidate->date.day, candidate->why);
    }
    if (!record->source.has_published)
        complain("%.*s: published: unknown; relative dates stay open",
                 (int)id.len, id.ptr);
}

static int visit(void *ctx, const struct pax_input *input)
{
    struct walk *walk = ctx;
    struct pax_record record;
    struct pax_error error = {PAX_OK, "", 0};
    if (walk->run->read(walk->reader, input, &record, &error) != PAX_OK)
        return input_failed(&walk->visitor, walk->run->options, input->id,
                            &error);
    if (walk->run->options->verbose)
        print_evidence(&record);
    return walk->run->record(walk->run->ctx, &record);
}

static int visit_failed(void *ctx, struct pax_text id,
                        const struct pax_error *error)
{
    struct walk *walk = ctx;
    if (walk->run->failed == NULL)
        return 0;
    return walk->run->failed(walk->run->ctx, id, error);
}

int articles_run(const struct article_run *run)
{
    struct pax_engine *engine = NULL;
    struct walk walk = {.run = run};
    int code = engine_make(run->options, &engine);
    if (code == 0 && pax_reader_create(engine, &walk.reader) != PAX_OK) {
        complain("out of memory");
        code = EXIT_INPUT;
    }
    if (code == 0) {
        walk.visitor = (struct input_visitor){
            .article = visit, .failed = visit_failed, .ctx = &walk};
        code = inputs_visit(run->options, walk.reader, &walk.visitor);
    }
    pax_reader_destroy(walk.reader);
    pax_engine_destroy(engine);
    return code;
}
