/// Sums of rows of numbers, the inner loops of the network that finds names. Every processor gives the same bits.
///
/// Counts and widths are multiples of 16, and what is summed is aligned to 32 bytes.
#ifndef NAME_ROWS_H
#define NAME_ROWS_H

#include <stddef.h>
#include <stdint.h>

/// sum += the given rows of `table`, each times its factor, row after row. `table` is aligned to 32 bytes.
void name_rows_add(const uint32_t *rows, const float *table, const float *factors, size_t row_count, float *sum,
                   size_t width);

/// sum += row times factor
void name_rows_add_bytes(const int8_t *row, float factor, float *sum, size_t count);

/// sum += a + b; both are aligned to 32 bytes.
void name_rows_add_pair(const int16_t *a, const int16_t *b, int16_t *sum, size_t count);

#endif
