/* SPDX-License-Identifier: MIT */
/* Bytes that grow. No domain word may appear here. */
#include "src/base/buffer.h"

void buffer_init(struct buffer *buffer, struct arena *arena)
{
    *buffer = (struct buffer){.arena = arena};
}

void buffer_put(struct buffer *buffer, struct slice bytes)
{
    if (buffer->failed || bytes.len == 0)
        return;
    if (bytes.len > SIZE_MAX - buffer->len) {
        buffer->failed = true;
        return;
    }
    char *data = arena_grow(buffer->arena, buffer->data, &buffer->room,
                            buffer->len + bytes.len, 1);
    if (data == NULL) {
        buffer->failed = true;
        return;
    }
    buffer->data = data;
    memcpy(data + buffer->len, bytes.ptr, bytes.len);
    buffer->len += bytes.len;
}

void buffer_byte(struct buffer *buffer, char byte)
{
    buffer_put(buffer, (struct slice){&byte, 1});
}

void buffer_text(struct buffer *buffer, const char *text)
{
    buffer_put(buffer, slice_of(text));
}

void buffer_padded(struct buffer *buffer, uint64_t value, unsigned width)
{
    char digits[20];
    size_t at = sizeof(digits);
    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    while (sizeof(digits) - at < width && at > 0)
        digits[--at] = '0';
    buffer_put(buffer, (struct slice){digits + at, sizeof(digits) - at});
}

void buffer_int(struct buffer *buffer, int64_t value)
{
    uint64_t magnitude = (uint64_t)value;
    if (value < 0) {
        buffer_byte(buffer, '-');
        magnitude = 0 - magnitude;
    }
    buffer_padded(buffer, magnitude, 1);
}

struct slice buffer_slice(const struct buffer *buffer)
{
    return (struct slice){buffer->data, buffer->len};
}
