/* SPDX-License-Identifier: MIT */
/*
 * Frames: what a verb tells with what stands around it. The forms of a pattern
 * stand in the head of frames.tsv; a user's lines have the same.
 *
 *   sign  obj={agreement}|{ceasefire}    one condition, a choice of two
 *   meet  with                           a word after the verb
 */
#include "events/action_compile.h"

static enum pax_status add_choice_word(struct action_compiler *to,
                                       struct slice text)
{
    uint32_t id;
    enum pax_status status =
        dictionary_intern(to->words, text, LEXICON_PHRASE, &id);
    if (status == PAX_OK && !action_compile_add(to, &to->choice, &id))
        status = PAX_NO_MEMORY;
    return status;
}

/* One member of a choice: {class}, @actor, @money, "*", or a word. */
static enum pax_status add_choice(struct action_compiler *to,
                                  struct condition *condition,
                                  struct slice text)
{
    if (slice_equal(text, SLICE("*"))) {
        condition->flags |= CONDITION_EVENT;
    } else if (slice_equal(text, SLICE("@actor"))) {
        condition->flags |= CONDITION_ACTOR;
    } else if (slice_equal(text, SLICE("@money"))) {
        condition->flags |= CONDITION_MONEY;
    } else if (text.len > 2 && text.ptr[0] == '{') {
        uint64_t bit =
            action_cell_class(to, slice_sub(text, 1, text.len - 1), false);
        if (bit == 0)
            return PAX_BAD_SYNTAX;
        condition->classes |= bit;
    } else {
        char room[PLURAL_MAX];
        struct slice plural = action_compile_plural(text, room);
        enum pax_status status = add_choice_word(to, text);
        if (status == PAX_OK && plural.len > 0)
            status = add_choice_word(to, plural);
        return status;
    }
    return PAX_OK;
}

static enum pax_status add_choices(struct action_compiler *to,
                                   struct condition *condition,
                                   struct slice text)
{
    condition->choice = (uint32_t)to->choice.count;
    while (text.len > 0) {
        enum pax_status status =
            add_choice(to, condition, slice_cut(&text, '|'));
        if (status != PAX_OK)
            return status;
    }
    condition->choice_count = (uint32_t)to->choice.count - condition->choice;
    return PAX_OK;
}

static const struct {
    const char *name;
    uint32_t kind;
} keywords[] = {
    {"obj", CONDITION_OBJECT},      {"no-obj", CONDITION_NO_OBJECT},
    {"subj", CONDITION_SUBJECT},    {"inf", CONDITION_INFINITIVE},
    {"that", CONDITION_COMPLEMENT}, {"adj", CONDITION_ADJECTIVE},
    {"passive", CONDITION_PASSIVE}, {"active", CONDITION_ACTIVE},
    {"there", CONDITION_THERE},
};

/* Reads one condition of a pattern. */
static enum pax_status add_condition(struct action_compiler *to,
                                     struct slice text)
{
    struct condition condition = {0};
    struct slice choice = text;
    struct slice name = slice_cut(&choice, '=');
    enum pax_status status = PAX_OK;
    condition.kind = choice.ptr != NULL ? CONDITION_PHRASE : CONDITION_WORD;
    for (size_t i = 0; i < COUNT_OF(keywords); i++) {
        if (slice_equal(name, slice_of(keywords[i].name)))
            condition.kind = keywords[i].kind;
    }
    if (name.len > 1 && name.ptr[0] == '~') {
        condition.kind = CONDITION_PARTICLE;
        choice = slice_sub(name, 1, name.len);
    } else if (condition.kind == CONDITION_WORD) {
        choice = name;
    } else if (condition.kind == CONDITION_PHRASE) {
        status =
            dictionary_intern(to->words, name, LEXICON_PHRASE, &condition.word);
    }
    if (choice.len == 0)
        condition.flags |= CONDITION_ANY;
    if (status == PAX_OK)
        status = add_choices(to, &condition, choice);
    if (status == PAX_OK && !action_compile_add(to, &to->condition, &condition))
        status = PAX_NO_MEMORY;
    return status;
}

