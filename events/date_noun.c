/* SPDX-License-Identifier: MIT */
/* Which event noun a date stands with. */
#include "events/date_noun.h"

#include "src/text/grammar.h"

/* The noun action of the chunk, or NO_INDEX. */
uint32_t noun_action(const struct linker *linker, uint32_t chunk)
{
    return chunk == NO_INDEX ? NO_INDEX
                             : linker->assembly->action_of_chunk[chunk];
}

/* Token of the preposition before the date, or NO_INDEX. */
uint32_t date_preposition(const struct linker *linker, uint32_t first)
{
    const struct token *tokens = linker->analysis->tokens.at;
    if (first == 0 || (tokens[first].shape & TOKEN_BLOCK) != 0)
        return NO_INDEX;
    uint8_t tag = tokens[first - 1].tag;
    if (grammar_function(tokens[first - 1].grammar) == FUNCTION_THAT)
        return NO_INDEX; /* "said that Friday's raid" */
    return tag == TAG_IN || tag == TAG_TO ? first - 1 : NO_INDEX;
}

/*
 * The event noun that the date follows: "a meeting of the council in Moscow
 * on May 22". Goes back over phrases that hang together without a gap.
 */
uint32_t noun_before(const struct linker *linker, uint32_t first)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t preposition = date_preposition(linker, first);
    uint32_t edge = preposition != NO_INDEX ? preposition : first;
    bool of = preposition != NO_INDEX &&
              token_is(analysis, preposition, SLICE("of"));
    for (int steps = 0; edge > 0 && steps < 4; steps++) {
        if ((analysis->tokens.at[edge].shape & TOKEN_BLOCK) != 0)
            return NO_INDEX; /* a heading without a stop stands before */
        uint32_t chunk = analysis->chunk_of[edge - 1];
        if (chunk == NO_INDEX)
            return NO_INDEX;
        if (noun_action(linker, chunk) != NO_INDEX)
            return chunk;
        const struct chunk *at = &analysis->chunks[chunk];
        if (of || at->preposition == NO_INDEX ||
            at->preposition + 1 != at->first)
            return NO_INDEX;
        edge = at->preposition;
    }
    return NO_INDEX;
}

/* "Statements of May 5, June 6 and July 7": the dates of one list. */
uint32_t noun_of_list(const struct linker *linker, size_t date)
{
    const struct analysis *analysis = linker->analysis;
    for (size_t back = 0; back < 12 && date > 0; back++) {
        const struct timex *timex = &linker->dates->at[date].timex;
        const struct timex *before = &linker->dates->at[date - 1].timex;
        if (before->end > timex->first || timex->first - before->end > 3)
            return NO_INDEX;
        for (uint32_t i = before->end; i < timex->first; i++) {
            if (!token_is(analysis, i, SLICE("and")) &&
                !token_is(analysis, i, SLICE("of")) &&
                analysis->tokens.at[i].number != ',')
                return NO_INDEX;
        }
        date--;
        uint32_t preposition = date_preposition(linker, before->first);
        if (preposition != NO_INDEX &&
            token_is(analysis, preposition, SLICE("of")))
            return noun_before(linker, before->first);
    }
    return NO_INDEX;
}

/* "On Friday talks failed": the date is no part of the phrase behind it. */
static bool stands_alone(const struct analysis *analysis,
                         const struct timex *timex)
{
    uint32_t first = timex->first;
    return first > 0 && analysis->tokens.at[timex->end].tag != TAG_POS &&
           (token_is(analysis, first - 1, SLICE("on")) ||
            token_is(analysis, first - 1, SLICE("in")));
}

/* The noun that holds the date inside its own phrase: "Friday's talks". */
uint32_t noun_around(const struct linker *linker,
                            const struct timex *timex)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t chunk = analysis->chunk_of[timex->end - 1];
    if (chunk != NO_INDEX && analysis->chunks[chunk].head < timex->end)
        chunk = NO_INDEX;
    if (chunk == NO_INDEX && timex->end < analysis->tokens.count &&
        !stands_alone(analysis, timex)) {
        uint8_t tag = analysis->tokens.at[timex->end].tag;
        uint32_t next = timex->end + (tag == TAG_POS ? 1 : 0);
        if (next < analysis->tokens.count &&
            analysis->tokens.at[next].tag != TAG_DT)
            chunk = analysis->chunk_of[next]; /* not "yesterday a meeting" */
        if (chunk != NO_INDEX && analysis->chunks[chunk].first != next)
            chunk = NO_INDEX;
    }
    return noun_action(linker, chunk) != NO_INDEX ? chunk : NO_INDEX;
}

uint32_t noun_that_is_due(const struct linker *linker, uint32_t first)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t preposition = date_preposition(linker, first);
    uint32_t edge = preposition != NO_INDEX ? preposition : first;
    if (edge < 2 || !token_is(analysis, edge - 1, SLICE("due")))
        return NO_INDEX;
    return analysis->chunk_of[edge - 2];
}

