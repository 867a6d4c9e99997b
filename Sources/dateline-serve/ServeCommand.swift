import ArgumentParser
import CommandArguments
import LineLog
import Logging
import Serving
import Terminal

/// `dateline serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = ServeArguments.command

  @OptionGroup var arguments: ServeArguments

  func run() async throws {
    var settings = ServerSettings()
    settings.host = arguments.host
    settings.port = arguments.port
    settings.index = IndexPath.of(arguments.index)
    settings.tokenFile = arguments.tokenFile
    settings.isOpenToAll = arguments.noAuth
    settings.publicURL = arguments.publicURL
    settings.allowsEmbargoed = arguments.allowEmbargoed
    settings.readers = arguments.readers
    settings.allowsPartial = arguments.allowPartial
    settings.limits.seconds = arguments.timeLimit
    settings.limits.connections = arguments.connections
    settings.limits.idleSeconds = arguments.idleLimit
    settings.limits.cacheBytes = arguments.cache << 20
    let format = arguments.logFormat
    let logsRequests = arguments.logRequests
    LoggingSystem.bootstrap { _ in
      var handler = LineLogHandler(format)
      handler.logLevel = logsRequests ? .debug : .info
      return handler
    }
    do {
      try await Server(settings, logger: Logger(label: "dateline.serve")).run()
    } catch let error as ServerError {
      throw InputError("\(error)")
    }
  }
}
