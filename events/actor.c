/* SPDX-License-Identifier: MIT */
/*
 * Who the text speaks of: one pass over the tokens. Only words that the
 * tables know, capitals and pronouns are looked at; each phrase found is
 * resolved at once by what stands before it.
 */
#include "events/actor.h"

#include "events/actor_resolve.h"

#include "src/text/grammar.h"

/* What the mask of a word in lower case must have. */
#define PLAIN_TRIGGERS (LEXICON_ACTOR_PLAIN | LEXICON_ACTOR_PHRASE)

/* A word in lower case must be an alias as it stands, or begin one. */
static bool is_plain_trigger(const struct analysis *analysis, size_t i)
{
    const struct token *token = &analysis->tokens.at[i];
    if ((token->mask & LEXICON_ACTOR_PLAIN) != 0)
        return token->tag != TAG_DT;
    return (token->mask & LEXICON_ACTOR_PHRASE) != 0 &&
           token->tag != TAG_DT && i + 1 < analysis->tokens.count &&
           dictionary_step(&analysis->lexicon->dictionary, token->word,
                           analysis->tokens.at[i + 1].word) != 0;
}

static bool is_trigger(const struct analysis *analysis, size_t i)
{
    const struct token *token = &analysis->tokens.at[i];
    if (token->kind != TOKEN_WORD || (token->shape & TOKEN_CLITIC) != 0)
        return false;
    if ((token->shape & TOKEN_CAPITAL) == 0)
        return is_plain_trigger(analysis, i);
    if ((token->mask & LEXICON_ACTOR_ANY) != 0)
        return true;
    /* "The", "On", "But": a sentence begins, no name does */
    return token->tag != TAG_DT && token->tag != TAG_IN &&
           token->tag != TAG_CC && token->tag != TAG_RB &&
           token->tag != TAG_PRP;
}

/* How a sentence uses capitals: a headline with a capital on every word has
 * a verb with one ("Azerbaijan Says"), which running text has not. */
static void set_case(struct finder *finder, const struct sentence *sentence)
{
    const struct analysis *analysis = finder->analysis;
    size_t words = 0;
    size_t capitals = 0;
    size_t shouted = 0;
    size_t most = sentence->end - sentence->first;
    bool verb = false;
    /* one plain word in four settles it */
    for (uint32_t i = sentence->first;
         i < sentence->end && (words - capitals) * 4 <= most; i++) {
        const struct token *token = &analysis->tokens.at[i];
        if (token->kind != TOKEN_WORD || token->end - token->start < 4)
            continue;
        bool capital = (token->shape & TOKEN_CAPITAL) != 0;
        words++;
        capitals += capital;
        shouted += (token->shape & TOKEN_ALL_CAPS) != 0;
        verb |= capital && i > sentence->first &&
                (token->mask & LEXICON_VERB) != 0 &&
                (token->tag == TAG_VBD || token->tag == TAG_VBZ ||
                 token->tag == TAG_VBP || token->tag == TAG_VB ||
                 token->tag == TAG_VBG);
    }
    bool title = (sentence->flags & SENTENCE_HEADING) != 0;
    finder->reader.shouted = words >= 2 && shouted * 4 >= words * 3;
    finder->reader.loose =
        finder->reader.shouted ||
        (words >= 3 && capitals * 4 >= words * 3 && (title || verb));
}

static bool is_verb(uint8_t tag)
{
    return tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_VBP || tag == TAG_MD;
}

