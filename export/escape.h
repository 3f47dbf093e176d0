/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_ESCAPE_H
#define EXPORT_ESCAPE_H

#include "paxline/export.h"
#include "src/base/buffer.h"

/*
 * Text for where it lands. Each first drops what acts unseen (clean.h); all
 * but escape_block() give one line.
 */

/* HTML text and quoted attributes: & < > " ' become entities. */
void escape_html(struct buffer *buffer, struct pax_text text);
/* The same, line breaks kept as <br>. */
void escape_block(struct buffer *buffer, struct pax_text text);
/* Markdown (CommonMark): signs that would act get a backslash. */
void escape_markdown(struct buffer *buffer, struct pax_text text);

#endif
