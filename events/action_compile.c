/* SPDX-License-Identifier: MIT */
/*
 * Compiles data/en/actions into image sections: the same at build time and
 * for a user's tables. The forms of the tables stand in their own heads.
 */
#include "events/action_table.h"
#include "src/base/buffer.h"
#include "src/base/tsv.h"

/* An array in the arena that grows. */
struct list {
    char *data;
    size_t count;
    size_t room;
    size_t size; /* bytes of an element */
};

struct compiler {
    struct arena *arena;
    struct dictionary_builder *words;
    struct list word;
    struct list frame;
    struct list owner; /* uint32_t word row of each frame */
    struct list condition;
    struct list choice;
    struct list noun;
    struct modality_row modality[PAX_TYPE_COUNT];
    struct action_classes classes;
    struct slice class_name[ACTION_CLASSES_MAX];
    size_t class_count;
    struct buffer pool;
    size_t user_frames; /* the first of them: a user's, which go before all */
};

static const char *const class_names[ACTION_CLASS_COUNT] = {
    [ACTION_CLASS_MEASURE] = "measure",
    [ACTION_CLASS_EFFORT] = "effort",
    [ACTION_CLASS_STATEMENT] = "statement",
    [ACTION_CLASS_AGREEMENT] = "agreement",
    [ACTION_CLASS_TERRITORY] = "territory",
    [ACTION_CLASS_BORDER] = "border",
    [ACTION_CLASS_NATURE] = "nature",
    [ACTION_CLASS_BUILDING] = "building",
    [ACTION_CLASS_CARRIED] = "carried",
};

static const char *const role_names[] = {
    [FRAME_DIRECTED] = "directed",       [FRAME_RECIPROCAL] = "reciprocal",
    [FRAME_SPEECH] = "speech",           [FRAME_VISIT] = "visit",
    [FRAME_INTRANSITIVE] = "intransitive", [FRAME_BECOME] = "become",
    [FRAME_TOPIC] = "topic",             [FRAME_SUFFER] = "suffer",
    [FRAME_TRANSFER] = "transfer",
};

static bool list_add(struct compiler *to, struct list *list,
                     const void *element)
{
    char *data = arena_grow(to->arena, list->data, &list->room,
                            list->count + 1, list->size);
    if (data == NULL)
        return false;
    list->data = data;
    memcpy(data + list->count * list->size, element, list->size);
    list->count++;
    return true;
}

static enum pax_status bad_row(struct pax_error *error, const char *text,
                               const struct tsv *tsv)
{
    if (error != NULL)
        *error = (struct pax_error){PAX_BAD_SYNTAX, text, tsv->line};
    return PAX_BAD_SYNTAX;
}

/* --- Names --------------------------------------------------------------- */

/* Index of the name in a list of constant strings, `count` when unknown. */
static size_t name_index(struct slice name, const char *const *names,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (slice_equal(name, slice_of(names[i])))
            return i;
    }
    return count;
}

static bool type_by_name(struct slice name, uint32_t *type)
{
    for (uint32_t i = 0; i < PAX_TYPE_COUNT; i++) {
        if (slice_equal(name, slice_of(pax_type_name((enum pax_type)i)))) {
            *type = i;
            return true;
        }
    }
    return false;
}

static bool status_by_name(struct slice name, uint32_t *status)
{
    for (uint32_t i = 0; i < PAX_EVENT_STATUS_COUNT; i++) {
        if (slice_equal(name, slice_of(pax_event_status_name(
                                  (enum pax_event_status)i)))) {
            *status = i;
            return true;
        }
    }
    return false;
}

static bool roles_by_name(struct slice name, uint32_t *roles)
{
    size_t count = COUNT_OF(role_names);
    size_t i = name_index(name, role_names, count);
    *roles = i < count ? (uint32_t)i : FRAME_INTRANSITIVE;
    return i < count || slice_equal(name, SLICE("-"));
}

static void set_cameo(char cameo[8], struct slice code)
{
    memset(cameo, 0, 8);
    if (!slice_equal(code, SLICE("-")) && code.len < 8)
        memcpy(cameo, code.ptr, code.len);
}

