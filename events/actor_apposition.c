/* SPDX-License-Identifier: MIT */
/*
 * One mention that says who another is: "Kurti, the prime minister", "the
 * prime minister, Kurti", "the regional bloc IGAD".
 */
#include "events/actor_find.h"

static bool is_one_person(const struct finder *finder, uint32_t entity)
{
    return entity != NO_INDEX &&
           finder->entities[entity].kind == PAX_ACTOR_PERSON;
}

/* One thing turned out to be another; all that was said of it stays. */
static void merge(struct finder *finder, uint32_t from, uint32_t to)
{
    if (from == to || from == NO_INDEX || to == NO_INDEX)
        return;
    struct entity *kept = &finder->entities[to];
    const struct entity *gone = &finder->entities[from];
    if (kept->country[0] == 0)
        memcpy(kept->country, gone->country, 4);
    if (kept->code.len == 0)
        kept->code = gone->code;
    if (kept->gender == GENDER_UNKNOWN)
        kept->gender = gone->gender;
    if (finder->offices[to] == 0)
        finder->offices[to] = finder->offices[from];
    if (gone->first_mention < kept->first_mention)
        kept->first_mention = gone->first_mention;
    finder->same[from] = to;
}

/* "Yemen's president, Abdu Rabu Mansour Hadi": the holder of the office in a
 * spelling that no table has. */
static bool is_holder(const struct finder *finder, uint32_t holder,
                      uint32_t named)
{
    struct slice a = finder->entities[holder].name;
    struct slice b = finder->entities[named].name;
    return finder->rows[holder] != 0 && finder->rows[named] == 0 && a.len > 0 &&
           b.len > 0 && a.ptr[0] == b.ptr[0] &&
           slice_equal(slice_last_word(a), slice_last_word(b));
}

/* Of somebody whom no table knows the country of the office is his. */
static void inherit(struct finder *finder, uint32_t holder, uint32_t named)
{
    const struct entity *from = &finder->entities[holder];
    struct entity *to = &finder->entities[named];
    if (finder->rows[holder] == 0 || finder->rows[named] != 0 ||
        to->country[0] != 0)
        return;
    memcpy(to->country, from->country, 4);
    if (to->code.len == 0 || to->code.ptr[0] == '-')
        to->code = from->code;
}

/* What comes after the last mention lets it be an apposition. */
static bool closes(const struct finder *finder, const struct mention *mention)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    size_t at = mention->end;
    return at >= tokens->count || (tokens->at[at].shape & TOKEN_BLOCK) != 0 ||
           tokens->at[at].kind != TOKEN_WORD ||
           actor_token_is(tokens, at, "who") ||
           actor_token_is(tokens, at, "which");
}

/* The word is what somebody without a name is called: "the envoy, Ann Lee" is
 * the envoy above, "the commander, Ann Lee" no soldier. */
static bool is_called(const struct finder *finder, uint32_t entity,
                      uint32_t head)
{
    return slice_ends(finder->entities[entity].name,
                      token_text(&finder->analysis->tokens, head));
}

/* Behind "and Diaspora" of "the Minister of Foreign Affairs and Diaspora, X";
 * the mention's own end when nothing of the kind follows. */
static uint32_t portfolio_end(const struct finder *finder, size_t index)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    const struct mention *mention = &finder->mentions[index];
    uint32_t at = mention->end;
    if (finder->traces[index].role != ROLE_MINISTER || at >= tokens->count ||
        tokens->at[at].tag != TAG_CC)
        return mention->end;
    for (at++; at < tokens->count && at < mention->end + 5; at++) {
        if (token_is_sign(tokens, at, ',') && at > mention->end + 1)
            return at;
        if ((tokens->at[at].shape & TOKEN_CAPITAL) == 0)
            break;
    }
    return mention->end;
}

/* Two mentions side by side. */
struct beside {
    size_t last;    /* mention of the second */
    uint32_t left;  /* whom the first stands for */
    uint32_t right; /* whom the second does */
    bool comma;     /* between them, or a bracket */
};

/* "the prime minister, Kurti": the role, and what it was just before, is the
 * one named after it. */
static void name_role(struct finder *finder, const struct beside *at)
{
    uint32_t left = at->left;
    const struct trace *trace = &finder->traces[at->last - 1];
    uint32_t head = finder->mentions[at->last - 1].head;
    if (trace->owned)
        inherit(finder, left, at->right);
    uint32_t office = finder->offices[left];
    size_t first = at->last;
    while (first > 0 && finder->traces[first - 1].singular_role &&
           finder->traces[first - 1].sentence == finder->sentence &&
           actor_entity_root(finder, finder->mentions[first - 1].entity) ==
               left) {
        finder->mentions[first - 1].entity = at->right;
        first--;
    }
    if (finder->rows[left] == 0 &&
        (finder->entities[left].first_mention >= first ||
         is_called(finder, left, head)))
        merge(finder, left, at->right);
    if (trace->role < ROLE_CLASS_COUNT)
        finder->last_of_class[trace->role] = at->right;
    if (office != 0)
        actor_role_remember(finder, &finder->table.rows[office - 1],
                            finder->role_owner, at->right);
}

