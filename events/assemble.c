/* SPDX-License-Identifier: MIT */
/*
 * From findings to events: each date to its own deed, then who, where and
 * what belongs together. The rules with their examples: docs/events.md.
 */
#include "events/date_noun.h"

/* --- Helpers ------------------------------------------------------------- */

bool chunk_has_class(const struct assembly *assembly, uint32_t chunk,
                     enum action_class class)
{
    const struct analysis *analysis = assembly->analysis;
    const struct chunk *at = &analysis->chunks[chunk];
    const struct action_word *word =
        action_word_of(&assembly->table, analysis->lexicon,
                       analysis->tokens.at[at->head].word);
    return word != NULL &&
           (word->classes & assembly->table.classes->bit[class]) != 0;
}

static uint32_t sentence_of(const struct assembly *assembly,
                            const struct action *action)
{
    return assembly->analysis->clauses[action->clause].sentence;
}

static const struct predicate *verb_of(const struct assembly *assembly,
                                       const struct action *action)
{
    return action->predicate == NO_INDEX
               ? NULL
               : &assembly->analysis->predicates[action->predicate];
}

/* --- Drafts -------------------------------------------------------------- */

static void set_quote(struct draft *draft, uint32_t first, uint32_t end,
                      uint32_t deed)
{
    if (end - first > QUOTE_MAX) {
        first = deed > first + QUOTE_MAX / 2 ? deed - QUOTE_MAX / 2 : first;
        end = end - first > QUOTE_MAX ? first + QUOTE_MAX : end;
    }
    draft->quote_first = first;
    draft->quote_end = end;
}

/* "The page helped bring crowds to the streets on Friday": an infinitive
 * that nothing makes uncertain, on a day that is past. */
static bool has_happened(const struct assembly *assembly,
                         const struct draft *draft,
                         const struct action *action)
{
    const struct analysis *analysis = assembly->analysis;
    const struct predicate *verb = verb_of(assembly, action);
    uint32_t parent = analysis->clauses[action->clause].parent;
    if (verb == NULL || !verb->infinitive || parent == NO_INDEX ||
        verb->modality != MODALITY_NONE || !assembly->anchor.known ||
        !draft->when.interval.has_end ||
        draft->when.interval.end > assembly->anchor.day ||
        analysis->clauses[parent].predicate == NO_INDEX)
        return false;
    const struct predicate *above =
        &analysis->predicates[analysis->clauses[parent].predicate];
    const struct action_word *word =
        action_word_of(&assembly->table, analysis->lexicon, above->lemma);
    return above->tense == TENSE_PAST && !above->negated &&
           (word == NULL || word->governor == 0);
}

/* "He fled; he would be killed a month later": the future of what is told,
 * and past by now. */
static bool is_foretold(const struct assembly *assembly,
                        const struct draft *draft,
                        const struct action *action)
{
    const struct predicate *verb = verb_of(assembly, action);
    const struct clause *clause = &assembly->analysis->clauses[action->clause];
    uint32_t child = assembly->tree.first_child[action->clause];
    for (; child != NO_INDEX; child = assembly->tree.next_sibling[child]) {
        if (assembly->analysis->clauses[child].kind == CLAUSE_CONDITIONAL)
            return false;
    }
    return verb != NULL && verb->tense == TENSE_FUTURE_IN_PAST &&
           !verb->negated && !clause->quoted &&
           (clause->kind == CLAUSE_MAIN ||
            clause->kind == CLAUSE_COORDINATED ||
            clause->kind == CLAUSE_RELATIVE) &&
           draft->when.interval.basis == PAX_BASIS_CONTEXT;
}

/* "announced a visit for July", whenever July is */
static bool is_fixed_for(const struct assembly *assembly,
                         const struct draft *draft,
                         const struct action *action)
{
    if (action->predicate != NO_INDEX || draft->date == NO_INDEX)
        return false;
    uint32_t first = assembly->findings->dates->at[draft->date].timex.first;
    return first > 0 && token_is(assembly->analysis, first - 1, SLICE("for"));
}

