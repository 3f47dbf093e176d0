/* SPDX-License-Identifier: MIT */
/*
 * Puts the pieces of a noun phrase together: which is the role, which the
 * name, which owns which; then what goes on after it and what stands before.
 *
 *   owner's role name          Azerbaijan's President Ilham Aliyev
 *   role of owner              the government of Azerbaijan
 *   role to the role of owner  Assistant to the President of Azerbaijan
 *   role of owner name         head of the Donetsk People's Republic X Y
 *   name (ACRONYM)             Moro Islamic Liberation Front (MILF)
 */
#include "events/actor_phrase.h"

void actor_add_owner(struct phrase *out, const struct piece *piece, bool joined)
{
    if (joined && out->owners == 1) {
        out->owner[out->owners++] = *piece;
        return;
    }
    if (out->owners > 0 && actor_is_body(out->owner[0].row) &&
        piece->row != NULL &&
        (piece->row->type == ROW_STATE || piece->row->type == ROW_REGION ||
         piece->row->type == ROW_PLACE)) {
        out->topic = *piece; /* "UN Syria envoy" */
        return;
    }
    if (out->owners == 1 && out->owner[0].row != NULL && piece->row != NULL &&
        out->owner[0].row->type == ROW_STATE &&
        out->owner[0].end == piece->first)
        out->home = out->owner[0]; /* "Croatian Serb rebels" */
    out->owner[0] = *piece;
    out->owners = 1;
}

/* What a name that no table knows is, by its last word or first. */
static void judge_name(const struct reader *reader, const struct piece *name,
                       struct phrase *out)
{
    static const struct {
        enum word_class klass;
        enum phrase_kind kind;
    } kinds[] = {{WORD_THING, PHRASE_THING},
                 {WORD_HEAD, PHRASE_BODY},
                 {WORD_SITE, PHRASE_PLACE}};
    uint32_t alias = actor_alias_of(reader, name->end - 1);
    bool several = name->end - name->first > 1 || out->owners > 0;
    for (size_t i = 0; i < 3 && several; i++) {
        out->word = actor_word(reader, alias, kinds[i].klass);
        if (out->word != NULL) {
            out->kind = (uint8_t)kinds[i].kind;
            return;
        }
    }
    alias = actor_alias_of(reader, name->first);
    bool given = actor_word(reader, alias, WORD_GIVEN) != NULL;
    if (given && name->end - name->first > 1) {
        out->kind = PHRASE_PERSON;
        return;
    }
    out->kind = PHRASE_UNKNOWN;
}

/* "Coptic" of "Egyptian Coptic Christians": one word behind the state's
 * adjective that names no body owns nothing. */
static bool describes_people(const struct reader *reader,
                             const struct phrase *out)
{
    return out->owners == 1 && out->owner[0].sense == SENSE_ADJECTIVE &&
           out->owner[0].end == out->name.first && out->name.row == NULL &&
           out->name.end == out->name.first + 1u &&
           actor_word(reader, actor_alias_of(reader, out->name.first),
                      WORD_HEAD) == NULL;
}

/* An owner that is what the phrase is about, or whose that is; `joined` by
 * "and" to the one before. False when it only ends a name. */
static bool sort_owner(const struct piece *piece, bool last, bool joined,
                       struct phrase *out)
{
    if (out->name.end == piece->first && out->name.end > 0 &&
        out->name.klass == PIECE_NAME && piece->sense == SENSE_NAME &&
        piece->row->type == ROW_STATE) {
        out->name.end = piece->end; /* "Jamiat-i-Islami Afghanistan" */
        return false;
    }
    if (out->role.row != NULL || last) {
        out->core = *piece; /* "rebel group FARC" */
        out->joined = joined;
    } else {
        actor_add_owner(out, piece, joined);
    }
    return true;
}

/* A role takes what stands before it for its owners. */
static void sort_role(const struct reader *reader, const struct piece *piece,
                      struct phrase *out)
{
    if (out->role.row != NULL)
        out->role2 = out->role;
    out->role = *piece;
    if (out->core.klass == PIECE_OWNER && out->core.row != NULL) {
        actor_add_owner(out, &out->core, out->joined);
        out->core = (struct piece){0};
        out->joined = false;
    }
    if (out->name.end > 0) { /* "Aquino government" */
        if (!describes_people(reader, out))
            actor_add_owner(out, &out->name, false);
        out->name = (struct piece){0};
    }
}

