/* SPDX-License-Identifier: MIT */
/* Names of the kinds of evidence. */
#include <assert.h>

#include "paxline/article.h"
#include "src/base/slice.h"

static const char *const names[] = {
    [PAX_EVIDENCE_USER] = "user",         [PAX_EVIDENCE_METADATA] = "metadata",
    [PAX_EVIDENCE_BYLINE] = "byline",     [PAX_EVIDENCE_DATELINE] = "dateline",
    [PAX_EVIDENCE_URL] = "url",           [PAX_EVIDENCE_UPDATED] = "updated",
    [PAX_EVIDENCE_NONE] = "none",
};
static_assert(COUNT_OF(names) == PAX_EVIDENCE_COUNT,
              "a name for each");

const char *pax_evidence_name(enum pax_evidence evidence)
{
    return (unsigned)evidence < PAX_EVIDENCE_COUNT ? names[evidence] : "none";
}
