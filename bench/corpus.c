/* SPDX-License-Identifier: MIT */
/* Makes a large, varied input from a few articles. */
#include "corpus.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define MOST_SENTENCES 4096
#define ARTICLE_BYTES 3000

static uint64_t state = UINT64_C(0x9E3779B97F4A7C15);

/* xorshift64*: the same sequence on every machine. */
static unsigned draw(unsigned below)
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (unsigned)((state * UINT64_C(2685821657736338717)) >> 33) % below;
}

static const char *const months[] = {
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December"};
static const char *const weekdays[] = {"Monday", "Tuesday", "Wednesday",
                                       "Thursday", "Friday", "Saturday",
                                       "Sunday"};

struct corpus {
    char *text;
    const char *sentence[MOST_SENTENCES];
    size_t length[MOST_SENTENCES];
    size_t count;
    unsigned plain[MOST_SENTENCES]; /* sentences without a date or number */
    size_t plain_count;
};

static bool read_texts(struct corpus *corpus, const char *folder)
{
    DIR *open = opendir(folder);
    struct dirent *entry;
    size_t len = 0;
    corpus->text = calloc(1, 1 << 20);
    if (open == NULL || corpus->text == NULL)
        return false;
    while ((entry = readdir(open)) != NULL) {
        char path[4096];
        size_t name = strlen(entry->d_name);
        if (name < 5 || strcmp(entry->d_name + name - 4, ".txt") != 0)
            continue;
        (void)snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
        FILE *file = fopen(path, "rb");
        if (file == NULL)
            continue;
        len += fread(corpus->text + len, 1, (1 << 20) - 2 - len, file);
        corpus->text[len++] = '\n';
        fclose(file);
    }
    closedir(open);
    return len > 0;
}

static bool names_time(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (text[i] >= '0' && text[i] <= '9')
            return true;
        for (size_t k = 0; k < 12; k++) {
            if (strncmp(text + i, months[k], strlen(months[k])) == 0 ||
                (k < 7 &&
                 strncmp(text + i, weekdays[k], strlen(weekdays[k])) == 0))
                return true;
        }
    }
    return false;
}

static void cut_sentences(struct corpus *corpus)
{
    char *at = corpus->text;
    while (*at != '\0' && corpus->count < MOST_SENTENCES) {
        size_t len = strcspn(at, "\n");
        char *stop = at;
        while ((stop = strstr(stop, ". ")) != NULL &&
               (size_t)(stop - at) < len && stop - at < 40)
            stop++;
        if (stop != NULL && (size_t)(stop - at) < len)
            len = (size_t)(stop - at) + 1;
        if (len > 20) {
            if (!names_time(at, len))
                corpus->plain[corpus->plain_count++] =
                    (unsigned)corpus->count;
            corpus->sentence[corpus->count] = at;
            corpus->length[corpus->count++] = len;
        }
        at += len;
        at += strspn(at, " \n");
    }
}

/* One word, changed when it is a month, a weekday or a number. */
static void put_word(FILE *out, const char *word, size_t len)
{
    for (size_t i = 0; i < 12; i++) {
        if (strlen(months[i]) == len && memcmp(months[i], word, len) == 0) {
            fputs(months[draw(12)], out);
            return;
        }
        if (i < 7 && strlen(weekdays[i]) == len &&
            memcmp(weekdays[i], word, len) == 0) {
            fputs(weekdays[draw(7)], out);
            return;
        }
    }
    if (len <= 2 && word[0] >= '1' && word[0] <= '9') {
        fprintf(out, "%u", 1 + draw(28));
        return;
    }
    bool is_year = len == 4 && (memcmp(word, "20", 2) == 0 ||
                                memcmp(word, "19", 2) == 0);
    if (is_year) {
        fprintf(out, "%u", 1985 + draw(40));
        return;
    }
    fwrite(word, 1, len, out);
}

static bool is_word(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* A sentence as JSON text; gives its bytes before changes. */
static size_t put_sentence(FILE *out, const struct corpus *corpus, size_t i)
{
    const char *text = corpus->sentence[i];
    size_t len = corpus->length[i];
    for (size_t at = 0; at < len;) {
        size_t word = 0;
        while (at + word < len && is_word(text[at + word]))
            word++;
        if (word > 0) {
            put_word(out, text + at, word);
            at += word;
            continue;
        }
        if (text[at] == '"' || text[at] == '\\')
            putc('\\', out);
        putc(text[at++], out);
    }
    return len;
}

/* The examples are chosen for their dates: news speaks of time once in some
 * forty words. So two sentences in three are drawn from the plain ones. */
static unsigned draw_sentence(const struct corpus *corpus)
{
    if (corpus->plain_count > 0 && draw(3) != 0)
        return corpus->plain[draw((unsigned)corpus->plain_count)];
    return draw((unsigned)corpus->count);
}

size_t corpus_write(const char *folder, size_t bytes, FILE *out)
{
    struct corpus corpus = {0};
    size_t articles = 0;
    if (read_texts(&corpus, folder))
        cut_sentences(&corpus);
    for (size_t written = 0; corpus.count > 0 && written < bytes; articles++) {
        size_t size = ARTICLE_BYTES / 2 + draw(ARTICLE_BYTES);
        fprintf(out,
                "{\"id\":\"a%zu\",\"published\":\"%u-%02u-%02u\",\"text\":\"",
                articles, 1990 + draw(36), 1 + draw(12), 1 + draw(28));
        for (size_t got = 0; got < size;) {
            if (got > 0)
                fputs(draw(3) == 0 ? "\\n\\n" : " ", out);
            got += put_sentence(out, &corpus, draw_sentence(&corpus));
        }
        fputs("\"}\n", out);
        written += size;
    }
    free(corpus.text);
    return articles;
}
