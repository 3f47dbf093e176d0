/* SPDX-License-Identifier: MIT */
/* Who and what stands around a predicate. */
#include "events/action_argument.h"

#include "src/text/grammar.h"

enum pax_status clause_tree_make(struct arena *arena,
                                 const struct analysis *analysis,
                                 struct clause_tree *out)
{
    size_t count = analysis->clause_count;
    uint32_t *first = arena_array(arena, count + 1, sizeof(*first));
    uint32_t *next = arena_array(arena, count + 1, sizeof(*next));
    if (first == NULL || next == NULL)
        return PAX_NO_MEMORY;
    for (size_t i = 0; i < count; i++)
        first[i] = next[i] = NO_INDEX;
    for (size_t i = count; i-- > 0;) {
        uint32_t parent = analysis->clauses[i].parent;
        if (parent == NO_INDEX || parent >= count)
            continue;
        next[i] = first[parent];
        first[parent] = (uint32_t)i;
    }
    *out = (struct clause_tree){first, next};
    return PAX_OK;
}

bool token_is_one_of(const struct analysis *analysis, uint32_t token,
                     const char *const *words, size_t count)
{
    if (token >= analysis->tokens.count)
        return false;
    char first = analysis->tokens.text.ptr[analysis->tokens.at[token].start];
    for (size_t i = 0; i < count; i++) {
        /* most words differ in their first letter */
        if ((first | 0x20) == words[i][0] &&
            token_is(analysis, token, slice_of(words[i])))
            return true;
    }
    return false;
}

uint32_t chunk_from(const struct analysis *analysis, uint32_t token)
{
    size_t low = 0, high = analysis->chunk_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (analysis->chunks[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return (uint32_t)low;
}

uint32_t clause_sentence_end(const struct analysis *analysis, uint32_t clause)
{
    return analysis->sentences[analysis->clauses[clause].sentence].end;
}

#define PHRASE_REACH 64 /* tokens from the clause's and the verb's begin */

/* Where looking goes on after a chunk that is out of reach; the chunk itself
 * when it is within reach; `end` when nothing further is. */
static uint32_t within_reach(const struct analysis *analysis,
                             const struct clause *in, uint32_t chunk)
{
    uint32_t first = analysis->chunks[chunk].first;
    if (first < in->first + PHRASE_REACH)
        return chunk;
    if (in->predicate == NO_INDEX)
        return NO_INDEX;
    const struct predicate *verb = &analysis->predicates[in->predicate];
    if (first < verb->first)
        return chunk_from(analysis, verb->first);
    return first < verb->end + PHRASE_REACH ? chunk : NO_INDEX;
}

bool is_attribution(const struct analysis *analysis, uint32_t preposition)
{
    return preposition > 0 &&
           grammar_function(analysis->tokens.at[preposition - 1].grammar) ==
               FUNCTION_ACCORDING;
}

uint32_t phrase_any_next(const struct analysis *analysis, uint32_t clause,
                         uint32_t *at)
{
    const struct clause *in = &analysis->clauses[clause];
    uint32_t i = *at == 0 ? chunk_from(analysis, in->first) : *at - 1;
    while (i < analysis->chunk_count && analysis->chunks[i].first < in->end) {
        uint32_t next = within_reach(analysis, in, i);
        if (next == NO_INDEX)
            break;
        if (next != i) {
            i = next;
            continue;
        }
        const struct chunk *chunk = &analysis->chunks[i++];
        if (chunk->clause == clause && chunk->preposition != NO_INDEX) {
            *at = i + 1;
            return i - 1;
        }
    }
    *at = (uint32_t)analysis->chunk_count + 1;
    return NO_INDEX;
}

uint32_t phrase_next(const struct analysis *analysis, uint32_t clause,
                     uint32_t *at)
{
    uint32_t chunk;
    while ((chunk = phrase_any_next(analysis, clause, at)) != NO_INDEX) {
        if (!is_attribution(analysis, analysis->chunks[chunk].preposition))
            break;
    }
    return chunk;
}

/* Folded comparison of ASCII words; no allocation. */
bool token_spells(const struct analysis *analysis, uint32_t token,
                  struct slice word)
{
    struct slice text = token_text(&analysis->tokens, token);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        if (c != word.ptr[i])
            return false;
    }
    return true;
}

static bool is_relative_pronoun(const struct analysis *analysis,
                                uint32_t chunk)
{
    const struct chunk *at = &analysis->chunks[chunk];
    uint8_t tag = analysis->tokens.at[at->head].tag;
    return tag == TAG_WDT || tag == TAG_WP ||
           (tag == TAG_IN && at->end == at->first + 1);
}

/* The phrase of a passive that names who did it. */
static uint32_t agent_of(const struct analysis *analysis, uint32_t clause,
                         uint32_t after)
{
    uint32_t at = 0, chunk;
    while ((chunk = phrase_next(analysis, clause, &at)) != NO_INDEX) {
        const struct chunk *phrase = &analysis->chunks[chunk];
        if (phrase->first >= after &&
            token_is(analysis, phrase->preposition, SLICE("by")))
            return chunk;
    }
    return NO_INDEX;
}

struct arguments arguments_of(const struct analysis *analysis, uint32_t index)
{
    const struct clause *clause = &analysis->clauses[index];
    struct arguments out = {clause->subject, clause->object, clause->object2,
                            false};
    if (clause->predicate == NO_INDEX)
        return out;
    const struct predicate *verb = &analysis->predicates[clause->predicate];
    bool modifies = clause->antecedent != NO_INDEX &&
                    (clause->kind == CLAUSE_RELATIVE ||
                     clause->kind == CLAUSE_PARTICIPIAL);
    if (out.subject != NO_INDEX &&
        is_relative_pronoun(analysis, out.subject))
        out.subject = modifies ? clause->antecedent : NO_INDEX;
    else if (modifies && out.subject == NO_INDEX)
        out.subject = clause->antecedent;
    else if (modifies && out.object == NO_INDEX && !verb->passive &&
             out.subject != clause->antecedent &&
             clause->kind == CLAUSE_RELATIVE)
        out.object = clause->antecedent;
    out.shared = out.subject != NO_INDEX &&
                 (analysis->chunks[out.subject].first < clause->first ||
                  analysis->chunks[out.subject].first >= clause->end);
    if (verb->passive) {
        if (out.object != NO_INDEX && out.object2 == NO_INDEX)
            out.object2 = out.object;
        out.object = out.subject;
        out.subject = agent_of(analysis, index, verb->end);
    }
    return out;
}
