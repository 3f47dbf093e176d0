/* SPDX-License-Identifier: MIT */
#ifndef DATES_ATTACH_H
#define DATES_ATTACH_H

#include "src/dates/term.h"
#include "src/text/analysis.h"
#include "src/text/grammar.h"

/* What is looked at for one expression. */
struct view {
    const struct analysis *analysis;
    const struct timex *timex;
    const struct clause *clause;       /* of the governing predicate */
    const struct predicate *predicate; /* the one whose tense counts */
    bool hangs; /* on a predicate of no tense below that one */
};

/* Of a token; TAG_NONE beyond the last. */
enum tag attach_tag(const struct view *view, uint32_t i);

/* Whether a token is the word, as it is written. */
bool attach_word_is(const struct view *view, uint32_t i, struct slice word);

/* The grammar number of a predicate's verb. */
uint32_t attach_verb_grammar(const struct view *view,
                             const struct predicate *predicate);

/* The preposition right before the expression, or its first token. */
uint32_t attach_start(const struct view *view);

/* "the Feb. 23 accord", "Wednesday's ruling": inside a noun phrase that goes
 * on after it. */
bool attach_modifies_noun(const struct view *view);

/* "payable Dec. 7", "effective from June 1". */
bool attach_after_adjective(const struct view *view);

/* "as soon as Tuesday", "as early as Tuesday": the words may be part of the
 * expression. */
bool attach_as_soon_as(const struct view *view);

/* "elections due on 22 November", "talks due Friday": it is to come. */
bool attach_to_due_noun(const struct view *view);

/* "not before the summer": it is to come. */
bool attach_not_before(const struct view *view);

/* A date that the verb aims at: its limit or goal, not its time. */
bool attach_as_aim(const struct view *view);

/* Right after "on", "in", "during", ..., after the verb, or first in its
 * clause: the time of the verb and nothing else. */
bool attach_adverbial(const struct view *view);

/* "came for talks ahead of the vote on May 5", "fixed for May 5": of what it
 * was done for, unless that is a deed. */
bool attach_to_purpose(const struct view *view);

/* "said that the election on 5 April", "before the run-off on 7 November": of a
 * noun of what has its day. */
bool attach_to_occasion(const struct view *view);

/* Behind the verb, with no other time between: "hold a summit on May 5". */
bool attach_first_time(const struct view *view);

/* "A trader pauses Friday": told of a picture. */
bool attach_to_caption(const struct view *view);

/* "came this morning ahead of a vote on Monday", "ahead of Monday's vote": it
 * is to come. */
bool attach_ahead_of(const struct view *view);

/* "blame rebels for the attack on Monday": a noun of a deed between the verb
 * and the date. */
bool attach_behind_deed(const struct view *view);

/* The date may be that of what was told, asked for or planned and not of the
 * telling: "told companies of a cut in September", "invited to a ceremony on
 * March 12". What was done ("of the killing of ten men in December") is past,
 * unless it was warned of. */
bool attach_to_content(const struct view *view);

#endif
