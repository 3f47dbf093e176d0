/* SPDX-License-Identifier: MIT */
/* Builds one JSON value with cJSON and writes it. */
#include "export/json_build.h"

#include "export/clean.h"

#define PRINT_BUFFER 4096 /* bytes to begin with: most events fit */

/* A value of cJSON's in the arena: it is never given to cJSON_Delete(). */
static cJSON *make(struct json *json, int type, const char *text)
{
    cJSON *item = arena_array(json->arena, 1, sizeof(*item));
    if (item != NULL)
        *item = (cJSON){.type = type, .valuestring = (char *)(uintptr_t)text};
    return item;
}

static void attach(struct json *json, cJSON *parent, const char *key,
                   cJSON *item)
{
    if (parent == NULL || item == NULL ||
        !cJSON_AddItemToObjectCS(parent, key, item))
        json->failed = true;
}

static void push(struct json *json, cJSON *array, cJSON *item)
{
    if (array == NULL || item == NULL || !cJSON_AddItemToArray(array, item))
        json->failed = true;
}

/* cJSON's strings end in NUL, so a NUL inside becomes U+FFFD. */
static const char *replace_nuls(struct json *json, struct slice text)
{
    struct buffer buffer;
    buffer_init(&buffer, json->arena);
    while (text.ptr != NULL) {
        buffer_put(&buffer, slice_cut(&text, '\0'));
        if (text.ptr != NULL)
            buffer_text(&buffer, "\xEF\xBF\xBD");
    }
    buffer_byte(&buffer, '\0');
    return buffer.failed ? NULL : buffer.data;
}

static cJSON *make_text(struct json *json, struct slice text)
{
    bool nul = text.len > 0 && memchr(text.ptr, '\0', text.len) != NULL;
    const char *copy = nul ? replace_nuls(json, text)
                           : arena_copy(json->arena, text).ptr;
    return copy == NULL ? NULL : make(json, cJSON_String, copy);
}

/* Digits that cJSON passes on as they are. */
static cJSON *make_raw(struct json *json, struct buffer *digits)
{
    buffer_byte(digits, '\0');
    return digits->failed ? NULL : make(json, cJSON_Raw, digits->data);
}

cJSON *json_object(struct json *json)
{
    cJSON *object = make(json, cJSON_Object, NULL);
    if (object == NULL)
        json->failed = true;
    return object;
}

cJSON *json_text(struct json *json, struct slice text)
{
    cJSON *value = make_text(json, text);
    if (value == NULL)
        json->failed = true;
    return value;
}

cJSON *json_add_object(struct json *json, cJSON *parent, const char *key)
{
    cJSON *object = make(json, cJSON_Object, NULL);
    attach(json, parent, key, object);
    return json->failed ? NULL : object;
}

cJSON *json_add_array(struct json *json, cJSON *parent, const char *key)
{
    cJSON *array = make(json, cJSON_Array, NULL);
    attach(json, parent, key, array);
    return json->failed ? NULL : array;
}

cJSON *json_push_object(struct json *json, cJSON *array)
{
    cJSON *object = make(json, cJSON_Object, NULL);
    push(json, array, object);
    return json->failed ? NULL : object;
}

void json_push_text(struct json *json, cJSON *array, struct slice text)
{
    push(json, array, make_text(json, text));
}

void json_add_text(struct json *json, cJSON *parent, const char *key,
                   struct slice text)
{
    attach(json, parent, key, make_text(json, text));
}

void json_add_optional(struct json *json, cJSON *parent, const char *key,
                       struct slice text)
{
    if (text.len == 0)
        json_add_null(json, parent, key);
    else
        json_add_text(json, parent, key, text);
}

void json_add_name(struct json *json, cJSON *parent, const char *key,
                   const char *name)
{
    if (name == NULL || name[0] == '\0')
        json_add_null(json, parent, key);
    else
        attach(json, parent, key, make(json, cJSON_String, name));
}

void json_add_null(struct json *json, cJSON *parent, const char *key)
{
    attach(json, parent, key, make(json, cJSON_NULL, NULL));
}

void json_add_bool(struct json *json, cJSON *parent, const char *key,
                   bool value)
{
    attach(json, parent, key,
           make(json, value ? cJSON_True : cJSON_False, NULL));
}

