/* SPDX-License-Identifier: MIT */
/* One calendar for each actor, type or country. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "publish.h"

#define NAME_BYTES 60 /* of a key in a file name */

/* An event under one of its keys. An empty key stands for "none". */
struct entry {
    struct pax_text key;
    size_t event;
};

struct split {
    const struct options *options;
    const struct pax_timeline *timeline;
    const struct pax_format *format;
    const struct pax_export_options *export;
    const char *path;
    struct entry *entries;
    size_t count;
    char **taken; /* paths written so far */
    size_t taken_count;
};

static struct pax_text text_of(const char *text)
{
    return (struct pax_text){text, strlen(text)};
}

static struct pax_text key_of(const struct split *split,
                              const struct pax_event *event, size_t actor)
{
    if (split->options->split == SPLIT_TYPE)
        return text_of(pax_type_name(event->type));
    if (actor >= event->actor_count)
        return (struct pax_text){NULL, 0};
    return split->options->split == SPLIT_ACTOR
               ? event->actors[actor].name
               : text_of(event->actors[actor].country);
}

static int compare_entries(const void *one, const void *other)
{
    const struct entry *a = one, *b = other;
    size_t shorter = a->key.len < b->key.len ? a->key.len : b->key.len;
    int order = shorter > 0 ? memcmp(a->key.ptr, b->key.ptr, shorter) : 0;
    if (order == 0)
        order = (a->key.len > b->key.len) - (a->key.len < b->key.len);
    return order != 0 ? order : (a->event > b->event) - (a->event < b->event);
}

static bool same_key(const struct entry *a, const struct entry *b)
{
    return a->key.len == b->key.len &&
           (a->key.len == 0 || memcmp(a->key.ptr, b->key.ptr, a->key.len) == 0);
}

/* Every event under every key it has, in the order of the keys. */
static bool list_entries(struct split *split)
{
    size_t room = 0, count = pax_timeline_count(split->timeline);
    for (size_t i = 0; i < count; i++)
        room += pax_timeline_event(split->timeline, i)->actor_count + 1;
    split->entries = calloc(room + 1, sizeof(*split->entries));
    if (split->entries == NULL)
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct pax_event *event = pax_timeline_event(split->timeline, i);
        size_t before = split->count;
        for (size_t a = 0; a < event->actor_count; a++) {
            struct pax_text key = key_of(split, event, a);
            if (key.len > 0)
                split->entries[split->count++] = (struct entry){key, i};
        }
        if (split->count == before)
            split->entries[split->count++] =
                (struct entry){key_of(split, event, event->actor_count), i};
    }
    qsort(split->entries, split->count, sizeof(*split->entries),
          compare_entries);
    return true;
}

/* Leads of Latin-1 signs, punctuation and presentation forms, among which are
 * characters that turn the direction of writing. */
static bool is_sign(unsigned char byte)
{
    return byte == 0xC2 || byte == 0xE2 || byte == 0xEF;
}

/* Letters and digits, beyond ASCII too; anything else is a hyphen. */
static size_t put_name(char out[NAME_BYTES + 1], struct pax_text key)
{
    size_t at = 0, i = 0;
    for (; i < key.len && at < NAME_BYTES; i++) {
        char c = key.ptr[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        if (is_sign((unsigned char)c)) {
            c = '-';
            while (i + 1 < key.len &&
                   ((unsigned char)key.ptr[i + 1] & 0xC0) == 0x80)
                i++;
        }
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
            ((unsigned char)c & 0x80) != 0)
            out[at++] = c;
        else if (at > 0 && out[at - 1] != '-')
            out[at++] = '-';
    }
    /* Not inside a character: drop what a cut has left of one. */
    if (i < key.len && ((unsigned char)key.ptr[i] & 0xC0) == 0x80) {
        while (at > 0 && ((unsigned char)out[at - 1] & 0xC0) == 0x80)
            at--;
        if (at > 0)
            at--;
    }
    while (at > 0 && out[at - 1] == '-')
        at--;
    out[at] = '\0';
    return at;
}

static bool is_taken(const struct split *split, const char *path)
{
    for (size_t i = 0; i < split->taken_count; i++)
        if (strcmp(split->taken[i], path) == 0)
            return true;
    return false;
}

