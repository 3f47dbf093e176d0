/* SPDX-License-Identifier: MIT */
/*
 * What hangs on what stands before: pronouns and first persons in quotations.
 * Only the last few mentions are looked at.
 */
#include "events/actor_find.h"

#include "src/text/grammar.h"

#define WINDOW 40    /* mentions looked back */
#define TWO_REACH 3  /* sentences that "the two" reaches back */
#define NAME_REACH 4 /* sentences that "he" reaches back */
#define THING_REACH 2

static bool agrees(const struct entity *entity, uint8_t bits)
{
    uint8_t gender = bits & PRONOUN_GENDER;
    if ((bits & PRONOUN_PLURAL) != 0)
        return !entity->only_place &&
               (entity->plural || (entity->kind != PAX_ACTOR_PERSON &&
                                   entity->kind != PAX_ACTOR_STATE));
    if (gender == GENDER_NEUTER)
        return entity->kind != PAX_ACTOR_PERSON && !entity->plural &&
               !entity->only_place;
    return entity->kind == PAX_ACTOR_PERSON && !entity->plural &&
           (entity->gender == GENDER_UNKNOWN || entity->gender == gender);
}

/* "and the country left": the "and" joins two clauses. */
static bool begins_clause(const struct finder *finder,
                          const struct mention *mention)
{
    const struct analysis *analysis = finder->analysis;
    uint32_t chunk =
        analysis->chunk_of != NULL ? analysis->chunk_of[mention->head]
                                   : NO_INDEX;
    uint32_t clause = chunk != NO_INDEX ? analysis->chunks[chunk].clause
                                        : NO_INDEX;
    return clause != NO_INDEX && clause < analysis->clause_count &&
           analysis->clauses[clause].kind == CLAUSE_COORDINATED &&
           analysis->clauses[clause].subject == chunk &&
           !analysis->chunks[chunk].coordinated;
}

/* One of several in a list: "Obama, Ban and the council welcomed". */
static bool is_listed(const struct finder *finder, size_t i)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    const struct mention *mention = &finder->mentions[i];
    bool after = mention->first > 0 &&
                 actor_token_is(tokens, mention->first - 1, "and") &&
                 !begins_clause(finder, mention);
    return after || actor_token_is(tokens, mention->end, "and") ||
           (i + 1 < finder->mention_count &&
            token_is_sign(tokens, mention->end, ',') &&
            finder->mentions[i + 1].first == mention->end + 1 &&
            actor_entity_root(finder, finder->mentions[i + 1].entity) !=
                actor_entity_root(finder, mention->entity));
}

/* True when the mention is the subject of the pronoun's clause, also when the
 * clause shares it with another: "called X and urged him". */
static bool is_own_subject(const struct finder *finder,
                           const struct mention *mention,
                           const struct phrase *phrase)
{
    const struct analysis *analysis = finder->analysis;
    if (analysis->clause_count == 0 || analysis->clause_of == NULL ||
        analysis->chunk_of == NULL)
        return false;
    uint32_t clause = analysis->clause_of[phrase->head];
    uint32_t subject = NO_INDEX;
    for (int steps = 0; steps < 3 && clause != NO_INDEX; steps++) {
        subject = analysis->clauses[clause].subject;
        if (subject != NO_INDEX ||
            analysis->clauses[clause].kind != CLAUSE_INFINITIVE)
            break;
        clause = analysis->clauses[clause].parent;
    }
    return subject != NO_INDEX && analysis->chunk_of[mention->head] == subject;
}

/* In an infinitive, which belongs to the nearest before it. */
static bool is_inner(const struct finder *finder, const struct phrase *phrase)
{
    const struct analysis *analysis = finder->analysis;
    if (analysis->clause_count == 0 || analysis->clause_of == NULL)
        return false;
    uint32_t clause = analysis->clause_of[phrase->head];
    return clause != NO_INDEX &&
           analysis->clauses[clause].kind == CLAUSE_INFINITIVE;
}

/* The mention is the subject of the clause that the pronoun's hangs on: "the
 * envoy left after his car was hit". */
