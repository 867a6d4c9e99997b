import Articles
import FoundationEssentials

/// A value of JSON of any kind.
enum JSONValue: Decodable {
  case object([String: JSONValue])
  case array([JSONValue])
  case text(String)
  case number(String)
  case null
  case other

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    // To try what it is not costs more than to read it: the frequent kinds come first.
    if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if single.decodeNil() {
      self = .null
    } else if let object = try? single.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let array = try? single.decode([JSONValue].self) {
      self = .array(array)
    } else if let number = try? single.decode(Int64.self) {
      self = .number(String(number))
    } else if let number = try? single.decode(UInt64.self) {
      self = .number(String(number))
    } else if let number = try? single.decode(Double.self) {
      self = .number(String(number))
    } else {
      self = .other
    }
  }

  /// The value of a whole text of JSON, UTF-8; `nil` where it is none, or nested deeper than ``JSONNesting/deepest``. Of a key that stands twice
  /// the first value counts, as where fields alone are decoded.
  init?(parsing text: [UInt8]) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text)) else { return nil }
    self = value
  }

  var isObject: Bool {
    if case .object = self { return true }
    return false
  }

  var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// The value of a key, when this is an object that has it.
  subscript(key: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object[key]
  }

  /// The value of the first of `keys` that there is: versions of a format differ in capitals.
  func first(_ keys: String...) -> JSONValue? {
    for key in keys { if let value = self[key] { return value } }
    return nil
  }

  /// Text that is not blank, or a number as text.
  var text: String? {
    switch self {
    case .text(let text): text.isBlank ? nil : text
    case .number(let number): number
    default: nil
    }
  }

  /// The elements of an array; a single object or text is an array of itself.
  var elements: [JSONValue] {
    switch self {
    case .array(let array): array
    case .object, .text: [self]
    default: []
    }
  }

  /// Keys in the order of their names.
  var keys: [String] {
    guard case .object(let object) = self else { return [] }
    return object.keys.sorted()
  }
}

extension JSONValue {
  /// A string, blank or not.
  var string: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  /// A string, or a number as text.
  var numberOrText: String? {
    if case .number(let number) = self { return number }
    return string
  }

  /// A string, or the first of some keys of an object that has one.
  func text(at keys: String...) -> String? {
    string ?? keys.lazy.compactMap { self[$0]?.string }.first
  }

  /// One name, or several joined: strings, or objects with a `name`.
  func names(separator: String) -> String? {
    switch self {
    case .text(let text): text
    case .object: text(at: "name", "original", "byline", "title")
    case .array(let array):
      array.isEmpty || array.contains { $0.text(at: "name", "title") == nil }
        ? nil : array.compactMap { $0.text(at: "name", "title") }.joined(separator: separator)
    default: nil
    }
  }

  /// A list of names, with codes where they are given; of a taxonomy, its tags and sections.
  var codedNames: [CodedName] {
    let taxonomy = ["sections", "tags"].compactMap { self[$0]?.codedNames }
    if !taxonomy.isEmpty { return taxonomy.flatMap { $0 } }
    return elements.compactMap { element in
      if let name = element.string { return OneLine.nonEmpty(name).map { CodedName(name: $0) } }
      // Where there is a value too, the name is that of its kind: `{"name": "subject", "value": "Ports"}`.
      let name = OneLine.nonEmpty(
        element.text(at: "value", "name", "label", "title", "rendered", "text", "webTitle"))
      let code = OneLine.nonEmpty(
        ["code", "qcode", "uri", "id"].lazy.compactMap { element[$0]?.numberOrText }.first)
      return name == nil && code == nil ? nil : CodedName(code: code, name: name)
    }
  }
}
