/* SPDX-License-Identifier: MIT */
/*
 * Finds base noun phrases and how they hang together, one pass over tags.
 *
 *   [The foreign ministry] of [Azerbaijan]     "of" makes an owner
 *   [Iran]'s [plan]                            so does "'s"
 *   [Germany], [Russia] and [Denmark]          a list: coordinated
 *   [Hajiyev], [the president's assistant],    apposition: ends in a comma
 *   in [Geneva], [the ministry] said           neither: a verb follows
 *   [Last month] [several ministers] resigned  a time ends where it is whole
 */
#include "src/text/analysis.h"
#include "src/text/grammar.h"

#define CLIMB 3 /* how far "the head of X and the chief of Y" looks back */

#define BIT(tag) (UINT64_C(1) << (tag))
#define NAMES (BIT(TAG_NNP) | BIT(TAG_NNPS))
#define NOUNS (BIT(TAG_NN) | BIT(TAG_NNS) | NAMES)
#define MODIFIERS \
    (BIT(TAG_JJ) | BIT(TAG_JJR) | BIT(TAG_JJS) | BIT(TAG_CD) | BIT(TAG_SYM))
#define ADVERBS (BIT(TAG_RB) | BIT(TAG_RBR) | BIT(TAG_RBS))
#define FINITE \
    (BIT(TAG_VBD) | BIT(TAG_VBZ) | BIT(TAG_VBP) | BIT(TAG_MD))

struct chunker {
    struct arena *arena;
    const struct analysis *analysis;
    const struct token *at;
    struct chunk *out;
    size_t used;
    size_t room;
    size_t first;     /* sentence */
    size_t end;
    size_t before;    /* last chunk of the sentence, or NO_INDEX */
    size_t pending;   /* first chunk after a comma that may be an apposition
                         or go on a list, or NO_INDEX */
    bool closed;      /* a comma or the end came after it */
    bool subject_seen; /* a phrase without preposition, or a verb */
    bool subordinate; /* the sentence began with "after", "if", ... */
    bool verb_seen;
};

static uint64_t tag_bit(const struct chunker *chunker, size_t i)
{
    return i < chunker->end ? BIT(chunker->at[i].tag) : BIT(TAG_PUNCT);
}

static bool is_comma(const struct chunker *chunker, size_t i)
{
    return i < chunker->end && chunker->at[i].kind == TOKEN_SIGN &&
           chunker->at[i].number == ',';
}

static uint32_t grammar_at(const struct chunker *chunker, size_t i)
{
    return grammar_of(chunker->analysis->lexicon, chunker->at[i].word);
}

static bool is_time(const struct chunker *chunker, size_t i)
{
    const struct token *token = &chunker->at[i];
    if (token->kind != TOKEN_WORD)
        return false;
    uint32_t grammar = grammar_at(chunker, i);
    return (grammar & GRAMMAR_TIME) != 0 ||
           (grammar_function(grammar) == FUNCTION_MARCH &&
            (token->shape & TOKEN_CAPITAL) != 0);
}

static bool is_year(const struct chunker *chunker, size_t i)
{
    const struct token *token = &chunker->at[i];
    return i < chunker->end && token->kind == TOKEN_NUMBER &&
           token->digits == 4 && token->number >= 1800 &&
           token->number < 2100 &&
           (token->shape & (TOKEN_GROUPED | TOKEN_DECIMAL)) == 0;
}

/* A noun phrase while it is read. */
struct phrase {
    size_t first;
    size_t end;
    size_t head;      /* NO_INDEX: none yet */
    bool determined;  /* begins with "the", "a", "his" */
    bool only_time;   /* all its nouns are times */
};

/* Adverb that belongs to a modifier: "nearly 25,000", "newly elected". */
static bool is_inner_adverb(const struct chunker *chunker, size_t i)
{
    uint64_t next = tag_bit(chunker, i + 1);
    if ((next & BIT(TAG_CD)) != 0 || (next & BIT(TAG_SYM)) != 0)
        return true;
    uint64_t second = tag_bit(chunker, i + 2);
    return (next & (MODIFIERS | BIT(TAG_VBN))) != 0 &&
           (second & (NOUNS | MODIFIERS)) != 0;
}

/* "more than 200", "as many as 20", "at least 75", "up to $1 billion": the
 * tokens before the number, 0 when there is no such phrase. */
