/* SPDX-License-Identifier: MIT */
/*
 * The first guess: what a word is by the dictionary, its ending, its case and
 * the parts that hyphens join.
 */
#include "src/text/tag.h"

#define ADVERB_LENGTH 9 /* names in "ly" are shorter */
#define PEOPLE_LENGTH 6 /* "Cubans"; "Evans" is shorter */
#define PLURAL_LENGTH 7 /* "Rebels"; "Kansas" is shorter */
#define ENDING(text)                                                           \
    {                                                                          \
        (text), sizeof(text) - 1                                               \
    }

/* Tags of unlisted words by their ending; first that fits, three letters at
 * least before it. data/README.md repeats the list. */
static const struct {
    struct slice suffix;
    enum tag tag;
} suffixes[] = {
    {ENDING("ly"), TAG_RB},    {ENDING("ness"), TAG_NN},
    {ENDING("tion"), TAG_NN},  {ENDING("sion"), TAG_NN},
    {ENDING("ment"), TAG_NN},  {ENDING("ity"), TAG_NN},
    {ENDING("ism"), TAG_NN},   {ENDING("ship"), TAG_NN},
    {ENDING("hood"), TAG_NN},  {ENDING("ance"), TAG_NN},
    {ENDING("ence"), TAG_NN},  {ENDING("ist"), TAG_NN},
    {ENDING("ology"), TAG_NN}, {ENDING("ing"), TAG_VBG},
    {ENDING("ed"), TAG_VBD},   {ENDING("ous"), TAG_JJ},
    {ENDING("ful"), TAG_JJ},   {ENDING("less"), TAG_JJ},
    {ENDING("ive"), TAG_JJ},   {ENDING("able"), TAG_JJ},
    {ENDING("ible"), TAG_JJ},  {ENDING("ical"), TAG_JJ},
    {ENDING("ional"), TAG_JJ}, {ENDING("ic"), TAG_JJ},
    {ENDING("ary"), TAG_JJ},   {ENDING("ish"), TAG_JJ},
    {ENDING("like"), TAG_JJ},  {ENDING("ss"), TAG_NN},
    {ENDING("us"), TAG_NN},    {ENDING("is"), TAG_NN},
    {ENDING("s"), TAG_NNS},
};

/* A word that case tells nothing of: the first one, or after ":", "--". */
static bool is_start(const struct tagger *tagger, size_t i)
{
    if (i == tagger->first)
        return true;
    const struct token *before = &tagger->at[i - 1];
    return before->kind == TOKEN_OPEN ||
           (before->kind == TOKEN_SIGN &&
            (before->number == ':' || before->number == 0x2014 ||
             before->number == 0x2013 || before->number == 0x2022 ||
             (before->number == '-' &&
              (tagger->at[i].shape & TOKEN_SPACE) != 0))) ||
           (i == tagger->first + 1 && before->kind == TOKEN_SIGN);
}

/* slice_ends(), quick where the last letter differs, as it mostly does. */
static bool has_ending(struct slice text, struct slice ending)
{
    return text.len >= ending.len &&
           text.ptr[text.len - 1] == ending.ptr[ending.len - 1] &&
           slice_ends(text, ending);
}

static enum tag guess_word(const struct tagger *tagger, size_t i)
{
    struct slice text = token_text(&tagger->analysis->tokens, i);
    for (size_t k = 0; k < COUNT_OF(suffixes); k++) {
        if (text.len >= suffixes[k].suffix.len + 3 &&
            has_ending(text, suffixes[k].suffix))
            return suffixes[k].tag;
    }
    return TAG_NN;
}

static const struct people {
    struct slice ending;
    bool sure; /* no family names end so */
} peoples[] = {
    {ENDING("ian"), true}, {ENDING("ean"), true}, {ENDING("ese"), true},
    {ENDING("ish"), true}, {ENDING("i"), false},  {ENDING("an"), false},
};

/* The ending of a people's adjective that the word has, or NULL. */
static const struct people *people_of(const struct tagger *tagger, size_t i)
{
    struct slice text = token_text(&tagger->analysis->tokens, i);
    for (size_t k = 0; k < COUNT_OF(peoples); k++) {
        if (text.len >= peoples[k].ending.len + 3 &&
            has_ending(text, peoples[k].ending))
            return &peoples[k];
    }
    return NULL;
}

/* "Armenian troops", "Chinese armed forces", "Iraqi officials": the adjective
 * of a people, by its ending, before a noun in small letters. */
