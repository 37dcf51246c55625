// The row itself, as it stands in the file, between its neighbours.
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useFindingWords } from './words.ts'

interface EvidenceRowsProps {
  readonly file: string
  readonly row: number | null
  readonly around: number
}

export function EvidenceRows({ file, row, around }: EvidenceRowsProps) {
  const say = useFindingWords()
  const asked = useAsk('evidence.rows', { params: { file }, query: { ...(row === null ? {} : { row }), around } })
  return (
    <Answered asked={asked}>
      {(found) => (
        <div role="region" tabIndex={0} aria-label={say('rows', { path: found.path })} className="relative overflow-x-auto rounded-8 border border-line bg-raised">
          <table className="w-full border-collapse text-left">
            <caption className="sr-only">{say('rows', { path: found.path })}</caption>
            <thead className="bg-sunken">
              <tr>
                <th scope="col" className="border-b border-line px-3 py-2 whitespace-nowrap">{say('rows.number')}</th>
                {found.header.map((title, at) => (
                  <th key={`${title}${at}`} scope="col" className="border-b border-line px-3 py-2 whitespace-nowrap">{title}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.rows.map((one, line) => (
                <tr key={line} className={`border-b border-line last:border-b-0 ${one.here ? 'bg-unknown-soft font-700' : 'text-soft'}`}>
                  <th scope="row" className="px-3 py-1.5 text-right whitespace-nowrap">
                    <span className="inline-flex items-center gap-1">
                      {one.here && <><Icon name="arrow" size={16} /><span className="sr-only">{say('rows.here')}</span></>}
                      {one.row}
                    </span>
                  </th>
                  {one.cells.map((text, at) => (
                    <td key={at} className="max-w-80 px-3 py-1.5 align-top"><span className="line-clamp-3">{text}</span></td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Answered>
  )
}