static size_t hedge_length(const struct chunker *chunker, size_t i)
{
    for (size_t n = 2; n <= 3 && i + n < chunker->end; n++) {
        if ((tag_bit(chunker, i + n) & (BIT(TAG_CD) | BIT(TAG_SYM))) == 0)
            continue;
        uint64_t first = tag_bit(chunker, i);
        uint64_t last = tag_bit(chunker, i + n - 1);
        enum function_word word =
            grammar_function(grammar_at(chunker, i + n - 1));
        bool ends = word == FUNCTION_THAN || word == FUNCTION_AS ||
                    (last & (BIT(TAG_JJS) | BIT(TAG_RBS))) != 0 ||
                    ((last & BIT(TAG_TO)) != 0 &&
                     grammar_function(grammar_at(chunker, i)) == FUNCTION_UP);
        bool begins =
            (first & (BIT(TAG_JJR) | ADVERBS | BIT(TAG_RP))) != 0;
        if ((first & BIT(TAG_IN)) != 0)
            begins = n == 2 ? (last & BIT(TAG_TO)) == 0
                            : grammar_function(grammar_at(chunker, i)) ==
                                  FUNCTION_AS;
        return ends && begins ? n : 0;
    }
    return 0;
}

/* "the ambassador | Monday", "Arab News | yesterday", "Ban Ki-moon | May 3" */
static bool calendar_starts(const struct chunker *chunker,
                            const struct phrase *phrase, size_t i)
{
    if (phrase->head == NO_INDEX || phrase->only_time)
        return false;
    if (phrase->determined && (tag_bit(chunker, i + 1) & NAMES) != 0)
        return false; /* the Good Friday Agreement */
    enum function_word word = grammar_function(grammar_at(chunker, i));
    bool number = i + 1 < chunker->end &&
                  chunker->at[i + 1].kind == TOKEN_NUMBER;
    return word == FUNCTION_CALENDAR ||
           ((word == FUNCTION_MARCH || word == FUNCTION_MAY) && number);
}

/* True when a complete time ends before token i: "last month | several". */
static bool time_ends(const struct chunker *chunker,
                      const struct phrase *phrase, size_t i)
{
    if (phrase->head == NO_INDEX || !phrase->only_time || phrase->determined)
        return false;
    if (is_time(chunker, i))
        return false;
    bool modified = phrase->end - phrase->first > 1;
    bool calendar = (chunker->at[phrase->head].shape & TOKEN_CAPITAL) != 0;
    bool measure = (tag_bit(chunker, phrase->first) & BIT(TAG_CD)) != 0 &&
                   (tag_bit(chunker, phrase->head) & BIT(TAG_NN)) != 0;
    if (!calendar && (!modified || measure)) /* weekend talks, two day trip */
        return false;
    if (chunker->at[i].kind == TOKEN_NUMBER)
        return (tag_bit(chunker, i + 1) & NOUNS) != 0 && !is_year(chunker, i);
    return true;
}

/* "political and economic ties", "a long, bloody war". */
static size_t joint_length(const struct chunker *chunker, size_t i)
{
    uint64_t modifier = BIT(TAG_JJ) | BIT(TAG_CD);
    if ((tag_bit(chunker, i) & BIT(TAG_CC)) != 0 &&
        (tag_bit(chunker, i - 1) & BIT(TAG_JJ)) != 0 &&
        (tag_bit(chunker, i + 1) & ADVERBS) != 0 &&
        is_inner_adverb(chunker, i + 1))
        return 1; /* "historical and internationally recognized" */
    bool joint = (tag_bit(chunker, i) & BIT(TAG_CC)) != 0 ||
                 is_comma(chunker, i);
    if (!joint || (tag_bit(chunker, i - 1) & modifier) == 0 ||
        (tag_bit(chunker, i + 1) & modifier) == 0 ||
        (tag_bit(chunker, i + 2) & (NOUNS | BIT(TAG_JJ))) == 0)
        return 0;
    return (tag_bit(chunker, i + 1) & BIT(TAG_CD)) != 0 &&
                   is_comma(chunker, i)
               ? 0
               : 1;
}

/* An adjective after a noun: "White House senior adviser" is one phrase, but
 * "gave Ukraine new weapons" two. */
