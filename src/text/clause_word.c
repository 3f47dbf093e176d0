/* SPDX-License-Identifier: MIT */
/*
 * Words that open clauses: "that", "who", "if", and "after" when a subject
 * and a finite verb follow.
 */
#include "src/text/clause_walk.h"

#include "src/text/grammar.h"
#include "src/text/tagset.h"

#define LOOKAHEAD 40 /* tokens, for the verb of an "after" clause */

/* Where an apposition in commas that begins at `at` ends: the second comma;
 * else `at`. */
static size_t aside_end(const struct clause_walk *walk, size_t at, size_t limit)
{
    const struct analysis *analysis = walk->stack.analysis;
    if (!clause_is_sign(walk, at, ',') || at + 2 >= limit)
        return at;
    size_t next = walk->at[at + 1].tag == TAG_CC ? at + 2 : at + 1;
    uint32_t chunk = analysis->chunk_of[next];
    if (chunk == NO_INDEX || !analysis->chunks[chunk].apposition)
        return at;
    size_t end = analysis->chunks[chunk].end;
    while (end + 1 < limit && analysis->chunk_of[end + 1] != NO_INDEX &&
           analysis->chunks[analysis->chunk_of[end + 1]].preposition == end)
        end = analysis->chunks[analysis->chunk_of[end + 1]].end;
    return end < limit && clause_is_sign(walk, end, ',') ? end : at;
}

/* Whether a noun phrase and then a finite verb follow before the clause can
 * end: "after the talks failed", not "after the talks, he". */
static bool finite_follows(const struct clause_walk *walk, size_t i)
{
    const struct analysis *analysis = walk->stack.analysis;
    size_t limit = i + LOOKAHEAD < walk->end ? i + LOOKAHEAD : walk->end;
    bool phrase = false;
    if (i < limit && grammar_function(clause_word(walk, i)) == FUNCTION_OF)
        return false; /* because of */
    for (size_t at = i; at < limit; at++) {
        uint32_t chunk = analysis->chunk_of[at];
        if (chunk != NO_INDEX) {
            phrase = true;
            at = analysis->chunks[chunk].end - 1;
            continue;
        }
        enum tag tag = (enum tag)walk->at[at].tag;
        if ((BIT(tag) & FINITE) != 0)
            return phrase || walk->at[at - 1].tag == TAG_EX;
        size_t aside = clause_is_dash(walk, at) ? clause_closing_dash(walk, at)
                                                : aside_end(walk, at, limit);
        if (aside > at) {
            at = aside + clause_is_sign(walk, aside + 1, '-'); /* "--" */
            continue;
        }
        if (tag == TAG_PUNCT) {
            if (walk->at[at].kind != TOKEN_SIGN ||
                clause_is_sign(walk, at, '(') || clause_is_sign(walk, at, ')'))
                continue;
            return false;
        }
        if (tag == TAG_WDT || tag == TAG_WP || tag == TAG_WRB)
            return false;
        if (tag == TAG_CC && at + 1 < limit &&
            analysis->chunk_of[at + 1] == NO_INDEX)
            return false;
        switch (grammar_function(clause_word(walk, at))) {
        case FUNCTION_THAT:
        case FUNCTION_IF:
        case FUNCTION_SUBORDINATOR:
        case FUNCTION_TEMPORAL:
            return false;
        default:
            break;
        }
    }
    return false;
}

/* "The men arrested after the raid fled": the only verb to come is that of the
 * clause which has its subject and waits. */
static bool verb_is_awaited(struct clause_walk *walk, size_t i)
{
    struct clause_stack *stack = &walk->stack;
    bool waits = false;
    for (size_t level = stack->depth; level-- > 0 && !waits;)
        waits = !clause_has_verb(stack, level) &&
                stack->open[level].candidate != NO_INDEX;
    if (!waits || stack->depth < 2)
        return false;
    size_t limit = i + LOOKAHEAD < walk->end ? i + LOOKAHEAD : walk->end;
    int verbs = 0;
    for (size_t at = i; at < limit && verbs < 2; at++)
        verbs += walk->stack.analysis->chunk_of[at] == NO_INDEX &&
                 (BIT(walk->at[at].tag) & FINITE) != 0;
    return verbs == 1;
}

