/* SPDX-License-Identifier: MIT */
#ifndef EXPORT_JSON_BUILD_H
#define EXPORT_JSON_BUILD_H

#include <cjson/cJSON.h>

#include "export/sink.h"
#include "src/base/buffer.h"

/*
 * Builds one JSON value with cJSON and writes it. Texts are copied into the
 * arena, so the arena must not be reset before json_write(). The first
 * failure sets `failed`; a NULL parent is one.
 *
 * Keys are constant text. Numbers are made here, digit by digit: cJSON prints
 * them through the C locale and a double.
 */
struct json {
    struct arena *arena;
    bool failed;
    bool in_html; /* also write "<" as an escape: no "</script>" inside */
};

cJSON *json_object(struct json *json);
cJSON *json_text(struct json *json, struct slice text);
cJSON *json_add_object(struct json *json, cJSON *parent, const char *key);
cJSON *json_add_array(struct json *json, cJSON *parent, const char *key);
cJSON *json_push_object(struct json *json, cJSON *array);
void json_push_text(struct json *json, cJSON *array, struct slice text);

void json_add_text(struct json *json, cJSON *parent, const char *key,
                   struct slice text);
/* null when the text is empty */
void json_add_optional(struct json *json, cJSON *parent, const char *key,
                       struct slice text);
/* A constant C string; NULL or "" gives null. */
void json_add_name(struct json *json, cJSON *parent, const char *key,
                   const char *name);
void json_add_null(struct json *json, cJSON *parent, const char *key);
void json_add_bool(struct json *json, cJSON *parent, const char *key,
                   bool value);
void json_add_count(struct json *json, cJSON *parent, const char *key,
                    size_t value);
void json_add_int(struct json *json, cJSON *parent, const char *key,
                  int64_t value);
/* A number from its digits. */
void json_push_digits(struct json *json, cJSON *array, struct buffer *digits);
/* What the buffer holds, as a text. */
void json_add_buffer(struct json *json, cJSON *parent, const char *key,
                     const struct buffer *text);
/* 0 to 1, at most two decimals. */
void json_add_share(struct json *json, cJSON *parent, const char *key,
                    double value);
/* An ISO day, or null when it is not `known`. */
void json_add_day(struct json *json, cJSON *parent, const char *key, bool known,
                  int32_t day);

/* One text as a JSON string. */
void json_write_text(struct arena *arena, struct slice text,
                     struct output *out);

/* Writes the value on one line, without a line break. Hidden
 * characters become escapes, so that a terminal or an editor shows them. */
void json_write(struct json *json, cJSON *root, struct output *out);

#endif
