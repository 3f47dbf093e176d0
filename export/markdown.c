/* SPDX-License-Identifier: MIT */
/*
 * Markdown (CommonMark) for pages, wikis and mail: a heading for each year, a
 * list item for each event with its quote and sources.
 *
 *   ## 2023
 *
 *   - **22 May 2023** Pashinyan meets Aliyev
 *
 *     > On May 22 Pashinyan met Aliyev.
 *
 *     CONSULT, "May 22", EDTF 2023-05-22.
 *     [Title of the article](<https://...>), 2023-09-06. Id e0123
 */
#include "export/date_words.h"
#include "export/escape.h"
#include "export/exporter.h"
#include "export/ical_words.h"
#include "export/shown.h"
#include "src/base/caps.h"

static void put_plain(struct buffer *text, const char *plain)
{
    struct slice slice = slice_of(plain);
    escape_markdown(text, (struct pax_text){slice.ptr, slice.len});
}

static void put_source(struct buffer *text, const struct pax_source *source)
{
    struct buffer url;
    char iso[PAX_ISO_DATE_SIZE];
    buffer_init(&url, text->arena);
    bool linked = words_link(&url, slice_from(source->url));
    buffer_text(text, linked ? "[" : "");
    escape_markdown(text, source->title.len > 0 ? source->title : source->id);
    if (linked) {
        buffer_text(text, "](<");
        buffer_put(text, buffer_slice(&url));
        buffer_text(text, ">)");
    }
    if (source->has_published) {
        pax_day_print(pax_date_to_day(source->published), iso);
        buffer_text(text, ", ");
        buffer_text(text, iso);
    }
    buffer_text(text, ". ");
    text->failed = text->failed || url.failed;
}

static void put_details(struct buffer *text, const struct pax_event *event)
{
    buffer_text(text, "  ");
    buffer_text(text, pax_type_name(event->type));
    if (event->expression.text.len > 0) {
        buffer_text(text, ", \"");
        escape_markdown(text, event->expression.text);
        buffer_text(text, "\"");
    }
    if (event->when.resolved && event->when.edtf[0] != '\0') {
        buffer_text(text, ", EDTF ");
        put_plain(text, event->when.edtf);
    }
    buffer_text(text, ".\n  ");
    for (size_t i = 0; i < event->source_count; i++)
        put_source(text, &event->sources[i]);
    buffer_text(text, "Id ");
    put_plain(text, event->id);
    buffer_byte(text, '\n');
}

static void put_item(struct buffer *text, const struct pax_event *event)
{
    struct buffer line;
    buffer_init(&line, text->arena);
    words_headline(&line, event);
    buffer_text(text, "\n- **");
    date_words(text, &event->when);
    buffer_text(text, "** ");
    if (!line.failed)
        escape_markdown(text, (struct pax_text){line.data, line.len});
    text->failed = text->failed || line.failed;
    buffer_text(text, "\n\n");
    if (event->quote.text.len > 0) {
        buffer_text(text, "  > ");
        escape_markdown(text, event->quote.text);
        buffer_text(text, "\n\n");
    }
    put_details(text, event);
}

/* "## 2023", where it differs from the one before. */
static void put_heading(struct buffer *text, const struct pax_event *event,
                        int32_t *year)
{
    struct shown days;
    int32_t own = INT32_MAX;
    if (shown_days(event, &days))
        own = pax_date_from_day(days.first).year;
    if (own == *year)
        return;
    *year = own;
    buffer_text(text, "\n## ");
    if (own == INT32_MAX)
        buffer_text(text, "Without a date");
    else
        buffer_int(text, own);
    buffer_byte(text, '\n');
}

static void put_block(struct output *out, const struct buffer *text)
{
    if (text->failed)
        output_fail(out, PAX_NO_MEMORY);
    else
        output_put(out, buffer_slice(text));
}

static enum pax_status write_markdown(const struct pax_timeline *timeline,
                                      const struct pax_export_options *options,
                                      struct output *out)
{
    struct arena arena;
    struct buffer text;
    int32_t year = INT32_MIN;
    size_t count = pax_timeline_count(timeline);
    (void)options;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    buffer_init(&text, &arena);
    buffer_text(&text, "# ");
    escape_markdown(&text, pax_timeline_title(timeline));
    buffer_text(&text, "\n\n");
    buffer_padded(&text, count, 1);
    buffer_text(&text, count == 1 ? " event\n" : " events\n");
    put_block(out, &text);
    for (size_t i = 0; i < count && out->status == PAX_OK; i++) {
        const struct pax_event *event = pax_timeline_event(timeline, i);
        arena_reset(&arena);
        buffer_init(&text, &arena);
        put_heading(&text, event, &year);
        put_item(&text, event);
        put_block(out, &text);
    }
    arena_finish(&arena);
    return out->status;
}

const struct exporter exporter_markdown = {
    .format = {.name = "markdown",
               .extension = ".md",
               .media_type = "text/markdown; charset=utf-8",
               .about = "Markdown, a list by years with quotes and links"},
    .write = write_markdown,
};
