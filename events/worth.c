/* SPDX-License-Identifier: MIT */
/*
 * Which deeds with a date are events, and how sure one can be of each. The
 * rules with their examples: docs/events.md.
 */
#include "events/draft.h"

static const struct predicate *verb_of(const struct assembly *assembly,
                                       const struct action *action)
{
    return action->predicate == NO_INDEX
               ? NULL
               : &assembly->analysis->predicates[action->predicate];
}

/* How much of a verb's worth its place in the sentence leaves. */
static double clause_worth(uint8_t kind)
{
    switch ((enum clause_kind)kind) {
    case CLAUSE_MAIN:
    case CLAUSE_COMPLEMENT:
    case CLAUSE_QUOTATION:
    case CLAUSE_VERBLESS:
        return 1.0;
    case CLAUSE_COORDINATED:
        return 0.95;
    case CLAUSE_PARTICIPIAL:
        return 0.75;
    default:
        return 0.6;
    }
}

#define DEPTH_MAX 6 /* clauses upwards that are looked at */

/* The least that a clause and those that it goes on or fills leave: the
 * second verb of a relative clause is no better than the first. */
static double place_worth(const struct analysis *analysis, uint32_t clause)
{
    double worth = 1.0;
    for (int depth = 0; clause != NO_INDEX && depth < DEPTH_MAX; depth++) {
        const struct clause *at = &analysis->clauses[clause];
        double own = clause_worth(at->kind);
        worth = own < worth ? own : worth;
        if (at->kind != CLAUSE_COORDINATED && at->kind != CLAUSE_COMPLEMENT &&
            at->kind != CLAUSE_QUOTATION && at->kind != CLAUSE_INFINITIVE)
            break;
        clause = at->parent;
    }
    return worth;
}

/* The tense and the day of a verb contradict each other: one is misread. */
static bool tense_contradicts(const struct assembly *assembly,
                              const struct draft *draft,
                              const struct action *action,
                              const struct predicate *verb)
{
    if (action->status != PAX_STATUS_ACTUAL)
        return false; /* "put off", "scheduled": it is not done yet */
    const struct pax_interval *interval = &draft->when.interval;
    bool past = verb->tense == TENSE_PAST ||
                verb->tense == TENSE_PAST_PERFECT ||
                verb->tense == TENSE_PRESENT_PERFECT;
    if (!past || verb->modality != MODALITY_NONE || !assembly->anchor.known)
        return false;
    return interval->basis == PAX_BASIS_VAGUE_FUTURE ||
           (interval->has_start && interval->start > assembly->anchor.day);
}

/* Deeds, not states and habits. */
static bool tense_tells(const struct assembly *assembly,
                        const struct draft *draft,
                        const struct action *action)
{
    const struct predicate *verb = verb_of(assembly, action);
    if (verb == NULL || draft->rule == DATE_RULE_HEADING)
        return true;
    uint32_t flags = assembly->analysis->sentences[draft->sentence].flags;
    bool fine =
        draft->when.interval.precision <= PAX_PRECISION_MONTH &&
        !when_is_vague(&draft->when);
    if (tense_contradicts(assembly, draft, action, verb))
        return false;
    if (when_is_vague(&draft->when))
        return verb->tense == TENSE_PAST || verb->tense == TENSE_FUTURE;
    if (verb->tense == TENSE_PRESENT && verb->modality == MODALITY_NONE)
        return fine || (flags & SENTENCE_CAPTION) != 0;
    return true;
}

/* A noun names a happening; a mere war, vote or word of a whole year is the
 * background of others. */
static bool noun_tells(const struct draft *draft, const struct action *action)
{
    enum pax_precision precision = draft->when.interval.precision;
    bool weak = action->weight < 0.45;
    if (action->predicate != NO_INDEX || draft->rule == DATE_RULE_HEADING)
        return true;
    if (precision > (weak ? PAX_PRECISION_MONTH : PAX_PRECISION_YEAR))
        return false;
    return draft->actor_count > 0 || action->weight >= 0.5;
}

/* Somebody does it or suffers it, and not only tells it. */
static bool takes_part(const struct draft *draft)
{
    for (uint32_t i = 0; i < draft->actor_count; i++) {
        if (draft->actors[i].role != PAX_ROLE_SPEAKER)
            return true;
    }
    return false;
}

/* A word that stands for nobody by itself. */
static bool names_nobody(const struct analysis *analysis, uint32_t head)
{
    static const char *const words[] = {"everything", "something", "nothing",
                                        "anything", "everybody", "everyone"};
    if (analysis->tokens.at[head].tag == TAG_PRP)
        return true;
    return token_is_one_of(analysis, head, words, COUNT_OF(words));
}

