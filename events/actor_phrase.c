/* SPDX-License-Identifier: MIT */
/*
 * Puts the pieces of a noun phrase together: which is the role, which the
 * name, which owns which; then what goes on after it and what stands before.
 *
 *   owner's role name          Azerbaijan's President Ilham Aliyev
 *   role of owner              the government of Azerbaijan
 *   role to the role of owner  Assistant to the President of Azerbaijan
 *   role of owner name         head of the Donetsk People's Republic X Y
 *   name (ACRONYM)             Moro Islamic Liberation Front (MILF)
 */
#include "events/actor_piece.h"

#include "src/text/grammar.h"

#define COMPLEMENTS 3    /* "aide to the head of the office of ..." */
#define LEFT_WORDS 6     /* modifiers before the first telling word */

static const struct tokens *tokens_of(const struct reader *reader)
{
    return &reader->analysis->tokens;
}

static bool is_glued(const struct tokens *tokens, size_t i)
{
    return i > 0 && i < tokens->count &&
           (tokens->at[i].shape & (TOKEN_SPACE | TOKEN_LINE)) == 0;
}

static bool is_hyphen(const struct tokens *tokens, size_t i)
{
    return token_is_sign(tokens, i, '-') && is_glued(tokens, i) &&
           is_glued(tokens, i + 1);
}

static bool is_body_row(const struct actor_row *row)
{
    return row != NULL && (row->type == ROW_ORG || row->type == ROW_GROUP);
}

/* Number of the alias of one word, 0 when it is none. */
static uint32_t alias_of(const struct reader *reader, size_t i)
{
    return lexicon_slot(reader->analysis->lexicon,
                        tokens_of(reader)->at[i].word, LEXICON_ACTORS);
}

static void add_owner(struct phrase *out, const struct piece *piece,
                      bool joined)
{
    if (joined && out->owners == 1) {
        out->owner[out->owners++] = *piece;
        return;
    }
    if (out->owners > 0 && is_body_row(out->owner[0].row) &&
        piece->row != NULL &&
        (piece->row->type == ROW_STATE || piece->row->type == ROW_REGION ||
         piece->row->type == ROW_PLACE)) {
        out->topic = *piece; /* "UN Syria envoy" */
        return;
    }
    out->owner[0] = *piece;
    out->owners = 1;
}

/* What a name that no table knows is, by its last word or first. */
static void judge_name(const struct reader *reader, const struct piece *name,
                       struct phrase *out)
{
    static const struct {
        enum word_class klass;
        enum phrase_kind kind;
    } kinds[] = {{WORD_THING, PHRASE_THING},
                 {WORD_HEAD, PHRASE_BODY},
                 {WORD_SITE, PHRASE_PLACE}};
    uint32_t alias = alias_of(reader, name->end - 1);
    bool several = name->end - name->first > 1 || out->owners > 0;
    for (size_t i = 0; i < 3 && several; i++) {
        out->word = actor_word(reader, alias, kinds[i].klass);
        if (out->word != NULL) {
            out->kind = (uint8_t)kinds[i].kind;
            return;
        }
    }
    alias = alias_of(reader, name->first);
    bool given = actor_word(reader, alias, WORD_GIVEN) != NULL;
    if (given && name->end - name->first > 1) {
        out->kind = PHRASE_PERSON;
        return;
    }
    out->kind = PHRASE_UNKNOWN;
}

/* Sorts the pieces [first, count) of one side of a possessive into the
 * phrase. */
