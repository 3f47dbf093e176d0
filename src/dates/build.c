/* SPDX-License-Identifier: MIT */
/*
 * Works out what an edge of the chart says: gathers the edges that it is made
 * of, then runs their rules' assignments from the tokens up, without recursion.
 */
#include "src/dates/chart.h"

#define PARTS_CAP 64 /* edges that one expression is made of */

/* Digits after the point of "3.5": the first of them. */
static uint8_t decimal_tenths(const struct chart *chart, uint32_t token)
{
    struct slice text = token_text(chart->tokens, token);
    for (size_t i = 0; i + 1 < text.len; i++) {
        if (text.ptr[i] == '.')
            return (uint8_t)(text.ptr[i + 1] - '0');
    }
    return 0;
}

static void set_short_year(struct term *term, int32_t value)
{
    term->year = value;
    term->fields |= FIELD_YEAR | FIELD_SHORT_YEAR;
}

static void set_clock(struct term *term, int32_t value)
{
    term->hour = (uint8_t)(value / 100);
    term->minute = (uint8_t)(value % 100);
    term->fields |= FIELD_HOUR | FIELD_MINUTE;
}

static void set_date8(struct term *term, int32_t value)
{
    term->year = value / 10000;
    term->month = (uint8_t)(value / 100 % 100);
    term->day = (uint8_t)(value % 100);
    term->fields |= FIELD_YEAR | FIELD_MONTH | FIELD_DAY;
}

/* "12 a.m." is 0, "3 p.m." is 15. */
static void set_pm(struct term *term, int32_t value)
{
    if (value != 0 && term->hour < 12)
        term->hour = (uint8_t)(term->hour + 12);
    else if (value == 0 && term->hour == 12)
        term->hour = 0;
}

/* Fields that are what they are called and have no flag. */
static bool set_plain(struct term *term, uint8_t field, int32_t value)
{
    switch ((enum build_field)field) {
    case SET_BASE: term->base = (uint8_t)value; return true;
    case SET_LOOK: term->look = (uint8_t)value; return true;
    case SET_UNIT: term->unit = (uint8_t)value; return true;
    case SET_DAYPART: term->daypart = (uint8_t)value; return true;
    case SET_PART: term->part = (uint8_t)value; return true;
    case SET_BOUND: term->bound = (uint8_t)value; return true;
    case SET_MOD: term->mod = (uint8_t)value; return true;
    case SET_COUNT: term->count = value; return true;
    case SET_TENTHS: term->tenths = (uint8_t)value; return true;
    case SET_NAME: term->name = (uint16_t)value; return true;
    case SET_FREQUENCY: term->frequency = (uint8_t)value; return true;
    case SET_EACH: term->each = value != 0; return true;
    case SET_GRAIN: term->grain = (uint8_t)value; return true;
    default: return false;
    }
}

static void set_field(struct term *term, uint8_t field, int32_t value)
{
    if (set_plain(term, field, value))
        return;
    switch ((enum build_field)field) {
    case SET_YEAR:
        term->year = value;
        term->fields |= FIELD_YEAR;
        break;
    case SET_MONTH:
        term->month = (uint8_t)value;
        term->fields |= FIELD_MONTH;
        break;
    case SET_DAY:
        term->day = (uint8_t)value;
        term->fields |= FIELD_DAY;
        break;
    case SET_WEEKDAY:
        term->weekday = (uint8_t)value;
        term->fields |= FIELD_WEEKDAY;
        break;
    case SET_QUARTER:
        term->quarter = (uint8_t)value;
        term->fields |= FIELD_QUARTER;
        break;
    case SET_HALF:
        term->half = (uint8_t)value;
        term->fields |= FIELD_HALF;
        break;
    case SET_SEASON:
        term->season = (uint8_t)value;
        term->fields |= FIELD_SEASON;
        break;
    case SET_WEEK:
        term->week = (uint8_t)value;
        term->fields |= FIELD_WEEK;
        break;
    case SET_HOUR:
        term->hour = (uint8_t)value;
        term->fields |= FIELD_HOUR;
        break;
    case SET_MINUTE:
        term->minute = (uint8_t)value;
        term->fields |= FIELD_MINUTE;
        break;
    case SET_SECOND:
        term->second = (uint8_t)value;
        term->fields |= FIELD_SECOND;
        break;
    case SET_ZONE:
        term->zone = (int16_t)value;
        term->fields |= FIELD_ZONE;
        break;
    case SET_UTC: term->fields |= FIELD_ZONE | FIELD_ZONE_UTC; break;
    case SET_FISCAL: term->fields |= FIELD_FISCAL; break;
    case SET_DECADE:
        term->year = value;
        term->fields |= FIELD_DECADE;
        break;
    case SET_CENTURY:
        term->year = value;
        term->fields |= FIELD_CENTURY;
        break;
    case SET_SHORT_YEAR: set_short_year(term, value); break;
    case SET_YEAR_TAIL: {
        int32_t scale = value >= 100 ? 10000 : value >= 10 ? 100 : 10;
        term->year = term->year / scale * scale + value;
        break;
    }
    case SET_DATE8: set_date8(term, value); break;
    case SET_CLOCK: set_clock(term, value); break;
    case SET_PM: set_pm(term, value); break;
    case SET_BCE: term->year = 1 - term->year; break;
    default: break;
    }
}