static bool goes_on(const struct chunker *chunker,
                    const struct phrase *phrase, size_t i)
{
    if ((tag_bit(chunker, i + 1) & (NOUNS | BIT(TAG_JJ))) == 0)
        return false;
    if ((chunker->at[i].shape & TOKEN_CAPITAL) != 0 ||
        (tag_bit(chunker, i - 1) & BIT(TAG_JJ)) != 0)
        return true;
    if ((tag_bit(chunker, phrase->head) & (BIT(TAG_NN) | BIT(TAG_NNP))) == 0)
        return false;
    if (phrase->first == chunker->first)
        return true;
    const struct token *before = &chunker->at[phrase->first - 1];
    return (before->mask & LEXICON_VERB) == 0 ||
           (grammar_of_verb(chunker->analysis->lexicon, before->word) &
            (GRAMMAR_GIVE | GRAMMAR_SPEECH | GRAMMAR_REPORT)) == 0;
}

/* "in 2001 Karzai said": the year is a phrase of its own. */
static bool year_stands_alone(const struct chunker *chunker,
                              const struct phrase *phrase, size_t i)
{
    if (i != phrase->first + 1 || i < chunker->first + 2 ||
        !is_year(chunker, phrase->first) ||
        (tag_bit(chunker, i - 2) & BIT(TAG_IN)) == 0)
        return false;
    return (tag_bit(chunker, i) & NAMES) != 0 || i == chunker->first + 2;
}

static bool is_quote(const struct chunker *chunker, size_t i)
{
    return chunker->at[i].kind == TOKEN_OPEN ||
           chunker->at[i].kind == TOKEN_CLOSE;
}

/* "has now given weapons": the adverb is the verb's. */
static bool follows_auxiliary(const struct chunker *chunker, size_t i)
{
    if (i == chunker->first || (tag_bit(chunker, i + 1) & BIT(TAG_VBN)) == 0)
        return false;
    enum function_word word =
        grammar_function(grammar_at(chunker, i - 1));
    return word == FUNCTION_HAVE || word == FUNCTION_BE ||
           word == FUNCTION_NOT ||
           (tag_bit(chunker, i - 1) & (NOUNS | ADVERBS)) != 0;
}

/* Takes the token at phrase->end in, or gives false when the phrase ends. */
static bool phrase_step(const struct chunker *chunker, struct phrase *phrase)
{
    size_t i = phrase->end;
    if (i >= chunker->end)
        return false;
    uint64_t tag = tag_bit(chunker, i);
    bool headless = phrase->head == NO_INDEX;
    if (headless && year_stands_alone(chunker, phrase, i))
        return false;
    if ((tag & NOUNS) != 0) {
        if (time_ends(chunker, phrase, i) ||
            calendar_starts(chunker, phrase, i))
            return false;
        phrase->only_time &= is_time(chunker, i);
        phrase->head = i;
        phrase->end++;
        return true;
    }
    if ((tag & MODIFIERS) != 0) {
        if (!headless) {
            bool number = (tag & BIT(TAG_CD)) != 0;
            bool name = (tag_bit(chunker, phrase->head) & NAMES) != 0 ||
                        is_time(chunker, phrase->head);
            if (number && !name)
                return false;
            if (!number && !goes_on(chunker, phrase, i))
                return false;
            if (time_ends(chunker, phrase, i))
                return false;
        }
        phrase->end++;
        return true;
    }
    if (!headless)
        return false;
    if (phrase->end > phrase->first && is_quote(chunker, i) &&
        (tag_bit(chunker, i + 1) &
         (NOUNS | MODIFIERS | BIT(TAG_VBN) | BIT(TAG_VBG))) != 0) {
        phrase->end++; /* so-called "rights" */
        return true;
    }
    if ((tag & ADVERBS) != 0 && is_inner_adverb(chunker, i) &&
        (phrase->end > phrase->first || !follows_auxiliary(chunker, i))) {
        phrase->end++;
        return true;
    }
    if ((tag & (BIT(TAG_VBN) | BIT(TAG_VBG))) != 0 &&
        (phrase->end > phrase->first || (tag & BIT(TAG_VBN)) != 0) &&
        (tag_bit(chunker, i + 1) & (NOUNS | MODIFIERS | BIT(TAG_VBG))) != 0) {
        phrase->end++;
        return true;
    }
    if ((tag & BIT(TAG_VBN)) != 0 && phrase->determined &&
        (tag_bit(chunker, i + 1) & FINITE) != 0) {
        phrase->head = phrase->end++; /* the wounded left */
        phrase->only_time = false;
        return true;
    }
    size_t joint = phrase->end > phrase->first ? joint_length(chunker, i) : 0;
    phrase->end += joint;
    return joint > 0;
}

