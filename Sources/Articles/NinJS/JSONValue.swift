import Foundation

/// A value of JSON of any kind.
enum JSONValue {
  case object([String: JSONValue])
  case array([JSONValue])
  case text(String)
  case number(String)
  case other

  /// - Returns: `nil` where `data` is no JSON.
  init?(_ data: Data) {
    guard let value = try? JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed]) else {
      return nil
    }
    self.init(value)
  }

  private init(_ value: Any) {
    switch value {
    case let object as [String: Any]: self = .object(object.mapValues { JSONValue($0) })
    case let array as [Any]: self = .array(array.map { JSONValue($0) })
    case let text as String: self = .text(text)
    case let number as NSNumber: self = .number(number.stringValue)
    default: self = .other
    }
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
    case .text(let text): text.allSatisfy(\.isWhitespace) ? nil : text
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