static bool is_people(const struct tagger *tagger, size_t i)
{
    if (i + 2 >= tagger->end || tagger->at[i + 1].kind != TOKEN_WORD ||
        (tagger->at[i + 1].shape & TOKEN_CAPITAL) != 0)
        return false;
    size_t noun = i + 1; /* "Armenian and Azerbaijani officials" */
    if (i + 3 < tagger->end && (tagger->at[i + 2].shape & TOKEN_CAPITAL) != 0 &&
        grammar_function(tagger->at[i + 1].grammar) == FUNCTION_AND)
        noun = i + 3;
    const struct people *people = people_of(tagger, i);
    if (people == NULL)
        return false;
    const struct lexicon *lexicon = tagger->analysis->lexicon;
    uint32_t next = lexicon_slot(lexicon, tagger->at[noun].word, LEXICON_TAGS);
    uint32_t second =
        noun + 1 < tagger->end
            ? lexicon_slot(lexicon, tagger->at[noun + 1].word, LEXICON_TAGS)
            : 0;
    uint64_t nominal = BIT(TAG_NN) | BIT(TAG_NNS) | BIT(TAG_JJ);
    uint32_t after = noun + 1 < tagger->end && (next & 0xFF) == TAG_JJ
                         ? tagger->at[noun + 1].word
                         : tagger->at[noun].word;
    if ((grammar_of(lexicon, after) & GRAMMAR_TIME) != 0)
        return false; /* visit Pattani next week */
    if (noun > i + 1 && (next & 0xFF) != TAG_NNS &&
        ((tagger->at[noun].shape & TOKEN_CAPITAL) != 0 ||
         (!people->sure && people_of(tagger, i + 2) == NULL)))
        return false; /* Karzai and Renamo leader Yaya */
    if ((BIT(next & 0xFF) & nominal) != 0)
        return true;
    bool participle =
        (next & 0xFF) == TAG_VBN || (next >> 8 & 0xFF) == TAG_VBN;
    return people->sure && participle && (BIT(second & 0xFF) & nominal) != 0;
}

/* "American troops", not "Brown said": a noun in small letters follows. */
static bool modifies_next(const struct tagger *tagger, size_t i)
{
    if (i + 1 >= tagger->end || tagger->at[i + 1].kind != TOKEN_WORD ||
        (tagger->at[i + 1].shape & TOKEN_CAPITAL) != 0)
        return false;
    uint32_t tags = lexicon_slot(tagger->analysis->lexicon,
                                 tagger->at[i + 1].word, LEXICON_TAGS);
    uint64_t modified = BIT(TAG_NN) | BIT(TAG_NNS) | BIT(TAG_JJ) |
                        BIT(TAG_VBG) | BIT(TAG_CC) | BIT(TAG_NONE);
    return (BIT(tags & 0xFF) & modified) != 0;
}

/* The tag of an upper-case word inside a sentence whose words are ranked. */
static enum tag name_tag(const struct tagger *tagger, size_t i, enum tag tag)
{
    const struct token *token = &tagger->at[i];
    if ((token->shape & TOKEN_ALL_CAPS) != 0)
        return TAG_NNP;
    switch (tag) {
    case TAG_NNS:
        return TAG_NNPS;
    case TAG_JJ: /* Armenian troops; not: early August */
        return modifies_next(tagger, i) &&
                       grammar_function(token->grammar) != FUNCTION_CALENDAR
                   ? TAG_JJ
                   : TAG_NNP;
    case TAG_DT:
    case TAG_IN:
    case TAG_CC:
    case TAG_TO:
    case TAG_PRP:
    case TAG_PRPS:
    case TAG_WDT:
    case TAG_WP:
    case TAG_WRB:
    case TAG_POS:
    case TAG_EX:
    case TAG_UH:
    case TAG_CD:
    case TAG_WPS:
    case TAG_PDT:
        return tag;
    default:
        return TAG_NNP;
    }
}

/* Whether the word at i, which may begin a sentence, begins a name too. */
static bool starts_name(const struct tagger *tagger, size_t i, enum tag tag)
{
    const struct token *token = &tagger->at[i];
    if (i + 1 == tagger->end)
        return false;
    const struct token *next = &tagger->at[i + 1];
    if ((token->shape & TOKEN_ALL_CAPS) != 0 && !tagger->title)
        return true;
    if (tag == TAG_MD)
        return next->kind == TOKEN_NUMBER;
    if ((tag == TAG_NN || tag == TAG_VB) && (token->mask & LEXICON_ACTOR) != 0)
        return true; /* "Russia", "Polish" */
    if (next->kind != TOKEN_WORD || (next->shape & TOKEN_CAPITAL) == 0 ||
        tagger->title)
        return false;
    if (tag == TAG_VBD || tag == TAG_VBN) /* United Nations */
        return (lexicon_slot(tagger->analysis->lexicon, next->word,
                             LEXICON_TAGS) &
                0xFF) == TAG_NNS;
    if (tag == TAG_VB) /* Harry J. Gray, Grant Smith said */
        return (next->shape & TOKEN_PERIOD) != 0 ||
               (i + 2 < tagger->end &&
                (BIT(lexicon_slot(tagger->analysis->lexicon,
                                  tagger->at[i + 2].word, LEXICON_TAGS) &
                     0xFF) &
                 FINITE) != 0);
    return tag == TAG_NN || tag == TAG_JJ;
}

