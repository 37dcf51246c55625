// The hospital of the exercise: its server as a process that can be killed, the hour of the story, and who sits where.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { caller, type Caller } from './wire.ts'

const program = fileURLToPath(new URL('./night-server.ts', import.meta.url))
const password = '富士の山 雪はまだ残る 春の朝'
const next = `${password} 二`

type Got<T> = Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number; readonly error: unknown }>

/** What a call answered; throws with what was said where it was refused. */
export async function value<T>(outcome: Got<T>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)}`)
  return done.value
}

export class Night {
  readonly data = mkdtempSync(join(tmpdir(), 'kokoroe-night-'))
  /** Lines the server wrote about what it could not do. */
  readonly wrong: string[] = []
  facility = ''
  /** The systems person who leads the work on the screen. */
  readonly tanaka: Caller
  readonly auditor: Caller
  #child: ChildProcess | null = null
  #address = ''
  #code = ''
  #shift = Date.parse('2026-11-12T20:00:00+09:00') - Date.now()

  constructor() {
    this.tanaka = caller(() => this.#address)
    this.auditor = caller(() => this.#address, '127.0.0.9')
  }

  /** Somebody with a phone at this address. */
  phone = (address: string): Caller => caller(() => this.#address, address)

  now = (): number => Date.now() + this.#shift

  /** To an hour of the story, as ISO with its zone; never back. */
  async at(moment: string): Promise<void> {
    await this.later(Date.parse(moment) - this.now())
  }

  async later(ms: number): Promise<void> {
    this.#shift += Math.max(0, ms)
    const child = this.#child
    if (child === null) return
    const said = once(child, 'message')
    child.send({ shift: this.#shift })
    await said
    if (ms > 0 && this.facility !== '') await this.#logIn()
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [program, this.data, String(this.#shift)], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    this.#child = child
    let said = ''
    child.stderr?.on('data', (more: Buffer) => this.wrong.push(more.toString('utf8')))
    this.#address = await new Promise<string>((resolve, reject) => {
      child.stdout?.on('data', (more: Buffer) => {
        said += more.toString('utf8')
        this.#code = /^code (\S+)$/m.exec(said)?.[1] ?? ''
        const found = /^at (\S+)\n/m.exec(said)?.[1]
        if (found !== undefined) resolve(found)
      })
      child.once('exit', () => reject(new Error(`the server ended: ${this.wrong.join('')}`)))
    })
  }

  /** At once, as by a power cut. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  /** 見本病院 with everything that its lists say was agreed. */
  async settle(): Promise<void> {
    const done = await value(this.tanaka.call('setup.finish', {
      body: { code: this.#code, mode: 'sample', hospital: { name: '見本病院' }, administrator: { name: '田中 一', login: 'tanaka', password } },
    }))
    const { facility } = done
    this.facility = facility
    for (;;) {
      const { rows } = await value(this.tanaka.call('jobs.list', { params: { facility } }))
      if (rows.some(({ state }) => state === 'failed')) throw new Error(JSON.stringify(rows))
      if (rows.length > 0 && rows.every(({ state }) => state === 'done')) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    // Printed in quiet days: the version that lies in the red binder when it happens.
    await value(this.tanaka.call('redFile.make', { params: { facility } }))
    const { oneTimePassword } = await value(this.tanaka.call('people.add', {
      params: { facility }, body: { name: '監査 花子', login: 'kansa', roles: ['auditor'] },
    }))
    await value(this.auditor.call('session.logIn', { body: { login: 'kansa', password: oneTimePassword } }))
    await value(this.auditor.call('me.changePassword', { body: { current: oneTimePassword, next } }))
  }

  /** Sessions end while hours go by. */
  async #logIn(): Promise<void> {
    await value(this.tanaka.call('session.logIn', { body: { login: 'tanaka', password } }))
    await value(this.auditor.call('session.logIn', { body: { login: 'kansa', password: next } }))
  }

  async close(): Promise<void> {
    await this.kill()
    rmSync(this.data, { recursive: true, force: true })
  }
}
