// Puts the files of Sources/Serving/Assets into the program, so that one file is installed. The package manager does not see that this
// depends on them: `make build` and `make test` touch it where one of them is newer.

#define ASSET(symbol, file) asset symbol, file

.macro asset symbol, file
  .globl dateline_asset_\symbol
  .globl dateline_asset_\symbol\()_end
dateline_asset_\symbol:
  .incbin "\file"
dateline_asset_\symbol\()_end:
  .byte 0
.endm

  .section .rodata
#include "list.h"

#if defined(__linux__) && defined(__ELF__)
  .section .note.GNU-stack,"",%progbits
#endif
