/* SPDX-License-Identifier: MIT */
/*
 * Compiles rules.tsv: patterns over symbols into one trie per layer, builds
 * into lists of assignments.
 *
 *   layer TAB name TAB pattern TAB build TAB example TAB counter-example
 *
 *   pattern   elements, separated by spaces
 *     MONTH          a class of words.tsv or a predicate on one token
 *     date Date      what a rule of a lower layer made
 *     "of"           a literal word
 *     A|B            either
 *     A?             may be missing
 *     [A]            context: must stand there, first or last in the pattern,
 *                    and is no part of the expression
 *
 *   build     what is made, then the assignments, in order
 *     Date           a capital: may stand as a time expression of its own
 *     calendar       kind of the term, as deictic, offset, vague, named,
 *                    duration, set, invalid
 *     take $2        all that element 2 means; merge $2 adds what it says
 *     month=$1       a field from the number of element 1; count=-$1 negates
 *     unit=WEEK      a field from a constant
 *     until          what follows is said of the range's last part
 *     until $3       the range's last part is element 3
 *     number=$1 times=100 plus=$3      arithmetic for number words
 *     nothing        these words are no time expression
 *
 * An element that is missing assigns nothing.
 */
#include "src/dates/compile.h"

#define ELEMENTS 16        /* of one pattern as written */
#define CHOICES 24         /* of one element */
#define EXPANSIONS_CAP 8192 /* ways to read one pattern */

struct element {
    uint16_t symbol[CHOICES];
    size_t choices;
    bool optional;
    bool context;
};

struct pattern {
    struct element element[ELEMENTS];
    size_t count;
};

/* A literal's symbol, made when it is new. */
static unsigned literal(struct grammar_builder *builder, struct slice quoted)
{
    unsigned symbol = grammar_symbol(builder, quoted);
    if (symbol != 0)
        return symbol;
    symbol = grammar_symbol_make(builder, quoted);
    struct word_class class = {.symbol = (uint16_t)symbol};
    if (symbol == 0 ||
        grammar_add_class(builder, slice_sub(quoted, 1, quoted.len - 1),
                          class) != PAX_OK)
        return 0;
    return symbol;
}

static bool read_choice(struct grammar_builder *builder, struct slice name,
                        unsigned layer, struct element *element)
{
    if (element->choices == CHOICES || name.len == 0)
        return false;
    unsigned symbol = name.len > 2 && name.ptr[0] == '"' &&
                              name.ptr[name.len - 1] == '"'
                          ? literal(builder, name)
                          : grammar_symbol(builder, name);
    if (symbol == 0 || builder->symbol_layer[symbol] >= layer)
        return false;
    element->symbol[element->choices++] = (uint16_t)symbol;
    return true;
}

static bool read_element(struct grammar_builder *builder, struct slice text,
                         unsigned layer, struct element *element)
{
    *element = (struct element){0};
    if (text.len > 1 && text.ptr[text.len - 1] == '?') {
        element->optional = true;
        text.len--;
    }
    if (text.len > 2 && text.ptr[0] == '[' && text.ptr[text.len - 1] == ']') {
        element->context = true;
        text = slice_sub(text, 1, text.len - 1);
    }
    while (text.ptr != NULL && text.len > 0) {
        if (!read_choice(builder, slice_cut(&text, '|'), layer, element))
            return false;
    }
    return element->choices > 0;
}

static bool read_pattern(struct grammar_builder *builder, struct slice text,
                         unsigned layer, struct pattern *pattern)
{
    pattern->count = 0;
    while (text.len > 0) {
        struct slice word = slice_cut(&text, ' ');
        if (word.len == 0)
            continue;
        if (pattern->count == ELEMENTS ||
            !read_element(builder, word, layer,
                          &pattern->element[pattern->count++]))
            return false;
    }
    return pattern->count > 0;
}

/* The node after `node` by a symbol, new or known; 0 when out of memory (no
 * edge leads to a root). */
static uint32_t trie_step(struct grammar_builder *builder, uint32_t node,
                          uint16_t symbol)
{
    struct draft_edge *edges = builder->edges.at;
    struct draft_node *nodes = builder->nodes.at;
    uint32_t at = nodes[node].edge;
    for (; at != 0; at = edges[at - 1].next) {
        if (edges[at - 1].symbol == symbol)
            return edges[at - 1].node;
    }
    if (column_add(builder->arena, &builder->nodes) == NULL)
        return 0;
    struct draft_edge *edge = column_add(builder->arena, &builder->edges);
    if (edge == NULL)
        return 0;
    nodes = builder->nodes.at;
    *edge = (struct draft_edge){
        .node = (uint32_t)(builder->nodes.count - 1),
        .next = nodes[node].edge,
        .symbol = symbol,
    };
    nodes[node].edge = (uint32_t)builder->edges.count;
    return edge->node;
}

