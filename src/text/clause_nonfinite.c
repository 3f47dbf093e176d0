/* SPDX-License-Identifier: MIT */
/*
 * Places infinitives, gerunds and participles: clauses that borrow their
 * subject.
 *
 *   X agreed to leave              from the verb's subject
 *   X urged Y to leave             from its object
 *   X accused Y of killing Z       so too
 *   calls for Y to leave           after "for"
 *   the deal signed on Monday      from the noun before it
 *   X left, saying that            from the clause
 */
#include "src/text/clause_walk.h"

#include "src/text/grammar.h"
#include "src/text/tagset.h"

/* "and" stands right before the verb group. */
static bool is_conjoined(const struct clause_walk *walk,
                         const struct predicate *predicate)
{
    return walk->conjunction != NO_INDEX &&
           clause_before_adverbs(walk, predicate->first) == walk->conjunction;
}

/* Whether the infinitive after "a request from X" is X's to do. */
static bool is_asked(const struct clause_walk *walk, uint32_t index)
{
    const struct chunk *chunk = clause_chunk(walk, index);
    if (chunk->preposition == NO_INDEX || index == 0)
        return false;
    const struct chunk *before = clause_chunk(walk, index - 1);
    enum function_word word =
        grammar_function(clause_word(walk, chunk->preposition));
    return before->end == chunk->preposition &&
           (word == FUNCTION_BY || walk->at[chunk->preposition].tag == TAG_TO ||
            slice_equal(
                token_text(&walk->stack.analysis->tokens, chunk->preposition),
                SLICE("from"))) &&
           (grammar_of_verb(walk->stack.analysis->lexicon,
                            walk->at[before->head].word) &
            (GRAMMAR_CONTROL | GRAMMAR_REPORT | GRAMMAR_PLAN)) != 0;
}

/* What the governing verb makes of its infinitive. */
static void set_prospect(struct predicate *predicate, uint32_t governor,
                         const struct predicate *governing)
{
    bool past = governing != NULL && clause_tense_class(governing) == 1;
    if ((governor & GRAMMAR_PLAN) != 0) {
        predicate->modality = MODALITY_PLANNED;
        predicate->tense = past ? TENSE_FUTURE_IN_PAST : TENSE_FUTURE;
    } else if ((governor & GRAMMAR_WISH) != 0) {
        predicate->modality = MODALITY_WISHED;
    } else if ((governor & GRAMMAR_FAIL) != 0) {
        predicate->negated = true;
    }
}

void clause_place_infinitive(struct clause_walk *walk,
                             const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    if (is_conjoined(walk, predicate) &&
        clause_coordinate(walk, predicate, VERB_INFINITIVE, walk->conjunction))
        return;
    uint32_t parent = clause_top(stack)->clause;
    const struct clause *outer = clause_at(stack, parent);
    const struct predicate *governing = clause_predicate(walk, parent);
    struct predicate copy = *predicate;
    uint32_t subject = NO_INDEX;
    uint32_t antecedent = NO_INDEX;
    size_t before = clause_before_adverbs(walk, predicate->first);
    if (before != NO_INDEX)
        antecedent = stack->analysis->chunk_of[before];
    if (governing != NULL) {
        uint32_t governor = clause_verb_grammar(walk, governing);
        if ((governor & GRAMMAR_CONTROL) != 0 && !governing->passive)
            subject = outer->object;
        if ((governor & GRAMMAR_GIVE) != 0 && !governing->passive &&
            antecedent != NO_INDEX && antecedent != outer->object)
            subject = outer->object; /* gave them time to leave */
        if (before != NO_INDEX && before + 1 == governing->end)
            set_prospect(&copy, governor, governing);
    }
    if (antecedent != NO_INDEX) {
        uint32_t for_whom = clause_chunk(walk, antecedent)->preposition;
        if (for_whom != NO_INDEX &&
            grammar_function(clause_word(walk, for_whom)) == FUNCTION_FOR)
            subject = antecedent; /* calls for the truce to hold */
        else if (subject == NO_INDEX && is_asked(walk, antecedent))
            subject = antecedent;
        uint32_t noun = grammar_of_verb(
            stack->analysis->lexicon,
            walk->at[clause_chunk(walk, antecedent)->head].word);
        if (subject == NO_INDEX && (noun & (GRAMMAR_PLAN | GRAMMAR_WISH)) != 0)
            set_prospect(&copy, noun, governing);
    }
    struct clause *clause =
        clause_push(stack, CLAUSE_INFINITIVE, predicate->first);
    clause->subject = subject;
    clause->antecedent = antecedent;
    clause_inherit(stack, parent);
    clause_attach(walk, &copy);
}

