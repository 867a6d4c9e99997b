import Glibc

/// Writes to a file that is open, by its number.
package enum DescriptorWriting {
  /// Writes the whole of `text`, in as many steps as it takes.
  ///
  /// - Returns: The number of the error that kept it from it, or `nil`.
  @discardableResult
  package static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}
