/* SPDX-License-Identifier: MIT */
/* The bytes of the page; tests/page drives it in a browser. */
#include "tests/unit/unit.h"

#include "tests/unit/export_sample.h"

#define DATA "<script type=\"application/json\" id=\"data\">"

static struct memory export_as(struct pax_text format, size_t count,
                               const char *title)
{
    struct memory memory = {0};
    struct pax_timeline *timeline;
    struct pax_text name = {title, strlen(title)};
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(pax_timeline_set_title(timeline, name), PAX_OK);
    assert_int_equal(sample_fill(timeline, count), PAX_OK);
    assert_int_equal(pax_export(timeline, pax_format_by_name(format), NULL,
                                memory_sink(&memory)),
                     PAX_OK);
    pax_timeline_destroy(timeline);
    return memory;
}

static size_t count_of(const char *text, const char *what)
{
    size_t count = 0;
    while ((text = strstr(text, what)) != NULL) {
        count++;
        text += strlen(what);
    }
    return count;
}

/* The JSON in the page; the caller frees it. */
static char *data_of(const struct memory *page)
{
    char *from = strstr(page->data, DATA);
    assert_non_null(from);
    from += strlen(DATA);
    char *to = strstr(from, "</script>");
    assert_non_null(to);
    size_t len = (size_t)(to - from);
    char *data = malloc(len + 1);
    assert_non_null(data);
    memcpy(data, from, len);
    data[len] = '\0';
    return data;
}

static void data_is_the_document(void **state)
{
    (void)state;
    static const char shield[] = "\\u003c";
    struct memory page = export_as(TEXT("html"), 96, "T");
    struct memory document = export_as(TEXT("json"), 96, "T");
    char *data = data_of(&page);
    assert_null(strchr(data, '<'));
    assert_true(count_of(data, shield) > 0);
    char *to = data;
    for (char *from = data; *from != '\0'; to++) {
        bool shielded = strncmp(from, shield, strlen(shield)) == 0;
        *to = shielded ? '<' : *from;
        from += shielded ? strlen(shield) : 1;
    }
    *to = '\0';
    assert_string_equal(data, document.data);
    free(data);
    free(page.data);
    free(document.data);
}

static void titles_cannot_act(void **state)
{
    (void)state;
    struct memory page = export_as(
        TEXT("html"), 8, "</title><script>\"x\" & <!-- \xE2\x80\xAE");
    assert_non_null(strstr(page.data,
                           "<title>&lt;/title&gt;&lt;script&gt;&quot;x&quot; "
                           "&amp; &lt;!--</title>"));
    assert_null(strstr(page.data, "\xE2\x80\xAE"));
    assert_null(strstr(page.data, "\xE2\x80\xA8"));
    free(page.data);
}

static void the_list_has_every_event(void **state)
{
    (void)state;
    struct memory page = export_as(TEXT("html"), 96, "T");
    assert_int_equal(count_of(page.data, "\n<li><b>"), 96);
    assert_non_null(strstr(page.data, "&lt;script&gt;alert(1)&lt;/script&gt; "
                                      "&amp; more<br><q>"));
    assert_null(strstr(page.data, "href=\"javascript:"));
    assert_non_null(strstr(page.data, "href=\"https://news.example/a,b?c=%C3%A9"
                                      "\">"));
    free(page.data);
}

static void equal_timelines_give_equal_pages(void **state)
{
    (void)state;
    struct memory one = export_as(TEXT("html"), 24, "T");
    struct memory two = export_as(TEXT("html"), 24, "T");
    assert_int_equal(one.len, two.len);
    assert_memory_equal(one.data, two.data, one.len);
    free(one.data);
    free(two.data);
}

/* Wherever the sink fails, the failure is told and no more is written. */
static void a_failing_sink_is_told(void **state)
{
    (void)state;
    struct pax_timeline *timeline;
    assert_int_equal(pax_timeline_create(NULL, &timeline), PAX_OK);
    assert_int_equal(sample_fill(timeline, 48), PAX_OK);
    size_t calls = 0;
    for (size_t limit = 1;; limit++) {
        struct memory memory = {.limit = limit};
        enum pax_status status =
            pax_export(timeline, pax_format_by_name(TEXT("html")), NULL,
                       memory_sink(&memory));
        calls = memory.calls;
        free(memory.data);
        if (status == PAX_OK)
            break;
        assert_int_equal(status, PAX_WRITE_FAILED);
        assert_int_equal(calls, limit);
    }
    assert_true(calls > 10);
    pax_timeline_destroy(timeline);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(data_is_the_document),
        cmocka_unit_test(titles_cannot_act),
        cmocka_unit_test(the_list_has_every_event),
        cmocka_unit_test(equal_timelines_give_equal_pages),
        cmocka_unit_test(a_failing_sink_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
