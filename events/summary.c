/* SPDX-License-Identifier: MIT */
/*
 * A headline in present tense: who, the verb, and the rest of the clause,
 * with pronouns as names and without the time expression.
 */
#include "events/draft.h"
#include "src/base/buffer.h"

#define SUMMARY_MAX 150 /* bytes after which no further word is taken */
#define NAMES_MAX 3

struct writer {
    const struct assembly *assembly;
    const struct analysis *analysis;
    const struct draft *draft;
    const struct action *action;
    struct buffer out;
};

/* --- Verbs --------------------------------------------------------------- */

static bool ends_with_any(struct slice word, const char *letters)
{
    return word.len > 0 && letters[0] != '\0' &&
           memchr(letters, word.ptr[word.len - 1], slice_of(letters).len) !=
               NULL;
}

/* "signs", "tries", "reaches". */
static void put_third_person(struct buffer *out, struct slice lemma)
{
    if (slice_equal(lemma, SLICE("be"))) {
        buffer_text(out, "is");
    } else if (slice_equal(lemma, SLICE("have"))) {
        buffer_text(out, "has");
    } else if (lemma.len > 1 && lemma.ptr[lemma.len - 1] == 'y' &&
               !ends_with_any(slice_sub(lemma, 0, lemma.len - 1),
                              "aeiou")) {
        buffer_put(out, slice_sub(lemma, 0, lemma.len - 1));
        buffer_text(out, "ies");
    } else {
        buffer_put(out, lemma);
        bool hissing = ends_with_any(lemma, "sxzo") ||
                       slice_ends(lemma, SLICE("ch")) ||
                       slice_ends(lemma, SLICE("sh"));
        buffer_text(out, hissing ? "es" : "s");
    }
}

static void put_verb(struct writer *writer, bool plural)
{
    struct buffer *out = &writer->out;
    const struct analysis *analysis = writer->analysis;
    const struct predicate *verb =
        &analysis->predicates[writer->action->predicate];
    struct slice lemma =
        dictionary_word(&analysis->lexicon->dictionary, verb->lemma);
    const char *helper = "";
    switch (writer->draft->status) {
    case PAX_STATUS_PLANNED:
        helper = verb->negated ? "will not " : "will ";
        break;
    case PAX_STATUS_HYPOTHETICAL:
        helper = "may ";
        break;
    case PAX_STATUS_NOT_REALISED:
        if (verb->negated && !verb->passive)
            helper = plural ? "do not " : "does not ";
        else if (verb->modality == MODALITY_PLANNED)
            helper = plural ? "were to " : "was to ";
        break;
    default:
        break;
    }
    bool finite = helper[0] == '\0';
    buffer_text(out, helper);
    if (verb->passive) {
        buffer_text(out, finite ? (plural ? "are " : "is ") : "be ");
        if (verb->negated && finite)
            buffer_text(out, "not ");
        buffer_put(out, token_text(&analysis->tokens, verb->head));
    } else if (finite && plural) {
        buffer_put(out, slice_equal(lemma, SLICE("be")) ? SLICE("are")
                                                        : lemma);
    } else if (finite) {
        put_third_person(out, lemma);
    } else {
        buffer_put(out, lemma);
    }
}

/* --- Names --------------------------------------------------------------- */

static bool leads(enum pax_role role)
{
    return role == PAX_ROLE_SOURCE || role == PAX_ROLE_PARTICIPANT;
}

/* Whether the actor has the role and stands before the deed: those behind it
 * come with the rest of the clause. */
static bool is_doer(const struct writer *writer,
                    const struct draft_actor *actor, enum pax_role wanted)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t first =
        actor->mention != NO_INDEX
            ? writer->assembly->findings->actors->mentions[actor->mention]
                  .first
            : analysis->chunks[actor->chunk].first;
    return actor->role == wanted &&
           (writer->action->predicate == NO_INDEX ||
            first < writer->action->first);
}

