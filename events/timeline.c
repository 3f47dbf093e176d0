/* SPDX-License-Identifier: MIT */
/*
 * Events of many articles in one order. What is added is kept as it came;
 * sorting puts equal ids together. So neither the order nor the split of the
 * input shows in the result. The order: docs/events.md, section on timelines.
 */
#include "paxline/timeline.h"

#include "src/base/arena.h"
#include "src/base/caps.h"

struct pax_timeline {
    struct arena arena;
    struct pax_text title;
    struct pax_event *added; /* as they came */
    size_t added_count;
    size_t added_room;
    struct pax_event *merged; /* in order; set by sorting */
    size_t merged_count;
};

static int compare_text(struct pax_text a, struct pax_text b)
{
    return slice_compare((struct slice){a.ptr, a.len},
                         (struct slice){b.ptr, b.len});
}

static int compare_number(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

/* --- Making and copying -------------------------------------------------- */

enum pax_status pax_timeline_create(const struct pax_alloc *alloc,
                                    struct pax_timeline **out)
{
    struct arena arena;
    arena_init(&arena, alloc, SIZE_MAX);
    struct pax_timeline *timeline = arena_zeroed(&arena, 1, sizeof(*timeline));
    if (timeline == NULL) {
        arena_finish(&arena);
        return PAX_NO_MEMORY;
    }
    timeline->title = (struct pax_text){"Timeline", sizeof("Timeline") - 1};
    timeline->arena = arena;
    *out = timeline;
    return PAX_OK;
}

void pax_timeline_destroy(struct pax_timeline *timeline)
{
    if (timeline == NULL)
        return;
    struct arena arena = timeline->arena; /* holds the timeline itself */
    arena_finish(&arena);
}

static bool copy_text(struct arena *arena, struct pax_text *text)
{
    struct slice copy = {"", 0};
    if (text->len > 0) {
        copy = arena_copy(arena, (struct slice){text->ptr, text->len});
        if (copy.ptr == NULL)
            return false;
    }
    *text = (struct pax_text){copy.ptr, copy.len};
    return true;
}

static bool copy_actors(struct arena *arena, struct pax_event *event)
{
    struct pax_actor *actors =
        arena_array(arena, event->actor_count, sizeof(*actors));
    if (actors == NULL)
        return false;
    for (size_t i = 0; i < event->actor_count; i++) {
        actors[i] = event->actors[i];
        if (!copy_text(arena, &actors[i].name) ||
            !copy_text(arena, &actors[i].mention) ||
            !copy_text(arena, &actors[i].code))
            return false;
    }
    event->actors = actors;
    return true;
}

static bool copy_lists(struct arena *arena, struct pax_event *event)
{
    struct pax_quote *also =
        arena_array(arena, event->also_count, sizeof(*also));
    struct pax_source *sources =
        arena_array(arena, event->source_count, sizeof(*sources));
    if (also == NULL || sources == NULL)
        return false;
    for (size_t i = 0; i < event->also_count; i++) {
        also[i] = event->also[i];
        if (!copy_text(arena, &also[i].text))
            return false;
    }
    for (size_t i = 0; i < event->source_count; i++) {
        sources[i] = event->sources[i];
        if (!copy_text(arena, &sources[i].id) ||
            !copy_text(arena, &sources[i].title) ||
            !copy_text(arena, &sources[i].url))
            return false;
    }
    event->also = also;
    event->sources = sources;
    return copy_actors(arena, event);
}

enum pax_status pax_timeline_add(struct pax_timeline *timeline,
                                 const struct pax_event *event)
{
    struct arena *arena = &timeline->arena;
    struct pax_event copy = *event;
    struct pax_text *text[] = {
        &copy.summary,     &copy.quote.text,       &copy.trigger.text,
        &copy.expression.text, &copy.verb,         &copy.place,
        &copy.reported_by, &copy.reported_content, &copy.why,
    };
    for (size_t i = 0; i < COUNT_OF(text); i++) {
        if (!copy_text(arena, text[i]))
            return PAX_NO_MEMORY;
    }
    if (!copy_lists(arena, &copy))
        return PAX_NO_MEMORY;
    struct pax_event *added =
        arena_grow(arena, timeline->added, &timeline->added_room,
                   timeline->added_count + 1, sizeof(*added));
    if (added == NULL)
        return PAX_NO_MEMORY;
    timeline->added = added;
    added[timeline->added_count++] = copy;
    return PAX_OK;
}

enum pax_status pax_timeline_set_title(struct pax_timeline *timeline,
                                       struct pax_text title)
{
    if (!copy_text(&timeline->arena, &title))
        return PAX_NO_MEMORY;
    timeline->title = title;
    return PAX_OK;
}

struct pax_text pax_timeline_title(const struct pax_timeline *timeline)
{
    return timeline->title;
}

/* --- The order ----------------------------------------------------------- */

/* Published day as a number; unknown ones last. */
static int64_t source_day(const struct pax_source *source)
{
    return source->has_published ? pax_date_to_day(source->published)
                                 : INT64_MAX;
}

static int compare_sources(const struct pax_source *a,
                           const struct pax_source *b)
{
    int order = compare_number(source_day(a), source_day(b));
    if (order == 0)
        order = compare_text(a->id, b->id);
    if (order == 0)
        order = compare_text(a->url, b->url);
    return order != 0 ? order : compare_text(a->title, b->title);
}

/* The source of the event's own quote. */
static const struct pax_source *quote_source(const struct pax_event *event)
{
    static const struct pax_source none = {{"", 0}, {"", 0}, {"", 0}, false,
                                           {0, 1, 1}};
    return event->quote.source < event->source_count
               ? &event->sources[event->quote.source]
               : &none;
}

/* Article order: where the event is told. */
static int compare_telling(const struct pax_event *a,
                           const struct pax_event *b)
{
    int order = compare_sources(quote_source(a), quote_source(b));
    if (order == 0)
        order = compare_number((int64_t)a->quote.char_start,
                               (int64_t)b->quote.char_start);
    if (order == 0)
        order = compare_number((int64_t)a->trigger.char_start,
                               (int64_t)b->trigger.char_start);
    if (order == 0)
        order = compare_text(a->quote.text, b->quote.text);
    return order != 0 ? order : compare_text(a->summary, b->summary);
}

static int64_t interval_start(const struct pax_when *when)
{
    return when->interval.has_start ? when->interval.start : INT64_MIN;
}

static int64_t interval_end(const struct pax_when *when)
{
    return when->interval.has_end ? when->interval.end : INT64_MAX;
}

static int compare_ids(const struct pax_event *a, const struct pax_event *b)
{
    return strncmp(a->id, b->id, sizeof(a->id));
}

/* start, end, precision, article order, id: a total order. */
static int compare_events(const struct pax_event *a,
                          const struct pax_event *b)
{
    int order = compare_number(interval_start(&a->when),
                               interval_start(&b->when));
    if (order == 0)
        order = compare_number(interval_end(&a->when),
                               interval_end(&b->when));
    if (order == 0)
        order = compare_number((int64_t)a->when.interval.precision,
                               (int64_t)b->when.interval.precision);
    if (order == 0)
        order = compare_telling(a, b);
    return order != 0 ? order : compare_ids(a, b);
}

/* By id, then the best telling first. */
static int compare_groups(const struct pax_event *a,
                          const struct pax_event *b)
{
    int order = compare_ids(a, b);
    if (order == 0)
        order = compare_telling(a, b);
    return order;
}

typedef int compare_function(const struct pax_event *,
                             const struct pax_event *);

/* Merge sort, bottom up. `room` has place for `count` events too. */
static void sort(struct pax_event *events, struct pax_event *room,
                 size_t count, compare_function *compare)
{
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t low = 0; low < count; low += 2 * width) {
            size_t middle = low + width < count ? low + width : count;
            size_t high = middle + width < count ? middle + width : count;
            size_t left = low, right = middle;
            for (size_t at = low; at < high; at++) {
                bool take_left =
                    left < middle &&
                    (right == high ||
                     compare(&events[left], &events[right]) <= 0);
                room[at] = take_left ? events[left++] : events[right++];
            }
        }
        memcpy(events, room, count * sizeof(*events));
    }
}

