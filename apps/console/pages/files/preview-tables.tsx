// What would be read with these meanings: a few records, what is ignored, what goes wrong. Asked again a moment after a change.
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { TableFrame } from '../../table/table-frame.tsx'
import { useSettled } from '../../util/use-settled.ts'
import { useFileWords } from './words.ts'

type Preview = Data<'files.preview'>
type Mapping = Data<'mapper.guess'>['mapping']
type Fact = Preview['facts'][number]

export function PreviewTables({ file, mapping }: { readonly file: string; readonly mapping: Mapping }) {
  const settled = useSettled(mapping, 300)
  const asked = useAsk('files.preview', { params: { file }, body: { mapping: settled } })
  return <Answered asked={asked}>{(preview) => <Shown preview={preview} />}</Answered>
}

function Shown({ preview }: { readonly preview: Preview }) {
  const say = useFileWords()
  const titles = new Map(preview.facts.flatMap((fact) => fact.attributes.map((one) => [one.attribute, one.title] as const)))
  const columns = [
    { key: 'row', width: 'tight' as const, title: say('problem.row'), align: 'end' as const, value: (fact: Fact) => fact.row },
    ...[...titles].map(([key, title]) => ({ key, title, value: (fact: Fact) => shown(fact.attributes.find((one) => one.attribute === key)?.value) })),
  ]
  return (
    <div className="flex flex-col gap-3">
      <TableFrame name={say('map.preview')} columns={columns} rows={preview.facts} rowKey={(fact) => `${fact.kind}:${fact.row}:${fact.key}`} />
      {preview.ignored.length > 0 && <p className="hint">{say('map.ignored', { list: preview.ignored.join(say('sep')) })}</p>}
      {preview.problems.map((problem) => (
        <p key={`${problem.row}:${problem.code}`} className="text-unknown">
          {problem.row !== null && `${say('problem.at', { row: problem.row })} `}{problem.text}
        </p>
      ))}
    </div>
  )
}

function shown(value: Fact['attributes'][number]['value'] | undefined): string | number | null {
  if (value === undefined || value === null) return null
  return Array.isArray(value) ? value.join(' ') : typeof value === 'boolean' ? (value ? '✓' : '-') : value
}
