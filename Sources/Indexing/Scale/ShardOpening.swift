import Xapian

/// Opens the shards of a set, each at the first of its addresses that answers with the right generation.
///
/// All are asked at the same time; those that fail are asked once more at another address, where the catalogue names one.
struct ShardOpening {
  let catalogue: Catalogue
  /// How long each wait may take.
  let milliseconds: Int
  /// Addresses that failed a moment ago.
  var avoided: [RemoteAddress: Failure] = [:]

  /// Addresses of one shard that are tried.
  private static let mostTries = 2

  /// Why an address is of no use.
  struct Failure {
    let kind: ShardFault.Kind
    let reason: String
  }

  /// A shard that answers.
  struct Part {
    let database: Database
    let entry: Catalogue.Entry
    let address: RemoteAddress
  }

  struct Opened {
    var parts: [Part] = []
    var faults: [ShardFault] = []
  }

  func open() -> Opened {
    var open: [Int: (database: Database, address: RemoteAddress)] = [:]
    var tried = catalogue.shards.map { entry in entry.replicas.filter { avoided[$0.remote] != nil } }
    var reasons = catalogue.shards.map { entry in
      entry.replicas.compactMap { replica in
        avoided[replica.remote].map { "\(replica.remote): \($0.reason)" }
      }
    }
    var kinds = catalogue.shards.map { entry in
      entry.replicas.compactMap { avoided[$0.remote]?.kind }.last ?? .down
    }
    while true {
      let orders = catalogue.shards.enumerated().compactMap { place, entry -> (Int, ShardAddress)? in
        guard open[place] == nil, tried[place].count < Self.mostTries else { return nil }
        return entry.replicas.first { !tried[place].contains($0) }.map { (place, $0) }
      }
      guard !orders.isEmpty else { break }
      let answers = Database.open(orders.map(\.1.remote), timeout: milliseconds)
      for ((place, address), answer) in zip(orders, answers) {
        tried[place].append(address)
        do {
          let database = try answer.get()
          let uuid = try database.uuid()
          if uuid == catalogue.shards[place].uuid {
            open[place] = (database, address.remote)
          } else {
            kinds[place] = .otherGeneration
            reasons[place].append("\(address.remote): not generation \(catalogue.shards[place].generation)")
          }
        } catch {
          kinds[place] = error.faultKind
          reasons[place].append("\(address.remote): \(error.shortReason)")
        }
      }
    }
    var opened = Opened()
    for (place, entry) in catalogue.shards.enumerated() {
      if let (database, address) = open[place] {
        opened.parts.append(Part(database: database, entry: entry, address: address))
      } else {
        opened.faults.append(
          ShardFault(
            shard: entry.shard, kind: kinds[place], reason: reasons[place].joined(separator: "; "),
            articles: entry.articles))
      }
    }
    return opened
  }
}

extension XapianError {
  /// What it says of the shard that it came from.
  var faultKind: ShardFault.Kind {
    if type == "NetworkTimeoutError" { return .slow }
    return kind == .network ? .down : .damaged
  }

  /// What Xapian says, without the address.
  var shortReason: String {
    let text = message.hasPrefix("REMOTE:") ? String(message.dropFirst(7)) : message
    return text.firstRange(of: " (remote:").map { String(text[..<$0.lowerBound]) } ?? text
  }
}
