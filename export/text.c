/* SPDX-License-Identifier: MIT */
/*
 * The timeline for a terminal: a column of dates, as fine as they are known,
 * a mark for each that is no sure day, and what happened beside it.
 *
 *   Timeline: 3 events
 *
 *     2023-05-22 Mon     Pashinyan says Armenia recognizes Azerbaijan's
 *                        territorial integrity
 *                          "On May 22 Nikol Pashinyan said ..."
 *                          May 22 | Title of the article
 *   ~ 2023-08-28..09-03  ...
 */
#include "export/clean.h"
#include "export/exporter.h"
#include "export/label.h"
#include "export/wrap.h"
#include "src/base/caps.h"

#define WIDTH_DEFAULT 80
#define WIDTH_MIN 20
#define WIDTH_MAX 1000
#define ROOM_MIN 30 /* less beside the dates: they get lines of their own */
#define STACKED_INDENT 4
#define QUOTE_LINES 3

#define BOLD "\x1b[1m"
#define DIM "\x1b[2m"
#define RED "\x1b[31m"
#define YELLOW "\x1b[33m"
#define CYAN "\x1b[36m"
#define PLAIN "\x1b[0m"

struct page {
    struct output *out;
    struct arena *arena; /* for one event */
    bool color;
    bool stacked;    /* the date has a line of its own */
    unsigned indent; /* where the text stands */
    unsigned room;   /* columns of text */
    bool marks[128]; /* the marks that were used */
};

static void spaces(struct output *out, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        output_byte(out, ' ');
}

static struct slice make_label(struct arena *arena, const struct pax_when *when)
{
    struct buffer label;
    buffer_init(&label, arena);
    label_date(&label, when);
    return buffer_slice(&label);
}

/* Decides the columns from the widest date. */
static void lay_out(struct page *page, const struct pax_timeline *timeline,
                    unsigned width)
{
    size_t widest = 0, count = pax_timeline_count(timeline);
    for (size_t i = 0; i < count; i++) {
        struct slice label =
            make_label(page->arena, &pax_timeline_event(timeline, i)->when);
        if (label.len > widest)
            widest = label.len;
        arena_reset(page->arena);
    }
    if (width == 0)
        width = WIDTH_DEFAULT;
    if (width < WIDTH_MIN)
        width = WIDTH_MIN;
    if (width > WIDTH_MAX)
        width = WIDTH_MAX;
    page->indent = (unsigned)widest + 4;
    page->stacked = width < page->indent + ROOM_MIN;
    if (page->stacked)
        page->indent = STACKED_INDENT;
    page->room = width - page->indent;
}

/* "~ 2023-08-28..09-03  ", padded to where the text stands. */
static void put_date(struct page *page, const struct pax_when *when)
{
    char mark = label_mark(when);
    struct slice label = make_label(page->arena, when);
    page->marks[(unsigned char)mark & 0x7F] = true;
    if (page->color)
        output_text(page->out,
                    mark == LABEL_DAY || mark == LABEL_SPAN ? BOLD : YELLOW);
    output_byte(page->out, mark);
    output_byte(page->out, ' ');
    output_put(page->out, label);
    if (page->color)
        output_text(page->out, PLAIN);
    if (page->stacked) {
        output_byte(page->out, '\n');
        spaces(page->out, page->indent);
    } else {
        spaces(page->out, page->indent - 2 - (unsigned)label.len);
    }
}

static const char *status_style(enum pax_event_status status)
{
    switch (status) {
    case PAX_STATUS_PLANNED:
    case PAX_STATUS_HYPOTHETICAL:
        return CYAN;
    case PAX_STATUS_NOT_REALISED:
        return RED;
    default:
        return NULL;
    }
}

static void buffer_clean(struct buffer *buffer, struct pax_text text)
{
    struct slice line = clean_line(buffer->arena, slice_from(text));
    if (line.ptr == NULL)
        buffer->failed = true;
    else
        buffer_put(buffer, line);
}

static void put_paragraph(struct page *page, const struct wrap *wrap,
                          const struct buffer *text)
{
    if (text->failed)
        output_fail(page->out, PAX_NO_MEMORY);
    else
        wrap_put(page->out, wrap, buffer_slice(text));
}

