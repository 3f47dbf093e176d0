/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "article_sample.h"
#include "src/article/dateline.h"

static struct cues cues;

static int set_up(void **state)
{
    (void)state;
    cues = sample_cues();
    return 0;
}

static void takes_datelines(void **state)
{
    static const char *const rows[][2] = {
        {"MANILA, July 8 (Xinhua) --", " The government"},
        {"ADDIS ABABA, Nov 14 (Agency) -", " Ethiopia's"},
        {"MINSK, September 19. /ITAR-TASS/.", " A meeting"},
        {"Bogota, June 22 (RHC)--", " The Colombian"},
        {"NAIROBI, Kenya (AP) _", " Bombs"},
        {"CAIRO (Reuters) -", " He said"},
        {"(Reuters) -", " He said"},
        {"GENEVA (4 May 2021) –", " Experts"},
        {"Geneva, 30 May 2025 –", " The envoy"},
        {"Tehran, June 5, IRNA –", " Iran"},
        {"KUALA LUMPUR —", " Thailand"},
        {"WASHINGTON _", " The economy"},
        {"NEWARK, N.J. _", " The mayor"},
        {"U.N. HEADQUARTERS —", " The Council"},
        {"PORT-AU-PRINCE, Haiti -", " Police"},
        {"ISLAMABAD/KABUL (Reuters) -", " Talks"},
        {"ST. PETERSBURG, June 3 —", " Leaders"},
        {"SANAA:", " The UN envoy"},
        {"BAKU, Azerbaijan, June 5:", " The ministry"},
        {"KYIV. June 5 (Interfax) –", " Ukraine"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char line[200];
        struct pieces pieces;
        size_t length = strlen(rows[i][0]);
        (void)snprintf(line, sizeof(line), "%s%s", rows[i][0], rows[i][1]);
        sample_pieces(&cues, line, &pieces);
        struct dateline found = dateline_read(&cues, &pieces);
        if (found.form == DATELINE_NONE || found.end != length ||
            found.body != length + 1)
            fail_msg("%s: form %d, end %zu", line, (int)found.form, found.end);
    }
}

static void leaves_sentences(void **state)
{
    static const char *const lines[] = {
        "",
        "The Revolutionary Armed Forces (FARC) - the largest group - agreed.",
        "Armenia and Azerbaijan have agreed.",
        "Baku: the city",
        "SANAA: quiet",
        "NATO — which met on Monday — agreed.",
        "On May 3 - a Monday - they met.",
        "\"We agreed,\" he said - twice.",
        "8 July: Delegations open talks.",
        "Oct. 30, 1991: The conference opens.",
        "President Kiir (left) - he came late - signed.",
        "Paris, May 1968 - a time of unrest.",
        "- item",
        "ANDERSON COOPER, CNN ANCHOR: Good evening.",
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        struct pieces pieces;
        sample_pieces(&cues, lines[i], &pieces);
        if (dateline_read(&cues, &pieces).form != DATELINE_NONE)
            fail_msg("a dateline: %s", lines[i]);
    }
}

static void sees_one_alone(void **state)
{
    struct pieces pieces;
    (void)state;
    sample_pieces(&cues, "MANILA, July 8 (Xinhua)", &pieces);
    struct dateline found = dateline_read(&cues, &pieces);
    assert_int_equal(found.form, DATELINE_BARE);
    assert_int_equal(found.body, 23);
    sample_pieces(&cues, "WASHINGTON, August 8 (Xinhua) --", &pieces);
    found = dateline_read(&cues, &pieces);
    assert_int_equal(found.form, DATELINE_DASH);
    assert_int_equal(found.body, 32);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_datelines),
        cmocka_unit_test(leaves_sentences),
        cmocka_unit_test(sees_one_alone),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
