#include "name_rows.h"

#include <string.h>

// A product and a sum in one step would round otherwise where a processor has such a step.
#pragma STDC FP_CONTRACT OFF

#define INLINE __attribute__((always_inline)) static inline

typedef float numbers __attribute__((vector_size(32)));
// Without a sign, so that sums beyond the range begin anew; a damaged network may hold anything.
typedef uint16_t shorts __attribute__((vector_size(32)));
typedef int8_t bytes __attribute__((vector_size(8)));

/// Works `8 * count` columns out; their sums stay in registers.
INLINE void add_columns(const uint32_t *rows, const float *table, const float *factors, size_t row_count, float *sum,
                        size_t width, size_t count) {
  numbers sums[8];
  for (size_t i = 0; i < count; ++i) sums[i] = ((const numbers *)sum)[i];
  for (size_t r = 0; r < row_count; ++r) {
    const numbers *row = (const numbers *)(table + rows[r] * width);
    for (size_t i = 0; i < count; ++i) sums[i] += row[i] * factors[r];
  }
  for (size_t i = 0; i < count; ++i) ((numbers *)sum)[i] = sums[i];
}

/// `widest` is how many vectors of sums there are registers for.
INLINE void add_rows(const uint32_t *rows, const float *table, const float *factors, size_t row_count, float *sum,
                     size_t width, size_t widest) {
  size_t column = 0;
  for (; column + 8 * widest <= width; column += 8 * widest) {
    add_columns(rows, table + column, factors, row_count, sum + column, width, widest);
  }
  for (; column < width; column += 16) {
    add_columns(rows, table + column, factors, row_count, sum + column, width, 2);
  }
}

INLINE void add_bytes(const int8_t *row, float factor, float *sum, size_t count) {
  for (size_t column = 0; column < count; column += 8) {
    bytes values;
    memcpy(&values, row + column, sizeof values);
    *(numbers *)(sum + column) += __builtin_convertvector(values, numbers) * factor;
  }
}

INLINE void add_pair(const int16_t *a, const int16_t *b, int16_t *sum, size_t count) {
  for (size_t column = 0; column < count; column += 16) {
    *(shorts *)(sum + column) += *(const shorts *)(a + column) + *(const shorts *)(b + column);
  }
}

// Each of them twice, the second time for processors with vectors of 32 bytes.
#if defined(__x86_64__)
#define WIDE __attribute__((target("avx2"))) static
#define IF_WIDE(call) \
  if (__builtin_cpu_supports("avx2")) return call

WIDE void wide_add_rows(const uint32_t *rows, const float *table, const float *factors, size_t row_count, float *sum,
                        size_t width) {
  add_rows(rows, table, factors, row_count, sum, width, 8);
}

WIDE void wide_add_bytes(const int8_t *row, float factor, float *sum, size_t count) {
  add_bytes(row, factor, sum, count);
}

WIDE void wide_add_pair(const int16_t *a, const int16_t *b, int16_t *sum, size_t count) {
  add_pair(a, b, sum, count);
}
#else
#define IF_WIDE(call)
#endif

void name_rows_add(const uint32_t *rows, const float *table, const float *factors, size_t row_count, float *sum,
                   size_t width) {
  IF_WIDE(wide_add_rows(rows, table, factors, row_count, sum, width));
  add_rows(rows, table, factors, row_count, sum, width, 4);
}

void name_rows_add_bytes(const int8_t *row, float factor, float *sum, size_t count) {
  IF_WIDE(wide_add_bytes(row, factor, sum, count));
  add_bytes(row, factor, sum, count);
}

void name_rows_add_pair(const int16_t *a, const int16_t *b, int16_t *sum, size_t count) {
  IF_WIDE(wide_add_pair(a, b, sum, count));
  add_pair(a, b, sum, count);
}
