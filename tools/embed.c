/* SPDX-License-Identifier: MIT */
/*
 * Build tool: puts the HTML page together and writes it as C arrays, cut where
 * the exporter fills in a timeline.
 *
 *   embed PAGE VIS.js VIS.css VIS.licence OUT.c
 *
 * PAGE is export/page. {{name}} in its page.html is replaced:
 *   {{style}}                      the style of vis-timeline, then page.css
 *   {{before}} {{vis}} {{script}}  before.js, vis-timeline, and our own scripts
 *   {{licence}}                    the licence of vis-timeline
 *   {{policy}}                     the Content-Security-Policy: digests of
 *                                  the above, and nothing else may run
 *   {{title}} {{list}} {{data}}    cuts; export/page.h
 */
#include <errno.h>

#include "src/base/slice.h"
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tools/sha256.h"

#define PER_LINE 16
#define PARTS 16

/* Bytes that grow; out of memory ends the tool. */
struct text {
    char *data;
    size_t len;
    size_t size;
};

static void put(struct text *text, const char *bytes, size_t len)
{
    if (text->len + len > text->size) {
        size_t size = 2 * (text->len + len) + 64;
        char *data = realloc(text->data, size);
        if (data == NULL) {
            fputs("embed: out of memory\n", stderr);
            exit(1);
        }
        text->data = data;
        text->size = size;
    }
    if (len > 0)
        memcpy(text->data + text->len, bytes, len);
    text->len += len;
}

static void put_text(struct text *text, const char *bytes)
{
    put(text, bytes, strlen(bytes));
}

/* Adds a file, without CR: HTML readers drop it before they make a digest. */
static void put_file(struct text *text, const char *path)
{
    char block[65536];
    size_t len;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fprintf(stderr, "embed: %s: %s\n", path, strerror(errno));
        exit(1);
    }
    while ((len = fread(block, 1, sizeof(block), file)) > 0)
        for (size_t i = 0; i < len; i++)
            if (block[i] != '\r')
                put(text, block + i, 1);
    fclose(file);
}

static struct text read_page(const char *folder, const char *name)
{
    struct text path = {0}, text = {0};
    put_text(&path, folder);
    put_text(&path, "/");
    put_text(&path, name);
    put(&path, "", 1);
    put_file(&text, path.data);
    free(path.data);
    return text;
}

static bool contains(const struct text *text, const char *what)
{
    size_t len = strlen(what);
    for (size_t i = 0; i + len <= text->len; i++)
        if (memcmp(text->data + i, what, len) == 0)
            return true;
    return false;
}

/* A script or style that would end its own element is refused. */
static void demand_inline(const struct text *text, const char *name)
{
    static const char *const ends[] = {"</script", "</style", "<!--"};
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        if (contains(text, ends[i])) {
            fprintf(stderr, "embed: %s holds %s\n", name, ends[i]);
            exit(1);
        }
    }
}

/* " 'sha256-...'" */
static void put_digest(struct text *out, const struct text *text)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "abcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned char digest[SHA256_BYTES + 1] = {0}; /* a multiple of 3 */
    sha256((const unsigned char *)text->data, text->len, digest);
    put_text(out, " 'sha256-");
    for (size_t i = 0; i < sizeof(digest); i += 3) {
        unsigned long bits = (unsigned long)digest[i] << 16 |
                             (unsigned long)digest[i + 1] << 8 | digest[i + 2];
        for (unsigned shift = 24; shift > 0; shift -= 6)
            put(out, &letters[bits >> (shift - 6) & 63], 1);
    }
    out->len--; /* what stands for the byte that was added */
    put_text(out, "='");
}

static void put_escaped(struct text *out, const struct text *text)
{
    for (size_t i = 0; i < text->len; i++) {
        if (text->data[i] == '<')
            put_text(out, "&lt;");
        else if (text->data[i] == '&')
            put_text(out, "&amp;");
        else
            put(out, text->data + i, 1);
    }
}

/* What page.html is filled with. */
enum fill { STYLE, BEFORE, VIS, SCRIPT, LICENCE, POLICY, FILLS };

static const char *const fill_names[FILLS] = {
    "{{style}}", "{{before}}", "{{vis}}", "{{script}}", "{{licence}}",
    "{{policy}}",
};

/* One script of the page: they share their names. */
static const char *const scripts[] = {"model.js", "graph.js", "page.js"};

static const struct {
    const char *name;
    const char *slot;
} cuts[] = {
    {"{{title}}", "PAGE_TITLE"},
    {"{{list}}", "PAGE_LIST"},
    {"{{data}}", "PAGE_DATA"},
};

