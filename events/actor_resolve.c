/* SPDX-License-Identifier: MIT */
/*
 * Tells whom a phrase stands for. What the article has said itself goes
 * before the tables: a surname is that of the person named above, "the
 * ministry" the one spoken of last.
 */
#include "events/actor_resolve.h"
#include "events/actor_phrase.h"

static const struct resolved nobody = {NO_INDEX, NO_INDEX};

static struct resolved one(uint32_t entity)
{
    return (struct resolved){entity, NO_INDEX};
}

static bool is_counterpart(const struct finder *finder,
                           const struct phrase *phrase)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    return actor_token_is(tokens, phrase->role.end - 1, "counterpart") ||
           actor_token_is(tokens, phrase->role.end - 1, "counterparts");
}

static const struct actor_row *body_of(const struct finder *finder,
                                       const struct phrase *phrase)
{
    return actor_word(&finder->reader, phrase->role.alias, WORD_BODY);
}

/* One owner's share of a role. */
static uint32_t resolve_share(struct finder *finder,
                              const struct phrase *phrase, uint32_t owner)
{
    const struct actor_row *role = phrase->role.row;
    const struct actor_row *body =
        actor_word(&finder->reader, phrase->role.alias, WORD_BODY);
    const struct actor_row *whole =
        actor_word(&finder->reader, phrase->role.alias, WORD_WHOLE);
    bool several = phrase->role.sense == SENSE_ROLES;
    bool party = owner != NO_INDEX &&
                 actor_is_party_like(&finder->entities[owner]) &&
                 !finder->entities[owner].only_place;
    bool office = role->post != POST_NONE && role->post != POST_LEADER;
    const struct actor_row *unit =
        actor_word(&finder->reader, phrase->role.alias, WORD_UNIT);
    bool mission = unit != NULL && (unit->kind == PAX_ACTOR_IGO ||
                                    unit->kind == PAX_ACTOR_GOVERNMENT);
    if (is_counterpart(finder, phrase))
        return actor_counterpart(finder, phrase, owner);
    if (actor_is_apart(finder, phrase))
        return actor_generic(finder, phrase, owner);
    bool named =
        unit != NULL && !mission && party && !several && phrase->owners > 0 &&
        phrase->owner[0].end == phrase->role.first && !phrase->indefinite;
    if (named && body == NULL)
        return owner; /* "the New York Times newspaper" */
    if (body != NULL && !(party && whole != NULL))
        return actor_state_body(finder, phrase, body, owner);
    bool one_fighter =
        party && !several && unit == NULL && role->klass == ROLE_REBEL;
    if (one_fighter) /* "a Taliban fighter" is not the Taliban */
        return actor_generic(finder, phrase, owner);
    if (whole != NULL &&
        (several || unit != NULL || role->klass == ROLE_OTHER ||
         !actor_is_person_role(role) || party))
        return actor_whole(finder, phrase, owner);
    if (!several || (office && finder->shares == 2))
        return actor_person_role(finder, phrase, owner);
    return actor_generic(finder, phrase, owner);
}

/* Words that say nothing when they are tied to nobody: "one side", "a
 * country", "an ally". */
static bool says_nothing(const struct finder *finder,
                         const struct phrase *phrase)
{
    const struct actor_row *role = phrase->role.row;
    if (role->klass != ROLE_OTHER || phrase->owners > 0)
        return false;
    struct slice name = actor_row_name(&finder->table, role);
    if (slice_equal(name, SLICE("side")))
        return !(phrase->definite && finder->last_group != NO_INDEX);
    struct slice sector = actor_row_code(&finder->table, role);
    if (slice_equal(sector, SLICE("GOV")))
        return phrase->role2.row == NULL;
    if (slice_equal(sector, SLICE("PRE"))) /* "a breakaway republic" */
        return false;
    return actor_word(&finder->reader, phrase->role.alias, WORD_UNIT) == NULL &&
           actor_word(&finder->reader, phrase->role.alias, WORD_WHOLE) == NULL;
}

