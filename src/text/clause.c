/* SPDX-License-Identifier: MIT */
/*
 * Cuts sentences into clauses, one pass over tokens and noun phrases with the
 * open clauses on a stack (clause_stack.c); clause_verb.c places the verbs.
 *
 * A clause begins at a conjunction, a relative pronoun, a quotation mark or
 * at its own verb. It ends where its outer clause goes on: at a comma, at a
 * closing mark, or at a verb that is not its own.
 */
#include "src/text/clause_walk.h"

#include "src/text/grammar.h"
#include "src/text/tagset.h"

static struct chunk *chunk_at(struct clause_walk *walk, uint32_t chunk)
{
    return &walk->stack.analysis->chunks[chunk];
}

bool clause_after_break(const struct clause_walk *walk, size_t i)
{
    if (i <= walk->first)
        return false;
    const struct token *before = &walk->at[i - 1];
    return before->kind == TOKEN_CLOSE || clause_is_dash(walk, i - 1) ||
           (before->kind == TOKEN_SIGN && before->number == ',');
}

/* Where the phrase before `first` begins that is one with what begins there:
 * "Iran's | plan", "the Union (AU) | envoy"; `first` when there is none. */
static size_t phrase_goes_back(const struct clause_walk *walk, size_t first)
{
    const struct analysis *analysis = walk->stack.analysis;
    size_t last = first;
    if (first >= walk->first + 2 && walk->at[first - 1].tag == TAG_POS)
        last = first - 2;
    else if (first >= walk->first + 4 &&
             clause_is_sign(walk, first - 1, ')') &&
             clause_is_sign(walk, first - 3, '('))
        last = first - 4;
    if (last == first || analysis->chunk_of[last] == NO_INDEX)
        return first;
    return analysis->chunks[analysis->chunk_of[last]].first;
}

size_t clause_phrase_first(const struct clause_walk *walk, uint32_t chunk)
{
    size_t first = walk->stack.analysis->chunks[chunk].first;
    size_t before = phrase_goes_back(walk, first);
    while (before != first) {
        first = before;
        before = phrase_goes_back(walk, first);
    }
    return first;
}

void clause_ensure_base(struct clause_walk *walk, size_t i)
{
    if (walk->stack.depth > 0)
        return;
    clause_push(&walk->stack, CLAUSE_MAIN, i);
    walk->base = clause_top(&walk->stack)->clause;
}

void clause_free_chunk(struct clause_walk *walk, uint32_t index)
{
    struct chunk *chunk = chunk_at(walk, index);
    if (!chunk->coordinated && !chunk->apposition)
        return;
    chunk->coordinated = chunk->apposition = false;
    chunk->joined = chunk->preposition = chunk->owner = NO_INDEX;
}

void clause_set_speaker(struct clause_walk *walk, uint32_t clause)
{
    struct clause_stack *stack = &walk->stack;
    for (size_t i = walk->unsaid; i < stack->clause_count; i++) {
        if (stack->clauses[i].kind == CLAUSE_QUOTATION &&
            stack->clauses[i].parent == NO_INDEX)
            stack->clauses[i].parent = clause;
    }
    walk->unsaid = NO_INDEX;
    walk->saying = clause;
}

/* "himself" behind who it is: never a subject. */
static bool is_reflexive(const struct clause_walk *walk,
                         const struct chunk *chunk)
{
    if (walk->at[chunk->head].tag != TAG_PRP)
        return false;
    struct slice text =
        token_text(&walk->stack.analysis->tokens, chunk->head);
    return slice_ends(text, SLICE("self")) ||
           slice_ends(text, SLICE("selves"));
}

