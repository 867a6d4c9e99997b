import Foundation
import TestSupport

/// Does to files what disks do.
enum Spoiling {
  /// Turns a bit round, or cuts the file short.
  static func spoil(_ path: String, _ generator: inout SeededGenerator) throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    if Bool.random(using: &generator) {
      data.removeLast(Int.random(in: 1...max(1, data.count / 2), using: &generator))
    } else {
      data[Int.random(in: 0..<data.count, using: &generator)] ^= 1 << Int.random(in: 0..<8, using: &generator)
    }
    // In place, as another name for the same file must not save it.
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: data)
    try file.close()
  }
}
