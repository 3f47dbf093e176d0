/* SPDX-License-Identifier: MIT */
/*
 * Cues: words and phrases that tell what a line of a page is. The table is
 * data/en/article/cues.tsv (data/README.md has its form); here it is compiled,
 * opened and looked for in lines cut into pieces.
 *
 *   May 22, 2023   word, number, sign, number
 *   (ITAR-TASS)    sign, word, sign, word, sign
 *   gov't's        word "gov't", word "'s"
 */
#include "src/article/cue.h"

#include "src/base/key.h"
#include "src/base/tsv.h"

enum { CUE_COLUMN_TEXT, CUE_COLUMN_CLASS, CUE_COLUMN_VALUE };

static const struct {
    const char *name;
    uint32_t bit;
} classes[] = {
    {"month", CUE_MONTH},         {"weekday", CUE_WEEKDAY},
    {"updated", CUE_UPDATED},     {"published", CUE_PUBLISHED},
    {"byline", CUE_BYLINE},       {"line", CUE_LINE},
    {"start", CUE_START},         {"tail", CUE_TAIL},
    {"caption", CUE_CAPTION},     {"credit", CUE_CREDIT},
    {"agency", CUE_AGENCY},       {"stamp", CUE_STAMP},
    {"particle", CUE_PARTICLE},   {"side", CUE_SIDE},
    {"lead", CUE_LEAD},           {"today", CUE_TODAY},
    {"source", CUE_SOURCE},       {"before-year", CUE_BEFORE_YEAR},
};

enum pax_status cues_open(struct cues *cues, struct image image)
{
    return dictionary_open(&cues->dictionary, image, CUE_SECTION);
}

/* --- Pieces -------------------------------------------------------------- */

static bool is_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2019;
}

/* True when an apostrophe at `at` begins a final "'s". */
static bool is_possessive(struct slice text, size_t at, size_t end)
{
    size_t step;
    (void)utf8_decode(text, at, &step);
    size_t s = at + step;
    if (s >= end || (text.ptr[s] | 0x20) != 's')
        return false;
    return s + 1 >= end || !utf8_is_letter(utf8_decode(text, s + 1, &step));
}

/* Reads a word that begins at piece->start; an apostrophe between letters
 * belongs to it. */
