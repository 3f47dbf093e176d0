/* SPDX-License-Identifier: MIT */
/*
 * Which verb's a date is: the one of its clause, of a clause that it can climb
 * to, or of one beside it.
 */
#include "events/date_verb.h"

#include "events/date_heading.h"

uint32_t verb_before(const struct linker *linker, uint32_t first)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t preposition = date_preposition(linker, first);
    uint32_t edge = preposition != NO_INDEX ? preposition : first;
    if (edge == 0 || (analysis->tokens.at[edge].shape & TOKEN_BLOCK) != 0)
        return NO_INDEX;
    uint32_t clause = analysis->clause_of[edge - 1];
    for (int steps = 0; clause != NO_INDEX && steps < 3; steps++) {
        uint32_t verb = analysis->clauses[clause].predicate;
        if (verb != NO_INDEX && analysis->predicates[verb].end == edge)
            return verb;
        clause = analysis->clauses[clause].parent;
    }
    return NO_INDEX;
}

/* The noun that the clause modifies: its antecedent, or the event noun that
 * it follows ("the visits that he made"). */
static uint32_t modified_noun(const struct linker *linker, uint32_t clause)
{
    const struct analysis *analysis = linker->analysis;
    const struct clause *at = &analysis->clauses[clause];
    if (at->antecedent != NO_INDEX)
        return at->antecedent;
    if (at->first == 0 ||
        (at->kind != CLAUSE_COMPLEMENT && at->kind != CLAUSE_RELATIVE))
        return NO_INDEX;
    uint32_t chunk = analysis->chunk_of[at->first - 1];
    return noun_action(linker, chunk) != NO_INDEX ? chunk : NO_INDEX;
}

uint32_t deed_around(const struct linker *linker, uint32_t clause)
{
    const struct clause *at = &linker->analysis->clauses[clause];
    uint32_t action = clause_action(linker, at->parent);
    if (action == NO_INDEX ||
        (at->kind != CLAUSE_RELATIVE && at->kind != CLAUSE_PARTICIPIAL))
        return NO_INDEX;
    const struct action *told = &linker->actions->at[action];
    return told->status == PAX_STATUS_NOT_REALISED && told->noun != NO_INDEX &&
                   told->noun < at->first && told->first >= at->end
               ? action
               : NO_INDEX;
}

uint32_t deed_of_modified(const struct linker *linker, uint32_t clause,
                          enum date_rule *rule)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t modified = modified_noun(linker, clause);
    *rule = DATE_RULE_NOUN;
    if (modified == NO_INDEX || analysis->clauses[clause].parent == NO_INDEX)
        return NO_INDEX;
    const struct chunk *noun = &analysis->chunks[modified];
    bool statement =
        chunk_has_class(linker->assembly, modified, ACTION_CLASS_STATEMENT);
    uint32_t action = clause_action(linker, noun->clause);
    const struct clause *around = &analysis->clauses[noun->clause];
    if (statement && around->kind == CLAUSE_INFINITIVE &&
        clause_action(linker, around->parent) != NO_INDEX)
        action = clause_action(linker, around->parent); /* ordered X to halt
                                                           in a decree */
    if (action == NO_INDEX || noun->clause == clause)
        return NO_INDEX;
    const struct action *told = &linker->actions->at[action];
    if (told->noun == noun->head && told->status == PAX_STATUS_NOT_REALISED)
        return action;
    *rule = statement ? DATE_RULE_IN_STATEMENT : DATE_RULE_AT_NOUN;
    bool setting = is_setting(analysis, noun->preposition) ||
                   (statement && noun->preposition != NO_INDEX &&
                    token_is(analysis, noun->preposition, SLICE("through")));
    if (setting &&
        (statement || noun_action(linker, modified) != NO_INDEX))
        return action;
    *rule = DATE_RULE_NOUN;
    return deed_around(linker, clause);
}

static bool is_later_than_anchor(const struct linker *linker, size_t date)
{
    const struct pax_interval *interval =
        &linker->dates->at[date].happening.interval;
    const struct anchor *anchor = &linker->assembly->anchor;
    return anchor->known && interval->has_end && interval->end > anchor->day;
}

bool date_climbs(const struct analysis *analysis, uint32_t clause)
{
    const struct clause *at = &analysis->clauses[clause];
    switch ((enum clause_kind)at->kind) {
    case CLAUSE_PARTICIPIAL: /* not "for having taken it in 1997" */
        return at->antecedent == NO_INDEX &&
               (at->predicate == NO_INDEX ||
                !token_is(analysis, analysis->predicates[at->predicate].first,
                          SLICE("having")));
    case CLAUSE_INFINITIVE:
    case CLAUSE_VERBLESS:
    case CLAUSE_PARENTHESIS:
        return true;
    default:
        return false;
    }
}

#define WEIGHT_OF_TRY 0.2 /* "tried to leave": below, only the second tells */

