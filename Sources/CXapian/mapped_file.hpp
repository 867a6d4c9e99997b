// Files that are written once from beginning to end, and mapped into memory to be read.
#ifndef CX_MAPPED_FILE_HPP
#define CX_MAPPED_FILE_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace cx {

/// Numbers are kept with the least byte first.
inline uint32_t load32(const char *bytes) {
  unsigned char b[4];
  std::memcpy(b, bytes, 4);
  return uint32_t(b[0]) | uint32_t(b[1]) << 8 | uint32_t(b[2]) << 16 | uint32_t(b[3]) << 24;
}

inline uint64_t load64(const char *bytes) { return load32(bytes) | uint64_t(load32(bytes + 4)) << 32; }

/// A file in memory. Throws Xapian's errors where it cannot be opened or is too short.
class MappedFile {
 public:
  /// Maps a file whose last four bytes tell its kind.
  MappedFile(const std::string &path, uint32_t magic);
  MappedFile(const MappedFile &) = delete;
  MappedFile &operator=(const MappedFile &) = delete;
  ~MappedFile();

  const std::string &path() const { return path_; }
  /// All but the magic number.
  size_t size() const { return size_; }

  /// Some bytes; throws where the file has none.
  const char *bytes(uint64_t from, uint64_t count) const {
    if (from > size_ || count > size_ - from) damaged();
    return data_ + from;
  }

  /// Tells the system how the file will be read.
  void will_be_copied() const;

  [[noreturn]] void damaged() const;

 private:
  std::string path_;
  char *data_ = nullptr;
  size_t size_ = 0;
};

/// A file in the writing. What goes wrong is thrown.
class FileWriter {
 public:
  explicit FileWriter(const std::string &path);
  FileWriter(const FileWriter &) = delete;
  FileWriter &operator=(const FileWriter &) = delete;
  ~FileWriter();

  void write(const char *bytes, size_t count);
  void write(std::string_view text) { write(text.data(), text.size()); }
  void write32(uint32_t number);
  void write64(uint64_t number);
  /// Bytes that were written so far.
  uint64_t position() const { return flushed_ + buffer_.size(); }
  /// Ends the file with its magic number, and closes it.
  void finish(uint32_t magic);

 private:
  void flush();

  std::string path_;
  std::string buffer_;
  uint64_t flushed_ = 0;
  int descriptor_ = -1;
};

/// Whether there is a file.
bool has_file(const std::string &path);

}  // namespace cx

#endif