/* "Kurti, the prime minister": the role is that of the one before it. */
static void add_role(struct finder *finder, const struct phrase *phrase,
                     const struct beside *at)
{
    if (finder->rows[at->right] == 0 &&
        finder->entities[at->right].first_mention == at->last)
        merge(finder, at->right, at->left);
    else if (finder->rows[at->right] != 0 && finder->rows[at->left] != 0 &&
             !slice_equal(finder->entities[at->left].code,
                          finder->entities[at->right].code))
        return; /* "Musa, the president of Chad and ...": a list */
    finder->mentions[at->last].entity = at->left;
    actor_role_remember(finder, phrase->role.row, finder->role_owner, at->left);
}

/* Two persons, of whom one may only be called by a role. */
static void tie_persons(struct finder *finder, const struct phrase *phrase,
                        const struct beside *at)
{
    struct mention *now = &finder->mentions[at->last];
    bool left_role = finder->traces[at->last - 1].singular_role;
    bool right_role =
        phrase->kind == PHRASE_ROLE && phrase->role.sense == SENSE_ROLE;
    if (left_role && phrase->kind == PHRASE_PERSON) {
        if (is_holder(finder, at->left, at->right)) {
            merge(finder, at->right, at->left);
            now->entity = at->left;
        } else {
            name_role(finder, at);
        }
    } else if (!left_role && right_role && at->comma &&
               (phrase->bare || closes(finder, now))) {
        add_role(finder, phrase, at);
    } else if (left_role && right_role && at->comma &&
               token_is_sign(&finder->analysis->tokens, now->end, ',')) {
        if (finder->rows[at->right] == 0)
            merge(finder, at->right, at->left);
        now->entity = at->left;
    }
}

/* Two of whom one at least is no person: "the regional bloc IGAD". */
static void tie_bodies(struct finder *finder, const struct phrase *phrase,
                       const struct beside *at)
{
    struct mention *now = &finder->mentions[at->last];
    const struct trace *trace = &finder->traces[at->last - 1];
    const struct entity *left = &finder->entities[at->left];
    const struct entity *right = &finder->entities[at->right];
    if (!at->comma && phrase->kind == PHRASE_ROLE && phrase->bare &&
        right->generic && trace->phrase == PHRASE_NAMED) {
        now->entity = at->left; /* "the SPLM-N faction" */
        merge(finder, at->right, at->left);
        return;
    }
    bool generic_left =
        trace->phrase == PHRASE_ROLE && trace->unit && !trace->plural;
    bool named = phrase->kind == PHRASE_NAMED || phrase->kind == PHRASE_BODY;
    bool person = is_one_person(finder, at->left);
    if (generic_left && named && !person && !right->place) {
        now[-1].entity = at->right; /* "the regional bloc IGAD" */
        if (left->generic)
            merge(finder, at->left, at->right);
    } else if (phrase->kind == PHRASE_ROLE && at->comma && right->generic &&
               !person && !is_one_person(finder, at->right) && !left->generic &&
               !left->place && closes(finder, now) &&
               phrase->role.sense == SENSE_ROLE) {
        merge(finder, at->right, at->left); /* "IGAD, a regional bloc," */
        now->entity = at->left;
    }
}

void actor_apposition(struct finder *finder, const struct phrase *phrase)
{
    if (finder->mention_count < 2)
        return;
    size_t last = finder->mention_count - 1;
    const struct mention *now = &finder->mentions[last];
    const struct mention *before = &finder->mentions[last - 1];
    const struct tokens *tokens = &finder->analysis->tokens;
    uint32_t end = portfolio_end(finder, last - 1);
    bool comma = now->first == end + 1 && (token_is_sign(tokens, end, ',') ||
                                           token_is_sign(tokens, end, '('));
    bool bare = now->first == before->end;
    if (!(comma || bare) ||
        finder->traces[last - 1].sentence != finder->sentence ||
        before->possessive || now->entity == NO_INDEX ||
        before->entity == NO_INDEX || before->second != NO_INDEX)
        return;
    const struct beside at = {
        .last = last,
        .left = actor_entity_root(finder, before->entity),
        .right = actor_entity_root(finder, now->entity),
        .comma = comma,
    };
    if (is_one_person(finder, at.left) && is_one_person(finder, at.right))
        tie_persons(finder, phrase, &at);
    else
        tie_bodies(finder, phrase, &at);
}
