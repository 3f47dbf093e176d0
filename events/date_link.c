/* SPDX-License-Identifier: MIT */
/*
 * Which date belongs to which deed: the verb of its own clause, or the noun
 * it stands with ("Friday's signing", "talks in Doha in March"). A date never
 * climbs out of a relative clause, a content clause or a quotation.
 */
#include "events/date_heading.h"
#include "events/date_verb.h"

static const char *const rule_names[DATE_RULE_COUNT] = {
    [DATE_RULE_NONE] = "date:none",
    [DATE_RULE_ADJACENT] = "date:adjacent",
    [DATE_RULE_CLAUSE] = "date:clause",
    [DATE_RULE_NOUN] = "date:noun",
    [DATE_RULE_AT_NOUN] = "date:at-noun",
    [DATE_RULE_IN_STATEMENT] = "date:in-statement",
    [DATE_RULE_HEADING] = "date:heading",
    [DATE_RULE_LEAD] = "date:news-lead",
    [DATE_RULE_UNDATED] = "date:undated",
};

struct slice date_rule_name(enum date_rule rule)
{
    return slice_of(rule_names[rule]);
}

/* --- Which expressions can date a deed ----------------------------------- */

static bool is_usable(const struct dated *dated)
{
    const struct pax_when *when = &dated->happening;
    if (!when->resolved ||
        (!when->interval.has_start && !when->interval.has_end))
        return false;
    if (when->type == PAX_TIMEX_SET ||
        slice_equal(slice_of(dated->when.value), SLICE("PRESENT_REF")))
        return false;
    bool opening = dated->timex.partner == NO_PARTNER;
    switch ((enum timex_relation)dated->timex.relation) {
    case RELATION_BEFORE:
    case RELATION_AFTER: /* "after noon on Tuesday" is that day still */
        return when->type == PAX_TIMEX_TIME &&
               when->interval.precision <= PAX_PRECISION_DAY;
    case RELATION_SINCE:
    case RELATION_UNTIL:
        return false;
    case RELATION_FOR: /* "scheduled for Friday", but not "for two days" */
        return when->type != PAX_TIMEX_DURATION;
    case RELATION_TO:
        return opening;
    default:
        return true;
    }
}

/* --- Setting ------------------------------------------------------------- */

/* A closed date is better than an open one, and the finer of two when it lies
 * in the other: "in 2019 they signed on May 5". */
static bool is_finer(const struct linker *linker, uint32_t date,
                     uint32_t than)
{
    const struct pax_interval *a = &linker->dates->at[date].happening.interval;
    const struct pax_interval *b = &linker->dates->at[than].happening.interval;
    bool closed_a = a->has_start && a->has_end;
    bool closed_b = b->has_start && b->has_end;
    if (closed_a != closed_b)
        return closed_a;
    bool within = !closed_a || (a->start >= b->start && a->end <= b->end);
    return a->precision < b->precision && within;
}

/* Gives the action the date unless it has a better one. */
static bool link(struct linker *linker, uint32_t action, size_t date,
                 enum date_rule rule)
{
    struct date_link *at = &linker->links[action];
    if (at->date != NO_INDEX &&
        !is_finer(linker, (uint32_t)date, at->date))
        return false;
    *at = (struct date_link){(uint32_t)date, (uint8_t)rule, false};
    return true;
}

/* One more date of an action, and so one more event. */
static void link_extra(struct linker *linker, uint32_t action, size_t date,
                       enum date_rule rule)
{
    linker->extra[linker->extra_count] =
        (struct date_link){(uint32_t)date, (uint8_t)rule, false};
    linker->extra_action[linker->extra_count++] = action;
}

/* A noun may carry several dates, each an event: a list. */
static void link_list(struct linker *linker, uint32_t action, size_t date)
{
    if (linker->links[action].date == NO_INDEX)
        (void)link(linker, action, date, DATE_RULE_NOUN);
    else
        link_extra(linker, action, date, DATE_RULE_NOUN);
}

/* The verb action whose meaning this noun carries ("held talks"), or whose
 * setting it is ("said at talks"); NO_INDEX when the noun stands alone. */
