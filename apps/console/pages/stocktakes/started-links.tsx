// The links of a review that has just begun. They are shown once: only their hashes are kept.
import type { Data } from '../../api/client.ts'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { saveAs, toCsv } from '../../util/csv.ts'
import { path } from '../../util/path-builder.ts'
import { useStocktakeWords } from './words.ts'

export function StartedLinks({ started }: { readonly started: Data<'stocktakes.start'> }) {
  const say = useStocktakeWords()
  const facility = useFacility()
  // The server knows this page's address only by name; what is handed out must be whole.
  const sheets = started.sheets.map((sheet) => ({ ...sheet, link: new URL(sheet.link, location.origin).href }))
  const save = () => {
    const rows = sheets.map((sheet) => [sheet.department, sheet.link])
    saveAs('links.csv', toCsv([[say('department'), say('link')], ...rows]), 'text/csv')
  }
  return (
    <>
      <p>{say('links.lead')}</p>
      <ul className="flex flex-col gap-3">
        {sheets.map((sheet) => (
          <li key={sheet.id}>
            <p className="font-700">{sheet.department}</p>
            <CopyText label={sheet.department} text={sheet.link} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Link href={path.stocktake(facility, started.id)} className={buttonLook()}>{say('links.done')}</Link>
        <Button look="secondary" icon="download" onClick={save}>{say('links.save')}</Button>
      </div>
    </>
  )
}
