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
#include "src/text/chunk.h"

#define CLIMB 3 /* how far "the head of X and the chief of Y" looks back */

struct chunker {
    struct arena *arena;
    struct phrase_reader text; /* the sentence */
    struct chunk *out;
    size_t used;
    size_t room;
    size_t before;     /* last chunk of the sentence, or NO_INDEX */
    size_t outside;    /* the one before an open bracket, or NO_INDEX */
    size_t pending;    /* first chunk after a comma that may be an apposition
                          or go on a list, or NO_INDEX */
    bool closed;       /* a comma or the end came after it */
    bool subject_seen; /* a phrase without preposition, or a verb */
    bool subordinate;  /* the sentence began with "after", "if", ... */
    bool verb_seen;
};

/* The preposition that governs a phrase beginning at i, or NO_INDEX. */
static uint32_t preposition_before(const struct chunker *chunker, size_t i)
{
    if (i == chunker->text.first)
        return NO_INDEX;
    size_t at = i - 1;
    uint64_t tag = phrase_tag(&chunker->text, at);
    if ((tag & ADVERBS) != 0 && at > chunker->text.first) {
        at--;
        tag = phrase_tag(&chunker->text, at);
    }
    if ((tag & (BIT(TAG_IN) | BIT(TAG_TO))) == 0)
        return NO_INDEX;
    switch (grammar_function(phrase_grammar(&chunker->text, at))) {
    case FUNCTION_THAT:
    case FUNCTION_IF:
    case FUNCTION_SUBORDINATOR:
    case FUNCTION_QUESTION:
    case FUNCTION_SO:
        return NO_INDEX;
    case FUNCTION_AS: /* "as well as" is no preposition */
        return at > chunker->text.first &&
                       grammar_function(phrase_grammar(&chunker->text,
                                                       at - 1)) == FUNCTION_WELL
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
    uint64_t head_a = phrase_tag(&chunker->text, a->head);
    uint64_t head_b = phrase_tag(&chunker->text, b->head);
    uint64_t start_a = phrase_tag(&chunker->text, a->first);
    uint64_t start_b = phrase_tag(&chunker->text, b->first);
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
            return chunker->out[i].first >= chunker->text.first ? i : NO_INDEX;
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

/* "A, once the feared army of B, left": an adverb says when A was that. */
static bool is_dated_apposition(const struct chunker *chunker, size_t adverb,
                                size_t first)
{
    return adverb + 1 == first && !chunker->verb_seen &&
           (phrase_tag(&chunker->text, adverb) & ADVERBS) != 0 &&
           (phrase_tag(&chunker->text, first) &
            (BIT(TAG_DT) | BIT(TAG_PRPS))) != 0;
}

static bool is_sign(const struct chunker *chunker, size_t i, int32_t sign)
{
    return i < chunker->text.end &&
           chunker->text.at[i].kind == TOKEN_SIGN &&
           chunker->text.at[i].number == sign;
}

#define BRACKET_MAX 8 /* tokens: "(ELN)", "(1999 to 2003)" */

/* Where the last phrase ends, with a bracket behind it: "the Army (ELN)". */
static size_t before_end(const struct chunker *chunker)
{
    size_t end = chunker->out[chunker->before].end;
    if (!is_sign(chunker, end, '('))
        return end;
    for (size_t i = end + 1; i <= end + BRACKET_MAX; i++) {
        if (is_sign(chunker, i, ')'))
            return i + 1;
    }
    return end;
}

static enum tie tie_before(const struct chunker *chunker, size_t first)
{
    if (chunker->before == NO_INDEX)
        return TIE_NONE;
    size_t at = before_end(chunker);
    if (at >= first)
        return TIE_NONE;
    if (phrase_is_comma(&chunker->text, at)) {
        at++;
        if (at == first || is_dated_apposition(chunker, at, first))
            return TIE_COMMA;
    }
    if (grammar_function(phrase_grammar(&chunker->text, at)) == FUNCTION_AS &&
        at + 3 == first &&
        grammar_function(phrase_grammar(&chunker->text, at + 1)) ==
            FUNCTION_WELL)
        return TIE_AND;
    if ((phrase_tag(&chunker->text, at) & BIT(TAG_CC)) == 0 ||
        grammar_function(phrase_grammar(&chunker->text, at)) == FUNCTION_BUT)
        return TIE_NONE;
    at++;
    while (at < first && (phrase_tag(&chunker->text, at) & ADVERBS) != 0)
        at++;
    return at == first ? TIE_AND : TIE_NONE;
}

/* "Musa, the head of ...": a name, and a phrase that says who that is. */
static bool tells_who(const struct chunker *chunker)
{
    const struct chunk *chunk = &chunker->out[chunker->pending];
    const struct chunk *first = &chunker->out[chunk->owner];
    return (phrase_tag(&chunker->text, chunk->first) &
            (BIT(TAG_DT) | BIT(TAG_PRPS))) != 0 &&
           (phrase_tag(&chunker->text, first->head) & NAMES) != 0;
}

/* "A, the head of B, and C": the middle is no member of the list. */
static bool is_apposition_before_and(const struct chunker *chunker)
{
    const struct chunk *chunk = &chunker->out[chunker->pending];
    size_t first = chunker->out[chunk->owner].first;
    return chunker->closed && tells_who(chunker) &&
           (phrase_tag(&chunker->text, first) & BIT(TAG_DT)) == 0;
}

/* "a loya jirga, or grand assembly,": the same thing once more. */
static bool is_other_name(const struct chunker *chunker, size_t new)
{
    const struct chunk *chunk = &chunker->out[new];
    const struct token *joint = &chunker->text.at[chunk->first - 1];
    return joint->end - joint->start == 2 && /* "or" */
           (phrase_tag(&chunker->text, chunk->first - 1) & BIT(TAG_CC)) != 0 &&
           phrase_is_comma(&chunker->text, chunk->first - 2) &&
           chunk->end < chunker->text.end &&
           phrase_is_comma(&chunker->text, chunk->end) &&
           (phrase_tag(&chunker->text, chunk->first) & BIT(TAG_DT)) == 0;
}

#define ASIDE_WORDS 25 /* looked back for the relative pronoun */

/* "Musa, who opened the session, and Ali": the comma before "and" ends what
 * the one before "who" began. */
static bool ends_aside(const struct chunker *chunker, size_t and)
{
    const struct phrase_reader *text = &chunker->text;
    if (chunker->pending != NO_INDEX || and < text->first + 4 ||
        !phrase_is_comma(text, and - 1))
        return false;
    size_t least = text->first + 1;
    for (size_t i = and - 2; i > least && i + ASIDE_WORDS > and; i--) {
        if (phrase_is_comma(text, i))
            return false;
        if ((phrase_tag(text, i) &
             (BIT(TAG_WDT) | BIT(TAG_WP) | BIT(TAG_WPS))) == 0)
            continue;
        size_t before = i - 1; /* ", at which" */
        if ((phrase_tag(text, before) & BIT(TAG_IN)) != 0)
            before--;
        return phrase_is_comma(text, before);
    }
    return false;
}

/* "Musa, himself a former rebel,": who says once more who that is. */
static bool is_stressed_apposition(const struct chunker *chunker, size_t new)
{
    const struct chunk *before = &chunker->out[chunker->before];
    return chunker->pending == chunker->before && !chunker->verb_seen &&
           before->end == chunker->out[new].first &&
           (phrase_tag(&chunker->text, before->head) & BIT(TAG_PRP)) != 0 &&
           (phrase_tag(&chunker->text, before->end) & BIT(TAG_DT)) != 0 &&
           grammar_function(phrase_grammar(&chunker->text, before->head)) !=
               FUNCTION_NOMINATIVE;
}

/* Ties chunk `new` to what stands before it. */
static void tie(struct chunker *chunker, size_t new, enum tie how)
{
    struct chunk *chunk = &chunker->out[new];
    const struct chunk *before = &chunker->out[chunker->before];
    if (how == TIE_AND && is_other_name(chunker, new)) {
        settle(chunker, OUTCOME_APPOSITION);
        chunker->pending = new;
        chunker->closed = false;
        chunk->apposition = true;
        chunk->owner = (uint32_t)chunker->before;
        return;
    }
    if (how == TIE_AND && before->temporal == chunk->temporal &&
        !ends_aside(chunker, chunk->first - 1) &&
        grammar_function(phrase_grammar(&chunker->text, chunk->head)) !=
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
    if (how == TIE_NONE && chunker->pending != NO_INDEX && !chunker->closed &&
        !chunker->verb_seen &&
        (phrase_tag(&chunker->text, before->end) &
         (BIT(TAG_VBN) | BIT(TAG_VBG))) != 0 &&
        (phrase_tag(&chunker->text,
                    chunker->out[chunker->pending].first) & BIT(TAG_DT)) != 0)
        return; /* "a man, the first known to be one, left" */
    if (how == TIE_NONE && is_stressed_apposition(chunker, new)) {
        chunk->apposition = true;
        chunk->owner = before->owner;
        return;
    }
    if (how != TIE_COMMA || before->temporal || chunk->temporal ||
        !chunker->subject_seen || chunker->subordinate) {
        settle(chunker, chunker->closed ? OUTCOME_APPOSITION : OUTCOME_NOTHING);
        return;
    }
    if (chunker->pending == NO_INDEX)
        chunker->pending = new;
    chunker->closed = false;
    chunk->apposition = true;
    chunk->owner = (uint32_t)chunker->before;
}

/* "March 17 | and 18": a day of the month of the phrase before. */
static bool is_next_day(const struct chunker *chunker,
                        const struct phrase *phrase)
{
    if (chunker->before == NO_INDEX || phrase->end != phrase->first + 1)
        return false;
    const struct chunk *before = &chunker->out[chunker->before];
    const struct token *day = &chunker->text.at[phrase->first];
    return before->temporal && before->end + 1 == phrase->first &&
           day->kind == TOKEN_NUMBER && day->digits <= 2 &&
           chunker->text.at[before->end - 1].kind == TOKEN_NUMBER &&
           chunker->text.at[before->end - 1].digits <= 2 &&
           (phrase_tag(&chunker->text, before->end) & BIT(TAG_CC)) != 0;
}

static bool add(struct chunker *chunker, const struct phrase *phrase)
{
    if (chunker->used == chunker->room) {
        void *grown = arena_grow(chunker->arena, chunker->out, &chunker->room,
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
        .temporal = (phrase->only_time && phrase->head != NO_INDEX) ||
                    is_next_day(chunker, phrase),
    };
    struct chunk *before =
        chunker->before != NO_INDEX ? &chunker->out[chunker->before] : NULL;
    if (before != NULL && before->end + 1 == chunk->first &&
        (phrase_tag(&chunker->text, before->end) & BIT(TAG_POS)) != 0) {
        chunk->preposition = before->preposition;
        chunk->owner = before->owner;
        chunk->coordinated = before->coordinated;
        chunk->joined = before->joined;
        chunk->apposition = before->apposition;
        before->preposition = before->joined = NO_INDEX;
        before->coordinated = before->apposition = false;
        before->owner = (uint32_t) new;
        before->temporal |= /* New Year's Day */
            chunk->temporal && (phrase_grammar(&chunker->text, before->head) &
                                GRAMMAR_TIME) != 0;
        if (chunker->pending == chunker->before)
            chunker->pending = new;
    } else if (chunk->preposition != NO_INDEX) {
        if (before != NULL && before_end(chunker) == chunk->preposition &&
            grammar_function(phrase_grammar(&chunker->text,
                                            chunk->preposition)) == FUNCTION_OF)
            chunk->owner = (uint32_t)chunker->before;
    } else if (before != NULL) {
        tie(chunker, new, tie_before(chunker, phrase->first));
    }
    if (chunk->preposition == NO_INDEX && !chunk->temporal)
        chunker->subject_seen = true;
    chunker->before = new;
    return true;
}

/* What a bracket holds is passed over: its phrases tie to nothing after. */
static bool pass_bracket(struct chunker *chunker, size_t i)
{
    if (is_sign(chunker, i, '(')) {
        chunker->outside = chunker->before;
    } else if (is_sign(chunker, i, ')')) {
        if (chunker->outside != NO_INDEX)
            chunker->before = chunker->outside;
        chunker->outside = NO_INDEX;
    } else {
        return is_sign(chunker, i, '[') || is_sign(chunker, i, ']');
    }
    return true;
}

/* A token outside of all phrases. */
static void pass(struct chunker *chunker, size_t i)
{
    uint64_t tag = phrase_tag(&chunker->text, i);
    uint64_t relative = BIT(TAG_WDT) | BIT(TAG_WP);
    if ((tag & (FINITE | BIT(TAG_PUNCT) | relative)) == 0)
        return;
    if ((tag & relative) != 0) { /* X, a group of men who fled, is ... */
        if (chunker->pending != NO_INDEX && tells_who(chunker))
            settle(chunker, OUTCOME_APPOSITION);
    } else if ((tag & FINITE) != 0) {
        settle(chunker, chunker->closed ? OUTCOME_APPOSITION : OUTCOME_NOTHING);
        chunker->subject_seen = chunker->verb_seen = true;
    } else if (phrase_is_comma(&chunker->text, i)) {
        if (chunker->pending != NO_INDEX)
            chunker->closed = true;
    } else if (!pass_bracket(chunker, i) &&
               chunker->text.at[i].kind == TOKEN_SIGN) {
        settle(chunker, OUTCOME_APPOSITION);
    }
}

#define LEADING_WORDS 40 /* of a clause before the main one */

/* "In May, weeks after a storm killed ten, | the army": a clause before the
 * main one begins behind a time too. */
static void enter_leading(struct chunker *chunker, size_t i)
{
    const struct phrase_reader *text = &chunker->text;
    enum function_word word = grammar_function(phrase_grammar(text, i));
    if (chunker->subordinate || chunker->verb_seen || chunker->subject_seen ||
        i == text->first ||
        (word != FUNCTION_TEMPORAL && word != FUNCTION_SUBORDINATOR) ||
        (!phrase_is_comma(text, i - 1) &&
         (phrase_grammar(text, i - 1) & GRAMMAR_TIME) == 0))
        return;
    size_t limit = i + LEADING_WORDS < text->end ? i + LEADING_WORDS
                                                 : text->end;
    for (size_t at = i + 1; at < limit && !phrase_is_comma(text, at); at++)
        chunker->subordinate |= (phrase_tag(text, at) & FINITE) != 0;
}

/* The comma that ends a leading "after ..." clause. */
static void pass_leading(struct chunker *chunker, size_t i)
{
    if (!chunker->subordinate || !chunker->verb_seen ||
        !phrase_is_comma(&chunker->text, i))
        return;
    chunker->subordinate = chunker->subject_seen = false;
    chunker->before = NO_INDEX;
}

/* "The leaders both called", "they have all left": no phrase of its own. */
static bool is_floating(const struct chunker *chunker, size_t i)
{
    if (grammar_function(phrase_grammar(&chunker->text, i)) != FUNCTION_EACH ||
        !chunker->subject_seen || chunker->before == NO_INDEX)
        return false;
    size_t next = i + 1;
    while ((phrase_tag(&chunker->text, next) & ADVERBS) != 0)
        next++;
    return (phrase_tag(&chunker->text, next) &
            (FINITE | BIT(TAG_VBN) | BIT(TAG_VBG))) != 0;
}

static bool chunk_sentence(struct chunker *chunker)
{
    enum function_word word =
        grammar_function(phrase_grammar(&chunker->text, chunker->text.first));
    chunker->before = chunker->pending = chunker->outside = NO_INDEX;
    chunker->closed = chunker->subject_seen = chunker->verb_seen = false;
    chunker->subordinate = word == FUNCTION_IF ||
                           word == FUNCTION_SUBORDINATOR ||
                           word == FUNCTION_TEMPORAL || word == FUNCTION_AS;
    if ((phrase_tag(&chunker->text, chunker->text.first) &
         (BIT(TAG_VBG) | BIT(TAG_VBN) | BIT(TAG_TO))) != 0)
        chunker->subordinate = chunker->verb_seen = true;
    for (size_t i = chunker->text.first; i < chunker->text.end;) {
        struct phrase phrase;
        if ((BIT(chunker->text.at[i].tag) & CHUNK_STARTS) == 0 ||
            is_floating(chunker, i) ||
            !phrase_read(&chunker->text, i, &phrase)) {
            enter_leading(chunker, i);
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

bool chunk_denies(const struct analysis *analysis, uint32_t chunk)
{
    const struct tokens *tokens = &analysis->tokens;
    uint32_t first = analysis->chunks[chunk].first;
    if (grammar_function(tokens->at[first].grammar) != FUNCTION_NO)
        return false;
    if (first + 1 >= analysis->chunks[chunk].end)
        return true;
    const struct token *next = &tokens->at[first + 1];
    return next->kind == TOKEN_WORD && next->tag != TAG_JJR &&
           next->tag != TAG_RBR;
}

enum pax_status chunks_find(struct arena *arena, struct analysis *analysis)
{
    struct chunker chunker = {
        .arena = arena,
        .text = {.lexicon = analysis->lexicon, .at = analysis->tokens.at},
    };
    size_t count = analysis->tokens.count;
    chunker.out = arena_grow(arena, NULL, &chunker.room, count / 3 + 8,
                             sizeof(*chunker.out));
    if (chunker.out == NULL)
        return PAX_NO_MEMORY;
    for (size_t i = 0; i < analysis->sentence_count; i++) {
        if ((analysis->sentences[i].flags & SENTENCE_SKIPPED) != 0)
            continue;
        chunker.text.first = analysis->sentences[i].first;
        chunker.text.end = analysis->sentences[i].end;
        if (!chunk_sentence(&chunker))
            return PAX_NO_MEMORY;
    }
    uint32_t *chunk_of = arena_array(arena, count, sizeof(*chunk_of));
    if (chunk_of == NULL && count > 0)
        return PAX_NO_MEMORY;
    if (count > 0)
        memset(chunk_of, 0xFF, count * sizeof(*chunk_of)); /* NO_INDEX */
    for (size_t i = 0; i < chunker.used; i++) {
        for (size_t at = chunker.out[i].first; at < chunker.out[i].end; at++)
            chunk_of[at] = (uint32_t)i;
    }
    analysis->chunks = chunker.out;
    analysis->chunk_count = chunker.used;
    analysis->chunk_of = chunk_of;
    return PAX_OK;
}
