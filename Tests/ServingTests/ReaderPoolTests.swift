import Dateline
import Foundation
import Testing

@testable import Serving

@Suite("Readers are waited for no longer than is said")
struct ReaderPoolTests {
  private func pool(_ change: (inout ServerLimits) -> Void) throws -> ReaderPool {
    var limits = ServerLimits()
    change(&limits)
    return ReaderPool(
      try IndexSource(ArchiveReader(path: try TestArchive.shared.get().index)).open(readers: 1),
      limits: limits)
  }

  @Test("when the time is up the answer says how much it was")
  func time() async throws {
    let pool = try pool { $0.seconds = 0.05 }
    let gate = DispatchSemaphore(value: 0)
    await #expect {
      try await pool.run { _, _ in gate.wait() }
    } throws: { error in
      let problem = error as? Problem
      return problem?.status.code == 504 && problem?.limit == 0.05
    }
    gate.signal()
    // The thread is free again.
    #expect(try await pool.run { searcher, _ in searcher.generation.manifest.counts.articles } > 0)
  }

  @Test("when too many wait the next is turned away")
  func waiting() async throws {
    let pool = try pool {
      $0.waiting = 1
      // A crowded machine must not run out of the usual time before the test has looked.
      $0.seconds = 600
    }
    let (gate, begun) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    async let first: Void = pool.run { _, _ in
      begun.signal()
      gate.wait()
    }
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        begun.wait()
        continuation.resume()
      }
    }
    async let second: Void = pool.run { _, _ in }
    while pool.load.waiting == 0 { await Task.yield() }
    await #expect {
      try await pool.run { _, _ in }
    } throws: { ($0 as? Problem)?.status.code == 503 && ($0 as? Problem)?.limit == 1 }
    gate.signal()
    try await first
    try await second
  }

  @Test("what is asked for twice at a time is made once, and kept within its bytes")
  func cache() async throws {
    let cache = AnswerCache(mostBytes: 16_000)
    func key(_ number: Int) -> AnswerCache.Key { AnswerCache.Key(generation: "g", target: "/\(number)") }
    let made = Answer("text/plain", [UInt8](repeating: 65, count: 500), generation: "g")
    for number in 0..<200 { _ = try await cache.answer(key(number)) { made } }
    #expect(cache.bytes <= 16_000)
    let again = try await cache.answer(key(199)) { throw CancellationError() }
    #expect(again.isKnown)
    await #expect(throws: CancellationError.self) {
      try await cache.answer(key(0)) { throw CancellationError() }
    }
    let large = Answer("text/plain", [UInt8](repeating: 65, count: 10_000), generation: "g")
    _ = try await cache.answer(key(1_000)) { large }
    #expect(try await !cache.answer(key(1_000)) { large }.isKnown)
    cache.forget(allBut: "h")
    #expect(cache.bytes == 0)
  }
}
