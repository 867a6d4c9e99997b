/// The few operations on rows of numbers that training is made of. Lengths are multiples of 16.
enum Vectors {
  typealias Row = UnsafeMutablePointer<Float>

  @inline(__always)
  private static func load(_ row: UnsafePointer<Float>, _ index: Int) -> SIMD16<Float> {
    UnsafeRawPointer(row + index).loadUnaligned(as: SIMD16<Float>.self)
  }

  @inline(__always)
  private static func store(_ value: SIMD16<Float>, _ row: Row, _ index: Int) {
    UnsafeMutableRawPointer(row + index).storeBytes(of: value, as: SIMD16<Float>.self)
  }

  /// y += a x
  @inline(__always)
  static func add(_ a: Float, _ x: UnsafePointer<Float>, to y: Row, count: Int) {
    var index = 0
    while index < count {
      store(load(y, index) + a * load(x, index), y, index)
      index += 16
    }
  }

  /// y += x W, for W of one row for each number of x.
  static func add(
    _ x: UnsafePointer<Float>, rows: Int, times w: UnsafePointer<Float>, to y: Row, count: Int
  ) {
    var column = 0
    while column + 64 <= count {
      var a = load(y, column)
      var b = load(y, column + 16)
      var c = load(y, column + 32)
      var d = load(y, column + 48)
      var row = w + column
      for index in 0..<rows {
        let value = x[index]
        a += value * load(row, 0)
        b += value * load(row, 16)
        c += value * load(row, 32)
        d += value * load(row, 48)
        row += count
      }
      store(a, y, column)
      store(b, y, column + 16)
      store(c, y, column + 32)
      store(d, y, column + 48)
      column += 64
    }
    while column < count {
      var a = load(y, column)
      var row = w + column
      for index in 0..<rows {
        a += x[index] * load(row, 0)
        row += count
      }
      store(a, y, column)
      column += 16
    }
  }

  /// What flows back through ``add(_:rows:times:to:count:)``: dW += x dy, and dx += W dy.
  static func addBack(
    _ dy: UnsafePointer<Float>, count: Int, x: UnsafePointer<Float>, dx: Row?, rows: Int,
    w: UnsafePointer<Float>, dw: Row
  ) {
    for index in 0..<rows {
      let value = x[index]
      if value != 0 { add(value, dy, to: dw + index * count, count: count) }
      guard let dx else { continue }
      var sum = SIMD16<Float>(repeating: 0)
      let row = w + index * count
      var column = 0
      while column < count {
        sum += load(row, column) * load(dy, column)
        column += 16
      }
      dx[index] += sum.sum()
    }
  }
}
