/* SPDX-License-Identifier: MIT */
/*
 * Reads one base noun phrase over tags.
 *
 *   the new foreign minister      a determiner, modifiers, nouns
 *   nearly 25,000 Armenians       an adverb before a number
 *   more than $3 million          so is a hedge
 *   so-called "rights"            quotation marks inside
 *   last month | several men      a time ends where it is whole
 *   the wounded                   a participle as its head
 */
#include "src/text/chunk.h"

static bool is_time(const struct phrase_reader *reader, size_t i)
{
    const struct token *token = &reader->at[i];
    if (token->kind != TOKEN_WORD)
        return false;
    uint32_t grammar = phrase_grammar(reader, i);
    return (grammar & GRAMMAR_TIME) != 0 ||
           (grammar_function(grammar) == FUNCTION_MARCH &&
            (token->shape & TOKEN_CAPITAL) != 0);
}

static bool is_year(const struct phrase_reader *reader, size_t i)
{
    const struct token *token = &reader->at[i];
    return i < reader->end && token->kind == TOKEN_NUMBER &&
           token->digits == 4 && token->number >= 1800 &&
           token->number < 2100 &&
           (token->shape & (TOKEN_GROUPED | TOKEN_DECIMAL)) == 0;
}

/* Adverb that belongs to a modifier: "nearly 25,000", "newly elected". */
static bool is_inner_adverb(const struct phrase_reader *reader, size_t i)
{
    uint64_t next = phrase_tag(reader, i + 1);
    if ((next & BIT(TAG_CD)) != 0 || (next & BIT(TAG_SYM)) != 0)
        return true;
    uint64_t second = phrase_tag(reader, i + 2);
    return (next & (MODIFIERS | BIT(TAG_VBN))) != 0 &&
           (second & (NOUNS | MODIFIERS)) != 0;
}

/* "more than 200", "as many as 20", "at least 75", "up to $1 billion": the
 * tokens before the number, 0 when there is no such phrase. One of HEDGES
 * stands at i. */
static size_t hedge_length(const struct phrase_reader *reader, size_t i)
{
    for (size_t n = 2; n <= 3 && i + n < reader->end; n++) {
        if ((phrase_tag(reader, i + n) & (BIT(TAG_CD) | BIT(TAG_SYM))) == 0)
            continue;
        uint64_t first = phrase_tag(reader, i);
        uint64_t last = phrase_tag(reader, i + n - 1);
        enum function_word word =
            grammar_function(phrase_grammar(reader, i + n - 1));
        bool ends =
            word == FUNCTION_THAN || word == FUNCTION_AS ||
            (last & (BIT(TAG_JJS) | BIT(TAG_RBS))) != 0 ||
            ((last & BIT(TAG_TO)) != 0 &&
             grammar_function(phrase_grammar(reader, i)) == FUNCTION_UP);
        bool begins = true;
        if ((first & BIT(TAG_IN)) != 0)
            begins = n == 2 ? (last & BIT(TAG_TO)) == 0
                            : grammar_function(phrase_grammar(reader, i)) ==
                                  FUNCTION_AS;
        return ends && begins ? n : 0;
    }
    return 0;
}

/* "the ambassador | Monday", "Arab News | yesterday", "Ban Ki-moon | May 3" */
static bool calendar_starts(const struct phrase_reader *reader,
                            const struct phrase *phrase, size_t i)
{
    enum function_word word = grammar_function(phrase_grammar(reader, i));
    if ((word != FUNCTION_CALENDAR && word != FUNCTION_MARCH &&
         word != FUNCTION_MAY) ||
        phrase->head == NO_INDEX || phrase->only_time)
        return false;
    if (phrase->determined && (phrase_tag(reader, i + 1) & NAMES) != 0)
        return false; /* the Good Friday Agreement */
    bool number = i + 1 < reader->end && reader->at[i + 1].kind == TOKEN_NUMBER;
    return word == FUNCTION_CALENDAR || number;
}

