// The column mapper: any list by saying which column is what; a guess first, then a person's word, kept by name.
import { names } from '#hospital/kernel/people/queries.ts'
import { mappingRemoved } from '#hospital/register/acts/mapping.ts'
import { attributesOf, mappable } from '#hospital/register/mapping/attributes.ts'
import { mappingById, savedMappings, saveMapping } from '#hospital/register/mapping/load.ts'
import type { Mapping } from '#hospital/register/mapping/mapping.ts'
import { checkMapping } from '#hospital/register/mapping/read-mapping.ts'
import { draftOf, guess } from '#hospital/sources/mapper/guess.ts'
import { inputOf } from '#hospital/sources/shared/input.ts'
import { sampleOf } from '#hospital/sources/shared/sample.ts'
import { storedBytes } from '#apps/house/stored-bytes.ts'
import type { Common, Context, Handlers, Topic } from '../context.ts'
import { moment } from '../moment.ts'
import { attributeTitle, kindTitle } from '../present.ts'
import { notFound, passOn, refuse, Refused } from '../refuse.ts'

type Told = Context<'mapper.save'>['body']['mapping']

function checked(say: Common['say'], name: string, told: Told): Mapping | Refused {
  const read = checkMapping({ name, ...told })
  if (read.ok) return read.mapping
  const reasons = read.problems.slice(0, 20).map(({ place, message }) =>
    place === '' ? message : { code: 'words.mapper.place', params: { place, why: say(message) } })
  return new Refused(422, 'invalid', reasons)
}

interface Body {
  readonly profile?: string | undefined
  readonly mapping?: Told | undefined
}

/** What a request says about columns: a saved mapping by its id, one written out, or nothing. */
export async function toldMapping(
  { house, facility, say }: Pick<Context<'files.import'>, 'house' | 'facility' | 'say'>, { profile, mapping }: Body,
): Promise<Mapping | null | Refused> {
  if (mapping !== undefined) return checked(say, say({ code: 'words.mapper.unnamed' }), mapping)
  if (profile === undefined) return null
  return (await mappingById(house.kernel, facility, profile)) ?? refuse(409, 'conflict', { code: 'words.mapper.none' })
}

async function guessed({ house, facility, say, body }: Context<'mapper.guess'>) {
  const bytes = await storedBytes(house.kernel, facility, body.file)
  const sample = bytes && (await sampleOf(inputOf(bytes, house.today())))
  if (!sample?.table) return notFound()
  const wanted = mappable.find((kind) => kind === body.kind)
  const found = guess(sample.table, wanted)
  const { name: _, ...mapping } = draftOf(found, { name: sample.name })
  return {
    mapping: { ...mapping, mode: mapping.mode },
    columns: found.columns.map((one) => ({
      column: one.header, examples: [...one.examples], attribute: one.to, confidence: one.confidence, why: say(one.why),
    })),
  }
}

export const mapperHandlers: Handlers<Topic<'mapper'>> = {
  'mapper.guess': guessed,

  'mapper.targets'({ say }) {
    return {
      rows: mappable.map((kind) => ({
        kind, title: kindTitle(say, kind),
        attributes: attributesOf(kind).map(
          ({ name, ...rest }) => ({
            attribute: name, title: attributeTitle(say, name), needed: rest.needed, holds: rest.holds, nullable: rest.nullable,
          })
        ),
      })),
    }
  },

  async 'mapper.profiles'({ house, facility }) {
    const saved = await savedMappings(house.kernel, facility)
    const known = await names(house.kernel, saved.map((one) => one.savedBy))
    return {
      rows: saved.map(({ id, mapping: { name, ...mapping }, savedAt, savedBy }) => ({
        id, name, mapping, savedAt: moment(savedAt), savedBy: { id: savedBy, name: known.get(savedBy) ?? savedBy },
      })),
    }
  },

  async 'mapper.save'({ house, actor, say, body }) {
    const mapping = checked(say, body.name, body.mapping)
    if (mapping instanceof Refused) return mapping
    const { id, result } = await saveMapping(house.kernel, actor, mapping)
    return result.ok ? { id } : passOn(result)
  },

  async 'mapper.remove'({ house, facility, actor, params }) {
    const saved = await savedMappings(house.kernel, facility)
    if (!saved.some((one) => one.id === params.profile)) return notFound()
    const receipt = await house.kernel.commit(actor, mappingRemoved, { id: params.profile })
    return receipt.ok ? { ok: true } : passOn(receipt)
  },
}
