#include "list_store.hpp"

namespace cx {

namespace {

constexpr uint32_t magic = 0x314C5844;  // DXL1

}  // namespace

ListStore::ListStore(const std::string &path) : file_(path, magic) {
  if (file_.size() < 8) file_.damaged();
  slot_ = load32(file_.bytes(file_.size() - 8, 4));
  document_count_ = load32(file_.bytes(file_.size() - 4, 4));
  uint64_t table = uint64_t(document_count_) * 8;
  if (table > file_.size() - 8) file_.damaged();
  lists_size_ = file_.size() - 8 - table;
  ends_ = file_.bytes(lists_size_, table);
}

void ListStoreWriter::add(std::string_view list) {
  file_.write(list);
  ends_.push_back(file_.position());
}

void ListStoreWriter::add_all(const ListStore &store) {
  store.file_.will_be_copied();
  uint64_t base = file_.position();
  file_.write(store.file_.bytes(0, store.lists_size_), store.lists_size_);
  for (uint32_t document = 0; document < store.document_count_; ++document) {
    uint64_t end = load64(store.ends_ + size_t(document) * 8);
    if (end > store.lists_size_) store.file_.damaged();
    ends_.push_back(base + end);
  }
}

void ListStoreWriter::finish() {
  for (uint64_t end : ends_) file_.write64(end);
  file_.write32(slot_);
  file_.write32(uint32_t(ends_.size()));
  file_.finish(magic);
}

}  // namespace cx
