// One line typed at a terminal without showing it. Raw mode, so that it works on Windows consoles as well.
import type { EventEmitter } from 'node:events'

/** What of a terminal is needed here; process.stdin is one. */
export interface Terminal extends EventEmitter {
  setRawMode(raw: boolean): unknown
  setEncoding(encoding: 'utf8'): unknown
  resume(): unknown
  pause(): unknown
}

const mostTyped = 4096

type State = { readonly done: 'typed' | 'given up' } | { readonly done: null; readonly escape: boolean }

/** Null where the person gave up (Ctrl+C, Ctrl+D on an empty line, or the terminal went away). */
export function readHidden(terminal: Terminal): Promise<string | null> {
  return new Promise((resolve) => {
    let typed: string[] = []
    let escaping = false
    const end = (answer: string | null) => {
      terminal.off('data', take)
      terminal.off('end', givenUp)
      terminal.off('close', givenUp)
      terminal.setRawMode(false)
      terminal.pause()
      typed = []
      resolve(answer)
    }
    const givenUp = () => end(null)
    const take = (chunk: string) => {
      for (const char of chunk) {
        const state = stateAfter(char, escaping, typed)
        if (state.done !== null) return end(state.done === 'typed' ? typed.join('') : null)
        escaping = state.escape
      }
    }
    terminal.setEncoding('utf8')
    terminal.setRawMode(true)
    terminal.on('data', take)
    terminal.on('end', givenUp)
    terminal.on('close', givenUp)
    terminal.resume()
  })
}

/** Keys that are no characters (arrows, F1) come as an escape and some more; they are left out. */
function stateAfter(char: string, escaping: boolean, typed: string[]): State {
  const going: State = { done: null, escape: false }
  if (escaping) return { done: null, escape: /[[\dO;]/.test(char) }
  if (char === '\r' || char === '\n') return { done: 'typed' }
  if (char === '\u0003' || (char === '\u0004' && typed.length === 0)) return { done: 'given up' }
  if (char === '\u001b') return { done: null, escape: true }
  if (char === '\u007f' || char === '\b') typed.pop()
  else if (char === '\u0015') typed.length = 0
  else if (char >= ' ' && typed.length < mostTyped) typed.push(char)
  return going
}