static bool is_subject_above(const struct finder *finder, size_t i,
                             const struct phrase *phrase)
{
    const struct analysis *analysis = finder->analysis;
    if (analysis->clause_count == 0 || analysis->clause_of == NULL ||
        !finder->traces[i].subject)
        return false;
    uint32_t above = analysis->clause_of[finder->mentions[i].head];
    uint32_t clause = analysis->clause_of[phrase->head];
    for (int steps = 0; steps < 3 && clause != NO_INDEX; steps++) {
        const struct clause *at = &analysis->clauses[clause];
        if (at->kind != CLAUSE_ADVERBIAL && at->kind != CLAUSE_INFINITIVE &&
            at->kind != CLAUSE_PARTICIPIAL && at->kind != CLAUSE_COMPLEMENT)
            return false;
        clause = at->parent;
        if (clause == above)
            return true;
    }
    return false;
}

static bool is_kin(const struct tokens *tokens, size_t i)
{
    static const char *const words[] = {
        "father", "mother", "brother", "sister",  "son",       "daughter",
        "wife",   "husband", "widow",  "cousin",  "nephew",    "uncle",
        "driver", "bodyguard", "aide", "lawyer",  "assistant", "relative"};
    return actor_token_is_one_of(tokens, i, words,
                                 COUNT_OF(words));
}

/* "seized the father of Diaz", "Diaz's father": who comes next as "him" is
 * the father. */
static bool is_of_kin(const struct finder *finder,
                      const struct mention *mention)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    if (mention->possessive && is_kin(tokens, mention->end + 1))
        return true;
    size_t at = mention->first;
    while (at > 1 && (tokens->at[at].shape & TOKEN_BLOCK) == 0 &&
           mention->first - at < 3 && !actor_token_is(tokens, at - 1, "of"))
        at--; /* "of the footballer Luis Diaz" */
    return at > 1 && actor_token_is(tokens, at - 1, "of") &&
           is_kin(tokens, at - 2);
}

/* How likely a mention is the antecedent; negative: it is not. */
static int score_of(const struct finder *finder, size_t i,
                    const struct phrase *phrase, bool quoted)
{
    const struct mention *mention = &finder->mentions[i];
    const struct trace *trace = &finder->traces[i];
    uint8_t bits = phrase->word->gender;
    uint32_t entity = actor_entity_root(finder, mention->entity);
    if (entity == NO_INDEX || mention->second != NO_INDEX ||
        !agrees(&finder->entities[entity], bits))
        return -1;
    bool person = (bits & PRONOUN_GENDER) == GENDER_MALE ||
                  (bits & PRONOUN_GENDER) == GENDER_FEMALE;
    uint32_t apart = finder->sentence - trace->sentence;
    bool is_it = bits == GENDER_NEUTER;
    if (is_it && apart > 1)
        return -1;
    if (apart > (person ? NAME_REACH : THING_REACH))
        return -1;
    int score = apart == 0 ? 70 : apart == 1 ? 50 : 40 - (int)apart * 10;
    if (trace->subject)
        score += 25;
    bool owns = (bits & PRONOUN_OWNER) != 0 && person;
    if (apart == 0 && owns && is_own_subject(finder, mention, phrase))
        score += 20;
    if (apart == 0 && is_subject_above(finder, i, phrase))
        score += 15;
    if ((bits & PRONOUN_PLURAL) != 0 &&
        (finder->entities[entity].plural || trace->plural))
        score += 15;
    if (apart > 0 && is_listed(finder, i))
        score -= 10;
    bool thing = (bits & (PRONOUN_GENDER | PRONOUN_PLURAL)) == GENDER_NEUTER;
    bool owner = (bits & PRONOUN_OWNER) != 0;
    if (thing && !trace->subject && !(owner && apart == 0))
        return -1;
    if (mention->adjective)
        score -= 25;
    if (mention->possessive)
        score -= person ? 10 : 0;
    if (finder->entities[entity].generic)
        score -= apart > 0 && !trace->subject ? 28 : 8;
    if (trace->quoted != quoted)
        score -= 20;
    if (apart == 0 && trace->subject && quoted && !trace->quoted)
        score -= 30; /* who speaks does not speak of himself as "he" */
    const uint32_t *clause_of = finder->analysis->clause_of;
    bool same_clause = clause_of != NULL && apart == 0 &&
                       clause_of[mention->head] == clause_of[phrase->head];
    bool object = (bits & PRONOUN_OBJECT) != 0 && !phrase->possessive;
    if (object && (same_clause || is_own_subject(finder, mention, phrase)))
        score -= 60;
    if (owner && thing && apart == 0 && is_inner(finder, phrase) &&
        i + 1 == finder->mention_count)
        return score + 60; /* "called on Israel to carry out its plan" */
    if (owner && same_clause && thing && i + 3 >= finder->mention_count)
        score += 10 * (int)(i + 4 - finder->mention_count);
    return score;
}

