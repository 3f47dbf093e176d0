/* SPDX-License-Identifier: MIT */
/*
 * Runs a fuzz target over files: each argument, and each file of an argument
 * that is a folder. So the seeds run as plain tests, under every compiler.
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int run_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        perror(path);
        return 1;
    }
    long size = ftell(file);
    rewind(file);
    /* Exactly as large as the file, so that a read beyond it is seen. */
    uint8_t *data = malloc(size > 0 ? (size_t)size : 1);
    if (data == NULL || size < 0)
        return 1;
    size_t got = fread(data, 1, (size_t)size, file);
    fclose(file);
    int code = LLVMFuzzerTestOneInput(data, got);
    free(data);
    return code;
}

static int run_folder(const char *path, size_t *count)
{
    DIR *folder = opendir(path);
    struct dirent *entry;
    int code = 0;
    if (folder == NULL) {
        perror(path);
        return 1;
    }
    while ((entry = readdir(folder)) != NULL) {
        char name[4096];
        if (entry->d_name[0] == '.')
            continue;
        (void)snprintf(name, sizeof(name), "%s/%s", path, entry->d_name);
        code |= run_file(name);
        ++*count;
    }
    closedir(folder);
    return code;
}

int main(int argc, char **argv)
{
    size_t count = 0;
    int code = 0;
    for (int i = 1; i < argc; i++) {
        struct stat info;
        if (stat(argv[i], &info) == 0 && S_ISDIR(info.st_mode)) {
            code |= run_folder(argv[i], &count);
        } else {
            code |= run_file(argv[i]);
            count++;
        }
    }
    printf("%zu inputs\n", count);
    return code != 0 || count == 0;
}
