/* SPDX-License-Identifier: MIT */
/*
 * Which words of the text go into a headline: those of the deed's own clause
 * and of what it cannot be understood without, up to a place where a phrase
 * ends. Never the date, which stands beside the headline.
 */
#include "events/summary_words.h"

#include "src/text/grammar.h"

#define REST_MAX 130  /* bytes after which no further word is taken */
#define PHRASE_MAX 16 /* words of a noun phrase with its modifiers */

/* --- Which clauses ------------------------------------------------------- */

static bool follows_comma(const struct writer *writer, uint32_t token)
{
    return token > 0 && (is_sign(writer, token - 1, ',') ||
                         parts_thoughts(writer, token - 1));
}

/* "banned from taking part", "for allegedly embezzling", "issued warrants
 * naming two men": the deed is not told without it. */
static bool is_needed(const struct writer *writer, const struct clause *clause)
{
    uint32_t before = clause->first;
    if (tag_at(writer, before) == TAG_IN)
        return true;
    if (writer->action->predicate != NO_INDEX &&
        before == writer->analysis->predicates[writer->action->predicate].end)
        return true; /* "admitted taking the stones" */
    if (before > 0 && tag_at(writer, before - 1) == TAG_VB)
        return true; /* "agreed to stop firing" */
    while (before > 0 && (tag_at(writer, before - 1) == TAG_RB ||
                          writer->analysis->tokens.at[before - 1].kind ==
                              TOKEN_OPEN))
        before--;
    if (before > 0 && (tag_at(writer, before - 1) == TAG_IN ||
                       grammar_function(
                           writer->analysis->tokens.at[before - 1].grammar) ==
                           FUNCTION_BE))
        return true; /* it was "carefully studying" the text */
    return clause->antecedent != NO_INDEX &&
           !follows_comma(writer, clause->first);
}

/* The verb right behind that of the clause's parent and "and": "hunt down and
 * bring to justice". */
static bool is_second_verb(const struct writer *writer,
                           const struct clause *clause,
                           const struct predicate *verb)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t index = clause->parent != NO_INDEX
                         ? analysis->clauses[clause->parent].predicate
                         : NO_INDEX;
    if (index == NO_INDEX || tag_at(writer, verb->first - 1) != TAG_CC)
        return false;
    const struct predicate *one = &analysis->predicates[index];
    uint32_t end = one->particle != NO_INDEX && one->particle >= one->end
                       ? one->particle + 1
                       : one->end;
    return verb->first == end + 1;
}

/* "aiding and abetting", "help build", or the second verb of "killed and
 * wounded dozens", whose words are those of the first too. */
static bool is_twin(const struct writer *writer, const struct clause *clause)
{
    const struct analysis *analysis = writer->analysis;
    if (clause->predicate == NO_INDEX || follows_comma(writer, clause->first))
        return false;
    const struct predicate *verb = &analysis->predicates[clause->predicate];
    if (verb->participle || verb->first == 0)
        return verb->participle;
    if (tag_at(writer, verb->first - 1) == TAG_VB)
        return true;
    if (clause->parent != writer->action->clause)
        return is_second_verb(writer, clause, verb);
    return writer->action->predicate != NO_INDEX &&
           verb->first ==
               analysis->predicates[writer->action->predicate].end + 1 &&
           tag_at(writer, verb->first - 1) == TAG_CC;
}

/* Whether the token's clause hangs on the deed's. */
static bool belongs(const struct writer *writer, uint32_t token)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t index = analysis->clause_of[token];
    for (int steps = 0; index != NO_INDEX && steps < 8; steps++) {
        if (index == writer->action->clause)
            return true;
        const struct clause *clause = &analysis->clauses[index];
        switch ((enum clause_kind)clause->kind) {
        case CLAUSE_COORDINATED:
            if (!is_twin(writer, clause))
                return false;
            break;
        case CLAUSE_MAIN:
        case CLAUSE_ADVERBIAL:
        case CLAUSE_CONDITIONAL:
        case CLAUSE_PARENTHESIS:
            return false;
        case CLAUSE_PARTICIPIAL:
            if (!is_needed(writer, clause))
                return false;
            break;
        case CLAUSE_RELATIVE:
            if (follows_comma(writer, clause->first))
                return false;
            break;
        default:
            break;
        }
        index = clause->parent;
    }
    return false;
}

/* "and its annex on 18 March", ", Medvedev on the 16th": a second happening
 * that shares the verb, each with a date of its own. */
