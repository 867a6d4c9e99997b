import FoundationEssentials
import Glibc

/// Where a shard's generations are served from: a link for each of the newest, taken in turn, so that the generation of the set that is published
/// keeps its place while a new one is made ready beside it.
///
///     Index/lanes/1 -> ../generations/20260301T020000Z
///     Index/lanes/2 -> ../generations/20260302T020000Z
///
/// A server is started for each lane once and stays; it opens what its link points to with each connection.
extension IndexFolder {
  /// Lanes that there are: the generation of the set, the one before, and a new one.
  public static let lanes = 3

  private var lanesPath: String { path + "/lanes" }

  /// The generation in a lane, counted from 1.
  public func generation(inLane lane: Int) -> String? {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(lanesPath)/\(lane)")).map {
      $0.lastPathComponent
    }
  }

  /// The generations that are served, which must not be removed.
  var generationsInLanes: Set<String> { Set((1...Self.lanes).compactMap { generation(inLane: $0) }) }

  /// Puts a generation into the lane that is empty or has the oldest.
  func offer(_ id: String) throws(IndexError) {
    let now = (1...Self.lanes).map { (lane: $0, id: generation(inLane: $0).flatMap(GenerationID.init)) }
    let oldest = now.min { left, right in
      guard let leftID = left.id else { return right.id != nil || left.lane < right.lane }
      return right.id.map { leftID < $0 } ?? false
    }
    guard !now.contains(where: { $0.id?.description == id }), let lane = oldest?.lane else { return }
    do {
      try FileManager.default.createDirectory(atPath: lanesPath, withIntermediateDirectories: true)
    } catch {
      throw .notWritable(path: lanesPath, reason: FileFault.reason(of: error))
    }
    let link = "\(lanesPath)/.\(lane)-\(getpid())"
    unlink(link)
    guard symlink("../generations/" + id, link) == 0, rename(link, "\(lanesPath)/\(lane)") == 0 else {
      throw .notWritable(path: lanesPath, reason: String(cString: strerror(errno)))
    }
    try DiskSync.one(lanesPath)
  }
}
