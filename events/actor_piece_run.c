/* SPDX-License-Identifier: MIT */
/*
 * A run of capitalised words that no table knows as one: where a name begins,
 * goes on and ends.
 *
 *   [Mohamed Hamdan]         [J. Adewale]      [Ban Ki-moon]
 *   [Khalid bin Salman]      a particle goes on with it
 *   [Zagoria Workers Party]  a role word inside is part of it
 */
#include "events/actor_phrase.h"

/* Words in a name at most; beyond that it is a heading, not a name. */
#define NAME_WORDS 9

bool actor_is_start(const struct reader *reader, size_t i)
{
    const struct tokens *tokens = actor_tokens(reader);
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
    const struct tokens *tokens = actor_tokens(reader);
    uint32_t alias = actor_alias_of(reader, i);
    return actor_word(reader, alias, WORD_GIVEN) != NULL &&
           i + 1 < tokens->count &&
           (tokens->at[i + 1].shape & TOKEN_CAPITAL) != 0 &&
           (tokens->at[i + 1].shape & TOKEN_BLOCK) == 0;
}

bool actor_is_name_word(const struct reader *reader, size_t i)
{
    const struct token *token = &actor_tokens(reader)->at[i];
    if (token->kind != TOKEN_WORD || (token->shape & TOKEN_CAPITAL) == 0 ||
        (token->shape & TOKEN_CLITIC) != 0)
        return false;
    enum tag known = actor_lexicon_tag(reader, i);
    bool is_name = token->tag == TAG_NNP || token->tag == TAG_NNPS;
    if (reader->loose)
        return known == TAG_NNP || known == TAG_NNPS ||
               (known == TAG_NONE && is_name);
    if (is_name || (token->shape & TOKEN_ALL_CAPS) != 0)
        return true;
    if (actor_is_start(reader, i))
        return is_given_name(reader, i); /* "Bob Ward said" */
    return !actor_is_verb(token->tag) &&
           (token->tag == TAG_JJ || actor_is_noun(token->tag));
}

static bool is_particle(const struct reader *reader, size_t i)
{
    uint32_t alias = actor_alias_of(reader, i);
    return actor_word(reader, alias, WORD_PARTICLE) != NULL;
}

/* "bin", "al-", "de la": goes on with a name when a capital follows. */
static size_t particle_end(const struct reader *reader, size_t i, size_t end)
{
    const struct tokens *tokens = actor_tokens(reader);
    if (!is_particle(reader, i))
        return i;
    size_t next = i + 1;
    if (next < end &&
        (actor_is_hyphen(tokens, next) || is_particle(reader, next)))
        next++;
    return next < end && actor_is_name_word(reader, next) ? next : i;
}

bool actor_name_goes_on(const struct reader *reader, size_t i, size_t end)
{
    const struct tokens *tokens = actor_tokens(reader);
    if (i < end && particle_end(reader, i, end) > i)
        return true;
    size_t next = i;
    if (next + 1 < end && actor_is_hyphen(tokens, next))
        next++;
    return next < end && (tokens->at[next].shape & TOKEN_BLOCK) == 0 &&
           (tokens->at[next].mask & LEXICON_ROLE) == 0 &&
           actor_is_name_word(reader, next);
}

/* "J." before more of a name. */
static bool is_initial(const struct reader *reader, size_t i, size_t end)
{
    const struct tokens *tokens = actor_tokens(reader);
    const struct token *token = &tokens->at[i];
    return i + 2 < end && token->end - token->start == 1 &&
           (token->shape & TOKEN_CAPITAL) != 0 &&
           token_is_sign(tokens, i + 1, '.') && actor_is_glued(tokens, i + 1) &&
           (tokens->at[i + 2].shape & TOKEN_CAPITAL) != 0;
}

/* The end of a hyphenated word that begins at i: "Ki-moon", "SPLM-N". */
static size_t compound_end(const struct reader *reader, size_t i, size_t end)
{
    const struct tokens *tokens = actor_tokens(reader);
    size_t next = i + 1;
    while (next + 1 < end && actor_is_hyphen(tokens, next)) {
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
    const struct tokens *tokens = actor_tokens(reader);
    if ((tokens->at[i].mask &
         (LEXICON_ACTOR | LEXICON_ROLE | LEXICON_PHRASE)) == 0)
        return false;
    struct piece known = {.first = (uint32_t)i};
    if (!actor_known_read(reader, i, end, NULL, &known))
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

bool actor_name_read(const struct reader *reader, size_t i, size_t end,
                     struct piece *out)
{
    const struct tokens *tokens = actor_tokens(reader);
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
