/* SPDX-License-Identifier: MIT */
/*
 * Words and phrases with numbers on them: reading an image, and building one.
 * No domain word may appear here.
 *
 * Sections, from the first id on: entries, keys, pool, cells, steps. Tables
 * are open-addressed, a power of two, at most half full.
 */
#include "src/base/dictionary.h"

#include "src/base/buffer.h"
#include "src/base/caps.h"
#include "src/base/utf8.h"

enum { PART_ENTRIES, PART_KEYS, PART_POOL, PART_CELLS, PART_STEPS };

#define FOLDED_MAX 128 /* bytes of one folded piece */

enum pax_status dictionary_open(struct dictionary *dictionary,
                                struct image image, uint32_t id)
{
    size_t entries, keys, pool, cells, steps;
    struct dictionary opened = {
        .entries = image_section(image, id + PART_ENTRIES, &entries),
        .keys = image_section(image, id + PART_KEYS, &keys),
        .pool = image_section(image, id + PART_POOL, &pool),
        .cells = image_section(image, id + PART_CELLS, &cells),
        .steps = image_section(image, id + PART_STEPS, &steps),
    };
    if (opened.entries == NULL || opened.keys == NULL || opened.pool == NULL ||
        opened.cells == NULL || opened.steps == NULL)
        return PAX_BAD_SYNTAX;
    opened.count = entries / sizeof(struct dictionary_entry);
    opened.cell_mask = (uint32_t)(cells / sizeof(struct dictionary_cell) - 1);
    opened.step_mask = (uint32_t)(steps / sizeof(struct dictionary_step) - 1);
    *dictionary = opened;
    return PAX_OK;
}

static uint32_t step_hash(uint32_t node, uint32_t word)
{
    uint32_t hash = node * UINT32_C(2654435761) ^ word * UINT32_C(2246822519);
    return hash ^ hash >> 15;
}

uint32_t dictionary_step(const struct dictionary *dictionary, uint32_t node,
                         uint32_t word)
{
    if (node == 0 || word == 0)
        return 0;
    uint32_t at = step_hash(node, word) & dictionary->step_mask;
    while (dictionary->steps[at].next != 0) {
        const struct dictionary_step *step = &dictionary->steps[at];
        if (step->node == node && step->word == word)
            return step->next;
        at = (at + 1) & dictionary->step_mask;
    }
    return 0;
}

struct slice dictionary_word(const struct dictionary *dictionary, uint32_t id)
{
    const struct dictionary_key *key = &dictionary->keys[id];
    return (struct slice){dictionary->pool + key->start, key->len};
}

/* --- Building ------------------------------------------------------------ */

struct dictionary_builder {
    struct arena *arena;
    struct dictionary_entry *entries;
    struct dictionary_key *keys;
    size_t count; /* of both, [0] is "none" */
    size_t entry_room;
    size_t key_room;
    struct buffer pool;
    struct dictionary_cell *cells;
    size_t cell_count; /* a power of two */
    size_t words;
    struct dictionary_step *steps;
    size_t step_count; /* a power of two */
    size_t used_steps;
};

enum pax_status dictionary_builder_create(struct arena *arena,
                                          struct dictionary_builder **out)
{
    struct dictionary_builder *builder =
        arena_zeroed(arena, 1, sizeof(*builder));
    if (builder == NULL)
        return PAX_NO_MEMORY;
    builder->arena = arena;
    builder->cell_count = builder->step_count = 1024;
    builder->cells =
        arena_zeroed(arena, builder->cell_count, sizeof(*builder->cells));
    builder->steps =
        arena_zeroed(arena, builder->step_count, sizeof(*builder->steps));
    builder->entries =
        arena_grow(arena, NULL, &builder->entry_room, 1024,
                   sizeof(*builder->entries));
    builder->keys = arena_grow(arena, NULL, &builder->key_room, 1024,
                               sizeof(*builder->keys));
    if (builder->cells == NULL || builder->steps == NULL ||
        builder->entries == NULL || builder->keys == NULL)
        return PAX_NO_MEMORY;
    builder->entries[0] = (struct dictionary_entry){0};
    builder->keys[0] = (struct dictionary_key){0};
    builder->count = 1;
    buffer_init(&builder->pool, arena);
    *out = builder;
    return PAX_OK;
}

