import Articles
import Entities
import Xapian

/// How articles are laid out in Xapian: what a reader of a generation must agree on with its builder.
///
/// `Docs/architecture.md` describes it under "What is in the index".
public enum Schema {
  /// Counts up when a generation of an older program could not be read rightly.
  public static let version = 9

  /// Xapian's conventional prefix for the term that names a document.
  static let idPrefix = UInt8(ascii: "Q")

  /// The value slot that holds the publication date: seconds since 1970 UTC as Xapian's sortable number. The undated have none.
  public static let dateSlot: UInt32 = 0

  /// The value slot of the ``ForwardList``.
  public static let forwardSlot: UInt32 = 7

  /// The value slot of the hour until which an article is under embargo: seconds since 1970 UTC as Xapian's sortable number.
  public static let embargoSlot: UInt32 = 8

  /// The value slot by which articles of equal weight are ordered: see ``orderKey(id:date:)``.
  public static let orderSlot: UInt32 = 15

  /// What is kept beside Xapian's tables: the records of articles, forward lists, and the names that are counted.
  static let stores = StoreLayout(
    listSlot: forwardSlot, nameSlots: Facet.allCases.map { FacetField.slot(of: $0) },
    separator: FacetField.separator)

  /// The term of the articles that have no date.
  public static let undatedTerm = Array("XU".utf8)

  /// Empty positions between headline, dateline and body, so that no phrase or nearness spans two of them.
  static let fieldGap: UInt32 = 100

  /// How many times a word of the headline counts.
  static let titleWeight: UInt32 = 2

  /// Xapian refuses terms longer than 245 bytes, and escapes NUL bytes into two.
  private static let longestID = 120

  /// What puts articles of equal weight into one order, whatever databases they lie in: the newest first, the undated last, those of one second
  /// by a hash of their ids. Eleven bytes that sort as the articles do.
  public static func orderKey(id: String, date: PublicationDate?) -> [UInt8] {
    // Five bytes hold the seconds of 17,000 years on either side of 1970.
    let latest: Int64 = 1 << 39
    let age = date.map { UInt64(max(1, min(2 * latest, latest - $0.secondsSinceEpoch)) - 1) } ?? (1 << 40) - 1
    let hash = ArticleKey(id).high
    return (0..<5).map { UInt8(truncatingIfNeeded: age >> (32 - 8 * $0)) }
      + (0..<6).map { UInt8(truncatingIfNeeded: hash >> (56 - 8 * $0)) }
  }

  /// The unique term of an article.
  ///
  /// A long id keeps its beginning, and a hash of the whole tells it from its like.
  public static func uniqueTerm(forID id: String) -> [UInt8] {
    let utf8 = Array(id.utf8)
    guard utf8.count > longestID else { return [idPrefix] + utf8 }
    let key = ArticleKey(id)
    let hash = String(key.high, radix: 16) + String(key.low, radix: 16)
    return [idPrefix] + utf8.prefix(longestID) + Array("#\(hash)".utf8)
  }
}
