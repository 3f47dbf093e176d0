/* SPDX-License-Identifier: MIT */
/*
 * Cuts a noun phrase with actors in it into pieces, left to right:
 *
 *   [Azerbaijan] ['s] [President] [Ilham Aliyev]
 *   owner possessive role person
 *   [Israeli] [and] [Palestinian] [negotiators]
 *   [LPR] [Supreme Council] [chairman] [Alexey Karyakin]
 */
#include "events/actor_piece.h"

/* Words in a name at most; beyond that it is a heading, not a name. */
#define NAME_WORDS 9

static const struct tokens *tokens_of(const struct reader *reader)
{
    return &reader->analysis->tokens;
}

static bool is_noun_tag(uint8_t tag)
{
    return tag >= TAG_NN && tag <= TAG_NNPS;
}

static bool is_verb_tag(uint8_t tag)
{
    return tag >= TAG_VB && tag <= TAG_MD;
}

/* Glued to the token before it. */
static bool is_glued(const struct tokens *tokens, size_t i)
{
    return i > 0 && i < tokens->count &&
           (tokens->at[i].shape & (TOKEN_SPACE | TOKEN_LINE)) == 0;
}

/* A hyphen with no space on either side. */
static bool is_hyphen(const struct tokens *tokens, size_t i)
{
    return token_is_sign(tokens, i, '-') && is_glued(tokens, i) &&
           is_glued(tokens, i + 1);
}

/* Most frequent tag of a word in the lexicon. */
static enum tag lexicon_tag(const struct reader *reader, size_t i)
{
    return (enum tag)(lexicon_slot(reader->analysis->lexicon,
                                   tokens_of(reader)->at[i].word,
                                   LEXICON_TAGS) &
                      0xFF);
}

static bool is_sentence_start(const struct reader *reader, size_t i)
{
    const struct tokens *tokens = tokens_of(reader);
    if (i == 0 || (tokens->at[i].shape & TOKEN_BLOCK) != 0 ||
        tokens->at[i - 1].kind == TOKEN_OPEN)
        return true;
    const struct token *before = &tokens->at[i - 1];
    return before->kind == TOKEN_SIGN &&
           (before->number == '.' || before->number == ':' ||
            before->number == '?' || before->number == '!');
}

/* A given name before another capital. */
static bool is_given_name(const struct reader *reader, size_t i)
{
    const struct tokens *tokens = tokens_of(reader);
    uint32_t alias = lexicon_slot(reader->analysis->lexicon, tokens->at[i].word,
                                  LEXICON_ACTORS);
    return actor_word(reader, alias, WORD_GIVEN) != NULL &&
           i + 1 < tokens->count &&
           (tokens->at[i + 1].shape & TOKEN_CAPITAL) != 0 &&
           (tokens->at[i + 1].shape & TOKEN_BLOCK) == 0;
}

bool actor_is_name_word(const struct reader *reader, size_t i)
{
    const struct token *token = &tokens_of(reader)->at[i];
    if (token->kind != TOKEN_WORD || (token->shape & TOKEN_CAPITAL) == 0 ||
        (token->shape & TOKEN_CLITIC) != 0)
        return false;
    enum tag known = lexicon_tag(reader, i);
    bool is_name = token->tag == TAG_NNP || token->tag == TAG_NNPS;
    if (reader->loose)
        return known == TAG_NNP || known == TAG_NNPS ||
               (known == TAG_NONE && is_name);
    if (is_name || (token->shape & TOKEN_ALL_CAPS) != 0)
        return true;
    if (is_sentence_start(reader, i))
        return is_given_name(reader, i); /* "Bob Ward said" */
    return !is_verb_tag(token->tag) &&
           (token->tag == TAG_JJ || is_noun_tag(token->tag));
}

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
    return !is_noun_tag(next) && next != TAG_JJ && next != TAG_CD &&
           next != TAG_DT && next != TAG_VBG && next != TAG_CC;
}

