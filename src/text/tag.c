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

/* Conjunction, determiner or relative. */
static enum tag decide_that(const struct tagger *tagger, size_t i,
                            const struct view *next)
{
    uint64_t before = tagger->before.context;
    bool verb_next =
        (next->context & (VERBS | ADVERBS) & ~BIT(TAG_VBG)) != 0;
    if ((before & BIT(CONTEXT_START)) != 0)
        return TAG_DT;
    if (next->tag == TAG_EX)
        return TAG_IN;
    if ((next->grammar & GRAMMAR_TIME) != 0 && !verb_next &&
        (next->context & BIT(TAG_NN)) != 0 &&
        (!tagger->pending || tag_look(tagger, i + 2).tag == TAG_PUNCT))
        return TAG_DT; /* met that week */
    if ((before & NOUNS) != 0) {
        if (verb_next)
            return TAG_WDT;
        if (tagger->pending ||
            (tagger->before.grammar & (GRAMMAR_FACT | GRAMMAR_TIME)) != 0)
            return TAG_IN;
        return TAG_WDT;
    }
    if ((before & (BIT(TAG_IN) | BIT(TAG_TO))) != 0)
        return TAG_DT;
    if ((before & (BIT(TAG_CC) | BIT(TAG_PUNCT))) != 0 && verb_next)
        return TAG_DT; /* but that is why */
    if (tagger->pending || (before & (ADJECTIVES | BIT(TAG_CC))) != 0)
        return TAG_IN;
    if ((before & BIT(CONTEXT_BE)) != 0 || tagger->before.tag == TAG_VBN)
        return TAG_IN;
    if ((before & VERBS) != 0 && (next->context & (NOUNS & ~NAMES)) != 0)
        return TAG_DT;
    return verb_next ? TAG_DT : TAG_IN;
}

/* Owner's sign or a short "is". */
static enum tag decide_clitic(const struct tagger *tagger,
                              const struct view *next)
{
    uint64_t before = tagger->before.context;
    if (grammar_function(tagger->before.grammar) == FUNCTION_LET)
        return TAG_PRP;
    if ((before & (PRONOUNS | BIT(TAG_WRB) | BIT(TAG_DT) | BIT(TAG_RB))) != 0)
        return TAG_VBZ;
    return (next->context & (BIT(TAG_DT) | BIT(TAG_PRP) | BIT(TAG_TO) |
                             BIT(CONTEXT_BE))) != 0 ||
                   grammar_function(next->grammar) == FUNCTION_NOT
               ? TAG_VBZ
               : TAG_POS;
}

/* "set up", "called on the sides"; but "called on Friday" is no particle. */
static bool is_particle(const struct tagger *tagger, uint32_t grammar,
                        const struct view *next)
{
    if ((tagger->before.context & VERBS) == 0 ||
        !grammar_takes(tagger->before.grammar, grammar))
        return false;
    enum function_word word = grammar_function(grammar);
    if (word != FUNCTION_ON && word != FUNCTION_IN &&
        word != FUNCTION_THROUGH)
        return true;
    return (next->context & BIT(TAG_CD)) == 0 &&
           (next->grammar & GRAMMAR_TIME) == 0;
}

#define FUNCTION(word) (UINT64_C(1) << (word))
static_assert(FUNCTION_COUNT <= 64, "a bit for each function");

/* The functions that decide_function() looks at. */
static const uint64_t decided_functions =
    (FUNCTION(FUNCTION_AHEAD + 1) - FUNCTION(FUNCTION_UP)) |
    FUNCTION(FUNCTION_THAT) | FUNCTION(FUNCTION_THERE) |
    FUNCTION(FUNCTION_HER) | FUNCTION(FUNCTION_PREPOSITION) |
    FUNCTION(FUNCTION_NO) |
    FUNCTION(FUNCTION_ACCORDING) | FUNCTION(FUNCTION_ABOUT);

