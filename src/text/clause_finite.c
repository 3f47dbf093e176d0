/* SPDX-License-Identifier: MIT */
/*
 * Decides to which clause a finite verb belongs. The open clauses stand on a
 * stack; the first case that fits counts.
 *
 *   X met Y and left               shares the subject
 *   X said Y has left              a complement, when the verb takes one
 *   The men who met Y left         goes back to the clause without a verb
 *   Y has left, X said             the saying clause comes last
 *   the deal he signed             a relative clause without "that"
 *   X met Y and Z left             a clause of its own
 */
#include "src/text/clause_walk.h"

#include "src/text/grammar.h"
#include "src/text/tagset.h"

#define KIND(kind) (1U << (kind))
/* Clauses that another one can stand beside. */
#define INDEPENDENT                                                            \
    (KIND(CLAUSE_MAIN) | KIND(CLAUSE_COORDINATED) | KIND(CLAUSE_COMPLEMENT) |  \
     KIND(CLAUSE_QUOTATION) | KIND(CLAUSE_PARENTHESIS))

/* The level of the clause whose verb takes a clause as its object, with a
 * phrase after it that can be that clause's subject; depth if there is none.
 * "said the statement issued on Monday was": not the innermost one. */
static size_t saying_level(struct clause_walk *walk)
{
    struct clause_stack *stack = &walk->stack;
    for (size_t level = stack->depth; level-- > 0;) {
        uint32_t clause = stack->open[level].clause;
        if (stack->open[level].fresh != NO_INDEX)
            return (clause_grammar(stack, clause) &
                    (GRAMMAR_SPEECH | GRAMMAR_REPORT)) != 0
                       ? level
                       : stack->depth;
        unsigned kind = stack->clauses[clause].kind;
        if ((KIND(kind) & (KIND(CLAUSE_INFINITIVE) | KIND(CLAUSE_RELATIVE) |
                           KIND(CLAUSE_PARTICIPIAL))) == 0)
            break;
    }
    return stack->depth;
}

/* A complement of the clause at `level`; its subject already stands there. */
static void push_complement(struct clause_walk *walk, size_t level,
                            const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    clause_pop(stack, level + 1, predicate->first);
    uint32_t outer = stack->open[level].clause;
    uint32_t subject = stack->open[level].fresh;
    size_t first = clause_phrase_first(walk, subject);
    clause_take_back(walk, subject);
    clause_push(stack, CLAUSE_COMPLEMENT, first);
    clause_adopt_from(stack, outer, first, predicate->first);
    clause_top(stack)->candidate = subject;
    clause_attach(walk, predicate);
}

/* ", the ministry said": what came before it is what was said. */
static void attribute(struct clause_walk *walk, uint32_t subject,
                      const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    size_t first = subject != NO_INDEX ? clause_phrase_first(walk, subject)
                                       : predicate->first;
    if (subject != NO_INDEX)
        clause_take_back(walk, subject);
    clause_pop(stack, 0, first);
    struct clause *clause = clause_push(stack, CLAUSE_MAIN, first);
    uint32_t index = clause_top(stack)->clause;
    clause->parent = NO_INDEX;
    struct clause *base = clause_at(stack, walk->base);
    if (base->kind == CLAUSE_MAIN)
        base->kind = CLAUSE_COMPLEMENT;
    if (base->parent == NO_INDEX)
        base->parent = index;
    clause_adopt(stack, first, predicate->first);
    clause_top(stack)->candidate = subject;
    clause_attach(walk, predicate);
}

/* "X, the ministry said, has left": a saying clause in the midst. */
static void insert_saying(struct clause_walk *walk,
                          const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    struct open_clause *open = clause_top(stack);
    uint32_t subject = open->candidate;
    uint32_t said = open->clause;
    open->candidate = open->earlier;
    size_t first = clause_phrase_first(walk, subject);
    struct clause *clause = clause_push(stack, CLAUSE_MAIN, first);
    clause->parent = NO_INDEX;
    struct clause *outer = clause_at(stack, said);
    if (outer->kind == CLAUSE_MAIN) {
        outer->kind = CLAUSE_COMPLEMENT;
        outer->parent = clause_top(stack)->clause;
    }
    clause_adopt(stack, first, predicate->first);
    clause_top(stack)->candidate = subject;
    clause_attach(walk, predicate);
}

