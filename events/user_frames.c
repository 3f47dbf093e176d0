/* SPDX-License-Identifier: MIT */
/*
 * Frames of a user: rows as in frames.tsv, and verb dictionaries of PETRARCH.
 * A line with three tabs or more is a row.
 *
 *   &SET                          a set of words, a "+WORD" on each line
 *   --- NAME [010] ---            a block; its code is that of its verbs
 *   VERB {VERBED VERBING} [012]   a verb with its forms
 *   - pre * post (prep noun) [code:code2]   a pattern of the block's verbs
 *
 * In a pattern "+" is somebody, {A B} a noun of several words, "$" "%" "^"
 * say nothing to us. The root of a CAMEO code gives the type; "---" says that
 * the pattern is no event.
 */
#include "events/user_line.h"

#include "src/base/tsv.h"

#define WORDS_MAX 64 /* words that one condition may choose among */

struct parser {
    struct user_lines lines;
    struct buffer *out;
    struct user_seen seen;
    struct user_sets sets;
    struct slice set;    /* "&SET" that "+" lines belong to; len 0: none */
    struct slice *verbs; /* of the block, with their forms */
    size_t verb_count, verb_room;
    struct slice code; /* of the block */
    bool patterns;     /* of the block were met: the next verb begins one */
    bool headed;       /* the block has a "---" line: verbs share patterns */
};

static void tell(const struct parser *parser, const char *text)
{
    user_tell(&parser->lines, parser->lines.number, text);
}

/* --- Codes --------------------------------------------------------------- */

static const char *const types[] = {
    "",          "STATE",    "REQUEST", "AGREE",    "CONSULT",  "SUPPORT",
    "COOPERATE", "AID",      "CONCEDE", "ACCUSE",   "REQUEST",  "ACCUSE",
    "REJECT",    "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE",
    "ASSAULT",   "ASSAULT",  "ASSAULT",
};

/* The event type of a CAMEO code, NULL when it has no root. A release, a
 * withdrawal and the end of fighting are what PLOVER calls RETREAT; a
 * ceasefire that is only declared (0871) is CONCEDE. */
static const char *type_of(struct slice code)
{
    unsigned root;
    if (code.len < 2 || !slice_to_uint(slice_sub(code, 0, 2), &root) ||
        root == 0 || root > 20)
        return NULL;
    bool retreats =
        slice_starts(code, SLICE("084")) ||
        (slice_starts(code, SLICE("087")) && !slice_equal(code, SLICE("0871")));
    return retreats ? "RETREAT" : types[root];
}

/* How people take part in what a code tells. */
static const char *roles_of(struct slice code)
{
    if (slice_starts(code, SLICE("042")) || slice_starts(code, SLICE("043")))
        return "visit";
    if (slice_starts(code, SLICE("04")) || slice_starts(code, SLICE("057")))
        return "reciprocal";
    return slice_starts(code, SLICE("01")) ? "speech" : "directed";
}

/* --- Words --------------------------------------------------------------- */

static bool is_gap(char c)
{
    return c == ' ' || c == '\t' || c == '_';
}

static struct slice without_gaps(struct slice text)
{
    while (text.len > 0 && is_gap(text.ptr[text.len - 1]))
        text.len--;
    while (text.len > 0 && is_gap(text.ptr[0])) {
        text.ptr++;
        text.len--;
    }
    return text;
}

/* The head of "SURFACE_TO_AIR_MISSILE": its last word. */
static struct slice last_word(struct slice text)
{
    text = without_gaps(text);
    size_t at = text.len;
    while (at > 0 && !is_gap(text.ptr[at - 1]))
        at--;
    return slice_sub(text, at, text.len);
}

static bool is_word(struct slice word)
{
    for (size_t i = 0; i < word.len; i++) {
        char c = (char)(word.ptr[i] | 0x20);
        bool letter = (c >= 'a' && c <= 'z') ||
                      (unsigned char)word.ptr[i] >= 0x80 ||
                      word.ptr[i] == '-' || word.ptr[i] == '\'' ||
                      (word.ptr[i] >= '0' && word.ptr[i] <= '9');
        if (!letter)
            return false;
    }
    return word.len > 0 && word.ptr[0] != '-';
}

static void put_lower(struct buffer *out, struct slice word)
{
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        buffer_byte(out, c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c);
    }
}

/* Writes a noun, or the words of a set and the sets in it, joined by "|".
 * Gives how many; a set is entered once, so that circles end. */
