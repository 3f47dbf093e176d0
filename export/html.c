/* SPDX-License-Identifier: MIT */
/*
 * The timeline as one page that needs no network: export/page, with
 *
 *   the title            as HTML text
 *   a list               for readers without script
 *   the JSON document    for the script; the same bytes as --to json, but for
 *                        "<", which becomes \u003c, so that no text can end
 *                        the element or begin a comment
 *
 * What of the text reaches the page as HTML goes through put_html(); the
 * script sets all its texts as text, never as HTML.
 */
#include "export/escape.h"
#include "export/exporter.h"
#include "export/ical_words.h"
#include "export/label.h"
#include "export/page.h"
#include "src/base/caps.h"

/* HTML text or a quoted attribute, on one line. */
static void put_html(struct output *out, struct arena *arena,
                     struct pax_text text)
{
    struct buffer html;
    buffer_init(&html, arena);
    escape_html(&html, text);
    if (html.failed)
        output_fail(out, PAX_NO_MEMORY);
    else
        output_put(out, buffer_slice(&html));
}

static const char *mark_words(char mark)
{
    switch (mark) {
    case LABEL_WITHIN:
        return ", some time within";
    case LABEL_SPAN:
        return ", all of it";
    case LABEL_BEFORE:
        return ", before or on";
    case LABEL_SINCE:
        return ", since or later";
    default:
        return "";
    }
}

static void put_date(struct output *out, struct arena *arena,
                     const struct pax_when *when)
{
    struct buffer label;
    buffer_init(&label, arena);
    label_date(&label, when);
    if (label.failed)
        output_fail(out, PAX_NO_MEMORY);
    output_put(out, buffer_slice(&label));
    output_text(out, mark_words(label_mark(when)));
}

static void put_source(struct output *out, struct arena *arena,
                       const struct pax_source *source)
{
    struct buffer url;
    buffer_init(&url, arena);
    bool linked = words_link(&url, slice_from(source->url));
    output_text(out, " <cite>");
    if (linked && !url.failed) {
        output_text(out, "<a rel=\"noreferrer\" href=\"");
        put_html(out, arena, (struct pax_text){url.data, url.len});
        output_text(out, "\">");
    }
    put_html(out, arena, source->title.len > 0 ? source->title : source->id);
    output_text(out, linked && !url.failed ? "</a></cite>" : "</cite>");
}

static void put_item(struct output *out, struct arena *arena,
                     const struct pax_event *event)
{
    output_text(out, "<li><b>");
    put_date(out, arena, &event->when);
    output_text(out, "</b>: ");
    if (event->status != PAX_STATUS_ACTUAL) {
        output_byte(out, '[');
        output_text(out, pax_event_status_name(event->status));
        output_text(out, "] ");
    }
    if (event->summary.len > 0)
        put_html(out, arena, event->summary);
    else
        output_text(out, pax_type_name(event->type));
    if (event->quote.text.len > 0) {
        output_text(out, "<br><q>");
        put_html(out, arena, event->quote.text);
        output_text(out, "</q>");
    }
    for (size_t i = 0; i < event->source_count; i++)
        put_source(out, arena, &event->sources[i]);
    output_text(out, "</li>\n");
}

static void put_list(struct output *out, struct arena *arena,
                     const struct pax_timeline *timeline)
{
    size_t count = pax_timeline_count(timeline);
    if (count == 0)
        output_text(out, "<p>No events.</p>\n");
    else
        output_text(out, "<ol>\n");
    for (size_t i = 0; i < count && out->status == PAX_OK; i++) {
        put_item(out, arena, pax_timeline_event(timeline, i));
        arena_reset(arena);
    }
    if (count > 0)
        output_text(out, "</ol>\n");
}

/* A sink in front of another: "<" stands only inside strings of the JSON. */
static enum pax_status put_shielded(void *ctx, const char *bytes, size_t len)
{
    struct output *out = ctx;
    struct slice text = {bytes, len};
    size_t from = 0;
    for (size_t i = 0; i < len; i++) {
        if (bytes[i] != '<')
            continue;
        output_put(out, slice_sub(text, from, i));
        output_text(out, "\\u003c");
        from = i + 1;
    }
    output_put(out, slice_sub(text, from, len));
    return out->status;
}

static void put_data(struct output *out, const struct pax_timeline *timeline,
                     const struct pax_export_options *options)
{
    struct output shielded;
    output_init(&shielded, (struct pax_sink){put_shielded, out});
    enum pax_status status =
        exporter_json.write(timeline, options, &shielded);
    if (status == PAX_OK)
        status = output_finish(&shielded);
    if (status != PAX_OK)
        output_fail(out, status);
}

static enum pax_status write_html(const struct pax_timeline *timeline,
                                  const struct pax_export_options *options,
                                  struct output *out)
{
    struct arena arena;
    const struct page_part *part = page_parts();
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    for (; out->status == PAX_OK; part++) {
        output_put(out, (struct slice){(const char *)part->bytes, part->len});
        if (part->slot == PAGE_TITLE)
            put_html(out, &arena, pax_timeline_title(timeline));
        else if (part->slot == PAGE_LIST)
            put_list(out, &arena, timeline);
        else if (part->slot == PAGE_DATA)
            put_data(out, timeline, options);
        else
            break;
    }
    arena_finish(&arena);
    return out->status;
}

const struct exporter exporter_html = {
    .format = {.name = "html",
               .extension = ".html",
               .media_type = "text/html; charset=utf-8",
               .about = "a page to look through, in one file"},
    .write = write_html,
};
