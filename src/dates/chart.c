/* SPDX-License-Identifier: MIT */
/*
 * Runs the layers of the grammar over one run of tokens. In each layer, from
 * each position, all paths through the layer's trie are followed at once with
 * a stack of bounded size; where a path ends, the rule's symbol becomes an
 * edge that the next layers may use. Patterns have no repetition, so the work
 * for a position is bounded by the tables and the whole is linear in the text.
 */
#include "src/dates/chart.h"

#define WALK_STACK 256

struct chart_edge *chart_add(struct chart *chart, size_t position,
                             unsigned symbol, size_t end)
{
    struct chart_position *at = &chart->at[position];
    if (symbol_has(at->symbols, symbol)) {
        uint16_t *link = &at->edge;
        while (chart->edges[*link - 1].symbol != symbol)
            link = &chart->edges[*link - 1].next;
        if (chart->edges[*link - 1].end > end)
            return NULL;
        if (chart->edge_count == CHART_EDGES)
            return NULL;
        chart->edges[*link - 1].layers = 0; /* nothing begins with it now */
        *link = chart->edges[*link - 1].next;
    } else if (chart->edge_count == CHART_EDGES) {
        return NULL;
    }
    struct chart_edge *edge = &chart->edges[chart->edge_count++];
    *edge = (struct chart_edge){
        .next = at->edge,
        .end = (uint16_t)end,
        .symbol = (uint16_t)symbol,
        .layers = chart->grammar->roots->layers[symbol],
        .start = (uint16_t)position,
    };
    at->edge = chart->edge_count;
    chart->layers |= edge->layers;
    at->hint |= symbol_hint(symbol);
    symbol_add(at->symbols, symbol);
    return edge;
}

const struct chart_edge *chart_get(const struct chart *chart, size_t position,
                                   unsigned symbol)
{
    if (!symbol_has(chart->at[position].symbols, symbol))
        return NULL;
    const struct chart_edge *edge = &chart->edges[chart->at[position].edge - 1];
    while (edge->symbol != symbol)
        edge = &chart->edges[edge->next - 1];
    return edge;
}

/* A state of the walk: a node, where it stands, and how it came there. */
struct walk_state {
    uint32_t node;
    uint16_t position;
    uint8_t depth;
    uint16_t edge; /* that led here */
};

struct walk {
    struct walk_state stack[WALK_STACK];
    size_t count;
    uint16_t path[PATTERN_STEPS + 1]; /* edges, by depth */
    uint16_t ends[PATTERN_STEPS + 1]; /* positions, by depth */
};

/* True when a reading that ends at `end` is to replace what is known: the
 * longer one, then the later layer's, then the earlier row's, then the one that
 * looks at more of the context. */
static bool is_better(const struct chart *chart,
                      const struct rule_accept *accept, size_t end,
                      const struct chart_edge *known)
{
    const struct grammar *grammar = chart->grammar;
    if (known == NULL || end != known->end)
        return known == NULL || end > known->end;
    if (known->accept == 0)
        return true;
    const struct rule_accept *before = &grammar->accepts[known->accept - 1];
    if (grammar->rules[before->rule].layer !=
        grammar->rules[accept->rule].layer)
        return true;
    if (accept->rule != before->rule)
        return accept->rule < before->rule;
    return accept->steps > before->steps;
}

/* Makes the edges of a node where patterns end. */
static void accept_all(struct chart *chart, const struct walk *walk,
                       const struct walk_state *state)
{
    const struct grammar *grammar = chart->grammar;
    uint16_t number = grammar->nodes[state->node].accept;
    for (; number != 0; number = grammar->accepts[number - 1].next) {
        const struct rule_accept *accept = &grammar->accepts[number - 1];
        size_t start = walk->ends[accept->lead];
        size_t end = walk->ends[accept->steps - accept->trail];
        unsigned symbol = grammar->rules[accept->rule].symbol;
        if (!is_better(chart, accept, end, chart_get(chart, start, symbol)) ||
            chart->child_count + accept->steps > CHART_CHILDREN)
            continue;
        struct chart_edge *edge = chart_add(chart, start, symbol, end);
        if (edge == NULL)
            continue;
        edge->accept = number;
        edge->children = chart->child_count;
        for (size_t i = 0; i < accept->steps; i++)
            chart->children[chart->child_count++] = walk->path[i + 1];
    }
}

static void push(struct walk *walk, uint32_t node, uint8_t depth,
                 const struct chart *chart, const struct chart_edge *edge)
{
    if ((chart->grammar->nodes[node].hint & chart->at[edge->end].hint) == 0 ||
        walk->count == WALK_STACK)
        return;
    walk->stack[walk->count++] = (struct walk_state){
        .node = node,
        .position = edge->end,
        .depth = depth,
        .edge = (uint16_t)(edge - chart->edges),
    };
}

/* Puts the states after `state` on the stack. */
static void push_next(const struct chart *chart, struct walk *walk,
                      const struct walk_state *state)
{
    const struct rule_node *node = &chart->grammar->nodes[state->node];
    const uint64_t *symbols = chart->at[state->position].symbols;
    const struct rule_edge *next = &chart->grammar->edges[node->edges];
    for (size_t i = 0; i < node->edge_count; i++) {
        if (symbol_has(symbols, next[i].symbol))
            push(walk, next[i].node, (uint8_t)(state->depth + 1), chart,
                 chart_get(chart, state->position, next[i].symbol));
    }
}

/* Follows the patterns of a layer that begin with an edge. */
static void walk_from(struct chart *chart, struct walk *walk, uint32_t layer,
                      const struct chart_edge *edge)
{
    walk->count = 0;
    walk->ends[0] = edge->start;
    push(walk, chart->grammar->roots->node[layer][edge->symbol], 1, chart,
         edge);
    while (walk->count > 0) {
        const struct walk_state state = walk->stack[--walk->count];
        walk->path[state.depth] = state.edge;
        walk->ends[state.depth] = state.position;
        if (chart->grammar->nodes[state.node].accept != 0)
            accept_all(chart, walk, &state);
        push_next(chart, walk, &state);
    }
}

/* Runs one layer: no pattern of it uses what it makes. */
static void run_layer(struct chart *chart, struct walk *walk, uint32_t layer)
{
    uint16_t begins[CHART_EDGES];
    size_t count = 0;
    for (uint16_t i = 0; i < chart->edge_count; i++) {
        begins[count] = i;
        count += chart->edges[i].layers >> layer & 1;
    }
    for (size_t i = 0; i < count; i++)
        walk_from(chart, walk, layer, &chart->edges[begins[i]]);
}

void chart_fill(struct chart *chart, size_t first, size_t end)
{
    struct walk walk;
    chart->first = first;
    chart->end = end;
    chart->positions = end - first;
    chart->edge_count = 0;
    chart->child_count = 0;
    chart->layers = 0;
    size_t last = chart->positions + 1;
    for (size_t i = 0; i <= last + 1; i++)
        chart->at[i] = (struct chart_position){.hint = 1};
    for (size_t i = 0; i <= last; i++)
        chart_add_token(chart, i);
    for (uint32_t layer = 1; layer < LAYER_COUNT; layer++) {
        if ((chart->layers >> layer & 1) != 0)
            run_layer(chart, &walk, layer);
    }
}
