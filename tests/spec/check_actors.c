/* SPDX-License-Identifier: MIT */
/*
 * Examples of actors:
 *
 *   => actor NAME | kind | country | "mention"   found so, in text order
 *   => actor NAME | kind | code | "mention"      the same, with the whole code
 *   => not actor "mention"                       nothing found there
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "events/actor.h"
#include "spec.h"

static struct slice mention_text(const struct analysis *analysis,
                                 const struct mention *mention)
{
    const struct token *at = analysis->tokens.at;
    return slice_sub(analysis->tokens.text, at[mention->first].start,
                     at[mention->end - 1].end);
}

/* The next mention with that text, from *at on; NULL when there is none. */
static const struct mention *find(const struct analysis *analysis,
                                  const struct actors *actors, size_t *at,
                                  struct slice text)
{
    for (size_t i = *at; i < actors->mention_count; i++) {
        if (slice_equal(mention_text(analysis, &actors->mentions[i]), text)) {
            *at = i + 1;
            return &actors->mentions[i];
        }
    }
    return NULL;
}

static void check_entity(const struct example *example, struct slice expected,
                         struct slice rest, const struct entity *entity)
{
    struct slice name = slice_trim(slice_cut(&rest, '|'));
    struct slice kind = slice_trim(slice_cut(&rest, '|'));
    struct slice place = slice_trim(slice_cut(&rest, '|'));
    bool placed = slice_equal(place, place.len > 3 ? entity->code
                                                   : slice_of(entity->country));
    if (!slice_equal(name, entity->name) ||
        !slice_equal(kind, slice_of(pax_actor_kind_name(entity->kind))) ||
        !placed)
        fail_example(example, expected, "actor %.*s | %s | %s (%.*s)",
                     (int)entity->name.len, entity->name.ptr,
                     pax_actor_kind_name(entity->kind), entity->country,
                     (int)entity->code.len, entity->code.ptr);
}

static void fail_missing(const struct example *example, struct slice expected,
                         const struct analysis *analysis,
                         const struct actors *actors)
{
    char got[512];
    size_t len = 0;
    for (size_t i = 0; i < actors->mention_count; i++) {
        struct slice text = mention_text(analysis, &actors->mentions[i]);
        if (len + text.len + 4 >= sizeof(got))
            break;
        got[len++] = '[';
        memcpy(got + len, text.ptr, text.len);
        len += text.len;
        got[len++] = ']';
        got[len++] = ' ';
    }
    fail_example(example, expected, "mentions %.*s", (int)len, got);
}

void check_actors(const struct checker *checker, const struct example *example)
{
    struct analysis analysis;
    struct actors actors;
    struct document *document = example_document(checker, example);
    assert_int_equal(
        analysis_read(checker->arena, checker->lexicon, document, &analysis),
        PAX_OK);
    assert_int_equal(actors_find(checker->arena, &analysis, NULL, &actors),
                     PAX_OK);
    size_t at = 0;
    for (size_t i = 0; i < example->expected_count; i++) {
        struct slice expected = example->expected[i];
        struct slice rest = expected;
        struct slice line = expected;
        struct slice quoted;
        if (!take_quoted(&line, &quoted))
            fail_example(example, expected, "no \"mention\" in the line");
        if (take_prefix(&rest, "not actor ")) {
            size_t from = 0;
            if (find(&analysis, &actors, &from, quoted) != NULL)
                fail_example(example, expected, "found");
            continue;
        }
        const struct mention *mention = find(&analysis, &actors, &at, quoted);
        if (mention == NULL)
            fail_missing(example, expected, &analysis, &actors);
        else if (mention->entity == NO_INDEX)
            fail_example(example, expected, "a mention without an entity");
        else if (take_prefix(&rest, "actor "))
            check_entity(example, expected, rest,
                         &actors.entities[mention->entity]);
    }
}
