import FoundationEssentials
import Glibc

/// One of the databases of a generation.
public struct GenerationDatabase: Codable, Sendable, Equatable {
  /// The name of its folder.
  public let name: String
  /// Stands for its articles, their order and what made it: two of one key hold the same.
  public let key: String
  /// Xapian's UUID of it.
  public let uuid: String
  /// How many articles it holds.
  public let articles: Int
  /// Its files, below its folder.
  let files: [FileSeal]

  /// How large it is on disk.
  public var bytes: Int64 { files.reduce(0) { $0 + $1.bytes } }

  /// The number of its first file on the disk, which tells whether two generations share it.
  func fileNumber(in folder: String) -> UInt64? {
    var info = stat()
    guard let file = files.first, stat(folder + "/" + file.name, &info) == 0 else { return nil }
    return UInt64(info.st_ino)
  }

  func renamed(_ name: String) -> GenerationDatabase {
    GenerationDatabase(name: name, key: key, uuid: uuid, articles: articles, files: files)
  }

  /// The name of the database at a place, from 0.
  static func name(_ place: Int) -> String { Segment.databaseName + (place == 0 ? "" : "-\(place + 1)") }

  /// Takes it over into another generation: the same files under a second name, or copies where those are wanted or the disk knows
  /// no such thing.
  func takeOver(from folder: String, to destination: String, copying: Bool) throws(IndexError) {
    do {
      try FileManager.default.createDirectory(atPath: destination, withIntermediateDirectories: true)
      for file in files {
        let (old, new) = (folder + "/" + file.name, destination + "/" + file.name)
        if copying || link(old, new) != 0 {
          try FileManager.default.copyItem(atPath: old, toPath: new)
          file.stamp(in: destination)
        }
      }
    } catch {
      throw .notWritable(path: destination, reason: FileFault.reason(of: error))
    }
  }
}