/* Adds the frame under one lemma. */
static enum pax_status add_frame(struct action_compiler *to, struct frame frame,
                                 struct slice lemma, struct slice pattern)
{
    uint32_t row;
    enum pax_status status = action_compile_word(to, lemma, &row);
    if (status != PAX_OK)
        return status;
    frame.name = (uint32_t)to->pool.len;
    buffer_put(&to->pool, lemma);
    if (!slice_equal(pattern, SLICE("-"))) {
        buffer_byte(&to->pool, ' ');
        buffer_put(&to->pool, pattern);
    }
    if (to->pool.failed)
        return PAX_NO_MEMORY;
    frame.name_len = (uint32_t)(to->pool.len - frame.name);
    if (!action_compile_add(to, &to->frame, &frame) ||
        !action_compile_add(to, &to->owner, &row))
        return PAX_NO_MEMORY;
    return PAX_OK;
}

static enum pax_status frame_row(struct action_compiler *to,
                                 const struct tsv *tsv, struct pax_error *error)
{
    struct frame frame = {.condition = (uint32_t)to->condition.count,
                          .status = FRAME_STATUS_NONE};
    unsigned weight;
    struct slice pattern = tsv->cell[1];
    while (pattern.len > 0 && !slice_equal(tsv->cell[1], SLICE("-"))) {
        enum pax_status status = add_condition(to, slice_cut(&pattern, ' '));
        if (status == PAX_BAD_SYNTAX)
            return action_compile_bad(error, "frames: unknown class", tsv);
        if (status != PAX_OK)
            return status;
    }
    frame.condition_count = (uint32_t)to->condition.count - frame.condition;
    if (slice_equal(tsv->cell[3], SLICE("=obj")))
        frame.type = FRAME_TYPE_OBJECT;
    else if (slice_equal(tsv->cell[3], SLICE("=subj")))
        frame.type = FRAME_TYPE_SUBJECT;
    else if (!action_cell_type(tsv->cell[3], &frame.type))
        return action_compile_bad(error, "frames: unknown event type", tsv);
    if (!action_cell_roles(tsv->cell[2], &frame.roles))
        return action_compile_bad(error, "frames: unknown roles", tsv);
    if (!slice_equal(tsv->cell[4], SLICE("-")) &&
        !action_cell_status(tsv->cell[4], &frame.status))
        return action_compile_bad(error, "frames: unknown status", tsv);
    if (!slice_to_uint(tsv->cell[6], &weight) || weight > 100)
        return action_compile_bad(error, "frames: bad weight", tsv);
    frame.weight = weight;
    action_cell_cameo(frame.cameo, tsv->cell[5]);
    struct slice lemmas = tsv->cell[0];
    while (lemmas.len > 0) {
        enum pax_status status =
            add_frame(to, frame, slice_cut(&lemmas, '|'), tsv->cell[1]);
        if (status != PAX_OK)
            return status;
    }
    return PAX_OK;
}

enum pax_status action_compile_frames(struct action_compiler *to,
                                      struct slice bytes,
                                      struct pax_error *error)
{
    return action_compile_rows(to, bytes, frame_row, error);
}

/* A user's frames; what does not fit is told and passed over. */
enum pax_status action_compile_user(struct action_compiler *to,
                                    struct slice bytes,
                                    const struct table_warn *warn)
{
    struct tsv tsv;
    enum pax_status status = PAX_OK;
    tsv_init(&tsv, bytes);
    while (status == PAX_OK && tsv_next(&tsv)) {
        struct pax_error error = {PAX_OK, "a frame that cannot be read", 0};
        unsigned table = 0;
        unsigned line = 0;
        size_t before = to->frame.count;
        status = frame_row(to, &tsv, &error);
        if (status == PAX_OK || status == PAX_NO_MEMORY)
            continue;
        (void)slice_to_uint(tsv.cell[7], &table);
        (void)slice_to_uint(tsv.cell[8], &line);
        table_tell(warn, table, line, error.text);
        to->frame.count = to->owner.count = before;
        status = PAX_OK;
    }
    to->user_frames = to->frame.count;
    return status;
}
