import Articles
import Glibc
import Synchronization

/// The lines of a rebuild, kept with the generation: what was left out and why, and when what was done.
final class BuildLog: Sendable {
  static let fileName = "build.log"

  let path: String
  private let file: Mutex<Int32?>

  init(in folder: String) {
    path = folder + "/" + Self.fileName
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    file = Mutex(descriptor < 0 ? nil : descriptor)
  }

  func write(_ line: String) {
    file.withLock { file in
      if let file { DescriptorWriting.write("\(Timestamp.now) \(line)\n", to: file) }
    }
  }

  func close() {
    file.withLock { file in
      if let file { Glibc.close(file) }
      file = nil
    }
  }

  deinit { close() }
}