/* A role must be used as a noun: "head to Baku" has none. */
static bool is_role_noun(const struct reader *reader, const struct match *match)
{
    const struct tokens *tokens = tokens_of(reader);
    if (match->end - match->first > 1)
        return true;
    const struct token *token = &tokens->at[match->first];
    if (is_noun_tag(token->tag))
        return true;
    if (is_verb_tag(token->tag) || token->tag == TAG_JJ) {
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
    const struct tokens *tokens = tokens_of(reader);
    const struct token *token = &tokens->at[match->first];
    if (match->end - match->first > 1 || is_noun_tag(token->tag) ||
        token->tag == TAG_JJ || token->tag == TAG_FW)
        return false;
    if ((token->tag == TAG_VB || token->tag == TAG_VBP) && !reader->loose &&
        (token->shape & TOKEN_CAPITAL) != 0)
        return false; /* "Shanghai police": news give no orders */
    if ((token->shape & TOKEN_ALL_CAPS) != 0 && !reader->shouted &&
        (match->fits >> SENSE_NAME & 1) != 0)
        return false; /* "US" at the start of a headline */
    return is_sentence_start(reader, match->first) || reader->loose ||
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
    const struct tokens *tokens = tokens_of(reader);
    if (end + 1 >= tokens->count || !is_hyphen(tokens, end) ||
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
    const struct tokens *tokens = tokens_of(reader);
    size_t next = match->end;
    if (match->end - match->first > 1 || next >= end ||
        actor_word(reader, match->alias, WORD_GIVEN) == NULL)
        return false;
    uint32_t alias = lexicon_slot(reader->analysis->lexicon,
                                  tokens->at[next].word, LEXICON_ACTORS);
    return (tokens->at[next].mask & LEXICON_ROLE) == 0 &&
           actor_word(reader, alias, WORD_HEAD) == NULL &&
           actor_word(reader, alias, WORD_THING) == NULL &&
           actor_word(reader, alias, WORD_SITE) == NULL &&
           actor_is_name_word(reader, next);
}

static bool is_particle(const struct reader *reader, size_t i)
{
    uint32_t alias =
        lexicon_slot(reader->analysis->lexicon, tokens_of(reader)->at[i].word,
                     LEXICON_ACTORS);
    return actor_word(reader, alias, WORD_PARTICLE) != NULL;
}

/* "bin", "al-", "de la": goes on with a name when a capital follows. */
static size_t particle_end(const struct reader *reader, size_t i, size_t end)
{
    const struct tokens *tokens = tokens_of(reader);
    if (!is_particle(reader, i))
        return i;
    size_t next = i + 1;
    if (next < end && (is_hyphen(tokens, next) || is_particle(reader, next)))
        next++;
    return next < end && actor_is_name_word(reader, next) ? next : i;
}

/* True when a name goes on at token i: "Mohamed" in "Mohamed Hamdan". */
static bool goes_on(const struct reader *reader, size_t i, size_t end)
{
    const struct tokens *tokens = tokens_of(reader);
    if (i < end && particle_end(reader, i, end) > i)
        return true;
    size_t next = i;
    if (next + 1 < end && is_hyphen(tokens, next))
        next++;
    return next < end && (tokens->at[next].shape & TOKEN_BLOCK) == 0 &&
           (tokens->at[next].mask & LEXICON_ROLE) == 0 &&
           actor_is_name_word(reader, next);
}

/* "region", "state" in lower case: a kind of place. */
static bool read_site(const struct reader *reader, const struct match *match,
                      struct piece *out)
{
    const struct token *token = &tokens_of(reader)->at[match->first];
    if ((token->shape & TOKEN_CAPITAL) != 0 || !is_noun_tag(token->tag))
        return false;
    const struct actor_row *word = actor_word(reader, match->alias, WORD_SITE);
    if (word == NULL)
        return false;
    *out = (struct piece){
        .first = match->first,
        .end = match->end,
        .klass = PIECE_SITE,
        .sense = SENSE_WORD,
        .alias = match->alias,
        .row = word,
    };
    return true;
}

/* A piece by the tables; false when they know none here. */
static bool read_known(const struct reader *reader, size_t i, size_t end,
                       const struct piece *before, struct piece *out)
{
    struct match match = actor_match(reader, i, end);
    if (match.end == match.first || is_plain_word(reader, &match))
        return false;
    bool after_role = before != NULL && (before->klass == PIECE_ROLE ||
                                         before->klass == PIECE_TITLE);
    if (set_row(reader, &match, SENSE_PERSON, PIECE_PERSON, out))
        return true;
    bool ends_run = match.end >= end || !goes_on(reader, match.end, end);
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
    enum tag known = lexicon_tag(reader, i);
    bool word = reader->loose && known != TAG_NONE && known != TAG_NNP;
    if (ends_run && !word && /* a headline's "Begin" is a verb */
        actor_word(reader, match.alias, WORD_NO_NAME) == NULL &&
        actor_word(reader, match.alias, WORD_SITE) == NULL && /* "the Hill" */
        set_row(reader, &match, SENSE_SURNAME, PIECE_PERSON, out))
        return true;
    if (read_site(reader, &match, out))
        return true;
    const struct actor_row *row = actor_word(reader, match.alias, WORD_TITLE);
    uint8_t klass = PIECE_TITLE;
    if (row == NULL) {
        row = actor_word(reader, match.alias, WORD_FORMER);
        klass = PIECE_FORMER;
    }
    if (row == NULL)
        return false;
    *out = (struct piece){
        .first = (uint32_t)i,
        .end = match.end,
        .klass = klass,
        .sense = SENSE_WORD,
        .alias = match.alias,
        .row = row,
    };
    return true;
}

/* "J." before more of a name. */
static bool is_initial(const struct reader *reader, size_t i, size_t end)
{
    const struct tokens *tokens = tokens_of(reader);
    const struct token *token = &tokens->at[i];
    return i + 2 < end && token->end - token->start == 1 &&
           (token->shape & TOKEN_CAPITAL) != 0 &&
           token_is_sign(tokens, i + 1, '.') && is_glued(tokens, i + 1) &&
           (tokens->at[i + 2].shape & TOKEN_CAPITAL) != 0;
}

/* The end of a hyphenated word that begins at i: "Ki-moon", "SPLM-N". */
static size_t compound_end(const struct reader *reader, size_t i, size_t end)
{
    const struct tokens *tokens = tokens_of(reader);
    size_t next = i + 1;
    while (next + 1 < end && is_hyphen(tokens, next)) {
        const struct token *token = &tokens->at[next + 1];
        bool joins = token->kind == TOKEN_NUMBER ||
                     (token->shape & TOKEN_CAPITAL) != 0 ||
                     (token->kind == TOKEN_WORD && token->tag != TAG_VBN &&
                      token->tag != TAG_JJ && token->tag != TAG_VBD &&
                      token->tag != TAG_VBG && token->tag != TAG_RB);
        if (!joins)
            break;
        next += 2;
    }
    return next;
}

/* True when a known piece at i ends a name that began before it. */
static bool ends_name(const struct reader *reader, size_t i, size_t end,
                      size_t words)
{
    const struct tokens *tokens = tokens_of(reader);
    if ((tokens->at[i].mask &
         (LEXICON_ACTOR | LEXICON_ROLE | LEXICON_PHRASE)) == 0)
        return false;
    struct piece known = {.first = (uint32_t)i};
    if (!read_known(reader, i, end, NULL, &known))
        return false;
    switch (known.klass) {
    case PIECE_PERSON:
        return known.sense != SENSE_SURNAME && words > 1;
    case PIECE_ROLE: /* "Zagoria Workers Party" is one name */
        return !actor_is_head_word(reader, i) &&
               !(known.sense == SENSE_ROLES && known.end < end &&
                 (tokens->at[i].shape & TOKEN_CAPITAL) != 0 &&
                 actor_is_head_word(reader, known.end));
    case PIECE_OWNER:
        /* "Abdullah Jordan"? no: but "Nur Pashtun", "Ali Kurd" */
        return known.sense == SENSE_NAME && words > 1;
    case PIECE_TITLE:
        return true;
    case PIECE_FORMER:
    case PIECE_SITE:
    case PIECE_MINISTRY:
        return (tokens->at[i].shape & TOKEN_CAPITAL) == 0 || words > 1;
    default:
        return false;
    }
}

/* A run of capitalised words from i on; false when none begins there. */
static bool read_name(const struct reader *reader, size_t i, size_t end,
                      struct piece *out)
{
    const struct tokens *tokens = tokens_of(reader);
    size_t at = i;
    size_t words = 0;
    while (at < end && words < NAME_WORDS) {
        if (words > 0 && (tokens->at[at].shape & TOKEN_BLOCK) != 0)
            break;
        if (is_initial(reader, at, end)) {
            at += 2;
            words++;
            continue;
        }
        size_t particle = particle_end(reader, at, end);
        if (particle > at) {
            at = particle;
            continue;
        }
        if (!actor_is_name_word(reader, at) ||
            actor_is_no_name(reader, at, end))
            break;
        if (words > 0 && ends_name(reader, at, end, words))
            break;
        at = compound_end(reader, at, end);
        words++;
    }
    if (words == 0)
        return false;
    out->klass = PIECE_NAME;
    out->end = (uint32_t)at;
    return true;
}

/* "internationally" before "recognized": part of what modifies a noun. Also
 * "acting", as in "the UN acting envoy". */
static inline bool is_adverb_of(const struct tokens *tokens, size_t i)
{
    if (tokens->at[i].tag == TAG_VBG)
        return actor_token_is(tokens, i, "acting");
    if (tokens->at[i].tag != TAG_RB || i + 1 >= tokens->count)
        return false;
    uint8_t next = tokens->at[i + 1].tag;
    return next == TAG_VBN || next == TAG_JJ;
}

/* A lower-case modifier that leads on to a role: "transitional government",
 * "Foreign Ministry's *chief* spokesman". */
static bool read_filler(const struct reader *reader, size_t i, size_t end,
                        struct piece *out)
{
    const struct tokens *tokens = tokens_of(reader);
    for (size_t at = i; at < end && at < i + 4; at++) {
        const struct token *token = &tokens->at[at];
        if (at > i && (token->mask & (LEXICON_ROLE | LEXICON_PHRASE)) != 0) {
            struct piece known = {.first = (uint32_t)at};
            if (read_known(reader, at, end, NULL, &known) &&
                (known.klass == PIECE_ROLE || known.klass == PIECE_SITE ||
                 known.klass == PIECE_MINISTRY)) {
                out->klass = PIECE_FILLER;
                out->end = (uint32_t)at;
                return true;
            }
        }
        if (at > i + 1 && is_hyphen(tokens, i) &&
            actor_begins_owner(reader, at, end)) {
            out->klass = PIECE_FILLER; /* "Rwandan-backed M23 rebels" */
            out->end = (uint32_t)at;
            return true;
        }
        bool modifier = token->kind == TOKEN_WORD &&
                        (is_adverb_of(tokens, at) || token->tag == TAG_JJ ||
                         token->tag == TAG_NN || token->tag == TAG_VBN ||
                         token->tag == TAG_JJS || token->tag == TAG_JJR ||
                         token->tag == TAG_NNP);
        if (!modifier && !is_hyphen(tokens, at) && token->tag != TAG_CD)
            return false;
    }
    return false;
}

static bool is_possessive(const struct tokens *tokens, size_t i)
{
    const struct token *token = &tokens->at[i];
    if ((token->shape & TOKEN_CLITIC) != 0)
        return token->tag == TAG_POS;
    return token->tag == TAG_POS && is_glued(tokens, i);
}

/* A plain word or sign that can only end a phrase, as most do. */
static bool only_ends(const struct tokens *tokens, size_t i)
{
    const struct token *token = &tokens->at[i];
    if ((token->mask & LEXICON_ACTOR_ANY) != 0 ||
        (token->shape & TOKEN_CAPITAL) != 0)
        return false;
    switch (token->tag) {
    case TAG_POS:
    case TAG_JJ:
    case TAG_JJR:
    case TAG_JJS:
    case TAG_NN:
    case TAG_NNP:
    case TAG_VBN:
    case TAG_CD:
        return false;
    case TAG_RB:
    case TAG_VBG:
        return !is_adverb_of(tokens, i);
    default:
        return !is_hyphen(tokens, i);
    }
}

/* The pieces before "and" that begin "Peace and Reconciliation Council" become
 * one with what follows; false when there is no such name. */
static bool join_name(const struct reader *reader, size_t end,
                      struct piece *out, size_t *count)
{
    size_t first = *count;
    size_t from = out[*count - 1].end;
    while (first > 0 &&
           (tokens_of(reader)->at[out[first - 1].first].shape &
            TOKEN_CAPITAL) != 0 &&
           (out[first - 1].klass == PIECE_NAME ||
            out[first - 1].klass == PIECE_ROLE ||
            out[first - 1].klass == PIECE_MINISTRY))
        first--;
    for (; first < *count; first++) {
        struct piece name = {.first = out[first].first};
        if (actor_joint_name_read(reader, name.first, end, &name) &&
            name.end > from) {
            out[first] = name;
            *count = first + 1;
            return true;
        }
    }
    return false;
}

size_t actor_pieces_read(const struct reader *reader, size_t i, size_t end,
                         struct piece out[PIECES_MAX])
{
    const struct tokens *tokens = tokens_of(reader);
    size_t count = 0;
    size_t at = i;
    while (at < end && count < PIECES_MAX) {
        const struct token *token = &tokens->at[at];
        struct piece *piece = &out[count];
        const struct piece *before = count > 0 ? &out[count - 1] : NULL;
        if (before != NULL &&
            ((token->shape & TOKEN_BLOCK) != 0 ||
             (before->sense != SENSE_ADJECTIVE && only_ends(tokens, at)))) {
            if (token->tag != TAG_CC || !join_name(reader, end, out, &count))
                break;
            at = out[count - 1].end;
            continue;
        }
        *piece = (struct piece){.first = (uint32_t)at, .end = (uint32_t)at + 1};
        if (before != NULL && is_possessive(tokens, at) &&
            before->klass != PIECE_FILLER) {
            piece->klass = PIECE_POSSESSIVE;
        } else if (before != NULL && before->klass == PIECE_OWNER &&
                   before->sense == SENSE_ADJECTIVE &&
                   actor_joint_end(reader, at, end) > at) {
            piece->klass = PIECE_AND;
            piece->end = (uint32_t)actor_joint_end(reader, at, end);
        } else if (read_known(reader, at, end, before, piece)) {
            bool joins = before != NULL && before->klass == PIECE_NAME &&
                         piece->klass == PIECE_ROLE &&
                         actor_is_head_word(reader, at);
            if (joins) {
                out[count - 1].end = piece->end;
                at = piece->end;
                continue;
            }
        } else if (!read_name(reader, at, end, piece)) {
            bool closed = before == NULL || (before->klass == PIECE_ROLE &&
                                             before->sense == SENSE_ROLES);
            if (closed || !read_filler(reader, at, end, piece))
                break;
            if (is_hyphen(tokens, at)) /* "U.S.-backed": owns nothing */
                out[count - 1].klass =
                    actor_token_is(tokens, at + 1, "based") &&
                            before->klass == PIECE_OWNER
                        ? PIECE_SEAT
                        : PIECE_FILLER;
        }
        at = piece->end;
        count++;
    }
    while (count > 0 && (out[count - 1].klass == PIECE_AND ||
                         out[count - 1].klass == PIECE_SEAT ||
                         out[count - 1].klass == PIECE_FILLER))
        count--;
    return count;
}
