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
#include "src/text/analysis.h"
#include "src/text/grammar.h"

#define ATTRIBUTION_WORDS 9 /* ", the foreign ministry spokesman said." */
#define ADVERB_LENGTH 9 /* names in "ly" are shorter */
#define PEOPLE_LENGTH 7 /* so are names in "ans" */
#define LOOKAHEAD 24 /* tokens, for a finite verb behind a participle */

#define BIT(tag) (UINT64_C(1) << (tag))
#define ENDING(text) {(text), sizeof(text) - 1}

enum {
    CONTEXT_START = TAG_COUNT, /* of a sentence or a quotation */
    CONTEXT_END,
    CONTEXT_COMMA,
    CONTEXT_BE,
    CONTEXT_HAVE,
    CONTEXT_DO,
    CONTEXT_THAT,
    CONTEXT_BY,
    CONTEXT_TIME,
    CONTEXT_COUNT
};
static_assert(CONTEXT_COUNT <= 64, "a bit for each tag and context");

#define NAMES (BIT(TAG_NNP) | BIT(TAG_NNPS))
#define NOUNS (BIT(TAG_NN) | BIT(TAG_NNS) | NAMES)
#define PLURALS (BIT(TAG_NNS) | BIT(TAG_NNPS))
#define ADJECTIVES (BIT(TAG_JJ) | BIT(TAG_JJR) | BIT(TAG_JJS))
#define ADVERBS (BIT(TAG_RB) | BIT(TAG_RBR) | BIT(TAG_RBS))
#define DETERMINERS (BIT(TAG_DT) | BIT(TAG_PRPS) | BIT(TAG_POS) | BIT(TAG_WPS))
#define FINITE \
    (BIT(TAG_VBD) | BIT(TAG_VBZ) | BIT(TAG_VBP) | BIT(TAG_MD))
#define BARE (BIT(TAG_VB) | BIT(TAG_VBP))
#define PAST (BIT(TAG_VBD) | BIT(TAG_VBN))
#define VERBS (FINITE | BARE | PAST | BIT(TAG_VBG))
#define PRONOUNS (BIT(TAG_PRP) | BIT(TAG_WP) | BIT(TAG_WDT) | BIT(TAG_EX))
/* What a noun phrase that is an object may begin with. */
#define OBJECTS \
    (BIT(TAG_DT) | BIT(TAG_PRPS) | BIT(TAG_PRP) | NOUNS | ADJECTIVES | \
     BIT(TAG_CD) | BIT(TAG_PDT))
#define PHRASE_STARTS \
    (BIT(TAG_DT) | BIT(TAG_PRPS) | BIT(TAG_PRP) | NAMES | BIT(TAG_PDT))

/* What is known of one token. */
struct view {
    uint64_t tags;    /* all it may have */
    uint64_t context; /* the bit of its tag and CONTEXT_ bits */
    uint32_t grammar;
    enum tag tag;     /* the first guess, or what was decided */
};

struct rule {
    uint64_t from;   /* tags it may take the place of */
    enum tag to;     /* must be one of the word's tags */
    uint64_t before; /* what stands right before it; 0: anything */
    uint64_t skip;   /* the last token before it that is no adverb */
    uint64_t next;
    uint64_t unless; /* what must not come next */
};

#define ANY (~UINT64_C(0))

