import ArgumentParser
import Dateline
import Foundation
import LineLog
import Logging
import ServeArguments
import Serving

/// What `dateline serve` becomes: a program of its own, so that `dateline` need not load a server to search.
@main
struct ServeProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline-serve", abstract: "Serve a page and an API; run it as `dateline serve`.",
    version: Version.current)

  @OptionGroup var options: ServeOptions

  static func main() async {
    do {
      var command = try parse()
      try await command.run()
    } catch let error as ServerError {
      fail("\(error)", code: 2)
    } catch let error as IndexError {
      fail("\(error)", code: 3)
    } catch {
      let message = fullMessage(for: error)
      if exitCode(for: error).isSuccess {
        print(message)
        Foundation.exit(0)
      }
      // As every other error begins.
      let usage = message.replacing(#/^Error: /#, with: "dateline: ", maxReplacements: 1)
      try? FileHandle.standardError.write(contentsOf: Data((usage + "\n").utf8))
      Foundation.exit(2)
    }
  }

  private static func fail(_ message: String, code: Int32) -> Never {
    try? FileHandle.standardError.write(contentsOf: Data(("dateline: " + message + "\n").utf8))
    Foundation.exit(code)
  }

  mutating func run() async throws {
    var settings = ServerSettings()
    settings.host = options.host
    settings.port = options.port
    settings.index = options.indexPath
    settings.tokenFile = options.tokenFile
    settings.isOpenToAll = options.noAuth
    settings.publicURL = options.publicURL
    settings.allowsEmbargoed = options.allowEmbargoed
    settings.readers = options.readers
    settings.allowsPartial = options.allowPartial
    settings.limits.seconds = options.timeLimit
    settings.limits.connections = options.connections
    settings.limits.idleSeconds = options.idleLimit
    settings.limits.cacheBytes = options.cache << 20
    let format = options.logFormat
    let logsRequests = options.logRequests
    LoggingSystem.bootstrap { _ in
      var handler = LineLogHandler(format)
      handler.logLevel = logsRequests ? .debug : .info
      return handler
    }
    try await Server(settings, logger: Logger(label: "dateline.serve")).run()
  }
}
