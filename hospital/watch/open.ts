// A repository's settings → the reader of its tool.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type BorgReader, done, type FolderReader, type Generation, layouts, openArchives, openBorg, openFolder, openPbs, openRestic, openS3, type Outcome, type Reader,
  refused, type Tool,
} from '#engines/copies'
import { contentInspector } from '#engines/imprint'
import { bucketAddress } from './address.ts'
import { toolAt } from './recognise.ts'
import type { RepositorySettings } from './settings.ts'
import { free } from './steps/room.ts'

/** What is read where, and with whose keys: never from the settings file itself. */
export interface Around {
  /** Folder of this repository for what its reader keeps. */
  readonly kept: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Generations as an earlier watch measured them. */
  readonly known?: readonly Generation[]
}

export type Opened = Outcome<{ readonly reader: Reader; readonly folder: FolderReader | null; readonly borg: BorgReader | null }>

export function open(settings: RepositorySettings, around: Around): Opened {
  const tool = settings.tool ?? toolAt(settings.place)
  if (tool === null) return refused('not-there', settings.place)
  const opened = openers[tool](settings, around)
  if (!opened.ok) return opened
  const reader = opened.value
  // The casts: only its own opener makes a reader of a tool.
  return done({
    reader, folder: reader.tool === 'folder' ? (reader as FolderReader) : null, borg: reader.tool === 'borg' ? (reader as BorgReader) : null,
  })
}

/** On a disk that is full, restic tries to write its cache again and again for a quarter of an hour; without one it only reads more. */
const leastForCache = 64 * 1024 ** 2

type Opener = (settings: RepositorySettings, around: Around) => Outcome<Reader>

const openers: { readonly [T in Tool]: Opener } = {
  restic(settings, { kept, env, known }) {
    const password = passwordOf(settings, env, 'RESTIC_PASSWORD')
    if (password === null) return refused('no-password', settings.name)
    return done(openRestic({
      repository: settings.place, password, ...(free(kept) >= leastForCache && { cache: join(kept, 'cache') }), ...(known && { sizes: known }), ...(settings.access['program'] && { program: settings.access['program'] }),
      env: some(env, ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'RESTIC_REST_USERNAME', 'RESTIC_REST_PASSWORD']),
    }))
  },
  borg(settings, { kept, env }) {
    const { place, access } = settings
    // One that is not encrypted asks for nothing; borg itself says where a password is missing.
    const password = passwordOf(settings, env, 'BORG_PASSPHRASE')
    return done(openBorg({
      repository: place, password, base: join(kept, 'borg'), ...(access['program'] && { program: access['program'] }),
      env: some(env, ['BORG_RSH', 'BORG_REMOTE_PATH']),
    }))
  },
  archive: ({ place, tryCanary }, { kept }) => done(openArchives({ place, sums: join(kept, 'sums'), tryCanary })),
  pbs({ name, place, access }, { env }) {
    const [, address, datastore] = /^(https:\/\/[^/]+)\/([^/]+)\/?$/.exec(place) ?? []
    if (address === undefined || datastore === undefined) return refused('not-one', place, 'https://host:8007/datastore')
    const [id, secret] = [env['PBS_API_TOKEN_ID'], env['PBS_API_TOKEN_SECRET']]
    if (id === undefined || secret === undefined) return refused('no-password', name, 'PBS_API_TOKEN_ID')
    const fingerprint = access['fingerprint']
    return done(openPbs({ address, datastore, token: { id, secret }, ...(fingerprint !== undefined && { fingerprint }) }))
  },
  folder: ({ place, tryCanary }, { kept }) =>
    done(openFolder({ place, imprints: join(kept, 'imprints'), tryCanary, inspector: contentInspector })),
  s3(settings, { env }) {
    const address = bucketAddress(settings.place)
    if (address === null) return refused('not-one', settings.place, 's3://endpoint/bucket/prefix')
    const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']]
    if (accessKeyId === undefined || secretAccessKey === undefined) return refused('no-password', settings.name, 'AWS_ACCESS_KEY_ID')
    const layout = layouts.find((one) => one === (settings.access['layout'] ?? 'folders'))
    if (layout === undefined) return refused('not-one', settings.place, `layout ${settings.access['layout'] ?? ''}`)
    const ca = settings.access['ca']
    return openS3({
      ...address, layout, region: settings.access['region'] ?? 'us-east-1', credentials: { accessKeyId, secretAccessKey },
      tryCanary: settings.tryCanary, ...(ca !== undefined && { ca: readFileSync(ca, 'utf8') }),
    })
  },
}

function passwordOf(
  { passwordFile }: RepositorySettings, env: Around['env'], name: string,
): { readonly file: string } | { readonly text: string } | null {
  if (passwordFile !== undefined) return { file: passwordFile }
  const text = env[name]
  return text === undefined ? null : { text }
}

function some(env: Around['env'], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
}