/* True when the mention is the subject of its clause. */
static bool is_subject(const struct finder *finder, uint32_t head, uint32_t end)
{
    const struct analysis *analysis = finder->analysis;
    if (analysis->clause_count > 0 && analysis->clause_of != NULL &&
        analysis->chunk_of != NULL) {
        uint32_t chunk = analysis->chunk_of[head];
        uint32_t clause = analysis->clause_of[head];
        if (chunk == NO_INDEX || clause == NO_INDEX)
            return false;
        uint32_t subject = analysis->clauses[clause].subject;
        for (int steps = 0; steps < 4 && chunk != subject; steps++) {
            if (chunk == 0 || !analysis->chunks[chunk].coordinated)
                break;
            chunk--;
        }
        return chunk == subject;
    }
    size_t at = end;
    while (at < analysis->tokens.count && at < end + 2u &&
           analysis->tokens.at[at].tag == TAG_RB)
        at++;
    return at < analysis->tokens.count && is_verb(analysis->tokens.at[at].tag);
}

/* Room for one more mention. */
static bool make_room(struct finder *finder)
{
    size_t need = finder->mention_count + 1;
    if (need <= finder->mention_room && need <= finder->trace_room)
        return true;
    void *mentions =
        arena_grow(finder->arena, finder->mentions, &finder->mention_room, need,
                   sizeof(*finder->mentions));
    if (mentions != NULL)
        finder->mentions = mentions;
    void *traces =
        arena_grow(finder->arena, finder->traces, &finder->trace_room, need,
                   sizeof(*finder->traces));
    if (traces != NULL)
        finder->traces = traces;
    finder->failed |= mentions == NULL || traces == NULL;
    return !finder->failed;
}

static void note_country(struct finder *finder, uint32_t entity)
{
    if (finder->entities[entity].kind == PAX_ACTOR_IGO)
        finder->last_alliance = entity;
    const char *country = finder->entities[entity].country;
    if (country[0] == 0)
        return;
    struct reader *reader = &finder->reader;
    memcpy(reader->recent[reader->recent_at++ % 8], country, 4);
    if (finder->entities[entity].kind == PAX_ACTOR_ARMED_GROUP &&
        !finder->entities[entity].generic)
        finder->last_group = entity;
}

/* "MANILA, July 8 (Agency) --": a place at the head of a block. */
static bool is_dateline(const struct finder *finder,
                        const struct phrase *phrase)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    const struct token *first = &tokens->at[phrase->first];
    if ((first->shape & TOKEN_BLOCK) == 0 || phrase->end >= tokens->count)
        return false;
    const struct token *next = &tokens->at[phrase->end];
    bool sign = token_is_sign(tokens, phrase->end, ':') ||
                token_is_sign(tokens, phrase->end, '(') ||
                token_is_sign(tokens, phrase->end, '-') ||
                next->number == 0x2013 || next->number == 0x2014;
    bool date = token_is_sign(tokens, phrase->end, ',') &&
                phrase->end + 1 < tokens->count &&
                (tokens->at[phrase->end + 1].mask & LEXICON_DATE) != 0;
    return next->kind == TOKEN_SIGN &&
           (sign || date || (first->shape & TOKEN_ALL_CAPS) != 0);
}

/* A place by the way it is spoken of: "in Baku", "the capital Baku". */
static bool before_place(const struct tokens *tokens, uint32_t first)
{
    if (first == 0)
        return false;
    static const char *const words[] = {"in",   "at",     "near",   "outside",
                                        "into", "across", "inside", "around"};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (actor_token_is(tokens, first - 1, words[i]))
            return true;
    }
    return false;
}

/* A capital after "in" is the city; elsewhere it may stand for the state. */
static uint32_t place_of(struct finder *finder, const struct phrase *phrase,
                         uint32_t entity)
{
    struct match match = {.first = phrase->core.first,
                          .end = phrase->core.end,
                          .alias = phrase->core.alias,
                          .fits = UINT32_C(1) << SENSE_PLACE};
    const struct actor_row *row =
        actor_sense_row(&finder->reader, &match, SENSE_PLACE);
    return row != NULL ? actor_entity_of_row(finder, row) : entity;
}

/* "Colombia's largest rebel group" above is the first armed group of
 * Colombia that the text then calls by its name. */
