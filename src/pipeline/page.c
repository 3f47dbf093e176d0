/* SPDX-License-Identifier: MIT */
/* Rows of labels and values, as text or as HTML. */
#include "src/pipeline/page.h"

#include "export/clean.h"
#include "export/escape.h"

#define LABEL_WIDTH 8

static void put(struct page *page, struct slice text)
{
    if (!page->html) {
        struct slice clean = clean_line(page->arena, text);
        if (clean.ptr == NULL)
            output_fail(page->out, PAX_NO_MEMORY);
        else
            output_put(page->out, clean);
        return;
    }
    struct buffer html;
    buffer_init(&html, page->arena);
    escape_html(&html, (struct pax_text){text.ptr, text.len});
    if (html.failed)
        output_fail(page->out, PAX_NO_MEMORY);
    else
        output_put(page->out, buffer_slice(&html));
}

void page_begin(struct page *page, struct slice title)
{
    if (!page->html) {
        put(page, title);
        output_byte(page->out, '\n');
        return;
    }
    output_text(page->out,
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                "<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width\">\n"
                "<title>");
    put(page, title);
    output_text(page->out,
                "</title>\n<style>\n"
                "body{font:1em/1.4 sans-serif;max-width:60em;margin:1em auto;"
                "padding:0 1em}\n"
                "h2{font-size:1em;margin:2em 0 .3em}\n"
                "dl{display:grid;grid-template-columns:6em 1fr;margin:0;"
                "font-size:.9em}\n"
                "dt{opacity:.7}dd{margin:0}\n"
                "</style>\n</head>\n<body>\n<h1>");
    put(page, title);
    output_text(page->out, "</h1>\n");
}

static void close_section(struct page *page)
{
    if (page->html && page->in_section)
        output_text(page->out, "</dl>\n</section>\n");
    page->in_section = false;
}

void page_end(struct page *page)
{
    close_section(page);
    if (page->html)
        output_text(page->out, "</body>\n</html>\n");
}

void page_section(struct page *page, struct slice heading)
{
    close_section(page);
    page->in_section = true;
    output_text(page->out, page->html ? "<section>\n<h2>" : "\n");
    put(page, heading);
    output_text(page->out, page->html ? "</h2>\n<dl>\n" : "\n");
}

void page_row(struct page *page, const char *label, struct buffer *value)
{
    struct slice name = slice_of(label);
    if (value->failed)
        output_fail(page->out, PAX_NO_MEMORY);
    output_text(page->out, page->html ? "<dt>" : "  ");
    output_put(page->out, name);
    if (page->html)
        output_text(page->out, "</dt><dd>");
    else
        for (size_t i = name.len; i <= LABEL_WIDTH; i++)
            output_byte(page->out, ' ');
    put(page, buffer_slice(value));
    output_text(page->out, page->html ? "</dd>\n" : "\n");
    value->len = 0;
}
