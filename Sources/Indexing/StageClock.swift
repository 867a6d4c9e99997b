/// Measures the stages of a rebuild.
struct StageClock {
  private(set) var stages: [RebuildStage] = []
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now

  /// Ends the stage that began where the one before ended.
  mutating func end(_ name: String) {
    let now = ContinuousClock.now
    stages.append(RebuildStage(name: name, seconds: (now - last) / .seconds(1)))
    last = now
  }

  /// Seconds since the beginning.
  var total: Double { (ContinuousClock.now - start) / .seconds(1) }
}
