/* SPDX-License-Identifier: MIT */
/*
 * The direction of time expressions. Rule R39 of docs/date-rules.md.
 *
 *   was signed on November 10         past: the verb governs the date
 *   will meet on Friday               future
 *   declared it payable Dec. 7        weak past: an adjective governs it
 *   missed the Jan. 14 deadline       weak past: it modifies a noun
 *   extended to Nov. 16               weak past: an aim, not the verb's time
 *   told them of a cut in May         weak past: the day of what is told
 *   told them of killings in May      past: what is told was done
 *   postponed until Tuesday           future: a weekday that is an aim
 *   was scheduled for Friday          future: what is planned or due
 *   the injunction issued Thursday    past: a passive participle
 *   agreed to meet on Friday          future: what is planned or wished
 *   The leaders meet on Friday.       future: what is arranged
 *   came to mark the day on Friday    none: an infinitive of purpose
 */
#include "src/dates/direction.h"

#include "src/text/grammar.h"
#include "src/text/tagset.h"

enum {
    PARENTS = 8,    /* clauses that are asked for a tense */
    STOP_REACH = 60 /* tokens up to the end of the sentence */
};

/* What is looked at for one expression. */
struct view {
    const struct analysis *analysis;
    const struct timex *timex;
    const struct clause *clause;       /* of the governing predicate */
    const struct predicate *predicate; /* the one whose tense counts */
};

static const struct token *token_at(const struct view *view, uint32_t i)
{
    return i < view->analysis->tokens.count ? &view->analysis->tokens.at[i]
                                            : NULL;
}

static enum tag tag_at(const struct view *view, uint32_t i)
{
    const struct token *token = token_at(view, i);

    return token != NULL ? (enum tag)token->tag : TAG_NONE;
}

static bool word_is(const struct view *view, uint32_t i, struct slice word)
{
    return i < view->analysis->tokens.count &&
           slice_equal(token_text(&view->analysis->tokens, i), word);
}

/* What recurs every week looks back without a tense, what recurs every year
 * is the closest: they need different help. */
static bool is_weekday(const struct term *term)
{
    return term->kind == TERM_CALENDAR && (term->fields & FIELD_WEEKDAY) &&
           !(term->fields & (FIELD_MONTH | FIELD_DAY));
}

static bool is_yearless(const struct term *term)
{
    return (term->kind == TERM_CALENDAR || term->kind == TERM_NAMED) &&
           !(term->fields & (FIELD_YEAR | FIELD_WEEKDAY)) &&
           term->look == LOOK_FREE;
}

/* "the Feb. 23 accord", "Wednesday's ruling": inside a noun phrase that goes
 * on after it. */
static bool modifies_noun(const struct view *view)
{
    const struct analysis *analysis = view->analysis;
    uint32_t first = view->timex->first;
    uint32_t end = view->timex->end;
    const struct token *after = token_at(view, end);

    if (after == NULL || analysis->chunk_of == NULL)
        return false;
    if (after->tag == TAG_POS)
        return true;
    if (after->tag == TAG_CC)
        return false; /* on 5 and 7 May */
    return analysis->chunk_of[first] != NO_INDEX &&
           analysis->chunk_of[first] == analysis->chunk_of[end] &&
           analysis->chunks[analysis->chunk_of[first]].head >= end &&
           (after->shape & TOKEN_SPACE) && after->kind == TOKEN_WORD;
}

/* The preposition right before the expression, or its first token. */
static uint32_t attachment(const struct view *view)
{
    uint32_t first = view->timex->first;
    enum tag before = first > 0 ? tag_at(view, first - 1) : TAG_NONE;

    return before == TAG_IN || before == TAG_TO ? first - 1 : first;
}

/* "payable Dec. 7", "effective from June 1". */
static bool after_adjective(const struct view *view)
{
    const struct analysis *analysis = view->analysis;
    uint32_t at = attachment(view);

    if (at == 0 || tag_at(view, at - 1) != TAG_JJ)
        return false;
    return analysis->chunk_of == NULL ||
           analysis->chunk_of[at - 1] == NO_INDEX ||
           analysis->chunk_of[at - 1] !=
               analysis->chunk_of[view->timex->first];
}

