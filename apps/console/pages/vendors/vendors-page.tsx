// Vendors: who has answered, who owes what since when, and a letter to those who owe.
import { useMemo, useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { VendorReceiptForm } from '../../forms/vendor-receipt-form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { VendorAnswers } from './answers.tsx'
import { StateMark } from './state-mark.tsx'
import { useVendorWords } from './words.ts'

type Vendor = Row<'vendors.list'>

export function VendorsPage() {
  const say = useVendorWords()
  const facility = useFacility()
  const asked = useAsk('vendors.list', {})
  const [receiving, setReceiving] = useState<Vendor | null>(null)
  const [reading, setReading] = useState<Vendor | null>(null)
  const columns = useColumns(setReceiving, setReading)
  return (
    <Page title={say('title')} actions={<Link href={path.vendorMap(facility)} className={buttonLook('secondary')}>{say('map')}</Link>}>
      <Answered asked={asked}>
        {({ rows }) => {
          const silent = rows.filter((vendor) => vendor.silentSince !== null)
          return (
            <>
              {silent.length > 0 && (
                <Notice tone="caution" title={say('silent', { count: silent.length })}>
                  <ul>
                    {silent.map((vendor) => <li key={vendor.key}>{say('silent.one', { name: vendor.name, days: vendor.silentDays ?? 0 })}</li>)}
                  </ul>
                </Notice>
              )}
              <DataTable
                name={say('title')}
                rows={rows}
                columns={columns}
                rowKey={(vendor) => vendor.key}
                exportAs={say('title')}
                empty={(
                  <Empty title={say('none')}>
                    <p>{say('none.next')}</p>
                    <Link href={path.files(facility)} className={buttonLook('secondary')}>{say('none.go')}</Link>
                  </Empty>
                )}
              />
            </>
          )
        }}
      </Answered>
      <Dialog title={say('record')} open={receiving !== null} onClose={() => setReceiving(null)}>
        {receiving && <VendorReceiptForm vendor={receiving} onDone={() => setReceiving(null)} />}
      </Dialog>
      <Dialog title={say('answers', { name: reading?.name ?? '' })} open={reading !== null} onClose={() => setReading(null)}>
        {reading && <VendorAnswers vendor={reading.key} />}
      </Dialog>
    </Page>
  )
}

function useColumns(receive: (vendor: Vendor) => void, read: (vendor: Vendor) => void): readonly Column<Vendor>[] {
  const say = useVendorWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  return useMemo(() => [
    {
      key: 'name', width: 'name',
      title: say('name'),
      value: (vendor) => vendor.name,
      cell: (vendor) => (
        <>
          <Link href={path.entity(facility, 'vendor', vendor.key)} className="link font-700">{vendor.name}</Link>
          <span className="hint block">{vendor.systems.join(say('sep'))}</span>
        </>
      ),
    },
    { key: 'night', title: say('night'), value: (vendor) => vendor.nightContact, cell: (vendor) => <StateMark state={vendor.nightContact} /> },
    ...(['checklist', 'mds', 'sds'] as const).map((form): Column<Vendor> => ({
      key: form,
      title: say(`form.${form}`),
      value: (vendor) => vendor.forms.find((one) => one.form === form)?.state ?? null,
      cell: (vendor) => {
        const own = vendor.forms.find((one) => one.form === form)
        return own && (
          <>
            <StateMark state={own.state} />
            {own.noAnswers > 0 && (
              <button type="button" className="link block min-h-8 whitespace-nowrap" onClick={() => read(vendor)}>{say('noAnswers', { count: own.noAnswers })}</button>
            )}
          </>
        )
      },
    })),
    { key: 'remote', title: say('remote'), value: (vendor) => vendor.remoteDeclared, cell: (vendor) => <StateMark state={vendor.remoteDeclared} /> },
    {
      key: 'contract',
      title: say('contract'),
      sortable: false,
      value: (vendor) => vendor.contract.filter((clause) => clause.state === 'missing').map((clause) => clause.title).join(say('sep')),
      cell: (vendor) => {
        const missing = vendor.contract.filter((clause) => clause.state === 'missing')
        return missing.length > 0 ? missing.map((clause) => <span key={clause.clause} className="block">{clause.title}</span>) : <StateMark state={vendor.contract.every((clause) => clause.state === 'good') ? 'good' : 'unknown'} />
      },
    },
    {
      key: 'do', width: 'tight',
      title: say('do'),
      sortable: false,
      value: (vendor) => vendor.missing.join(say('sep')),
      cell: (vendor) => (
        <span className="flex flex-col items-start gap-1">
          {vendor.missing.length > 0 && (
            <Link href={path.vendorLetter(facility, vendor.name)} aria-label={say('letter.of', { name: vendor.name })} className="link inline-flex min-h-11 items-center whitespace-nowrap">{say('letter')}</Link>
          )}
          <Button look="quiet" aria-label={say('record.of', { name: vendor.name })} disabledReason={whyNot('work.manage')} onClick={() => receive(vendor)}>{say('record')}</Button>
        </span>
      ),
    },
  ], [say, facility, whyNot, receive, read])
}
