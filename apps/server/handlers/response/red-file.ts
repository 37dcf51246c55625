// The red file: how it stands, its files, its printings, and results of its check lists.
import { names } from '#hospital/kernel/people/queries.ts'
import { instantOf } from '#hospital/register/moment.ts'
import { sealGroups } from '#hospital/response/evidence/sealed/typed-seal.ts'
import { redFilePrinted } from '#hospital/response/redfile/acts.ts'
import { newestVersion, printings, versionAt, versions } from '#hospital/response/redfile/read.ts'
import { readResult } from '#hospital/response/redfile/result.ts'
import { redFileStatement } from '#hospital/response/redfile/signature.ts'
import { printAgainDays, redFileStanding } from '#hospital/response/redfile/standing.ts'
import type { RedFileRow } from '#hospital/response/redfile/tables.ts'
import { makeRedFile } from '#apps/house/red-file/make.ts'
import { stickZip } from '#apps/house/red-file/stick.ts'
import { takeIn } from '#apps/house/red-file/take-in.ts'
import type { Context, FileOut, Handlers, Topic } from '../../context.ts'
import { moment } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn, type Refused } from '../../refuse.ts'
import { hospitalName } from './paper-ground.ts'

export async function redFileNow({ house, facility }: Pick<Context<'redFile.get'>, 'house' | 'facility'>, now: number) {
  const { newest, printed, all } = await house.kernel.read(facility, async (db) => {
    const done = await printings(db)
    const [last] = done
    return {
      newest: await newestVersion(db), all: await versions(db),
      printed: { done, last: last === undefined ? null : { printing: last, version: await versionAt(db, last.version) } },
    }
  })
  return { newest, all, printings: printed.done, standing: redFileStanding(newest, printed.last, now) }
}

const shown = ({ version, as_of, made_at, pages, digest }: RedFileRow) =>
  ({ version, asOf: as_of, madeAt: moment(made_at), pages, groups: [...sealGroups(digest)] })

async function get(context: Context<'redFile.get'>) {
  const { house, services, say } = context
  const found = await redFileNow(context, services.now())
  const known = await names(house.kernel, found.printings.map((one) => one.by_person))
  const title = (id: string) => say({ code: `red.section.${id}` })
  return {
    now: moment(services.now()),
    newest: found.newest && {
      ...shown(found.newest),
      sections: found.newest.sections.map(({ id }) => ({ id, title: title(id), changed: found.standing.changed.has(id) })),
    },
    gone: found.standing.gone.map(title), versions: found.all.map(shown), days: found.standing.days, againAfterDays: printAgainDays,
    complaints: [...found.standing.complaints],
    printings: found.printings.map((one) => ({
      version: one.version, printedAt: moment(one.printed_at), by: known.get(one.by_person) ?? one.by_person, collected: one.collected,
      copies: one.places.map((place, at) => ({ place, count: one.counts[at] ?? 0 })),
    })),
    key: house.kernel.sign(redFileStatement, ['key']).vkey,
  }
}

async function file(context: Context<'redFile.file'>): Promise<FileOut | Refused> {
  const { house, services, facility, params, locale } = context
  const row = await house.kernel.read(facility, (db) => versionAt(db, params.version))
  if (row === null) return notFound()
  const bytesOf = async (sha256: string) => {
    const content = await house.kernel.files.open(facility, sha256)
    return content === null ? null : Buffer.concat(await Array.fromAsync(content))
  }
  const [pdf, html] = [await bytesOf(row.pdf), await bytesOf(row.html)]
  if (pdf === null || html === null) return notFound()
  const name = `red-file-${facility}-${row.version}`
  if (params.format === 'pdf') return { type: 'application/pdf', name: `${name}.pdf`, content: pdf, inline: true }
  if (params.format === 'html') return { type: 'text/html', name: `${name}.html`, content: html }
  const content = await stickZip({
    locale, hospital: hospitalName(house, facility), version: row.version, asOf: row.as_of, pdf, html,
    vkey: house.kernel.sign(redFileStatement, ['key']).vkey, now: services.now(),
  })
  return { type: 'application/zip', name: `${name}.zip`, content }
}

async function takeResult({ house, facility, actor, query, upload, say }: Context<'redFile.takeIn'>) {
  const pieces: Uint8Array[] = []
  for await (const piece of upload) pieces.push(piece)
  const read = readResult(Buffer.concat(pieces))
  if (!read.ok) return { incident: null, opened: false, taken: 0, already: 0, problems: read.problems.map(say) }
  const { problems, ...done } = await takeIn(house, { ...actor, facility }, read.result, query.incident ?? null)
  return { ...done, problems: problems.map(({ message, entry, what }) => (
    entry === null ? say(message) : say({ code: 'response.redfile.entry', params: { entry, what, reason: say(message) } })
  )) }
}

export const redFileHandlers: Handlers<Topic<'redFile'>> = {
  'redFile.get': get,
  'redFile.file': file,
  'redFile.takeIn': takeResult,
  async 'redFile.make'({ house, facility, actor }) {
    const made = await makeRedFile(house, { ...actor, facility }, false)
    return 'ok' in made ? passOn(made) : { version: made.version, made: made.state === 'made' }
  },
  async 'redFile.printed'({ house, actor, body }) {
    return answerOf(await house.kernel.commit(actor, redFilePrinted, {
      version: body.version, places: body.copies.map(({ place }) => place), counts: body.copies.map(({ count }) => count),
      collected: body.collected, happenedAt: body.printedAt === undefined ? null : instantOf(body.printedAt),
    }))
  },
}