/* Speaks of the one accused, barred, praised rather than of the speaker:
 * "accused him of killing", "barred them from leaving". */
static bool is_about_object(const struct clause_walk *walk, uint32_t object,
                            size_t preposition)
{
    /* "shelved the idea of visiting" is not about an object */
    if (walk->at[clause_chunk(walk, object)->head].tag == TAG_NN)
        return false;
    enum function_word word = grammar_function(clause_word(walk, preposition));
    struct slice text = token_text(&walk->stack.analysis->tokens, preposition);
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
    enum function_word word = grammar_function(clause_word(walk, before));
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
    clause_attach(walk, predicate);
}

/* "the pause on intelligence sharing, imposed in March": no bare noun behind a
 * preposition, but the phrase that it hangs on. */
static uint32_t whole_phrase(const struct clause_walk *walk, uint32_t chunk)
{
    const struct analysis *analysis = walk->stack.analysis;
    const struct chunk *at = &analysis->chunks[chunk];
    if (at->preposition == NO_INDEX || at->preposition == walk->first ||
        (BIT(walk->at[at->first].tag) & (DETERMINERS | NAMES | BIT(TAG_CD))) !=
            0 ||
        (BIT(walk->at[at->head].tag) & NAMES) != 0)
        return chunk;
    uint32_t outer = analysis->chunk_of[at->preposition - 1];
    return outer != NO_INDEX && !analysis->chunks[outer].temporal ? outer
                                                                  : chunk;
}

void clause_place_participle(struct clause_walk *walk,
                             const struct predicate *predicate,
                             enum verb_form form)
{
    struct clause_stack *stack = &walk->stack;
    if (is_conjoined(walk, predicate) &&
        clause_coordinate(walk, predicate, form, walk->conjunction))
        return;
    size_t before = clause_before_adverbs(walk, predicate->first);
    uint32_t chunk =
        before != NO_INDEX ? stack->analysis->chunk_of[before] : NO_INDEX;
    enum tag tag =
        before != NO_INDEX ? (enum tag)walk->at[before].tag : TAG_PUNCT;
    if (chunk == NO_INDEX &&
        (tag == TAG_IN || tag == TAG_WRB || tag == TAG_TO)) {
        place_gerund(walk, predicate, before);
        return;
    }
    if (chunk != NO_INDEX && clause_chunk(walk, chunk)->temporal &&
        form == VERB_ING)
        chunk = NO_INDEX;
    if (chunk != NO_INDEX)
        chunk = clause_modified(walk, chunk);
    bool comma = chunk == NO_INDEX && tag == TAG_PUNCT;
    if (comma && form == VERB_ING &&
        (clause_verb_grammar(walk, predicate) & GRAMMAR_SPEECH) != 0)
        back_to_speaker(walk, predicate->first);
    if (comma && form == VERB_ED && walk->last != NO_INDEX)
        chunk = whole_phrase(walk, walk->last);
    if (chunk != NO_INDEX && clause_chunk(walk, chunk)->coordinated && comma)
        chunk = clause_chunk(walk, chunk)->joined;
    uint32_t parent = clause_top(stack)->clause;
    struct clause *clause =
        clause_push(stack, CLAUSE_PARTICIPIAL, predicate->first);
    clause->antecedent = clause->subject = chunk;
    clause_inherit(stack, parent);
    clause_attach(walk, predicate);
}

void clause_place_bare(struct clause_walk *walk,
                       const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    if (is_conjoined(walk, predicate) &&
        clause_coordinate(walk, predicate, VERB_BARE, walk->conjunction))
        return;
    struct predicate copy = *predicate;
    if (!clause_has_verb(stack, stack->depth - 1)) {
        if (clause_top(stack)->candidate == NO_INDEX) {
            copy.tense = TENSE_IMPERATIVE;
            copy.infinitive = false;
        }
        clause_attach(walk, &copy);
        clause_top(stack)->inverted = false;
        return;
    }
    uint32_t parent = clause_top(stack)->clause;
    uint32_t object = clause_at(stack, parent)->object;
    struct clause *clause =
        clause_push(stack, CLAUSE_INFINITIVE, predicate->first);
    clause->subject = object;
    clause_inherit(stack, parent);
    clause_attach(walk, &copy);
}
