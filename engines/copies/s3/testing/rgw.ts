// A real Ceph RGW for tests: one monitor, one store in memory and the gateway, on loopback, in a folder that goes with it.
// Up in two seconds: what takes Ceph its usual quarter of a minute is the monitor's pause before each decision.
import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { program } from '../../../../tools/testing/needs.ts'
import type { Server } from './admin.ts'

const programs = ['ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin', 'ceph', 'monmaptool', 'sh']

export const hasCeph = {
  what: 'Ceph RGW (Debian: radosgw ceph-mon ceph-osd)', met: programs.every(name => program(name) !== null),
}

export interface Rgw extends Server {
  stop(): Promise<void>
}

const run = promisify(execFile)

export async function startRgw(): Promise<Rgw> {
  // The monitor waits for the disk after each decision; in memory it does not.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kokoroe-rgw-'))
  for (const name of ['mon', 'osd', 'rgw']) mkdirSync(join(folder, name))
  const [monitor, gateway] = [await freePort(), await freePort()]
  const [cluster, osd] = [randomUUID(), randomUUID()]
  const file = (name: string) => join(folder, name)
  writeFileSync(file('keyring'), keyring(), { mode: 0o600 })
  writeFileSync(file('ceph.conf'), config(folder, cluster, monitor, gateway))
  const conf = ['-c', file('ceph.conf')]
  const daemons: ChildProcess[] = []
  const stop = async () => {
    await Promise.all(daemons.map(end))
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await run('monmaptool', ['--create', '--fsid', cluster, '--addv', 'a', `[v2:127.0.0.1:${monitor}]`, file('monmap')])
    await run(path('ceph-mon'), [...conf, '--mkfs', '-i', 'a', '--monmap', file('monmap'), '--keyring', file('keyring')])
    daemons.push(start('ceph-mon', [...conf, '-f', '-i', 'a']))
    await run(path('ceph-osd'), [...conf, '-i', '0', '--mkfs', '--osd-uuid', osd])
    await run(path('ceph'), [...conf, '--connect-timeout', '60', 'osd', 'new', osd, '0'])
    daemons.push(start('ceph-osd', [...conf, '-f', '-i', '0']), start('radosgw', [...conf, '-f', '-n', 'client.admin']))
    const endpoint = `http://127.0.0.1:${gateway}`
    await answering(endpoint, daemons)
    const credentials = { accessKeyId: 'KOKOROETEST', secretAccessKey: randomBytes(20).toString('base64url') }
    await run(path('radosgw-admin'), [
      ...conf, 'user', 'create', '--uid', 'kokoroe', '--display-name', 'kokoroe',
      '--access-key', credentials.accessKeyId, '--secret-key', credentials.secretAccessKey,
    ], { timeout: 60_000 })
    return { endpoint, region: 'default', credentials, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function keyring(): string {
  // A key of cephx: kind 1, no time, 16 bytes.
  const key = () => Buffer.concat([Buffer.from('010000000000000000001000', 'hex'), randomBytes(16)]).toString('base64')
  const all = 'caps mon = "allow *"\ncaps osd = "allow *"\ncaps mgr = "allow *"\n'
  return [
    `[mon.]\nkey = ${key()}\ncaps mon = "allow *"\n`, `[client.admin]\nkey = ${key()}\n${all}`,
    `[osd.0]\nkey = ${key()}\ncaps mon = "allow profile osd"\ncaps mgr = "allow profile osd"\ncaps osd = "allow *"\n`,
  ].join('')
}

function config(folder: string, cluster: string, monitor: number, gateway: number): string {
  const from = randomInt(20_000, 30_000)
  return `[global]
fsid = ${cluster}
mon_host = [v2:127.0.0.1:${monitor}]
mon_initial_members = a
auth_cluster_required = cephx
auth_service_required = cephx
auth_client_required = cephx
keyring = ${join(folder, 'keyring')}
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
ms_bind_msgr1 = false
ms_bind_port_min = ${from}
ms_bind_port_max = ${from + 200}
run_dir = ${folder}
crash_dir = ${folder}
admin_socket =
log_file = ${join(folder, '$name.log')}
pid_file =
setuser_match_path =
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pgp_num = 1
osd_pool_default_pg_autoscale_mode = off
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 5000
paxos_propose_interval = 0.02
paxos_min_wait = 0.01
osd_crush_chooseleaf_type = 0
osd_objectstore = memstore
memstore_device_bytes = 536870912
mon_data = ${join(folder, 'mon')}
mon_data_avail_crit = 1
mon_data_avail_warn = 1
osd_data = ${join(folder, 'osd')}
osd_class_load_list = *
osd_class_default_list = *
rgw_frontends = beast endpoint=127.0.0.1:${gateway} tcp_nodelay=1
rgw_data = ${join(folder, 'rgw')}
`
}

function path(name: string): string {
  return program(name) ?? name
}

/** It ends when its standard input closes, so it never outlives the test that started it, however that ended. */
function start(name: string, args: readonly string[]): ChildProcess {
  const guard = '"$@" </dev/null >/dev/null 2>&1 & cat >/dev/null; kill -9 $!; wait'
  return spawn('sh', ['-c', guard, 'sh', path(name), ...args], { stdio: ['pipe', 'ignore', 'ignore'] })
}

async function end(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null) return
  const ended = new Promise(resolve => daemon.once('exit', resolve))
  daemon.stdin?.end()
  await ended
}

async function answering(endpoint: string, daemons: readonly ChildProcess[]): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (daemons.some(daemon => daemon.exitCode !== null)) throw new Error('a daemon of Ceph ended')
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(1000) }).catch(() => null)
    if (answer?.ok === true) return
    await sleep(50)
  }
  throw new Error('RGW did not answer within a minute')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
