/* SPDX-License-Identifier: MIT */
/* The words by which outputs call roles, kinds, types and statuses. */
#include <assert.h>

#include "paxline/event.h"
#include "src/base/slice.h"

static const char *const roles[] = {
    [PAX_ROLE_SOURCE] = "source",
    [PAX_ROLE_TARGET] = "target",
    [PAX_ROLE_PARTICIPANT] = "participant",
    [PAX_ROLE_SPEAKER] = "speaker",
    [PAX_ROLE_ATTENDEE] = "attendee",
};
static_assert(COUNT_OF(roles) == PAX_ROLE_COUNT, "all");

static const char *const kinds[] = {
    [PAX_ACTOR_PERSON] = "person",
    [PAX_ACTOR_GOVERNMENT] = "government",
    [PAX_ACTOR_STATE] = "state",
    [PAX_ACTOR_IGO] = "igo",
    [PAX_ACTOR_NGO] = "ngo",
    [PAX_ACTOR_ARMED_GROUP] = "armed-group",
    [PAX_ACTOR_GROUP] = "group",
    [PAX_ACTOR_MEDIA] = "media",
    [PAX_ACTOR_COMPANY] = "company",
};
static_assert(COUNT_OF(kinds) == PAX_ACTOR_KIND_COUNT, "all");

static const char *const types[] = {
    [PAX_TYPE_AGREE] = "AGREE",         [PAX_TYPE_CONSULT] = "CONSULT",
    [PAX_TYPE_SUPPORT] = "SUPPORT",     [PAX_TYPE_CONCEDE] = "CONCEDE",
    [PAX_TYPE_COOPERATE] = "COOPERATE", [PAX_TYPE_AID] = "AID",
    [PAX_TYPE_RETREAT] = "RETREAT",     [PAX_TYPE_REQUEST] = "REQUEST",
    [PAX_TYPE_ACCUSE] = "ACCUSE",       [PAX_TYPE_REJECT] = "REJECT",
    [PAX_TYPE_THREATEN] = "THREATEN",   [PAX_TYPE_PROTEST] = "PROTEST",
    [PAX_TYPE_SANCTION] = "SANCTION",   [PAX_TYPE_MOBILIZE] = "MOBILIZE",
    [PAX_TYPE_COERCE] = "COERCE",       [PAX_TYPE_ASSAULT] = "ASSAULT",
    [PAX_TYPE_STATE] = "STATE",
};
static_assert(COUNT_OF(types) == PAX_TYPE_COUNT, "all");

static const char *const statuses[] = {
    [PAX_STATUS_ACTUAL] = "actual",
    [PAX_STATUS_PLANNED] = "planned",
    [PAX_STATUS_NOT_REALISED] = "not-realised",
    [PAX_STATUS_HYPOTHETICAL] = "hypothetical",
};
static_assert(COUNT_OF(statuses) == PAX_EVENT_STATUS_COUNT, "all");

const char *pax_role_name(enum pax_role role)
{
    return (unsigned)role < PAX_ROLE_COUNT ? roles[role] : "";
}

const char *pax_actor_kind_name(enum pax_actor_kind kind)
{
    return (unsigned)kind < PAX_ACTOR_KIND_COUNT ? kinds[kind] : "";
}

const char *pax_type_name(enum pax_type type)
{
    return (unsigned)type < PAX_TYPE_COUNT ? types[type] : "";
}

const char *pax_event_status_name(enum pax_event_status status)
{
    return (unsigned)status < PAX_EVENT_STATUS_COUNT ? statuses[status] : "";
}
