/* SPDX-License-Identifier: MIT */
/*
 * Finds and resolves the time expressions of a document: each in text order,
 * with the direction that the tense and mood of its governing predicate give.
 * Rules: docs/date-rules.md.
 */
#include "src/dates/dates.h"

#include "src/dates/beside.h"
#include "src/dates/direction.h"
#include "src/dates/narrative.h"
#include "src/dates/story.h"

struct reading {
    const struct analysis *analysis;
    bool forced; /* `direction` is given, not read from the text */
    enum pax_direction direction;
    struct passage passage;
    struct thread thread;
    struct dated *at;
    size_t count;
    const bool *narrative;
    bool present; /* the story has come to what is still to happen */
    bool run_in;  /* the heading holds for its own block only */
    size_t seen;  /* tokens looked at for blocks */
};

/* "will meet in two weeks": a length that the future makes a time from now. */
static void count_from_now(struct timex *timex, enum pax_direction way)
{
    if (timex->relation != RELATION_IN || way != PAX_DIRECTION_FUTURE ||
        timex->term.kind != TERM_DURATION)
        return;
    timex->term.kind = TERM_OFFSET;
    timex->term.base = BASE_ANCHOR;
    if (timex->term.count == TERM_COUNT_VAGUE)
        timex->term.look = LOOK_NEXT;
}

/* "since May 5, when", "after May 5, when": what is told next happened on that
 * day. */
static bool when_follows(const struct tokens *tokens, size_t i)
{
    if (token_is_sign(tokens, i, ','))
        i++;
    return i < tokens->count &&
           slice_equal(token_text(tokens, i), SLICE("when"));
}

/* "the agreement of 12 March": its name. */
static bool follows_of(const struct tokens *tokens, size_t first)
{
    return first > 0 &&
           slice_equal(token_text(tokens, first - 1), SLICE("of"));
}

/* "failed within six days of its start": what has no date is counted from; what
 * is to come within a day of the signing begins now. */
static bool counts_from_deed(const struct tokens *tokens,
                             const struct timex *timex)
{
    return timex->relation == RELATION_WITHIN &&
           timex->partner == NO_PARTNER && timex->end < tokens->count &&
           (slice_equal(token_text(tokens, timex->end), SLICE("of")) ||
            slice_equal(token_text(tokens, timex->end), SLICE("after")));
}

/* "the envoy said it would be signed": counted from when he said so. */
static bool is_reported(const struct reading *reading,
                        const struct dated *dated)
{
    const struct analysis *analysis = reading->analysis;
    if (dated->predicate == NO_INDEX)
        return false;
    uint32_t clause = analysis->predicates[dated->predicate].clause;
    return clause != NO_INDEX &&
           analysis->clauses[clause].kind == CLAUSE_COMPLEMENT;
}

static void direct_one(const struct reading *reading, struct dated *dated)
{
    struct direction direction =
        direction_find(reading->analysis, &dated->timex);
    dated->predicate = direction.predicate;
    dated->weak = direction.weak;
    dated->loose = direction.loose;
    dated->direction = (uint8_t)(reading->forced ? reading->direction
                                                 : direction.way);
}

/* Whether the expression is told in a narrative that has not come to what is
 * still to be. */
static bool in_narrative(struct reading *reading, size_t i)
{
    const struct dated *dated = &reading->at[i];
    const struct term *term = &dated->timex.term;
    if (story_reaches_present(reading->analysis, dated))
        reading->present = true;
    else if (term->kind == TERM_CALENDAR && (term->fields & FIELD_YEAR) != 0)
        reading->present = false;
    return reading->narrative[i] &&
           !(reading->present && reading->passage.anchor.known);
}

/* What a new block does not go on with: a heading like "1991." that holds for
 * its own, and, as freely, the year given last. */
static void leave_blocks(struct reading *reading, size_t first)
{
    const struct token *at = reading->analysis->tokens.at;
    for (; reading->seen <= first; reading->seen++) {
        if ((at[reading->seen].shape & TOKEN_BLOCK) == 0)
            continue;
        reading->passage.apart = true;
        if (reading->run_in)
            reading->passage.year_from_heading = false;
        reading->run_in = false;
    }
}

