/// Reads a whole text of JSON into values: what formats are told by is looked up in them more than once, and of a key that stands twice the last
/// value counts.
///
/// The decoder cannot serve here: it keeps the first of two values, and tries one type after another to find out what a value is.
struct JSONReading {
  private enum Fault: Error { case notJSON }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// - Returns: `nil` where `bytes`, which are UTF-8, are no JSON or nested deeper than ``JSONNesting/deepest``.
  static func value(of bytes: [UInt8]) -> JSONValue? {
    bytes.withUnsafeBufferPointer { bytes in
      var reading = JSONReading(bytes: bytes)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reading.place = 3 }
      guard let value = try? reading.value(depth: 0), reading.next() == nil else { return nil }
      return value
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// The next byte that is no white space.
  private mutating func next() -> UInt8? {
    while let byte {
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      place += 1
    }
    return nil
  }

  private mutating func take(_ byte: UInt8) throws(Fault) {
    guard next() == byte else { throw .notJSON }
    place += 1
  }

  private mutating func take(word: StaticString) throws(Fault) {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count,
      bytes[place..<end].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    else { throw .notJSON }
    place = end
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    switch next() {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
    case UInt8(ascii: "t"): try take(word: "true")
    case UInt8(ascii: "f"): try take(word: "false")
    case UInt8(ascii: "n"):
      try take(word: "null")
      return .null
    default: return .number(try number())
    }
    return .other
  }

  // MARK: Brackets

  private mutating func object(depth: Int) throws(Fault) -> [String: JSONValue] {
    guard depth <= JSONNesting.deepest else { throw .notJSON }
    place += 1
    var object: [String: JSONValue] = [:]
    while next() != UInt8(ascii: "}") {
      guard next() == UInt8(ascii: "\"") else { throw .notJSON }
      let key = try string()
      try take(UInt8(ascii: ":"))
      object[key] = try value(depth: depth)
      if next() != UInt8(ascii: "}") { try take(UInt8(ascii: ",")) }
    }
    place += 1
    return object
  }

  /// A comma before the closing bracket is let pass, as by the decoder.
  private mutating func array(depth: Int) throws(Fault) -> [JSONValue] {
    guard depth <= JSONNesting.deepest else { throw .notJSON }
    place += 1
    var array: [JSONValue] = []
    while next() != UInt8(ascii: "]") {
      array.append(try value(depth: depth))
      if next() != UInt8(ascii: "]") { try take(UInt8(ascii: ",")) }
    }
    place += 1
    return array
  }

  // MARK: Numbers

  /// A whole number as it is written, any other as Swift writes it.
  private mutating func number() throws(Fault) -> String {
    let start = place
    if byte == UInt8(ascii: "-") { place += 1 }
    let first = byte
    let digits = takeDigits()
    guard digits == 1 || (digits > 1 && first != UInt8(ascii: "0")) else { throw .notJSON }
    var isWhole = true
    if byte == UInt8(ascii: ".") {
      isWhole = false
      place += 1
      guard takeDigits() > 0 else { throw .notJSON }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      isWhole = false
      place += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
      guard takeDigits() > 0 else { throw .notJSON }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if isWhole { return text == "-0" ? "0" : text }
    guard let number = Double(text), number.isFinite else { throw .notJSON }
    return Int64(exactly: number).map(String.init) ?? String(number)
  }

  /// - Returns: How many there were.
  private mutating func takeDigits() -> Int {
    let start = place
    while let byte, byte &- UInt8(ascii: "0") < 10 { place += 1 }
    return place - start
  }

  // MARK: Strings

  private mutating func string() throws(Fault) -> String {
    place += 1
    let start = place
    while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { place += 1 }
    var result = String(decoding: bytes[start..<place], as: UTF8.self)
    while let byte, byte >= 0x20 {
      if byte == UInt8(ascii: "\"") {
        place += 1
        return result
      }
      if byte == UInt8(ascii: "\\") {
        result.unicodeScalars.append(try escaped())
        continue
      }
      let start = place
      while let byte = self.byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
        place += 1
      }
      result += String(decoding: bytes[start..<place], as: UTF8.self)
    }
    throw .notJSON
  }

  /// What a backslash and the letter behind it stand for.
  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    place += 1
    defer { place += 1 }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(bytes[place])
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw .notJSON
    }
    let unit = try hexadecimal()
    guard 0xD800...0xDBFF ~= unit else {
      // The second half of a pair without the first is no character.
      guard let scalar = Unicode.Scalar(unit) else { throw .notJSON }
      return scalar
    }
    place += 1
    try take(word: "\\u")
    place -= 1
    let second = try hexadecimal()
    guard 0xDC00...0xDFFF ~= second,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
    else { throw .notJSON }
    return scalar
  }

  /// The four digits behind `u`; the last of them is left to be passed.
  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      place += 1
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw .notJSON
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}
