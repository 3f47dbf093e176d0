/* SPDX-License-Identifier: MIT */
/*
 * A word of the action tables, and the lists that what is said of it goes to.
 *
 *   meet           one row, however many lines speak of it
 *   peace accord   a phrase is a word too, and so is "peace accords"
 */
#include "events/action_compile.h"

bool action_compile_add(struct action_compiler *to, struct action_list *list,
                        const void *element)
{
    char *data = arena_grow(to->arena, list->data, &list->room, list->count + 1,
                            list->size);
    if (data == NULL)
        return false;
    list->data = data;
    memcpy(data + list->count * list->size, element, list->size);
    list->count++;
    return true;
}

enum pax_status action_compile_bad(struct pax_error *error, const char *text,
                                   const struct tsv *tsv)
{
    if (error != NULL)
        *error = (struct pax_error){PAX_BAD_SYNTAX, text, tsv->line};
    return PAX_BAD_SYNTAX;
}

/* The row of a word or phrase, new or known. */
enum pax_status action_compile_word(struct action_compiler *to,
                                    struct slice text, uint32_t *row)
{
    uint32_t id;
    enum pax_status status = dictionary_intern(
        to->words, text, LEXICON_PHRASE | LEXICON_ACTION_PHRASE, &id);
    if (status != PAX_OK)
        return status;
    struct dictionary_entry *entry = dictionary_edit(to->words, id);
    if (entry->slot[LEXICON_ACTIONS] == 0) {
        struct action_word fresh = {0};
        if (!action_compile_add(to, &to->word, &fresh))
            return PAX_NO_MEMORY;
        entry->slot[LEXICON_ACTIONS] = (uint32_t)to->word.count;
        entry->mask |= LEXICON_ACTION;
    }
    *row = entry->slot[LEXICON_ACTIONS] - 1;
    return PAX_OK;
}

/* The regular plural of the last word; empty when it is one already or too
 * long. */
struct slice action_compile_plural(struct slice noun, char out[PLURAL_MAX])
{
    struct slice none = {out, 0};
    if (noun.len < 2 || noun.len + 2 > PLURAL_MAX)
        return none;
    char last = noun.ptr[noun.len - 1];
    char before = noun.ptr[noun.len - 2];
    bool vowel = memchr("aeiou", before, 5) != NULL;
    size_t len = noun.len;
    memcpy(out, noun.ptr, len);
    if (last == 's' && before != 's')
        return none;
    if (last == 'y' && !vowel) {
        out[len - 1] = 'i';
        out[len++] = 'e';
    } else if (last == 's' || last == 'x' || last == 'z' ||
               (last == 'h' && (before == 'c' || before == 's'))) {
        out[len++] = 'e';
    }
    out[len++] = 's';
    return (struct slice){out, len};
}

enum pax_status action_compile_rows(struct action_compiler *to,
                                    struct slice bytes, action_row *row,
                                    struct pax_error *error)
{
    struct tsv tsv;
    enum pax_status status = PAX_OK;
    tsv_init(&tsv, bytes);
    while (status == PAX_OK && tsv_next(&tsv))
        status = row(to, &tsv, error);
    return status;
}
