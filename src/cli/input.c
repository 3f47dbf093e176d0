/* SPDX-License-Identifier: MIT */
/*
 * Files, directories and standard input, article by article. JSON Lines are
 * read line by line, so that memory does not grow with their number.
 */
#include "input.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define MOST_BYTES ((size_t)64 << 20) /* of one file or line */
#define PATH_SIZE 4096
#define DEEPEST 32 /* folders in folders */

/* One input while it is read. */
struct source {
    const struct options *options;
    struct pax_reader *reader;
    struct input_visitor *visitor;
    const char *path;
    FILE *file;
    char *data; /* bytes read and not yet used */
    size_t len;
    size_t room;
    bool at_end;
    size_t line; /* of JSON Lines, from 1 */
};

static struct pax_text text_of(const char *text)
{
    return (struct pax_text){text, strlen(text)};
}

int input_failed(struct input_visitor *visitor, const struct options *options,
                 struct pax_text id, const struct pax_error *error)
{
    visitor->failures++;
    complain("%.*s: %s (byte %zu)", (int)id.len, id.ptr, error->text,
             error->offset);
    (void)options;
    return visitor->failed != NULL ? visitor->failed(visitor->ctx, id, error)
                                   : 0;
}

/* A file that could not be read at all. */
static int file_failed(struct source *source, enum pax_status code,
                       const char *text)
{
    struct pax_error error = {code, text, 0};
    source->visitor->failures++;
    complain("%s: %s", source->path, text);
    if (source->visitor->failed == NULL)
        return 0;
    return source->visitor->failed(source->visitor->ctx, text_of(source->path),
                                   &error);
}

/* The file's name without folders and extension: the id of a text. */
static struct pax_text stem_of(const char *path)
{
    const char *name = strrchr(path, '/');
    name = name != NULL ? name + 1 : path;
    const char *dot = strrchr(name, '.');
    size_t len = dot != NULL && dot != name ? (size_t)(dot - name)
                                            : strlen(name);
    return (struct pax_text){name, len};
}

/* Reads on until `want` bytes are there, the end, or the cap. False when the
 * reading failed or memory ran out. */
static bool fill(struct source *source, size_t want)
{
    while (source->len < want && !source->at_end) {
        if (source->room < want || source->len == source->room) {
            size_t room = source->room < 65536 ? 65536 : source->room * 2;
            while (room < want)
                room *= 2;
            char *data = realloc(source->data, room);
            if (data == NULL)
                return false;
            source->data = data;
            source->room = room;
        }
        size_t got = fread(source->data + source->len, 1,
                           source->room - source->len, source->file);
        source->len += got;
        if (got == 0) {
            if (ferror(source->file))
                return false;
            source->at_end = true;
        }
    }
    return true;
}

static int visit_article(struct source *source, struct pax_input *input)
{
    if (source->options->published != NULL) {
        input->published = text_of(source->options->published);
        input->published_from = PAX_EVIDENCE_USER;
    }
    source->visitor->articles++;
    return source->visitor->article(source->visitor->ctx, input);
}

static int visit_text(struct source *source)
{
    if (!fill(source, MOST_BYTES + 1))
        return file_failed(source, PAX_READ_FAILED, strerror(errno));
    if (source->len > MOST_BYTES)
        return file_failed(source, PAX_LIMIT, "larger than 64 MiB");
    struct pax_input input = {
        .id = strcmp(source->path, "-") == 0 ? text_of("stdin")
                                             : stem_of(source->path),
        .text = {source->data != NULL ? source->data : "", source->len},
        .published_from = PAX_EVIDENCE_METADATA,
    };
    return visit_article(source, &input);
}