/* The class's bit, a new one when `add`; 0 when there is none. */
static uint64_t class_bit(struct compiler *to, struct slice name, bool add)
{
    for (size_t i = 0; i < to->class_count; i++) {
        if (slice_equal(to->class_name[i], name))
            return UINT64_C(1) << i;
    }
    if (!add || to->class_count == ACTION_CLASSES_MAX)
        return 0;
    to->class_name[to->class_count] = name;
    uint64_t bit = UINT64_C(1) << to->class_count++;
    for (size_t i = 0; i < ACTION_CLASS_COUNT; i++) {
        if (slice_equal(name, slice_of(class_names[i])))
            to->classes.bit[i] = bit;
    }
    return bit;
}

/* --- Words --------------------------------------------------------------- */

static struct action_word *word_at(struct compiler *to, uint32_t row)
{
    return (struct action_word *)(void *)(to->word.data +
                                          row * to->word.size);
}

/* The row of a word or phrase, new or known. */
static enum pax_status word_row(struct compiler *to, struct slice text,
                                uint32_t *row)
{
    uint32_t id;
    enum pax_status status = dictionary_intern(
        to->words, text, LEXICON_PHRASE | LEXICON_ACTION_PHRASE, &id);
    if (status != PAX_OK)
        return status;
    struct dictionary_entry *entry = dictionary_edit(to->words, id);
    if (entry->slot[LEXICON_ACTIONS] == 0) {
        struct action_word fresh = {0};
        if (!list_add(to, &to->word, &fresh))
            return PAX_NO_MEMORY;
        entry->slot[LEXICON_ACTIONS] = (uint32_t)to->word.count;
        entry->mask |= LEXICON_ACTION;
    }
    *row = entry->slot[LEXICON_ACTIONS] - 1;
    return PAX_OK;
}

#define PLURAL_MAX 96

/* The regular plural of the last word; empty when it is one already or too
 * long. */
static struct slice plural_of(struct slice noun, char out[PLURAL_MAX])
{
    struct slice none = {out, 0};
    if (noun.len < 2 || noun.len + 2 > PLURAL_MAX)
        return none;
    char last = noun.ptr[noun.len - 1];
    char before = noun.ptr[noun.len - 2];
    bool vowel = memchr("aeiou", before, 5) != NULL;
    size_t len = noun.len;
    memcpy(out, noun.ptr, len);
    if (last == 's' && before != 's')
        return none;
    if (last == 'y' && !vowel) {
        out[len - 1] = 'i';
        out[len++] = 'e';
    } else if (last == 's' || last == 'x' || last == 'z' ||
               (last == 'h' && (before == 'c' || before == 's'))) {
        out[len++] = 'e';
    }
    out[len++] = 's';
    return (struct slice){out, len};
}

/* --- Nouns and discards -------------------------------------------------- */

static enum pax_status add_noun(struct compiler *to, struct slice text,
                                uint64_t classes, uint32_t noun)
{
    uint32_t row;
    enum pax_status status = word_row(to, text, &row);
    if (status != PAX_OK)
        return status;
    struct action_word *word = word_at(to, row);
    word->classes |= classes;
    if (noun != 0)
        word->noun = noun;
    return PAX_OK;
}

static enum pax_status noun_row(struct compiler *to, const struct tsv *tsv,
                                struct pax_error *error)
{
    struct action_noun noun = {0};
    uint64_t classes = 0;
    unsigned weight;
    struct slice names = tsv->cell[1];
    while (names.len > 0) {
        struct slice name = slice_cut(&names, ' ');
        if (slice_equal(name, SLICE("-")))
            continue;
        uint64_t bit = class_bit(to, name, true);
        if (bit == 0)
            return bad_row(error, "nouns: too many classes", tsv);
        classes |= bit;
    }
    bool event = !slice_equal(tsv->cell[2], SLICE("-"));
    if (event && !type_by_name(tsv->cell[2], &noun.type))
        return bad_row(error, "nouns: unknown event type", tsv);
    if (!roles_by_name(tsv->cell[4], &noun.roles))
        return bad_row(error, "nouns: unknown roles", tsv);
    if (!slice_to_uint(tsv->cell[5], &weight) || weight > 100)
        return bad_row(error, "nouns: bad weight", tsv);
    noun.weight = weight;
    set_cameo(noun.cameo, tsv->cell[3]);
    if (event && !list_add(to, &to->noun, &noun))
        return PAX_NO_MEMORY;
    uint32_t row = event ? (uint32_t)to->noun.count : 0;
    char room[PLURAL_MAX];
    struct slice plural = plural_of(tsv->cell[0], room);
    enum pax_status status = add_noun(to, tsv->cell[0], classes, row);
    if (status == PAX_OK && plural.len > 0)
        status = add_noun(to, plural, classes, row);
    return status;
}

