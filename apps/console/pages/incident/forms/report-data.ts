// One report as the server tells it.
import type { Data } from '../../../api/client.ts'

export type ReportData = Data<'forms.get'>
