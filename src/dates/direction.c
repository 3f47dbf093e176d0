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

#include "src/dates/attach.h"
#include "src/text/tagset.h"

enum {
    PARENTS = 8,    /* clauses that are asked for a tense */
    STOP_REACH = 60 /* tokens up to the end of the sentence */
};

/* What recurs every year is the closest without a tense; what recurs every
 * week looks back and needs different help. */
static bool is_yearless(const struct term *term)
{
    const uint32_t recurring = FIELD_MONTH | FIELD_DAY | FIELD_QUARTER |
                               FIELD_HALF | FIELD_SEASON | FIELD_WEEK;

    return (term->kind == TERM_NAMED ||
            (term->kind == TERM_CALENDAR && (term->fields & recurring))) &&
           !(term->fields & (FIELD_YEAR | FIELD_WEEKDAY)) &&
           term->look == LOOK_FREE;
}

static bool passive_participle(const struct view *view,
                               const struct predicate *predicate)
{
    enum tag tag = attach_tag(view, predicate->head);

    return predicate->participle && (tag == TAG_VBN || tag == TAG_VBD);
}

/* "a report to be published on Monday"; not "the second man to be killed". */
static bool is_to_be_done(const struct view *view)
{
    enum { REACH = 10 }; /* tokens of the noun phrase */
    uint32_t to = view->predicate->first;

    if (!view->predicate->passive || to == 0 ||
        (BIT(attach_tag(view, to - 1)) & NOUNS) == 0)
        return false;
    for (uint32_t i = to; i > 0 && to - i < REACH; i--) {
        if (attach_tag(view, i - 1) == TAG_PUNCT)
            break;
        if (attach_tag(view, i - 1) == TAG_JJS ||
            (view->analysis->tokens.at[i - 1].shape & TOKEN_ORDINAL) ||
            attach_word_is(view, i - 1, SLICE("first")) ||
            attach_word_is(view, i - 1, SLICE("second")) ||
            attach_word_is(view, i - 1, SLICE("third")) ||
            attach_word_is(view, i - 1, SLICE("last")) ||
            attach_word_is(view, i - 1, SLICE("latest")) ||
            attach_word_is(view, i - 1, SLICE("only")))
            return false;
    }
    return true;
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
        attach_word_is(view, view->predicate->first - 1, SLICE("due")))
        return PAX_DIRECTION_FUTURE; /* the truce, due to end on Sunday */
    if (is_to_be_done(view))
        return PAX_DIRECTION_FUTURE;
    if (clause->parent >= analysis->clause_count)
        return PAX_DIRECTION_NONE;
    parent = &analysis->clauses[clause->parent];
    if (parent->predicate >= analysis->predicate_count)
        return PAX_DIRECTION_NONE;
    above = &analysis->predicates[parent->predicate];
    grammar = attach_verb_grammar(view, above);
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
        if (attach_word_is(view, i, word))
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

    if (grammar_function(attach_verb_grammar(view, predicate)) !=
            FUNCTION_DUE ||
        predicate->particle != NO_INDEX) /* they set off on Friday */
        return false;
    return !attach_word_is(view, predicate->head, SLICE("set")) ||
           predicate->participle ||
           predicate->end == view->timex->first ||
           attach_word_is(view, attach_start(view), SLICE("for"));
}

/* "is due on Friday", "are due back in May". */
static bool is_due_now(const struct view *view)
{
    enum tense tense = (enum tense)view->predicate->tense;
    uint32_t at = attach_start(view);

    return (tense == TENSE_PRESENT || tense == TENSE_FUTURE) &&
           ((at > 0 && attach_word_is(view, at - 1, SLICE("due"))) ||
            attach_word_is(view, view->predicate->end, SLICE("due")));
}

/* "Elections scheduled for May 5 are in doubt": what is planned and was not
 * said to be over. */
