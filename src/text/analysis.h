/* SPDX-License-Identifier: MIT */
#ifndef TEXT_ANALYSIS_H
#define TEXT_ANALYSIS_H

#include "src/text/token.h"

/*
 * What the text stage knows of a document: sentences, parts of speech, chunks,
 * clauses and predicates. Shallow on purpose: flat arrays in text order, no
 * tree, no recursion.
 */

#define NO_INDEX UINT32_MAX

/* Penn Treebank parts of speech. */
enum tag {
    TAG_NONE,
    TAG_NN, TAG_NNS, TAG_NNP, TAG_NNPS,
    TAG_JJ, TAG_JJR, TAG_JJS,
    TAG_RB, TAG_RBR, TAG_RBS,
    TAG_VB, TAG_VBD, TAG_VBN, TAG_VBZ, TAG_VBP, TAG_VBG, TAG_MD,
    TAG_DT, TAG_PDT, TAG_PRP, TAG_PRPS, /* PRPS: PRP$ */
    TAG_IN, TAG_TO, TAG_CC, TAG_CD, TAG_EX, TAG_RP, TAG_POS, TAG_UH,
    TAG_WDT, TAG_WP, TAG_WPS, TAG_WRB,
    TAG_FW, TAG_SYM,
    TAG_PUNCT, /* any sign; but a hyphen or slash inside a compound has the
                  compound's tag: "cease-fire" is NN NN NN */
    TAG_COUNT
};

enum sentence_flag {
    SENTENCE_HEADING = 1 << 0,    /* title or heading block */
    SENTENCE_CAPTION = 1 << 1,
    SENTENCE_QUOTED = 1 << 2,     /* goes on a quotation of the one before */
    SENTENCE_LEAD = 1 << 3,       /* first sentence of the first body block */
    SENTENCE_BLOCK_START = 1 << 4, /* first of its block */
    SENTENCE_SKIPPED = 1 << 5,     /* not to be looked into: its tokens have no
                                      tag, chunk or clause */
};

struct sentence {
    uint32_t first; /* token */
    uint32_t end;
    uint32_t block;  /* index into document.blocks */
    uint32_t clause; /* first clause of it */
    uint32_t clause_end;
    uint32_t flags;
};

/* A noun phrase without what follows its head ("the representatives" of "the
 * representatives of Armenians"), or a single pronoun or name. "Iran's plan"
 * is two: "Iran", owned by "plan"; "'s" lies in neither. */
struct chunk {
    uint32_t first; /* token */
    uint32_t end;
    uint32_t head;        /* its last noun, name, pronoun or number */
    uint32_t preposition; /* token that governs it, or NO_INDEX; of "in Iran's
                             plan" only "plan" has it */
    uint32_t clause;
    uint32_t owner;  /* chunk it modifies: "of X", "'s" owner's head;
                        NO_INDEX when it hangs on the predicate */
    uint32_t joined; /* first chunk of the list it goes on ("A, B and C": A
                        for B and C), or NO_INDEX */
    bool coordinated; /* goes on a list: shares the role of `joined`, and has
                         its preposition and owner */
    bool apposition;  /* says again who or what `owner` is: "the president's
                         assistant" after "Hikmet Hajiyev," */
    bool temporal;    /* its head is a time: "Monday", "last week", "2023" */
};

enum tense {
    TENSE_NONE, /* infinitive, participle without auxiliary, no verb */
    TENSE_PRESENT,
    TENSE_PAST,
    TENSE_FUTURE,          /* will, shall, going to, is due to, is to */
    TENSE_PRESENT_PERFECT, /* has signed */
    TENSE_PAST_PERFECT,    /* had signed */
    TENSE_FUTURE_IN_PAST,  /* would sign, was due to */
    TENSE_IMPERATIVE,
};

enum modality {
    MODALITY_NONE,
    MODALITY_PLANNED,  /* is scheduled to, plans to, intends to, is set to */
    MODALITY_POSSIBLE, /* may, might, could, can */
    MODALITY_REQUIRED, /* must, should, has to, ought to */
    MODALITY_CONDITIONAL, /* would, if ... */
    MODALITY_WISHED,   /* hopes to, wants to, seeks to, tries to */
};

/*
 * One verb group, or a participle or infinitive that heads a clause.
 *
 * "is due to sign" is one group (future, planned). "plans to sign" is two:
 * the infinitive has the tense and modality that "plans" gives it, and is
 * negated after "fails to". "is to", "has to", "is going to" are one group.
 */
