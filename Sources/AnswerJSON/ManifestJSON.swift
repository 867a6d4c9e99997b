import Indexing

/// `info --json` and `rebuild --json`, version 1: see `Docs/json.md`.
package struct ManifestJSON: Encodable {
  package let version = 1
  package let generation: Manifest
  package let generations: [String]?
  package let history: [GenerationHistory.Entry]?
  package let lastRebuild: RebuildStatus?

  package enum CodingKeys: String, CodingKey {
    case version, generation, generations, history
    case lastRebuild = "last_rebuild"
  }

  package init(_ manifest: Manifest, history: GenerationHistory? = nil) {
    generation = manifest
    generations = history?.entries.map(\.id)
    self.history = history?.entries
    lastRebuild = history?.lastRebuild
  }
}
