/* SPDX-License-Identifier: MIT */
/*
 * The tag of a word that may have several, where more than the rules of
 * contexts is needed.
 *
 *   said that / that deal / the deal that failed    "that"
 *   Iran's plan / Iran's been                       "'s"
 *   went up the hill / set up a mission             a particle
 *   expressed regret / the deal states that         noun or verb
 */
#include "src/text/tag.h"

/* Conjunction, determiner or relative. */
static enum tag decide_that(const struct tagger *tagger, size_t i,
                            const struct view *next)
{
    uint64_t before = tagger->before.context;
    bool verb_next = (next->context & (VERBS | ADVERBS) & ~BIT(TAG_VBG)) != 0;
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
    if (word != FUNCTION_ON && word != FUNCTION_IN && word != FUNCTION_THROUGH)
        return true;
    return (next->context & BIT(TAG_CD)) == 0 &&
           (next->grammar & GRAMMAR_TIME) == 0;
}

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
        return (next->context &
                (BIT(TAG_MD) | BIT(CONTEXT_BE) | BIT(CONTEXT_HAVE))) != 0 ||
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
    case FUNCTION_ABOUT:
    case FUNCTION_OVER:
    case FUNCTION_AROUND:
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
    uint32_t governor =
        grammar_of_verb(tagger->analysis->lexicon, tagger->at[i - 2].word);
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
    while (at > tagger->first &&
           (BIT(tagger->at[at].tag) & (BIT(TAG_NN) | ADJECTIVES)) != 0)
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

/* By what stands around it, whatever else the word may be; TAG_NONE when
 * that says nothing. */
static enum tag decide_by_place(const struct tagger *tagger, uint64_t options,
                                const struct view *view,
                                const struct view *next)
{
    if (view->tag == TAG_JJ && (next->context & FINITE) != 0 &&
        (tagger->before.context & (DETERMINERS | NAMES | ADJECTIVES)) != 0)
        return (tagger->before.context & NAMES) != 0 &&
                       (options & BIT(TAG_RB)) != 0
                   ? TAG_RB /* France first put, not: the military said */
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
    return TAG_NONE;
}

/* Of several tags that which the words around it ask for; TAG_NONE when they
 * ask for none. */
static enum tag decide_demanded(const struct tagger *tagger, size_t i,
                                const struct view *view,
                                const struct view *next)
{
    uint64_t options = tag_options(view);
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
    return TAG_NONE;
}

/* What the rules take for a bare verb. */
static enum tag revise_bare(const struct tagger *tagger, enum tag tag,
                            const struct view *view, const struct view *next)
{
    uint64_t options = tag_options(view);
    enum function_word function = grammar_function(view->grammar);
    if ((options & BIT(TAG_VBN)) != 0 && tagger->before.tag == TAG_NN &&
        tagger->finite)
        return TAG_VBN; /* said in a statement read out by an aide */
    if (function == FUNCTION_NONE && acts_as_noun(tagger, next))
        return TAG_NN;
    if ((options & BIT(TAG_NN)) != 0 && tagger->before.tag == TAG_VBD &&
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
    return tag;
}

/* What the rules take for nouns may be the verb: "the deal states that". */
static enum tag revise_plural(const struct tagger *tagger, size_t i,
                              const struct view *view, const struct view *next)
{
    uint64_t options = tag_options(view);
    if (is_verb_of(tagger, i, view, next) || is_verb_of_name(tagger, i, view))
        return TAG_VBZ;
    if (!tagger->finite && (next->context & BIT(CONTEXT_THAT)) != 0 &&
        (options & BIT(TAG_VBZ)) != 0 &&
        (tagger->before.context & BIT(TAG_NN)) != 0 &&
        (view->grammar & (GRAMMAR_SPEECH | GRAMMAR_REPORT)) != 0)
        return TAG_VBZ; /* the deal states that */
    if (tagger->inside && tagger->strict && !tagger->finite &&
        (options & BIT(TAG_VBZ)) != 0 &&
        (tagger->before.context & (NAMES | BIT(TAG_NN))) != 0 &&
        (next->context & BIT(TAG_PUNCT)) != 0)
        return TAG_VBZ; /* when the epidemic ends */
    if (tagger->inside && tagger->strict && !tagger->finite &&
        (options & BIT(TAG_VBZ)) != 0 && tagger->before.tag == TAG_NNP &&
        next->tag == TAG_NNP)
        return TAG_VBZ; /* if Israel hits Beirut */
    return TAG_NNS;
}

enum tag tag_decide(const struct tagger *tagger, size_t i,
                    const struct view *view, const struct view *next)
{
    uint64_t options = tag_options(view);
    enum function_word function = grammar_function(view->grammar);
    enum tag own = (DECIDED_FUNCTIONS & FUNCTION(function)) != 0
                       ? decide_function(tagger, i, view, next)
                       : TAG_NONE;
    if (own != TAG_NONE)
        return own;
    if ((tagger->at[i].shape & TOKEN_CLITIC) != 0 &&
        (options & BIT(TAG_POS)) != 0)
        return decide_clitic(tagger, next);
    own = decide_by_place(tagger, options, view, next);
    if (own != TAG_NONE)
        return own;
    if ((options & (options - 1)) == 0) {
        if (view->tag != TAG_VBD || tagger->at[i].word != 0)
            return view->tag;
    }
    own = decide_demanded(tagger, i, view, next);
    if (own != TAG_NONE)
        return own;
    enum tag tag = tag_by_rules(tagger, view, next);
    if ((BIT(tag) & BARE) != 0)
        return revise_bare(tagger, tag, view, next);
    if (tag == TAG_NNS)
        return revise_plural(tagger, i, view, next);
    if (tag == TAG_VBD || tag == TAG_VBN) {
        bool both = (options & PAST) == PAST || tagger->at[i].word == 0;
        return both ? tag_past(tagger, i, view, next) : tag;
    }
    return tag;
}
