/* SPDX-License-Identifier: MIT */
/*
 * A role for two whom the text has told of: which two.
 *
 *   "both sides", "the two leaders"         the pair spoken of most
 *   "the leaders of the two countries"      who leads each of two states
 *   "the two working groups"                two of their own: nobody known
 */
#include "events/actor_resolve.h"

static enum party party_of(const struct finder *finder,
                           const struct actor_row *both,
                           const struct actor_row *role)
{
    struct slice value = actor_row_name(&finder->table, both);
    if (slice_equal(value, SLICE("state")))
        return PARTY_STATE;
    if (!slice_equal(value, SLICE("person")))
        return PARTY_ANY;
    bool leads = role->post == POST_LEADER ||
                 role->post == POST_HEAD_OF_STATE ||
                 role->post == POST_HEAD_OF_GOVERNMENT;
    return leads ? PARTY_LEADER : PARTY_PERSON;
}

/* "the two presidents" are no two envoys. */
static bool fits_post(const struct finder *finder, const struct pair *pair,
                      enum party party, const struct actor_row *role)
{
    enum actor_post post = (enum actor_post)role->post;
    return party != PARTY_LEADER || (actor_leads(finder, pair->first, post) &&
                                     actor_leads(finder, pair->second, post));
}

/* True when "two" or "both" stands before token `to`. */
static bool says_two(const struct finder *finder, size_t from, size_t to)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    if (from > 0 && actor_token_is(tokens, from - 1, "both"))
        return true;
    for (size_t i = from; i < to; i++) {
        if (actor_token_is(tokens, i, "two") ||
            actor_token_is(tokens, i, "both") ||
            actor_token_is(tokens, i, "warring"))
            return true;
    }
    return false;
}

/* True when "the two", "both" or "the" and a word for several stands for two
 * known ones. */
static bool is_both(const struct finder *finder, const struct phrase *phrase,
                    enum party party)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    bool region = phrase->owners > 0 && phrase->owner[0].row != NULL &&
                  phrase->owner[0].row->type == ROW_REGION;
    size_t before = phrase->role.first;
    bool kind = before > phrase->first &&
                ((tokens->at[before - 1].shape & TOKEN_CAPITAL) == 0) &&
                (actor_token_is(tokens, before - 1, "working") ||
                 actor_token_is(tokens, before - 1, "technical") ||
                 actor_token_is(tokens, before - 1, "expert") ||
                 tokens->at[before - 1].tag == TAG_NN);
    if (kind)
        return false; /* "the two working groups" are two of their own */
    if ((phrase->owners > 0 && !region) || phrase->role.sense != SENSE_ROLES ||
        phrase->pronoun != NO_INDEX)
        return false;
    if (says_two(finder, phrase->first, phrase->role.first))
        return true;
    if (actor_token_is(tokens, phrase->role.end - 2, "warring"))
        return true;
    return party == PARTY_ANY && phrase->definite && !phrase->indefinite &&
           !phrase->modified && phrase->role2.row == NULL;
}

/* "the leaders of the two states": who was named for each of two states. */
static struct resolved leaders_of_two(struct finder *finder)
{
    struct pair states = actor_pair(finder, PARTY_STATE);
    uint32_t found[2] = {NO_INDEX, NO_INDEX};
    const uint32_t of[2] = {states.first, states.second};
    for (size_t i = 0; i < 2 && of[i] != NO_INDEX; i++) {
        found[i] = actor_leader_of(finder, of[i]);
        if (found[i] == NO_INDEX)
            found[i] = of[i];
    }
    return (struct resolved){found[0], found[1]};
}

bool actor_both(struct finder *finder, const struct phrase *phrase,
                const struct actor_row *both, struct resolved *out)
{
    const struct actor_row *role = phrase->role.row;
    enum party party = party_of(finder, both, role);
    bool persons = party == PARTY_PERSON || party == PARTY_LEADER;
    bool nested =
        phrase->role2.row != NULL && phrase->role2.first > phrase->role.first;
    if (persons && nested &&
        actor_word(&finder->reader, phrase->role2.alias, WORD_BOTH) != NULL &&
        says_two(finder, phrase->role.end, phrase->role2.first)) {
        *out = leaders_of_two(finder);
        return true;
    }
    if (!is_both(finder, phrase, party))
        return false;
    struct pair pair = actor_pair(finder, party);
    bool known = pair.first != NO_INDEX && pair.second != NO_INDEX &&
                 fits_post(finder, &pair, party, role);
    /* else it is nobody, nor the group spoken of last */
    *out = known ? (struct resolved){pair.first, pair.second}
                 : (struct resolved){NO_INDEX, NO_INDEX};
    return known || party == PARTY_ANY;
}
