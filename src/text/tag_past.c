/* SPDX-License-Identifier: MIT */
/*
 * Past tense or participle. Forms in "-ed" and their like may be both.
 *
 *   was signed, has signed            after an auxiliary: a participle
 *   he signed, who signed             after a pronoun: past tense
 *   signed the deal                   an object follows: past tense
 *   the deal signed on Monday failed  the clause has another verb
 */
#include "src/text/tag.h"

/* Whether an object follows token i: a phrase, but not "20 May" or "2023". */
static bool object_follows(const struct tagger *tagger, size_t i,
                           const struct view *next)
{
    struct view second = tag_look(tagger, i + 2);
    if (next->tag == TAG_IN && (BIT(second.tag) & (BIT(TAG_JJS) |
                                                   BIT(TAG_RBS))) != 0)
        return true; /* killed at least 75 people */
    if ((next->context & OBJECTS) == 0 || (next->grammar & GRAMMAR_TIME) != 0)
        return false;
    if (next->tag == TAG_JJ && second.tag == TAG_IN &&
        (tag_options(next) & BIT(TAG_RB)) != 0)
        return false; /* issued late on Monday */
    if (next->tag == TAG_DT && second.tag == TAG_JJ &&
        (tag_look(tagger, i + 3).grammar & GRAMMAR_TIME) != 0)
        return false; /* issued the same day */
    if (next->tag != TAG_CD)
        return (second.grammar & GRAMMAR_TIME) == 0;
    if (i + 2 >= tagger->end ||
        (tagger->at[i + 1].digits == 4 && tagger->at[i + 1].number < 2100))
        return false;
    enum function_word word = grammar_function(second.grammar);
    return (second.grammar & GRAMMAR_TIME) == 0 && word != FUNCTION_MARCH &&
           word != FUNCTION_MAY && second.tag != TAG_PUNCT;
}

/* "to leave", "to shell their forces": a verb behind "to" at i. */
static bool is_infinitive(const struct tagger *tagger, size_t i)
{
    struct view verb = tag_look(tagger, i + 1);
    return (verb.context & (BARE | ADVERBS)) != 0 ||
           ((tag_options(&verb) & BIT(TAG_VB)) != 0 &&
            ((tag_look(tagger, i + 2).context &
              (PHRASE_STARTS | ADJECTIVES | BIT(TAG_CD))) != 0 ||
             grammar_takes(verb.grammar, tag_look(tagger, i + 2).grammar)));
}

/* "in a decree | signed": what stands before token i is governed, and no
 * subject. */
static bool is_ahead_governed(const struct tagger *tagger, size_t i)
{
    size_t at = i;
    while (at > tagger->first &&
           (tag_look(tagger, at - 1).context &
            (BIT(TAG_NN) | BIT(TAG_NNS) | BIT(TAG_JJ))) != 0)
        at--;
    return at < i && at > tagger->first + 1 &&
           tag_look(tagger, at - 1).tag == TAG_DT &&
           tagger->at[at - 1].end - tagger->at[at - 1].start <= 2 &&
           tag_look(tagger, at - 2).tag == TAG_IN; /* "in a" */
}

/* Whether a finite verb follows before the clause can end, so that a form
 * like "issued" in "the statement issued on Monday said" is a participle. */
