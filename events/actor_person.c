/* SPDX-License-Identifier: MIT */
/*
 * Persons by name: known above, in the tables, in the tables in another
 * spelling, or new. The words of a name are remembered, so that a surname is
 * enough from then on.
 */
#include "events/actor_resolve.h"

#define USER_SCORE 100 /* a user's row is not weighed */

/* Puts the words of a name into the table, so that one of them is enough. */
void actor_remember_words(struct finder *finder, const struct piece *name,
                          uint32_t entity)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    for (size_t i = name->first; i < name->end; i++) {
        const struct token *token = &tokens->at[i];
        if (token->kind != TOKEN_WORD || token->end - token->start < 2 ||
            (token->shape & TOKEN_CAPITAL) == 0)
            continue;
        uint64_t key = actor_key_text(KEY_WORD, token_text(tokens, i));
        if (i + 1 == name->end || actor_key_find(finder, key) == NO_INDEX)
            actor_key_put(finder, key, entity);
    }
}

void actor_remember_acronym(struct finder *finder, const struct phrase *phrase,
                            uint32_t entity)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    if (phrase->acronym == NO_INDEX || entity == NO_INDEX)
        return;
    size_t end = phrase->acronym + 1;
    while (end + 1 < tokens->count && token_is_sign(tokens, end, '-') &&
           (tokens->at[end + 1].shape & TOKEN_SPACE) == 0)
        end += 2;
    struct slice text = actor_text(finder, phrase->acronym, end);
    actor_key_put(finder, actor_key_text(KEY_WORD, text), entity);
    actor_key_put(finder, actor_key_text(KEY_NAME, text), entity);
}

/* At most one letter apart: "Benhamin" and "Benjamin". */
static bool nearly_equal(struct slice a, struct slice b)
{
    if (a.len + 1 < b.len || b.len + 1 < a.len || a.len < 4)
        return false;
    size_t head = 0;
    while (head < a.len && head < b.len && a.ptr[head] == b.ptr[head])
        head++;
    size_t tail = 0;
    while (tail < a.len - head && tail < b.len - head &&
           a.ptr[a.len - 1 - tail] == b.ptr[b.len - 1 - tail])
        tail++;
    return a.len - head - tail <= 1 && b.len - head - tail <= 1;
}

static struct slice first_word(struct slice name)
{
    const char *gap = name.len > 0 ? memchr(name.ptr, ' ', name.len) : NULL;
    return gap == NULL ? name : slice_sub(name, 0, (size_t)(gap - name.ptr));
}

/* "Minister Sørensen" is not the envoy of that name: a minister or judge whose
 * office the tables have with other words. */
static bool has_other_office(const struct finder *finder,
                             const struct actor_term *term,
                             const struct phrase *phrase)
{
    const struct actor_table *table = &finder->table;
    const struct actor_row *role = phrase->role.row;
    struct slice title = {table->pool + term->title, term->title_len};
    if (role == NULL || phrase->former ||
        (role->klass != ROLE_MINISTER && role->klass != ROLE_JUDGE))
        return false;
    return term->post != role->post &&
           !actor_title_has(title, SLICE("minister")) &&
           !actor_title_has(title, actor_row_name(table, role));
}

/* How well a holder fits a name with these owners on this day. */
static int holder_score(struct finder *finder, const struct actor_row *row,
                        const struct phrase *phrase, uint32_t owner)
{
    const struct actor_table *table = &finder->table;
    int score = 0;
    uint32_t index = (uint32_t)(row - table->rows);
    if (actor_key_find(finder, actor_key_numbers(KEY_ROW, index, 0)) !=
        NO_INDEX)
        score += 8;
    int32_t today = finder->today == 0 ? 99990000 : finder->today;
    for (uint32_t i = row->term; i != 0; i = table->terms[i - 1].next) {
        const struct actor_term *term = &table->terms[i - 1];
        bool mine =
            owner != NO_INDEX && term->country[0] != 0 &&
            memcmp(term->country, finder->entities[owner].country, 4) == 0;
        bool now = term->from <= today && term->to >= today;
        bool near = term->from <= today + 10000 && term->to >= today - 40000;
        bool office =
            phrase->role.row != NULL && term->post == phrase->role.row->post;
        int here = 4 * mine + 2 * now + near + 3 * office;
        if (owner != NO_INDEX && term->country[0] != 0 && !mine &&
            finder->entities[owner].kind == PAX_ACTOR_STATE)
            here -= 6;
        if (has_other_office(finder, term, phrase))
            here -= 4;
        if (here > score)
            score = here;
    }
    return score;
}

/* The best holder of an alias's names, NULL when none is good enough. */
struct candidate actor_best_holder(struct finder *finder, uint32_t alias,
                                   const struct phrase *phrase, uint32_t owner,
                                   bool full)
{
    struct candidate best = {NULL, -1};
    if (alias == 0)
        return best;
    const struct actor_table *table = &finder->table;
    const struct actor_alias *at = &table->aliases[alias - 1];
    for (uint32_t i = at->first; i < at->first + at->count; i++) {
        const struct actor_sense *sense = &table->senses[i];
        bool fits = sense->type == SENSE_PERSON ||
                    (!full && sense->type == SENSE_SURNAME);
        if (!fits)
            continue;
        const struct actor_row *row = &table->rows[sense->row];
        if (!actor_row_holds(row, finder->today))
            continue;
        if (row->user != 0)
            return (struct candidate){row, USER_SCORE};
        int score = holder_score(finder, row, phrase, owner);
        if (score > best.score)
            best = (struct candidate){row, score};
    }
    return best;
}

