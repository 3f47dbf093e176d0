/* SPDX-License-Identifier: MIT */
/* Compiles the word and rule files of all stages into one image. */
#include "src/pipeline/compile.h"

#include "events/action.h"
#include "events/actor.h"
#include "src/article/cue.h"
#include "src/base/dictionary.h"
#include "src/dates/find.h"
#include "src/text/lexicon.h"

static const char *const paths[DATA_FILE_COUNT] = {
    [DATA_CUES] = "article/cues.tsv",
    [DATA_WORDS] = "text/words.tsv",
    [DATA_ABBREVIATIONS] = "text/abbreviations.tsv",
    [DATA_GRAMMAR] = "text/grammar.tsv",
    [DATA_DATE_WORDS] = "dates/words.tsv",
    [DATA_DATE_RULES] = "dates/rules.tsv",
    [DATA_DATE_HOLIDAYS] = "dates/holidays.tsv",
    [DATA_STATES] = "actors/states.tsv",
    [DATA_REGIONS] = "actors/regions.tsv",
    [DATA_ORGS] = "actors/orgs.tsv",
    [DATA_GROUPS] = "actors/groups.tsv",
    [DATA_ROLES] = "actors/roles.tsv",
    [DATA_MINISTRIES] = "actors/ministries.tsv",
    [DATA_HOLDERS] = "actors/holders.tsv",
    [DATA_ACTOR_WORDS] = "actors/words.tsv",
    [DATA_FRAMES] = "actions/frames.tsv",
    [DATA_NOUNS] = "actions/nouns.tsv",
    [DATA_DISCARDS] = "actions/discards.tsv",
    [DATA_MODALITY] = "actions/modality.tsv",
};

const char *data_file_path(enum data_file file)
{
    return paths[file];
}

/* The tables of each stage, in the order of the data. */
static enum pax_status compile_stages(const struct data_sources *sources,
                                      struct dictionary_builder *words,
                                      struct image_builder *image,
                                      struct pax_error *error)
{
    const struct slice *files = sources->files;
    enum pax_status status = article_compile(image, files[DATA_CUES], error);
    if (status == PAX_OK)
        status = lexicon_add_words(words, files[DATA_WORDS], error);
    if (status == PAX_OK)
        status = lexicon_add_abbreviations(words, files[DATA_ABBREVIATIONS],
                                           error);
    if (status == PAX_OK)
        status = lexicon_add_grammar(words, files[DATA_GRAMMAR], error);
    const struct dates_sources dates = {
        .words = files[DATA_DATE_WORDS],
        .rules = files[DATA_DATE_RULES],
        .holidays = files[DATA_DATE_HOLIDAYS],
        .periods = sources->user_periods,
    };
    if (status == PAX_OK)
        status = dates_compile(&dates, words, image, error);
    const struct actor_sources actors = {
        .states = files[DATA_STATES],
        .regions = files[DATA_REGIONS],
        .orgs = files[DATA_ORGS],
        .groups = files[DATA_GROUPS],
        .roles = files[DATA_ROLES],
        .ministries = files[DATA_MINISTRIES],
        .holders = files[DATA_HOLDERS],
        .words = files[DATA_ACTOR_WORDS],
        .user = sources->user_actors,
        .warn = sources->warn,
    };
    if (status == PAX_OK)
        status = actors_compile(&actors, words, image, error);
    const struct action_sources actions = {
        .frames = files[DATA_FRAMES],
        .nouns = files[DATA_NOUNS],
        .discards = files[DATA_DISCARDS],
        .modality = files[DATA_MODALITY],
        .user = sources->user_frames,
        .warn = sources->warn,
    };
    if (status == PAX_OK)
        status = actions_compile(&actions, words, image, error);
    return status;
}

enum pax_status data_compile(struct arena *arena,
                             const struct data_sources *sources,
                             struct image *out, struct pax_error *error)
{
    struct dictionary_builder *words;
    struct image_builder image;
    image_builder_init(&image, arena);
    enum pax_status status = dictionary_builder_create(arena, &words);
    if (status == PAX_OK)
        status = compile_stages(sources, words, &image, error);
    if (status == PAX_OK)
        status = dictionary_finish(words, &image, SECTION_DICTIONARY);
    if (status == PAX_OK)
        status = image_build(&image, out);
    return status;
}