static bool begins_second(const struct writer *writer, uint32_t i,
                          uint32_t verb_end)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t date = writer->draft->date;
    if (date == NO_INDEX ||
        (tag_at(writer, i) != TAG_CC && !is_sign(writer, i, ',')))
        return false;
    const struct timex *own =
        &writer->assembly->findings->dates->at[date].timex;
    if (own->first < verb_end || own->end > i)
        return false;
    uint32_t next = i + 1;
    if (next < analysis->tokens.count && tag_at(writer, next) == TAG_CC)
        next++;
    if (next < analysis->tokens.count && tag_at(writer, next) == TAG_IN)
        next++; /* "and in Geneva on June 1" */
    if (is_sign(writer, i, ',') && tag_at(writer, i + 1) == TAG_CC &&
        next < analysis->tokens.count && writer->assembly->in_date[next] != 0)
        return true; /* ", and on June 20 by the rebels" */
    if (next >= analysis->tokens.count || analysis->chunk_of[next] == NO_INDEX)
        return false;
    const struct chunk *thing = &analysis->chunks[analysis->chunk_of[next]];
    if (thing->temporal || thing->first != next ||
        thing->end + 1 >= analysis->tokens.count ||
        tag_at(writer, thing->end) != TAG_IN)
        return false;
    return writer->assembly->in_date[thing->end + 1] != 0;
}

/* ", among them two soldiers", ", most of whom fled": an aside. */
static bool is_share(const struct writer *writer, uint32_t i, uint32_t end)
{
    static const char *const whom[] = {"them", "whom", "which"};
    for (uint32_t k = i + 1; k < end && k < i + 5; k++) {
        if (token_is_one_of(writer->analysis, k, whom, COUNT_OF(whom)))
            return tag_at(writer, k - 1) == TAG_IN &&
                   (token_is(writer->analysis, k - 1, SLICE("of")) ||
                    token_is(writer->analysis, k - 1, SLICE("among")));
        if (is_sign(writer, k, ','))
            return false;
    }
    return false;
}

/* "killing one and | injuring two": a participle beside the deed's own. */
static bool is_next_deed(const struct writer *writer, uint32_t i,
                         const struct predicate *verb)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t clause = analysis->clause_of[i];
    return tag_at(writer, i) == TAG_VBG &&
           tag_at(writer, verb->head) == TAG_VBG && clause != NO_INDEX &&
           (clause == writer->action->clause ||
            analysis->clauses[clause].parent == writer->action->clause);
}

/* "the first", "the latest" */
static bool is_rank(const struct writer *writer, uint32_t i)
{
    static const char *const words[] = {"first", "second", "third",
                                        "fourth", "last",  "latest"};
    return token_is(writer->analysis, i, SLICE("the")) &&
           token_is_one_of(writer->analysis, i + 1, words, COUNT_OF(words));
}

/* "agreed to end the war, a step that few expected": what it amounts to, and no
 * member of a list. */
static bool is_comment(const struct writer *writer, uint32_t i)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t chunk = analysis->chunk_of[i];
    if (chunk == NO_INDEX || analysis->chunks[chunk].first != i ||
        analysis->chunks[chunk].coordinated ||
        (!token_is(analysis, i, SLICE("a")) &&
         !token_is(analysis, i, SLICE("an")) && !is_rank(writer, i)))
        return false;
    return chunk + 1 >= analysis->chunk_count ||
           analysis->chunks[chunk + 1].joined != chunk;
}

/* A comma before "which", "but", "warning that": the headline is told. */
static bool ends_headline(const struct writer *writer, uint32_t i,
                          uint32_t end)
{
    const struct predicate *verb =
        &writer->analysis->predicates[writer->action->predicate];
    if (parts_thoughts(writer, i) ||
        begins_second(writer, i, verb->end))
        return true;
    if (tag_at(writer, i) == TAG_CC && i > verb->end && i + 1 < end)
        return tag_at(writer, i + 1) == TAG_VBD ||
               tag_at(writer, i + 1) == TAG_VBZ ||
               is_next_deed(writer, i + 1, verb) ||
               is_sign(writer, i + 1, ','); /* "and, with France, ..." */
    if (!is_sign(writer, i, ',') || i + 1 >= end)
        return false;
    switch ((enum tag)tag_at(writer, i + 1)) {
    case TAG_WDT:
    case TAG_WP:
    case TAG_WPS:
    case TAG_WRB:
    case TAG_VBG:
    case TAG_VBD:
    case TAG_PRP:
        return true;
    case TAG_CC: /* ", and lapsed" */
        return token_is(writer->analysis, i + 1, SLICE("but")) ||
               (i + 2 < end && (tag_at(writer, i + 2) == TAG_VBD ||
                                tag_at(writer, i + 2) == TAG_VBZ));
    default:
        return token_is(writer->analysis, i + 1, SLICE("according")) ||
               is_share(writer, i, end) ||
               (i >= verb->end && is_comment(writer, i + 1));
    }
}