/* Words that have a rule of their own; TAG_NONE when there is none. */
static enum tag decide_function(const struct tagger *tagger, size_t i,
                                const struct view *view,
                                const struct view *next)
{
    enum function_word function = grammar_function(view->grammar);
    switch (function) {
    case FUNCTION_THAT:
        return decide_that(tagger, i, next);
    case FUNCTION_THERE:
        return (next->context & (BIT(TAG_MD) | BIT(CONTEXT_BE) |
                                 BIT(CONTEXT_HAVE))) != 0 ||
                       ((next->grammar & GRAMMAR_LINK) != 0 &&
                        (next->context & FINITE) != 0)
                   ? TAG_EX
                   : TAG_RB;
    case FUNCTION_HER:
        return (next->context & (NOUNS | ADJECTIVES | BIT(TAG_VBG) |
                                 BIT(TAG_VBN) | BIT(TAG_CD))) != 0
                   ? TAG_PRPS
                   : TAG_PRP;
    case FUNCTION_PREPOSITION:
        return (tagger->skip.context & BIT(CONTEXT_BE)) == 0 &&
                       (tagger->before.context & DETERMINERS) == 0 &&
                       (next->context & OBJECTS) != 0
                   ? TAG_IN
                   : TAG_NONE;
    case FUNCTION_NO: /* has neither signed, he neither left; neither of */
        if (view->tag == TAG_CC &&
            grammar_function(next->grammar) == FUNCTION_OF)
            return TAG_NN;
        return view->tag == TAG_CC && (next->context & VERBS) != 0 &&
                       (tagger->before.context & BIT(CONTEXT_START)) == 0
                   ? TAG_RB
                   : TAG_NONE;
    case FUNCTION_ACCORDING:
        return (next->context & BIT(TAG_TO)) != 0 ? TAG_IN : TAG_NONE;
    case FUNCTION_ABOUT: case FUNCTION_OVER: case FUNCTION_AROUND:
        if ((next->context & (BIT(TAG_CD) | BIT(TAG_SYM))) != 0 &&
            !is_particle(tagger, view->grammar, next))
            return TAG_RB;
        if (function == FUNCTION_OVER &&
            (tagger->before.context & NOUNS) != 0 &&
            (next->context & (BIT(TAG_PUNCT) | BIT(TAG_IN) | BIT(TAG_CC))) != 0)
            return TAG_RB; /* declared the truce over on Friday */
        break;
    default:
        break;
    }
    if (function >= FUNCTION_UP && function <= FUNCTION_AHEAD &&
        is_particle(tagger, view->grammar, next))
        return TAG_RP;
    return TAG_NONE;
}

/* "to talks", "led to conflict": a noun though "to" stands before it. */
static bool is_noun_after_to(const struct tagger *tagger, size_t i,
                             const struct view *view, const struct view *next)
{
    if (tagger->before.tag != TAG_TO || i < tagger->first + 2 ||
        view->tag != TAG_NN || (next->context & PHRASE_STARTS) != 0)
        return false;
    if (next->tag == TAG_TO && tagger->at[i - 2].tag == TAG_JJ &&
        (tag_options(view) & BIT(TAG_VB)) != 0)
        return false; /* is due to travel to the region */
    uint32_t governor = grammar_of_verb(tagger->analysis->lexicon,
                                        tagger->at[i - 2].word);
    return (governor & GRAMMAR_TOWARD) != 0;
}

/* "the launch", "a new rocket launch.": a verb that no dictionary knows as a
 * noun is one where only a noun can stand. */
static bool acts_as_noun(const struct tagger *tagger, const struct view *next)
{
    uint64_t before = tagger->before.context;
    bool article = tagger->before.tag == TAG_DT &&
                   tag_options(&tagger->before) == BIT(TAG_DT) &&
                   grammar_function(tagger->before.grammar) != FUNCTION_THAT;
    if (article || (before & (BIT(TAG_PRPS) | BIT(TAG_POS))) != 0)
        return true;
    enum function_word word = grammar_function(tagger->before.grammar);
    if (tagger->before.tag == TAG_IN &&
        (word == FUNCTION_NONE || word == FUNCTION_OF || word == FUNCTION_FOR ||
         word == FUNCTION_ON || word == FUNCTION_IN || word == FUNCTION_WITH ||
         word == FUNCTION_ABOUT || word == FUNCTION_OVER))
        return true; /* freed on bail */
    return (before & (ADJECTIVES | BIT(TAG_NN))) != 0 &&
           (next->context & (BIT(TAG_PUNCT) | BIT(TAG_IN) | FINITE)) != 0;
}