static int visit_line(struct source *source, struct pax_text line)
{
    struct pax_input input;
    struct pax_error error = {PAX_OK, "", 0};
    char name[PATH_SIZE];
    int length = snprintf(name, sizeof(name), "%s:%zu", source->path,
                          source->line);
    struct pax_text place = {name, length > 0 ? strlen(name) : 0};
    size_t blank = 0;
    while (blank < line.len && strchr(" \t\r", line.ptr[blank]) != NULL &&
           line.ptr[blank] != '\0')
        blank++;
    if (blank == line.len)
        return 0;
    if (source->visitor->line != NULL) {
        source->visitor->articles++;
        return source->visitor->line(source->visitor->ctx, line, place);
    }
    if (pax_input_from_json(source->reader, line, &input, &error) != PAX_OK)
        return input_failed(source->visitor, source->options, place, &error);
    if (input.id.len == 0)
        input.id = place;
    return visit_article(source, &input);
}

/* Passes over the rest of a line that is too long to hold. */
static int skip_line(struct source *source)
{
    int c;
    source->len = 0;
    do
        c = getc(source->file);
    while (c != '\n' && c != EOF);
    source->at_end = c == EOF;
    char name[PATH_SIZE];
    (void)snprintf(name, sizeof(name), "%s:%zu", source->path, source->line);
    struct pax_error error = {PAX_LIMIT, "line longer than 64 MiB",
                              MOST_BYTES};
    return input_failed(source->visitor, source->options, text_of(name),
                        &error);
}

static int visit_lines(struct source *source)
{
    size_t start = 0; /* of the line in data */
    size_t look = 0;  /* no line feed before this */
    for (;;) {
        char *feed = source->len > look
                         ? memchr(source->data + look, '\n', source->len - look)
                         : NULL;
        if (feed == NULL && !source->at_end) {
            if (source->len > 0)
                memmove(source->data, source->data + start,
                        source->len - start);
            source->len -= start;
            start = 0;
            look = source->len;
            if (source->len > MOST_BYTES) {
                source->line++;
                int code = skip_line(source);
                look = 0;
                if (code != 0)
                    return code;
            } else if (!fill(source, source->len + 1)) {
                return file_failed(source, PAX_READ_FAILED, strerror(errno));
            }
            continue;
        }
        if (feed == NULL && start == source->len)
            return 0;
        size_t end = feed != NULL ? (size_t)(feed - source->data)
                                  : source->len;
        source->line++;
        int code = visit_line(
            source, (struct pax_text){source->data + start, end - start});
        if (code != 0)
            return code;
        start = look = feed != NULL ? end + 1 : end;
    }
}

/* JSON Lines begin with an object whose first member has a quoted name. */
static bool looks_like_json(const struct source *source)
{
    size_t at = 0;
    while (at < source->len && strchr(" \t\r\n", source->data[at]) != NULL &&
           source->data[at] != '\0')
        at++;
    if (at == source->len || source->data[at] != '{')
        return false;
    at++;
    while (at < source->len && strchr(" \t\r\n", source->data[at]) != NULL &&
           source->data[at] != '\0')
        at++;
    return at < source->len &&
           (source->data[at] == '"' || source->data[at] == '}');
}

