// Calling on paper, for when the network is gone.
import { callScriptPaper } from '#hospital/binder/reports/call-script.ts'
import { callTreePaper } from '#hospital/binder/reports/call-tree.ts'
import { scriptFor } from '#hospital/response/calls/script.ts'
import { treeOf } from '#hospital/response/calls/tree.ts'
import type { Context, FileOut } from '../../context.ts'
import { notFound, type Refused } from '../../refuse.ts'
import { render } from '../reports.ts'
import { callGround } from './calls-ground.ts'
import { paperGround } from './paper-ground.ts'

export async function callPaper(context: Context<'calls.print'>): Promise<FileOut | Refused> {
  const { services, say, locale, params } = context
  const found = await callGround(context)
  if (found === null) return notFound()
  const given = { ...await paperGround(context, found.incident), rules: found.rules, tree: treeOf({ ...found, now: services.now(), say }) }
  return render[params.format](params.paper === 'tree'
    ? callTreePaper(given)
    : callScriptPaper({ ...given, script: scriptFor(found.rules, locale, found.script) }))
}
