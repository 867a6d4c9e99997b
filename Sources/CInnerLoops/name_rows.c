#include "name_rows.h"

// A product and a sum in one step would round otherwise where a processor has such a step.
#pragma STDC FP_CONTRACT OFF

typedef float numbers __attribute__((vector_size(32)));

/// Works `8 * count` columns out; their sums stay in registers.
__attribute__((always_inline)) static inline void add_columns(const uint32_t *rows, const float *table,
                                                              const float *factors, size_t row_count, float *sum,
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
__attribute__((always_inline)) static inline void add_rows(const uint32_t *rows, const float *table,
                                                           const float *factors, size_t row_count, float *sum,
                                                           size_t width, size_t widest) {
  size_t column = 0;
  for (; column + 8 * widest <= width; column += 8 * widest) {
    add_columns(rows, table + column, factors, row_count, sum + column, width, widest);
  }
  for (; column < width; column += 16) {
    add_columns(rows, table + column, factors, row_count, sum + column, width, 2);
  }
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static void add_rows_avx2(const uint32_t *rows, const float *table,
                                                          const float *factors, size_t row_count, float *sum,
                                                          size_t width) {
  add_rows(rows, table, factors, row_count, sum, width, 8);
}
#endif

void name_rows_add(const uint32_t *rows, const float *table, const float *factors, size_t row_count, float *sum,
                   size_t width) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    add_rows_avx2(rows, table, factors, row_count, sum, width);
    return;
  }
#endif
  add_rows(rows, table, factors, row_count, sum, width, 4);
}