/* "near Kutkai | hours after the deal": a length of time behind a name. */
static bool length_starts(const struct phrase_reader *reader,
                          const struct phrase *phrase, size_t i)
{
    return phrase->head != NO_INDEX && phrase->head + 1 == i &&
           (phrase_tag(reader, phrase->head) & NAMES) != 0 &&
           (phrase_tag(reader, i) & BIT(TAG_NNS)) != 0 && is_time(reader, i) &&
           (reader->at[i].shape & TOKEN_CAPITAL) == 0 && i + 1 < reader->end &&
           grammar_function(phrase_grammar(reader, i + 1)) == FUNCTION_TEMPORAL;
}

/* "on May 30 | sanctions": the number of a day, which "in May | 30 men" has
 * none of. */
static bool is_day_number(const struct phrase_reader *reader,
                          const struct phrase *phrase, size_t i)
{
    const struct token *number = &reader->at[i];
    return i == phrase->first + 1 && phrase->first > reader->first &&
           number->digits <= 2 && number->number >= 1 &&
           number->number <= 31 &&
           grammar_function(phrase_grammar(reader, phrase->first - 1)) ==
               FUNCTION_ON;
}

/* True when the time that the phrase has been so far is complete before token
 * i: "last month | several". */
static bool time_ends(const struct phrase_reader *reader,
                      const struct phrase *phrase, size_t i)
{
    if (is_time(reader, i))
        return false;
    if (phrase->determined && phrase->end - phrase->first > 1 &&
        (phrase_tag(reader, i) & BIT(TAG_NNP)) != 0 &&
        (reader->at[phrase->head].shape & TOKEN_CAPITAL) == 0)
        return true; /* "the next day | Renamo left" */
    if (phrase->determined) /* the same day | soldiers killed */
        return phrase->first == reader->first &&
               phrase->end == phrase->first + 3 &&
               (phrase_tag(reader, phrase->first + 1) & BIT(TAG_JJ)) != 0;
    bool modified = phrase->end - phrase->first > 1;
    bool calendar = (reader->at[phrase->head].shape & TOKEN_CAPITAL) != 0;
    bool measure = (phrase_tag(reader, phrase->first) & BIT(TAG_CD)) != 0 &&
                   (phrase_tag(reader, phrase->head) & BIT(TAG_NN)) != 0;
    if (!calendar && (!modified || measure)) /* weekend talks, two day trip */
        return false;
    if (reader->at[i].kind == TOKEN_NUMBER)
        return !is_day_number(reader, phrase, i) &&
               (phrase_tag(reader, i + 1) & NOUNS) != 0 && !is_year(reader, i);
    return true;
}

/* "political and economic ties", "a long, bloody war". */
static size_t joint_length(const struct phrase_reader *reader, size_t i)
{
    uint64_t modifier = BIT(TAG_JJ) | BIT(TAG_CD);
    if ((phrase_tag(reader, i) & BIT(TAG_CC)) != 0 &&
        (phrase_tag(reader, i - 1) & BIT(TAG_JJ)) != 0 &&
        (phrase_tag(reader, i + 1) & ADVERBS) != 0 &&
        is_inner_adverb(reader, i + 1))
        return 1; /* "historical and internationally recognized" */
    bool joint = (phrase_tag(reader, i) & BIT(TAG_CC)) != 0 ||
                 phrase_is_comma(reader, i);
    if (!joint || (phrase_tag(reader, i - 1) & modifier) == 0 ||
        (phrase_tag(reader, i + 1) & modifier) == 0 ||
        (phrase_tag(reader, i + 2) & (NOUNS | BIT(TAG_JJ))) == 0)
        return 0;
    return (phrase_tag(reader, i + 1) & BIT(TAG_CD)) != 0 &&
                   phrase_is_comma(reader, i)
               ? 0
               : 1;
}

/* An adjective after a noun: "White House senior adviser" is one phrase, but
 * "gave Ukraine new weapons" two. */