static bool is_finite(uint8_t tag)
{
    return tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_VBP ||
           tag == TAG_MD || tag == TAG_RB;
}

static bool is_report(const struct finder *finder, size_t verb)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    uint32_t grammar =
        grammar_of_verb(finder->analysis->lexicon, tokens->at[verb].word);
    return (grammar & (GRAMMAR_SPEECH | GRAMMAR_REPORT)) != 0 ||
           actor_token_is(tokens, verb + 1, "that");
}

/* "be easy", "been a long war" at token i: a state, not a deed. */
static bool is_being(const struct tokens *tokens, uint32_t i)
{
    return i + 1 < tokens->count && tokens->at[i + 1].tag != TAG_VBN &&
           tokens->at[i + 1].tag != TAG_VBG &&
           (actor_token_is(tokens, i, "be") ||
            actor_token_is(tokens, i, "been"));
}

/* "it is difficult", "it remains": stands for nothing. */
static bool is_empty_it(const struct finder *finder,
                        const struct phrase *phrase)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    if (!actor_token_is(tokens, phrase->first, "it"))
        return false;
    if (!is_finite(tokens->at[phrase->end].tag))
        return true; /* as an object it is mostly a thing */
    static const char *const links[] = {"is",    "was",      "'s",
                                        "seems", "remains",  "remained",
                                        "became", "appears"};
    static const char *const helpers[] = {"has", "will"};
    uint32_t verb = phrase->end;
    bool helps =
        actor_token_is_one_of(tokens, verb, helpers, COUNT_OF(helpers));
    if (!helps &&
        !actor_token_is_one_of(tokens, verb, links, COUNT_OF(links)))
        return false;
    uint8_t next =
        verb + 1 < tokens->count ? tokens->at[verb + 1].tag : TAG_NONE;
    switch ((enum tag)next) {
    case TAG_JJ:
    case TAG_RP:
    case TAG_NN:
    case TAG_DT:
    case TAG_TO:
    case TAG_IN:
        return true;
    case TAG_RB: /* "it will not accept": somebody */
        return !helps || is_being(tokens, verb + 2);
    default: /* "it was thought", "it is accepted that" */
        return (next == TAG_VBN && is_report(finder, verb + 1)) ||
               actor_token_is(tokens, verb + 1, "been");
    }
}

/* "anybody who is willing, they are welcome": nobody known. */
static bool has_anybody(const struct finder *finder,
                        const struct phrase *phrase)
{
    static const char *const words[] = {"anybody",   "anyone",  "everyone",
                                        "everybody", "someone", "somebody",
                                        "nobody"};
    const struct tokens *tokens = &finder->analysis->tokens;
    uint32_t first = finder->analysis->sentences[finder->sentence].first;
    for (uint32_t i = phrase->first; i > first && i + 20 > phrase->first; i--) {
        if (actor_token_is_one_of(tokens, i - 1, words, COUNT_OF(words)))
            return true;
    }
    return false;
}

/* "the signatories suspended their part in it": it is theirs, and nobody knows
 * who they are. */
static bool is_of_unknown(const struct finder *finder,
                          const struct phrase *phrase)
{
    const struct analysis *analysis = finder->analysis;
    uint8_t bits = phrase->word->gender;
    uint32_t clause = analysis->clause_of != NULL
                          ? analysis->clause_of[phrase->head] : NO_INDEX;
    if ((bits & PRONOUN_PLURAL) == 0 || (bits & PRONOUN_OWNER) == 0 ||
        clause == NO_INDEX || clause >= analysis->clause_count)
        return false;
    uint32_t subject = analysis->clauses[clause].subject;
    if (subject == NO_INDEX ||
        analysis->chunks[subject].end > phrase->first ||
        analysis->chunks[subject].first < analysis->clauses[clause].first ||
        analysis->tokens.at[analysis->chunks[subject].head].tag != TAG_NNS)
        return false;
    for (size_t i = finder->mention_count;
         i > 0 && finder->traces[i - 1].sentence == finder->sentence; i--) {
        if (finder->mentions[i - 1].end > analysis->chunks[subject].first)
            return false; /* who they are is known, or another stands between */
    }
    return true;
}

