/* SPDX-License-Identifier: MIT */
/*
 * Decides to which clause a verb group belongs. The open clauses stand on a
 * stack; the first case that fits counts.
 *
 *   X met Y and left               shares the subject
 *   X said Y has left              a complement, when the verb takes one
 *   The men who met Y left         goes back to the clause without a verb
 *   Y has left, X said             the saying clause comes last
 *   X met Y and Z left             a clause of its own
 *   the deal he signed             a relative clause without "that"
 */
#include "src/text/clause_walk.h"

#include "src/text/grammar.h"

#define BIT(tag) (UINT64_C(1) << (tag))
#define ADVERBS (BIT(TAG_RB) | BIT(TAG_RBR) | BIT(TAG_RBS))
#define KIND(kind) (1U << (kind))
#define INDEPENDENT \
    (KIND(CLAUSE_MAIN) | KIND(CLAUSE_COORDINATED) | \
     KIND(CLAUSE_COMPLEMENT) | KIND(CLAUSE_QUOTATION) | \
     KIND(CLAUSE_PARENTHESIS))

static const struct chunk *chunk_at(const struct clause_walk *walk,
                                    uint32_t chunk)
{
    return &walk->stack.analysis->chunks[chunk];
}

static const struct predicate *predicate_of(const struct clause_walk *walk,
                                            uint32_t clause)
{
    uint32_t index = walk->stack.clauses[clause].predicate;
    return index != NO_INDEX ? &walk->stack.predicates[index] : NULL;
}

static uint32_t verb_grammar(const struct clause_walk *walk,
                             const struct predicate *predicate)
{
    return grammar_of_verb(walk->stack.analysis->lexicon,
                           walk->at[predicate->head].word);
}

/* The last token before i that is no adverb; the sentence's first at least. */
static size_t before_adverbs(const struct clause_walk *walk, size_t i)
{
    while (i > walk->first && (BIT(walk->at[i - 1].tag) & ADVERBS) != 0 &&
           walk->stack.analysis->chunk_of[i - 1] == NO_INDEX)
        i--;
    return i > walk->first ? i - 1 : NO_INDEX;
}

/* The subject of a relative clause and what the pronoun stands for. */
static void set_relative_roles(struct clause_walk *walk, struct clause *clause,
                               uint32_t candidate)
{
    if (candidate == NO_INDEX) {
        clause->subject = clause->antecedent;
        return;
    }
    clause->subject = candidate;
    uint32_t pronoun = clause->connective;
    bool governed =
        pronoun != NO_INDEX && pronoun > walk->first &&
        (BIT(walk->at[pronoun - 1].tag) & (BIT(TAG_IN) | BIT(TAG_TO))) != 0;
    if (!governed && (pronoun == NO_INDEX ||
                      (BIT(walk->at[pronoun].tag) &
                       (BIT(TAG_WDT) | BIT(TAG_WP))) != 0))
        clause->object = clause->antecedent;
}

/* The verb is the current clause's own; settles its subject. */
static void attach(struct clause_walk *walk, const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    struct open_clause *open = clause_top(stack);
    struct clause *clause = clause_current(stack);
    uint32_t candidate =
        open->candidate != NO_INDEX ? open->candidate : open->earlier;
    clause_set_predicate(stack, predicate);
    if (stack->failed)
        return;
    if (clause->kind == CLAUSE_RELATIVE)
        set_relative_roles(walk, clause, candidate);
    else if (clause->subject == NO_INDEX)
        clause->subject = candidate;
    if (clause->subject == NO_INDEX &&
        stack->heir_of[open->clause] == NO_INDEX) {
        open->inverted = true;
        if (open->time != NO_INDEX) {
            clause->subject = open->time;
            open->inverted = false;
        }
        size_t before = before_adverbs(walk, predicate->first);
        if (before != NO_INDEX && walk->at[before].tag == TAG_EX) {
            clause->subject = NO_INDEX;
            open->inverted = true;
        }
    }
    open->fresh = open->member = NO_INDEX;
    if ((verb_grammar(walk, predicate) & GRAMMAR_SPEECH) != 0 &&
        !clause->quoted) {
        if (walk->unsaid != NO_INDEX)
            clause_set_speaker(walk, open->clause);
        walk->saying = open->clause;
    }
}

