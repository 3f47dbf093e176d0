/* SPDX-License-Identifier: MIT */
/*
 * Compiles the tables of data/en/dates into dictionary slots and sections of
 * the image, and opens them again. The same code runs at build time and for a
 * user's tables.
 */
#include "src/dates/compile.h"

#include "src/dates/find.h"

static const char *const predicates[SYMBOL_BUILTIN_COUNT] = {
    [SYMBOL_INTEGER] = "INTEGER",
    [SYMBOL_DECIMAL] = "DECIMAL",
    [SYMBOL_ORDINALNUM] = "ORDINALNUM",
    [SYMBOL_DAYNUM] = "DAYNUM",
    [SYMBOL_DAYHIGH] = "DAYHIGH",
    [SYMBOL_MONTHNUM] = "MONTHNUM",
    [SYMBOL_TWODIGITS] = "TWODIGITS",
    [SYMBOL_YEARNUM] = "YEARNUM",
    [SYMBOL_YEARCOUNT] = "YEARCOUNT",
    [SYMBOL_SMALLYEAR] = "SMALLYEAR",
    [SYMBOL_HOUR] = "HOUR24",
    [SYMBOL_HOUR12] = "HOUR12",
    [SYMBOL_MINUTE] = "MINUTES",
    [SYMBOL_CLOCK4] = "CLOCK4",
    [SYMBOL_DECADENUM] = "DECADENUM",
    [SYMBOL_DECADE2] = "DECADE2",
    [SYMBOL_CLOCKDOT] = "CLOCKDOT",
    [SYMBOL_DATE8] = "DATE8",
    [SYMBOL_HYPHEN] = "HYPHEN",
    [SYMBOL_DASH] = "DASH",
    [SYMBOL_SLASH] = "SLASH",
    [SYMBOL_COLON] = "COLON",
    [SYMBOL_DOT] = "DOT",
    [SYMBOL_COMMA] = "COMMA",
    [SYMBOL_APOSTROPHE] = "APOSTROPHE",
    [SYMBOL_OPEN] = "OPEN",
    [SYMBOL_CLOSE] = "CLOSE",
    [SYMBOL_PERCENT] = "PERCENT",
    [SYMBOL_MONEY] = "MONEY",
    [SYMBOL_CAPWORD] = "CAPWORD",
    [SYMBOL_LOWWORD] = "LOWWORD",
    [SYMBOL_NOTCAP] = "NOTCAP",
    [SYMBOL_NOUNS] = "NOUNS",
    [SYMBOL_VERBISH] = "VERBISH",
    [SYMBOL_EDGE] = "EDGE",
};

void *column_add(struct arena *arena, struct column *column)
{
    void *at = arena_grow(arena, column->at, &column->room, column->count + 1,
                          column->size);
    if (at == NULL)
        return NULL;
    column->at = at;
    char *item = (char *)at + column->count * column->size;
    memset(item, 0, column->size);
    column->count++;
    return item;
}

enum pax_status grammar_fail(const struct grammar_builder *builder,
                             const struct tsv *tsv, const char *text)
{
    if (builder->error != NULL)
        *builder->error =
            (struct pax_error){PAX_BAD_SYNTAX, text, tsv->line};
    return PAX_BAD_SYNTAX;
}

unsigned grammar_symbol(const struct grammar_builder *builder,
                        struct slice name)
{
    for (unsigned i = 1; i < builder->symbols; i++) {
        if (slice_equal(builder->symbol[i], name))
            return i;
    }
    return 0;
}

unsigned grammar_symbol_make(struct grammar_builder *builder,
                             struct slice name)
{
    unsigned symbol = grammar_symbol(builder, name);
    if (symbol != 0 || builder->symbols == SYMBOL_COUNT)
        return symbol;
    builder->symbol[builder->symbols] = name;
    return (unsigned)builder->symbols++;
}

static enum pax_status add_column(struct image_builder *image, uint32_t id,
                                  const struct column *column)
{
    return image_add(image, id, column->at, column->count * column->size);
}

/* Lays the edges of one node out in a row. */
static void lay_node(const struct grammar_builder *builder, size_t at,
                     struct rule_node *node, struct rule_edge *edges,
                     uint32_t *count)
{
    const struct draft_node *draft =
        (const struct draft_node *)builder->nodes.at + at;
    const struct draft_edge *drafts = builder->edges.at;
    node->edges = *count;
    node->accept = draft->accept;
    for (uint32_t i = draft->edge; i != 0; i = drafts[i - 1].next) {
        edges[(*count)++] =
            (struct rule_edge){drafts[i - 1].node, drafts[i - 1].symbol};
        node->edge_count++;
        node->hint |= symbol_hint(drafts[i - 1].symbol);
    }
    if (node->accept != 0)
        node->hint = UINT64_MAX;
}