static bool goes_on(const struct phrase_reader *reader,
                    const struct phrase *phrase, size_t i)
{
    if ((phrase_tag(reader, i + 1) & (NOUNS | BIT(TAG_JJ))) == 0)
        return false;
    if (!phrase->only_time && is_time(reader, i + 1) &&
        (reader->at[i].shape & TOKEN_CAPITAL) == 0)
        return false; /* amended the law | last Friday */
    if ((reader->at[i].shape & TOKEN_CAPITAL) != 0 ||
        (phrase_tag(reader, i - 1) & BIT(TAG_JJ)) != 0)
        return true;
    if ((phrase_tag(reader, phrase->head) & (BIT(TAG_NN) | NAMES)) == 0)
        return false;
    if (phrase->first == reader->first)
        return true;
    const struct token *before = &reader->at[phrase->first - 1];
    return (before->mask & LEXICON_VERB) == 0 ||
           (grammar_of_verb(reader->lexicon, before->word) &
            (GRAMMAR_GIVE | GRAMMAR_SPEECH | GRAMMAR_REPORT)) == 0;
}

/* "in 2001 Karzai said": the year is a phrase of its own. */
static bool year_stands_alone(const struct phrase_reader *reader,
                              const struct phrase *phrase, size_t i)
{
    if (i != phrase->first + 1 || i < reader->first + 2 ||
        !is_year(reader, phrase->first) ||
        (phrase_tag(reader, i - 2) & BIT(TAG_IN)) == 0)
        return false;
    return (phrase_tag(reader, i) & NAMES) != 0 || i == reader->first + 2;
}

static bool is_quote(const struct phrase_reader *reader, size_t i)
{
    return reader->at[i].kind == TOKEN_OPEN ||
           reader->at[i].kind == TOKEN_CLOSE;
}

/* "has now given weapons": the adverb is the verb's. */
static bool follows_auxiliary(const struct phrase_reader *reader, size_t i)
{
    if (i == reader->first || (phrase_tag(reader, i + 1) & BIT(TAG_VBN)) == 0 ||
        (phrase_tag(reader, i - 1) & BIT(TAG_POS)) != 0)
        return false;
    enum function_word word = grammar_function(phrase_grammar(reader, i - 1));
    return word == FUNCTION_HAVE || word == FUNCTION_BE ||
           word == FUNCTION_NOT ||
           (phrase_tag(reader, i - 1) & (NOUNS | ADVERBS)) != 0;
}

/* A noun goes on with the phrase unless a time of its own begins. */
static bool take_noun(const struct phrase_reader *reader,
                      struct phrase *phrase, bool timed)
{
    size_t i = phrase->end;
    if ((timed && time_ends(reader, phrase, i)) ||
        calendar_starts(reader, phrase, i) ||
        length_starts(reader, phrase, i))
        return false;
    phrase->only_time &= is_time(reader, i);
    phrase->head = i;
    phrase->end++;
    return true;
}

/* An adjective or number goes on with a phrase that has its noun only where
 * more of it follows. */
static bool take_modifier(const struct phrase_reader *reader,
                          struct phrase *phrase, bool number)
{
    size_t i = phrase->end;
    if (phrase->head != NO_INDEX) {
        bool name = (phrase_tag(reader, phrase->head) & NAMES) != 0 ||
                    is_time(reader, phrase->head);
        bool length = number && i + 1 < reader->end &&
                      is_time(reader, i + 1) &&
                      !is_time(reader, phrase->head) &&
                      (reader->at[i + 1].shape & TOKEN_CAPITAL) == 0;
        if ((number && !name) || length) /* the Taliban | two years ago */
            return false;
        if (!number && !goes_on(reader, phrase, i))
            return false;
        if (phrase->only_time && time_ends(reader, phrase, i))
            return false;
    }
    phrase->end++;
    return true;
}