/* The first rule that fits counts, also one that changes nothing. */
static const struct rule rules[] = {
    /* a moment before: "the moment", "the ceasefire" */
    {BARE | BIT(TAG_MD) | PAST, TAG_NN, DETERMINERS, 0,
     ~(NOUNS | ADJECTIVES | BIT(TAG_VBG)), 0},
    {BARE | BIT(TAG_MD), TAG_NN, DETERMINERS | ADJECTIVES, 0, 0, 0},
    {BIT(TAG_VBZ), TAG_NNS,
     BIT(CONTEXT_START) | DETERMINERS | ADJECTIVES | BIT(TAG_CD) | BIT(TAG_IN) |
         (VERBS & ~BIT(TAG_VBD)),
     0, 0, 0},
    /* the 2018 file photo */
    {BARE, TAG_NN, BIT(TAG_CD), 0, NOUNS, 0},
    /* his back, the north region, army chief Abdel */
    {ADVERBS, TAG_JJ, DETERMINERS, 0, NOUNS | ADJECTIVES, 0},
    {ADVERBS, TAG_JJ, BIT(CONTEXT_START), 0, NAMES, 0},
    {ADVERBS, TAG_JJR, DETERMINERS, 0, NOUNS | ADJECTIVES, 0},
    {ADVERBS, TAG_NN, DETERMINERS, 0,
     ~(NOUNS | ADJECTIVES | ADVERBS | BIT(TAG_VBN) | BIT(TAG_VBG) |
       BIT(TAG_CD)), 0},
    {BIT(TAG_JJ), TAG_NN, NOUNS, 0, NAMES, BIT(CONTEXT_TIME)},
    /* sources close to the talks */
    {BARE, TAG_JJ, NOUNS | BIT(CONTEXT_BE), 0, BIT(TAG_TO), 0},
    /* accounts run by the army */
    {BARE, TAG_VBN, NOUNS, 0, BIT(CONTEXT_BY), 0},
    /* had come, was set */
    {BARE | BIT(TAG_NN), TAG_VBN, 0, BIT(CONTEXT_HAVE) | BIT(CONTEXT_BE), 0, 0},
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
    {BIT(TAG_VBG), TAG_NN, DETERMINERS | ADJECTIVES, 0, ~(OBJECTS), 0},
    {BIT(TAG_VBG), TAG_NN, BIT(TAG_NN), 0,
     VERBS | BIT(TAG_PUNCT) | BIT(TAG_POS) | BIT(TAG_CC), 0},
    /* he calls, which plans, Baku rejects the claim */
    {BIT(TAG_NNS), TAG_VBZ, 0, BIT(TAG_PRP) | BIT(TAG_WDT) | BIT(TAG_WP), 0, 0},
    {BIT(TAG_NNS), TAG_VBZ, NAMES, 0,
     BIT(TAG_DT) | BIT(TAG_PRPS) | BIT(TAG_PRP) | BIT(CONTEXT_THAT), 0},
    /* they attack the town, who visit, troops enter the town */
    {BIT(TAG_NN) | BIT(TAG_VB) | BIT(TAG_JJ), TAG_VBP,
     BIT(TAG_WDT) | BIT(TAG_WP), 0, 0, 0},
    {BIT(TAG_NN) | BIT(TAG_JJ), TAG_VBP, BIT(TAG_PRP) | PLURALS, 0,
     PHRASE_STARTS | BIT(TAG_TO), 0},
    {BIT(TAG_NN) | BIT(TAG_JJ), TAG_VBP, BIT(TAG_PRP), 0,
     BIT(TAG_IN) | ADVERBS, 0},
    {BIT(TAG_VB), TAG_VBP,
     ~(BIT(CONTEXT_START) | BIT(TAG_CC) | BIT(TAG_PUNCT)), 0, 0, 0},
    /* the Israeli military struck */
    {BIT(TAG_JJ), TAG_NN,
     DETERMINERS | ADJECTIVES | NAMES | BIT(TAG_NN), 0,
     ~(NOUNS | ADJECTIVES | BIT(TAG_CD) | BIT(TAG_VBG) | ADVERBS), 0},
    {BIT(TAG_JJ), TAG_NN, PLURALS, 0, FINITE, 0}, /* the police chief has */
    /* Lithuania first opened its borders */
    {BIT(TAG_JJ), TAG_RB, NOUNS | BIT(TAG_PRP), 0, FINITE | PAST, 0},
    /* very much appreciated */
    {BIT(TAG_JJ), TAG_RB, ADVERBS, 0, VERBS, 0},
    /* the war also spread into the north */
    {BIT(TAG_NN), TAG_VBD, ADVERBS, NOUNS | BIT(TAG_PRP) | BIT(CONTEXT_COMMA),
     0, 0},
    /* more powerful, most wanted */
    {BIT(TAG_JJR), TAG_RBR, 0, 0, BIT(TAG_JJ), 0},
    {BIT(TAG_JJS), TAG_RBS, 0, 0, BIT(TAG_JJ), 0},
};

/* Tags of unlisted words by their ending; first that fits, three letters at
 * least before it. data/README.md repeats the list. */
static const struct {
    struct slice suffix;
    enum tag tag;
} suffixes[] = {
    {ENDING("ly"), TAG_RB},    {ENDING("ness"), TAG_NN},
    {ENDING("tion"), TAG_NN},  {ENDING("sion"), TAG_NN},
    {ENDING("ment"), TAG_NN},  {ENDING("ity"), TAG_NN},
    {ENDING("ism"), TAG_NN},   {ENDING("ship"), TAG_NN},
    {ENDING("hood"), TAG_NN},  {ENDING("ance"), TAG_NN},
    {ENDING("ence"), TAG_NN},  {ENDING("ist"), TAG_NN},
    {ENDING("ology"), TAG_NN}, {ENDING("ing"), TAG_VBG},
    {ENDING("ed"), TAG_VBD},   {ENDING("ous"), TAG_JJ},
    {ENDING("ful"), TAG_JJ},   {ENDING("less"), TAG_JJ},
    {ENDING("ive"), TAG_JJ},   {ENDING("able"), TAG_JJ},
    {ENDING("ible"), TAG_JJ},  {ENDING("ical"), TAG_JJ},
    {ENDING("ional"), TAG_JJ}, {ENDING("ic"), TAG_JJ},
    {ENDING("ary"), TAG_JJ},   {ENDING("ish"), TAG_JJ},
    {ENDING("like"), TAG_JJ},  {ENDING("ss"), TAG_NN},
    {ENDING("us"), TAG_NN},    {ENDING("is"), TAG_NN},
    {ENDING("s"), TAG_NNS},
};

struct tagger {
    const struct analysis *analysis;
    struct token *at;
    size_t first; /* the sentence */
    size_t end;
    bool title;   /* most words are capitalised: case tells nothing */
    bool finite;  /* the clause has its finite verb */
    bool inside;  /* after "who", "when": until the next comma */
    bool strict;  /* and a finite verb must come: not after "until" */
    bool outer;   /* `finite` of the clause that it interrupts */
    bool accused; /* "of", "for" and "from" come before what was done */
    bool suspended; /* "has" is parted from its participle: "has, on" */
    bool parted;  /* a noun and a comma, and no finite verb yet */
    bool joined;  /* after "and", with the finite verb before it */
    bool pending; /* a verb of saying waits for its clause */
    enum tag last_past;  /* VBD or VBN of the last verb, TAG_NONE */
    struct view before;  /* right before the token */
    struct view skip;    /* the last one that is no adverb */
};

static bool is_sign(const struct token *token, int32_t sign)
{
    return token->kind == TOKEN_SIGN && token->number == sign;
}

/* A word that case tells nothing of: the first one, or after ":", "--". */
static bool is_start(const struct tagger *tagger, size_t i)
{
    if (i == tagger->first)
        return true;
    const struct token *before = &tagger->at[i - 1];
    return before->kind == TOKEN_OPEN ||
           (before->kind == TOKEN_SIGN &&
            (before->number == ':' || before->number == 0x2014 ||
             before->number == 0x2013 || before->number == 0x2022 ||
             (before->number == '-' &&
              (tagger->at[i].shape & TOKEN_SPACE) != 0))) ||
           (i == tagger->first + 1 && before->kind == TOKEN_SIGN);
}