/* --- Taking words -------------------------------------------------------- */

/* Takes the token; false when there is no room. */
static bool take(const struct writer *writer, struct words *words, uint32_t i,
                 uint32_t room)
{
    const struct token *token = &writer->analysis->tokens.at[i];
    uint32_t length = token->end - token->start + 1;
    if (words->count == WORDS_MAX || words->bytes + length > room) {
        words->full = true;
        return false;
    }
    words->at[words->count++] = i;
    words->bytes += length;
    return true;
}

/* "the start, on Friday, of a strike": the commas around a date go with it.
 * Gives the token behind. */
static uint32_t skip_pair(const struct writer *writer, struct words *words,
                          uint32_t after, uint32_t end)
{
    if (after >= end || words->count == 0 || !is_sign(writer, after, ',') ||
        !is_sign(writer, words->at[words->count - 1], ','))
        return after;
    words->count--;
    return after + 1;
}

/* The object right behind the last verb, where reading took it for the
 * subject of another clause; with its "of" phrases. */
static void take_object(const struct writer *writer, struct words *words,
                            uint32_t i, uint32_t end)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t before = words->count > 0 ? words->at[words->count - 1]
                                       : writer->action->end - 1;
    uint8_t tag = tag_at(writer, before);
    bool verb = tag == TAG_VB || tag == TAG_VBD || tag == TAG_VBZ ||
                tag == TAG_VBP || tag == TAG_VBG;
    uint32_t chunk = analysis->chunk_of[i];
    if (before + 1 != i || !verb || chunk == NO_INDEX ||
        analysis->chunks[chunk].first != i)
        return;
    uint32_t last = analysis->chunks[chunk].end;
    while (i < end) {
        uint32_t after = summary_skip(writer, i, end);
        if (after != i) {
            i = after;
            continue;
        }
        if (i >= last && token_is(analysis, i, SLICE("of")) &&
            i + 1 < end && analysis->chunk_of[i + 1] != NO_INDEX)
            last = analysis->chunks[analysis->chunk_of[i + 1]].end;
        if (i >= last || !take(writer, words, i, REST_MAX))
            break;
        i++;
    }
}

/* "met on Friday, in Accra" without the comma that the date leaves; of
 * "announced on Friday, the two will" and "will rise, Musa said, from" nothing
 * behind it is the verb's. */
static void drop_comma(const struct writer *writer, struct words *words,
                       uint32_t from)
{
    const struct analysis *analysis = writer->analysis;
    if (words->count < 2 || !is_sign(writer, words->at[0], ',') ||
        token_is(analysis, words->at[1], SLICE("including")))
        return;
    bool dated = words->at[0] > from;
    bool says = (grammar_of_verb(analysis->lexicon,
                                 analysis->tokens.at[from - 1].word) &
                 GRAMMAR_SPEECH) != 0;
    if (!dated && !says)
        return;
    bool goes_on = dated && tag_at(writer, words->at[1]) == TAG_IN;
    words->count = goes_on ? words->count - 1 : 0;
    memmove(words->at, words->at + 1, words->count * sizeof(words->at[0]));
}

/* --- For others ---------------------------------------------------------- */

uint32_t summary_put_rest(struct writer *writer, uint32_t from, uint32_t end)
{
    struct words words = {.count = 0};
    uint32_t i = from;
    while (i < end) {
        uint32_t after = summary_skip(writer, i, end);
        if (after != i) {
            i = skip_pair(writer, &words, after, end);
            continue;
        }
        if ((!belongs(writer, i) && !is_binding(writer, i)) ||
            ends_headline(writer, i, end) ||
            !take(writer, &words, i, REST_MAX))
            break;
        i++;
    }
    words.stop = i;
    drop_comma(writer, &words, from);
    summary_drop_begun(writer, &words);
    summary_cut(writer, &words);
    summary_drop_headless(writer, &words);
    summary_cut(writer, &words);
    if (words.stop == i && i < end)
        take_object(writer, &words, i, end);
    summary_cut(writer, &words);
    summary_print(writer, &words, false);
    return words.count;
}

