/// Sums of rows of small numbers, inner loops of ``NameScorer``; `name_rows.h` has that of floats. Rows are aligned, and their widths
/// multiples of 16.
enum NameRows {
  /// Rounds `values` times `scale` to 16 bits, no further from zero than `limit`.
  static func quantize(
    _ values: UnsafePointer<Float>, scale: Float, limit: Float, into row: UnsafeMutablePointer<Int16>,
    count: Int
  ) {
    let values = UnsafeRawPointer(values)
    let row = UnsafeMutableRawPointer(row)
    let high = SIMD8<Float>(repeating: limit)
    // Added to a small number, it leaves the nearest whole one in the low bits.
    let magic = SIMD8<Float>(repeating: 12_582_912)
    for block in 0..<count / 8 {
      let scaled = values.load(fromByteOffset: block * 32, as: SIMD8<Float>.self) * scale
      // The library's pointwiseMin and pointwiseMax are calls that are not inlined.
      let below = scaled.replacing(with: high, where: scaled .> high)
      let clamped = below.replacing(with: -high, where: below .< -high) + magic
      let bits = unsafeBitCast(clamped, to: SIMD8<UInt32>.self)
      row.storeBytes(
        of: SIMD8<Int16>(truncatingIfNeeded: bits), toByteOffset: block * 16, as: SIMD8<Int16>.self)
    }
  }

  /// sum += a
  @inline(__always)
  static func add(_ a: UnsafePointer<Int16>, to sum: UnsafeMutablePointer<Int16>, count: Int) {
    let (a, sum) = (UnsafeRawPointer(a), UnsafeMutableRawPointer(sum))
    var offset = 0
    while offset < count * 2 {
      let value =
        sum.load(fromByteOffset: offset, as: SIMD16<Int16>.self)
        &+ a.load(fromByteOffset: offset, as: SIMD16<Int16>.self)
      sum.storeBytes(of: value, toByteOffset: offset, as: SIMD16<Int16>.self)
      offset += 32
    }
  }
}