static void read_word(const struct cues *cues, struct slice text, size_t end,
                      struct piece *piece)
{
    struct key key;
    key_begin(&key);
    size_t at = key_add_run(&key, text.ptr, piece->start, end, false);
    while (at < end && text.ptr[at] != ' ') {
        size_t step;
        uint32_t code = utf8_decode(text, at, &step);
        if (is_apostrophe(code)) {
            size_t next;
            if (at + step >= end ||
                !utf8_is_letter(utf8_decode(text, at + step, &next)) ||
                (at > piece->start && is_possessive(text, at, end)))
                break;
            key_put(&key, '\'', 1);
        } else if (utf8_is_letter(code)) {
            key_add(&key, code);
        } else {
            break;
        }
        at = key_add_run(&key, text.ptr, at + step, end, false);
    }
    size_t step;
    piece->kind = PIECE_WORD;
    piece->end = at;
    piece->cue = key_find(&key, &cues->dictionary);
    if (utf8_is_upper(utf8_decode(text, piece->start, &step)))
        piece->shape |= PIECE_CAPITAL;
    if (key.letters > 1 && !key.small)
        piece->shape |= PIECE_CAPS;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static void read_number(struct slice text, size_t end, struct piece *piece)
{
    size_t at = piece->start;
    piece->kind = PIECE_NUMBER;
    for (; at < end && is_digit(text.ptr[at]); at++) {
        if (piece->digits < UINT8_MAX)
            piece->digits++;
        if (piece->digits <= 9)
            piece->value =
                piece->value * 10 + (uint32_t)(text.ptr[at] - '0');
    }
    piece->end = at;
}

static void read_sign(const struct cues *cues, struct slice text, size_t step,
                      struct piece *piece)
{
    struct key key = {.len = 0};
    piece->kind = PIECE_SIGN;
    piece->value = utf8_decode(text, piece->start, &step);
    piece->end = piece->start + step;
    key_add(&key, piece->value);
    piece->cue = key_find(&key, &cues->dictionary);
}

/* Spaces of Unicode and signs that are not seen. */
static bool is_blank(uint32_t code)
{
    return code <= ' ' || code == 0xA0 || code == 0xAD ||
           (code >= 0x2000 && code <= 0x200F) || code == 0x2028 ||
           code == 0x2029 || code == 0x202F || code == 0x2060 ||
           code == 0x3000 || code == 0xFEFF;
}

void pieces_read(const struct cues *cues, struct slice text, size_t start,
                 size_t end, struct pieces *out)
{
    uint8_t shape = PIECE_SPACE;
    size_t at = start;
    out->text = text;
    out->count = 0;
    out->words = 0;
    while (at < end) {
        size_t step;
        uint32_t code = utf8_decode(text, at, &step);
        if (is_blank(code)) {
            shape = PIECE_SPACE;
            at += step;
            continue;
        }
        if (out->count == PIECE_MAX)
            break;
        struct piece *piece = &out->at[out->count++];
        *piece = (struct piece){.start = at, .shape = shape};
        shape = 0;
        bool word = utf8_is_letter(code) ||
                    (is_apostrophe(code) && is_possessive(text, at, end));
        if (word)
            read_word(cues, text, end, piece);
        else if (code < 0x80 && is_digit((char)code))
            read_number(text, end, piece);
        else
            read_sign(cues, text, step, piece);
        out->words += word;
        at = piece->end;
    }
    out->whole = at >= end;
}

size_t cues_match(const struct cues *cues, const struct pieces *pieces,
                  size_t i, uint32_t wanted)
{
    if (i >= pieces->count)
        return 0;
    uint32_t node = pieces->at[i].cue;
    const struct dictionary *words = &cues->dictionary;
    size_t best = (dictionary_entry(words, node)->mask & wanted) != 0;
    if ((dictionary_entry(words, node)->mask & CUE_PHRASE) == 0)
        return best;
    for (size_t at = i + 1; at < pieces->count; at++) {
        node = dictionary_step(words, node, pieces->at[at].cue);
        if (node == 0)
            break;
        if ((dictionary_entry(words, node)->mask & wanted) != 0)
            best = at + 1 - i;
    }
    return best;
}

bool cues_begins(const struct cues *cues, const struct pieces *pieces,
                 size_t i, uint32_t wanted)
{
    if (i >= pieces->count)
        return false;
    const struct dictionary_entry *entry =
        dictionary_entry(&cues->dictionary, pieces->at[i].cue);
    return (entry->mask & (wanted | CUE_PHRASE)) != 0;
}

uint32_t cues_value(const struct cues *cues, const struct piece *piece,
                    enum cue_class class)
{
    const struct dictionary_entry *entry =
        dictionary_entry(&cues->dictionary, piece->cue);
    return (entry->mask & (uint32_t)class) != 0 ? entry->slot[0] : 0;
}

bool piece_is_dash(const struct pieces *pieces, size_t i)
{
    if (i >= pieces->count || pieces->at[i].kind != PIECE_SIGN)
        return false;
    uint32_t code = pieces->at[i].value;
    return code == '-' || code == '_' || (code >= 0x2010 && code <= 0x2015);
}

/* --- Building ------------------------------------------------------------ */

static uint32_t class_bit(struct slice name)
{
    for (size_t i = 0; i < COUNT_OF(classes); i++) {
        if (slice_equal(name, slice_of(classes[i].name)))
            return classes[i].bit;
    }
    return 0;
}

static enum pax_status add_row(struct dictionary_builder *words,
                               const struct tsv *row, const char **what)
{
    uint32_t bit = class_bit(row->cell[CUE_COLUMN_CLASS]);
    unsigned value = 0;
    struct slice number = row->cell[CUE_COLUMN_VALUE];
    *what = "no such class of cue";
    if (bit == 0)
        return PAX_BAD_SYNTAX;
    *what = "the value of a cue is no number";
    if (number.len > 0 && !slice_to_uint(number, &value))
        return PAX_BAD_SYNTAX;
    *what = "a month or weekday without its number";
    if ((bit & (CUE_MONTH | CUE_WEEKDAY)) != 0 &&
        (value < 1 || value > (bit == CUE_MONTH ? 12U : 7U)))
        return PAX_BAD_SYNTAX;
    *what = "a cue that cannot be read";
    uint32_t id;
    enum pax_status status = dictionary_intern(
        words, row->cell[CUE_COLUMN_TEXT], CUE_PHRASE, &id);
    if (status != PAX_OK)
        return status;
    struct dictionary_entry *entry = dictionary_edit(words, id);
    entry->mask |= bit;
    if (value != 0)
        entry->slot[0] = value;
    return PAX_OK;
}

enum pax_status article_compile(struct image_builder *image, struct slice tsv,
                                struct pax_error *error)
{
    struct dictionary_builder *words;
    enum pax_status status = dictionary_builder_create(image->arena, &words);
    struct tsv row;
    tsv_init(&row, tsv);
    while (status == PAX_OK && tsv_next(&row)) {
        const char *what;
        status = add_row(words, &row, &what);
        if (status != PAX_OK && error != NULL)
            *error = (struct pax_error){status, what, row.line};
    }
    if (status == PAX_OK)
        status = dictionary_finish(words, image, CUE_SECTION);
    return status;
}
