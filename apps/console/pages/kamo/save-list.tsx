// What the desk shows, as a table for a spreadsheet: to count, to hand over, to go through on paper.
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { saveAs, toCsv } from '../../util/csv.ts'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import type { Report } from './report-shape.ts'
import { useKamoWords } from './words.ts'

export function SaveList({ reports }: { readonly reports: readonly Report[] }) {
  const say = useKamoWords()
  const locale = useLocale()
  const columns = (report: Report): readonly (readonly [title: string, cell: string | number | null])[] => [
    [say('column.receipt'), report.receipt], [say('column.level'), report.levelTitle],
    [say('at'), formatTime(report.happenedAt, locale)], [say('received'), formatTime(report.receivedAt, locale)],
    [say('column.via'), say(`via.${report.via}`)], [say('take.where'), report.place], [say('column.device'), report.device],
    [say('column.department'), report.department], [say('signs'), report.symptoms.join(say('between'))],
    [say('take.several'), report.several === null ? null : say(report.several ? 'several.yes' : 'several.no')],
    [say('take.patients'), report.patients === null ? null : say(`patients.${report.patients}`)],
    [say('callback'), report.callback], [say('words'), report.words], [say('column.times'), report.times],
    [say('column.state'), report.incident ? say('state.incident', { number: report.incident.number }) : say(`state.${report.state}`)],
    [say('answer.result'), report.resultTitle], [say('answer.words'), report.resultWords],
  ]
  const save = () => {
    const rows = reports.map(columns)
    const table = [(rows[0] ?? []).map(([title]) => title), ...rows.map((row) => row.map(([, cell]) => cell))]
    saveAs('kamo.csv', toCsv(table), 'text/csv')
  }
  return <Button look="quiet" onClick={save}><Icon name="download" />{say('save')}</Button>
}
