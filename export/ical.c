/* SPDX-License-Identifier: MIT */
/*
 * The timeline as a calendar (RFC 5545, RFC 7986), one property at a time
 * through libical but for the days. What it holds and why: docs/formats.md.
 * libical's conversions to clock time, its time zones and its global settings
 * are not used.
 */
#include "export/clean.h"
#include "export/exporter.h"
#include "export/ical_line.h"
#include "src/base/buffer.h"
#include "src/base/caps.h"

#define PRODID "-//paxline//paxline//EN"

/* What all the helpers below need; the arena lives for one event. */
struct calendar {
    struct output *out;
    struct arena *arena;
    int32_t first_day; /* of year 1 */
    int32_t last_day;  /* whose next day still has a year of four digits */
};

/* Days that the calendar shows. */
struct days {
    int32_t first;
    int32_t last;
};

static void put(const struct calendar *calendar, icalproperty *property)
{
    ical_put(calendar->arena, property, calendar->out);
}

/* A buffer's bytes with a NUL after them; NULL when out of memory. */
static char *ended(struct buffer *buffer)
{
    buffer_byte(buffer, '\0');
    return buffer->failed ? NULL : buffer->data;
}

static void put_x(const struct calendar *calendar, const char *name,
                  struct buffer *value)
{
    size_t len = value->len;
    char *text = ended(value);
    icalproperty *property = NULL;
    if (text != NULL) {
        ical_shield(text, len);
        property = icalproperty_new_x(text);
    }
    if (property != NULL)
        icalproperty_set_x_name(property, name);
    put(calendar, property);
}

static void put_x_text(const struct calendar *calendar, const char *name,
                       const char *text)
{
    struct buffer value;
    if (text == NULL || text[0] == '\0')
        return;
    buffer_init(&value, calendar->arena);
    buffer_text(&value, text);
    put_x(calendar, name, &value);
}

/*
 * "DTSTART;VALUE=DATE:20230522". Written here and not by libical 3.0.16, which
 * prints zeros for years after 3000 and takes the value for a date-time on
 * the first day of year 1.
 */
static void put_day(const struct calendar *calendar, const char *before,
                    int32_t day, const char *after)
{
    struct pax_date date = pax_date_from_day(day);
    struct buffer line;
    buffer_init(&line, calendar->arena);
    buffer_text(&line, before);
    buffer_padded(&line, (uint64_t)date.year, 4);
    buffer_padded(&line, date.month, 2);
    buffer_padded(&line, date.day, 2);
    buffer_text(&line, after);
    buffer_text(&line, "\r\n");
    if (line.failed)
        output_fail(calendar->out, PAX_NO_MEMORY);
    else
        output_put(calendar->out, buffer_slice(&line));
}

/* ---- which days ---- */

/* False when the event has no day that a calendar could show. */
static bool find_days(const struct calendar *calendar,
                      const struct pax_event *event, struct days *days)
{
    const struct pax_interval *i = &event->when.interval;
    if (!event->when.resolved || (!i->has_start && !i->has_end))
        return false;
    days->first = i->has_start ? i->start : i->end;
    days->last = i->has_end ? i->end : i->start;
    return days->first >= calendar->first_day &&
           days->last <= calendar->last_day;
}

/* The last publication among the sources, so that a later telling shows; the
 * event's first day when no source has one. Never the clock. */
static int32_t stamp_day(const struct calendar *calendar,
                         const struct pax_event *event, int32_t first)
{
    bool found = false;
    int32_t last = first;
    for (size_t i = 0; i < event->source_count; i++) {
        if (!event->sources[i].has_published)
            continue;
        int32_t day = pax_date_to_day(event->sources[i].published);
        if (day < calendar->first_day || day > calendar->last_day)
            continue;
        if (!found || day > last)
            last = day;
        found = true;
    }
    return last;
}

/* ---- texts ---- */

static void buffer_clean_line(struct buffer *buffer, struct pax_text text)
{
    struct slice line = clean_line(buffer->arena, slice_from(text));
    if (line.ptr == NULL)
        buffer->failed = true;
    else
        buffer_put(buffer, line);
}

static void buffer_clean_block(struct buffer *buffer, struct pax_text text)
{
    struct slice block = clean_block(buffer->arena, slice_from(text));
    if (block.ptr == NULL)
        buffer->failed = true;
    else
        buffer_put(buffer, block);
}