static void foreshadow(struct finder *finder, uint32_t entity)
{
    const struct entity *named = &finder->entities[entity];
    if (named->generic || named->kind != PAX_ACTOR_ARMED_GROUP ||
        named->country[0] == 0 || finder->counts[entity] > 0)
        return;
    for (size_t i = finder->mention_count - 1;
         i > 0 && i + 12 > finder->mention_count; i--) {
        uint32_t other =
            actor_entity_root(finder, finder->mentions[i - 1].entity);
        if (other == NO_INDEX || other == entity)
            continue;
        const struct entity *before = &finder->entities[other];
        if (before->kind != PAX_ACTOR_ARMED_GROUP ||
            memcmp(before->country, named->country, 4) != 0)
            continue;
        if (before->generic && !before->plural)
            finder->same[other] = entity;
        return;
    }
}

#define TITLE_WEIGHT 3 /* mentions that one in the title counts for */

/* "Jeddah talks", "the Geneva meeting": held there, and not about it. */
static bool names_talks(const struct tokens *tokens, size_t next)
{
    static const char *const words[] = {"talks",      "meeting",   "summit",
                                        "conference", "agreement", "accord",
                                        "process",    "declaration"};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (actor_token_is(tokens, next, words[i]))
            return true;
    }
    return false;
}

static void add_mention(struct finder *finder, const struct phrase *phrase,
                        struct resolved to)
{
    if (!make_room(finder))
        return;
    const struct tokens *tokens = &finder->analysis->tokens;
    bool capital =
        phrase->kind == PHRASE_NAMED && (phrase->core.sense == SENSE_CAPITAL ||
                                         phrase->core.sense == SENSE_SEAT);
    bool in_place = phrase->kind == PHRASE_NAMED &&
                    (phrase->site || before_place(tokens, phrase->first) ||
                     is_dateline(finder, phrase));
    if (in_place && phrase->core.sense == SENSE_CAPITAL)
        to.entity = place_of(finder, phrase, to.entity);
    struct mention *mention = &finder->mentions[finder->mention_count];
    *mention = (struct mention){
        .first = phrase->first,
        .end = phrase->end,
        .head = phrase->head,
        .entity = to.entity,
        .second = to.second,
        .pronoun = phrase->kind == PHRASE_PRONOUN,
        .possessive = phrase->possessive,
        .adjective = phrase->adjective,
        .metonym = capital && !in_place,
    };
    finder->traces[finder->mention_count] = (struct trace){
        .sentence = finder->sentence,
        .phrase = phrase->kind,
        .role = phrase->role.row != NULL ? phrase->role.row->klass
                                         : ROLE_CLASS_COUNT,
        .subject = !phrase->possessive && !phrase->adjective &&
                   is_subject(finder, phrase->head, phrase->end),
        .quoted = finder->quoted,
        .first_person = phrase->kind == PHRASE_PRONOUN &&
                        (phrase->word->gender & PRONOUN_FIRST) != 0,
        .plural = phrase->plural,
        .owned = phrase->owners > 0,
        .unit = phrase->kind == PHRASE_ROLE &&
                (actor_word(&finder->reader, phrase->role.alias, WORD_UNIT) !=
                     NULL ||
                 actor_word(&finder->reader, phrase->role.alias, WORD_WHOLE) !=
                     NULL),
        .singular_role =
            phrase->kind == PHRASE_ROLE && phrase->role.sense == SENSE_ROLE,
    };
    finder->mention_count++;
    if (to.entity == NO_INDEX)
        return;
    if (mention->end == finder->label_end &&
        finder->entities[to.entity].kind == PAX_ACTOR_PERSON)
        finder->label = finder->answerer = to.entity;
    note_country(finder, to.entity);
    const struct mention *before =
        finder->mention_count > 1 ? &finder->mentions[finder->mention_count - 2]
                                  : NULL;
    bool after_city = before != NULL && before->end + 1 == phrase->first &&
                      token_is_sign(tokens, before->end, ',') &&
                      before->entity != NO_INDEX &&
                      finder->entities[before->entity].only_place;
    if (finder->entities[to.entity].kind == PAX_ACTOR_STATE &&
        finder->place_state == NO_INDEX)
        finder->place_state = to.entity;
    bool title = tokens->at[phrase->first].block == BLOCK_TITLE;
    bool where = finder->entities[to.entity].only_place &&
                 names_talks(tokens, phrase->end);
    if (title && phrase->adjective)
        actor_count_topic(finder, to.entity);
    if ((in_place && !title) || phrase->adjective || after_city || where)
        return;
    foreshadow(finder, to.entity);
    for (int i = 0; i < (title ? TITLE_WEIGHT : 1); i++) {
        actor_count_up(finder, to.entity);
        if (to.second != NO_INDEX)
            actor_count_up(finder, to.second);
    }
}

