import Articles
import FoundationEssentials

/// The name of a generation's folder: the second it was begun, in UTC, and a number where that second has several.
///
///     20260301T020000Z  20260301T020000Z-2
struct GenerationID: Comparable, CustomStringConvertible {
  private let stamp: String
  private let number: Int

  /// Reads a name; `nil` for the name of anything else that somebody put there.
  init?(_ name: String) {
    let parts = name.split(separator: "-", maxSplits: 1).map(String.init)
    guard let stamp = parts.first, stamp.utf8.count == 16, Self.isStamp(stamp) else { return nil }
    guard let number = parts.count == 1 ? 1 : Int(parts[1]), number > 0 else { return nil }
    self.stamp = stamp
    self.number = number
  }

  /// A name for a generation begun at `date`, that comes after `newest` even where the clock does not say so.
  init(at date: Date, after newest: GenerationID?) {
    let seconds = Int64(date.timeIntervalSince1970.rounded(.down))
    let now = PublicationDate(secondsSinceEpoch: seconds, precision: .second).description.filter {
      $0 != "-" && $0 != ":"
    }
    if let newest, newest.stamp >= now {
      (stamp, number) = (newest.stamp, newest.number + 1)
    } else {
      (stamp, number) = (now, 1)
    }
  }

  var description: String { number == 1 ? stamp : "\(stamp)-\(number)" }

  static func < (left: GenerationID, right: GenerationID) -> Bool {
    (left.stamp, left.number) < (right.stamp, right.number)
  }

  private static func isStamp(_ text: String) -> Bool {
    text.utf8.enumerated().allSatisfy { place, byte in
      switch place {
      case 8: byte == UInt8(ascii: "T")
      case 15: byte == UInt8(ascii: "Z")
      default: byte &- UInt8(ascii: "0") < 10
      }
    }
  }
}
