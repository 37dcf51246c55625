// The hospital's own ledger of accounts, kept in a workbook.
import { inEra } from '../days.ts'
import type { Hospital } from '../hospital.ts'
import type { Cell } from './workbook.ts'

export function* ledgerRows({ ledger, profile }: Hospital): Generator<readonly Cell[]> {
  yield [`${profile.name} 共有・サービス・保守アカウント管理台帳`]
  yield []
  yield ['No', 'ログインID', '種別', '部署', '用途', '責任者', '利用者', '次回見直し日', '利用終了日', '業者名']
  for (const [at, row] of ledger.entries()) {
    yield [
      at + 1,
      row.login,
      row.use,
      row.department,
      row.purpose,
      row.owner,
      row.users,
      row.reviewOn === null ? null : { day: row.reviewOn },
      row.endsOn === null ? null : inEra(row.endsOn),
      row.vendor,
    ].map((cell) => (cell === '' ? null : cell))
  }
}