/* After a preposition a noun is no subject: "the mission on Ebola is". */
static bool is_governed(const struct tokens *tokens, uint32_t first)
{
    return first > 0 && (tokens->at[first].shape & TOKEN_BLOCK) == 0 &&
           (tokens->at[first - 1].tag == TAG_IN ||
            tokens->at[first - 1].tag == TAG_TO) &&
           !actor_token_is(tokens, first - 1, "that");
}

/* One word that no table and no lexicon knows, or letters: somebody when it
 * does something, is told something, or stands after "against". */
static bool promote_word(struct finder *finder, struct phrase *phrase,
                         size_t end)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    const struct token *token = &tokens->at[phrase->name.first];
    size_t next = phrase->end;
    bool letters = (token->shape & TOKEN_ALL_CAPS) != 0 &&
                   token->end - token->start > 1 && !finder->reader.shouted;
    bool strange =
        lexicon_slot(finder->analysis->lexicon, token->word, LEXICON_TAGS) == 0;
    struct slice text = token_text(tokens, phrase->name.first);
    bool abstract =
        slice_ends(text, SLICE("ism")) || slice_ends(text, SLICE("tion")) ||
        slice_ends(text, SLICE("ness")) || slice_ends(text, SLICE("ment"));
    if (finder->reader.loose || (!letters && (!strange || abstract)) ||
        (token->shape & TOKEN_PERIOD) != 0 || phrase->adjective ||
        token->end - token->start < 3 || before_place(tokens, phrase->first))
        return false;
    bool acts = next < end && is_verb(tokens->at[next].tag) &&
                !is_governed(tokens, phrase->first);
    bool target = false;
    if (phrase->first > 0) {
        size_t before = phrase->first - 1u;
        uint32_t verb =
            grammar_of_verb(finder->analysis->lexicon, tokens->at[before].word);
        bool verbal = is_verb(tokens->at[before].tag);
        bool told = verbal && (verb & (GRAMMAR_CONTROL | GRAMMAR_SPEECH)) != 0;
        bool done_to = verbal && (actor_token_is(tokens, next, "of") ||
                                  actor_token_is(tokens, next, "guilty") ||
                                  actor_token_is(tokens, next, "with"));
        told |= done_to; /* "accused X of", "charged X with" */
        target = told || actor_token_is(tokens, before, "against");
    }
    if (!acts && !target)
        return false;
    phrase->kind = letters || phrase->definite ? PHRASE_BODY : PHRASE_PERSON;
    phrase->word = NULL;
    return true;
}

