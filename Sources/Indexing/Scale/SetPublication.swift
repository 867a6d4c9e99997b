import FoundationEssentials
import Glibc
import Xapian

/// Makes a set of shards the one that a catalogue names: all of it, or nothing.
///
/// Each address is asked what it serves. The catalogue switches, by one rename, when each shard of the set answers at all of its addresses
/// with one generation, and all generations go together; until then what was published goes on.
public struct SetPublication: Sendable {
  /// The catalogue to publish in.
  public var file: CatalogueFile
  /// The addresses of each shard, in any order of shards.
  public var shards: [[ShardAddress]]
  /// The name that all generations must have been given; `nil` where they need only have the same.
  public var set: String?
  /// The UUIDs that must answer, by shard; where none is named, whatever its card names.
  public var uuids: [Shard: String] = [:]
  /// Seconds that each address has to answer.
  public var timeout = 10.0
  /// Whether a tenth of the articles may be gone.
  public var allowsShrink = false
  /// Sets that are kept for rollback, the new one included.
  public var keptSets = 3

  /// Describes a publication; nothing is asked yet.
  public init(in file: CatalogueFile, shards: [[ShardAddress]]) {
    self.file = file
    self.shards = shards
  }

  /// Asks all shards and publishes the set.
  ///
  /// - Returns: The catalogue that is published now.
  /// - Throws: ``IndexError/refusedSet(path:faults:)`` with all that is wrong; what was published stays.
  public func run() throws -> Catalogue {
    let lock = try RebuildLock(file)
    defer { withExtendedLifetime(lock) {} }
    let answers = try asked()
    let cards = answers.map(\.card)
    try check(cards)
    let published = try? file.read()
    try checkShrinking(from: published, to: cards)
    guard let first = cards.first else { throw IndexError.refusedSet(path: file.path, faults: ["no shards"]) }
    let name = newName(after: published)
    let catalogue = Catalogue(
      set: name, published: Timestamp.now, schema: first.schema, builder: first.builder,
      language: first.language, otherLanguages: Set(cards.flatMap { $0.otherLanguages ?? [] }).sorted(),
      hasEntities: first.hasEntities, words: name + ".words",
      shards: answers.map { answer in
        Catalogue.Entry(
          shard: answer.card.shard, generation: answer.card.generation, uuid: answer.uuid,
          articles: answer.card.counts.articles, databases: answer.card.databases, replicas: answer.replicas)
      })
    let words = try answers.map { try $0.card.words(from: $0.database) }
    try file.keep(catalogue, words: WordList.merged(words))
    try file.publish(catalogue)
    file.prune(keeping: keptSets, published: name)
    return catalogue
  }

  /// Publishes an earlier set again, if each of its shards still answers.
  ///
  /// - Parameter name: Which; without one the newest before the published one.
  /// - Throws: ``IndexError/noGeneration(path:id:known:)`` where there is none, ``IndexError/shards(_:canDoWithout:)`` where it is not served any more.
  public static func rollback(
    _ file: CatalogueFile, to name: String?, timeout: Double
  ) throws -> Catalogue {
    let lock = try RebuildLock(file)
    defer { withExtendedLifetime(lock) {} }
    let known = file.sets()
    let current = (try? file.read())?.set
    guard let wanted = name ?? known.last(where: { $0 < current ?? "" }), known.contains(wanted) else {
      throw IndexError.noGeneration(path: file.path, id: name, known: known)
    }
    let catalogue = try file.catalogue(ofSet: wanted)
    let opened = ShardOpening(catalogue: catalogue, milliseconds: Int(timeout * 1_000)).open()
    guard opened.faults.isEmpty else { throw IndexError.shards(opened.faults) }
    try file.publish(catalogue)
    return catalogue
  }

  // MARK: Asking

  /// What a shard answers.
  private struct Answer {
    let card: ShardCard
    let uuid: String
    let database: Database
    var replicas: [ShardAddress]
  }

  private struct Told {
    let card: ShardCard
    let uuid: String
    let database: Database
  }

  /// What one address tells of itself; `nil` where it is no shard of ours.
  private func told(by answer: Result<Database, XapianError>) -> Result<Told?, XapianError> {
    do throws(XapianError) {
      let database = try answer.get()
      let uuid = try database.uuid()
      guard let card = try ShardCard.read(from: database), uuid.hasSuffix(":" + card.uuid) else {
        return .success(nil)
      }
      return .success(Told(card: card, uuid: uuid, database: database))
    } catch {
      return .failure(error)
    }
  }