static bool verb_follows(const struct tagger *tagger, size_t i)
{
    size_t limit =
        i + TAG_LOOKAHEAD < tagger->end ? i + TAG_LOOKAHEAD : tagger->end;
    size_t joint = 0; /* "and", when one has come */
    for (size_t at = i + 1; at < limit; at++) {
        struct view view = tag_look(tagger, at);
        const struct token *token = &tagger->at[at];
        if (tag_is_sign(token, ',')) {
            bool year = tagger->at[at - 1].kind == TOKEN_NUMBER &&
                        tag_is_sign(&tagger->at[at - 2], ',');
            if (year ||
                (at + 1 < limit && tagger->at[at + 1].kind == TOKEN_NUMBER))
                continue; /* on May 5, 2020, failed */
            return false;
        }
        if (tag_is_sign(token, '(') || tag_is_sign(token, ')') ||
            (tag_is_sign(token, '-') && (token->shape & TOKEN_SPACE) == 0))
            continue;
        if (view.tag == TAG_PUNCT || view.tag == TAG_WDT ||
            view.tag == TAG_WP || view.tag == TAG_WRB)
            return false;
        if ((token->shape & TOKEN_SPACE) == 0 &&
            tag_is_sign(&tagger->at[at - 1], '-'))
            continue; /* so-called */
        if (view.tag == TAG_TO && is_infinitive(tagger, at))
            return false;
        if ((view.context & (BIT(TAG_PRP) | BIT(TAG_DT))) != 0 &&
            (tag_look(tagger, at - 1).context & (NOUNS | BIT(TAG_CD))) != 0)
            return false;
        enum function_word function = grammar_function(view.grammar);
        if (function == FUNCTION_TEMPORAL &&
            tag_look(tagger, at + 1).tag == TAG_VBG)
            continue; /* expelled after being accused left */
        if (function == FUNCTION_THAT || function == FUNCTION_SUBORDINATOR ||
            function == FUNCTION_TEMPORAL || function == FUNCTION_IF)
            return false;
        if ((view.context & PAST) != 0 &&
            (tag_look(tagger, at + 1).context & BIT(CONTEXT_BY)) != 0)
            continue; /* ended with a deal signed by */
        if ((view.context & PAST) != 0 && is_ahead_governed(tagger, at))
            continue;
        if (function == FUNCTION_AND && tag_look(tagger, at + 1).tag == TAG_DT)
            joint = at;
        if (joint > 0 && at > joint + 1 &&
            grammar_is_singular(token_text(&tagger->analysis->tokens, at)))
            return false; /* ended in May and a truce was signed */
        if ((view.context & (FINITE | BIT(TAG_VBN))) != 0 && at > i + 1) {
            size_t before = at - 1; /* told us and soon stopped it */
            while (before > i + 1 &&
                   (tag_look(tagger, before).context & ADVERBS) != 0)
                before--;
            return (tag_look(tagger, before).context &
                    (BIT(TAG_CC) | DETERMINERS | BIT(TAG_IN))) == 0;
        }
    }
    return false;
}

/* Whether a comma and then a verb follow: "The deal, signed in May, failed";
 * silent: no verb of saying. */
static bool verb_after_comma(const struct tagger *tagger, size_t i, bool silent)
{
    size_t limit =
        i + TAG_LOOKAHEAD < tagger->end ? i + TAG_LOOKAHEAD : tagger->end;
    for (size_t at = i + 1; at + 1 < limit; at++) {
        if (!tag_is_sign(&tagger->at[at], ',') ||
            tagger->at[at + 1].kind == TOKEN_NUMBER)
            continue;
        struct view view = tag_look(tagger, at + 1);
        if (view.tag == TAG_RB && at + 2 < limit)
            view = tag_look(tagger, at + 2);
        return (view.context & (FINITE | PAST)) != 0 &&
               (!silent || (view.grammar & GRAMMAR_SPEECH) == 0);
    }
    return false;
}

/* "signed on 5 May by": the one who did it comes before the next sign or
 * verb. */
static bool by_follows(const struct tagger *tagger, size_t i)
{
    size_t limit =
        i + TAG_LOOKAHEAD < tagger->end ? i + TAG_LOOKAHEAD : tagger->end;
    for (size_t at = i + 1; at < limit; at++) {
        struct view view = tag_look(tagger, at);
        if ((view.context & BIT(CONTEXT_BY)) != 0)
            return true;
        bool name = (view.context & NAMES) != 0 &&
                    (view.grammar & GRAMMAR_TIME) == 0;
        if (view.tag == TAG_PUNCT || (view.context & VERBS) != 0 || name ||
            (view.context & (BIT(TAG_NNS) | BIT(TAG_DT))) != 0)
            return false; /* told Reuters by phone */
    }
    return false;
}

/* Whether the noun phrase before the comma begins the sentence. */
static bool is_subject_comma(const struct tagger *tagger, size_t i)
{
    size_t at = i - 1;
    while (at > tagger->first &&
           (BIT(tagger->at[at - 1].tag) &
            (NOUNS | ADJECTIVES | DETERMINERS | BIT(TAG_CD))) != 0)
        at--;
    return at == tagger->first || tag_is_sign(&tagger->at[at - 1], ':') ||
           tag_is_dash(&tagger->at[at - 1]);
}

