import AnswerJSON
import DatelineCore

/// The first of two lines for an article, in the bulk format of OpenSearch: what is to be done.
///
/// https://opensearch.org/docs/latest/api-reference/document-apis/bulk/
struct BulkAction: Encodable {
  struct Target: Encodable {
    let index: String
    let id: String

    enum CodingKeys: String, CodingKey {
      case index = "_index"
      case id = "_id"
    }
  }

  let index: Target

  /// Ids have 512 bytes at most there; longer ones keep their beginning and a hash, as they do in the index.
  init(index: String, id: String) {
    self.index = Target(
      index: index,
      id: id.utf8.count <= 512
        ? id : String(decoding: Schema.uniqueTerm(forID: id).dropFirst(), as: UTF8.self))
  }
}

/// The second line: the article, its entities, how much it is about which country, and its passages. ``BulkMapping`` has the type of each field.
struct BulkDocument: Encodable {
  struct Passage: Encodable {
    let text: String
    let start: Int
    let end: Int
  }

  let id: String
  let title: String
  let body: String
  let date: String?
  let dateline: String?
  let byline: String?
  let source: String?
  let url: String?
  let language: String?
  let path: String
  let embargo: String?
  let countries: [EntitiesJSON.Country]
  let entities: [EntitiesJSON.Entity]
  let passages: [Passage]

  init(_ article: Article, entities found: ArticleEntities) {
    id = article.id
    title = article.title
    body = article.body
    date = article.date?.description
    dateline = article.dateline
    byline = article.byline
    source = article.source
    url = article.url
    language = article.language
    path = article.path
    embargo = article.metadata.embargo?.description
    let told = EntitiesJSON(article, entities: found)
    countries = told.countries
    entities = told.entities
    var body = article.body
    passages = body.withUTF8 { text in
      var offsets = ScalarOffsets(text)
      return PassageCutter().passages(of: text).map { passage in
        let start = offsets.scalarOffset(ofByte: passage.byteRange.lowerBound)
        return Passage(
          text: String(decoding: text[passage.byteRange], as: UTF8.self), start: start,
          end: offsets.scalarOffset(ofByte: passage.byteRange.upperBound))
      }
    }
  }
}