/* "J.", "S": a letter that stands for a name. */
static bool is_initial(struct slice word)
{
    return word.len == 1 || (word.len == 2 && word.ptr[1] == '.');
}

/* A full name that the tables have in another spelling: the surname is
 * theirs and the first name almost, or its first letter. */
/* The alias of a surname with what is glued to it: "al-Thani". */
static uint32_t surname_alias(const struct finder *finder,
                              const struct piece *name)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    uint32_t last = name->end - 1;
    if (last >= name->first + 3 && token_is_sign(tokens, last - 1, '-')) {
        struct match match = actor_match(&finder->reader, last - 2, name->end);
        if (match.end == name->end && (match.fits >> SENSE_SURNAME & 1) != 0)
            return match.alias;
    }
    return actor_alias(finder, last);
}

/* Of two holders of like names the one whose country was spoken of last, or
 * who is in office. */
static int spelling_score(const struct finder *finder,
                          const struct actor_row *row)
{
    int score = 1;
    for (uint32_t i = row->term; i != 0; i = finder->table.terms[i - 1].next) {
        const struct actor_term *term = &finder->table.terms[i - 1];
        if (term->from <= finder->today && term->to >= finder->today)
            score |= 2;
    }
    return actor_is_recent(&finder->reader, row->country) ? score + 4 : score;
}

const struct actor_row *actor_spelling(const struct finder *finder,
                                       const struct piece *name)
{
    uint32_t alias = surname_alias(finder, name);
    if (alias == 0 || name->end - name->first < 2)
        return NULL;
    const struct actor_table *table = &finder->table;
    struct slice given = token_text(&finder->analysis->tokens, name->first);
    const struct actor_alias *at = &table->aliases[alias - 1];
    const struct actor_row *best = NULL;
    int best_score = 0;
    for (uint32_t i = at->first; i < at->first + at->count; i++) {
        if (table->senses[i].type != SENSE_SURNAME)
            continue;
        const struct actor_row *row = &table->rows[table->senses[i].row];
        struct slice full = actor_row_name(table, row);
        bool fits =
            slice_equal(first_word(full), given) ||
            nearly_equal(first_word(full), given) ||
            (is_initial(given) && full.len > 0 && given.ptr[0] == full.ptr[0]);
        int score = fits ? spelling_score(finder, row) : 0;
        if (score > best_score) {
            best = row;
            best_score = score;
        }
    }
    return best;
}

static uint8_t given_gender(const struct finder *finder,
                            const struct piece *name)
{
    const struct actor_row *given = actor_word(
        &finder->reader, actor_alias(finder, name->first), WORD_GIVEN);
    return given != NULL ? given->gender : GENDER_UNKNOWN;
}

static uint32_t new_person(struct finder *finder, const struct phrase *phrase)
{
    struct entity entity = {
        .name = actor_text(finder, phrase->name.first, phrase->name.end),
        .kind = PAX_ACTOR_PERSON,
        .gender = given_gender(finder, &phrase->name),
        .why = SLICE("text: name"),
    };
    if (phrase->nick != NO_INDEX && phrase->end > phrase->name.end)
        entity.name = actor_text(finder, phrase->name.first, phrase->end);
    if (phrase->role.row != NULL) {
        if (phrase->role.row->gender != GENDER_UNKNOWN)
            entity.gender = phrase->role.row->gender;
        entity.why = actor_joined(
            finder, SLICE("roles: "),
            actor_row_name(&finder->table, phrase->role.row), SLICE(""));
    }
    if (phrase->title != NULL && phrase->title->gender != GENDER_UNKNOWN)
        entity.gender = phrase->title->gender;
    return actor_entity_add(finder, entity);
}

/* "Power was devolved": a word that has its capital from the sentence. */
static bool is_common_word(const struct finder *finder,
                           const struct phrase *phrase)
{
    const struct analysis *analysis = finder->analysis;
    const struct token *token = &analysis->tokens.at[phrase->name.first];
    size_t first = analysis->sentences[finder->sentence].first;
    return phrase->name.first == first && phrase->role.row == NULL &&
           phrase->title == NULL &&
           (token->tag == TAG_NNPS || (token->mask & LEXICON_ACTION) != 0 ||
            lexicon_slot(analysis->lexicon, token->word, LEXICON_TAGS) != 0);
}

/* "the General | Peace Agreement": words of the dictionary, and the last one
 * tells a deed. */