/* "In a statement released today, he ...": the noun before token i hangs on a
 * preposition that begins the sentence, and is no subject. */
static bool is_in_opening(const struct tagger *tagger, size_t i)
{
    if (tagger->at[i - 1].tag != TAG_NN)
        return false;
    size_t at = i - 1;
    while (at > tagger->first && (BIT(tagger->at[at - 1].tag) &
                                  (BIT(TAG_NN) | BIT(TAG_JJ))) != 0)
        at--;
    return at == tagger->first + 2 && tagger->at[at - 1].tag == TAG_DT &&
           tagger->at[at - 1].end - tagger->at[at - 1].start <= 2 &&
           tagger->at[at - 2].tag == TAG_IN; /* "in a", "at an" */
}

/* "despite a lull agreed last week": the phrase before token i hangs on a
 * preposition, and is no time. */
static bool is_governed(const struct tagger *tagger, size_t i)
{
    size_t at = i;
    while (at > tagger->first &&
           (BIT(tagger->at[at - 1].tag) &
            (BIT(TAG_NN) | BIT(TAG_NNS) | ADJECTIVES | DETERMINERS)) != 0 &&
           (grammar_of(tagger->analysis->lexicon, tagger->at[at - 1].word) &
            GRAMMAR_TIME) == 0)
        at--;
    return at < i && at > tagger->first && tagger->at[at - 1].tag == TAG_IN &&
           (BIT(tagger->at[at].tag) & DETERMINERS) != 0;
}

/* "France on Monday asked", "the sides on May 5 signed": a time stands between
 * the subject and token i. */
static bool follows_inner_time(const struct tagger *tagger, size_t i)
{
    const struct lexicon *lexicon = tagger->analysis->lexicon;
    size_t at = i - 1;
    if (tagger->at[at].kind == TOKEN_NUMBER && at > tagger->first)
        at--;
    if ((grammar_of(lexicon, tagger->at[at].word) & GRAMMAR_TIME) == 0 ||
        at < tagger->first + 2 || tagger->at[at - 1].tag != TAG_IN)
        return false;
    return (BIT(tagger->at[at - 2].tag) & (NOUNS | BIT(TAG_PUNCT))) != 0;
}

/* "as the third phase of the talks | resumed": "as" begins the phrase. */
static bool follows_as(const struct tagger *tagger, size_t i)
{
    size_t at = i;
    while (at > tagger->first && i - at < 8 &&
           ((BIT(tagger->at[at - 1].tag) &
             (NOUNS | ADJECTIVES | DETERMINERS | BIT(TAG_CD))) != 0 ||
            grammar_function(grammar_of(tagger->analysis->lexicon,
                                        tagger->at[at - 1].word)) ==
                FUNCTION_OF))
        at--;
    return at + 1 < i && at > tagger->first &&
           grammar_function(grammar_of(tagger->analysis->lexicon,
                                       tagger->at[at - 1].word)) ==
               FUNCTION_AS &&
           (BIT(tagger->at[at].tag) & DETERMINERS) != 0;
}

/* "a deal | the two sides | reached in May": a phrase with its article right
 * behind another noun, no second object. */
static bool follows_contact(const struct tagger *tagger, size_t i)
{
    size_t at = i;
    while (at > tagger->first && (BIT(tagger->at[at - 1].tag) &
                                  (NOUNS | ADJECTIVES | BIT(TAG_CD))) != 0)
        at--;
    if (at == i || at < tagger->first + 2 ||
        (tagger->at[at - 1].tag != TAG_DT &&
         tagger->at[at - 1].tag != TAG_PRPS))
        return false;
    size_t outer = at - 1;
    while (outer > tagger->first &&
           (BIT(tagger->at[outer - 1].tag) &
            (BIT(TAG_NN) | BIT(TAG_NNS) | ADJECTIVES | DETERMINERS)) != 0)
        outer--;
    return outer < at - 1 && outer > tagger->first &&
           (BIT(tagger->at[at - 2].tag) & (BIT(TAG_NN) | BIT(TAG_NNS))) != 0 &&
           (grammar_of(tagger->analysis->lexicon, tagger->at[at - 2].word) &
            GRAMMAR_TIME) == 0 &&
           (grammar_of_verb(tagger->analysis->lexicon,
                            tagger->at[outer - 1].word) &
            (GRAMMAR_GIVE | GRAMMAR_SPEECH | GRAMMAR_REPORT)) == 0;
}

