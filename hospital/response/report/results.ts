// What a report can turn out to be; data, so that the words to the wards can be looked over by people.
import { z } from 'zod'
import { both, dataOf } from '../data.ts'

const id = z.string().regex(/^[a-z][a-z-]{0,39}$/)

export const reportResults = dataOf('report-results', z.strictObject({
  results: z.array(z.strictObject({ id, attack: z.boolean(), title: both, said: both })).min(2).max(40),
  thanks: both,
}))

export type ReportResult = ReturnType<typeof reportResults>['results'][number]

export const resultOf = (result: string): ReportResult | null =>
  reportResults().results.find((one) => one.id === result) ?? null
