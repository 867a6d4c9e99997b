import Testing

@testable import Articles

@Suite("Paths are taken apart")
struct PathTextTests {
  @Test(
    "into a name and the folder that it is in",
    arguments: [
      ("", "", ""), ("a", "a", ""), ("a/", "a", ""), ("/", "/", "/"), ("//", "/", "/"), ("/a", "a", "/"),
      ("a/b", "b", "a"), ("a/b//", "b", "a"), ("a//b", "b", "a"), ("/a/b.json", "b.json", "/a"),
      ("../a", "a", ".."), ("é/ü", "ü", "é"), ("a/\u{301}b", "\u{301}b", "a"),
    ])
  func parts(_ path: String, name: String, folder: String) {
    #expect(path.lastPathComponent == name)
    #expect(path.parentPath == folder)
  }

  @Test(
    "what a name ends with is taken off",
    arguments: [
      ("live.json", "live"), ("live.catalogue", "live"), ("sets/live.json", "sets/live"), ("live", "live"),
      ("a.b/live", "a.b/live"), ("a.b.c", "a.b"), (".json", ".json"), ("a/.json", "a/.json"), ("", ""),
      ("/", "/"),
      ("é.ü", "é"), ("a.json/", "a"),
    ])
  func withoutExtension(_ path: String, rest: String) {
    #expect(path.withoutPathExtension == rest)
  }
}