bool date_prefers_parent(const struct linker *linker, uint32_t clause,
                         size_t date)
{
    const struct analysis *analysis = linker->analysis;
    const struct clause *at = &analysis->clauses[clause];
    uint32_t parent = clause_action(linker, at->parent);
    if (at->kind != CLAUSE_INFINITIVE || parent == NO_INDEX ||
        linker->links[parent].date != NO_INDEX ||
        linker->actions->at[parent].weight < WEIGHT_OF_TRY ||
        is_later_than_anchor(linker, date))
        return false;
    uint32_t verb = linker->actions->at[parent].predicate;
    return analysis->predicates[verb].tense == TENSE_PAST &&
           linker->actions->at[parent].status == PAX_STATUS_ACTUAL;
}

uint32_t clause_of_date(const struct linker *linker, size_t date)
{
    const struct timex *timex = &linker->dates->at[date].timex;
    const struct analysis *analysis = linker->analysis;
    uint32_t clause = analysis->clause_of[timex->first];
    uint32_t preposition = date_preposition(linker, timex->first);
    uint32_t edge = preposition != NO_INDEX ? preposition : timex->first;
    bool listed = date > 0 && /* "on May 29 and 30, the mission said" */
                  linker->dates->at[date - 1].timex.end + 1 == edge &&
                  timex->end < analysis->tokens.count &&
                  analysis->tokens.at[timex->end].kind == TOKEN_SIGN;
    if (edge == 0 || timex->end >= analysis->tokens.count || listed ||
        analysis->tokens.at[edge - 1].tag != TAG_CC)
        return clause;
    uint32_t next = timex->end;
    if (analysis->tokens.at[next].kind == TOKEN_SIGN &&
        next + 1 < analysis->tokens.count)
        next++;
    uint32_t ahead = analysis->clause_of[next];
    return ahead != NO_INDEX && ahead != clause && clause != NO_INDEX &&
                   analysis->clauses[ahead].sentence ==
                       analysis->clauses[clause].sentence &&
                   clause_is_main(analysis->clauses[ahead].kind)
               ? ahead
               : clause;
}

/* "It was Musa who signed the law, on Monday": the relative clause tells. */
static bool is_cleft(const struct analysis *analysis, uint32_t clause,
                     const struct clause *relative)
{
    const struct clause *main = &analysis->clauses[clause];
    return relative->kind == CLAUSE_RELATIVE && main->subject != NO_INDEX &&
           relative->antecedent == main->object &&
           token_is(analysis, analysis->chunks[main->subject].head,
                    SLICE("it"));
}

/* "began on Friday to free prisoners": what is told behind the date happens. */
static bool is_begun(const struct linker *linker, uint32_t clause,
                     uint32_t first)
{
    const struct clause *at = &linker->analysis->clauses[clause];
    uint32_t action = clause_action(linker, clause);
    return at->kind == CLAUSE_INFINITIVE && at->first > first &&
           action != NO_INDEX &&
           linker->actions->at[action].status == PAX_STATUS_ACTUAL;
}

uint32_t date_action_beside(const struct linker *linker, uint32_t clause,
                            uint32_t first)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t child = linker->assembly->tree.first_child[clause];
    uint32_t best = NO_INDEX;
    uint32_t verb = analysis->clauses[clause].predicate;
    uint32_t after = verb != NO_INDEX ? analysis->predicates[verb].first : 0;
    for (int steps = 0; child != NO_INDEX && steps < 16;
         steps++, child = linker->assembly->tree.next_sibling[child]) {
        const struct clause *at = &analysis->clauses[child];
        if (at->first >= after && at->end <= first &&
            (at->kind == CLAUSE_ADVERBIAL || at->kind == CLAUSE_PARTICIPIAL ||
             is_cleft(analysis, clause, at)))
            best = clause_action(linker, child);
        bool same_time = at->kind == CLAUSE_ADVERBIAL &&
                         at->connective != NO_INDEX &&
                         token_is(analysis, at->connective, SLICE("when"));
        if (best == NO_INDEX && (same_time || is_begun(linker, child, first)))
            best = clause_action(linker, child);
    }
    return best;
}

uint32_t told_action(const struct linker *linker, uint32_t action,
                     uint32_t date_first)
{
    const struct analysis *analysis = linker->analysis;
    const struct action *told = &linker->actions->at[action];
    const struct predicate *verb = &analysis->predicates[told->predicate];
    if (told->roles != FRAME_SPEECH || date_first > verb->first ||
        !token_is_sign(&analysis->tokens, verb->end, ','))
        return action;
    uint32_t child = linker->assembly->tree.first_child[told->clause];
    for (int steps = 0; child != NO_INDEX && steps < 4;
         steps++, child = linker->assembly->tree.next_sibling[child]) {
        const struct clause *at = &analysis->clauses[child];
        uint32_t inner = clause_action(linker, child);
        if (at->kind == CLAUSE_COMPLEMENT && at->first > verb->end &&
            inner != NO_INDEX)
            return inner;
    }
    return action;
}

uint32_t date_owner(const struct linker *linker, const struct timex *timex)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t clause = analysis->clause_of[timex->first];
    for (int steps = 0; clause != NO_INDEX && steps < 4; steps++) {
        uint32_t action = clause_action(linker, clause);
        if (action != NO_INDEX || !date_climbs(analysis, clause))
            return action;
        clause = analysis->clauses[clause].parent;
    }
    return NO_INDEX;
}
