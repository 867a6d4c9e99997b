import FoundationEssentials

/// The program that `dateline serve` becomes.
enum ServerProgram {
  static let name = "dateline-serve"

  /// Where it is: beside this program, or where `make install` puts it.
  ///
  /// - Throws: ``InputError`` when it is not there.
  static func path() throws -> String {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let folder = own.deletingLastPathComponent()
    let beside = folder.appendingPathComponent(name).path
    let installed = folder.deletingLastPathComponent().appendingPathComponent("libexec/dateline/" + name).path
    guard let found = [beside, installed].first(where: FileManager.default.isExecutableFile) else {
      throw InputError(
        "the server is not installed: there is no \(beside) and no \(installed). "
          + "Build it with `swift build --product \(name)`, or run `make install`.")
    }
    return found
  }
}