/* A day that is yet to come is planned; a wish with a day is a plan. */
static void set_status(const struct assembly *assembly, struct draft *draft,
                       const struct action *action)
{
    const struct pax_interval *interval = &draft->when.interval;
    const struct predicate *verb = verb_of(assembly, action);
    bool ahead = assembly->anchor.known && interval->has_start &&
                 interval->start > assembly->anchor.day;
    bool wished = verb != NULL && verb->modality == MODALITY_WISHED;
    bool over = assembly->anchor.known && interval->has_end &&
                interval->end < assembly->anchor.day;
    draft->status = action->status;
    draft->asserted = action->asserted;
    if (draft->rule == DATE_RULE_UNDATED)
        return;
    if (action->status == PAX_STATUS_HYPOTHETICAL && over &&
        is_foretold(assembly, draft, action))
        draft->status = PAX_STATUS_ACTUAL;
    if (action->status == PAX_STATUS_HYPOTHETICAL &&
        has_happened(assembly, draft, action))
        draft->status = PAX_STATUS_ACTUAL;
    ahead |= is_fixed_for(assembly, draft, action);
    if ((ahead && action->status == PAX_STATUS_ACTUAL) ||
        (wished && action->status == PAX_STATUS_HYPOTHETICAL && !over &&
         (ahead || interval->basis != PAX_BASIS_UNDATED))) {
        draft->status = PAX_STATUS_PLANNED;
        draft->asserted =
            action_asserted(&assembly->table, action->type, true, false);
    }
}

/* A draft behind the last one; kept by counting it. NULL: no memory. */
static struct draft *new_draft(struct assembly *assembly, uint32_t action,
                               const struct date_link *link)
{
    struct draft *drafts =
        arena_grow(assembly->arena, assembly->drafts, &assembly->draft_room,
                   assembly->draft_count + 1, sizeof(*drafts));
    if (drafts == NULL)
        return NULL;
    assembly->drafts = drafts;
    struct draft *draft = &drafts[assembly->draft_count];
    const struct action *told = &assembly->findings->actions->at[action];
    *draft = (struct draft){
        .action = action,
        .date = link->date,
        .rule = link->rule,
        .sentence = sentence_of(assembly, told),
        .place = NO_INDEX,
        .into = NO_INDEX,
        .also = NO_INDEX,
    };
    if (link->date != NO_INDEX)
        date_when(assembly, link->date, &draft->when);
    return draft;
}

static void finish_draft(struct assembly *assembly, struct draft *draft)
{
    const struct action *action =
        &assembly->findings->actions->at[draft->action];
    const struct sentence *in =
        &assembly->analysis->sentences[draft->sentence];
    set_status(assembly, draft, action);
    set_quote(draft, in->first, in->end, action->first);
    roles_find(assembly, draft);
    draft->place = place_find(assembly, draft);
    draft->confidence = draft_confidence(assembly, draft, action);
}

static bool add_dated(struct assembly *assembly, uint32_t action,
                      const struct date_link *link)
{
    struct draft *draft = new_draft(assembly, action, link);
    if (draft == NULL)
        return false;
    finish_draft(assembly, draft);
    if (draft_is_event(assembly, draft))
        assembly->draft_count++;
    return true;
}

/* --- The lead ------------------------------------------------------------ */

/* The clause of a sentence itself, or what comes before ", officials said". */
static bool is_main_thought(const struct assembly *assembly,
                            const struct clause *clause)
{
    if (clause->kind == CLAUSE_MAIN)
        return true;
    if (clause->kind != CLAUSE_COMPLEMENT || clause->parent == NO_INDEX ||
        clause->connective != NO_INDEX)
        return false;
    const struct clause *above = &assembly->analysis->clauses[clause->parent];
    return above->kind == CLAUSE_MAIN && above->first >= clause->end;
}

