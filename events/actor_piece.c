/* SPDX-License-Identifier: MIT */
/*
 * Cuts a noun phrase with actors in it into pieces, left to right:
 *
 *   [Azerbaijan] ['s] [President] [Ilham Aliyev]
 *   owner possessive role person
 *   [Israeli] [and] [Palestinian] [negotiators]
 *   [LPR] [Supreme Council] [chairman] [Alexey Karyakin]
 */
#include "events/actor_phrase.h"

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
    const struct tokens *tokens = actor_tokens(reader);
    for (size_t at = i; at < end && at < i + 4; at++) {
        const struct token *token = &tokens->at[at];
        if (at > i && (token->mask & (LEXICON_ROLE | LEXICON_PHRASE)) != 0) {
            struct piece known = {.first = (uint32_t)at};
            if (actor_known_read(reader, at, end, NULL, &known) &&
                (known.klass == PIECE_ROLE || known.klass == PIECE_SITE ||
                 known.klass == PIECE_MINISTRY)) {
                out->klass = PIECE_FILLER;
                out->end = (uint32_t)at;
                return true;
            }
        }
        if (at > i + 1 && actor_is_hyphen(tokens, i) &&
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
        if (!modifier && !actor_is_hyphen(tokens, at) && token->tag != TAG_CD)
            return false;
    }
    return false;
}

static bool is_possessive(const struct tokens *tokens, size_t i)
{
    const struct token *token = &tokens->at[i];
    if ((token->shape & TOKEN_CLITIC) != 0)
        return token->tag == TAG_POS;
    return token->tag == TAG_POS && actor_is_glued(tokens, i);
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
        return !actor_is_hyphen(tokens, i);
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
           (actor_tokens(reader)->at[out[first - 1].first].shape &
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
    const struct tokens *tokens = actor_tokens(reader);
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
        } else if (actor_known_read(reader, at, end, before, piece)) {
            bool joins = before != NULL && before->klass == PIECE_NAME &&
                         piece->klass == PIECE_ROLE &&
                         actor_is_head_word(reader, at);
            if (joins) {
                out[count - 1].end = piece->end;
                at = piece->end;
                continue;
            }
        } else if (!actor_name_read(reader, at, end, piece)) {
            bool closed = before == NULL || (before->klass == PIECE_ROLE &&
                                             before->sense == SENSE_ROLES);
            if (closed || !read_filler(reader, at, end, piece))
                break;
            if (actor_is_hyphen(tokens, at)) /* "U.S.-backed": owns nothing */
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