/* A noun phrase that is part of the clause itself: no time, not governed. */
static void pass_bare(struct clause_walk *walk, uint32_t index)
{
    struct clause_stack *stack = &walk->stack;
    const struct chunk *chunk = chunk_at(walk, index);
    struct open_clause *open = clause_top(stack);
    struct clause *clause = clause_current(stack);
    bool joined = walk->conjunction != NO_INDEX; /* no second object */
    if (walk->conjunction != NO_INDEX) {
        bool goes_on = chunk->coordinated && walk->listed != NO_INDEX &&
                       chunk->joined == walk->listed; /* and X and Y left */
        walk->conjunct = goes_on ? walk->listed : index;
        walk->conjunction = NO_INDEX;
    }
    if (clause->predicate == NO_INDEX) {
        if (is_reflexive(walk, chunk)) {
            if (open->earlier != NO_INDEX) /* Lee, once a rebel himself, */
                open->candidate = open->earlier;
            return;
        }
        if (!chunk->coordinated) {
            walk->contact = walk->last;
            if (open->candidate != NO_INDEX &&
                walk->at[chunk->head].tag == TAG_PRP)
                open->earlier = open->candidate; /* "the man he met left" */
            open->candidate = index;
        }
        return;
    }
    open->member = index;
    if (chunk->coordinated)
        return;
    walk->contact = walk->last;
    open->fresh = index;
    if (open->inverted) {
        clause->subject = index;
        open->inverted = false;
    } else if (!clause_after_break(walk, clause_phrase_first(walk, index))) {
        if (clause->object == NO_INDEX)
            clause->object = index;
        else if (clause->object2 == NO_INDEX && !joined)
            clause->object2 = index;
    }
}

static void pass_chunk(struct clause_walk *walk, uint32_t index)
{
    struct clause_stack *stack = &walk->stack;
    struct chunk *chunk = chunk_at(walk, index);
    clause_ensure_base(walk, chunk->first);
    if (walk->at[chunk->first].tag == TAG_WPS)
        clause_open_relative(walk, chunk->first);
    struct open_clause *open = clause_top(stack);
    const struct clause *clause = clause_current(stack);
    chunk->clause = open->clause;
    if (walk->bracketed)
        return;
    if (chunk->preposition != NO_INDEX &&
        chunk->preposition == clause->connective &&
        (clause->kind == CLAUSE_ADVERBIAL ||
         clause->kind == CLAUSE_CONDITIONAL))
        chunk->preposition = chunk->owner = NO_INDEX;
    if (chunk->preposition == NO_INDEX && chunk->owner == NO_INDEX &&
        !chunk->apposition) {
        if (!chunk->temporal)
            pass_bare(walk, index);
        else if (!clause_has_verb(stack, stack->depth - 1))
            open->time = index;
    }
    if (chunk->coordinated || chunk->apposition)
        walk->conjunction = NO_INDEX;
    if (!chunk->temporal)
        walk->last = index;
}

/* Opens the first clause of the sentence. */
static void begin_sentence(struct clause_walk *walk,
                           const struct sentence *sentence)
{
    struct clause_stack *stack = &walk->stack;
    if (sentence->block != walk->block) {
        walk->block = sentence->block;
        walk->unsaid = NO_INDEX;
        if (walk->at[walk->first].kind != TOKEN_OPEN)
            walk->saying = NO_INDEX; /* else the same speaker may go on */
    }
    walk->conjunction = walk->conjunct = walk->listed = NO_INDEX;
    walk->last = walk->contact = walk->supposed = NO_INDEX;
    walk->quote_depth = walk->bracket_depth = 0;
    walk->aside_end = walk->aside_depth = 0;
    walk->bracketed = false;
    stack->depth = 0;
    bool goes_on = (sentence->flags & SENTENCE_QUOTED) != 0;
    bool opens = walk->at[walk->first].kind == TOKEN_OPEN &&
                 clause_quotes_clause(walk, walk->first);
    stack->quoted = goes_on || opens;
    clause_push(stack, stack->quoted ? CLAUSE_QUOTATION : CLAUSE_MAIN,
                walk->first);
    walk->base = clause_top(stack)->clause;
    if (!stack->quoted)
        return;
    walk->quote_depth = 1;
    if (goes_on && walk->unsaid == NO_INDEX)
        clause_current(stack)->parent = walk->saying;
    if (walk->unsaid == NO_INDEX && clause_current(stack)->parent == NO_INDEX)
        walk->unsaid = walk->base;
}

