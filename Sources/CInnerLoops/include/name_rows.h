/// Sums of rows of numbers, the inner loops of the network that finds names.
#ifndef NAME_ROWS_H
#define NAME_ROWS_H

#include <stddef.h>
#include <stdint.h>

/// sum += the given rows of `table`, each times its factor, row after row: every processor gives the same bits.
///
/// `width` is a multiple of 16; `table` and `sum` are aligned to 32 bytes.
void name_rows_add(const uint32_t *rows, const float *table, const float *factors, size_t row_count, float *sum,
                   size_t width);

#endif