/* "The men who brought the gold | gathered on Friday": a clause that a
 * relative one interrupts has no verb yet, and no other comes. Not "In a deal
 * that ended the war": a preposition begins it. */
static bool is_awaited(const struct tagger *tagger, size_t i)
{
    if (!tagger->finite || !tagger->inside || !tagger->relating ||
        tagger->outer)
        return false;
    size_t at = i;
    while (at > tagger->first &&
           (BIT(tagger->at[at].tag) & (BIT(TAG_WDT) | BIT(TAG_WP))) == 0)
        at--;
    while (at > tagger->first &&
           (BIT(tagger->at[at - 1].tag) &
            (NOUNS | ADJECTIVES | DETERMINERS | BIT(TAG_CD) | BIT(TAG_IN))) !=
               0)
        at--;
    return tagger->at[at].tag != TAG_IN && !verb_follows(tagger, i);
}

/* Past tense or participle, after a noun. */
static enum tag past_after_noun(const struct tagger *tagger, size_t i,
                                const struct view *view,
                                const struct view *next)
{
    if ((next->context & BIT(CONTEXT_BY)) != 0 ||
        (grammar_takes(view->grammar, next->grammar) &&
         (tag_look(tagger, i + 2).context & BIT(CONTEXT_BY)) != 0))
        return TAG_VBN; /* carried out by */
    if (!tagger->finite && follows_inner_time(tagger, i) &&
        !verb_follows(tagger, i))
        return TAG_VBD;
    if (grammar_function(view->grammar) == FUNCTION_ACCUSE &&
        !tagger->finite && (next->context & BIT(TAG_IN)) != 0 &&
        !object_follows(tagger, i, next) &&
        grammar_function(next->grammar) != FUNCTION_THAT &&
        (tag_look(tagger, i + 2).grammar & GRAMMAR_TIME) == 0)
        return TAG_VBN; /* two men charged with murder */
    if (grammar_function(view->grammar) == FUNCTION_INTRANSITIVE)
        return (next->context & BIT(TAG_TO)) != 0 && tagger->finite ? TAG_VBN
                                                                    : TAG_VBD;
    if (is_awaited(tagger, i))
        return TAG_VBD;
    if (tagger->finite && is_governed(tagger, i) &&
        !object_follows(tagger, i, next) &&
        (next->context & BIT(CONTEXT_THAT)) == 0)
        return TAG_VBN;
    if (tagger->finite && tagger->opened && !verb_follows(tagger, i))
        return TAG_VBD; /* was sworn in, and the last troops left in May */
    if ((view->grammar & GRAMMAR_SPEECH) != 0 && tagger->after_comma)
        return TAG_VBD; /* ..., the countries announced on Monday */
    if ((view->grammar & GRAMMAR_SPEECH) != 0 &&
        (next->context & BIT(TAG_TO)) == 0 && !verb_follows(tagger, i))
        return tagger->finite && (next->context & BIT(TAG_IN)) != 0 &&
                       tagger->before.tag != TAG_NNP
                   ? TAG_VBN
                   : TAG_VBD;
    if ((tag_options(view) & BIT(TAG_JJ)) != 0 &&
        (next->context & (BIT(TAG_NN) | BIT(TAG_NNS))) != 0 &&
        verb_follows(tagger, i))
        return TAG_JJ; /* the Hutu armed groups signed */
    if (is_in_opening(tagger, i) && !object_follows(tagger, i, next))
        return TAG_VBN;
    if (object_follows(tagger, i, next))
        return (view->grammar & GRAMMAR_GIVE) != 0 &&
                       tagger->before.tag != TAG_NNP &&
                       (next->context & PHRASE_STARTS & ~NAMES) == 0 &&
                       verb_follows(tagger, i)
                   ? TAG_VBN
                   : TAG_VBD;
    if (tagger->joined && grammar_takes(view->grammar, next->grammar) &&
        (tag_look(tagger, i + 2).context & OBJECTS) != 0)
        return TAG_VBD; /* and the rebels handed over two men */
    if (tagger->finite && (follows_as(tagger, i) || follows_contact(tagger, i)))
        return TAG_VBD;
    if (tagger->finite)
        return tagger->joined && (next->context & BIT(TAG_IN)) == 0 ? TAG_VBD
                                                                    : TAG_VBN;
    if (tagger->parted && (next->context & BIT(TAG_IN)) != 0 &&
        verb_after_comma(tagger, i, true))
        return TAG_VBN; /* Musa, a leader backed by Chad, left */
    return verb_follows(tagger, i) ? TAG_VBN : TAG_VBD;
}

