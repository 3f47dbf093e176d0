/* SPDX-License-Identifier: MIT */
/*
 * How a time expression hangs on the words about it. Rule R39 of
 * docs/date-rules.md.
 *
 *   met in Geneva on Friday          adverbial: the time of the verb
 *   the Jan. 14 deadline             modifies a noun
 *   payable Dec. 7                   after an adjective
 *   extended to Nov. 16              an aim
 *   told them of a cut in May        of what is told
 */
#include "src/dates/attach.h"

#include "src/text/tagset.h"

static const struct token *token_at(const struct view *view, uint32_t i)
{
    return i < view->analysis->tokens.count ? &view->analysis->tokens.at[i]
                                            : NULL;
}

enum tag attach_tag(const struct view *view, uint32_t i)
{
    const struct token *token = token_at(view, i);

    return token != NULL ? (enum tag)token->tag : TAG_NONE;
}

bool attach_word_is(const struct view *view, uint32_t i, struct slice word)
{
    return i < view->analysis->tokens.count &&
           slice_equal(token_text(&view->analysis->tokens, i), word);
}

bool attach_modifies_noun(const struct view *view)
{
    const struct analysis *analysis = view->analysis;
    uint32_t first = view->timex->first;
    uint32_t end = view->timex->end;
    const struct token *after = token_at(view, end);

    if (after == NULL || analysis->chunk_of == NULL)
        return false;
    if (after->tag == TAG_POS)
        return true;
    if (after->tag == TAG_CC)
        return false; /* on 5 and 7 May */
    return analysis->chunk_of[first] != NO_INDEX &&
           analysis->chunk_of[first] == analysis->chunk_of[end] &&
           analysis->chunks[analysis->chunk_of[first]].head >= end &&
           (after->shape & TOKEN_SPACE) && after->kind == TOKEN_WORD;
}

uint32_t attach_start(const struct view *view)
{
    uint32_t first = view->timex->first;
    enum tag before = first > 0 ? attach_tag(view, first - 1) : TAG_NONE;

    return before == TAG_IN || before == TAG_TO ? first - 1 : first;
}

bool attach_after_adjective(const struct view *view)
{
    const struct analysis *analysis = view->analysis;
    uint32_t at = attach_start(view);

    if (at == 0 || attach_tag(view, at - 1) != TAG_JJ)
        return false;
    return analysis->chunk_of == NULL ||
           analysis->chunk_of[at - 1] == NO_INDEX ||
           analysis->chunk_of[at - 1] !=
               analysis->chunk_of[view->timex->first];
}

bool attach_as_soon_as(const struct view *view)
{
    uint32_t first = view->timex->first;
    uint32_t at = attach_word_is(view, first, SLICE("as")) || first < 3
                      ? first : first - 3;

    return attach_word_is(view, at, SLICE("as")) &&
           attach_word_is(view, at + 2, SLICE("as")) &&
           (attach_word_is(view, at + 1, SLICE("soon")) ||
            attach_word_is(view, at + 1, SLICE("early")));
}

bool attach_to_due_noun(const struct view *view)
{
    uint32_t at = attach_start(view);

    return at >= 2 && attach_word_is(view, at - 1, SLICE("due")) &&
           (BIT(attach_tag(view, at - 2)) & NOUNS) != 0;
}

bool attach_not_before(const struct view *view)
{
    uint32_t at = attach_start(view);

    return view->timex->relation == RELATION_BEFORE && at > 0 &&
           (attach_word_is(view, at - 1, SLICE("not")) ||
            attach_word_is(view, at - 1, SLICE("Not")));
}

bool attach_as_aim(const struct view *view)
{
    switch (view->timex->relation) {
    case RELATION_UNTIL:
    case RELATION_BY:
    case RELATION_BEFORE:
    case RELATION_TO:
    case RELATION_FROM_ON:
        return true;
    default:
        return attach_word_is(view, attach_start(view), SLICE("to"));
    }
}

/* "The ministers", "Ann Lee", "they": known to the reader, not "a supporter" of
 * a caption. */
static bool subject_is_known(const struct view *view)
{
    const struct analysis *analysis = view->analysis;
    uint32_t subject = view->clause->subject;

    if (subject >= analysis->chunk_count)
        return false;
    switch (attach_tag(view, analysis->chunks[subject].first)) {
    case TAG_DT:
        return attach_word_is(view, analysis->chunks[subject].first,
                              SLICE("the")) ||
               attach_word_is(view, analysis->chunks[subject].first,
                              SLICE("The"));
    case TAG_NNP:
    case TAG_PRP:
    case TAG_PRPS:
        return true;
    default:
        return false;
    }
}

