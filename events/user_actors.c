/* SPDX-License-Identifier: MIT */
/*
 * Actors of a user: our own table, and actor and agent dictionaries of TABARI
 * and PETRARCH. A line with a tab and no "[" is a row of the table.
 *
 *   name TAB kind TAB code TAB country TAB aliases TAB from TAB to
 *
 *   NAME_OF_ACTOR_ [CODE]      an actor with its code
 *   +OTHER_NAME                another name of the one above
 *   TAB [CODE <d] [CODE >d] [CODE d-d]   codes of the one above by date
 *   PHRASE {PLURAL} [~GOV]     an agent
 *   !SET! = WORD, WORD         words that may stand for !SET! in a phrase
 */
#include "events/user_line.h"

#include "src/base/tsv.h"

#define DAY_NONE 0

/* A code in brackets. */
struct code {
    struct slice text;
    bool agent; /* "~" */
    int32_t from;
    int32_t to;
    size_t line;
};

/* The actor at hand: its names and codes until the next one begins. */
struct entry {
    struct slice *names;
    size_t count, room;
    struct code *codes;
    size_t code_count, code_room;
    size_t line;
    bool coded; /* a code was read, good or bad */
};

struct parser {
    struct user_lines lines;
    struct buffer *out;
    struct user_seen seen;
    struct user_sets sets;
    struct entry entry;
};

static const char *const general[] = {"IGO", "IMG", "NGO", "NGM",
                                      "MNC", "UAF", "INT", "---"};

static bool is_general(struct slice code)
{
    for (size_t i = 0; i < COUNT_OF(general); i++) {
        if (slice_starts(code, slice_of(general[i])))
            return true;
    }
    return false;
}

/* What kind of actor a code speaks of. */
static const char *kind_of(const struct code *code)
{
    static const struct {
        const char *part;
        const char *kind;
    } kinds[] = {
        {"GOV", "government"},  {"MIL", "government"},  {"COP", "government"},
        {"JUD", "government"},  {"LEG", "government"},  {"SPY", "government"},
        {"REB", "armed-group"}, {"SEP", "armed-group"}, {"INS", "armed-group"},
        {"RAD", "armed-group"}, {"UAF", "armed-group"}, {"IGO", "igo"},
        {"NGO", "ngo"},         {"NGM", "ngo"},         {"MED", "media"},
        {"JRN", "media"},       {"BUS", "company"},         {"MNC", "company"},
    };
    if (code->from != DAY_NONE || code->to != DAY_NONE)
        return "person"; /* who has a code for a time holds an office */
    if (code->text.len == 3 && !is_general(code->text))
        return "state";
    size_t at =
        is_general(code->text) && !slice_starts(code->text, SLICE("---")) ? 0
                                                                          : 3;
    for (size_t i = 0;
         code->text.len >= at + 3 && i < COUNT_OF(kinds);
         i++) {
        if (slice_equal(slice_sub(code->text, at, at + 3),
                        slice_of(kinds[i].part)))
            return kinds[i].kind;
    }
    return "group";
}

static void put_day(struct buffer *out, int32_t day)
{
    buffer_byte(out, '\t');
    if (day == DAY_NONE)
        return;
    buffer_padded(out, (uint64_t)(day / 10000), 4);
    buffer_byte(out, '-');
    buffer_padded(out, (uint64_t)(day / 100 % 100), 2);
    buffer_byte(out, '-');
    buffer_padded(out, (uint64_t)(day % 100), 2);
}

/* --- Dictionaries: codes ------------------------------------------------- */

/* "[CODE", "[CODE <d", "[CODE d-d" without the brackets; what is wrong with
 * it, or NULL. */
