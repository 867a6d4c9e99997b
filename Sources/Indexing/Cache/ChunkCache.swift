import Articles
import Dispatch
import FoundationEssentials
import Glibc
import Synchronization

/// The chunks of earlier rebuilds, by name, and which articles are in them.
///
///     Index/cache/MAKER/CHUNK/{articles/, words, entries, seal.json}
///
/// It may be deleted at any time: the next rebuild then builds everything. Nothing in it is trusted before its checksums were compared.
final class ChunkCache: Sendable {
  /// Where an article is: its chunk, and its place there, from 0.
  struct Location: Hashable, Sendable {
    let chunk: Int
    let place: Int
  }

  private struct State {
    var chunks: [Chunk] = []
    var numbers: [Fingerprint: Int] = [:]
    var locations: [Fingerprint: Location] = [:]
  }

  /// Its folder.
  let path: String
  private let state = Mutex(State())
  /// Held while a segment is put in its place.
  private let placing = Mutex(())

  init(path: String) { self.path = path }

  /// Brings in what is there; what is damaged is removed.
  ///
  /// - Returns: How many chunks were damaged.
  func load(workers: Int, isThorough: Bool = true) -> Int {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    let next = Mutex(0)
    let damaged = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
      while true {
        let number = next.withLock { number in
          defer { number += 1 }
          return number
        }
        guard number < names.count else { return }
        let segment = Segment(path: path + "/" + names[number])
        if let key = Fingerprint(names[number]),
          let chunk = try? Chunk(openedAt: segment, isThorough: isThorough),
          ChunkPlan(entries: chunk.entries[...]).key == key
        {
          insert(chunk, key)
        } else {
          // Unfinished ones begin with a point.
          if !names[number].hasPrefix(".") { damaged.withLock { $0 += 1 } }
          segment.remove()
        }
      }
    }
    return damaged.withLock { $0 }
  }

  /// Brings in one chunk that is named, after a look at its files.
  func load(_ key: Fingerprint) throws(IndexError) -> Chunk {
    if let chunk = chunk(key) { return chunk }
    let chunk = try Chunk(openedAt: Segment(path: "\(path)/\(key)"), isThorough: true)
    insert(chunk, key)
    return chunk
  }

  /// How many chunks there are.
  var count: Int { state.withLock { $0.chunks.count } }

  /// The chunk of a name.
  func chunk(_ key: Fingerprint) -> Chunk? {
    state.withLock { state in state.numbers[key].map { state.chunks[$0] } }
  }

  /// Where an article is, and what is known of it.
  func find(_ fingerprint: Fingerprint) -> (chunk: Chunk, place: Int)? {
    state.withLock { state in
      state.locations[fingerprint].map { (state.chunks[$0.chunk], $0.place) }
    }
  }

  /// Whether an article need not be decoded again.
  func isKnown(_ fingerprint: Fingerprint) -> Bool {
    find(fingerprint).map { $0.chunk.entries[$0.place].isClean } ?? false
  }

  /// Takes in a segment that was built of `plan`.
  @discardableResult
  func keep(_ segment: Segment, of plan: ChunkPlan) throws -> Chunk {
    let key = plan.key
    _ = try Chunk.seal(segment, entries: Array(plan.entries))
    return try placing.withLock { _ in
      // The same articles may have been sent twice, and built by two threads.
      if let chunk = chunk(key) { return chunk }
      let kept = Segment(path: "\(path)/\(key)")
      kept.remove()
      guard rename(segment.path, kept.path) == 0 else {
        throw IndexError.notWritable(path: kept.path, reason: String(cString: strerror(errno)))
      }
      let chunk = try Chunk(openedAt: kept, isThorough: false)
      insert(chunk, key)
      return chunk
    }
  }

  private func insert(_ chunk: Chunk, _ key: Fingerprint) {
    state.withLock { state in
      guard state.numbers[key] == nil else { return }
      let number = state.chunks.count
      state.chunks.append(chunk)
      state.numbers[key] = number
      for (place, entry) in chunk.entries.enumerated() {
        state.locations[entry.fingerprint] = Location(chunk: number, place: place)
      }
    }
  }

  /// Removes every chunk but those named, and what other makers left beside this folder.
  func prune(keeping keys: Set<Fingerprint>) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      if let key = Fingerprint(name), keys.contains(key) { continue }
      Segment(path: path + "/" + name).remove()
    }
    let parent = path.parentPath
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    where name != path.lastPathComponent {
      Segment(path: parent + "/" + name).remove()
    }
  }
}
