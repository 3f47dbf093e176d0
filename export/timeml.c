/* SPDX-License-Identifier: MIT */
/*
 * One article's dates as TimeML, in the form of TempEval-3's files:
 *
 *   <?xml version="1.0" ?>
 *   <TimeML ...>
 *   <DOCID>id</DOCID>
 *   <DCT><TIMEX3 tid="t0" ... >2023-09-06</TIMEX3></DCT>
 *   <TITLE>...</TITLE>
 *   <TEXT>
 *   ... <TIMEX3 tid="t1" type="DATE" value="2023-W35">last week</TIMEX3> ...
 *   </TEXT>
 *   </TimeML>
 *
 * The text between the line breaks behind <TEXT> and before </TEXT> is the
 * article's, code point for code point: what XML 1.0 cannot hold is U+FFFD. A
 * carriage return is "&#13;", for a parser would make a line feed of it.
 */
#include "export/check.h"
#include "export/sink.h"
#include "src/base/utf8.h"

#define REPLACEMENT "\xEF\xBF\xBD"

/* XML 1.0, 2.2: what may stand in a document. */
static bool fits_xml(uint32_t code)
{
    return code == '\t' || code == '\n' || code == '\r' ||
           (code >= 0x20 && code != 0xFFFE && code != 0xFFFF);
}

static const char *xml_instead(uint32_t code)
{
    switch (code) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\r':
        return "&#13;";
    default:
        return fits_xml(code) ? NULL : REPLACEMENT;
    }
}

static void put_xml(struct output *out, struct slice text)
{
    size_t from = 0;
    if (text.len == 0)
        return; /* its pointer may be NULL */
    for (size_t at = 0, len; at < text.len; at += len) {
        const char *instead = xml_instead(utf8_decode(text, at, &len));
        if (instead == NULL)
            continue;
        output_put(out, slice_sub(text, from, at));
        output_text(out, instead);
        from = at + len;
    }
    output_put(out, slice_sub(text, from, text.len));
}

static void put_attribute(struct output *out, const char *name,
                          const char *value)
{
    output_byte(out, ' ');
    output_text(out, name);
    output_text(out, "=\"");
    put_xml(out, slice_of(value));
    output_byte(out, '"');
}

/* The value that TimeML gives to what is known to be a time and no more. */
static const char *value_of(const struct pax_when *when)
{
    static const char *const unknown[PAX_TIMEX_TYPE_COUNT] = {
        [PAX_TIMEX_DATE] = "XXXX-XX-XX",
        [PAX_TIMEX_TIME] = "XXXX-XX-XXTXX",
        [PAX_TIMEX_DURATION] = "PXX",
        [PAX_TIMEX_SET] = "PXX",
    };
    return when->value[0] != '\0' ? when->value : unknown[when->type];
}

static void put_number(struct output *out, size_t number)
{
    char digits[24];
    size_t at = sizeof(digits);
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    output_put(out, (struct slice){digits + at, sizeof(digits) - at});
}

static void put_timex(struct output *out, const struct pax_timex *timex,
                      size_t number, struct slice words)
{
    const struct pax_when *when = &timex->when;
    bool relative =
        when->resolved && (when->interval.basis == PAX_BASIS_PUBLICATION ||
                           when->interval.basis == PAX_BASIS_CONTEXT ||
                           when->interval.basis == PAX_BASIS_YEAR_INFERRED);
    output_text(out, "<TIMEX3 tid=\"t");
    put_number(out, number);
    output_byte(out, '"');
    put_attribute(out, "type", pax_timex_type_name(when->type));
    put_attribute(out, "value", value_of(when));
    if (when->mod != PAX_MOD_NONE)
        put_attribute(out, "mod", pax_timex_mod_name(when->mod));
    put_attribute(out, "temporalFunction", relative ? "true" : "false");
    put_attribute(out, "functionInDocument", "NONE");
    if (relative && when->interval.basis == PAX_BASIS_PUBLICATION)
        put_attribute(out, "anchorTimeID", "t0");
    output_byte(out, '>');
    put_xml(out, words);
    output_text(out, "</TIMEX3>");
}

/* A title that the text repeats as its first line stands there alone. */
static void put_head(struct output *out, const struct pax_source *source,
                     struct slice text)
{
    char iso[PAX_ISO_DATE_SIZE] = "XXXX-XX-XX";
    if (source->has_published)
        pax_day_print(pax_date_to_day(source->published), iso);
    output_text(out,
                "<?xml version=\"1.0\" ?>\n"
                "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance"
                "\" xsi:noNamespaceSchemaLocation=\"http://timeml.org/"
                "timeMLdocs/TimeML_1.2.1.xsd\">\n\n<DOCID>");
    put_xml(out, slice_from(source->id));
    output_text(out, "</DOCID>\n\n<DCT><TIMEX3 tid=\"t0\" type=\"DATE\"");
    put_attribute(out, "value", iso);
    output_text(out, " temporalFunction=\"false\" "
                     "functionInDocument=\"CREATION_TIME\">");
    output_text(out, source->has_published ? iso : "");
    output_text(out, "</TIMEX3></DCT>\n\n");
    if (source->title.len > 0 &&
        !slice_starts(text, slice_from(source->title))) {
        output_text(out, "<TITLE>");
        put_xml(out, slice_from(source->title));
        output_text(out, "</TITLE>\n\n");
    }
}

static enum pax_status check_record(const struct pax_record *record)
{
    enum pax_status status = check_source(&record->source);
    if (status == PAX_OK)
        status = check_text(record->text);
    for (size_t i = 0; i < record->timex_count && status == PAX_OK; i++) {
        const struct pax_span *span = &record->timexes[i].quote.span;
        if (span->start > span->end || span->end > record->text.len)
            return PAX_BAD_ARGUMENT;
        status = check_when(&record->timexes[i].when);
    }
    return status;
}

enum pax_status pax_write_timeml(const struct pax_record *record,
                                 struct pax_sink sink)
{
    struct output out;
    struct slice text = slice_from(record->text);
    size_t from = 0;
    enum pax_status status = check_record(record);
    if (status != PAX_OK)
        return status;
    output_init(&out, sink);
    put_head(&out, &record->source, text);
    output_text(&out, "<TEXT>\n");
    for (size_t i = 0; i < record->timex_count; i++) {
        struct pax_span span = record->timexes[i].quote.span;
        if (span.start < from || span.start == span.end)
            continue; /* XML has no form for spans that overlap */
        put_xml(&out, slice_sub(text, from, span.start));
        put_timex(&out, &record->timexes[i], i + 1,
                  slice_sub(text, span.start, span.end));
        from = span.end;
    }
    if (from < text.len)
        put_xml(&out, slice_sub(text, from, text.len));
    output_text(&out, "\n</TEXT>\n\n</TimeML>\n");
    return output_finish(&out);
}
