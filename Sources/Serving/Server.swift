import DatelineCore
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The server: opened with everything it needs, then run until it is told to stop.
package struct Server {
  private let settings: ServerSettings
  private let source: IndexSource
  private let site: Site
  private let gate: Gate
  private let logger: Logger

  /// Opens the index and checks the settings.
  ///
  /// - Throws: ``ServerError``, ``IndexError``.
  package init(_ settings: ServerSettings, logger: Logger) throws {
    self.settings = settings
    self.logger = logger
    gate = try Gate(settings)
    var archive = ArchiveReader(path: settings.index)
    archive.timeout = settings.limits.seconds
    archive.allowsPartial = settings.allowsPartial
    source = IndexSource(archive)
    let readers = settings.readers ?? max(2, ProcessInfo.processInfo.activeProcessorCount)
    let pool = ReaderPool(try source.open(readers: readers), limits: settings.limits)
    let assets = Assets()
    site = Site(
      pool: pool, cache: AnswerCache(mostBytes: settings.limits.cacheBytes),
      meters: Meters(PrometheusFactory()),
      connections: ConnectionCount(), limits: settings.limits, allowsEmbargoed: settings.allowsEmbargoed,
      pages: try Pages(assets), assets: assets)
  }

  /// Serves until the process is told to stop; then requests that have begun are answered.
  ///
  /// - Parameter onRunning: Called with the port once requests are taken.
  /// - Throws: ``ServerError/bind(host:port:reason:)``.
  package func run(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
    tellWhatIsServed()
    if settings.tokenFile == nil {
      logger.log(
        level: settings.isLoopback ? .info : .warning,
        settings.isLoopback
          ? "no token is asked for: this machine alone can reach the port"
          : "no token is asked for (--no-auth): whoever reaches the port can read the archive")
    }
    let follower = IndexFollower(
      source: source, pool: site.pool, cache: site.cache, meters: site.meters,
      interval: settings.followInterval,
      logger: logger)
    let limits = settings.limits
    let connections = site.connections
    var silent = logger
    silent.logLevel = .warning
    let application = Application(
      responder: Responder(gate: gate, site: site, logger: logger),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [ConnectionGuard(connections, limits: limits)],
          idleTimeout: .seconds(Int64(limits.idleSeconds)),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
            maxHeaderFieldCount: limits.headerCount))),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        // Beyond the limit there is room to say so; beyond that the system's own queue holds them back.
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections + 256)),
      services: [follower],
      onServerRunning: { [logger, settings] channel in
        let port = channel.localAddress?.port ?? settings.port
        logger.info("listening on http://\(settings.host):\(port)/")
        await onRunning(port)
      },
      logger: silent)
    do {
      try await application.runService()
    } catch let error as IOError {
      throw ServerError.bind(host: settings.host, port: settings.port, reason: "\(error)")
    }
    logger.info("stopped")
  }

  /// A function of its own, so that nothing holds the first generation while another is served.
  private func tellWhatIsServed() {
    let set = site.pool.current
    logger.info("serving", metadata: ["generation": "\(set.id)", "articles": "\(set.articles)"])
  }
}
