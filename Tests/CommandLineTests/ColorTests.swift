import Foundation
import Testing

@Suite("Colour is used where it is wanted")
struct ColorTests {
  let desk: Desk
  init() throws { desk = try Desk() }

  @Test(
    "--color goes before NO_COLOR, that before CLICOLOR_FORCE, and that before what output is",
    arguments: [
      ([], [:], false), (["--color", "auto"], [:], false), (["--color", "always"], [:], true),
      ([], ["CLICOLOR_FORCE": "1"], true), ([], ["CLICOLOR_FORCE": "0"], false),
      ([], ["CLICOLOR_FORCE": ""], false),
      ([], ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false),
      ([], ["NO_COLOR": "", "CLICOLOR_FORCE": "1"], true),
      (["--color", "always"], ["NO_COLOR": "1"], true),
      (["--color", "never"], ["CLICOLOR_FORCE": "1"], false),
    ] as [([String], [String: String], Bool)])
  func choice(flags: [String], environment: [String: String], isColored: Bool) throws {
    for command in [["search", "ferry"], ["show", "7", "--query", "ferry"]] {
      let run = try Executable.run(command + flags, in: desk.folder.path, environment: environment)
      #expect(run.output.contains("\u{1B}[") == isColored)
      #expect(run.output.contains("**ferry**") == !isColored)
    }
  }

  @Test("on a terminal matches are coloured, lines wrapped, and a pager shows them")
  func terminal() throws {
    let bare = try onTerminal(["search", "ferry"], ["DATELINE_PAGER": "", "TERM": "xterm"])
    #expect(bare.contains("\u{1B}[1;31mferry\u{1B}[0m"))
    let plain = try onTerminal(
      ["search", "ferry"], ["DATELINE_PAGER": "", "TERM": "xterm", "NO_COLOR": "1"])
    #expect(plain.contains("**ferry**"))
    #expect(plain.split(whereSeparator: \.isNewline).allSatisfy { $0.count <= 80 })
    #expect(
      !(try onTerminal(["search", "ferry"], ["DATELINE_PAGER": "", "TERM": "dumb"])).contains("\u{1B}["))
    let paged = try onTerminal(["search", "ferry"], ["DATELINE_PAGER": "sed s/^/=/", "TERM": "xterm"])
    #expect(paged.split(whereSeparator: \.isNewline).allSatisfy { $0.hasPrefix("=") })
    let json = try onTerminal(["search", "ferry", "--json"], ["DATELINE_PAGER": "false", "TERM": "xterm"])
    #expect(json.hasPrefix("{"))
  }

  /// What `dateline` writes on a terminal of 80 columns.
  private func onTerminal(_ arguments: [String], _ environment: [String: String]) throws -> String {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(master >= 0)
    defer { close(master) }
    // TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>: what unlockpt and ptsname do, which Swift does not see.
    var isLocked: Int32 = 0
    var number: Int32 = 0
    let isOpen = ioctl(master, 0x4004_5431, &isLocked) == 0 && ioctl(master, 0x8004_5430, &number) == 0
    try #require(isOpen)
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(slave >= 0)
    _ = try Executable.run(arguments, in: desk.folder.path, environment: environment, terminal: slave)
    // The kernel keeps some thousand bytes for who comes late; the answers here are shorter.
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    close(slave)
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = read(master, &buffer, buffer.count), count > 0 { output += buffer[..<count] }
    return String(decoding: output, as: UTF8.self)
  }
}