static uint32_t verb_of_noun(const struct linker *linker, uint32_t chunk,
                             uint32_t date_first, enum date_rule *rule)
{
    const struct analysis *analysis = linker->analysis;
    const struct chunk *at = &analysis->chunks[chunk];
    uint32_t verb = analysis->clauses[at->clause].predicate;
    uint32_t action =
        verb == NO_INDEX ? NO_INDEX
                         : linker->assembly->action_of_verb[verb];
    if (action == NO_INDEX)
        return NO_INDEX;
    const struct action *told = &linker->actions->at[action];
    *rule = DATE_RULE_NOUN;
    if (told->noun == at->head)
        return action;
    *rule = DATE_RULE_AT_NOUN;
    if (told->weight < WEIGHT_OF_DEED)
        return NO_INDEX;
    if (is_setting(analysis, at->preposition) ||
        (at->preposition == NO_INDEX && date_first < at->first &&
         is_setting(analysis, date_preposition(linker, date_first))))
        return action;
    struct arguments arguments = arguments_of(analysis, at->clause);
    bool past = analysis->predicates[verb].tense == TENSE_PAST;
    if (arguments.subject == chunk && past &&
        told->roles != FRAME_SPEECH &&
        told->type == linker->actions->at[noun_action(linker, chunk)].type)
        return action;
    return NO_INDEX;
}

/* `inside`: the date stands in the noun's own phrase, and is the verb's only
 * when that makes what the noun tells of: "signed the 2016 accord", but not
 * "broke the 2016 accord". */
static void link_noun(struct linker *linker, uint32_t chunk, size_t date,
                      bool inside)
{
    enum date_rule rule = DATE_RULE_NOUN;
    uint32_t noun = noun_action(linker, chunk);
    uint32_t verb = verb_of_noun(
        linker, chunk, linker->dates->at[date].timex.first, &rule);
    if (inside && verb != NO_INDEX && rule == DATE_RULE_NOUN &&
        linker->dates->at[date].happening.interval.precision >=
            PAX_PRECISION_YEAR &&
        linker->actions->at[verb].type != linker->actions->at[noun].type)
        verb = NO_INDEX;
    if (verb != NO_INDEX && link(linker, verb, date, rule)) {
        linker->links[noun].silent = true;
        return;
    }
    if (verb == NO_INDEX || rule != DATE_RULE_NOUN)
        link_list(linker, noun, date);
}

/* --- Verbs --------------------------------------------------------------- */

/* "killed and wounded dozens on Friday": the date behind the second verb is
 * that of the first too, which has no words of its own. */
static void link_twin(struct linker *linker, uint32_t action, size_t date)
{
    const struct analysis *analysis = linker->analysis;
    const struct predicate *verb =
        &analysis->predicates[linker->actions->at[action].predicate];
    const struct clause *clause = &analysis->clauses[verb->clause];
    uint32_t first = clause_action(linker, clause->parent);
    if (clause->kind != CLAUSE_COORDINATED || first == NO_INDEX ||
        linker->dates->at[date].timex.first < verb->end)
        return;
    const struct predicate *before =
        &analysis->predicates[linker->actions->at[first].predicate];
    if (before->end + 1 == verb->first &&
        analysis->tokens.at[before->end].tag == TAG_CC &&
        before->tense == verb->tense)
        (void)link(linker, first, date, DATE_RULE_CLAUSE);
}

static void link_clause(struct linker *linker, size_t date)
{
    const struct analysis *analysis = linker->analysis;
    const struct timex *timex = &linker->dates->at[date].timex;
    uint32_t clause = clause_of_date(linker, date);
    for (int steps = 0; clause != NO_INDEX && steps < 4; steps++) {
        enum date_rule rule = DATE_RULE_NONE;
        uint32_t deed = deed_of_modified(linker, clause, &rule);
        if (deed != NO_INDEX && linker->links[deed].date == NO_INDEX) {
            (void)link(linker, deed, date, rule);
            return;
        }
        uint32_t action = clause_action(linker, clause);
        bool aside = action != NO_INDEX && date_climbs(analysis, clause) &&
                     (date_prefers_parent(linker, clause, date) ||
                      (linker->actions->at[action].roles == FRAME_SPEECH &&
                       analysis->clauses[clause].kind ==
                           CLAUSE_PARTICIPIAL &&
                       clause_action(
                           linker, analysis->clauses[clause].parent) !=
                           NO_INDEX));
        if (action != NO_INDEX && !aside) {
            action = told_action(linker, action, timex->first);
            if (date_goes_on(linker, action, date)) {
                link_extra(linker, action, date, DATE_RULE_CLAUSE);
                return;
            }
            (void)link(linker, action, date, DATE_RULE_CLAUSE);
            link_twin(linker, action, date);
            return;
        }
        action = date_action_beside(linker, clause, timex->first);
        if (action != NO_INDEX) {
            (void)link(linker, action, date, DATE_RULE_CLAUSE);
            return;
        }
        if (!date_climbs(analysis, clause))
            return;
        clause = analysis->clauses[clause].parent;
    }
}

