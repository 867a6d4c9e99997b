import FoundationEssentials
import Terminal

/// A question to rank articles for, as test collections hold them.
struct Topic: Decodable {
  let id: String
  let text: String

  private enum CodingKeys: String, CodingKey {
    case id = "_id"
    case plainID = "id"
    case text
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let key: CodingKeys = fields.contains(.id) ? .id : .plainID
    id = try (try? fields.decode(String.self, forKey: key)) ?? String(fields.decode(Int.self, forKey: key))
    text = try fields.decode(String.self, forKey: .text)
  }

  /// Reads a file of topics, one JSON object a line.
  ///
  /// - Throws: ``InputError`` naming the file and the line.
  static func read(from path: String) throws -> [Topic] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("\(path): the topics cannot be read. Name a JSON Lines file.")
    }
    let decoder = JSONDecoder()
    var topics: [Topic] = []
    for (number, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    where !line.allSatisfy({ $0 == 0x20 || $0 &- 9 < 5 }) {
      guard let topic = try? decoder.decode(Topic.self, from: line) else {
        throw InputError(
          "\(path):\(number + 1): not a topic. Each line is an object with \"_id\" and \"text\".")
      }
      topics.append(topic)
    }
    return topics
  }
}
