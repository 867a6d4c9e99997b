// The data of documents, compressed some together.
//
// Blocks one behind another, each compressed by itself (zstd): the number of its documents, where each ends, and their data. Then a
// row for each block: its first document, the bytes it holds, and where it ends. Last the number of blocks and of documents.
#ifndef CX_TEXT_STORE_HPP
#define CX_TEXT_STORE_HPP

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "mapped_file.hpp"

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace cx {

/// The documents of one database, the first of them number 1. One thread holds it: it keeps the block it read last.
class TextStore {
 public:
  explicit TextStore(const std::string &path);
  ~TextStore();

  uint32_t document_count() const { return document_count_; }

  /// The data of a document; good until the next call.
  std::string_view text(uint32_t document);

 private:
  friend class TextStoreWriter;

  struct Row {
    uint32_t first;
    uint32_t size;
    uint64_t start;
    uint64_t end;
  };

  Row row(size_t block) const;
  void read(size_t block);

  MappedFile file_;
  uint32_t block_count_ = 0;
  uint32_t document_count_ = 0;
  const char *rows_ = nullptr;
  std::unique_ptr<ZSTD_DCtx_s, size_t (*)(ZSTD_DCtx_s *)> decompressor_;
  /// The block that was read last, and its first document; 0 is none.
  std::string block_;
  uint32_t first_ = 0;
  uint32_t count_ = 0;
};

/// Writes a store from its first document to its last.
class TextStoreWriter {
 public:
  explicit TextStoreWriter(const std::string &path);
  ~TextStoreWriter();

  void add(std::string_view text);
  /// Adds the documents of another store, as they are.
  void add_all(const TextStore &store);
  void finish();

 private:
  struct Row {
    uint32_t first;
    uint32_t size;
    uint64_t end;
  };

  void close_block();

  FileWriter file_;
  std::unique_ptr<ZSTD_CCtx_s, size_t (*)(ZSTD_CCtx_s *)> compressor_;
  std::vector<Row> rows_;
  std::vector<uint32_t> ends_;
  std::string texts_;
  std::string block_;
  std::string compressed_;
  uint32_t document_count_ = 0;
};

}  // namespace cx

#endif
