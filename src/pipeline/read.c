/* SPDX-License-Identifier: MIT */
/*
 * The way of the data for one article, stage by stage. The only place that
 * names every stage.
 */
#include "src/pipeline/pass.h"

#include "src/base/caps.h"
#include "src/base/utf8.h"

static struct pax_text text_of(struct slice slice)
{
    return (struct pax_text){slice.ptr, slice.len};
}

enum pax_status pass_failed(struct pax_error *error, enum pax_status status)
{
    if (error != NULL && error->code == PAX_OK)
        *error = (struct pax_error){status, pax_status_text(status), 0};
    return status;
}

/* From bytes to sentences. */
static enum pax_status pass_text(struct pax_reader *reader,
                                 const struct pax_input *input,
                                 struct passed *passed, struct pax_error *error)
{
    struct arena *arena = &reader->arena;
    const struct lexicon *lexicon = &reader->engine->lexicon;
    arena_reset(arena);
    enum pax_status status =
        document_read(lexicon->image, arena, input, &passed->document, error);
    if (status == PAX_OK)
        status = analysis_begin(arena, lexicon, &passed->document,
                                &passed->analysis);
    return status == PAX_OK ? PAX_OK : pass_failed(error, status);
}

/* From sentences to resolved dates. */
static enum pax_status pass_dates(struct pax_reader *reader,
                                  struct passed *passed,
                                  struct pax_error *error)
{
    struct arena *arena = &reader->arena;
    enum pax_status status = analysis_finish(arena, &passed->analysis);
    if (status == PAX_OK)
        status = dates_read(arena, &passed->analysis, &passed->dates);
    if (status == PAX_OK)
        status = offsets_read(arena, passed->document.text, &passed->offsets);
    return status == PAX_OK ? PAX_OK : pass_failed(error, status);
}

static struct pax_record record_of(const struct passed *passed)
{
    const struct document *document = &passed->document;
    return (struct pax_record){
        .source = {text_of(document->id), text_of(document->title),
                   text_of(document->url), document->has_published,
                   document->published},
        .text = text_of(document->text),
        .evidence = document->evidence,
        .candidates = document->candidates,
        .candidate_count = document->candidate_count,
    };
}

enum pax_status pax_read_dates(struct pax_reader *reader,
                               const struct pax_input *input,
                               struct pax_record *record,
                               struct pax_error *error)
{
    struct passed passed;
    if (error != NULL)
        *error = (struct pax_error){PAX_OK, "", 0};
    enum pax_status status = pass_text(reader, input, &passed, error);
    if (status != PAX_OK)
        return status;
    timexes_skip(&passed.analysis);
    status = pass_dates(reader, &passed, error);
    if (status != PAX_OK)
        return status;
    struct pax_timex *timexes =
        arena_array(&reader->arena, passed.dates.count, sizeof(*timexes));
    if (timexes == NULL)
        return pass_failed(error, PAX_NO_MEMORY);
    const struct tokens *tokens = &passed.analysis.tokens;
    for (size_t i = 0; i < passed.dates.count; i++) {
        const struct dated *dated = &passed.dates.at[i];
        struct pax_span span = {tokens->at[dated->timex.first].start,
                                tokens->at[dated->timex.end - 1].end};
        timexes[i] = (struct pax_timex){
            .quote = offsets_quote(&passed.offsets, span),
            .when = dated->when,
            .rule = text_of(timex_rule_name(&reader->engine->lexicon,
                                            dated->timex.rule)),
            .direction = (enum pax_direction)dated->direction,
        };
    }
    struct pax_record made = record_of(&passed);
    made.timexes = timexes;
    made.timex_count = passed.dates.count;
    *record = made;
    return PAX_OK;
}

/* Sets code points in every quote of the events. */
static void count_offsets(const struct offsets *offsets,
                          struct pax_event *events, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct pax_event *event = &events[i];
        event->quote = offsets_quote(offsets, event->quote.span);
        event->trigger = offsets_quote(offsets, event->trigger.span);
        event->expression = offsets_quote(offsets, event->expression.span);
        struct pax_quote *also = (struct pax_quote *)(uintptr_t)event->also;
        for (size_t k = 0; k < event->also_count; k++)
            also[k] = offsets_quote(offsets, also[k].span);
    }
}

enum pax_status pass_events(struct pax_reader *reader,
                            const struct pax_input *input,
                            struct passed *passed, struct pax_error *error)
{
    struct arena *arena = &reader->arena;
    if (error != NULL)
        *error = (struct pax_error){PAX_OK, "", 0};
    enum pax_status status = pass_text(reader, input, passed, error);
    if (status == PAX_OK)
        status = pass_dates(reader, passed, error);
    if (status != PAX_OK)
        return status;
    status = actors_find(arena, &passed->analysis, &passed->dates,
                         &passed->actors);
    if (status == PAX_OK)
        status = actions_find(arena, &passed->analysis, &passed->actions);
    const struct findings findings = {&passed->analysis, &passed->dates,
                                      &passed->actors, &passed->actions};
    if (status == PAX_OK)
        status =
            events_assemble(arena, &findings, reader->engine->options.undated,
                            &passed->events, &passed->event_count);
    if (status != PAX_OK)
        return pass_failed(error, status);
    count_offsets(&passed->offsets, passed->events, passed->event_count);
    return PAX_OK;
}

enum pax_status pax_read_events(struct pax_reader *reader,
                                const struct pax_input *input,
                                struct pax_record *record,
                                struct pax_error *error)
{
    struct passed passed;
    enum pax_status status = pass_events(reader, input, &passed, error);
    if (status != PAX_OK)
        return status;
    struct pax_record made = record_of(&passed);
    made.events = passed.events;
    made.event_count = passed.event_count;
    *record = made;
    return PAX_OK;
}

/* One block over a phrase, without looking for furniture. */
static struct document phrase_document(struct slice phrase,
                                       const struct block *block,
                                       const struct pax_date *anchor)
{
    return (struct document){
        .text = phrase,
        .blocks = block,
        .block_count = 1,
        .has_published = anchor != NULL,
        .published = anchor != NULL ? *anchor : (struct pax_date){0, 1, 1},
    };
}

enum pax_status pax_resolve(struct pax_reader *reader, struct pax_text phrase,
                            const struct pax_date *anchor,
                            enum pax_direction direction, struct pax_when *out)
{
    struct arena *arena = &reader->arena;
    struct slice text = slice_trim((struct slice){phrase.ptr, phrase.len});
    struct block block = {0, text.len, BLOCK_BODY};
    size_t bad;
    if (text.len == 0 || text.len > CAP_ARTICLE_BYTES)
        return PAX_BAD_ARGUMENT;
    if (!utf8_valid(text, &bad))
        return PAX_BAD_UTF8;
    if (anchor != NULL && !pax_date_valid(*anchor))
        return PAX_BAD_DATE;
    arena_reset(arena);
    struct document document = phrase_document(text, &block, anchor);
    struct dates dates;
    enum pax_status status = dates_read_phrase(arena, &reader->engine->lexicon,
                                               &document, direction, &dates);
    if (status != PAX_OK)
        return status;
    if (dates.count == 0)
        return PAX_BAD_SYNTAX;
    *out = dates.at[0].happening;
    return PAX_OK;
}
