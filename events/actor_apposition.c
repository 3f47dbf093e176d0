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

void actor_apposition(struct finder *finder, const struct phrase *phrase)
{
    if (finder->mention_count < 2)
        return;
    size_t last = finder->mention_count - 1;
    struct mention *now = &finder->mentions[last];
    struct mention *before = &finder->mentions[last - 1];
    const struct trace *trace = &finder->traces[last - 1];
    const struct tokens *tokens = &finder->analysis->tokens;
    uint32_t end = portfolio_end(finder, last - 1);
    bool comma = now->first == end + 1 && (token_is_sign(tokens, end, ',') ||
                                           token_is_sign(tokens, end, '('));
    bool bare = now->first == before->end;
    if (!(comma || bare) || trace->sentence != finder->sentence ||
        before->possessive || now->entity == NO_INDEX ||
        before->entity == NO_INDEX || before->second != NO_INDEX)
        return;
    uint32_t left = actor_entity_root(finder, before->entity);
    uint32_t right = actor_entity_root(finder, now->entity);
    bool right_role =
        phrase->kind == PHRASE_ROLE && phrase->role.sense == SENSE_ROLE;
    if (is_one_person(finder, left) && is_one_person(finder, right)) {
        bool left_role = trace->singular_role;
        if (left_role && phrase->kind == PHRASE_PERSON &&
            is_holder(finder, left, right)) {
            merge(finder, right, left);
            now->entity = left;
        } else if (left_role && phrase->kind == PHRASE_PERSON) {
            if (trace->owned)
                inherit(finder, left, right);
            uint32_t office = finder->offices[left];
            size_t at = last;
            while (at > 0 && finder->traces[at - 1].singular_role &&
                   finder->traces[at - 1].sentence == finder->sentence &&
                   actor_entity_root(finder, finder->mentions[at - 1].entity) ==
                       left) {
                finder->mentions[at - 1].entity = right;
                at--;
            }
            if (finder->rows[left] == 0 &&
                (finder->entities[left].first_mention >= at ||
                 is_called(finder, left, before->head)))
                merge(finder, left, right);
            if (trace->role < ROLE_CLASS_COUNT)
                finder->last_of_class[trace->role] = right;
            if (office != 0)
                actor_role_remember(finder, &finder->table.rows[office - 1],
                                    finder->role_owner, right);
        } else if (!left_role && right_role && comma &&
                   (phrase->bare || closes(finder, now))) {
            if (finder->rows[right] == 0 &&
                finder->entities[right].first_mention == last)
                merge(finder, right, left);
            else if (finder->rows[right] != 0 && finder->rows[left] != 0 &&
                     !slice_equal(finder->entities[left].code,
                                  finder->entities[right].code))
                return; /* "Musa, the president of Chad and ...": a list */
            now->entity = left;
            actor_role_remember(finder, phrase->role.row, finder->role_owner,
                                left);
        } else if (left_role && right_role && comma &&
                   token_is_sign(tokens, now->end, ',')) {
            if (finder->rows[right] == 0)
                merge(finder, right, left);
            now->entity = left;
        }
        return;
    }
    bool wing = bare && phrase->kind == PHRASE_ROLE && phrase->bare &&
                finder->entities[right].generic &&
                trace->phrase == PHRASE_NAMED;
    if (wing) {
        now->entity = left; /* "the SPLM-N faction" */
        merge(finder, right, left);
        return;
    }
    bool generic_left =
        trace->phrase == PHRASE_ROLE && trace->unit && !trace->plural;
    bool named = phrase->kind == PHRASE_NAMED || phrase->kind == PHRASE_BODY;
    if (generic_left && named && !is_one_person(finder, left) &&
        !finder->entities[right].place) {
        before->entity = right; /* "the regional bloc IGAD" */
        if (finder->entities[left].generic)
            merge(finder, left, right);
    } else if (phrase->kind == PHRASE_ROLE && comma &&
               finder->entities[right].generic &&
               !is_one_person(finder, left) && !is_one_person(finder, right) &&
               !finder->entities[left].generic &&
               !finder->entities[left].place && closes(finder, now) &&
               phrase->role.sense == SENSE_ROLE) {
        merge(finder, right, left); /* "IGAD, a regional bloc," */
        now->entity = left;
    }
}
