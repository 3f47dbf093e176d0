/* SPDX-License-Identifier: MIT */
/*
 * Where a headline can end: not in a word that needs another, not inside a
 * phrase, not in a clause whose verb was not reached.
 */
#include "events/summary_words.h"

#include "src/text/grammar.h"

/* "so long", "as far": nothing without what follows. */
static bool is_measure(const struct writer *writer, uint32_t i)
{
    static const char *const measures[] = {"long", "soon", "far"};
    static const char *const before[] = {"so", "as"};
    return i > 0 &&
           token_is_one_of(writer->analysis, i, measures,
                           COUNT_OF(measures)) &&
           token_is_one_of(writer->analysis, i - 1, before,
                           COUNT_OF(before));
}

static bool is_weak_word(const struct writer *writer, uint32_t i)
{
    static const char *const words[] = {
        "not", "n't", "also", "only", "even", "already", "just", "as",
        "than", "that", "still", "both", "either", "so", "such", "then",
    };
    return token_is_one_of(writer->analysis, i, words, COUNT_OF(words)) ||
           is_measure(writer, i);
}

/* Words after which something must follow. */
static bool is_weak_end(const struct writer *writer, uint32_t i)
{
    const struct token *token = &writer->analysis->tokens.at[i];
    if (writer->assembly->in_date[i] != 0 &&
        i + 1 < writer->analysis->tokens.count &&
        writer->assembly->in_date[i + 1] != 0)
        return true; /* half an expression */
    if (token->kind == TOKEN_SIGN)
        return token->number != '%' && token->number != ')' &&
               token->number != '?' && token->number != '!';
    if (token->kind == TOKEN_OPEN)
        return true;
    uint32_t clause = writer->analysis->clause_of[i];
    if (token->tag == TAG_VBN && clause != NO_INDEX &&
        writer->draft->rule == DATE_RULE_IN_STATEMENT &&
        writer->analysis->clauses[clause].kind == CLAUSE_PARTICIPIAL)
        return true; /* "in a decree issued" | on Friday */
    switch ((enum tag)token->tag) {
    case TAG_IN:
    case TAG_TO:
    case TAG_CC:
    case TAG_DT:
    case TAG_PDT:
    case TAG_PRPS:
    case TAG_WDT:
    case TAG_WP:
    case TAG_WPS:
    case TAG_WRB:
    case TAG_MD:
    case TAG_EX:
    case TAG_POS:
        return true;
    default:
        return is_weak_word(writer, i);
    }
}

/* Whether a phrase is cut between token i and the one behind it. */
static bool cuts_phrase(const struct writer *writer, uint32_t i,
                        uint32_t next)
{
    const struct analysis *analysis = writer->analysis;
    if (next >= analysis->tokens.count || next != i + 1)
        return false;
    return is_binding(writer, next) ||
           (analysis->chunk_of[i] != NO_INDEX &&
            analysis->chunk_of[i] == analysis->chunk_of[next]);
}

/* A phrase or clause begins with the token. */
static bool begins_phrase(const struct writer *writer, uint32_t i)
{
    const struct analysis *analysis = writer->analysis;
    if (token_is(analysis, i, SLICE("of")))
        return false;
    switch ((enum tag)tag_at(writer, i)) {
    case TAG_IN:
    case TAG_TO:
    case TAG_CC:
    case TAG_WDT:
    case TAG_WP:
    case TAG_WRB:
        return true;
    default:
        return is_sign(writer, i, ',');
    }
}

static void drop_last(struct words *words)
{
    words->stop = words->at[--words->count];
}

