/* SPDX-License-Identifier: MIT */
/* Opens the compiled date tables of an image. */
#include "src/dates/grammar.h"

#include "src/dates/find.h"

bool grammar_open(struct grammar *grammar, struct image image)
{
    size_t bytes;
    struct grammar opened = {
        .classes = image_section(image, SECTION_DATE_CLASSES, &bytes),
        .rules = image_section(image, SECTION_DATE_RULES, &bytes),
        .ops = image_section(image, SECTION_DATE_OPS, &bytes),
        .nodes = image_section(image, SECTION_DATE_NODES, &bytes),
        .edges = image_section(image, SECTION_DATE_EDGES, &bytes),
        .accepts = image_section(image, SECTION_DATE_ACCEPTS, &bytes),
        .roots = image_section(image, SECTION_DATE_ROOTS, &bytes),
        .pool = image_section(image, SECTION_DATE_POOL, &bytes),
        .holidays = image_section(image, SECTION_DATE_HOLIDAYS, &bytes),
        .marks = image_section(image, SECTION_DATE_MARKS, &bytes),
    };
    if (opened.classes == NULL || opened.rules == NULL ||
        opened.ops == NULL || opened.nodes == NULL || opened.edges == NULL ||
        opened.accepts == NULL || opened.roots == NULL ||
        opened.pool == NULL || opened.holidays == NULL ||
        opened.marks == NULL)
        return false;
    *grammar = opened;
    return true;
}

/* A name in the pool. */
static struct slice pool_name(const struct lexicon *lexicon, uint32_t at,
                              size_t len)
{
    size_t bytes;
    const char *pool = image_section(lexicon->image, SECTION_DATE_POOL, &bytes);
    return pool == NULL ? (struct slice){"", 0}
                        : (struct slice){pool + at, len};
}

struct slice timex_rule_name(const struct lexicon *lexicon, uint16_t rule)
{
    size_t bytes;
    const struct rule *rules =
        image_section(lexicon->image, SECTION_DATE_RULES, &bytes);
    if (rules == NULL || rule >= bytes / sizeof(*rules))
        return (struct slice){"", 0};
    return pool_name(lexicon, rules[rule].name, rules[rule].name_len);
}

const struct holiday *holiday_row(const struct lexicon *lexicon, uint16_t row)
{
    size_t bytes;
    const struct holiday *holidays =
        row == 0 ? NULL
                 : image_section(lexicon->image, SECTION_DATE_HOLIDAYS, &bytes);
    if (holidays == NULL || row >= bytes / sizeof(*holidays))
        return NULL;
    return &holidays[row];
}

struct slice timex_period_name(const struct lexicon *lexicon, uint16_t row)
{
    const struct holiday *holiday = holiday_row(lexicon, row);
    if (holiday == NULL)
        return (struct slice){"", 0};
    return pool_name(lexicon, holiday->name, holiday->name_len);
}
