/* SPDX-License-Identifier: MIT */
/* Whom a chunk stands for, and how he is put into a draft. */
#include "events/role_fill.h"

bool is_attending(const struct analysis *analysis, uint32_t chunk)
{
    uint32_t end = analysis->chunks[chunk].end;
    for (uint32_t i = end; i < end + 4 && i < analysis->tokens.count; i++) {
        if (token_is(analysis, i, SLICE("attendance")) ||
            token_is(analysis, i, SLICE("present")) ||
            token_is(analysis, i, SLICE("attending")))
            return true;
        if (analysis->tokens.at[i].kind == TOKEN_SIGN)
            return false;
    }
    return false;
}

static bool is_actor(const struct mention *mention)
{
    return !mention->possessive && !mention->adjective;
}

/* The mention that the chunk is, or NO_INDEX. */
uint32_t chunk_mention(const struct filler *filler, uint32_t chunk)
{
    const struct chunk *at = &filler->analysis->chunks[chunk];
    uint32_t mention = filler->actors->mention_of[at->head];
    if (mention != NO_INDEX && is_actor(&filler->actors->mentions[mention]))
        return mention;
    uint32_t end = at->end; /* without a date that the chunk swallowed */
    while (end > at->first && filler->assembly->in_date[end - 1] != 0)
        end--;
    if (end > at->first && end < at->end) {
        mention = filler->actors->mention_of[end - 1];
        if (mention != NO_INDEX &&
            !filler->actors->mentions[mention].possessive)
            return mention;
    }
    for (uint32_t i = at->end; i-- > at->first;) {
        mention = filler->actors->mention_of[i];
        if (mention != NO_INDEX &&
            is_actor(&filler->actors->mentions[mention]) &&
            filler->actors->mentions[mention].end > at->head)
            return mention;
    }
    return NO_INDEX;
}

static bool is_attribute(const struct filler *filler, uint32_t index)
{
    const struct mention *mention = &filler->actors->mentions[index];
    return mention->entity != NO_INDEX && !mention->possessive &&
           filler->actors->entities[mention->entity].generic &&
           filler->analysis->tokens.at[mention->head].tag == TAG_JJ;
}

static bool is_of_city(const struct filler *filler, uint32_t chunk,
                       uint32_t index)
{
    const struct mention *mention = &filler->actors->mentions[index];
    uint32_t deed = filler->assembly->action_of_chunk[chunk];
    if (!mention->metonym || mention->possessive || deed == NO_INDEX)
        return false;
    switch (filler->assembly->findings->actions->at[deed].type) {
    case PAX_TYPE_CONSULT:
    case PAX_TYPE_SUPPORT:
    case PAX_TYPE_CONCEDE:
    case PAX_TYPE_RETREAT:
    case PAX_TYPE_ASSAULT:
        return true;
    default:
        return false;
    }
}

static bool is_done_to_buildings(const struct filler *filler, uint32_t deed)
{
    enum pax_type type = filler->assembly->findings->actions->at[deed].type;
    return type == PAX_TYPE_ASSAULT || type == PAX_TYPE_PROTEST;
}

uint32_t building_mention(const struct filler *filler, uint32_t chunk)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t head = analysis->chunks[chunk].head;
    uint32_t deed = filler->assembly->action_of_chunk[chunk];
    if (head == 0 || head == analysis->chunks[chunk].first ||
        deed == NO_INDEX || !is_done_to_buildings(filler, deed))
        return NO_INDEX;
    uint32_t mention = filler->actors->mention_of[head - 1];
    const struct action_word *word =
        action_word_of(&filler->assembly->table, analysis->lexicon,
                       analysis->tokens.at[head - 1].word);
    uint64_t building =
        filler->assembly->table.classes->bit[ACTION_CLASS_BUILDING];
    return word != NULL && (word->classes & building) != 0 ? mention
                                                           : NO_INDEX;
}