static void buffer_day(struct buffer *buffer, int32_t day)
{
    char iso[PAX_ISO_DATE_SIZE];
    pax_day_print(day, iso);
    buffer_text(buffer, iso);
}

/* "Planned: ", unless the summary says so itself. */
static void mark(struct buffer *buffer, const char *word, struct slice summary)
{
    if (slice_starts(summary, slice_of(word)))
        return;
    buffer_text(buffer, word);
    buffer_byte(buffer, ' ');
}

/* A calendar has no field for doubt, so the title shows it. */
static void put_marks(struct buffer *buffer, const struct pax_event *event,
                      struct slice summary)
{
    const struct pax_interval *i = &event->when.interval;
    if (i->approximate || i->kind == PAX_KIND_WITHIN)
        buffer_text(buffer, "~ ");
    if (!i->has_start) {
        buffer_text(buffer, "Before or on ");
        buffer_day(buffer, i->end);
        buffer_text(buffer, ": ");
    } else if (!i->has_end) {
        buffer_text(buffer, i->basis == PAX_BASIS_VAGUE_FUTURE ? "After "
                                                               : "Since ");
        buffer_day(buffer, i->start);
        buffer_text(buffer, ": ");
    }
    if (event->status == PAX_STATUS_PLANNED)
        mark(buffer, "Planned:", summary);
    else if (event->status == PAX_STATUS_NOT_REALISED)
        mark(buffer, "Not realised:", summary);
    else if (event->status == PAX_STATUS_HYPOTHETICAL)
        mark(buffer, "Possible:", summary);
}

static void put_summary(const struct calendar *calendar,
                        const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    struct slice summary =
        clean_line(calendar->arena, slice_from(event->summary));
    text.failed = summary.ptr == NULL;
    put_marks(&text, event, summary);
    if (summary.len > 0)
        buffer_put(&text, summary);
    else
        buffer_text(&text, pax_type_name(event->type));
    char *value = ended(&text);
    put(calendar, value == NULL ? NULL : icalproperty_new_summary(value));
}

/* Only what a reader may follow without harm: http and https, no white space,
 * no control characters. Bytes beyond ASCII are written as %XX (RFC 3986). */
static bool buffer_link(struct buffer *buffer, struct slice url)
{
    static const char digits[] = "0123456789ABCDEF";
    if (!slice_starts(url, SLICE("https://")) &&
        !slice_starts(url, SLICE("http://")))
        return false;
    for (size_t i = 0; i < url.len; i++) {
        unsigned char byte = (unsigned char)url.ptr[i];
        if (byte <= ' ' || byte == 0x7F || byte == '"' || byte == '<' ||
            byte == '>' || byte == '\\')
            return false;
    }
    for (size_t i = 0; i < url.len; i++) {
        unsigned char byte = (unsigned char)url.ptr[i];
        if (byte < 0x80) {
            buffer_byte(buffer, (char)byte);
        } else {
            buffer_byte(buffer, '%');
            buffer_byte(buffer, digits[byte >> 4]);
            buffer_byte(buffer, digits[byte & 0xF]);
        }
    }
    return true;
}

/* ---- description ---- */

/* Title, day and link of one source. */
static void describe_source(struct buffer *text,
                            const struct pax_source *source)
{
    buffer_text(text, "\nSource: ");
    buffer_clean_line(text, source->title.len > 0 ? source->title
                                                  : source->id);
    if (source->has_published) {
        buffer_text(text, ", ");
        buffer_day(text, pax_date_to_day(source->published));
    }
    size_t before = text->len;
    buffer_byte(text, '\n');
    if (!buffer_link(text, slice_from(source->url)))
        text->len = before;
}