static void end_sentence(struct clause_walk *walk, struct sentence *sentence)
{
    struct clause_stack *stack = &walk->stack;
    bool closed = stack->depth == 0 || walk->quote_depth == 0;
    clause_pop(stack, 0, walk->end);
    sentence->clause_end = (uint32_t)stack->clause_count;
    for (size_t i = sentence->clause; i < stack->clause_count; i++) {
        struct clause *clause = clause_at(stack, i);
        if (clause->predicate == NO_INDEX &&
            (clause->kind == CLAUSE_MAIN || clause->kind == CLAUSE_COORDINATED))
            clause->kind = CLAUSE_VERBLESS;
    }
    clause_resolve(stack, sentence->clause);
    /* a quotation that nobody is named for goes to who spoke last */
    struct clause *base = clause_at(stack, walk->base);
    if (closed && walk->unsaid != NO_INDEX && walk->saying != NO_INDEX &&
        base->kind == CLAUSE_QUOTATION && base->parent == NO_INDEX)
        clause_set_speaker(walk, walk->saying);
}

static void read_sentence(struct clause_walk *walk, struct sentence *sentence)
{
    struct analysis *analysis = walk->stack.analysis;
    walk->first = sentence->first;
    walk->end = sentence->end;
    walk->stack.sentence = (uint32_t)(sentence - analysis->sentences);
    sentence->clause = (uint32_t)walk->stack.clause_count;
    sentence->clause_end = sentence->clause;
    if ((sentence->flags & SENTENCE_SKIPPED) != 0)
        return;
    begin_sentence(walk, sentence);
    for (size_t i = walk->first; i < walk->end && !walk->stack.failed;) {
        struct predicate predicate;
        enum verb_form form;
        size_t next = i + 1;
        uint32_t chunk = analysis->chunk_of[i];
        enum tag tag = (enum tag)walk->at[i].tag;
        if (chunk != NO_INDEX) {
            pass_chunk(walk, chunk);
            next = analysis->chunks[chunk].end;
        } else if (tag == TAG_PUNCT) {
            clause_pass_sign(walk, i);
        } else if ((tag == TAG_MD || tag == TAG_VBD) &&
                   clause_open_inverted(walk, i)) {
            next = i + 1;
        } else if ((BIT(tag) & (VERBS | BIT(TAG_TO))) != 0 &&
                   predicate_read(analysis, i, walk->end, &predicate, &form)) {
            clause_place_verb(walk, &predicate, form);
            next = predicate.end;
        } else {
            clause_pass_word(walk, i);
        }
        uint32_t clause = walk->stack.depth > 0
                              ? clause_top(&walk->stack)->clause
                              : walk->base;
        for (; i < next; i++)
            analysis->clause_of[i] = clause;
    }
    end_sentence(walk, sentence);
}

enum pax_status clauses_find(struct arena *arena, struct analysis *analysis)
{
    size_t count = analysis->tokens.count;
    struct clause_walk walk = {
        .stack = {.arena = arena, .analysis = analysis},
        .at = analysis->tokens.at,
        .block = NO_INDEX,
        .saying = NO_INDEX,
        .unsaid = NO_INDEX,
    };
    struct clause_stack *stack = &walk.stack;
    analysis->clause_of =
        arena_array(arena, count, sizeof(*analysis->clause_of));
    stack->clauses = arena_grow(arena, NULL, &stack->clause_room, count / 6 + 8,
                                sizeof(*stack->clauses));
    if (analysis->clause_of == NULL || stack->clauses == NULL)
        return PAX_NO_MEMORY;
    stack->heir_of = arena_grow(arena, NULL, &stack->heir_room,
                                stack->clause_room, sizeof(*stack->heir_of));
    stack->predicates = arena_grow(arena, NULL, &stack->predicate_room,
                                   count / 6 + 8, sizeof(*stack->predicates));
    if (stack->heir_of == NULL || stack->predicates == NULL)
        return PAX_NO_MEMORY;
    if (count > 0) /* NO_INDEX */
        memset(analysis->clause_of, 0xFF, count * sizeof(*analysis->clause_of));
    for (size_t i = 0; i < analysis->sentence_count && !stack->failed; i++)
        read_sentence(&walk, &analysis->sentences[i]);
    if (stack->failed)
        return PAX_NO_MEMORY;
    analysis->clauses = stack->clauses;
    analysis->clause_count = stack->clause_count;
    analysis->predicates = stack->predicates;
    analysis->predicate_count = stack->predicate_count;
    return PAX_OK;
}