/* "the commission", "the bloc", "the group": the one spoken of last. */
static uint32_t unit_in_focus(const struct finder *finder,
                              const struct phrase *phrase)
{
    const struct actor_row *unit =
        actor_word(&finder->reader, phrase->role.alias, WORD_UNIT);
    if (unit == NULL || !phrase->definite || phrase->modified ||
        phrase->indefinite || phrase->owners > 0 || phrase->role2.row != NULL ||
        phrase->role.sense != SENSE_ROLE)
        return NO_INDEX;
    const struct tokens *tokens = &finder->analysis->tokens;
    size_t head = phrase->role.end - 1;
    uint32_t known = actor_key_find(
        finder, actor_key_text(KEY_UNIT, token_text(tokens, head)));
    if (known != NO_INDEX)
        return known;
    static const char *const alliances[] = {
        "bloc", "grouping", "alliance", "organization", "organisation", "body"};
    static const char *const groups[] = {
        "group",   "movement",   "organization", "organisation",
        "militia", "insurgency", "faction"};
    if (finder->last_group != NO_INDEX &&
        actor_token_is_one_of(tokens, head, groups, COUNT_OF(groups)))
        return actor_entity_root(finder, finder->last_group);
    if (finder->last_alliance != NO_INDEX &&
        actor_token_is_one_of(tokens, head, alliances, COUNT_OF(alliances)))
        return actor_entity_root(finder, finder->last_alliance);
    return NO_INDEX;
}

static bool is_country_word(const struct finder *finder,
                            const struct phrase *phrase)
{
    struct slice name = actor_row_name(&finder->table, phrase->role.row);
    return phrase->role.sense == SENSE_ROLE &&
           (slice_equal(name, SLICE("country")) ||
            slice_equal(name, SLICE("nation")) ||
            slice_equal(name, SLICE("republic")));
}

/* "the country": the state spoken of most. */
static uint32_t country_in_focus(const struct finder *finder,
                                 const struct phrase *phrase)
{
    if (!is_country_word(finder, phrase) || !phrase->definite ||
        phrase->modified || phrase->role.sense != SENSE_ROLE)
        return NO_INDEX;
    return actor_state_in_focus(finder);
}

/* "anti-Taliban factions", "pro-Russian rebels"; who is for a person is mostly
 * of his country. */
static bool takes_side_with(struct finder *finder, const struct phrase *phrase)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    const struct piece *with = &phrase->owner[0];
    if (!actor_takes_side(tokens, with->first))
        return false;
    if (actor_token_is(tokens, with->first - 2, "anti") ||
        (with->row != NULL && with->klass == PIECE_OWNER))
        return true;
    uint32_t owner = actor_resolve_owner(finder, with);
    return owner == NO_INDEX ||
           finder->entities[owner].kind != PAX_ACTOR_PERSON;
}

/* "Election officials" at the head of a sentence: a plain word with a capital
 * is no body that has officials. */
static bool is_plain_owner(const struct finder *finder,
                           const struct phrase *phrase)
{
    const struct analysis *analysis = finder->analysis;
    const struct piece *owner = &phrase->owner[0];
    if (phrase->owners == 0 || owner->row != NULL || phrase->possessive ||
        owner->end != owner->first + 1u || owner->end != phrase->role.first ||
        owner->first != analysis->sentences[finder->sentence].first)
        return false;
    const struct token *token = &analysis->tokens.at[owner->first];
    uint32_t tags = lexicon_slot(analysis->lexicon, token->word, LEXICON_TAGS);
    return (token->shape & TOKEN_ALL_CAPS) == 0 && (tags & 0xFF) == TAG_NN;
}

static bool has_no_state(const struct entity *entity)
{
    return entity->kind == PAX_ACTOR_IGO || entity->kind == PAX_ACTOR_NGO ||
           entity->kind == PAX_ACTOR_MEDIA || entity->kind == PAX_ACTOR_COMPANY;
}

/* The owners of "his", "its", "their" before the role; false when it can be
 * of no such owner. */
static bool take_pronoun(struct finder *finder, const struct phrase *phrase,
                         uint32_t owner[2], size_t *owners)
{
    uint32_t his = finder->pronoun_owner;
    bool body = body_of(finder, phrase) != NULL;
    if (body && has_no_state(&finder->entities[his]))
        return false; /* "its parliament" is not the Red Cross's */
    owner[0] = his;
    if (actor_rules(&finder->entities[his]) || !body)
        owner[0] = actor_state_of(finder, his);
    *owners = 1;
    if (finder->pronoun_second != NO_INDEX) {
        owner[1] = actor_state_of(finder, finder->pronoun_second);
        *owners = 2;
    }
    return true;
}

/* "elected as prime minister", "into government": the office, not who has
 * it. */
static bool is_bare_office(const struct finder *finder,
                           const struct phrase *phrase)
{
    const struct analysis *analysis = finder->analysis;
    bool lower =
        (analysis->tokens.at[phrase->role.first].shape & TOKEN_CAPITAL) == 0;
    bool begins = phrase->first == analysis->sentences[finder->sentence].first;
    return phrase->bare && lower && !begins &&
           phrase->role.sense == SENSE_ROLE && !phrase->adjective &&
           phrase->role2.row == NULL;
}

