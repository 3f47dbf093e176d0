/* SPDX-License-Identifier: MIT */
/*
 * A piece that the tables know: whose alias it is, in which of its senses, and
 * when a word of the tables is only a word.
 *
 *   "[Turkey] said"            a state
 *   "the [displaced] fled"     people; "the displaced families" has none
 *   "[Jordan] Bardella"        a given name here, and no state
 */
#include "events/actor_phrase.h"

/* "the displaced fled", "Sudan's wounded": a participle or an adjective where
 * a noun would stand; no "the displaced people", "the wounded were". */
static bool stands_for_noun(const struct tokens *tokens,
                            const struct match *match)
{
    uint32_t roles = UINT32_C(1) << SENSE_ROLES;
    const struct token *token = &tokens->at[match->first];
    if ((match->fits & roles) == 0 || match->first == 0 ||
        (token->shape & (TOKEN_CAPITAL | TOKEN_BLOCK)) != 0 ||
        (token->tag != TAG_VBN && token->tag != TAG_VBD &&
         token->tag != TAG_JJ))
        return false;
    uint8_t before = tokens->at[match->first - 1].tag;
    if (before != TAG_POS && !actor_token_is(tokens, match->first - 1, "the"))
        return false;
    uint8_t next =
        match->end < tokens->count ? tokens->at[match->end].tag : TAG_NONE;
    return !actor_is_noun(next) && next != TAG_JJ && next != TAG_CD &&
           next != TAG_DT && next != TAG_VBG && next != TAG_CC;
}

/* A role must be used as a noun: "head to Baku" has none. */
static bool is_role_noun(const struct reader *reader, const struct match *match)
{
    const struct tokens *tokens = actor_tokens(reader);
    if (match->end - match->first > 1)
        return true;
    const struct token *token = &tokens->at[match->first];
    if (actor_is_noun(token->tag))
        return true;
    if (actor_is_verb(token->tag) || token->tag == TAG_JJ) {
        if (stands_for_noun(tokens, match))
            return true;
        if (token->tag != TAG_JJ)
            return false;
    }
    bool before_name = match->end < tokens->count && token->tag == TAG_JJ &&
                       actor_is_name_word(reader, match->end);
    return before_name || ((token->shape & TOKEN_CAPITAL) != 0 &&
                           actor_is_name_word(reader, match->first));
}

/* A name of a table at the start of a sentence may be a plain word. */
static bool is_plain_word(const struct reader *reader,
                          const struct match *match)
{
    const struct tokens *tokens = actor_tokens(reader);
    const struct token *token = &tokens->at[match->first];
    if (match->end - match->first > 1 || actor_is_noun(token->tag) ||
        token->tag == TAG_JJ || token->tag == TAG_FW)
        return false;
    if ((token->tag == TAG_VB || token->tag == TAG_VBP) && !reader->loose &&
        (token->shape & TOKEN_CAPITAL) != 0)
        return false; /* "Shanghai police": news give no orders */
    if ((token->shape & TOKEN_ALL_CAPS) != 0 && !reader->shouted &&
        (match->fits >> SENSE_NAME & 1) != 0)
        return false; /* "US" at the start of a headline */
    return actor_is_start(reader, match->first) || reader->loose ||
           ((token->shape & TOKEN_CAPITAL) == 0 &&
            !stands_for_noun(tokens, match));
}

/* The senses that an owner piece may have, in order of preference. */
static const uint8_t owner_senses[] = {
    SENSE_NAME, SENSE_ADJECTIVE, SENSE_PEOPLE, SENSE_CAPITAL,
    SENSE_SEAT, SENSE_REGION,    SENSE_PLACE,
};

/* "-North" after the name of a group: a wing of it. */
static size_t wing_end(const struct reader *reader, size_t end)
{
    const struct tokens *tokens = actor_tokens(reader);
    if (end + 1 >= tokens->count || !actor_is_hyphen(tokens, end) ||
        (tokens->at[end + 1].shape & TOKEN_CAPITAL) == 0 ||
        (tokens->at[end + 1].mask & LEXICON_ACTOR) != 0)
        return end;
    return end + 2;
}

static bool set_row(const struct reader *reader, const struct match *match,
                    enum actor_sense_type sense, enum piece_class klass,
                    struct piece *out)
{
    if ((match->fits >> sense & 1) == 0)
        return false;
    const struct actor_row *row = actor_sense_row(reader, match, sense);
    if (row == NULL)
        return false;
    out->row = row;
    out->sense = (uint8_t)sense;
    out->klass = (uint8_t)klass;
    out->end = match->end;
    if (sense == SENSE_NAME && row->type == ROW_GROUP)
        out->end = (uint32_t)wing_end(reader, match->end);
    out->alias = match->alias;
    return true;
}