static bool is_planned_now(const struct view *view)
{
    const struct analysis *analysis = view->analysis;
    uint32_t parent = view->clause->parent;
    uint32_t above = parent < analysis->clause_count
                         ? analysis->clauses[parent].predicate : NO_INDEX;

    if (!view->predicate->participle || above >= analysis->predicate_count ||
        !is_due(view))
        return false;
    return analysis->predicates[above].tense == TENSE_PRESENT ||
           analysis->predicates[above].tense == TENSE_FUTURE;
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

/* "the leaders meet on Monday", "the truce ends in two weeks": a plain present
 * with a day of its own or a time from now is what is arranged. "Says Monday"
 * and states are not. */
static bool is_arranged(const struct view *view)
{
    uint32_t grammar = attach_verb_grammar(view, view->predicate);
    enum function_word function = grammar_function(grammar);

    bool from_now = view->timex->relation == RELATION_IN &&
                    view->timex->term.kind == TERM_DURATION &&
                    view->timex->term.count != TERM_COUNT_VAGUE &&
                    attach_start(view) == view->predicate->end;

    bool planned = (grammar & GRAMMAR_PLAN) != 0;
    bool dated = term_is_weekday(&view->timex->term) ||
                 (is_yearless(&view->timex->term) && !view->hangs &&
                  !view->predicate->passive && attach_first_time(view));

    bool told = view->clause->kind == CLAUSE_COMPLEMENT;

    return (from_now || (dated && (planned || told || ends_in_stop(view)))) &&
           !attach_to_caption(view) &&
           attach_adverbial(view) && !attach_behind_deed(view) &&
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
            return is_due(view) || is_arranged(view) ? PAX_DIRECTION_FUTURE
                                                     : PAX_DIRECTION_NONE;
        if (attach_word_is(view, predicate->first, SLICE("could")))
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
        grammar_function(attach_verb_grammar(view, view->predicate));

    return view->predicate->progressive || function == FUNCTION_BE ||
           function == FUNCTION_HAVE || function == FUNCTION_INTRANSITIVE ||
           (attach_verb_grammar(view, view->predicate) & GRAMMAR_LINK) != 0;
}

/* "agreed to a truce starting on Saturday": what is agreed, told or demanded
 * begins then. */
static bool begins_plan(const struct view *view, uint32_t inner)
{
    const struct analysis *analysis = view->analysis;
    uint32_t grammar = attach_verb_grammar(view, view->predicate);
    uint32_t head;

    if (inner >= analysis->predicate_count ||
        &analysis->predicates[inner] == view->predicate)
        return false;
    head = analysis->predicates[inner].head;
    return (attach_word_is(view, head, SLICE("starting")) ||
            attach_word_is(view, head, SLICE("beginning")) ||
            attach_word_is(view, head, SLICE("commencing"))) &&
           ((grammar & (GRAMMAR_SPEECH | GRAMMAR_PLAN | GRAMMAR_CONTROL |
                        GRAMMAR_REPORT)) != 0 ||
            grammar_function(grammar) == FUNCTION_DEMAND);
}

/* "left, forcing a vote on May 5": of a participle behind the verb. */
static bool in_passing(const struct view *view)
{
    return view->hangs && attach_start(view) > view->predicate->end;
}

/* A past verb says little of a date that it does not take as its time. */
static void weaken(const struct view *view, struct direction *direction)
{
    const struct term *term = &view->timex->term;
    bool begins = begins_plan(view, direction->predicate);

    if (begins && is_yearless(term)) {
        direction->way = PAX_DIRECTION_FUTURE;
        direction->weak = true;
    } else if (is_yearless(term)) {
        direction->weak = attach_as_aim(view) ||
                          !attach_adverbial(view) ||
                          attach_modifies_noun(view) ||
                          attach_after_adjective(view) || is_due(view) ||
                          attach_to_content(view) ||
                          attach_to_purpose(view) ||
                          ((term->fields & FIELD_DAY) != 0 &&
                           attach_to_occasion(view)) ||
                          in_passing(view);
    } else if (term_is_weekday(term) && !attach_modifies_noun(view) &&
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
    if (view->predicate->modality == MODALITY_PLANNED &&
        is_yearless(&view->timex->term))
        direction->way = PAX_DIRECTION_NONE;
    else
        direction->weak = true;
}

/* "forced to leave in November": was done, most likely. */
static bool is_forced(const struct view *view)
{
    const struct analysis *analysis = view->analysis;
    uint32_t parent = view->clause->parent;
    uint32_t above = parent < analysis->clause_count
                         ? analysis->clauses[parent].predicate : NO_INDEX;

    return view->predicate->infinitive && above < analysis->predicate_count &&
           analysis->predicates[above].tense == TENSE_PAST &&
           (attach_verb_grammar(view, &analysis->predicates[above]) &
            (GRAMMAR_PLAN | GRAMMAR_WISH | GRAMMAR_SPEECH)) == 0;
}

/* A verb that looks ahead, of a date that it may not govern. */
static void loosen(const struct view *view, struct direction *direction)
{
    uint32_t at = attach_start(view);

    if (at <= view->clause->first)
        return;
    direction->loose = view->hangs || at < view->predicate->first ||
                       is_forced(view) || attach_behind_deed(view) ||
                       attach_word_is(view, at, SLICE("of"));
    direction->weak = direction->loose ||
                      view->predicate->tense != TENSE_FUTURE;
}

struct direction direction_find(const struct analysis *analysis,
                                const struct timex *timex)
{
    struct view view = {.analysis = analysis, .timex = timex};
    struct direction direction = {.way = PAX_DIRECTION_NONE,
                                  .predicate = NO_INDEX};

    if (analysis->clause_of == NULL)
        return direction;
    direction.predicate = govern(&view);
    view.hangs = view.predicate != NULL &&
                 view.predicate !=
                     &analysis->predicates[direction.predicate];
    if (timex->relation == RELATION_SINCE || attach_as_soon_as(&view)) {
        direction.way = timex->relation == RELATION_SINCE
                            ? PAX_DIRECTION_PAST : PAX_DIRECTION_FUTURE;
        return direction;
    }
    if (attach_to_due_noun(&view)) {
        direction.way = PAX_DIRECTION_FUTURE;
        return direction;
    }
    if (attach_not_before(&view)) {
        direction.way = PAX_DIRECTION_FUTURE;
        direction.weak = true;
        return direction;
    }
    if (view.predicate == NULL)
        return direction;
    if (term_is_weekday(&timex->term) && !view.hangs &&
        attach_ahead_of(&view)) {
        direction.way = PAX_DIRECTION_FUTURE;
        return direction;
    }
    if (is_due_now(&view) || is_planned_now(&view)) {
        direction.way = PAX_DIRECTION_FUTURE;
        direction.weak = is_planned_now(&view); /* or what was planned once */
        return direction;
    }
    direction.way = tense_direction(&view);
    if (direction.way == PAX_DIRECTION_FUTURE &&
        (attach_modifies_noun(&view) || attach_after_adjective(&view)))
        direction.way = PAX_DIRECTION_NONE;
    if (direction.way == PAX_DIRECTION_PAST ||
        (direction.way == PAX_DIRECTION_BEFORE_CONTEXT &&
         is_yearless(&timex->term)))
        weaken(&view, &direction);
    else if (direction.way == PAX_DIRECTION_FUTURE &&
             view.predicate->tense == TENSE_FUTURE_IN_PAST)
        look_from_past(&view, &direction);
    else if (direction.way == PAX_DIRECTION_FUTURE && !is_due(&view) &&
             is_yearless(&timex->term))
        loosen(&view, &direction);
    return direction;
}