/* A participle before a noun at a phrase's begin is a modifier only where no
 * verb group can stand: after a preposition, sign or conjunction. */
static bool participle_may_start(const struct chunker *chunker, size_t i)
{
    bool common = (tag_bit(chunker, i + 1) &
                   (BIT(TAG_NN) | BIT(TAG_NNS) | BIT(TAG_JJ))) != 0;
    if (i == chunker->first)
        return common;
    uint64_t before = tag_bit(chunker, i - 1);
    if ((before & BIT(TAG_PUNCT)) != 0 && !is_comma(chunker, i - 1))
        return common;
    return (before & (BIT(TAG_IN) | BIT(TAG_TO) | BIT(TAG_POS))) != 0 ||
           ((before & (FINITE | BIT(TAG_VB) | BIT(TAG_VBG))) != 0 &&
            (grammar_function(grammar_at(chunker, i - 1)) != FUNCTION_BE &&
             grammar_function(grammar_at(chunker, i - 1)) != FUNCTION_HAVE &&
             grammar_function(grammar_at(chunker, i - 1)) != FUNCTION_GET &&
             (before & BIT(TAG_MD)) == 0));
}

/* "after burning vehicles were found": a subject, not an action. */
static bool is_modifier_gerund(const struct chunker *chunker, size_t i)
{
    return (tag_bit(chunker, i + 1) & BIT(TAG_NNS)) != 0 &&
           (tag_bit(chunker, i + 2) & FINITE) != 0 &&
           (i == chunker->first ||
            (tag_bit(chunker, i - 1) &
             (BIT(TAG_IN) | BIT(TAG_CC) | BIT(TAG_VBD))) != 0);
}

/* Reads the phrase that begins at i; false when none does. */
static bool read_phrase(const struct chunker *chunker, size_t i,
                        struct phrase *phrase)
{
    *phrase = (struct phrase){i, i, NO_INDEX, false, true};
    uint64_t tag = tag_bit(chunker, i);
    if ((tag & BIT(TAG_PRP)) != 0) {
        phrase->head = i;
        phrase->end = i + 1;
        phrase->only_time = false;
        return true;
    }
    if ((tag & BIT(TAG_VBN)) != 0 && !participle_may_start(chunker, i))
        return false;
    if ((tag & BIT(TAG_VBG)) != 0 && is_modifier_gerund(chunker, i))
        phrase->end++;
    phrase->end += hedge_length(chunker, i);
    if ((tag & BIT(TAG_PDT)) != 0)
        phrase->end++;
    uint64_t start = tag_bit(chunker, phrase->end);
    if ((start & (BIT(TAG_DT) | BIT(TAG_PRPS) | BIT(TAG_WPS))) != 0) {
        const struct token *token = &chunker->at[phrase->end];
        phrase->determined = token->end - token->start < 4;
        phrase->end++;
    }
    while (phrase_step(chunker, phrase))
        continue;
    if (phrase->head != NO_INDEX) {
        /* a number after a month, and the year after that */
        if (phrase->only_time && is_comma(chunker, phrase->end) &&
            chunker->at[phrase->end - 1].kind == TOKEN_NUMBER &&
            is_year(chunker, phrase->end + 1))
            phrase->end += 2;
        return true;
    }
    while (phrase->end > i && (tag_bit(chunker, phrase->end - 1) &
                               (ADVERBS | BIT(TAG_CC) | BIT(TAG_PUNCT))) != 0)
        phrase->end--;
    if (phrase->end == i)
        return false;
    /* "the wounded", "this", "1,000"; a lone adjective is no phrase */
    size_t last = phrase->end - 1;
    uint64_t before = i > chunker->first ? tag_bit(chunker, i - 1) : 0;
    bool part = phrase->end < chunker->end &&
                grammar_function(grammar_at(chunker, phrase->end)) ==
                    FUNCTION_OF &&
                (before & (FINITE | ADVERBS | BIT(TAG_VBN) | BIT(TAG_VB) |
                           NOUNS)) == 0; /* many of, but not: aware of */
    if (phrase->end == i + 1 && !part &&
        (tag_bit(chunker, i) & (BIT(TAG_JJ) | BIT(TAG_JJR) | BIT(TAG_JJS) |
                                BIT(TAG_VBN) | BIT(TAG_VBG) | BIT(TAG_SYM) |
                                BIT(TAG_WPS))) != 0)
        return false;
    phrase->head = last;
    phrase->only_time = is_year(chunker, last);
    return true;
}

