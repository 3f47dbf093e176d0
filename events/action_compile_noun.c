/* SPDX-License-Identifier: MIT */
/*
 * Nouns and discards: what nouns tell by themselves, which classes they are
 * of, and phrases within which nothing is told.
 *
 *   ceasefire  ceasefire  CONCEDE ...    and "ceasefires" the same
 *   cold war   era                       neither word is a happening
 */
#include "events/action_compile.h"

static enum pax_status add_noun(struct action_compiler *to, struct slice text,
                                uint64_t classes, uint32_t noun)
{
    uint32_t row;
    enum pax_status status = action_compile_word(to, text, &row);
    if (status != PAX_OK)
        return status;
    struct action_word *word = action_compile_word_at(to, row);
    word->classes |= classes;
    if (noun != 0)
        word->noun = noun;
    return PAX_OK;
}

static enum pax_status noun_row(struct action_compiler *to,
                                const struct tsv *tsv, struct pax_error *error)
{
    struct action_noun noun = {0};
    uint64_t classes = 0;
    unsigned weight;
    struct slice names = tsv->cell[1];
    while (names.len > 0) {
        struct slice name = slice_cut(&names, ' ');
        if (slice_equal(name, SLICE("-")))
            continue;
        uint64_t bit = action_cell_class(to, name, true);
        if (bit == 0)
            return action_compile_bad(error, "nouns: too many classes", tsv);
        classes |= bit;
    }
    bool event = !slice_equal(tsv->cell[2], SLICE("-"));
    if (event && !action_cell_type(tsv->cell[2], &noun.type))
        return action_compile_bad(error, "nouns: unknown event type", tsv);
    if (!action_cell_roles(tsv->cell[4], &noun.roles))
        return action_compile_bad(error, "nouns: unknown roles", tsv);
    if (!slice_to_uint(tsv->cell[5], &weight) || weight > 100)
        return action_compile_bad(error, "nouns: bad weight", tsv);
    noun.weight = weight;
    action_cell_cameo(noun.cameo, tsv->cell[3]);
    if (event && !action_compile_add(to, &to->noun, &noun))
        return PAX_NO_MEMORY;
    uint32_t row = event ? (uint32_t)to->noun.count : 0;
    char room[PLURAL_MAX];
    struct slice plural = action_compile_plural(tsv->cell[0], room);
    enum pax_status status = add_noun(to, tsv->cell[0], classes, row);
    if (status == PAX_OK && plural.len > 0)
        status = add_noun(to, plural, classes, row);
    return status;
}

enum pax_status action_compile_nouns(struct action_compiler *to,
                                     struct slice bytes,
                                     struct pax_error *error)
{
    return action_compile_rows(to, bytes, noun_row, error);
}

enum pax_status action_compile_discards(struct action_compiler *to,
                                        struct slice bytes)
{
    struct tsv tsv;
    tsv_init(&tsv, bytes);
    while (tsv_next(&tsv)) {
        uint32_t row, id;
        enum pax_status status = action_compile_word(to, tsv.cell[0], &row);
        if (status == PAX_OK)
            status =
                dictionary_intern(to->words, tsv.cell[0], LEXICON_DISCARD, &id);
        if (status != PAX_OK)
            return status;
        dictionary_edit(to->words, id)->mask |= LEXICON_DISCARD;
        action_compile_word_at(to, row)->flags |= ACTION_WORD_DISCARD;
    }
    return PAX_OK;
}