/* Past tense or participle, for a form that may be both. */
static bool follows_determiner(const struct tagger *tagger, size_t i)
{
    return i > tagger->first && tagger->at[i - 1].tag == TAG_DT;
}

/* "the" or "a", which cannot be a subject as "this" and "all" can. */
static bool is_article(const struct tagger *tagger, size_t i)
{
    return tagger->at[i].end - tagger->at[i].start <= 3 &&
           tag_options(&tagger->before) == BIT(TAG_DT);
}

/* "an internationally", "his newly": a phrase goes on at token i. */
static bool is_determined(const struct tagger *tagger, size_t i)
{
    size_t at = i - 1;
    while (at > tagger->first && (BIT(tagger->at[at].tag) & ADVERBS) != 0)
        at--;
    const struct token *token = &tagger->at[at];
    return token->tag == TAG_PRPS || token->tag == TAG_POS ||
           (token->tag == TAG_DT && token->end - token->start <= 3 &&
            grammar_function(token->grammar) == FUNCTION_NONE);
}

/* "on June 13 held": the number before token i is a day or a year. */
static bool ends_date(const struct tagger *tagger, size_t i)
{
    return i > tagger->first + 1 &&
           ((tag_look(tagger, i - 2).grammar & GRAMMAR_TIME) != 0 ||
            tagger->at[i - 1].digits == 4);
}

/* Behind a comma: "the mayor, elected in May, ..." or a verb that goes on. */
static enum tag past_after_comma(const struct tagger *tagger, size_t i,
                                 const struct view *view,
                                 const struct view *next)
{
    uint64_t tail = BIT(TAG_IN) | BIT(TAG_TO) | BIT(CONTEXT_COMMA);
    if (grammar_function(view->grammar) == FUNCTION_INTRANSITIVE)
        return TAG_VBD;
    if ((next->context & BIT(CONTEXT_BY)) != 0 || by_follows(tagger, i))
        return TAG_VBN;
    if (tagger->hanging)
        return TAG_VBD; /* after the mayor, Ann Lee, stepped down */
    if (!tagger->finite)
        return verb_after_comma(tagger, i, false) ||
                       (tagger->parted && !tagger->closing &&
                        !object_follows(tagger, i, next) &&
                        is_subject_comma(tagger, i))
                   ? TAG_VBN /* Lee, elected two years before, and */
                   : TAG_VBD;
    if ((next->context & tail) != 0)
        return TAG_VBN;
    return (view->grammar & GRAMMAR_SPEECH) == 0 && !tagger->pending &&
                   !object_follows(tagger, i, next)
               ? TAG_VBN /* freed Musa, arrested last week */
               : TAG_VBD;
}

/* Behind an adverb, part of a noun phrase. */
static bool modifies_noun(const struct tagger *tagger, size_t i,
                          const struct view *next)
{
    uint64_t skip = tagger->skip.context;
    if ((skip & BIT(TAG_IN)) != 0 && (next->context & NOUNS) != 0)
        return true; /* of ethnically divided Cyprus */
    if (is_determined(tagger, i) &&
        (next->context & (BIT(TAG_NN) | BIT(TAG_NNS) | BIT(TAG_JJ))) != 0)
        return true; /* met an internationally recognized envoy */
    if (!tagger->finite &&
        (skip & (DETERMINERS | ADJECTIVES | BIT(TAG_IN) | BIT(TAG_CC) |
                 BIT(CONTEXT_START))) != 0 &&
        (next->context & (BIT(TAG_NN) | BIT(TAG_NNS) | BIT(TAG_JJ))) != 0)
        return true; /* internationally recognized territories */
    return false;
}

