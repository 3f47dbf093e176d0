/* SPDX-License-Identifier: MIT */
/*
 * The calendar as it was published before, read through libical, so that an
 * event which shows something else now gets a higher SEQUENCE. Servers sort
 * properties and fold lines in their own way: values are compared, not bytes.
 */
#include "export/ical_feed.h"

#include <limits.h>
#include <stdlib.h>

#include "export/check.h"
#include "export/sink.h"
#include "src/base/buffer.h"
#include "src/base/caps.h"

struct feed_entry {
    struct slice uid; /* in the component */
    icalcomponent *event;
    int sequence;
};

/* What people see of an event. */
static const icalproperty_kind seen[] = {
    ICAL_SUMMARY_PROPERTY, ICAL_DTSTART_PROPERTY,    ICAL_DTEND_PROPERTY,
    ICAL_STATUS_PROPERTY,  ICAL_CATEGORIES_PROPERTY, ICAL_LOCATION_PROPERTY,
    ICAL_GEO_PROPERTY,     ICAL_URL_PROPERTY,        ICAL_DESCRIPTION_PROPERTY,
};

/* The line "WORD:..." or "WORD;...", in any case. */
static bool line_names(struct slice line, struct slice word)
{
    if (line.len <= word.len)
        return false;
    for (size_t i = 0; i < word.len; i++) {
        char c = line.ptr[i];
        if (c >= 'a' && c <= 'z')
            c = (char)(c - 'a' + 'A');
        if (c != word.ptr[i])
            return false;
    }
    return line.ptr[word.len] == ':' || line.ptr[word.len] == ';';
}

/* Each END has its BEGIN and the reverse: libical 3.0.16 prints a message on
 * standard error for an END too many. */
static bool is_nested(struct slice text)
{
    size_t depth = 0, lines = 0;
    while (text.ptr != NULL) {
        struct slice line = slice_cut(&text, '\n');
        if (line_names(line, SLICE("BEGIN"))) {
            depth++;
        } else if (line_names(line, SLICE("END"))) {
            if (depth == 0)
                return false;
            depth--;
        }
        lines++;
    }
    return depth == 0 && lines > 1;
}

/* A copy without folds, so that each line is whole; ends in NUL. */
static struct slice unfold(struct arena *arena, struct slice text)
{
    char *out = arena_array(arena, text.len + 1, 1);
    size_t len = 0;
    if (out == NULL)
        return (struct slice){NULL, 0};
    for (size_t i = 0; i < text.len; i++) {
        bool folded = text.ptr[i] == '\n' && i + 1 < text.len &&
                      (text.ptr[i + 1] == ' ' || text.ptr[i + 1] == '\t');
        if (!folded) {
            out[len++] = text.ptr[i];
            continue;
        }
        if (len > 0 && out[len - 1] == '\r')
            len--;
        i++;
    }
    out[len] = '\0';
    return (struct slice){out, len};
}

static int compare_entries(const void *one, const void *other)
{
    const struct feed_entry *a = one, *b = other;
    int order = slice_compare(a->uid, b->uid);
    return order != 0
               ? order
               : (a->sequence > b->sequence) - (a->sequence < b->sequence);
}

static int old_sequence(icalcomponent *event)
{
    icalproperty *property =
        icalcomponent_get_first_property(event, ICAL_SEQUENCE_PROPERTY);
    int sequence = property == NULL ? 0 : icalproperty_get_sequence(property);
    return sequence < 0 || sequence == INT_MAX ? 0 : sequence;
}

static enum pax_status list_events(struct feed *feed)
{
    int count =
        icalcomponent_count_components(feed->calendar, ICAL_VEVENT_COMPONENT);
    feed->entries =
        arena_array(&feed->arena, (size_t)count + 1, sizeof(*feed->entries));
    if (feed->entries == NULL)
        return PAX_NO_MEMORY;
    for (icalcomponent *event = icalcomponent_get_first_component(
             feed->calendar, ICAL_VEVENT_COMPONENT);
         event != NULL; event = icalcomponent_get_next_component(
                            feed->calendar, ICAL_VEVENT_COMPONENT)) {
        const char *uid = icalcomponent_get_uid(event);
        if (uid != NULL)
            feed->entries[feed->count++] =
                (struct feed_entry){slice_of(uid), event, old_sequence(event)};
    }
    qsort(feed->entries, feed->count, sizeof(*feed->entries), compare_entries);
    return PAX_OK;
}