/* "talks-armenia.ics", "talks-armenia-2.ics" when that is taken; kept in
 * split->taken. NULL when out of memory. */
static const char *make_path(struct split *split, struct pax_text key)
{
    char name[NAME_BYTES + 1];
    const char *extension = split->format->extension;
    size_t stem = strlen(split->path), end = strlen(extension);
    if (stem > end && strcmp(split->path + stem - end, extension) == 0)
        stem -= end;
    if (put_name(name, key) == 0)
        memcpy(name, "other", sizeof("other"));
    size_t room = stem + NAME_BYTES + end + 32;
    char *path = malloc(room);
    if (path == NULL)
        return NULL;
    snprintf(path, room, "%.*s-%s%s", (int)stem, split->path, name, extension);
    for (unsigned n = 2; is_taken(split, path); n++)
        snprintf(path, room, "%.*s-%s-%u%s", (int)stem, split->path, name, n,
                 extension);
    split->taken[split->taken_count++] = path;
    return path;
}

/* "Title: Armenia" */
static enum pax_status set_title(struct pax_timeline *timeline,
                                 struct pax_text title, struct pax_text key)
{
    struct pax_text name = key.len > 0 ? key : text_of("other");
    char *joined = malloc(title.len + name.len + 2);
    if (joined == NULL)
        return PAX_NO_MEMORY;
    if (title.len > 0)
        memcpy(joined, title.ptr, title.len);
    memcpy(joined + title.len, ": ", 2);
    memcpy(joined + title.len + 2, name.ptr, name.len);
    enum pax_status status = pax_timeline_set_title(
        timeline, (struct pax_text){joined, title.len + 2 + name.len});
    free(joined);
    return status;
}

static enum pax_status fill(const struct split *split,
                            const struct entry *entries, size_t count,
                            struct pax_timeline *part)
{
    enum pax_status status =
        set_title(part, pax_timeline_title(split->timeline), entries[0].key);
    for (size_t i = 0; i < count && status == PAX_OK; i++) {
        /* An actor may stand twice in one event. */
        if (i > 0 && entries[i].event == entries[i - 1].event)
            continue;
        status = pax_timeline_add(
            part, pax_timeline_event(split->timeline, entries[i].event));
    }
    return status == PAX_OK ? pax_timeline_sort(part) : status;
}

/* The calendar of one key. */
static int write_part(struct split *split, const struct entry *entries,
                      size_t count)
{
    struct pax_timeline *part = NULL;
    const char *path = make_path(split, entries[0].key);
    int code = EXIT_OUTPUT;
    enum pax_status status =
        path != NULL ? pax_timeline_create(NULL, &part) : PAX_NO_MEMORY;
    if (status == PAX_OK)
        status = fill(split, entries, count, part);
    if (status == PAX_OK)
        code = output_timeline(part, split->format, split->export, path);
    else
        complain("%s: %s", split->path, pax_status_text(status));
    if (code == 0)
        remark(split->options, "%s: %zu events", path,
               pax_timeline_count(part));
    pax_timeline_destroy(part);
    return code;
}

static int write_parts(struct split *split)
{
    int code = 0;
    split->taken = calloc(split->count + 1, sizeof(*split->taken));
    if (split->taken == NULL) {
        complain("out of memory");
        return EXIT_OUTPUT;
    }
    for (size_t from = 0, to; from < split->count && code == 0; from = to) {
        to = from + 1;
        while (to < split->count &&
               same_key(&split->entries[from], &split->entries[to]))
            to++;
        code = write_part(split, split->entries + from, to - from);
    }
    for (size_t i = 0; i < split->taken_count; i++)
        free(split->taken[i]);
    free(split->taken);
    return code;
}

int publish_split(const struct options *options,
                  const struct pax_timeline *timeline,
                  const struct pax_format *format,
                  const struct pax_export_options *export, const char *path)
{
    struct split split = {.options = options,
                          .timeline = timeline,
                          .format = format,
                          .export = export,
                          .path = path};
    int code = EXIT_OUTPUT;
    if (list_entries(&split))
        code = write_parts(&split);
    else
        complain("out of memory");
    free(split.entries);
    return code;
}
