import Foundation
import TestSupport

/// Chromium, driven through its driver by the W3C's WebDriver protocol.
final class Browser {
  /// Whether both are installed.
  static var isInstalled: Bool { program("chromium") != nil && program("chromedriver") != nil }

  private static func program(_ name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/", "/snap/bin/"].map { $0 + name }.first(
      where: FileManager.default.isExecutableFile)
  }

  struct Failed: Error {
    let text: String
  }

  private let driver = Process()
  private let profile: TemporaryFolder
  private let port: UInt16
  private var session = ""

  /// A new browser without a history. Width and height are those of the page.
  init(width: Int = 1024, height: Int = 800) throws {
    guard let path = Self.program("chromedriver"), let chromium = Self.program("chromium") else {
      throw Failed(text: "no browser")
    }
    profile = try TemporaryFolder()
    let output = Pipe()
    driver.executableURL = URL(fileURLWithPath: path)
    driver.arguments = ["--port=0"]
    driver.environment = ["PATH": "/usr/bin:/bin", "HOME": profile.path, "TMPDIR": profile.path]
    driver.standardInput = FileHandle.nullDevice
    driver.standardOutput = output
    driver.standardError = FileHandle.nullDevice
    try driver.run()
    var line: [UInt8] = []
    var found: UInt16?
    while found == nil, let byte = output.fileHandleForReading.readData(ofLength: 1).first {
      line.append(byte)
      guard byte == UInt8(ascii: "\n") else { continue }
      let text = String(decoding: line, as: UTF8.self)
      if let range = text.range(of: "successfully on port ") {
        found = UInt16(text[range.upperBound...].prefix { $0.isNumber })
      }
      line = []
    }
    guard let found else { throw Failed(text: "the driver does not start") }
    port = found
    let handle = output.fileHandleForReading
    Thread.detachNewThread { _ = handle.readDataToEndOfFile() }
    let arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
      // What is scrolled to is there at once.
      "--force-prefers-reduced-motion",
      "--user-data-dir=" + profile.path("profile"),
    ]
    let options: [String: Any] = ["binary": chromium, "args": arguments]
    let wanted: [String: Any] = [
      "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"],
    ]
    let answer = try command("POST", "/session", ["capabilities": ["alwaysMatch": wanted]]) as? [String: Any]
    session = answer?["sessionId"] as? String ?? ""
    try resize(width, height)
  }

  deinit {
    _ = try? command("DELETE", "/session/\(session)")
    // The driver does not end at a SIGTERM.
    kill(driver.processIdentifier, SIGKILL)
    driver.waitUntilExit()
  }

  private func command(_ method: String, _ path: String, _ body: Any? = nil) throws -> Any? {
    let data = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
    let connection = try HTTPConnection(port: port)
    connection.send(
      "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: \(data.count)\r\n\r\n"
        .utf8 + data)
    let reply = try connection.receive()
    guard reply.status == 200 else { throw Failed(text: reply.text) }
    return reply.json?["value"]
  }

  private func chrome(_ name: String, _ parameters: [String: Any]) throws -> Any? {
    try command("POST", "/session/\(session)/goog/cdp/execute", ["cmd": name, "params": parameters])
  }

  // MARK: What a person does

  func open(_ address: String) throws { _ = try command("POST", "/session/\(session)/url", ["url": address]) }
  func back() throws { _ = try command("POST", "/session/\(session)/back", [String: Any]()) }
  var address: String { get throws { try command("GET", "/session/\(session)/url") as? String ?? "" } }

  func resize(_ width: Int, _ height: Int) throws {
    _ = try chrome(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
  }

  /// - Parameter onPaper: Whether pages look as they would be printed.
  func prefer(dark: Bool, onPaper: Bool = false) throws {
    _ = try chrome(
      "Emulation.setEmulatedMedia",
      [
        "media": onPaper ? "print" : "screen",
        "features": [["name": "prefers-color-scheme", "value": dark ? "dark" : "light"]],
      ])
  }

  /// Prints the page; the answer is a PDF.
  func print() throws -> Data {
    let answer = try chrome("Page.printToPDF", [:]) as? [String: Any]
    return Data(base64Encoded: answer?["data"] as? String ?? "") ?? Data()
  }

  func allowClipboard() throws {
    _ = try chrome(
      "Browser.grantPermissions", ["permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]])
  }

  var clipboard: String {
    get throws {
      let script = "navigator.clipboard.readText().then(arguments[0], error => arguments[0](String(error)))"
      return try command(
        "POST", "/session/\(session)/execute/async", ["script": script, "args": [Any]()]) as? String ?? ""
    }
  }

  func forbidScripts() throws { _ = try chrome("Emulation.setScriptExecutionDisabled", ["value": true]) }

  private func element(_ selector: String) throws -> String {
    let found = try command(
      "POST", "/session/\(session)/element", ["using": "css selector", "value": selector])
    return (found as? [String: String])?.values.first ?? ""
  }

  func click(_ selector: String) throws {
    _ = try command("POST", "/session/\(session)/element/\(element(selector))/click", [String: Any]())
  }

  func type(_ text: String, into selector: String) throws {
    _ = try command("POST", "/session/\(session)/element/\(element(selector))/value", ["text": text])
  }

  /// Draws from the middle of one element to that of another with the mouse's button held down.
  func draw(from first: String, to last: String) throws {
    func move(_ selector: String) throws -> [String: Any] {
      let origin = ["element-6066-11e4-a52e-4f735466cecf": try element(selector)]
      return ["type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": origin]
    }
    let steps: [[String: Any]] = [
      try move(first), ["type": "pointerDown", "button": 0], try move(last),
      ["type": "pointerUp", "button": 0],
    ]
    let actions: [[String: Any]] = [["type": "pointer", "id": "mouse", "actions": steps]]
    _ = try command("POST", "/session/\(session)/actions", ["actions": actions])
  }

  /// Presses keys wherever the focus is.
  func press(_ keys: String...) throws {
    let strokes = keys.flatMap { [["type": "keyDown", "value": $0], ["type": "keyUp", "value": $0]] }
    let actions: [[String: Any]] = [["type": "key", "id": "keyboard", "actions": strokes]]
    _ = try command("POST", "/session/\(session)/actions", ["actions": actions])
  }

  static let enter = "\u{E007}"
  static let arrowDown = "\u{E015}"

  /// Waits until the address holds a text, where no script can be asked; each question takes the driver some milliseconds.
  func waitForAddress(_ text: String) throws {
    for _ in 0..<5_000 { if try address.contains(text) { return } }
    throw Failed(text: "never at \(text): \(try address)")
  }

  // MARK: What a person sees

  func text(_ selector: String) throws -> String {
    try command("GET", "/session/\(session)/element/\(element(selector))/text") as? String ?? ""
  }

  func count(_ selector: String) throws -> Int {
    let found = try command(
      "POST", "/session/\(session)/elements", ["using": "css selector", "value": selector])
    return (found as? [Any])?.count ?? 0
  }

  func isShown(_ selector: String) throws -> Bool {
    try command("GET", "/session/\(session)/element/\(element(selector))/displayed") as? Bool ?? false
  }

  func isChecked(_ selector: String) throws -> Bool {
    try command("GET", "/session/\(session)/element/\(element(selector))/selected") as? Bool ?? false
  }

  func evaluate(_ script: String) throws -> Any? {
    try command("POST", "/session/\(session)/execute/sync", ["script": "return " + script, "args": [Any]()])
  }

  /// Waits until a condition of the page holds, which is asked anew when the page changes under the question.
  func wait(until condition: String) throws {
    let script =
      "const done = arguments[0]; const end = Date.now() + 20000; const look = () => { if (\(condition)) done(true); else if (Date.now() > end) done(false); else setTimeout(look, 20); }; look();"
    for _ in 0..<20 {
      let answer = try? command(
        "POST", "/session/\(session)/execute/async", ["script": script, "args": [Any]()])
      if let holds = answer as? Bool {
        guard holds else { break }
        return
      }
    }
    throw Failed(text: "never: \(condition)")
  }

  /// What the browser complained of since it was last asked: faults of scripts, breaches of the policy, files that are missing.
  func complaints() throws -> [String] {
    let log = try command("POST", "/session/\(session)/se/log", ["type": "browser"]) as? [[String: Any]] ?? []
    return log.filter { $0["level"] as? String == "SEVERE" || $0["level"] as? String == "WARNING" }
      .compactMap { $0["message"] as? String }
  }

  func screenshot() throws -> Data {
    Data(base64Encoded: try command("GET", "/session/\(session)/screenshot") as? String ?? "") ?? Data()
  }
}
