import Foundation

/// The files of `Tests/Fixtures/formats`.
enum Fixtures {
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/formats").appendingPathComponent(name).path
  }

  static func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

  static func read(_ name: String) throws -> Reading { try Reading([path(name)]) }
}
