/* SPDX-License-Identifier: MIT */
/*
 * Who the text speaks of: one pass over the tokens. Only words that the
 * tables know, capitals and pronouns are looked at; each phrase found is
 * resolved at once by what stands before it.
 */
#include "events/actor.h"

#include "events/actor_resolve.h"

/* What the mask of a word in lower case must have. */
#define PLAIN_TRIGGERS (LEXICON_ACTOR_PLAIN | LEXICON_ACTOR_PHRASE)

/* A word in lower case must be an alias as it stands, or begin one. */
static bool is_plain_trigger(const struct analysis *analysis, size_t i)
{
    const struct token *token = &analysis->tokens.at[i];
    if ((token->mask & LEXICON_ACTOR_PLAIN) != 0)
        return token->tag != TAG_DT;
    return (token->mask & LEXICON_ACTOR_PHRASE) != 0 && token->tag != TAG_DT &&
           i + 1 < analysis->tokens.count &&
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

/* "the General Consensus": no general has that name, nor an article. */
static bool is_no_rank(const struct finder *finder, const struct phrase *phrase)
{
    const struct analysis *analysis = finder->analysis;
    const struct piece *name = &phrase->name;
    if (phrase->kind != PHRASE_PERSON || !phrase->definite ||
        phrase->role.row == NULL ||
        phrase->role.row->klass != ROLE_MILITARY ||
        name->end != name->first + 1)
        return false;
    uint32_t tags = lexicon_slot(
        analysis->lexicon, analysis->tokens.at[name->first].word, LEXICON_TAGS);
    return (tags & 0xFF) == TAG_NN || (tags & 0xFF) == TAG_NNS;
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
            actor_mention_add(finder, phrase, to);
        return;
    }
    if (is_no_rank(finder, phrase))
        return;
    if (phrase->kind == PHRASE_UNKNOWN && !actor_is_known(finder, phrase))
        (void)actor_promote(finder, phrase, end);
    resolve_his(finder, phrase);
    finder->role_owner = NO_INDEX;
    if (phrase->owners > 0 && phrase->kind == PHRASE_ROLE)
        finder->role_owner = actor_owner(finder, phrase, 0);
    to = actor_phrase_resolve(finder, phrase);
    if (to.entity == NO_INDEX || finder->failed)
        return;
    actor_mention_add(finder, phrase, to);
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
        !(actor_is_finite(tokens->at[i + 1].tag) ||
          tokens->at[i + 1].tag == TAG_POS))
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

/* "Tatar": one of a people, or somebody's surname. */
static bool is_lone_demonym(const struct phrase *phrase)
{
    return phrase->end == phrase->first + 1 &&
           (phrase->core.sense == SENSE_ADJECTIVE ||
            phrase->core.sense == SENSE_PEOPLE);
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
    finder->in_heading = tokens->at[sentence->first].block == BLOCK_HEADING;
    if (finder->in_heading)
        finder->section[0] = 0;
    set_case(finder, sentence);
    actor_voice_label(finder, sentence);
    size_t i = sentence->first;
    while (i < end && !finder->failed) {
        const struct token *token = &tokens->at[i];
        if (token->kind != TOKEN_WORD) {
            if (token->kind == TOKEN_OPEN || token->kind == TOKEN_CLOSE)
                finder->quoted = token->kind == TOKEN_OPEN;
            i++;
            continue;
        }
        struct phrase phrase;
        bool dull = (token->mask & PLAIN_TRIGGERS) == 0 &&
                    (token->shape & TOKEN_CAPITAL) == 0;
        if (dull || !is_trigger(finder->analysis, i)) {
            i++;
            continue;
        }
        bool read = actor_phrase_read(&finder->reader, i, floor, end, &phrase);
        if (read && is_lone_demonym(&phrase))
            (void)read_surname(finder, i, end, &phrase); /* Ersin Tatar */
        if (!read && !read_surname(finder, i, end, &phrase)) {
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