/* The lead's main deed: past, perfect or headline present, no date. */
static bool is_lead(const struct assembly *assembly, uint32_t index)
{
    const struct action *action = &assembly->findings->actions->at[index];
    const struct predicate *verb = verb_of(assembly, action);
    const struct clause *clause = &assembly->analysis->clauses[action->clause];
    uint32_t flags =
        assembly->analysis->sentences[clause->sentence].flags;
    if (verb == NULL || !assembly->anchor.known ||
        (flags & SENTENCE_LEAD) == 0 ||
        !is_main_thought(assembly, clause) || clause->quoted ||
        action->status != PAX_STATUS_ACTUAL ||
        action->roles == FRAME_SPEECH || verb->progressive ||
        action->weight < 0.5)
        return false;
    bool perfect = verb->tense == TENSE_PRESENT_PERFECT;
    bool headline = verb->tense == TENSE_PRESENT && action->weight >= 0.75;
    return verb->tense == TENSE_PAST || perfect || headline;
}

/* Whether some expression dates this clause, or the saying around it; a length
 * of time does not ("after two years of talks", "the second in a month"), but
 * for how long it was done. */
static bool clause_is_dated(const struct assembly *assembly, uint32_t clause)
{
    const struct analysis *analysis = assembly->analysis;
    const struct dates *dates = assembly->findings->dates;
    uint32_t above = analysis->clauses[clause].parent;
    uint32_t end = analysis->clauses[clause].end;
    if (above != NO_INDEX && analysis->clauses[above].end > end)
        end = analysis->clauses[above].end;
    for (size_t i = 0; i < dates->count; i++) {
        const struct dated *dated = &dates->at[i];
        uint32_t first = dated->timex.first;
        if (first >= end)
            break;
        uint32_t at = analysis->clause_of[first];
        bool length = dated->when.type == PAX_TIMEX_DURATION &&
                      !dated->happening.resolved &&
                      dated->timex.relation != RELATION_FOR;
        if (!length && (at == clause || (at == above && at != NO_INDEX)))
            return true;
    }
    return false;
}

static bool add_lead(struct assembly *assembly, uint32_t action)
{
    const struct action *told = &assembly->findings->actions->at[action];
    struct date_link link = {NO_INDEX, DATE_RULE_LEAD, false};
    int32_t day = assembly->anchor.day;
    if (clause_is_dated(assembly, told->clause))
        return true;
    struct draft *draft = new_draft(assembly, action, &link);
    if (draft == NULL)
        return false;
    draft->when = (struct pax_when){
        .resolved = true,
        .interval = {.start = day - 1,
                     .end = day,
                     .has_start = true,
                     .has_end = true,
                     .precision = PAX_PRECISION_DAY,
                     .kind = PAX_KIND_WITHIN,
                     .basis = PAX_BASIS_NEWS_LEAD},
        .type = PAX_TIMEX_DATE,
        .why = "news-lead",
    };
    edtf_print(&draft->when);
    finish_draft(assembly, draft);
    if (draft->actor_count > 0 && draft_is_event(assembly, draft))
        assembly->draft_count++;
    return true;
}

/* --- Without a date ------------------------------------------------------ */

#define CONFIDENCE_MIN 0.18 /* below, a verb without a date tells too little */
#define WEIGHT_ALONE 0.4 /* a frame that tells a deed though nobody is named */

/* "demanded that X leave": the demand tells of the leaving. */
static bool is_asked_for(const struct assembly *assembly,
                         const struct action *action)
{
    const struct clause *clauses = assembly->analysis->clauses;
    uint32_t parent = clauses[action->clause].parent;
    if (action->status != PAX_STATUS_HYPOTHETICAL ||
        clauses[action->clause].kind != CLAUSE_COMPLEMENT ||
        parent == NO_INDEX || clauses[parent].predicate == NO_INDEX)
        return false;
    uint32_t above = assembly->action_of_verb[clauses[parent].predicate];
    return above != NO_INDEX &&
           assembly->findings->actions->at[above].type == PAX_TYPE_REQUEST;
}

