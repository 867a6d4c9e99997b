import Articles
import FoundationEssentials
import Glibc

/// Lists the files of the sources: folders in byte order of their names, depth first.
///
/// Hidden files are passed over. Symbolic links are followed, but a folder is never entered again below itself.
struct SourceWalker {
  /// What is found on the way.
  enum Finding {
    case file(SourceFile)
    case problem(ReadProblem)
  }

  private struct Place {
    let path: String
    let relative: String
    /// The folders above, by device and file number.
    let above: [FileIdentity]
    let isNamed: Bool
  }

  private struct FileIdentity: Equatable {
    let device: UInt64
    let number: UInt64
  }

  /// Places yet to be visited, the next one last.
  private var places: [Place]

  /// Lists nothing.
  init() { places = [] }

  /// - Throws: ``ArticlesError/noSuchSource(path:)`` when a source does not exist.
  init(sources: [String]) throws(ArticlesError) {
    var places: [Place] = []
    for source in sources {
      var path = source
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      guard FileManager.default.fileExists(atPath: path) else { throw .noSuchSource(path: source) }
      let name = path.lastPathComponent
      places.append(Place(path: path, relative: name, above: [], isNamed: true))
    }
    self.places = places.reversed()
  }

  mutating func next() -> Finding? {
    while let place = places.popLast() {
      var info = stat()
      guard stat(place.path, &info) == 0 else {
        return .problem(
          ReadProblem(
            path: place.path, isSkip: true,
            "cannot be read: \(String(cString: strerror(errno))). Mend the link or its rights; it was left out."
          ))
      }
      switch info.st_mode & S_IFMT {
      case S_IFDIR:
        let identity = FileIdentity(device: UInt64(info.st_dev), number: UInt64(info.st_ino))
        if place.above.contains(identity) { continue }
        if let problem = enter(place, identity: identity) { return .problem(problem) }
      case S_IFREG:
        guard place.isNamed || SourceFile.isArticles(place.path) else { continue }
        return .file(SourceFile(path: place.path, belowSource: place.relative))
      default:
        guard place.isNamed else { continue }
        return .problem(
          ReadProblem(path: place.path, isSkip: true, "is neither a file nor a folder; it was left out."))
      }
    }
    return nil
  }

  private mutating func enter(_ place: Place, identity: FileIdentity) -> ReadProblem? {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    } catch {
      return ReadProblem(
        path: place.path, isSkip: true,
        "the folder cannot be read. Give yourself the right to; it was left out.")
    }
    let shown = names.filter { !$0.hasPrefix(".") }.sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    for name in shown.reversed() {
      // Ids begin below the folder that was named.
      let relative = place.isNamed ? name : place.relative + "/" + name
      places.append(
        Place(
          path: place.path + "/" + name, relative: relative, above: place.above + [identity], isNamed: false))
    }
    return nil
  }
}