/* Of one owner or two, as far as they are known. */
static struct resolved resolve_owned(struct finder *finder,
                                     const struct phrase *phrase,
                                     const uint32_t owner[2], size_t owners)
{
    if (owner[0] != NO_INDEX && is_country_word(finder, phrase)) {
        const struct actor_row *state =
            actor_state(&finder->table, finder->entities[owner[0]].country);
        return state != NULL ? one(actor_entity_of_row(finder, state)) : nobody;
    }
    struct resolved out = nobody;
    out.entity = resolve_share(finder, phrase, owner[0]);
    if (owners > 1)
        out.second = resolve_share(finder, phrase, owner[1]);
    bool whole = out.entity != NO_INDEX &&
                 finder->entities[out.entity].generic; /* has both names */
    if (whole || out.second == out.entity)
        out.second = NO_INDEX;
    return out;
}

static struct resolved resolve_role(struct finder *finder,
                                    const struct phrase *phrase)
{
    struct resolved two;
    const struct actor_row *both =
        actor_word(&finder->reader, phrase->role.alias, WORD_BOTH);
    if (both != NULL && actor_both(finder, phrase, both, &two))
        return two;
    uint32_t focus = country_in_focus(finder, phrase);
    if (focus == NO_INDEX)
        focus = unit_in_focus(finder, phrase);
    if (focus != NO_INDEX)
        return one(focus);
    bool takes_side = phrase->owners > 0 && takes_side_with(finder, phrase);
    if (takes_side)
        return one(
            actor_generic(finder, phrase, actor_side_owner(finder, phrase)));
    if (is_plain_owner(finder, phrase))
        return one(actor_generic(finder, phrase, NO_INDEX));
    uint32_t owner[2] = {NO_INDEX, NO_INDEX};
    size_t owners = phrase->owners;
    for (size_t i = 0; i < owners; i++)
        owner[i] = actor_owner(finder, phrase, i);
    if (phrase->core.klass == PIECE_MINISTRY && phrase->core.row != NULL)
        owner[0] = actor_entity_of_ministry(finder, phrase->core.row, owner[0]);
    if (owners == 0 && finder->pronoun_owner != NO_INDEX &&
        !is_counterpart(finder, phrase) &&
        !take_pronoun(finder, phrase, owner, &owners))
        return nobody;
    finder->shares = owners;
    if (owner[0] == NO_INDEX && says_nothing(finder, phrase))
        return nobody;
    if (owners == 0 && owner[0] == NO_INDEX && is_bare_office(finder, phrase))
        return nobody;
    return resolve_owned(finder, phrase, owner, owners);
}

/* "the Tigers" after "the Liberation Tigers of Tamil Eelam": what the group of
 * a name is called by, as the text writes it. */
static void remember_heads(struct finder *finder, const struct piece *name,
                           uint32_t entity)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    for (uint32_t i = name->first; name->end - name->first > 1 && i < name->end;
         i++) {
        const struct actor_row *head =
            actor_word(&finder->reader, actor_alias(finder, i), WORD_HEAD);
        if (head == NULL || (head->kind != PAX_ACTOR_ARMED_GROUP &&
                             head->kind != PAX_ACTOR_GROUP))
            continue;
        struct slice word = token_text(tokens, i);
        actor_key_put(finder, actor_key_text(KEY_WORD, word), entity);
        actor_key_put(finder, actor_key_text(KEY_UNIT, word), entity);
    }
}

/* A state, people, body or place by its name. */
static struct resolved resolve_named(struct finder *finder,
                                     const struct phrase *phrase)
{
    const struct actor_row *core = phrase->core.row;
    if (phrase->joined && phrase->owners > 0 && phrase->owner[0].row != NULL)
        return (struct resolved){actor_resolve_owner(finder, &phrase->owner[0]),
                                 actor_resolve_owner(finder, &phrase->core)};
    struct piece home = {0};
    if (phrase->topic.row != NULL)
        home = phrase->topic;
    else if (phrase->owners > 0)
        home = phrase->owner[0];
    if (phrase->site)
        return one(actor_entity_of_row(finder, core));
    if (phrase->core.sense == SENSE_PEOPLE)
        return one(actor_people(finder, &phrase->core, &home));
    bool noun = phrase->core.sense == SENSE_ADJECTIVE && !phrase->adjective &&
                !phrase->possessive &&
                (core->type == ROW_STATE ||
                 (core->type == ROW_REGION &&
                  actor_is_ethnic(&finder->analysis->tokens, &phrase->core)));
    if (noun && (phrase->definite || phrase->indefinite)) {
        /* "10,000 South Sudanese"; "an Afghan" is one nobody knows */
        if (actor_token_is(&finder->analysis->tokens, phrase->first, "a") ||
            actor_token_is(&finder->analysis->tokens, phrase->first, "an"))
            return nobody;
        return one(actor_people(finder, &phrase->core, &home));
    }
    uint32_t entity = actor_resolve_owner(finder, &phrase->core);
    if (actor_is_body(core))
        remember_heads(finder, &phrase->core, entity);
    actor_remember_acronym(finder, phrase, entity);
    return one(entity);
}

