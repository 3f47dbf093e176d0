/* SPDX-License-Identifier: MIT */
/*
 * The verb of a headline: in the present, in the number of its subject, with
 * the word that says how real the deed is ("will", "hopes to") and with its
 * particle.
 */
#include "events/summary_words.h"

#include "events/headline.h"
#include "src/text/grammar.h"
#include "src/text/tagset.h"

static const struct frame *frame_of(const struct writer *writer)
{
    return writer->action->frame < writer->assembly->table.frame_count
               ? &writer->assembly->table.frames[writer->action->frame]
               : NULL;
}

/* "scheduled a meeting", "called off the talks": the verb itself says how
 * real the happening is, so that it is told as it stands. */
bool summary_verb_says_status(const struct writer *writer)
{
    const struct frame *frame = frame_of(writer);
    return frame != NULL &&
           frame->status == (uint32_t)writer->draft->status;
}

/* "Neither side", but not "neither A nor B". */
bool summary_is_neither(const struct analysis *analysis, uint32_t chunk)
{
    uint32_t first = analysis->chunks[chunk].first;
    bool joined = chunk + 1 < analysis->chunk_count &&
                  analysis->chunks[chunk + 1].joined == chunk;
    return first > 0 && !joined &&
           token_is(analysis, first - 1, SLICE("neither"));
}

/* "no rebel", "no agreement": the headline has the word that denies. */
static bool phrase_denies(const struct writer *writer)
{
    struct arguments arguments =
        arguments_of(writer->analysis, writer->action->clause);
    const uint32_t told[] = {arguments.subject, arguments.object};
    for (size_t i = 0; i < 2; i++) {
        if (told[i] != NO_INDEX &&
            (chunk_denies(writer->analysis, told[i]) ||
             summary_is_neither(writer->analysis, told[i])))
            return true;
    }
    return false;
}

/* What was planned for a time that is over by the day of publication. */
static bool is_over(const struct writer *writer)
{
    const struct pax_interval *interval = &writer->draft->when.interval;
    const struct anchor *anchor = &writer->assembly->anchor;
    return anchor->known && interval->has_end && interval->end < anchor->day;
}

/* "almost" and "nearly" before the verb: without them it would be untrue. */
static bool has_measure(const struct writer *writer,
                        const struct predicate *verb)
{
    static const char *const words[] = {"almost", "nearly"};
    return verb->head > 0 &&
           (BIT(tag_at(writer, verb->head - 1)) &
            (BIT(TAG_RB) | BIT(TAG_IN))) != 0 &&
           token_is_one_of(writer->analysis, verb->head - 1, words,
                           COUNT_OF(words));
}

static void put_measure(struct writer *writer, const struct predicate *verb)
{
    headline_lower(&writer->out,
                   token_text(&writer->analysis->tokens, verb->head - 1));
    buffer_byte(&writer->out, ' ');
}

/* What stands before the verb for a status that the verb does not say. */
static const char *helper_of(const struct writer *writer,
                             const struct predicate *verb, bool plural)
{
    bool negated = verb->negated;
    switch (writer->draft->status) {
    case PAX_STATUS_PLANNED:
        if (!summary_verb_says_status(writer) && is_over(writer))
            return plural ? "were to " : "was to ";
        return summary_verb_says_status(writer) ? ""
               : negated                ? "will not "
                                        : "will ";
    case PAX_STATUS_HYPOTHETICAL:
        if (verb->modality == MODALITY_WISHED && verb->infinitive)
            return plural ? "seek to " : "seeks to ";
        if (verb->modality == MODALITY_REQUIRED)
            return negated ? "must not " : "must ";
        return negated ? "may not " : "may ";
    case PAX_STATUS_NOT_REALISED:
        if (verb->modality == MODALITY_PLANNED && !negated)
            return plural ? "were to " : "was to ";
        if (verb->passive || has_measure(writer, verb) ||
            (!negated && summary_verb_says_status(writer)) ||
            phrase_denies(writer))
            return "";
        return plural ? "do not " : "does not ";
    default:
        return "";
    }
}

/* The verb group that governs the infinitive, with nothing but an adjective
 * between ("were ready to"); NULL when there is none. */
