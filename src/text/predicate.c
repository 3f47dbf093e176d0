/* SPDX-License-Identifier: MIT */
/*
 * Reads verb groups.
 *
 *   has not yet been signed       present perfect, passive, negated
 *   will meet                     future
 *   is due to meet, is to meet    future, planned
 *   was scheduled to meet         future in the past, planned
 *   may have met                  present perfect, possible
 *   has to meet                   present, required
 *   to meet                       infinitive
 *   meeting, issued               participles
 */
#include "src/text/predicate.h"

#include "src/text/grammar.h"
#include "src/text/tagset.h"

struct group {
    const struct analysis *analysis;
    size_t at;
    size_t end;
    struct predicate *out;
    bool perfect;
    bool future; /* going to, due to, to */
};

/* The tag of a token outside of noun phrases, else TAG_NONE. */
static enum tag tag_at(const struct group *group, size_t i)
{
    if (i >= group->end || group->analysis->chunk_of[i] != NO_INDEX)
        return TAG_NONE;
    return (enum tag)group->analysis->tokens.at[i].tag;
}

static enum function_word function_at(const struct group *group, size_t i)
{
    if (i >= group->end)
        return FUNCTION_NONE;
    return grammar_function(group->analysis->tokens.at[i].grammar);
}

/* Passes adverbs; notes a negation. */
static size_t skip_adverbs(const struct group *group, size_t i)
{
    while ((BIT(tag_at(group, i)) & ADVERBS) != 0) {
        enum function_word word = function_at(group, i);
        if (word == FUNCTION_DUE || word == FUNCTION_YET ||
            word == FUNCTION_ABOUT)
            break;
        i++;
    }
    return i;
}

/* "will almost double", "would nearly halve": a measure of what comes. */
static bool is_measure(const struct group *group, size_t i)
{
    struct slice word = token_text(&group->analysis->tokens, i);
    return i > 0 && tag_at(group, i - 1) == TAG_MD &&
           (slice_equal(word, SLICE("almost")) ||
            slice_equal(word, SLICE("nearly")));
}

/* "not", "never", the "no" of "no longer", "neither" before a verb. */
static bool is_negation(const struct group *group, size_t i)
{
    return (function_at(group, i) == FUNCTION_NOT && !is_measure(group, i)) ||
           (function_at(group, i) == FUNCTION_NO &&
            tag_at(group, i) == TAG_RB);
}

static void note_negation(struct group *group, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        group->out->negated |= is_negation(group, i);
}

/* Token of the verb after "to" at i, or 0. */
static size_t infinitive_after(const struct group *group, size_t i)
{
    if (tag_at(group, i) != TAG_TO)
        return 0;
    size_t verb = skip_adverbs(group, i + 1);
    return tag_at(group, verb) == TAG_VB ? verb : 0;
}

/* Takes token i as the main verb so far and all before it in. */
static void take(struct group *group, size_t i)
{
    note_negation(group, group->out->end, i);
    group->out->head = (uint32_t)i;
    group->out->end = (uint32_t)i + 1;
    group->at = i + 1;
}

/* "due to", "going to", "to", "yet to" after a form of "be" or "have";
 * takes the infinitive's verb. False when nothing of the kind stands there. */
static bool take_prospect(struct group *group, size_t i)
{
    size_t verb = infinitive_after(group, i);
    if (verb != 0) {
        group->out->modality = MODALITY_PLANNED;
    } else {
        verb = infinitive_after(group, i + 1);
        if (verb == 0)
            return false;
        switch (function_at(group, i)) {
        case FUNCTION_DUE:
            group->out->modality = MODALITY_PLANNED;
            break;
        case FUNCTION_GOING:
        case FUNCTION_ABOUT:
            break;
        case FUNCTION_YET:
            group->out->negated = true;
            take(group, verb);
            return true;
        default:
            return false;
        }
    }
    group->out->passive = group->out->progressive = false;
    group->future = true;
    take(group, verb);
    return true;
}

static bool after_be(struct group *group)
{
    size_t next = skip_adverbs(group, group->at);
    if (take_prospect(group, next))
        return true;
    enum tag tag = tag_at(group, next);
    if (tag == TAG_JJ && function_at(group, next) == FUNCTION_DUE &&
        tag_at(group, next + 1) == TAG_IN) { /* is due in Accra on Friday */
        group->out->modality = MODALITY_PLANNED;
        group->future = true;
        return false;
    }
    if (tag == TAG_VBN) {
        group->out->passive = true;
        take(group, next);
    } else if (tag == TAG_VBG) {
        bool being = function_at(group, next) == FUNCTION_BE;
        group->out->progressive = true;
        take(group, next);
        return being;
    }
    return false;
}

