// The typesetter in its own thread: a long paper holds nothing else up, and ending the thread gives its memory back.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { fontFolders } from '../font.ts'

export interface Asked {
  readonly id: number
  readonly source: string
}

export interface Answered {
  readonly id: number
  /** PDF 1.7, tagged. */
  readonly pdf?: Uint8Array
  readonly problem?: string
}

const main = '/main.typ'
/** Problems as text with their place, the form that a report of a bug needs. */
const inFull = 3

async function ready(): Promise<TypstCompiler> {
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  initSync({ module: readFileSync(wasm) })
  const builder = new TypstCompilerBuilder()
  // No files and no packages: a paper is one text, and what it shows is in it.
  builder.set_dummy_access_model()
  for (const folder of fontFolders) {
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.ttf')) await builder.add_raw_font(readFileSync(join(folder, name)))
    }
  }
  return builder.build()
}

const compiler = await ready()

function answer({ id, source }: Asked): Answered {
  compiler.add_source(main, source)
  // The package types this as `any`: bytes, or what was wrong.
  const { result, diagnostics } = compiler.compile(main, undefined, 'pdf', inFull) as {
    readonly result?: Uint8Array
    readonly diagnostics?: unknown
  }
  compiler.reset()
  return result ? { id, pdf: result } : { id, problem: JSON.stringify(diagnostics) }
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked), []))