/* Opens a clause for the conjunction or pronoun at i. */
static struct clause *open_at(struct clause_walk *walk, enum clause_kind kind,
                              size_t i)
{
    clause_ensure_base(walk, i);
    struct clause *clause = clause_push(&walk->stack, kind, i);
    clause->connective = (uint32_t)i;
    walk->conjunction = walk->conjunct = NO_INDEX;
    return clause;
}

/* "that" before a clause: what is said, or what a noun stands for. */
static void open_complement(struct clause_walk *walk, size_t i)
{
    struct clause_stack *stack = &walk->stack;
    if (walk->conjunction != NO_INDEX) {
        for (size_t level = stack->depth; level-- > 1;) {
            const struct clause *clause =
                &stack->clauses[stack->open[level].clause];
            if (clause->kind == CLAUSE_COMPLEMENT) {
                clause_pop(stack, level, walk->conjunction);
                break;
            }
        }
    }
    struct clause *clause = open_at(walk, CLAUSE_COMPLEMENT, i);
    if (i > walk->first) {
        uint32_t chunk = stack->analysis->chunk_of[i - 1];
        if (chunk != NO_INDEX &&
            (clause_word(walk, clause_chunk(walk, chunk)->head) &
             GRAMMAR_FACT) != 0)
            clause->antecedent = chunk;
    }
}

/* "who has left and who has come": closes the first, gives whom it is of. */
static uint32_t antecedent_before_and(struct clause_walk *walk)
{
    struct clause_stack *stack = &walk->stack;
    for (size_t level = stack->depth; level-- > 1;) {
        const struct clause *clause =
            &stack->clauses[stack->open[level].clause];
        if (clause->kind == CLAUSE_RELATIVE) {
            uint32_t antecedent = clause->antecedent;
            clause_pop(stack, level, walk->conjunction);
            return antecedent;
        }
    }
    return NO_INDEX;
}

/* Who the phrase right before "who" says again: "Lee, the head of the party,
 * who" is Lee; the phrase itself where it says nobody again. */
static uint32_t named_before(const struct clause_walk *walk, uint32_t chunk,
                             bool comma)
{
    const struct chunk *found = clause_chunk(walk, chunk);
    if (comma && !found->apposition && found->owner != NO_INDEX &&
        found->preposition != NO_INDEX &&
        clause_chunk(walk, found->owner)->apposition)
        found = clause_chunk(walk, found->owner);
    return found->apposition && found->owner != NO_INDEX
               ? found->owner
               : (uint32_t)(found - walk->stack.analysis->chunks);
}

/* "who", "which", "that": modifies the noun phrase before it. */
void clause_open_relative(struct clause_walk *walk, size_t i)
{
    size_t before = i;
    if (before > walk->first &&
        (BIT(walk->at[before - 1].tag) & (BIT(TAG_IN) | BIT(TAG_TO))) != 0)
        before--;
    size_t first = before;
    if (before > walk->first && clause_is_sign(walk, before - 1, ','))
        before--;
    uint32_t chunk = before > walk->first
                         ? walk->stack.analysis->chunk_of[before - 1]
                         : NO_INDEX;
    if (chunk == NO_INDEX ? walk->at[i].tag == TAG_WDT
                          : clause_chunk(walk, chunk)->temporal)
        chunk = walk->last;
    if (chunk == NO_INDEX && walk->conjunction != NO_INDEX)
        chunk = antecedent_before_and(walk);
    if (chunk == NO_INDEX) {
        if (walk->stack.depth > 0 &&
            clause_has_verb(&walk->stack, walk->stack.depth - 1))
            open_at(walk, CLAUSE_COMPLEMENT, i);
        return;
    }
    chunk = named_before(walk, chunk, before < first);
    struct clause *clause = open_at(walk, CLAUSE_RELATIVE, i);
    clause->first = (uint32_t)first;
    clause->antecedent = clause_modified(walk, chunk);
}

