import Articles
import CArchive

/// The entries of a zip or tar file, one after another, through libarchive. Nothing is written to disk.
final class ArchiveStream {
  /// An entry that is a file.
  struct Entry {
    let path: String
  }

  private let handle: OpaquePointer
  private let source: CountingSource
  private let path: String
  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Limits.chunkBytes, alignment: 16)
  private var sourceFailure: ArticlesError?

  /// What was read of the archive so far.
  var compressed: CountingSource { source }

  init(_ source: any ByteSource, path: String) throws(ArticlesError) {
    guard let handle = archive_read_new() else {
      throw .badCompression(path: path, reason: "libarchive cannot begin")
    }
    self.handle = handle
    self.source = CountingSource(source)
    self.path = path
    archive_read_support_format_zip(handle)
    archive_read_support_format_tar(handle)
    archive_read_support_format_gnutar(handle)
    let status = archive_read_open(
      handle, Unmanaged.passUnretained(self).toOpaque(), nil,
      { _, user, block in
        guard let user, let block else { return -1 }
        return Unmanaged<ArchiveStream>.fromOpaque(user).takeUnretainedValue().fill(block)
      }, nil)
    guard status == ARCHIVE_OK else { throw failure() }
  }

  deinit {
    archive_read_free(handle)
    buffer.deallocate()
  }

  private func fill(_ block: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    do throws(ArticlesError) {
      let count = try source.read(into: buffer)
      block.pointee = UnsafeRawPointer(buffer.baseAddress)
      return count
    } catch {
      sourceFailure = error
      return -1
    }
  }

  /// The next file, or `nil` at the end. Folders and links are passed over.
  func next() throws(ArticlesError) -> Entry? {
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(handle, &entry)
      if status == ARCHIVE_EOF { return nil }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw failure() }
      guard archive_entry_filetype(entry) & 0o170000 == 0o100000, archive_entry_hardlink(entry) == nil,
        let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
      else { continue }
      return Entry(path: String(cString: name))
    }
  }

  /// Bytes of the entry that ``next()`` gave last.
  func read(into target: UnsafeMutableRawBufferPointer) throws(ArticlesError) -> Int {
    while true {
      let count = archive_read_data(handle, target.baseAddress, target.count)
      if count >= 0 { return count }
      guard count == Int(ARCHIVE_RETRY) || count == Int(ARCHIVE_WARN) else { throw failure() }
    }
  }

  private func failure() -> ArticlesError {
    if let sourceFailure { return sourceFailure }
    let reason = archive_error_string(handle).map { String(cString: $0) } ?? "unknown error"
    return .badCompression(path: path, reason: reason)
  }
}

/// The bytes of the entry that an archive is at.
final class ArchiveEntrySource: ByteSource {
  private let stream: ArchiveStream

  init(_ stream: ArchiveStream) { self.stream = stream }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArticlesError) -> Int {
    try stream.read(into: buffer)
  }
}
