#include "text_store.hpp"

#include <xapian.h>
#include <zstd.h>

#include <new>

namespace cx {

namespace {

constexpr uint32_t magic = 0x31545844;  // DXT1

/// Larger blocks are smaller on disk and dearer to read one document of: at 16 KiB news takes 0.45 of its size, each by itself 0.56.
constexpr size_t block_size = 16 << 10;
constexpr int level = 1;
constexpr size_t row_size = 16;
/// Articles are bounded long before.
constexpr uint32_t greatest_block = 1u << 30;

void append32(std::string &bytes, uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) bytes.push_back(char(number >> shift));
}

}  // namespace

TextStore::TextStore(const std::string &path) : file_(path, magic), decompressor_(nullptr, ZSTD_freeDCtx) {
  if (file_.size() < 8) file_.damaged();
  block_count_ = load32(file_.bytes(file_.size() - 8, 8));
  document_count_ = load32(file_.bytes(file_.size() - 4, 4));
  uint64_t table = uint64_t(block_count_) * row_size;
  if (table > file_.size() - 8) file_.damaged();
  rows_ = file_.bytes(file_.size() - 8 - table, table);
}

TextStore::~TextStore() = default;

TextStore::Row TextStore::row(size_t block) const {
  const char *row = rows_ + block * row_size;
  return {load32(row), load32(row + 4), block == 0 ? 0 : load64(row - 8), load64(row + 8)};
}

std::string_view TextStore::text(uint32_t document) {
  if (document == 0 || document > document_count_) throw Xapian::DocNotFoundError("no text of document " + std::to_string(document));
  if (document - first_ >= count_ || first_ == 0) {
    size_t low = 0, high = block_count_;
    while (high - low > 1) {
      size_t middle = (low + high) / 2;
      if (load32(rows_ + middle * row_size) <= document) {
        low = middle;
      } else {
        high = middle;
      }
    }
    read(low);
  }
  uint32_t place = document - first_;
  if (place >= count_) file_.damaged();
  const char *ends = block_.data() + 4;
  size_t texts = 4 + size_t(count_) * 4;
  uint32_t start = place == 0 ? 0 : load32(ends + 4 * (place - 1));
  uint32_t end = load32(ends + 4 * place);
  if (start > end || end > block_.size() - texts) file_.damaged();
  return std::string_view(block_.data() + texts + start, end - start);
}

void TextStore::read(size_t block) {
  first_ = 0;
  count_ = 0;
  if (block >= block_count_) file_.damaged();
  Row row = this->row(block);
  if (row.size < 4 || row.size > greatest_block || row.end < row.start) file_.damaged();
  const char *bytes = file_.bytes(row.start, row.end - row.start);
  // Most searches read texts of some of the databases alone.
  if (!decompressor_) decompressor_.reset(ZSTD_createDCtx());
  if (!decompressor_) throw std::bad_alloc();
  block_.resize(row.size);
  size_t size = ZSTD_decompressDCtx(decompressor_.get(), &block_[0], block_.size(), bytes, row.end - row.start);
  if (size != row.size) file_.damaged();
  uint32_t count = load32(block_.data());
  if (count > (block_.size() - 4) / 4) file_.damaged();
  first_ = row.first;
  count_ = count;
}

TextStoreWriter::TextStoreWriter(const std::string &path)
    : file_(path), compressor_(ZSTD_createCCtx(), ZSTD_freeCCtx) {
  if (!compressor_) throw std::bad_alloc();
}

TextStoreWriter::~TextStoreWriter() = default;

void TextStoreWriter::add(std::string_view text) {
  if (text.size() > greatest_block / 2) throw Xapian::InvalidArgumentError("a document of more than 512 MiB");
  if (!ends_.empty() && texts_.size() + text.size() > block_size) close_block();
  texts_.append(text);
  ends_.push_back(uint32_t(texts_.size()));
  ++document_count_;
}

void TextStoreWriter::add_all(const TextStore &store) {
  close_block();
  store.file_.will_be_copied();
  uint64_t base = file_.position();
  uint64_t end = 0;
  for (size_t block = 0; block < store.block_count_; ++block) {
    TextStore::Row row = store.row(block);
    if (row.end < row.start) store.file_.damaged();
    rows_.push_back({row.first + document_count_, row.size, base + row.end});
    end = row.end;
  }
  file_.write(store.file_.bytes(0, end), end);
  document_count_ += store.document_count_;
}

void TextStoreWriter::close_block() {
  if (ends_.empty()) return;
  block_.clear();
  append32(block_, uint32_t(ends_.size()));
  for (uint32_t end : ends_) append32(block_, end);
  block_ += texts_;
  compressed_.resize(ZSTD_compressBound(block_.size()));
  size_t size = ZSTD_compressCCtx(compressor_.get(), &compressed_[0], compressed_.size(), block_.data(), block_.size(), level);
  if (ZSTD_isError(size)) throw Xapian::DatabaseError(std::string("compressing texts: ") + ZSTD_getErrorName(size));
  file_.write(compressed_.data(), size);
  rows_.push_back({document_count_ - uint32_t(ends_.size()) + 1, uint32_t(block_.size()), file_.position()});
  ends_.clear();
  texts_.clear();
}

void TextStoreWriter::finish() {
  close_block();
  for (const Row &row : rows_) {
    file_.write32(row.first);
    file_.write32(row.size);
    file_.write64(row.end);
  }
  file_.write32(uint32_t(rows_.size()));
  file_.write32(document_count_);
  file_.finish(magic);
}

}  // namespace cx
