import Dateline

/// `info --json` and `rebuild --json`, version 1: see `Docs/json.md`.
struct ManifestJSON: Encodable {
  let version = 1
  let generation: Manifest
  let generations: [String]?

  init(_ manifest: Manifest, generations: [String]? = nil) {
    generation = manifest
    self.generations = generations
  }
}
