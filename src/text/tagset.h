/* SPDX-License-Identifier: MIT */
#ifndef TEXT_TAGSET_H
#define TEXT_TAGSET_H

#include "src/text/analysis.h"

/* Sets of parts of speech as bits, so that a rule asks once for many. */
#define BIT(tag) (UINT64_C(1) << (tag))

#define NAMES (BIT(TAG_NNP) | BIT(TAG_NNPS))
#define NOUNS (BIT(TAG_NN) | BIT(TAG_NNS) | NAMES)
#define PLURALS (BIT(TAG_NNS) | BIT(TAG_NNPS))
#define ADJECTIVES (BIT(TAG_JJ) | BIT(TAG_JJR) | BIT(TAG_JJS))
#define ADVERBS (BIT(TAG_RB) | BIT(TAG_RBR) | BIT(TAG_RBS))
/* What stands before the noun of a phrase. */
#define MODIFIERS (ADJECTIVES | BIT(TAG_CD) | BIT(TAG_SYM))
#define DETERMINERS (BIT(TAG_DT) | BIT(TAG_PRPS) | BIT(TAG_POS) | BIT(TAG_WPS))
#define PRONOUNS (BIT(TAG_PRP) | BIT(TAG_WP) | BIT(TAG_WDT) | BIT(TAG_EX))
#define FINITE (BIT(TAG_VBD) | BIT(TAG_VBZ) | BIT(TAG_VBP) | BIT(TAG_MD))
#define BARE (BIT(TAG_VB) | BIT(TAG_VBP))
#define PAST (BIT(TAG_VBD) | BIT(TAG_VBN))
#define VERBS (FINITE | BARE | PAST | BIT(TAG_VBG))
/* What a noun phrase surely begins with. */
#define PHRASE_STARTS \
    (BIT(TAG_DT) | BIT(TAG_PRPS) | BIT(TAG_PRP) | NAMES | BIT(TAG_PDT))
/* What an object may begin with. */
#define OBJECTS \
    (PHRASE_STARTS | BIT(TAG_NN) | BIT(TAG_NNS) | ADJECTIVES | BIT(TAG_CD))

#endif