/* Adds what `from` sets to `to`. */
static void merge(struct term *to, const struct term *from)
{
    uint32_t fields = from->fields;
#define MERGE_FIELD(flag, name) \
    if ((fields & (flag)) != 0) \
    to->name = from->name
    MERGE_FIELD(FIELD_YEAR | FIELD_DECADE | FIELD_CENTURY, year);
    MERGE_FIELD(FIELD_MONTH, month);
    MERGE_FIELD(FIELD_DAY, day);
    MERGE_FIELD(FIELD_WEEKDAY, weekday);
    MERGE_FIELD(FIELD_QUARTER, quarter);
    MERGE_FIELD(FIELD_HALF, half);
    MERGE_FIELD(FIELD_SEASON, season);
    MERGE_FIELD(FIELD_WEEK, week);
    MERGE_FIELD(FIELD_HOUR, hour);
    MERGE_FIELD(FIELD_MINUTE, minute);
    MERGE_FIELD(FIELD_SECOND, second);
    MERGE_FIELD(FIELD_ZONE, zone);
#undef MERGE_FIELD
    to->fields |= fields;
#define MERGE_PLAIN(name) \
    if (from->name != 0) \
    to->name = from->name
    MERGE_PLAIN(base);
    MERGE_PLAIN(look);
    MERGE_PLAIN(daypart);
    MERGE_PLAIN(part);
    MERGE_PLAIN(bound);
    MERGE_PLAIN(mod);
    MERGE_PLAIN(name);
    MERGE_PLAIN(frequency);
    MERGE_PLAIN(each);
#undef MERGE_PLAIN
    if (from->unit != UNIT_NONE) {
        to->unit = from->unit;
        to->count = from->count;
        to->tenths = from->tenths;
    }
    if (to->kind == TERM_NONE)
        to->kind = from->kind;
}

/* The parts of the expression that is worked out: each edge before the edges
 * that it is made of, which lie in a row. */
struct parts {
    const struct chart *chart;
    const struct chart_edge *edge[PARTS_CAP];
    uint16_t first[PARTS_CAP]; /* part that is the edge's first child */
    struct meaning meaning[PARTS_CAP];
    size_t count;
};

static const struct rule_accept *accept_of(const struct parts *parts,
                                           size_t part)
{
    uint16_t number = parts->edge[part]->accept;
    return number == 0 ? NULL : &parts->chart->grammar->accepts[number - 1];
}

/* The meaning of an element, NULL when the reading left it out. */
static const struct meaning *element_of(const struct parts *parts,
                                        size_t part, uint8_t element)
{
    const struct rule_accept *accept = accept_of(parts, part);
    for (size_t i = 0; i < accept->steps; i++) {
        if (accept->element[i] == element)
            return &parts->meaning[parts->first[part] + i];
    }
    return NULL;
}

static int32_t clamp(int64_t number)
{
    if (number > INT32_MAX - 1)
        return INT32_MAX - 1;
    return number < -(INT32_MAX - 1) ? -(INT32_MAX - 1) : (int32_t)number;
}