/* "the Cessation of | Hostilities Agreement": one name. */
static bool is_one_name(const struct analysis *analysis, uint32_t first)
{
    if (first < 2 || !token_is(analysis, first - 1, SLICE("of")) ||
        analysis->chunk_of[first - 2] == NO_INDEX)
        return false;
    const struct token *at = analysis->tokens.at;
    const struct chunk *before =
        &analysis->chunks[analysis->chunk_of[first - 2]];
    return (at[first].shape & TOKEN_CAPITAL) != 0 &&
           (at[before->head].shape & TOKEN_CAPITAL) != 0 &&
           token_is(analysis, before->first, SLICE("the"));
}

uint32_t summary_phrase_first(const struct analysis *analysis, uint32_t chunk)
{
    uint32_t first = analysis->chunks[chunk].first;
    if (is_one_name(analysis, first))
        return analysis->chunks[analysis->chunk_of[first - 2]].first;
    if (first < 2 || analysis->tokens.at[first - 1].tag != TAG_POS ||
        analysis->chunk_of[first - 2] == NO_INDEX)
        return first;
    return analysis->chunks[analysis->chunk_of[first - 2]].first;
}

/* Whether the noun phrase goes on with token i: further phrases of its clause,
 * until a noun begins that no preposition ties to it. */
static bool goes_on(const struct writer *writer, uint32_t i)
{
    const struct analysis *analysis = writer->analysis;
    uint8_t tag = tag_at(writer, i);
    uint32_t chunk = analysis->chunk_of[i];
    if (is_binding(writer, i) || tag == TAG_IN || tag == TAG_TO ||
        tag == TAG_POS)
        return true;
    if (tag == TAG_CC)
        return i + 1 < analysis->tokens.count &&
               analysis->chunk_of[i + 1] != NO_INDEX &&
               analysis->chunks[analysis->chunk_of[i + 1]].coordinated;
    if (chunk == NO_INDEX)
        return false;
    const struct chunk *at = &analysis->chunks[chunk];
    bool owner = at->end < analysis->tokens.count &&
                 tag_at(writer, at->end) == TAG_POS; /* of "Iran's plan" */
    return i > at->first || at->preposition != NO_INDEX || at->coordinated ||
           (i > 0 && (tag_at(writer, i - 1) == TAG_POS ||
                      (owner && tag_at(writer, i - 1) == TAG_IN)));
}

/* "an attempt to hold talks in Geneva": an infinitive of the noun. */
static bool is_purpose(const struct writer *writer, uint32_t chunk, uint32_t i)
{
    const struct analysis *analysis = writer->analysis;
    const struct chunk *at = &analysis->chunks[chunk];
    uint32_t index = analysis->clause_of[i];
    return index != NO_INDEX && index != at->clause &&
           analysis->clauses[index].kind == CLAUSE_INFINITIVE &&
           analysis->clauses[index].parent == at->clause &&
           analysis->clauses[index].first == at->end;
}

/* "Its troops", and nobody knows whose: they are told without. */
static bool is_nobodys(const struct writer *writer, uint32_t first,
                       uint32_t head)
{
    const struct actors *actors = writer->assembly->findings->actors;
    return writer->analysis->tokens.at[first].tag == TAG_PRPS &&
           first + 1 == head && actors->mention_of[first] == NO_INDEX &&
           actors->mention_of[head] == NO_INDEX;
}

uint32_t summary_put_phrase(struct writer *writer, uint32_t chunk,
                            uint32_t until)
{
    const struct analysis *analysis = writer->analysis;
    const struct chunk *at = &analysis->chunks[chunk];
    struct words words = {.count = 0};
    uint32_t i = summary_phrase_first(analysis, chunk);
    if (is_nobodys(writer, i, at->head))
        i++;
    while (i < until && words.count < PHRASE_MAX) {
        uint32_t after = summary_skip(writer, i, until);
        if (after != i) {
            i = after;
            continue;
        }
        bool inside = i < at->end || is_purpose(writer, chunk, i);
        if (!inside && (analysis->clause_of[i] != at->clause ||
                        !goes_on(writer, i)))
            break;
        if (!take(writer, &words, i, REST_MAX))
            break;
        i++;
    }
    words.stop = i;
    words.full |= words.count == PHRASE_MAX;
    if (words.count > 1) /* "those" alone is who it is */
        summary_cut(writer, &words);
    summary_print(writer, &words, true);
    return words.stop;
}

