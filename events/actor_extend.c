/* SPDX-License-Identifier: MIT */
/*
 * What stands behind the pieces of a phrase and belongs to it: complements
 * ("of Azerbaijan", "for Yemen"), an acronym in brackets, a name after all
 * that, a nickname.
 */
#include "events/actor_phrase.h"

#define COMPLEMENTS 3 /* "aide to the head of the office of ..." */
#define MODIFIERS 6   /* before the first telling word of one */

enum preposition { PREP_NONE, PREP_OF, PREP_FOR, PREP_TO, PREP_FROM, PREP_IN };

static enum preposition preposition_at(const struct tokens *tokens, size_t i)
{
    static const struct {
        const char *word;
        enum preposition is;
    } table[] = {{"of", PREP_OF},     {"for", PREP_FOR}, {"to", PREP_TO},
                 {"from", PREP_FROM}, {"in", PREP_IN},   {"at", PREP_IN},
                 {"on", PREP_FOR},    {"with", PREP_FOR}};
    if (i >= tokens->count || tokens->at[i].kind != TOKEN_WORD ||
        tokens->at[i].end - tokens->at[i].start > 4)
        return PREP_NONE;
    for (size_t k = 0; k < COUNT_OF(table); k++) {
        if (actor_token_is(tokens, i, table[k].word))
            return table[k].is;
    }
    return PREP_NONE;
}

/* Which prepositions go on with a role. Many a "to" and "in" belong to the
 * verb: "invited the representatives to Baku". */
static bool takes(const struct piece *role, enum preposition preposition,
                  bool owned)
{
    bool one = role->sense == SENSE_ROLE;
    switch (role->row->klass) {
    case ROLE_DIPLOMAT:
        return one ? preposition != PREP_FROM : preposition == PREP_FROM;
    case ROLE_ENVOY:
    case ROLE_SPOKESPERSON:
        if (preposition == PREP_FOR || preposition == PREP_TO)
            return one;
        return !owned && preposition == PREP_FROM;
    case ROLE_HEAD_OF_STATE:
    case ROLE_HEAD_OF_GOVERNMENT:
    case ROLE_MONARCH:
    case ROLE_JOURNALIST:
    case ROLE_ACADEMIC:
    case ROLE_BUSINESS:
        return false;
    case ROLE_MINISTER:
    case ROLE_DEPUTY:
        return preposition == PREP_FOR;
    case ROLE_OFFICIAL:
        if (preposition == PREP_TO || preposition == PREP_FOR)
            return one && !owned;
        return !owned && (preposition == PREP_FROM || preposition == PREP_IN);
    case ROLE_MILITARY: /* "troops from Lebanon" left it */
        return false;
    default:
        return !owned && (preposition == PREP_FROM || preposition == PREP_IN);
    }
}

/* "the breakaway Transdniester region": of what place that is. */
static bool parts_region(const struct tokens *tokens, size_t i, size_t end)
{
    return i + 1 < end && actor_token_is(tokens, i, "breakaway") &&
           (tokens->at[i + 1].shape & TOKEN_CAPITAL) != 0;
}

/* Passes over "the", "its", "self-proclaimed" before a complement. */
static size_t skip_modifiers(const struct tokens *tokens, size_t i, size_t end)
{
    size_t left = MODIFIERS;
    while (i < end && left-- > 0) {
        const struct token *token = &tokens->at[i];
        bool passes = token->tag == TAG_DT || token->tag == TAG_PRPS ||
                      token->tag == TAG_CD || actor_is_hyphen(tokens, i);
        bool modifier = (token->tag == TAG_JJ || token->tag == TAG_VBN ||
                         token->tag == TAG_NN) &&
                        (token->shape & TOKEN_CAPITAL) == 0 &&
                        (token->mask & (LEXICON_ACTOR | LEXICON_ROLE)) == 0;
        if (!passes && !modifier && !parts_region(tokens, i, end))
            break;
        i++;
    }
    return i;
}