static const char *read_code(struct slice text, struct code *out)
{
    struct slice rest = slice_trim(text);
    *out = (struct code){.from = DAY_NONE, .to = DAY_NONE};
    out->agent = slice_starts(rest, SLICE("~"));
    if (out->agent)
        rest = slice_trim(slice_sub(rest, 1, rest.len));
    out->text = slice_cut(&rest, ' ');
    rest = rest.ptr != NULL ? slice_trim(rest) : (struct slice){"", 0};
    if (out->text.len == 0)
        return "an empty code";
    for (size_t i = 0; i < out->text.len; i++) {
        char c = out->text.ptr[i];
        if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'))
            return "a code is of capitals, digits and \"-\"";
    }
    if (rest.len == 0)
        return NULL;
    char sign = rest.ptr[0];
    if (sign == '<' || sign == '>') {
        rest = slice_trim(slice_sub(rest, 1, rest.len));
        return user_read_day(rest, sign == '<' ? &out->to : &out->from);
    }
    struct slice from = slice_trim(slice_cut(&rest, '-'));
    const char *wrong = user_read_day(from, &out->from);
    if (wrong == NULL)
        wrong = rest.ptr == NULL ? "a date without < or > or another"
                                 : user_read_day(slice_trim(rest), &out->to);
    if (wrong == NULL && out->to < out->from)
        wrong = "the last day is before the first";
    return wrong;
}

/* The row of an actor with one of its codes. */
static void put_actor(struct parser *parser, const struct code *code)
{
    const struct entry *entry = &parser->entry;
    struct buffer *out = parser->out;
    (void)user_put_phrase(out, entry->names[0], code->agent);
    buffer_byte(out, '\t');
    buffer_text(out, code->agent ? "role" : kind_of(code));
    buffer_byte(out, '\t');
    buffer_put(out, code->text);
    buffer_byte(out, '\t');
    if (!code->agent && code->text.len >= 3 && !is_general(code->text))
        buffer_put(out, slice_sub(code->text, 0, 3));
    buffer_byte(out, '\t');
    for (size_t i = 1; i < entry->count; i++) {
        if (i > 1)
            buffer_byte(out, '|');
        (void)user_put_phrase(out, entry->names[i], code->agent);
    }
    put_day(out, code->from);
    put_day(out, code->to);
    user_put_place(out, &parser->lines, code->line);
}

static void add_code(struct parser *parser, struct code code)
{
    struct entry *entry = &parser->entry;
    void *codes =
        arena_grow(parser->out->arena, entry->codes, &entry->code_room,
                   entry->code_count + 1, sizeof(*entry->codes));
    if (codes == NULL) {
        parser->out->failed = true;
        return;
    }
    entry->codes = codes;
    code.line = parser->lines.number;
    entry->codes[entry->code_count++] = code;
}

/* All "[...]" of a line. */
static void read_codes(struct parser *parser, struct slice text)
{
    size_t line = parser->lines.number;
    while (text.len > 0) {
        (void)slice_cut(&text, '[');
        if (text.ptr == NULL)
            return;
        if (memchr(text.ptr, ']', text.len) == NULL)
            user_tell(&parser->lines, line, "no \"]\" after the code");
        struct slice inner = slice_cut(&text, ']');
        struct code code;
        const char *wrong = read_code(inner, &code);
        parser->entry.coded = true;
        if (wrong != NULL)
            user_tell(&parser->lines, line, wrong);
        else if (parser->entry.count == 0)
            user_tell(&parser->lines, line, "a code without a name");
        else if (!slice_equal(code.text, SLICE("---")))
            add_code(parser, code);
        if (text.ptr == NULL)
            return;
    }
}

/* --- Dictionaries: names ------------------------------------------------- */

static void add_name(struct parser *parser, struct slice name)
{
    struct entry *entry = &parser->entry;
    void *names = arena_grow(parser->out->arena, entry->names, &entry->room,
                             entry->count + 1, sizeof(*entry->names));
    if (names == NULL) {
        parser->out->failed = true;
        return;
    }
    entry->names = names;
    entry->names[entry->count++] = name;
}

/* Takes a name unless it is known already. */
static void take_name(struct parser *parser, struct slice name)
{
    size_t line = parser->lines.number;
    if (memchr(name.ptr, '|', name.len) != NULL) {
        user_tell(&parser->lines, line, "a \"|\" in a name");
        return;
    }
    if (memchr(name.ptr, '&', name.len) != NULL)
        user_tell(&parser->lines, line, "an \"&\" in a name");
    if (!user_seen_add(&parser->seen, name)) {
        user_tell(&parser->lines, line, "the name stands above already");
        return;
    }
    add_name(parser, name);
}

