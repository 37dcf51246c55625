// Which page is home, by role.
import { path } from '../../util/path-builder.ts'

/** A manager wants the whole at a look, an auditor too; whoever does the work wants today. */
export function homeOf(home: { readonly id: string; readonly roles: readonly string[] }): string {
  const does = home.roles.includes('practitioner') || home.roles.includes('staff')
  return does ? path.today(home.id) : path.board(home.id)
}