/* A name goes on with the one right before it; `apart` when a filler stood
 * between. */
static void sort_name(const struct piece *piece, bool apart, bool joined,
                      struct phrase *out)
{
    if (out->name.end > 0 && out->name.end == piece->first && !apart &&
        piece->sense != SENSE_PERSON)
        out->name.end = piece->end;
    else
        out->name = *piece;
    if (out->core.klass == PIECE_OWNER && out->core.row != NULL) {
        actor_add_owner(out, &out->core, joined);
        out->core = (struct piece){0};
    }
}

/* Sorts the pieces of one side of a possessive into the phrase. */
static void sort_pieces(const struct reader *reader, const struct piece *pieces,
                        size_t count, struct phrase *out)
{
    bool joined = false;
    bool filled = false;
    for (size_t i = 0; i < count; i++) {
        const struct piece *piece = &pieces[i];
        switch (piece->klass) {
        case PIECE_FORMER:
            out->former = true;
            break;
        case PIECE_TITLE:
            out->title = piece->row;
            break;
        case PIECE_AND:
            joined = true;
            break;
        case PIECE_OWNER:
            if (sort_owner(piece,
                           i + 1 == count || pieces[i + 1].klass == PIECE_SITE,
                           joined, out))
                joined = false;
            break;
        case PIECE_MINISTRY:
            out->core = *piece;
            break;
        case PIECE_ROLE:
            sort_role(reader, piece, out);
            break;
        case PIECE_NAME:
        case PIECE_PERSON:
            sort_name(piece, filled, joined, out);
            break;
        case PIECE_SITE:
            out->site = true;
            break;
        case PIECE_SEAT:
            out->home = *piece;
            break;
        case PIECE_FILLER:
            out->modified = true;
            break;
        default:
            break;
        }
        filled = piece->klass == PIECE_FILLER;
    }
}

/* True when an owner is written right before the name, as part of it:
 * "Sudan Revolutionary Front". */
static bool owner_in_name(const struct phrase *out)
{
    return out->owners == 1 && out->owner[0].end == out->name.first &&
           out->owner[0].sense != SENSE_PEOPLE;
}

/* "State House": a role with a capital and one word that ends the name of a
 * body or place are one name. */
static bool judge_site(const struct reader *reader, struct phrase *out)
{
    const struct token *role = &actor_tokens(reader)->at[out->role.first];
    if (out->name.end - out->name.first != 1 || out->name.row != NULL ||
        (role->shape & TOKEN_CAPITAL) == 0 || out->role.end != out->name.first)
        return false;
    struct piece name = {.first = out->role.first, .end = out->name.end};
    struct phrase judged = {.owners = out->owners};
    judge_name(reader, &name, &judged);
    if (judged.kind == PHRASE_UNKNOWN || judged.kind == PHRASE_PERSON)
        return false;
    out->kind = judged.kind;
    out->word = judged.word;
    out->name.first = out->role.first;
    out->name.klass = PIECE_NAME;
    out->role = (struct piece){0};
    return true;
}

/* Decides the kind of a phrase with a name in it. */
static void judge_named(const struct reader *reader, struct phrase *out)
{
    bool has_role = out->role.row != NULL;
    bool person = out->name.klass == PIECE_PERSON || out->title != NULL;
    if (person && out->role.row == NULL && out->title == NULL &&
        out->name.end - out->name.first > 2) {
        judge_name(reader, &out->name, out); /* "Karzai Airport" */
        person = out->kind == PHRASE_PERSON || out->kind == PHRASE_UNKNOWN;
        if (!person)
            out->name.klass = PIECE_NAME;
    }
    if (has_role && judge_site(reader, out)) {
        /* "State House" */
    } else if (person) {
        out->kind = PHRASE_PERSON;
    } else {
        judge_name(reader, &out->name, out);
        const struct actor_row *unit =
            actor_word(reader, out->role.alias, WORD_UNIT);
        bool names = unit != NULL && out->role.row->klass != ROLE_ENVOY &&
                     out->role.row->klass != ROLE_OFFICIAL;
        if (has_role && names && out->kind != PHRASE_THING) {
            out->kind = PHRASE_BODY; /* "the newspaper Al-Masry" */
            out->word = unit;
            out->role = (struct piece){0};
        } else if (has_role && out->kind != PHRASE_BODY) {
            out->kind = PHRASE_PERSON;
        }
    }
    if ((out->kind == PHRASE_BODY || out->kind == PHRASE_PLACE ||
         out->kind == PHRASE_THING) &&
        owner_in_name(out))
        out->name.first = out->owner[0].first;
    out->head = out->name.end - 1;
}