static enum tag guess_word(const struct tagger *tagger, size_t i)
{
    const struct token *token = &tagger->at[i];
    struct slice text = token_text(&tagger->analysis->tokens, i);
    for (size_t k = 0; k < sizeof(suffixes) / sizeof(suffixes[0]); k++) {
        if (text.len >= suffixes[k].suffix.len + 3 &&
            slice_ends(text, suffixes[k].suffix))
            return suffixes[k].tag;
    }
    (void)token;
    return TAG_NN;
}

/* "Armenian troops", "Chinese armed forces", "Iraqi officials": the adjective
 * of a people, by its ending, before a noun in small letters. */
static bool is_people(const struct tagger *tagger, size_t i)
{
    static const struct {
        struct slice ending;
        bool sure; /* no family names end so */
    } endings[] = {
        {ENDING("ian"), true}, {ENDING("ean"), true}, {ENDING("ese"), true},
        {ENDING("ish"), true}, {ENDING("i"), false},  {ENDING("an"), false},
    };
    if (i + 2 >= tagger->end || tagger->at[i + 1].kind != TOKEN_WORD ||
        (tagger->at[i + 1].shape & TOKEN_CAPITAL) != 0)
        return false;
    size_t noun = i + 1; /* "Armenian and Azerbaijani officials" */
    if (i + 3 < tagger->end && (tagger->at[i + 2].shape & TOKEN_CAPITAL) != 0 &&
        grammar_function(grammar_of(tagger->analysis->lexicon,
                                    tagger->at[i + 1].word)) == FUNCTION_AND)
        noun = i + 3;
    struct slice text = token_text(&tagger->analysis->tokens, i);
    for (size_t k = 0; k < sizeof(endings) / sizeof(endings[0]); k++) {
        if (text.len < endings[k].ending.len + 3 ||
            !slice_ends(text, endings[k].ending))
            continue;
        const struct lexicon *lexicon = tagger->analysis->lexicon;
        uint32_t next = lexicon_slot(lexicon, tagger->at[noun].word,
                                     LEXICON_TAGS);
        uint32_t second =
            noun + 1 < tagger->end
                ? lexicon_slot(lexicon, tagger->at[noun + 1].word,
                               LEXICON_TAGS)
                : 0;
        uint64_t nominal = BIT(TAG_NN) | BIT(TAG_NNS) | BIT(TAG_JJ);
        if ((BIT(next & 0xFF) & nominal) != 0)
            return true;
        return endings[k].sure && (BIT(next & 0xFF) & PAST) != 0 &&
               (BIT(second & 0xFF) & nominal) != 0;
    }
    return false;
}

/* "American troops", not "Brown said": a noun in small letters follows. */
static bool modifies_next(const struct tagger *tagger, size_t i)
{
    if (i + 1 >= tagger->end || tagger->at[i + 1].kind != TOKEN_WORD ||
        (tagger->at[i + 1].shape & TOKEN_CAPITAL) != 0)
        return false;
    uint32_t tags = lexicon_slot(tagger->analysis->lexicon,
                                 tagger->at[i + 1].word, LEXICON_TAGS);
    uint64_t modified = BIT(TAG_NN) | BIT(TAG_NNS) | BIT(TAG_JJ) |
                        BIT(TAG_VBG) | BIT(TAG_CC) | BIT(TAG_NONE);
    return (BIT(tags & 0xFF) & modified) != 0;
}

/* The tag of an upper-case word inside a sentence whose words are ranked. */
static enum tag name_tag(const struct tagger *tagger, size_t i, enum tag tag)
{
    const struct token *token = &tagger->at[i];
    if ((token->shape & TOKEN_ALL_CAPS) != 0)
        return TAG_NNP;
    switch (tag) {
    case TAG_NNS:
        return TAG_NNPS;
    case TAG_JJ:
        return modifies_next(tagger, i) ? TAG_JJ : TAG_NNP;
    case TAG_DT: case TAG_IN: case TAG_CC: case TAG_TO: case TAG_PRP:
    case TAG_PRPS: case TAG_WDT: case TAG_WP: case TAG_WRB: case TAG_POS:
    case TAG_EX: case TAG_UH: case TAG_CD: case TAG_WPS:
    case TAG_PDT:
        return tag;
    default:
        return TAG_NNP;
    }
}

/* Whether the word at i, which may begin a sentence, begins a name too. */
static bool starts_name(const struct tagger *tagger, size_t i, enum tag tag)
{
    const struct token *token = &tagger->at[i];
    if (i + 1 == tagger->end)
        return false;
    const struct token *next = &tagger->at[i + 1];
    if ((token->shape & TOKEN_ALL_CAPS) != 0 && !tagger->title)
        return true;
    if (tag == TAG_MD)
        return next->kind == TOKEN_NUMBER;
    if (tag == TAG_NN && (token->mask & LEXICON_ACTOR) != 0)
        return true; /* "Russia" */
    if (next->kind != TOKEN_WORD || (next->shape & TOKEN_CAPITAL) == 0 ||
        tagger->title)
        return false;
    if (tag == TAG_VBD || tag == TAG_VBN) /* United Nations */
        return (lexicon_slot(tagger->analysis->lexicon, next->word,
                             LEXICON_TAGS) & 0xFF) == TAG_NNS;
    return tag == TAG_NN || tag == TAG_JJ;
}

