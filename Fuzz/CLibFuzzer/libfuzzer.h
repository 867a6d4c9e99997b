#include <stddef.h>
#include <stdint.h>

// The driver of libFuzzer, which the compiler links with -sanitize=fuzzer. Calls `test` with one input after another.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