/* Names of those who do it; gives how many there are. */
static uint32_t put_doers(struct writer *writer, enum pax_role wanted)
{
    const struct draft *draft = writer->draft;
    uint32_t count = 0, written = 0;
    for (uint32_t i = 0; i < draft->actor_count; i++)
        count += is_doer(writer, &draft->actors[i], wanted);
    uint32_t shown = count < NAMES_MAX ? count : NAMES_MAX;
    for (uint32_t i = 0; i < draft->actor_count && written < shown; i++) {
        if (!is_doer(writer, &draft->actors[i], wanted))
            continue;
        if (written > 0)
            buffer_text(&writer->out, written + 1 == shown ? " and " : ", ");
        buffer_put(&writer->out,
                   draft_actor_name(writer->assembly, &draft->actors[i]));
        written++;
    }
    return count;
}

static bool only_plural(const struct writer *writer)
{
    const struct draft *draft = writer->draft;
    return draft->actor_count > 0 &&
           draft->actors[0].entity != NO_INDEX &&
           leads((enum pax_role)draft->actors[0].role) &&
           writer->assembly->findings->actors
               ->entities[draft->actors[0].entity]
               .plural;
}

/* --- The rest of the clause ---------------------------------------------- */

/* Token after the date and with its preposition, when token i begins it. */
static uint32_t skip_date(const struct writer *writer, uint32_t i)
{
    if (writer->draft->date == NO_INDEX)
        return i;
    const struct timex *timex =
        &writer->assembly->findings->dates->at[writer->draft->date].timex;
    const struct tokens *tokens = &writer->analysis->tokens;
    bool owns = timex->end < tokens->count &&
                tokens->at[timex->end].tag == TAG_POS;
    if (i == timex->first ||
        (i + 1 == timex->first && tokens->at[i].tag == TAG_IN && !owns))
        return timex->end + owns;
    return i;
}

/* Whether the token's clause hangs on the deed's. */
static bool belongs(const struct writer *writer, uint32_t token)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t clause = analysis->clause_of[token];
    for (int steps = 0; clause != NO_INDEX && steps < 8; steps++) {
        if (clause == writer->action->clause)
            return true;
        uint8_t kind = analysis->clauses[clause].kind;
        uint32_t first = analysis->clauses[clause].first;
        if (kind == CLAUSE_PARTICIPIAL && first > 0 &&
            analysis->tokens.at[first - 1].tag == TAG_IN)
            kind = CLAUSE_INFINITIVE; /* "banned from taking part" */
        if (kind == CLAUSE_MAIN || kind == CLAUSE_COORDINATED ||
            kind == CLAUSE_ADVERBIAL || kind == CLAUSE_CONDITIONAL ||
            kind == CLAUSE_PARTICIPIAL)
            return false;
        clause = analysis->clauses[clause].parent;
    }
    return false;
}

static void put_token(struct writer *writer, uint32_t i)
{
    const struct token *token = &writer->analysis->tokens.at[i];
    bool spaced = (token->shape &
                   (TOKEN_SPACE | TOKEN_LINE | TOKEN_BLOCK)) != 0;
    if (spaced && writer->out.len > 0)
        buffer_byte(&writer->out, ' ');
    buffer_put(&writer->out, token_text(&writer->analysis->tokens, i));
}

/* Whether the headline has named that one already. */
static bool is_named(const struct writer *writer, uint32_t entity)
{
    for (uint32_t i = 0; i < writer->draft->actor_count; i++) {
        const struct draft_actor *actor = &writer->draft->actors[i];
        if (actor->entity == entity &&
            is_doer(writer, actor, (enum pax_role)actor->role))
            return true;
    }
    return false;
}

/* A pronoun as the name it stands for; false when token i is none, or when
 * the name stands there already. */
static bool put_pronoun(struct writer *writer, uint32_t i)
{
    const struct actors *actors = writer->assembly->findings->actors;
    uint32_t index = actors->mention_of[i];
    if (index == NO_INDEX)
        return false;
    const struct mention *mention = &actors->mentions[index];
    if (!mention->pronoun || mention->entity == NO_INDEX ||
        mention->second != NO_INDEX ||
        is_named(writer, mention->entity))
        return false;
    buffer_byte(&writer->out, ' ');
    buffer_put(&writer->out, actors->entities[mention->entity].name);
    if (mention->possessive)
        buffer_text(&writer->out, "'s");
    return true;
}

