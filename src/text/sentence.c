/* SPDX-License-Identifier: MIT */
/*
 * Finds where sentences end.
 *
 *   The talks failed. | Both sides left.      a sign and a capital
 *   "We agreed." | He left.                   closing marks go with it
 *   on Sept. 30   Gen. Haftar   J. Smith      no end: abbreviations
 *   in the U.S. | The ministry said           an end before a small word only
 *   "Is it peace?" Zhao asked.                no end: a verb of saying follows
 *
 * A block always ends its sentence. A period inside a number or glued to a
 * word is no end, but one lost space is forgiven: "the agenda.World News".
 */
#include "src/text/analysis.h"
#include "src/text/grammar.h"

/* Words looked at after "?" and a closing mark for a verb of saying. */
#define ATTRIBUTION_WORDS 5

struct splitter {
    struct arena *arena;
    const struct analysis *analysis;
    const struct token *at;
    size_t count;
    struct sentence *out;
    size_t used;
    size_t room;
    uint32_t block;
    bool quoted;      /* a quotation is open */
    bool lead_seen;
};

static bool is_end_sign(const struct token *token)
{
    return token->kind == TOKEN_SIGN &&
           (token->number == '.' || token->number == '!' ||
            token->number == '?' || token->number == 0x2026);
}

/* Closing marks and brackets that go with the sentence they end. */
static bool is_closer(const struct token *token)
{
    return token->kind == TOKEN_CLOSE ||
           (token->kind == TOKEN_SIGN &&
            (token->number == ')' || token->number == ']'));
}

static enum tag first_tag(const struct splitter *splitter, size_t i)
{
    return (enum tag)(lexicon_slot(splitter->analysis->lexicon,
                                   splitter->at[i].word, LEXICON_TAGS) &
                      0xFF);
}

/* Small words that begin sentences and never go on a name. */
static bool is_opener_word(const struct splitter *splitter, size_t i)
{
    if (splitter->at[i].kind == TOKEN_OPEN)
        i++; /* the U.S. "remains committed" is no end */
    if (i >= splitter->count ||
        (splitter->at[i].shape & TOKEN_CAPITAL) == 0)
        return false;
    switch (first_tag(splitter, i)) {
    case TAG_DT: case TAG_PRP: case TAG_PRPS: case TAG_EX: case TAG_IN:
    case TAG_WRB: case TAG_WP: case TAG_WDT: case TAG_CC: case TAG_RB:
    case TAG_MD: case TAG_TO: case TAG_PDT:
        return true;
    default:
        return false;
    }
}

/* A name and a verb of saying, or the other way round, begin at i. */
static bool is_attribution(const struct splitter *splitter, size_t i)
{
    for (size_t n = 0; n < ATTRIBUTION_WORDS && i + n < splitter->count; n++) {
        const struct token *token = &splitter->at[i + n];
        if (token->kind != TOKEN_WORD)
            return false;
        if ((token->mask & LEXICON_VERB) == 0)
            continue;
        uint32_t grammar =
            grammar_of_verb(splitter->analysis->lexicon, token->word);
        if ((grammar & GRAMMAR_SPEECH) != 0 &&
            (token->shape & TOKEN_CAPITAL) == 0)
            return true;
    }
    return false;
}

/* Whether the sign at i, with closers up to `next`, ends a sentence. */
static bool ends_sentence(const struct splitter *splitter, size_t i,
                          size_t next)
{
    const struct token *sign = &splitter->at[i];
    const struct token *after = &splitter->at[next];
    bool has_closer = next > i + 1;
    if ((after->shape & TOKEN_SPACE) == 0) {
        const struct token *before = &splitter->at[i - 1];
        return sign->number == '.' && after->kind == TOKEN_WORD &&
               (after->shape & TOKEN_CAPITAL) != 0 &&
               before->kind == TOKEN_WORD && before->word != 0 &&
               (before->shape & (TOKEN_CAPITAL | TOKEN_PERIOD)) == 0;
    }
    if (after->kind == TOKEN_WORD && (after->shape & TOKEN_CAPITAL) == 0)
        return false;
    if (has_closer && sign->number != '.' && is_attribution(splitter, next))
        return false;
    return after->kind != TOKEN_SIGN || after->number != ',';
}

/* Whether an abbreviation with its period ends the sentence before `next`. */
static bool abbreviation_ends(const struct splitter *splitter, size_t i,
                              size_t next)
{
    const struct token *token = &splitter->at[i];
    if ((token->mask & LEXICON_TITLE) != 0 ||
        (splitter->at[next].shape & TOKEN_SPACE) == 0)
        return false;
    if (splitter->at[next].shape & TOKEN_BLOCK)
        return true;
    return is_opener_word(splitter, next);
}