/* Which tenses can stand beside each other without a subject between. */
static int tense_class(const struct predicate *predicate)
{
    switch (predicate->tense) {
    case TENSE_PAST: case TENSE_PAST_PERFECT: case TENSE_FUTURE_IN_PAST:
        return 1;
    case TENSE_NONE:
        return predicate->infinitive ? 2 : 3;
    default:
        return 0;
    }
}

/* Whether a verb without its own auxiliary can go on an earlier group. */
static bool continues(const struct predicate *old, enum verb_form form)
{
    switch (form) {
    case VERB_ED:
        return old->passive || old->tense == TENSE_PRESENT_PERFECT ||
               old->tense == TENSE_PAST_PERFECT;
    case VERB_ING:
        return old->progressive || (old->participle && !old->passive);
    case VERB_BARE:
        return old->infinitive || old->tense == TENSE_FUTURE ||
               old->tense == TENSE_FUTURE_IN_PAST ||
               old->modality != MODALITY_NONE || old->negated;
    case VERB_INFINITIVE:
        return old->infinitive;
    default:
        return !old->infinitive && !old->participle;
    }
}

/* The stack level that a verb after "and" goes on; depth when there is none. */
static size_t partner_level(struct clause_walk *walk,
                            const struct predicate *predicate,
                            enum verb_form form)
{
    struct clause_stack *stack = &walk->stack;
    size_t found = stack->depth;
    for (size_t level = stack->depth; level-- > 0;) {
        uint32_t clause = stack->open[level].clause;
        const struct predicate *old = predicate_of(walk, clause);
        if (old != NULL && continues(old, form)) {
            if (found == stack->depth)
                found = level;
            bool inner = (KIND(stack->clauses[clause].kind) &
                          (KIND(CLAUSE_RELATIVE) | KIND(CLAUSE_ADVERBIAL) |
                           KIND(CLAUSE_CONDITIONAL))) != 0;
            if (form != VERB_FINITE || (inner && found == level) ||
                tense_class(old) == tense_class(predicate))
                return level;
        }
        if (stack->clauses[clause].kind == CLAUSE_QUOTATION ||
            stack->clauses[clause].kind == CLAUSE_PARENTHESIS)
            break;
    }
    return found;
}

/* Closes the clause at `level` and opens one beside it. */
static struct clause *push_beside(struct clause_walk *walk, size_t level,
                                  size_t first)
{
    struct clause_stack *stack = &walk->stack;
    uint32_t partner = stack->open[level].clause;
    clause_pop(stack, level, first);
    struct clause *clause = clause_push(stack, CLAUSE_COORDINATED, first);
    clause->parent = partner;
    return clause;
}

/* "X met Y and left": false when there is nothing to go on. */
static bool coordinate(struct clause_walk *walk,
                       const struct predicate *predicate, enum verb_form form,
                       size_t first)
{
    size_t level = partner_level(walk, predicate, form);
    if (level == walk->stack.depth)
        return false;
    uint32_t partner = walk->stack.open[level].clause;
    struct predicate copy = *predicate;
    const struct predicate *old = predicate_of(walk, partner);
    if (form != VERB_FINITE && form != VERB_INFINITIVE) {
        copy.tense = old->tense;
        copy.modality = old->modality;
        copy.passive = form == VERB_ED && old->passive;
        copy.progressive = old->progressive;
        copy.infinitive = old->infinitive;
        copy.participle = old->participle;
    } else if (form == VERB_INFINITIVE) {
        copy.tense = old->tense;
        copy.modality = old->modality;
    }
    push_beside(walk, level, first);
    clause_inherit(&walk->stack, partner);
    attach(walk, &copy);
    return true;
}

