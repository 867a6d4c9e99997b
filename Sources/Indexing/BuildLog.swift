import Foundation
import Synchronization

/// The lines of a rebuild, kept with the generation: what was left out and why, and when what was done.
final class BuildLog: Sendable {
  static let fileName = "build.log"

  let path: String
  private let file: Mutex<FileHandle?>

  init(in folder: String) {
    path = folder + "/" + Self.fileName
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    file = Mutex(FileHandle(forWritingAtPath: path))
  }

  func write(_ line: String) {
    file.withLock { try? $0?.write(contentsOf: Data("\(Timestamp.now) \(line)\n".utf8)) }
  }

  func close() {
    file.withLock {
      try? $0?.close()
      $0 = nil
    }
  }
}