/* A long word in "s" before one in small letters. */
static bool is_plural(const struct tagger *tagger, size_t i)
{
    struct slice text = token_text(&tagger->analysis->tokens, i);
    return text.len >= PLURAL_LENGTH && i + 1 < tagger->end &&
           (tagger->at[i + 1].shape & TOKEN_CAPITAL) == 0 &&
           text.ptr[text.len - 1] == 's' && text.ptr[text.len - 2] != 's' &&
           text.ptr[text.len - 2] != 'u' && text.ptr[text.len - 2] != 'i';
}

/* The tags that a word may have which is in upper case or has none by the
 * dictionary, packed, most likely first. */
static uint32_t word_tags(const struct tagger *tagger, size_t i, uint32_t tags)
{
    const struct token *token = &tagger->at[i];
    enum tag tag = (enum tag)(tags & 0xFF);
    bool capital = (token->shape & TOKEN_CAPITAL) != 0;
    if (tags == 0 && capital && is_start(tagger, i) &&
        token->end - token->start >= ADVERB_LENGTH &&
        has_ending(token_text(&tagger->analysis->tokens, i), SLICE("ly")))
        return TAG_RB; /* Internationally */
    if (tags == 0 && capital && token->end - token->start >= PEOPLE_LENGTH &&
        has_ending(token_text(&tagger->analysis->tokens, i), SLICE("ans")))
        return TAG_NNPS; /* Armenians */
    if (tags == 0 && capital && is_start(tagger, i) && is_plural(tagger, i))
        return TAG_NNPS; /* Monarchists */
    if (tags == 0 && capital)
        return is_people(tagger, i) ? TAG_JJ : TAG_NNP;
    if (tags == 0)
        return guess_word(tagger, i);
    if (!capital || (token->shape & TOKEN_PERIOD) != 0)
        return tags;
    if (is_start(tagger, i) || tagger->title)
        return starts_name(tagger, i, tag) ? TAG_NNP : tags;
    enum tag named = name_tag(tagger, i, tag);
    return named == tag ? tags : named;
}

static uint32_t number_tag(const struct token *token)
{
    if ((token->shape & TOKEN_PLURAL) != 0)
        return TAG_NNS;
    return (token->shape & TOKEN_ORDINAL) != 0 ? TAG_JJ : TAG_CD;
}

static uint32_t sign_tag(const struct token *token)
{
    if (token->kind != TOKEN_SIGN)
        return TAG_PUNCT;
    switch (token->number) {
    case '%':
        return TAG_NN;
    case '&':
        return TAG_CC;
    case '$': case 0x20AC: case 0xA3:
        return TAG_SYM;
    default:
        return TAG_PUNCT;
    }
}

/* What the function of a word adds to its tag. */
const uint64_t tag_function_contexts[FUNCTION_COUNT] = {
    [FUNCTION_BE] = BIT(CONTEXT_BE),
    [FUNCTION_GET] = BIT(CONTEXT_BE),
    [FUNCTION_HAVE] = BIT(CONTEXT_HAVE),
    [FUNCTION_DO] = BIT(CONTEXT_DO),
    [FUNCTION_THAT] = BIT(CONTEXT_THAT),
    [FUNCTION_NOMINATIVE] = BIT(CONTEXT_NOMINATIVE),
    [FUNCTION_MARCH] = BIT(CONTEXT_TIME),
    [FUNCTION_BY] = BIT(CONTEXT_BY),
};

uint64_t tag_context(const struct token *token, enum tag tag, uint32_t grammar)
{
    if (token->kind == TOKEN_WORD)
        return tag_word_context(token, tag, grammar);
    if (token->kind == TOKEN_OPEN || tag_is_sign(token, ':') ||
        tag_is_dash(token))
        return BIT(tag) | BIT(CONTEXT_START);
    if (tag_is_sign(token, ','))
        return BIT(tag) | BIT(CONTEXT_COMMA);
    return tag_word_context(token, tag, grammar);
}