/* Takes a chunk out of the object places of the current clause. */
static void take_back(struct clause_walk *walk, uint32_t chunk)
{
    struct clause *clause = clause_current(&walk->stack);
    if (clause->object2 == chunk)
        clause->object2 = NO_INDEX;
    if (clause->object == chunk) {
        clause->object = clause->object2;
        clause->object2 = NO_INDEX;
    }
}

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
    take_back(walk, subject);
    clause_push(stack, CLAUSE_COMPLEMENT, first);
    clause_adopt_from(stack, outer, first, predicate->first);
    clause_top(stack)->candidate = subject;
    attach(walk, predicate);
}

/* ", the ministry said": what came before it is what was said. */
static void attribute(struct clause_walk *walk, uint32_t subject,
                      const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    size_t first = subject != NO_INDEX ? clause_phrase_first(walk, subject)
                                       : predicate->first;
    if (subject != NO_INDEX)
        take_back(walk, subject);
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
    attach(walk, predicate);
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
    attach(walk, predicate);
}

static bool is_inserted_saying(struct clause_walk *walk,
                               const struct predicate *predicate)
{
    const struct open_clause *open = clause_top(&walk->stack);
    if ((verb_grammar(walk, predicate) & GRAMMAR_SPEECH) == 0 ||
        open->candidate == NO_INDEX || open->earlier == NO_INDEX ||
        open->candidate == open->earlier || predicate->end >= walk->end)
        return false;
    const struct token *next = &walk->at[predicate->end];
    return next->kind == TOKEN_SIGN && next->number == ',' &&
           clause_after_break(walk, clause_phrase_first(walk, open->candidate));
}

/* The chunk before the candidate when "the deal he signed" is one phrase. */
static bool is_contact(struct clause_walk *walk, uint32_t candidate)
{
    if (walk->contact == NO_INDEX || candidate == NO_INDEX)
        return false;
    const struct chunk *inner = chunk_at(walk, candidate);
    const struct chunk *outer = chunk_at(walk, walk->contact);
    enum tag head = (enum tag)walk->at[outer->head].tag;
    return outer->end == inner->first && !outer->temporal &&
           (outer->preposition == NO_INDEX || outer->owner != NO_INDEX ||
            clause_has_verb(&walk->stack, walk->stack.depth - 1)) &&
           (head == TAG_NN || head == TAG_NNS) &&
           (BIT(walk->at[inner->head].tag) &
            (BIT(TAG_PRP) | BIT(TAG_NNP))) != 0;
}

/* A relative clause without pronoun; the outer candidate comes back. */
static void push_contact(struct clause_walk *walk, uint32_t subject,
                         const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    uint32_t antecedent = walk->contact;
    struct open_clause *open = clause_top(stack);
    const struct chunk *outer = chunk_at(walk, antecedent);
    if (open->candidate == subject)
        open->candidate = outer->preposition == NO_INDEX &&
                                  outer->owner == NO_INDEX
                              ? antecedent
                              : open->earlier;
    size_t first = clause_phrase_first(walk, subject);
    take_back(walk, subject);
    struct clause *clause = clause_push(stack, CLAUSE_RELATIVE, first);
    clause->antecedent = antecedent;
    clause_adopt(stack, first, predicate->first);
    clause_top(stack)->candidate = subject;
    attach(walk, predicate);
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
            predicate_of(walk, stack->open[level].clause);
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
    take_back(walk, subject);
    push_beside(walk, beside_level(walk), first);
    clause_free_chunk(walk, subject);
    clause_adopt(stack, first, predicate->first);
    clause_top(stack)->candidate = subject;
    attach(walk, predicate);
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
    size_t before = before_adverbs(walk, predicate->first);
    if (before == NO_INDEX || walk->at[before].tag != TAG_EX)
        return false;
    if (takes_clause(walk))
        clause_push(stack, CLAUSE_COMPLEMENT, before);
    else
        push_beside(walk, beside_level(walk), before);
    attach(walk, predicate);
    return true;
}

