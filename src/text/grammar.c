/* SPDX-License-Identifier: MIT */
/*
 * Compiles data/en/text/grammar.tsv: word, names of what it is.
 *
 *   is      be                     a function word
 *   carry   +out +on               a verb and its particles
 *   tell    speech control give    a verb and its classes
 */
#include "src/text/grammar.h"

#include "src/base/tsv.h"

static const char *const functions[FUNCTION_COUNT] = {
    [FUNCTION_NONE] = "-",
    [FUNCTION_UP] = "up",           [FUNCTION_OUT] = "out",
    [FUNCTION_OFF] = "off",         [FUNCTION_DOWN] = "down",
    [FUNCTION_OVER] = "over",       [FUNCTION_ON] = "on",
    [FUNCTION_IN] = "in",           [FUNCTION_AWAY] = "away",
    [FUNCTION_BACK] = "back",       [FUNCTION_THROUGH] = "through",
    [FUNCTION_AROUND] = "around",   [FUNCTION_AHEAD] = "ahead",
    [FUNCTION_BE] = "be",           [FUNCTION_HAVE] = "have",
    [FUNCTION_DO] = "do",           [FUNCTION_GET] = "get",
    [FUNCTION_NOT] = "not",         [FUNCTION_WILL] = "will",
    [FUNCTION_WOULD] = "would",     [FUNCTION_MAY] = "may",
    [FUNCTION_MUST] = "must",       [FUNCTION_GOING] = "going",
    [FUNCTION_DUE] = "due",         [FUNCTION_YET] = "yet",
    [FUNCTION_AND] = "and",         [FUNCTION_BUT] = "but",
    [FUNCTION_EACH] = "each",       [FUNCTION_NO] = "no",
    [FUNCTION_AS] = "as",           [FUNCTION_WELL] = "well",
    [FUNCTION_OF] = "of",           [FUNCTION_BY] = "by",
    [FUNCTION_FOR] = "for",         [FUNCTION_WITH] = "with",
    [FUNCTION_THAN] = "than",       [FUNCTION_THAT] = "that",
    [FUNCTION_IF] = "if",
    [FUNCTION_SUBORDINATOR] = "subordinator",
    [FUNCTION_TEMPORAL] = "temporal",
    [FUNCTION_RELATIVE] = "relative",
    [FUNCTION_QUESTION] = "question",
    [FUNCTION_PREPOSITION] = "preposition",
    [FUNCTION_LET] = "let",         [FUNCTION_ACCORDING] = "according",
    [FUNCTION_SO] = "so",           [FUNCTION_ABOUT] = "about",
    [FUNCTION_THERE] = "there",     [FUNCTION_HER] = "her",
    [FUNCTION_MARCH] = "march",     [FUNCTION_CALENDAR] = "calendar",
    [FUNCTION_NOMINATIVE] = "nominative",
    [FUNCTION_INTRANSITIVE] = "intransitive",
    [FUNCTION_THESE] = "these",     [FUNCTION_ACCUSE] = "accuse",
    [FUNCTION_TRY] = "try",
    [FUNCTION_DEMAND] = "demand",   [FUNCTION_TELL] = "tell",
    [FUNCTION_OCCASION] = "occasion",
};

static const struct {
    const char *name;
    uint32_t bit;
} classes[] = {
    {"speech", GRAMMAR_SPEECH},   {"report", GRAMMAR_REPORT},
    {"control", GRAMMAR_CONTROL}, {"plan", GRAMMAR_PLAN},
    {"wish", GRAMMAR_WISH},       {"fail", GRAMMAR_FAIL},
    {"toward", GRAMMAR_TOWARD},   {"fact", GRAMMAR_FACT},
    {"give", GRAMMAR_GIVE},       {"time", GRAMMAR_TIME},
    {"prefix", GRAMMAR_PREFIX},   {"link", GRAMMAR_LINK},
    {"deed", GRAMMAR_DEED},
};

static_assert(FUNCTION_COUNT <= GRAMMAR_FUNCTION,
              "function words and classes lie apart");

static uint32_t function_by_name(struct slice name)
{
    for (uint32_t i = 1; i < FUNCTION_COUNT; i++) {
        if (slice_equal(slice_of(functions[i]), name))
            return i;
    }
    return FUNCTION_NONE;
}

/* The bits that one name stands for, 0 when it is unknown. */
static uint32_t bits_by_name(struct slice name)
{
    if (name.len > 1 && name.ptr[0] == '+') {
        uint32_t word = function_by_name(slice_sub(name, 1, name.len));
        if (word < FUNCTION_UP || word > FUNCTION_AHEAD)
            return 0;
        return UINT32_C(1) << (GRAMMAR_PARTICLE_SHIFT + word - FUNCTION_UP);
    }
    for (size_t i = 0; i < COUNT_OF(classes); i++) {
        if (slice_equal(slice_of(classes[i].name), name))
            return classes[i].bit;
    }
    return function_by_name(name);
}

static enum pax_status row_error(struct pax_error *error, const char *text,
                                 const struct tsv *tsv)
{
    if (error != NULL)
        *error = (struct pax_error){PAX_BAD_SYNTAX, text, tsv->line};
    return PAX_BAD_SYNTAX;
}

/* Joins what each form does with what its lemma does. */
static void join_lemmas(struct dictionary_builder *to)
{
    for (uint32_t word = 0; word < dictionary_count(to); word++) {
        struct dictionary_entry *entry = dictionary_edit(to, word);
        uint32_t lemma = entry->slot[LEXICON_LEMMA];
        uint32_t own = entry->slot[LEXICON_GRAMMAR];
        uint32_t base = dictionary_edit(to, lemma)->slot[LEXICON_GRAMMAR];
        if (grammar_function(own) != FUNCTION_NONE)
            base &= ~GRAMMAR_FUNCTION;
        entry->slot[LEXICON_FORM] = own | base;
    }
}

enum pax_status lexicon_add_grammar(struct dictionary_builder *to,
                                    struct slice bytes,
                                    struct pax_error *error)
{
    struct tsv tsv;
    tsv_init(&tsv, bytes);
    while (tsv_next(&tsv)) {
        uint32_t word;
        uint32_t grammar = 0;
        struct slice names = tsv.cell[1];
        while (names.len > 0) {
            uint32_t bits = bits_by_name(slice_cut(&names, ' '));
            if (bits == 0)
                return row_error(error, "grammar: unknown class", &tsv);
            grammar |= bits;
        }
        enum pax_status status =
            dictionary_intern(to, tsv.cell[0], LEXICON_PHRASE, &word);
        if (status != PAX_OK)
            return row_error(error, "grammar: bad word", &tsv);
        dictionary_edit(to, word)->slot[LEXICON_GRAMMAR] |= grammar;
    }
    join_lemmas(to);
    return PAX_OK;
}

bool grammar_is_singular(struct slice verb)
{
    return slice_equal(verb, SLICE("was")) || slice_equal(verb, SLICE("is")) ||
           slice_equal(verb, SLICE("has"));
}
