// Which repositories are watched, and how: one YAML or JSON file that a person writes once.
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { tools, withoutSecrets } from '#engines/copies'
import type { Message } from '#hospital/kernel/text.ts'
import { say } from './text.ts'

const line = z.string().min(1).max(2000)
const lines = z.array(line).max(1000)

/** How much one watch takes on; what is left is taken on by the next. */
const budget = z.strictObject({
  /** Every byte is read again within so many days. */
  rereadDays: z.int().min(1).max(366).default(30),
  /** Content that is brought back to look into it, in each watch. */
  inspectMegabytes: z.int().min(0).max(10_000_000).default(2_000),
  /** Files that the machine brings back by itself, in each watch. */
  sampleFiles: z.int().min(0).max(10_000).default(20),
  sampleMegabytes: z.int().min(0).max(100_000).default(200),
})

const repository = z.strictObject({
  name: line,
  /** Recognised by what lies there unless said. */
  tool: z.enum(tools).optional(),
  place: line,
  systems: lines.default([]),
  /** Of the media register, where the copies lie on something that is carried. */
  medium: line.optional(),
  passwordFile: line.optional(),
  /** Settings of the tool beyond its place: region, key file, fingerprint … */
  access: z.record(z.string().max(100), line).default({}),
  /** What is copied, for whether everything is in it. */
  source: line.optional(),
  /** Folders below `source` that are left out on purpose, relative. */
  leaveOut: lines.default([]),
  /** Paths in which nothing may ever change: finished charts, images, archives. `*` and `**` as in shells. */
  writeOnce: lines.default([]),
  /** Path → SHA-256 of files that nobody ever touches. */
  canaries: z.record(line, z.string().regex(/^[0-9a-f]{64}$/)).default({}),
  /** The tool's own options of retention, to see what its next pruning would take. */
  keep: lines.default([]),
  /** What a computer elsewhere tries to reach: `nas01:445`, or a share as a folder. */
  reach: lines.default([]),
  /** Removing may be tried, on an object that the watch itself puts there. */
  tryCanary: z.boolean().default(false),
  ...budget.shape,
})

const settings = z.strictObject({
  /** Where the watch keeps what it knows between two runs. */
  memory: line.optional(),
  repositories: z.array(repository).min(1).max(200),
})

export type RepositorySettings = z.infer<typeof repository>
export type WatchSettings = z.infer<typeof settings>
export type SettingsRead =
  | { readonly ok: true; readonly settings: WatchSettings }
  | { readonly ok: false; readonly problems: readonly Message[] }

const longest = 256 * 1024

export function readSettings(text: string): SettingsRead {
  const refuse = (...problems: Message[]): SettingsRead => ({ ok: false, problems })
  if (text.length > longest) return refuse(say('watch.settings.tooLong'))
  const plain = plainOf(text)
  if (!plain.ok) return refuse(say('watch.settings.notYaml', plain.place))
  const read = settings.safeParse(plain.value)
  if (!read.success) return refuse(...read.error.issues.slice(0, 20).map(({ path, code }) =>
    say(code === 'unrecognized_keys' ? 'watch.settings.unknown' : 'watch.settings.unfit', { place: path.join('.') || '/' })))
  const names = read.data.repositories.map(({ name }) => name.normalize('NFKC'))
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  return twice === undefined ? { ok: true, settings: read.data } : refuse(say('watch.settings.twice', { name: twice }))
}

type Plain =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly place: { readonly line: number; readonly column: number } }

function plainOf(text: string): Plain {
  const wrong = (line = 1, column = 1): Plain => ({ ok: false, place: { line, column } })
  try {
    const document = parseDocument(text, { uniqueKeys: true })
    const place = document.errors[0]?.linePos?.[0]
    if (document.errors.length > 0) return wrong(place?.line, place?.col)
    // Nothing in a settings file needs an alias, and a hundred of them can fill a memory.
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) }
  } catch {
    // The library throws for aliases, and where brackets are nested deeper than the stack.
    return wrong()
  }
}

/** One repository, all else as usual. */
export function settingsFor(place: string, more: Partial<RepositorySettings> = {}): RepositorySettings {
  return { ...repository.parse({ name: withoutSecrets(place), place }), ...more }
}