static int visit_file(const struct options *options, struct pax_reader *reader,
                      struct input_visitor *visitor, const char *path)
{
    struct source source = {.options = options,
                            .reader = reader,
                            .visitor = visitor,
                            .path = path};
    bool is_stdin = strcmp(path, "-") == 0;
    source.file = is_stdin ? stdin : fopen(path, "rb");
    if (source.file == NULL)
        return file_failed(&source, PAX_READ_FAILED, strerror(errno));
    int code;
    errno = 0;
    if (!fill(&source, 1))
        code = file_failed(&source, PAX_READ_FAILED, strerror(errno));
    else if (options->from == FORM_JSONL ||
             (options->from == FORM_BY_CONTENT && looks_like_json(&source)))
        code = visit_lines(&source);
    else
        code = visit_text(&source);
    free(source.data);
    if (!is_stdin)
        fclose(source.file);
    return code;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* A file that a directory walk takes: texts and JSON Lines by extension. */
static bool is_article_name(const char *name)
{
    static const char *const extensions[] = {".txt", ".text", ".jsonl",
                                             ".ndjson"};
    size_t len = strlen(name);
    for (size_t i = 0; i < sizeof(extensions) / sizeof(extensions[0]); i++) {
        size_t ending = strlen(extensions[i]);
        if (len > ending && strcmp(name + len - ending, extensions[i]) == 0)
            return true;
    }
    return false;
}

/* Names in one directory, sorted; NULL-terminated, freed by free_names(). */
static char **read_names(const char *path)
{
    DIR *folder = opendir(path);
    if (folder == NULL)
        return NULL;
    size_t count = 0;
    size_t room = 16;
    char **names = calloc(room + 1, sizeof(*names));
    struct dirent *entry;
    while (names != NULL && (entry = readdir(folder)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        if (count == room) {
            char **grown = realloc(names, (room * 2 + 1) * sizeof(*names));
            if (grown == NULL)
                break;
            names = grown;
            room *= 2;
        }
        names[count] = strdup(entry->d_name);
        if (names[count] == NULL)
            break;
        names[++count] = NULL;
    }
    closedir(folder);
    if (names != NULL)
        qsort(names, count, sizeof(*names), compare_names);
    return names;
}

static void free_names(char **names)
{
    for (size_t i = 0; names != NULL && names[i] != NULL; i++)
        free(names[i]);
    free(names);
}

/* A walk over folders without recursion: a stack of sorted listings. */
struct level {
    char path[PATH_SIZE];
    char **names;
    size_t next;
};

static int enter(struct source *source, struct level *level, const char *path)
{
    int length = snprintf(level->path, sizeof(level->path), "%s", path);
    level->next = 0;
    level->names = NULL;
    if (length >= 0 && (size_t)length < sizeof(level->path))
        level->names = read_names(path);
    source->path = path;
    return level->names != NULL
               ? 0
               : file_failed(source, PAX_READ_FAILED, strerror(errno));
}

static int visit_folder(const struct options *options,
                        struct pax_reader *reader,
                        struct input_visitor *visitor, const char *root)
{
    struct source source = {.visitor = visitor, .options = options};
    struct level *levels = calloc(DEEPEST, sizeof(*levels));
    size_t before = visitor->articles + visitor->failures;
    size_t depth = 1;
    if (levels == NULL)
        return EXIT_INPUT;
    int code = enter(&source, &levels[0], root);
    while (depth > 0 && code == 0) {
        struct level *level = &levels[depth - 1];
        const char *name =
            level->names != NULL ? level->names[level->next] : NULL;
        if (name == NULL) {
            free_names(level->names);
            level->names = NULL;
            depth--;
            continue;
        }
        level->next++;
        char path[PATH_SIZE * 2];
        struct stat info;
        (void)snprintf(path, sizeof(path), "%s/%s", level->path, name);
        if (stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
            if (depth < DEEPEST)
                code = enter(&source, &levels[depth++], path);
        } else if (is_article_name(name)) {
            code = visit_file(options, reader, visitor, path);
        }
    }
    for (size_t i = 0; i < depth; i++)
        free_names(levels[i].names);
    free(levels);
    source.path = root;
    if (code == 0 && visitor->articles + visitor->failures == before)
        code = file_failed(&source, PAX_EMPTY,
                           "no articles in it (.txt, .jsonl)");
    return code;
}

int inputs_visit(const struct options *options, struct pax_reader *reader,
                 struct input_visitor *visitor)
{
    static const char *const standard_input[] = {"-"};
    const char *const *files =
        options->file_count > 0 ? options->files : standard_input;
    size_t count = options->file_count > 0 ? options->file_count : 1;
    for (size_t i = 0; i < count; i++) {
        struct stat info;
        bool is_folder = strcmp(files[i], "-") != 0 &&
                         stat(files[i], &info) == 0 && S_ISDIR(info.st_mode);
        int code = is_folder
                       ? visit_folder(options, reader, visitor, files[i])
                       : visit_file(options, reader, visitor, files[i]);
        if (code != 0)
            return code;
    }
    return visitor->failures > 0 ? EXIT_INPUT : 0;
}