void tag_guess(const struct tagger *tagger, size_t i, struct view *out)
{
    if (i >= tagger->end) {
        *out = (struct view){.context = BIT(CONTEXT_END) | BIT(TAG_PUNCT),
                             .tag = TAG_PUNCT};
        return;
    }
    const struct token *token = &tagger->at[i];
    const struct dictionary_entry *entry =
        lexicon_entry(tagger->analysis->lexicon, token->word);
    out->grammar = entry->slot[LEXICON_FORM];
    if (token->kind == TOKEN_WORD)
        out->packed = word_tags(tagger, i, entry->slot[LEXICON_TAGS]);
    else
        out->packed = token->kind == TOKEN_NUMBER ? number_tag(token)
                                                  : sign_tag(token);
    out->tag = (enum tag)(out->packed & 0xFF);
    out->context = tag_context(token, out->tag, out->grammar);
}

static void set_tags(struct view *view, uint32_t packed)
{
    view->tag = (enum tag)(packed & 0xFF);
    view->packed = packed;
}

/* A hyphen or slash with a word glued to it on both sides. */
static bool is_joint(const struct tagger *tagger, size_t i)
{
    if (i + 1 >= tagger->end)
        return false;
    const struct token *token = &tagger->at[i];
    if (tag_is_sign(token, ':')) /* 06:30 */
        return tagger->at[i - 1].kind == TOKEN_NUMBER &&
               tagger->at[i + 1].kind == TOKEN_NUMBER &&
               (tagger->at[i + 1].shape & TOKEN_SPACE) == 0;
    if (tag_is_sign(token, '+')) /* the 5+2 talks */
        return tagger->at[i - 1].kind == TOKEN_NUMBER &&
               tagger->at[i + 1].kind == TOKEN_NUMBER &&
               ((token->shape | tagger->at[i + 1].shape) & TOKEN_SPACE) == 0;
    return token->kind == TOKEN_SIGN &&
           (token->number == '-' || token->number == '/' ||
            token->number == 0x2013) &&
           (token->shape & TOKEN_SPACE) == 0 &&
           (tagger->at[i + 1].shape & TOKEN_SPACE) == 0 &&
           (tagger->at[i + 1].kind == TOKEN_WORD ||
            tagger->at[i + 1].kind == TOKEN_NUMBER);
}

/* The end of the compound that begins at i; i + 1 when there is none. */
size_t tag_compound_end(const struct tagger *tagger, size_t i)
{
    size_t end = i + 1;
    if (tagger->at[i].kind != TOKEN_WORD && tagger->at[i].kind != TOKEN_NUMBER)
        return end;
    while (is_joint(tagger, end))
        end += 2;
    return end;
}

/* The view of a whole compound by its parts. */
struct view tag_compound_view(const struct tagger *tagger, size_t i, size_t end)
{
    size_t last = end - 1;
    size_t length = 0;
    struct view view = tag_look(tagger, last);
    struct view first = tag_look(tagger, i);
    uint32_t phrase =
        lexicon_phrase(tagger->analysis->lexicon, &tagger->analysis->tokens, i,
                       end, LEXICON_TAGS, &length);
    bool capital =
        (tagger->at[last].shape & TOKEN_CAPITAL) != 0 ||
        (view.tag == TAG_CD && (tagger->at[i].shape & TOKEN_CAPITAL) != 0);
    if (phrase != 0 && length == end - i) {
        set_tags(&view,
                 lexicon_slot(tagger->analysis->lexicon, phrase, LEXICON_TAGS));
    } else if ((first.grammar & GRAMMAR_PREFIX) != 0 && !capital) {
        return view;
    } else if (first.tag == TAG_CD && view.tag == TAG_CD) {
        set_tags(&view, TAG_CD);
    } else if (capital && first.tag != TAG_CD) {
        bool before_noun =
            (tag_look(tagger, end).context & (BIT(TAG_NN) | BIT(TAG_NNS))) != 0;
        bool small = (tagger->at[i].shape & TOKEN_CAPITAL) == 0;
        set_tags(&view, before_noun && small ? TAG_JJ : TAG_NNP);
    } else if (first.tag == TAG_CD || view.tag == TAG_VBG ||
               (tag_options(&view) & (PAST | ADJECTIVES)) != 0) {
        set_tags(&view, TAG_JJ);
    } else if ((view.context & NOUNS) == 0) {
        set_tags(&view, TAG_NN);
    }
    view.context = BIT(view.tag);
    return view;
}
