/* SPDX-License-Identifier: MIT */
/* Names and sentences of the status codes. */
#include <assert.h>

#include "paxline/status.h"
#include "src/base/slice.h"

static const struct {
    const char *name;
    const char *text;
} rows[] = {
    [PAX_OK] = {"ok", "done"},
    [PAX_NO_MEMORY] = {"no-memory", "out of memory"},
    [PAX_LIMIT] = {"limit", "larger than a limit allows"},
    [PAX_BAD_UTF8] = {"bad-utf8", "not UTF-8"},
    [PAX_BINARY] = {"binary", "not text"},
    [PAX_EMPTY] = {"empty", "no text in it"},
    [PAX_BAD_SYNTAX] = {"bad-syntax", "not in the form expected"},
    [PAX_BAD_DATE] = {"bad-date", "not a date of the calendar"},
    [PAX_BAD_ARGUMENT] = {"bad-argument", "the call is wrong"},
    [PAX_UNKNOWN_FORMAT] = {"unknown-format", "no such format"},
    [PAX_WRITE_FAILED] = {"write-failed", "could not be written"},
    [PAX_READ_FAILED] = {"read-failed", "could not be read"},
};
static_assert(COUNT_OF(rows) == PAX_STATUS_COUNT,
              "a row for each status");

const char *pax_status_name(enum pax_status status)
{
    return (unsigned)status < PAX_STATUS_COUNT ? rows[status].name : "unknown";
}

const char *pax_status_text(enum pax_status status)
{
    return (unsigned)status < PAX_STATUS_COUNT ? rows[status].text
                                               : "unknown status";
}
