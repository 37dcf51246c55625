// Every finding, or those of one check.
import { useSearchValue } from '../../layouts/address.ts'
import { Page } from '../../ui/page.tsx'
import { FindingsTable } from './findings-table.tsx'
import { useFindingWords } from './words.ts'

export function FindingsPage() {
  const say = useFindingWords()
  const principle = useSearchValue('principle')
  const check = useSearchValue('check')
  return (
    <Page title={say('title')}>
      <FindingsTable {...(principle ? { principle: Number(principle) } : {})} {...(check ? { check } : {})} />
    </Page>
  )
}