static bool is_inserted_saying(struct clause_walk *walk,
                               const struct predicate *predicate)
{
    const struct open_clause *open = clause_top(&walk->stack);
    if ((clause_verb_grammar(walk, predicate) & GRAMMAR_SPEECH) == 0 ||
        open->candidate == NO_INDEX || open->earlier == NO_INDEX ||
        open->candidate == open->earlier || predicate->end >= walk->end)
        return false;
    const struct token *next = &walk->at[predicate->end];
    return next->kind == TOKEN_SIGN && next->number == ',' &&
           clause_after_break(walk, clause_phrase_first(walk, open->candidate));
}

/* "a roadmap for a deal | the sides reached", not "after talks | the sides":
 * the first phrase is an object, or hangs on one. */
static bool has_linking_preposition(const struct clause_walk *walk,
                                    const struct chunk *chunk)
{
    if (chunk->preposition == NO_INDEX)
        return true;
    switch (grammar_function(clause_word(walk, chunk->preposition))) {
    case FUNCTION_OF:
    case FUNCTION_FOR:
    case FUNCTION_WITH:
    case FUNCTION_ABOUT:
        return true;
    default:
        return false;
    }
}

/* The chunk before the candidate when "the deal he signed" is one phrase. */
static bool is_contact(struct clause_walk *walk, uint32_t candidate)
{
    if (walk->contact == NO_INDEX || candidate == NO_INDEX)
        return false;
    const struct chunk *inner = clause_chunk(walk, candidate);
    const struct chunk *outer = clause_chunk(walk, walk->contact);
    enum tag head = (enum tag)walk->at[outer->head].tag;
    uint32_t earlier = clause_top(&walk->stack)->earlier;
    bool pronoun = walk->at[inner->head].tag == TAG_PRP &&
                   earlier != NO_INDEX && earlier != candidate &&
                   clause_chunk(walk, earlier)->end <= outer->first;
    return outer->end == inner->first && !outer->temporal &&
           (outer->preposition == NO_INDEX || outer->owner != NO_INDEX ||
            pronoun || clause_has_verb(&walk->stack, walk->stack.depth - 1)) &&
           (head == TAG_NN || head == TAG_NNS) &&
           ((BIT(walk->at[inner->head].tag) &
             (BIT(TAG_PRP) | BIT(TAG_NNP))) != 0 ||
            (walk->at[inner->first].tag == TAG_DT &&
             clause_current(&walk->stack)->kind != CLAUSE_ADVERBIAL &&
             has_linking_preposition(walk, outer)));
}

/* A relative clause without pronoun; the outer candidate comes back. */
static void push_contact(struct clause_walk *walk, uint32_t subject,
                         const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    uint32_t antecedent = walk->contact;
    struct open_clause *open = clause_top(stack);
    const struct chunk *outer = clause_chunk(walk, antecedent);
    if (open->candidate == subject)
        open->candidate =
            outer->preposition == NO_INDEX && outer->owner == NO_INDEX
                ? antecedent
                : open->earlier;
    size_t first = clause_phrase_first(walk, subject);
    clause_take_back(walk, subject);
    struct clause *clause = clause_push(stack, CLAUSE_RELATIVE, first);
    clause->antecedent = antecedent;
    clause_adopt(stack, first, predicate->first);
    clause_top(stack)->candidate = subject;
    clause_attach(walk, predicate);
}

/* The innermost level that waits for its verb below the top; depth if none. */
static size_t waiting_level(struct clause_walk *walk)
{
    struct clause_stack *stack = &walk->stack;
    for (size_t level = stack->depth; level-- > 0;) {
        if (!clause_has_verb(stack, level))
            return level;
        unsigned kind = KIND(stack->clauses[stack->open[level].clause].kind);
        if ((kind & (KIND(CLAUSE_QUOTATION) | KIND(CLAUSE_PARENTHESIS))) != 0)
            break;
    }
    return stack->depth;
}

/* The innermost level with a finite verb that a new clause can stand beside. */
static size_t beside_level(struct clause_walk *walk)
{
    struct clause_stack *stack = &walk->stack;
    for (size_t level = stack->depth; level-- > 1;) {
        const struct clause *clause =
            &stack->clauses[stack->open[level].clause];
        const struct predicate *old =
            clause_predicate(walk, stack->open[level].clause);
        if ((KIND(clause->kind) & INDEPENDENT) != 0 && old != NULL &&
            !old->infinitive && !old->participle)
            return level;
        if (clause->kind == CLAUSE_QUOTATION)
            return level;
    }
    return 0;
}

