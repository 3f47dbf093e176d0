/* SPDX-License-Identifier: MIT */
/* Dates that head a sentence or a paragraph: "3 May 1993 - Kenya ...". */
#include "events/date_heading.h"

/* The weightiest main deed of the sentence, else its first event noun. */
uint32_t heading_action(const struct linker *linker, uint32_t sentence)
{
    const struct analysis *analysis = linker->analysis;
    uint32_t best = NO_INDEX, noun = NO_INDEX;
    const struct sentence *in = &analysis->sentences[sentence];
    for (uint32_t c = in->clause; c < in->clause_end; c++) {
        if (!clause_is_main(analysis->clauses[c].kind))
            continue;
        uint32_t action = clause_action(linker, c);
        if (action != NO_INDEX &&
            (best == NO_INDEX || linker->actions->at[action].weight >
                                     linker->actions->at[best].weight))
            best = action;
    }
    uint32_t chunk = chunk_from(analysis, in->first);
    for (; chunk < analysis->chunk_count && noun == NO_INDEX &&
           analysis->chunks[chunk].first < in->end;
         chunk++)
        noun = noun_action(linker, chunk);
    if (best == NO_INDEX ||
        (linker->actions->at[best].weight < WEIGHT_OF_DEED && noun != NO_INDEX))
        return noun;
    return best;
}

/* A dash with a space before it: "1993 - the sides sign". */
static bool is_dash(const struct analysis *analysis, uint32_t token)
{
    if (token >= analysis->tokens.count)
        return false;
    const struct token *at = &analysis->tokens.at[token];
    return at->kind == TOKEN_SIGN && (at->shape & TOKEN_SPACE) != 0 &&
           (at->number == '-' || at->number == 0x2013 || at->number == 0x2014);
}

/* A date with a colon or dash behind it at the head of its sentence, or
 * alone in it. */
bool date_is_heading(const struct linker *linker, size_t date,
                       uint32_t *sentence)
{
    const struct analysis *analysis = linker->analysis;
    const struct timex *timex = &linker->dates->at[date].timex;
    *sentence =
        analysis->clauses[analysis->clause_of[timex->first]].sentence;
    const struct sentence *in = &analysis->sentences[*sentence];
    uint32_t end = timex->end;
    if (timex->relation == RELATION_FROM && timex->partner != NO_PARTNER)
        end = linker->dates->at[timex->partner].timex.end;
    bool leads = timex->first <= in->first + 2;
    bool fills = end + 1 >= in->end;
    if (leads && fills && *sentence + 1 < analysis->sentence_count) {
        ++*sentence;
        bool entry = /* "April 29. The council meets." */
            (in->flags & SENTENCE_BLOCK_START) != 0 &&
            (in[1].flags & SENTENCE_BLOCK_START) == 0;
        return (timex->heading || entry) &&
               linker->dates->at[date].happening.interval.precision <=
                   PAX_PRECISION_MONTH;
    }
    return leads &&
           (timex->heading || token_is_sign(&analysis->tokens, end, ':') ||
            is_dash(analysis, end));
}
