/* SPDX-License-Identifier: MIT */
/*
 * markwhen: a line "date: title #TYPE" for each event, its id and EDTF as
 * properties, its quote and source below.
 *
 *   2023-03: ~ Envoys meet in Oslo #CONSULT
 *   id: e0123
 *   edtf: "2023-03"
 *   > In March envoys met in Oslo.
 *   Source: [Title](https://...)
 *
 * The end of a range is its whole last day. Open dates show the known day and
 * say so in the title ("Since 2023-09-06: "): markwhen's own "now" is another
 * day each time. What has no date or a year outside 1 to 9999 is left out and
 * counted in a comment. Lines of ours never begin like a date, and the signs
 * that markwhen reads inside a line ("#tag", "[text](link)") are parted.
 */
#include "export/clean.h"
#include "export/exporter.h"
#include "export/ical_words.h"
#include "export/label.h"
#include "export/shown.h"
#include "src/base/caps.h"

static bool is_word(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           byte == '_' || ((unsigned char)byte & 0x80) != 0;
}

/* One line; "#word" becomes "# word" and "](" becomes "] (". */
static void put_text(struct buffer *text, struct pax_text given)
{
    struct slice line = clean_line(text->arena, slice_from(given));
    if (line.ptr == NULL) {
        text->failed = true;
        return;
    }
    for (size_t i = 0; i < line.len; i++) {
        char next = i + 1 < line.len ? line.ptr[i + 1] : ' ';
        buffer_byte(text, line.ptr[i]);
        if ((line.ptr[i] == '#' && is_word(next)) ||
            (line.ptr[i] == ']' && next == '('))
            buffer_byte(text, ' ');
    }
}

static void put_year(struct buffer *text, struct pax_date date)
{
    buffer_padded(text, (uint64_t)date.year, 4);
}

/* As fine as it is known: "2022", "2023-03", "2023-05-22", a range. */
static void put_date(struct buffer *text, const struct pax_when *when,
                     struct shown days)
{
    struct pax_date first = pax_date_from_day(days.first);
    enum label_period period = label_period(when);
    put_year(text, first);
    if (period == LABEL_YEAR)
        return;
    buffer_byte(text, '-');
    buffer_padded(text, first.month, 2);
    if (period == LABEL_MONTH)
        return;
    buffer_byte(text, '-');
    buffer_padded(text, first.day, 2);
    if (days.last != days.first) {
        buffer_byte(text, '/');
        shown_day(text, days.last);
    }
}

/* A property's value between quotes. */
static void put_quoted(struct buffer *text, struct slice value)
{
    buffer_byte(text, '"');
    for (size_t i = 0; i < value.len; i++) {
        if (value.ptr[i] == '"' || value.ptr[i] == '\\')
            buffer_byte(text, '\\');
        buffer_byte(text, value.ptr[i]);
    }
    buffer_byte(text, '"');
}

static void put_source(struct buffer *text, const struct pax_event *event)
{
    const struct pax_source *source = shown_source(event);
    struct buffer url;
    if (source == NULL)
        return;
    buffer_init(&url, text->arena);
    bool linked = words_link(&url, slice_from(source->url));
    buffer_text(text, linked ? "Source: [" : "Source: ");
    size_t from = text->len;
    put_text(text, source->title.len > 0 ? source->title : source->id);
    for (size_t i = from; linked && i < text->len && !text->failed; i++) {
        if (text->data[i] == '[')
            text->data[i] = '(';
        if (text->data[i] == ']')
            text->data[i] = ')';
    }
    if (linked) {
        buffer_text(text, "](");
        buffer_put(text, buffer_slice(&url));
        buffer_byte(text, ')');
    }
    buffer_byte(text, '\n');
    text->failed = text->failed || url.failed;
}

static void put_event(struct buffer *text, const struct pax_event *event,
                      struct shown days)
{
    struct buffer title;
    buffer_init(&title, text->arena);
    words_title(&title, event);
    buffer_byte(text, '\n');
    put_date(text, &event->when, days);
    buffer_text(text, ": ");
    if (!title.failed)
        put_text(text, (struct pax_text){title.data, title.len});
    text->failed = text->failed || title.failed;
    buffer_text(text, " #");
    buffer_text(text, pax_type_name(event->type));
    buffer_text(text, "\nid: ");
    put_quoted(text, slice_of(event->id));
    buffer_text(text, "\nedtf: ");
    put_quoted(text, slice_of(event->when.edtf));
    buffer_byte(text, '\n');
    if (event->quote.text.len > 0) {
        buffer_text(text, "> ");
        put_text(text, event->quote.text);
        buffer_byte(text, '\n');
    }
    put_source(text, event);
}

static void put_head(struct buffer *text, const struct pax_timeline *timeline)
{
    struct buffer title;
    buffer_init(&title, text->arena);
    put_text(&title, pax_timeline_title(timeline));
    buffer_text(text, "---\ntitle: ");
    put_quoted(text, buffer_slice(&title));
    buffer_text(text, "\n---\n");
    text->failed = text->failed || title.failed;
}

static void put_tail(struct buffer *text, size_t left_out)
{
    if (left_out == 0)
        return;
    buffer_text(text, "\n// ");
    buffer_padded(text, left_out, 1);
    buffer_text(text, left_out == 1 ? " event" : " events");
    buffer_text(text, " without a date or outside years 1 to 9999 left out\n");
}

static void flush(struct buffer *text, struct arena *arena, struct output *out)
{
    if (text->failed)
        output_fail(out, PAX_NO_MEMORY);
    else
        output_put(out, buffer_slice(text));
    arena_reset(arena);
    buffer_init(text, arena);
}

static enum pax_status write_markwhen(const struct pax_timeline *timeline,
                                      const struct pax_export_options *options,
                                      struct output *out)
{
    struct arena arena;
    struct buffer text;
    struct shown days;
    size_t left_out = 0, count = pax_timeline_count(timeline);
    (void)options;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    buffer_init(&text, &arena);
    put_head(&text, timeline);
    for (size_t i = 0; i < count && out->status == PAX_OK; i++) {
        const struct pax_event *event = pax_timeline_event(timeline, i);
        if (shown_in_calendar(event, &days))
            put_event(&text, event, days);
        else
            left_out++;
        flush(&text, &arena, out);
    }
    put_tail(&text, left_out);
    flush(&text, &arena, out);
    arena_finish(&arena);
    return out->status;
}

const struct exporter exporter_markwhen = {
    .format = {.name = "markwhen",
               .extension = ".mw",
               .media_type = "text/plain; charset=utf-8",
               .about = "markwhen, a line for each event"},
    .write = write_markwhen,
};