  /// The answers of addresses that serve the set, those of one shard and generation put together: of three lanes of a shard two serve
  /// others.
  private func ofSet(_ answers: [Answer]) -> [Answer] {
    var kept: [Answer] = []
    for answer in answers where set == nil || answer.card.set == set {
      if let place = kept.firstIndex(where: { $0.uuid == answer.uuid }) {
        kept[place].replicas += answer.replicas
      } else {
        kept.append(answer)
      }
    }
    // Where no address serves the set, it is said of what they serve.
    return kept.isEmpty ? answers : kept
  }

  private func asked() throws -> [Answer] {
    let addresses = shards.flatMap { $0 }
    let databases = Database.open(addresses.map(\.remote), timeout: Int(timeout * 1_000))
    var faults: [String] = []
    var answers: [Answer] = []
    var next = 0
    for replicas in shards {
      var told: [Told] = []
      for address in replicas {
        let answer = databases[next]
        next += 1
        switch self.told(by: answer) {
        case .success(let answer?): told.append(answer)
        case .success(nil): faults.append("\(address.remote) serves no shard of ours")
        case .failure(let error): faults.append("\(address.remote): \(error.shortReason)")
        }
      }
      guard let first = told.first else { continue }
      for (place, other) in told.enumerated() where other.uuid != first.uuid {
        faults.append("\(replicas[place].remote) serves another generation than \(replicas[0].remote)")
      }
      if let wanted = uuids[first.card.shard], wanted != first.uuid {
        faults.append(
          "shard \(first.card.shard) at \(replicas[0].remote) does not answer with the UUID \(wanted)")
      }
      let articles = try first.database.facts().documentCount
      if articles != first.card.counts.articles {
        faults.append(
          "shard \(first.card.shard) holds \(articles) articles where its manifest says \(first.card.counts.articles)"
        )
      }
      answers.append(
        Answer(card: first.card, uuid: first.uuid, database: first.database, replicas: replicas))
    }
    // Of a set that has a name, lanes that serve another or nothing are none of its business, as long as it is whole.
    guard faults.isEmpty || set != nil else { throw IndexError.refusedSet(path: file.path, faults: faults) }
    let kept = ofSet(answers)
    let isWhole = kept.first.map { kept.count == $0.card.shard.count } ?? false
    guard faults.isEmpty || isWhole else { throw IndexError.refusedSet(path: file.path, faults: faults) }
    return kept.sorted { $0.card.shard.number < $1.card.shard.number }
  }

  // MARK: Checks

  /// - Throws: ``IndexError/refusedSet(path:faults:)`` where cards are not those of one whole set.
  private func check(_ cards: [ShardCard]) throws(IndexError) {
    var faults: [String] = []
    guard let first = cards.first else { throw .refusedSet(path: file.path, faults: ["no shards are named"]) }
    let count = first.shard.count
    for card in cards where card.shard.count != count {
      faults.append("shard \(card.shard) is one of \(card.shard.count), and \(first.shard) one of \(count)")
    }
    for number in 1...count {
      let having = cards.count { $0.shard == Shard(number, of: count) }
      if having == 0 { faults.append("nobody serves shard \(number)/\(count)") }
      if having > 1 {
        faults.append("shard \(number)/\(count) is named \(having) times; replicas are parted by commas")
      }
    }
    for card in cards where card.schema != Schema.version {
      faults.append("shard \(card.shard) has schema \(card.schema), and this program reads \(Schema.version)")
    }
    for card in cards {
      if (card.language, card.hasEntities, card.builder) != (first.language, first.hasEntities, first.builder)
      {
        faults.append(
          "shard \(card.shard) was built otherwise than \(first.shard): language, entities or version")
      }
      if let set, card.set != set {
        faults.append("shard \(card.shard) belongs to the set \(card.set ?? "without a name"), not \(set)")
      } else if set == nil, card.set != first.set {
        faults.append("shards \(card.shard) and \(first.shard) belong to different sets")
      }
    }
    guard faults.isEmpty else { throw .refusedSet(path: file.path, faults: faults) }
  }

  private func checkShrinking(from published: Catalogue?, to cards: [ShardCard]) throws(IndexError) {
    guard let published, !allowsShrink else { return }
    let (before, after) = (published.articles, cards.reduce(0) { $0 + $1.counts.articles })
    if (before - after) * 10 > before { throw .shrunk(from: before, to: after) }
  }

  private func newName(after published: Catalogue?) -> String {
    let newest = (file.sets() + [published?.set].compactMap { $0 }).compactMap { GenerationID($0) }.max()
    return GenerationID(at: Date(), after: newest).description
  }
}

extension SetPublication {
  private static let pause: UInt32 = 500_000

  /// As ``run()``, asking again until it succeeds or `seconds` are over.
  public func run(waiting seconds: Double) throws -> Catalogue {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      do {
        return try run()
      } catch IndexError.refusedSet where ContinuousClock.now < end {
        usleep(Self.pause)
      }
    }
  }
}
