import Xapian

/// What can be wrong with an index, with the path and the remedy in the text that a person reads.
public enum IndexError: Error, Sendable, Equatable {
  /// There is no index at the path, or nothing was ever published in it.
  case missing(path: String)
  /// The published generation was made by a program whose layout this one cannot read.
  case otherSchema(path: String, found: Int, expected: Int)
  /// A file of the generation is gone, cut short, or does not say what it should.
  case damaged(path: String, reason: String)
  /// The stored text of an article cannot be read back.
  case damagedRecord
  /// Another rebuild holds the index; who it is, as far as it said.
  case locked(path: String, owner: String)
  /// Many more articles would be lost than a night usually takes.
  case shrunk(from: Int, to: Int)
  /// Too many files could not be read.
  case failedFiles(failed: Int, of: Int)
  /// A generation is not as it should be, and was not published.
  case unsound(id: String, faults: [String])
  /// The disk has too little room.
  case noSpace(path: String, needed: Int64, free: Int64)
  /// Another version of the program, or one set otherwise, built what is published.
  case otherMaker(path: String, builder: String)
  /// The program was told to stop.
  case interrupted
  /// There is no such generation, or none to go back to.
  case noGeneration(path: String, id: String?, known: [String])
  /// The sources hold no article that could be indexed.
  case nothingToIndex(sources: [String])
  /// No article of the sources belongs to the shard.
  case emptyShard(Shard)
  /// A file that should be a catalogue of shards is none.
  case badCatalogue(path: String, reason: String)
  /// Shards of the set cannot be asked; where it can do without them, the rest may be searched.
  case shards([ShardFault], canDoWithout: Bool = false)
  /// A shard failed while it was asked.
  case remote(XapianError)
  /// There was no answer in the time that was given.
  case timedOut(seconds: Double)
  /// A set of shards cannot be published.
  case refusedSet(path: String, faults: [String])
  /// Indexes that were named are not shards that go together.
  case notShards(reason: String)
  /// What was asked for cannot be done with a catalogue, only where a shard lies.
  case notOfCatalogue(path: String, what: String)
  /// A folder or file of the index cannot be written.
  case notWritable(path: String, reason: String)
  /// A source problem that was to be fatal.
  case strict(problem: String)
}

extension IndexError: CustomStringConvertible {
  /// What a person reads: the path, what is wrong, and the remedy.
  public var description: String {
    switch self {
    case .missing(let path):
      "no index at \(path). Build one with `dateline rebuild SOURCE --index \(path)`, or name another with --index."
    case .otherSchema(let path, let found, let expected):
      "\(path) was built for index schema \(found), and this program reads schema \(expected). "
        + "Run `dateline rebuild` to build it anew."
    case .damaged(let path, let reason):
      "\(path) is damaged: \(reason). Go back with `dateline rollback`, or run `dateline rebuild`."
    case .damagedRecord:
      "the stored text of an article cannot be read back. Run `dateline rebuild` to build the index anew."
    case .locked(let path, let owner):
      "another rebuild is writing to \(path): \(owner). Wait for it to end and try again."
    case .shrunk(let from, let to):
      "refused to publish \(to) articles in place of \(from): more than a tenth would be gone. Look whether all sources are there; "
        + "if the articles are meant to go, run it again with --allow-shrink. What was published stays."
    case .failedFiles(let failed, let files):
      "refused to publish: \(failed) of \(files) files could not be read, more than one in twenty. The lines above say why; "
        + "to publish without them run it again with --allow-failures. What was published stays."
    case .unsound(let id, let faults):
      "generation \(id) did not pass its check: \(faults.joined(separator: "; ")). It was not published."
    case .noSpace(let path, let needed, let free):
      "\(path): some \(needed >> 20) MiB are needed and \(free >> 20) MiB are free. Make room (`dateline prune --keep 1`), "
        + "or run it again with --ignore-free-space."
    case .otherMaker(let path, let builder):
      "\(path) was built by another dateline (\(builder)), or with other settings. Run `dateline rebuild` first."
    case .interrupted:
      "stopped as asked; nothing was published, and the next rebuild goes on from what was built."
    case .noGeneration(let path, let id, let known):
      (id.map { "\(path) has no generation \($0)." } ?? "\(path) has no sound generation to go back to.")
        + (known.isEmpty ? "" : " It has \(known.joined(separator: ", ")).")
    case .nothingToIndex(let sources):
      "no articles in \(sources.joined(separator: ", ")); nothing was published. "
        + "Docs/formats.md lists the formats and the endings that are taken in folders."
    case .emptyShard(let shard):
      "no article of the sources belongs to shard \(shard); nothing was published. Use fewer shards."
    case .badCatalogue(let path, let reason):
      "\(path) is no catalogue of shards: \(reason). `dateline publish-set` writes one."
    case .shards(let faults, let canDoWithout):
      faults.map(\.description).joined(separator: "; ") + ". Ask again when it is back"
        + (canDoWithout ? ", or run it with --allow-partial to search the rest." : ".")
    case .remote(let error):
      "a shard failed while it was asked: \(error.message)."
    case .timedOut(let seconds):
      "no answer within \(Int(exactly: seconds).map(String.init) ?? "\(seconds)") seconds. Give more with --timeout, or look which shard is slow with `dateline check`."
    case .refusedSet(let path, let faults):
      "refused to publish in \(path): \(faults.joined(separator: "; ")). What was published stays."
    case .notShards(let reason): "\(reason)."
    case .notOfCatalogue(let path, let what):
      "\(path) is a catalogue: \(what) goes on where each shard lies, with --index naming its folder."
    case .notWritable(let path, let reason):
      "cannot write \(path): \(reason.hasSuffix(".") ? String(reason.dropLast()) : reason)."
    case .strict(let problem):
      "\(problem) (fatal because of --strict; nothing was published)"
    }
  }
}