/* "Pashinyan's remarks", "the Taliban attack": whose, or NO_INDEX. */
uint32_t owner_mention(const struct filler *filler, uint32_t chunk)
{
    const struct chunk *at = &filler->analysis->chunks[chunk];
    uint32_t first = at->first;
    if (building_mention(filler, chunk) != NO_INDEX)
        return NO_INDEX;
    if (first >= 2 &&
        filler->analysis->tokens.at[first - 1].tag == TAG_POS &&
        filler->actors->mention_of[first - 2] != NO_INDEX)
        return filler->actors->mention_of[first - 2];
    for (uint32_t i = at->end; i-- > first;) {
        uint32_t mention = filler->actors->mention_of[i];
        if (mention != NO_INDEX && is_attribute(filler, mention))
            return NO_INDEX; /* "official results" */
        if (mention != NO_INDEX) /* "the Geneva talks" are in Geneva */
            return is_of_city(filler, chunk, mention) ? NO_INDEX : mention;
    }
    return NO_INDEX;
}

uint32_t chunk_entity(const struct assembly *assembly, uint32_t chunk)
{
    struct filler filler = {assembly, assembly->analysis,
                            assembly->findings->actors, NULL, false};
    uint32_t mention = chunk_mention(&filler, chunk);
    return mention == NO_INDEX ? NO_INDEX
                               : filler.actors->mentions[mention].entity;
}

/* "Thousands of": the chunk measures the one behind it. */
static bool measures_next(const struct filler *filler, uint32_t chunk)
{
    const struct analysis *analysis = filler->analysis;
    const struct chunk *at = &analysis->chunks[chunk];
    uint32_t next = chunk + 1;
    return next < analysis->chunk_count &&
           analysis->chunks[next].preposition == at->end &&
           token_is(analysis, at->end, SLICE("of")) &&
           (analysis->tokens.at[at->head].kind == TOKEN_NUMBER ||
            chunk_has_class(filler->assembly, chunk, ACTION_CLASS_MEASURE));
}

/* "A number of websites": the websites, where they are only measured. */
static uint32_t measured_chunk(const struct filler *filler, uint32_t chunk)
{
    while (measures_next(filler, chunk)) /* "tens of thousands of people" */
        chunk++;
    return chunk;
}

uint32_t chunk_who(const struct filler *filler, uint32_t chunk)
{
    uint32_t mention = chunk_mention(filler, chunk);
    uint32_t measured = measured_chunk(filler, chunk);
    if (mention == NO_INDEX && measured != chunk)
        mention = chunk_mention(filler, measured);
    return mention;
}

/* The words of a chunk without its article. */
static struct slice chunk_text(const struct analysis *analysis,
                               uint32_t chunk, bool article)
{
    const struct tokens *tokens = &analysis->tokens;
    const struct chunk *at = &analysis->chunks[chunk];
    uint32_t first = at->first;
    if (!article && first + 1 < at->end &&
        tokens->at[first].tag == TAG_DT)
        first++;
    return slice_sub(tokens->text, tokens->at[first].start,
                     tokens->at[at->end - 1].end);
}

struct slice draft_actor_text(const struct assembly *assembly,
                              const struct draft_actor *actor)
{
    const struct tokens *tokens = &assembly->analysis->tokens;
    if (actor->mention == NO_INDEX)
        return chunk_text(assembly->analysis, actor->chunk, true);
    const struct mention *mention =
        &assembly->findings->actors->mentions[actor->mention];
    return slice_sub(tokens->text, tokens->at[mention->first].start,
                     tokens->at[mention->end - 1].end);
}

struct slice draft_actor_name(const struct assembly *assembly,
                              const struct draft_actor *actor)
{
    return actor->entity == NO_INDEX
               ? chunk_text(assembly->analysis, actor->chunk, false)
               : assembly->findings->actors->entities[actor->entity].name;
}

static bool add_entity(struct filler *filler, uint32_t entity,
                       uint32_t mention, enum pax_role role)
{
    struct draft *draft = filler->draft;
    if (entity == NO_INDEX)
        return false;
    if (filler->actors->entities[entity].only_place &&
        !(role == PAX_ROLE_TARGET && filler->strikes))
        return false;
    for (uint32_t i = 0; i < draft->actor_count; i++) {
        if (draft->actors[i].entity == entity)
            return role != PAX_ROLE_TARGET ||
                   draft->actors[i].role != PAX_ROLE_SOURCE;
        if (draft->actors[i].entity != NO_INDEX &&
            slice_equal(filler->actors->entities[draft->actors[i].entity].name,
                        filler->actors->entities[entity].name))
            return true;
    }
    if (draft->actor_count == DRAFT_ACTORS_MAX)
        return false;
    draft->actors[draft->actor_count++] =
        (struct draft_actor){entity, mention, NO_INDEX, (uint8_t)role};
    return true;
}