static void cells_put(struct dictionary_cell *cells, size_t count,
                      uint32_t hash, struct dictionary_cell cell)
{
    size_t at = hash & (count - 1);
    while (cells[at].id != 0)
        at = (at + 1) & (count - 1);
    cells[at] = cell;
}

static bool cells_double(struct dictionary_builder *builder)
{
    size_t count = builder->cell_count * 2;
    struct dictionary_cell *cells =
        arena_zeroed(builder->arena, count, sizeof(*cells));
    if (cells == NULL)
        return false;
    for (size_t i = 0; i < builder->cell_count; i++) {
        struct dictionary_cell cell = builder->cells[i];
        struct slice key = {builder->pool.data + builder->keys[cell.id].start,
                            cell.len};
        if (cell.id != 0)
            cells_put(cells, count, dictionary_hash(key), cell);
    }
    builder->cells = cells;
    builder->cell_count = count;
    return true;
}

static void steps_put(struct dictionary_step *steps, size_t count,
                      struct dictionary_step step)
{
    size_t at = step_hash(step.node, step.word) & (count - 1);
    while (steps[at].next != 0)
        at = (at + 1) & (count - 1);
    steps[at] = step;
}

static bool steps_double(struct dictionary_builder *builder)
{
    size_t count = builder->step_count * 2;
    struct dictionary_step *steps =
        arena_zeroed(builder->arena, count, sizeof(*steps));
    if (steps == NULL)
        return false;
    for (size_t i = 0; i < builder->step_count; i++) {
        if (builder->steps[i].next != 0)
            steps_put(steps, count, builder->steps[i]);
    }
    builder->steps = steps;
    builder->step_count = count;
    return true;
}

/* A new id with an empty entry; 0 when out of memory. */
static uint32_t add_entry(struct dictionary_builder *builder,
                          struct dictionary_key key)
{
    size_t need = builder->count + 1;
    void *entries =
        arena_grow(builder->arena, builder->entries, &builder->entry_room,
                   need, sizeof(*builder->entries));
    if (entries == NULL)
        return 0;
    builder->entries = entries;
    void *keys = arena_grow(builder->arena, builder->keys, &builder->key_room,
                            need, sizeof(*builder->keys));
    if (keys == NULL)
        return 0;
    builder->keys = keys;
    builder->entries[builder->count] = (struct dictionary_entry){0};
    builder->keys[builder->count] = key;
    return (uint32_t)builder->count++;
}

/* The id of one folded word, new or known; 0 when out of memory. */
static uint32_t intern_word(struct dictionary_builder *builder,
                            struct slice key)
{
    uint32_t hash = dictionary_hash(key);
    struct dictionary view = {
        .keys = builder->keys,
        .pool = builder->pool.data,
        .cells = builder->cells,
        .cell_mask = (uint32_t)(builder->cell_count - 1),
    };
    uint32_t id = dictionary_find(&view, key, hash);
    if (id != 0)
        return id;
    if ((builder->words + 1) * 2 > builder->cell_count &&
        !cells_double(builder))
        return 0;
    struct dictionary_key place = {(uint32_t)builder->pool.len,
                                   (uint32_t)key.len};
    buffer_put(&builder->pool, key);
    id = builder->pool.failed ? 0 : add_entry(builder, place);
    if (id == 0)
        return 0;
    builder->words++;
    const struct dictionary_cell cell = {
        .head = dictionary_piece_of(key.ptr, key.len),
        .id = id,
        .len = (uint32_t)key.len,
    };
    cells_put(builder->cells, builder->cell_count, hash, cell);
    return id;
}

/* The node after `node` by `word`, new or known; 0 when out of memory. */
static uint32_t intern_step(struct dictionary_builder *builder, uint32_t node,
                            uint32_t word)
{
    struct dictionary view = {
        .steps = builder->steps,
        .step_mask = (uint32_t)(builder->step_count - 1),
    };
    uint32_t next = dictionary_step(&view, node, word);
    if (next != 0)
        return next;
    if ((builder->used_steps + 1) * 2 > builder->step_count &&
        !steps_double(builder))
        return 0;
    next = add_entry(builder, (struct dictionary_key){0});
    if (next == 0)
        return 0;
    builder->used_steps++;
    steps_put(builder->steps, builder->step_count,
              (struct dictionary_step){node, word, next});
    return next;
}