static void describe_date(struct buffer *text, const struct pax_event *event)
{
    static const char *const words[PAX_KIND_COUNT] = {
        [PAX_KIND_DAY] = "",
        [PAX_KIND_WITHIN] = ", one time within",
        [PAX_KIND_SPAN] = ", all of it",
        [PAX_KIND_OPEN] = "",
    };
    const struct pax_interval *i = &event->when.interval;
    buffer_text(text, "Date: ");
    if (!i->has_start)
        buffer_text(text, "before or on ");
    if (i->has_start)
        buffer_day(text, i->start);
    if (!i->has_end)
        buffer_text(text, " or later");
    else if (!i->has_start || i->end != i->start) {
        buffer_text(text, i->has_start ? " to " : "");
        buffer_day(text, i->end);
        buffer_text(text, words[i->kind]);
    }
    if (i->approximate)
        buffer_text(text, ", approximate");
    buffer_text(text, " (");
    if (event->expression.text.len > 0) {
        buffer_text(text, "\"");
        buffer_clean_line(text, event->expression.text);
        buffer_text(text, "\", ");
    }
    buffer_text(text, pax_basis_name(i->basis));
    buffer_byte(text, ')');
}

static void put_description(const struct calendar *calendar,
                            const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    if (event->quote.text.len > 0) {
        buffer_clean_block(&text, event->quote.text);
        buffer_text(&text, "\n\n");
    }
    describe_date(&text, event);
    for (size_t i = 0; i < event->source_count; i++)
        describe_source(&text, &event->sources[i]);
    for (size_t i = 0; i < event->also_count; i++) {
        buffer_text(&text, "\n\nAlso: ");
        buffer_clean_block(&text, event->also[i].text);
    }
    if (event->why.len > 0) {
        buffer_text(&text, "\n\nWhy: ");
        buffer_clean_line(&text, event->why);
    }
    char *value = ended(&text);
    put(calendar, value == NULL ? NULL : icalproperty_new_description(value));
}

/* ---- the other properties ---- */

static bool named_before(const struct pax_event *event, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (slice_equal(slice_from(event->actors[i].name),
                        slice_from(event->actors[at].name)))
            return true;
    return false;
}

/* One property with all of them: a second one hides the first from khal. */
static void put_categories(const struct calendar *calendar,
                           const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    buffer_text(&text, pax_type_name(event->type));
    for (size_t i = 0; i < event->actor_count; i++) {
        struct slice name =
            clean_line(calendar->arena, slice_from(event->actors[i].name));
        text.failed = text.failed || name.ptr == NULL;
        if (name.len == 0 || named_before(event, i))
            continue;
        buffer_byte(&text, ',');
        size_t from = text.len;
        buffer_put(&text, name);
        if (!text.failed)
            ical_shield(text.data + from, text.len - from);
    }
    char *value = ended(&text);
    put(calendar, value == NULL ? NULL : icalproperty_new_categories(value));
}

static icalproperty_status calendar_status(const struct pax_event *event)
{
    const struct pax_interval *i = &event->when.interval;
    if (event->status == PAX_STATUS_NOT_REALISED)
        return ICAL_STATUS_CANCELLED;
    bool sure = event->status == PAX_STATUS_ACTUAL && !i->approximate &&
                i->has_start && i->has_end &&
                (i->kind == PAX_KIND_DAY || i->kind == PAX_KIND_SPAN);
    return sure ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE;
}

static void put_place(const struct calendar *calendar,
                      const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    buffer_clean_line(&text, event->place);
    if (text.len == 0 && !text.failed)
        return;
    char *value = ended(&text);
    put(calendar, value == NULL ? NULL : icalproperty_new_location(value));
}

static void put_url(const struct calendar *calendar,
                    const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    if (event->quote.source >= event->source_count ||
        !buffer_link(&text,
                     slice_from(event->sources[event->quote.source].url)))
        return;
    char *value = ended(&text);
    put(calendar, value == NULL ? NULL : icalproperty_new_url(value));
}

/* What our own tools read back. */
static void put_fields(const struct calendar *calendar,
                       const struct pax_event *event)
{
    const struct pax_interval *i = &event->when.interval;
    struct buffer share;
    double sure = event->confidence;
    unsigned cents = 0;
    if (sure >= 1)
        cents = 100;
    else if (sure > 0)
        cents = (unsigned)(sure * 100 + 0.5);
    put_x_text(calendar, "X-PAXLINE-EDTF", event->when.edtf);
    put_x_text(calendar, "X-PAXLINE-PRECISION",
               pax_precision_name(i->precision));
    put_x_text(calendar, "X-PAXLINE-KIND", pax_kind_name(i->kind));
    put_x_text(calendar, "X-PAXLINE-BASIS", pax_basis_name(i->basis));
    put_x_text(calendar, "X-PAXLINE-STATUS",
               pax_event_status_name(event->status));
    buffer_init(&share, calendar->arena);
    buffer_padded(&share, cents / 100, 1);
    buffer_byte(&share, '.');
    buffer_padded(&share, cents % 100, 2);
    put_x(calendar, "X-PAXLINE-CONFIDENCE", &share);
}