static enum pax_status read_nouns(struct compiler *to, struct slice bytes,
                                  struct pax_error *error)
{
    struct tsv tsv;
    enum pax_status status = PAX_OK;
    tsv_init(&tsv, bytes);
    while (status == PAX_OK && tsv_next(&tsv))
        status = noun_row(to, &tsv, error);
    return status;
}

static enum pax_status read_discards(struct compiler *to, struct slice bytes)
{
    struct tsv tsv;
    tsv_init(&tsv, bytes);
    while (tsv_next(&tsv)) {
        uint32_t row, id;
        enum pax_status status = word_row(to, tsv.cell[0], &row);
        if (status == PAX_OK)
            status = dictionary_intern(to->words, tsv.cell[0],
                                       LEXICON_DISCARD, &id);
        if (status != PAX_OK)
            return status;
        dictionary_edit(to->words, id)->mask |= LEXICON_DISCARD;
        word_at(to, row)->flags |= ACTION_WORD_DISCARD;
    }
    return PAX_OK;
}

/* --- Modality ------------------------------------------------------------ */

static enum pax_status modality_type(struct compiler *to,
                                     const struct tsv *tsv,
                                     struct pax_error *error)
{
    uint32_t type;
    struct modality_row row;
    if (!type_by_name(tsv->cell[1], &type) ||
        !type_by_name(tsv->cell[2], &row.past) ||
        !type_by_name(tsv->cell[3], &row.future) ||
        !type_by_name(tsv->cell[4], &row.denied_past) ||
        !type_by_name(tsv->cell[5], &row.denied_future))
        return bad_row(error, "modality: unknown event type", tsv);
    to->modality[type] = row;
    return PAX_OK;
}

static enum pax_status read_modality(struct compiler *to, struct slice bytes,
                                     struct pax_error *error)
{
    struct tsv tsv;
    for (uint32_t i = 0; i < PAX_TYPE_COUNT; i++)
        to->modality[i] = (struct modality_row){i, i, i, i};
    tsv_init(&tsv, bytes);
    while (tsv_next(&tsv)) {
        enum pax_status status = PAX_OK;
        uint32_t row, governs;
        if (slice_equal(tsv.cell[0], SLICE("type"))) {
            status = modality_type(to, &tsv, error);
        } else if (!slice_equal(tsv.cell[0], SLICE("governor")) ||
                   !status_by_name(tsv.cell[2], &governs)) {
            status = bad_row(error, "modality: unknown row", &tsv);
        } else {
            status = word_row(to, tsv.cell[1], &row);
            if (status == PAX_OK)
                word_at(to, row)->governor = governs + 1;
        }
        if (status != PAX_OK)
            return status;
    }
    return PAX_OK;
}

/* --- Frames -------------------------------------------------------------- */

static enum pax_status add_choice_word(struct compiler *to, struct slice text)
{
    uint32_t id;
    enum pax_status status =
        dictionary_intern(to->words, text, LEXICON_PHRASE, &id);
    if (status == PAX_OK && !list_add(to, &to->choice, &id))
        status = PAX_NO_MEMORY;
    return status;
}

/* One member of a choice: {class}, @actor, @money, "*", or a word. */
static enum pax_status add_choice(struct compiler *to,
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
            class_bit(to, slice_sub(text, 1, text.len - 1), false);
        if (bit == 0)
            return PAX_BAD_SYNTAX;
        condition->classes |= bit;
    } else {
        char room[PLURAL_MAX];
        struct slice plural = plural_of(text, room);
        enum pax_status status = add_choice_word(to, text);
        if (status == PAX_OK && plural.len > 0)
            status = add_choice_word(to, plural);
        return status;
    }
    return PAX_OK;
}

