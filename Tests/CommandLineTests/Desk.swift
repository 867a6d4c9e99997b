import Foundation
import TestSupport

/// A folder with the articles of `Tests/Fixtures` in `wire/`, where commands are run.
struct Desk {
  let folder: TemporaryFolder

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// - Parameter isIndexed: Whether `Index/` is built.
  init(isIndexed: Bool = true) throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Self.fixtures.appendingPathComponent("wire").path, toPath: folder.path("wire"))
    if isIndexed {
      let run = try dateline("rebuild", "wire")
      guard run.code == 0 else { throw CocoaError(.fileReadUnknown, userInfo: ["errors": run.errors]) }
    }
  }

  func dateline(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try Executable.run(arguments, in: folder.path, environment: environment)
  }
}