/* The tags that a word may have, packed, most likely first. */
static uint32_t word_tags(const struct tagger *tagger, size_t i)
{
    const struct token *token = &tagger->at[i];
    uint32_t tags = lexicon_slot(tagger->analysis->lexicon, token->word,
                                 LEXICON_TAGS);
    enum tag tag = (enum tag)(tags & 0xFF);
    bool capital = (token->shape & TOKEN_CAPITAL) != 0;
    if (tags == 0 && capital && is_start(tagger, i) &&
        token->end - token->start >= ADVERB_LENGTH &&
        slice_ends(token_text(&tagger->analysis->tokens, i), SLICE("ly")))
        return TAG_RB; /* Internationally */
    if (tags == 0 && capital && token->end - token->start >= PEOPLE_LENGTH &&
        slice_ends(token_text(&tagger->analysis->tokens, i), SLICE("ans")))
        return TAG_NNPS; /* Armenians */
    if (tags == 0 && capital)
        return is_people(tagger, i) ? TAG_JJ : TAG_NNP;
    if (tags == 0)
        return guess_word(tagger, i);
    if (!capital || (token->shape & TOKEN_PERIOD) != 0)
        return tags;
    if (is_start(tagger, i) || tagger->title)
        return starts_name(tagger, i, tag) ? TAG_NNP : tags;
    enum tag named = name_tag(tagger, i, tag);
    return named == tag ? tags : named;
}

static uint32_t packed_tags(const struct tagger *tagger, size_t i)
{
    const struct token *token = &tagger->at[i];
    switch (token->kind) {
    case TOKEN_WORD:
        return word_tags(tagger, i);
    case TOKEN_NUMBER:
        if ((token->shape & TOKEN_PLURAL) != 0)
            return TAG_NNS;
        return (token->shape & TOKEN_ORDINAL) != 0 ? TAG_JJ : TAG_CD;
    case TOKEN_SIGN:
        if (token->number == '%')
            return TAG_NN;
        if (token->number == '&')
            return TAG_CC;
        if (token->number == '$' || token->number == 0x20AC ||
            token->number == 0xA3)
            return TAG_SYM;
        return TAG_PUNCT;
    default:
        return TAG_PUNCT;
    }
}

static bool is_dash(const struct token *token)
{
    return is_sign(token, 0x2014) || is_sign(token, 0x2013) ||
           (is_sign(token, '-') && (token->shape & TOKEN_SPACE) != 0);
}

static uint64_t context_of(const struct token *token, enum tag tag,
                           uint32_t grammar)
{
    uint64_t context = BIT(tag);
    if (token->kind == TOKEN_OPEN || is_sign(token, ':') || is_dash(token))
        return context | BIT(CONTEXT_START);
    if (is_sign(token, ','))
        return context | BIT(CONTEXT_COMMA);
    if ((grammar & GRAMMAR_TIME) != 0)
        context |= BIT(CONTEXT_TIME);
    switch (grammar_function(grammar)) {
    case FUNCTION_BE: case FUNCTION_GET:
        if ((context & (VERBS)) != 0)
            context |= BIT(CONTEXT_BE);
        break;
    case FUNCTION_HAVE:
        if ((context & (VERBS)) != 0)
            context |= BIT(CONTEXT_HAVE);
        break;
    case FUNCTION_DO:
        context |= BIT(CONTEXT_DO);
        break;
    case FUNCTION_THAT:
        context |= BIT(CONTEXT_THAT);
        break;
    case FUNCTION_MARCH:
        if ((token->shape & TOKEN_CAPITAL) != 0)
            context |= BIT(CONTEXT_TIME);
        break;
    case FUNCTION_BY:
        context |= BIT(CONTEXT_BY);
        break;
    default:
        break;
    }
    return context;
}

/* The first guess at token i. */
static struct view look(const struct tagger *tagger, size_t i)
{
    if (i >= tagger->end)
        return (struct view){.context = BIT(CONTEXT_END) | BIT(TAG_PUNCT),
                             .tag = TAG_PUNCT};
    const struct token *token = &tagger->at[i];
    uint32_t packed = packed_tags(tagger, i);
    struct view view = {.tag = (enum tag)(packed & 0xFF)};
    for (; packed != 0; packed >>= 8)
        view.tags |= BIT(packed & 0xFF);
    view.grammar = grammar_of_verb(tagger->analysis->lexicon, token->word);
    view.context = context_of(token, view.tag, view.grammar);
    return view;
}

/* Whether an object follows token i: a phrase, but not "20 May" or "2023". */
static bool object_follows(const struct tagger *tagger, size_t i,
                           const struct view *next)
{
    if ((next->context & OBJECTS) == 0 ||
        (next->grammar & GRAMMAR_TIME) != 0)
        return false;
    struct view second = look(tagger, i + 2);
    if (next->tag != TAG_CD)
        return (second.grammar & GRAMMAR_TIME) == 0;
    if (i + 2 >= tagger->end || (tagger->at[i + 1].digits == 4 &&
                                 tagger->at[i + 1].number < 2100))
        return false;
    enum function_word word = grammar_function(second.grammar);
    return (second.grammar & GRAMMAR_TIME) == 0 && word != FUNCTION_MARCH &&
           word != FUNCTION_MAY && second.tag != TAG_PUNCT;
}

/* Whether a finite verb follows before the clause can end, so that a form
 * like "issued" in "the statement issued on Monday said" is a participle. */