static size_t put_choice(struct parser *parser, struct buffer *out,
                         struct slice word)
{
    struct slice queue[WORDS_MAX];
    size_t count = 1;
    size_t put = 0;
    bool circle = false;
    queue[0] = word;
    for (size_t i = 0; i < parser->sets.count; i++)
        parser->sets.at[i].open = false;
    while (count > 0) {
        struct slice now = queue[--count];
        if (!slice_starts(now, SLICE("&"))) {
            struct slice head = last_word(now);
            if (!is_word(head) || put == WORDS_MAX)
                continue;
            if (put++ > 0)
                buffer_byte(out, '|');
            put_lower(out, head);
            continue;
        }
        struct user_set *set = user_set_find(&parser->sets, without_gaps(now));
        if (set == NULL) {
            tell(parser, "no such set of words");
            continue;
        }
        circle |= set->open;
        if (set->open)
            continue;
        set->open = true;
        for (size_t i = set->count; i > 0 && count < WORDS_MAX; i--)
            queue[count++] = set->members[i - 1];
    }
    if (circle)
        tell(parser, "sets of words that hold each other");
    return put;
}

/* --- Rows ---------------------------------------------------------------- */

static bool is_particle(struct slice word)
{
    static const char *const particles[] = {"UP",   "OUT",  "OFF",  "DOWN",
                                            "AWAY", "BACK", "OVER", "APART"};
    for (size_t i = 0; i < COUNT_OF(particles); i++) {
        if (slice_equal(word, slice_of(particles[i])))
            return true;
    }
    return false;
}

static bool is_preposition(struct slice word)
{
    static const char *const words[] = {"WITH", "FOR",  "TO",    "AGAINST",
                                        "IN",   "ON",   "AT",    "FROM",
                                        "OF",   "INTO", "ABOUT", "UPON"};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (slice_equal(word, slice_of(words[i])))
            return true;
    }
    return false;
}

/* The first code of "010:011"; empty when it is none, which is told. */
static struct slice first_code(struct parser *parser, struct slice text)
{
    struct slice rest = text;
    struct slice code = slice_trim(slice_cut(&rest, ':'));
    if (code.len == 0)
        tell(parser, "an empty code");
    else if (!slice_equal(code, SLICE("---")) && type_of(code) == NULL) {
        tell(parser, "no root of a CAMEO code");
        code.len = 0;
    }
    return code;
}

/* One row for a verb. `pattern` may be empty. */
static void put_row(struct parser *parser, struct slice verb,
                    struct slice pattern, struct slice code)
{
    struct buffer *out = parser->out;
    bool none = slice_equal(code, SLICE("---"));
    struct slice more = verb;
    size_t len = 0;
    while (len < verb.len && !is_gap(verb.ptr[len]))
        len++;
    more = without_gaps(slice_sub(verb, len, verb.len));
    put_lower(out, slice_sub(verb, 0, len));
    buffer_byte(out, '\t');
    if (more.len > 0) { /* "SET_UP", "CALL_FOR", "HOLD_TALKS" */
        if (is_particle(more))
            buffer_byte(out, '~');
        else if (!is_preposition(more))
            buffer_text(out, "obj=");
        put_lower(out, last_word(more));
    }
    if (more.len > 0 && pattern.len > 0)
        buffer_byte(out, ' ');
    buffer_put(out, pattern);
    if (more.len == 0 && pattern.len == 0)
        buffer_byte(out, '-');
    buffer_byte(out, '\t');
    buffer_text(out, none ? "intransitive" : roles_of(code));
    buffer_byte(out, '\t');
    buffer_text(out, none ? "STATE" : type_of(code));
    buffer_text(out, "\t-\t");
    buffer_put(out, none ? SLICE("-") : code);
    buffer_text(out, none ? "\t0" : pattern.len > 0 ? "\t80" : "\t60");
    user_put_place(out, &parser->lines, parser->lines.number);
}

/* --- Lines --------------------------------------------------------------- */

static void add_verb(struct parser *parser, struct slice verb)
{
    void *verbs =
        arena_grow(parser->out->arena, parser->verbs, &parser->verb_room,
                   parser->verb_count + 1, sizeof(*parser->verbs));
    if (verbs == NULL) {
        parser->out->failed = true;
        return;
    }
    parser->verbs = verbs;
    parser->verbs[parser->verb_count++] = verb;
}

/* Text in "[...]", ptr NULL when there is none; without its "]" it is told. */
static struct slice code_of(struct parser *parser, struct slice line)
{
    struct slice rest = line;
    (void)slice_cut(&rest, '[');
    if (rest.ptr == NULL)
        return rest;
    if (memchr(rest.ptr, ']', rest.len) == NULL) {
        tell(parser, "no \"]\" after the code");
        return (struct slice){NULL, 0};
    }
    struct slice code = slice_cut(&rest, ']');
    return code.ptr != NULL ? code : SLICE("");
}