/* "as soon as Tuesday", "as early as Tuesday": the words may be part of the
 * expression. */
static bool as_soon_as(const struct view *view)
{
    uint32_t first = view->timex->first;
    uint32_t at = word_is(view, first, SLICE("as")) ? first
                  : first >= 3                      ? first - 3
                                                    : first;

    return word_is(view, at, SLICE("as")) &&
           word_is(view, at + 2, SLICE("as")) &&
           (word_is(view, at + 1, SLICE("soon")) ||
            word_is(view, at + 1, SLICE("early")));
}

/* "elections due on 22 November", "talks due Friday": it is to come. */
static bool is_due_noun(const struct view *view)
{
    uint32_t at = attachment(view);

    return at >= 2 && word_is(view, at - 1, SLICE("due")) &&
           (BIT(tag_at(view, at - 2)) & NOUNS) != 0;
}

/* A date that the verb aims at: its limit or goal, not its time. */
static bool is_aim(const struct view *view)
{
    switch (view->timex->relation) {
    case RELATION_UNTIL:
    case RELATION_BY:
    case RELATION_TO:
    case RELATION_FROM_ON:
        return true;
    default:
        return word_is(view, attachment(view), SLICE("to"));
    }
}

/* Nothing but adverbs and places between the verb and a token: "meet
 * separately Monday", "meet in Geneva Monday". */
static bool only_adverbs(const struct view *view, uint32_t end)
{
    const struct analysis *analysis = view->analysis;
    uint32_t i = view->predicate->end;

    for (; i < end; i++) {
        uint32_t number = analysis->chunk_of != NULL ? analysis->chunk_of[i]
                                                     : NO_INDEX;
        const struct chunk *chunk = number != NO_INDEX
                                        ? &analysis->chunks[number] : NULL;

        if (tag_at(view, i) == TAG_RB)
            continue;
        if (chunk == NULL ? tag_at(view, i) != TAG_IN
                          : chunk->preposition == NO_INDEX || chunk->end > end)
            return false;
    }
    return i == end;
}

/* "on 2 June and 2 August": goes on a list of times. */
static bool joins_time(const struct view *view, uint32_t at)
{
    const struct analysis *analysis = view->analysis;
    uint32_t before = at >= 2 ? at - 2 : 0;

    if (at < 2 || analysis->chunk_of == NULL ||
        tag_at(view, at - 1) != TAG_CC)
        return false;
    if (analysis->tokens.at[before].kind == TOKEN_SIGN && before > 0)
        before--;
    return analysis->chunk_of[before] != NO_INDEX &&
           analysis->chunks[analysis->chunk_of[before]].temporal;
}

/* Right after "on", "in", "during", ..., after the verb, or first in its
 * clause: the time of the verb and nothing else. */
static bool is_adverbial(const struct view *view)
{
    uint32_t at = attachment(view);

    return joins_time(view, at) || at < view->timex->first || at == 0 ||
           at == view->clause->first || only_adverbs(view, at);
}

static bool passive_participle(const struct view *view,
                               const struct predicate *predicate)
{
    enum tag tag = tag_at(view, predicate->head);

    return predicate->participle && (tag == TAG_VBN || tag == TAG_VBD);
}

static uint32_t verb_grammar(const struct view *view,
                             const struct predicate *predicate)
{
    const struct analysis *analysis = view->analysis;

    return grammar_of_verb(analysis->lexicon,
                           analysis->tokens.at[predicate->head].word);
}

/* An infinitive: to come when the verb above plans or wishes it, past with a
 * verb of trying that is. */
