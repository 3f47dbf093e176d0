/* SPDX-License-Identifier: MIT */
#ifndef TEXT_CHUNK_H
#define TEXT_CHUNK_H

#include "src/text/grammar.h"
#include "src/text/tagset.h"

/* Tokens of one sentence, for the two halves of the chunker: chunk_phrase.c
 * reads base phrases, chunk.c ties them together. */
struct phrase_reader {
    const struct lexicon *lexicon;
    const struct token *at;
    size_t first;
    size_t end;
};

/* A noun phrase while it is read. */
struct phrase {
    size_t first;
    size_t end;
    size_t head;      /* NO_INDEX: none yet */
    bool determined;  /* begins with "the", "a", "his" */
    bool only_time;   /* all its nouns are times */
};

/* The bit of a token's tag; beyond the sentence a sign's. */
static inline uint64_t phrase_tag(const struct phrase_reader *reader, size_t i)
{
    return i < reader->end ? BIT(reader->at[i].tag) : BIT(TAG_PUNCT);
}

static inline uint32_t phrase_grammar(const struct phrase_reader *reader,
                                      size_t i)
{
    return reader->at[i].grammar;
}

static inline bool phrase_is_comma(const struct phrase_reader *reader,
                                   size_t i)
{
    return i < reader->end && reader->at[i].kind == TOKEN_SIGN &&
           reader->at[i].number == ',';
}

/* What a noun phrase may begin with. */
#define CHUNK_STARTS                                                           \
    (NOUNS | MODIFIERS | ADVERBS | BIT(TAG_PRP) | BIT(TAG_PDT) | BIT(TAG_DT) | \
     BIT(TAG_PRPS) | BIT(TAG_WPS) | BIT(TAG_VBN) | BIT(TAG_VBG) | HEDGES)
/* What a hedge may begin with: "more than 200". */
#define HEDGES (BIT(TAG_JJR) | ADVERBS | BIT(TAG_RP) | BIT(TAG_IN))

/* Reads the noun phrase that begins at i, at one of CHUNK_STARTS; false when
 * none does. */
bool phrase_read(const struct phrase_reader *reader, size_t i,
                 struct phrase *phrase);

#endif
