/* SPDX-License-Identifier: MIT */
/* Gathers small writes for a sink. */
#include "export/sink.h"

void output_init(struct output *out, struct pax_sink sink)
{
    out->sink = sink;
    out->status = PAX_OK;
    out->used = 0;
}

void output_fail(struct output *out, enum pax_status status)
{
    if (out->status == PAX_OK)
        out->status = status;
}

static void flush(struct output *out)
{
    if (out->status == PAX_OK && out->used > 0)
        out->status = out->sink.write(out->sink.ctx, out->block, out->used);
    out->used = 0;
}

void output_put(struct output *out, struct slice bytes)
{
    if (out->status != PAX_OK || bytes.len == 0)
        return;
    if (bytes.len > OUTPUT_BLOCK - out->used)
        flush(out);
    if (out->status != PAX_OK)
        return;
    if (bytes.len > OUTPUT_BLOCK) {
        out->status = out->sink.write(out->sink.ctx, bytes.ptr, bytes.len);
        return;
    }
    memcpy(out->block + out->used, bytes.ptr, bytes.len);
    out->used += bytes.len;
}

void output_text(struct output *out, const char *text)
{
    output_put(out, slice_of(text));
}

void output_byte(struct output *out, char byte)
{
    output_put(out, (struct slice){&byte, 1});
}

enum pax_status output_finish(struct output *out)
{
    flush(out);
    return out->status;
}