static void lay_roots(const struct grammar_builder *builder,
                      const struct rule_node *nodes,
                      const struct rule_edge *edges, struct rule_roots *roots)
{
    for (size_t layer = 1; layer < LAYER_COUNT; layer++) {
        const struct rule_node *root = &nodes[layer];
        for (size_t i = root->edges; i < root->edges + root->edge_count; i++) {
            roots->node[layer][edges[i].symbol] = edges[i].node;
            roots->layers[edges[i].symbol] |= (uint16_t)(1U << layer);
        }
    }
    const struct rule *rules = builder->rules.at;
    for (size_t i = 0; i < builder->rules.count; i++) {
        if (rules[i].whole)
            symbol_add(roots->whole, rules[i].symbol);
    }
}

static enum pax_status add_tries(const struct grammar_builder *builder,
                                 struct image_builder *image)
{
    struct rule_node *nodes = arena_zeroed(
        builder->arena, builder->nodes.count, sizeof(*nodes));
    struct rule_edge *edges =
        arena_zeroed(builder->arena, builder->edges.count + 1, sizeof(*edges));
    struct rule_roots *roots =
        arena_zeroed(builder->arena, 1, sizeof(*roots));
    if (nodes == NULL || edges == NULL || roots == NULL)
        return PAX_NO_MEMORY;
    uint32_t count = 0;
    for (size_t i = 0; i < builder->nodes.count; i++)
        lay_node(builder, i, &nodes[i], edges, &count);
    lay_roots(builder, nodes, edges, roots);
    enum pax_status status =
        image_add(image, SECTION_DATE_NODES, nodes,
                  builder->nodes.count * sizeof(*nodes));
    if (status == PAX_OK)
        status = image_add(image, SECTION_DATE_EDGES, edges,
                           count * sizeof(*edges));
    if (status == PAX_OK)
        status = image_add(image, SECTION_DATE_ROOTS, roots, sizeof(*roots));
    return status;
}

static enum pax_status add_sections(const struct grammar_builder *builder,
                                    struct image_builder *image)
{
    struct grammar_marks *marks =
        arena_zeroed(builder->arena, 1, sizeof(*marks));
    if (marks == NULL || builder->pool.failed)
        return PAX_NO_MEMORY;
    marks->relation =
        (uint16_t)grammar_symbol(builder, SLICE("RELATION"));
    marks->joint = (uint16_t)grammar_symbol(builder, SLICE("JOINT"));
    marks->article = (uint16_t)grammar_symbol(builder, SLICE("THE"));
    const struct {
        uint32_t id;
        const struct column *column;
    } columns[] = {
        {SECTION_DATE_CLASSES, &builder->classes},
        {SECTION_DATE_RULES, &builder->rules},
        {SECTION_DATE_OPS, &builder->ops},
        {SECTION_DATE_ACCEPTS, &builder->accepts},
        {SECTION_DATE_HOLIDAYS, &builder->holidays},
    };
    enum pax_status status = add_tries(builder, image);
    for (size_t i = 0; i < COUNT_OF(columns); i++) {
        if (status == PAX_OK)
            status = add_column(image, columns[i].id, columns[i].column);
    }
    if (status == PAX_OK)
        status = image_add(image, SECTION_DATE_POOL, builder->pool.data,
                           builder->pool.len);
    if (status == PAX_OK)
        status = image_add(image, SECTION_DATE_MARKS, marks, sizeof(*marks));
    return status;
}

static struct grammar_builder *builder_create(struct image_builder *image,
                                              struct dictionary_builder *words,
                                              struct pax_error *error)
{
    struct grammar_builder *builder =
        arena_zeroed(image->arena, 1, sizeof(*builder));
    if (builder == NULL)
        return NULL;
    builder->arena = image->arena;
    builder->words = words;
    builder->error = error;
    builder->classes.size = sizeof(struct word_class);
    builder->rules.size = sizeof(struct rule);
    builder->ops.size = sizeof(struct build_op);
    builder->accepts.size = sizeof(struct rule_accept);
    builder->nodes.size = sizeof(struct draft_node);
    builder->edges.size = sizeof(struct draft_edge);
    builder->holidays.size = sizeof(struct holiday);
    buffer_init(&builder->pool, image->arena);
    for (size_t i = 1; i < SYMBOL_BUILTIN_COUNT; i++)
        builder->symbol[i] = slice_of(predicates[i]);
    builder->symbols = SYMBOL_BUILTIN_COUNT;
    if (column_add(image->arena, &builder->holidays) == NULL)
        return NULL;
    return builder;
}

enum pax_status dates_compile(const struct dates_sources *sources,
                              struct dictionary_builder *words,
                              struct image_builder *image,
                              struct pax_error *error)
{
    struct grammar_builder *builder = builder_create(image, words, error);
    if (builder == NULL)
        return PAX_NO_MEMORY;
    enum pax_status status = grammar_add_words(builder, sources->words);
    if (status == PAX_OK)
        status = grammar_add_holidays(builder, sources->holidays);
    if (status == PAX_OK)
        status = grammar_add_periods(builder, sources->periods);
    if (status == PAX_OK)
        status = grammar_add_rules(builder, sources->rules);
    if (status == PAX_OK)
        status = add_sections(builder, image);
    return status;
}
