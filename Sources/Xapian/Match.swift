/// A document that a query found.
public struct Match: Sendable, Equatable {
  /// Its number in the database.
  public let docid: UInt32
  /// Its weight; 0 when it is sorted by value alone.
  public let weight: Double
  /// Its weight as a percentage of the best that was possible.
  public let percent: Int
  /// A lower bound of how many documents were collapsed into it.
  public let collapseCount: Int
  /// What it was sorted by besides its weight; empty where that was nothing.
  public let sortKey: [UInt8]

  /// Describes a document that was found.
  public init(docid: UInt32, weight: Double, percent: Int, collapseCount: Int, sortKey: [UInt8]) {
    self.docid = docid
    self.weight = weight
    self.percent = percent
    self.collapseCount = collapseCount
    self.sortKey = sortKey
  }

  /// The same document under another weight.
  public func weighing(_ weight: Double) -> Match {
    Match(
      docid: docid, weight: weight, percent: percent, collapseCount: collapseCount, sortKey: sortKey)
  }
}