void summary_drop_begun(const struct writer *writer, struct words *words)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t stop = words->stop;
    uint32_t index = stop < analysis->tokens.count
                         ? analysis->clause_of[stop]
                         : NO_INDEX;
    if (index == NO_INDEX || words->full || words->count == 0 ||
        index == writer->action->clause)
        return;
    const struct clause *clause = &analysis->clauses[index];
    if (clause->predicate != NO_INDEX &&
        analysis->predicates[clause->predicate].first < words->at[0])
        return; /* the sentence goes back to a clause around */
    for (uint32_t i = 0; clause->predicate != NO_INDEX && i < words->count; i++)
        if (words->at[i] == analysis->predicates[clause->predicate].head)
            return; /* its verb was reached */
    uint32_t edge = stop;
    if (clause->predicate != NO_INDEX &&
        analysis->predicates[clause->predicate].first < edge)
        edge = analysis->predicates[clause->predicate].first;
    bool own = clause->kind == CLAUSE_MAIN ||
               clause->kind == CLAUSE_COORDINATED ||
               clause->kind == CLAUSE_COMPLEMENT ||
               clause->kind == CLAUSE_ADVERBIAL;
    if (own && clause->subject != NO_INDEX &&
        analysis->chunks[clause->subject].end == edge)
        edge = analysis->chunks[clause->subject].first;
    uint32_t kept = words->count;
    while (kept > 0 && words->at[kept - 1] >= edge)
        kept--;
    while (words->count > kept)
        drop_last(words);
}

/* Words left of a clause whose verb was not reached, or of one inside it that
 * a conjunction opened: "that the phase of disarming" of "... will begin". */
static bool is_headless(const struct writer *writer, uint32_t last)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t clause = analysis->clause_of[last];
    for (int steps = 0; steps < 4; steps++) {
        if (clause == NO_INDEX || clause == writer->action->clause)
            return false;
        uint32_t verb = analysis->clauses[clause].predicate;
        bool opened = steps == 0 ||
                      analysis->clauses[clause].connective != NO_INDEX;
        if (opened && verb != NO_INDEX &&
            analysis->predicates[verb].head > last &&
            analysis->predicates[verb].first > writer->action->first)
            return true;
        clause = analysis->clauses[clause].parent;
    }
    return false;
}

/* ", then" */
static bool is_lone(const struct writer *writer, const struct words *words)
{
    return words->count > 1 &&
           is_sign(writer, words->at[words->count - 2], ',');
}

void summary_drop_headless(const struct writer *writer, struct words *words)
{
    while (words->count > 0 &&
           is_headless(writer, words->at[words->count - 1]))
        drop_last(words);
}

static bool is_verb(const struct writer *writer, uint32_t i)
{
    uint8_t tag = tag_at(writer, i);
    return tag == TAG_VB || tag == TAG_VBD || tag == TAG_VBN ||
           tag == TAG_VBZ || tag == TAG_VBP || tag == TAG_VBG;
}

/* ", a day" of ", a day after he left", ", and on Saturday" of the next
 * clause. */
static void drop_time(const struct writer *writer, struct words *words)
{
    const struct analysis *analysis = writer->analysis;
    if (words->count == 0)
        return;
    uint32_t first = words->count - 1;
    if (first > 0 && tag_at(writer, words->at[first]) == TAG_RB)
        first--; /* "a week later" */
    uint32_t chunk = analysis->chunk_of[words->at[first]];
    if (chunk == NO_INDEX || !analysis->chunks[chunk].temporal)
        return;
    while (first > 0 && (analysis->chunk_of[words->at[first - 1]] == chunk ||
                         tag_at(writer, words->at[first - 1]) == TAG_IN ||
                         tag_at(writer, words->at[first - 1]) == TAG_RB))
        first--;
    bool leads = words->stop < analysis->tokens.count &&
                 grammar_function(analysis->tokens.at[words->stop].grammar) ==
                     FUNCTION_TEMPORAL; /* "hours | after the deal" */
    if (first == 0 || (!leads && !is_sign(writer, words->at[first - 1], ',') &&
                       tag_at(writer, words->at[first - 1]) != TAG_CC))
        return;
    while (words->count > first)
        drop_last(words);
}