/* "Should they fail", "Had he stayed", "Were it to last": a condition that a
 * verb before its subject opens, where nothing is asked. */
bool clause_open_inverted(struct clause_walk *walk, size_t i)
{
    const struct analysis *analysis = walk->stack.analysis;
    enum function_word word = grammar_function(clause_word(walk, i));
    struct slice text = token_text(&analysis->tokens, i);
    bool should =
        word == FUNCTION_MUST && (slice_equal(text, SLICE("should")) ||
                                  slice_equal(text, SLICE("Should")));
    bool had = slice_equal(text, SLICE("Had")) ||
               slice_equal(text, SLICE("Were"));
    bool begins = i == walk->first ||
                  (should && clause_after_break(walk, i) &&
                   clause_has_verb(&walk->stack, walk->stack.depth - 1));
    if (!begins || !(should || had) || i + 1 >= walk->end ||
        analysis->chunk_of[i + 1] == NO_INDEX ||
        clause_is_sign(walk, walk->end - 1, '?'))
        return false;
    open_at(walk, CLAUSE_CONDITIONAL, i);
    walk->supposed = clause_top(&walk->stack)->clause;
    return true;
}

static void open_question(struct clause_walk *walk, size_t i)
{
    struct clause_stack *stack = &walk->stack;
    if (stack->depth == 0 || i == walk->first ||
        (i + 1 < walk->end && walk->at[i + 1].tag == TAG_TO))
        return; /* "how to leave": the infinitive has a clause of its own */
    size_t before = i - 1;
    if (before > walk->first && clause_is_sign(walk, before, ','))
        before--;
    uint32_t antecedent = stack->analysis->chunk_of[before];
    if (walk->at[i].tag == TAG_WRB && antecedent != NO_INDEX &&
        finite_follows(walk, i + 1)) {
        struct clause *clause = open_at(walk, CLAUSE_RELATIVE, i);
        clause->antecedent = antecedent;
        return;
    }
    if (clause_has_verb(stack, stack->depth - 1))
        open_at(walk, CLAUSE_COMPLEMENT, i);
}

/* A word outside of phrases and verb groups. */
void clause_pass_word(struct clause_walk *walk, size_t i)
{
    enum tag tag = (enum tag)walk->at[i].tag;
    if (tag == TAG_CC) {
        walk->conjunction = (uint32_t)i;
        walk->listed = walk->conjunct;
        walk->conjunct = NO_INDEX;
        return;
    }
    switch (grammar_function(clause_word(walk, i))) {
    case FUNCTION_THAT:
        if (tag == TAG_WDT)
            clause_open_relative(walk, i);
        else if (tag == TAG_IN)
            open_complement(walk, i);
        break;
    case FUNCTION_RELATIVE:
        clause_open_relative(walk, i);
        break;
    case FUNCTION_QUESTION:
        open_question(walk, i);
        break;
    case FUNCTION_IF:
        if (finite_follows(walk, i + 1))
            open_at(walk, CLAUSE_CONDITIONAL, i);
        break;
    case FUNCTION_AS: /* not "who as mayor signed the deal" */
        if (i > walk->first && (BIT(walk->at[i - 1].tag) &
                                (BIT(TAG_WP) | BIT(TAG_WDT))) != 0)
            break;
        if (finite_follows(walk, i + 1))
            open_at(walk, CLAUSE_ADVERBIAL, i);
        break;
    case FUNCTION_TEMPORAL:
        if (finite_follows(walk, i + 1) && !verb_is_awaited(walk, i + 1))
            open_at(walk, CLAUSE_ADVERBIAL, i);
        break;
    case FUNCTION_SUBORDINATOR:
        if (finite_follows(walk, i + 1))
            open_at(walk, CLAUSE_ADVERBIAL, i);
        break;
    case FUNCTION_THAN: /* not "the first vote in more than a year was" */
        if (walk->stack.depth > 0 &&
            clause_has_verb(&walk->stack, walk->stack.depth - 1) &&
            finite_follows(walk, i + 1))
            open_at(walk, CLAUSE_ADVERBIAL, i);
        break;
    default:
        break;
    }
}
