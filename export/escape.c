/* SPDX-License-Identifier: MIT */
/* Text as HTML and as Markdown. */
#include "export/escape.h"

#include "export/clean.h"
#include "export/sink.h"

static void put_html(struct buffer *buffer, struct slice text)
{
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        const char *entity = NULL;
        switch (text.ptr[i]) {
        case '&':
            entity = "&amp;";
            break;
        case '<':
            entity = "&lt;";
            break;
        case '>':
            entity = "&gt;";
            break;
        case '"':
            entity = "&quot;";
            break;
        case '\'':
            entity = "&#39;";
            break;
        case '\n':
            entity = "<br>";
            break;
        default:
            continue;
        }
        buffer_put(buffer, slice_sub(text, from, i));
        buffer_text(buffer, entity);
        from = i + 1;
    }
    buffer_put(buffer, slice_sub(text, from, text.len));
}

void escape_html(struct buffer *buffer, struct pax_text text)
{
    struct slice line = clean_line(buffer->arena, slice_from(text));
    if (line.ptr == NULL)
        buffer->failed = true;
    else
        put_html(buffer, line);
}

void escape_block(struct buffer *buffer, struct pax_text text)
{
    struct slice block = clean_block(buffer->arena, slice_from(text));
    if (block.ptr == NULL)
        buffer->failed = true;
    else
        put_html(buffer, block);
}

/* Signs that mean something anywhere in a line of Markdown. */
static bool acts_anywhere(struct slice line, size_t at)
{
    switch (line.ptr[at]) {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '<':
    case '>':
    case '|':
    case '~':
    case '&':
    case '@': /* "a@b.example" links itself in some readers */
        return true;
    case ':': /* "https://..." does too */
        return at + 2 < line.len && line.ptr[at + 1] == '/' &&
               line.ptr[at + 2] == '/';
    default:
        return false;
    }
}

/* Signs that make a heading, rule or list of a line that they begin; "." and
 * ")" behind its first number alone. */
static bool acts_in_front(struct slice line, size_t at)
{
    switch (line.ptr[at]) {
    case '#':
    case '-':
    case '+':
    case '=':
        return at == 0;
    case '.':
    case ')':
        for (size_t i = 0; i < at; i++)
            if (line.ptr[i] < '0' || line.ptr[i] > '9')
                return false;
        return at > 0;
    default:
        return false;
    }
}

void escape_markdown(struct buffer *buffer, struct pax_text text)
{
    struct slice line = clean_line(buffer->arena, slice_from(text));
    size_t from = 0;
    if (line.ptr == NULL) {
        buffer->failed = true;
        return;
    }
    for (size_t i = 0; i < line.len; i++) {
        if (!acts_anywhere(line, i) && !acts_in_front(line, i))
            continue;
        buffer_put(buffer, slice_sub(line, from, i));
        buffer_byte(buffer, '\\');
        from = i;
    }
    buffer_put(buffer, slice_sub(line, from, line.len));
}
