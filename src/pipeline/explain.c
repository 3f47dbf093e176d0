/* SPDX-License-Identifier: MIT */
/*
 * Why an article gives the events that it gives: sentence by sentence, what
 * each stage made of it and by which rule or row.
 */
#include "events/action_try.h"
#include "paxline/export.h"
#include "src/pipeline/page.h"
#include "src/pipeline/pass.h"

#define TRIES_MAX 16 /* frames of one verb that are told */

struct explain {
    const struct passed *passed;
    const struct frame_tries *tries;
    struct page page;
    struct buffer value;
    size_t date; /* next of each, in text order */
    size_t mention;
    size_t action;
    uint32_t *first_event; /* of each sentence, or NO_INDEX */
    uint32_t *next_event;
};

/* --- Pieces of text ------------------------------------------------------ */

static const struct tokens *tokens_of(const struct explain *explain)
{
    return &explain->passed->analysis.tokens;
}

static struct slice span_of(const struct explain *explain, uint32_t first,
                            uint32_t end)
{
    const struct tokens *tokens = tokens_of(explain);
    if (first >= end)
        return (struct slice){"", 0};
    return slice_sub(tokens->text, tokens->at[first].start,
                     tokens->at[end - 1].end);
}

static void put_span(struct explain *explain, uint32_t first, uint32_t end)
{
    buffer_byte(&explain->value, '"');
    buffer_put(&explain->value, span_of(explain, first, end));
    buffer_byte(&explain->value, '"');
}

static void put_chunk(struct explain *explain, const char *name, uint32_t index)
{
    if (index == NO_INDEX)
        return;
    const struct chunk *chunk = &explain->passed->analysis.chunks[index];
    buffer_text(&explain->value, ", ");
    buffer_text(&explain->value, name);
    buffer_byte(&explain->value, ' ');
    put_span(explain, chunk->first, chunk->end);
}

static void put_text(struct explain *explain, struct pax_text text)
{
    buffer_put(&explain->value, (struct slice){text.ptr, text.len});
}

/* --- Rows ---------------------------------------------------------------- */

static void put_chunks(struct explain *explain, const struct sentence *sentence)
{
    const struct analysis *analysis = &explain->passed->analysis;
    uint32_t last = NO_INDEX;
    if (analysis->chunk_of == NULL)
        return;
    for (uint32_t i = sentence->first; i < sentence->end; i++) {
        uint32_t chunk = analysis->chunk_of[i];
        if (chunk == NO_INDEX || chunk == last)
            continue;
        const struct chunk *at = &analysis->chunks[chunk];
        buffer_text(&explain->value, last == NO_INDEX ? "[" : " [");
        buffer_put(&explain->value, span_of(explain, at->first, at->end));
        buffer_byte(&explain->value, ']');
        last = chunk;
    }
    if (last != NO_INDEX)
        page_row(&explain->page, "chunks", &explain->value);
}

static const char *const clause_names[] = {
    [CLAUSE_MAIN] = "main",
    [CLAUSE_COORDINATED] = "coordinated",
    [CLAUSE_COMPLEMENT] = "complement",
    [CLAUSE_RELATIVE] = "relative",
    [CLAUSE_PARTICIPIAL] = "participial",
    [CLAUSE_ADVERBIAL] = "adverbial",
    [CLAUSE_CONDITIONAL] = "conditional",
    [CLAUSE_INFINITIVE] = "infinitive",
    [CLAUSE_QUOTATION] = "quotation",
    [CLAUSE_PARENTHESIS] = "parenthesis",
    [CLAUSE_VERBLESS] = "without a verb",
};

static const char *const tense_names[] = {
    [TENSE_NONE] = "no tense",
    [TENSE_PRESENT] = "present",
    [TENSE_PAST] = "past",
    [TENSE_FUTURE] = "future",
    [TENSE_PRESENT_PERFECT] = "present perfect",
    [TENSE_PAST_PERFECT] = "past perfect",
    [TENSE_FUTURE_IN_PAST] = "future in the past",
    [TENSE_IMPERATIVE] = "imperative",
};

static const char *const modality_names[] = {
    [MODALITY_NONE] = "",
    [MODALITY_PLANNED] = ", planned",
    [MODALITY_POSSIBLE] = ", possible",
    [MODALITY_REQUIRED] = ", required",
    [MODALITY_CONDITIONAL] = ", conditional",
    [MODALITY_WISHED] = ", wished",
};