/* A clause with its own subject beside an earlier one. */
static void push_own_subject(struct clause_walk *walk, uint32_t subject,
                             const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    size_t first = clause_phrase_first(walk, subject);
    clause_take_back(walk, subject);
    clause_push_beside(walk, beside_level(walk), first);
    clause_free_chunk(walk, subject);
    clause_adopt(stack, first, predicate->first);
    clause_top(stack)->candidate = subject;
    clause_attach(walk, predicate);
}

/* Whether the current clause's verb can have a clause as its object. */
static bool takes_clause(struct clause_walk *walk)
{
    return (clause_grammar(&walk->stack, clause_top(&walk->stack)->clause) &
            (GRAMMAR_SPEECH | GRAMMAR_REPORT)) != 0;
}

/* "said there are", "but there was": the subject comes after the verb. */
static bool place_there(struct clause_walk *walk,
                        const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    size_t before = clause_before_adverbs(walk, predicate->first);
    if (before == NO_INDEX || walk->at[before].tag != TAG_EX)
        return false;
    if (takes_clause(walk))
        clause_push(stack, CLAUSE_COMPLEMENT, before);
    else
        clause_push_beside(walk, beside_level(walk), before);
    clause_attach(walk, predicate);
    return true;
}

/* "which Baku said was wrong": the second verb is the antecedent's. */
static bool place_nested(struct clause_walk *walk,
                         const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    const struct clause *clause = clause_current(stack);
    const struct predicate *saying =
        clause_predicate(walk, clause_top(stack)->clause);
    if (clause->kind != CLAUSE_RELATIVE || saying == NULL ||
        saying->end != predicate->first ||
        clause->subject == clause->antecedent || !takes_clause(walk))
        return false;
    uint32_t antecedent = clause->antecedent;
    clause_push(stack, CLAUSE_COMPLEMENT, predicate->first);
    clause_top(stack)->candidate = antecedent;
    clause_attach(walk, predicate);
    return true;
}

/* Goes back to a clause that waits for its verb. What stands after the inner
 * clause is its subject when it has none: "that if he goes he will lose". */
static void return_to(struct clause_walk *walk, size_t level,
                      const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    uint32_t inner = clause_top(stack)->clause;
    uint32_t fresh = clause_top(stack)->fresh;
    bool lacking =
        stack->open[level].candidate == NO_INDEX &&
        stack->open[level].earlier == NO_INDEX && fresh != NO_INDEX &&
        stack->clauses[stack->open[level].clause].kind != CLAUSE_RELATIVE;
    size_t first =
        lacking ? clause_phrase_first(walk, fresh) : predicate->first;
    if (lacking)
        clause_take_back(walk, fresh);
    clause_pop(stack, level + 1, first);
    if (lacking) {
        clause_adopt_from(stack, inner, first, predicate->first);
        clause_top(stack)->candidate = fresh;
    }
    clause_attach(walk, predicate);
}

/* Behind "on Friday", "late on Monday" when that begins at token i. */
static size_t behind_time(const struct clause_walk *walk, size_t i)
{
    const struct analysis *analysis = walk->stack.analysis;
    size_t at = i;
    while (at < walk->end && at < i + 2 &&
           (BIT(walk->at[at].tag) & (BIT(TAG_IN) | BIT(TAG_RB) | BIT(TAG_JJ))))
        at++;
    uint32_t chunk = at < walk->end ? analysis->chunk_of[at] : NO_INDEX;
    return chunk != NO_INDEX && analysis->chunks[chunk].temporal
               ? analysis->chunks[chunk].end
               : i;
}

/* "X has left, the ministry and the army say.": the first of those who say
 * it, taken for members of a list before; NO_INDEX when there is none. */
