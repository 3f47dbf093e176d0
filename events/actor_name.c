/* SPDX-License-Identifier: MIT */
/*
 * Bodies, peoples and places by name, and whom the owner in a phrase is.
 */
#include "events/actor_phrase.h"
#include "events/actor_resolve.h"

/* The state that a name speaks of: "Philippine" in "Office of the Philippine
 * Presidential Adviser". */
static uint32_t state_in_name(struct finder *finder, const struct piece *name)
{
    for (size_t i = name->first; i < name->end; i++) {
        if ((finder->analysis->tokens.at[i].mask & LEXICON_ACTOR) == 0)
            continue;
        struct match match = actor_match(&finder->reader, i, name->end);
        const struct actor_row *row =
            actor_sense_row(&finder->reader, &match, SENSE_ADJECTIVE);
        if (row == NULL)
            row = actor_sense_row(&finder->reader, &match, SENSE_NAME);
        if (row != NULL && row->type == ROW_STATE)
            return actor_entity_of_row(finder, row);
    }
    return NO_INDEX;
}

/* What the society of a name is for: "Medical" of "Medical Services Alliance".
 * NULL for one that is no society: "Workers' Party", "Labour Ministry". */
static const struct actor_row *trade_of(const struct finder *finder,
                                        const struct phrase *phrase)
{
    struct slice sector = actor_row_code(&finder->table, phrase->word);
    struct slice last =
        token_text(&finder->analysis->tokens, phrase->name.end - 1);
    bool society = sector.len == 0 || slice_equal(sector, SLICE("NGO")) ||
                   (slice_equal(sector, SLICE("PTY")) &&
                    (slice_equal(last, SLICE("Alliance")) ||
                     slice_equal(last, SLICE("Coalition"))));
    for (size_t i = phrase->name.first; society && i < phrase->name.end; i++) {
        const struct actor_row *trade =
            actor_word(&finder->reader, actor_alias(finder, i), WORD_TRADE);
        if (trade != NULL)
            return trade;
    }
    return NULL;
}

uint32_t actor_body(struct finder *finder, const struct phrase *phrase)
{
    const struct piece *name = &phrase->name;
    struct slice text = actor_text(finder, name->first, name->end);
    uint32_t owner = phrase->owners > 0
                         ? actor_resolve_owner(finder, &phrase->owner[0])
                         : NO_INDEX;
    bool inside = phrase->owners > 0 && phrase->owner[0].first >= name->first;
    if (name->end - name->first == 1 && owner != NO_INDEX && !inside)
        text = actor_joined(finder, text, SLICE(" of "),
                            finder->entities[owner].name);
    uint64_t key = actor_key_text(KEY_NAME, text);
    uint32_t known = actor_key_find(finder, key);
    if (known != NO_INDEX)
        return known;
    if (owner == NO_INDEX)
        owner = state_in_name(finder, name);
    struct entity entity = {
        .name = text,
        .kind = phrase->word != NULL ? (enum pax_actor_kind)phrase->word->kind
                                     : PAX_ACTOR_GROUP,
        .gender = GENDER_NEUTER,
        .why = SLICE("text: name of a body"),
    };
    if (owner != NO_INDEX)
        memcpy(entity.country, finder->entities[owner].country, 4);
    bool of_body = owner != NO_INDEX &&
                   actor_is_party_like(&finder->entities[owner]) &&
                   !finder->entities[owner].only_place;
    if (of_body) {
        entity.kind = finder->entities[owner].kind; /* "RFE's Service" */
        entity.code = finder->entities[owner].code;
    } else if (phrase->word != NULL) {
        const struct actor_row *trade = trade_of(finder, phrase);
        if (trade != NULL)
            entity.kind = PAX_ACTOR_NGO;
        entity.code =
            actor_code(finder, entity.country,
                       actor_row_code(&finder->table,
                                      trade != NULL ? trade : phrase->word));
    }
    uint32_t body = actor_entity_add(finder, entity);
    if (body == NO_INDEX)
        return NO_INDEX;
    actor_key_put(finder, key, body);
    actor_key_put(finder,
                  actor_key_text(KEY_UNIT, token_text(&finder->analysis->tokens,
                                                      name->end - 1)),
                  body);
    actor_remember_words(finder, name, body);
    return body;
}

bool actor_is_known(const struct finder *finder, const struct phrase *phrase)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    return phrase->name.end - phrase->name.first == 1 &&
           actor_key_find(
               finder, actor_key_text(
                           KEY_WORD, token_text(tokens, phrase->name.first))) !=
               NO_INDEX;
}

/* "the Centre" in a text about India: its government. */
static uint32_t nicknamed(struct finder *finder, const struct phrase *phrase)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    const struct piece *name = &phrase->name;
    if (name->end - name->first != 1 || phrase->owners > 0 ||
        phrase->adjective || actor_token_is(tokens, name->end, "of"))
        return NO_INDEX;
    const struct actor_row *nick = actor_word(
        &finder->reader, actor_alias(finder, name->first), WORD_NICK);
    uint32_t state = nick != NULL ? actor_state_in_focus(finder) : NO_INDEX;
    if (state == NO_INDEX || finder->government_row == 0 ||
        !slice_equal(actor_row_name(&finder->table, nick),
                     slice_of(finder->entities[state].country)))
        return NO_INDEX;
    return actor_entity_of_body(
        finder, &finder->table.rows[finder->government_row - 1], state);
}

