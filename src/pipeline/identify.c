/* SPDX-License-Identifier: MIT */
/*
 * Whom one name or description stands for: the way of an article's actors,
 * with the name as its last paragraph and what was said before as its first.
 *
 *   Armenian Prime Minister Nikol Pashinyan   a mention
 *   an American destroyer                     a mention that only modifies
 *   an amusement park in Kabul                its place tells the country
 */
#include "src/pipeline/reader.h"

#include "events/actor.h"
#include "src/article/jsonl.h"
#include "src/base/buffer.h"
#include "src/base/caps.h"
#include "src/base/utf8.h"

static enum pax_status fail(struct pax_error *error, enum pax_status status,
                            size_t offset)
{
    if (error != NULL)
        *error = (struct pax_error){status, pax_status_text(status), offset};
    return status;
}

static struct slice slice_from(struct pax_text text)
{
    return (struct slice){text.ptr, text.len};
}

/* Context and name as two blocks of one document. */
static enum pax_status make_document(struct arena *arena,
                                     const struct pax_question *question,
                                     struct document *out,
                                     struct pax_error *error)
{
    struct slice context = slice_trim(slice_from(question->context));
    struct slice text = slice_trim(slice_from(question->text));
    size_t bad;
    if (text.len + context.len > CAP_ARTICLE_BYTES)
        return fail(error, PAX_LIMIT, CAP_ARTICLE_BYTES);
    if (text.len == 0)
        return fail(error, PAX_EMPTY, 0);
    if (!utf8_valid(text, &bad) || !utf8_valid(context, &bad))
        return fail(error, PAX_BAD_UTF8, bad);
    struct buffer buffer;
    buffer_init(&buffer, arena);
    buffer_put(&buffer, context);
    if (context.len > 0)
        buffer_text(&buffer, "\n\n");
    size_t start = buffer.len;
    buffer_put(&buffer, text);
    struct block *blocks = arena_array(arena, 2, sizeof(*blocks));
    if (buffer.failed || blocks == NULL)
        return fail(error, PAX_NO_MEMORY, 0);
    size_t count = 0;
    if (context.len > 0)
        blocks[count++] = (struct block){0, context.len, BLOCK_BODY};
    blocks[count++] = (struct block){start, buffer.len, BLOCK_BODY};
    *out = (struct document){
        .text = buffer_slice(&buffer),
        .blocks = blocks,
        .block_count = count,
    };
    out->has_published =
        pax_date_parse(question->date, &out->published) == PAX_OK;
    return PAX_OK;
}

/* What was found in the name. */
struct look {
    const struct analysis *analysis;
    const struct actors *actors;
    size_t start; /* byte where the name begins */
};

/* Mentions of the name; those of the context come before. */
static size_t first_mention(const struct look *look)
{
    const struct actors *actors = look->actors;
    size_t i = 0;
    while (i < actors->mention_count &&
           look->analysis->tokens.at[actors->mentions[i].first].start <
               look->start)
        i++;
    return i;
}

/* How well a mention answers for all of the name: one that acts before one
 * that owns or modifies, and the first of equals. */
static int worth(const struct look *look, const struct mention *mention)
{
    const struct entity *entity = &look->actors->entities[mention->entity];
    if (mention->possessive)
        return 1;
    if (mention->adjective)
        return 2;
    uint32_t chunk = look->analysis->chunk_of != NULL
                         ? look->analysis->chunk_of[mention->head]
                         : NO_INDEX;
    bool governed = chunk != NO_INDEX &&
                    look->analysis->chunks[chunk].preposition != NO_INDEX;
    return entity->only_place || governed ? 3 : 4;
}

static const struct mention *best_mention(const struct look *look)
{
    const struct mention *best = NULL;
    int most = 0;
    for (size_t i = first_mention(look); i < look->actors->mention_count; i++) {
        const struct mention *mention = &look->actors->mentions[i];
        if (mention->entity == NO_INDEX || mention->pronoun)
            continue;
        int now = worth(look, mention);
        if (now > most) {
            best = mention;
            most = now;
        }
    }
    return best;
}

/* The country of whatever else stands in the name: "people in the UK". */
static void add_country(const struct look *look, struct pax_identity *out)
{
    for (size_t i = first_mention(look);
         out->country[0] == 0 && i < look->actors->mention_count; i++) {
        const struct mention *mention = &look->actors->mentions[i];
        if (mention->entity == NO_INDEX)
            continue;
        const struct entity *entity = &look->actors->entities[mention->entity];
        memcpy(out->country, entity->country, 4);
    }
}

static bool is_code(struct slice code, struct slice part, size_t at)
{
    return code.len >= at + 3 && slice_equal(slice_sub(code, at, at + 3), part);
}

/* Country and sector as coders part them: "ARMGOV", "---REB", "IGOUNOHLH",
 * "NGOHRW". */
static void read_code(const struct entity *entity, struct pax_identity *out)
{
    struct slice code = entity->code;
    memcpy(out->country, entity->country, 4);
    if (code.len < 3)
        return;
    if (is_code(code, SLICE("IGO"), 0)) {
        bool un = is_code(code, SLICE("UNO"), 3);
        bool eu =
            is_code(code, SLICE("EEC"), 3) || is_code(code, SLICE("EUR"), 3);
        if (out->country[0] == 0)
            memcpy(out->country, un ? "UNO" : eu ? "EUR" : "IGO", 4);
        if ((un || eu) && code.len >= 9)
            memcpy(out->sector, code.ptr + 6, 3);
        return;
    }
    bool placed = is_code(code, SLICE("---"), 0) ||
                  (out->country[0] != 0 &&
                   is_code(code, (struct slice){out->country, 3}, 0));
    size_t at = placed ? 3 : 0;
    if (code.len >= at + 3)
        memcpy(out->sector, code.ptr + at, 3);
}

