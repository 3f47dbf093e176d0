/* SPDX-License-Identifier: MIT */
/*
 * Build tool: compiles the data of one language and writes it as a constant C
 * array, with the files themselves beside it. Runs on the machine that builds;
 * the library uses the same code at run time, to compile those files anew
 * together with a user's own.
 *
 *   tables data/en OUT.c
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "src/pipeline/compile.h"

#define PER_LINE 12

/* A whole file in memory; an empty slice when there is none. */
static struct slice read_file(const char *folder, const char *name)
{
    struct slice bytes = {"", 0};
    char path[4096];
    int length = snprintf(path, sizeof(path), "%s/%s", folder, name);
    if (length < 0 || (size_t)length >= sizeof(path))
        return bytes;
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return bytes;
    char *data = NULL;
    if (fseek(file, 0, SEEK_END) == 0) {
        long size = ftell(file);
        if (size > 0 && fseek(file, 0, SEEK_SET) == 0)
            data = malloc((size_t)size);
        if (data != NULL)
            bytes = (struct slice){data, fread(data, 1, (size_t)size, file)};
    }
    fclose(file);
    return bytes;
}

static void write_words(FILE *out, const uint32_t *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s%u,", i % PER_LINE == 0 ? "\n" : "",
                (unsigned)words[i]);
    fputs("\n};\n\n", out);
}

/* The rows of one file in words of four bytes, as this machine reads them:
 * a C string of such a length is not portable. */
static void write_file(FILE *out, int number, struct slice bytes)
{
    fprintf(out, "static const uint32_t file%d[] = {", number);
    size_t count = (bytes.len + 3) / 4;
    for (size_t i = 0; i <= count; i++) {
        uint32_t word = 0;
        size_t at = i * 4;
        if (at < bytes.len)
            memcpy(&word, bytes.ptr + at,
                   bytes.len - at < 4 ? bytes.len - at : 4);
        fprintf(out, "%s%u,", i % PER_LINE == 0 ? "\n" : "", (unsigned)word);
    }
    fputs("\n};\n\n", out);
}

static int write_array(const char *path, struct image image,
                       const struct slice files[DATA_FILE_COUNT])
{
    FILE *out = fopen(path, "wb");
    if (out == NULL) {
        fprintf(stderr, "tables: %s: %s\n", path, strerror(errno));
        return 1;
    }
    fputs("/* Made by tools/tables.c from data/en. */\n"
          "#include \"src/pipeline/builtin.h\"\n\n"
          "static const _Alignas(8) uint32_t words[] = {",
          out);
    write_words(out, image.words, image.count);
    for (int i = 0; i < DATA_FILE_COUNT; i++)
        write_file(out, i, files[i]);
    fputs("struct image builtin_image(void)\n{\n"
          "    return (struct image){words, sizeof(words) / "
          "sizeof(words[0])};\n}\n\n"
          "void builtin_files(struct slice files[DATA_FILE_COUNT])\n{\n",
          out);
    for (int i = 0; i < DATA_FILE_COUNT; i++)
        fprintf(out,
                "    files[%d] = (struct slice){(const char *)file%d, %zu};\n",
                i, i, files[i].len);
    fputs("}\n", out);
    if (fclose(out) != 0) {
        fprintf(stderr, "tables: %s: %s\n", path, strerror(errno));
        return 1;
    }
    return 0;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: tables FOLDER OUT.c\n", stderr);
        return 2;
    }
    struct slice files[DATA_FILE_COUNT];
    for (int i = 0; i < DATA_FILE_COUNT; i++)
        files[i] = read_file(argv[1], data_file_path((enum data_file)i));
    struct arena arena;
    arena_init(&arena, NULL, (size_t)1 << 30);
    struct image image;
    struct pax_error error = {PAX_OK, "", 0};
    const struct data_sources sources = {.files = files};
    enum pax_status status = data_compile(&arena, &sources, &image, &error);
    if (status != PAX_OK) {
        fprintf(stderr, "tables: %s: %s (%d), line %zu\n", argv[1], error.text,
                (int)status, error.offset);
        return 1;
    }
    int result = write_array(argv[2], image, files);
    arena_finish(&arena);
    for (int i = 0; i < DATA_FILE_COUNT; i++) {
        if (files[i].len > 0)
            free((void *)(uintptr_t)files[i].ptr);
    }
    return result;
}
