/// Finds which occurrences stand near enough to one another to satisfy NEAR or ADJ.
struct ProximityFinder {
  let proximity: QueryClause.Proximity

  /// The occurrences that take part in a match.
  ///
  /// - Parameter operands: The occurrences of each operand, in order of place.
  func matching(_ operands: [[Occurrence]]) -> [Occurrence] {
    guard !operands.contains(where: \.isEmpty) else { return [] }
    return proximity.isOrdered ? ordered(operands) : unordered(operands)
  }

  // MARK: ADJ

  /// Each behind the one before by at most the distance; those that no whole chain goes through are left out, from both ends.
  private func ordered(_ operands: [[Occurrence]]) -> [Occurrence] {
    var reached = [operands[0]]
    for next in operands.dropFirst() {
      let ends = reached[reached.count - 1].map { Int($0.endPosition) }.sorted()
      reached.append(
        next.filter { has(ends, in: Int($0.position) - proximity.distance + 1...Int($0.position)) })
    }
    for index in reached.indices.dropLast().reversed() {
      let starts = reached[index + 1].map { Int($0.position) }.sorted()
      reached[index] = reached[index].filter {
        has(starts, in: Int($0.endPosition)...Int($0.endPosition) + proximity.distance - 1)
      }
    }
    return unique(reached.flatMap(\.self))
  }

  /// Whether one of `sorted` lies in a range.
  private func has(_ sorted: [Int], in range: ClosedRange<Int>) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] <= range.upperBound
  }

  // MARK: NEAR

  /// All within a window: the words of the operands themselves and, of other words, one less than the distance.
  private func unordered(_ operands: [[Occurrence]]) -> [Occurrence] {
    let lengths = operands.map { $0.map { $0.endPosition - $0.position }.max() ?? 1 }
    let window = UInt32(clamping: proximity.distance - 1) + lengths.reduce(0, +)
    var places: [(operand: Int, occurrence: Occurrence)] = []
    for (operand, occurrences) in operands.enumerated() { places += occurrences.map { (operand, $0) } }
    places.sort { ($0.occurrence.position, $0.operand) < ($1.occurrence.position, $1.operand) }
    var takesPart = [Bool](repeating: false, count: places.count)
    for (first, place) in places.enumerated() {
      var inWindow = [first]
      var operandsSeen: Set<Int> = [place.operand]
      var positions: Set<UInt32> = [place.occurrence.position]
      var next = first + 1
      while next < places.count, places[next].occurrence.position < place.occurrence.position + window {
        defer { next += 1 }
        let other = places[next]
        guard other.operand != place.operand, other.occurrence.position >= place.occurrence.endPosition,
          other.occurrence.endPosition <= place.occurrence.position + window
        else { continue }
        inWindow.append(next)
        operandsSeen.insert(other.operand)
        positions.insert(other.occurrence.position)
      }
      if operandsSeen.count == operands.count, positions.count >= operands.count {
        for index in inWindow { takesPart[index] = true }
      }
    }
    return unique(places.indices.filter { takesPart[$0] }.map { places[$0].occurrence })
  }

  private func unique(_ occurrences: [Occurrence]) -> [Occurrence] {
    var seen: Set<Range<Int>> = []
    return occurrences.sorted { ($0.position, $0.endPosition) < ($1.position, $1.endPosition) }.filter {
      seen.insert($0.byteRange).inserted
    }
  }
}
