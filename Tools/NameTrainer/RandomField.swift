import Entities
import Foundation

/// The loss of a linear chain over the tags of a stretch, where the annotation may leave tags open: the negative logarithm of
/// the share of the allowed sequences among all.
final class RandomField {
  private let width = NameTag.count
  private let predecessors: [[Int]] = (0..<NameTag.count).map { next in
    (0..<NameTag.count).filter { NameTag(rawValue: UInt8($0)).mayPrecede(NameTag(rawValue: UInt8(next))) }
  }
  private let isStart = (0..<NameTag.count).map { NameTag(rawValue: UInt8($0)).isStart }
  private let isComplete = (0..<NameTag.count).map { NameTag(rawValue: UInt8($0)).isComplete }
  private let never: Float = -1e30
  private var alpha: [Float] = []
  private var beta: [Float] = []

  /// Adds the gradient times `weight` and returns the loss.
  func loss(
    emissions: UnsafePointer<Float>, count: Int, transitions: UnsafePointer<Float>, allowed: [UInt32],
    first: Int, weight: Float, dEmissions: UnsafeMutablePointer<Float>,
    dTransitions: UnsafeMutablePointer<Float>
  ) -> Float {
    let right = pass(
      emissions, count, transitions, { allowed[first + $0] }, -weight, dEmissions, dTransitions)
    guard right > never / 2 else { return 0 }
    let all = pass(emissions, count, transitions, { _ in Example.anyTag }, weight, dEmissions, dTransitions)
    return (all - right) * weight
  }

  /// The logarithm of the sum over all sequences of allowed tags; adds `sign` times their marginals.
  private func pass(
    _ emissions: UnsafePointer<Float>, _ count: Int, _ transitions: UnsafePointer<Float>,
    _ allowed: (Int) -> UInt32, _ sign: Float, _ dEmissions: UnsafeMutablePointer<Float>,
    _ dTransitions: UnsafeMutablePointer<Float>
  ) -> Float {
    let size = count * width
    if alpha.count < size {
      alpha = Array(repeating: 0, count: size * 2)
      beta = Array(repeating: 0, count: size * 2)
    }
    return alpha.withUnsafeMutableBufferPointer { alpha in
      beta.withUnsafeMutableBufferPointer { beta in
        for word in 0..<count {
          let mask = allowed(word)
          for tag in 0..<width {
            var value = never
            if mask >> UInt32(tag) & 1 == 1 {
              if word == 0 {
                value = isStart[tag] ? transitions[tag] : never
              } else {
                value = sum(predecessors[tag]) {
                  alpha[(word - 1) * width + $0] + transitions[$0 * width + tag]
                }
              }
              value = max(never, value + emissions[word * width + tag])
            }
            alpha[word * width + tag] = value
          }
        }
        let last = (count - 1) * width
        let total = sum(Array(0..<width)) {
          isComplete[$0] ? alpha[last + $0] + transitions[$0 * width] : never
        }
        guard total > never / 2 else { return never }
        for index in 0..<size { beta[index] = never }
        for tag in 0..<width where isComplete[tag] { beta[last + tag] = transitions[tag * width] }
        for tag in 0..<width where isComplete[tag] {
          dTransitions[tag * width] += sign * exp(alpha[last + tag] + transitions[tag * width] - total)
        }
        for word in stride(from: count - 1, through: 0, by: -1) {
          for tag in 0..<width where alpha[word * width + tag] > never / 2 {
            let share = exp(alpha[word * width + tag] + beta[word * width + tag] - total)
            dEmissions[word * width + tag] += sign * share
            if word == 0 {
              dTransitions[tag] += sign * share
              continue
            }
            let right = beta[word * width + tag] + emissions[word * width + tag]
            guard right > never / 2 else { continue }
            for other in predecessors[tag] {
              let left = (word - 1) * width + other
              guard alpha[left] > never / 2 else { continue }
              let step = transitions[other * width + tag] + right
              dTransitions[other * width + tag] += sign * exp(alpha[left] + step - total)
              let high = max(beta[left], step)
              beta[left] = high + log(exp(beta[left] - high) + exp(step - high))
            }
          }
        }
        return total
      }
    }
  }

  private func sum(_ tags: [Int], _ score: (Int) -> Float) -> Float {
    var high = never
    for tag in tags { high = max(high, score(tag)) }
    guard high > never / 2 else { return never }
    var total: Float = 0
    for tag in tags { total += exp(score(tag) - high) }
    return high + log(total)
  }
}
