// A real Samba Active Directory domain controller for tests: provisioned in a temporary folder, LDAPS on a loopback address.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { program } from './needs.ts'

export interface Samba {
  /** `ldaps://127.x.y.z:636`. Its certificate names `servername`, not the address: pass `ca` and `servername` to TLS. */
  readonly url: string
  readonly host: string
  readonly servername: string
  /** The authority that signed the controller's certificate, PEM. */
  readonly ca: string
  /** DNS name of the domain, e.g. `kokoro.test`. */
  readonly realm: string
  readonly baseDn: string
  /** Bind with this name and `adminPassword`. */
  readonly adminName: string
  readonly adminPassword: string
  /** Runs samba-tool against this domain: `tool('user', 'create', 'yamada', 'Secret!2026x')`. Returns what it printed. */
  tool(...args: readonly string[]): Promise<string>
  /** Applies LDIF (`changetype: modify` …) straight to the directory's database. */
  modify(ldif: string): Promise<string>
  stop(): Promise<void>
}

const adminPassword = 'Kokoro!Admin2026'
const netbios = 'KOKORO'
const host = 'DC1'

/** Takes about five seconds. The ports are fixed at 389 and 636, so each controller gets a loopback address of its own. */
export async function startSamba(realm = 'kokoro.test'): Promise<Samba> {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-samba-'))
  const address = `127.${randomInt(64, 250)}.${randomInt(1, 250)}.${randomInt(2, 250)}`
  await run('samba-tool', [
    'domain', 'provision', `--realm=${realm.toUpperCase()}`, `--domain=${netbios}`, `--host-name=${host}`,
    '--server-role=dc', '--dns-backend=NONE', `--adminpass=${adminPassword}`, `--targetdir=${folder}`,
  ])
  const config = join(folder, 'etc', 'smb.conf')
  writeFileSync(config, onlyLdap(readFileSync(config, 'utf8'), address, folder))
  const daemon = spawn(
    needed('samba'), ['-s', config, '--interactive', '--model=single', '--no-process-group'],
    // Samba in the foreground ends when its standard input closes: it never outlives the test that started it.
    { stdio: ['pipe', 'ignore', 'ignore'] },
  )
  await listening(address, daemon)
  return {
    url: `ldaps://${address}:636`,
    host: address,
    servername: `${host}.${realm}`,
    ca: readFileSync(join(folder, 'private', 'tls', 'ca.pem'), 'utf8'),
    realm,
    baseDn: realm.split('.').map((label) => `DC=${label}`).join(','),
    adminName: `Administrator@${realm}`,
    adminPassword,
    tool: (...args) => run('samba-tool', [...args, '-s', config]),
    modify: async (ldif) => {
      const file = join(folder, `change-${randomInt(1e9)}.ldif`)
      writeFileSync(file, ldif)
      return run('ldbmodify', ['-H', join(folder, 'private', 'sam.ldb'), file])
    },
    stop: async () => {
      const ended = new Promise((resolve) => daemon.once('exit', resolve))
      if (daemon.exitCode === null && daemon.signalCode === null) {
        daemon.kill()
        await ended
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Only the LDAP service, bound to one loopback address: no name service, no file sharing, nothing outside. */
function onlyLdap(config: string, address: string, folder: string): string {
  const global = [
    '[global]', `interfaces = ${address}/8`, 'bind interfaces only = yes', 'server services = ldap',
    `log file = ${join(folder, 'log')}`, `pid directory = ${folder}`, `ncalrpc dir = ${join(folder, 'ncalrpc')}`,
  ]
  const dropped = /^\s*(interfaces|bind interfaces only|server services|log file|pid directory|ncalrpc dir)\s*=.*\n/gm
  return config.replace(dropped, '').replace('[global]', global.join('\n\t'))
}

async function listening(address: string, daemon: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (daemon.exitCode !== null) throw new Error(`samba ended with ${daemon.exitCode} (ports below 1024 need root)`)
    if (await accepts(address)) return
    await sleep(100)
  }
  daemon.kill()
  throw new Error('samba did not listen within 30 s')
}

function accepts(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: 636 })
    socket.once('connect', () => (socket.destroy(), resolve(true)))
    socket.once('error', () => resolve(false))
  })
}

function run(name: string, args: readonly string[]): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  execFile(needed(name), args, (error, stdout, stderr) => {
    if (error) reject(new Error(`${name} ${args.slice(0, 2).join(' ')}: ${stderr.trim() || error.message}`))
    else resolve(stdout)
  })
  return promise
}

function needed(name: string): string {
  const path = program(name)
  if (path === null) throw new Error(`${name} is not installed`)
  return path
}