static void sort_pieces(const struct reader *reader, const struct piece *pieces,
                        size_t count, struct phrase *out)
{
    bool joined = false;
    bool filled = false;
    for (size_t i = 0; i < count; i++) {
        const struct piece *piece = &pieces[i];
        switch (piece->klass) {
        case PIECE_FORMER:
            out->former = true;
            break;
        case PIECE_TITLE:
            out->title = piece->row;
            break;
        case PIECE_AND:
            joined = true;
            break;
        case PIECE_OWNER:
            if (out->name.end == piece->first && out->name.end > 0 &&
                out->name.klass == PIECE_NAME && piece->sense == SENSE_NAME &&
                piece->row->type == ROW_STATE) {
                out->name.end = piece->end; /* "Jamiat-i-Islami Afghanistan" */
                break;
            }
            if (out->role.row != NULL || i + 1 == count ||
                pieces[i + 1].klass == PIECE_SITE) {
                out->core = *piece; /* "rebel group FARC" */
                out->joined = joined;
            } else {
                add_owner(out, piece, joined);
            }
            joined = false;
            break;
        case PIECE_MINISTRY:
            out->core = *piece;
            break;
        case PIECE_ROLE:
            if (out->role.row != NULL)
                out->role2 = out->role;
            out->role = *piece;
            if (out->core.klass == PIECE_OWNER && out->core.row != NULL) {
                add_owner(out, &out->core, out->joined);
                out->core = (struct piece){0};
                out->joined = false;
            }
            if (out->name.end > 0) { /* "Aquino government" */
                add_owner(out, &out->name, false);
                out->name = (struct piece){0};
            }
            break;
        case PIECE_NAME:
        case PIECE_PERSON:
            if (out->name.end > 0 && out->name.end == piece->first && !filled)
                out->name.end = piece->end;
            else
                out->name = *piece;
            if (out->core.klass == PIECE_OWNER && out->core.row != NULL) {
                add_owner(out, &out->core, joined);
                out->core = (struct piece){0};
            }
            break;
        case PIECE_SITE:
            out->site = true;
            break;
        case PIECE_FILLER:
            out->modified = true;
            break;
        default:
            break;
        }
        filled = piece->klass == PIECE_FILLER;
    }
    (void)reader;
}

/* True when an owner is written right before the name, as part of it:
 * "Sudan Revolutionary Front". */
static bool owner_in_name(const struct phrase *out)
{
    return out->owners == 1 && out->owner[0].end == out->name.first &&
           out->owner[0].sense != SENSE_PEOPLE;
}

/* "State House": a role with a capital and one word that ends the name of a
 * body or place are one name. */
static bool judge_site(const struct reader *reader, struct phrase *out)
{
    const struct token *role = &tokens_of(reader)->at[out->role.first];
    if (out->name.end - out->name.first != 1 || out->name.row != NULL ||
        (role->shape & TOKEN_CAPITAL) == 0 ||
        out->role.end != out->name.first)
        return false;
    struct piece name = {.first = out->role.first, .end = out->name.end};
    struct phrase judged = {.owners = out->owners};
    judge_name(reader, &name, &judged);
    if (judged.kind == PHRASE_UNKNOWN || judged.kind == PHRASE_PERSON)
        return false;
    out->kind = judged.kind;
    out->word = judged.word;
    out->name.first = out->role.first;
    out->name.klass = PIECE_NAME;
    out->role = (struct piece){0};
    return true;
}

/* Decides the kind from the sorted parts. */
static bool judge(const struct reader *reader, struct phrase *out)
{
    bool has_role = out->role.row != NULL;
    bool before_owner = out->core.klass == PIECE_OWNER &&
                        out->core.row != NULL && !has_role &&
                        out->name.end > 0 &&
                        out->name.end <= out->core.first;
    if (before_owner) /* "Many Liberians": no name after all */
        out->name = (struct piece){0};
    if (out->name.end > 0 && out->site && out->end > out->name.end) {
        out->kind = PHRASE_PLACE; /* "the Sheikh Zwayd area" */
        if (has_role && out->role.end == out->name.first)
            out->name.first = out->role.first;
        out->role = (struct piece){0};
        out->head = out->end - 1;
        return true;
    }
    if (out->name.end > 0) {
        bool person = out->name.klass == PIECE_PERSON || out->title != NULL;
        if (person && out->role.row == NULL && out->title == NULL &&
            out->name.end - out->name.first > 2) {
            judge_name(reader, &out->name, out); /* "Karzai Airport" */
            person = out->kind == PHRASE_PERSON || out->kind == PHRASE_UNKNOWN;
            if (!person)
                out->name.klass = PIECE_NAME;
        }
        if (has_role && judge_site(reader, out)) {
            /* "State House" */
        } else if (person) {
            out->kind = PHRASE_PERSON;
        } else {
            judge_name(reader, &out->name, out);
            const struct actor_row *unit =
                actor_word(reader, out->role.alias, WORD_UNIT);
            bool names = unit != NULL &&
                         out->role.row->klass != ROLE_ENVOY &&
                         out->role.row->klass != ROLE_OFFICIAL;
            if (has_role && names && out->kind != PHRASE_THING) {
                out->kind = PHRASE_BODY; /* "the newspaper Al-Masry" */
                out->word = unit;
                out->role = (struct piece){0};
            } else if (has_role && out->kind != PHRASE_BODY) {
                out->kind = PHRASE_PERSON;
            }
        }
        if ((out->kind == PHRASE_BODY || out->kind == PHRASE_PLACE ||
             out->kind == PHRASE_THING) && owner_in_name(out))
            out->name.first = out->owner[0].first;
        out->head = out->name.end - 1;
        return true;
    }
    if (out->core.klass == PIECE_MINISTRY && !has_role) {
        out->kind = PHRASE_MINISTRY;
        out->head = out->core.end - 1;
        return true;
    }
    if (has_role && (out->core.row == NULL ||
                     out->core.klass == PIECE_MINISTRY)) {
        out->kind = PHRASE_ROLE;
        out->head = out->role.end - 1;
        return true;
    }
    if (out->core.row == NULL)
        return false;
    out->kind = PHRASE_NAMED;
    out->head = out->site && out->end > out->core.end ? out->end - 1
                                                      : out->core.end - 1;
    return true;
}

