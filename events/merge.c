/* SPDX-License-Identifier: MIT */
/*
 * One record for what is told in several sentences: the headline and the
 * caption go to the body's event, the lead's undated deed to the dated
 * sentence that tells it, a back-reference to what it refers to.
 */
#include "events/draft.h"

static const struct action *action_of(const struct assembly *assembly,
                                      const struct draft *draft)
{
    return &assembly->findings->actions->at[draft->action];
}

static uint32_t sentence_flags(const struct assembly *assembly,
                               const struct draft *draft)
{
    return assembly->analysis->sentences[draft->sentence].flags;
}

static bool same_interval(const struct pax_when *a, const struct pax_when *b)
{
    const struct pax_interval *x = &a->interval;
    const struct pax_interval *y = &b->interval;
    return x->has_start == y->has_start && x->has_end == y->has_end &&
           x->start == y->start && x->end == y->end;
}

/* b lies in a. */
static bool encloses(const struct pax_when *a, const struct pax_when *b)
{
    const struct pax_interval *x = &a->interval;
    const struct pax_interval *y = &b->interval;
    return x->has_start && x->has_end && y->has_start && y->has_end &&
           x->start <= y->start && y->end <= x->end;
}

static bool has_entity(const struct draft *draft, uint32_t entity)
{
    for (uint32_t i = 0; i < draft->actor_count; i++) {
        if (entity != NO_INDEX && draft->actors[i].entity == entity)
            return true;
    }
    return false;
}

/* Nobody in it but those on whose word it is told. */
static bool is_peopleless(const struct draft *draft)
{
    for (uint32_t i = 0; i < draft->actor_count; i++) {
        if (draft->actors[i].role != PAX_ROLE_SPEAKER)
            return false;
    }
    return true;
}

/* Actors of one are silent on or among those of the other. */
static bool actors_agree(const struct draft *a, const struct draft *b)
{
    if (is_peopleless(a) || is_peopleless(b))
        return true;
    for (uint32_t i = 0; i < a->actor_count; i++) {
        if (a->actors[i].role != PAX_ROLE_SPEAKER &&
            has_entity(b, a->actors[i].entity))
            return true;
    }
    return false;
}

/* Types that tell one happening in different words. */
static bool types_agree(enum pax_type a, enum pax_type b)
{
    static const uint8_t family[PAX_TYPE_COUNT] = {
        [PAX_TYPE_AGREE] = 1,   [PAX_TYPE_SUPPORT] = 1,
        [PAX_TYPE_CONCEDE] = 1, [PAX_TYPE_RETREAT] = 1,
    };
    return a == b || (family[a] != 0 && family[a] == family[b]);
}

static bool add_also(struct assembly *assembly, struct draft *to,
                     uint32_t first, uint32_t end)
{
    if (first < to->quote_end && end > to->quote_first)
        return true;
    uint32_t last = NO_INDEX;
    for (uint32_t i = to->also; i != NO_INDEX; i = assembly->also[i].next) {
        if (assembly->also[i].first == first && assembly->also[i].end == end)
            return true;
        last = i;
    }
    struct also_link *grown =
        arena_grow(assembly->arena, assembly->also, &assembly->also_room,
                   assembly->also_count + 1, sizeof(*grown));
    if (grown == NULL)
        return false;
    assembly->also = grown;
    uint32_t index = (uint32_t)assembly->also_count++;
    grown[index] = (struct also_link){first, end, NO_INDEX};
    if (last == NO_INDEX)
        to->also = index;
    else
        grown[last].next = index;
    return true;
}

/* Moves what `from` knows over to `to`. */
static bool merge(struct assembly *assembly, struct draft *to,
                  struct draft *from)
{
    from->dropped = true;
    from->into = (uint32_t)(to - assembly->drafts);
    for (uint32_t i = 0; i < from->actor_count; i++) {
        if (!has_entity(to, from->actors[i].entity) &&
            to->actor_count < DRAFT_ACTORS_MAX &&
            from->actors[i].role != PAX_ROLE_SPEAKER)
            to->actors[to->actor_count++] = from->actors[i];
    }
    if (to->place == NO_INDEX)
        to->place = from->place;
    for (uint32_t i = from->also; i != NO_INDEX;) {
        struct also_link link = assembly->also[i];
        if (!add_also(assembly, to, link.first, link.end))
            return false;
        i = link.next;
    }
    return add_also(assembly, to, from->quote_first, from->quote_end);
}