/* "Jordan Bardella": a table's word that is a given name here. */
static bool is_given_here(const struct reader *reader,
                          const struct match *match, size_t end)
{
    const struct tokens *tokens = actor_tokens(reader);
    size_t next = match->end;
    if (match->end - match->first > 1 || next >= end ||
        actor_word(reader, match->alias, WORD_GIVEN) == NULL)
        return false;
    uint32_t alias = actor_alias_of(reader, next);
    return (tokens->at[next].mask & LEXICON_ROLE) == 0 &&
           actor_word(reader, alias, WORD_HEAD) == NULL &&
           actor_word(reader, alias, WORD_THING) == NULL &&
           actor_word(reader, alias, WORD_SITE) == NULL &&
           actor_is_name_word(reader, next);
}

/* A piece that is only a word of the tables; false when it has no row. */
static bool set_word(const struct match *match, const struct actor_row *row,
                     uint8_t klass, struct piece *out)
{
    if (row == NULL)
        return false;
    *out = (struct piece){
        .first = match->first,
        .end = match->end,
        .klass = klass,
        .sense = SENSE_WORD,
        .alias = match->alias,
        .row = row,
    };
    return true;
}

/* "region", "state" in lower case: a kind of place. */
static bool read_site(const struct reader *reader, const struct match *match,
                      struct piece *out)
{
    const struct token *token = &actor_tokens(reader)->at[match->first];
    if ((token->shape & TOKEN_CAPITAL) != 0 || !actor_is_noun(token->tag))
        return false;
    return set_word(match, actor_word(reader, match->alias, WORD_SITE),
                    PIECE_SITE, out);
}

/* "Gen.", "former" before a name or role. */
static bool read_title(const struct reader *reader, const struct match *match,
                       struct piece *out)
{
    const struct actor_row *row = actor_word(reader, match->alias, WORD_TITLE);
    uint8_t klass = PIECE_TITLE;
    if (row == NULL) {
        row = actor_word(reader, match->alias, WORD_FORMER);
        klass = PIECE_FORMER;
    }
    return set_word(match, row, klass, out);
}

bool actor_known_read(const struct reader *reader, size_t i, size_t end,
                      const struct piece *before, struct piece *out)
{
    struct match match = actor_match(reader, i, end);
    if (match.end == match.first || is_plain_word(reader, &match))
        return false;
    bool after_role = before != NULL && (before->klass == PIECE_ROLE ||
                                         before->klass == PIECE_TITLE);
    if (set_row(reader, &match, SENSE_PERSON, PIECE_PERSON, out))
        return true;
    bool ends_run =
        match.end >= end || !actor_name_goes_on(reader, match.end, end);
    if (after_role && ends_run &&
        set_row(reader, &match, SENSE_SURNAME, PIECE_PERSON, out))
        return true;
    if (actor_word(reader, match.alias, WORD_NEVER) != NULL)
        return false;
    bool after_place =
        before != NULL && before->klass == PIECE_OWNER &&
        (before->sense == SENSE_REGION || before->sense == SENSE_PLACE);
    if (after_place && read_site(reader, &match, out))
        return true;
    if (is_given_here(reader, &match, end))
        return false;
    for (size_t k = 0; k < sizeof(owner_senses); k++) {
        if (set_row(reader, &match, (enum actor_sense_type)owner_senses[k],
                    PIECE_OWNER, out))
            return true;
    }
    if (set_row(reader, &match, SENSE_MINISTRY, PIECE_MINISTRY, out))
        return true;
    if (is_role_noun(reader, &match) &&
        (set_row(reader, &match, SENSE_ROLE, PIECE_ROLE, out) ||
         set_row(reader, &match, SENSE_ROLES, PIECE_ROLE, out)))
        return true;
    enum tag known = actor_lexicon_tag(reader, i);
    bool word = reader->loose && known != TAG_NONE && known != TAG_NNP;
    if (ends_run && !word && /* a headline's "Begin" is a verb */
        actor_word(reader, match.alias, WORD_NO_NAME) == NULL &&
        actor_word(reader, match.alias, WORD_SITE) == NULL && /* "the Hill" */
        set_row(reader, &match, SENSE_SURNAME, PIECE_PERSON, out))
        return true;
    return read_site(reader, &match, out) || read_title(reader, &match, out);
}