void json_add_count(struct json *json, cJSON *parent, const char *key,
                    size_t value)
{
    struct buffer digits;
    buffer_init(&digits, json->arena);
    buffer_padded(&digits, value, 1);
    attach(json, parent, key, make_raw(json, &digits));
}

void json_add_int(struct json *json, cJSON *parent, const char *key,
                  int64_t value)
{
    struct buffer digits;
    buffer_init(&digits, json->arena);
    buffer_int(&digits, value);
    attach(json, parent, key, make_raw(json, &digits));
}

void json_push_digits(struct json *json, cJSON *array, struct buffer *digits)
{
    push(json, array, make_raw(json, digits));
}

void json_add_buffer(struct json *json, cJSON *parent, const char *key,
                     const struct buffer *text)
{
    json->failed = json->failed || text->failed;
    json_add_text(json, parent, key, buffer_slice(text));
}

void json_add_share(struct json *json, cJSON *parent, const char *key,
                    double value)
{
    struct buffer digits;
    unsigned cents = 0;
    if (value >= 1)
        cents = 100;
    else if (value > 0)
        cents = (unsigned)(value * 100 + 0.5);
    buffer_init(&digits, json->arena);
    buffer_padded(&digits, cents / 100, 1);
    if (cents % 100 != 0) {
        buffer_byte(&digits, '.');
        buffer_padded(&digits, cents % 100 / 10, 1);
        if (cents % 10 != 0)
            buffer_padded(&digits, cents % 10, 1);
    }
    attach(json, parent, key, make_raw(json, &digits));
}

void json_add_day(struct json *json, cJSON *parent, const char *key, bool known,
                  int32_t day)
{
    char iso[PAX_ISO_DATE_SIZE];
    if (!known) {
        json_add_null(json, parent, key);
        return;
    }
    pax_day_print(day, iso);
    json_add_text(json, parent, key, slice_of(iso));
}

/* "\u202e", or a pair for what is beyond the basic plane. */
static void put_escape(struct output *out, uint32_t code)
{
    static const char digits[] = "0123456789abcdef";
    char escape[6] = {'\\', 'u'};
    for (unsigned i = 0; i < 4; i++)
        escape[2 + i] = digits[code >> (12 - 4 * i) & 0xF];
    output_put(out, (struct slice){escape, sizeof(escape)});
}

/* The first byte from `at` on that may begin a character to hide, or the end:
 * eight at a time, where adding 1 carries DEL into the highest bit. */
static size_t next_suspect(struct slice text, size_t at, bool in_html)
{
    uint64_t word;
    while (!in_html && text.len - at >= sizeof(word)) {
        memcpy(&word, text.ptr + at, sizeof(word));
        if (((word | (word + UINT64_C(0x0101010101010101))) &
             UINT64_C(0x8080808080808080)) != 0)
            break;
        at += sizeof(word);
    }
    while (at < text.len && (unsigned char)text.ptr[at] < 0x7F &&
           !(in_html && text.ptr[at] == '<'))
        at++;
    return at;
}

/* Characters beyond ASCII, and "<", can only stand inside a JSON string. */
static void put_visible(struct output *out, struct slice text, bool in_html)
{
    size_t from = 0;
    size_t at = next_suspect(text, 0, in_html);
    while (at < text.len) {
        size_t len;
        uint32_t code = utf8_decode(text, at, &len);
        if (code == '<' || clean_is_hidden(code)) {
            output_put(out, slice_sub(text, from, at));
            put_escape(out, code);
            from = at + len;
        }
        at = next_suspect(text, at + len, in_html);
    }
    output_put(out, slice_sub(text, from, text.len));
}

void json_write(struct json *json, cJSON *root, struct output *out)
{
    char *text = NULL;
    if (!json->failed && root != NULL)
        text = cJSON_PrintBuffered(root, PRINT_BUFFER, false);
    if (text == NULL) {
        output_fail(out, PAX_NO_MEMORY);
        return;
    }
    put_visible(out, slice_of(text), json->in_html);
    cJSON_free(text);
}

void json_write_text(struct arena *arena, struct slice text, struct output *out)
{
    struct json json = {.arena = arena};
    json_write(&json, make_text(&json, text), out);
}