/* Ends one reading of a pattern. An earlier row that makes the same thing of
 * the same words keeps it. */
static enum pax_status trie_accept(struct grammar_builder *builder,
                                   uint32_t node, struct rule_accept accept)
{
    struct draft_node *nodes = builder->nodes.at;
    const struct rule *rules = builder->rules.at;
    const struct rule_accept *known = builder->accepts.at;
    uint16_t last = nodes[node].accept;
    for (uint16_t at = last; at != 0; at = known[at - 1].next) {
        if (rules[known[at - 1].rule].symbol == rules[accept.rule].symbol &&
            known[at - 1].lead == accept.lead &&
            known[at - 1].trail == accept.trail)
            return PAX_OK;
    }
    struct rule_accept *added =
        column_add(builder->arena, &builder->accepts);
    if (added == NULL)
        return PAX_NO_MEMORY;
    if (builder->accepts.count > UINT16_MAX)
        return PAX_LIMIT;
    *added = accept;
    added->next = last;
    nodes[node].accept = (uint16_t)builder->accepts.count;
    return PAX_OK;
}

/* Adds one reading: for each element the number of its choice, `choices`
 * meaning that it is left out. */
static enum pax_status add_reading(struct grammar_builder *builder,
                                   const struct pattern *pattern,
                                   const size_t pick[ELEMENTS],
                                   unsigned layer)
{
    struct rule_accept accept = {
        .rule = (uint16_t)(builder->rules.count - 1),
    };
    uint32_t node = (uint32_t)layer;
    bool inside = false;
    for (size_t i = 0; i < pattern->count; i++) {
        const struct element *element = &pattern->element[i];
        if (pick[i] == element->choices)
            continue;
        if (accept.steps == PATTERN_STEPS)
            return PAX_LIMIT;
        node = trie_step(builder, node, element->symbol[pick[i]]);
        if (node == 0)
            return PAX_NO_MEMORY;
        accept.element[accept.steps++] = (uint8_t)(i + 1);
        if (!element->context) {
            if (accept.trail > 0)
                return PAX_BAD_SYNTAX; /* context in the middle */
            inside = true;
        } else if (inside) {
            accept.trail++;
        } else {
            accept.lead++;
        }
    }
    if (!inside)
        return PAX_BAD_SYNTAX;
    return trie_accept(builder, node, accept);
}

/* Goes through all readings of a pattern, as an odometer does. */
static enum pax_status add_pattern(struct grammar_builder *builder,
                                   const struct pattern *pattern,
                                   unsigned layer)
{
    size_t pick[ELEMENTS] = {0};
    for (size_t n = 0; n < EXPANSIONS_CAP; n++) {
        enum pax_status status = add_reading(builder, pattern, pick, layer);
        if (status != PAX_OK)
            return status;
        size_t i = 0;
        for (; i < pattern->count; i++) {
            size_t last = pattern->element[i].choices -
                          (pattern->element[i].optional ? 0 : 1);
            if (pick[i] < last)
                break;
            pick[i] = 0;
        }
        if (i == pattern->count)
            return PAX_OK;
        pick[i]++;
    }
    return PAX_LIMIT;
}

/* --- Builds -------------------------------------------------------------- */

static bool add_op(struct grammar_builder *builder, struct build_op op)
{
    struct build_op *added = column_add(builder->arena, &builder->ops);
    if (added == NULL)
        return false;
    *added = op;
    return true;
}

/* "$3": the number of an element. */
static bool reference(struct slice text, const struct pattern *pattern,
                      uint8_t *element)
{
    unsigned number;
    if (text.len < 2 || text.ptr[0] != '$' ||
        !slice_to_uint(slice_sub(text, 1, text.len), &number) ||
        number == 0 || number > pattern->count)
        return false;
    *element = (uint8_t)number;
    return true;
}

/* "month=$1", "count=-$1", "unit=WEEK", "times=100". */
static bool read_assignment(struct slice name, struct slice value,
                            const struct pattern *pattern,
                            struct build_op *op)
{
    bool is_number = slice_equal(name, SLICE("number"));
    bool is_times = slice_equal(name, SLICE("times"));
    bool is_plus = slice_equal(name, SLICE("plus"));
    if (reference(value, pattern, &op->element)) {
        op->code = BUILD_FROM;
    } else if (value.len > 1 && value.ptr[0] == '-' &&
               reference(slice_sub(value, 1, value.len), pattern,
                         &op->element)) {
        op->code = BUILD_MINUS;
    } else if (grammar_constant(value, &op->value)) {
        op->code = BUILD_SET;
    } else {
        return false;
    }
    if (!is_number && !is_times && !is_plus)
        return grammar_field(name, &op->field);
    if (op->code == BUILD_MINUS)
        return false;
    if (is_number)
        op->code = op->code == BUILD_FROM ? BUILD_NUMBER : BUILD_CONSTANT;
    else
        op->code = is_times ? BUILD_TIMES : BUILD_PLUS;
    return true;
}