/* The page with its fills, and where the exporter goes on. */
struct cut_page {
    struct text text;
    size_t ends[PARTS];
    const char *slots[PARTS];
    size_t count;
};

static bool starts(const struct text *text, size_t at, const char *what)
{
    size_t len = strlen(what);
    return text->len - at >= len && memcmp(text->data + at, what, len) == 0;
}

static void cut(struct cut_page *page, const char *slot)
{
    if (page->count == PARTS) {
        fputs("embed: page.html has too many cuts\n", stderr);
        exit(1);
    }
    page->ends[page->count] = page->text.len;
    page->slots[page->count++] = slot;
}

/* Takes one name of page.html; the bytes that it had, 0 when it is none. */
static size_t take_name(const struct text *html, size_t at,
                        const struct text fills[FILLS], struct cut_page *out)
{
    for (size_t i = 0; i < FILLS; i++) {
        if (starts(html, at, fill_names[i])) {
            put(&out->text, fills[i].data, fills[i].len);
            return strlen(fill_names[i]);
        }
    }
    for (size_t i = 0; i < COUNT_OF(cuts); i++) {
        if (starts(html, at, cuts[i].name)) {
            cut(out, cuts[i].slot);
            return strlen(cuts[i].name);
        }
    }
    return 0;
}

static void fill_page(const struct text *html, const struct text fills[FILLS],
                      struct cut_page *out)
{
    size_t at = 0;
    while (at < html->len) {
        size_t name = take_name(html, at, fills, out);
        if (name == 0)
            put(&out->text, html->data + at++, 1);
        at += name;
    }
    cut(out, "PAGE_END");
}

static void write_parts(FILE *out, const struct cut_page *page)
{
    size_t from = 0;
    fputs("/* Made by tools/embed.c from export/page. */\n"
          "#include \"export/page.h\"\n",
          out);
    for (size_t i = 0; i < page->count; i++) {
        fprintf(out, "\nstatic const unsigned char part%zu[] = {", i);
        for (size_t at = from; at < page->ends[i]; at++)
            fprintf(out, "%s%u,", (at - from) % PER_LINE == 0 ? "\n" : "",
                    (unsigned)(unsigned char)page->text.data[at]);
        fputs("\n};\n", out);
        from = page->ends[i];
    }
    fputs("\nstatic const struct page_part parts[] = {\n", out);
    for (size_t i = 0; i < page->count; i++)
        fprintf(out, "    {part%zu, sizeof(part%zu), %s},\n", i, i,
                page->slots[i]);
    fputs("};\n\nconst struct page_part *page_parts(void)\n"
          "{\n    return parts;\n}\n",
          out);
}

int main(int argc, char **argv)
{
    if (argc != 6) {
        fputs("usage: embed PAGE VIS.js VIS.css VIS.licence OUT.c\n", stderr);
        return 2;
    }
    struct text html = read_page(argv[1], "page.html");
    struct text css = read_page(argv[1], "page.css");
    struct text fills[FILLS] = {{0}}, licence = {0};
    struct cut_page out = {{0}, {0}, {0}, 0};
    put_file(&fills[STYLE], argv[3]);
    put(&fills[STYLE], css.data, css.len);
    fills[BEFORE] = read_page(argv[1], "before.js");
    put_file(&fills[VIS], argv[2]);
    for (size_t i = 0; i < COUNT_OF(scripts); i++) {
        struct text script = read_page(argv[1], scripts[i]);
        put(&fills[SCRIPT], script.data, script.len);
        free(script.data);
    }
    for (int i = STYLE; i <= SCRIPT; i++)
        demand_inline(&fills[i], fill_names[i]);
    put_file(&licence, argv[4]);
    put_escaped(&fills[LICENCE], &licence);

    struct text *policy = &fills[POLICY];
    put_text(policy, "default-src 'none'; script-src");
    put_digest(policy, &fills[BEFORE]);
    put_digest(policy, &fills[VIS]);
    put_digest(policy, &fills[SCRIPT]);
    put_text(policy, "; style-src");
    put_digest(policy, &fills[STYLE]);
    put_text(policy, "; img-src data:; base-uri 'none'; form-action 'none'");
    fill_page(&html, fills, &out);

    FILE *file = fopen(argv[5], "wb");
    if (file != NULL)
        write_parts(file, &out);
    if (file == NULL || fclose(file) != 0) {
        fprintf(stderr, "embed: %s: %s\n", argv[5], strerror(errno));
        return 1;
    }
    for (int i = 0; i < FILLS; i++)
        free(fills[i].data);
    free(html.data);
    free(css.data);
    free(licence.data);
    free(out.text.data);
    return 0;
}