/* True when the phrase only modifies the noun that follows it. */
bool actor_is_attribute(const struct reader *reader, size_t end,
                        const struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    const struct analysis *analysis = reader->analysis;
    size_t next = out->end;
    if (out->possessive || next >= end ||
        (tokens->at[next].shape & TOKEN_BLOCK) != 0)
        return false;
    if (actor_is_hyphen(tokens, next))
        return true; /* "Houthi-held", "government-MILF talks" */
    if (tokens->at[next].kind != TOKEN_WORD ||
        (tokens->at[next].shape & TOKEN_CLITIC) != 0 ||
        (tokens->at[next].mask & LEXICON_DATE_START) != 0)
        return false;
    uint8_t tag = tokens->at[next].tag;
    bool noun = tag >= TAG_NN && tag <= TAG_JJS;
    if (out->kind == PHRASE_PERSON || out->kind == PHRASE_UNKNOWN)
        return (tag == TAG_NN || tag == TAG_NNS) &&
               (tokens->at[next].mask & (LEXICON_VERB | LEXICON_DATE)) == 0;
    if (analysis->chunk_of != NULL) {
        uint32_t chunk = analysis->chunk_of[out->end - 1];
        if (chunk == NO_INDEX || analysis->chunk_of[next] != chunk)
            return false;
        return analysis->chunks[chunk].head >= out->end &&
               (noun || tag == TAG_VBG || tag == TAG_VBN || tag == TAG_CD);
    }
    return noun;
}

/* "the foreign ministers of Armenia and Azerbaijan" */
static void read_second_owner(const struct reader *reader, size_t end,
                              struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    size_t at = out->end;
    if (at + 1 >= end || !actor_token_is(tokens, at, "and"))
        return;
    at++;
    if (actor_token_is(tokens, at, "the"))
        at++;
    struct piece pieces[PIECES_MAX];
    size_t count = at < end ? actor_pieces_read(reader, at, end, pieces) : 0;
    if (count != 1 || pieces[0].klass != PIECE_OWNER ||
        pieces[0].sense != SENSE_NAME)
        return;
    actor_add_owner(out, &pieces[0], true);
    out->end = pieces[0].end;
}

/* A person or other name in it: whose the role is, or who has it. */
static void take_person(const struct tokens *tokens,
                        enum preposition preposition,
                        const struct phrase *inner, struct phrase *out)
{
    bool person = inner->kind == PHRASE_PERSON;
    bool adviser = person && inner->role.row != NULL &&
                   preposition == PREP_TO &&
                   actor_token_is(tokens, out->end + 1, "the");
    bool owned = person && inner->owners > 0;
    if (adviser) /* "adviser to the President Ann Lee": she advises */
        out->role2 = inner->role;
    else if (owned) /* "ambassador to Kiev Mikhail Zurabov" */
        actor_add_owner(out, &inner->owner[0], false);
    else
        actor_add_owner(out, &inner->name, false);
    if (!adviser && !owned)
        return;
    out->name = inner->name;
    out->kind = PHRASE_PERSON;
    out->head = inner->head;
}

/* What a complement says of the phrase before it; false when it is none. */
static bool take_inner(const struct reader *reader,
                       enum preposition preposition, const struct phrase *inner,
                       struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    bool owned =
        out->owners > 0 && !actor_takes_side(tokens, out->owner[0].first);
    bool aims = preposition == PREP_FOR || preposition == PREP_TO;
    if (preposition == PREP_IN && owned && inner->kind == PHRASE_NAMED) {
        out->topic = inner->core; /* "the U.S. embassy in Juba" */
    } else if (aims && inner->kind == PHRASE_NAMED &&
               (out->owners > 0 || !actor_is_body(inner->core.row)) &&
               out->role.row != NULL &&
               out->role.row->klass != ROLE_SPOKESPERSON) {
        out->topic = inner->core;
    } else if (inner->kind == PHRASE_ROLE) {
        bool body = actor_word(reader, inner->role.alias, WORD_BODY) != NULL ||
                    actor_word(reader, inner->role.alias, WORD_UNIT) != NULL;
        if (inner->role.sense == SENSE_ROLES && preposition != PREP_OF && !body)
            return false;
        out->role2 = inner->role;
        for (size_t i = 0; i < inner->owners; i++)
            actor_add_owner(out, &inner->owner[i], i > 0);
    } else if (inner->kind == PHRASE_NAMED) {
        if (inner->core.sense == SENSE_PEOPLE && inner->owners > 0)
            out->topic = inner->owner[0]; /* "of Karabakh Armenians" */
        actor_add_owner(out, &inner->core, false);
    } else if (inner->kind == PHRASE_MINISTRY) {
        out->core = inner->core;
        for (size_t i = 0; i < inner->owners; i++)
            actor_add_owner(out, &inner->owner[i], i > 0);
    } else {
        take_person(tokens, preposition, inner, out);
    }
    return true;
}

