/* SPDX-License-Identifier: MIT */
/* Which dates a story goes on from. Rule R15 of docs/date-rules.md. */
#include "src/dates/story.h"

/* Within round brackets: a token of the sentence before it opens one. */
static bool is_bracketed(const struct tokens *tokens, size_t i)
{
    enum { REACH = 8 }; /* tokens: "(born in May 1956)" */

    for (size_t n = 0; n < REACH && i > n; n++) {
        size_t at = i - 1 - n;
        if (token_is_sign(tokens, at, ')') ||
            (tokens->at[at + 1].shape & TOKEN_BLOCK) != 0)
            return false;
        if (token_is_sign(tokens, at, '('))
            return true;
    }
    return false;
}

/* The clause of an expression; NULL without an analysis. */
static const struct clause *clause_at(const struct analysis *analysis,
                                      const struct timex *timex)
{
    uint32_t clause = analysis->clause_of != NULL
                          ? analysis->clause_of[timex->first] : NO_INDEX;
    return clause < analysis->clause_count ? &analysis->clauses[clause] : NULL;
}

static bool in_relative_clause(const struct analysis *analysis,
                               const struct timex *timex)
{
    const struct clause *clause = clause_at(analysis, timex);
    return clause != NULL && clause->kind == CLAUSE_RELATIVE;
}

bool story_is_aside(const struct analysis *analysis, const struct dated *dated)
{
    const struct timex *timex = &dated->timex;
    switch (timex->relation) {
    case RELATION_BY: return false; /* "by May they had left" */
    case RELATION_SINCE:
    case RELATION_UNTIL:
    case RELATION_BEFORE: return true;
    default: break;
    }
    switch (timex->term.mod) {
    case PAX_MOD_BEFORE:
    case PAX_MOD_AFTER:
    case PAX_MOD_ON_OR_BEFORE:
    case PAX_MOD_ON_OR_AFTER: return timex->term.kind != TERM_OFFSET;
    default: break;
    }
    return dated->direction == PAX_DIRECTION_BEFORE_CONTEXT ||
           dated->direction == PAX_DIRECTION_FUTURE ||
           in_relative_clause(analysis, timex) ||
           is_bracketed(&analysis->tokens, timex->first);
}

bool story_reaches_present(const struct analysis *analysis,
                           const struct dated *dated)
{
    if (dated->predicate >= analysis->predicate_count)
        return false;
    const struct predicate *predicate = &analysis->predicates[dated->predicate];
    return predicate->tense == TENSE_FUTURE &&
           predicate->clause < analysis->clause_count &&
           !analysis->clauses[predicate->clause].quoted;
}

static bool told_in_passing(const struct analysis *analysis,
                            const struct timex *timex)
{
    const struct clause *clause = clause_at(analysis, timex);
    return clause != NULL && (clause->kind == CLAUSE_RELATIVE ||
                              clause->kind == CLAUSE_PARTICIPIAL ||
                              clause->kind == CLAUSE_ADVERBIAL);
}

/* A clause that is no aside goes on from the main clause as well. */
static void resume(const struct thread *thread, const struct analysis *analysis,
                   const struct timex *timex, struct passage *passage)
{
    if (!thread->known || thread->aside == NO_INDEX ||
        analysis->clause_of[timex->first] == thread->aside ||
        told_in_passing(analysis, timex))
        return;
    passage->last = thread->last;
    passage->day = thread->day;
}

void thread_begin(struct thread *thread, const struct analysis *analysis,
                 const struct timex *timex, struct passage *passage)
{
    const struct clause *clause = clause_at(analysis, timex);
    uint32_t sentence = clause != NULL ? clause->sentence : NO_INDEX;
    if (sentence == thread->sentence) {
        resume(thread, analysis, timex, passage);
        return;
    }
    if (thread->known && thread->aside != NO_INDEX) {
        passage->last = thread->last;
        passage->day = thread->day;
    }
    thread->sentence = sentence;
    thread->aside = NO_INDEX;
    thread->known = false;
    thread->begun = passage->has_last;
    thread->last_before = passage->last;
    thread->day_before = passage->day;
}

/* The predicate of the clause that a clause is the content of; NO_INDEX. */
static uint32_t saying_of(const struct analysis *analysis, uint32_t predicate)
{
    if (predicate >= analysis->predicate_count)
        return NO_INDEX;
    uint32_t clause = analysis->predicates[predicate].clause;
    if (clause >= analysis->clause_count ||
        analysis->clauses[clause].kind != CLAUSE_COMPLEMENT)
        return NO_INDEX;
    clause = analysis->clauses[clause].parent;
    return clause < analysis->clause_count
               ? analysis->clauses[clause].predicate
               : NO_INDEX;
}

void thread_turn_back(const struct thread *thread,
                      const struct analysis *analysis,
                      const struct dated *at, size_t i,
                      struct passage *passage)
{
    const struct term *term = &at[i].timex.term;
    if (at[i].direction != PAX_DIRECTION_BEFORE_CONTEXT || i == 0 ||
        term->base != BASE_CONTEXT || term->count <= 0 ||
        term->look == LOOK_LAST || !thread->begun || !thread->known)
        return;
    uint32_t saying = saying_of(analysis, at[i].predicate);
    if (saying == NO_INDEX || saying != at[i - 1].predicate)
        return;
    passage->last = thread->last_before;
    passage->day = thread->day_before;
}

/* The news of the day is no story: what is told in passing may be one. */
static bool is_news(const struct passage *passage, int32_t day)
{
    return passage->anchor.known && day >= passage->anchor.day - 7;
}

void thread_note(struct thread *thread, const struct analysis *analysis,
                const struct timex *timex, const struct passage *passage)
{
    if (thread->sentence == NO_INDEX || passage->since_last > 0)
        return;
    if (thread->known && passage->last.end < thread->last.start &&
        !is_news(passage, thread->last.end) &&
        told_in_passing(analysis, timex)) {
        thread->aside = analysis->clause_of[timex->first];
        return;
    }
    thread->aside = NO_INDEX;
    thread->known = true;
    thread->last = passage->last;
    thread->day = passage->day;
}
