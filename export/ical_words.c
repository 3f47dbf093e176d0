/* SPDX-License-Identifier: MIT */
/*
 * What a calendar entry says in words: its title with the doubt that calendars
 * have no field for, its description, its links. docs/formats.md
 */
#include "export/ical_words.h"

#include "export/clean.h"
#include "export/label.h"
#include "export/sink.h"

void words_line(struct buffer *buffer, struct pax_text text)
{
    struct slice line = clean_line(buffer->arena, slice_from(text));
    if (line.ptr == NULL)
        buffer->failed = true;
    else
        buffer_put(buffer, line);
}

static void put_block(struct buffer *buffer, struct pax_text text)
{
    struct slice block = clean_block(buffer->arena, slice_from(text));
    if (block.ptr == NULL)
        buffer->failed = true;
    else
        buffer_put(buffer, block);
}

static void put_day(struct buffer *buffer, int32_t day)
{
    char iso[PAX_ISO_DATE_SIZE];
    pax_day_print(day, iso);
    buffer_text(buffer, iso);
}

/* "Planned: ", unless the summary says so itself. */
static void put_mark(struct buffer *buffer, const char *word,
                     struct slice summary)
{
    if (slice_starts(summary, slice_of(word)))
        return;
    buffer_text(buffer, word);
    buffer_byte(buffer, ' ');
}

/* A calendar has no field for doubt, so the title shows it. */
static void put_marks(struct buffer *buffer, const struct pax_event *event)
{
    const struct pax_interval *i = &event->when.interval;
    if (label_mark(&event->when) == LABEL_WITHIN)
        buffer_text(buffer, "~ ");
    if (!i->has_start) {
        buffer_text(buffer, "Before or on ");
        put_day(buffer, i->end);
        buffer_text(buffer, ": ");
    } else if (!i->has_end) {
        buffer_text(buffer,
                    i->basis == PAX_BASIS_VAGUE_FUTURE ? "After " : "Since ");
        put_day(buffer, i->start);
        buffer_text(buffer, ": ");
    }
}

void words_headline(struct buffer *text, const struct pax_event *event)
{
    struct slice summary = clean_line(text->arena, slice_from(event->summary));
    text->failed = text->failed || summary.ptr == NULL;
    if (event->status == PAX_STATUS_PLANNED)
        put_mark(text, "Planned:", summary);
    else if (event->status == PAX_STATUS_NOT_REALISED)
        put_mark(text, "Not realised:", summary);
    else if (event->status == PAX_STATUS_HYPOTHETICAL)
        put_mark(text, "Possible:", summary);
    if (summary.len > 0)
        buffer_put(text, summary);
    else
        buffer_text(text, pax_type_name(event->type));
}

bool words_link(struct buffer *buffer, struct slice url)
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

/* Title, day and link of one source. */
static void describe_source(struct buffer *text,
                            const struct pax_source *source)
{
    buffer_text(text, "\nSource: ");
    words_line(text, source->title.len > 0 ? source->title : source->id);
    if (source->has_published) {
        buffer_text(text, ", ");
        put_day(text, pax_date_to_day(source->published));
    }
    size_t before = text->len;
    buffer_byte(text, '\n');
    if (!words_link(text, slice_from(source->url)))
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
        put_day(text, i->start);
    if (!i->has_end)
        buffer_text(text, " or later");
    else if (!i->has_start || i->end != i->start) {
        buffer_text(text, i->has_start ? " to " : "");
        put_day(text, i->end);
        buffer_text(text, words[i->kind]);
    }
    if (i->approximate)
        buffer_text(text, ", approximate");
    buffer_text(text, " (");
    if (event->expression.text.len > 0) {
        buffer_text(text, "\"");
        words_line(text, event->expression.text);
        buffer_text(text, "\", ");
    }
    buffer_text(text, pax_basis_name(i->basis));
    buffer_byte(text, ')');
}

void words_title(struct buffer *text, const struct pax_event *event)
{
    put_marks(text, event);
    words_headline(text, event);
}

void words_description(struct buffer *text, const struct pax_event *event)
{
    if (event->quote.text.len > 0) {
        put_block(text, event->quote.text);
        buffer_text(text, "\n\n");
    }
    describe_date(text, event);
    for (size_t i = 0; i < event->source_count; i++)
        describe_source(text, &event->sources[i]);
    for (size_t i = 0; i < event->also_count; i++) {
        buffer_text(text, "\n\nAlso: ");
        put_block(text, event->also[i].text);
    }
    if (event->why.len > 0) {
        buffer_text(text, "\n\nWhy: ");
        words_line(text, event->why);
    }
}
