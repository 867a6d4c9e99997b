/// Bytes of files that were read, as they lie on disk.
final class ReadCounter {
  var bytes: Int64 = 0
}
