/* SPDX-License-Identifier: MIT */
/*
 * Looks aliases up: the longest phrase of the dictionary at a token that has
 * a sense whose capitals the text has too ("US" is no "us", "Turkey" no
 * "turkey"; "president" may be "President").
 */
#include "events/actor_read.h"

#include "src/base/utf8.h"

bool actor_token_spells(const struct tokens *tokens, size_t i, const char *word)
{
    struct slice text = token_text(tokens, i);
    size_t at = 0;
    while (at < text.len && word[at] != '\0') {
        char c = text.ptr[at];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c | 0x20);
        if (c != word[at])
            return false;
        at++;
    }
    return at == text.len && word[at] == '\0';
}

/* The next letter at or after *at, 0 at the end. */
static uint32_t next_letter(struct slice text, size_t *at)
{
    while (*at < text.len) {
        unsigned char byte = (unsigned char)text.ptr[*at];
        size_t step;
        if (byte < 0x80) {
            (*at)++;
            if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z')
                return byte;
            continue;
        }
        uint32_t code = utf8_decode(text, *at, &step);
        *at += step;
        if (utf8_is_letter(code))
            return code;
    }
    return 0;
}

/* True when each capital of the table's spelling is one in the text. */
static bool capitals_fit(struct slice table, struct slice text)
{
    if (slice_equal(table, text))
        return true;
    size_t in_table = 0;
    size_t in_text = 0;
    for (;;) {
        uint32_t wanted = next_letter(table, &in_table);
        uint32_t found = next_letter(text, &in_text);
        if (wanted == 0 || found == 0)
            return true;
        if (utf8_is_upper(wanted) && !utf8_is_upper(found))
            return false;
    }
}

/* Bits of the senses of an alias that the text's capitals and the day
 * allow. */
static uint32_t fitting(const struct reader *reader, uint32_t alias,
                        struct slice text)
{
    const struct actor_table *table = reader->table;
    const struct actor_alias *at = &table->aliases[alias - 1];
    uint32_t bits = at->always;
    if (bits == at->senses)
        return bits;
    for (uint32_t i = at->first; i < at->first + at->count; i++) {
        const struct actor_sense *sense = &table->senses[i];
        struct slice written = {table->pool + sense->text, sense->text_len};
        if ((sense->text_len == 0 || capitals_fit(written, text)) &&
            actor_row_holds(&table->rows[sense->row], reader->today))
            bits |= UINT32_C(1) << sense->type;
    }
    return bits;
}

struct match actor_match_at(const struct reader *reader, size_t i, size_t end)
{
    const struct tokens *tokens = &reader->analysis->tokens;
    const struct lexicon *lexicon = reader->analysis->lexicon;
    struct match best = {.first = (uint32_t)i, .end = (uint32_t)i};
    uint32_t node = tokens->at[i].word;
    bool longer = (tokens->at[i].mask & LEXICON_ACTOR_PHRASE) != 0;
    bool plain = (tokens->at[i].shape & TOKEN_CAPITAL) == 0;
    bool fits_alone = !plain || (tokens->at[i].mask & LEXICON_ACTOR_PLAIN) != 0;
    for (size_t at = i + 1; node != 0; at++) {
        uint32_t alias = lexicon_slot(lexicon, node, LEXICON_ACTORS);
        if (alias != 0 && (fits_alone || at > i + 1)) {
            struct slice text = slice_sub(tokens->text, tokens->at[i].start,
                                          tokens->at[at - 1].end);
            uint32_t fits = fitting(reader, alias, text);
            if (fits != 0)
                best = (struct match){(uint32_t)i, (uint32_t)at, alias, fits};
        }
        if (!longer || at >= end)
            break;
        node = dictionary_step(&lexicon->dictionary, node, tokens->at[at].word);
    }
    return best;
}

bool actor_is_recent(const struct reader *reader, const char country[4])
{
    for (size_t i = 0; i < 8; i++) {
        if (country[0] != 0 && memcmp(reader->recent[i], country, 4) == 0)
            return true;
    }
    return false;
}

const struct actor_row *actor_sense_row(const struct reader *reader,
                                        const struct match *match,
                                        enum actor_sense_type type)
{
    if ((match->fits >> type & 1) == 0)
        return NULL;
    const struct actor_table *table = reader->table;
    const struct actor_alias *alias = &table->aliases[match->alias - 1];
    const struct actor_row *first = NULL;
    for (uint32_t i = alias->first; i < alias->first + alias->count; i++) {
        const struct actor_sense *sense = &table->senses[i];
        if (sense->type != type)
            continue;
        const struct actor_row *row = &table->rows[sense->row];
        if (!actor_row_holds(row, reader->today))
            continue;
        if (row->user != 0 || actor_is_recent(reader, row->country))
            return row;
        if (first == NULL)
            first = row;
    }
    return first;
}

const struct actor_row *actor_word_of(const struct reader *reader,
                                      uint32_t alias, enum word_class klass)
{
    const struct actor_table *table = reader->table;
    const struct actor_alias *at = &table->aliases[alias - 1];
    /* words come last */
    for (uint32_t i = at->first + at->count; i > at->first; i--) {
        const struct actor_sense *sense = &table->senses[i - 1];
        const struct actor_row *row = &table->rows[sense->row];
        if (row->klass == klass)
            return row;
    }
    return NULL;
}
