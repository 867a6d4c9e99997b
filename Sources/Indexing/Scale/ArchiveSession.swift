import Glibc
import Xapian

/// Reads from the shards of a catalogue over connections that it keeps, and goes on when one of them fails: at another replica of the shard or,
/// where that is allowed, without it.
///
/// Not `Sendable`: one thread holds it.
public final class ArchiveSession {
  private let reader: ArchiveReader
  private let file: CatalogueFile
  /// The set that is read whatever is published meanwhile; `nil` to look at every opening.
  private let pinned: Catalogue?
  private var kept: Connections?

  private struct Connections {
    let generation: Generation
    let parts: [ShardOpening.Part]
  }

  /// Tries of one reading: each loses one address at least.
  private static let mostTries = 4
  /// A wait may take so much of the whole time, so that another address can be tried after it.
  private static let waitsOfTime = 4.0

  /// Makes a session; nothing is opened before the first reading.
  ///
  /// - Parameter catalogue: The set to read; without one what is published at each opening.
  public init(_ reader: ArchiveReader, of catalogue: Catalogue? = nil) {
    self.reader = reader
    file = CatalogueFile(path: reader.path)
    pinned = catalogue
    // A shard that dies while it is written to must not take this program with it.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Calls `body` with the shards opened as one, again where a shard fails meanwhile.
  ///
  /// - Throws: ``IndexError``, of case ``IndexError/shards(_:canDoWithout:)`` where shards cannot be asked, or what `body` throws.
  public func read<R>(_ body: (Generation) throws -> R) throws -> R {
    let start = ContinuousClock.now
    var avoided: [RemoteAddress: ShardOpening.Failure] = [:]
    var tries = 0
    while tries < Self.mostTries, ContinuousClock.now - start < .seconds(reader.timeout) {
      let isKept = kept != nil
      let connections = try kept ?? open(avoiding: avoided)
      kept = nil
      do {
        let result = try body(connections.generation)
        // What was missing may be back at the next question.
        if connections.generation.missingShards.isEmpty { kept = connections }
        return result
      } catch {
        let cause = Self.cause(of: error)
        let isBroken = (cause as? XapianError)?.kind == .network
        let failure = failure(cause, of: connections.parts)
        guard failure != nil || isBroken else { throw error }
        // A server closes connections that are idle; that says nothing of it.
        if isKept { continue }
        // A connection that ended does not say whose it was.
        if let (address, failure) = failure ?? broken(of: connections.parts) {
          avoided[address] = failure
        }
      }
      tries += 1
    }
    throw IndexError.timedOut(seconds: reader.timeout)
  }

  private func open(avoiding avoided: [RemoteAddress: ShardOpening.Failure]) throws -> Connections {
    // What was published may be another by now.
    let catalogue = try pinned ?? file.read()
    let opened = ShardOpening(
      catalogue: catalogue, milliseconds: Int(reader.timeout * 1_000 / Self.waitsOfTime), avoided: avoided
    ).open()
    guard opened.faults.isEmpty || reader.allowsPartial && !opened.parts.isEmpty else {
      throw IndexError.shards(opened.faults, canDoWithout: !reader.allowsPartial)
    }
    let shards = try RemoteShards(opened.parts)
    return Connections(
      generation: try Generation(shards, of: catalogue, in: file, missing: opened.faults), parts: opened.parts
    )
  }

  /// What Xapian said, where that is what is behind an error.
  private static func cause(of error: any Error) -> any Error {
    if case IndexError.remote(let cause) = error { return cause }
    return error
  }

  /// Asks each part for as good as nothing: the one that the question cannot be sent to is the one whose connection broke.
  ///
  /// Others were left in the middle of the search that broke, and need not answer this question either.
  private func broken(of parts: [ShardOpening.Part]) -> (RemoteAddress, ShardOpening.Failure)? {
    for part in parts {
      do throws(XapianError) {
        _ = try part.database.metadata(forKey: "is anybody there")
      } catch {
        guard error.shortReason.hasPrefix("write failed") else { continue }
        return (part.address, ShardOpening.Failure(kind: .down, reason: "the connection broke"))
      }
    }
    return nil
  }

  /// Which address an error came from; `nil` for those that came from none.
  private func failure(
    _ error: any Error, of parts: [ShardOpening.Part]
  ) -> (RemoteAddress, ShardOpening.Failure)? {
    switch error {
    case let error as XapianError:
      guard let part = parts.first(where: { error.message.contains($0.address.name) }) else { return nil }
      return (part.address, ShardOpening.Failure(kind: error.faultKind, reason: error.shortReason))
    case let error as DamagedArticle:
      let part = parts[(Int(error.docid) - 1) % parts.count]
      return (
        part.address,
        ShardOpening.Failure(
          kind: .damaged, reason: "the stored text of an article cannot be read back")
      )
    default: return nil
    }
  }
}
