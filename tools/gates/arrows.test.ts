import { describe, expect, it } from 'vitest'
import { importsOf, objection } from './arrows.ts'

describe('arrows', () => {
  it('finds every way to import', () => {
    const text = [
      "import a from './a.ts'", "import type { B } from '#hospital/kernel/act.ts'", "export { c } from './c.ts'",
      "import './side.css'", "const d = await import('./d.ts')", 'import {\n  e,\n} from "./e.ts"', "// import x from './not.ts' is prose",
    ].join('\n')
    expect(importsOf(text)).toEqual(['./a.ts', '#hospital/kernel/act.ts', './c.ts', './side.css', './d.ts', './e.ts'])
  })

  it.each([
    ['hospital/principles/1-accounts/principle.ts', '#hospital/register/view.ts'],
    ['hospital/sources/ad-users-csv/source.ts', '#engines/tabular'],
    ['apps/server/serve.ts', '#hospital/kernel/kernel.ts'],
    ['hospital/principles/3-backup/checks/read-again.ts', '#hospital/copies/verdicts/intact.ts'],
    ['hospital/binder/reports/inspection.ts', '#hospital/principles/index.ts'],
    ['hospital/recovery/limits.ts', '#hospital/copies/generations/systems.ts'],
    ['engines/tabular/csv.ts', '#engines/japanese'],
    ['apps/console/src/pages/password.tsx', '#engines/password'],
  ])('lets %s use %s', (from, to) => expect(objection(from, to)).toBeNull())

  it.each([
    ['hospital/register/build.ts', '#hospital/principles/shape.ts'], // up
    ['hospital/principles/1-accounts/checks/lockout.ts', '#hospital/sources/source.ts'], // sideways
    ['hospital/sources/secedit/source.ts', '#hospital/principles/shape.ts'],
    ['hospital/principles/1-accounts/principle.ts', '#hospital/principles/2-contacts/principle.ts'], // one principle, another
    ['apps/server/handlers/board.ts', '#hospital/principles/3-backup/principle.ts'], // by name, past the list of the nine
    ['hospital/binder/reports/board.ts', '#hospital/principles/3-backup/principle.ts'],
    ['hospital/recovery/limits.ts', '#hospital/principles/3-backup/text.ts'],
    ['hospital/copies/matrix/matrix.ts', '#hospital/principles/shape.ts'], // up
    ['hospital/sources/backup-watch/source.ts', '#hospital/copies/moments.ts'],
    ['engines/ledger/tree.ts', '#engines/tabular'],
    ['engines/ledger/tree.ts', '#hospital/kernel/text.ts'],
    ['apps/console/src/main.tsx', '#hospital/kernel/kernel.ts'],
    ['hospital/work/tasks.ts', '../kernel/act.ts'], // leaves its room by a relative path
    ['hospital/work/tasks.ts', 'node:sqlite'], // another door
  ])('refuses %s → %s', (from, to) => expect(objection(from, to)).not.toBeNull())
})