/* The preposition that governs a phrase beginning at i, or NO_INDEX. */
static uint32_t preposition_before(const struct chunker *chunker, size_t i)
{
    if (i == chunker->first)
        return NO_INDEX;
    size_t at = i - 1;
    uint64_t tag = tag_bit(chunker, at);
    if ((tag & ADVERBS) != 0 && at > chunker->first) {
        at--;
        tag = tag_bit(chunker, at);
    }
    if ((tag & (BIT(TAG_IN) | BIT(TAG_TO))) == 0)
        return NO_INDEX;
    switch (grammar_function(grammar_at(chunker, at))) {
    case FUNCTION_THAT: case FUNCTION_IF: case FUNCTION_SUBORDINATOR:
    case FUNCTION_QUESTION: case FUNCTION_SO:
        return NO_INDEX;
    case FUNCTION_AS: /* "as well as" is no preposition */
        return at > chunker->first &&
                       grammar_function(grammar_at(chunker, at - 1)) ==
                           FUNCTION_WELL
                   ? NO_INDEX
                   : (uint32_t)at;
    default:
        return (uint32_t)at;
    }
}

/* How alike two phrases are, as members of one list. */
static int likeness(const struct chunker *chunker, const struct chunk *a,
                    const struct chunk *b)
{
    uint64_t head_a = tag_bit(chunker, a->head);
    uint64_t head_b = tag_bit(chunker, b->head);
    uint64_t start_a = tag_bit(chunker, a->first);
    uint64_t start_b = tag_bit(chunker, b->first);
    int score = 0;
    if (((head_a & NAMES) != 0) == ((head_b & NAMES) != 0))
        score += 2;
    if ((head_a & head_b) != 0)
        score++;
    if (((start_a & BIT(TAG_DT)) != 0) == ((start_b & BIT(TAG_DT)) != 0))
        score += 2;
    return score;
}

/* The phrase that a prepositional one hangs on, when it stands right before
 * the preposition. */
static size_t governor(const struct chunker *chunker, size_t chunk)
{
    if (chunker->out[chunk].coordinated)
        chunk = chunker->out[chunk].joined;
    const struct chunk *at = &chunker->out[chunk];
    if (at->preposition == NO_INDEX || chunk == 0)
        return NO_INDEX;
    for (size_t i = chunk; i-- > 0;) {
        if (chunker->out[i].end == at->preposition)
            return chunker->out[i].first >= chunker->first ? i : NO_INDEX;
        if (chunker->out[i].end < at->preposition)
            break;
    }
    return NO_INDEX;
}

/* Which of the phrases before it `chunk` goes on after "and". */
static size_t list_member(const struct chunker *chunker, size_t chunk,
                          size_t before)
{
    const struct chunk *new = &chunker->out[chunk];
    size_t best = before;
    int best_score = likeness(chunker, &chunker->out[before], new);
    size_t at = before;
    for (int n = 0; n < CLIMB; n++) {
        at = governor(chunker, at);
        if (at == NO_INDEX)
            break;
        int score = likeness(chunker, &chunker->out[at], new);
        if (score > best_score) {
            best = at;
            best_score = score;
        }
    }
    return best;
}

static void join(struct chunker *chunker, size_t chunk, size_t to)
{
    struct chunk *new = &chunker->out[chunk];
    const struct chunk *old = &chunker->out[to];
    new->coordinated = true;
    new->apposition = false;
    new->joined = old->coordinated ? old->joined : (uint32_t)to;
    new->preposition = old->preposition;
    new->owner = old->apposition ? NO_INDEX : old->owner;
}

/* What became of the phrases after commas: a list, appositions, nothing. */
enum outcome { OUTCOME_LIST, OUTCOME_APPOSITION, OUTCOME_NOTHING };

static void settle(struct chunker *chunker, enum outcome outcome)
{
    if (chunker->pending == NO_INDEX)
        return;
    for (size_t i = chunker->pending; i < chunker->used; i++) {
        struct chunk *chunk = &chunker->out[i];
        if (!chunk->apposition)
            continue;
        if (outcome == OUTCOME_LIST) {
            join(chunker, i, chunk->owner);
        } else if (outcome == OUTCOME_NOTHING) {
            chunk->apposition = false;
            chunk->owner = NO_INDEX;
        }
    }
    chunker->pending = NO_INDEX;
    chunker->closed = false;
}