/* A finite verb, and the current clause has one already. */
static void place_second(struct clause_walk *walk,
                         const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    if (place_there(walk, predicate))
        return;
    size_t saying = saying_level(walk);
    uint32_t fresh = saying < stack->depth ? stack->open[saying].fresh
                                           : clause_top(stack)->fresh;
    uint32_t member = walk->conjunct;
    bool speech = (verb_grammar(walk, predicate) & GRAMMAR_SPEECH) != 0;
    bool complement = saying < stack->depth;
    size_t waiting = waiting_level(walk);
    if (member != NO_INDEX && member != fresh &&
        chunk_at(walk, member)->joined != fresh)
        complement = false;
    bool at_break =
        clause_after_break(walk, fresh != NO_INDEX
                                     ? clause_phrase_first(walk, fresh)
                                     : predicate->first);
    if (waiting < stack->depth && !(complement && !at_break)) {
        clause_pop(stack, waiting + 1, predicate->first);
        attach(walk, predicate);
        return;
    }
    if (speech && at_break) {
        attribute(walk, fresh, predicate);
    } else if (complement) {
        push_complement(walk, saying, predicate);
    } else if (fresh != NO_INDEX && is_contact(walk, fresh)) {
        push_contact(walk, fresh, predicate);
    } else if (member != NO_INDEX) {
        push_own_subject(walk, member, predicate);
    } else if (fresh != NO_INDEX) {
        push_own_subject(walk, fresh, predicate);
    } else if (clause_current(stack)->kind == CLAUSE_RELATIVE &&
               takes_clause(walk)) {
        uint32_t antecedent = clause_current(stack)->antecedent;
        clause_push(stack, CLAUSE_COMPLEMENT, predicate->first);
        clause_top(stack)->candidate = antecedent;
        attach(walk, predicate);
    } else if (!coordinate(walk, predicate, VERB_FINITE, predicate->first)) {
        clause_push(stack, CLAUSE_COMPLEMENT, predicate->first);
        attach(walk, predicate);
    }
}

static void place_finite(struct clause_walk *walk,
                         const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    if (walk->conjunction != NO_INDEX &&
        coordinate(walk, predicate, VERB_FINITE, walk->conjunction))
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
    attach(walk, predicate);
}

/* What the governing verb makes of its infinitive. */
static void set_prospect(struct predicate *predicate, uint32_t governor,
                         const struct predicate *governing)
{
    bool past = governing != NULL && tense_class(governing) == 1;
    if ((governor & GRAMMAR_PLAN) != 0) {
        predicate->modality = MODALITY_PLANNED;
        predicate->tense = past ? TENSE_FUTURE_IN_PAST : TENSE_FUTURE;
    } else if ((governor & GRAMMAR_WISH) != 0) {
        predicate->modality = MODALITY_WISHED;
    } else if ((governor & GRAMMAR_FAIL) != 0) {
        predicate->negated = true;
    }
}

static void place_infinitive(struct clause_walk *walk,
                             const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    if (walk->conjunction != NO_INDEX &&
        coordinate(walk, predicate, VERB_INFINITIVE, walk->conjunction))
        return;
    uint32_t parent = clause_top(stack)->clause;
    const struct clause *outer = clause_at(stack, parent);
    const struct predicate *governing = predicate_of(walk, parent);
    struct predicate copy = *predicate;
    uint32_t subject = NO_INDEX;
    uint32_t antecedent = NO_INDEX;
    size_t before = before_adverbs(walk, predicate->first);
    if (before != NO_INDEX)
        antecedent = stack->analysis->chunk_of[before];
    if (governing != NULL) {
        uint32_t governor = verb_grammar(walk, governing);
        if ((governor & GRAMMAR_CONTROL) != 0 && !governing->passive)
            subject = outer->object;
        if (before != NO_INDEX && before + 1 == governing->end)
            set_prospect(&copy, governor, governing);
    }
    if (antecedent != NO_INDEX) {
        uint32_t for_whom = chunk_at(walk, antecedent)->preposition;
        if (for_whom != NO_INDEX &&
            grammar_function(grammar_of(stack->analysis->lexicon,
                                        walk->at[for_whom].word)) ==
                FUNCTION_FOR)
            subject = antecedent; /* calls for the truce to hold */
        uint32_t noun = grammar_of_verb(
            stack->analysis->lexicon,
            walk->at[chunk_at(walk, antecedent)->head].word);
        if (subject == NO_INDEX &&
            (noun & (GRAMMAR_PLAN | GRAMMAR_WISH)) != 0)
            set_prospect(&copy, noun, governing);
    }
    struct clause *clause =
        clause_push(stack, CLAUSE_INFINITIVE, predicate->first);
    clause->subject = subject;
    clause->antecedent = antecedent;
    clause_inherit(stack, parent);
    attach(walk, &copy);
}