static void put_clause(struct explain *explain, uint32_t index)
{
    const struct analysis *analysis = &explain->passed->analysis;
    const struct clause *clause = &analysis->clauses[index];
    struct buffer *value = &explain->value;
    buffer_int(value, (int64_t)index);
    buffer_text(value, ": ");
    buffer_text(value, clause_names[clause->kind]);
    if (clause->parent != NO_INDEX) {
        buffer_text(value, " of ");
        buffer_int(value, (int64_t)clause->parent);
    }
    if (clause->predicate != NO_INDEX) {
        const struct predicate *verb = &analysis->predicates[clause->predicate];
        buffer_text(value, ", verb ");
        put_span(explain, verb->first, verb->end);
        buffer_text(value, " (");
        buffer_text(value, tense_names[verb->tense]);
        buffer_text(value, modality_names[verb->modality]);
        buffer_text(value, verb->passive ? ", passive" : "");
        buffer_text(value, verb->negated ? ", negated)" : ")");
    }
    put_chunk(explain, "subject", clause->subject);
    put_chunk(explain, "object", clause->object);
    put_chunk(explain, "second object", clause->object2);
    page_row(&explain->page, "clause", value);
}

static void put_day(struct buffer *out, bool known, int32_t day)
{
    char text[PAX_ISO_DATE_SIZE];
    if (!known) {
        buffer_text(out, "open");
        return;
    }
    pax_day_print(day, text);
    buffer_put(out, slice_of(text));
}

static void put_when(struct buffer *out, const struct pax_when *when)
{
    const struct pax_interval *interval = &when->interval;
    if (!when->resolved) {
        buffer_text(out, "not placed");
        return;
    }
    bool one = interval->has_start && interval->has_end &&
               interval->start == interval->end;
    put_day(out, interval->has_start, interval->start);
    if (!one) {
        buffer_text(out, " to ");
        put_day(out, interval->has_end, interval->end);
    }
    buffer_text(out, ", ");
    buffer_text(out, pax_precision_name(interval->precision));
    buffer_text(out, ", ");
    buffer_text(out, pax_basis_name(interval->basis));
}

static const char *const ways[PAX_DIRECTION_COUNT] = {
    [PAX_DIRECTION_NONE] = "no tense that tells",
    [PAX_DIRECTION_PAST] = "looks back",
    [PAX_DIRECTION_FUTURE] = "looks ahead",
    [PAX_DIRECTION_BEFORE_CONTEXT] = "looks back from the passage",
};

/* Which way the governing verb makes it look, and what it hangs on. */
static void put_tense(struct explain *explain, const struct dated *dated)
{
    const struct analysis *analysis = &explain->passed->analysis;
    const struct document *document = &explain->passed->document;
    struct buffer *value = &explain->value;
    buffer_text(value, ways[dated->direction]);
    if (dated->predicate != NO_INDEX) {
        const struct predicate *verb = &analysis->predicates[dated->predicate];
        buffer_text(value, ": ");
        put_span(explain, verb->first, verb->end);
        buffer_text(value, " (");
        buffer_text(value, tense_names[verb->tense]);
        buffer_byte(value, ')');
    }
    switch (dated->happening.interval.basis) {
    case PAX_BASIS_PUBLICATION:
    case PAX_BASIS_YEAR_INFERRED:
    case PAX_BASIS_VAGUE_PAST:
    case PAX_BASIS_VAGUE_FUTURE:
        if (!dated->happening.resolved || !document->has_published)
            break;
        buffer_text(value, "; anchor ");
        put_day(value, true, pax_date_to_day(document->published));
        break;
    default: break;
    }
    page_row(&explain->page, "tense", value);
}

/* The answer as the formats write it. */
static void put_written(struct explain *explain, const struct dated *dated)
{
    struct buffer *value = &explain->value;
    const char *mod = pax_timex_mod_name(dated->when.mod);
    buffer_text(value, "TIMEX3 ");
    buffer_text(value, pax_timex_type_name(dated->when.type));
    buffer_byte(value, ' ');
    buffer_put(value, slice_of(dated->when.value));
    buffer_text(value, mod[0] != '\0' ? " " : "");
    buffer_text(value, mod);
    if (dated->happening.resolved) {
        buffer_text(value, "; EDTF ");
        buffer_put(value, slice_of(dated->happening.edtf));
    }
    page_row(&explain->page, "written", value);
}

static void put_dates(struct explain *explain, uint32_t end)
{
    const struct dates *dates = &explain->passed->dates;
    const struct lexicon *lexicon = explain->passed->analysis.lexicon;
    for (; explain->date < dates->count &&
           dates->at[explain->date].timex.first < end;
         explain->date++) {
        const struct dated *dated = &dates->at[explain->date];
        put_span(explain, dated->timex.first, dated->timex.end);
        buffer_text(&explain->value, ": ");
        put_when(&explain->value, &dated->happening);
        buffer_text(&explain->value, "; rule ");
        buffer_put(&explain->value,
                   timex_rule_name(lexicon, dated->timex.rule));
        buffer_text(&explain->value, "; ");
        buffer_text(&explain->value, dated->happening.why);
        page_row(&explain->page, "date", &explain->value);
        put_tense(explain, dated);
        put_written(explain, dated);
    }
}

