/* SPDX-License-Identifier: MIT */
/*
 * The one dictionary of all stages: opening, phrases, and building it from
 * the word lists of the text stage (data/README.md has their forms).
 */
#include "src/text/lexicon.h"

#include "src/base/tsv.h"
#include "src/text/analysis.h"

enum pax_status lexicon_open(struct lexicon *lexicon, struct image image)
{
    struct lexicon opened = {.image = image};
    enum pax_status status =
        dictionary_open(&opened.dictionary, image, SECTION_DICTIONARY);
    if (status != PAX_OK)
        return status;
    for (unsigned sign = '!'; sign < 128; sign++) {
        char byte = (char)sign;
        struct slice key = {&byte, 1};
        bool is_letter = (sign | 0x20) >= 'a' && (sign | 0x20) <= 'z';
        if (!is_letter && !(sign >= '0' && sign <= '9'))
            opened.sign_word[sign] = dictionary_find(
                &opened.dictionary, key, dictionary_hash(key));
    }
    *lexicon = opened;
    return PAX_OK;
}

uint32_t lexicon_phrase(const struct lexicon *lexicon,
                        const struct tokens *tokens, size_t i, size_t end,
                        enum lexicon_slot slot, size_t *length)
{
    uint32_t best = 0;
    uint32_t node = tokens->at[i].word;
    if (lexicon_slot(lexicon, node, slot) != 0) {
        best = node;
        *length = 1;
    }
    if ((tokens->at[i].mask & LEXICON_PHRASE) == 0)
        return best;
    for (size_t at = i + 1; at < end; at++) {
        node = dictionary_step(&lexicon->dictionary, node,
                               tokens->at[at].word);
        if (node == 0)
            break;
        if (lexicon_slot(lexicon, node, slot) != 0) {
            best = node;
            *length = at + 1 - i;
        }
    }
    return best;
}

static enum pax_status row_error(struct pax_error *error, const char *text,
                                 const struct tsv *tsv)
{
    if (error != NULL)
        *error = (struct pax_error){PAX_BAD_SYNTAX, text, tsv->line};
    return PAX_BAD_SYNTAX;
}

/* Packs up to four tags, the first in the low byte. False on a bad name. */
static bool pack_tags(struct slice names, uint32_t *tags, bool *is_verb)
{
    *tags = 0;
    *is_verb = false;
    unsigned shift = 0;
    while (names.len > 0) {
        struct slice name = slice_cut(&names, ' ');
        enum tag tag = tag_by_name(name);
        if (tag == TAG_NONE)
            return false;
        *is_verb |= tag >= TAG_VB && tag <= TAG_MD;
        if (shift < 32)
            *tags |= (uint32_t)tag << shift;
        shift += 8;
    }
    return *tags != 0;
}

enum pax_status lexicon_add_words(struct dictionary_builder *to,
                                  struct slice bytes, struct pax_error *error)
{
    struct tsv tsv;
    tsv_init(&tsv, bytes);
    while (tsv_next(&tsv)) {
        uint32_t word, lemma = 0, tags;
        bool is_verb;
        if (!pack_tags(tsv.cell[1], &tags, &is_verb))
            return row_error(error, "words: unknown part of speech", &tsv);
        enum pax_status status =
            dictionary_intern(to, tsv.cell[0], LEXICON_PHRASE, &word);
        if (status == PAX_OK && tsv.cell[2].len > 0)
            status =
                dictionary_intern(to, tsv.cell[2], LEXICON_PHRASE, &lemma);
        if (status != PAX_OK)
            return status;
        struct dictionary_entry *entry = dictionary_edit(to, word);
        entry->slot[LEXICON_TAGS] = tags;
        entry->slot[LEXICON_LEMMA] = lemma;
        if (is_verb)
            entry->mask |= LEXICON_VERB;
    }
    return PAX_OK;
}

enum pax_status lexicon_add_abbreviations(struct dictionary_builder *to,
                                          struct slice bytes,
                                          struct pax_error *error)
{
    struct tsv tsv;
    tsv_init(&tsv, bytes);
    while (tsv_next(&tsv)) {
        uint32_t word;
        enum pax_status status =
            dictionary_intern(to, tsv.cell[0], LEXICON_PHRASE, &word);
        if (status != PAX_OK)
            return row_error(error, "abbreviations: bad word", &tsv);
        struct dictionary_entry *entry = dictionary_edit(to, word);
        bool is_title = slice_equal(tsv.cell[1], SLICE("title"));
        entry->mask |= is_title ? LEXICON_TITLE : LEXICON_ABBREV;
        if (entry->slot[LEXICON_TAGS] == 0)
            entry->slot[LEXICON_TAGS] = TAG_NNP;
    }
    return PAX_OK;
}
