/* SPDX-License-Identifier: MIT */
/* Places a verb group by its form. */
#include "src/text/clause_walk.h"

#include "src/text/grammar.h"
#include "src/text/tagset.h"

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
    enum function_word word = grammar_function(clause_word(walk, old->head));
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

/* "Had the rebels signed", "Were they to leave": the verb of a condition whose
 * first word stands before the subject. */
static bool is_supposed(struct clause_walk *walk,
                        const struct predicate *predicate)
{
    struct clause_stack *stack = &walk->stack;
    if (walk->supposed == NO_INDEX || stack->depth == 0 ||
        clause_top(stack)->clause != walk->supposed)
        return false;
    struct predicate copy = *predicate;
    bool should = walk->at[clause_current(stack)->connective].tag == TAG_MD;
    copy.tense = should                  ? TENSE_FUTURE
                 : predicate->infinitive ? TENSE_FUTURE_IN_PAST
                                         : TENSE_PAST_PERFECT;
    copy.modality = MODALITY_CONDITIONAL;
    copy.infinitive = copy.participle = false;
    copy.passive &= walk->at[predicate->head].tag == TAG_VBN &&
                    predicate->end > predicate->first + 1;
    walk->supposed = NO_INDEX;
    clause_attach(walk, &copy);
    return true;
}

void clause_place_verb(struct clause_walk *walk,
                       const struct predicate *predicate, enum verb_form form)
{
    clause_ensure_base(walk, predicate->first);
    if (!is_supposed(walk, predicate) && !completes(walk, predicate, form)) {
        switch (form) {
        case VERB_FINITE:
            clause_place_finite(walk, predicate);
            break;
        case VERB_INFINITIVE:
            clause_place_infinitive(walk, predicate);
            break;
        case VERB_BARE:
            clause_place_bare(walk, predicate);
            break;
        default:
            clause_place_participle(walk, predicate, form);
            break;
        }
    }
    walk->conjunction = walk->conjunct = walk->contact = NO_INDEX;
}
