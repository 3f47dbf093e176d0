/* SPDX-License-Identifier: MIT */
/*
 * Gives each token its part of speech, one pass from left to right.
 *
 * A word of one tag has it. A word of several begins with its most frequent
 * one; the first rule of the table that fits what stands before it (already
 * decided) and after it (first guess) gives another of its tags. Four things
 * need more than their neighbours and have a function each:
 *
 *   he signed / was signed / the deal signed on Monday   past or participle
 *   said that / that deal / the deal that failed         "that"
 *   Iran's plan / Iran's been                            "'s"
 *   cease-fire, Saudi-led, 44-day, re-elected            compounds
 *
 * A sentence that ends without a finite verb is looked at once more: in a
 * headline the plural after a name may be its verb ("Turkey attacks Kurdish
 * positions").
 */
#include "src/text/tag.h"

/* What a verb tells of the clause. */
static void note_verb(struct tagger *tagger, const struct view *view,
                      const struct view *next)
{
    tagger->last_verb = view->tag;
    tagger->parted = tagger->suspended = false;
    tagger->joined = tagger->opened = false;
    tagger->hanging = false;
    tagger->accused = grammar_function(view->grammar) == FUNCTION_ACCUSE;
    if ((view->context & FINITE) != 0 ||
        (tagger->controlled && view->tag == TAG_VB)) /* told X to leave */
        tagger->finite = true;
    tagger->controlled &= view->tag == TAG_VBN; /* the armed forces */
    if ((view->grammar & (GRAMMAR_SPEECH | GRAMMAR_REPORT)) == 0)
        return;
    tagger->pending = true;
    tagger->controlled = (view->grammar & GRAMMAR_CONTROL) != 0;
    if (view->tag != TAG_VBN &&
        (next->context & (BIT(TAG_IN) | BIT(TAG_TO) | BIT(TAG_PUNCT))) == 0 &&
        (tagger->before.context & BIT(TAG_PUNCT)) == 0)
        tagger->finite = false;
}

static void note_sign(struct tagger *tagger, const struct token *token)
{
    if (tag_is_sign(token, ',')) {
        tagger->listed = tagger->after_comma;
        if (tagger->inside) {
            tagger->hanging = !tagger->finite &&
                              (tagger->before.context & NOUNS) != 0;
            tagger->finite = tagger->outer;
        }
        tagger->suspended |=
            (tagger->before.context & BIT(CONTEXT_HAVE)) != 0;
        tagger->closing = tagger->parted;
        tagger->parted |=
            !tagger->finite && (tagger->before.context & NOUNS) != 0;
    } else if (!tag_is_dash(token)) {
        tagger->finite = tagger->hanging = false;
    }
    tagger->inside = false;
}

/* The functions that begin a clause inside another. */
static const uint64_t opening_functions =
    FUNCTION(FUNCTION_THAT) | FUNCTION(FUNCTION_RELATIVE) |
    FUNCTION(FUNCTION_SUBORDINATOR) | FUNCTION(FUNCTION_TEMPORAL) |
    FUNCTION(FUNCTION_IF) | FUNCTION(FUNCTION_QUESTION) |
    FUNCTION(FUNCTION_BUT);

static void note_word(struct tagger *tagger, const struct view *view)
{
    enum function_word function = grammar_function(view->grammar);
    bool in = view->tag == TAG_IN;
    bool and = view->tag == TAG_CC;
    bool parted = (tagger->before.context & BIT(CONTEXT_HAVE)) != 0;
    tagger->suspended |= in & parted;
    bool opens = tagger->before.tag == TAG_CC; /* "and in May the army left" */
    tagger->joined = and ? tagger->finite
                         : tagger->joined && (!in || opens);
    bool after_comma =
        (tagger->before.context & BIT(CONTEXT_COMMA)) != 0;
    if (and && after_comma)
        tagger->opened = function == FUNCTION_AND && !tagger->listed;
    if ((opening_functions & FUNCTION(function)) == 0 ||
        (function == FUNCTION_THAT && view->tag == TAG_DT))
        return;
    tagger->demanded =
        function == FUNCTION_THAT &&
        grammar_function(tagger->before.grammar) == FUNCTION_DEMAND;
    if (function == FUNCTION_THAT)
        tagger->pending = false;
    if (!tagger->inside)
        tagger->outer = tagger->finite;
    tagger->inside = true;
    tagger->relating = (view->context & (BIT(TAG_WDT) | BIT(TAG_WP))) != 0 &&
                       (tagger->before.context & NOUNS) != 0;
    tagger->strict = function != FUNCTION_TEMPORAL;
    tagger->finite = false;
}

/* Notes a decided token, its context is its tag's: what the clause has and
 * what it waits for. */