uint32_t noun_for_date(const struct linker *linker, uint32_t first)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t preposition = date_preposition(linker, first);
    if (preposition == NO_INDEX || preposition == 0 ||
        !token_is(analysis, preposition, SLICE("for")))
        return NO_INDEX;
    uint32_t chunk = analysis->chunk_of[preposition - 1];
    uint32_t noun = chunk != NO_INDEX ? noun_action(linker, chunk) : NO_INDEX;
    uint32_t clause = chunk != NO_INDEX ? analysis->chunks[chunk].clause
                                        : NO_INDEX;
    uint32_t verb = clause_action(linker, clause);
    return noun != NO_INDEX &&
                   (verb == NO_INDEX || linker->actions->at[verb].status ==
                                            PAX_STATUS_ACTUAL)
               ? chunk
               : NO_INDEX;
}

bool is_setting(const struct analysis *analysis, uint32_t preposition)
{
    return preposition != NO_INDEX &&
           (token_is(analysis, preposition, SLICE("at")) ||
            token_is(analysis, preposition, SLICE("during")) ||
            token_is(analysis, preposition, SLICE("in")) ||
            token_is(analysis, preposition, SLICE("on")));
}

/* Whether the noun stands right before the date and is what the deed is told
 * to answer to: "in response to an attack on 7 May", "over the March vote",
 * "since the coup in May". It has the date, whenever the answer came. */
bool is_cause(const struct linker *linker, uint32_t chunk, size_t date)
{
    static const char *const words[] = {"over", "despite", "since"};
    static const char *const answers[] = {"response", "retaliation",
                                          "reaction", "revenge"};
    const struct analysis *analysis = linker->analysis;
    const struct chunk *at = &analysis->chunks[chunk];
    uint32_t first = linker->dates->at[date].timex.first;
    uint32_t before = date_preposition(linker, first);
    uint32_t edge = before != NO_INDEX ? before : first;
    if (at->preposition == NO_INDEX || at->end != edge)
        return false;
    return token_is_one_of(analysis, at->preposition, words,
                           COUNT_OF(words)) ||
           (at->preposition > 0 &&
            token_is_one_of(analysis, at->preposition - 1, answers,
                            COUNT_OF(answers)));
}

/* "the 1991 Gulf War", "Saturday's vote": the date belongs to a thing. */
bool names_thing(const struct linker *linker,
                        const struct timex *timex)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t chunk = analysis->chunk_of[timex->first];
    if (timex->end < analysis->tokens.count &&
        analysis->tokens.at[timex->end].tag == TAG_POS)
        return true;
    return chunk != NO_INDEX && chunk == analysis->chunk_of[timex->end - 1] &&
           analysis->chunks[chunk].head >= timex->end &&
           !analysis->chunks[chunk].temporal && /* "28 and 29 October" */
           noun_action(linker, chunk) == NO_INDEX;
}

bool date_in_name(const struct actors *actors, const struct timex *timex)
{
    uint32_t index = actors->mention_of[timex->first];
    if (index == NO_INDEX || index != actors->mention_of[timex->end - 1])
        return false;
    const struct mention *mention = &actors->mentions[index];
    return !mention->pronoun && mention->head >= timex->end &&
           mention->entity != NO_INDEX &&
           !actors->entities[mention->entity].generic;
}

uint32_t clause_action(const struct linker *linker, uint32_t clause)
{
    uint32_t verb = clause == NO_INDEX
                        ? NO_INDEX
                        : linker->analysis->clauses[clause].predicate;
    return verb == NO_INDEX ? NO_INDEX
                            : linker->assembly->action_of_verb[verb];
}

bool clause_is_main(uint8_t kind)
{
    return kind == CLAUSE_MAIN || kind == CLAUSE_COORDINATED;
}

/* "treated victims of the earthquake on 12 January": the earthquake's day. */
bool date_of_nature(const struct linker *linker, uint32_t first)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t preposition = date_preposition(linker, first);
    if (preposition == NO_INDEX || preposition == 0)
        return false;
    uint32_t chunk = analysis->chunk_of[preposition - 1];
    return chunk != NO_INDEX &&
           analysis->chunks[chunk].preposition != NO_INDEX &&
           chunk_has_class(linker->assembly, chunk, ACTION_CLASS_NATURE);
}

/* "called off after the arrest of X on 5 May": the day of the arrest. */
bool noun_is_earlier(const struct linker *linker, uint32_t noun)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t preposition = analysis->chunks[noun].preposition;
    return preposition != NO_INDEX &&
           grammar_function(analysis->tokens.at[preposition].grammar) ==
               FUNCTION_TEMPORAL;
}
