/* SPDX-License-Identifier: MIT */
/* A view of the actor tables in a lexicon's image. */
#include "events/actor_read.h"

/* A section as an array; sets *count. */
static const void *section(struct image image, uint32_t id, size_t size,
                           size_t *count)
{
    size_t bytes;
    const void *data = image_section(image, id, &bytes);
    *count = bytes / size;
    return data;
}

void actor_table_open(struct actor_table *table, const struct lexicon *lexicon)
{
    struct image image = lexicon->image;
    size_t ignored;
    *table = (struct actor_table){.lexicon = lexicon};
    table->rows = section(image, SECTION_ACTOR_ROWS, sizeof(*table->rows),
                          &table->row_count);
    table->aliases = section(image, SECTION_ACTOR_ALIASES,
                             sizeof(*table->aliases), &table->alias_count);
    table->senses =
        section(image, SECTION_ACTOR_SENSES, sizeof(*table->senses), &ignored);
    table->terms = section(image, SECTION_ACTOR_TERMS, sizeof(*table->terms),
                           &table->term_count);
    table->pool = section(image, SECTION_ACTOR_POOL, 1, &ignored);
    table->states = section(image, SECTION_ACTOR_STATES, sizeof(*table->states),
                            &table->state_count);
}

/* A country's letters as a number that sorts like them. */
static uint32_t rank_of(const char country[4])
{
    uint32_t rank = 0;
    for (size_t i = 0; i < 4; i++)
        rank = rank << 8 | (unsigned char)country[i];
    return rank;
}

struct slice actor_premises(const struct lexicon *lexicon, uint32_t word)
{
    struct actor_table table;
    actor_table_open(&table, lexicon);
    uint32_t alias = lexicon_slot(lexicon, word, LEXICON_ACTORS);
    const struct reader reader = {.table = &table};
    const struct actor_row *row =
        table.alias_count > 0 ? actor_word(&reader, alias, WORD_PREMISES)
                              : NULL;
    return row != NULL ? actor_row_code(&table, row) : (struct slice){"", 0};
}

const struct actor_row *actor_state(const struct actor_table *table,
                                    const char country[4])
{
    uint32_t wanted = rank_of(country);
    size_t low = 0;
    size_t high = table->state_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct actor_row *row = &table->rows[table->states[middle]];
        uint32_t rank = rank_of(row->country);
        if (rank == wanted)
            return row;
        if (rank < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}