/* Quotation marks, adverbs and participles before the noun. */
static bool take_inner(const struct phrase_reader *reader,
                       struct phrase *phrase, uint64_t tag)
{
    size_t i = phrase->end;
    bool begun = phrase->end > phrase->first;
    uint64_t next = phrase_tag(reader, i + 1);
    if (begun && is_quote(reader, i) &&
        (next & (NOUNS | MODIFIERS | BIT(TAG_VBN) | BIT(TAG_VBG))) != 0) {
        phrase->end++; /* so-called "rights" */
        return true;
    }
    if ((tag & ADVERBS) != 0 && is_inner_adverb(reader, i) &&
        (begun || !follows_auxiliary(reader, i))) {
        phrase->end++;
        return true;
    }
    if ((tag & (BIT(TAG_VBN) | BIT(TAG_VBG))) != 0 &&
        (begun || (tag & BIT(TAG_VBN)) != 0) &&
        (next & (NOUNS | MODIFIERS | BIT(TAG_VBG))) != 0) {
        phrase->end++;
        return true;
    }
    if ((tag & BIT(TAG_VBN)) != 0 && phrase->determined &&
        (next & FINITE) != 0) {
        phrase->head = phrase->end++; /* the wounded left */
        phrase->only_time = false;
        return true;
    }
    size_t joint = begun ? joint_length(reader, i) : 0;
    phrase->end += joint;
    return joint > 0;
}

/* Takes the token at phrase->end in, or gives false when the phrase ends. */
static bool phrase_step(const struct phrase_reader *reader,
                        struct phrase *phrase)
{
    size_t i = phrase->end;
    if (i >= reader->end)
        return false;
    uint64_t tag = phrase_tag(reader, i);
    bool headless = phrase->head == NO_INDEX;
    if (headless && year_stands_alone(reader, phrase, i))
        return false;
    if ((tag & NOUNS) != 0)
        return take_noun(reader, phrase, !headless && phrase->only_time);
    if ((tag & MODIFIERS) != 0)
        return take_modifier(reader, phrase, (tag & BIT(TAG_CD)) != 0);
    return headless && take_inner(reader, phrase, tag);
}

/* A participle before a noun at a phrase's begin is a modifier only where no
 * verb group can stand: after a preposition, sign or conjunction. */
static bool participle_may_start(const struct phrase_reader *reader, size_t i)
{
    bool common = (phrase_tag(reader, i + 1) &
                   (BIT(TAG_NN) | BIT(TAG_NNS) | BIT(TAG_JJ))) != 0;
    if (i == reader->first)
        return common;
    uint64_t before = phrase_tag(reader, i - 1);
    if ((before & BIT(TAG_PUNCT)) != 0 && !phrase_is_comma(reader, i - 1))
        return common;
    return (before & (BIT(TAG_IN) | BIT(TAG_TO) | BIT(TAG_POS))) != 0 ||
           ((before & (FINITE | BIT(TAG_VB) | BIT(TAG_VBG))) != 0 &&
            (grammar_function(phrase_grammar(reader, i - 1)) != FUNCTION_BE &&
             grammar_function(phrase_grammar(reader, i - 1)) != FUNCTION_HAVE &&
             grammar_function(phrase_grammar(reader, i - 1)) != FUNCTION_GET &&
             (before & BIT(TAG_MD)) == 0));
}

/* ", operating results were", but not ", saying guerrillas will". */
static bool quiet_after_comma(const struct phrase_reader *reader, size_t i)
{
    return phrase_is_comma(reader, i - 1) &&
           (grammar_of_verb(reader->lexicon, reader->at[i].word) &
            (GRAMMAR_SPEECH | GRAMMAR_REPORT)) == 0;
}

/* "after burning vehicles were found": a subject, not an action. */
static bool is_modifier_gerund(const struct phrase_reader *reader, size_t i)
{
    return (phrase_tag(reader, i + 1) & BIT(TAG_NNS)) != 0 &&
           (phrase_tag(reader, i + 2) & FINITE) != 0 &&
           (i == reader->first || quiet_after_comma(reader, i) ||
            (phrase_tag(reader, i - 1) &
             (BIT(TAG_IN) | BIT(TAG_CC) | BIT(TAG_VBD))) != 0);
}