static bool is_headline(uint32_t flags)
{
    return (flags & SENTENCE_HEADING) != 0;
}

/* Both have targets, and none in common. */
static bool targets_differ(const struct draft *a, const struct draft *b)
{
    bool some = false, other = false;
    for (uint32_t i = 0; i < b->actor_count; i++)
        other |= b->actors[i].role == PAX_ROLE_TARGET;
    for (uint32_t i = 0; i < a->actor_count; i++) {
        if (a->actors[i].role != PAX_ROLE_TARGET)
            continue;
        if (has_entity(b, a->actors[i].entity))
            return false;
        some = true;
    }
    return some && other;
}

/* The same one does it; of the same verb, somebody has the same part. */
static bool shares_actor(const struct draft *a, const struct draft *b,
                         bool any)
{
    uint32_t end = any ? a->actor_count : 1;
    for (uint32_t i = 0; i < end; i++) {
        uint32_t last = any ? b->actor_count : 1;
        for (uint32_t k = 0; k < last; k++) {
            if (a->actors[i].entity != NO_INDEX &&
                a->actors[i].entity == b->actors[k].entity &&
                a->actors[i].role == b->actors[k].role)
                return true;
        }
    }
    return false;
}

/* Whether the second tells what the first tells. */
static bool tells_same(const struct assembly *assembly,
                       const struct draft *a, const struct draft *b)
{
    const struct action *x = action_of(assembly, a);
    const struct action *y = action_of(assembly, b);
    bool lead = a->rule == DATE_RULE_LEAD || b->rule == DATE_RULE_LEAD;
    if ((!lead && !same_interval(&a->when, &b->when)) ||
        !types_agree(x->type, y->type) || !actors_agree(a, b))
        return false;
    if (lead)
        return encloses(&a->when, &b->when) || encloses(&b->when, &a->when);
    bool noun = x->predicate == NO_INDEX || y->predicate == NO_INDEX;
    if (noun || is_headline(sentence_flags(assembly, a) |
                            sentence_flags(assembly, b)) ||
        ((sentence_flags(assembly, a) | sentence_flags(assembly, b)) &
         SENTENCE_CAPTION) != 0)
        return true;
    if (is_peopleless(a) || is_peopleless(b))
        return true;
    if (x->type != y->type || targets_differ(a, b))
        return false;
    return shares_actor(a, b, x->lemma == y->lemma);
}

/* Body before caption before headline, dated before lead, verb before noun,
 * then text order: which of two keeps its quote. */
static unsigned rank(const struct assembly *assembly,
                     const struct draft *draft)
{
    uint32_t flags = sentence_flags(assembly, draft);
    unsigned rank = 0;
    if (is_headline(flags))
        rank += 8;
    if ((flags & SENTENCE_CAPTION) != 0)
        rank += 4;
    if (draft->rule == DATE_RULE_LEAD)
        rank += 2;
    if (action_of(assembly, draft)->predicate == NO_INDEX)
        rank += 1;
    return rank;
}

#define MERGE_REACH 64 /* drafts looked at around each */

static bool merge_pairs(struct assembly *assembly)
{
    struct draft *drafts = assembly->drafts;
    for (size_t i = 0; i < assembly->draft_count; i++) {
        size_t end = i + MERGE_REACH < assembly->draft_count
                         ? i + MERGE_REACH
                         : assembly->draft_count;
        for (size_t k = i + 1; k < end && !drafts[i].dropped; k++) {
            if (drafts[k].dropped || drafts[k].rule == DATE_RULE_UNDATED ||
                drafts[i].rule == DATE_RULE_UNDATED ||
                !tells_same(assembly, &drafts[i], &drafts[k]))
                continue;
            bool keep = rank(assembly, &drafts[i]) <=
                        rank(assembly, &drafts[k]);
            struct draft *to = keep ? &drafts[i] : &drafts[k];
            struct draft *from = keep ? &drafts[k] : &drafts[i];
            if (!merge(assembly, to, from))
                return false;
        }
    }
    return true;
}

