// The seam for whoever judges content: sees the bytes of every file in the same pass that hashes them.
import { pathToFileURL } from 'node:url'
import type { Bytes } from './names.ts'

/** One for each reader; lives as long as the imprint is taken. */
export interface Inspector {
  /** A file begins; null where it is of no interest. May be asked again for a file that changed while it was read. */
  open(file: { readonly path: Bytes; readonly size: number }): FileInspector | null
}

export interface FileInspector {
  /** Pieces in order, none empty. INVARIANT: the bytes are lent; they are others when this has returned. */
  piece(bytes: Uint8Array): void
  /** After the last piece. What it answers stands in the imprint beside the file, a line each. */
  end(): readonly string[]
}

/** Functions do not cross threads: a module that exports `inspector(config)`, loaded by each reader. */
export interface InspectorModule {
  /** `file:` address or absolute path. */
  readonly module: string
  /** Given to `inspector` as it is; must survive `structuredClone`. */
  readonly config?: unknown
}

export async function loadInspector({ module, config }: InspectorModule): Promise<Inspector> {
  const address = module.startsWith('file:') ? module : pathToFileURL(module).href
  const loaded = (await import(address)) as { inspector?: (config: unknown) => Inspector | Promise<Inspector> }
  if (!loaded.inspector) throw new Error(`\`${module}\` exports no \`inspector\``)
  return await loaded.inspector(config)
}
