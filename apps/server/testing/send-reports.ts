// Starts the server of `reports-server.ts` and sends it reports as many phones would; for tests and the bench.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { platform } from 'node:os'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./reports-server.ts', import.meta.url))

export interface Running {
  readonly address: string
  readonly child: ChildProcess
  /** At once, as by a power cut. */
  kill(): Promise<void>
}

export async function startServer(data: string): Promise<Running> {
  const child = spawn(process.execPath, [program, data], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let wrong = ''
  child.stderr.on('data', (more: Buffer) => (wrong += more.toString('utf8')))
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (more: Buffer) => {
      said += more.toString('utf8')
      const found = /^at (\S+)\n/m.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`the server ended: ${wrong}`)))
  })
  return {
    address, child,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

export interface Answered {
  readonly status: number
  readonly receipt: string | null
}

/** Every address of 127/8 is this machine on Linux; elsewhere all phones share one. */
const own = (phone: number) => (platform() === 'linux' ? { localAddress: `127.0.${1 + (phone >> 7)}.${1 + (phone & 127)}` } : {})

export class Phones {
  readonly #agents = new Map<number, Agent>()
  readonly #address: string

  constructor(address: string) {
    this.#address = address
  }

  /** null: the line broke before an answer came. */
  async send(phone: number, id: string, symptoms: readonly string[]): Promise<Answered | null> {
    const agent = this.#agents.get(phone) ?? new Agent({ keepAlive: true, maxSockets: 2 })
    this.#agents.set(phone, agent)
    const body = JSON.stringify({
      id, code: '-', symptoms, several: false, patients: 'unknown', callback: `内線 ${phone}`, words: null, where: `${phone % 40}病棟`,
      madeAt: Date.now(), offline: false,
    })
    return new Promise((resolve) => {
      const call = request(`${this.#address}/api/v1/kamo/reports`, {
        method: 'POST', agent, ...own(phone),
        headers: { 'x-kokoroe': '1', 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      }, (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (more: string) => (text += more))
        answer.on('error', () => resolve(null))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, receipt: receiptIn(text) }))
      })
      call.on('error', () => resolve(null))
      call.end(body)
    })
  }

  close(): void {
    for (const agent of this.#agents.values()) agent.destroy()
  }
}

const receiptIn = (text: string): string | null => /"receipt":"([^"]+)"/.exec(text)?.[1] ?? null
