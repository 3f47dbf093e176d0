/* SPDX-License-Identifier: MIT */
/* Writes the corpus of the bench: write_corpus EXAMPLES MEGABYTES OUT */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"

int main(int argc, char **argv)
{
    if (argc != 4) {
        fputs("usage: write_corpus EXAMPLES MEGABYTES OUT\n", stderr);
        return 2;
    }
    size_t megabytes = (size_t)strtoul(argv[2], NULL, 10);
    FILE *file = fopen(argv[3], "wb");
    if (file == NULL) {
        fprintf(stderr, "write_corpus: %s: %s\n", argv[3], strerror(errno));
        return 1;
    }
    size_t articles = corpus_write(argv[1], megabytes * 1000000, file);
    return fclose(file) == 0 && articles > 0 ? 0 : 1;
}