static enum pax_status add_choices(struct compiler *to,
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
static enum pax_status add_condition(struct compiler *to, struct slice text)
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
        status = dictionary_intern(to->words, name, LEXICON_PHRASE,
                                   &condition.word);
    }
    if (choice.len == 0)
        condition.flags |= CONDITION_ANY;
    if (status == PAX_OK)
        status = add_choices(to, &condition, choice);
    if (status == PAX_OK && !list_add(to, &to->condition, &condition))
        status = PAX_NO_MEMORY;
    return status;
}

/* Adds the frame under one lemma. */
static enum pax_status add_frame(struct compiler *to, struct frame frame,
                                 struct slice lemma, struct slice pattern)
{
    uint32_t row;
    enum pax_status status = word_row(to, lemma, &row);
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
    if (!list_add(to, &to->frame, &frame) || !list_add(to, &to->owner, &row))
        return PAX_NO_MEMORY;
    return PAX_OK;
}

static enum pax_status frame_row(struct compiler *to, const struct tsv *tsv,
                                 struct pax_error *error)
{
    struct frame frame = {.condition = (uint32_t)to->condition.count,
                          .status = FRAME_STATUS_NONE};
    unsigned weight;
    struct slice pattern = tsv->cell[1];
    while (pattern.len > 0 && !slice_equal(tsv->cell[1], SLICE("-"))) {
        enum pax_status status =
            add_condition(to, slice_cut(&pattern, ' '));
        if (status == PAX_BAD_SYNTAX)
            return bad_row(error, "frames: unknown class", tsv);
        if (status != PAX_OK)
            return status;
    }
    frame.condition_count =
        (uint32_t)to->condition.count - frame.condition;
    if (slice_equal(tsv->cell[3], SLICE("=obj")))
        frame.type = FRAME_TYPE_OBJECT;
    else if (slice_equal(tsv->cell[3], SLICE("=subj")))
        frame.type = FRAME_TYPE_SUBJECT;
    else if (!type_by_name(tsv->cell[3], &frame.type))
        return bad_row(error, "frames: unknown event type", tsv);
    if (!roles_by_name(tsv->cell[2], &frame.roles))
        return bad_row(error, "frames: unknown roles", tsv);
    if (!slice_equal(tsv->cell[4], SLICE("-")) &&
        !status_by_name(tsv->cell[4], &frame.status))
        return bad_row(error, "frames: unknown status", tsv);
    if (!slice_to_uint(tsv->cell[6], &weight) || weight > 100)
        return bad_row(error, "frames: bad weight", tsv);
    frame.weight = weight;
    set_cameo(frame.cameo, tsv->cell[5]);
    struct slice lemmas = tsv->cell[0];
    while (lemmas.len > 0) {
        enum pax_status status =
            add_frame(to, frame, slice_cut(&lemmas, '|'), tsv->cell[1]);
        if (status != PAX_OK)
            return status;
    }
    return PAX_OK;
}

static enum pax_status read_frames(struct compiler *to, struct slice bytes,
                                   struct pax_error *error)
{
    struct tsv tsv;
    enum pax_status status = PAX_OK;
    tsv_init(&tsv, bytes);
    while (status == PAX_OK && tsv_next(&tsv))
        status = frame_row(to, &tsv, error);
    return status;
}

