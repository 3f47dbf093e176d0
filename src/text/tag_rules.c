/* SPDX-License-Identifier: MIT */
/*
 * What the words around a word make of it. A rule takes one of the word's own
 * tags in place of the first guess, so it can never invent one.
 */
#include "src/text/tag.h"

struct rule {
    uint64_t from;   /* tags it may take the place of */
    enum tag to;     /* must be one of the word's tags */
    uint64_t before; /* what stands right before it; 0: anything */
    uint64_t skip;   /* the last token before it that is no adverb */
    uint64_t next;
    uint64_t unless; /* what must not come next */
};

#define ANY (~UINT64_C(0))

/* Any tag but these. */
#define BUT(tags) ((BIT(TAG_COUNT) - 1) & ~(tags))

/* The first rule that fits counts, also one that changes nothing. */
static const struct rule rules[] = {
    /* a moment before: "the moment", "the ceasefire" */
    {BARE | PAST, TAG_NN, DETERMINERS, 0,
     BUT(NOUNS | ADJECTIVES | BIT(TAG_VBG)), 0},
    {BARE, TAG_NN, DETERMINERS | ADJECTIVES, 0, 0, 0},
    {BIT(TAG_MD), TAG_NN, DETERMINERS | ADJECTIVES, 0, BUT(BARE | ADVERBS), 0},
    {BIT(TAG_VBZ), TAG_NNS,
     BIT(CONTEXT_START) | DETERMINERS | ADJECTIVES | BIT(TAG_CD) | BIT(TAG_IN) |
         (VERBS & ~BIT(TAG_VBD)),
     0, 0, 0},
    /* the 2018 file photo, an increased lead role */
    {BARE, TAG_NN, BIT(TAG_CD) | BIT(TAG_VBN), 0, NOUNS, 0},
    /* his back, the north region, army chief Abdel */
    {ADVERBS, TAG_JJ, DETERMINERS, 0, NOUNS | ADJECTIVES, 0},
    {ADVERBS, TAG_JJ, BIT(CONTEXT_START), 0, NAMES, 0},
    {ADVERBS, TAG_JJR, DETERMINERS, 0, NOUNS | ADJECTIVES, 0},
    {ADVERBS, TAG_NN, DETERMINERS, 0,
     BUT(NOUNS | ADJECTIVES | ADVERBS | BIT(TAG_VBN) | BIT(TAG_VBG) |
       BIT(TAG_CD)), 0},
    {BIT(TAG_JJ), TAG_NN, NOUNS, 0, NAMES, BIT(CONTEXT_TIME)},
    /* sources close to the talks */
    {BARE, TAG_JJ, NOUNS | BIT(CONTEXT_BE), 0, BIT(TAG_TO), 0},
    /* accounts run by the army */
    {BARE, TAG_VBN, NOUNS, 0, BIT(CONTEXT_BY), 0},
    /* had come, was set */
    {BARE | BIT(TAG_NN), TAG_VBN, 0, BIT(CONTEXT_HAVE) | BIT(CONTEXT_BE), 0, 0},
    /* last year, suspects were arrested */
    {BIT(TAG_VBZ), TAG_NNS, BIT(TAG_PUNCT) | BIT(TAG_CC), 0, FINITE, 0},
    /* will attack, did not attend, to fully implement */
    {ANY, TAG_VB, 0, BIT(TAG_MD) | BIT(CONTEXT_DO) | BIT(TAG_TO), 0, 0},
    /* is fighting, by meeting the rebels, rebels fighting in */
    {BIT(TAG_NN) | BIT(TAG_JJ), TAG_VBG, 0, BIT(CONTEXT_BE),
     ~BIT(TAG_POS), 0},
    {BIT(TAG_NN) | BIT(TAG_JJ), TAG_VBG, BIT(TAG_IN), 0,
     PHRASE_STARTS | BIT(TAG_CD), 0},
    {BIT(TAG_NN) | BIT(TAG_JJ), TAG_VBG, BIT(CONTEXT_COMMA), 0, OBJECTS, 0},
    {BIT(TAG_NN), TAG_VBG, PLURALS, 0,
     BIT(TAG_IN) | BIT(TAG_TO) | PHRASE_STARTS, 0},
    {BIT(TAG_NN), TAG_VBG, BIT(TAG_NN), 0,
     BIT(TAG_DT) | BIT(TAG_PRPS) | BIT(TAG_PRP) | ADVERBS | BIT(TAG_EX), 0},
    {BIT(TAG_VBG), TAG_NN, DETERMINERS | ADJECTIVES, 0, BUT(OBJECTS), 0},
    {BIT(TAG_VBG), TAG_NN, BIT(TAG_NN), 0,
     VERBS | BIT(TAG_PUNCT) | BIT(TAG_POS) | BIT(TAG_CC), 0},
    /* he calls, which plans, Baku rejects the claim */
    {BIT(TAG_NNS), TAG_VBZ, 0, BIT(TAG_PRP) | BIT(TAG_WDT) | BIT(TAG_WP), 0, 0},
    {BIT(TAG_NNS), TAG_VBZ, NAMES, 0,
     BIT(TAG_DT) | BIT(TAG_PRPS) | BIT(TAG_PRP) | BIT(CONTEXT_THAT), 0},
    /* the threat that we face */
    {BIT(TAG_NN), TAG_VBP, BIT(CONTEXT_NOMINATIVE), 0, 0, 0},
    /* they attack the town, who visit, troops enter the town */
    {BIT(TAG_NN) | BIT(TAG_VB) | BIT(TAG_JJ), TAG_VBP,
     BIT(TAG_WDT) | BIT(TAG_WP), 0, 0, 0},
    {BIT(TAG_NN) | BIT(TAG_JJ), TAG_VBP, BIT(TAG_PRP) | PLURALS, 0,
     PHRASE_STARTS | BIT(TAG_TO), 0},
    {BIT(TAG_NN) | BIT(TAG_JJ), TAG_VBP, BIT(TAG_PRP), 0,
     BIT(TAG_IN) | ADVERBS, 0},
    {BARE, TAG_NN, BIT(TAG_NN), 0,
     BIT(TAG_PUNCT) | BIT(TAG_IN) | FINITE | BIT(CONTEXT_END), 0},
    /* Uganda quit the talks, Kenya beat the rebels */
    {BARE, TAG_VBD, NAMES | NOUNS, 0, 0, 0},
    {BIT(TAG_NN), TAG_VBD, NAMES | PLURALS, 0, DETERMINERS, 0},
    {BIT(TAG_VB), TAG_VBP,
     ~(BIT(CONTEXT_START) | BIT(TAG_CC) | BIT(TAG_PUNCT)), 0, 0, 0},
    /* the Israeli military struck */
    {BIT(TAG_JJ), TAG_NN,
     DETERMINERS | ADJECTIVES | NAMES | BIT(TAG_NN) | BIT(TAG_POS), 0,
     BUT(NOUNS | ADJECTIVES | BIT(TAG_CD) | BIT(TAG_VBG) | ADVERBS), 0},
    /* Lithuania first opened its borders, the two last met */
    {BIT(TAG_JJ), TAG_RB,
     NOUNS | BIT(TAG_PRP) | BIT(TAG_CD) | BIT(TAG_WP) | BIT(TAG_WDT), 0,
     FINITE | PAST, 0},
    {BIT(TAG_JJ), TAG_NN, PLURALS, 0, FINITE, 0}, /* the police chief has */
    /* very much appreciated */
    {BIT(TAG_JJ), TAG_RB, ADVERBS, 0, VERBS, 0},
    /* the war also spread into the north */
    {BIT(TAG_NN), TAG_VBD, ADVERBS, NOUNS | BIT(TAG_PRP) | BIT(CONTEXT_COMMA),
     0, 0},
    /* would no longer accept */
    {BIT(TAG_DT), TAG_RB,
     BIT(TAG_MD) | BIT(TAG_PRP) | BIT(CONTEXT_BE) | BIT(CONTEXT_HAVE), 0,
     ADVERBS | BIT(TAG_JJR), 0},
    /* more powerful, most wanted */
    {BIT(TAG_JJR), TAG_RBR, 0, 0, BIT(TAG_JJ), 0},
    {BIT(TAG_JJS), TAG_RBS, 0, 0, BIT(TAG_JJ), 0},
};
#define RULE_COUNT COUNT_OF(rules)
static_assert(RULE_COUNT <= 64, "a bit for each rule");