/* One "of the President", "for Yemen"; false when none follows. */
static bool read_complement(const struct reader *reader, size_t end,
                            struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    if (out->end >= end || (tokens->at[out->end].shape & TOKEN_BLOCK) != 0)
        return false;
    enum preposition preposition = preposition_at(tokens, out->end);
    bool nested = out->role2.row != NULL && out->role2.first > out->role.first;
    const struct piece *last = nested ? &out->role2 : &out->role;
    bool owned =
        out->owners > 0 && !actor_takes_side(tokens, out->owner[0].first);
    bool fits = preposition == PREP_OF ||
                (out->kind == PHRASE_ROLE && takes(last, preposition, owned));
    if (preposition == PREP_NONE || !fits)
        return false;
    size_t at = skip_modifiers(tokens, out->end + 1, end);
    struct piece pieces[PIECES_MAX];
    size_t count = at < end ? actor_pieces_read(reader, at, end, pieces) : 0;
    struct phrase inner;
    if (count == 0 || !actor_assemble(reader, pieces, count, &inner) ||
        inner.kind == PHRASE_THING)
        return false;
    bool loose_tie = preposition != PREP_OF && preposition != PREP_FOR;
    if (inner.possessive && (inner.kind != PHRASE_NAMED || loose_tie))
        return false;
    inner.first = (uint32_t)at;
    if (actor_is_attribute(reader, end, &inner) && inner.kind == PHRASE_NAMED)
        return false; /* "head of the Sudanese peace talks" */
    if (!take_inner(reader, preposition, &inner, out))
        return false;
    out->end = inner.end;
    out->possessive |= inner.possessive;
    if (inner.kind == PHRASE_NAMED && out->owners == 1 &&
        out->role.sense == SENSE_ROLES && !inner.possessive)
        read_second_owner(reader, end, out);
    return true;
}

/* "(MILF)" after the name of a body: a word in capitals in brackets. */
static void read_acronym(const struct reader *reader, size_t end,
                         struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    size_t at = out->end;
    if (at + 1 >= end || !token_is_sign(tokens, at, '(') ||
        (out->kind == PHRASE_NAMED && !actor_is_body(out->core.row)))
        return;
    const struct token *token = &tokens->at[at + 1];
    size_t last = at + 1;
    while (last + 2 < end && actor_is_hyphen(tokens, last + 1))
        last += 2;
    bool capital =
        token->kind == TOKEN_WORD && (token->shape & TOKEN_CAPITAL) != 0;
    bool closes = last + 1 < end && (token_is_sign(tokens, last + 1, ')') ||
                                     token_is_sign(tokens, last + 1, ','));
    if (!capital || !closes || token->end - token->start > 12 ||
        ((token->shape & TOKEN_ALL_CAPS) == 0 && last == at + 1 &&
         token_is_sign(tokens, last + 1, ',')))
        return;
    out->acronym = (uint32_t)at + 1;
    struct match match = actor_match(reader, at + 1, last + 1);
    const struct actor_row *row =
        match.end == last + 1 ? actor_sense_row(reader, &match, SENSE_NAME)
                              : NULL;
    bool other = out->kind == PHRASE_BODY || out->kind == PHRASE_UNKNOWN ||
                 (out->kind == PHRASE_NAMED && actor_is_body(out->core.row));
    if (row != NULL && actor_is_body(row) && other) {
        out->core = (struct piece){
            .first = out->first,
            .end = out->end,
            .klass = PIECE_OWNER,
            .sense = SENSE_NAME,
            .alias = match.alias,
            .row = row,
        };
        out->kind = PHRASE_NAMED;
    }
    if (token_is_sign(tokens, last + 1, ')'))
        out->end = (uint32_t)last + 2;
}