struct predicate {
    uint32_t first; /* token; adverbs and negation inside count */
    uint32_t end;
    uint32_t head;     /* token of the main verb */
    uint32_t lemma;    /* lexicon id of the main verb's lemma; 0 unknown */
    uint32_t particle; /* token: "set up", "call on"; or NO_INDEX */
    uint32_t clause;
    uint8_t tense;
    uint8_t modality;
    bool passive;
    bool negated;
    bool progressive;
    bool infinitive;
    bool participle; /* -ing or -ed form without auxiliary */
};

enum clause_kind {
    CLAUSE_MAIN,
    CLAUSE_COORDINATED,  /* ", and X met Y": parent is the clause before */
    CLAUSE_COMPLEMENT,   /* "said (that) ...": parent is the saying clause */
    CLAUSE_RELATIVE,     /* "who", "which", "that": modifies `antecedent` */
    CLAUSE_PARTICIPIAL,  /* ", adding ...", "issued on ..." */
    CLAUSE_ADVERBIAL,    /* after, before, when, while, because, as */
    CLAUSE_CONDITIONAL,  /* if, unless, in case */
    CLAUSE_INFINITIVE,   /* "to sign" */
    CLAUSE_QUOTATION,    /* inside quotation marks; parent is the saying
                            clause when one is known */
    CLAUSE_PARENTHESIS,
    CLAUSE_VERBLESS,     /* headline or list item without a verb */
};

/*
 * Clauses stand in the order in which they were opened, so a parent may come
 * after its child: in "X has left, the ministry said" the complement is first,
 * its parent second; quotations point to a saying clause of another sentence.
 * Lists are given by their first member; `joined` of later chunks leads there.
 */
struct clause {
    uint32_t first; /* tokens; inner clauses may lie inside [first, end) */
    uint32_t end;
    uint32_t sentence;
    uint32_t parent; /* clause, or NO_INDEX */
    uint32_t predicate;  /* or NO_INDEX */
    uint32_t subject;    /* chunk, or NO_INDEX; inherited from the clause it
                            shares it with (coordination, participles); of
                            "there is X" and "said X", X; of a relative
                            clause the antecedent or its own */
    uint32_t object;     /* chunk: first object after the verb, also what is
                            called so after "is"; of "the deal he signed" the
                            antecedent */
    uint32_t object2;    /* chunk: "invited X to ...", "told X Y" */
    uint32_t antecedent; /* chunk that a relative or participle modifies */
    uint32_t connective; /* token: "after", "who", "if"; or NO_INDEX */
    uint8_t kind;
    bool quoted; /* lies in a quotation */
};

struct analysis {
    const struct document *document;
    const struct lexicon *lexicon;
    struct tokens tokens;
    struct sentence *sentences;
    size_t sentence_count;
    struct chunk *chunks;
    size_t chunk_count;
    struct clause *clauses;
    size_t clause_count;
    struct predicate *predicates;
    size_t predicate_count;
    uint32_t *clause_of; /* token -> innermost clause, or NO_INDEX */
    uint32_t *chunk_of;  /* token -> chunk, or NO_INDEX */
};

/* Splits into sentences. The first of four steps; each fills its arrays in
 * `analysis` and needs the ones before it. */
PAX_MUST_USE enum pax_status sentences_find(struct arena *arena,
                                            struct analysis *analysis);

/* Sets the tag of every token. */
void tags_set(struct analysis *analysis);

PAX_MUST_USE enum pax_status chunks_find(struct arena *arena,
                                         struct analysis *analysis);
PAX_MUST_USE enum pax_status clauses_find(struct arena *arena,
                                          struct analysis *analysis);

/* Whether a noun phrase denies what is told of it: "no rebel", "none of
 * them", but not "no fewer than 20". */
bool chunk_denies(const struct analysis *analysis, uint32_t chunk);

/* The way to them in two halves, so that a stage which needs only some
 * sentences can mark the others SENTENCE_SKIPPED in between: tokens and
 * sentences, then all that is known of each sentence. */
PAX_MUST_USE enum pax_status analysis_begin(struct arena *arena,
                                            const struct lexicon *lexicon,
                                            const struct document *document,
                                            struct analysis *out);
PAX_MUST_USE enum pax_status analysis_finish(struct arena *arena,
                                             struct analysis *analysis);

/* All steps in order, from tokens on. */
PAX_MUST_USE enum pax_status analysis_read(struct arena *arena,
                                           const struct lexicon *lexicon,
                                           const struct document *document,
                                           struct analysis *out);

/* "NNP", "PRP$", ... and back (TAG_NONE when unknown). */
const char *tag_name(enum tag tag);
enum tag tag_by_name(struct slice name);

#endif