static struct sentence *push(struct splitter *splitter)
{
    if (splitter->used == splitter->room) {
        void *grown = arena_grow(splitter->arena, splitter->out,
                                 &splitter->room, splitter->used + 1,
                                 sizeof(*splitter->out));
        if (grown == NULL)
            return NULL;
        splitter->out = grown;
    }
    return &splitter->out[splitter->used++];
}

/* The block that token i lies in. */
static uint32_t block_of(struct splitter *splitter, size_t i)
{
    const struct document *document = splitter->analysis->document;
    while (splitter->block + 1 < document->block_count &&
           document->blocks[splitter->block].end <= splitter->at[i].start)
        splitter->block++;
    return splitter->block;
}

/* Adds the sentence [first, end). */
static bool add(struct splitter *splitter, size_t first, size_t end,
                bool quoted)
{
    struct sentence *sentence = push(splitter);
    if (sentence == NULL)
        return false;
    const struct token *token = &splitter->at[first];
    uint32_t flags = 0;
    if (token->block == BLOCK_TITLE || token->block == BLOCK_HEADING)
        flags |= SENTENCE_HEADING;
    if (token->block == BLOCK_CAPTION)
        flags |= SENTENCE_CAPTION;
    if (quoted)
        flags |= SENTENCE_QUOTED;
    if ((token->shape & TOKEN_BLOCK) != 0)
        flags |= SENTENCE_BLOCK_START;
    if (token->block == BLOCK_BODY && !splitter->lead_seen) {
        flags |= SENTENCE_LEAD;
        splitter->lead_seen = true;
    }
    *sentence = (struct sentence){
        .first = (uint32_t)first,
        .end = (uint32_t)end,
        .block = block_of(splitter, first),
        .flags = flags,
    };
    return true;
}

/* A mark that is parted from its quotation: 'left. "' at a block's end. */
static bool is_last_quote(const struct splitter *splitter, size_t i)
{
    const struct token *token = &splitter->at[i];
    return (token->kind == TOKEN_CLOSE || token->kind == TOKEN_OPEN) &&
           (token->shape & TOKEN_BLOCK) == 0 &&
           (i + 1 == splitter->count ||
            (splitter->at[i + 1].shape & TOKEN_BLOCK) != 0);
}

/* The end of the sentence that token i may end, or 0 when it ends none. */
static size_t end_after(const struct splitter *splitter, size_t i)
{
    const struct token *token = &splitter->at[i];
    if (i + 1 < splitter->count &&
        (splitter->at[i + 1].shape & TOKEN_BLOCK) != 0)
        return i + 1;
    bool is_sign = is_end_sign(token);
    if (is_sign && i > 0 && is_end_sign(&splitter->at[i - 1]))
        return 0; /* the first of "..." has told for all */
    if (!is_sign && (token->shape & TOKEN_PERIOD) == 0)
        return 0;
    size_t next = i + 1;
    while (next < splitter->count && is_sign &&
           is_end_sign(&splitter->at[next]))
        next++;
    size_t last_sign = next - 1;
    while (next < splitter->count && is_closer(&splitter->at[next]) &&
           (splitter->at[next].shape & (TOKEN_BLOCK | TOKEN_SPACE)) == 0)
        next++;
    if (next < splitter->count && is_last_quote(splitter, next))
        next++;
    if (next == splitter->count ||
        (splitter->at[next].shape & TOKEN_BLOCK) != 0)
        return next;
    bool ends = is_sign ? i > 0 && ends_sentence(splitter, last_sign, next)
                        : abbreviation_ends(splitter, i, next);
    return ends ? next : 0;
}

enum pax_status sentences_find(struct arena *arena, struct analysis *analysis)
{
    struct splitter splitter = {
        .arena = arena,
        .analysis = analysis,
        .at = analysis->tokens.at,
        .count = analysis->tokens.count,
    };
    size_t first = 0;
    bool quoted = false;
    for (size_t i = 0; i < splitter.count; i++) {
        const struct token *token = &splitter.at[i];
        if (i == first) {
            if ((token->shape & TOKEN_BLOCK) != 0)
                splitter.quoted = false;
            quoted = splitter.quoted;
        }
        if (token->kind == TOKEN_OPEN || token->kind == TOKEN_CLOSE)
            splitter.quoted = token->kind == TOKEN_OPEN;
        size_t end = i + 1 == splitter.count ? i + 1 : end_after(&splitter, i);
        if (end == 0)
            continue;
        for (size_t k = i + 1; k < end; k++) {
            if (splitter.at[k].kind == TOKEN_CLOSE)
                splitter.quoted = false;
        }
        if (!add(&splitter, first, end, quoted))
            return PAX_NO_MEMORY;
        first = end;
        i = end - 1;
    }
    analysis->sentences = splitter.out;
    analysis->sentence_count = splitter.used;
    return PAX_OK;
}