/* Nothing but adverbs and, of a known subject, places between the verb and a
 * token: "meet separately Monday", "meet in Geneva Monday". */
static bool only_adverbs(const struct view *view, uint32_t end)
{
    const struct analysis *analysis = view->analysis;
    uint32_t i = view->predicate->end;

    for (; i < end; i++) {
        uint32_t number = analysis->chunk_of != NULL ? analysis->chunk_of[i]
                                                     : NO_INDEX;
        const struct chunk *chunk = number != NO_INDEX
                                        ? &analysis->chunks[number] : NULL;

        if (attach_tag(view, i) == TAG_RB)
            continue;
        if (chunk == NULL ? attach_tag(view, i) != TAG_IN
                          : chunk->preposition == NO_INDEX || chunk->end > end)
            return false;
        if (view->predicate->tense == TENSE_PRESENT && !subject_is_known(view))
            return false;
    }
    return i == end;
}

bool attach_to_caption(const struct view *view)
{
    const struct analysis *analysis = view->analysis;
    uint32_t subject = view->clause->subject;
    uint32_t first = subject < analysis->chunk_count
                         ? analysis->chunks[subject].first : 0;

    return attach_start(view) == view->timex->first &&
           subject < analysis->chunk_count &&
           (attach_word_is(view, first, SLICE("A")) ||
            attach_word_is(view, first, SLICE("An")));
}

/* "on 2 June and 2 August": goes on a list of times. */
static bool joins_time(const struct view *view, uint32_t at)
{
    const struct analysis *analysis = view->analysis;
    uint32_t before = at >= 2 ? at - 2 : 0;

    if (at < 2 || analysis->chunk_of == NULL ||
        attach_tag(view, at - 1) != TAG_CC)
        return false;
    if (analysis->tokens.at[before].kind == TOKEN_SIGN && before > 0)
        before--;
    return analysis->chunk_of[before] != NO_INDEX &&
           analysis->chunk_of[before] !=
               analysis->chunk_of[view->timex->first] &&
           analysis->chunks[analysis->chunk_of[before]].temporal;
}

bool attach_adverbial(const struct view *view)
{
    uint32_t at = attach_start(view);

    return joins_time(view, at) || at < view->timex->first || at == 0 ||
           at == view->clause->first || only_adverbs(view, at);
}

uint32_t attach_verb_grammar(const struct view *view,
                             const struct predicate *predicate)
{
    const struct analysis *analysis = view->analysis;

    return grammar_of_verb(analysis->lexicon,
                           analysis->tokens.at[predicate->head].word);
}

/* Words that lead to an object or a place, and no deeper. */
static bool leads_shallow(const struct view *view, uint32_t i)
{
    return attach_word_is(view, i, SLICE("in")) ||
           attach_word_is(view, i, SLICE("on")) ||
           attach_word_is(view, i, SLICE("at")) ||
           attach_word_is(view, i, SLICE("of")) ||
           attach_word_is(view, i, SLICE("with")) ||
           attach_word_is(view, i, SLICE("until")) ||
           attach_word_is(view, i, SLICE("to"));
}

bool attach_first_time(const struct view *view)
{
    const struct analysis *analysis = view->analysis;
    uint32_t at = attach_start(view);

    if (attach_word_is(view, at, SLICE("of")) ||
        attach_word_is(view, at, SLICE("with")))
        return false;
    for (uint32_t i = view->predicate->end; i < view->timex->first; i++) {
        uint32_t chunk = analysis->chunk_of != NULL ? analysis->chunk_of[i]
                                                    : NO_INDEX;
        enum tag tag = attach_tag(view, i);

        if (chunk != NO_INDEX && analysis->chunks[chunk].temporal && i < at)
            return false;
        if ((tag == TAG_IN || tag == TAG_PUNCT || tag == TAG_CC) &&
            chunk == NO_INDEX && !leads_shallow(view, i))
            return false;
    }
    return at >= view->predicate->end;
}

bool attach_to_purpose(const struct view *view)
{
    const struct analysis *analysis = view->analysis;
    uint32_t at = attach_start(view);
    uint32_t chunk = at > 0 && analysis->chunk_of != NULL
                         ? analysis->chunk_of[at - 1] : NO_INDEX;
    uint32_t leads;

    if (view->timex->term.fields & FIELD_QUARTER)
        return false; /* figures are told "for the third quarter" */
    if (attach_word_is(view, at, SLICE("for")) ||
        attach_word_is(view, at, SLICE("of")) ||
        attach_word_is(view, view->timex->end, SLICE("as")))
        return true; /* no mention of May 5; named May 5 as the day */
    if (chunk == NO_INDEX || at < view->predicate->end)
        return false;
    leads = analysis->chunks[chunk].preposition;
    return leads != NO_INDEX && leads >= view->predicate->end &&
           (attach_word_is(view, leads, SLICE("for")) ||
            attach_word_is(view, leads, SLICE("of"))) &&
           !attach_behind_deed(view);
}

