#include "include/serving_assets.h"

#define ASSET(symbol, file) extern const unsigned char dateline_asset_##symbol[], dateline_asset_##symbol##_end[];
#include "list.h"
#undef ASSET

serving_asset serving_asset_at(size_t number) {
#define ASSET(symbol, file) \
  {file, dateline_asset_##symbol, (size_t)(dateline_asset_##symbol##_end - dateline_asset_##symbol)},
  const serving_asset all[] = {
#include "list.h"
      {0, 0, 0}};
#undef ASSET
  size_t count = sizeof all / sizeof *all;
  return all[number < count ? number : count - 1];
}