/* A name right after a complement: "... People's Republic (DPR) X Y". */
static void read_late_name(const struct reader *reader, size_t end,
                           struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    if (out->kind != PHRASE_ROLE || out->end >= end || out->owners == 0 ||
        out->role.sense != SENSE_ROLE || out->possessive ||
        (tokens->at[out->end].shape & TOKEN_BLOCK) != 0 ||
        tokens->at[out->end].kind != TOKEN_WORD)
        return;
    struct piece pieces[PIECES_MAX];
    size_t count = actor_pieces_read(reader, out->end, end, pieces);
    if (count == 0 ||
        (pieces[0].klass != PIECE_NAME && pieces[0].klass != PIECE_PERSON))
        return;
    out->name = pieces[0];
    if (count > 1 && pieces[1].klass == PIECE_PERSON)
        out->name.end = pieces[1].end;
    out->kind = PHRASE_PERSON;
    out->head = out->name.end - 1;
    out->end = out->name.end;
    out->possessive = out->end < end && tokens->at[out->end].tag == TAG_POS;
}

/* 'Hemeti' after a person's name. */
static void read_nick(const struct reader *reader, size_t end,
                      struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    size_t at = out->end;
    if (at + 2 < end && tokens->at[at].kind == TOKEN_OPEN &&
        tokens->at[at + 1].kind == TOKEN_WORD &&
        (tokens->at[at + 1].shape & TOKEN_CAPITAL) != 0 &&
        tokens->at[at + 2].kind == TOKEN_CLOSE) {
        out->nick = (uint32_t)at + 1;
        out->end = (uint32_t)at + 3;
        if (out->end < end && actor_is_name_word(reader, out->end) &&
            out->name.end == at) {
            while (out->end < end && actor_is_name_word(reader, out->end))
                out->end++;
            out->head = out->end - 1;
        }
    }
}

/* "Ministry of Justice and Peace", "Office for X": an unknown body's name
 * goes on after "of" and "for". */
static void extend_body(const struct reader *reader, size_t end,
                        struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    for (size_t round = 0; round < 4 && out->end + 1 < end; round++) {
        size_t at = out->end;
        bool links = actor_token_is(tokens, at, "of") ||
                     actor_token_is(tokens, at, "for") ||
                     actor_token_is(tokens, at, "on") ||
                     actor_token_is(tokens, at, "and");
        if (!links)
            return;
        if (actor_token_is(tokens, at, "and") && round == 0)
            return;
        at++;
        if (at < end && actor_token_is(tokens, at, "the"))
            at++;
        size_t from = at;
        while (at < end && (tokens->at[at].shape & TOKEN_BLOCK) == 0 &&
               actor_is_name_word(reader, at) &&
               !actor_is_no_name(reader, at, end))
            at++;
        if (at == from)
            return;
        out->name.end = (uint32_t)at;
        out->end = (uint32_t)at;
    }
}

/* "Office of the ...": a head word alone begins a body's name. */
static bool starts_body(const struct reader *reader, size_t end,
                        struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    size_t at = out->end;
    if (at + 1 >= end || out->name.end != at ||
        !(actor_token_is(tokens, at, "of") ||
          actor_token_is(tokens, at, "for")))
        return false;
    out->word = actor_word(reader, actor_alias_of(reader, out->name.end - 1),
                           WORD_HEAD);
    at += actor_token_is(tokens, at + 1, "the") ? 2 : 1;
    return out->word != NULL && at < end && actor_is_name_word(reader, at);
}

