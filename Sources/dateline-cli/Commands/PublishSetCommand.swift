import AnswerJSON
import ArgumentParser
import DatelineCore
import Terminal

/// `dateline publish-set`.
struct PublishSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish-set",
    abstract: "Make a set of shards the one that a catalogue names, all of it or nothing.",
    discussion: """
      Each address is asked which generation it serves. When every shard answers and all go together, the catalogue \
      is written and searches see the new set; otherwise nothing changes. Replicas of a shard are parted by commas. \
      Without addresses those of the published set are asked again.

        dateline publish-set live.json 10.0.0.11:7021 10.0.0.12:7021,10.0.0.22:7021
        dateline publish-set live.json --set 2026-03-01 10.0.0.11:7021 10.0.0.11:7022 10.0.0.12:7021 10.0.0.12:7022

      With --set, addresses that serve another set or nothing are passed over, so all lanes of all shards can be named.

        dateline publish-set live.json --rollback
      """)

  @Argument(help: "The catalogue's file.")
  var catalogue: String

  @Argument(
    help: ArgumentHelp(
      "Where each shard is served: host:port, replicas parted by commas.", valueName: "address"))
  var addresses: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("A catalogue of addresses instead, also of programs such as ssh.", valueName: "file"))
  var from: String?

  @Option(
    name: .long, help: ArgumentHelp("The name that all shards must have been built under.", valueName: "name")
  )
  var set: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Ask again for so many seconds until every shard answers rightly.", valueName: "seconds"))
  var wait = 0.0

  @Flag(name: .long, help: "Publish the set before the published one again, if its shards still answer.")
  var rollback = false

  @Option(name: .long, help: ArgumentHelp("The set to go back to.", valueName: "set"))
  var to: String?

  @Flag(name: .long, help: "Publish although more than a tenth of the articles are gone.")
  var allowShrink = false

  @Option(name: .long, help: ArgumentHelp("Sets to keep for rollback, the new one included.", valueName: "n"))
  var keep = 3

  @Option(name: .long, help: ArgumentHelp("Seconds that each shard has to answer.", valueName: "seconds"))
  var timeout = 10.0

  @Flag(name: .long, help: "Print the catalogue as one JSON object.")
  var json = false

  func validate() throws {
    guard keep >= 1, timeout > 0, wait >= 0 else {
      throw ValidationError("--keep must be at least 1, --timeout above 0 and --wait not below.")
    }
    guard !rollback || addresses.isEmpty && from == nil && set == nil else {
      throw ValidationError("--rollback asks the shards of an earlier set; name no others.")
    }
    guard rollback || to == nil else { throw ValidationError("--to goes with --rollback.") }
  }

  func run() throws {
    let file = CatalogueFile(path: catalogue)
    let published =
      rollback
      ? try SetPublication.rollback(file, to: to, timeout: timeout) : try publish(in: file)
    if json {
      Output.write(try JSONPrinting.line(published) + "\n", mayPage: false)
    } else {
      Output.write(
        "Published \(published.set) in \(catalogue): \(published.articles) articles in \(published.shards.count) shards.\n",
        mayPage: false)
    }
  }

  private func publish(in file: CatalogueFile) throws -> Catalogue {
    var publication = SetPublication(in: file, shards: [])
    if let from {
      let wanted = try ShardPlan(contentsOf: from)
      publication.shards = wanted.replicas
      publication.uuids = wanted.uuids
    } else if addresses.isEmpty {
      publication.shards = try file.read().shards.map(\.replicas)
    } else {
      publication.shards = try addresses.map { text in
        try text.split(separator: ",").map { part in
          guard let address = ShardAddress(String(part)) else {
            throw InputError("\"\(part)\" is not host:port.")
          }
          return address
        }
      }
    }
    publication.set = set
    publication.timeout = timeout
    publication.allowsShrink = allowShrink
    publication.keptSets = keep
    let published = try publication.run(waiting: wait)
    let used = Set(published.shards.map(\.replicas).joined())
    for address in publication.shards.joined() where !used.contains(address) {
      StandardError.write("dateline: \(address.remote) does not serve this set, and is not part of it")
    }
    return published
  }
}