/* --- Merging ------------------------------------------------------------- */

/* Index of an equal source among the first `count`, or `count`. */
static size_t find_source(const struct pax_source *sources, size_t count,
                          const struct pax_source *wanted)
{
    for (size_t i = 0; i < count; i++) {
        if (compare_sources(&sources[i], wanted) == 0)
            return i;
    }
    return count;
}

static bool same_quote(const struct pax_quote *a, const struct pax_quote *b)
{
    return a->source == b->source && a->char_start == b->char_start &&
           a->char_end == b->char_end && compare_text(a->text, b->text) == 0;
}

struct gathering {
    struct pax_event event;
    struct pax_source *sources;
    struct pax_quote *also;
};

/* Adds the quote with its source, unless it is there. */
static void gather_quote(struct gathering *to, struct pax_quote quote,
                         const struct pax_event *from)
{
    if (quote.source < from->source_count)
        quote.source = find_source(to->sources, to->event.source_count,
                                   &from->sources[quote.source]);
    if (same_quote(&quote, &to->event.quote))
        return;
    for (size_t i = 0; i < to->event.also_count; i++) {
        if (same_quote(&quote, &to->also[i]))
            return;
    }
    to->also[to->event.also_count++] = quote;
}

static void gather(struct gathering *to, const struct pax_event *from)
{
    struct pax_event *event = &to->event;
    for (size_t i = 0; i < from->source_count; i++) {
        size_t at = find_source(to->sources, event->source_count,
                                &from->sources[i]);
        if (at == event->source_count)
            to->sources[event->source_count++] = from->sources[i];
    }
    gather_quote(to, from->quote, from);
    for (size_t i = 0; i < from->also_count; i++)
        gather_quote(to, from->also[i], from);
    if (event->confidence < from->confidence)
        event->confidence = from->confidence;
    if (event->place.len == 0)
        event->place = from->place;
    if (event->reported_by.len == 0) {
        event->reported_by = from->reported_by;
        event->reported_content = from->reported_content;
    }
}