static bool verb_follows(const struct tagger *tagger, size_t i)
{
    size_t limit = i + LOOKAHEAD < tagger->end ? i + LOOKAHEAD : tagger->end;
    for (size_t at = i + 1; at < limit; at++) {
        struct view view = look(tagger, at);
        const struct token *token = &tagger->at[at];
        if (is_sign(token, ',')) {
            if (tagger->at[at - 1].kind == TOKEN_NUMBER ||
                (at + 1 < limit && tagger->at[at + 1].kind == TOKEN_NUMBER))
                continue;
            return false;
        }
        if (is_sign(token, '(') || is_sign(token, ')'))
            continue;
        if (view.tag == TAG_PUNCT || view.tag == TAG_WDT ||
            view.tag == TAG_WP || view.tag == TAG_WRB || view.tag == TAG_TO)
            return false;
        if ((view.context & (BIT(TAG_PRP) | BIT(TAG_DT))) != 0 &&
            (look(tagger, at - 1).context & (NOUNS | BIT(TAG_CD))) != 0)
            return false;
        enum function_word function = grammar_function(view.grammar);
        if (function == FUNCTION_THAT || function == FUNCTION_SUBORDINATOR ||
            function == FUNCTION_TEMPORAL || function == FUNCTION_IF)
            return false;
        if ((view.context & (FINITE | BIT(TAG_VBN))) != 0 && at > i + 1)
            return (look(tagger, at - 1).context &
                    (BIT(TAG_CC) | DETERMINERS | BIT(TAG_IN))) == 0;
    }
    return false;
}

/* Whether a comma and then a verb follow: "The deal, signed in May, failed";
 * silent: no verb of saying. */
static bool verb_after_comma(const struct tagger *tagger, size_t i,
                             bool silent)
{
    size_t limit = i + LOOKAHEAD < tagger->end ? i + LOOKAHEAD : tagger->end;
    for (size_t at = i + 1; at + 1 < limit; at++) {
        if (!is_sign(&tagger->at[at], ',') ||
            tagger->at[at + 1].kind == TOKEN_NUMBER)
            continue;
        struct view view = look(tagger, at + 1);
        if (view.tag == TAG_RB && at + 2 < limit)
            view = look(tagger, at + 2);
        return (view.context & (FINITE | PAST)) != 0 &&
               (!silent || (view.grammar & GRAMMAR_SPEECH) == 0);
    }
    return false;
}

/* Past tense or participle, after a noun. */
static enum tag past_after_noun(const struct tagger *tagger, size_t i,
                                const struct view *view,
                                const struct view *next)
{
    if ((next->context & BIT(CONTEXT_BY)) != 0)
        return TAG_VBN;
    if (grammar_function(view->grammar) == FUNCTION_INTRANSITIVE)
        return (next->context & BIT(TAG_TO)) != 0 && tagger->finite ? TAG_VBN
                                                                    : TAG_VBD;
    if ((view->grammar & GRAMMAR_SPEECH) != 0 &&
        (next->context & BIT(TAG_TO)) == 0 && !verb_follows(tagger, i))
        return tagger->finite && (next->context & BIT(TAG_IN)) != 0 &&
                       tagger->before.tag != TAG_NNP
                   ? TAG_VBN
                   : TAG_VBD;
    if (object_follows(tagger, i, next))
        return (view->grammar & GRAMMAR_GIVE) != 0 &&
                       (next->context & PHRASE_STARTS & ~NAMES) == 0 &&
                       verb_follows(tagger, i)
                   ? TAG_VBN
                   : TAG_VBD;
    if (tagger->finite)
        return tagger->joined && (next->context & BIT(TAG_IN)) == 0 ? TAG_VBD
                                                                    : TAG_VBN;
    if (tagger->parted && (next->context & BIT(TAG_IN)) != 0 &&
        verb_after_comma(tagger, i, true))
        return TAG_VBN; /* Musa, a leader backed by Chad, left */
    return verb_follows(tagger, i) ? TAG_VBN : TAG_VBD;
}

/* Past tense or participle, for a form that may be both. */
static enum tag decide_past(const struct tagger *tagger, size_t i,
                            const struct view *view, const struct view *next)
{
    uint64_t skip = tagger->skip.context;
    uint64_t before = tagger->before.context;
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
                       !tagger->finite && (next->context & NOUNS) == 0
                   ? TAG_VBD /* the rebels - or some of them - left */
                   : TAG_VBN;
    if (tagger->suspended)
        return TAG_VBN; /* has, on Monday, agreed */
    if ((before & BIT(CONTEXT_COMMA)) != 0) {
        uint64_t tail = BIT(TAG_IN) | BIT(TAG_TO) | BIT(CONTEXT_COMMA);
        if (grammar_function(view->grammar) == FUNCTION_INTRANSITIVE)
            return TAG_VBD;
        if ((next->context & BIT(CONTEXT_BY)) != 0)
            return TAG_VBN;
        if (!tagger->finite)
            return verb_after_comma(tagger, i, false) ? TAG_VBN : TAG_VBD;
        return (next->context & tail) != 0 ? TAG_VBN : TAG_VBD;
    }
    if ((before & BIT(TAG_CC)) != 0 && tagger->last_past != TAG_NONE)
        return tagger->last_past;
    if ((before & ADVERBS) != 0 && !tagger->finite &&
        (skip & (DETERMINERS | ADJECTIVES | BIT(TAG_IN) | BIT(TAG_CC) |
                 BIT(CONTEXT_START))) != 0 &&
        (next->context & (BIT(TAG_NN) | BIT(TAG_NNS) | BIT(TAG_JJ))) != 0)
        return TAG_VBN; /* internationally recognized territories */
    if ((before & DETERMINERS) != 0)
        return tagger->before.tag == TAG_DT &&
                       tagger->at[i - 1].end - tagger->at[i - 1].start > 3 &&
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
    if ((before & BIT(TAG_PUNCT)) != 0)
        return TAG_VBD;
    if (tagger->before.tag == TAG_VBN && !tagger->finite &&
        i >= tagger->first + 2 && tagger->at[i - 2].tag == TAG_DT)
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
        ((before & BIT(TAG_CD)) != 0 && tagger->at[i - 2].tag != TAG_DT &&
         (next->context & (BIT(TAG_NN) | BIT(TAG_NNS) | ADJECTIVES)) != 0))
        return TAG_VBN;
    return past_after_noun(tagger, i, view, next);
}