/* Two capitalised words that say or do something are a person. */
static bool promote_unknown(struct finder *finder, struct phrase *phrase,
                            size_t end)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    size_t words = phrase->name.end - phrase->name.first;
    size_t next = phrase->end;
    if (words == 1)
        return promote_word(finder, phrase, end);
    if (finder->reader.loose)
        return false;
    bool verb = next < end && is_verb(tokens->at[next].tag) &&
                !is_governed(tokens, phrase->first);
    bool said = next < end && tokens->at[next].kind == TOKEN_SIGN &&
                phrase->first > 0 && is_verb(tokens->at[phrase->first - 1].tag);
    const struct mention *last =
        finder->mention_count > 0 ? &finder->mentions[finder->mention_count - 1]
                                  : NULL;
    bool apposed = last != NULL && last->end + 1 == phrase->first &&
                   token_is_sign(tokens, last->end, ',') &&
                   finder->traces[finder->mention_count - 1].singular_role;
    bool titled = next + 2 < end && token_is_sign(tokens, next, ',') &&
                  (tokens->at[next + 1].tag == TAG_DT ||
                   actor_token_is(tokens, next + 1, "who") ||
                   (tokens->at[next + 1].mask & LEXICON_ROLE) != 0);
    bool owned = phrase->owners > 0;
    struct slice first = token_text(tokens, phrase->name.first);
    bool initial = first.len == 1 || first.ptr[1] == '.'; /* S P Bello */
    bool spelled = actor_spelling(finder, &phrase->name) != NULL;
    if (!(verb || said || apposed || titled || owned || initial || spelled) ||
        before_place(tokens, phrase->first))
        return false;
    /* "the Daily Lantern reported": persons take no article */
    phrase->kind = phrase->definite && !apposed ? PHRASE_BODY : PHRASE_PERSON;
    if (phrase->kind == PHRASE_BODY)
        phrase->word = actor_word(
            &finder->reader,
            lexicon_slot(finder->analysis->lexicon,
                         tokens->at[phrase->name.first].word, LEXICON_ACTORS),
            WORD_HEAD);
    return true;
}

/* Whose "his" in "his troops" is, for the resolver. */
static void resolve_his(struct finder *finder, const struct phrase *phrase)
{
    finder->pronoun_owner = finder->pronoun_second = NO_INDEX;
    if (phrase->pronoun == NO_INDEX)
        return;
    if (finder->analysis->tokens.at[phrase->pronoun].tag == TAG_WPS) {
        size_t last = finder->mention_count;
        if (last > 0 && finder->traces[last - 1].sentence == finder->sentence)
            finder->pronoun_owner =
                actor_entity_root(finder, finder->mentions[last - 1].entity);
        return;
    }
    struct phrase his;
    if (!actor_phrase_read(&finder->reader, phrase->pronoun, phrase->pronoun,
                           phrase->pronoun + 1u, &his) ||
        his.kind != PHRASE_PRONOUN)
        return;
    finder->pronoun_owner =
        actor_pronoun(finder, &his, &finder->pronoun_second);
}

static void take_phrase(struct finder *finder, struct phrase *phrase,
                        size_t end)
{
    struct resolved to = {NO_INDEX, NO_INDEX};
    if (phrase->kind == PHRASE_PRONOUN && phrase->word == NULL)
        return; /* "the capital's people": nothing was named */
    if (phrase->kind == PHRASE_PRONOUN) {
        to.entity = actor_pronoun(finder, phrase, &to.second);
        bool first = (phrase->word->gender & PRONOUN_FIRST) != 0;
        if (first && !phrase->plural)
            to.entity = actor_entity_root(finder, finder->label);
        if (to.entity != NO_INDEX || (first && finder->quoted))
            add_mention(finder, phrase, to);
        return;
    }
    if (phrase->kind == PHRASE_UNKNOWN && !actor_is_known(finder, phrase))
        (void)promote_unknown(finder, phrase, end);
    resolve_his(finder, phrase);
    finder->role_owner = NO_INDEX;
    if (phrase->owners > 0 && phrase->kind == PHRASE_ROLE)
        finder->role_owner = actor_owner(finder, phrase, 0);
    to = actor_phrase_resolve(finder, phrase);
    if (to.entity == NO_INDEX || finder->failed)
        return;
    add_mention(finder, phrase, to);
    if (finder->failed)
        return;
    actor_apposition(finder, phrase);
    actor_coordination(finder);
}