static enum pax_direction infinitive_direction(const struct view *view,
                                               const struct clause *clause)
{
    const struct analysis *analysis = view->analysis;
    const struct clause *parent;
    const struct predicate *above;
    uint32_t grammar;

    if (view->predicate->first > 0 &&
        word_is(view, view->predicate->first - 1, SLICE("due")))
        return PAX_DIRECTION_FUTURE; /* the truce, due to end on Sunday */
    if (clause->parent >= analysis->clause_count)
        return PAX_DIRECTION_NONE;
    parent = &analysis->clauses[clause->parent];
    if (parent->predicate >= analysis->predicate_count)
        return PAX_DIRECTION_NONE;
    above = &analysis->predicates[parent->predicate];
    grammar = verb_grammar(view, above);
    if (grammar_function(grammar) == FUNCTION_TRY &&
        (above->tense == TENSE_PAST || above->tense == TENSE_PRESENT_PERFECT))
        return PAX_DIRECTION_PAST;
    return (grammar & (GRAMMAR_PLAN | GRAMMAR_WISH | GRAMMAR_CONTROL)) != 0 ||
                   grammar_function(grammar) == FUNCTION_DUE
               ? PAX_DIRECTION_FUTURE
               : PAX_DIRECTION_NONE;
}

/* Whether the word stands before the verb of the group. */
static bool helped_by(const struct view *view, struct slice word)
{
    for (uint32_t i = view->predicate->first; i < view->predicate->head; i++) {
        if (word_is(view, i, word))
            return true;
    }
    return false;
}

/* "had been due to expire": what was to come then is past now. So is what
 * "was to have begun" and did not. */
static enum pax_direction prospect_direction(const struct view *view)
{
    if (helped_by(view, SLICE("had")))
        return PAX_DIRECTION_NONE;
    return view->predicate->modality == MODALITY_PLANNED &&
                   helped_by(view, SLICE("have"))
               ? PAX_DIRECTION_PAST
               : PAX_DIRECTION_FUTURE;
}

/* "was scheduled for Friday", "set Friday as the deadline": the date is that
 * of what is due. "Set" does other things as well. */
static bool is_due(const struct view *view)
{
    const struct predicate *predicate = view->predicate;

    if (grammar_function(verb_grammar(view, predicate)) != FUNCTION_DUE)
        return false;
    return !word_is(view, predicate->head, SLICE("set")) ||
           predicate->participle ||
           predicate->end == view->timex->first ||
           word_is(view, attachment(view), SLICE("for"));
}

/* A headline has no full stop, and its present is news. */
static bool ends_in_stop(const struct view *view)
{
    const struct tokens *tokens = &view->analysis->tokens;
    uint32_t first = view->timex->end;

    for (uint32_t i = first; i < tokens->count && i - first < STOP_REACH;
         i++) {
        if (tokens->at[i].shape & TOKEN_BLOCK)
            return false;
        if (token_is_sign(tokens, i, '.'))
            return true;
    }
    return false;
}

/* "blame rebels for the attack on Monday": a noun of a deed between the verb
 * and the date. */
static bool behind_deed(const struct view *view)
{
    uint32_t at = attachment(view);

    for (uint32_t i = view->predicate->end; i < at; i++) {
        if ((view->analysis->tokens.at[i].grammar & GRAMMAR_DEED) != 0)
            return true;
    }
    return false;
}

/* "the leaders meet on Monday", "the truce ends in two weeks": a plain present
 * with a day of its own or a time from now is what is arranged. "Says Monday"
 * and states are not. */
static bool is_arranged(const struct view *view)
{
    uint32_t grammar = verb_grammar(view, view->predicate);
    enum function_word function = grammar_function(grammar);

    bool from_now = view->timex->relation == RELATION_IN &&
                    view->timex->term.kind == TERM_DURATION &&
                    view->timex->term.count != TERM_COUNT_VAGUE &&
                    attachment(view) == view->predicate->end;

    bool planned = (grammar & GRAMMAR_PLAN) != 0;

    return (from_now || (is_weekday(&view->timex->term) &&
                         (planned || ends_in_stop(view)))) &&
           is_adverbial(view) && !behind_deed(view) &&
           (grammar & (GRAMMAR_SPEECH | GRAMMAR_REPORT | GRAMMAR_LINK)) == 0 &&
           function != FUNCTION_BE && function != FUNCTION_HAVE;
}

static enum pax_direction tense_direction(const struct view *view)
{
    const struct predicate *predicate = view->predicate;

