extension PublicationDate {
  /// `2025-10-30` and `2025-10-30T08:15:00Z`, which most feeds send, read in bytes; `nil` for what is written in any other way.
  static func plain(_ text: String) -> PublicationDate? {
    text.utf8.withContiguousStorageIfAvailable(plain) ?? nil
  }

  private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> PublicationDate? {
    guard text.count == 10 || text.count == 20, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = number(text[0..<4]), let month = number(text[5..<7]), let day = number(text[8..<10]),
      let civil = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let midnight = Int64(civil.daysSinceEpoch) * 86_400
    guard text.count == 20 else { return PublicationDate(secondsSinceEpoch: midnight, precision: .day) }
    guard text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      text[19] == UInt8(ascii: "Z"), let hour = number(text[11..<13]), hour < 24,
      let minute = number(text[14..<16]), minute < 60, let second = number(text[17..<19]), second < 60
    else { return nil }
    return PublicationDate(
      secondsSinceEpoch: midnight + Int64(3_600 * hour + 60 * minute + second), precision: .second)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard digit &- UInt8(ascii: "0") < 10 else { return nil }
      number = 10 * number + Int(digit &- UInt8(ascii: "0"))
    }
    return number
  }
}