/* By the word right before it, where nothing in the clause settles it. */
static enum tag past_by_neighbour(const struct tagger *tagger, size_t i,
                                  const struct view *view,
                                  const struct view *next)
{
    uint64_t skip = tagger->skip.context;
    uint64_t before = tagger->before.context;
    if ((before & ADVERBS) != 0 && modifies_noun(tagger, i, next))
        return TAG_VBN;
    if ((before & DETERMINERS) != 0)
        return tagger->before.tag == TAG_DT && !is_article(tagger, i - 1) &&
                       (next->context & (NOUNS | ADJECTIVES)) == 0 &&
                       !tagger->finite
                   ? TAG_VBD
                   : TAG_VBN;
    if ((before & (BIT(TAG_IN) | BIT(TAG_TO))) != 0)
        return TAG_VBN;
    if ((before & ADJECTIVES) != 0) /* the military said; newly armed men */
        return (next->context & (NOUNS | ADJECTIVES | BIT(TAG_CC))) != 0
                   ? TAG_VBN
                   : past_after_noun(tagger, i, view, next);
    if (tagger->at[i - 1].kind == TOKEN_CLOSE && (skip & NOUNS) != 0 &&
        tagger->at[i - 2].kind == TOKEN_WORD)
        return past_after_noun(tagger, i, view, next);
    if ((before & BIT(TAG_PUNCT)) != 0)
        return (next->context & BIT(CONTEXT_BY)) != 0 ? TAG_VBN : TAG_VBD;
    if (tagger->before.tag == TAG_VBN && !tagger->finite &&
        follows_determiner(tagger, i - 1))
        return TAG_VBD; /* the wounded left */
    if ((before & FINITE) != 0 &&
        (tagger->before.grammar & GRAMMAR_LINK) == 0 &&
        (next->context & (NOUNS | ADJECTIVES)) == 0)
        return TAG_VBD; /* the deal he signed failed */
    if (grammar_function(view->grammar) == FUNCTION_INTRANSITIVE ||
        ((before & ADVERBS) != 0 && !tagger->finite &&
         (skip & (BIT(TAG_VBG) | BIT(TAG_VBN))) != 0))
        return TAG_VBD; /* those living there won */
    if ((skip & VERBS) != 0 ||
        ((before & BIT(TAG_CD)) != 0 && !follows_determiner(tagger, i - 1) &&
         !ends_date(tagger, i) &&
         (next->context & (BIT(TAG_NN) | BIT(TAG_NNS) | ADJECTIVES)) != 0))
        return TAG_VBN;
    return past_after_noun(tagger, i, view, next);
}

enum tag tag_past(const struct tagger *tagger, size_t i,
                  const struct view *view, const struct view *next)
{
    uint64_t skip = tagger->skip.context;
    uint64_t before = tagger->before.context;
    if ((tagger->at[i].shape & TOKEN_SPACE) == 0 && i > tagger->first + 1 &&
        tag_is_sign(&tagger->at[i - 1], '-') &&
        (next->context & (NOUNS | ADJECTIVES)) != 0)
        return TAG_JJ; /* a UN-backed court */
    if (grammar_function(view->grammar) == FUNCTION_HAVE &&
        (skip & (BIT(CONTEXT_HAVE) | BIT(TAG_MD))) == 0)
        return TAG_VBD;
    if ((skip & (BIT(CONTEXT_HAVE) | BIT(CONTEXT_BE))) != 0)
        return TAG_VBN;
    if ((skip & PRONOUNS) != 0)
        return TAG_VBD;
    if ((before & BIT(CONTEXT_START)) != 0)
        return (before & BIT(TAG_PUNCT)) != 0 &&
                       tagger->at[i - 1].kind == TOKEN_SIGN &&
                       !tagger->finite &&
                       (next->context & NOUNS & ~NAMES) == 0
                   ? TAG_VBD /* the rebels - or some of them - left Chad */
                   : TAG_VBN;
    if (tagger->suspended)
        return TAG_VBN; /* has, on Monday, agreed */
    if ((before & BIT(CONTEXT_COMMA)) != 0)
        return past_after_comma(tagger, i, view, next);
    if ((before & BIT(TAG_CC)) != 0 && (BIT(tagger->last_verb) & PAST) != 0)
        return grammar_function(view->grammar) == FUNCTION_INTRANSITIVE
                   ? TAG_VBD /* was elected and died; has left and died */
                   : tagger->last_verb;
    return past_by_neighbour(tagger, i, view, next);
}