/* Speaks of the one accused, barred, praised rather than of the speaker:
 * "accused him of killing", "barred them from leaving". */
static bool is_about_object(const struct clause_walk *walk, uint32_t object,
                            size_t preposition)
{
    /* "shelved the idea of visiting" is not about an object */
    if (walk->at[chunk_at(walk, object)->head].tag == TAG_NN)
        return false;
    enum function_word word = grammar_function(grammar_of(
        walk->stack.analysis->lexicon, walk->at[preposition].word));
    struct slice text =
        token_text(&walk->stack.analysis->tokens, preposition);
    return word == FUNCTION_OF || word == FUNCTION_FOR ||
           word == FUNCTION_WITH || slice_equal(text, SLICE("from"));
}

/* A speaking participle goes to who speaks: "said ..., adding that". */
static void back_to_speaker(struct clause_walk *walk, size_t end)
{
    struct clause_stack *stack = &walk->stack;
    for (size_t level = stack->depth; level-- > 0;) {
        uint32_t clause = stack->open[level].clause;
        if ((clause_grammar(stack, clause) & GRAMMAR_SPEECH) != 0) {
            clause_pop(stack, level + 1, end);
            return;
        }
        if (stack->clauses[clause].kind == CLAUSE_QUOTATION)
            return;
    }
}

/* After a preposition: "by meeting", "after signing". */
static void place_gerund(struct clause_walk *walk,
                         const struct predicate *predicate, size_t before)
{
    struct clause_stack *stack = &walk->stack;
    enum function_word word = grammar_function(
        grammar_of(stack->analysis->lexicon, walk->at[before].word));
    bool adverbial = word == FUNCTION_TEMPORAL ||
                     word == FUNCTION_SUBORDINATOR || word == FUNCTION_IF;
    uint32_t parent = clause_top(stack)->clause;
    uint32_t object = clause_at(stack, parent)->object;
    struct clause *clause = clause_push(
        stack, adverbial ? CLAUSE_ADVERBIAL : CLAUSE_PARTICIPIAL, before);
    clause->connective = (uint32_t)before;
    if (object != NO_INDEX && !adverbial &&
        is_about_object(walk, object, before))
        clause->subject = object;
    clause_inherit(stack, parent);
    attach(walk, predicate);
}

/* "talks in Munich hosted by X": the participle goes past the place. */
static uint32_t modified_by(const struct clause_walk *walk, uint32_t index)
{
    const struct chunk *chunk = chunk_at(walk, index);
    if (chunk->preposition == NO_INDEX || index == 0 ||
        walk->at[chunk->head].tag != TAG_NNP)
        return index;
    struct slice text =
        token_text(&walk->stack.analysis->tokens, chunk->preposition);
    const struct chunk *before = chunk_at(walk, index - 1);
    bool place = slice_equal(text, SLICE("in")) ||
                 slice_equal(text, SLICE("at")) ||
                 slice_equal(text, SLICE("near"));
    return place && before->end == chunk->preposition && !before->temporal
               ? index - 1
               : index;
}

