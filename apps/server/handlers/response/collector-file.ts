// The collector for a USB stick, as a download.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Context } from '../../context.ts'

export async function collectorFile({ params }: Context<'secured.collector'>) {
  const path = fileURLToPath(new URL(`../../../collector/${params.script}`, import.meta.url))
  return { type: 'application/octet-stream', name: params.script, content: await readFile(path) }
}
