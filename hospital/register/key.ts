// One identity for one thing, whichever source spoke. Every source makes its keys here and nowhere else.
import { fold, foldName } from '#engines/japanese'
import { companyForms, directoryWords } from './key.words.ts'
import type { Attributes, Kind } from './vocabulary/index.ts'

/** Realm of a directory that did not say its name. The view merges it into the one known directory, if there is one. */
export const unknownDirectory = 'ad'

const forms = companyForms.map((form) => fold(form))
const directories = new Set<string>(directoryWords.map((word) => fold(word)))

/** Host, domain or system, for comparison: `KOKORO.LOCAL.` and `ＫＯＫＯＲＯ.local` are one. Empty: not stated. */
export function realmKey(realm: string | undefined): string {
  const folded = fold(realm ?? '').replace(/^\\+/, '').replace(/\.+$/, '')
  return directories.has(folded) ? unknownDirectory : folded
}

/** `KOKORO\yamada` and `yamada@kokoro.local` name a realm besides the login. */
export function splitLogin(written: string): { readonly realm?: string; readonly login: string } {
  const text = written.normalize('NFKC').trim()
  const slash = text.lastIndexOf('\\')
  if (slash > 0) return { realm: text.slice(0, slash), login: text.slice(slash + 1) }
  const at = text.lastIndexOf('@')
  if (at > 0 && /^[\w.-]+\.[a-z]+$/i.test(text.slice(at + 1))) return { realm: text.slice(at + 1), login: text.slice(0, at) }
  return { login: text }
}

/** Spreadsheets drop leading zeros of numbers: 00123 and 123 are one employee. */
export function employeeKey(id: string): string {
  const folded = fold(id).replaceAll(' ', '')
  return /^\d+$/.test(folded) ? folded.replace(/^0+(?=\d)/, '') : folded
}

export function companyKey(name: string): string {
  let folded = fold(name)
  for (const form of forms) folded = folded.replaceAll(form, '')
  return foldName(folded) || foldName(name)
}

const part = (text: string | undefined): string => foldName(text ?? '').replaceAll('/', '\uff0f')

/** Null where the attributes that make the identity are missing. */
export const keyOf: { readonly [K in Kind]: (is: Partial<Attributes[K]>) => string | null } = {
  hospital: () => 'hospital',
  document: ({ title }) => (title ? part(title) : null),
  // A number is an identity; a name alone is one only until the view finds the number that belongs to it.
  person: ({ employeeId, name, kana, department }) =>
    employeeId ? `#${employeeKey(employeeId)}` : (name ?? kana) ? `${part(name ?? kana)}/${part(department)}` : null,
  account: ({ realm, login }) => (login ? `${realmKey(realm)}/${fold(login)}` : null),
  group: ({ realm, name }) => (name ? `${realmKey(realm)}/${fold(name)}` : null),
  passwordPolicy: ({ realm }) => (realm ? realmKey(realm) : null),
  stocktake: ({ scope, startedOn, finishedOn }) => `${part(scope)}/${startedOn ?? finishedOn ?? ''}`,
  contact: ({ role, body, name, organisation, system, vendor }) =>
    (name ?? organisation ?? body ?? role)
      ? [role ?? '', body ?? '', part(name ?? organisation), part(system), companyKey(vendor ?? '')].join('/')
      : null,
  vendor: ({ name }) => (name ? companyKey(name) : null),
  system: ({ name }) => (name ? part(name) : null),
  contract: ({ vendor, system, title }) =>
    (vendor ?? title) ? [companyKey(vendor ?? ''), part(system), part(title)].join('/') : null,
  vendorAnswer: ({ vendor, system, form, item }) =>
    form && item ? [companyKey(vendor ?? ''), part(system), form, part(item)].join('/') : null,
  disclosure: ({ vendor, system, form }) => (vendor && form ? [companyKey(vendor), part(system), form].join('/') : null),
  remoteLine: ({ vendor, system, method }) =>
    (vendor ?? system ?? method) ? [companyKey(vendor ?? ''), part(system), part(method)].join('/') : null,
  // Two servers of one system may be kept in the same way: each job has its own line then.
  backupPlan: ({ system, method, repository, job }) =>
    system ? [part(system), part(method), part(repository), ...(job ? [part(job)] : [])].join('/') : null,
  // Two jobs of one system may start in the same minute.
  backupRun: ({ system, job, startedAt }) =>
    (system ?? job) && startedAt ? [part(system), part(job), startedAt].join('/') : null,
  repository: ({ name }) => (name ? part(name) : null),
  generation: ({ repository, id }) => (repository && id ? `${part(repository)}/${id}` : null),
  generationGone: ({ repository, id }) => (repository && id ? `${part(repository)}/${id}` : null),
  suspicion: ({ repository, generation, rule }) =>
    repository && generation && rule ? `${part(repository)}/${generation}/${rule}` : null,
  medium: ({ label, serial }) => (label ? part(label) : serial ? `#${fold(serial)}` : null),
  mediumMove: ({ medium, at, state }) => (medium && at && state ? `${part(medium)}/${at}/${state}` : null),
  mediumSeen: ({ host, serial, label, at }) =>
    (serial ?? label) && at ? [realmKey(host), fold(serial ?? label ?? ''), at].join('/') : null,
  reach: ({ position, repository, way, at }) =>
    position && repository ? [part(position), part(repository), part(way), at ?? ''].join('/') : null,
  recoveryNeed: ({ system }) => (system ? part(system) : null),
  recoveryMeans: ({ name, sort }) => (name && sort ? `${sort}/${part(name)}` : null),
  rehearsal: ({ id }) => (id ? part(id) : null),
  restoreClaim: ({ vendor, system }) => (system ? `${companyKey(vendor ?? '')}/${part(system)}` : null),
  exercise: ({ id }) => (id ? part(id) : null),
  offer: ({ name }) => (name ? part(name) : null),
  place: ({ name }) => (name ? part(name) : null),
  // The number on its label is what people read; a host name is an identity only where there is none.
  device: ({ number, hostname }) => (number ? part(number) : hostname ? `@${realmKey(hostname)}` : null),
  cutPoint: ({ name }) => (name ? part(name) : null),
  stopRule: ({ system, sign }) => (system ? `${part(system)}/${part(sign)}` : null),
  substitute: ({ system, form }) => (system && form ? `${part(system)}/${part(form)}` : null),
  ransomPolicy: ({ stance }) => (stance ? 'ransom' : null),
  insurance: ({ insurer, number }) => (insurer ? `${companyKey(insurer)}/${part(number)}` : null),
}
