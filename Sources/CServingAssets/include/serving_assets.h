/// The files of Sources/Serving/Assets, as bytes in the program.
#ifndef SERVING_ASSETS_H
#define SERVING_ASSETS_H

#include <stddef.h>

/// One file; `bytes` is never freed.
typedef struct serving_asset {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} serving_asset;

/// The file with a number from 0; without a name where there are no more.
serving_asset serving_asset_at(size_t number);

#endif
