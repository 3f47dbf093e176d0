/* SPDX-License-Identifier: MIT */
/*
 * What signs do to the open clauses: a comma or a dash ends what interrupts,
 * a colon or semicolon ends all, quotation marks and brackets hold clauses of
 * their own.
 */
#include "src/text/clause_walk.h"

#include "src/text/grammar.h"
#include "src/text/tagset.h"

#define KIND(kind) (1U << (kind))
/* Clauses that a comma may end. */
#define INTERRUPTING                                                           \
    (KIND(CLAUSE_RELATIVE) | KIND(CLAUSE_PARTICIPIAL) |                        \
     KIND(CLAUSE_ADVERBIAL) | KIND(CLAUSE_CONDITIONAL) |                       \
     KIND(CLAUSE_INFINITIVE) | KIND(CLAUSE_MAIN))
#define BRACKET_MAX 200 /* tokens, for the end of a parenthesis */

/* Whether the comma at i only parts members of a list or of a date. */
static bool is_inner_comma(const struct clause_walk *walk, size_t i)
{
    const struct analysis *analysis = walk->stack.analysis;
    size_t next = i + 1;
    if (next >= walk->end)
        return false;
    if (walk->at[next].tag == TAG_CC)
        next++;
    if (next >= walk->end || analysis->chunk_of[next] == NO_INDEX)
        return false;
    const struct chunk *chunk = &analysis->chunks[analysis->chunk_of[next]];
    return chunk->coordinated || chunk->apposition || chunk->first < next;
}

/* The level that a comma goes back to from what stands before its subject:
 * "Stating that ..., the court". All above it is complete. */
static size_t leading_level(struct clause_walk *walk)
{
    struct clause_stack *stack = &walk->stack;
    for (size_t level = stack->depth; level-- > 0;) {
        if (clause_has_verb(stack, level))
            continue;
        return level + 1 < stack->depth &&
                       stack->open[level].candidate == NO_INDEX
                   ? level
                   : stack->depth;
    }
    return stack->depth;
}

static void pass_comma(struct clause_walk *walk, size_t i)
{
    struct clause_stack *stack = &walk->stack;
    if (stack->depth == 0)
        return;
    struct open_clause *open = clause_top(stack);
    open->earlier = open->candidate;
    if (is_inner_comma(walk, i))
        return;
    size_t leading = leading_level(walk);
    if (leading < stack->depth)
        clause_pop(stack, leading + 1, i);
    while (stack->depth > 1 && clause_has_verb(stack, stack->depth - 1)) {
        const struct clause *clause = clause_current(stack);
        unsigned kind = clause->kind;
        if (kind == CLAUSE_COORDINATED && clause->parent != NO_INDEX)
            kind = stack->clauses[clause->parent].kind;
        if ((KIND(kind) & INTERRUPTING) == 0 ||
            (kind == CLAUSE_MAIN && clause->kind != CLAUSE_MAIN))
            break;
        clause_pop(stack, stack->depth - 1, i);
    }
    open = clause_top(stack);
    open->earlier = open->candidate;
    if (!clause_is_sign(walk, i, ',') &&
        !clause_has_verb(stack, stack->depth - 1))
        open->candidate = NO_INDEX; /* a dateline or a dash */
}

/* ":" and ";" end what is open; the next clause hangs on it. */
static void pass_colon(struct clause_walk *walk, size_t i)
{
    struct clause_stack *stack = &walk->stack;
    if (stack->depth == 0 || i + 1 >= walk->end || walk->quote_depth > 0)
        return;
    if ((walk->at[i + 1].shape & TOKEN_SPACE) == 0)
        return; /* 16:46 */
    uint32_t outer = stack->open[0].clause;
    bool verb = clause_has_verb(stack, 0);
    if (verb && walk->at[i + 1].kind == TOKEN_OPEN)
        return;
    bool said = (clause_grammar(stack, outer) & GRAMMAR_SPEECH) != 0 &&
                clause_is_sign(walk, i, ':');
    clause_pop(stack, 0, i);
    struct clause *clause = clause_push(stack,
                                        said   ? CLAUSE_COMPLEMENT
                                        : verb ? CLAUSE_COORDINATED
                                               : CLAUSE_MAIN,
                                        i + 1);
    if (verb)
        clause->parent = outer;
    else
        walk->base = clause_top(stack)->clause;
}

