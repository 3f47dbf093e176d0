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

static bool in_relative_clause(const struct analysis *analysis, size_t i)
{
    uint32_t clause =
        analysis->clause_of != NULL ? analysis->clause_of[i] : NO_INDEX;
    return clause < analysis->clause_count &&
           analysis->clauses[clause].kind == CLAUSE_RELATIVE;
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
           in_relative_clause(analysis, timex->first) ||
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
