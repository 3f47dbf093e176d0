/* SPDX-License-Identifier: MIT */
/*
 * Lays what was read down as sections of the image: aliases with their senses
 * together, terms in the order of offices and days, states by their codes.
 *
 *   Georgian    one alias; a sense for the state, one for its people
 */
#include "events/actor_compile.h"

#include <stdlib.h>

#include "src/base/utf8.h"

static int compare_entries(const void *a, const void *b)
{
    const struct actor_entry *x = a;
    const struct actor_entry *y = b;
    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    if (x->sense.type != y->sense.type)
        return x->sense.type < y->sense.type ? -1 : 1;
    return x->order < y->order ? -1 : 1;
}

static int compare_terms(const void *a, const void *b)
{
    const struct actor_term *x = a;
    const struct actor_term *y = b;
    int order = memcmp(x->country, y->country, 4);
    if (order != 0)
        return order;
    if (x->org != y->org)
        return x->org < y->org ? -1 : 1;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return x->person < y->person ? -1 : x->person > y->person;
}

static bool begins_upper(const struct actor_compiler *to,
                         const struct actor_sense *sense)
{
    struct slice text = {to->pool.data + sense->text, sense->text_len};
    for (size_t at = 0, step; at < text.len; at += step) {
        uint32_t code = utf8_decode(text, at, &step);
        if (utf8_is_letter(code))
            return utf8_is_upper(code);
    }
    return false;
}

/* One more sense of an alias. */
static void note_sense(const struct actor_compiler *to,
                       const struct actor_sense *sense,
                       struct actor_alias *alias)
{
    const struct actor_row *row = &to->rows[sense->row];
    alias->count++;
    alias->senses |= UINT32_C(1) << sense->type;
    if (sense->text_len == 0 && row->to == 0)
        alias->always |= UINT32_C(1) << sense->type;
    if (sense->type == SENSE_WORD)
        alias->words |= UINT32_C(1) << row->klass;
}

/* Makes aliases of the sorted entries and puts their numbers on the words. */
static enum pax_status add_aliases(struct actor_compiler *to,
                                   struct image_builder *image)
{
    size_t count = to->entry_count;
    struct actor_alias *aliases =
        arena_array(to->arena, count + 1, sizeof(*aliases));
    struct actor_sense *senses =
        arena_array(to->arena, count + 1, sizeof(*senses));
    if (aliases == NULL || senses == NULL)
        return PAX_NO_MEMORY;
    if (count > 0)
        qsort(to->entries, count, sizeof(*to->entries), compare_entries);
    size_t made = 0;
    for (size_t i = 0; i < count; i++) {
        const struct actor_entry *entry = &to->entries[i];
        senses[i] = entry->sense;
        struct dictionary_entry *word = dictionary_edit(to->words, entry->id);
        if (i == 0 || entry->id != to->entries[i - 1].id) {
            aliases[made++] = (struct actor_alias){.first = (uint32_t)i};
            word->slot[LEXICON_ACTORS] = (uint32_t)made;
        }
        note_sense(to, &entry->sense, &aliases[made - 1]);
        uint8_t klass = to->rows[entry->sense.row].klass;
        if (entry->sense.type == SENSE_WORD &&
            (klass == WORD_TRADE || klass == WORD_PREMISES ||
             klass == WORD_NICK))
            continue; /* no mention begins with it */
        bool role =
            entry->sense.type == SENSE_ROLE || entry->sense.type == SENSE_ROLES;
        word->mask |= role ? LEXICON_ROLE : LEXICON_ACTOR;
        if (!begins_upper(to, &entry->sense))
            word->mask |= LEXICON_ACTOR_PLAIN;
    }
    enum pax_status status = image_add(image, SECTION_ACTOR_ALIASES, aliases,
                                       made * sizeof(*aliases));
    if (status != PAX_OK)
        return status;
    return image_add(image, SECTION_ACTOR_SENSES, senses,
                     count * sizeof(*senses));
}

/* The rows of states in the order of their codes, for look-ups. */
static enum pax_status add_states(struct actor_compiler *to,
                                  struct image_builder *image)
{
    uint32_t *states =
        arena_array(to->arena, to->row_count + 1, sizeof(*states));
    if (states == NULL)
        return PAX_NO_MEMORY;
    size_t count = 0;
    for (size_t i = 0; i < to->row_count; i++) {
        if (to->rows[i].type != ROW_STATE)
            continue;
        size_t at = count++;
        while (at > 0 && memcmp(to->rows[states[at - 1]].country,
                                to->rows[i].country, 4) > 0) {
            states[at] = states[at - 1];
            at--;
        }
        states[at] = (uint32_t)i;
    }
    return image_add(image, SECTION_ACTOR_STATES, states,
                     count * sizeof(*states));
}

/* Sorts the terms, and chains those of one person and of one body, each in
 * the order of days. */
static void chain_terms(struct actor_compiler *to)
{
    if (to->term_count > 0)
        qsort(to->terms, to->term_count, sizeof(*to->terms), compare_terms);
    for (size_t i = to->term_count; i > 0; i--) {
        struct actor_term *term = &to->terms[i - 1];
        struct actor_row *person = &to->rows[term->person];
        term->next = person->term;
        person->term = (uint32_t)i;
        if (term->org == 0)
            continue;
        struct actor_row *body = &to->rows[term->org - 1];
        term->next_in_body = body->term;
        body->term = (uint32_t)i;
    }
}

enum pax_status actor_compile_sections(struct actor_compiler *to,
                                       struct image_builder *image)
{
    chain_terms(to);
    enum pax_status status = add_aliases(to, image);
    if (status == PAX_OK)
        status = add_states(to, image);
    if (status == PAX_OK)
        status = image_add(image, SECTION_ACTOR_ROWS, to->rows,
                           to->row_count * sizeof(*to->rows));
    if (status == PAX_OK)
        status = image_add(image, SECTION_ACTOR_TERMS, to->terms,
                           to->term_count * sizeof(*to->terms));
    if (status == PAX_OK)
        status =
            image_add(image, SECTION_ACTOR_POOL, to->pool.data, to->pool.len);
    return status;
}
