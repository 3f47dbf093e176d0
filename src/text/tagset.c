/* SPDX-License-Identifier: MIT */
/* Names of the Penn Treebank parts of speech. */
#include "src/text/analysis.h"

static const char *const names[TAG_COUNT] = {
    [TAG_NONE] = "-",     [TAG_NN] = "NN",     [TAG_NNS] = "NNS",
    [TAG_NNP] = "NNP",    [TAG_NNPS] = "NNPS", [TAG_JJ] = "JJ",
    [TAG_JJR] = "JJR",    [TAG_JJS] = "JJS",   [TAG_RB] = "RB",
    [TAG_RBR] = "RBR",    [TAG_RBS] = "RBS",   [TAG_VB] = "VB",
    [TAG_VBD] = "VBD",    [TAG_VBN] = "VBN",   [TAG_VBZ] = "VBZ",
    [TAG_VBP] = "VBP",    [TAG_VBG] = "VBG",   [TAG_MD] = "MD",
    [TAG_DT] = "DT",      [TAG_PDT] = "PDT",   [TAG_PRP] = "PRP",
    [TAG_PRPS] = "PRP$",  [TAG_IN] = "IN",     [TAG_TO] = "TO",
    [TAG_CC] = "CC",      [TAG_CD] = "CD",     [TAG_EX] = "EX",
    [TAG_RP] = "RP",      [TAG_POS] = "POS",   [TAG_UH] = "UH",
    [TAG_WDT] = "WDT",    [TAG_WP] = "WP",     [TAG_WPS] = "WP$",
    [TAG_WRB] = "WRB",    [TAG_FW] = "FW",     [TAG_SYM] = "SYM",
    [TAG_PUNCT] = ".",
};

const char *tag_name(enum tag tag)
{
    return names[tag];
}

enum tag tag_by_name(struct slice name)
{
    for (int tag = TAG_NONE + 1; tag < TAG_COUNT; tag++) {
        if (slice_equal(slice_of(names[tag]), name))
            return (enum tag)tag;
    }
    return TAG_NONE;
}
