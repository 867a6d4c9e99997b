import CInnerLoops
import Testing

/// The loops are built for several widths of vectors; each must give what a plain loop gives, to the last bit.
struct NameRowsTests {
  private func aligned<Element>(_ values: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: values.count * MemoryLayout<Element>.stride, alignment: 64
    ).bindMemory(to: Element.self, capacity: values.count)
    memory.initialize(from: values, count: values.count)
    return memory
  }

  private func numbers(_ count: Int, seed: Int) -> [Float] {
    (0..<count).map { Float(($0 &* 7919 &+ seed) % 2003 - 1001) / 317 }
  }

  @Test("Rows times factors are added row after row", arguments: [16, 32, 48, 64, 80, 128, 144, 512])
  func rows(_ width: Int) {
    let rows: [UInt32] = [3, 0, 7, 7, 12, 1, 9]
    let factors = numbers(rows.count, seed: 5)
    let values = numbers(13 * width, seed: 11)
    var expected = numbers(width, seed: 23)
    let (table, sum) = (aligned(values), aligned(expected))
    defer {
      table.deallocate()
      sum.deallocate()
    }
    for (row, factor) in zip(rows, factors) {
      for column in 0..<width { expected[column] += values[Int(row) * width + column] * factor }
    }
    name_rows_add(rows, table, factors, rows.count, sum, width)
    #expect((0..<width).map { sum[$0] } == expected)
  }

  @Test("Bytes times a factor, and pairs of rows, are added", arguments: [16, 32, 128])
  func bytesAndPairs(_ count: Int) {
    let bytes = (0..<count).map { Int8(truncatingIfNeeded: $0 &* 37 &- 90) }
    var expected = numbers(count, seed: 3)
    let sum = aligned(expected)
    let (left, right) = ((0..<count).map { Int16($0 * 11 - 300) }, (0..<count).map { Int16(200 - $0 * 5) })
    let (a, b, shorts) = (aligned(left), aligned(right), aligned(left))
    defer {
      sum.deallocate()
      for pointer in [a, b, shorts] { pointer.deallocate() }
    }
    for column in 0..<count { expected[column] += Float(bytes[column]) * 0.37 }
    name_rows_add_bytes(bytes, 0.37, sum, count)
    #expect((0..<count).map { sum[$0] } == expected)
    name_rows_add_pair(a, b, shorts, count)
    #expect((0..<count).map { shorts[$0] } == (0..<count).map { 2 * left[$0] + right[$0] })
  }
}