/* How a phrase is tied to the one before: "A, B", "A and B", "A, and B". */
enum tie { TIE_NONE, TIE_COMMA, TIE_AND };

static enum tie tie_before(const struct chunker *chunker, size_t first)
{
    if (chunker->before == NO_INDEX)
        return TIE_NONE;
    size_t at = chunker->out[chunker->before].end;
    if (at >= first)
        return TIE_NONE;
    if (is_comma(chunker, at)) {
        at++;
        if (at == first)
            return TIE_COMMA;
    }
    if (grammar_function(grammar_at(chunker, at)) == FUNCTION_AS &&
        at + 3 == first &&
        grammar_function(grammar_at(chunker, at + 1)) == FUNCTION_WELL)
        return TIE_AND;
    if ((tag_bit(chunker, at) & BIT(TAG_CC)) == 0 ||
        grammar_function(grammar_at(chunker, at)) == FUNCTION_BUT)
        return TIE_NONE;
    at++;
    while (at < first && (tag_bit(chunker, at) & ADVERBS) != 0)
        at++;
    return at == first ? TIE_AND : TIE_NONE;
}

/* "A, the head of B, and C": the middle is no member of the list. */
static bool is_apposition_before_and(const struct chunker *chunker)
{
    const struct chunk *chunk = &chunker->out[chunker->pending];
    const struct chunk *first = &chunker->out[chunk->owner];
    return chunker->closed &&
           (tag_bit(chunker, chunk->first) &
            (BIT(TAG_DT) | BIT(TAG_PRPS))) != 0 &&
           (tag_bit(chunker, first->head) & NAMES) != 0 &&
           (tag_bit(chunker, first->first) & BIT(TAG_DT)) == 0;
}

/* Ties chunk `new` to what stands before it. */
static void tie(struct chunker *chunker, size_t new, enum tie how)
{
    struct chunk *chunk = &chunker->out[new];
    const struct chunk *before = &chunker->out[chunker->before];
    if (how == TIE_AND && before->temporal == chunk->temporal &&
        grammar_function(grammar_at(chunker, chunk->head)) !=
            FUNCTION_NOMINATIVE) {
        bool apposition =
            chunker->pending != NO_INDEX && is_apposition_before_and(chunker);
        size_t to = chunker->before;
        if (apposition)
            to = chunker->out[chunker->pending].owner;
        settle(chunker, apposition ? OUTCOME_APPOSITION : OUTCOME_LIST);
        join(chunker, new, apposition ? to : list_member(chunker, new, to));
        return;
    }
    if (how != TIE_COMMA || before->temporal || chunk->temporal ||
        !chunker->subject_seen || chunker->subordinate) {
        settle(chunker, chunker->closed ? OUTCOME_APPOSITION
                                        : OUTCOME_NOTHING);
        return;
    }
    if (chunker->pending == NO_INDEX)
        chunker->pending = new;
    chunker->closed = false;
    chunk->apposition = true;
    chunk->owner = (uint32_t)chunker->before;
}

static bool add(struct chunker *chunker, const struct phrase *phrase)
{
    if (chunker->used == chunker->room) {
        void *grown =
            arena_grow(chunker->arena, chunker->out, &chunker->room,
                       chunker->used + 1, sizeof(*chunker->out));
        if (grown == NULL)
            return false;
        chunker->out = grown;
    }
    size_t new = chunker->used++;
    struct chunk *chunk = &chunker->out[new];
    *chunk = (struct chunk){
        .first = (uint32_t)phrase->first,
        .end = (uint32_t)phrase->end,
        .head = (uint32_t)phrase->head,
        .preposition = preposition_before(chunker, phrase->first),
        .clause = NO_INDEX,
        .owner = NO_INDEX,
        .joined = NO_INDEX,
        .temporal = phrase->only_time && phrase->head != NO_INDEX,
    };
    struct chunk *before = chunker->before != NO_INDEX
                               ? &chunker->out[chunker->before]
                               : NULL;
    if (before != NULL && before->end + 1 == chunk->first &&
        (tag_bit(chunker, before->end) & BIT(TAG_POS)) != 0) {
        chunk->preposition = before->preposition;
        chunk->owner = before->owner;
        chunk->coordinated = before->coordinated;
        chunk->joined = before->joined;
        chunk->apposition = before->apposition;
        before->preposition = before->joined = NO_INDEX;
        before->coordinated = before->apposition = false;
        before->owner = (uint32_t)new;
        if (chunker->pending == chunker->before)
            chunker->pending = new;
    } else if (chunk->preposition != NO_INDEX) {
        if (before != NULL && before->end == chunk->preposition &&
            grammar_function(grammar_at(chunker, chunk->preposition)) ==
                FUNCTION_OF)
            chunk->owner = (uint32_t)chunker->before;
    } else if (before != NULL) {
        tie(chunker, new, tie_before(chunker, phrase->first));
    }
    if (chunk->preposition == NO_INDEX && !chunk->temporal)
        chunker->subject_seen = true;
    chunker->before = new;
    return true;
}