/* A name that no row knows, or, where undated events are wanted, any thing
 * that something is done to. */
bool add_nameless(struct filler *filler, uint32_t chunk,
                         enum pax_role role)
{
    const struct analysis *analysis = filler->analysis;
    struct draft *draft = filler->draft;
    if (chunk == NO_INDEX || draft->actor_count == DRAFT_ACTORS_MAX)
        return false;
    chunk = measured_chunk(filler, chunk);
    const struct token *head =
        &analysis->tokens.at[analysis->chunks[chunk].head];
    bool name = (head->tag == TAG_NNP || head->tag == TAG_NNPS) &&
                (head->mask & (LEXICON_DATE | LEXICON_ACTION)) == 0;
    if (!name && !(filler->assembly->undated && role == PAX_ROLE_TARGET))
        return false;
    uint32_t mention =
        filler->actors->mention_of[analysis->chunks[chunk].head];
    if ((mention != NO_INDEX &&
         is_actor(&filler->actors->mentions[mention])) ||
        head->tag == TAG_PRP || analysis->chunks[chunk].temporal ||
        token_is(analysis, analysis->chunks[chunk].head, SLICE("other")) ||
        token_is(analysis, analysis->chunks[chunk].head, SLICE("another")) ||
        filler->assembly->in_date[analysis->chunks[chunk].head] != 0)
        return false;
    draft->actors[draft->actor_count++] =
        (struct draft_actor){NO_INDEX, NO_INDEX, chunk, (uint8_t)role};
    return true;
}

bool add_mention(struct filler *filler, uint32_t index,
                        enum pax_role role)
{
    if (index == NO_INDEX)
        return false;
    const struct mention *mention = &filler->actors->mentions[index];
    if (filler->assembly->in_date[mention->head] != 0)
        return false;
    bool added = add_entity(filler, mention->entity, index, role);
    if (mention->second != NO_INDEX)
        added |= add_entity(filler, mention->second, index, role);
    return added;
}

/* "The two leaders, X and Y": the names say who the leaders are. */
static void drop_general(struct filler *filler, uint32_t first)
{
    struct draft *draft = filler->draft;
    const struct entity *entities = filler->actors->entities;
    if (draft->actor_count < first + 3)
        return;
    const struct entity *general = &entities[draft->actors[first].entity];
    if (!general->generic || !general->plural)
        return;
    for (uint32_t i = first + 1; i < draft->actor_count; i++) {
        const struct entity *named = &entities[draft->actors[i].entity];
        if (named->kind != PAX_ACTOR_PERSON || named->generic)
            return;
    }
    for (uint32_t i = first; i + 1 < draft->actor_count; i++)
        draft->actors[i] = draft->actors[i + 1];
    draft->actor_count--;
}

/* "The chief of the council, Ann Lee,": who that is; or NO_INDEX. */
static uint32_t named_behind(const struct filler *filler, uint32_t chunk)
{
    const struct analysis *analysis = filler->analysis;
    for (uint32_t i = chunk + 1; i < analysis->chunk_count && i < chunk + 6;
         i++) {
        const struct chunk *at = &analysis->chunks[i];
        if (at->apposition) {
            uint32_t who = chunk_mention(filler, i);
            uint32_t entity = who == NO_INDEX
                                  ? NO_INDEX
                                  : filler->actors->mentions[who].entity;
            return entity != NO_INDEX &&
                           filler->actors->entities[entity].kind ==
                               PAX_ACTOR_PERSON
                       ? who
                       : NO_INDEX;
        }
        if (at->preposition == NO_INDEX ||
            at->preposition != analysis->chunks[i - 1].end)
            return NO_INDEX;
    }
    return NO_INDEX;
}

/* The token lies in the mention: "mediators from Qatar and Egypt". */
static bool lies_in(const struct filler *filler, uint32_t mention,
                    uint32_t token)
{
    return mention != NO_INDEX &&
           filler->actors->mentions[mention].first <= token &&
           token < filler->actors->mentions[mention].end;
}

