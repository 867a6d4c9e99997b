import AnswerJSON
import Dateline

/// `inspect --json`, version 1: see `Docs/json.md`.
struct InspectionJSON: Encodable {
  let version = 1
  let id: String
  let title: String
  let byline: String?
  let dateline: String?
  let date: String?
  let language: String?
  let source: String?
  let url: String?
  let body: String
  let credits: String?
  let path: String
  let line: Int
  let subheadline: String?
  let slugline: String?
  let urgency: Int?
  let articleVersion: Int?
  let created: String?
  let embargo: String?
  let rights: String?
  let provider: String?
  let subjects: [CodedNameJSON]
  let genres: [CodedNameJSON]
  let places: [CodedNameJSON]
  let people: [CodedNameJSON]
  let organisations: [CodedNameJSON]
  let captions: [String]
  let ignored: [String]

  enum CodingKeys: String, CodingKey {
    case version, id, title, byline, dateline, date, language, source, url, body, credits, path, line,
      subheadline,
      slugline, urgency, created, embargo, rights, provider, subjects, genres, places, people, organisations,
      captions, ignored
    case articleVersion = "article_version"
  }

  init(_ article: Article, ignored: [String]) {
    id = article.id
    title = article.title
    byline = article.byline
    dateline = article.dateline
    date = article.date?.description
    language = article.language
    source = article.source
    url = article.url
    body = article.body
    credits = article.credits
    path = article.path
    line = article.line
    let metadata = article.metadata
    subheadline = metadata.subheadline
    slugline = metadata.slugline
    urgency = metadata.urgency
    articleVersion = metadata.version
    created = metadata.created?.description
    embargo = metadata.embargo?.description
    rights = metadata.rights
    provider = metadata.provider
    subjects = metadata.subjects.map(CodedNameJSON.init)
    genres = metadata.genres.map(CodedNameJSON.init)
    places = metadata.places.map(CodedNameJSON.init)
    people = metadata.people.map(CodedNameJSON.init)
    organisations = metadata.organisations.map(CodedNameJSON.init)
    captions = metadata.captions
    self.ignored = ignored
  }
}

/// An article that its sender takes back, in `inspect --json`.
struct RemovalJSON: Encodable {
  let version = 1
  let id: String
  let removed = true
  let pubstatus: String
  let articleVersion: Int?
  let path: String
  let line: Int

  enum CodingKeys: String, CodingKey {
    case version, id, removed, pubstatus, path, line
    case articleVersion = "article_version"
  }

  init(_ removal: ArticleRemoval) {
    id = removal.id
    pubstatus = removal.status
    articleVersion = removal.version
    path = removal.path
    line = removal.line
  }
}