/* "his Azerbaijani counterpart": an owner pronoun goes with the role after
 * it. */
static bool read_owned(struct finder *finder, size_t i, size_t floor,
                       size_t end, struct phrase *out)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    for (size_t at = i + 1; at < end && at < i + 5; at++) {
        const struct token *token = &tokens->at[at];
        if (token->kind != TOKEN_WORD)
            return false;
        struct phrase phrase;
        if (is_trigger(finder->analysis, at) &&
            actor_phrase_read(&finder->reader, at, floor, end, &phrase) &&
            phrase.kind != PHRASE_PRONOUN) {
            if (phrase.first > i)
                return false;
            *out = phrase;
            return true;
        }
        if (token->tag != TAG_JJ && token->tag != TAG_NN &&
            token->tag != TAG_CD && token->tag != TAG_VBN)
            return false;
    }
    return false;
}

/* "Ban told reporters": a plain word with a capital that is the surname of
 * somebody spoken of above, before a verb. */
static bool read_surname(const struct finder *finder, size_t i, size_t end,
                         struct phrase *out)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    const struct token *token = &tokens->at[i];
    if ((token->shape & TOKEN_CAPITAL) == 0 || i + 1 >= end ||
        finder->reader.loose ||
        !(is_verb(tokens->at[i + 1].tag) || tokens->at[i + 1].tag == TAG_POS))
        return false;
    uint32_t known =
        actor_key_find(finder, actor_key_text(KEY_WORD, token_text(tokens, i)));
    if (known == NO_INDEX || finder->entities[known].kind != PAX_ACTOR_PERSON)
        return false;
    *out = (struct phrase){
        .first = (uint32_t)i,
        .end = (uint32_t)i + 1,
        .head = (uint32_t)i,
        .kind = PHRASE_UNKNOWN,
        .name = {.first = (uint32_t)i,
                 .end = (uint32_t)i + 1,
                 .klass = PIECE_NAME},
        .acronym = NO_INDEX,
        .nick = NO_INDEX,
        .pronoun = NO_INDEX,
        .possessive = tokens->at[i + 1].tag == TAG_POS,
    };
    return true;
}

/* Where to go on after a token that begins nothing: past "ceasefire regime"
 * and its like. */
static size_t skip_never(const struct finder *finder, size_t i, size_t end)
{
    if ((finder->analysis->tokens.at[i].mask & LEXICON_ACTOR_PHRASE) == 0)
        return i + 1;
    struct match match = actor_match(&finder->reader, i, end);
    bool never = match.end > match.first &&
                 actor_word(&finder->reader, match.alias, WORD_NEVER) != NULL;
    return never ? match.end : i + 1;
}

static void read_sentence(struct finder *finder,
                          const struct sentence *sentence)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    size_t end = sentence->end;
    size_t floor = sentence->first;
    if ((sentence->flags & SENTENCE_QUOTED) == 0)
        finder->quoted = false;
    set_case(finder, sentence);
    actor_voice_label(finder, sentence);
    size_t i = sentence->first;
    while (i < end && !finder->failed) {
        const struct token *token = &tokens->at[i];
        if (token->kind == TOKEN_OPEN)
            finder->quoted = true;
        else if (token->kind == TOKEN_CLOSE)
            finder->quoted = false;
        struct phrase phrase;
        bool dull = (token->mask & PLAIN_TRIGGERS) == 0 &&
                    (token->shape & TOKEN_CAPITAL) == 0;
        if (dull || !is_trigger(finder->analysis, i)) {
            i++;
            continue;
        }
        if (!actor_phrase_read(&finder->reader, i, floor, end, &phrase) &&
            !read_surname(finder, i, end, &phrase)) {
            i = skip_never(finder, i, end);
            continue;
        }
        if (phrase.kind == PHRASE_PRONOUN && phrase.possessive)
            (void)read_owned(finder, i, floor, end, &phrase);
        take_phrase(finder, &phrase, end);
        i = phrase.end > i ? phrase.end : i + 1;
        floor = i;
    }
    actor_voice_title(finder, sentence);
}