/* "the defence ministry": that of its owner, of the government spoken of
 * last, or of the state in focus. */
static uint32_t resolve_ministry(struct finder *finder,
                                 const struct phrase *phrase)
{
    const struct actor_row *row = phrase->core.row;
    struct slice name = actor_row_name(&finder->table, row);
    uint32_t owner = NO_INDEX;
    if (phrase->owners > 0)
        owner = actor_resolve_owner(finder, &phrase->owner[0]);
    else if (finder->pronoun_owner != NO_INDEX)
        owner = actor_state_of(finder, finder->pronoun_owner);
    uint64_t last_key = actor_key_text(KEY_UNIT, name);
    if (owner == NO_INDEX && row->country[0] == 0) {
        uint32_t last = actor_key_find(finder, last_key);
        if (last != NO_INDEX)
            return last;
        const struct actor_row *state = NULL;
        if (finder->last_government != NO_INDEX)
            state =
                actor_state(&finder->table,
                            finder->entities[finder->last_government].country);
        owner = state != NULL ? actor_entity_of_row(finder, state)
                              : actor_state_in_focus(finder);
    }
    uint32_t made = actor_entity_of_ministry(finder, row, owner);
    if (made != NO_INDEX)
        actor_key_put(finder, last_key, made);
    return made;
}

/* The state that does something in this sentence, else the one in focus. */
static uint32_t state_of_sentence(struct finder *finder)
{
    for (size_t i = finder->mention_count;
         i > 0 && finder->traces[i - 1].sentence == finder->sentence; i--) {
        uint32_t entity =
            actor_entity_root(finder, finder->mentions[i - 1].entity);
        if (!finder->traces[i - 1].subject || entity == NO_INDEX)
            continue;
        const struct actor_row *state =
            actor_state(&finder->table, finder->entities[entity].country);
        if (state != NULL &&
            (finder->entities[entity].kind == PAX_ACTOR_STATE ||
             finder->entities[entity].kind == PAX_ACTOR_GOVERNMENT))
            return actor_entity_of_row(finder, state);
    }
    return actor_state_in_focus(finder);
}

/* "Foreign Minister Monie Captan": of the state that the text is about. */
static bool is_office_of_state(const struct phrase *phrase)
{
    if (phrase->role.row == NULL || phrase->former)
        return false;
    switch (phrase->role.row->klass) {
    case ROLE_HEAD_OF_STATE:
    case ROLE_HEAD_OF_GOVERNMENT:
    case ROLE_MINISTER:
    case ROLE_LEGISLATOR:
    case ROLE_DEPUTY:
        return true;
    default:
        return false;
    }
}

struct resolved actor_phrase_resolve(struct finder *finder,
                                     const struct phrase *phrase)
{
    uint32_t entity = NO_INDEX;
    switch (phrase->kind) {
    case PHRASE_NAMED:
        if (phrase->core.klass != PIECE_OWNER)
            return nobody;
        return resolve_named(finder, phrase);
    case PHRASE_MINISTRY:
        entity = resolve_ministry(finder, phrase);
        if (entity != NO_INDEX) {
            actor_key_put(finder, actor_key_text(KEY_BODY, SLICE("Ministry")),
                          entity);
            finder->last_government = entity;
        }
        break;
    case PHRASE_PERSON: {
        uint32_t owner =
            phrase->owners > 0 ? actor_owner(finder, phrase, 0) : NO_INDEX;
        entity = actor_resolve_name(finder, phrase);
        if (owner == NO_INDEX && is_office_of_state(phrase))
            owner = state_of_sentence(finder);
        if (entity != NO_INDEX) {
            actor_describe(finder, phrase, owner, entity);
            if (!phrase->former)
                actor_role_remember(finder, phrase->role.row, owner, entity);
        }
        break;
    }
    case PHRASE_BODY:
        entity = actor_body(finder, phrase);
        break;
    case PHRASE_PLACE:
        entity = actor_place(finder, phrase);
        break;
    case PHRASE_UNKNOWN:
        entity = actor_known_name(finder, phrase);
        break;
    case PHRASE_ROLE:
        return resolve_role(finder, phrase);
    default:
        return nobody;
    }
    if (phrase->kind != PHRASE_PERSON)
        actor_remember_acronym(finder, phrase, entity);
    return one(entity);
}
