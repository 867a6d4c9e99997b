/// The tables of Sources/Entities/Resources, as bytes in the program.
#ifndef ENTITY_TABLES_H
#define ENTITY_TABLES_H

#include <stddef.h>

/// The bytes of one table; never freed.
typedef struct entity_table {
  const unsigned char *bytes;
  size_t count;
} entity_table;

#define ENTITY_TABLE(name)                                             \
  extern const unsigned char dateline_##name[], dateline_##name##_end[]; \
  static inline entity_table entity_table_##name(void) {               \
    entity_table table = {dateline_##name, (size_t)(dateline_##name##_end - dateline_##name)}; \
    return table;                                                      \
  }

ENTITY_TABLE(countries)
ENTITY_TABLE(country_names)
ENTITY_TABLE(cities)
ENTITY_TABLE(name_lexicon)
ENTITY_TABLE(name_network)

#endif