/* "until May 5": a narrative does not go on from there. */
static void place_until(struct passage *passage,
                        const struct resolve_input *input,
                        struct pax_when *out)
{
    const struct passage before = *passage;
    term_resolve(input, passage, out);
    if (before.has_last && passage->narrative)
        passage_stay(passage, &before, out);
}

/* "since May 5, 2014": that lasts, and is no story. */
static void place_since(struct passage *passage,
                        const struct resolve_input *input,
                        struct pax_when *out)
{
    const struct past_date dated = passage->dated;
    term_resolve(input, passage, out);
    if (dated.since < UINT32_MAX) {
        passage->dated = dated;
        passage->dated.since++;
    }
}

/* Places the expression itself; `beside` is the date it is told with. */
static void place_one(struct reading *reading, size_t i,
                      const struct pax_when *base,
                      const struct pax_when *beside)
{
    struct dated *dated = &reading->at[i];
    const struct timex *timex = &dated->timex;
    bool narrative = in_narrative(reading, i);
    const struct resolve_input input = {
        .term = &timex->term,
        .until = timex->range ? &timex->until : NULL,
        .base = base,
        .holiday =
            holiday_row(reading->analysis->lexicon, timex->term.name),
        .direction = (enum pax_direction)dated->direction,
        .weak = dated->weak,
        .loose = dated->loose,
        .aside = narrative && story_is_aside(reading->analysis, dated),
        .entry = timex->entry,
        .story = story_find(reading->analysis, reading->at, i),
        .beside =
            beside != NULL && beside->resolved ? &beside->interval : NULL,
    };
    reading->passage.narrative = narrative;
    if (timex->relation == RELATION_UNTIL)
        place_until(&reading->passage, &input, &dated->when);
    else if (timex->relation == RELATION_SINCE)
        place_since(&reading->passage, &input, &dated->when);
    else
        term_resolve(&input, &reading->passage, &dated->when);
    if (reading->passage.day.since == 0)
        reading->passage.day_limit =
            timex->relation == RELATION_UNTIL ||
            timex->relation == RELATION_BY ||
            follows_of(&reading->analysis->tokens, timex->first);
    thread_note(&reading->thread, reading->analysis, timex, &reading->passage);
    if (timex->heading || timex->run_in)
        passage_heading(&reading->passage, &dated->when);
    reading->run_in = timex->run_in || (reading->run_in && !timex->heading);
}

static void resolve_one(struct reading *reading, size_t i,
                        const struct pax_when *base)
{
    struct dated *dated = &reading->at[i];
    struct timex *timex = &dated->timex;
    enum pax_direction way = (enum pax_direction)dated->direction;
    size_t other = 0;
    enum beside beside = beside_find(reading->analysis, reading->at, i,
                                     dated->predicate, &other);
    leave_blocks(reading, timex->first);
    thread_begin(&reading->thread, reading->analysis, timex, &reading->passage);
    thread_turn_back(&reading->thread, reading->analysis, reading->at, i,
                     &reading->passage);
    count_from_now(timex, way);
    place_one(reading, i, base,
              beside != BESIDE_NONE ? &reading->at[other].when : NULL);
    dated->happening = dated->when;
    if (beside == BESIDE_NEAR && dated->when.resolved)
        reading->at[other].when = reading->at[other].happening = dated->when;
    const struct tokens *tokens = &reading->analysis->tokens;
    if (((timex->relation == RELATION_SINCE ||
          timex->relation == RELATION_UNTIL ||
          timex->relation == RELATION_AFTER) &&
         when_follows(tokens, timex->end)) ||
        (way != PAX_DIRECTION_FUTURE && counts_from_deed(tokens, timex)))
        return;
    bool told_now = timex->relation == RELATION_WITHIN &&
                    !reading->passage.narrative && is_reported(reading, dated);
    interval_relate(&dated->happening,
                    (enum timex_relation)timex->relation,
                    dated->weak && !told_now ? PAX_DIRECTION_NONE : way,
                    &reading->passage);
}