/* A user's frames; what does not fit is told and passed over. */
static enum pax_status read_user(struct compiler *to, struct slice bytes,
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

#define USER_RANK 1000 /* beyond what conditions may sum up to */

/* How much a condition asks for. */
static unsigned condition_weight(const struct condition *condition)
{
    if ((condition->flags & CONDITION_ANY) != 0)
        return condition->kind == CONDITION_NO_OBJECT ? 1 : 2;
    if (condition->kind == CONDITION_PARTICLE)
        return 7;
    if (condition->kind == CONDITION_WORD)
        return 3;
    if (condition->classes == 0 && condition->choice_count == 0)
        return 3;
    return condition->kind == CONDITION_PHRASE ? 8 : 6;
}

static unsigned specificity(const struct compiler *from,
                            const struct frame *frame)
{
    const struct condition *condition =
        (const struct condition *)(const void *)from->condition.data;
    unsigned sum = 0;
    for (uint32_t i = 0; i < frame->condition_count; i++)
        sum += condition_weight(&condition[frame->condition + i]);
    return sum;
}

/* Lays the frames of each word together, most specific first. Quadratic in
 * the frames of one word only. */
static bool sort_frames(struct compiler *to, struct frame **out)
{
    const struct frame *frame =
        (const struct frame *)(const void *)to->frame.data;
    const uint32_t *owner =
        (const uint32_t *)(const void *)to->owner.data;
    struct frame *sorted =
        arena_array(to->arena, to->frame.count + 1, sizeof(*sorted));
    unsigned *rank =
        arena_array(to->arena, to->frame.count + 1, sizeof(*rank));
    if (sorted == NULL || rank == NULL)
        return false;
    for (size_t i = 0; i < to->frame.count; i++)
        word_at(to, owner[i])->frame_count++;
    uint32_t at = 0;
    for (uint32_t row = 0; row < to->word.count; row++) {
        struct action_word *word = word_at(to, row);
        word->frame = at;
        at += word->frame_count;
        word->frame_count = 0;
    }
    for (size_t i = 0; i < to->frame.count; i++) {
        struct action_word *word = word_at(to, owner[i]);
        unsigned mine = specificity(to, &frame[i]) +
                        (i < to->user_frames ? USER_RANK : 0);
        uint32_t place = word->frame + word->frame_count++;
        while (place > word->frame && rank[place - 1] < mine) {
            sorted[place] = sorted[place - 1];
            rank[place] = rank[place - 1];
            place--;
        }
        sorted[place] = frame[i];
        rank[place] = mine;
    }
    *out = sorted;
    return true;
}

/* --- All together -------------------------------------------------------- */

static enum pax_status add_sections(struct compiler *from,
                                    struct image_builder *image)
{
    struct frame *frames;
    struct modality_row *modality = arena_array(
        from->arena, PAX_TYPE_COUNT, sizeof(*modality));
    struct action_classes *classes =
        arena_array(from->arena, 1, sizeof(*classes));
    if (modality == NULL || classes == NULL || !sort_frames(from, &frames))
        return PAX_NO_MEMORY;
    memcpy(modality, from->modality, sizeof(from->modality));
    *classes = from->classes;
    const struct {
        uint32_t id;
        const void *data;
        size_t bytes;
    } section[] = {
        {SECTION_ACTION_WORDS, from->word.data,
         from->word.count * from->word.size},
        {SECTION_ACTION_FRAMES, frames,
         from->frame.count * sizeof(*frames)},
        {SECTION_ACTION_CONDITIONS, from->condition.data,
         from->condition.count * from->condition.size},
        {SECTION_ACTION_CHOICES, from->choice.data,
         from->choice.count * from->choice.size},
        {SECTION_ACTION_NOUNS, from->noun.data,
         from->noun.count * from->noun.size},
        {SECTION_ACTION_MODALITY, modality, sizeof(from->modality)},
        {SECTION_ACTION_CLASSES, classes, sizeof(*classes)},
        {SECTION_ACTION_POOL, from->pool.data, from->pool.len},
    };
    for (size_t i = 0; i < COUNT_OF(section); i++) {
        enum pax_status status = image_add(image, section[i].id,
                                           section[i].data,
                                           section[i].bytes);
        if (status != PAX_OK)
            return status;
    }
    return PAX_OK;
}

enum pax_status actions_compile(const struct action_sources *sources,
                                struct dictionary_builder *words,
                                struct image_builder *image,
                                struct pax_error *error)
{
    struct compiler to = {
        .arena = image->arena,
        .words = words,
        .word = {.size = sizeof(struct action_word)},
        .frame = {.size = sizeof(struct frame)},
        .owner = {.size = sizeof(uint32_t)},
        .condition = {.size = sizeof(struct condition)},
        .choice = {.size = sizeof(uint32_t)},
        .noun = {.size = sizeof(struct action_noun)},
    };
    buffer_init(&to.pool, image->arena);
    enum pax_status status = read_nouns(&to, sources->nouns, error);
    if (status == PAX_OK)
        status = read_discards(&to, sources->discards);
    if (status == PAX_OK)
        status = read_modality(&to, sources->modality, error);
    if (status == PAX_OK)
        status = read_user(&to, sources->user, sources->warn);
    if (status == PAX_OK)
        status = read_frames(&to, sources->frames, error);
    if (status == PAX_OK)
        status = add_sections(&to, image);
    return status;
}
