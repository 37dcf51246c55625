// A browser of the exercise: its own address on the network, its own cookies, over a real socket.
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { platform } from 'node:os'
import { client } from '#apps/contract/client.ts'

export interface Caller {
  readonly call: ReturnType<typeof client>
  /** Bytes of an address, as a download. */
  get(path: string): Promise<{ readonly status: number; readonly type: string; readonly bytes: Buffer }>
}

/** Every address of 127/8 is this machine on Linux; elsewhere all callers share one. */
const own = (address: string) => (platform() === 'linux' ? { localAddress: address } : {})

/** `where`: the address of the server now; it changes with every start. */
export function caller(where: () => string, address = '127.0.0.1'): Caller {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const body = init.body == null ? null : Buffer.from(init.body as string | Uint8Array) // the client sends text or bytes
    const headers = Object.fromEntries(new Headers(init.headers))
    if (cookies.size > 0) headers['cookie'] = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (body !== null) headers['content-length'] = String(body.length)
    const asked = request(`${where()}${path}`, { method: init.method ?? 'GET', headers, ...own(address) })
    asked.end(body ?? undefined)
    const [answer] = (await once(asked, 'response')) as [IncomingMessage] // what `response` carries
    const bytes = Buffer.concat(await Array.fromAsync(answer))
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const told = new Headers({ 'content-type': answer.headers['content-type'] ?? '' })
    return new Response(bytes, { status: answer.statusCode ?? 500, headers: told })
  }
  return {
    // The client always passes the address as text.
    call: client({ fetch: (path, init) => send(path as string, init), locale: 'ja' }),
    async get(path) {
      const answer = await send(path)
      return { status: answer.status, type: answer.headers.get('content-type') ?? '', bytes: Buffer.from(await answer.arrayBuffer()) }
    },
  }
}
