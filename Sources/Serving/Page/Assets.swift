import CServingAssets
import DatelineCore

/// The files that are part of the program: templates, style, script, icon and the description of the API.
///
/// After a change of one, touch `Sources/CServingAssets/files.S`: the package manager does not see that it depends on it.
struct Assets: Sendable {
  /// What `/assets/` serves, by name; names hold a hash of the content, so that browsers may keep them for good.
  private var served: [String: Answer] = [:]
  /// The addresses of style, script and icon.
  private(set) var style = ""
  private(set) var script = ""
  private(set) var icon = ""
  /// The API, as OpenAPI 3.1.
  let openAPI: Answer
  /// Templates by name.
  let templates: [String: String]

  init() {
    let files = Self.files()
    var templates: [String: String] = [:]
    for (name, bytes) in files where name.hasSuffix(".mustache") {
      templates[String(name.dropLast(".mustache".count))] = String(decoding: bytes, as: UTF8.self)
    }
    self.templates = templates
    openAPI = Answer(
      "application/json", APIDescription.document(files["openapi.json"] ?? []), generation: Version.current)
    style = add("dateline.css", "text/css; charset=utf-8", files)
    script = add("dateline.js", "text/javascript; charset=utf-8", files)
    icon = add("icon.svg", "image/svg+xml", files)
    // The name that a browser keeps with the search engine.
    served["icon.svg"] = Answer("image/svg+xml", files["icon.svg"] ?? [], generation: Version.current)
  }

  subscript(name: String) -> Answer? { served[name] }

  private mutating func add(_ name: String, _ type: String, _ files: [String: [UInt8]]) -> String {
    let bytes = files[name] ?? []
    let parts = name.split(separator: ".")
    let hashed = "\(parts[0])-\(ContentHash.of(bytes)).\(parts[1])"
    served[hashed] = Answer(type, bytes, generation: Version.current)
    return "/assets/" + hashed
  }

  private static func files() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var number = 0
    while true {
      let file = serving_asset_at(number)
      guard let name = file.name else { return files }
      files[String(cString: name)] = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      number += 1
    }
  }
}
