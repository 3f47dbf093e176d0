/* SPDX-License-Identifier: MIT */
/*
 * Gives a verb group to the clause that is open and settles its subject; lets
 * a verb after "and" share what stands before it.
 */
#include "src/text/clause_walk.h"

#include "src/text/grammar.h"
#include "src/text/tagset.h"

#define KIND(kind) (1U << (kind))

/* The last token before i that is no adverb; the sentence's first at least. */
size_t clause_before_adverbs(const struct clause_walk *walk, size_t i)
{
    while (i > walk->first && (BIT(walk->at[i - 1].tag) & ADVERBS) != 0 &&
           walk->stack.analysis->chunk_of[i - 1] == NO_INDEX)
        i--;
    return i > walk->first ? i - 1 : NO_INDEX;
}

/* Whether the phrase before a bare noun, "the paper on", can be what a clause
 * behind both is told of. */
static bool is_told_more_of(const struct clause_walk *walk, uint32_t index)
{
    const struct chunk *chunk = clause_chunk(walk, index);
    const struct chunk *before = clause_chunk(walk, index - 1);
    return before->end == chunk->preposition && !before->temporal &&
           walk->at[before->head].tag != TAG_NNP &&
           (walk->at[before->first].tag == TAG_DT ||
            walk->at[before->first].tag == TAG_PRPS);
}

/* "a deal between A and B | signed in May": the deal, not the two; NO_INDEX
 * where no "between" stands. */
static uint32_t governor_of_two(const struct clause_walk *walk, uint32_t index)
{
    const struct chunk *chunk = clause_chunk(walk, index);
    if (!chunk->coordinated || chunk->joined == 0 ||
        chunk->preposition == NO_INDEX)
        return NO_INDEX;
    struct slice text =
        token_text(&walk->stack.analysis->tokens, chunk->preposition);
    const struct chunk *before = clause_chunk(walk, chunk->joined - 1);
    return slice_equal(text, SLICE("between")) &&
                   before->end == chunk->preposition && !before->temporal
               ? chunk->joined - 1
               : NO_INDEX;
}

uint32_t clause_modified(const struct clause_walk *walk, uint32_t index)
{
    const struct chunk *chunk = clause_chunk(walk, index);
    uint32_t governor = governor_of_two(walk, index);
    if (governor != NO_INDEX)
        return governor;
    if (chunk->preposition == NO_INDEX || index == 0)
        return index;
    if (walk->at[chunk->head].tag == TAG_NN &&
        chunk->first + 1 == chunk->end) /* the paper on rearmament, which */
        return is_told_more_of(walk, index) ? index - 1 : index;
    if ((BIT(walk->at[chunk->head].tag) & NAMES) == 0)
        return index;
    struct slice text =
        token_text(&walk->stack.analysis->tokens, chunk->preposition);
    const struct chunk *before = clause_chunk(walk, index - 1);
    bool place = slice_equal(text, SLICE("in")) ||
                 slice_equal(text, SLICE("at")) ||
                 slice_equal(text, SLICE("near"));
    bool named = (walk->at[before->head].shape & TOKEN_CAPITAL) != 0 &&
                 before->head > before->first &&
                 (slice_equal(text, SLICE("on")) ||
                  slice_equal(text, SLICE("of"))); /* "Declaration on X, " */
    return (place || named) && before->end == chunk->preposition &&
                   !before->temporal
               ? index - 1
               : index;
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
    if (!governed &&
        (pronoun == NO_INDEX ||
         (BIT(walk->at[pronoun].tag) & (BIT(TAG_WDT) | BIT(TAG_WP))) != 0))
        clause->object = clause->antecedent;
}

/* "demanded that the army withdraw": a bare verb tells what must be. */
static bool is_demanded(const struct clause_walk *walk,
                        const struct clause *clause,
                        const struct predicate *predicate)
{
    if (clause->kind != CLAUSE_COMPLEMENT || clause->parent == NO_INDEX ||
        predicate->tense != TENSE_PRESENT ||
        predicate->modality != MODALITY_NONE ||
        walk->at[predicate->head].tag != TAG_VBP)
        return false;
    const struct predicate *governing =
        clause_predicate(walk, clause->parent);
    return governing != NULL &&
           grammar_function(clause_verb_grammar(walk, governing)) ==
               FUNCTION_DEMAND;
}

/* "no rebel left", "neither A nor B signed": the subject denies the verb. */
static void deny_by_subject(struct clause_walk *walk)
{
    const struct clause *clause = clause_current(&walk->stack);
    if (clause->subject == NO_INDEX || clause->kind == CLAUSE_RELATIVE ||
        clause->kind == CLAUSE_PARTICIPIAL || clause->kind == CLAUSE_INFINITIVE)
        return;
    size_t first = clause_phrase_first(walk, clause->subject);
    bool neither = first > walk->first &&
                   grammar_function(clause_word(walk, first - 1)) ==
                       FUNCTION_NO;
    if (neither || chunk_denies(walk->stack.analysis, clause->subject))
        walk->stack.predicates[clause->predicate].negated = true;
}