/* "--- NAME [010] ---" */
static void read_block(struct parser *parser, struct slice line)
{
    parser->verb_count = 0;
    parser->patterns = false;
    parser->headed = true;
    parser->code = (struct slice){"", 0};
    struct slice code = code_of(parser, line);
    if (code.ptr != NULL)
        parser->code = first_code(parser, code);
}

/* "VERB {FORM FORM} [012]" */
static void read_verb(struct parser *parser, struct slice line)
{
    if (parser->patterns || !parser->headed) {
        parser->headed &= !parser->patterns;
        parser->verb_count = 0;
        parser->patterns = false;
    }
    struct slice code = code_of(parser, line);
    struct slice rest = line;
    struct slice head = slice_cut(&rest, '[');
    struct slice forms = head;
    struct slice verb = without_gaps(slice_cut(&forms, '{'));
    struct slice letters = verb;
    while (letters.len > 0 && is_word(last_word(letters)))
        letters = without_gaps(
            slice_sub(letters, 0, letters.len - last_word(letters).len));
    if (verb.len == 0 || letters.len > 0) {
        tell(parser, "neither a verb nor a pattern");
        return;
    }
    if (!user_seen_add(&parser->seen, verb))
        tell(parser, "the verb stands above already");
    size_t first = parser->verb_count;
    add_verb(parser, verb);
    if (forms.ptr != NULL) {
        forms = slice_cut(&forms, '}');
        while (forms.len > 0) {
            struct slice form = without_gaps(slice_cut(&forms, ' '));
            if (form.len > 0 && is_word(last_word(form)))
                add_verb(parser, form);
        }
    }
    struct slice own =
        code.ptr != NULL ? first_code(parser, code) : parser->code;
    for (size_t i = first; own.len > 0 && i < parser->verb_count; i++)
        put_row(parser, parser->verbs[i], (struct slice){"", 0}, own);
}

/* One condition "name=choice" of a pattern; false when nothing can be chosen,
 * so that the pattern would say more than was meant. */
static bool put_condition(struct parser *parser, struct buffer *out,
                          const char *name, struct slice word)
{
    if (out->len > 0)
        buffer_byte(out, ' ');
    buffer_text(out, name);
    buffer_byte(out, '=');
    if (slice_equal(word, SLICE("+")))
        buffer_text(out, "@actor");
    else if (put_choice(parser, out, word) == 0)
        return false;
    return true;
}

/* "(TO &POSITION)" without the brackets. */
static bool put_phrase(struct parser *parser, struct buffer *out,
                       struct slice inner)
{
    struct slice rest = without_gaps(inner);
    size_t len = 0;
    while (len < rest.len && !is_gap(rest.ptr[len]))
        len++;
    struct slice preposition = slice_sub(rest, 0, len);
    struct slice noun = without_gaps(slice_sub(rest, len, rest.len));
    if (!is_word(preposition))
        return false;
    char name[16];
    size_t size = 0;
    while (size < preposition.len && size + 1 < sizeof(name)) {
        name[size] = (char)(preposition.ptr[size] | 0x20);
        size++;
    }
    name[size] = '\0';
    if (noun.len == 0 || slice_equal(noun, SLICE("$"))) {
        if (out->len > 0)
            buffer_byte(out, ' ');
        buffer_put(out, (struct slice){name, size});
        return true;
    }
    return put_condition(parser, out, name, last_word(noun));
}

/* The next word or bracket of a pattern. */
static struct slice next_part(struct slice *rest)
{
    *rest = without_gaps(*rest);
    if (rest->len == 0)
        return (struct slice){"", 0};
    char close = rest->ptr[0] == '(' ? ')' : rest->ptr[0] == '{' ? '}' : 0;
    size_t len = 0;
    while (len < rest->len &&
           (close != 0 ? rest->ptr[len] != close : !is_gap(rest->ptr[len])) &&
           (len == 0 || close != 0 ||
            (rest->ptr[len] != '(' && rest->ptr[len] != '{')))
        len++;
    len += close != 0 && len < rest->len;
    struct slice part = slice_sub(*rest, 0, len);
    *rest = slice_sub(*rest, len, rest->len);
    return part;
}

static bool says_nothing(struct slice part)
{
    return part.len == 1 &&
           (part.ptr[0] == '$' || part.ptr[0] == '%' || part.ptr[0] == '^');
}

/* The conditions of "pre * post (prep noun)"; false when one of them cannot
 * be written. */