static const struct predicate *governor_of(const struct writer *writer,
                                           const struct predicate *verb)
{
    const struct analysis *analysis = writer->analysis;
    uint32_t parent = analysis->clauses[verb->clause].parent;
    if (!verb->infinitive || verb->negated || parent == NO_INDEX ||
        analysis->clauses[parent].predicate == NO_INDEX ||
        !token_is(analysis, verb->first, SLICE("to")))
        return NULL;
    const struct predicate *governor =
        &analysis->predicates[analysis->clauses[parent].predicate];
    bool next = governor->end == verb->first;
    bool be = grammar_function(analysis->tokens.at[governor->head].grammar) ==
                  FUNCTION_BE &&
              governor->end + 1 == verb->first &&
              tag_at(writer, governor->end) == TAG_JJ;
    return (next || be) && !governor->negated && !governor->infinitive &&
                   !governor->participle && governor->tense != TENSE_NONE
               ? governor
               : NULL;
}

/* "is told to", "is ready to", "hopes to": who only may do it, told as the
 * text has it. False when the text has nothing of the kind. */
static bool put_governor(struct writer *writer, const struct predicate *verb,
                         bool plural)
{
    const struct analysis *analysis = writer->analysis;
    const struct predicate *governor = governor_of(writer, verb);
    enum pax_event_status status = writer->draft->status;
    bool wished = verb->modality == MODALITY_WISHED;
    if (governor == NULL || verb->passive ||
        (status != PAX_STATUS_HYPOTHETICAL &&
         !(status == PAX_STATUS_PLANNED && wished)))
        return false;
    struct slice lemma =
        dictionary_word(&analysis->lexicon->dictionary, governor->lemma);
    if (governor->passive || governor->end < verb->first) {
        uint32_t word = governor->passive ? governor->head : governor->end;
        buffer_text(&writer->out, plural ? "are " : "is ");
        headline_lower(&writer->out, token_text(&analysis->tokens, word));
    } else if (!wished) {
        return false;
    } else if (plural) {
        buffer_put(&writer->out, lemma);
    } else {
        headline_third_person(&writer->out, lemma);
    }
    buffer_text(&writer->out, " to ");
    return true;
}

/* "closed in March": no particle, but the date's preposition; of "sworn in
 * today" it is one. */
static bool is_date_word(const struct writer *writer,
                         const struct predicate *verb)
{
    static const char *const words[] = {"in", "on", "at", "by", "over"};
    uint32_t date = writer->draft->date;
    bool may = false;
    for (size_t i = 0; i < COUNT_OF(words); i++)
        may |= token_is(writer->analysis, verb->particle, slice_of(words[i]));
    return may && date != NO_INDEX &&
           writer->assembly->findings->dates->at[date].timex.first ==
               verb->particle + 1 &&
           writer->draft->when.interval.precision >= PAX_PRECISION_MONTH;
}

/* The particle that stands inside the verb group: "called off". */
static void put_particle(struct writer *writer, const struct predicate *verb)
{
    if (verb->particle == NO_INDEX || verb->particle >= verb->end ||
        verb->particle < verb->head || is_date_word(writer, verb))
        return;
    buffer_byte(&writer->out, ' ');
    buffer_put(&writer->out,
               token_text(&writer->analysis->tokens, verb->particle));
}

void summary_put_verb(struct writer *writer, bool plural)
{
    struct buffer *out = &writer->out;
    const struct analysis *analysis = writer->analysis;
    const struct predicate *verb =
        &analysis->predicates[writer->action->predicate];
    struct slice lemma =
        dictionary_word(&analysis->lexicon->dictionary, verb->lemma);
    bool governed = put_governor(writer, verb, plural);
    const char *helper = governed ? "" : helper_of(writer, verb, plural);
    bool finite = helper[0] == '\0' && !governed;
    bool is_i = slice_equal(slice_trim(buffer_slice(out)), SLICE("I"));
    writer->bare = !finite || plural;
    buffer_text(out, helper);
    if (has_measure(writer, verb) && !verb->passive)
        put_measure(writer, verb);
    if (verb->passive) {
        bool not_so = writer->draft->status == PAX_STATUS_NOT_REALISED &&
                      !summary_verb_says_status(writer);
        buffer_text(out, !finite  ? "be "
                         : is_i   ? "am "
                         : plural ? "are "
                                  : "is ");
        if (has_measure(writer, verb))
            put_measure(writer, verb);
        else if ((verb->negated || not_so) && finite && !phrase_denies(writer))
            buffer_text(out, "not ");
        headline_lower(out, token_text(&analysis->tokens, verb->head));
    } else if (finite && plural) {
        bool is = slice_equal(lemma, SLICE("be"));
        buffer_put(out, !is ? lemma : is_i ? SLICE("am") : SLICE("are"));
    } else if (finite) {
        headline_third_person(out, lemma);
    } else {
        buffer_put(out, lemma);
    }
    put_particle(writer, verb);
}