enum pax_status feed_open(struct feed *feed, struct pax_text previous)
{
    *feed = (struct feed){.count = 0};
    if (previous.len == 0)
        return PAX_OK;
    if (previous.len > CAP_LINE_BYTES)
        return PAX_LIMIT;
    enum pax_status status = check_text(previous);
    if (status != PAX_OK)
        return status;
    if (memchr(previous.ptr, '\0', previous.len) != NULL)
        return PAX_BAD_SYNTAX;
    arena_init(&feed->arena, NULL, CAP_ARENA_BYTES);
    struct slice copy = unfold(&feed->arena, slice_from(previous));
    if (copy.ptr != NULL && is_nested(copy))
        feed->calendar = icalparser_parse_string(copy.ptr);
    if (copy.ptr == NULL)
        status = PAX_NO_MEMORY;
    else if (feed->calendar == NULL ||
             icalcomponent_isa(feed->calendar) != ICAL_VCALENDAR_COMPONENT)
        status = PAX_BAD_SYNTAX;
    else
        status = list_events(feed);
    if (status != PAX_OK)
        feed_close(feed);
    return status;
}

void feed_close(struct feed *feed)
{
    if (feed->calendar != NULL)
        icalcomponent_free(feed->calendar);
    arena_finish(&feed->arena);
    *feed = (struct feed){.count = 0};
}

/* The last entry of that UID, which has the highest SEQUENCE. */
static const struct feed_entry *find_entry(const struct feed *feed,
                                           struct slice uid)
{
    size_t low = 0, high = feed->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (slice_compare(feed->entries[middle].uid, uid) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0 || !slice_equal(feed->entries[low - 1].uid, uid))
        return NULL;
    return &feed->entries[low - 1];
}

/* Both properties say the same; NULL and NULL too. */
static bool same_property(icalproperty *a, icalproperty *b)
{
    if (a == NULL || b == NULL)
        return a == b;
    char *one = icalproperty_as_ical_string_r(a);
    char *other = icalproperty_as_ical_string_r(b);
    bool same = one != NULL && other != NULL &&
                slice_equal(slice_of(one), slice_of(other));
    icalmemory_free_buffer(one);
    icalmemory_free_buffer(other);
    return same;
}

static bool same_kind(icalcomponent *a, icalcomponent *b,
                      icalproperty_kind kind)
{
    icalproperty *one = icalcomponent_get_first_property(a, kind);
    icalproperty *other = icalcomponent_get_first_property(b, kind);
    while (one != NULL && same_property(one, other)) {
        one = icalcomponent_get_next_property(a, kind);
        other = icalcomponent_get_next_property(b, kind);
    }
    return one == NULL && other == NULL;
}

static bool looks_same(icalcomponent *a, icalcomponent *b)
{
    for (size_t i = 0; i < COUNT_OF(seen); i++)
        if (!same_kind(a, b, seen[i]))
            return false;
    return true;
}

enum pax_status feed_sequence(const struct feed *feed, struct arena *arena,
                              struct slice event, int *sequence)
{
    struct buffer text;
    buffer_init(&text, arena);
    buffer_put(&text, event);
    buffer_text(&text, "END:VEVENT\r\n");
    buffer_byte(&text, '\0');
    icalcomponent *now =
        text.failed ? NULL : icalparser_parse_string(text.data);
    if (now == NULL)
        return PAX_NO_MEMORY;
    const char *uid = icalcomponent_get_uid(now);
    const struct feed_entry *old =
        uid == NULL ? NULL : find_entry(feed, slice_of(uid));
    if (old == NULL)
        *sequence = 0;
    else
        *sequence = old->sequence + (looks_same(now, old->event) ? 0 : 1);
    icalcomponent_free(now);
    return PAX_OK;
}