/* --- All ----------------------------------------------------------------- */

/* Not an infinitive, and not a participle that hands its date on: one behind
 * a noun, or one of saying ("Speaking on Monday, he said"). */
static bool governs_alone(const struct linker *linker, uint32_t verb)
{
    const struct predicate *at = &linker->analysis->predicates[verb];
    const struct clause *clause = &linker->analysis->clauses[at->clause];
    if (at->infinitive)
        return false;
    if (clause->kind != CLAUSE_PARTICIPIAL)
        return true;
    return clause->antecedent == NO_INDEX &&
           (linker->actions->at[linker->assembly->action_of_verb[verb]]
                    .roles != FRAME_SPEECH ||
            clause_action(linker, clause->parent) == NO_INDEX);
}

/* "honours the victims of the attack on 23 April", "welcomes the signing
 * today": a verb of the present leaves a day that is over or runs to the noun,
 * a plan one that is over. */
static bool leaves_past(const struct linker *linker, uint32_t action,
                        size_t date)
{
    uint32_t verb = linker->actions->at[action].predicate;
    const struct predicate *at = &linker->analysis->predicates[verb];
    const struct pax_interval *interval =
        &linker->dates->at[date].happening.interval;
    const struct anchor *anchor = &linker->assembly->anchor;
    bool present = at->tense == TENSE_PRESENT &&
                   at->modality == MODALITY_NONE && !at->progressive;
    bool planned =
        linker->actions->at[action].status == PAX_STATUS_PLANNED;
    return (present || planned) && anchor->known && interval->has_end &&
           interval->end < anchor->day + (present && !planned);
}

/* "on the night of 28 October" */
static bool is_part_of_time(const struct linker *linker, uint32_t of)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t chunk = of > 0 ? analysis->chunk_of[of - 1] : NO_INDEX;
    return chunk != NO_INDEX && analysis->chunks[chunk].temporal;
}

/* Whether the noun is what the verb itself is told of: "sign a pact". */
static bool is_own_noun(const struct linker *linker, uint32_t action,
                        uint32_t chunk)
{
    return linker->actions->at[action].noun ==
           linker->analysis->chunks[chunk].head;
}

/* "in Haven on 2 May 2014, when": the clause of the same time, or NO_INDEX. */
static uint32_t when_clause(const struct linker *linker,
                            const struct timex *timex)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t next = timex->end;
    if (token_is_sign(&analysis->tokens, next, ','))
        next++;
    if (next >= analysis->tokens.count ||
        !token_is(analysis, next, SLICE("when")))
        return NO_INDEX;
    uint32_t clause = analysis->clause_of[next];
    return clause != NO_INDEX && analysis->clauses[clause].connective == next
               ? clause
               : NO_INDEX;
}

/* "The war began in 2014, when the rebels seized the town", "since May 5, when
 * ...": the second deed has the date too. But "was hurt on Monday when his car
 * hit a mine" is one happening. */
static void link_same_time(struct linker *linker, size_t date)
{
    const struct timex *timex = &linker->dates->at[date].timex;
    uint32_t deed = clause_action(linker, when_clause(linker, timex));
    uint32_t owner = date_owner(linker, timex);
    bool begins = owner != NO_INDEX &&
                  linker->actions->at[owner].roles == FRAME_BECOME;
    if (deed != NO_INDEX && linker->dates->at[date].happening.resolved &&
        (begins || timex->relation == RELATION_SINCE ||
         timex->relation == RELATION_UNTIL ||
         timex->relation == RELATION_AFTER))
        (void)link(linker, deed, date, DATE_RULE_CLAUSE);
}

/* "pledged aid, and the release on 6 March of two men": the date stands inside
 * the last phrase of a list, and is no verb's. Gives the phrase or NO_INDEX. */
