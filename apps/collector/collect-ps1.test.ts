// The collector for Windows cannot be run here: no PowerShell is to be had. What can be held without one is held: how it is encoded,
// that it uses the commands it declares and no other, none that changes anything, and nothing that 5.1 does not know.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const bytes = readFileSync(join(import.meta.dirname, 'kokoroe-collect.ps1'))
const text = bytes.toString('utf8').replace(/^\ufeff/, '')
const lines = text.split('\r\n')

/** Code alone: every string is `''`, every comment is gone. */
const code = lines.map(bare).join('\n')

function bare(line: string): string {
  let out = ''
  for (let at = 0; at < line.length;) {
    const sign = line.charAt(at)
    if (sign === '#') break
    if (sign !== "'" && sign !== '"') {
      out += sign
      at += 1
      continue
    }
    let end = at + 1
    while (end < line.length && line.charAt(end) !== sign) end += line.charAt(end) === '`' && sign === '"' ? 2 : 1
    expect(end, `a string is not ended: ${line}`).toBeLessThan(line.length)
    out += "''"
    at = end + 1
  }
  return out
}

const declared = (kind: string) => new Set(lines.filter((line) => line.startsWith(`#   ${kind}:`)).flatMap((line) => line.slice(kind.length + 6).trim().split(' ')))
const own = new Set([...code.matchAll(/^function ([\w-]+)/gm)].map(([, name = '']) => name))
const found = (pattern: RegExp) => new Set([...code.matchAll(pattern)].map(([name]) => name).filter((name) => !own.has(name)))

describe('kokoroe-collect.ps1', () => {
  it('begins with a BOM and ends its lines with CRLF: 5.1 would read anything else as CP932', () => {
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toMatch(/[\u3040-\u30ff]/)
  })

  it('uses what it declares, and declares what it uses', () => {
    expect(found(/(?<![\w-])[A-Z][A-Za-z]+-[A-Z]\w+/g)).toEqual(declared('Commands'))
    expect(found(/\b\w+\.exe\b/gi)).toEqual(declared('Programs'))
  })

  it('has no command that changes, stops, sends or asks', () => {
    const changing = /^(?:Set|Remove|Clear|Stop|Start|Restart|Enable|Disable|Register|Unregister|Invoke|Install|Uninstall|Send|Move|Rename|Copy|Import|Update|Read|Save|Suspend|Mount|Dismount|Reset|Grant|Revoke|Add|New)-/
    expect([...declared('Commands')].filter((name) => changing.test(name)).toSorted()).toEqual(['Add-Content', 'New-Item', 'New-Object', 'Set-Content'])
    // Written to: paths made of the folder on the stick, and no other.
    const writing = lines.map((line) => line.trim()).filter((line) => /Add-Content|New-Item|Set-Content|WriteAllText|Write-Plain /.test(line) && !line.startsWith('#'))
    for (const line of writing) expect(line).toMatch(/\$data|\$out|\$Path/)
    const made = [...code.matchAll(/New-Object\s+(\S+)/g)].length
    expect([made, text.match(/System\.(?:Net|Diagnostics\.Process)|DownloadString|WebClient/)]).toEqual([3, null])
  })

  it('calls programs only to be told', () => {
    const calls = lines.flatMap((line) => [...line.matchAll(/& (\w+\.exe)([^|)}]*?)(?= 2>&1|$)/g)].map(([, name = '', rest = '']) => `${name}${rest}`.trim()))
    const asking = [
      /^auditpol\.exe \/get /, /^ipconfig\.exe \/(?:displaydns|all)$/, /^net\.exe (?:session|use|share|localgroup Administrators)$/,
      /^netsh\.exe advfirewall show /, /^netstat\.exe -ano$/, /^quser\.exe$/, /^reg\.exe query /, /^schtasks\.exe \/query /,
      /^w32tm\.exe \/query /, /^wevtutil\.exe epl \$log \$target/,
    ]
    expect(calls.length).toBeGreaterThan(10)
    expect(calls.filter((call) => !asking.some((one) => one.test(call)))).toEqual([])
  })

  it('has no aliases, and nothing that came after 5.1', () => {
    const command = String.raw`(?:^|[|;{(=&]|\breturn)\s*`
    const aliases = 'ls|dir|gci|cat|gc|type|echo|cp|copy|mv|rm|del|ps|gps|gsv|sort|select|where|foreach|ft|fl|iex|iwr|curl|wget|gwmi|gcim|sc|sls|cd|pwd|measure|tee|kill|sleep|h|r|%|\\?'
    expect(code.replace(/^\s*foreach \(/gm, '').match(new RegExp(`${command}(?:${aliases})(?=[\\s}|]|$)`, 'gm'))).toBeNull()
    expect(code).not.toMatch(/\?\?|\?\.|&&|\|\||-Parallel\b|\bclean\s*\{|-AsArray|utf8NoBOM|Get-Error|\bternary\b/)
    expect(code).not.toMatch(/Get-WmiObject|Start-Job|Read-Host|Pause/)
  })

  it('closes what it opens', () => {
    const open: string[] = []
    const pairs: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[' }
    for (const sign of code) {
      if ('({['.includes(sign)) open.push(sign)
      const pair = pairs[sign]
      if (pair !== undefined) expect(open.pop()).toBe(pair)
    }
    expect(open).toEqual([])
  })

  it('gathers what vanishes first, first', () => {
    const order = [...text.matchAll(/^Add-Step '([\w-]+)'/gm)].map(([, name = '']) => name)
    expect(order.slice(0, 7)).toEqual(['clock', 'processes', 'connections', 'neighbours', 'dns-cache', 'loggedon', 'images'])
    expect(order).toEqual([...new Set(order)])
    expect(text.indexOf('wevtutil.exe epl')).toBeGreaterThan(text.indexOf("Add-Step 'recent'"))
    expect(text.lastIndexOf("Write-Plain (Join-Path $data")).toBeLessThan(text.indexOf("Write-Plain (Join-Path $out 'manifest-sha256.txt')"))
  })
})

it('the launcher is plain ASCII with CRLF and starts the script beside it', () => {
  const launcher = readFileSync(join(import.meta.dirname, 'kokoroe-collect.cmd'), 'latin1')
  expect(launcher).toMatch(/^[\x20-\x7e\r\n]+$/)
  expect(launcher).toContain('-NoProfile -ExecutionPolicy Bypass -File "%~dp0kokoroe-collect.ps1" %*\r\n')
})
