/* SPDX-License-Identifier: MIT */
#ifndef TEXT_TAG_H
#define TEXT_TAG_H

#include "src/text/grammar.h"
#include "src/text/tagset.h"

/* What the parts of the tagger share: tag.c goes from token to token,
 * tag_word.c makes the first guess, tag_rules.c has the table of contexts,
 * tag_decide.c, tag_past.c and tag_headline.c look further than that. */

#define TAG_LOOKAHEAD 24 /* tokens, for a finite verb behind a participle */

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
    CONTEXT_NOMINATIVE, /* he, they */
    CONTEXT_COUNT
};
static_assert(CONTEXT_COUNT <= 64, "a bit for each tag and context");

/* What is known of one token. */
struct view {
    uint64_t context; /* the bit of its tag and CONTEXT_ bits */
    uint32_t packed;  /* all it may have, the most frequent in the low byte */
    uint32_t grammar;
    enum tag tag;     /* the first guess, or what was decided */
};

/* Copies field by field, as they were just written: a load of two fields at
 * once would wait until both are in memory. */
static inline void tag_keep(struct view *to, const struct view *from)
{
    to->context = from->context;
    to->packed = from->packed;
    to->grammar = from->grammar;
    to->tag = from->tag;
}

/* All tags that it may have, as bits. */
static inline uint64_t tag_options(const struct view *view)
{
    uint32_t packed = view->packed;
    return (BIT(packed & 0xFF) | BIT(packed >> 8 & 0xFF) |
            BIT(packed >> 16 & 0xFF) | BIT(packed >> 24)) &
           ~BIT(TAG_NONE);
}

struct tagger {
    const struct analysis *analysis;
    struct token *at;
    size_t first; /* the sentence */
    size_t end;
    bool title;   /* most words are capitalised: case tells nothing */
    bool finite;  /* the clause has its finite verb */
    bool inside;  /* after "who", "when": until the next comma */
    bool hanging; /* and a comma came before its verb: an apposition follows */
    bool strict;  /* and a finite verb must come: not after "until" */
    bool outer;   /* `finite` of the clause that it interrupts */
    bool relating; /* inside: of a noun, by "who", "which" or "that" */
    bool accused; /* "of", "for" and "from" come before what was done */
    bool suspended; /* "has" is parted from its participle: "has, on" */
    bool parted;  /* a noun and a comma, and no finite verb yet */
    bool closing; /* and the last comma was not the first one */
    bool joined;  /* after "and", with the finite verb before it */
    bool listed;  /* the last comma goes on a list: "A, B," */
    bool opened;  /* after ", and" that goes on none: a clause may begin */
    bool pending; /* a verb of saying waits for its clause */
    bool controlled; /* and what follows it may do the infinitive: "told X" */
    bool demanded; /* "demand that": the clause may have a bare verb */
    bool after_comma;    /* only a noun phrase stands since the last comma */
    enum tag last_verb;  /* tag of the last verb, TAG_NONE before it */
    struct view before;  /* right before the token */
    struct view skip;    /* the last one that is no adverb */
    uint64_t rules_from[TAG_COUNT]; /* bits of the rules for a tag */
    uint64_t rules_to[TAG_COUNT];   /* bits of the rules that give it */
};

static inline bool tag_is_sign(const struct token *token, int32_t sign)
{
    return token->kind == TOKEN_SIGN && token->number == sign;
}

/* A long dash, or a hyphen or its like with a space before it. */
static inline bool tag_is_dash(const struct token *token)
{
    return tag_is_sign(token, 0x2014) || tag_is_sign(token, 0x2013) ||
           ((tag_is_sign(token, '-') || tag_is_sign(token, '_')) &&
            (token->shape & TOKEN_SPACE) != 0);
}

/* What the function of a word adds to the bit of its tag. */
extern const uint64_t tag_function_contexts[FUNCTION_COUNT];

