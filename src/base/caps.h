/* SPDX-License-Identifier: MIT */
#ifndef BASE_CAPS_H
#define BASE_CAPS_H

/*
 * Every size that input can drive has a cap with a name. What is larger is
 * refused with PAX_LIMIT, never cut short in silence. docs/limits.md lists
 * them for users.
 */
#define CAP_ARTICLE_BYTES ((size_t)16 << 20) /* one article's text */
#define CAP_LINE_BYTES ((size_t)64 << 20)    /* one line of JSON Lines */
#define CAP_ARENA_BYTES ((size_t)2 << 30)    /* memory of one article */
#define CAP_TABLE_BYTES ((size_t)64 << 20)   /* one TSV file */
#define CAP_USER_TABLE_BYTES ((size_t)256 << 20) /* one table of a user's */
#define CAP_TABLES_MEMORY ((size_t)8 << 30) /* while tables are compiled */
#define CAP_TABLE_COLUMNS 16                 /* cells in one TSV row */
#define CAP_PHRASE_WORDS 12 /* words of one dictionary phrase */

#endif
