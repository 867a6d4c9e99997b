import Foundation
import TestSupport

/// What a run of `dateline` came to.
struct Run {
  let code: Int32
  let output: String
  let errors: String

  /// The standard output as one JSON object on a line of its own.
  var json: [String: Any]? {
    guard output.hasSuffix("\n"), output.filter({ $0 == "\n" }).count == 1 else { return nil }
    return try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
  }
}

/// The executable that was built with the tests.
enum Executable {
  /// It lies beside the test bundle.
  static let url: URL? = {
    let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = bundle.deletingLastPathComponent()
    while folder.path.count > 1 {
      let candidate = folder.appendingPathComponent("dateline")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// Runs `dateline` in a folder, with no environment but what is given, and waits for its end.
  ///
  /// - Parameters:
  ///   - terminal: Where its output goes instead of a file.
  ///   - program: Another program in its place.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:], terminal: Int32? = nil,
    program: String? = nil
  ) throws -> Run {
    guard let url = program.map({ URL(fileURLWithPath: $0) }) ?? url else {
      throw CocoaError(.fileNoSuchFile)
    }
    let scratch = try TemporaryFolder()
    try scratch.write("", to: "output")
    try scratch.write("", to: "errors")
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput =
      terminal.map { FileHandle(fileDescriptor: $0) } ?? FileHandle(forWritingAtPath: scratch.path("output"))
    process.standardError = FileHandle(forWritingAtPath: scratch.path("errors"))
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: try scratch.text(of: "output"),
      errors: try scratch.text(of: "errors"))
  }
}