/* "The special envoy": somebody, and no name says who. */
static bool is_office(const struct filler *filler, uint32_t who)
{
    uint32_t entity =
        who == NO_INDEX ? NO_INDEX : filler->actors->mentions[who].entity;
    return entity != NO_INDEX && filler->actors->entities[entity].generic &&
           !filler->actors->entities[entity].plural &&
           filler->actors->entities[entity].kind == PAX_ACTOR_PERSON;
}

/* One of a list; "X and the chief of the council, Ann Lee": Ann Lee. */
static bool add_member(struct filler *filler, uint32_t chunk,
                       enum pax_role role)
{
    uint32_t who = chunk_mention(filler, chunk);
    return add_mention(
        filler, who != NO_INDEX ? who : named_behind(filler, chunk), role);
}

/* "by the army on May 15, and on June 20 by the rebels": whoever stands behind
 * the second date did it then. */
static bool is_of_next_date(const struct filler *filler, uint32_t chunk)
{
    const struct dates *dates = filler->assembly->findings->dates;
    const struct tokens *tokens = &filler->analysis->tokens;
    uint32_t own = filler->draft->date;
    if (own == NO_INDEX || own + 1 >= dates->count)
        return false;
    const struct timex *now = &dates->at[own].timex;
    const struct timex *next = &dates->at[own + 1].timex;
    uint32_t and = next->first - 1;
    if (and > now->end && tokens->at[and].tag == TAG_IN)
        and--;
    return and > now->end && tokens->at[and].tag == TAG_CC &&
           token_is_sign(tokens, and - 1, ',') &&
           filler->analysis->chunks[chunk].first >= next->end &&
           filler->analysis->clause_of[next->first] ==
               filler->analysis->chunks[chunk].clause;
}

/*
 * Adds the chunk and those that are joined to it by "and". A chunk that is no
 * actor itself stands for its owner when `owners`.
 */
bool add_chunk(struct filler *filler, uint32_t chunk,
                      enum pax_role role, bool owners)
{
    const struct analysis *analysis = filler->analysis;
    if (chunk == NO_INDEX || is_of_next_date(filler, chunk))
        return false;
    uint32_t before = filler->draft->actor_count;
    uint32_t who = chunk_who(filler, chunk);
    if (is_office(filler, who) && named_behind(filler, chunk) != NO_INDEX)
        who = named_behind(filler, chunk);
    bool added = add_mention(filler, who, role);
    const struct chunk *first = &analysis->chunks[chunk];
    for (uint32_t i = chunk + 1; i < analysis->chunk_count; i++) {
        const struct chunk *next = &analysis->chunks[i];
        if (next->clause != first->clause)
            break;
        if (next->coordinated && (next->preposition == NO_INDEX ||
                                  next->preposition == first->preposition ||
                                  lies_in(filler, who, next->preposition)))
            added |= add_member(filler, i, role);
        else if (next->owner == NO_INDEX &&
                 !lies_in(filler, who, next->first))
            break;
    }
    drop_general(filler, before);
    if (!added && owners && who == NO_INDEX)
        added = add_mention(filler, named_behind(filler, chunk), role);
    if (!added && owners)
        added = add_mention(filler, owner_mention(filler, chunk), role);
    return added;
}

bool add_behind(struct filler *filler, uint32_t chunk, const char *word,
                enum pax_role role)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t next = chunk + 1;
    return next < analysis->chunk_count &&
           analysis->chunks[next].preposition == analysis->chunks[chunk].end &&
           token_is(analysis, analysis->chunks[chunk].end, slice_of(word)) &&
           add_chunk(filler, next, role, true);
}

bool add_phrases(struct filler *filler, uint32_t clause,
                 struct slice preposition, enum pax_role role)
{
    const struct analysis *analysis = filler->analysis;
    uint32_t at = 0, chunk;
    bool added = false;
    while ((chunk = phrase_next(analysis, clause, &at)) != NO_INDEX) {
        if (token_is(analysis, analysis->chunks[chunk].preposition,
                     preposition) &&
            !is_attending(analysis, chunk))
            added |= add_chunk(filler, chunk, role, false);
    }
    return added;
}