void tag_rules_index(struct tagger *tagger)
{
    for (size_t k = 0; k < RULE_COUNT; k++) {
        tagger->rules_to[rules[k].to] |= BIT(k);
        uint64_t from = rules[k].from & (BIT(TAG_COUNT) - 1);
        for (; from != 0; from &= from - 1)
            tagger->rules_from[__builtin_ctzll(from)] |= BIT(k);
    }
}

static bool fits(const struct rule *rule, const struct tagger *tagger,
                 const struct view *next)
{
    return (rule->before == 0 ||
            (rule->before & tagger->before.context) != 0) &&
           (rule->skip == 0 || (rule->skip & tagger->skip.context) != 0) &&
           (rule->next == 0 || (rule->next & next->context) != 0) &&
           (rule->unless & next->context) == 0;
}

enum tag tag_by_rules(const struct tagger *tagger, const struct view *view,
                      const struct view *next)
{
    uint32_t packed = view->packed;
    uint64_t open = tagger->rules_from[view->tag] &
                    (tagger->rules_to[packed & 0xFF] |
                     tagger->rules_to[packed >> 8 & 0xFF] |
                     tagger->rules_to[packed >> 16 & 0xFF] |
                     tagger->rules_to[packed >> 24]);
    for (; open != 0; open &= open - 1) {
        const struct rule *rule = &rules[__builtin_ctzll(open)];
        if (fits(rule, tagger, next))
            return rule->to;
    }
    return view->tag;
}