/* Decides the kind from the sorted parts. */
static bool judge(const struct reader *reader, struct phrase *out)
{
    bool has_role = out->role.row != NULL;
    bool before_owner = out->core.klass == PIECE_OWNER &&
                        out->core.row != NULL && !has_role &&
                        out->name.end > 0 && out->name.end <= out->core.first;
    if (before_owner) /* "Many Liberians": no name after all */
        out->name = (struct piece){0};
    if (out->name.end > 0 && out->site && out->end > out->name.end) {
        out->kind = PHRASE_PLACE; /* "the Sheikh Zwayd area" */
        if (has_role && out->role.end == out->name.first)
            out->name.first = out->role.first;
        out->role = (struct piece){0};
        out->head = out->end - 1;
        return true;
    }
    if (out->name.end > 0) {
        judge_named(reader, out);
        return true;
    }
    if (out->core.klass == PIECE_MINISTRY && !has_role) {
        out->kind = PHRASE_MINISTRY;
        out->head = out->core.end - 1;
        return true;
    }
    if (has_role &&
        (out->core.row == NULL || out->core.klass == PIECE_MINISTRY)) {
        out->kind = PHRASE_ROLE;
        out->head = out->role.end - 1;
        return true;
    }
    if (out->core.row == NULL)
        return false;
    out->kind = PHRASE_NAMED;
    out->head = out->site && out->end > out->core.end ? out->end - 1
                                                      : out->core.end - 1;
    return true;
}

/* The last possessive with something after it, 0: none. */
static size_t possessive_before(const struct piece *pieces, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i + 1 < count; i++) {
        if (pieces[i].klass == PIECE_POSSESSIVE)
            found = i;
    }
    return found;
}

static bool is_given(const struct reader *reader, size_t token)
{
    return actor_word(reader, actor_alias_of(reader, token), WORD_GIVEN) !=
           NULL;
}

/* Pieces to a phrase: the last possessive with something after it parts the
 * owner from what is owned. */
bool actor_assemble(const struct reader *reader, const struct piece *pieces,
                    size_t count, struct phrase *out)
{
    *out = (struct phrase){
        .first = pieces[0].first,
        .acronym = NO_INDEX,
        .nick = NO_INDEX,
        .pronoun = NO_INDEX,
    };
    size_t owner_end = possessive_before(pieces, count);
    if (count > 1 && pieces[count - 1].klass == PIECE_POSSESSIVE) {
        out->possessive = true;
        count--;
    }
    out->end = pieces[count - 1].end;
    if (owner_end == 0) {
        sort_pieces(reader, pieces, count, out);
        return judge(reader, out);
    }
    uint32_t office_first = NO_INDEX;
    struct phrase owner = {0};
    sort_pieces(reader, pieces, owner_end, &owner);
    if (owner.name.end > 0) {
        bool office = owner.owners > 0 && owner.role.row == NULL &&
                      owner.name.klass == PIECE_NAME;
        if (office) { /* "Ecuador's Ombudsman's Office" */
            actor_add_owner(out, &owner.owner[0], false);
            office_first = owner.name.first;
        }
        bool known = owner.role.row != NULL || owner.title != NULL ||
                     is_given(reader, owner.name.first);
        if (known)
            owner.name.klass = PIECE_PERSON;
        if (!office)
            actor_add_owner(out, &owner.name, false);
    } else if (owner.core.row != NULL)
        actor_add_owner(out, &owner.core, false);
    else if (owner.owners > 0)
        actor_add_owner(out, &owner.owner[0], false);
    sort_pieces(reader, pieces + owner_end + 1, count - owner_end - 1, out);
    if (owner.role.row != NULL && out->role2.row == NULL)
        out->role2 = owner.role; /* "the President's Assistant" */
    if (office_first != NO_INDEX && out->name.end > 0)
        out->name.first = office_first;
    return judge(reader, out);
}

