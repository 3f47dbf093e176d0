/* SPDX-License-Identifier: MIT */
/*
 * The article stage for plain text: checks the bytes, has the blocks told
 * apart and the publication date chosen, and names the article.
 */
#include "src/article/document.h"

#include "src/article/block.h"
#include "src/article/published.h"
#include "src/article/unit.h"
#include "src/base/buffer.h"
#include "src/base/caps.h"
#include "src/base/utf8.h"

#define ID_BYTES_MAX 64 /* of an id made from a title */

static enum pax_status fail(struct pax_error *error, enum pax_status status,
                            const char *text, size_t offset)
{
    if (error != NULL)
        *error = (struct pax_error){status, text, offset};
    return status;
}

/* Control characters but tab, line feed, form feed and carriage return. */
static bool is_control(unsigned char c)
{
    return (c < ' ' && c != '\t' && c != '\n' && c != '\f' && c != '\r') ||
           c == 0x7F;
}

/* True when one of 8 bytes may be a control character: below ' ' or DEL.
 * Line ends are, so this only finds where to look closely. */
static bool may_hold_control(const char *bytes)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    const uint64_t tops = ones * 0x80;
    uint64_t word;
    memcpy(&word, bytes, sizeof(word));
    uint64_t del = word ^ ones * 0x7F;
    return (((word - ones * ' ') & ~word) | ((del - ones) & ~del)) & tops;
}

/* The first control character, or the length. */
static size_t find_control(struct slice text)
{
    for (size_t at = 0; at < text.len; at++) {
        while (text.len - at > 8 && !may_hold_control(text.ptr + at))
            at += 8;
        if (is_control((unsigned char)text.ptr[at]))
            return at;
    }
    return text.len;
}

static enum pax_status check(struct slice text, struct pax_error *error)
{
    if (text.len > CAP_ARTICLE_BYTES)
        return fail(error, PAX_LIMIT, "the text is larger than 16 MiB",
                    CAP_ARTICLE_BYTES);
    size_t control = find_control(text);
    size_t bad = text.len;
    if (!utf8_valid(text, &bad) && bad <= control)
        return fail(error, PAX_BAD_UTF8, "not UTF-8", bad);
    if (control < text.len)
        return fail(error, PAX_BINARY, "a control character: no text",
                    control);
    if (blank_skip(text, 0, text.len) == text.len)
        return fail(error, PAX_EMPTY, "no text at all", 0);
    return PAX_OK;
}

static struct slice slice_from(struct pax_text text)
{
    return (struct slice){text.len > 0 ? text.ptr : "", text.len};
}

/* Letters and digits of the title in lower case, hyphens between its words:
 * "un-envoy-arrives-in-yemen". */
static struct slice make_id(struct arena *arena, struct slice title)
{
    struct buffer id;
    buffer_init(&id, arena);
    size_t whole = 0; /* length of the id up to its last whole word */
    bool gap = false;
    for (size_t at = 0, step; at < title.len; at += step) {
        uint32_t code = utf8_decode(title, at, &step);
        bool digit = code >= '0' && code <= '9';
        if (!digit && !utf8_is_letter(code)) {
            gap = gap || (code != '\'' && code != 0x2019);
            continue;
        }
        if (gap && id.len > 0) {
            whole = id.len;
            buffer_byte(&id, '-');
        }
        gap = false;
        char folded[4];
        size_t len = utf8_fold(code, folded);
        if (id.len + len > ID_BYTES_MAX) {
            id.len = whole > 0 ? whole : id.len;
            break;
        }
        buffer_put(&id, (struct slice){folded, len});
    }
    if (id.failed)
        return (struct slice){NULL, 0};
    return id.len > 0 ? buffer_slice(&id) : SLICE("article");
}

/* The id given, else one made from the title or the first words. */
static struct slice choose_id(struct arena *arena, struct slice given,
                              const struct document *document)
{
    const struct block *first = &document->blocks[0];
    if (given.len > 0)
        return given;
    if (document->title.len > 0)
        return make_id(arena, document->title);
    return make_id(arena,
                   slice_sub(document->text, first->start, first->end));
}

/* The title given, else the title block, else nothing. */
static struct slice choose_title(const struct document *document,
                                 struct slice given, size_t title)
{
    struct slice trimmed = slice_trim(given);
    if (trimmed.len > 0)
        return trimmed;
    if (title == BLOCK_NONE)
        return SLICE("");
    const struct block *block = &document->blocks[title];
    return slice_sub(document->text, block->start, block->end);
}

enum pax_status document_read(struct image words, struct arena *arena,
                              const struct pax_input *input,
                              struct document *out, struct pax_error *error)
{
    struct cues cues;
    struct blocks blocks;
    struct document document = {.text = slice_from(input->text),
                                .url = slice_from(input->url)};
    struct slice given = slice_from(input->title);
    size_t bad;
    enum pax_status status = check(document.text, error);
    if (status != PAX_OK)
        return status;
    if (!utf8_valid(given, &bad) || !utf8_valid(document.url, &bad))
        return fail(error, PAX_BAD_UTF8, "title or address not UTF-8", 0);
    status = cues_open(&cues, words);
    if (status == PAX_OK)
        status = blocks_read(arena, &cues, document.text, given, &blocks);
    if (status != PAX_OK)
        return fail(error, status, pax_status_text(status), 0);
    document.blocks = blocks.at;
    document.block_count = blocks.count;
    document.title = choose_title(&document, given, blocks.title);
    document.id = choose_id(arena, slice_from(input->id), &document);
    if (document.id.ptr == NULL)
        return fail(error, PAX_NO_MEMORY, pax_status_text(PAX_NO_MEMORY), 0);
    status = published_read(arena, &cues, input, &document);
    if (status != PAX_OK)
        return fail(error, status, pax_status_text(status), 0);
    *out = document;
    return PAX_OK;
}