/* "I met the envoy", "they chose me", and nothing says who writes so. */
static bool is_unknown_speaker(const struct assembly *assembly, uint32_t chunk)
{
    static const char *const words[] = {"i", "me"};
    const struct analysis *analysis = assembly->analysis;
    uint32_t head =
        chunk != NO_INDEX ? analysis->chunks[chunk].head : NO_INDEX;
    if (head == NO_INDEX ||
        assembly->findings->actors->mention_of[head] != NO_INDEX)
        return false;
    return token_is_one_of(analysis, head, words, COUNT_OF(words));
}

/* "being shot by the rebels", and nothing says who was. */
static bool has_no_sufferer(const struct assembly *assembly,
                            const struct draft *draft,
                            const struct action *action)
{
    const struct predicate *verb = verb_of(assembly, action);
    if (verb == NULL || !verb->passive || draft->rule == DATE_RULE_HEADING)
        return false;
    struct arguments arguments =
        arguments_of(assembly->analysis, action->clause);
    return arguments.object == NO_INDEX;
}

/* What somebody tells of himself who is not named. */
static bool is_own_story(const struct assembly *assembly,
                         const struct action *action)
{
    if (action->predicate == NO_INDEX ||
        assembly->analysis->clauses[action->clause].quoted)
        return false;
    struct arguments arguments =
        arguments_of(assembly->analysis, action->clause);
    return is_unknown_speaker(assembly, arguments.subject) ||
           is_unknown_speaker(assembly, arguments.object);
}

/* "They were released", and nothing says who they are. */
bool draft_is_nobodys(const struct assembly *assembly,
                       const struct draft *draft,
                       const struct action *action)
{
    const struct analysis *analysis = assembly->analysis;
    if (action->predicate == NO_INDEX ||
        (takes_part(draft) && action->roles != FRAME_SPEECH))
        return false;
    struct arguments arguments = arguments_of(analysis, action->clause);
    if (takes_part(draft)) { /* "he told CNN"; but "I spoke to him" */
        uint32_t head = arguments.subject != NO_INDEX
                            ? analysis->chunks[arguments.subject].head
                            : NO_INDEX;
        return draft->actors[0].role != PAX_ROLE_SOURCE && head != NO_INDEX &&
               analysis->tokens.at[head].tag == TAG_PRP &&
               !token_is(analysis, head, SLICE("i")) &&
               !token_is(analysis, head, SLICE("we"));
    }
    uint32_t told[] = {arguments.subject, arguments.object};
    if (told[0] == NO_INDEX && told[1] == NO_INDEX &&
        draft->rule != DATE_RULE_HEADING && draft->rule != DATE_RULE_UNDATED)
        return true; /* "Died on 3 May" */
    for (size_t i = 0; i < 2; i++) {
        if (told[i] != NO_INDEX &&
            names_nobody(analysis, analysis->chunks[told[i]].head))
            return true;
    }
    return false;
}

/* "an accord | with the rebels", but not "an accord | on Monday" */
static bool is_modified(const struct analysis *analysis, uint32_t chunk)
{
    return chunk + 1 < analysis->chunk_count &&
           analysis->chunks[chunk + 1].preposition ==
               analysis->chunks[chunk].end &&
           !analysis->chunks[chunk + 1].temporal;
}

/* "a faction that rejected the 2016 peace deal": known by its year, and spoken
 * of for something else. Whose it is stands in its own phrase: "the 2016 deal
 * between A and B". */
static bool is_known_by_year(const struct assembly *assembly,
                             const struct draft *draft,
                             const struct action *action)
{
    const struct analysis *analysis = assembly->analysis;
    if (action->predicate != NO_INDEX || action->type != PAX_TYPE_SUPPORT ||
        draft->date == NO_INDEX || draft->rule == DATE_RULE_HEADING ||
        draft->when.interval.precision != PAX_PRECISION_YEAR)
        return false;
    uint32_t chunk = analysis->chunk_of[action->noun];
    const struct timex *timex =
        &assembly->findings->dates->at[draft->date].timex;
    if (chunk == NO_INDEX || timex->first < analysis->chunks[chunk].first ||
        timex->end > analysis->chunks[chunk].end)
        return false;
    return !is_modified(analysis, chunk);
}

/* "Monday's shelling", "the 2016 accord", with no word on who, whom or where. A
 * day or month that is given in full tells at least which one. */
static bool is_bare_noun(const struct assembly *assembly,
                         const struct draft *draft,
                         const struct action *action)
{
    const struct analysis *analysis = assembly->analysis;
    if (draft->actor_count > 0 || draft->place != NO_INDEX ||
        action->predicate != NO_INDEX || draft->rule == DATE_RULE_HEADING ||
        (draft->status != PAX_STATUS_PLANNED &&
         draft->when.interval.precision < PAX_PRECISION_YEAR &&
         (draft->when.interval.basis == PAX_BASIS_EXPLICIT ||
          draft->when.interval.basis == PAX_BASIS_YEAR_INFERRED)))
        return false;
    uint32_t chunk = analysis->chunk_of[action->noun];
    const struct chunk *at = &analysis->chunks[chunk];
    uint32_t words = 0;
    for (uint32_t i = at->first; i < at->end; i++)
        words += assembly->in_date[i] == 0 &&
                 analysis->tokens.at[i].tag != TAG_DT &&
                 analysis->tokens.at[i].tag != TAG_POS;
    return words < 2 && !is_modified(analysis, chunk);
}