    switch ((enum tense)predicate->tense) {
    case TENSE_PAST:
    case TENSE_PRESENT_PERFECT:
        return PAX_DIRECTION_PAST;
    case TENSE_PAST_PERFECT: /* "by May they had": no looking back */
        return view->timex->relation == RELATION_BY
                   ? PAX_DIRECTION_PAST : PAX_DIRECTION_BEFORE_CONTEXT;
    case TENSE_FUTURE:
    case TENSE_FUTURE_IN_PAST:
        return prospect_direction(view);
    case TENSE_IMPERATIVE:
        return PAX_DIRECTION_FUTURE;
    case TENSE_PRESENT:
        if (predicate->modality == MODALITY_NONE)
            return is_arranged(view) ? PAX_DIRECTION_FUTURE
                                     : PAX_DIRECTION_NONE;
        if (word_is(view, predicate->first, SLICE("could")))
            return PAX_DIRECTION_NONE;
        return PAX_DIRECTION_FUTURE;
    default:
        break;
    }
    if (predicate->infinitive)
        return infinitive_direction(view, view->clause);
    return passive_participle(view, predicate) ? PAX_DIRECTION_PAST
                                               : PAX_DIRECTION_NONE;
}

/* A predicate that says nothing of time itself: the clause above decides. */
static bool is_tenseless(const struct view *view,
                         const struct predicate *predicate)
{
    return predicate->tense == TENSE_NONE && !predicate->infinitive &&
           !passive_participle(view, predicate);
}

/* Finds the governing predicate and the one whose tense counts. */
static uint32_t govern(struct view *view)
{
    const struct analysis *analysis = view->analysis;
    uint32_t found = NO_INDEX;
    uint32_t clause = analysis->clause_of[view->timex->first];

    for (int i = 0; i < PARENTS && clause < analysis->clause_count; i++) {
        const struct clause *at = &analysis->clauses[clause];
        const struct predicate *predicate;

        clause = at->parent;
        if (at->predicate >= analysis->predicate_count)
            continue;
        predicate = &analysis->predicates[at->predicate];
        if (found == NO_INDEX) {
            found = at->predicate;
            view->clause = at;
        }
        if (is_tenseless(view, predicate))
            continue;
        view->clause = at;
        view->predicate = predicate;
        break;
    }
    return found;
}

/* A verb that lasts, for which "until Friday" may well be over. */
static bool lasts(const struct view *view)
{
    enum function_word function =
        grammar_function(verb_grammar(view, view->predicate));

    return view->predicate->progressive || function == FUNCTION_BE ||
           function == FUNCTION_HAVE || function == FUNCTION_INTRANSITIVE ||
           (verb_grammar(view, view->predicate) & GRAMMAR_LINK) != 0;
}

/* What leads to what is told, asked for or planned. */
enum lead {
    LEAD_NONE,
    LEAD_OF,     /* told X of Y, learned about Y */
    LEAD_OF_TO,  /* invited X to Y */
    LEAD_ON_TO,  /* agreed to Y, decided on Y */
    LEAD_OBJECT, /* proposed Y */
};

static bool is_lead(const struct view *view, uint32_t i, enum lead lead)
{
    bool of = word_is(view, i, SLICE("of")) || word_is(view, i, SLICE("about"));
    bool to = word_is(view, i, SLICE("to"));

    switch (lead) {
    case LEAD_OF: return of;
    case LEAD_OF_TO: return of || to;
    case LEAD_ON_TO: return to || word_is(view, i, SLICE("on"));
    default: return false;
    }
}

/* Which one the verb has. */
static enum lead content_lead(const struct view *view)
{
    uint32_t grammar = verb_grammar(view, view->predicate);
    uint32_t at = view->predicate->end;
    bool plans = (grammar & GRAMMAR_PLAN) != 0;

    if (grammar_function(grammar) == FUNCTION_TELL)
        return LEAD_OF_TO;
    if (plans && is_lead(view, at, LEAD_ON_TO))
        return LEAD_ON_TO;
    if ((grammar & (GRAMMAR_SPEECH | GRAMMAR_REPORT)) != 0 &&
        is_lead(view, at, LEAD_OF))
        return LEAD_OF;
    return (plans || grammar_function(grammar) == FUNCTION_DEMAND) &&
                   view->analysis->chunk_of[at] != NO_INDEX
               ? LEAD_OBJECT
               : LEAD_NONE;
}