/* The verb is the current clause's own; settles its subject. */
void clause_attach(struct clause_walk *walk, const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    struct open_clause *open = clause_top(stack);
    struct clause *clause = clause_current(stack);
    uint32_t candidate =
        open->candidate != NO_INDEX ? open->candidate : open->earlier;
    struct predicate copy = *predicate;
    if (is_demanded(walk, clause, predicate))
        copy.modality = MODALITY_REQUIRED;
    clause_set_predicate(stack, &copy);
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
        size_t before = clause_before_adverbs(walk, predicate->first);
        if (before != NO_INDEX && walk->at[before].tag == TAG_EX) {
            clause->subject = NO_INDEX;
            open->inverted = true;
        }
    }
    deny_by_subject(walk);
    open->fresh = open->member = NO_INDEX;
    if ((clause_verb_grammar(walk, predicate) & GRAMMAR_SPEECH) != 0 &&
        !clause->quoted) {
        if (walk->unsaid != NO_INDEX)
            clause_set_speaker(walk, open->clause);
        walk->saying = open->clause;
    }
}

/* Which tenses can stand beside each other without a subject between. */
int clause_tense_class(const struct predicate *predicate)
{
    switch (predicate->tense) {
    case TENSE_PAST:
    case TENSE_PAST_PERFECT:
    case TENSE_FUTURE_IN_PAST:
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
        const struct predicate *old = clause_predicate(walk, clause);
        if (old != NULL && continues(old, form)) {
            if (found == stack->depth)
                found = level;
            bool inner = (KIND(stack->clauses[clause].kind) &
                          (KIND(CLAUSE_RELATIVE) | KIND(CLAUSE_ADVERBIAL) |
                           KIND(CLAUSE_CONDITIONAL))) != 0;
            if (form != VERB_FINITE || (inner && found == level) ||
                clause_tense_class(old) == clause_tense_class(predicate))
                return level;
        }
        if (stack->clauses[clause].kind == CLAUSE_QUOTATION ||
            stack->clauses[clause].kind == CLAUSE_PARENTHESIS)
            break;
    }
    return found;
}

/* Closes the clause at `level` and opens one beside it. */
struct clause *clause_push_beside(struct clause_walk *walk, size_t level,
                                  size_t first)
{
    struct clause_stack *stack = &walk->stack;
    uint32_t partner = stack->open[level].clause;
    clause_pop(stack, level, first);
    struct clause *clause = clause_push(stack, CLAUSE_COORDINATED, first);
    clause->parent = partner;
    return clause;
}

/* "was sent in 1992 and left in 1995", "was heard and left": nobody is left
 * in a year, nor left and nothing more. */
static bool is_departure(const struct clause_walk *walk,
                         const struct predicate *predicate)
{
    const struct analysis *analysis = walk->stack.analysis;
    if (!slice_equal(token_text(&analysis->tokens, predicate->head),
                     SLICE("left")))
        return false;
    size_t next = predicate->end;
    if (next < walk->end && walk->at[next].tag == TAG_IN)
        next++;
    if (next >= walk->end || walk->at[next].tag == TAG_PUNCT)
        return next == predicate->end;
    uint32_t chunk = analysis->chunk_of[next];
    return chunk != NO_INDEX && analysis->chunks[chunk].temporal;
}

/* "X met Y and left": false when there is nothing to go on. */
bool clause_coordinate(struct clause_walk *walk,
                       const struct predicate *predicate, enum verb_form form,
                       size_t first)
{
    size_t level = partner_level(walk, predicate, form);
    if (level == walk->stack.depth)
        return false;
    uint32_t partner = walk->stack.open[level].clause;
    struct predicate copy = *predicate;
    const struct predicate *old = clause_predicate(walk, partner);
    if (first < walk->end && walk->conjunction != NO_INDEX &&
        slice_equal(token_text(&walk->stack.analysis->tokens,
                               walk->conjunction),
                    SLICE("nor")))
        copy.negated = true;
    if (form == VERB_BARE)
        copy.negated |= old->negated; /* did not sign or leave */
    if (form != VERB_FINITE && form != VERB_INFINITIVE) {
        copy.tense = old->tense;
        copy.modality = old->modality;
        copy.passive = form == VERB_ED && old->passive &&
                       !is_departure(walk, predicate);
        copy.progressive = old->progressive;
        copy.infinitive = old->infinitive;
        copy.participle = old->participle;
    } else if (form == VERB_INFINITIVE) {
        copy.tense = old->tense;
        copy.modality = old->modality;
    }
    clause_push_beside(walk, level, first);
    clause_inherit(&walk->stack, partner);
    clause_attach(walk, &copy);
    return true;
}

/* Takes a chunk out of the object places of the current clause. */
void clause_take_back(struct clause_walk *walk, uint32_t chunk)
{
    struct clause *clause = clause_current(&walk->stack);
    if (clause->object2 == chunk)
        clause->object2 = NO_INDEX;
    if (clause->object == chunk) {
        clause->object = clause->object2;
        clause->object2 = NO_INDEX;
    }
}