static bool add_undated(struct assembly *assembly, uint32_t action)
{
    const struct action *told = &assembly->findings->actions->at[action];
    struct date_link link = {NO_INDEX, DATE_RULE_UNDATED, false};
    uint8_t kind = assembly->analysis->clauses[told->clause].kind;
    if (told->predicate == NO_INDEX || told->weight < WEIGHT_MIN ||
        kind == CLAUSE_INFINITIVE || kind == CLAUSE_CONDITIONAL ||
        ((kind == CLAUSE_PARTICIPIAL || kind == CLAUSE_ADVERBIAL) &&
         told->status == PAX_STATUS_HYPOTHETICAL) ||
        is_asked_for(assembly, told))
        return true;
    struct draft *draft = new_draft(assembly, action, &link);
    if (draft == NULL)
        return false;
    bool ahead = told->status == PAX_STATUS_PLANNED;
    draft->when = (struct pax_when){
        .resolved = true,
        .interval = {.has_start = ahead && assembly->anchor.known,
                     .has_end = !ahead && assembly->anchor.known,
                     .precision = PAX_PRECISION_VAGUE,
                     .kind = PAX_KIND_OPEN,
                     .basis = PAX_BASIS_UNDATED},
        .type = PAX_TIMEX_DATE,
        .why = "undated",
    };
    if (draft->when.interval.has_start)
        draft->when.interval.start = assembly->anchor.day;
    if (draft->when.interval.has_end)
        draft->when.interval.end = assembly->anchor.day;
    edtf_print(&draft->when);
    finish_draft(assembly, draft);
    bool alone = told->weight >= WEIGHT_ALONE &&
                 !draft_is_nobodys(assembly, draft, told);
    if (draft->confidence >= CONFIDENCE_MIN &&
        (draft->actor_count > 0 || alone))
        assembly->draft_count++;
    return true;
}

/* --- All drafts ---------------------------------------------------------- */

static bool make_drafts(struct assembly *assembly, bool undated)
{
    size_t count = assembly->findings->actions->count;
    size_t extra = 0;
    bool fine = true;
    for (uint32_t i = 0; fine && i < count; i++) {
        const struct date_link *link = &assembly->links[i];
        size_t before = assembly->draft_count;
        if (link->date != NO_INDEX && !link->silent)
            fine = add_dated(assembly, i, link);
        for (; fine && extra < assembly->extra_count &&
               assembly->extra_action[extra] <= i;
             extra++) {
            if (assembly->extra_action[extra] == i)
                fine = add_dated(assembly, i, &assembly->extra[extra]);
        }
        if (fine && link->date == NO_INDEX && is_lead(assembly, i))
            fine = add_lead(assembly, i);
        if (fine && undated && assembly->draft_count == before &&
            !link->silent)
            fine = add_undated(assembly, i);
    }
    return fine;
}

static bool is_statement(const struct assembly *assembly,
                         const struct draft *draft)
{
    return assembly->findings->actions->at[draft->action].type ==
           PAX_TYPE_STATE;
}

/* A deed beside which a mere saying tells nothing. */
static bool outdoes(const struct assembly *assembly, const struct draft *draft,
                    const struct draft *saying)
{
    return !is_statement(assembly, draft) &&
           draft->status != PAX_STATUS_HYPOTHETICAL &&
           draft->actor_count > 0 && draft->confidence >= saying->confidence;
}

/* Whether the draft tells what that saying says, and of the same one. */
static bool tells_content(const struct assembly *assembly,
                          const struct draft *draft,
                          const struct draft *saying)
{
    const struct analysis *analysis = assembly->analysis;
    uint32_t clause =
        assembly->findings->actions->at[saying->action].clause;
    if (draft->actor_count == 0 || saying->actor_count == 0 ||
        (draft->actors[0].entity != saying->actors[0].entity &&
         !outdoes(assembly, draft, saying)))
        return false;
    uint32_t at =
        assembly->findings->actions->at[draft->action].clause;
    for (int steps = 0; at != NO_INDEX && steps < 6; steps++) {
        uint8_t kind = analysis->clauses[at].kind;
        uint32_t parent = analysis->clauses[at].parent;
        if (parent == clause &&
            (kind == CLAUSE_COMPLEMENT || kind == CLAUSE_QUOTATION))
            return true;
        at = parent;
    }
    return false;
}

/* "X said it would leave", "Y has left, X said", neither with a date: the
 * leaving is the event. */