uint32_t actor_pronoun(struct finder *finder, const struct phrase *phrase,
                       uint32_t *second)
{
    *second = NO_INDEX;
    if (phrase->word == NULL)
        return NO_INDEX;
    uint8_t bits = phrase->word->gender;
    if ((bits & PRONOUN_FIRST) != 0 || is_empty_it(finder, phrase))
        return NO_INDEX;
    const struct pair *pair = &finder->joined[PARTY_ANY];
    const struct pair *persons = &finder->joined[PARTY_PERSON];
    if (pair->first == NO_INDEX ||
        (persons->first != NO_INDEX && persons->sentence > pair->sentence))
        pair = persons;
    bool plural = (bits & PRONOUN_PLURAL) != 0;
    bool two = (bits & PRONOUN_TWO) != 0;
    bool single = !plural && (bits & PRONOUN_GENDER) != GENDER_NEUTER &&
                  (bits & PRONOUN_OBJECT) != 0 && !phrase->possessive;
    uint32_t best = NO_INDEX;
    int best_score = 15;
    if ((plural && has_anybody(finder, phrase)) ||
        is_of_unknown(finder, phrase))
        return NO_INDEX;
    if (plural && pair->first != NO_INDEX &&
        finder->sentence - pair->sentence <= (two ? TWO_REACH : 1)) {
        best = actor_entity_root(finder, pair->first);
        *second = actor_entity_root(finder, pair->second);
        best_score = finder->sentence == pair->sentence ? 120 : 80;
    }
    if (two) /* nor is it anybody else */
        return best;
    uint32_t best_sentence = NO_INDEX;
    bool neuter = !plural && (bits & PRONOUN_GENDER) == GENDER_NEUTER;
    bool last_alone = false;
    size_t seen = 0;
    for (size_t i = finder->mention_count; i > 0 && seen < WINDOW; i--) {
        seen++;
        if (finder->sentence - finder->traces[i - 1].sentence > NAME_REACH)
            break;
        if (single && finder->sentence == finder->traces[i - 1].sentence &&
            is_of_kin(finder, &finder->mentions[i - 1]))
            return NO_INDEX; /* the father, who is not named */
        int score = score_of(finder, i - 1, phrase, finder->quoted);
        bool first_subject = score == best_score && score > 0 && !last_alone &&
                             finder->traces[i - 1].subject &&
                             finder->traces[i - 1].sentence == best_sentence;
        if (score > best_score || first_subject) {
            /* "The house voted, and the country changed its name. It joined":
             * the last clause beside the first tells what is spoken of. */
            last_alone =
                neuter && begins_clause(finder, &finder->mentions[i - 1]);
            best_score = score;
            best = actor_entity_root(finder, finder->mentions[i - 1].entity);
            *second = NO_INDEX;
            best_sentence = finder->traces[i - 1].sentence;
        }
    }
    return best;
}

/* --- First person -------------------------------------------------------- */

static bool can_speak(const struct finder *finder, size_t i, bool single)
{
    const struct mention *mention = &finder->mentions[i];
    uint32_t entity = actor_entity_root(finder, mention->entity);
    if (entity == NO_INDEX || mention->possessive || mention->adjective ||
        finder->traces[i].quoted || !finder->traces[i].subject)
        return false;
    return !single || finder->entities[entity].kind == PAX_ACTOR_PERSON;
}

void actor_speakers(struct finder *finder)
{
    uint32_t speaker = NO_INDEX;
    uint32_t speaker_sentence = 0;
    size_t i = 0;
    while (i < finder->mention_count) {
        uint32_t sentence = finder->traces[i].sentence;
        size_t end = i;
        uint32_t here = NO_INDEX;
        while (end < finder->mention_count &&
               finder->traces[end].sentence == sentence) {
            if (here == NO_INDEX && can_speak(finder, end, false))
                here = actor_entity_root(finder, finder->mentions[end].entity);
            end++;
        }
        if (here != NO_INDEX) {
            speaker = here;
            speaker_sentence = sentence;
        }
        bool near = speaker != NO_INDEX && sentence - speaker_sentence <= 3;
        for (; i < end; i++) {
            struct mention *mention = &finder->mentions[i];
            if (!finder->traces[i].first_person || !finder->traces[i].quoted ||
                !near)
                continue;
            bool single =
                (finder->analysis->tokens.at[mention->first].end -
                 finder->analysis->tokens.at[mention->first].start) == 1;
            if (!single || finder->entities[speaker].kind == PAX_ACTOR_PERSON)
                mention->entity = speaker;
        }
    }
}