/* Where the clause ends with all that hangs on it. */
static uint32_t content_end(const struct writer *writer,
                            const struct clause *clause)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t index = (uint32_t)(clause - analysis->clauses);
    uint32_t limit = analysis->sentences[clause->sentence].end;
    uint32_t end = clause->end;
    bool opened = false; /* a quotation, in the words so far */
    for (uint32_t i = clause->first; i < end; i++) {
        uint8_t kind = analysis->tokens.at[i].kind;
        opened = kind == TOKEN_OPEN || (opened && kind != TOKEN_CLOSE);
    }
    while (end < limit) {
        uint32_t at = analysis->clause_of[end];
        for (int steps = 0; at != NO_INDEX && at != index && steps < 6; steps++)
            at = analysis->clauses[at].parent;
        if (at != index || is_sign(writer, end, ',') ||
            (analysis->tokens.at[end].kind == TOKEN_CLOSE && !opened))
            break;
        opened = analysis->tokens.at[end].kind == TOKEN_OPEN ||
                 (opened && analysis->tokens.at[end].kind != TOKEN_CLOSE);
        end++;
    }
    return end;
}

static uint32_t take_all(const struct writer *writer, struct words *words,
                         uint32_t i, uint32_t end)
{
    while (i < end) {
        uint32_t after = summary_skip(writer, i, end);
        if (after == i && !take(writer, words, i, REST_MAX))
            break;
        i = after == i ? i + 1 : skip_pair(writer, words, after, end);
    }
    return i;
}

/* Takes [i, end); where the room ends before the clause's verb, its subject
 * without all that stands around it: "the man | was freed" of "after all that,
 * the man who had done so and so was freed". Gives the first not taken. */
static uint32_t take_content(const struct writer *writer, struct words *words,
                             const struct clause *clause, uint32_t i,
                             uint32_t end)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t stop = take_all(writer, words, i, end);
    if (stop == end || clause->predicate == NO_INDEX ||
        clause->subject == NO_INDEX)
        return stop;
    const struct predicate *verb = &analysis->predicates[clause->predicate];
    uint32_t first = summary_phrase_first(analysis, clause->subject);
    uint32_t last = analysis->chunks[clause->subject].end;
    while (last + 1 < verb->first &&
           token_is(analysis, last, SLICE("of")) &&
           analysis->chunk_of[last + 1] != NO_INDEX)
        last = analysis->chunks[analysis->chunk_of[last + 1]].end;
    if (stop > verb->head || last > verb->first || verb->first >= end ||
        (first != i && (first < i || !is_sign(writer, first - 1, ','))))
        return stop;
    *words = (struct words){.count = 0};
    (void)take_all(writer, words, first, last);
    return take_all(writer, words, verb->first, end);
}

void summary_put_content(struct writer *writer, const struct clause *clause)
{
    static const char *const pairs[] = {"both", "either", "neither"};
    struct words words = {.count = 0};
    uint32_t i = clause->first;
    uint32_t end = content_end(writer, clause);
    while (i < end && (is_sign(writer, i, '-') || is_sign(writer, i, '*') ||
                       parts_thoughts(writer, i)))
        i++; /* the mark of a list */
    if (i + 1 < end && tag_at(writer, i) == TAG_CC &&
        writer->analysis->tokens.at[i + 1].kind == TOKEN_WORD &&
        !token_is_one_of(writer->analysis, i, pairs, COUNT_OF(pairs)))
        i++; /* But talks go on, she said */
    if (i < end && token_is(writer->analysis, i, SLICE("that")))
        i++;
    if (i + 1 < end && tag_at(writer, i) == TAG_RB &&
        is_sign(writer, i + 1, ','))
        i += 2; /* Meanwhile, */
    i = take_content(writer, &words, clause, i, end);
    words.stop = i;
    if (i < end) {
        summary_cut(writer, &words);
        summary_drop_headless(writer, &words);
    }
    if (i < end || words.count == 0 ||
        tag_at(writer, words.at[words.count - 1]) != TAG_IN)
        summary_cut(writer, &words); /* not: "killed long before" */
    summary_print(writer, &words, false);
}