static void pass_bracket(struct clause_walk *walk, size_t i)
{
    struct clause_stack *stack = &walk->stack;
    if (clause_is_sign(walk, i, ')')) {
        if (walk->bracket_depth > 0 && stack->depth >= walk->bracket_depth)
            clause_pop(stack, walk->bracket_depth - 1, i);
        walk->bracket_depth = 0;
        walk->bracketed = false;
        return;
    }
    if (walk->bracket_depth > 0 || walk->bracketed)
        return;
    size_t limit = i + BRACKET_MAX < walk->end ? i + BRACKET_MAX : walk->end;
    bool finite = false;
    bool closed = false;
    for (size_t at = i + 1; at < limit && !closed; at++) {
        closed = clause_is_sign(walk, at, ')');
        finite |= (BIT(walk->at[at].tag) & FINITE) != 0;
    }
    if (!closed)
        return;
    walk->bracketed = !finite;
    if (finite) {
        clause_ensure_base(walk, i);
        clause_push(stack, CLAUSE_PARENTHESIS, i);
        walk->bracket_depth = stack->depth;
    }
}

size_t clause_closing_dash(const struct clause_walk *walk, size_t i)
{
    size_t limit = i + BRACKET_MAX < walk->end ? i + BRACKET_MAX : walk->end;
    for (size_t at = i + 1; at < limit; at++) {
        if (clause_is_dash(walk, at))
            return at;
        if ((BIT(walk->at[at].tag) & FINITE) != 0)
            return 0;
    }
    return 0;
}

/* An aside between dashes is no part of a clause that waits for its verb. */
static void pass_dash(struct clause_walk *walk, size_t i)
{
    struct clause_stack *stack = &walk->stack;
    if (walk->aside_end == i) {
        clause_pop(stack, walk->aside_depth, i);
        walk->aside_end = 0;
        walk->bracketed = false;
        return;
    }
    bool waits = stack->depth > 0 && !walk->bracketed &&
                 !clause_has_verb(stack, stack->depth - 1) &&
                 clause_top(stack)->candidate != NO_INDEX;
    size_t end = waits ? clause_closing_dash(walk, i) : 0;
    if (end == 0) {
        pass_comma(walk, i);
        return;
    }
    walk->aside_end = end;
    walk->aside_depth = stack->depth;
    walk->bracketed = true;
}

/* Whether the quotation that opens at i holds a clause or is not closed. */
bool clause_quotes_clause(const struct clause_walk *walk, size_t i)
{
    for (size_t at = i + 1; at < walk->end; at++) {
        if (walk->at[at].kind == TOKEN_CLOSE)
            return false;
        if ((BIT(walk->at[at].tag) & FINITE) != 0)
            return true;
    }
    return true;
}

static void pass_open(struct clause_walk *walk, size_t i)
{
    struct clause_stack *stack = &walk->stack;
    stack->quoted = true;
    if (walk->quote_depth > 0 || i == walk->first || stack->depth == 0)
        return;
    const struct token *before = &walk->at[i - 1];
    bool apart = before->kind == TOKEN_SIGN &&
                 (before->number == ',' || before->number == ':');
    bool said = apart;
    if (clause_has_verb(stack, stack->depth - 1)) {
        const struct predicate *predicate =
            &stack->predicates[clause_current(stack)->predicate];
        said |= predicate->end == i;
    }
    if (!said || !clause_quotes_clause(walk, i))
        return;
    clause_push(stack, CLAUSE_QUOTATION, i);
    walk->quote_depth = stack->depth;
}

static void pass_close(struct clause_walk *walk, size_t i)
{
    struct clause_stack *stack = &walk->stack;
    stack->quoted = false;
    if (walk->quote_depth > 0 && stack->depth >= walk->quote_depth)
        clause_pop(stack, walk->quote_depth - 1, i);
    walk->quote_depth = 0;
}

void clause_pass_sign(struct clause_walk *walk, size_t i)
{
    const struct token *token = &walk->at[i];
    if (token->kind == TOKEN_OPEN)
        pass_open(walk, i);
    else if (token->kind == TOKEN_CLOSE)
        pass_close(walk, i);
    else if (token->kind != TOKEN_SIGN)
        return;
    else if (token->number == ',')
        pass_comma(walk, i);
    else if (clause_is_dash(walk, i))
        pass_dash(walk, i);
    else if (token->number == ';' || token->number == ':')
        pass_colon(walk, i);
    else if (token->number == '(' || token->number == ')')
        pass_bracket(walk, i);
}