static bool is_deed(const struct finder *finder, const struct piece *name)
{
    const struct analysis *analysis = finder->analysis;
    for (size_t i = name->first; i < name->end; i++) {
        if (lexicon_slot(analysis->lexicon, analysis->tokens.at[i].word,
                         LEXICON_TAGS) == 0)
            return false;
    }
    return name->end - name->first > 1 &&
           given_gender(finder, name) == GENDER_UNKNOWN &&
           (analysis->tokens.at[name->end - 1].mask & LEXICON_ACTION) != 0;
}

/* "Kurti", "El Hilu", "al-Sarraj": one word, and particles before it. */
static bool is_surname(const struct finder *finder, const struct piece *name)
{
    const struct tokens *tokens = &finder->analysis->tokens;
    for (size_t i = name->first; i + 1 < name->end; i++) {
        uint32_t alias = actor_alias(finder, i);
        if (tokens->at[i].kind == TOKEN_WORD &&
            (alias == 0 ||
             actor_word(&finder->reader, alias, WORD_PARTICLE) == NULL))
            return false;
    }
    return true;
}

uint32_t actor_resolve_name(struct finder *finder, const struct phrase *phrase)
{
    const struct piece *name = &phrase->name;
    struct slice text = actor_text(finder, name->first, name->end);
    uint64_t key = actor_key_text(KEY_NAME, text);
    bool single = is_surname(finder, name);
    uint32_t known = actor_key_find(finder, key);
    if (known == NO_INDEX && single)
        known = actor_key_find(
            finder,
            actor_key_text(KEY_WORD, token_text(&finder->analysis->tokens,
                                                name->end - 1)));
    if (known != NO_INDEX && !finder->entities[known].only_place) {
        if (!single && finder->entities[known].kind == PAX_ACTOR_PERSON)
            actor_remember_words(finder, name, known);
        return known;
    }
    uint32_t owner = phrase->owners > 0
                         ? actor_resolve_owner(finder, &phrase->owner[0])
                         : NO_INDEX;
    const struct actor_row *row = NULL;
    if (name->klass == PIECE_PERSON) {
        struct candidate best = actor_best_holder(
            finder, name->alias, phrase, owner, name->sense == SENSE_PERSON);
        bool sure = name->sense == SENSE_PERSON || best.score > 0;
        row = sure ? best.row : NULL;
    } else {
        row = actor_spelling(finder, name);
        if (row == NULL && single) {
            struct candidate best =
                actor_best_holder(finder, actor_alias(finder, name->end - 1),
                                  phrase, owner, false);
            row = best.score > 2 ? best.row : NULL;
        }
    }
    uint32_t person = NO_INDEX;
    if (row != NULL)
        person = actor_entity_of_row(finder, row);
    else if (is_deed(finder, name))
        person = NO_INDEX;
    else if (!single || !is_common_word(finder, phrase))
        person = new_person(finder, phrase);
    if (person == NO_INDEX)
        return NO_INDEX;
    actor_key_put(finder, key, person);
    actor_remember_words(finder, name, person);
    if (phrase->nick != NO_INDEX)
        actor_key_put(
            finder,
            actor_key_text(KEY_WORD,
                           token_text(&finder->analysis->tokens, phrase->nick)),
            person);
    return person;
}

/* "Foreign Minister Park Jin" where no day is known: in the office that the
 * text gives, whatever came after. */
static void describe_holder(struct finder *finder, const struct phrase *phrase,
                            uint32_t person)
{
    struct entity *entity = &finder->entities[person];
    if (phrase->role.row == NULL || phrase->former ||
        finder->table.rows[finder->rows[person] - 1].user != 0)
        return;
    struct slice sector = actor_row_code(&finder->table, phrase->role.row);
    bool none = entity->code.len == 3;
    bool left = entity->code.len == 6 && finder->today == 0 &&
                slice_ends(entity->code, SLICE("ELI"));
    if ((none || left) && sector.len == 3 && !slice_equal(sector, SLICE("---")))
        entity->code = actor_code(finder, entity->country, sector);
}

/* The country and code of a person, by what the text calls it. */
void actor_describe(struct finder *finder, const struct phrase *phrase,
                    uint32_t owner, uint32_t person)
{
    struct entity *entity = &finder->entities[person];
    if (finder->rows[person] != 0) {
        if (entity->kind == PAX_ACTOR_PERSON)
            describe_holder(finder, phrase, person);
        return;
    }
    struct slice sector = {"", 0};
    if (phrase->role.row != NULL)
        sector = actor_row_code(&finder->table, phrase->role.row);
    else if (phrase->title != NULL)
        sector = actor_row_code(&finder->table, phrase->title);
    if (owner == NO_INDEX) {
        if (entity->code.len == 0 && sector.len == 3 &&
            !slice_equal(sector, SLICE("---")))
            entity->code = actor_code(finder, entity->country, sector);
        return;
    }
    const struct entity *of = &finder->entities[owner];
    if (entity->country[0] == 0)
        memcpy(entity->country, of->country, 4);
    if (entity->code.len > 0 && !slice_starts(entity->code, SLICE("---")))
        return;
    if (phrase->former && actor_is_state_like(of))
        sector = SLICE("ELI");
    struct slice code = of->code;
    if (actor_is_state_like(of))
        code = actor_code(finder, of->country, sector);
    finder->entities[person].code = code;
}