/* "The two met", "both left": a phrase of that word alone. */
static bool stands_alone(const struct analysis *analysis, size_t i)
{
    uint32_t chunk = analysis->chunk_of[i];
    if (chunk == NO_INDEX || analysis->chunks[chunk].end != i + 1)
        return false;
    uint32_t first = analysis->chunks[chunk].first;
    return first == i ? analysis->tokens.at[i].tag == TAG_DT
                      : actor_token_is(&analysis->tokens, i - 1, "the");
}

static bool read_pronoun(const struct reader *reader, size_t i, size_t end,
                         struct phrase *out)
{
    const struct token *token = &actor_tokens(reader)->at[i];
    bool number = token->tag == TAG_CD || token->tag == TAG_DT;
    if ((token->tag != TAG_PRP && token->tag != TAG_PRPS &&
         !(number && stands_alone(reader->analysis, i))) ||
        ((token->shape & TOKEN_ALL_CAPS) != 0 && token->end - token->start > 1))
        return false;
    const struct actor_row *word =
        actor_word(reader, actor_alias_of(reader, i), WORD_PRONOUN);
    if (word == NULL || number != ((word->gender & PRONOUN_TWO) != 0))
        return false;
    *out = (struct phrase){
        .first = (uint32_t)i,
        .end = (uint32_t)i + 1,
        .head = (uint32_t)i,
        .kind = PHRASE_PRONOUN,
        .word = word,
        .acronym = NO_INDEX,
        .nick = NO_INDEX,
        .pronoun = NO_INDEX,
        .plural = (word->gender & PRONOUN_PLURAL) != 0,
        .possessive = token->tag == TAG_PRPS,
    };
    (void)end;
    return true;
}

/* "the SPLM-N El Hilu": a wing by its leader's name. */
static void judge_wing(struct phrase *out)
{
    bool wing = out->definite && out->role.row == NULL && out->title == NULL &&
                out->owners == 1 &&
                (out->kind == PHRASE_PERSON || out->kind == PHRASE_UNKNOWN) &&
                actor_is_body(out->owner[0].row) &&
                out->owner[0].end == out->name.first;
    if (!wing)
        return;
    out->kind = PHRASE_NAMED;
    out->core = out->owner[0];
    out->owners = 0;
}

bool actor_phrase_read(const struct reader *reader, size_t i, size_t floor,
                       size_t end, struct phrase *out)
{
    if (read_pronoun(reader, i, end, out))
        return true;
    struct piece pieces[PIECES_MAX];
    size_t count = actor_pieces_read(reader, i, end, pieces);
    while (count > 0 && pieces[count - 1].klass == PIECE_FORMER)
        count--;
    if (count == 0)
        return false;
    bool made = actor_assemble(reader, pieces, count, out);
    if (!made) {
        out->first = pieces[0].first;
        if (!actor_read_capital(reader, end, pieces, count, out))
            return false;
    } else if (out->site) {
        (void)actor_read_capital(reader, end, pieces, count, out);
    }
    actor_extend(reader, end, out);
    uint32_t first = out->first;
    actor_take_left(reader, floor, out);
    out->bare = first == out->first;
    judge_wing(out);
    if (out->kind == PHRASE_PERSON && out->role.row == NULL &&
        actor_takes_side(actor_tokens(reader), out->name.first))
        out->kind = PHRASE_THING; /* "anti-Bello demonstrations" */
    out->plural = out->role.row != NULL && out->role.sense == SENSE_ROLES &&
                  out->kind == PHRASE_ROLE;
    if (out->kind == PHRASE_NAMED && out->core.sense == SENSE_PEOPLE)
        out->plural = true;
    out->adjective |= actor_is_attribute(reader, end, out);
    size_t owner = possessive_before(pieces, count);
    if (out->adjective && owner > 0 && out->kind == PHRASE_ROLE) {
        /* "Rouhani's official website": only the owner is somebody */
        size_t start = out->first;
        if (actor_assemble(reader, pieces, owner + 1, out))
            out->first = (uint32_t)start;
        return true;
    }
    if (out->adjective)
        out->indefinite = false; /* "an" is that of the noun behind it */
    return true;
}