/* The last possessive with something after it, 0: none. */
static size_t possessive_before(const struct piece *pieces, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i + 1 < count; i++) {
        if (pieces[i].klass == PIECE_POSSESSIVE)
            found = i;
    }
    return found;
}

static bool is_given(const struct reader *reader, size_t token)
{
    return actor_word(reader, alias_of(reader, token), WORD_GIVEN) != NULL;
}

/* Pieces to a phrase: the last possessive with something after it parts the
 * owner from what is owned. */
static bool assemble(const struct reader *reader, const struct piece *pieces,
                     size_t count, struct phrase *out)
{
    *out = (struct phrase){
        .first = pieces[0].first,
        .acronym = NO_INDEX,
        .nick = NO_INDEX,
        .pronoun = NO_INDEX,
    };
    size_t owner_end = possessive_before(pieces, count);
    if (count > 1 && pieces[count - 1].klass == PIECE_POSSESSIVE) {
        out->possessive = true;
        count--;
    }
    out->end = pieces[count - 1].end;
    if (owner_end == 0) {
        sort_pieces(reader, pieces, count, out);
        return judge(reader, out);
    }
    uint32_t office_first = NO_INDEX;
    struct phrase owner = {0};
    sort_pieces(reader, pieces, owner_end, &owner);
    if (owner.name.end > 0) {
        bool office = owner.owners > 0 && owner.role.row == NULL &&
                      owner.name.klass == PIECE_NAME;
        if (office) { /* "Ecuador's Ombudsman's Office" */
            add_owner(out, &owner.owner[0], false);
            office_first = owner.name.first;
        }
        bool known = owner.role.row != NULL || owner.title != NULL ||
                     is_given(reader, owner.name.first);
        if (known)
            owner.name.klass = PIECE_PERSON;
        if (!office)
            add_owner(out, &owner.name, false);
    } else if (owner.core.row != NULL)
        add_owner(out, &owner.core, false);
    else if (owner.owners > 0)
        add_owner(out, &owner.owner[0], false);
    sort_pieces(reader, pieces + owner_end + 1, count - owner_end - 1, out);
    if (owner.role.row != NULL && out->role2.row == NULL)
        out->role2 = owner.role; /* "the President's Assistant" */
    if (office_first != NO_INDEX && out->name.end > 0)
        out->name.first = office_first;
    return judge(reader, out);
}

/* --- What follows -------------------------------------------------------- */

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
    for (size_t k = 0; k < sizeof(table) / sizeof(table[0]); k++) {
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
    default:
        return !owned && (preposition == PREP_FROM || preposition == PREP_IN);
    }
}