/* A name without a sign of its sort: known above, a place, or nobody. */
uint32_t actor_known_name(struct finder *finder, const struct phrase *phrase)
{
    const struct piece *name = &phrase->name;
    struct slice text = actor_text(finder, name->first, name->end);
    uint32_t known = actor_key_find(finder, actor_key_text(KEY_NAME, text));
    if (known == NO_INDEX && name->end - name->first == 1)
        known = actor_key_find(finder, actor_key_text(KEY_WORD, text));
    if (known == NO_INDEX && phrase->definite)
        known = nicknamed(finder, phrase);
    return known;
}

/* A people by its name and where it lives. */
uint32_t actor_people(struct finder *finder, const struct piece *people,
                      const struct piece *home)
{
    uint32_t nation = actor_entity_of_row(finder, people->row);
    if (nation == NO_INDEX)
        return NO_INDEX;
    struct slice plain = actor_text(finder, people->first, people->end);
    struct slice name = plain;
    bool ethnic = actor_is_ethnic(&finder->analysis->tokens, people);
    uint32_t place =
        home->row != NULL ? actor_entity_of_row(finder, home->row) : NO_INDEX;
    if (place != NO_INDEX && place != nation) {
        struct slice short_name = finder->entities[place].name;
        if (home->klass == PIECE_OWNER)
            short_name = actor_text(finder, home->first, home->end);
        name = actor_joined(finder, short_name, SLICE(" "), name);
    } else if (ethnic) {
        name = actor_joined(finder, SLICE("ethnic "), name, SLICE(""));
    }
    uint64_t key = actor_key_text(KEY_BODY, name);
    uint32_t known = actor_key_find(finder, key);
    if (known == NO_INDEX && home->row == NULL)
        known = actor_folk_named(finder, people);
    if (known != NO_INDEX)
        return known;
    struct entity entity = {
        .name = name,
        .kind = PAX_ACTOR_GROUP,
        .plural = true,
        .why = finder->entities[nation].why,
    };
    bool sure;
    const struct actor_row *host = actor_folk_host(finder, people, home, &sure);
    if (sure)
        memcpy(entity.country, host->country, 4);
    entity.code = actor_code(finder, entity.country, (struct slice){"", 0});
    uint32_t made = actor_entity_add(finder, entity);
    if (made != NO_INDEX)
        actor_key_put(finder, key, made);
    if (made != NO_INDEX && ethnic) /* "the Albanians" from then on */
        actor_key_put(finder, actor_key_text(KEY_BODY, plain), made);
    return made;
}

/* "Wye River", "Camp David": a place that never acts. */
uint32_t actor_place(struct finder *finder, const struct phrase *phrase)
{
    struct slice text =
        actor_text(finder, phrase->name.first, phrase->name.end);
    uint64_t key = actor_key_text(KEY_NAME, text);
    uint32_t known = actor_key_find(finder, key);
    if (known != NO_INDEX)
        return known;
    struct entity entity = {
        .name = text,
        .kind = PAX_ACTOR_GROUP,
        .gender = GENDER_NEUTER,
        .place = true,
        .only_place = true,
        .why = SLICE("text: name of a place"),
    };
    uint32_t place = actor_entity_add(finder, entity);
    if (place != NO_INDEX)
        actor_key_put(finder, key, place);
    return place;
}

uint32_t actor_resolve_owner(struct finder *finder, const struct piece *piece)
{
    static const struct piece nowhere;
    if (piece->klass == PIECE_PERSON) {
        struct phrase phrase = {
            .name = *piece, .acronym = NO_INDEX, .nick = NO_INDEX};
        return actor_resolve_name(finder, &phrase);
    }
    if (piece->row == NULL) {
        const struct tokens *tokens = &finder->analysis->tokens;
        struct phrase phrase = {
            .name = *piece, .acronym = NO_INDEX, .nick = NO_INDEX};
        phrase.definite =
            piece->first > 0 && actor_token_is(tokens, piece->first - 1, "the");
        uint32_t known = actor_known_name(finder, &phrase);
        if (known != NO_INDEX)
            return known;
        if (piece->end - piece->first == 1) {
            struct candidate best =
                actor_best_holder(finder, actor_alias(finder, piece->first),
                                  &phrase, NO_INDEX, false);
            if (best.score > 0)
                return actor_resolve_name(finder, &phrase);
        }
        const struct actor_row *person = actor_spelling(finder, piece);
        if (person != NULL)
            return actor_entity_of_row(finder, person);
        phrase.word = actor_word(
            &finder->reader, actor_alias(finder, piece->end - 1), WORD_HEAD);
        return actor_body(finder, &phrase);
    }
    if (piece->sense == SENSE_PEOPLE)
        return actor_people(finder, piece, &nowhere);
    return actor_entity_of_row(finder, piece->row);
}

/* The state of a person or place, else the entity itself. */
uint32_t actor_state_of(struct finder *finder, uint32_t entity)
{
    const struct entity *of = &finder->entities[entity];
    if (of->kind != PAX_ACTOR_PERSON || of->country[0] == 0)
        return entity;
    const struct actor_row *state = actor_state(&finder->table, of->country);
    return state != NULL ? actor_entity_of_row(finder, state) : entity;
}
