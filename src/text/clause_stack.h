/* SPDX-License-Identifier: MIT */
#ifndef TEXT_CLAUSE_STACK_H
#define TEXT_CLAUSE_STACK_H

#include "src/text/predicate.h"

/* Clauses open at once. Deeper ones take the place of the innermost. */
#define CLAUSE_DEPTH 24

/* A clause that is being read. */
struct open_clause {
    uint32_t clause;
    uint32_t candidate; /* chunk: its subject if the verb comes next */
    uint32_t earlier;   /* candidate before the last comma */
    uint32_t time;      /* a bare time, subject for want of a better */
    uint32_t fresh;     /* last bare chunk after the predicate, list heads */
    uint32_t member;    /* the same, list members too */
    bool inverted;      /* the subject is still to come: "said Zhao" */
};

/* The clauses of one document while they are found. */
struct clause_stack {
    struct arena *arena;
    struct analysis *analysis;
    struct clause *clauses;
    size_t clause_count;
    size_t clause_room;
    uint32_t *heir_of; /* clause -> clause whose subject it shares */
    size_t heir_room;
    struct predicate *predicates;
    size_t predicate_count;
    size_t predicate_room;
    struct open_clause open[CLAUSE_DEPTH];
    size_t depth;
    uint32_t sentence;
    bool quoted; /* inside quotation marks */
    bool failed; /* out of memory; the rest is scratch */
};

static inline struct clause *clause_at(struct clause_stack *stack, size_t i)
{
    return &stack->clauses[i];
}

static inline struct open_clause *clause_top(struct clause_stack *stack)
{
    return &stack->open[stack->depth - 1];
}

static inline struct clause *clause_current(struct clause_stack *stack)
{
    return clause_at(stack, clause_top(stack)->clause);
}

static inline bool clause_has_verb(struct clause_stack *stack, size_t level)
{
    return stack->clauses[stack->open[level].clause].predicate != NO_INDEX;
}

/* Opens a clause at a token, inside the current one if there is one. */
struct clause *clause_push(struct clause_stack *stack, enum clause_kind kind,
                           size_t first);

/* Closes the innermost clauses down to `depth` before token `end`. */
void clause_pop(struct clause_stack *stack, size_t depth, size_t end);

/* Gives what clause `from` has of tokens [first, end) to the current clause:
 * tokens, chunks and the clauses that begin there. */
void clause_adopt_from(struct clause_stack *stack, uint32_t from, size_t first,
                       size_t end);

/* Gives all tokens [first, end) and their chunks to the current clause. */
void clause_adopt(struct clause_stack *stack, size_t first, size_t end);

/* Gives the current clause its verb group. */
void clause_set_predicate(struct clause_stack *stack,
                          const struct predicate *predicate);

/* The current clause's subject is that of clause `from`, known or not yet. */
void clause_inherit(struct clause_stack *stack, uint32_t from);

/* Settles shared subjects of the clauses from `first` on. */
void clause_resolve(struct clause_stack *stack, size_t first);

/* What the verb of the clause is, by grammar.tsv; 0 without a verb. */
uint32_t clause_grammar(const struct clause_stack *stack, uint32_t clause);

#endif
