/* SPDX-License-Identifier: MIT */
#ifndef TEXT_PREDICATE_H
#define TEXT_PREDICATE_H

#include "src/text/analysis.h"

/* Forms that a verb group without a finite verb begins with. */
enum verb_form {
    VERB_FINITE,
    VERB_INFINITIVE, /* "to sign" */
    VERB_BARE,       /* "sign" without "to" or "will" */
    VERB_ING,
    VERB_ED,
};

/*
 * Reads the verb group that begins at token i, before token `end`. Needs tags
 * and chunks. False when none begins there. `clause` of *out is left open.
 *
 * form  may not be NULL
 */
bool predicate_read(const struct analysis *analysis, size_t i, size_t end,
                    struct predicate *out, enum verb_form *form);

#endif