/* "northern" of "northern Kosovo". */
static bool is_compass(const struct tokens *tokens, size_t i)
{
    return (tokens->at[i].shape & TOKEN_CAPITAL) == 0 &&
           (slice_ends(token_text(tokens, i), SLICE("thern")) ||
            actor_token_is(tokens, i, "eastern") ||
            actor_token_is(tokens, i, "western") ||
            actor_token_is(tokens, i, "central"));
}

/* "Armenians residing in the Karabakh region": where a people lives. */
static void read_home(const struct reader *reader, size_t end,
                      struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    size_t at = out->end;
    const struct piece *people =
        out->kind == PHRASE_NAMED ? &out->core : &out->owner[0];
    if (people->row == NULL || at + 1 >= end || out->possessive ||
        out->topic.row != NULL)
        return;
    bool part = people->sense != SENSE_PEOPLE;
    if (part && !actor_takes_home(reader, out))
        return;
    if (actor_token_is(tokens, at, "residing") ||
        actor_token_is(tokens, at, "living") ||
        actor_token_is(tokens, at, "based"))
        at++;
    if (!actor_token_is(tokens, at, "in") &&
        !actor_token_is(tokens, at, "of") &&
        !(part && actor_token_is(tokens, at, "from")))
        return;
    at = skip_modifiers(tokens, at + 1, end);
    if (at < end && is_compass(tokens, at))
        at++;
    struct piece pieces[PIECES_MAX];
    size_t count = at < end ? actor_pieces_read(reader, at, end, pieces) : 0;
    struct phrase home;
    if (count == 0 || !actor_assemble(reader, pieces, count, &home) ||
        home.kind != PHRASE_NAMED || home.possessive ||
        (home.core.sense != SENSE_REGION && home.core.sense != SENSE_PLACE &&
         home.core.sense != SENSE_NAME) ||
        (part && !actor_may_live(reader, people, home.core.row)))
        return;
    if (part)
        out->home = home.core;
    else
        out->topic = home.core;
    out->end = home.end;
}

/* "the capital of Juba": a kind of place and which it is. */
bool actor_read_capital(const struct reader *reader, size_t end,
                        const struct piece *pieces, size_t count,
                        struct phrase *out)
{
    const struct tokens *tokens = actor_tokens(reader);
    const struct piece *last = &pieces[count - 1];
    if (last->klass != PIECE_SITE || !actor_token_is(tokens, last->end, "of") ||
        last->end + 1 >= end)
        return false;
    struct piece inner[PIECES_MAX];
    size_t more = actor_pieces_read(reader, last->end + 1, end, inner);
    if (more == 0 || inner[0].klass != PIECE_OWNER)
        return false;
    struct phrase place;
    if (!actor_assemble(reader, inner, 1, &place))
        return false;
    place.first = out->first;
    place.site = true;
    *out = place;
    return true;
}

void actor_extend(const struct reader *reader, size_t end, struct phrase *out)
{
    if (out->kind == PHRASE_UNKNOWN && out->role.row == NULL &&
        starts_body(reader, end, out))
        out->kind = PHRASE_BODY;
    if (out->kind == PHRASE_BODY)
        extend_body(reader, end, out);
    if (!out->possessive &&
        (out->kind == PHRASE_ROLE || out->kind == PHRASE_MINISTRY)) {
        for (size_t k = 0; k < COMPLEMENTS; k++) {
            if (out->kind == PHRASE_PERSON ||
                !read_complement(reader, end, out))
                break;
            read_acronym(reader, end, out);
        }
        read_late_name(reader, end, out);
        actor_long_complement(reader, end, out);
    }
    if (out->kind == PHRASE_PERSON) {
        read_nick(reader, end, out);
        if (out->role.row != NULL && out->owners == 0 && !out->possessive &&
            actor_token_is(actor_tokens(reader), out->end, "of"))
            (void)read_complement(reader, end, out);
    }
    if (out->kind == PHRASE_NAMED || out->kind == PHRASE_BODY ||
        out->kind == PHRASE_MINISTRY || out->kind == PHRASE_UNKNOWN)
        read_acronym(reader, end, out);
    read_home(reader, end, out);
}