static void put_entity(struct explain *explain, const struct entity *entity)
{
    struct buffer *value = &explain->value;
    buffer_put(value, entity->name);
    buffer_text(value, ", ");
    buffer_text(value, pax_actor_kind_name(entity->kind));
    if (entity->only_place)
        buffer_text(value, ", a place");
    if (entity->code.len > 0) {
        buffer_text(value, ", ");
        buffer_put(value, entity->code);
    }
    if (entity->office.len > 0) {
        buffer_text(value, ", ");
        buffer_put(value, entity->office);
    }
    buffer_text(value, " (");
    buffer_put(value, entity->why);
    buffer_byte(value, ')');
}

static void put_mentions(struct explain *explain, uint32_t end)
{
    const struct actors *actors = &explain->passed->actors;
    for (; explain->mention < actors->mention_count &&
           actors->mentions[explain->mention].first < end;
         explain->mention++) {
        const struct mention *mention = &actors->mentions[explain->mention];
        put_span(explain, mention->first, mention->end);
        buffer_text(&explain->value, mention->possessive  ? " owns: "
                                     : mention->adjective ? " modifies: "
                                                          : ": ");
        if (mention->entity == NO_INDEX)
            buffer_text(&explain->value, "nobody that is known");
        else
            put_entity(explain, &actors->entities[mention->entity]);
        if (mention->second != NO_INDEX) {
            buffer_text(&explain->value, "; and ");
            put_entity(explain, &actors->entities[mention->second]);
        }
        page_row(&explain->page, "actor", &explain->value);
    }
}

/* The frame that fired for an action. */
static void put_action(struct explain *explain, const struct action *action)
{
    const struct lexicon *lexicon = explain->passed->analysis.lexicon;
    struct buffer *value = &explain->value;
    put_span(explain, action->first, action->end);
    buffer_text(value, ": ");
    buffer_text(value,
                action->weight > 0 ? pax_type_name(action->type) : "no event");
    if (action->asserted != action->type) {
        buffer_text(value, ", asserted ");
        buffer_text(value, pax_type_name(action->asserted));
    }
    buffer_text(value, ", ");
    buffer_text(value, pax_event_status_name(action->status));
    if (action->cameo[0] != '\0') {
        buffer_text(value, ", ");
        buffer_put(value, slice_of(action->cameo));
    }
    if (action->predicate != NO_INDEX) {
        buffer_text(value, " (frame: ");
        buffer_put(value, action_frame_name(lexicon, action->frame));
        buffer_byte(value, ')');
    } else {
        buffer_text(value, " (noun)");
    }
    page_row(&explain->page, "action", value);
}

/* Frames of a verb that were refused before one fired, or all of them. */
static void put_refused(struct explain *explain, uint32_t predicate)
{
    struct frame_try tries[TRIES_MAX];
    const struct passed *passed = explain->passed;
    struct buffer *value = &explain->value;
    size_t count = frame_tries_of(explain->tries, predicate, tries, TRIES_MAX);
    size_t refused = 0;
    for (size_t i = 0; i < count; i++) {
        if (tries[i].holds && !tries[i].nothing)
            continue;
        buffer_text(value, refused++ > 0 ? "; " : "");
        buffer_put(value,
                   action_frame_name(passed->analysis.lexicon, tries[i].frame));
        buffer_text(value, tries[i].nothing ? " (says: no event)" : "");
    }
    if (refused > 0)
        page_row(&explain->page, "refused", value);
}

static void put_actions(struct explain *explain,
                        const struct sentence *sentence)
{
    const struct passed *passed = explain->passed;
    const struct actions *actions = &passed->actions;
    for (; explain->action < actions->count &&
           actions->at[explain->action].first < sentence->end;
         explain->action++)
        put_action(explain, &actions->at[explain->action]);
    for (uint32_t i = sentence->clause; i < sentence->clause_end; i++) {
        if (passed->analysis.clauses[i].predicate != NO_INDEX)
            put_refused(explain, passed->analysis.clauses[i].predicate);
    }
}

static void put_event(struct explain *explain, const struct pax_event *event)
{
    struct buffer *value = &explain->value;
    put_when(value, &event->when);
    buffer_text(value, ": ");
    put_text(explain, event->summary);
    buffer_text(value, " | ");
    buffer_text(value, pax_type_name(event->type));
    buffer_text(value, ", ");
    buffer_text(value, pax_event_status_name(event->status));
    for (size_t i = 0; i < event->actor_count; i++) {
        buffer_text(value, i == 0 ? " | " : "; ");
        buffer_text(value, pax_role_name(event->actors[i].role));
        buffer_byte(value, '=');
        put_text(explain, event->actors[i].name);
    }
    page_row(&explain->page, "event", value);
    put_text(explain, event->why);
    page_row(&explain->page, "why", value);
}