/* One event of several with the same id, the best telling first. */
static bool merge_group(struct arena *arena, const struct pax_event *group,
                        size_t count, struct pax_event *out)
{
    size_t sources = 0, quotes = 0;
    for (size_t i = 0; i < count; i++) {
        sources += group[i].source_count;
        quotes += group[i].also_count + 1;
    }
    struct gathering to = {
        .event = group[0],
        .sources = arena_array(arena, sources, sizeof(*to.sources)),
        .also = arena_array(arena, quotes, sizeof(*to.also)),
    };
    if (to.sources == NULL || to.also == NULL)
        return false;
    memcpy(to.sources, group[0].sources,
           group[0].source_count * sizeof(*to.sources));
    memcpy(to.also, group[0].also, group[0].also_count * sizeof(*to.also));
    for (size_t i = 1; i < count; i++)
        gather(&to, &group[i]);
    to.event.sources = to.sources;
    to.event.also = to.also;
    *out = to.event;
    return true;
}

enum pax_status pax_timeline_sort(struct pax_timeline *timeline)
{
    struct arena *arena = &timeline->arena;
    size_t count = timeline->added_count;
    struct pax_event *events = arena_array(arena, count, sizeof(*events));
    struct pax_event *room = arena_array(arena, count, sizeof(*room));
    if (events == NULL || room == NULL)
        return PAX_NO_MEMORY;
    if (count > 0)
        memcpy(events, timeline->added, count * sizeof(*events));
    sort(events, room, count, compare_groups);
    size_t made = 0;
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count; end++) {
            if (compare_ids(&events[first], &events[end]) != 0)
                break;
        }
        struct pax_event merged = events[first];
        if (end - first > 1 &&
            !merge_group(arena, &events[first], end - first, &merged))
            return PAX_NO_MEMORY;
        events[made++] = merged;
    }
    sort(events, room, made, compare_events);
    timeline->merged = events;
    timeline->merged_count = made;
    return PAX_OK;
}

size_t pax_timeline_count(const struct pax_timeline *timeline)
{
    return timeline->merged_count;
}

const struct pax_event *pax_timeline_event(const struct pax_timeline *timeline,
                                           size_t i)
{
    return i < timeline->merged_count ? &timeline->merged[i] : NULL;
}