static uint32_t phrase_around(const struct linker *linker,
                              const struct timex *timex)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t before = date_preposition(linker, timex->first);
    uint32_t next = timex->end + 1;
    if (before == NO_INDEX || before == 0 || next >= analysis->tokens.count ||
        !token_is(analysis, timex->end, SLICE("of")))
        return NO_INDEX;
    uint32_t chunk = analysis->chunk_of[before - 1];
    uint32_t of = analysis->chunk_of[next];
    if (chunk == NO_INDEX || analysis->chunks[chunk].temporal ||
        of == NO_INDEX || analysis->chunks[of].temporal)
        return NO_INDEX;
    uint32_t first = analysis->chunks[chunk].first;
    bool last = analysis->chunks[chunk].coordinated ||
                (first > 0 && analysis->tokens.at[first - 1].tag == TAG_CC);
    return last ? chunk : NO_INDEX;
}

/* To the verb right before it, or to the deed that it is planned for. */
static bool link_verb(struct linker *linker, size_t date)
{
    uint32_t verb =
        verb_before(linker, linker->dates->at[date].timex.first);
    if (verb == NO_INDEX)
        return false;
    uint32_t action = linker->assembly->action_of_verb[verb];
    if (action == NO_INDEX)
        return false;
    uint32_t around =
        deed_around(linker, linker->analysis->predicates[verb].clause);
    if (around != NO_INDEX &&
        linker->actions->at[action].status == PAX_STATUS_PLANNED &&
        link(linker, around, date, DATE_RULE_NOUN)) {
        linker->links[action].silent = true;
        return true; /* "the meeting planned for Friday was put off" */
    }
    if (!governs_alone(linker, verb))
        return false;
    (void)link(linker, action, date, DATE_RULE_ADJACENT);
    return true;
}

/* To the noun whose it is by the way it stands: "Friday's signing", "the vote
 * due on Friday", "talks on May 5 and June 6". */
static bool link_own_noun(struct linker *linker, size_t date)
{
    const struct timex *timex = &linker->dates->at[date].timex;
    uint32_t noun = noun_around(linker, timex);
    if (noun != NO_INDEX) {
        link_noun(linker, noun, date, true);
        return true;
    }
    noun = noun_that_is_due(linker, timex->first);
    if (noun != NO_INDEX) { /* the verb's date is another */
        if (noun_action(linker, noun) != NO_INDEX)
            link_noun(linker, noun, date, false);
        return true;
    }
    noun = noun_for_date(linker, timex->first);
    if (noun == NO_INDEX)
        noun = noun_of_list(linker, date);
    if (noun != NO_INDEX)
        link_list(linker, noun_action(linker, noun), date);
    return noun != NO_INDEX;
}

/* To the noun before it or to the clause, whichever it goes with. */
static void link_noun_or_clause(struct linker *linker, size_t date)
{
    const struct timex *timex = &linker->dates->at[date].timex;
    uint32_t noun = phrase_around(linker, timex);
    if (noun != NO_INDEX) {
        if (noun_action(linker, noun) != NO_INDEX)
            link_list(linker, noun_action(linker, noun), date);
        return;
    }
    noun = noun_before(linker, timex->first);
    uint32_t owner = date_owner(linker, timex);
    bool fronted =
        owner != NO_INDEX &&
        timex->first < linker->actions->at[owner].first;
    bool of = timex->first > 0 &&
              token_is(linker->analysis, timex->first - 1, SLICE("of"));
    if (of && noun == NO_INDEX && !is_part_of_time(linker, timex->first - 1))
        return; /* "the bloodshed of recent years" */
    bool apart = noun != NO_INDEX && owner != NO_INDEX &&
                 !is_own_noun(linker, owner, noun) &&
                 (leaves_past(linker, owner, date) ||
                  is_cause(linker, noun, date));
    if (noun != NO_INDEX && (of || apart))
        link_list(linker, noun_action(linker, noun), date);
    else if (noun != NO_INDEX && (owner == NO_INDEX || fronted))
        link_noun(linker, noun, date, false);
    else if (noun != NO_INDEX && noun_is_earlier(linker, noun))
        link_list(linker, noun_action(linker, noun), date);
    else
        link_clause(linker, date);
}