static void put_rest(struct writer *writer, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end;) {
        uint32_t after = skip_date(writer, i);
        if (after != i) {
            i = after;
            continue;
        }
        if (!belongs(writer, i) || writer->out.len > SUMMARY_MAX)
            break;
        if (!put_pronoun(writer, i))
            put_token(writer, i);
        i++;
    }
}

/* What was said, when it stands before the verb. */
static void put_quotation(struct writer *writer)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t child =
        writer->assembly->tree.first_child[writer->action->clause];
    for (; child != NO_INDEX;
         child = writer->assembly->tree.next_sibling[child]) {
        const struct clause *clause = &analysis->clauses[child];
        if ((clause->kind != CLAUSE_QUOTATION &&
             clause->kind != CLAUSE_COMPLEMENT) ||
            clause->first > writer->action->first)
            continue;
        while (writer->out.len > 0 &&
               memchr(".,;: ", writer->out.data[writer->out.len - 1], 5) !=
                   NULL)
            writer->out.len--;
        buffer_text(&writer->out, ":");
        for (uint32_t i = clause->first;
             i < clause->end && writer->out.len <= SUMMARY_MAX; i++)
            put_token(writer, i);
        return;
    }
}

/* Cuts white space and stops off the end. */
static struct slice trimmed(const struct buffer *out)
{
    struct slice text = slice_trim(buffer_slice(out));
    while (text.len > 0 && memchr(".,;: ", text.ptr[text.len - 1], 5) != NULL)
        text.len--;
    return text;
}

/* --- Sentences ----------------------------------------------------------- */

static void put_chunk(struct writer *writer, uint32_t chunk)
{
    const struct chunk *at = &writer->analysis->chunks[chunk];
    for (uint32_t i = at->first; i < at->end;) {
        uint32_t after = skip_date(writer, i);
        if (after != i) {
            i = after;
            continue;
        }
        put_token(writer, i++);
    }
}

static void write_verb(struct writer *writer)
{
    const struct analysis *analysis = writer->analysis;
    const struct action *action = writer->action;
    const struct predicate *verb = &analysis->predicates[action->predicate];
    struct arguments arguments = arguments_of(analysis, action->clause);
    uint32_t count = 0;
    bool plural = false;
    uint32_t patient = verb->passive ? arguments.object : NO_INDEX;
    if (patient == NO_INDEX && action->roles != FRAME_BECOME) {
        count = put_doers(writer, PAX_ROLE_SOURCE);
        if (count == 0)
            count = put_doers(writer, PAX_ROLE_PARTICIPANT);
        plural = count > 1 || (count == 1 && only_plural(writer));
    }
    if (count == 0) {
        uint32_t chunk = patient != NO_INDEX ? patient : arguments.subject;
        if (chunk != NO_INDEX) {
            put_chunk(writer, chunk);
            uint8_t tag =
                analysis->tokens.at[analysis->chunks[chunk].head].tag;
            plural = tag == TAG_NNS || tag == TAG_NNPS;
        }
    }
    buffer_byte(&writer->out, ' ');
    put_verb(writer, plural);
    put_rest(writer, verb->end, clause_sentence_end(analysis,
                                                    action->clause));
    if (action->roles == FRAME_SPEECH)
        put_quotation(writer);
}

static void write_noun(struct writer *writer)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t chunk = analysis->chunk_of[writer->action->noun];
    uint32_t count = put_doers(writer, PAX_ROLE_SOURCE);
    if (count == 0)
        count = put_doers(writer, PAX_ROLE_PARTICIPANT);
    if (count > 0)
        buffer_text(&writer->out, ": ");
    if (chunk != NO_INDEX)
        put_chunk(writer, chunk);
}

enum pax_status summary_write(const struct assembly *assembly,
                              struct draft *draft)
{
    struct writer writer = {
        .assembly = assembly,
        .analysis = assembly->analysis,
        .draft = draft,
        .action = &assembly->findings->actions->at[draft->action],
    };
    buffer_init(&writer.out, assembly->arena);
    if (writer.action->predicate != NO_INDEX)
        write_verb(&writer);
    else
        write_noun(&writer);
    if (writer.out.failed)
        return PAX_NO_MEMORY;
    draft->summary = trimmed(&writer.out);
    return PAX_OK;
}
