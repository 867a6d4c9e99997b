import Articles
import FoundationEssentials

/// The time of day as the index writes it down: ISO 8601, UTC, to the second.
enum Timestamp {
  static var now: String {
    PublicationDate(secondsSinceEpoch: Int64(Date().timeIntervalSince1970), precision: .second).description
  }
}
