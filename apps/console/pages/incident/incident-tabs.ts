// The pages of one incident, in the order in which they stand above each of them. A page adds its line here.
import type { Permission } from '#hospital/kernel/permission.ts'
import type { Locale } from '#hospital/kernel/text.ts'
import { path } from '../../util/path-builder.ts'
import { en as word } from './word/text.en.ts'
import { ja as wordJa } from './word/text.ja.ts'
import { en as calls } from './calls/text.en.ts'
import { ja as callsJa } from './calls/text.ja.ts'
import { en as comeback } from './comeback/text.en.ts'
import { ja as comebackJa } from './comeback/text.ja.ts'
import { en as after } from '../cases/text.en.ts'
import { ja as afterJa } from '../cases/text.ja.ts'
import { en as cuts } from './cuts/text.en.ts'
import { ja as cutsJa } from './cuts/text.ja.ts'
import { en as decisions } from './decisions/text.en.ts'
import { ja as decisionsJa } from './decisions/text.ja.ts'
import { en as duties } from './duties/text.en.ts'
import { ja as dutiesJa } from './duties/text.ja.ts'
import { en as evidence } from './evidence/text.en.ts'
import { ja as evidenceJa } from './evidence/text.ja.ts'
import { en as outside } from './outside/text.en.ts'
import { ja as outsideJa } from './outside/text.ja.ts'
import { en as forms } from './forms/text.en.ts'
import { ja as formsJa } from './forms/text.ja.ts'
import { en as drills } from '../drills/text.en.ts'
import { ja as drillsJa } from '../drills/text.ja.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

interface IncidentTab {
  readonly id: string
  readonly title: Readonly<Record<Locale, string>>
  readonly path: (facility: string, incident: string) => string
  readonly needs: Permission
}

const own = (id: 'board' | 'timeline' | 'roles') => ({ id, title: { ja: ja[`tab.${id}`], en: en[`tab.${id}`] }, needs: 'incident.read' } as const)

export const incidentTabs: readonly IncidentTab[] = [
  { ...own('board'), path: path.incident },
  { id: 'cuts', title: { ja: cutsJa.tab, en: cuts.tab }, needs: 'incident.read', path: (h, one) => path.incidentPart(h, one, 'cuts') },
  { id: 'decisions', title: { ja: decisionsJa.tab, en: decisions.tab }, needs: 'incident.read', path: (h, one) => path.incidentPart(h, one, 'decisions') },
  { id: 'word', title: { ja: wordJa.tab, en: word.tab }, needs: 'incident.read', path: (h, one) => path.incidentPart(h, one, 'word') },
  { id: 'calls', title: { ja: callsJa.tab, en: calls.tab }, needs: 'incident.read', path: (h, one) => path.incidentPart(h, one, 'calls') },
  { id: 'recovery', title: { ja: comebackJa.tab, en: comeback.tab }, needs: 'incident.read', path: (h, one) => path.incidentPart(h, one, 'recovery') },
  { ...own('timeline'), path: (h, incident) => path.incidentPart(h, incident, 'timeline') },
  { ...own('roles'), path: (h, incident) => path.incidentPart(h, incident, 'roles') },
  { id: 'duties', title: { ja: dutiesJa.tab, en: duties.tab }, needs: 'incident.read', path: (h, one) => path.incidentPart(h, one, 'duties') },
  { id: 'evidence', title: { ja: evidenceJa.tab, en: evidence.tab }, needs: 'incident.read', path: (h, one) => path.incidentPart(h, one, 'evidence') },
  { id: 'outside', title: { ja: outsideJa.tab, en: outside.tab }, needs: 'incident.read', path: (h, one) => path.incidentPart(h, one, 'outside') },
  { id: 'forms', title: { ja: formsJa.tab, en: forms.tab }, needs: 'incident.read', path: (h, one) => path.incidentPart(h, one, 'forms') },
  { id: 'improvements', title: { ja: drillsJa.improve, en: drills.improve }, needs: 'incident.read', path: (h, one) => path.incidentPart(h, one, 'improvements') },
  { id: 'share', title: { ja: afterJa['share.tab'], en: after['share.tab'] }, needs: 'incident.read', path: (h, one) => path.incidentPart(h, one, 'share') },
  { id: 'review', title: { ja: afterJa['review.tab'], en: after['review.tab'] }, needs: 'incident.read', path: (h, one) => path.incidentPart(h, one, 'review') },
]