/* Assignments of a number. */
static void apply_value(struct meaning *out, struct term *term,
                        const struct build_op *op, const struct meaning *from)
{
    int64_t number = from != NULL ? from->number : op->value;
    switch (op->code) {
    case BUILD_NUMBER:
    case BUILD_CONSTANT:
        out->number = number;
        out->tenths = from != NULL ? from->tenths : 0;
        break;
    case BUILD_TIMES:
        out->number = clamp(number) * (int64_t)clamp(out->number) +
                      out->tenths * (number / 10);
        out->number = clamp(out->number);
        break;
    case BUILD_PLUS: out->number = clamp(out->number + number); break;
    case BUILD_MINUS:
        set_field(term, op->field,
                  number == TERM_COUNT_VAGUE ? TERM_COUNT_VAGUE
                                             : clamp(-number));
        break;
    default:
        set_field(term, op->field,
                  number == TERM_COUNT_VAGUE ? TERM_COUNT_VAGUE
                                             : clamp(number));
        break;
    }
    if ((op->code == BUILD_FROM || op->code == BUILD_MINUS) && from != NULL &&
        op->field == SET_COUNT)
        term->tenths = from->tenths;
    if (op->code != BUILD_SET)
        return;
    if (op->field == SET_ORDER)
        out->order = (uint8_t)op->value;
    else if (op->field == SET_TENTHS)
        out->tenths = (uint8_t)op->value;
}

/* Assignments of whole terms. */
static void apply_term(struct meaning *out, struct term **term,
                       const struct build_op *op, const struct meaning *from)
{
    switch (op->code) {
    case BUILD_KIND: (*term)->kind = (uint8_t)op->value; break;
    case BUILD_TAKE: *out = *from; break;
    case BUILD_MERGE:
        merge(*term, &from->term);
        if (from->range && !out->range) {
            out->until = **term;
            merge(&out->until, &from->until);
            out->range = true;
        } else if (out->range && *term == &out->term) {
            merge(&out->until, &from->term);
        }
        if (from->order != ORDER_NONE)
            out->order = from->order;
        break;
    case BUILD_UNTIL_OF:
        out->until = from->term;
        out->range = true;
        *term = &out->until;
        break;
    default: /* BUILD_UNTIL */
        out->until = out->term;
        out->range = true;
        *term = &out->until;
        break;
    }
}

static void run_rule(const struct parts *parts, size_t part,
                     struct meaning *out)
{
    const struct grammar *grammar = parts->chart->grammar;
    const struct rule *rule = &grammar->rules[accept_of(parts, part)->rule];
    struct term *term = &out->term;
    for (size_t i = 0; i < rule->op_count; i++) {
        const struct build_op *op = &grammar->ops[rule->ops + i];
        const struct meaning *from = NULL;
        if (op->element != 0) {
            from = element_of(parts, part, op->element);
            if (from == NULL)
                continue;
        }
        if (op->code <= BUILD_UNTIL_OF)
            apply_term(out, &term, op, from);
        else if (op->code != BUILD_NOTHING)
            apply_value(out, term, op, from);
    }
}

static void leaf(const struct chart *chart, const struct chart_edge *edge,
                 struct meaning *out)
{
    out->number = edge->value;
    if (edge->symbol < SYMBOL_BUILTIN_COUNT)
        out->number = clamp(edge->value); /* not taken for a vague count */
    if (edge->symbol == SYMBOL_DECIMAL)
        out->tenths = decimal_tenths(chart, edge->token);
}

/* Gathers the edges that `top` is made of. False when there are too many. */
static bool gather(const struct chart *chart, const struct chart_edge *top,
                   struct parts *parts)
{
    parts->chart = chart;
    parts->edge[0] = top;
    parts->count = 1;
    for (size_t i = 0; i < parts->count; i++) {
        const struct rule_accept *accept = accept_of(parts, i);
        if (accept == NULL)
            continue;
        if (parts->count + accept->steps > PARTS_CAP)
            return false;
        parts->first[i] = (uint16_t)parts->count;
        for (size_t step = 0; step < accept->steps; step++) {
            uint16_t child = chart->children[parts->edge[i]->children + step];
            parts->edge[parts->count++] = &chart->edges[child];
        }
    }
    return true;
}

bool chart_meaning(const struct chart *chart, const struct chart_edge *edge,
                   struct meaning *out)
{
    const struct grammar *grammar = chart->grammar;
    struct parts parts;
    if (edge->accept == 0 ||
        grammar->rules[grammar->accepts[edge->accept - 1].rule].nothing ||
        !gather(chart, edge, &parts))
        return false;
    for (size_t i = parts.count; i-- > 0;) {
        parts.meaning[i] = (struct meaning){.number = 0};
        if (parts.edge[i]->accept == 0)
            leaf(chart, parts.edge[i], &parts.meaning[i]);
        else
            run_rule(&parts, i, &parts.meaning[i]);
    }
    *out = parts.meaning[0];
    return true;
}