/* The date may be that of what was told, asked for or planned and not of the
 * telling: "told companies of a cut in September", "invited to a ceremony on
 * March 12". What was done ("of the killing of ten men in December") is past,
 * unless it was warned of. */
static bool dates_content(const struct view *view)
{
    const struct analysis *analysis = view->analysis;
    const uint32_t *chunk_of = analysis->chunk_of;
    uint32_t at = attachment(view);
    uint32_t i = view->predicate->end;
    bool warned = word_is(view, view->predicate->head, SLICE("warned"));

    if (chunk_of == NULL || i >= at)
        return false;
    enum lead lead = content_lead(view);
    if (lead == LEAD_NONE)
        return false;
    while (lead != LEAD_OBJECT && i < at && !is_lead(view, i, lead))
        i++;
    while (i < at && (chunk_of[i] == NO_INDEX ||
                      analysis->chunks[chunk_of[i]].temporal))
        i++;
    return i < at && (warned || !behind_deed(view));
}

/* "agreed to a truce starting on Saturday": what is agreed, told or demanded
 * begins then. */
static bool begins_plan(const struct view *view, uint32_t inner)
{
    const struct analysis *analysis = view->analysis;
    uint32_t grammar = verb_grammar(view, view->predicate);
    uint32_t head;

    if (inner >= analysis->predicate_count ||
        &analysis->predicates[inner] == view->predicate)
        return false;
    head = analysis->predicates[inner].head;
    return (word_is(view, head, SLICE("starting")) ||
            word_is(view, head, SLICE("beginning")) ||
            word_is(view, head, SLICE("commencing"))) &&
           ((grammar & (GRAMMAR_SPEECH | GRAMMAR_PLAN | GRAMMAR_CONTROL |
                        GRAMMAR_REPORT)) != 0 ||
            grammar_function(grammar) == FUNCTION_DEMAND);
}

/* A past verb says little of a date that it does not take as its time. */
static void weaken(const struct view *view, struct direction *direction)
{
    const struct term *term = &view->timex->term;
    bool begins = begins_plan(view, direction->predicate);

    if (is_yearless(term)) {
        direction->weak = begins || is_aim(view) || !is_adverbial(view) ||
                          modifies_noun(view) || after_adjective(view) ||
                          is_due(view) || dates_content(view);
    } else if (is_weekday(term) && !modifies_noun(view) &&
               (begins ||
                (view->timex->relation == RELATION_UNTIL && !lasts(view)) ||
                is_due(view))) {
        direction->way = PAX_DIRECTION_FUTURE;
    }
}

/* What was to come then may be over by now: of "was due to end on May 5" that
 * is as likely, of "would end", mostly just said, it is less so. */
static void look_from_past(const struct view *view,
                           struct direction *direction)
{
    if (view->predicate->modality == MODALITY_PLANNED)
        direction->way = PAX_DIRECTION_NONE;
    else
        direction->weak = true;
}

struct direction direction_find(const struct analysis *analysis,
                                const struct timex *timex)
{
    struct view view = {.analysis = analysis, .timex = timex};
    struct direction direction = {PAX_DIRECTION_NONE, false, NO_INDEX};

    if (analysis->clause_of == NULL)
        return direction;
    direction.predicate = govern(&view);
    if (timex->relation == RELATION_SINCE || as_soon_as(&view)) {
        direction.way = timex->relation == RELATION_SINCE
                            ? PAX_DIRECTION_PAST : PAX_DIRECTION_FUTURE;
        return direction;
    }
    if (is_due_noun(&view)) {
        direction.way = PAX_DIRECTION_FUTURE;
        return direction;
    }
    if (view.predicate == NULL)
        return direction;
    direction.way = tense_direction(&view);
    if (direction.way == PAX_DIRECTION_FUTURE &&
        (modifies_noun(&view) || after_adjective(&view)))
        direction.way = PAX_DIRECTION_NONE;
    if (direction.way == PAX_DIRECTION_PAST)
        weaken(&view, &direction);
    else if (direction.way == PAX_DIRECTION_FUTURE &&
             view.predicate->tense == TENSE_FUTURE_IN_PAST &&
             is_yearless(&timex->term))
        look_from_past(&view, &direction);
    return direction;
}