/* "demanded that the army withdraw", "that Musa step down": the bare verb of a
 * clause that is demanded. What may be a noun as well must have an object, a
 * particle or the end behind it. */
static bool is_demanded(const struct tagger *tagger, const struct view *view,
                        const struct view *next)
{
    uint64_t options = tag_options(view);
    if (!tagger->demanded || tagger->finite || (options & BARE) == 0 ||
        (tagger->before.context & (NOUNS | NAMES | BIT(TAG_PRP))) == 0)
        return false;
    return (options & NOUNS) == 0 ||
           (next->context & (DETERMINERS | NAMES | BIT(TAG_PRP) |
                             BIT(TAG_PRPS) | BIT(CONTEXT_END))) != 0 ||
           grammar_takes(view->grammar, next->grammar);
}

/* Whether a word is what it is by the dictionary, whatever stands around it:
 * decide() has nothing to say to it. */
static bool is_settled(const struct token *token, const struct view *view)
{
    uint64_t open = BIT(TAG_JJ) | BIT(TAG_VBG) | BIT(TAG_NN) | BIT(TAG_VBD);
    enum function_word function = grammar_function(view->grammar);
    uint64_t unsettled = (BIT(view->tag) & open) |
                         (FUNCTION(function) & decided_functions) |
                         (view->packed & ~UINT32_C(0xFF)) |
                         (token->shape & (uint64_t)TOKEN_CLITIC);
    return unsettled == 0;
}

/* A preposition, and no word that begins a clause. */
static bool is_preposition(const struct token *token)
{
    const uint64_t clauses =
        FUNCTION(FUNCTION_THAT) | FUNCTION(FUNCTION_IF) |
        FUNCTION(FUNCTION_SUBORDINATOR) | FUNCTION(FUNCTION_TEMPORAL) |
        FUNCTION(FUNCTION_QUESTION) | FUNCTION(FUNCTION_AS);
    return (BIT(token->tag) & (BIT(TAG_IN) | BIT(TAG_TO))) != 0 &&
           (FUNCTION(grammar_function(token->grammar)) & clauses) == 0;
}

/* "a second shell hits the market": a plural or a verb, right behind a noun and
 * before a phrase. After "a" no plural can come. */
static bool is_verb_of(const struct tagger *tagger, size_t i,
                       const struct view *view, const struct view *next)
{
    if (tagger->finite || tagger->before.tag != TAG_NN ||
        (tag_options(view) & BIT(TAG_VBZ)) == 0 ||
        (next->context & (BIT(TAG_DT) | BIT(TAG_PRPS))) == 0)
        return false;
    size_t at = i - 1;
    while (at > tagger->first && (BIT(tagger->at[at].tag) &
                                  (BIT(TAG_NN) | ADJECTIVES)) != 0)
        at--;
    const struct token *first = &tagger->at[at];
    if (is_preposition(first) ||
        (at > tagger->first && is_preposition(&tagger->at[at - 1])))
        return false; /* with local channels the same day */
    if (first->tag == TAG_DT && first->end - first->start <= 2)
        return true;
    size_t after = i + 1; /* "the talks the two sides held" */
    while (after < tagger->end &&
           (tag_look(tagger, after).context &
            (NOUNS | ADJECTIVES | DETERMINERS | BIT(TAG_CD))) != 0)
        after++;
    return (tag_look(tagger, after).context & (FINITE | PAST)) == 0;
}

/* "Machar returns to Juba and is sworn in": a plural or a verb, right behind a
 * name that begins the clause. "and" joins a verb of one to no plural. */
