// The one route table. Server, console and command line are typed by it; permissions, OpenAPI and the matrix test come
// out of it.
import type { Route, RouteSpec } from './route.ts'
import { backupRoutes } from './routes/backups.ts'
import { boardRoutes } from './routes/board.ts'
import { contactRoutes } from './routes/contacts.ts'
import { filesRoutes } from './routes/files.ts'
import { houseRoutes } from './routes/house.ts'
import { meRoutes } from './routes/me.ts'
import { peopleRoutes } from './routes/people.ts'
import { recoveryRoutes } from './routes/recovery.ts'
import { registerRoutes } from './routes/register.ts'
import { boardOfIncidentRoutes } from './routes/response/board.ts'
import { timelineRoutes } from './routes/response/timeline.ts'
import { drillRoutes } from './routes/response/drills.ts'
import { improvementRoutes } from './routes/response/improvements.ts'
import { dutyRoutes } from './routes/response/duties.ts'
import { formRoutes } from './routes/response/forms.ts'
import { outsideRoutes } from './routes/response/outside.ts'
import { securedRoutes } from './routes/response/evidence.ts'
import { incidentRoutes } from './routes/response/incidents.ts'
import { redFileRoutes } from './routes/response/red-file.ts'
import { rulebookRoutes } from './routes/rulebooks.ts'
import { sessionRoutes } from './routes/session.ts'
import { stateRoutes } from './routes/state.ts'
import { agreedRoutes } from './routes/response/agreed.ts'
import { cutRoutes } from './routes/response/cuts.ts'
import { decisionRoutes } from './routes/response/decisions.ts'
import { deskRoutes } from './routes/response/desk.ts'
import { caseRoutes } from './routes/response/cases.ts'
import { reviewRoutes } from './routes/response/review.ts'
import { sharingRoutes } from './routes/response/sharing.ts'
import { kamoRoutes } from './routes/response/kamo.ts'
import { callRoutes } from './routes/response/calls.ts'
import { comebackRoutes } from './routes/response/comeback.ts'
import { wordRoutes } from './routes/response/word.ts'
import { stocktakeRoutes } from './routes/stocktakes.ts'
import { workRoutes } from './routes/work.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const contract = {
  ...stateRoutes,
  ...sessionRoutes,
  ...meRoutes,
  ...peopleRoutes,
  ...boardRoutes,
  ...workRoutes,
  ...filesRoutes,
  ...registerRoutes,
  ...stocktakeRoutes,
  ...contactRoutes,
  ...backupRoutes,
  ...recoveryRoutes,
  ...incidentRoutes,
  ...securedRoutes,
  ...outsideRoutes,
  ...dutyRoutes,
  ...formRoutes,
  ...boardOfIncidentRoutes,
  ...timelineRoutes,
  ...reviewRoutes, ...caseRoutes, ...sharingRoutes,
  ...drillRoutes, ...improvementRoutes,
  ...rulebookRoutes,
  ...houseRoutes,
  ...kamoRoutes,
  ...deskRoutes,
  ...redFileRoutes,
  ...cutRoutes, ...decisionRoutes, ...agreedRoutes,
  ...wordRoutes, ...callRoutes, ...comebackRoutes,
} as const

export type Contract = typeof contract
export type RouteId = keyof Contract

// A route without its two sentences, or a sentence without its route, is a type error here.
const texts: {
  readonly ja: Readonly<Record<RouteId, string>>; readonly en: Readonly<Record<RouteId, string>>
} = { ja, en }
const noStray: Readonly<Record<keyof typeof ja, RouteSpec>> = contract

const routeIds = Object.keys(noStray) as readonly RouteId[]

export const routeTable: readonly (Route & { readonly id: RouteId })[] = routeIds.map((id) => ({
  id,
  ...(contract[id] as RouteSpec),
  text: { ja: texts.ja[id], en: texts.en[id] },
}))