/* A headline tells nothing that the body does not. */
static void drop_headlines(struct assembly *assembly)
{
    for (size_t i = 0; i < assembly->draft_count; i++) {
        struct draft *draft = &assembly->drafts[i];
        if (is_headline(sentence_flags(assembly, draft)) &&
            draft->rule != DATE_RULE_UNDATED)
            draft->dropped = true;
    }
}

/* "During the meeting, ..." right behind a meeting. */
static bool refers_back(const struct assembly *assembly, uint32_t sentence)
{
    const struct analysis *analysis = assembly->analysis;
    const struct sentence *in = &analysis->sentences[sentence];
    if (in->end < in->first + 4 ||
        (!token_is(analysis, in->first, SLICE("during")) &&
         !token_is(analysis, in->first, SLICE("at")) &&
         !token_is(analysis, in->first, SLICE("in"))) ||
        (!token_is(analysis, in->first + 1, SLICE("the")) &&
         !token_is(analysis, in->first + 1, SLICE("that")) &&
         !token_is(analysis, in->first + 1, SLICE("this"))))
        return false;
    uint32_t chunk = analysis->chunk_of[in->first + 1];
    uint32_t action =
        chunk == NO_INDEX ? NO_INDEX : assembly->action_of_chunk[chunk];
    return action != NO_INDEX &&
           assembly->findings->actions->at[action].type == PAX_TYPE_CONSULT;
}

/* Marks the sentences that have an event. */
static uint8_t *mark_told(const struct assembly *assembly)
{
    uint8_t *told = arena_zeroed(assembly->arena,
                                 assembly->analysis->sentence_count + 1, 1);
    for (size_t i = 0; told != NULL && i < assembly->draft_count; i++) {
        if (!assembly->drafts[i].dropped)
            told[assembly->drafts[i].sentence] = 1;
    }
    return told;
}

/* The entity that says something without a date in the sentence. */
static uint32_t undated_sayer(const struct assembly *assembly,
                              uint32_t sentence)
{
    const struct analysis *analysis = assembly->analysis;
    const struct sentence *in = &analysis->sentences[sentence];
    for (uint32_t c = in->clause; c < in->clause_end; c++) {
        uint32_t verb = analysis->clauses[c].predicate;
        uint32_t action =
            verb == NO_INDEX ? NO_INDEX : assembly->action_of_verb[verb];
        if (action == NO_INDEX || assembly->links[action].date != NO_INDEX ||
            assembly->findings->actions->at[action].roles != FRAME_SPEECH)
            continue;
        struct arguments arguments = arguments_of(analysis, c);
        return arguments.subject == NO_INDEX
                   ? NO_INDEX
                   : chunk_entity(assembly, arguments.subject);
    }
    return NO_INDEX;
}

/* The sentences around an event that belong to it. */
static bool gather_neighbours(struct assembly *assembly, struct draft *draft,
                              const uint8_t *told)
{
    const struct analysis *analysis = assembly->analysis;
    const struct action *action = action_of(assembly, draft);
    uint32_t next = draft->sentence + 1;
    if (action->type == PAX_TYPE_CONSULT &&
        next < analysis->sentence_count && refers_back(assembly, next) &&
        told[next] == 0 &&
        !add_also(assembly, draft, analysis->sentences[next].first,
                  analysis->sentences[next].end))
        return false;
    if (action->roles != FRAME_SPEECH || draft->sentence == 0 ||
        draft->rule != DATE_RULE_IN_STATEMENT || draft->actor_count == 0)
        return true;
    uint32_t before = draft->sentence - 1;
    if (undated_sayer(assembly, before) != draft->actors[0].entity ||
        told[before] != 0)
        return true;
    return add_also(assembly, draft, analysis->sentences[before].first,
                    analysis->sentences[before].end);
}

enum pax_status drafts_merge(struct assembly *assembly)
{
    if (!merge_pairs(assembly))
        return PAX_NO_MEMORY;
    drop_headlines(assembly);
    const uint8_t *told = mark_told(assembly);
    if (told == NULL)
        return PAX_NO_MEMORY;
    for (size_t i = 0; i < assembly->draft_count; i++) {
        struct draft *draft = &assembly->drafts[i];
        if (!draft->dropped && draft->rule != DATE_RULE_UNDATED &&
            !gather_neighbours(assembly, draft, told))
            return PAX_NO_MEMORY;
    }
    return PAX_OK;
}