static uint32_t free_sayers(struct clause_walk *walk,
                            const struct predicate *predicate)
{
    struct analysis *analysis = walk->stack.analysis;
    size_t behind = behind_time(walk, predicate->end);
    bool closes =
        behind >= walk->end || walk->at[behind].tag == TAG_PUNCT;
    uint32_t last = analysis->chunk_of[predicate->first - 1];
    if ((clause_verb_grammar(walk, predicate) & GRAMMAR_SPEECH) == 0 ||
        !closes || last == NO_INDEX || last == 0 ||
        !analysis->chunks[last].coordinated)
        return NO_INDEX;
    uint32_t first = last - 1;
    const struct chunk *before = &analysis->chunks[first];
    if (before->end + 1 != analysis->chunks[last].first ||
        walk->at[before->end].tag != TAG_CC ||
        !clause_after_break(walk, before->first))
        return NO_INDEX;
    clause_free_chunk(walk, first);
    clause_free_chunk(walk, last);
    analysis->chunks[last].coordinated = true;
    analysis->chunks[last].joined = first;
    return first;
}

/* "sent men into X and Y declared": the phrase that "and" joins to one behind
 * a preposition, right before a second verb; NO_INDEX when there is none. */
static uint32_t governed_member(const struct clause_walk *walk,
                                const struct predicate *predicate)
{
    const struct analysis *analysis = walk->stack.analysis;
    uint32_t last = analysis->chunk_of[predicate->first - 1];
    if (last == NO_INDEX || !analysis->chunks[last].coordinated ||
        analysis->chunks[last].preposition == NO_INDEX)
        return NO_INDEX;
    uint32_t first = analysis->chunks[last].first;
    return first > walk->first && walk->at[first - 1].tag == TAG_CC
               ? last
               : NO_INDEX;
}

/* "and the men", "and in May the men": what begins there is joined to what
 * stands before, with a time between or not. */
static bool follows_and(const struct clause_walk *walk, size_t first)
{
    const struct analysis *analysis = walk->stack.analysis;
    size_t at = first;
    uint32_t time = at > walk->first ? analysis->chunk_of[at - 1] : NO_INDEX;
    if (time != NO_INDEX && analysis->chunks[time].temporal) {
        at = analysis->chunks[time].first;
        if (at > walk->first && walk->at[at - 1].tag == TAG_IN)
            at--;
    }
    return at > walk->first && walk->at[at - 1].tag == TAG_CC;
}

/* "X left, and the men who had come were sent home", "and in May the men led
 * by Y left": the verb behind a relative clause or a participle is that of the
 * noun before it, which is no part of the clause that stands open. False when
 * no such clause is open. */
static bool push_antecedent(struct clause_walk *walk,
                            const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    const struct clause *inner = clause_current(stack);
    uint32_t antecedent = inner->antecedent;
    if ((KIND(inner->kind) &
         (KIND(CLAUSE_RELATIVE) | KIND(CLAUSE_PARTICIPIAL))) == 0 ||
        antecedent == NO_INDEX || inner->subject != antecedent ||
        walk->conjunction != NO_INDEX || stack->depth < 2 ||
        clause_chunk(walk, antecedent)->preposition != NO_INDEX)
        return false;
    size_t first = clause_phrase_first(walk, antecedent);
    if (!follows_and(walk, first))
        return false;
    clause_pop(stack, stack->depth - 1, predicate->first);
    uint32_t outer = clause_top(stack)->clause;
    clause_take_back(walk, antecedent);
    clause_push_beside(walk, beside_level(walk), first);
    clause_free_chunk(walk, antecedent);
    clause_adopt_from(stack, outer, first, predicate->first);
    clause_top(stack)->candidate = antecedent;
    clause_attach(walk, predicate);
    return true;
}

/* "who saw the raids | was shot": a plural has no verb in the singular. */
static bool disagrees(const struct clause_walk *walk, uint32_t subject,
                      const struct predicate *predicate)
{
    return subject != NO_INDEX &&
           walk->at[clause_chunk(walk, subject)->head].tag == TAG_NNS &&
           grammar_is_singular(token_text(&walk->stack.analysis->tokens,
                                          predicate->first));
}

/* "a deal to continue the road project | was struck": what stands behind the
 * infinitive of a noun is its object. */
static bool is_infinitive_object(const struct clause_walk *walk, size_t level)
{
    const struct clause_stack *stack = &walk->stack;
    return level < stack->depth &&
           stack->clauses[stack->open[level].clause].kind ==
               CLAUSE_INFINITIVE;
}