static void put_uid(const struct calendar *calendar,
                    const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, calendar->arena);
    buffer_text(&text, event->id);
    buffer_text(&text, "@paxline");
    char *value = ended(&text);
    put(calendar, value == NULL ? NULL : icalproperty_new_uid(value));
}

static void put_event(const struct calendar *calendar,
                      const struct pax_event *event, struct days days)
{
    int32_t stamp = stamp_day(calendar, event, days.first);
    output_text(calendar->out, "BEGIN:VEVENT\r\n");
    put_uid(calendar, event);
    put_day(calendar, "DTSTAMP:", stamp, "T000000Z");
    put_day(calendar, "DTSTART;VALUE=DATE:", days.first, "");
    put_day(calendar, "DTEND;VALUE=DATE:", days.last + 1, "");
    put_summary(calendar, event);
    put(calendar, icalproperty_new_status(calendar_status(event)));
    put(calendar, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    put_categories(calendar, event);
    put_place(calendar, event);
    put_url(calendar, event);
    put_description(calendar, event);
    put_fields(calendar, event);
    output_text(calendar->out, "END:VEVENT\r\n");
}

/* Says how many events the calendar cannot show, when there are any. */
static void put_left_out(const struct calendar *calendar,
                         const struct pax_timeline *timeline)
{
    struct buffer text;
    struct days days;
    size_t left = 0, count = pax_timeline_count(timeline);
    for (size_t i = 0; i < count; i++)
        if (!find_days(calendar, pax_timeline_event(timeline, i), &days))
            left++;
    if (left == 0)
        return;
    buffer_init(&text, calendar->arena);
    buffer_padded(&text, left, 1);
    buffer_text(&text, " without a date or outside years 1 to 9999");
    put_x(calendar, "X-PAXLINE-LEFT-OUT", &text);
}

static void put_head(const struct calendar *calendar,
                     const struct pax_timeline *timeline)
{
    struct buffer name, old_name;
    buffer_init(&name, calendar->arena);
    buffer_init(&old_name, calendar->arena);
    buffer_clean_line(&name, pax_timeline_title(timeline));
    buffer_put(&old_name, buffer_slice(&name));
    char *value = ended(&name);
    output_text(calendar->out, "BEGIN:VCALENDAR\r\n");
    put(calendar, icalproperty_new_version("2.0"));
    put(calendar, icalproperty_new_prodid(PRODID));
    put(calendar, icalproperty_new_calscale("GREGORIAN"));
    put(calendar, value == NULL ? NULL : icalproperty_new_name(value));
    put_x(calendar, "X-WR-CALNAME", &old_name);
    put_left_out(calendar, timeline);
}

static enum pax_status write_calendar(const struct pax_timeline *timeline,
                                      const struct pax_export_options *options,
                                      struct output *out)
{
    struct arena arena;
    struct days days;
    struct calendar calendar = {
        .out = out,
        .arena = &arena,
        .first_day = pax_date_to_day((struct pax_date){1, 1, 1}),
        .last_day = pax_date_to_day((struct pax_date){9999, 12, 30}),
    };
    size_t count = pax_timeline_count(timeline);
    (void)options;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    put_head(&calendar, timeline);
    for (size_t i = 0; i < count && out->status == PAX_OK; i++) {
        const struct pax_event *event = pax_timeline_event(timeline, i);
        arena_reset(&arena);
        if (find_days(&calendar, event, &days))
            put_event(&calendar, event, days);
    }
    output_text(out, "END:VCALENDAR\r\n");
    arena_finish(&arena);
    return out->status;
}

const struct exporter exporter_ics = {
    .format = {.name = "ics",
               .extension = ".ics",
               .media_type = "text/calendar; charset=utf-8",
               .about = "iCalendar, one all-day entry for each event"},
    .write = write_calendar,
};
