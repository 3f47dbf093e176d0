/* SPDX-License-Identifier: MIT */
#ifndef ARTICLE_PUBLISHED_H
#define ARTICLE_PUBLISHED_H

#include "src/article/block.h"

/*
 * Gathers what speaks for a publication date and chooses. Sets the published
 * date, its evidence and the candidates of a document whose text, url and
 * blocks are set.
 *
 * Returns PAX_BAD_DATE when the user's own date is none.
 */
PAX_MUST_USE enum pax_status published_read(struct arena *arena,
                                            const struct cues *cues,
                                            const struct pax_input *input,
                                            struct document *document);

#endif