/* Passes over "the", "its", "self-proclaimed" before a complement. */
static size_t skip_modifiers(const struct tokens *tokens, size_t i, size_t end)
{
    size_t left = LEFT_WORDS;
    while (i < end && left-- > 0) {
        const struct token *token = &tokens->at[i];
        bool passes = token->tag == TAG_DT || token->tag == TAG_PRPS ||
                      token->tag == TAG_CD || is_hyphen(tokens, i);
        bool modifier = (token->tag == TAG_JJ || token->tag == TAG_VBN ||
                         token->tag == TAG_NN) &&
                        (token->shape & TOKEN_CAPITAL) == 0 &&
                        (token->mask & (LEXICON_ACTOR | LEXICON_ROLE)) == 0;
        if (!passes && !modifier)
            break;
        i++;
    }
    return i;
}

/* True when the phrase only modifies the noun that follows it. */
static bool is_attribute(const struct reader *reader, size_t end,
                         const struct phrase *out)
{
    const struct tokens *tokens = tokens_of(reader);
    const struct analysis *analysis = reader->analysis;
    size_t next = out->end;
    if (out->possessive || next >= end ||
        (tokens->at[next].shape & TOKEN_BLOCK) != 0)
        return false;
    if (is_hyphen(tokens, next))
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

/* One "of the President", "for Yemen"; false when none follows. */
static bool read_complement(const struct reader *reader, size_t end,
                            struct phrase *out)
{
    const struct tokens *tokens = tokens_of(reader);
    if (out->end >= end || (tokens->at[out->end].shape & TOKEN_BLOCK) != 0)
        return false;
    enum preposition preposition = preposition_at(tokens, out->end);
    bool nested = out->role2.row != NULL &&
                  out->role2.first > out->role.first;
    const struct piece *last = nested ? &out->role2 : &out->role;
    bool fits = preposition == PREP_OF ||
                (out->kind == PHRASE_ROLE &&
                 takes(last, preposition, out->owners > 0));
    if (preposition == PREP_NONE || !fits)
        return false;
    size_t at = skip_modifiers(tokens, out->end + 1, end);
    struct piece pieces[PIECES_MAX];
    size_t count = at < end ? actor_pieces_read(reader, at, end, pieces) : 0;
    struct phrase inner;
    if (count == 0 || !assemble(reader, pieces, count, &inner) ||
        inner.kind == PHRASE_THING)
        return false;
    bool aims = preposition == PREP_FOR || preposition == PREP_TO;
    bool loose_tie = preposition != PREP_OF && preposition != PREP_FOR;
    if (inner.possessive && (inner.kind != PHRASE_NAMED || loose_tie))
        return false;
    inner.first = (uint32_t)at;
    if (is_attribute(reader, end, &inner) && inner.kind == PHRASE_NAMED)
        return false; /* "head of the Sudanese peace talks" */
    if (preposition == PREP_IN && out->owners > 0 &&
        inner.kind == PHRASE_NAMED) {
        out->topic = inner.core; /* "the U.S. embassy in Juba" */
    } else if (aims && inner.kind == PHRASE_NAMED &&
               (out->owners > 0 || !is_body_row(inner.core.row)) &&
               out->role.row != NULL && out->role.row->klass != ROLE_SPOKESPERSON) {
        out->topic = inner.core;
    } else if (inner.kind == PHRASE_ROLE) {
        bool body = actor_word(reader, inner.role.alias, WORD_BODY) != NULL ||
                    actor_word(reader, inner.role.alias, WORD_UNIT) != NULL;
        if (inner.role.sense == SENSE_ROLES && preposition != PREP_OF && !body)
            return false;
        out->role2 = inner.role;
        for (size_t i = 0; i < inner.owners; i++)
            add_owner(out, &inner.owner[i], i > 0);
    } else if (inner.kind == PHRASE_NAMED) {
        if (inner.core.sense == SENSE_PEOPLE && inner.owners > 0)
            out->topic = inner.owner[0]; /* "of Karabakh Armenians" */
        add_owner(out, &inner.core, false);
    } else if (inner.kind == PHRASE_MINISTRY) {
        out->core = inner.core;
        for (size_t i = 0; i < inner.owners; i++)
            add_owner(out, &inner.owner[i], i > 0);
    } else {
        if (inner.owners > 0 && inner.kind == PHRASE_PERSON) {
            add_owner(out, &inner.owner[0], false);
            out->name = inner.name; /* "ambassador to Kiev Mikhail Zurabov" */
            out->kind = PHRASE_PERSON;
            out->head = inner.head;
        } else {
            add_owner(out, &inner.name, false);
        }
    }
    out->end = inner.end;
    out->possessive |= inner.possessive;
    return true;
}

/* "(MILF)" after the name of a body: a word in capitals in brackets. */
static void read_acronym(const struct reader *reader, size_t end,
                         struct phrase *out)
{
    const struct tokens *tokens = tokens_of(reader);
    size_t at = out->end;
    if (at + 1 >= end || !token_is_sign(tokens, at, '(') ||
        (out->kind == PHRASE_NAMED && !is_body_row(out->core.row)))
        return;
    const struct token *token = &tokens->at[at + 1];
    size_t last = at + 1;
    while (last + 2 < end && is_hyphen(tokens, last + 1))
        last += 2;
    bool capital = token->kind == TOKEN_WORD &&
                   (token->shape & TOKEN_CAPITAL) != 0;
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
                 (out->kind == PHRASE_NAMED && is_body_row(out->core.row));
    if (row != NULL && is_body_row(row) && other) {
        out->core = (struct piece){
            .first = out->first, .end = out->end, .klass = PIECE_OWNER,
            .sense = SENSE_NAME, .alias = match.alias, .row = row,
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
    const struct tokens *tokens = tokens_of(reader);
    if (out->kind != PHRASE_ROLE || out->end >= end || out->owners == 0 ||
        out->role.sense != SENSE_ROLE || out->possessive ||
        (tokens->at[out->end].shape & TOKEN_BLOCK) != 0 ||
        tokens->at[out->end].kind != TOKEN_WORD)
        return;
    struct piece pieces[PIECES_MAX];
    size_t count = actor_pieces_read(reader, out->end, end, pieces);
    if (count == 0 || (pieces[0].klass != PIECE_NAME &&
                       pieces[0].klass != PIECE_PERSON))
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
    const struct tokens *tokens = tokens_of(reader);
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
    const struct tokens *tokens = tokens_of(reader);
    for (size_t round = 0; round < 4 && out->end + 1 < end; round++) {
        size_t at = out->end;
        bool links = actor_token_is(tokens, at, "of") || actor_token_is(tokens, at, "for") ||
                     actor_token_is(tokens, at, "on") || actor_token_is(tokens, at, "and");
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
    const struct tokens *tokens = tokens_of(reader);
    size_t at = out->end;
    if (at + 1 >= end || out->name.end != at ||
        !(actor_token_is(tokens, at, "of") || actor_token_is(tokens, at, "for")))
        return false;
    out->word =
        actor_word(reader, alias_of(reader, out->name.end - 1), WORD_HEAD);
    at += actor_token_is(tokens, at + 1, "the") ? 2 : 1;
    return out->word != NULL && at < end && actor_is_name_word(reader, at);
}

/* --- What stands before -------------------------------------------------- */

static bool is_modifier_tag(uint8_t tag)
{
    return tag == TAG_JJ || tag == TAG_JJR || tag == TAG_JJS ||
           tag == TAG_CD || tag == TAG_VBN || tag == TAG_NN ||
           tag == TAG_PDT || tag == TAG_VBG;
}

/* Glued to what another phrase ends with: "Japanese-drafted". */
static bool hyphen_at(const struct tokens *tokens, size_t at, size_t floor)
{
    return at > 0 && is_hyphen(tokens, at - 1) && at - 1 <= floor;
}

static void take_left(const struct reader *reader, size_t floor,
                      struct phrase *out)
{
    const struct tokens *tokens = tokens_of(reader);
    const struct analysis *analysis = reader->analysis;
    size_t left = LEFT_WORDS;
    while (out->first > floor && left-- > 0) {
        size_t at = out->first - 1;
        const struct token *token = &tokens->at[at];
        if ((tokens->at[out->first].shape & TOKEN_BLOCK) != 0)
            return;
        if (hyphen_at(tokens, at, floor) || token->tag == TAG_JJS ||
            actor_token_is(tokens, at, "both") ||
            actor_token_is(tokens, at, "either") ||
            actor_token_is(tokens, at, "neither"))
            return;
        bool apart = analysis->chunk_of != NULL &&
                     analysis->chunk_of[at] != analysis->chunk_of[out->first];
        if (token->tag == TAG_DT || token->tag == TAG_PDT) {
            bool a = actor_token_is(tokens, at, "a") || actor_token_is(tokens, at, "an") ||
                     actor_token_is(tokens, at, "some") ||
                     actor_token_is(tokens, at, "another") ||
                     actor_token_is(tokens, at, "any") || actor_token_is(tokens, at, "no");
            out->indefinite |= a;
            out->definite |= !a;
            out->first = (uint32_t)at;
            return;
        }
        if (token->tag == TAG_PRPS || token->tag == TAG_WPS) {
            out->pronoun = (uint32_t)at;
            out->first = (uint32_t)at;
            return;
        }
        bool hyphen = is_hyphen(tokens, at);
        if ((apart && !hyphen) || (hyphen && at <= floor))
            return;
        bool faith = actor_word(reader, alias_of(reader, at), WORD_LEAD) != NULL;
        if (!hyphen && !faith && (!is_modifier_tag(token->tag) ||
                        (token->shape & TOKEN_CLITIC) != 0))
            return;
        if (token->tag == TAG_CD)
            out->indefinite = true;
        if (hyphen && (actor_token_is(tokens, at - 1, "anti") ||
                       actor_token_is(tokens, at - 1, "pro") ||
                       actor_token_is(tokens, at - 1, "non")))
            out->adjective = out->kind == PHRASE_NAMED;
        if (!hyphen && alias_of(reader, at) != 0 &&
            actor_word(reader, alias_of(reader, at), WORD_FORMER) != NULL)
            out->former = true;
        out->modified |= token->tag == TAG_JJ || token->tag == TAG_NN ||
                         token->tag == TAG_VBN || token->tag == TAG_VBG;
        out->first = (uint32_t)at;
    }
}

static bool read_pronoun(const struct reader *reader, size_t i, size_t end,
                         struct phrase *out)
{
    const struct token *token = &tokens_of(reader)->at[i];
    const struct actor_row *word =
        actor_word(reader, alias_of(reader, i), WORD_PRONOUN);
    if (word == NULL ||
        ((token->shape & TOKEN_ALL_CAPS) != 0 && token->end - token->start > 1))
        return false;
    if (token->tag != TAG_PRP && token->tag != TAG_PRPS)
        return false;
    *out = (struct phrase){
        .first = (uint32_t)i, .end = (uint32_t)i + 1, .head = (uint32_t)i,
        .kind = PHRASE_PRONOUN, .word = word,
        .acronym = NO_INDEX, .nick = NO_INDEX, .pronoun = NO_INDEX,
        .plural = (word->gender & PRONOUN_PLURAL) != 0,
        .possessive = token->tag == TAG_PRPS,
    };
    (void)end;
    return true;
}

/* "Armenians residing in the Karabakh region": where a people lives. */
static void read_home(const struct reader *reader, size_t end,
                      struct phrase *out)
{
    const struct tokens *tokens = tokens_of(reader);
    size_t at = out->end;
    const struct piece *people =
        out->kind == PHRASE_NAMED ? &out->core : &out->owner[0];
    if (people->row == NULL || people->sense != SENSE_PEOPLE ||
        at + 2 >= end || out->topic.row != NULL || out->possessive)
        return;
    if (actor_token_is(tokens, at, "residing") ||
        actor_token_is(tokens, at, "living") ||
        actor_token_is(tokens, at, "based"))
        at++;
    if (!actor_token_is(tokens, at, "in") && !actor_token_is(tokens, at, "of"))
        return;
    at = skip_modifiers(tokens, at + 1, end);
    struct piece pieces[PIECES_MAX];
    size_t count = at < end ? actor_pieces_read(reader, at, end, pieces) : 0;
    struct phrase home;
    if (count == 0 || !assemble(reader, pieces, count, &home) ||
        home.kind != PHRASE_NAMED || home.possessive ||
        (home.core.sense != SENSE_REGION && home.core.sense != SENSE_PLACE &&
         home.core.sense != SENSE_NAME))
        return;
    out->topic = home.core;
    out->end = home.end;
}

/* "the capital of Juba": a kind of place and which it is. */
static bool read_capital(const struct reader *reader, size_t end,
                         const struct piece *pieces, size_t count,
                         struct phrase *out)
{
    const struct tokens *tokens = tokens_of(reader);
    const struct piece *last = &pieces[count - 1];
    if (last->klass != PIECE_SITE ||
        !actor_token_is(tokens, last->end, "of") || last->end + 1 >= end)
        return false;
    struct piece inner[PIECES_MAX];
    size_t more = actor_pieces_read(reader, last->end + 1, end, inner);
    if (more == 0 || inner[0].klass != PIECE_OWNER)
        return false;
    struct phrase place;
    if (!assemble(reader, inner, 1, &place))
        return false;
    place.first = out->first;
    place.site = true;
    *out = place;
    return true;
}

/* "the SPLM-N El Hilu": a wing by its leader's name. */
static void judge_wing(struct phrase *out)
{
    bool wing = out->definite && out->role.row == NULL &&
                out->title == NULL && out->owners == 1 &&
                (out->kind == PHRASE_PERSON || out->kind == PHRASE_UNKNOWN) &&
                is_body_row(out->owner[0].row) &&
                out->owner[0].end == out->name.first;
    if (!wing)
        return;
    out->kind = PHRASE_NAMED;
    out->core = out->owner[0];
    out->owners = 0;
}

bool actor_phrase_read(const struct reader *reader, size_t i, size_t floor,
                 size_t end, struct phrase *out)
{
    if (read_pronoun(reader, i, end, out))
        return true;
    struct piece pieces[PIECES_MAX];
    size_t count = actor_pieces_read(reader, i, end, pieces);
    while (count > 0 && pieces[count - 1].klass == PIECE_FORMER)
        count--;
    if (count == 0)
        return false;
    bool made = assemble(reader, pieces, count, out);
    if (!made) {
        out->first = pieces[0].first;
        if (!read_capital(reader, end, pieces, count, out))
            return false;
    } else if (out->site) {
        (void)read_capital(reader, end, pieces, count, out);
    }
    if (out->kind == PHRASE_UNKNOWN && out->role.row == NULL &&
        starts_body(reader, end, out))
        out->kind = PHRASE_BODY;
    if (out->kind == PHRASE_BODY)
        extend_body(reader, end, out);
    if (!out->possessive && (out->kind == PHRASE_ROLE ||
                             out->kind == PHRASE_MINISTRY)) {
        for (size_t k = 0; k < COMPLEMENTS; k++) {
            if (out->kind == PHRASE_PERSON ||
                !read_complement(reader, end, out))
                break;
            read_acronym(reader, end, out);
        }
        read_late_name(reader, end, out);
    }
    if (out->kind == PHRASE_PERSON) {
        read_nick(reader, end, out);
        if (out->role.row != NULL && out->owners == 0 && !out->possessive &&
            actor_token_is(tokens_of(reader), out->end, "of"))
            (void)read_complement(reader, end, out);
    }
    if (out->kind == PHRASE_NAMED || out->kind == PHRASE_BODY ||
        out->kind == PHRASE_MINISTRY || out->kind == PHRASE_UNKNOWN)
        read_acronym(reader, end, out);
    read_home(reader, end, out);
    uint32_t first = out->first;
    take_left(reader, floor, out);
    out->bare = first == out->first;
    judge_wing(out);
    out->plural = out->role.row != NULL && out->role.sense == SENSE_ROLES &&
                  out->kind == PHRASE_ROLE;
    if (out->kind == PHRASE_NAMED && out->core.sense == SENSE_PEOPLE)
        out->plural = true;
    out->adjective |= is_attribute(reader, end, out);
    size_t owner = possessive_before(pieces, count);
    if (out->adjective && owner > 0 && out->kind == PHRASE_ROLE) {
        /* "Rouhani's official website": only the owner is somebody */
        size_t start = out->first;
        if (assemble(reader, pieces, owner + 1, out))
            out->first = (uint32_t)start;
        return true;
    }
    if (out->adjective)
        out->indefinite = false; /* "an" is that of the noun behind it */
    return true;
}
