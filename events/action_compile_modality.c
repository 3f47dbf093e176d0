/* SPDX-License-Identifier: MIT */
/*
 * Modality: what a type becomes in the future and when it is denied, and
 * which verbs say of what hangs on them that it is not done yet.
 *
 *   type  PROTEST  PROTEST  THREATEN  ...    to be held, it is a threat
 *   governor  pledge  planned                "they pledged to meet"
 */
#include "events/action_compile.h"

static enum pax_status modality_type(struct action_compiler *to,
                                     const struct tsv *tsv,
                                     struct pax_error *error)
{
    uint32_t type;
    struct modality_row row;
    if (!action_cell_type(tsv->cell[1], &type) ||
        !action_cell_type(tsv->cell[2], &row.past) ||
        !action_cell_type(tsv->cell[3], &row.future) ||
        !action_cell_type(tsv->cell[4], &row.denied_past) ||
        !action_cell_type(tsv->cell[5], &row.denied_future))
        return action_compile_bad(error, "modality: unknown event type", tsv);
    to->modality[type] = row;
    return PAX_OK;
}

enum pax_status action_compile_modality(struct action_compiler *to,
                                        struct slice bytes,
                                        struct pax_error *error)
{
    struct tsv tsv;
    for (uint32_t i = 0; i < PAX_TYPE_COUNT; i++)
        to->modality[i] = (struct modality_row){i, i, i, i};
    tsv_init(&tsv, bytes);
    while (tsv_next(&tsv)) {
        enum pax_status status = PAX_OK;
        uint32_t row, governs;
        if (slice_equal(tsv.cell[0], SLICE("type"))) {
            status = modality_type(to, &tsv, error);
        } else if (!slice_equal(tsv.cell[0], SLICE("governor")) ||
                   !action_cell_status(tsv.cell[2], &governs)) {
            status = action_compile_bad(error, "modality: unknown row", &tsv);
        } else {
            status = action_compile_word(to, tsv.cell[1], &row);
            if (status == PAX_OK)
                action_compile_word_at(to, row)->governor = governs + 1;
        }
        if (status != PAX_OK)
            return status;
    }
    return PAX_OK;
}
