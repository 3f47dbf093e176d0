/* SPDX-License-Identifier: MIT */
/*
 * Compiles the tables of data/en/actors into the dictionary and flat
 * sections; the forms of the files are in data/README.md and in their head
 * comments. Runs at build time, and at run time for a user's files.
 *
 * Rows come in the order of the files; the senses of one alias keep that
 * order within their type, so that a demonym of two states belongs to the one
 * that stands first.
 */
#include "events/actor_compile.h"

/* Reads a table line by line; a failure is told with its line. */
static enum pax_status add_file(struct actor_compiler *to, struct slice file,
                                actor_compile_line *add,
                                struct pax_error *error)
{
    struct tsv tsv;
    tsv_init(&tsv, file);
    while (tsv_next(&tsv)) {
        if (tsv.cell[0].len > 0)
            add(to, &tsv);
        if (to->status == PAX_OK)
            continue;
        if (error != NULL)
            *error = (struct pax_error){to->status, to->what, tsv.line};
        return to->status;
    }
    return PAX_OK;
}

enum pax_status actors_compile(const struct actor_sources *sources,
                               struct dictionary_builder *words,
                               struct image_builder *image,
                               struct pax_error *error)
{
    const struct {
        struct slice file;
        actor_compile_line *add;
    } files[] = {
        {sources->states, actor_compile_state},
        {sources->regions, actor_compile_region},
        {sources->orgs, actor_compile_org},
        {sources->groups, actor_compile_group},
        {sources->roles, actor_compile_role},
        {sources->ministries, actor_compile_ministry},
        {sources->words, actor_compile_word},
        {sources->holders, actor_compile_holder},
    };
    struct actor_compiler to = {.arena = image->arena, .words = words};
    buffer_init(&to.pool, image->arena);
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        enum pax_status status =
            add_file(&to, files[i].file, files[i].add, error);
        if (status != PAX_OK)
            return status;
    }
    actor_compile_user(&to, sources->user, sources->warn);
    if (to.status != PAX_OK)
        return to.status;
    return actor_compile_sections(&to, image);
}