/* "September 19 | -20": a dash and a number glued to one. */
static bool is_day_range(const struct phrase_reader *reader, size_t i)
{
    if (i + 1 >= reader->end || reader->at[i - 1].kind != TOKEN_NUMBER ||
        reader->at[i + 1].kind != TOKEN_NUMBER ||
        ((reader->at[i].shape | reader->at[i + 1].shape) & TOKEN_SPACE) != 0)
        return false;
    int32_t sign = reader->at[i].number;
    return reader->at[i].kind == TOKEN_SIGN &&
           (sign == '-' || sign == 0x2013 || sign == '/');
}

/* "the wounded", "this", "1,000": a phrase without a noun, from i on; a lone
 * adjective is none. */
static bool end_headless(const struct phrase_reader *reader, size_t i,
                         struct phrase *phrase)
{
    while (phrase->end > i && (phrase_tag(reader, phrase->end - 1) &
                               (ADVERBS | BIT(TAG_CC) | BIT(TAG_PUNCT))) != 0)
        phrase->end--;
    if (phrase->end == i)
        return false;
    size_t last = phrase->end - 1;
    uint64_t before = i > reader->first ? phrase_tag(reader, i - 1) : 0;
    bool part =
        phrase->end < reader->end &&
        grammar_function(phrase_grammar(reader, phrase->end)) == FUNCTION_OF &&
        (before & (FINITE | ADVERBS | BIT(TAG_VBN) | BIT(TAG_VB) | NOUNS)) ==
            0; /* many of, but not: aware of */
    if (phrase->end == i + 1 && !part &&
        (phrase_tag(reader, i) &
         (BIT(TAG_JJ) | BIT(TAG_JJR) | BIT(TAG_JJS) | BIT(TAG_VBN) |
          BIT(TAG_VBG) | BIT(TAG_SYM) | BIT(TAG_WPS))) != 0)
        return false;
    phrase->head = last;
    phrase->only_time = is_year(reader, last);
    return true;
}

/* Reads the phrase that begins at i; false when none does. */
bool phrase_read(const struct phrase_reader *reader, size_t i,
                 struct phrase *phrase)
{
    uint64_t tag = phrase_tag(reader, i);
    size_t hedge = (tag & HEDGES) != 0 ? hedge_length(reader, i) : 0;
    if (hedge == 0 && (tag & (BIT(TAG_IN) | BIT(TAG_RP))) != 0)
        return false;
    *phrase = (struct phrase){i, i, NO_INDEX, false, true};
    if ((tag & BIT(TAG_PRP)) != 0) {
        phrase->head = i;
        phrase->end = i + 1;
        phrase->only_time = false;
        return true;
    }
    if ((tag & BIT(TAG_VBN)) != 0 && !participle_may_start(reader, i))
        return false;
    if ((tag & BIT(TAG_VBG)) != 0 && is_modifier_gerund(reader, i))
        phrase->end++;
    phrase->end += hedge;
    if ((tag & BIT(TAG_PDT)) != 0)
        phrase->end++;
    uint64_t start = phrase_tag(reader, phrase->end);
    if ((start & (BIT(TAG_DT) | BIT(TAG_PRPS) | BIT(TAG_WPS))) != 0) {
        const struct token *token = &reader->at[phrase->end];
        phrase->determined = token->end - token->start < 4;
        phrase->end++;
    }
    while (phrase_step(reader, phrase))
        continue;
    if (phrase->head != NO_INDEX) {
        if (phrase->only_time && is_day_range(reader, phrase->end))
            phrase->end += 2;
        /* a number after a month, and the year after that */
        if (phrase->only_time && phrase_is_comma(reader, phrase->end) &&
            reader->at[phrase->end - 1].kind == TOKEN_NUMBER &&
            is_year(reader, phrase->end + 1))
            phrase->end += 2;
        return true;
    }
    return end_headless(reader, i, phrase);
}
