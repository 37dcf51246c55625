// What belongs to no hospital: who came in and was kept out, who runs the installation, and its settings.
import { names } from '#hospital/kernel/people/queries.ts'
import type { AuditLine } from '#hospital/kernel/record.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { dayOf, moment } from '../moment.ts'
import { actTitle, doer, lineText, peopleIn } from '../record-words.ts'

/** Sorted, searched and carried away in the browser: as many as a browser bears. */
const most = 5000
const step = 1000
const usualDays = 30

async function acts({ house, locale, say, query }: Context<'installation.acts'>) {
  const { kernel } = house
  const to = query.to ?? house.today()
  const from = query.from ?? Temporal.PlainDate.from(to).subtract({ days: usualDays }).toString()
  const { lines, cut } = await within(kernel, from, to, query.act)
  const known = await names(kernel, lines.flatMap((one) => [one.actor, ...peopleIn(one)]))
  const kinds = kernel.acts.filter((one) => one.scope === 'installation')
    .map((one) => ({ act: one.name, title: actTitle(one.text[locale]) }))
  const titles = new Map(kinds.map(({ act, title }) => [act, title]))
  return {
    from, to, cut,
    rows: lines.map((one) => ({
      seq: one.seq, at: moment(one.at), act: one.act, title: titles.get(one.act) ?? one.act,
      text: lineText(kernel, one, known, { locale, say }),
      by: { id: one.actor, name: doer(one.actor, known, say) },
      leaf: one.leaf,
    })),
    acts: kinds,
  }
}

/** Newest first. The record is in the order of time, so it is read until the first day is passed. */
async function within(
  kernel: Context<'installation.acts'>['house']['kernel'], from: string, to: string, act: string | undefined,
): Promise<{ readonly lines: readonly AuditLine[]; readonly cut: boolean }> {
  const lines: AuditLine[] = []
  let before: number | undefined
  for (;;) {
    const next = await kernel.audit({
      facility: null, limit: step, ...(before === undefined ? {} : { before }), ...(act === undefined ? {} : { act }),
    })
    for (const line of next) {
      const day = dayOf(line.at)
      if (day < from) return { lines, cut: false }
      if (day > to) continue
      if (lines.length === most) return { lines, cut: true }
      lines.push(line)
    }
    before = next.at(-1)?.seq
    if (next.length < step) return { lines, cut: false }
  }
}

export const installationHandlers: Handlers<Topic<'installation'>> = { 'installation.acts': acts }