/* Writes the actor at hand, once for each of its codes. */
static void end_entry(struct parser *parser)
{
    struct entry *entry = &parser->entry;
    if (entry->count > 0 && !entry->coded)
        user_tell(&parser->lines, entry->line, "a name without a code");
    for (size_t i = 0; i < entry->code_count && entry->count > 0; i++)
        put_actor(parser, &entry->codes[i]);
    entry->count = entry->code_count = 0;
    entry->coded = false;
}

/* One phrase with "!SET!" in it, written out for each word of the set. Sets
 * within sets are followed to a depth, never round in a circle. */
static void spell_out(struct parser *parser, struct slice phrase)
{
    struct slice queue[USER_SPELLED_MAX];
    size_t count = 1;
    size_t steps = 0;
    queue[0] = phrase;
    while (count > 0) {
        struct slice now = queue[--count];
        const char *open = memchr(now.ptr, '!', now.len);
        size_t first = open != NULL ? (size_t)(open - now.ptr) : now.len;
        const char *close =
            open != NULL ? memchr(open + 1, '!', now.len - first - 1) : NULL;
        if (close == NULL) {
            take_name(parser, now);
            continue;
        }
        size_t end = (size_t)(close - now.ptr) + 1;
        const struct user_set *set =
            user_set_find(&parser->sets, slice_sub(now, first, end));
        if (set == NULL) {
            user_tell(&parser->lines, parser->lines.number, "no such set");
            continue;
        }
        if (count + set->count > USER_SPELLED_MAX ||
            ++steps > USER_SPELLED_MAX) {
            user_tell(&parser->lines, parser->lines.number,
                      "sets that hold each other, or too many words");
            return;
        }
        for (size_t i = set->count; i > 0; i--) {
            struct buffer made;
            buffer_init(&made, parser->out->arena);
            buffer_put(&made, slice_sub(now, 0, first));
            buffer_put(&made, set->members[i - 1]);
            buffer_put(&made, slice_sub(now, end, now.len));
            parser->out->failed |= made.failed;
            queue[count++] = buffer_slice(&made);
        }
    }
}

/* The regular plural of an agent that names none, where it is another word. */
static void add_plural(struct parser *parser, struct slice phrase)
{
    struct buffer made;
    while (phrase.len > 0 && (phrase.ptr[phrase.len - 1] == '_' ||
                              phrase.ptr[phrase.len - 1] == ' '))
        phrase.len--;
    if (phrase.len == 0 || slice_ends(phrase, SLICE("S")))
        return;
    buffer_init(&made, parser->out->arena);
    bool sibilant =
        slice_ends(phrase, SLICE("CH")) || slice_ends(phrase, SLICE("SH"));
    if (slice_ends(phrase, SLICE("Y")) && !slice_ends(phrase, SLICE("EY")) &&
        !slice_ends(phrase, SLICE("AY"))) {
        buffer_put(&made, slice_sub(phrase, 0, phrase.len - 1));
        buffer_text(&made, "IES");
    } else {
        buffer_put(&made, phrase);
        buffer_text(&made, sibilant ? "ES" : "S");
    }
    if (user_seen_add(&parser->seen, buffer_slice(&made)))
        add_name(parser, buffer_slice(&made));
}

/* "PHRASE_ [CODE]", "PHRASE {PLURAL} [~CODE]" */
static void read_phrase(struct parser *parser, struct slice line)
{
    end_entry(parser);
    parser->entry.line = parser->lines.number;
    struct slice codes = line;
    struct slice phrase = slice_cut(&codes, '[');
    struct slice plural = phrase;
    phrase = slice_trim(slice_cut(&plural, '{'));
    if (phrase.len == 0) {
        user_tell(&parser->lines, parser->lines.number,
                  "a line without a name");
        return;
    }
    spell_out(parser, phrase);
    bool agent =
        codes.ptr != NULL && slice_starts(slice_trim(codes), SLICE("~"));
    if (plural.ptr != NULL)
        spell_out(parser, slice_trim(slice_cut(&plural, '}')));
    else if (agent && parser->entry.count > 0 &&
             memchr(phrase.ptr, '!', phrase.len) == NULL)
        add_plural(parser, phrase);
    if (codes.ptr == NULL || parser->entry.count == 0)
        return;
    read_codes(parser,
               slice_sub(line, (size_t)(codes.ptr - line.ptr) - 1, line.len));
}