/* Drops mentions that stand for nobody, follows merged entities, and fills
 * the map from tokens. */
static bool finish(struct finder *finder, struct actors *out)
{
    size_t count = finder->analysis->tokens.count;
    uint32_t *mention_of =
        arena_array(finder->arena, count + 1, sizeof(*mention_of));
    if (mention_of == NULL)
        return false;
    memset(mention_of, 0xFF, (count + 1) * sizeof(*mention_of));
    size_t kept = 0;
    for (size_t i = 0; i < finder->mention_count; i++) {
        struct mention mention = finder->mentions[i];
        mention.entity = actor_entity_root(finder, mention.entity);
        mention.second = actor_entity_root(finder, mention.second);
        if (mention.entity == NO_INDEX)
            continue;
        if (finder->entities[mention.entity].first_mention == i)
            finder->entities[mention.entity].first_mention = (uint32_t)kept;
        for (uint32_t at = mention.first; at < mention.end; at++)
            mention_of[at] = (uint32_t)kept;
        finder->mentions[kept++] = mention;
    }
    *out = (struct actors){
        .entities = finder->entities,
        .entity_count = finder->entity_count,
        .mentions = finder->mentions,
        .mention_count = kept,
        .mention_of = mention_of,
    };
    return true;
}

static void start(struct finder *finder, struct arena *arena,
                  const struct analysis *analysis)
{
    *finder = (struct finder){.arena = arena, .analysis = analysis};
    actor_table_open(&finder->table, analysis->lexicon);
    finder->reader.analysis = analysis;
    finder->reader.table = &finder->table;
    const struct document *document = analysis->document;
    if (document != NULL && document->has_published)
        finder->today = document->published.year * 10000 +
                        document->published.month * 100 +
                        document->published.day;
    finder->reader.today = finder->today;
    for (int i = 0; i < PARTY_COUNT; i++)
        finder->joined[i] = finder->top[i] =
            (struct pair){NO_INDEX, NO_INDEX, NO_INDEX};
    for (int i = 0; i < ROLE_CLASS_COUNT; i++)
        finder->last_of_class[i] = NO_INDEX;
    finder->last_group = finder->last_government = NO_INDEX;
    finder->last_alliance = finder->place_state = NO_INDEX;
    finder->label = finder->answerer = finder->author = NO_INDEX;
    const struct dictionary *words = &analysis->lexicon->dictionary;
    struct slice government = SLICE("government");
    uint32_t word =
        dictionary_find(words, government, dictionary_hash(government));
    const struct actor_row *row = actor_word(
        &finder->reader, lexicon_slot(analysis->lexicon, word, LEXICON_ACTORS),
        WORD_BODY);
    if (row != NULL)
        finder->government_row = (uint32_t)(row - finder->table.rows) + 1;
}

enum pax_status actors_find(struct arena *arena,
                            const struct analysis *analysis,
                            const struct dates *dates, struct actors *out)
{
    struct finder finder;
    start(&finder, arena, analysis);
    finder.dates = dates;
    for (size_t i = 0; i < analysis->sentence_count && !finder.failed; i++) {
        const struct sentence *sentence = &analysis->sentences[i];
        finder.sentence = (uint32_t)i;
        actor_set_then(&finder, sentence);
        if (sentence->first < sentence->end &&
            (sentence->flags & SENTENCE_SKIPPED) == 0 &&
            analysis->tokens.at[sentence->first].block != BLOCK_BYLINE &&
            analysis->tokens.at[sentence->first].block != BLOCK_FURNITURE)
            read_sentence(&finder, sentence);
    }
    if (!finder.failed)
        actor_speakers(&finder);
    struct actors found;
    if (finder.failed || !finish(&finder, &found))
        return PAX_NO_MEMORY;
    *out = found;
    return PAX_OK;
}