static void link_date(struct linker *linker, size_t date)
{
    const struct dated *dated = &linker->dates->at[date];
    const struct timex *timex = &dated->timex;
    uint32_t sentence;
    link_same_time(linker, date);
    if (!is_usable(dated) ||
        date_in_name(linker->assembly->findings->actors, timex) ||
        linker->analysis->clause_of[timex->first] == NO_INDEX)
        return;
    if (date_is_heading(linker, date, &sentence))
        return; /* comes last: what has a day of its own keeps it */
    if (link_verb(linker, date) || link_own_noun(linker, date))
        return;
    if (names_thing(linker, timex) || date_of_nature(linker, timex->first))
        return;
    link_noun_or_clause(linker, date);
}

/* A heading dates the main deed of its sentence, and what others do there:
 * "3 May - Kenya sends an envoy; the rebels free two men." */
static void link_heading(struct linker *linker, size_t date)
{
    const struct analysis *analysis = linker->analysis;
    const struct dated *dated = &linker->dates->at[date];
    uint32_t sentence;
    if (!is_usable(dated) ||
        date_in_name(linker->assembly->findings->actors, &dated->timex) ||
        analysis->clause_of[dated->timex.first] == NO_INDEX ||
        !date_is_heading(linker, date, &sentence))
        return;
    uint32_t best = heading_action(linker, sentence);
    if (best != NO_INDEX && linker->links[best].date == NO_INDEX)
        (void)link(linker, best, date, DATE_RULE_HEADING);
    const struct sentence *in = &analysis->sentences[sentence];
    uint32_t doer = best != NO_INDEX
                        ? analysis->clauses[linker->actions->at[best].clause]
                              .subject
                        : NO_INDEX;
    for (uint32_t c = in->clause; c < in->clause_end; c++) {
        const struct clause *clause = &analysis->clauses[c];
        uint32_t action = clause_action(linker, c);
        bool own = clause->subject != NO_INDEX && clause->subject != doer &&
                   analysis->chunks[clause->subject].first >= clause->first;
        if (clause_is_main(clause->kind) && own && action != NO_INDEX &&
            linker->actions->at[action].weight >= WEIGHT_OF_DEED &&
            linker->links[action].date == NO_INDEX)
            (void)link(linker, action, date, DATE_RULE_HEADING);
    }
}

static bool make_indexes(struct linker *linker)
{
    const struct analysis *analysis = linker->analysis;
    struct arena *arena = linker->assembly->arena;
    uint32_t *verbs =
        arena_array(arena, analysis->predicate_count + 1, sizeof(*verbs));
    uint32_t *chunks =
        arena_array(arena, analysis->chunk_count + 1, sizeof(*chunks));
    if (verbs == NULL || chunks == NULL)
        return false;
    for (size_t i = 0; i < analysis->predicate_count; i++)
        verbs[i] = NO_INDEX;
    for (size_t i = 0; i < analysis->chunk_count; i++)
        chunks[i] = NO_INDEX;
    for (size_t i = 0; i < linker->actions->count; i++) {
        const struct action *action = &linker->actions->at[i];
        if (action->predicate != NO_INDEX)
            verbs[action->predicate] = (uint32_t)i;
        else if (analysis->chunk_of[action->noun] != NO_INDEX)
            chunks[analysis->chunk_of[action->noun]] = (uint32_t)i;
    }
    linker->assembly->action_of_verb = verbs;
    linker->assembly->action_of_chunk = chunks;
    return true;
}

enum pax_status dates_link(struct assembly *assembly)
{
    struct arena *arena = assembly->arena;
    struct linker linker = {
        .assembly = assembly,
        .analysis = assembly->analysis,
        .dates = assembly->findings->dates,
        .actions = assembly->findings->actions,
    };
    size_t actions = linker.actions->count, dates = linker.dates->count;
    linker.links = arena_array(arena, actions + 1, sizeof(*linker.links));
    linker.extra = arena_array(arena, dates + 1, sizeof(*linker.extra));
    linker.extra_action =
        arena_array(arena, dates + 1, sizeof(*linker.extra_action));
    if (linker.links == NULL || linker.extra == NULL ||
        linker.extra_action == NULL || !make_indexes(&linker))
        return PAX_NO_MEMORY;
    for (size_t i = 0; i < actions; i++)
        linker.links[i] = (struct date_link){NO_INDEX, 0, false};
    for (size_t i = 0; i < dates; i++)
        link_date(&linker, i);
    for (size_t i = 0; i < dates; i++)
        link_heading(&linker, i);
    assembly->links = linker.links;
    assembly->extra = linker.extra;
    assembly->extra_action = linker.extra_action;
    assembly->extra_count = linker.extra_count;
    return PAX_OK;
}
