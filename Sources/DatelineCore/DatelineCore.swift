/// What indexes and searches, all but the formats that articles come in; `Dateline` is both.
@_exported import Articles
@_exported import Entities
@_exported import Indexing
@_exported import Searching
@_exported import TextAnalysis
@_exported import Xapian
