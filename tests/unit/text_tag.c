/* SPDX-License-Identifier: MIT */
#include "text_sample.h"

/* The first token with the word must have the tag. */
struct example {
    const char *text;
    const char *word;
    const char *tag;
};

static void check(const struct example *examples, size_t count)
{
    for (size_t k = 0; k < count; k++) {
        const struct example *example = &examples[k];
        const struct analysis *analysis = sample_read(slice_of(example->text));
        const char *got = "(no such word)";
        for (size_t i = 0; i < analysis->tokens.count; i++) {
            if (!slice_equal(token_text(&analysis->tokens, i),
                             slice_of(example->word)))
                continue;
            got = tag_name((enum tag)analysis->tokens.at[i].tag);
            break;
        }
        if (strcmp(got, example->tag) != 0)
            fail_msg("\"%s\": %s is %s, not %s", example->text, example->word,
                     got, example->tag);
    }
}

#define CHECK(examples) \
    check((examples), sizeof(examples) / sizeof((examples)[0]))

static void tells_nouns_from_verbs(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"The attack failed.", "attack", "NN"},
        {"They will attack the town.", "attack", "VB"},
        {"They did not attack the town.", "attack", "VB"},
        {"They want to attack the town.", "attack", "VB"},
        {"Rebels attack the town.", "attack", "VBP"},
        {"They attack in the morning.", "attack", "VBP"},
        {"The group that attacks them left.", "attacks", "VBZ"},
        {"The attacks went on.", "attacks", "NNS"},
        {"Peace talks with rebels resumed.", "talks", "NNS"},
        {"Then Musa plans the visit.", "plans", "VBZ"},
        {"He still finances the regime.", "finances", "VBZ"},
        {"The deal states that both must leave.", "states", "VBZ"},
        {"It led to conflict in the north.", "conflict", "NN"},
        {"Their final report came.", "report", "NN"},
        {"They wait until the war ends.", "ends", "NNS"},
        {"When the war ends, they will go.", "ends", "VBZ"},
        {"The 2018 file photo shows him.", "file", "NN"},
        {"Sources close to the talks left.", "close", "JJ"},
        {"But this will take time.", "will", "MD"},
        {"These show it.", "show", "VBP"},
        {"The launch of rockets failed.", "launch", "NN"},
        {"They fear a new rocket launch.", "launch", "NN"},
        {"It is a threat that we face.", "face", "VBP"},
        {"The will of the people counts.", "will", "NN"},
        {"They keep it and take action.", "take", "VBP"},
        {"Last year, suspects were arrested.", "suspects", "NNS"},
    };
    CHECK(examples);
}

static void tells_past_from_participle(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"He signed the deal.", "signed", "VBD"},
        {"The deal was signed.", "signed", "VBN"},
        {"They have not yet signed it.", "signed", "VBN"},
        {"The deal signed on Monday failed.", "signed", "VBN"},
        {"The deal, signed in May, failed.", "signed", "VBN"},
        {"Musa, a rebel, called for peace.", "called", "VBD"},
        {"Troops backed by Russia attacked the town.", "backed", "VBN"},
        {"Troops backed by Russia attacked the town.", "attacked", "VBD"},
        {"The ministry said on Friday it had left.", "said", "VBD"},
        {"The Israeli military sent 200 troops.", "sent", "VBD"},
        {"A bomber killed 15 guards.", "killed", "VBD"},
        {"It is a statement issued last week.", "issued", "VBN"},
        {"Refugees granted asylum are welcome.", "granted", "VBN"},
        {"They met A and signed it.", "signed", "VBD"},
        {"He was arrested and charged.", "charged", "VBN"},
        {"Internationally recognized borders matter.", "recognized", "VBN"},
        {"The talks had come to nothing.", "come", "VBN"},
        {"The minority living there fled.", "fled", "VBD"},
        {"Animals smuggled to Chad by traders left.", "smuggled", "VBN"},
        {"Chad agreed, the countries announced on Monday.", "announced",
         "VBD"},
        {"They have, on Monday, agreed.", "agreed", "VBN"},
        {"The deal he signed failed.", "failed", "VBD"},
        {"All voted for it.", "voted", "VBD"},
        {"The package consisted of aid.", "consisted", "VBD"},
    };
    CHECK(examples);
}

static void tells_gerunds_from_nouns(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"The meeting failed.", "meeting", "NN"},
        {"He is meeting the rebels.", "meeting", "VBG"},
        {"By meeting the rebels he won.", "meeting", "VBG"},
        {"They left, killing 19 people.", "killing", "VBG"},
        {"The fighting went on.", "fighting", "NN"},
        {"Rebels fighting in the north left.", "fighting", "VBG"},
        {"The minority living there fled.", "living", "VBG"},
        {"Including the north, it is big.", "Including", "IN"},
    };
    CHECK(examples);
}

static void knows_small_words(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"He said that Baku agreed.", "that", "IN"},
        {"That deal failed.", "That", "DT"},
        {"They rejected that deal.", "that", "DT"},
        {"The deal that failed was old.", "that", "WDT"},
        {"The claim that he left is wrong.", "that", "IN"},
        {"He told reporters that he left.", "that", "IN"},
        {"He is sure that they left.", "that", "IN"},
        {"Iran's plan failed.", "'s", "POS"},
        {"It's a plan.", "'s", "VBZ"},
        {"There is a plan.", "There", "EX"},
        {"They live there.", "there", "RB"},
        {"They saw her plan.", "her", "PRP$"},
        {"They saw her in Baku.", "her", "PRP"},
        {"They called on the rebels.", "on", "RP"},
        {"They called on Monday.", "on", "IN"},
        {"About 200 people came.", "About", "RB"},
        {"In May 2020 they met.", "May", "NNP"},
        {"They may meet.", "may", "MD"},
    };
    CHECK(examples);
}

static void reads_names_and_case(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"Then Zzyzx spoke.", "Zzyzx", "NNP"},
        {"The foreign ministry spoke.", "ministry", "NN"},
        {"The Foreign Ministry spoke.", "Ministry", "NNP"},
        {"They saw Armenian troops.", "Armenian", "JJ"},
        {"The United Nations spoke.", "United", "NNP"},
        {"Turkey Attacks Kurdish Positions", "Attacks", "VBZ"},
        {"Rebels announce new ceasefire", "announce", "VBP"},
        {"The cease-fire holds.", "-", "NN"},
        {"The Saudi-led coalition left.", "led", "JJ"},
        {"A 44-day war ended.", "day", "JJ"},
        {"He was re-elected.", "elected", "VBN"},
        {"They spoke blurfily.", "blurfily", "RB"},
        {"The blurfment failed.", "blurfment", "NN"},
        {"They blurfed the town.", "blurfed", "VBD"},
    };
    CHECK(examples);
}

static void names_tags(void **state)
{
    (void)state;
    for (int tag = TAG_NONE + 1; tag < TAG_COUNT; tag++)
        assert_int_equal(tag_by_name(slice_of(tag_name((enum tag)tag))), tag);
    assert_int_equal(tag_by_name(SLICE("XX")), TAG_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_nouns_from_verbs),
        cmocka_unit_test(tells_past_from_participle),
        cmocka_unit_test(tells_gerunds_from_nouns),
        cmocka_unit_test(knows_small_words),
        cmocka_unit_test(reads_names_and_case),
        cmocka_unit_test(names_tags),
    };
    return cmocka_run_group_tests(tests, sample_set_up, sample_tear_down);
}