/* Conjunction, determiner or relative. */
static enum tag decide_that(const struct tagger *tagger,
                            const struct view *next)
{
    uint64_t before = tagger->before.context;
    bool verb_next =
        (next->context & (VERBS | ADVERBS) & ~BIT(TAG_VBG)) != 0;
    if ((before & BIT(CONTEXT_START)) != 0)
        return TAG_DT;
    if (next->tag == TAG_EX)
        return TAG_IN;
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

/* Words that have a rule of their own; TAG_NONE when there is none. */
static enum tag decide_function(const struct tagger *tagger,
                                const struct view *view,
                                const struct view *next)
{
    enum function_word function = grammar_function(view->grammar);
    switch (function) {
    case FUNCTION_THAT:
        return decide_that(tagger, next);
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
    case FUNCTION_ACCORDING:
        return (next->context & BIT(TAG_TO)) != 0 ? TAG_IN : TAG_NONE;
    case FUNCTION_ABOUT: case FUNCTION_OVER: case FUNCTION_AROUND:
        if ((next->context & (BIT(TAG_CD) | BIT(TAG_SYM))) != 0 &&
            !is_particle(tagger, view->grammar, next))
            return TAG_RB;
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
    uint32_t governor = grammar_of_verb(tagger->analysis->lexicon,
                                        tagger->at[i - 2].word);
    return (governor & GRAMMAR_TOWARD) != 0;
}

/* The tag of a word that may have several. */
static enum tag decide(const struct tagger *tagger, size_t i,
                       const struct view *view, const struct view *next)
{
    enum tag own = decide_function(tagger, view, next);
    if (own != TAG_NONE)
        return own;
    if ((tagger->at[i].shape & TOKEN_CLITIC) != 0 &&
        (view->tags & BIT(TAG_POS)) != 0)
        return decide_clitic(tagger, next);
    if (view->tag == TAG_JJ && (next->context & FINITE) != 0 &&
        (tagger->before.context & (DETERMINERS | NAMES | ADJECTIVES)) != 0)
        return TAG_NN; /* the military said, the injured were */
    if (view->tag == TAG_VBG && (next->context & BIT(TAG_IN)) != 0 &&
        (tagger->before.context & (DETERMINERS | ADJECTIVES)) != 0)
        return TAG_NN; /* an apparent echoing of */
    if (view->tag == TAG_NN && (next->context & PHRASE_STARTS) != 0 &&
        (tagger->skip.context & BIT(TAG_MD)) != 0 &&
        (tagger->before.context & (BIT(TAG_MD) | ADVERBS)) != 0)
        return TAG_VB; /* they can model their plans */
    if ((view->tags & (view->tags - 1)) == 0) {
        if (view->tag != TAG_VBD || tagger->at[i].word != 0)
            return view->tag;
    }
    if (tagger->accused && view->tag == TAG_NN &&
        (view->tags & BIT(TAG_VBG)) != 0 && tagger->before.tag == TAG_IN &&
        (next->context & (NOUNS | ADJECTIVES)) != 0)
        return TAG_VBG; /* accused of killing guards */
    if (is_noun_after_to(tagger, i, view, next))
        return TAG_NN;
    enum tag tag = view->tag;
    for (size_t k = 0; k < sizeof(rules) / sizeof(rules[0]); k++) {
        const struct rule *rule = &rules[k];
        if ((rule->from & BIT(tag)) == 0 ||
            (view->tags & BIT(rule->to)) == 0 ||
            (rule->before != 0 &&
             (rule->before & tagger->before.context) == 0) ||
            (rule->skip != 0 && (rule->skip & tagger->skip.context) == 0) ||
            (rule->next != 0 && (rule->next & next->context) == 0) ||
            (rule->unless & next->context) != 0)
            continue;
        tag = rule->to;
        break;
    }
    if (tag == TAG_NNS && !tagger->finite &&
        (next->context & BIT(CONTEXT_THAT)) != 0 &&
        (view->tags & BIT(TAG_VBZ)) != 0 &&
        (tagger->before.context & BIT(TAG_NN)) != 0 &&
        (view->grammar & (GRAMMAR_SPEECH | GRAMMAR_REPORT)) != 0)
        return TAG_VBZ; /* the deal states that */
    if (tag == TAG_NNS && tagger->inside && tagger->strict &&
        !tagger->finite && (view->tags & BIT(TAG_VBZ)) != 0 &&
        (tagger->before.context & (NAMES | BIT(TAG_NN))) != 0 &&
        (next->context & BIT(TAG_PUNCT)) != 0)
        return TAG_VBZ; /* when the epidemic ends */
    if (tag == TAG_VBD || tag == TAG_VBN) {
        bool both = (view->tags & PAST) == PAST || tagger->at[i].word == 0;
        return both ? decide_past(tagger, i, view, next) : tag;
    }
    return tag;
}

/* Notes a decided token: what the clause has and what it waits for. */
static void note(struct tagger *tagger, size_t i, struct view *view,
                 const struct view *next)
{
    struct token *token = &tagger->at[i];
    token->tag = (uint8_t)view->tag;
    bool parted = (tagger->before.context & BIT(CONTEXT_HAVE)) != 0;
    view->context = context_of(token, view->tag, view->grammar);
    if ((view->context & VERBS) != 0) {
        tagger->last_past = view->tag == TAG_VBD || view->tag == TAG_VBN
                                ? view->tag
                                : TAG_NONE;
        tagger->parted = tagger->suspended = tagger->joined = false;
        tagger->accused =
            grammar_function(view->grammar) == FUNCTION_ACCUSE;
        if ((view->context & FINITE) != 0) {
            tagger->finite = true;
            tagger->parted = false;
        }
        if ((view->grammar & (GRAMMAR_SPEECH | GRAMMAR_REPORT)) != 0) {
            tagger->pending = true;
            if (view->tag != TAG_VBN &&
                (next->context &
                 (BIT(TAG_IN) | BIT(TAG_TO) | BIT(TAG_PUNCT))) == 0 &&
                (tagger->before.context & BIT(TAG_PUNCT)) == 0)
                tagger->finite = false;
        }
    } else if (token->kind == TOKEN_SIGN && token->number == ',') {
        if (tagger->inside)
            tagger->finite = tagger->outer;
        tagger->inside = false;
        tagger->suspended |= parted;
        tagger->parted |= !tagger->finite &&
                          (tagger->before.context & NOUNS) != 0;
    } else if (view->tag == TAG_PUNCT) {
        if (!is_dash(token))
            tagger->finite = false;
        tagger->inside = false;
    } else {
        if (view->tag == TAG_IN) {
            tagger->suspended |= parted;
            tagger->joined = false;
        } else if (view->tag == TAG_CC) {
            tagger->joined = tagger->finite;
        }
        switch (grammar_function(view->grammar)) {
        case FUNCTION_THAT:
            if (view->tag == TAG_DT)
                break;
            tagger->pending = false;
            /* fall through */
        case FUNCTION_RELATIVE: case FUNCTION_SUBORDINATOR:
        case FUNCTION_TEMPORAL: case FUNCTION_IF: case FUNCTION_QUESTION:
        case FUNCTION_BUT:
            if (!tagger->inside)
                tagger->outer = tagger->finite;
            tagger->inside = true;
            tagger->strict =
                grammar_function(view->grammar) != FUNCTION_TEMPORAL;
            tagger->finite = false;
            break;
        default:
            break;
        }
    }
    tagger->before = *view;
    if ((view->context & ADVERBS) == 0 && token->kind != TOKEN_OPEN &&
        token->kind != TOKEN_CLOSE)
        tagger->skip = *view;
}

/* A hyphen or slash with a word glued to it on both sides. */
static bool is_joint(const struct tagger *tagger, size_t i)
{
    if (i + 1 >= tagger->end)
        return false;
    const struct token *token = &tagger->at[i];
    if (is_sign(token, ':')) /* 06:30 */
        return tagger->at[i - 1].kind == TOKEN_NUMBER &&
               tagger->at[i + 1].kind == TOKEN_NUMBER &&
               (tagger->at[i + 1].shape & TOKEN_SPACE) == 0;
    return token->kind == TOKEN_SIGN &&
           (token->number == '-' || token->number == '/' ||
            token->number == 0x2013) &&
           (token->shape & TOKEN_SPACE) == 0 &&
           (tagger->at[i + 1].shape & TOKEN_SPACE) == 0 &&
           (tagger->at[i + 1].kind == TOKEN_WORD ||
            tagger->at[i + 1].kind == TOKEN_NUMBER);
}

/* The end of the compound that begins at i; i + 1 when there is none. */
static size_t compound_end(const struct tagger *tagger, size_t i)
{
    size_t end = i + 1;
    if (tagger->at[i].kind != TOKEN_WORD &&
        tagger->at[i].kind != TOKEN_NUMBER)
        return end;
    while (is_joint(tagger, end))
        end += 2;
    return end;
}

/* The view of a whole compound by its parts. */
static struct view compound_view(const struct tagger *tagger, size_t i,
                                 size_t end)
{
    size_t last = end - 1;
    size_t length = 0;
    struct view view = look(tagger, last);
    struct view first = look(tagger, i);
    uint32_t phrase =
        lexicon_phrase(tagger->analysis->lexicon, &tagger->analysis->tokens,
                       i, end, LEXICON_TAGS, &length);
    bool capital = (tagger->at[last].shape & TOKEN_CAPITAL) != 0 ||
                   (view.tag == TAG_CD &&
                    (tagger->at[i].shape & TOKEN_CAPITAL) != 0);
    if (phrase != 0 && length == end - i) {
        uint32_t packed =
            lexicon_slot(tagger->analysis->lexicon, phrase, LEXICON_TAGS);
        view.tag = (enum tag)(packed & 0xFF);
        view.tags = 0;
        for (; packed != 0; packed >>= 8)
            view.tags |= BIT(packed & 0xFF);
    } else if ((first.grammar & GRAMMAR_PREFIX) != 0 && !capital) {
        return view;
    } else if (first.tag == TAG_CD && view.tag == TAG_CD) {
        view.tags = BIT(TAG_CD);
    } else if (capital && first.tag != TAG_CD) {
        bool before_noun = (look(tagger, end).context &
                            (BIT(TAG_NN) | BIT(TAG_NNS))) != 0;
        view.tag = before_noun &&
                           (tagger->at[i].shape & TOKEN_CAPITAL) == 0
                       ? TAG_JJ
                       : TAG_NNP;
        view.tags = BIT(view.tag);
    } else if (first.tag == TAG_CD || (view.tags & (PAST | ADJECTIVES)) != 0 ||
               view.tag == TAG_VBG) {
        view.tag = TAG_JJ;
        view.tags = BIT(TAG_JJ);
    } else if ((view.context & NOUNS) == 0) {
        view.tag = TAG_NN;
        view.tags = BIT(TAG_NN);
    }
    view.context = BIT(view.tag);
    return view;
}

/* Gives all tokens of a compound the tag of the whole. */
static void tag_compound(struct tagger *tagger, size_t i, size_t end)
{
    struct view view = compound_view(tagger, i, end);
    struct view next = look(tagger, end);
    view.tag = decide(tagger, end - 1, &view, &next);
    enum tag part = view.tag;
    if ((BIT(part) & VERBS) != 0)
        part = TAG_RB;
    for (size_t at = i; at + 1 < end; at++)
        tagger->at[at].tag = (uint8_t)part;
    note(tagger, end - 1, &view, &next);
}

/* Whether case tells nothing in the sentence: most long words have it. */
static bool is_title_case(const struct tagger *tagger)
{
    size_t capitals = 0;
    size_t smalls = 0;
    for (size_t i = tagger->first + 1; i < tagger->end; i++) {
        const struct token *token = &tagger->at[i];
        if (token->kind != TOKEN_WORD || token->end - token->start < 4)
            continue;
        if ((token->shape & TOKEN_CAPITAL) != 0)
            capitals++;
        else
            smalls++;
    }
    return capitals > 2 && smalls * 4 < capitals;
}

/* "Germany and Japan": two names before token i. */
static bool is_pair(const struct tagger *tagger, size_t i)
{
    size_t at = i;
    while (at > tagger->first && (BIT(tagger->at[at - 1].tag) & NAMES) != 0)
        at--;
    return at < i && at > tagger->first && tagger->at[at - 1].tag == TAG_CC;
}

/* "contractors in Iraq", "the rebels": a plural ends or governs what stands
 * before token i. */
static bool follows_plural(const struct tagger *tagger, size_t i)
{
    if ((BIT(tagger->at[i - 1].tag) & PLURALS) != 0 || is_pair(tagger, i))
        return true;
    size_t at = i;
    while (at > tagger->first &&
           (BIT(tagger->at[at - 1].tag) &
            (NOUNS | ADJECTIVES | DETERMINERS | BIT(TAG_CD))) != 0)
        at--;
    return at < i && at >= tagger->first + 2 &&
           tagger->at[at - 1].tag == TAG_IN &&
           (BIT(tagger->at[at - 2].tag) & PLURALS) != 0;
}

/* Makes one noun before `end` the verb of a headline that has none. */
static void find_headline_verb(struct tagger *tagger, size_t end)
{
    for (size_t i = tagger->first + 1; i + 1 < end; i++) {
        struct token *token = &tagger->at[i];
        if (token->kind != TOKEN_WORD || (token->mask & LEXICON_VERB) == 0)
            continue;
        uint64_t before = BIT(tagger->at[i - 1].tag);
        uint64_t next = BIT(tagger->at[i + 1].tag);
        struct view view = look(tagger, i);
        uint32_t grammar =
            grammar_of_verb(tagger->analysis->lexicon, token->word);
        bool particle = grammar_takes(
            grammar, grammar_of(tagger->analysis->lexicon,
                                tagger->at[i + 1].word));
        bool last = is_sign(&tagger->at[i + 1], '.');
        if ((next & (OBJECTS | BIT(TAG_IN) | BIT(TAG_TO))) == 0 &&
            !particle && !last)
            continue;
        if (token->tag == TAG_NNS && (view.tags & BIT(TAG_VBZ)) != 0 &&
            (before & (NAMES | BIT(TAG_NN) | BIT(TAG_CD) | BIT(TAG_DT))) !=
                0) {
            token->tag = TAG_VBZ;
            return;
        }
        if (token->tag == TAG_NN && (view.tags & BIT(TAG_VBP)) != 0 &&
            follows_plural(tagger, i)) {
            token->tag = TAG_VBP;
            if (particle)
                tagger->at[i + 1].tag = TAG_RP;
            return;
        }
    }
}

/* "Turkey attacks rebels, officials say": the comma before the attribution
 * when no finite verb stands before it, else the sentence's first token. */
static size_t attribution_start(const struct tagger *tagger)
{
    size_t comma = tagger->first;
    for (size_t i = tagger->first; i < tagger->end; i++) {
        if (is_sign(&tagger->at[i], ',')) {
            comma = i;
            break;
        }
        if ((BIT(tagger->at[i].tag) & FINITE) != 0)
            return tagger->first;
    }
    if (comma + ATTRIBUTION_WORDS < tagger->end)
        return tagger->first;
    for (size_t i = comma; i < tagger->end; i++) {
        if ((BIT(tagger->at[i].tag) & FINITE) != 0)
            return (grammar_of_verb(tagger->analysis->lexicon,
                                    tagger->at[i].word) &
                    GRAMMAR_SPEECH) != 0
                       ? comma
                       : tagger->first;
    }
    return tagger->first;
}

static void tag_sentence(struct tagger *tagger)
{
    static const struct view start = {
        .context = BIT(CONTEXT_START),
        .tag = TAG_PUNCT,
    };
    tagger->title = is_title_case(tagger);
    tagger->finite = tagger->inside = tagger->pending = false;
    tagger->suspended = tagger->joined = tagger->accused = false;
    tagger->last_past = TAG_NONE;
    tagger->before = tagger->skip = start;
    bool any = false;
    struct view view = look(tagger, tagger->first);
    for (size_t i = tagger->first; i < tagger->end; i++) {
        size_t end = compound_end(tagger, i);
        if (end > i + 1) {
            tag_compound(tagger, i, end);
            view = look(tagger, end);
            i = end - 1;
        } else {
            struct view next = look(tagger, i + 1);
            view.tag = decide(tagger, i, &view, &next);
            note(tagger, i, &view, &next);
            view = next;
        }
        any |= (BIT(tagger->at[i].tag) & FINITE) != 0;
    }
    size_t end = any ? attribution_start(tagger) : tagger->end;
    if (end > tagger->first)
        find_headline_verb(tagger, end);
}

void tags_set(struct analysis *analysis)
{
    struct tagger tagger = {
        .analysis = analysis,
        .at = analysis->tokens.at,
    };
    for (size_t i = 0; i < analysis->sentence_count; i++) {
        tagger.first = analysis->sentences[i].first;
        tagger.end = analysis->sentences[i].end;
        tag_sentence(&tagger);
    }
}