/* "take $2", "merge $2", "until $2": the code of the word before. */
static bool read_command(struct slice word, struct slice *rest,
                         const struct pattern *pattern, struct build_op *op)
{
    bool is_until = slice_equal(word, SLICE("until"));
    bool is_take = slice_equal(word, SLICE("take"));
    if (!is_until && !is_take && !slice_equal(word, SLICE("merge")))
        return false;
    struct slice after = *rest;
    struct slice next = slice_cut(&after, ' ');
    bool has_element = reference(next, pattern, &op->element);
    if (has_element)
        *rest = after;
    else if (!is_until)
        return false;
    if (is_until)
        op->code = has_element ? BUILD_UNTIL_OF : BUILD_UNTIL;
    else
        op->code = is_take ? BUILD_TAKE : BUILD_MERGE;
    return true;
}

static bool read_build(struct grammar_builder *builder, struct slice text,
                       const struct pattern *pattern, struct rule *rule)
{
    while (text.len > 0) {
        struct slice word = slice_cut(&text, ' ');
        struct build_op op = {0};
        if (word.len == 0)
            continue;
        if (slice_equal(word, SLICE("nothing"))) {
            op.code = BUILD_NOTHING;
            rule->nothing = true;
        } else if (grammar_kind(word, &op.value)) {
            op.code = BUILD_KIND;
        } else if (!read_command(word, &text, pattern, &op)) {
            struct slice value = word;
            struct slice name = slice_cut(&value, '=');
            if (value.ptr == NULL ||
                !read_assignment(name, value, pattern, &op))
                return false;
        }
        if (rule->op_count == BUILD_OPS || !add_op(builder, op))
            return false;
        rule->op_count++;
    }
    return true;
}

/* A capital and then small letters: what the rule makes may stand alone. */
static bool may_stand(struct slice name)
{
    return name.len > 1 && name.ptr[0] >= 'A' && name.ptr[0] <= 'Z' &&
           name.ptr[1] >= 'a';
}

static enum pax_status add_rule(struct grammar_builder *builder,
                                const struct tsv *tsv)
{
    unsigned layer;
    if (!slice_to_uint(tsv->cell[0], &layer) || layer == 0 ||
        layer >= LAYER_COUNT)
        return grammar_fail(builder, tsv, "rules: no such layer");
    struct pattern pattern;
    if (!read_pattern(builder, tsv->cell[2], layer, &pattern))
        return grammar_fail(builder, tsv, "rules: pattern not understood");
    struct slice build = tsv->cell[3];
    struct slice made = slice_cut(&build, ' ');
    unsigned symbol =
        made.len == 0 ? 0 : grammar_symbol_make(builder, made);
    struct rule *rule = column_add(builder->arena, &builder->rules);
    if (symbol < SYMBOL_BUILTIN_COUNT || rule == NULL)
        return grammar_fail(builder, tsv, "rules: nothing is made");
    if (builder->symbol_layer[symbol] == 0)
        builder->symbol_layer[symbol] = (uint8_t)layer;
    rule->name = (uint32_t)builder->pool.len;
    rule->name_len = (uint16_t)tsv->cell[1].len;
    buffer_put(&builder->pool, tsv->cell[1]);
    rule->symbol = (uint16_t)symbol;
    rule->layer = (uint8_t)layer;
    rule->whole = may_stand(made);
    rule->line = (uint16_t)tsv->line;
    rule->ops = (uint16_t)builder->ops.count;
    if (!read_build(builder, build, &pattern, rule))
        return grammar_fail(builder, tsv, "rules: build not understood");
    enum pax_status status = add_pattern(builder, &pattern, layer);
    if (status == PAX_NO_MEMORY)
        return status;
    if (status != PAX_OK)
        return grammar_fail(builder, tsv, "rules: pattern too wide");
    return PAX_OK;
}

enum pax_status grammar_add_rules(struct grammar_builder *builder,
                                  struct slice bytes)
{
    for (size_t i = 0; i < LAYER_COUNT; i++) {
        if (column_add(builder->arena, &builder->nodes) == NULL)
            return PAX_NO_MEMORY;
    }
    struct tsv tsv;
    tsv_init(&tsv, bytes);
    while (tsv_next(&tsv)) {
        enum pax_status status = add_rule(builder, &tsv);
        if (status != PAX_OK)
            return status;
    }
    return PAX_OK;
}
