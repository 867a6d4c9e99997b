import DatelineCore
import Foundation
import Logging
import ServiceLifecycle

/// Watches what is published, opens a new generation beside the old one, and hands it to the readers.
struct IndexFollower: Service {
  let source: IndexSource
  let pool: ReaderPool
  let cache: AnswerCache
  let meters: Meters
  let interval: Duration
  let logger: Logger

  /// Attempts after which a generation that cannot be opened is looked at less often.
  private static let patience = 60

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      var refused = ""
      var waits = 0
      while !Task.isCancelled {
        try await Task.sleep(for: interval)
        guard let id = try? source.published(), id != pool.current.id else { continue }
        if id == refused, waits > 0 {
          waits -= 1
          continue
        }
        do {
          try await takeOver()
          refused = ""
        } catch {
          meters.followFailed()
          if id != refused {
            logger.error("\(error)", metadata: ["generation": "\(id)", "serving": "\(pool.current.id)"])
          }
          refused = id
          waits = Self.patience
        }
      }
    }
  }

  private func takeOver() async throws {
    let reply = Reply<ReaderSet>()
    let count = pool.current.readers.count
    // Opening reads files, which the tasks' own threads must not wait for.
    Thread.detachNewThread { [source] in reply.give(Result { try source.open(readers: count) }) }
    let set = try await reply.value
    pool.takeOver(set)
    cache.forget(allBut: set.id)
    meters.tookOver(set)
    logger.info("serving", metadata: ["generation": "\(set.id)", "articles": "\(set.articles)"])
  }
}