static void note(struct tagger *tagger, size_t i, const struct view *view,
                 const struct view *next)
{
    struct token *token = &tagger->at[i];
    uint64_t context = view->context;
    token->tag = (uint8_t)view->tag;
    if ((context & VERBS) != 0)
        note_verb(tagger, view, next);
    else if (view->tag == TAG_PUNCT)
        note_sign(tagger, token);
    else
        note_word(tagger, view);
    bool in_phrase = (context & (OBJECTS | BIT(TAG_POS))) != 0;
    tagger->after_comma = ((context & BIT(CONTEXT_COMMA)) != 0) |
                          (tagger->after_comma & in_phrase);
    tag_keep(&tagger->before, view);
    if ((context & ADVERBS) == 0 && token->kind != TOKEN_OPEN &&
        token->kind != TOKEN_CLOSE)
        tag_keep(&tagger->skip, view);
}

/* Gives all tokens of a compound the tag of the whole. */
static void tag_compound(struct tagger *tagger, size_t i, size_t end,
                         const struct view *next)
{
    struct view view = tag_compound_view(tagger, i, end);
    view.tag = tag_decide(tagger, end - 1, &view, next);
    enum tag part = view.tag;
    if ((BIT(part) & VERBS) != 0)
        part = TAG_RB;
    for (size_t at = i; at + 1 < end; at++)
        tagger->at[at].tag = (uint8_t)part;
    view.context = tag_context(&tagger->at[end - 1], view.tag, view.grammar);
    note(tagger, end - 1, &view, next);
}

/* Whether a word is what it is by the dictionary, whatever stands around it:
 * tag_decide() has nothing to say to it. */
static bool is_settled(const struct token *token, const struct view *view)
{
    uint64_t open = BIT(TAG_JJ) | BIT(TAG_VBG) | BIT(TAG_NN) | BIT(TAG_VBD);
    enum function_word function = grammar_function(view->grammar);
    uint64_t unsettled = (BIT(view->tag) & open) |
                         (FUNCTION(function) & DECIDED_FUNCTIONS) |
                         (view->packed & ~UINT32_C(0xFF)) |
                         (token->shape & (uint64_t)TOKEN_CLITIC);
    return unsettled == 0;
}

static void tag_word(struct tagger *tagger, size_t i, struct view *view,
                     const struct view *next)
{
    if (!is_settled(&tagger->at[i], view)) {
        enum tag tag = tag_decide(tagger, i, view, next);
        if (tag != view->tag) {
            view->tag = tag;
            view->context = tag_context(&tagger->at[i], tag, view->grammar);
        }
    }
    note(tagger, i, view, next);
}

/* Whether case tells nothing in the sentence: most long words have it. */
static bool is_title_case(const struct tagger *tagger)
{
    size_t words = 0;
    size_t capitals = 0;
    for (size_t i = tagger->first + 1; i < tagger->end; i++) {
        const struct token *token = &tagger->at[i];
        unsigned word = (unsigned)(token->kind == TOKEN_WORD) &
                        (unsigned)(token->end - token->start >= 4);
        unsigned capital = (token->shape & TOKEN_CAPITAL) != 0;
        words += word;
        capitals += word & capital;
    }
    return capitals > 2 && (words - capitals) * 4 < capitals;
}

static void tag_sentence(struct tagger *tagger)
{
    static const struct view start = {
        .context = BIT(CONTEXT_START),
        .tag = TAG_PUNCT,
    };
    tagger->title = is_title_case(tagger);
    tagger->finite = tagger->inside = tagger->pending = false;
    tagger->hanging = tagger->parted = tagger->closing = false;
    tagger->suspended = tagger->joined = tagger->accused = false;
    tagger->listed = tagger->opened = false;
    tagger->last_verb = TAG_NONE;
    tagger->after_comma = tagger->demanded = tagger->controlled = false;
    tagger->before = tagger->skip = start;
    uint64_t tags = 0;
    struct view views[2] = {tag_look(tagger, tagger->first)};
    struct view *view = &views[0];
    for (size_t i = tagger->first; i < tagger->end; i++) {
        struct view *next = view == views ? &views[1] : &views[0];
        size_t end =
            tag_may_join(tagger, i) ? tag_compound_end(tagger, i) : i + 1;
        tag_look_at(tagger, end, next);
        if (end > i + 1)
            tag_compound(tagger, i, end, next);
        else
            tag_word(tagger, i, view, next);
        i = end - 1;
        tags |= BIT(tagger->at[i].tag);
        view = next;
    }
    tag_headline(tagger, (tags & FINITE) != 0);
}

void tags_set(struct analysis *analysis)
{
    struct tagger tagger = {
        .analysis = analysis,
        .at = analysis->tokens.at,
    };
    tag_rules_index(&tagger);
    for (size_t i = 0; i < analysis->sentence_count; i++) {
        if ((analysis->sentences[i].flags & SENTENCE_SKIPPED) != 0)
            continue;
        tagger.first = analysis->sentences[i].first;
        tagger.end = analysis->sentences[i].end;
        tag_sentence(&tagger);
    }
}
