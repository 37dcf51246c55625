// Refuses and records every connection that would leave this machine, for the time of a test.
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'

const inside = (host: string) => host === 'localhost' || host === '::1' || /^(::ffff:)?127\./.test(host)

const hostOf = (host: unknown) => (typeof host === 'string' ? host : 'localhost')

export interface Outside {
  /** Where something tried to go. */
  readonly tried: readonly string[]
  restore(): void
}

export function refuseOutside(): Outside {
  const tried: string[] = []
  const connect = net.Socket.prototype.connect
  const send = dgram.Socket.prototype.send
  const lookup = dns.lookup
  net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: never[]) {
    const [first]: readonly unknown[] = args.flat()
    const host = typeof first === 'object' && first !== null && 'host' in first ? hostOf(first.host) : 'localhost'
    const path = typeof first === 'object' && first !== null && 'path' in first && first.path !== undefined
      && first.path !== null
    // The casts here and below: what came in goes on as it came, whichever of the overloads it was.
    if (path || inside(host)) return connect.apply(this, args as never)
    tried.push(host)
    return this.destroy(new Error(`refused: ${host}`))
  }
  dgram.Socket.prototype.send = function guarded(this: dgram.Socket, ...args: never[]) {
    tried.push(`udp ${args.map(String).join(' ').slice(0, 100)}`)
    return send.apply(this, args as never)
  } as typeof send
  const named: unknown = Object.assign((name: string, ...rest: never[]) => {
    if (!inside(name)) tried.push(`name ${name}`)
    return (lookup as (...all: unknown[]) => void)(name, ...rest)
  }, lookup)
  dns.lookup = named as typeof lookup
  return {
    tried,
    restore() {
      net.Socket.prototype.connect = connect
      dgram.Socket.prototype.send = send
      dns.lookup = lookup
    },
  }
}
