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

#define KIND(kind) (1U << (kind))
/* Clauses that a comma may end. */
#define INTERRUPTING \
    (KIND(CLAUSE_RELATIVE) | KIND(CLAUSE_PARTICIPIAL) | \
     KIND(CLAUSE_ADVERBIAL) | KIND(CLAUSE_CONDITIONAL) | \
     KIND(CLAUSE_INFINITIVE) | KIND(CLAUSE_MAIN))
#define LOOKAHEAD 40  /* tokens, for the verb of an "after" clause */
#define BRACKET_MAX 200 /* tokens, for the end of a parenthesis */

static bool is_sign(const struct clause_walk *walk, size_t i, int32_t sign)
{
    return i < walk->end && walk->at[i].kind == TOKEN_SIGN &&
           walk->at[i].number == sign;
}

/* A dash between words with space around, or a long one. */
static bool is_dash(const struct clause_walk *walk, size_t i)
{
    if (i >= walk->end || walk->at[i].kind != TOKEN_SIGN ||
        walk->at[i].tag != TAG_PUNCT)
        return false;
    int32_t sign = walk->at[i].number;
    return sign == 0x2014 || sign == 0x2013 ||
           (sign == '-' && (walk->at[i].shape & TOKEN_SPACE) != 0);
}

static uint32_t grammar_at(const struct clause_walk *walk, size_t i)
{
    return grammar_of(walk->stack.analysis->lexicon, walk->at[i].word);
}

static struct chunk *chunk_at(struct clause_walk *walk, uint32_t chunk)
{
    return &walk->stack.analysis->chunks[chunk];
}

bool clause_after_break(const struct clause_walk *walk, size_t i)
{
    if (i <= walk->first)
        return false;
    const struct token *before = &walk->at[i - 1];
    return before->kind == TOKEN_CLOSE || is_dash(walk, i - 1) ||
           (before->kind == TOKEN_SIGN && before->number == ',');
}

size_t clause_phrase_first(const struct clause_walk *walk, uint32_t chunk)
{
    const struct analysis *analysis = walk->stack.analysis;
    size_t first = analysis->chunks[chunk].first;
    while (first >= walk->first + 2 &&
           walk->at[first - 1].tag == TAG_POS &&
           analysis->chunk_of[first - 2] != NO_INDEX)
        first = analysis->chunks[analysis->chunk_of[first - 2]].first;
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

/* Whether a noun phrase and then a finite verb follow before the clause can
 * end: "after the talks failed", not "after the talks, he". */
static bool finite_follows(const struct clause_walk *walk, size_t i)
{
    const struct analysis *analysis = walk->stack.analysis;
    size_t limit = i + LOOKAHEAD < walk->end ? i + LOOKAHEAD : walk->end;
    bool phrase = false;
    if (i < limit && grammar_function(grammar_at(walk, i)) == FUNCTION_OF)
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
        if (tag == TAG_PUNCT) {
            if (walk->at[at].kind != TOKEN_SIGN || is_sign(walk, at, '(') ||
                is_sign(walk, at, ')'))
                continue;
            return false;
        }
        if (tag == TAG_WDT || tag == TAG_WP || tag == TAG_WRB)
            return false;
        if (tag == TAG_CC && at + 1 < limit &&
            analysis->chunk_of[at + 1] == NO_INDEX)
            return false;
        switch (grammar_function(grammar_at(walk, at))) {
        case FUNCTION_THAT: case FUNCTION_IF: case FUNCTION_SUBORDINATOR:
        case FUNCTION_TEMPORAL:
            return false;
        default:
            break;
        }
    }
    return false;
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
            (grammar_at(walk, chunk_at(walk, chunk)->head) & GRAMMAR_FACT) !=
                0)
            clause->antecedent = chunk;
    }
}

/* "who", "which", "that": modifies the noun phrase before it. */
static void open_relative(struct clause_walk *walk, size_t i)
{
    size_t before = i;
    if (before > walk->first &&
        (BIT(walk->at[before - 1].tag) & (BIT(TAG_IN) | BIT(TAG_TO))) != 0)
        before--;
    size_t first = before;
    if (before > walk->first && is_sign(walk, before - 1, ','))
        before--;
    uint32_t chunk = before > walk->first
                         ? walk->stack.analysis->chunk_of[before - 1]
                         : NO_INDEX;
    if (chunk == NO_INDEX ? walk->at[i].tag == TAG_WDT
                          : chunk_at(walk, chunk)->temporal)
        chunk = walk->last;
    if (chunk == NO_INDEX) {
        if (walk->stack.depth > 0 &&
            clause_has_verb(&walk->stack, walk->stack.depth - 1))
            open_at(walk, CLAUSE_COMPLEMENT, i);
        return;
    }
    const struct chunk *found = chunk_at(walk, chunk);
    if (found->apposition && found->owner != NO_INDEX)
        chunk = found->owner;
    struct clause *clause = open_at(walk, CLAUSE_RELATIVE, i);
    clause->first = (uint32_t)first;
    clause->antecedent = chunk;
}