/* The sentence that holds a byte: the last that begins at or before it. */
static size_t sentence_at(const struct explain *explain, size_t byte)
{
    const struct analysis *analysis = &explain->passed->analysis;
    size_t low = 0;
    size_t high = analysis->sentence_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        uint32_t first = analysis->sentences[middle].first;
        if (first < analysis->tokens.count &&
            analysis->tokens.at[first].start <= byte)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* Puts each event behind the others of its sentence. */
static bool sort_events(struct explain *explain, struct arena *arena)
{
    const struct passed *passed = explain->passed;
    size_t sentences = passed->analysis.sentence_count + 1;
    size_t count = passed->event_count;
    explain->first_event = arena_array(arena, sentences, sizeof(uint32_t));
    explain->next_event = arena_array(arena, count + 1, sizeof(uint32_t));
    if (explain->first_event == NULL || explain->next_event == NULL)
        return false;
    memset(explain->first_event, 0xFF, sentences * sizeof(uint32_t));
    for (size_t i = count; i > 0; i--) {
        size_t at =
            sentence_at(explain, passed->events[i - 1].trigger.span.start);
        explain->next_event[i - 1] = explain->first_event[at];
        explain->first_event[at] = (uint32_t)(i - 1);
    }
    return true;
}

/* --- The whole ----------------------------------------------------------- */

static void put_published(struct explain *explain)
{
    const struct document *document = &explain->passed->document;
    struct buffer *value = &explain->value;
    for (size_t i = 0; i < document->candidate_count; i++) {
        const struct pax_date_candidate *candidate = &document->candidates[i];
        put_day(value, true, pax_date_to_day(candidate->date));
        buffer_text(value, ", ");
        buffer_text(value, pax_evidence_name(candidate->evidence));
        buffer_text(value, ": ");
        buffer_text(value, candidate->why);
        page_row(&explain->page, "dated", value);
    }
    if (!document->has_published) {
        buffer_text(value, "unknown: relative dates stay open");
        page_row(&explain->page, "dated", value);
    }
}

static void put_sentence(struct explain *explain, size_t index)
{
    const struct analysis *analysis = &explain->passed->analysis;
    const struct sentence *sentence = &analysis->sentences[index];
    struct buffer heading;
    if (sentence->first >= sentence->end)
        return;
    buffer_init(&heading, explain->value.arena);
    buffer_int(&heading, (int64_t)index + 1);
    buffer_text(&heading, ". ");
    buffer_put(&heading, span_of(explain, sentence->first, sentence->end));
    page_section(&explain->page, buffer_slice(&heading));
    put_chunks(explain, sentence);
    for (uint32_t i = sentence->clause; i < sentence->clause_end; i++)
        put_clause(explain, i);
    put_dates(explain, sentence->end);
    put_mentions(explain, sentence->end);
    put_actions(explain, sentence);
    for (uint32_t i = explain->first_event[index]; i != NO_INDEX;
         i = explain->next_event[i])
        put_event(explain, &explain->passed->events[i]);
}

enum pax_status pax_explain(struct pax_reader *reader,
                            const struct pax_input *input,
                            enum pax_explain_form form, struct pax_sink sink,
                            struct pax_error *error)
{
    struct passed passed;
    struct frame_tries *tries;
    struct output out;
    enum pax_status status = pass_events(reader, input, &passed, error);
    if (status != PAX_OK)
        return status;
    status = frame_tries_open(&reader->arena, &passed.analysis, &tries);
    if (status != PAX_OK)
        return pass_failed(error, status);
    output_init(&out, sink);
    struct explain explain = {
        .passed = &passed,
        .tries = tries,
        .page = {.out = &out,
                 .arena = &reader->arena,
                 .html = form == PAX_EXPLAIN_HTML},
    };
    buffer_init(&explain.value, &reader->arena);
    if (!sort_events(&explain, &reader->arena))
        return pass_failed(error, PAX_NO_MEMORY);
    struct slice name = passed.document.title.len > 0 ? passed.document.title
                                                      : passed.document.id;
    page_begin(&explain.page, name);
    page_section(&explain.page, SLICE("Published"));
    put_published(&explain);
    for (size_t i = 0; i < passed.analysis.sentence_count; i++)
        put_sentence(&explain, i);
    page_end(&explain.page);
    status = output_finish(&out);
    return status == PAX_OK ? PAX_OK : pass_failed(error, status);
}