static bool put_pattern(struct parser *parser, struct buffer *out,
                        struct slice rest)
{
    struct slice noun = {"", 0};
    bool after = false;
    bool fits = true;
    while (fits) {
        struct slice part = next_part(&rest);
        bool phrase = slice_starts(part, SLICE("("));
        bool verb = slice_equal(part, SLICE("*"));
        if ((phrase || verb || part.len == 0) && noun.len > 0) {
            fits = put_condition(parser, out, after ? "obj" : "subj", noun);
            noun.len = 0;
        }
        if (part.len == 0)
            break;
        if (phrase)
            fits =
                fits &&
                put_phrase(parser, out,
                           slice_sub(part, 1,
                                     part.len - slice_ends(part, SLICE(")"))));
        else if (verb)
            after = true;
        else if (slice_starts(part, SLICE("{")))
            noun = last_word(
                slice_sub(part, 1, part.len - slice_ends(part, SLICE("}"))));
        else if (!says_nothing(part) &&
                 (noun.len == 0 || !slice_equal(part, SLICE("+"))))
            noun = part;
    }
    return fits && !out->failed;
}

/* "- pre * post (prep noun) [code]" */
static void read_pattern(struct parser *parser, struct slice line)
{
    parser->patterns = true;
    struct slice code = code_of(parser, line);
    struct slice rest = slice_sub(line, 1, line.len);
    bool bracket = memchr(rest.ptr, '[', rest.len) != NULL;
    rest = slice_cut(&rest, '[');
    if (parser->verb_count == 0) {
        tell(parser, "a pattern without a verb");
        return;
    }
    if (code.ptr == NULL && bracket)
        return;
    if (code.ptr == NULL || rest.len == 0 ||
        memchr(rest.ptr, '*', rest.len) == NULL) {
        tell(parser, "a pattern is written \"- pre * post [code]\"");
        return;
    }
    code = first_code(parser, code);
    if (code.len == 0)
        return;
    struct buffer made;
    buffer_init(&made, parser->out->arena);
    bool fits = put_pattern(parser, &made, rest);
    parser->out->failed |= made.failed;
    for (size_t i = 0; fits && i < parser->verb_count; i++)
        put_row(parser, parser->verbs[i], buffer_slice(&made), code);
}

/* A row of frames.tsv, with its place behind it. */
static void read_row(struct parser *parser, struct slice line)
{
    struct tsv tsv;
    tsv_init(&tsv, line);
    if (!tsv_next(&tsv) || tsv.cells < 7) {
        tell(parser, "a frame has seven cells: lemma, pattern, roles, type, "
                     "status, code, weight");
        return;
    }
    for (size_t i = 0; i < 7; i++) {
        if (i > 0)
            buffer_byte(parser->out, '\t');
        buffer_put(parser->out, tsv.cell[i]);
    }
    user_put_place(parser->out, &parser->lines, parser->lines.number);
}

static void read_member(struct parser *parser, struct slice line)
{
    struct slice word = without_gaps(slice_sub(line, 1, line.len));
    struct user_set *set = user_set_find(&parser->sets, parser->set);
    if (set == NULL || word.len == 0)
        tell(parser, "a \"+\" without a set above it");
    else if (slice_equal(word, parser->set))
        tell(parser, "a set that holds itself");
    else
        user_set_put(&parser->sets, set, word);
}

static size_t tabs_of(struct slice line)
{
    size_t count = 0;
    for (size_t i = 0; i < line.len; i++)
        count += line.ptr[i] == '\t';
    return count;
}

void user_frames_read(const struct user_table *table, struct buffer *out)
{
    struct parser parser = {.out = out, .code = {"", 0}, .set = {"", 0}};
    parser.seen.arena = parser.sets.arena = out->arena;
    user_lines_init(&parser.lines, table);
    while (!out->failed && user_lines_next(&parser.lines)) {
        struct slice line = parser.lines.line;
        bool member = line.ptr[0] == '+';
        if (tabs_of(line) >= 3 && line.ptr[0] != '-') {
            read_row(&parser, line);
        } else if (member && parser.set.len > 0) {
            read_member(&parser, line);
        } else if (line.ptr[0] == '&') {
            parser.set = without_gaps(line);
            if (user_set_add(&parser.sets, parser.set) == NULL)
                tell(&parser, "too many sets");
        } else {
            parser.set.len = 0;
            if (slice_starts(line, SLICE("---")))
                read_block(&parser, line);
            else if (line.ptr[0] == '-')
                read_pattern(&parser, line);
            else
                read_verb(&parser,
                          member ? slice_sub(line, 1, line.len) : line);
        }
    }
}