static void open_question(struct clause_walk *walk, size_t i)
{
    struct clause_stack *stack = &walk->stack;
    if (stack->depth == 0 || i == walk->first)
        return;
    size_t before = i - 1;
    if (before > walk->first && is_sign(walk, before, ','))
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
static void pass_word(struct clause_walk *walk, size_t i)
{
    enum tag tag = (enum tag)walk->at[i].tag;
    if (tag == TAG_CC) {
        walk->conjunction = (uint32_t)i;
        walk->conjunct = NO_INDEX;
        return;
    }
    switch (grammar_function(grammar_at(walk, i))) {
    case FUNCTION_THAT:
        if (tag == TAG_WDT)
            open_relative(walk, i);
        else if (tag == TAG_IN)
            open_complement(walk, i);
        break;
    case FUNCTION_RELATIVE:
        open_relative(walk, i);
        break;
    case FUNCTION_QUESTION:
        open_question(walk, i);
        break;
    case FUNCTION_IF:
        if (finite_follows(walk, i + 1))
            open_at(walk, CLAUSE_CONDITIONAL, i);
        break;
    case FUNCTION_SUBORDINATOR: case FUNCTION_TEMPORAL: case FUNCTION_AS:
    case FUNCTION_THAN:
        if (finite_follows(walk, i + 1))
            open_at(walk, CLAUSE_ADVERBIAL, i);
        break;
    default:
        break;
    }
}

/* A noun phrase that is part of the clause itself: no time, not governed. */
static void pass_bare(struct clause_walk *walk, uint32_t index)
{
    struct clause_stack *stack = &walk->stack;
    const struct chunk *chunk = chunk_at(walk, index);
    struct open_clause *open = clause_top(stack);
    struct clause *clause = clause_current(stack);
    if (walk->conjunction != NO_INDEX) {
        walk->conjunct = index;
        walk->conjunction = NO_INDEX;
    }
    if (clause->predicate == NO_INDEX) {
        if (!chunk->coordinated) {
            walk->contact = walk->last;
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
        else if (clause->object2 == NO_INDEX)
            clause->object2 = index;
    }
}

static void pass_chunk(struct clause_walk *walk, uint32_t index)
{
    struct clause_stack *stack = &walk->stack;
    struct chunk *chunk = chunk_at(walk, index);
    clause_ensure_base(walk, chunk->first);
    if (walk->at[chunk->first].tag == TAG_WPS)
        open_relative(walk, chunk->first);
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
    if (chunk->coordinated)
        walk->conjunction = NO_INDEX;
    if (!chunk->temporal)
        walk->last = index;
}

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
    if (!is_sign(walk, i, ',') && !clause_has_verb(stack, stack->depth - 1))
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
                is_sign(walk, i, ':');
    clause_pop(stack, 0, i);
    struct clause *clause = clause_push(
        stack, said ? CLAUSE_COMPLEMENT : verb ? CLAUSE_COORDINATED
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
    if (is_sign(walk, i, ')')) {
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
        closed = is_sign(walk, at, ')');
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

/* Whether the quotation that opens at i holds a clause or is not closed. */
static bool quotes_clause(const struct clause_walk *walk, size_t i)
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
    if (!said || !quotes_clause(walk, i))
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

static void pass_sign(struct clause_walk *walk, size_t i)
{
    const struct token *token = &walk->at[i];
    if (token->kind == TOKEN_OPEN)
        pass_open(walk, i);
    else if (token->kind == TOKEN_CLOSE)
        pass_close(walk, i);
    else if (token->kind != TOKEN_SIGN)
        return;
    else if (token->number == ',' || is_dash(walk, i))
        pass_comma(walk, i);
    else if (token->number == ';' || token->number == ':')
        pass_colon(walk, i);
    else if (token->number == '(' || token->number == ')')
        pass_bracket(walk, i);
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
    walk->conjunction = walk->conjunct = NO_INDEX;
    walk->last = walk->contact = NO_INDEX;
    walk->quote_depth = walk->bracket_depth = 0;
    walk->bracketed = false;
    stack->depth = 0;
    bool goes_on = (sentence->flags & SENTENCE_QUOTED) != 0;
    bool opens = walk->at[walk->first].kind == TOKEN_OPEN &&
                 quotes_clause(walk, walk->first);
    stack->quoted = goes_on || opens;
    clause_push(stack, stack->quoted ? CLAUSE_QUOTATION : CLAUSE_MAIN,
                walk->first);
    walk->base = clause_top(stack)->clause;
    if (!stack->quoted)
        return;
    walk->quote_depth = 1;
    if (goes_on && walk->unsaid == NO_INDEX)
        clause_current(stack)->parent = walk->saying;
    if (walk->unsaid == NO_INDEX &&
        clause_current(stack)->parent == NO_INDEX)
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
            (clause->kind == CLAUSE_MAIN ||
             clause->kind == CLAUSE_COORDINATED))
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
            pass_sign(walk, i);
        } else if ((BIT(tag) & (VERBS | BIT(TAG_TO))) != 0 &&
                   predicate_read(analysis, i, walk->end, &predicate,
                                  &form)) {
            clause_place_verb(walk, &predicate, form);
            next = predicate.end;
        } else {
            pass_word(walk, i);
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
    stack->clauses = arena_grow(arena, NULL, &stack->clause_room,
                                count / 6 + 8, sizeof(*stack->clauses));
    if (analysis->clause_of == NULL || stack->clauses == NULL)
        return PAX_NO_MEMORY;
    stack->heir_of = arena_grow(arena, NULL, &stack->heir_room,
                                stack->clause_room, sizeof(*stack->heir_of));
    stack->predicates = arena_grow(arena, NULL, &stack->predicate_room,
                                   count / 6 + 8, sizeof(*stack->predicates));
    if (stack->heir_of == NULL || stack->predicates == NULL)
        return PAX_NO_MEMORY;
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