/* A finite verb, and the current clause has one already. */
static void place_second(struct clause_walk *walk,
                         const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    if (place_there(walk, predicate) || place_nested(walk, predicate))
        return;
    uint32_t sayers = free_sayers(walk, predicate);
    if (sayers != NO_INDEX) {
        attribute(walk, sayers, predicate);
        return;
    }
    size_t saying = saying_level(walk);
    uint32_t fresh = saying < stack->depth ? stack->open[saying].fresh
                                           : clause_top(stack)->fresh;
    uint32_t member = walk->conjunct != NO_INDEX
                          ? walk->conjunct
                          : governed_member(walk, predicate);
    bool speech = (clause_verb_grammar(walk, predicate) & GRAMMAR_SPEECH) != 0;
    bool complement = saying < stack->depth;
    size_t waiting = waiting_level(walk);
    if (member != NO_INDEX && clause_chunk(walk, member)->joined != fresh)
        complement = false;
    if (waiting < stack->depth && (disagrees(walk, fresh, predicate) ||
                                   is_infinitive_object(walk, saying)))
        complement = false;
    bool at_break = clause_after_break(
        walk, fresh != NO_INDEX ? clause_phrase_first(walk, fresh)
                                : predicate->first);
    if (waiting < stack->depth && !(complement && !at_break)) {
        return_to(walk, waiting, predicate);
        return;
    }
    bool tells = grammar_function(clause_verb_grammar(walk, predicate)) ==
                 FUNCTION_TELL; /* has who is told behind it */
    if (speech && !tells && clause_after_break(walk, predicate->first) &&
        predicate->end < walk->end &&
        stack->analysis->chunk_of[predicate->end] != NO_INDEX) {
        attribute(walk, NO_INDEX, predicate); /* ..., said Musa */
    } else if (speech && at_break) {
        attribute(walk, fresh, predicate);
    } else if (complement) {
        push_complement(walk, saying, predicate);
    } else if (push_antecedent(walk, predicate)) {
        return;
    } else if (fresh != NO_INDEX && is_contact(walk, fresh)) {
        push_contact(walk, fresh, predicate);
    } else if (member != NO_INDEX) {
        push_own_subject(walk, member, predicate);
    } else if (fresh != NO_INDEX) {
        push_own_subject(walk, fresh, predicate);
    } else if (!clause_coordinate(walk, predicate, VERB_FINITE,
                                  predicate->first)) {
        clause_push(stack, CLAUSE_COMPLEMENT, predicate->first);
        clause_attach(walk, predicate);
    }
}

/* "left on May 1, and a day later returned": "and" joins no two times there,
 * but the verb to the one before. Gives its place; NO_INDEX for any other. */
static uint32_t and_before_time(struct clause_walk *walk,
                                const struct predicate *predicate)
{
    struct analysis *analysis = walk->stack.analysis;
    size_t at = predicate->first;
    while (at > walk->first && analysis->chunk_of[at - 1] == NO_INDEX &&
           walk->at[at - 1].tag == TAG_RB)
        at--; /* later */
    uint32_t time = at > walk->first ? analysis->chunk_of[at - 1] : NO_INDEX;
    if (time == NO_INDEX || !analysis->chunks[time].temporal ||
        !analysis->chunks[time].coordinated)
        return NO_INDEX;
    at = analysis->chunks[time].first;
    if (at == walk->first || walk->at[at - 1].tag != TAG_CC)
        return NO_INDEX;
    clause_free_chunk(walk, time);
    return (uint32_t)(at - 1);
}

void clause_place_finite(struct clause_walk *walk,
                         const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    if (walk->conjunction == NO_INDEX)
        walk->conjunction = and_before_time(walk, predicate);
    if (walk->conjunction != NO_INDEX &&
        clause_coordinate(walk, predicate, VERB_FINITE, walk->conjunction))
        return;
    if (clause_has_verb(stack, stack->depth - 1)) {
        place_second(walk, predicate);
        return;
    }
    if (is_inserted_saying(walk, predicate)) {
        insert_saying(walk, predicate);
        return;
    }
    uint32_t candidate = clause_top(stack)->candidate;
    if (is_contact(walk, candidate)) {
        push_contact(walk, candidate, predicate);
        return;
    }
    clause_attach(walk, predicate);
}
