/* SPDX-License-Identifier: MIT */
/*
 * Compiles words.tsv and holidays.tsv into classes of words.
 *
 *   word or phrase TAB CLASS TAB value TAB flags
 *   @trigger TAB CLASS CLASS ...
 *
 * A word may have several rows. Flags say when a row counts: `capital`,
 * `lower`, `period`, `noun`, `adverb`. A trigger is a class that makes find.c
 * look for an expression; all others only help to form one.
 *
 *   names, split by | TAB rule TAB arguments TAB days TAB approximate
 *
 * holiday.h says what the rules mean and take.
 */
#include "src/dates/compile.h"

static bool word_flags(struct slice names, uint32_t *flags)
{
    static const struct {
        const char *name;
        uint8_t flag;
    } known[] = {
        {"capital", WORD_CAPITAL}, {"lower", WORD_LOWER},
        {"period", WORD_PERIOD},   {"noun", WORD_NOUN},
        {"adverb", WORD_ADVERB},
    };
    *flags = 0;
    while (names.len > 0) {
        struct slice name = slice_cut(&names, ' ');
        size_t i = 0;
        while (i < COUNT_OF(known) &&
               !slice_equal(slice_of(known[i].name), name))
            i++;
        if (i == COUNT_OF(known))
            return false;
        *flags |= known[i].flag;
    }
    return true;
}

enum pax_status grammar_add_class(struct grammar_builder *builder,
                                  struct slice word, struct word_class class)
{
    uint32_t id;
    enum pax_status status =
        dictionary_intern(builder->words, word, LEXICON_PHRASE, &id);
    if (status != PAX_OK)
        return status;
    struct word_class *added = column_add(builder->arena, &builder->classes);
    if (added == NULL)
        return PAX_NO_MEMORY;
    if (builder->classes.count > UINT16_MAX)
        return PAX_LIMIT;
    struct dictionary_entry *entry = dictionary_edit(builder->words, id);
    *added = class;
    added->next = (uint16_t)entry->slot[LEXICON_DATES];
    if (symbol_has(builder->trigger, class.symbol))
        added->flags |= WORD_TRIGGER;
    entry->slot[LEXICON_DATES] = (uint32_t)builder->classes.count;
    entry->mask |= LEXICON_DATE;
    if ((added->flags & WORD_TRIGGER) != 0)
        entry->mask |= LEXICON_DATE_START;
    return PAX_OK;
}

/* All words of a phrase may stand in an expression; each is marked so that
 * find.c gathers them. */
static enum pax_status mark_pieces(struct grammar_builder *builder,
                                   struct slice words)
{
    while (words.len > 0) {
        struct slice piece = slice_cut(&words, ' ');
        while (piece.len > 0) {
            struct slice part = slice_cut(&piece, '-');
            uint32_t id;
            if (part.len == 0)
                continue;
            bool owner = part.len > 2 && slice_ends(part, SLICE("'s"));
            part.len -= owner ? 2 : 0;
            enum pax_status status =
                dictionary_intern(builder->words, part, LEXICON_PHRASE, &id);
            if (status != PAX_OK)
                return status;
            dictionary_edit(builder->words, id)->mask |= LEXICON_DATE;
        }
    }
    return PAX_OK;
}

static bool is_phrase(struct slice words)
{
    for (size_t i = 0; i < words.len; i++) {
        if (words.ptr[i] == ' ' || words.ptr[i] == '-')
            return true;
    }
    return false;
}

enum pax_status grammar_add_word(struct grammar_builder *builder,
                                 struct slice word, struct word_class class)
{
    enum pax_status status = grammar_add_class(builder, word, class);
    if (status != PAX_OK || !is_phrase(word))
        return status;
    status = mark_pieces(builder, word);
    if (status != PAX_OK || !symbol_has(builder->trigger, class.symbol))
        return status;
    /* a phrase is found from its last word, whatever that is else */
    size_t last = word.len;
    while (last > 0 && word.ptr[last - 1] != ' ' && word.ptr[last - 1] != '-')
        last--;
    uint32_t id;
    struct slice tail = slice_sub(word, last, word.len);
    bool owner = tail.len > 2 && slice_ends(tail, SLICE("'s"));
    tail.len -= owner ? 2 : 0;
    status = dictionary_intern(builder->words, tail, LEXICON_PHRASE, &id);
    if (status == PAX_OK)
        dictionary_edit(builder->words, id)->mask |= LEXICON_DATE_START;
    return status;
}

static enum pax_status add_triggers(struct grammar_builder *builder,
                                    const struct tsv *tsv)
{
    struct slice names = tsv->cell[1];
    while (names.len > 0) {
        unsigned symbol =
            grammar_symbol_make(builder, slice_cut(&names, ' '));
        if (symbol == 0)
            return grammar_fail(builder, tsv, "words: too many classes");
        symbol_add(builder->trigger, symbol);
    }
    return PAX_OK;
}