static void place_participle(struct clause_walk *walk,
                             const struct predicate *predicate,
                             enum verb_form form)
{
    struct clause_stack *stack = &walk->stack;
    if (walk->conjunction != NO_INDEX &&
        coordinate(walk, predicate, form, walk->conjunction))
        return;
    size_t before = before_adverbs(walk, predicate->first);
    uint32_t chunk = before != NO_INDEX ? stack->analysis->chunk_of[before]
                                        : NO_INDEX;
    enum tag tag =
        before != NO_INDEX ? (enum tag)walk->at[before].tag : TAG_PUNCT;
    if (chunk == NO_INDEX &&
        (tag == TAG_IN || tag == TAG_WRB || tag == TAG_TO)) {
        place_gerund(walk, predicate, before);
        return;
    }
    if (chunk != NO_INDEX && chunk_at(walk, chunk)->temporal &&
        form == VERB_ING)
        chunk = NO_INDEX;
    if (chunk != NO_INDEX)
        chunk = modified_by(walk, chunk);
    bool comma = chunk == NO_INDEX && tag == TAG_PUNCT;
    if (comma && form == VERB_ING &&
        (verb_grammar(walk, predicate) & GRAMMAR_SPEECH) != 0)
        back_to_speaker(walk, predicate->first);
    if (comma && form == VERB_ED && walk->last != NO_INDEX)
        chunk = walk->last;
    if (chunk != NO_INDEX && chunk_at(walk, chunk)->coordinated && comma)
        chunk = chunk_at(walk, chunk)->joined;
    uint32_t parent = clause_top(stack)->clause;
    struct clause *clause =
        clause_push(stack, CLAUSE_PARTICIPIAL, predicate->first);
    clause->antecedent = clause->subject = chunk;
    clause_inherit(stack, parent);
    attach(walk, predicate);
}

static void place_bare(struct clause_walk *walk,
                       const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    if (walk->conjunction != NO_INDEX &&
        coordinate(walk, predicate, VERB_BARE, walk->conjunction))
        return;
    struct predicate copy = *predicate;
    if (!clause_has_verb(stack, stack->depth - 1)) {
        if (clause_top(stack)->candidate == NO_INDEX) {
            copy.tense = TENSE_IMPERATIVE;
            copy.infinitive = false;
        }
        attach(walk, &copy);
        clause_top(stack)->inverted = false;
        return;
    }
    uint32_t parent = clause_top(stack)->clause;
    uint32_t object = clause_at(stack, parent)->object;
    struct clause *clause =
        clause_push(stack, CLAUSE_INFINITIVE, predicate->first);
    clause->subject = object;
    clause_inherit(stack, parent);
    attach(walk, &copy);
}

/* "has, on Monday, agreed": a group that something stands in. */
static bool completes(struct clause_walk *walk,
                      const struct predicate *predicate, enum verb_form form)
{
    struct clause_stack *stack = &walk->stack;
    const struct open_clause *open = clause_top(stack);
    struct clause *clause = clause_current(stack);
    if (clause->predicate == NO_INDEX || open->fresh != NO_INDEX ||
        walk->conjunction != NO_INDEX)
        return false;
    struct predicate *old = &stack->predicates[clause->predicate];
    enum function_word word = grammar_function(
        grammar_of(stack->analysis->lexicon, walk->at[old->head].word));
    bool modal = walk->at[old->head].tag == TAG_MD || word == FUNCTION_DO;
    bool perfect = word == FUNCTION_HAVE && old->tense != TENSE_NONE;
    if (!(modal && form == VERB_BARE) && !(perfect && form == VERB_ED))
        return false;
    if (perfect && (old->tense == TENSE_PRESENT || old->tense == TENSE_PAST))
        old->tense = old->tense == TENSE_PAST ? TENSE_PAST_PERFECT
                                              : TENSE_PRESENT_PERFECT;
    old->head = predicate->head;
    old->lemma = predicate->lemma;
    old->particle = predicate->particle;
    old->end = predicate->end;
    old->passive = form == VERB_BARE && predicate->passive;
    return true;
}

void clause_place_verb(struct clause_walk *walk,
                       const struct predicate *predicate, enum verb_form form)
{
    clause_ensure_base(walk, predicate->first);
    if (!completes(walk, predicate, form)) {
        switch (form) {
        case VERB_FINITE:
            place_finite(walk, predicate);
            break;
        case VERB_INFINITIVE:
            place_infinitive(walk, predicate);
            break;
        case VERB_BARE:
            place_bare(walk, predicate);
            break;
        default:
            place_participle(walk, predicate, form);
            break;
        }
    }
    walk->conjunction = walk->conjunct = walk->contact = NO_INDEX;
}
