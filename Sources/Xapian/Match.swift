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

  /// The same document under another weight.
  public func weighing(_ weight: Double) -> Match {
    Match(docid: docid, weight: weight, percent: percent, collapseCount: collapseCount)
  }
}
