/* SPDX-License-Identifier: MIT */
#ifndef BENCH_CORPUS_H
#define BENCH_CORPUS_H

#include <stddef.h>
#include <stdio.h>

/*
 * Writes about `bytes` of JSON Lines to `out`: articles made from the
 * sentences of the texts in `folder`, drawn and changed by a fixed sequence of
 * random numbers (other days, months, weekdays, numbers and names), so that no
 * two articles are equal and every run makes the same bytes. Gives the number
 * of articles, 0 on failure.
 */
size_t corpus_write(const char *folder, size_t bytes, FILE *out);

#endif
