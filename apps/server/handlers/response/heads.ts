// Heads of the record outside of the house: on paper with two signatures, and stamped by an authority.
import { createHash, createHmac } from 'node:crypto'
import { parseHeadCode, verifyExport } from '#engines/ledger'
import { timestampQuery, verifyTimestamp } from '#engines/timestamp'
import { headNow } from '#apps/house/head.ts'
import { headToSign } from '#hospital/binder/evidence/head-to-sign.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { names } from '#hospital/kernel/people/queries.ts'
import { instantOf } from '#hospital/register/moment.ts'
import { headSigned, headStamped } from '#hospital/response/anchor/acts.ts'
import { signedHeads, stampedHeads } from '#hospital/response/anchor/read.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { passOn, refuse } from '../../refuse.ts'
import { clock, pdfOf } from './evidence-out.ts'

async function list({ house, facility }: Context<'heads.list'>) {
  const { size, root, groups } = await headNow(house.kernel)
  const { signed, stamped } = await house.kernel.read(facility, async (db) => ({ signed: await signedHeads(db), stamped: await stampedHeads(db) }))
  const known = await names(house.kernel, signed.map(({ by_person }) => by_person))
  return {
    now: { size, root, groups },
    signed: signed.map((one) => ({
      size: one.size, groups: one.code.match(/.{8}/g) ?? [], first: one.first, second: one.second, kept: one.kept, signedAt: moment(one.signed_at),
      by: known.get(one.by_person) ?? one.by_person,
    })),
    stamped: stamped.map((one) => ({
      size: one.size, root: one.root, stampedAt: moment(one.stamped_at), authority: one.authority, serial: one.serial,
    })),
  }
}

/** INVARIANT: nobody's signature is recorded under a value that is not the record's. */
async function sign({ house, actor, body }: Context<'heads.sign'>) {
  const given = parseHeadCode(body.code)
  if (!given.ok) return refuse(422, 'invalid', { code: 'response.head.mistyped' })
  const { vkey } = await house.kernel.head()
  const verdict = await verifyExport(house.kernel.exportLedger(), { vkey, heads: [given.head] })
  if (verdict.integrity.verdict !== 'ok' || verdict.completeness.verdict !== 'proved') return refuse(409, 'conflict', { code: 'response.head.other' })
  const size = verdict.heads[0]?.size ?? given.head.size ?? 0
  return answerOf(await house.kernel.commit(actor, headSigned, {
    size, code: given.head.code, first: body.first, second: body.second, kept: body.kept ?? null,
    signedAt: body.signedAt === undefined ? null : instantOf(body.signedAt),
  }))
}

/** One line that anybody can write again: `openssl ts -verify -data` takes it as a file. */
const dataOf = (size: number, root: string) => `${size} ${root}\n`
const hashOf = (size: number, root: string) => createHash('sha256').update(dataOf(size, root)).digest()
/** Known again without being kept: only this house can make it. */
const nonceOf = (kernel: Kernel, size: number, root: string) =>
  createHmac('sha256', kernel.secretFor('time stamps')).update(dataOf(size, root)).digest().subarray(0, 8)

const mostAnswer = 65_536

async function stamp({ house, actor, say, query, upload }: Context<'heads.stamp'>) {
  const pieces: Uint8Array[] = []
  for await (const piece of upload) pieces.push(piece)
  const answer = Buffer.concat(pieces).subarray(0, mostAnswer)
  const found = verifyTimestamp(answer, { hash: hashOf(query.size, query.root), nonce: nonceOf(house.kernel, query.size, query.root) })
  if (!found.ok) return refuse(422, 'invalid', { code: `response.stamp.${found.why}` })
  const done = await house.kernel.commit(actor, headStamped, {
    size: query.size, root: query.root, stampedAt: found.at, authority: found.authority.slice(0, 400), serial: found.serial.slice(0, 80),
    token: answer.toString('base64'),
  })
  if (!done.ok) return passOn(done)
  const notVerified = say({ code: found.selfSigned ? 'response.stamp.ownOnly' : 'response.stamp.chain' })
  return { stampedAt: moment(found.at), authority: found.authority, selfSigned: found.selfSigned, notVerified }
}

export const headsHandlers: Handlers<Topic<'heads'>> = {
  'heads.list': list,
  'heads.sign': sign,
  'heads.stamp': stamp,
  async 'heads.query'({ house }) {
    const { size, root } = await headNow(house.kernel)
    const content = timestampQuery(hashOf(size, root), nonceOf(house.kernel, size, root))
    return { type: 'application/timestamp-query', name: `kokoroe-${size}-${root}.tsq`, content }
  },
  async 'heads.paper'({ house, facility, locale }) {
    const head = await headNow(house.kernel)
    return pdfOf(headToSign({
      locale, today: house.today(), head, at: clock(locale)(head.at), key: head.key,
      hospital: house.kernel.facilities().find((one) => one.id === facility)?.name ?? '',
    }))
  },
}