static bool is_bracket(const struct chunker *chunker, size_t i)
{
    int32_t sign = chunker->at[i].number;
    return sign == '(' || sign == ')' || sign == '[' || sign == ']';
}

/* A token outside of all phrases. */
static void pass(struct chunker *chunker, size_t i)
{
    uint64_t tag = tag_bit(chunker, i);
    if ((tag & FINITE) != 0) {
        settle(chunker,
               chunker->closed ? OUTCOME_APPOSITION : OUTCOME_NOTHING);
        chunker->subject_seen = chunker->verb_seen = true;
    } else if (is_comma(chunker, i)) {
        if (chunker->pending != NO_INDEX)
            chunker->closed = true;
    } else if (chunker->at[i].kind == TOKEN_SIGN &&
               (tag & BIT(TAG_PUNCT)) != 0 && !is_bracket(chunker, i)) {
        settle(chunker, OUTCOME_APPOSITION);
    }
}

/* The comma that ends a leading "after ..." clause. */
static void pass_leading(struct chunker *chunker, size_t i)
{
    if (!chunker->subordinate || !chunker->verb_seen || !is_comma(chunker, i))
        return;
    chunker->subordinate = chunker->subject_seen = false;
    chunker->before = NO_INDEX;
}

static bool chunk_sentence(struct chunker *chunker)
{
    enum function_word word =
        grammar_function(grammar_at(chunker, chunker->first));
    chunker->before = chunker->pending = NO_INDEX;
    chunker->closed = chunker->subject_seen = chunker->verb_seen = false;
    chunker->subordinate =
        word == FUNCTION_IF || word == FUNCTION_SUBORDINATOR ||
        word == FUNCTION_TEMPORAL || word == FUNCTION_AS;
    for (size_t i = chunker->first; i < chunker->end;) {
        struct phrase phrase;
        if (chunker->at[i].tag == TAG_PUNCT ||
            !read_phrase(chunker, i, &phrase)) {
            pass(chunker, i);
            pass_leading(chunker, i);
            i++;
            continue;
        }
        if (!add(chunker, &phrase))
            return false;
        i = phrase.end;
    }
    settle(chunker, OUTCOME_APPOSITION);
    return true;
}

enum pax_status chunks_find(struct arena *arena, struct analysis *analysis)
{
    struct chunker chunker = {
        .arena = arena,
        .analysis = analysis,
        .at = analysis->tokens.at,
    };
    size_t count = analysis->tokens.count;
    chunker.out = arena_grow(arena, NULL, &chunker.room, count / 3 + 8,
                             sizeof(*chunker.out));
    if (chunker.out == NULL)
        return PAX_NO_MEMORY;
    for (size_t i = 0; i < analysis->sentence_count; i++) {
        chunker.first = analysis->sentences[i].first;
        chunker.end = analysis->sentences[i].end;
        if (!chunk_sentence(&chunker))
            return PAX_NO_MEMORY;
    }
    uint32_t *chunk_of = arena_array(arena, count, sizeof(*chunk_of));
    if (chunk_of == NULL && count > 0)
        return PAX_NO_MEMORY;
    for (size_t i = 0; i < count; i++)
        chunk_of[i] = NO_INDEX;
    for (size_t i = 0; i < chunker.used; i++) {
        for (size_t at = chunker.out[i].first; at < chunker.out[i].end; at++)
            chunk_of[at] = (uint32_t)i;
    }
    analysis->chunks = chunker.out;
    analysis->chunk_count = chunker.used;
    analysis->chunk_of = chunk_of;
    return PAX_OK;
}