static void put_summary(struct page *page, const struct pax_event *event)
{
    struct wrap wrap = {.indent = page->indent, .room = page->room};
    struct buffer text;
    buffer_init(&text, page->arena);
    if (event->status != PAX_STATUS_ACTUAL) {
        buffer_byte(&text, '[');
        buffer_text(&text, pax_event_status_name(event->status));
        buffer_text(&text, "] ");
    }
    size_t before = text.len;
    buffer_clean(&text, event->summary);
    if (text.len == before)
        buffer_text(&text, pax_type_name(event->type));
    if (page->color)
        wrap.style = status_style(event->status);
    put_paragraph(page, &wrap, &text);
}

/* A paragraph below the summary, two columns further in. */
static void put_below(struct page *page, unsigned lines,
                      const struct buffer *text)
{
    struct wrap wrap = {
        .indent = page->indent + 2,
        .room = page->room - 2,
        .lines = lines,
        .style = page->color ? DIM : NULL,
    };
    spaces(page->out, wrap.indent);
    put_paragraph(page, &wrap, text);
}

static void put_quote(struct page *page, const struct pax_event *event)
{
    struct buffer text;
    if (event->quote.text.len == 0)
        return;
    buffer_init(&text, page->arena);
    buffer_byte(&text, '"');
    buffer_clean(&text, event->quote.text);
    buffer_byte(&text, '"');
    put_below(page, QUOTE_LINES, &text);
}

/* "late March | Title of the article, and 2 more" */
static void put_origin(struct page *page, const struct pax_event *event)
{
    struct buffer text;
    buffer_init(&text, page->arena);
    if (event->expression.text.len > 0)
        buffer_clean(&text, event->expression.text);
    if (event->quote.source < event->source_count) {
        const struct pax_source *source = &event->sources[event->quote.source];
        if (text.len > 0)
            buffer_text(&text, " | ");
        buffer_clean(&text, source->title.len > 0 ? source->title : source->id);
    }
    if (event->source_count > 1) {
        buffer_text(&text, ", and ");
        buffer_padded(&text, event->source_count - 1, 1);
        buffer_text(&text, " more");
    }
    if (text.len > 0 || text.failed)
        put_below(page, 1, &text);
}

static void put_head(struct page *page, const struct pax_timeline *timeline)
{
    struct buffer text;
    struct wrap wrap = {.room = page->room + page->indent,
                        .style = page->color ? BOLD : NULL};
    size_t count = pax_timeline_count(timeline);
    buffer_init(&text, page->arena);
    buffer_clean(&text, pax_timeline_title(timeline));
    buffer_text(&text, ": ");
    if (count == 0)
        buffer_text(&text, "no events");
    else
        buffer_padded(&text, count, 1);
    if (count > 0)
        buffer_text(&text, count == 1 ? " event" : " events");
    put_paragraph(page, &wrap, &text);
}

/* What the marks say that stand in this timeline. */
static void put_legend(struct page *page)
{
    static const struct {
        char mark;
        const char *text;
    } rows[] = {
        {LABEL_WITHIN, "some time within"}, {LABEL_SPAN, "all of it"},
        {LABEL_BEFORE, "before or on"},     {LABEL_SINCE, "since, or later"},
        {LABEL_UNDATED, "no date"},
    };
    struct buffer text;
    struct wrap wrap = {.room = page->room + page->indent,
                        .style = page->color ? DIM : NULL};
    buffer_init(&text, page->arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (!page->marks[(unsigned char)rows[i].mark])
            continue;
        if (text.len > 0)
            buffer_text(&text, ",  ");
        buffer_byte(&text, rows[i].mark);
        buffer_byte(&text, ' ');
        buffer_text(&text, rows[i].text);
    }
    if (text.len == 0 && !text.failed)
        return;
    output_byte(page->out, '\n');
    put_paragraph(page, &wrap, &text);
}

static enum pax_status write_text(const struct pax_timeline *timeline,
                                  const struct pax_export_options *options,
                                  struct output *out)
{
    struct arena arena;
    struct page page = {.out = out, .arena = &arena, .color = options->color};
    size_t count = pax_timeline_count(timeline);
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    lay_out(&page, timeline, options->width);
    put_head(&page, timeline);
    for (size_t i = 0; i < count && out->status == PAX_OK; i++) {
        const struct pax_event *event = pax_timeline_event(timeline, i);
        arena_reset(&arena);
        output_byte(out, '\n');
        put_date(&page, &event->when);
        put_summary(&page, event);
        put_quote(&page, event);
        put_origin(&page, event);
    }
    put_legend(&page);
    arena_finish(&arena);
    return out->status;
}

const struct exporter exporter_text = {
    .format = {.name = "text",
               .extension = ".txt",
               .media_type = "text/plain; charset=utf-8",
               .about = "a list for the terminal"},
    .write = write_text,
};