/* The bits of a word with that tag. */
static inline uint64_t tag_word_context(const struct token *token,
                                        enum tag tag, uint32_t grammar)
{
    uint64_t context = BIT(tag);
    uint64_t more = tag_function_contexts[grammar_function(grammar)];
    uint64_t nominal = (context & VERBS) == 0;
    uint64_t small = (token->shape & TOKEN_CAPITAL) == 0;
    uint64_t time = (grammar & GRAMMAR_TIME) != 0;
    more &= ~(nominal * (BIT(CONTEXT_BE) | BIT(CONTEXT_HAVE)) |
              small * BIT(CONTEXT_TIME)); /* march */
    return context | more | time * BIT(CONTEXT_TIME);
}

/* The bits of any token with that tag. */
uint64_t tag_context(const struct token *token, enum tag tag,
                     uint32_t grammar);

/* The first guess at a token that is no word in small letters which the
 * dictionary knows; beyond the sentence, its end. */
void tag_guess(const struct tagger *tagger, size_t i, struct view *out);

/* The first guess at token i; beyond the sentence, its end. */
static inline void tag_look_at(const struct tagger *tagger, size_t i,
                               struct view *out)
{
    if (i >= tagger->end) {
        tag_guess(tagger, i, out);
        return;
    }
    const struct token *token = &tagger->at[i];
    const struct dictionary_entry *entry =
        lexicon_entry(tagger->analysis->lexicon, token->word);
    uint32_t tags = entry->slot[LEXICON_TAGS];
    if ((token->shape & TOKEN_CAPITAL) != 0 || tags == 0 ||
        token->kind != TOKEN_WORD) {
        tag_guess(tagger, i, out);
        return;
    }
    out->grammar = entry->slot[LEXICON_FORM];
    out->packed = tags;
    out->tag = (enum tag)(tags & 0xFF);
    out->context = tag_word_context(token, out->tag, out->grammar);
}

static inline struct view tag_look(const struct tagger *tagger, size_t i)
{
    struct view view;
    tag_look_at(tagger, i, &view);
    return view;
}

/* Whether a compound may begin at i: a sign follows. */
static inline bool tag_may_join(const struct tagger *tagger, size_t i)
{
    return i + 1 < tagger->end && tagger->at[i + 1].kind == TOKEN_SIGN;
}

/* The end of the compound that begins at i; i + 1 when there is none. */
size_t tag_compound_end(const struct tagger *tagger, size_t i);

/* The view of a whole compound by its parts. */
struct view tag_compound_view(const struct tagger *tagger, size_t i,
                              size_t end);

/* Sorts the rules by tag, once per document. */
void tag_rules_index(struct tagger *tagger);

/* The tag that the table gives in this context, or the first guess. */
enum tag tag_by_rules(const struct tagger *tagger, const struct view *view,
                      const struct view *next);

/* Functions of words as a set. */
#define FUNCTION(word) (UINT64_C(1) << (word))
static_assert(FUNCTION_COUNT <= 64, "a bit for each function");

/* The functions of words that tag_decide() has something to say to. */
#define DECIDED_FUNCTIONS                                      \
    ((FUNCTION(FUNCTION_AHEAD + 1) - FUNCTION(FUNCTION_UP)) |  \
     FUNCTION(FUNCTION_THAT) | FUNCTION(FUNCTION_THERE) |      \
     FUNCTION(FUNCTION_HER) | FUNCTION(FUNCTION_PREPOSITION) | \
     FUNCTION(FUNCTION_NO) | FUNCTION(FUNCTION_ACCORDING) |    \
     FUNCTION(FUNCTION_ABOUT))

/* The tag of a word that may have several. */
enum tag tag_decide(const struct tagger *tagger, size_t i,
                    const struct view *view, const struct view *next);

/* Past tense or participle, for a form that may be both. */
enum tag tag_past(const struct tagger *tagger, size_t i,
                  const struct view *view, const struct view *next);

/* Gives a sentence that has no finite verb one. `any`: it has one somewhere,
 * but maybe only in an attribution. */
void tag_headline(struct tagger *tagger, bool any);

#endif