/* A question asks what happened. */
static bool is_question(const struct assembly *assembly,
                        const struct draft *draft)
{
    const struct sentence *in =
        &assembly->analysis->sentences[draft->sentence];
    return in->end > in->first &&
           token_is_sign(&assembly->analysis->tokens, in->end - 1, '?');
}

/* "would have ended by 1994": what did not come about, nor was planned. */
static bool is_counterfactual(const struct assembly *assembly,
                              const struct draft *draft,
                              const struct action *action)
{
    const struct predicate *verb = verb_of(assembly, action);
    const struct pax_interval *interval = &draft->when.interval;
    return draft->status == PAX_STATUS_HYPOTHETICAL && verb != NULL &&
           (verb->tense == TENSE_FUTURE_IN_PAST ||
            verb->tense == TENSE_PAST_PERFECT) &&
           interval->has_end &&
           assembly->anchor.known && interval->end < assembly->anchor.day;
}

/* "charged with killing two men in 2014": whether it was so is open. */
static bool is_over_gerund(const struct assembly *assembly,
                           const struct draft *draft,
                           const struct action *action)
{
    const struct predicate *verb = verb_of(assembly, action);
    return verb != NULL && verb->participle && !verb->passive &&
           assembly->anchor.known && draft->when.interval.has_end &&
           draft->when.interval.end <= assembly->anchor.day;
}

/* What a draft with its date and actors must have to be an event. */
bool draft_is_event(const struct assembly *assembly,
                    const struct draft *draft)
{
    const struct action *action =
        &assembly->findings->actions->at[draft->action];
    const struct clause *clause = &assembly->analysis->clauses[action->clause];
    uint32_t flags = assembly->analysis->sentences[draft->sentence].flags;
    if (action->weight < WEIGHT_MIN ||
        !tense_tells(assembly, draft, action) || !noun_tells(draft, action))
        return false;
    if (draft->status == PAX_STATUS_HYPOTHETICAL &&
        (clause->quoted || when_is_vague(&draft->when) ||
         is_over_gerund(assembly, draft, action)))
        return false;
    if ((action->roles == FRAME_SPEECH || action->type == PAX_TYPE_STATE) &&
        !takes_part(draft) && action->predicate != NO_INDEX)
        return false;
    if (draft->when.interval.precision == PAX_PRECISION_CENTURY)
        return false;
    if (draft_is_nobodys(assembly, draft, action) ||
        is_own_story(assembly, action) ||
        has_no_sufferer(assembly, draft, action) ||
        is_bare_noun(assembly, draft, action) ||
        is_known_by_year(assembly, draft, action) ||
        is_counterfactual(assembly, draft, action) ||
        is_question(assembly, draft))
        return false;
    if ((flags & SENTENCE_CAPTION) != 0 &&
        draft->when.interval.basis != PAX_BASIS_EXPLICIT)
        return false;
    if (when_is_vague(&draft->when) &&
        (draft->actor_count == 0 || action->weight < 0.35 ||
         action->predicate == NO_INDEX))
        return false;
    return true;
}

static double date_worth(const struct draft *draft)
{
    if (draft->rule == DATE_RULE_LEAD)
        return 0.6;
    if (draft->rule == DATE_RULE_UNDATED)
        return 0.9;
    if (when_is_vague(&draft->when))
        return 0.5;
    switch (draft->when.interval.basis) {
    case PAX_BASIS_EXPLICIT:
        return 1.0;
    case PAX_BASIS_CONTEXT:
        return 0.9;
    default:
        return 0.95;
    }
}

double draft_confidence(const struct assembly *assembly,
                        const struct draft *draft,
                        const struct action *action)
{
    double place = place_worth(assembly->analysis, action->clause);
    double worth = action->weight * date_worth(draft);
    if (assembly->undated) /* the main deed comes first, with a date or not */
        worth *= place;
    if (draft->rule == DATE_RULE_UNDATED &&
        draft->status == PAX_STATUS_HYPOTHETICAL)
        worth *= 0.6;
    if (draft->actor_count == 0)
        worth *= 0.7;
    if (draft->rule != DATE_RULE_UNDATED &&
        !(assembly->undated && place < 0.9))
        worth = 0.3 + 0.65 * worth; /* a date is evidence by itself */
    return worth;
}