enum pax_status grammar_add_words(struct grammar_builder *builder,
                                  struct slice bytes)
{
    struct tsv tsv;
    tsv_init(&tsv, bytes);
    while (tsv_next(&tsv)) {
        enum pax_status status;
        struct word_class class = {0};
        if (slice_equal(tsv.cell[0], SLICE("@trigger"))) {
            status = add_triggers(builder, &tsv);
            if (status != PAX_OK)
                return status;
            continue;
        }
        unsigned symbol = tsv.cell[1].len == 0
                              ? 0
                              : grammar_symbol_make(builder, tsv.cell[1]);
        if (symbol == 0)
            return grammar_fail(builder, &tsv, "words: no class");
        class.symbol = (uint16_t)symbol;
        if (tsv.cell[2].len > 0 && !grammar_constant(tsv.cell[2], &class.value))
            return grammar_fail(builder, &tsv, "words: unknown value");
        if (!word_flags(tsv.cell[3], &class.flags))
            return grammar_fail(builder, &tsv, "words: unknown flag");
        status = grammar_add_word(builder, tsv.cell[0], class);
        if (status == PAX_NO_MEMORY)
            return status;
        if (status != PAX_OK)
            return grammar_fail(builder, &tsv, "words: bad word");
    }
    return PAX_OK;
}

/* --- Holidays ------------------------------------------------------------ */

static const char *const holiday_rules[] = {
    [HOLIDAY_NONE] = "none",         [HOLIDAY_FIXED] = "fixed",
    [HOLIDAY_EASTER] = "easter",     [HOLIDAY_ORTHODOX] = "orthodox",
    [HOLIDAY_NTH] = "nth",           [HOLIDAY_ISLAMIC] = "islamic",
    [HOLIDAY_HEBREW] = "hebrew",     [HOLIDAY_PERIOD] = "period",
};

/* Reads the next number of a list; 0 when there is none. */
static bool next_number(struct slice *list, int32_t *value)
{
    if (list->len == 0) {
        *value = 0;
        return true;
    }
    return grammar_constant(slice_cut(list, ' '), value);
}

/* "-29719": days since 1970 for periods are written as ISO dates. */
static bool next_day(struct slice *list, int32_t *day)
{
    struct slice text = slice_cut(list, ' ');
    struct pax_date date;
    if (pax_date_parse((struct pax_text){text.ptr, text.len}, &date) != PAX_OK)
        return false;
    *day = pax_date_to_day(date);
    return true;
}

static bool holiday_arguments(struct holiday *holiday, struct slice list)
{
    int32_t a = 0, b = 0, c = 0, d = 0;
    if (holiday->rule == HOLIDAY_PERIOD)
        return next_day(&list, &holiday->start) &&
               next_day(&list, &holiday->end);
    if (!next_number(&list, &a) || !next_number(&list, &b) ||
        !next_number(&list, &c) || !next_number(&list, &d))
        return false;
    switch (holiday->rule) {
    case HOLIDAY_EASTER:
    case HOLIDAY_ORTHODOX:
        holiday->offset = (int16_t)a;
        return true;
    case HOLIDAY_NTH: /* month, which, weekday, days to add */
        holiday->month = (uint8_t)a;
        holiday->nth = (int8_t)b;
        holiday->weekday = (uint8_t)c;
        holiday->offset = (int16_t)d;
        return true;
    default:
        holiday->month = (uint8_t)a;
        holiday->day = (uint8_t)b;
        holiday->offset = (int16_t)c;
        return true;
    }
}

static bool holiday_read(struct holiday *holiday, const struct tsv *tsv)
{
    size_t rule = 0;
    while (rule <= HOLIDAY_PERIOD &&
           !slice_equal(slice_of(holiday_rules[rule]), tsv->cell[1]))
        rule++;
    int32_t days = 1;
    if (rule > HOLIDAY_PERIOD ||
        (tsv->cell[3].len > 0 && !grammar_constant(tsv->cell[3], &days)))
        return false;
    holiday->rule = (uint8_t)rule;
    holiday->duration = (uint16_t)days;
    holiday->approximate = tsv->cell[4].len > 0;
    return holiday_arguments(holiday, tsv->cell[2]);
}

enum pax_status grammar_add_holidays(struct grammar_builder *builder,
                                     struct slice bytes)
{
    struct tsv tsv;
    tsv_init(&tsv, bytes);
    while (tsv_next(&tsv)) {
        struct holiday *holiday =
            column_add(builder->arena, &builder->holidays);
        if (holiday == NULL)
            return PAX_NO_MEMORY;
        if (!holiday_read(holiday, &tsv))
            return grammar_fail(builder, &tsv, "holidays: bad row");
        uint8_t rule = holiday->rule;
        struct slice names = tsv.cell[0];
        struct slice first = slice_cut(&names, '|');
        holiday->name = (uint32_t)builder->pool.len;
        holiday->name_len = (uint32_t)first.len;
        buffer_put(&builder->pool, first);
        struct slice name = first;
        for (;;) {
            struct word_class class = {
                .symbol = (uint16_t)grammar_symbol_make(builder,
                                                       SLICE("HOLIDAY")),
                .value = (int32_t)(builder->holidays.count - 1),
            };
            if (rule != HOLIDAY_PERIOD) /* "the 44-day war" may begin small */
                class.flags = WORD_CAPITAL;
            enum pax_status status = grammar_add_word(builder, name, class);
            if (status != PAX_OK)
                return grammar_fail(builder, &tsv, "holidays: bad name");
            if (names.len == 0)
                break;
            name = slice_cut(&names, '|');
        }
    }
    return PAX_OK;
}