/* A day of holders.tsv, which may end a month too late ("2008-04-31"). */
static bool read_day(int32_t number, struct pax_date *out)
{
    if (number <= 0 || number >= 99990000)
        return false;
    *out = (struct pax_date){number / 10000, (uint8_t)(number / 100 % 100),
                             (uint8_t)(number % 100)};
    while (out->day > 28 && !pax_date_valid(*out))
        out->day--;
    return pax_date_valid(*out);
}

static struct pax_text text_of(struct slice slice)
{
    return (struct pax_text){slice.ptr, slice.len};
}

static void fill(const struct look *look, const struct mention *mention,
                 struct pax_identity *out)
{
    const struct entity *entity = &look->actors->entities[mention->entity];
    out->name = text_of(entity->name);
    out->kind = entity->kind;
    out->code = text_of(entity->code);
    out->why = text_of(entity->why);
    read_code(entity, out);
    if (mention->metonym && entity->kind == PAX_ACTOR_STATE)
        memcpy(out->sector, "GOV", 4); /* a seat stands for the government */
    out->office = text_of(entity->office);
    if (entity->office.len > 0) {
        out->has_from = read_day(entity->office_from, &out->from);
        out->has_to = read_day(entity->office_to, &out->to);
    }
    add_country(look, out);
}

/* Of "market" and "markets". */
static struct slice premises_of(const struct lexicon *lexicon,
                                struct slice text)
{
    const struct dictionary *words = &lexicon->dictionary;
    uint32_t word = dictionary_find(words, text, dictionary_hash(text));
    struct slice sector = actor_premises(lexicon, word);
    if (sector.len > 0 || !slice_ends(text, SLICE("s")))
        return sector;
    text.len--;
    word = dictionary_find(words, text, dictionary_hash(text));
    return actor_premises(lexicon, word);
}

/* "an amusement park in Kabul": its first noun says what it is, where it lies
 * whose it is. */
static bool fill_premises(struct arena *arena, const struct look *look,
                          struct pax_identity *out)
{
    const struct analysis *analysis = look->analysis;
    size_t i = 0;
    while (i < analysis->chunk_count &&
           analysis->tokens.at[analysis->chunks[i].first].start < look->start)
        i++;
    if (i == analysis->chunk_count)
        return false;
    const struct token *at = analysis->tokens.at;
    const struct chunk *chunk = &analysis->chunks[i];
    struct slice text = token_text(&analysis->tokens, chunk->head);
    struct slice sector = premises_of(analysis->lexicon, text);
    if (sector.len != 3 || chunk->preposition != NO_INDEX ||
        (at[chunk->head].shape & TOKEN_CAPITAL) != 0)
        return false;
    uint32_t first = chunk->first + (at[chunk->first].tag == TAG_DT);
    out->name = text_of(slice_sub(analysis->tokens.text, at[first].start,
                                  at[analysis->tokens.count - 1].end));
    out->kind = PAX_ACTOR_GROUP;
    out->why = (struct pax_text){"words: premises", 15};
    memcpy(out->sector, sector.ptr, 3);
    add_country(look, out);
    char *code = arena_array(arena, 6, 1);
    if (code == NULL)
        return false;
    memcpy(code, out->country[0] != 0 ? out->country : "---", 3);
    memcpy(code + 3, sector.ptr, 3);
    out->code = (struct pax_text){code, 6};
    return true;
}

enum pax_status pax_identify(struct pax_reader *reader,
                             const struct pax_question *question,
                             struct pax_identity *out, struct pax_error *error)
{
    struct arena *arena = &reader->arena;
    struct document document;
    struct analysis analysis;
    struct actors actors;
    arena_reset(arena);
    enum pax_status status = make_document(arena, question, &document, error);
    if (status != PAX_OK)
        return status;
    status =
        analysis_read(arena, &reader->engine->lexicon, &document, &analysis);
    if (status == PAX_OK)
        status = actors_find(arena, &analysis, NULL, &actors);
    if (status != PAX_OK)
        return fail(error, status, 0);
    struct look look = {&analysis, &actors,
                        document.blocks[document.block_count - 1].start};
    struct pax_identity found = {.name = {"", 0}};
    const struct mention *mention = best_mention(&look);
    bool place = mention == NULL ||
                 actors.entities[mention->entity].only_place ||
                 actors.entities[mention->entity].kind == PAX_ACTOR_STATE;
    if (!(place && fill_premises(arena, &look, &found)) && mention != NULL)
        fill(&look, mention, &found);
    *out = found;
    return PAX_OK;
}

enum pax_status pax_question_from_json(struct pax_reader *reader,
                                       struct pax_text line,
                                       struct pax_question *question,
                                       struct pax_error *error)
{
    struct pax_question read;
    const struct jsonl_member members[] = {
        {"id", &read.id},
        {"text", &read.text},
        {"context", &read.context},
        {"date", &read.date},
    };
    arena_reset(&reader->input_arena);
    enum pax_status status =
        jsonl_read_members(&reader->input_arena, slice_from(line), members,
                           COUNT_OF(members), error);
    if (status == PAX_OK)
        *question = read;
    return status;
}
