#include "mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>

namespace cx {

namespace {

constexpr size_t buffered = 1 << 18;

/// Closes a descriptor at the end of its block.
struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) close(number);
  }
};

}  // namespace

MappedFile::MappedFile(const std::string &path, uint32_t magic) : path_(path) {
  Descriptor file{open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.number < 0) throw Xapian::DatabaseOpeningError("cannot open " + path, errno);
  struct stat info;
  if (fstat(file.number, &info) != 0) throw Xapian::DatabaseOpeningError("cannot read " + path, errno);
  if (info.st_size < 4) damaged();
  size_t length = size_t(info.st_size);
  void *address = mmap(nullptr, length, PROT_READ, MAP_SHARED, file.number, 0);
  if (address == MAP_FAILED) throw Xapian::DatabaseOpeningError("cannot map " + path, errno);
  data_ = static_cast<char *>(address);
  size_ = length - 4;
  if (load32(data_ + size_) != magic) {
    munmap(data_, length);
    damaged();
  }
}

MappedFile::~MappedFile() {
  if (data_) munmap(data_, size_ + 4);
}

void MappedFile::will_be_copied() const { madvise(data_, size_ + 4, MADV_SEQUENTIAL); }

void MappedFile::damaged() const { throw Xapian::DatabaseCorruptError(path_ + " is not what it was when it was written"); }

FileWriter::FileWriter(const std::string &path) : path_(path) {
  descriptor_ = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor_ < 0) throw Xapian::DatabaseCreateError("cannot write " + path, errno);
  buffer_.reserve(buffered);
}

FileWriter::~FileWriter() {
  if (descriptor_ >= 0) close(descriptor_);
}

void FileWriter::write(const char *bytes, size_t count) {
  if (buffer_.size() + count > buffered) flush();
  if (count <= buffered) {
    buffer_.append(bytes, count);
    return;
  }
  while (count > 0) {
    size_t part = count < buffered ? count : buffered;
    buffer_.append(bytes, part);
    flush();
    bytes += part;
    count -= part;
  }
}

void FileWriter::write32(uint32_t number) {
  char bytes[4] = {char(number), char(number >> 8), char(number >> 16), char(number >> 24)};
  write(bytes, 4);
}

void FileWriter::write64(uint64_t number) {
  write32(uint32_t(number));
  write32(uint32_t(number >> 32));
}

void FileWriter::finish(uint32_t magic) {
  write32(magic);
  flush();
  int descriptor = descriptor_;
  descriptor_ = -1;
  if (close(descriptor) != 0) throw Xapian::DatabaseError("cannot write " + path_, errno);
}

void FileWriter::flush() {
  const char *next = buffer_.data();
  size_t left = buffer_.size();
  while (left > 0) {
    ssize_t written = ::write(descriptor_, next, left);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw Xapian::DatabaseError("cannot write " + path_, errno);
    next += written;
    left -= size_t(written);
  }
  flushed_ += buffer_.size();
  buffer_.clear();
}

bool has_file(const std::string &path) {
  struct stat info;
  return stat(path.c_str(), &info) == 0;
}

}  // namespace cx
