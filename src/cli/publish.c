/* SPDX-License-Identifier: MIT */
/* Files that the writing of calendars and maps needs: --previous, --places. */
#include "publish.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_BYTES ((size_t)64 << 20) /* of one such file */
#define MOST_HOURS 8784               /* a year */

static int failed(const char *path, const char *text)
{
    complain("%s: %s", path, text);
    return EXIT_INPUT;
}

/* All bytes of a file with a NUL behind them. */
static int read_all(const char *path, FILE *file, char **out, size_t *out_len)
{
    size_t len = 0, room = 0;
    char *bytes = NULL;
    for (;;) {
        if (room - len < 2) {
            size_t more = room == 0 ? 65536 : room * 2;
            char *grown = more > 2 * MOST_BYTES ? NULL : realloc(bytes, more);
            if (grown == NULL) {
                free(bytes);
                return failed(path, "too large");
            }
            bytes = grown;
            room = more;
        }
        size_t got = fread(bytes + len, 1, room - len - 1, file);
        len += got;
        if (got == 0)
            break;
    }
    if (ferror(file) || len > MOST_BYTES) {
        free(bytes);
        return failed(path, ferror(file) ? strerror(errno) : "too large");
    }
    bytes[len] = '\0';
    *out = bytes;
    *out_len = len;
    return 0;
}

static int read_file(const char *path, char **out, size_t *len)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return failed(path, strerror(errno));
    int code = read_all(path, file, out, len);
    fclose(file);
    return code;
}

/* A first run has no older calendar yet: that is no fault. */
static int read_previous(struct publish *publish, const struct options *options)
{
    size_t len = 0;
    FILE *file = fopen(options->previous, "rb");
    if (file == NULL && errno == ENOENT) {
        remark(options, "%s: not there yet, every event is new",
               options->previous);
        return 0;
    }
    if (file == NULL)
        return failed(options->previous, strerror(errno));
    int code = read_all(options->previous, file, &publish->previous, &len);
    fclose(file);
    publish->export.previous = (struct pax_text){publish->previous, len};
    return code;
}

/* "-33.8688" as millionths of a degree; false for anything else, or beyond
 * `most` degrees. */
static bool read_degrees(const char *text, size_t len, int32_t most,
                         int32_t *out)
{
    int64_t value = 0;
    size_t at = 0, places = 0;
    bool negative = len > 0 && text[0] == '-';
    if (negative)
        at++;
    size_t first = at;
    while (at < len && text[at] >= '0' && text[at] <= '9' && at - first < 3)
        value = value * 10 + (text[at++] - '0');
    if (at == first)
        return false;
    if (at < len && text[at] == '.') {
        for (at++; at < len && text[at] >= '0' && text[at] <= '9'; at++)
            if (places < 6) {
                value = value * 10 + (text[at] - '0');
                places++;
            }
    }
    for (; places < 6; places++)
        value *= 10;
    if (at != len || value > (int64_t)most * 1000000)
        return false;
    *out = (int32_t)(negative ? -value : value);
    return true;
}

/* "Brussels<TAB>50.85<TAB>4.35" */
static bool read_place(const char *line, size_t len, struct pax_place *place)
{
    const char *end = line + len;
    const char *first = memchr(line, '\t', len);
    if (first == NULL || first == line)
        return false;
    const char *latitude = first + 1;
    const char *second = memchr(latitude, '\t', (size_t)(end - latitude));
    if (second == NULL)
        return false;
    const char *longitude = second + 1;
    place->name = (struct pax_text){line, (size_t)(first - line)};
    return read_degrees(latitude, (size_t)(second - latitude), 90,
                        &place->latitude) &&
           read_degrees(longitude, (size_t)(end - longitude), 180,
                        &place->longitude);
}

static int compare_text(struct pax_text a, struct pax_text b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter > 0 ? memcmp(a.ptr, b.ptr, shorter) : 0;
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static int compare_places(const void *a, const void *b)
{
    return compare_text(((const struct pax_place *)a)->name,
                        ((const struct pax_place *)b)->name);
}

/* Sorts the places; a name that stands twice would have two coordinates. */
static int sort_places(struct publish *publish, const char *path, size_t count)
{
    qsort(publish->places, count, sizeof(*publish->places), compare_places);
    for (size_t i = 1; i < count; i++) {
        const struct pax_place *place = &publish->places[i];
        if (compare_places(place - 1, place) == 0) {
            complain("%s: \"%.*s\" stands twice", path, (int)place->name.len,
                     place->name.ptr);
            return EXIT_INPUT;
        }
    }
    publish->export.places = publish->places;
    publish->export.place_count = count;
    return 0;
}

static int read_places(struct publish *publish, const char *path)
{
    size_t len = 0, count = 0, lines = 1, number = 0;
    int code = read_file(path, &publish->place_file, &len);
    if (code != 0)
        return code;
    for (size_t i = 0; i < len; i++)
        lines += publish->place_file[i] == '\n';
    publish->places = calloc(lines, sizeof(*publish->places));
    if (publish->places == NULL)
        return failed(path, "out of memory");
    const char *line = publish->place_file, *end = line + len;
    while (line < end) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        if (stop == NULL)
            stop = end;
        size_t size = (size_t)(stop - line);
        if (size > 0 && line[size - 1] == '\r')
            size--;
        number++;
        if (size > 0 && line[0] != '#') {
            if (!read_place(line, size, &publish->places[count])) {
                complain("%s:%zu: not \"NAME<TAB>LATITUDE<TAB>LONGITUDE\" in "
                         "degrees",
                         path, number);
                return EXIT_INPUT;
            }
            count++;
        }
        line = stop + 1;
    }
    return sort_places(publish, path, count);
}

static int read_hours(struct publish *publish, const char *value)
{
    unsigned hours = 0;
    for (const char *digit = value; *digit != '\0'; digit++) {
        if (*digit < '0' || *digit > '9' || hours > MOST_HOURS)
            hours = MOST_HOURS + 1;
        else
            hours = hours * 10 + (unsigned)(*digit - '0');
    }
    if (hours > MOST_HOURS || value[0] == '\0') {
        complain("--refresh: \"%s\" is not a number of hours up to %d", value,
                 MOST_HOURS);
        return EXIT_USAGE;
    }
    publish->export.refresh_hours = hours;
    return 0;
}

int publish_read(struct publish *publish, const struct options *options)
{
    int code = 0;
    *publish = (struct publish){0};
    pax_export_options_default(&publish->export);
    if (options->feed_url != NULL)
        publish->export.feed_url =
            (struct pax_text){options->feed_url, strlen(options->feed_url)};
    if (options->refresh != NULL)
        code = read_hours(publish, options->refresh);
    if (code == 0 && options->previous != NULL)
        code = read_previous(publish, options);
    if (code == 0 && options->places != NULL)
        code = read_places(publish, options->places);
    return code;
}

void publish_finish(struct publish *publish)
{
    free(publish->previous);
    free(publish->place_file);
    free(publish->places);
    *publish = (struct publish){0};
}