/* Folds `text` into `out`; gives the folded bytes, at most FOLDED_MAX. */
static struct slice fold(struct slice text, char out[FOLDED_MAX])
{
    size_t len = 0;
    size_t at = 0;
    while (at < text.len && len + 4 <= FOLDED_MAX) {
        size_t step;
        uint32_t code = utf8_decode(text, at, &step);
        len += utf8_fold(code, out + len);
        at += step;
    }
    return (struct slice){out, len};
}

static bool is_joint(char c)
{
    return c == '-' || c == '/' || c == ',' || c == '(' || c == ')' ||
           c == '&' || c == ':';
}

/*
 * Cuts the next piece off folded text without spaces: a joint on its own, a
 * final "'s" or "s'" apart from its word, else all up to the next joint.
 */
static struct slice next_piece(struct slice *rest)
{
    struct slice piece = *rest;
    size_t len = 0;
    if (is_joint(piece.ptr[0])) {
        len = 1;
    } else {
        while (len < piece.len && !is_joint(piece.ptr[len]))
            len++;
        struct slice word = {piece.ptr, len};
        if (len > 2 && slice_ends(word, SLICE("'s")))
            len -= 2;
        else if (len > 2 && slice_ends(word, SLICE("s'")))
            len -= 1;
    }
    piece.len = len;
    rest->ptr += len;
    rest->len -= len;
    return piece;
}

enum pax_status dictionary_intern(struct dictionary_builder *builder,
                                  struct slice text, uint32_t phrase_mask,
                                  uint32_t *id)
{
    size_t bad;
    if (!utf8_valid(text, &bad))
        return PAX_BAD_UTF8;
    uint32_t first = 0;
    uint32_t node = 0;
    size_t pieces = 0;
    struct slice rest = slice_trim(text);
    if (rest.len == 0)
        return PAX_BAD_SYNTAX;
    while (rest.len > 0) {
        struct slice spaced = slice_trim(slice_cut(&rest, ' '));
        char folded[FOLDED_MAX];
        struct slice word = fold(spaced, folded);
        while (word.len > 0) {
            uint32_t piece = intern_word(builder, next_piece(&word));
            if (piece == 0)
                return PAX_NO_MEMORY;
            if (++pieces > CAP_PHRASE_WORDS)
                return PAX_LIMIT;
            node = first == 0 ? piece : intern_step(builder, node, piece);
            if (node == 0)
                return PAX_NO_MEMORY;
            if (first == 0)
                first = piece;
        }
    }
    if (pieces > 1)
        builder->entries[first].mask |= phrase_mask;
    *id = node;
    return PAX_OK;
}

uint32_t dictionary_count(const struct dictionary_builder *builder)
{
    return (uint32_t)builder->count;
}

struct dictionary_entry *dictionary_edit(struct dictionary_builder *builder,
                                         uint32_t id)
{
    return &builder->entries[id];
}

enum pax_status dictionary_finish(struct dictionary_builder *builder,
                                  struct image_builder *image, uint32_t id)
{
    const struct slice part[] = {
        [PART_ENTRIES] = {(const char *)builder->entries,
                          builder->count * sizeof(*builder->entries)},
        [PART_KEYS] = {(const char *)builder->keys,
                       builder->count * sizeof(*builder->keys)},
        [PART_POOL] = {builder->pool.data, builder->pool.len},
        [PART_CELLS] = {(const char *)builder->cells,
                        builder->cell_count * sizeof(*builder->cells)},
        [PART_STEPS] = {(const char *)builder->steps,
                        builder->step_count * sizeof(*builder->steps)},
    };
    for (uint32_t i = 0; i < COUNT_OF(part); i++) {
        enum pax_status status =
            image_add(image, id + i, part[i].ptr, part[i].len);
        if (status != PAX_OK)
            return status;
    }
    return PAX_OK;
}