/* "!PERSON! = MAN, MEN, WOMAN" */
static void read_set(struct parser *parser, struct slice line)
{
    struct slice words = line;
    struct slice name = slice_trim(slice_cut(&words, '='));
    if (words.ptr == NULL || name.len < 3 || !slice_ends(name, SLICE("!"))) {
        user_tell(&parser->lines, parser->lines.number,
                  "a set is written \"!NAME! = WORD, WORD\"");
        return;
    }
    struct user_set *set = user_set_add(&parser->sets, name);
    if (set == NULL) {
        user_tell(&parser->lines, parser->lines.number, "too many sets");
        return;
    }
    while (words.len > 0) {
        struct slice word = slice_trim(slice_cut(&words, ','));
        if (slice_equal(word, name))
            user_tell(&parser->lines, parser->lines.number,
                      "a set that holds itself");
        else if (word.len > 0)
            user_set_put(&parser->sets, set, word);
    }
}

/* --- Our own table ------------------------------------------------------- */

/* "2018", "2018-05", "2018-05-08", or empty. */
static bool is_day(struct slice cell)
{
    static const unsigned most[] = {9999, 12, 31};
    size_t parts = 0;
    struct slice rest = cell;
    while (rest.len > 0 && parts < 3) {
        unsigned number;
        struct slice part = slice_cut(&rest, '-');
        if (!slice_to_uint(part, &number) || number == 0 ||
            number > most[parts] || part.len != (parts == 0 ? 4u : 2u))
            return false;
        parts++;
    }
    return rest.len == 0;
}

static const char *check_row(const struct tsv *tsv)
{
    static const char *const kinds[] = {
        "person", "government", "state", "igo",     "ngo", "armed-group",
        "group",  "party",      "media", "company", "role"};
    bool known = false;
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        known |= slice_equal(tsv->cell[1], slice_of(kinds[i]));
    if (tsv->cell[0].len == 0)
        return "a row without a name";
    if (!known)
        return "the second cell is no kind of actor";
    if (tsv->cell[3].len != 0 && tsv->cell[3].len != 3)
        return "the country is no code of three letters";
    if (!is_day(tsv->cell[5]) || !is_day(tsv->cell[6]))
        return "a day is written YYYY, YYYY-MM or YYYY-MM-DD";
    return NULL;
}

static void read_row(struct parser *parser, struct slice line)
{
    struct tsv tsv;
    tsv_init(&tsv, line);
    if (!tsv_next(&tsv))
        return;
    const char *wrong = check_row(&tsv);
    if (wrong != NULL) {
        user_tell(&parser->lines, parser->lines.number, wrong);
        return;
    }
    for (size_t i = 0; i < 7; i++) {
        if (i > 0)
            buffer_byte(parser->out, '\t');
        buffer_put(parser->out, tsv.cell[i]);
    }
    user_put_place(parser->out, &parser->lines, parser->lines.number);
}

static bool has(struct slice line, char c)
{
    return memchr(line.ptr, c, line.len) != NULL;
}

void user_actors_read(const struct user_table *table, struct buffer *out)
{
    struct parser parser = {.out = out};
    parser.seen.arena = parser.sets.arena = out->arena;
    user_lines_init(&parser.lines, table);
    while (!out->failed && user_lines_next(&parser.lines)) {
        struct slice line = parser.lines.line;
        if (line.ptr[0] == '+') {
            struct slice codes = slice_sub(line, 1, line.len);
            spell_out(&parser, slice_trim(slice_cut(&codes, '[')));
            if (codes.ptr != NULL)
                read_codes(&parser,
                           slice_sub(line, (size_t)(codes.ptr - line.ptr) - 1,
                                     line.len));
        } else if (line.ptr[0] == '\t' || line.ptr[0] == ' ' ||
                   line.ptr[0] == '[') {
            read_codes(&parser, line);
        } else if (line.ptr[0] == '!' && has(line, '=')) {
            read_set(&parser, line);
        } else if (has(line, '\t') && !has(line, '[')) {
            read_row(&parser, line);
        } else {
            read_phrase(&parser, line);
        }
    }
    end_entry(&parser);
}
