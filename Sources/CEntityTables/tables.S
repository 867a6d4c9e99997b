// Puts the tables of Sources/Entities/Resources into the program, so that one file is installed and nothing is read at start-up:
// the system brings in the pages that are looked at.

.macro table name, file
  .globl \name
  .globl \name\()_end
  .balign 16
\name:
  .incbin "\file"
\name\()_end:
  .byte 0
.endm

  .section .rodata
  table dateline_countries, "countries.tsv"
  table dateline_country_names, "country-names.tsv"
  table dateline_cities, "cities.tsv"
  table dateline_name_lexicon, "name-lexicon.bin"
  table dateline_name_network, "name-network.bin"

#if defined(__linux__) && defined(__ELF__)
  .section .note.GNU-stack,"",%progbits
#endif
