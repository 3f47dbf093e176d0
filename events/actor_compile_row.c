/* SPDX-License-Identifier: MIT */
/*
 * A row of the actor tables and the ways to speak of it, as they are laid
 * down while the tables are read.
 *
 *   Armenia     a row; its name is an alias with the sense SENSE_NAME
 *   Armenian    one more alias of that row, with SENSE_ADJECTIVE
 */
#include "events/actor_compile.h"

#include "src/base/utf8.h"

void actor_compile_fail(struct actor_compiler *to, enum pax_status status,
                        const char *what)
{
    if (to->status == PAX_OK) {
        to->status = status;
        to->what = what;
    }
}

uint32_t actor_compile_text(struct actor_compiler *to, struct slice text)
{
    uint32_t at = (uint32_t)to->pool.len;
    buffer_put(&to->pool, text);
    if (to->pool.failed)
        actor_compile_fail(to, PAX_NO_MEMORY, "out of memory");
    return at;
}

uint32_t actor_compile_row(struct actor_compiler *to, struct actor_row row,
                           struct slice name, struct slice code)
{
    void *rows = arena_grow(to->arena, to->rows, &to->row_room,
                            to->row_count + 1, sizeof(*to->rows));
    if (rows == NULL) {
        actor_compile_fail(to, PAX_NO_MEMORY, "out of memory");
        return 0;
    }
    to->rows = rows;
    row.name = actor_compile_text(to, name);
    row.name_len = (uint32_t)name.len;
    row.code = actor_compile_text(to, code);
    row.code_len = (uint32_t)code.len;
    to->rows[to->row_count] = row;
    return (uint32_t)to->row_count++;
}

bool actor_compile_has_capital(struct slice text)
{
    for (size_t at = 0, step = 1; at < text.len; at += step, step = 1) {
        unsigned char c = (unsigned char)text.ptr[at];
        bool plain = c < 0x80; /* told apart without decoding */
        if (plain ? c >= 'A' && c <= 'Z'
                  : utf8_is_upper(utf8_decode(text, at, &step)))
            return true;
    }
    return false;
}

uint32_t actor_compile_sense(struct actor_compiler *to, struct slice alias,
                             uint32_t row, enum actor_sense_type type)
{
    uint32_t id = 0;
    enum pax_status status = dictionary_intern(
        to->words, alias, LEXICON_PHRASE | LEXICON_ACTOR_PHRASE, &id);
    if (status == PAX_LIMIT)
        return 0; /* a name this long is written out, never looked for */
    if (status != PAX_OK) {
        actor_compile_fail(to, status, "actors: bad name");
        return 0;
    }
    void *entries = arena_grow(to->arena, to->entries, &to->entry_room,
                               to->entry_count + 1, sizeof(*to->entries));
    if (entries == NULL) {
        actor_compile_fail(to, PAX_NO_MEMORY, "out of memory");
        return 0;
    }
    to->entries = entries;
    struct actor_entry *entry = &to->entries[to->entry_count];
    *entry = (struct actor_entry){
        .id = id,
        .order = (uint32_t)to->entry_count++ | (to->user ? 0 : FIRST_BUILTIN),
        .sense = {.row = row, .type = (uint8_t)type},
    };
    if (actor_compile_has_capital(alias) && alias.len <= UINT16_MAX) {
        entry->sense.text = actor_compile_text(to, alias);
        entry->sense.text_len = (uint16_t)alias.len;
    }
    return id;
}

void actor_compile_senses(struct actor_compiler *to, struct slice aliases,
                          uint32_t row, enum actor_sense_type type)
{
    while (aliases.len > 0) {
        struct slice alias = slice_trim(slice_cut(&aliases, '|'));
        if (alias.len > 0)
            actor_compile_sense(to, alias, row, type);
    }
}

void actor_compile_map(struct actor_compiler *to, struct actor_map *map,
                       uint32_t id, uint32_t row)
{
    size_t old = map->room;
    if (id == 0)
        return;
    if (id >= map->room) {
        void *at = arena_grow(to->arena, map->at, &map->room, (size_t)id + 1,
                              sizeof(*map->at));
        if (at == NULL) {
            actor_compile_fail(to, PAX_NO_MEMORY, "out of memory");
            return;
        }
        map->at = at;
        memset(map->at + old, 0, (map->room - old) * sizeof(*map->at));
    }
    if (map->at[id] == 0)
        map->at[id] = row + 1;
}

uint32_t actor_compile_find(struct actor_compiler *to,
                            const struct actor_map *map, struct slice name)
{
    uint32_t id = 0;
    if (name.len == 0 ||
        dictionary_intern(to->words, name, LEXICON_PHRASE, &id) != PAX_OK)
        return 0;
    return id < map->room ? map->at[id] : 0;
}
