/* SPDX-License-Identifier: MIT */
/* Lines, days, phrases and sets of words in a user's tables. */
#include "events/user_line.h"

#include "src/base/utf8.h"

#define FIRST_HASH UINT64_C(14695981039346656037)
#define HASH_STEP UINT64_C(1099511628211)

void user_lines_init(struct user_lines *lines, const struct user_table *table)
{
    *lines = (struct user_lines){.table = table, .rest = table->bytes};
}

void user_tell(const struct user_lines *lines, size_t line, const char *text)
{
    table_tell(lines->table->warn, lines->table->number, line, text);
}

static struct slice without_comment(struct slice line)
{
    for (size_t i = 0; i < line.len; i++) {
        if (line.ptr[i] == '#' || line.ptr[i] == ';')
            return slice_sub(line, 0, i);
    }
    return line;
}

bool user_lines_next(struct user_lines *lines)
{
    while (lines->rest.len > 0) {
        struct slice line = slice_cut(&lines->rest, '\n');
        size_t bad;
        lines->number++;
        line = without_comment(line);
        while (line.len > 0 && (line.ptr[line.len - 1] == '\r' ||
                                line.ptr[line.len - 1] == ' ' ||
                                line.ptr[line.len - 1] == '\t'))
            line.len--;
        if (line.len == 0)
            continue;
        if (!utf8_valid(line, &bad) || memchr(line.ptr, '\0', line.len) != NULL)
            user_tell(lines, lines->number, "not UTF-8");
        else {
            lines->line = line;
            return true;
        }
    }
    return false;
}

void user_put_place(struct buffer *out, const struct user_lines *lines,
                    size_t line)
{
    buffer_byte(out, '\t');
    buffer_int(out, (int64_t)lines->table->number);
    buffer_byte(out, '\t');
    buffer_int(out, (int64_t)line);
    buffer_byte(out, '\n');
}

static unsigned month_days(unsigned year, unsigned month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30,
                                   31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[month - 1] + (month == 2 && leap ? 1u : 0u);
}

const char *user_read_day(struct slice text, int32_t *day)
{
    unsigned number;
    if (text.len != 6 && text.len != 8)
        return text.len == 7 ? "a date of seven digits"
                             : "a date is YYMMDD or YYYYMMDD";
    if (!slice_to_uint(text, &number))
        return "a date is YYMMDD or YYYYMMDD";
    if (text.len == 6)
        number += number / 10000 <= 30 ? 20000000 : 19000000;
    unsigned month = number / 100 % 100;
    if (month < 1 || month > 12)
        return "no such month";
    if (number % 100 < 1 || number % 100 > month_days(number / 10000, month))
        return "no such day";
    *day = (int32_t)number;
    return NULL;
}

static bool is_small_word(struct slice word)
{
    static const char *const small[] = {"of", "the", "and", "for", "in",
                                        "on", "to",  "de",  "la",  "al",
                                        "el", "y",   "at",  "a"};
    char lower[4];
    if (word.len > 3)
        return false;
    for (size_t i = 0; i < word.len; i++)
        lower[i] = (char)(word.ptr[i] | 0x20);
    for (size_t i = 0; i < COUNT_OF(small); i++) {
        if (slice_equal((struct slice){lower, word.len}, slice_of(small[i])))
            return true;
    }
    return false;
}

static char lower_of(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (unsigned char)c >= 0x80;
}

/* One word; capitals of short names ("UN", "PKK") stay. */
static void put_word(struct buffer *out, struct slice word, bool common,
                     bool only)
{
    bool letters = only && word.len <= 3;
    bool small = common || (!only && is_small_word(word));
    for (size_t i = 0; i < word.len; i++) {
        bool begins =
            i == 0 || !(is_letter(word.ptr[i - 1]) || word.ptr[i - 1] == '\'');
        bool keep = !small && (begins || letters);
        buffer_byte(out, keep ? word.ptr[i] : lower_of(word.ptr[i]));
    }
}

bool user_put_phrase(struct buffer *out, struct slice phrase, bool common)
{
    size_t words = 0;
    size_t at = 0;
    bool only = true;
    for (size_t i = 1; i + 1 < phrase.len; i++) {
        if ((phrase.ptr[i] == '_' || phrase.ptr[i] == ' ') &&
            phrase.ptr[i + 1] != '_' && phrase.ptr[i + 1] != ' ')
            only = false;
    }
    while (at < phrase.len) {
        size_t end = at;
        while (end < phrase.len && phrase.ptr[end] != '_' &&
               phrase.ptr[end] != ' ' && phrase.ptr[end] != '\t')
            end++;
        if (end > at) {
            if (words++ > 0)
                buffer_byte(out, ' ');
            put_word(out, slice_sub(phrase, at, end), common, only);
        }
        at = end + 1;
    }
    return words > 0;
}

static uint64_t hash_of(struct slice phrase)
{
    uint64_t hash = FIRST_HASH;
    bool gap = false;
    for (size_t i = 0; i < phrase.len; i++) {
        char c = phrase.ptr[i];
        if (c == '_' || c == ' ' || c == '\t') {
            gap = true;
            continue;
        }
        if (gap)
            hash = (hash ^ ' ') * HASH_STEP;
        gap = false;
        hash = (hash ^ (unsigned char)lower_of(c)) * HASH_STEP;
    }
    return hash | 1;
}

static bool put_hash(uint64_t *cells, size_t count, uint64_t hash)
{
    size_t at = (size_t)(hash ^ hash >> 32) & (count - 1);
    while (cells[at] != 0 && cells[at] != hash)
        at = (at + 1) & (count - 1);
    bool fresh = cells[at] == 0;
    cells[at] = hash;
    return fresh;
}

bool user_seen_add(struct user_seen *seen, struct slice phrase)
{
    if ((seen->used + 1) * 2 > seen->count) {
        size_t count = seen->count == 0 ? 1024 : seen->count * 2;
        uint64_t *cells = arena_zeroed(seen->arena, count, sizeof(*cells));
        if (cells == NULL)
            return true;
        for (size_t i = 0; i < seen->count; i++) {
            if (seen->cells[i] != 0)
                (void)put_hash(cells, count, seen->cells[i]);
        }
        seen->cells = cells;
        seen->count = count;
    }
    bool fresh = put_hash(seen->cells, seen->count, hash_of(phrase));
    seen->used += fresh;
    return fresh;
}

struct user_set *user_set_find(const struct user_sets *sets, struct slice name)
{
    for (size_t i = 0; i < sets->count; i++) {
        if (slice_equal(sets->at[i].name, name))
            return &sets->at[i];
    }
    return NULL;
}

struct user_set *user_set_add(struct user_sets *sets, struct slice name)
{
    struct user_set *known = user_set_find(sets, name);
    if (known != NULL || sets->count == USER_SETS_MAX)
        return known;
    void *at = arena_grow(sets->arena, sets->at, &sets->room, sets->count + 1,
                          sizeof(*sets->at));
    if (at == NULL)
        return NULL;
    sets->at = at;
    sets->at[sets->count] = (struct user_set){.name = name};
    return &sets->at[sets->count++];
}

void user_set_put(struct user_sets *sets, struct user_set *set,
                  struct slice member)
{
    void *members = arena_grow(sets->arena, set->members, &set->room,
                               set->count + 1, sizeof(*set->members));
    if (members == NULL)
        return;
    set->members = members;
    set->members[set->count++] = member;
}