/* An expression that counts from the next one waits for it. */
static bool waits(const struct reading *reading, size_t i)
{
    const struct timex *timex = &reading->at[i].timex;
    return timex->term.base == BASE_TERM && timex->partner == i + 1 &&
           i + 1 < reading->count;
}

/* The date just before, which an expression says again. */
static const struct pax_when *said_before(const struct reading *reading,
                                          size_t i)
{
    const struct timex *timex = &reading->at[i].timex;
    return timex->term.base == BASE_TERM && i > 0 && timex->partner == i - 1
               ? &reading->at[i - 1].when : NULL;
}

static void resolve_all(struct reading *reading)
{
    size_t i = 0;
    while (i < reading->count) {
        if (waits(reading, i) && !waits(reading, i + 1)) {
            struct dated *base = &reading->at[i + 1];
            resolve_one(reading, i + 1, NULL);
            base->happening = base->when; /* "before" is not said of it */
            resolve_one(reading, i, &base->when);
            i += 2;
        } else {
            resolve_one(reading, i, said_before(reading, i));
            i++;
        }
    }
}

/* "from X to Y", "between X and Y": one interval for both. */
static void join_all(struct reading *reading)
{
    for (size_t i = 0; i + 1 < reading->count; i++) {
        struct dated *from = &reading->at[i];
        struct dated *to = from + 1;
        if (to->timex.relation != RELATION_TO || from->timex.partner != i + 1)
            continue;
        struct pax_when joined;
        interval_join(&from->when, &to->when,
                      (enum timex_relation)from->timex.relation,
                      (enum pax_direction)from->direction, &joined);
        from->happening = joined;
        to->happening = joined;
    }
}

/* Finds, resolves and joins; `reading` comes with what is not the same for
 * articles and phrases. */
static enum pax_status read_all(struct arena *arena, struct reading *reading,
                                struct dates *out)
{
    const struct analysis *analysis = reading->analysis;
    struct timex *timexes;
    size_t count;
    enum pax_status status = timexes_find(arena, analysis->lexicon,
                                          &analysis->tokens, &timexes, &count);
    if (status != PAX_OK)
        return status;
    struct dated *at = arena_zeroed(arena, count, sizeof(*at));
    bool *narrative = arena_zeroed(arena, count, sizeof(*narrative));
    if (at == NULL || narrative == NULL)
        return PAX_NO_MEMORY;
    const struct document *document = analysis->document;
    struct anchor anchor = {.known = document->has_published};
    if (anchor.known)
        anchor.day = pax_date_to_day(document->published);
    for (size_t i = 0; i < count; i++) {
        at[i].timex = timexes[i];
        direct_one(reading, &at[i]);
    }
    narrative_judge(at, count, anchor, narrative);
    reading->at = at;
    reading->count = count;
    reading->narrative = narrative;
    reading->thread.sentence = reading->thread.aside = NO_INDEX;
    reading->thread.aside = NO_INDEX;
    passage_init(&reading->passage, anchor);
    resolve_all(reading);
    join_all(reading);
    *out = (struct dates){at, count};
    return PAX_OK;
}

enum pax_status dates_read(struct arena *arena,
                           const struct analysis *analysis, struct dates *out)
{
    struct reading reading = {.analysis = analysis};
    return read_all(arena, &reading, out);
}

enum pax_status dates_read_phrase(struct arena *arena,
                                  const struct lexicon *lexicon,
                                  const struct document *document,
                                  enum pax_direction direction,
                                  struct dates *out)
{
    struct analysis analysis = {.document = document, .lexicon = lexicon};
    enum pax_status status =
        tokens_read(arena, lexicon, document, &analysis.tokens);
    if (status != PAX_OK)
        return status;
    struct reading reading = {
        .analysis = &analysis,
        .forced = true,
        .direction = direction,
    };
    return read_all(arena, &reading, out);
}
