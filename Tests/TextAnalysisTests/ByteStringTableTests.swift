import Testing

import TextAnalysis

struct ByteStringTableTests {
  @Test(
    "Strings of every length that differ in one byte have numbers of their own, and give their bytes back")
  func oneByteApart() {
    let table = ByteStringTable()
    var strings: [[UInt8]] = []
    for length in 0...40 {
      let plain = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
      strings.append(plain)
      for place in 0..<length {
        var other = plain
        other[place] ^= 0x20
        strings.append(other)
      }
    }
    for (number, string) in strings.enumerated() {
      let given = string.withUnsafeBufferPointer { table.intern($0) }
      #expect(given.number == UInt32(number) && given.isNew, "\(string)")
    }
    for (number, string) in strings.enumerated() {
      let again = string.withUnsafeBufferPointer { table.intern($0) }
      #expect(again.number == UInt32(number) && !again.isNew, "\(string)")
      #expect(table.withBytes(of: UInt32(number)) { Array($0) } == string)
    }
    #expect(table.count == strings.count)
  }

  @Test(
    "The same bytes with another tag are another string",
    arguments: ["", "r", "ream", "embargo", "ceasefires"])
  func tags(_ text: String) {
    let table = ByteStringTable()
    let bytes = Array(text.utf8)
    let numbers = bytes.withUnsafeBufferPointer { bytes in
      (0...255).map { table.intern(bytes, tag: UInt8($0)).number }
    }
    #expect(Set(numbers).count == 256)
    #expect(bytes.withUnsafeBufferPointer { table.number(of: $0, tag: 7) } == numbers[7])
  }

  @Test("A string that was never met has no number, also when it was expected")
  func unknown() {
    let table = ByteStringTable()
    Array("pier".utf8).withUnsafeBufferPointer {
      table.expect($0)
      #expect(table.number(of: $0) == nil)
    }
    #expect(table.count == 0)
  }

  @Test("Numbers stay while the table grows")
  func growth() {
    let table = ByteStringTable()
    for number in 0..<50_000 {
      let given = Array("word\(number)".utf8).withUnsafeBufferPointer { table.intern($0).number }
      #expect(given == UInt32(number))
    }
    for number in stride(from: 0, to: 50_000, by: 997) {
      #expect(Array("word\(number)".utf8).withUnsafeBufferPointer { table.number(of: $0) } == UInt32(number))
    }
  }
}
