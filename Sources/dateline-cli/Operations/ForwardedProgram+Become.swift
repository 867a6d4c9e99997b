import CommandArguments
import FoundationEssentials
import Glibc
import Terminal

extension ForwardedProgram {
  /// Runs the program in place of this one, with the arguments as they were typed, the command's name first.
  ///
  /// - Throws: ``InputError`` when it is not there or cannot be run.
  func become() throws -> Never {
    let path = try self.path()
    var copies: [UnsafeMutablePointer<CChar>?] = ([path] + CommandLine.arguments.dropFirst()).map {
      strdup($0)
    }
    copies.append(nil)
    execv(path, copies)
    throw InputError("\(path) cannot be run: \(String(cString: strerror(errno))). Install Dateline anew.")
  }

  /// Where it is: beside this program, or where `make install` puts it.
  private func path() throws -> String {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let folder = own.deletingLastPathComponent()
    let beside = folder.appendingPathComponent(rawValue).path
    let installed = folder.deletingLastPathComponent().appendingPathComponent("libexec/dateline/" + rawValue)
      .path
    guard let found = [beside, installed].first(where: FileManager.default.isExecutableFile) else {
      throw InputError(
        "\(rawValue) is not installed: there is no \(beside) and no \(installed). "
          + "Build it with `swift build --product \(rawValue)`, or run `make install`.")
    }
    return found
  }
}
