/* SPDX-License-Identifier: MIT */
/* The clauses that are open while a sentence is read, innermost on top. */
#include "src/text/clause_stack.h"

#include "src/text/grammar.h"

#define HEIR_STEPS 8 /* shared subjects are followed so far */

/* Room for one clause more; the first one is scratch when memory ends. */
static bool make_room(struct clause_stack *stack)
{
    void *grown = arena_grow(stack->arena, stack->clauses, &stack->clause_room,
                             stack->clause_count + 1, sizeof(*stack->clauses));
    if (grown == NULL)
        return false;
    stack->clauses = grown;
    grown = arena_grow(stack->arena, stack->heir_of, &stack->heir_room,
                       stack->clause_room, sizeof(*stack->heir_of));
    if (grown == NULL)
        return false;
    stack->heir_of = grown;
    return true;
}

struct clause *clause_push(struct clause_stack *stack, enum clause_kind kind,
                           size_t first)
{
    if ((stack->clause_count == stack->clause_room ||
         stack->heir_room < stack->clause_room) &&
        !make_room(stack)) {
        stack->failed = true;
        stack->clause_count = 0;
    }
    uint32_t parent = stack->depth > 0 ? clause_top(stack)->clause : NO_INDEX;
    if (stack->depth == CLAUSE_DEPTH)
        stack->depth--;
    uint32_t index = (uint32_t)stack->clause_count++;
    stack->open[stack->depth++] = (struct open_clause){
        .clause = index,
        .candidate = NO_INDEX,
        .earlier = NO_INDEX,
        .time = NO_INDEX,
        .fresh = NO_INDEX,
        .member = NO_INDEX,
    };
    stack->heir_of[index] = NO_INDEX;
    struct clause *clause = &stack->clauses[index];
    *clause = (struct clause){
        .first = (uint32_t)first,
        .end = (uint32_t)first,
        .sentence = stack->sentence,
        .parent = parent,
        .predicate = NO_INDEX,
        .subject = NO_INDEX,
        .object = NO_INDEX,
        .object2 = NO_INDEX,
        .antecedent = NO_INDEX,
        .connective = NO_INDEX,
        .kind = (uint8_t)kind,
        .quoted = stack->quoted,
    };
    return clause;
}

void clause_pop(struct clause_stack *stack, size_t depth, size_t end)
{
    while (stack->depth > depth) {
        clause_current(stack)->end = (uint32_t)end;
        stack->depth--;
    }
}

void clause_adopt(struct clause_stack *stack, size_t first, size_t end)
{
    struct analysis *analysis = stack->analysis;
    uint32_t clause = clause_top(stack)->clause;
    for (size_t i = first; i < end; i++) {
        analysis->clause_of[i] = clause;
        if (analysis->chunk_of[i] != NO_INDEX)
            analysis->chunks[analysis->chunk_of[i]].clause = clause;
    }
}

void clause_adopt_from(struct clause_stack *stack, uint32_t from, size_t first,
                       size_t end)
{
    struct analysis *analysis = stack->analysis;
    uint32_t to = clause_top(stack)->clause;
    for (size_t i = first; i < end; i++) {
        if (analysis->clause_of[i] != from)
            continue;
        analysis->clause_of[i] = to;
        if (analysis->chunk_of[i] != NO_INDEX)
            analysis->chunks[analysis->chunk_of[i]].clause = to;
    }
    for (size_t i = stack->clause_count - 1; i-- > 0;) {
        struct clause *clause = &stack->clauses[i];
        if (clause->first < first || clause->sentence != stack->sentence)
            break;
        if (clause->parent == from)
            clause->parent = to;
    }
}

void clause_set_predicate(struct clause_stack *stack,
                          const struct predicate *predicate)
{
    if (stack->predicate_count == stack->predicate_room) {
        void *grown =
            arena_grow(stack->arena, stack->predicates, &stack->predicate_room,
                       stack->predicate_count + 1, sizeof(*stack->predicates));
        if (grown == NULL) {
            stack->failed = true;
            return;
        }
        stack->predicates = grown;
    }
    uint32_t index = (uint32_t)stack->predicate_count++;
    stack->predicates[index] = *predicate;
    stack->predicates[index].clause = clause_top(stack)->clause;
    clause_current(stack)->predicate = index;
    clause_adopt(stack, predicate->first, predicate->end);
}

void clause_inherit(struct clause_stack *stack, uint32_t from)
{
    stack->heir_of[clause_top(stack)->clause] = from;
}

void clause_resolve(struct clause_stack *stack, size_t first)
{
    for (size_t i = first; i < stack->clause_count; i++) {
        uint32_t from = stack->heir_of[i];
        for (int n = 0; n < HEIR_STEPS && from != NO_INDEX &&
                        stack->clauses[i].subject == NO_INDEX;
             n++) {
            stack->clauses[i].subject = stack->clauses[from].subject;
            from = stack->heir_of[from];
        }
    }
}

uint32_t clause_grammar(const struct clause_stack *stack, uint32_t clause)
{
    uint32_t predicate = stack->clauses[clause].predicate;
    if (predicate == NO_INDEX)
        return 0;
    const struct analysis *analysis = stack->analysis;
    return grammar_of_verb(
        analysis->lexicon,
        analysis->tokens.at[stack->predicates[predicate].head].word);
}
