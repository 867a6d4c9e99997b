import Dateline

/// `info --json` and `rebuild --json`, version 1: see `Docs/json.md`.
struct ManifestJSON: Encodable {
  let version = 1
  let generation: Manifest
  let generations: [String]?
  let history: [GenerationHistory.Entry]?
  let lastRebuild: RebuildStatus?

  enum CodingKeys: String, CodingKey {
    case version, generation, generations, history
    case lastRebuild = "last_rebuild"
  }

  init(_ manifest: Manifest, history: GenerationHistory? = nil) {
    generation = manifest
    generations = history?.entries.map(\.id)
    self.history = history?.entries
    lastRebuild = history?.lastRebuild
  }
}