/* "run-off" is three tokens. */
static bool is_occasion(const struct view *view, uint32_t i)
{
    return grammar_function(view->analysis->tokens.at[i].grammar) ==
               FUNCTION_OCCASION ||
           (i > 1 && attach_word_is(view, i, SLICE("off")) &&
            attach_word_is(view, i - 2, SLICE("run")));
}

bool attach_to_occasion(const struct view *view)
{
    uint32_t at = attach_start(view);
    uint32_t i = at >= view->predicate->end ? view->predicate->end
                                            : view->clause->first;

    for (; i < at; i++) {
        if (is_occasion(view, i))
            return true;
    }
    return false;
}

bool attach_ahead_of(const struct view *view)
{
    enum { REACH = 10 }; /* tokens of what the day is of */
    uint32_t at = attach_start(view);

    for (uint32_t i = at; i > view->predicate->end && at - i < REACH; i--) {
        if (attach_tag(view, i - 1) == TAG_PUNCT)
            return false;
        if (attach_word_is(view, i - 1, SLICE("of")) &&
            attach_word_is(view, i - 2, SLICE("ahead")))
            return true;
        if (attach_word_is(view, i - 1, SLICE("ahead")) &&
            attach_word_is(view, i, SLICE("of")))
            return true;
    }
    return false;
}

bool attach_behind_deed(const struct view *view)
{
    uint32_t at = attach_start(view);

    for (uint32_t i = view->predicate->end; i < at; i++) {
        if ((view->analysis->tokens.at[i].grammar & GRAMMAR_DEED) != 0)
            return true;
    }
    return false;
}

/* What leads to what is told, asked for or planned. */
enum lead {
    LEAD_NONE,
    LEAD_OF,     /* told X of Y, learned about Y */
    LEAD_OF_TO,  /* invited X to Y */
    LEAD_ON_TO,  /* agreed to Y, decided on Y */
    LEAD_OBJECT, /* proposed Y */
};

static bool is_lead(const struct view *view, uint32_t i, enum lead lead)
{
    bool of = attach_word_is(view, i, SLICE("of")) ||
              attach_word_is(view, i, SLICE("about"));
    bool to = attach_word_is(view, i, SLICE("to"));

    switch (lead) {
    case LEAD_OF: return of;
    case LEAD_OF_TO: return of || to;
    case LEAD_ON_TO: return to || attach_word_is(view, i, SLICE("on"));
    default: return false;
    }
}

/* Which one the verb has. */
static enum lead content_lead(const struct view *view)
{
    uint32_t grammar = attach_verb_grammar(view, view->predicate);
    uint32_t at = view->predicate->end;
    bool plans = (grammar & GRAMMAR_PLAN) != 0;

    if (grammar_function(grammar) == FUNCTION_TELL)
        return LEAD_OF_TO;
    if (plans && is_lead(view, at, LEAD_ON_TO))
        return LEAD_ON_TO;
    if ((grammar & (GRAMMAR_SPEECH | GRAMMAR_REPORT)) != 0 &&
        is_lead(view, at, LEAD_OF))
        return LEAD_OF;
    return (plans || grammar_function(grammar) == FUNCTION_DEMAND) &&
                   view->analysis->chunk_of[at] != NO_INDEX
               ? LEAD_OBJECT
               : LEAD_NONE;
}

bool attach_to_content(const struct view *view)
{
    const struct analysis *analysis = view->analysis;
    const uint32_t *chunk_of = analysis->chunk_of;
    uint32_t at = attach_start(view);
    uint32_t i = view->predicate->end;
    bool warned = attach_word_is(view, view->predicate->head, SLICE("warned"));

    if (chunk_of == NULL || i >= at)
        return false;
    enum lead lead = content_lead(view);
    if (lead == LEAD_NONE)
        return false;
    while (lead != LEAD_OBJECT && i < at && !is_lead(view, i, lead))
        i++;
    while (i < at && (chunk_of[i] == NO_INDEX ||
                      analysis->chunks[chunk_of[i]].temporal))
        i++;
    return i < at && (warned || !attach_behind_deed(view));
}