/* "a meeting between X" of "between X, the envoy, and Y": without the half. */
static void drop_half(const struct writer *writer, struct words *words)
{
    for (uint32_t k = words->count; k-- > 0;) {
        if (tag_at(writer, words->at[k]) == TAG_CC)
            return;
        if (!token_is(writer->analysis, words->at[k], SLICE("between")))
            continue;
        uint32_t chunk = k + 1 < words->count
                             ? writer->analysis->chunk_of[words->at[k + 1]]
                             : NO_INDEX;
        if (chunk != NO_INDEX &&
            tag_at(writer, writer->analysis->chunks[chunk].head) != TAG_NNS)
            words->count = k;
        return;
    }
}

/* "vowed to fight | on.", "nothing to talk | about as long as": nothing more
 * comes for it. */
static bool is_stranded(const struct writer *writer, uint32_t i)
{
    const struct tokens *tokens = &writer->analysis->tokens;
    if (tag_at(writer, i) != TAG_IN ||
        (i > 0 && !is_verb(writer, i - 1) && tag_at(writer, i - 1) != TAG_RP))
        return false;
    if (i + 1 < tokens->count) {
        enum function_word next = grammar_function(tokens->at[i + 1].grammar);
        if (next == FUNCTION_AS || next == FUNCTION_SUBORDINATOR)
            return true;
    }
    return i + 1 >= tokens->count || is_sign(writer, i + 1, '.') ||
           (tokens->at[i + 1].shape & TOKEN_BLOCK) != 0 ||
           (is_sign(writer, i + 1, ',') && is_glued(writer, i + 1));
}

/* "to | long before", "killed two and | badly": an adverb of what was cut. */
static bool hangs(const struct writer *writer, const struct words *words)
{
    if (words->count < 2)
        return false;
    uint32_t last = words->at[words->count - 1];
    uint8_t before = tag_at(writer, words->at[words->count - 2]);
    if (tag_at(writer, last) == TAG_VBG)
        return token_is(writer->analysis, words->at[words->count - 2],
                        SLICE("as")) &&
               (writer->analysis->tokens.at[last].grammar &
                GRAMMAR_SPEECH) != 0; /* quoted as saying */
    return tag_at(writer, last) == TAG_RB &&
           (before == TAG_IN || before == TAG_CC);
}

/* "approved for Lee's father, his wife" of a list that goes on: its first
 * member alone. */
static void drop_list(const struct writer *writer, struct words *words)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t chunk =
        words->count > 0
            ? analysis->chunk_of[words->at[words->count - 1]]
            : NO_INDEX;
    if (chunk == NO_INDEX || !analysis->chunks[chunk].coordinated ||
        analysis->chunks[chunk].joined == NO_INDEX)
        return;
    uint32_t behind = analysis->chunks[analysis->chunks[chunk].joined].end;
    uint32_t comma = words->count;
    for (uint32_t i = words->count; i-- > 0 && words->at[i] >= behind;) {
        if (tag_at(writer, words->at[i]) == TAG_CC)
            return; /* it is whole */
        if (is_sign(writer, words->at[i], ','))
            comma = i;
    }
    while (words->count > comma && comma > 0)
        drop_last(words);
}

void summary_cut(const struct writer *writer, struct words *words)
{
    if (words->full) {
        uint32_t whole = words->count;
        while (words->count > 0 &&
               (!begins_phrase(writer, words->stop) ||
                is_verb(writer, words->at[words->count - 1]) ||
                is_weak_end(writer, words->at[words->count - 1])))
            drop_last(words);
        if (words->count == 0)
            words->count = whole;
        drop_list(writer, words);
    }
    drop_time(writer, words);
    drop_half(writer, words);
    while (words->count > 0) {
        uint32_t last = words->at[words->count - 1];
        if (!hangs(writer, words) &&
            (!is_weak_end(writer, last) || is_stranded(writer, last)) &&
            !is_lone(writer, words) &&
            !cuts_phrase(writer, last, words->stop))
            break;
        drop_last(words);
    }
}