static void drop_sayings(struct assembly *assembly)
{
    for (size_t i = 0; i < assembly->draft_count; i++) {
        struct draft *draft = &assembly->drafts[i];
        if (draft->rule != DATE_RULE_UNDATED ||
            assembly->findings->actions->at[draft->action].roles !=
                FRAME_SPEECH ||
            !is_statement(assembly, draft))
            continue;
        size_t k = i;
        while (k > 0 && assembly->drafts[k - 1].sentence == draft->sentence)
            k--;
        for (; !draft->dropped && k < assembly->draft_count &&
               assembly->drafts[k].sentence == draft->sentence;
             k++)
            draft->dropped =
                k != i &&
                tells_content(assembly, &assembly->drafts[k], draft);
    }
}

/* Of several events of one sentence only the first in rank keeps all of it as
 * its quote; the others keep their clause. */
static void cut_quotes(struct assembly *assembly)
{
    const struct analysis *analysis = assembly->analysis;
    for (size_t i = 0; i < assembly->draft_count; i++) {
        struct draft *draft = &assembly->drafts[i];
        const struct action *action =
            &assembly->findings->actions->at[draft->action];
        const struct clause *clause = &analysis->clauses[action->clause];
        bool alone = true;
        if (draft->dropped)
            continue;
        for (size_t k = i; k-- > 0 && alone &&
                           assembly->drafts[k].sentence == draft->sentence;)
            alone = assembly->drafts[k].dropped;
        for (size_t k = i + 1; k < assembly->draft_count && alone &&
                               assembly->drafts[k].sentence ==
                                   draft->sentence;
             k++)
            alone = assembly->drafts[k].dropped;
        if (alone)
            continue;
        if (action->predicate == NO_INDEX && draft->date != NO_INDEX) {
            const struct timex *timex =
                &assembly->findings->dates->at[draft->date].timex;
            draft->quote_first =
                action->first < timex->first ? action->first : timex->first;
            draft->quote_end =
                action->end > timex->end ? action->end : timex->end;
        } else if (clause->kind != CLAUSE_MAIN &&
                   clause->end > clause->first) {
            set_quote(draft, clause->first, clause->end, action->first);
        }
    }
}

/* --- All together -------------------------------------------------------- */

/* Marks the tokens of time expressions: "May" is no person there. */
static const uint8_t *mark_dates(const struct assembly *assembly)
{
    const struct dates *dates = assembly->findings->dates;
    uint8_t *marks = arena_zeroed(assembly->arena,
                                  assembly->analysis->tokens.count + 1, 1);
    for (size_t i = 0; marks != NULL && i < dates->count; i++) {
        if (date_in_name(assembly->findings->actors, &dates->at[i].timex))
            continue;
        for (uint32_t k = dates->at[i].timex.first;
             k < dates->at[i].timex.end; k++)
            marks[k] = 1;
    }
    return marks;
}

enum pax_status events_assemble(struct arena *arena,
                                const struct findings *findings, bool undated,
                                struct pax_event **out, size_t *count)
{
    const struct document *document = findings->analysis->document;
    struct assembly assembly = {
        .arena = arena,
        .findings = findings,
        .analysis = findings->analysis,
        .anchor = {document->has_published,
                   document->has_published
                       ? pax_date_to_day(document->published)
                       : 0},
        .undated = undated,
    };
    if (!action_table_open(&assembly.table,
                           findings->analysis->lexicon->image))
        return PAX_BAD_SYNTAX;
    enum pax_status status =
        clause_tree_make(arena, findings->analysis, &assembly.tree);
    if (status == PAX_OK)
        status = dates_link(&assembly);
    if (status != PAX_OK)
        return status;
    assembly.in_date = mark_dates(&assembly);
    if (assembly.in_date == NULL || !make_drafts(&assembly, undated))
        return PAX_NO_MEMORY;
    status = drafts_merge(&assembly);
    if (status != PAX_OK)
        return status;
    if (undated)
        drop_sayings(&assembly);
    cut_quotes(&assembly);
    return events_write(&assembly, out, count);
}
