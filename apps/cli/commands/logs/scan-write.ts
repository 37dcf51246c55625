// A scan in one of its forms.
import { steerless } from '#apps/house/printable.ts'
import { levels } from '#engines/sigma'
import { clock } from '#hospital/signs/choose/moment.ts'
import { cut, displayWidth } from '#hospital/signs/output/columns.ts'
import { csvHead, csvLine, jsonLine } from '#hospital/signs/output/lines.ts'
import { detectionObject, type Profile } from '#hospital/signs/output/profile.ts'
import { summaryObject } from '#hospital/signs/output/summary.ts'
import { inOneLine, tellingFields } from '#hospital/signs/output/telling.ts'
import type { Scan } from '#hospital/signs/scan/scan.ts'
import { signsSpeak, signsText } from '#hospital/signs/text.ts'
import { type Call, textOption } from '../../command.ts'
import type { Out } from '../../stream-out.ts'
import type { ScanFormat } from './scan-outputs.ts'

export interface Shown {
  readonly profile: Profile
  readonly zone: string
  /** Where the table of all detections goes, if it is written too. */
  readonly table: string | null
}

type Writer = (scan: Scan, write: Out['write'], call: Call, shown: Shown) => Promise<void>

export const writers: Readonly<Record<ScanFormat, Writer>> = {
  async html(scan, write, call, { zone, table }) {
    // Explanations and their page are much to load for whoever wants a table.
    const [{ writeReport }, { reportInput }] = await Promise.all([
      import('#hospital/signs/report/report.ts'), import('./report-input.ts'),
    ])
    await writeReport(reportInput(scan, call, { zone, table, hospital: textOption(call, 'hospital') ?? null }), write)
  },
  async csv(scan, write, _call, { profile, zone }) {
    const time = clock(zone)
    await write(csvHead(profile))
    for await (const one of scan.detections()) await write(csvLine(one, profile, time))
  },
  async jsonl(scan, write, _call, { profile }) {
    for await (const one of scan.detections()) await write(jsonLine(one, profile))
  },
  async json(scan, write, call, { profile }) {
    await write(
      `{\n"summary": ${JSON.stringify(summaryObject(scan.summary, call.locale, signsText))},\n"detections": [`
    )
    let before = '\n'
    for await (const one of scan.detections()) {
      await write(before + JSON.stringify(detectionObject(one, profile)))
      before = ',\n'
    }
    await write('\n]\n}\n')
  },
  async table(scan, write, call, { profile, zone }) {
    const time = clock(zone)
    const level = (name: (typeof levels)[number]) => signsSpeak(call.locale, { code: `level.${name}` })
    const width = Math.max(...levels.map((name) => displayWidth(level(name))))
    for await (const { time: at, rule, event } of scan.detections()) {
      const when = at === null ? '-' : time(at).slice(0, 19).replace('T', ' ')
      const name = level(rule.level)
      const place = `${event.computer ?? '-'}  ${event.eventId ?? '-'}`
      const fields = profile === 'full' ? event.fields : tellingFields(event.fields)
      const details = profile === 'minimal' ? '' : `\n    ${inOneLine(fields, 200)}`
      const weight = `${name}${' '.repeat(width - displayWidth(name))}`
      // A table is for eyes: it may be shown on a terminal later, which nothing in a log shall steer.
      await write(steerless(`${when.padEnd(19)}  ${weight}  ${place}  ${cut(rule.title, 100)}${details}\n`))
    }
  },
}
