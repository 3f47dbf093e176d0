/* SPDX-License-Identifier: MIT */
/* Standard output, and files that appear whole or not at all. */
#include "output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum pax_status write_file(void *ctx, const char *bytes, size_t len)
{
    return fwrite(bytes, 1, len, ctx) == len ? PAX_OK : PAX_WRITE_FAILED;
}

struct pax_sink output_stdout(void)
{
    return (struct pax_sink){write_file, stdout};
}

int output_error(void *ctx, struct pax_text id, const struct pax_error *error)
{
    (void)ctx;
    return pax_write_error(id, error, output_stdout()) == PAX_OK ? 0
                                                                 : EXIT_OUTPUT;
}

static int output_failed(const char *path, const char *text)
{
    complain("%s: %s", path, text);
    return EXIT_OUTPUT;
}

static int export_to(FILE *file, const struct pax_timeline *timeline,
                     const struct pax_format *format,
                     const struct pax_export_options *options,
                     const char *path)
{
    struct pax_sink sink = {write_file, file};
    errno = 0;
    enum pax_status status = pax_export(timeline, format, options, sink);
    bool closed = fclose(file) == 0;
    if (status == PAX_OK && closed)
        return 0;
    return output_failed(path, errno != 0 ? strerror(errno)
                                          : pax_status_text(status));
}

/* A name beside the output, in the same folder; freed by the caller. */
static char *name_beside(const char *path)
{
    static const char ending[] = ".XXXXXX";
    size_t len = strlen(path);
    char *name = malloc(len + sizeof(ending));
    if (name != NULL) {
        memcpy(name, path, len);
        memcpy(name + len, ending, sizeof(ending));
    }
    return name;
}

static int export_beside(const struct pax_timeline *timeline,
                         const struct pax_format *format,
                         const struct pax_export_options *options,
                         const char *path)
{
    char *beside = name_beside(path);
    if (beside == NULL)
        return output_failed(path, "out of memory");
    int handle = mkstemp(beside);
    FILE *file = handle >= 0 ? fdopen(handle, "wb") : NULL;
    int code;
    if (file == NULL) {
        code = output_failed(path, strerror(errno));
        if (handle >= 0)
            close(handle);
    } else {
        mode_t mask = umask(0);
        umask(mask);
        (void)fchmod(handle, 0666 & ~mask);
        code = export_to(file, timeline, format, options, path);
        if (code == 0 && rename(beside, path) != 0)
            code = output_failed(path, strerror(errno));
    }
    if (code != 0 && handle >= 0)
        unlink(beside);
    free(beside);
    return code;
}

int output_timeline(const struct pax_timeline *timeline,
                    const struct pax_format *format,
                    const struct pax_export_options *options, const char *path)
{
    struct stat info;
    bool is_special = stat(path, &info) == 0 && !S_ISREG(info.st_mode);
    if (!is_special)
        return export_beside(timeline, format, options, path);
    FILE *file = S_ISDIR(info.st_mode) ? NULL : fopen(path, "wb");
    if (file == NULL)
        return output_failed(path, S_ISDIR(info.st_mode) ? "is a directory"
                                                         : strerror(errno));
    return export_to(file, timeline, format, options, path);
}
