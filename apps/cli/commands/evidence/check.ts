// `kokoroe evidence check PATH`: a sealed folder, zip or tar against its own lists and the seal on paper. Needs no server and no data.
import { open, stat } from 'node:fs/promises'
import { folderBag, tarBag, type BagSource } from '#engines/bagit'
import { speak } from '#apps/house/speak.ts'
import { examine, type Examined } from '#hospital/response/evidence/sealed/examine.ts'
import { archiveKind } from '#hospital/response/evidence/sealed/stored-bag.ts'
import { sealGroups } from '#hospital/response/evidence/sealed/typed-seal.ts'
import { zipBag } from '#hospital/response/evidence/sealed/zip-bag.ts'
import { type Call, type Command, textOption } from '../../command.ts'
import { exit, type ExitCode } from '../../exit-codes.ts'

export const check: Command = {
  name: 'check',
  summary: 'evidence.check.summary',
  help: 'evidence.check.help',
  options: { seal: { type: 'string' }, json: { type: 'boolean' } },
  async run(call) {
    const [path, ...more] = call.positionals
    if (path === undefined || more.length > 0) {
      call.complain('evidence.check.what')
      return exit.usage
    }
    const found = await stat(path).catch(() => null)
    const kind = archiveKind(path)
    if (found === null || (!found.isDirectory() && kind === null)) {
      call.complain('evidence.check.none', { path })
      return exit.usage
    }
    const typed = textOption(call, 'seal') ?? null
    const seen = found.isDirectory() ? await examine(folderBag(path), typed) : await ofArchive(path, kind ?? 'tar', typed)
    if (call.options['json'] === true) call.print(`${JSON.stringify(asJson(call, path, seen))}\n`)
    else tell(call, path, seen)
    return codeOf(seen)
  },
}

async function ofArchive(path: string, kind: 'zip' | 'tar', typed: string | null): Promise<Examined> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const bytes = {
      size,
      async slice(start: number, end: number): Promise<Uint8Array> {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, Math.min(end, size) - start)), 0, null, start)
        return buffer.subarray(0, bytesRead)
      },
    }
    const bag: BagSource | null = kind === 'zip' ? await zipBag(bytes) : tarBag(bytes)
    return bag === null
      ? { seal: null, isBag: false, files: 0, bytes: 0, info: [], faults: [{ code: 'archive', path: null }], count: 1, paper: 'not-typed' }
      : await examine(bag, typed)
  } finally {
    await file.close()
  }
}

/** What is no sealed folder at all cannot be told; one that does not fit is a failure. */
function codeOf({ isBag, count }: Examined): ExitCode {
  if (!isBag) return exit.unknown
  return count === 0 ? exit.good : exit.fails
}

const sentence = (call: Call, { code, path }: Examined['faults'][number]) =>
  speak(call.locale, { code: `response.fault.${code}`, params: { path: path ?? '' } })

const asJson = (call: Call, path: string, { faults, seal, info, ...rest }: Examined) => ({
  v: 1, path, whole: rest.count === 0, ...rest, seal, groups: sealGroups(seal ?? ''),
  info: info.map(([label, value]) => ({ label, value })), faults: faults.map((one) => ({ ...one, text: sentence(call, one) })),
})

function tell(call: Call, path: string, seen: Examined): void {
  for (const [label, value] of seen.info) call.print(`${label}: ${value}\n`)
  for (const fault of seen.faults) call.print(`× ${sentence(call, fault)}\n`)
  if (seen.seal !== null) {
    const groups = sealGroups(seen.seal)
    call.print(`${call.say('evidence.check.seal', { groups: groups.join(' ') })}\n`)
  }
  if (seen.paper === 'same') call.print(`${call.say('evidence.check.same')}\n`)
  if (seen.paper === 'not-typed' && seen.isBag) call.print(`${call.say('evidence.check.notTyped')}\n`)
  if (seen.count === 0) call.print(`${call.say('evidence.check.whole', { path, files: seen.files, bytes: seen.bytes })}\n`)
  else call.print(`${call.say(seen.isBag ? 'evidence.check.faulty' : 'evidence.check.noBag', { path, count: seen.count })}\n`)
}