static bool after_have(struct group *group)
{
    size_t next = skip_adverbs(group, group->at);
    if (tag_at(group, next) == TAG_VBN) {
        group->perfect = true;
        take(group, next);
        return function_at(group, next) == FUNCTION_BE;
    }
    if (function_at(group, next) == FUNCTION_YET && take_prospect(group, next))
        return true;
    size_t verb = infinitive_after(group, next);
    if (verb == 0)
        return false;
    group->out->modality = MODALITY_REQUIRED;
    take(group, verb);
    return true;
}

/* After a modal or "do": its bare infinitive. */
static bool after_modal(struct group *group)
{
    size_t next = skip_adverbs(group, group->at);
    if (tag_at(group, next) == TAG_TO) /* "ought to" */
        next = skip_adverbs(group, next + 1);
    if (tag_at(group, next) != TAG_VB)
        return false;
    take(group, next);
    return true;
}

/* Takes what the last verb of the group leads to; true to go on. */
static bool step(struct group *group)
{
    if (tag_at(group, group->out->head) == TAG_MD)
        return after_modal(group);
    switch (function_at(group, group->out->head)) {
    case FUNCTION_BE:
        return after_be(group);
    case FUNCTION_HAVE:
        return after_have(group);
    case FUNCTION_DO:
        return !group->out->passive && after_modal(group);
    case FUNCTION_GET:
        if (tag_at(group, group->at) == TAG_VBN) {
            group->out->passive = true;
            take(group, group->at);
        }
        return false;
    default:
        return false;
    }
}

static void set_modal(struct group *group, size_t i)
{
    switch (function_at(group, i)) {
    case FUNCTION_WILL:
        group->out->tense = TENSE_FUTURE;
        break;
    case FUNCTION_WOULD:
        group->out->tense = TENSE_FUTURE_IN_PAST;
        group->out->modality = MODALITY_CONDITIONAL;
        break;
    case FUNCTION_MUST:
        group->out->tense = TENSE_PRESENT;
        group->out->modality = MODALITY_REQUIRED;
        break;
    default:
        group->out->tense = TENSE_PRESENT;
        group->out->modality = MODALITY_POSSIBLE;
        break;
    }
}

/* The first verb at i decides form and tense. */
static enum verb_form begin(struct group *group, size_t i, enum tag tag)
{
    switch (tag) {
    case TAG_MD:
        set_modal(group, i);
        return VERB_FINITE;
    case TAG_VBZ:
    case TAG_VBP:
        group->out->tense = TENSE_PRESENT;
        return VERB_FINITE;
    case TAG_VBD:
        group->out->tense = TENSE_PAST;
        return VERB_FINITE;
    case TAG_VB:
        group->out->infinitive = true;
        return VERB_BARE;
    case TAG_VBG:
        group->out->participle = true;
        return VERB_ING;
    default:
        group->out->participle = true;
        group->out->passive = true;
        return VERB_ED;
    }
}

/* "has" and "had" make perfects, "is due to" a future, of the first tense. */
static void finish_tense(struct group *group)
{
    struct predicate *out = group->out;
    if (group->future) {
        if (out->tense == TENSE_PRESENT)
            out->tense = TENSE_FUTURE;
        else if (out->tense == TENSE_PAST)
            out->tense = group->perfect ? TENSE_FUTURE : TENSE_FUTURE_IN_PAST;
    } else if (group->perfect) {
        if (out->tense == TENSE_PRESENT)
            out->tense = TENSE_PRESENT_PERFECT;
        else if (out->tense == TENSE_PAST)
            out->tense = TENSE_PAST_PERFECT;
    }
}

bool predicate_read(const struct analysis *analysis, size_t i, size_t end,
                    struct predicate *out, enum verb_form *form)
{
    struct group group = {
        .analysis = analysis, .at = i, .end = end, .out = out};
    size_t verb = i;
    enum tag tag = tag_at(&group, i);
    if (tag == TAG_TO) {
        verb = infinitive_after(&group, i);
        if (verb == 0)
            return false;
    } else if ((BIT(tag) & VERBS) == 0) {
        return false;
    }
    *out = (struct predicate){
        .first = (uint32_t)i,
        .end = (uint32_t)verb,
        .clause = NO_INDEX,
        .particle = NO_INDEX,
    };
    *form = begin(&group, verb, tag_at(&group, verb));
    if (tag == TAG_TO)
        *form = VERB_INFINITIVE;
    if (i > 0 && is_negation(&group, i - 1))
        out->negated = true;
    take(&group, verb);
    while (step(&group))
        continue;
    finish_tense(&group);
    size_t particle = out->end;
    if (tag_at(&group, particle) == TAG_RP) {
        out->particle = (uint32_t)particle;
        out->end = (uint32_t)particle + 1;
    }
    out->lemma =
        lexicon_lemma(analysis->lexicon, analysis->tokens.at[out->head].word);
    return true;
}