static bool is_verb_of_name(const struct tagger *tagger, size_t i,
                            const struct view *view)
{
    if (tagger->finite || tagger->before.tag != TAG_NNP ||
        (tag_options(view) & BIT(TAG_VBZ)) == 0)
        return false;
    size_t at = i;
    while (at > tagger->first && (BIT(tagger->at[at - 1].tag) & NAMES) != 0)
        at--;
    if (at > tagger->first && tagger->at[at - 1].tag != TAG_PUNCT)
        return false;
    for (at = i + 1; at < tagger->end && at < i + 10; at++) {
        struct view next = tag_look(tagger, at);
        if (grammar_function(next.grammar) == FUNCTION_AND)
            return tag_look(tagger, at + 1).tag == TAG_VBZ;
        if ((next.context & (NOUNS | ADJECTIVES | DETERMINERS | BIT(TAG_IN) |
                             BIT(TAG_TO) | BIT(TAG_CD))) == 0)
            return false;
    }
    return false;
}

/* The tag of a word that may have several. */
static enum tag decide(const struct tagger *tagger, size_t i,
                       const struct view *view, const struct view *next)
{
    uint64_t options = tag_options(view);
    enum function_word function = grammar_function(view->grammar);
    enum tag own = (decided_functions & FUNCTION(function)) != 0
                       ? decide_function(tagger, i, view, next)
                       : TAG_NONE;
    if (own != TAG_NONE)
        return own;
    if ((tagger->at[i].shape & TOKEN_CLITIC) != 0 &&
        (options & BIT(TAG_POS)) != 0)
        return decide_clitic(tagger, next);
    if (view->tag == TAG_JJ && (next->context & FINITE) != 0 &&
        (tagger->before.context & (DETERMINERS | NAMES | ADJECTIVES)) != 0)
        return (tagger->before.context & NAMES) != 0 &&
                       (options & BIT(TAG_RB)) != 0
                   ? TAG_RB  /* France first put, not: the military said */
                   : TAG_NN;
    if (view->tag == TAG_VBG && (next->context & BIT(TAG_IN)) != 0 &&
        (tagger->before.context & (DETERMINERS | ADJECTIVES)) != 0)
        return TAG_NN; /* an apparent echoing of */
    if (view->tag == TAG_VBG && (next->context & FINITE) != 0 &&
        (tagger->before.context & (BIT(TAG_POS) | BIT(TAG_PRPS))) != 0)
        return TAG_NN; /* the army's disarming was */
    if (view->tag == TAG_NN && (next->context & PHRASE_STARTS) != 0 &&
        (tagger->skip.context & BIT(TAG_MD)) != 0 &&
        (tagger->before.context & (BIT(TAG_MD) | ADVERBS)) != 0)
        return TAG_VB; /* they can model their plans */
    if ((options & (options - 1)) == 0) {
        if (view->tag != TAG_VBD || tagger->at[i].word != 0)
            return view->tag;
    }
    if (is_demanded(tagger, view, next))
        return TAG_VBP;
    if (view->tag == TAG_NN && (options & BIT(TAG_VBD)) != 0 &&
        (tagger->before.context & (NAMES | PLURALS)) != 0 &&
        slice_equal(token_text(&tagger->analysis->tokens, i + 1),
                    SLICE("from")))
        return TAG_VBD; /* rebels split from the group */
    if (tagger->accused && view->tag == TAG_NN &&
        (options & BIT(TAG_VBG)) != 0 && tagger->before.tag == TAG_IN &&
        (next->context & (NOUNS | ADJECTIVES)) != 0)
        return TAG_VBG; /* accused of killing guards */
    if (is_noun_after_to(tagger, i, view, next))
        return TAG_NN;
    if (grammar_function(tagger->before.grammar) == FUNCTION_THESE &&
        (options & BIT(TAG_VBP)) != 0 && (next->context & NOUNS) == 0)
        return TAG_VBP; /* these show it */
    uint32_t particle = grammar_function(next->grammar);
    if (view->tag == TAG_NNS && (options & BIT(TAG_VBZ)) != 0 &&
        !tagger->finite && (tagger->before.context & NAMES) != 0 &&
        (particle == FUNCTION_UP || particle == FUNCTION_OUT ||
         particle == FUNCTION_OFF) &&
        grammar_takes(view->grammar, next->grammar))
        return TAG_VBZ; /* the Council sets up a mission */
    enum tag tag = tag_by_rules(tagger, view, next);
    if ((BIT(tag) & BARE) != 0 && (options & BIT(TAG_VBN)) != 0 &&
        tagger->before.tag == TAG_NN && tagger->finite)
        return TAG_VBN; /* said in a statement read out by an aide */
    if ((BIT(tag) & BARE) != 0 && function == FUNCTION_NONE &&
        acts_as_noun(tagger, next))
        return TAG_NN;
    if ((BIT(tag) & BARE) != 0 && (options & BIT(TAG_NN)) != 0 &&
        tagger->before.tag == TAG_VBD &&
        (next->context & (BIT(TAG_NN) | BIT(TAG_IN) | BIT(TAG_PUNCT))) != 0 &&
        grammar_function(tagger->before.grammar) == FUNCTION_NONE &&
        (tagger->before.grammar & GRAMMAR_CONTROL) == 0)
        return TAG_NN; /* expressed regret; not: helped fund aid */
    if (tag == TAG_VB && (options & BIT(TAG_VBP)) != 0 &&
        tagger->before.tag == TAG_CC && tagger->last_verb == TAG_VBP)
        return TAG_VBP; /* they keep it and take action */
    if (tag == TAG_VBP && (options & BIT(TAG_VB)) != 0 &&
        tagger->last_verb == TAG_VB &&
        (tagger->before.context & (BIT(CONTEXT_COMMA) | BIT(TAG_CC))) != 0 &&
        (view->grammar & GRAMMAR_SPEECH) == 0)
        return TAG_VB; /* to see the damage, meet officials and thank them */
    if (tag == TAG_NNS && (is_verb_of(tagger, i, view, next) ||
                           is_verb_of_name(tagger, i, view)))
        return TAG_VBZ;
    if (tag == TAG_NNS && !tagger->finite &&
        (next->context & BIT(CONTEXT_THAT)) != 0 &&
        (options & BIT(TAG_VBZ)) != 0 &&
        (tagger->before.context & BIT(TAG_NN)) != 0 &&
        (view->grammar & (GRAMMAR_SPEECH | GRAMMAR_REPORT)) != 0)
        return TAG_VBZ; /* the deal states that */
    if (tag == TAG_NNS && tagger->inside && tagger->strict &&
        !tagger->finite && (options & BIT(TAG_VBZ)) != 0 &&
        (tagger->before.context & (NAMES | BIT(TAG_NN))) != 0 &&
        (next->context & BIT(TAG_PUNCT)) != 0)
        return TAG_VBZ; /* when the epidemic ends */
    if (tag == TAG_NNS && tagger->inside && tagger->strict &&
        !tagger->finite && (options & BIT(TAG_VBZ)) != 0 &&
        tagger->before.tag == TAG_NNP && next->tag == TAG_NNP)
        return TAG_VBZ; /* if Israel hits Beirut */
    if (tag == TAG_VBD || tag == TAG_VBN) {
        bool both = (options & PAST) == PAST || tagger->at[i].word == 0;
        return both ? tag_past(tagger, i, view, next) : tag;
    }
    return tag;
}

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
    view.tag = decide(tagger, end - 1, &view, next);
    enum tag part = view.tag;
    if ((BIT(part) & VERBS) != 0)
        part = TAG_RB;
    for (size_t at = i; at + 1 < end; at++)
        tagger->at[at].tag = (uint8_t)part;
    view.context = tag_context(&tagger->at[end - 1], view.tag, view.grammar);
    note(tagger, end - 1, &view, next);
}

static void tag_word(struct tagger *tagger, size_t i, struct view *view,
                     const struct view *next)
{
    if (!is_settled(&tagger->at[i], view)) {
        enum tag tag = decide(tagger, i, view, next);
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
