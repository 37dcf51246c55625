// Every page of a hospital that has its files, for tests that walk over all of them.
import type { Page } from 'playwright-core'
import { path } from '../util/path-builder.ts'

const h = 'h1'

interface Found {
  readonly finding: string
  readonly file: string
  readonly strange: string
  readonly campaign: string
  readonly incident: string
  readonly sheet: string
  readonly account: string
  readonly evidence: string
  readonly rehearsal: string
}

/** Ids that only the server knows, asked with the page's own session. */
async function idsOf(page: Page): Promise<Found> {
  const get = async (rest: string) => {
    const answer = await page.request.get(`/api/v1/facilities/${h}/${rest}`, { headers: { 'x-kokoroe': '1' } })
    // The tests read what they brought themselves.
    return (await answer.json()) as { rows: { id: string; key: string; name: string; file: string }[]; rehearsals: { key: string }[]; sheets: { id: string }[]; evidence: { file: string }[] }
  }
  const post = (rest: string, data: object) => page.request.post(`/api/v1/facilities/${h}/${rest}`, { data, headers: { 'x-kokoroe': '1' } })
  const campaigns = await get('stocktakes')
  if (campaigns.rows.length === 0) await post('stocktakes', { title: '秋の棚卸し', due: '2099-01-31' })
  const campaign = (await get('stocktakes')).rows[0]?.id ?? ''
  const opened = await page.request.get(`/api/v1/facilities/${h}/incidents`, { headers: { 'x-kokoroe': '1' } })
  const { real } = (await opened.json()) as { real: { id: string }[] }
  if (real.length === 0) {
    const made = await post('incidents', { title: '全プリンターから英文' })
    const { id } = (await made.json()) as { id: string }
    await post(`incidents/${id}/playbooks`, { playbook: 'ransomware' })
    real.push({ id })
  }
  if ((await get('rehearsals')).rehearsals.length === 0) await post('rehearsals', { system: '電子カルテ' })
  const files = await get('files')
  const finding = (await get('findings?principle=1')).rows[0]?.id ?? ''
  return {
    finding,
    file: files.rows.find((one) => one.name.startsWith('退職者'))?.id ?? '',
    strange: files.rows.find((one) => one.name.startsWith('なぞ'))?.id ?? '',
    campaign,
    incident: real[0]?.id ?? '',
    sheet: (await get(`stocktakes/${campaign}`)).sheets[0]?.id ?? '',
    account: (await get('register/account')).rows[0]?.key ?? '',
    evidence: (await get(`findings/${finding}`)).evidence[0]?.file ?? '',
    rehearsal: (await get('rehearsals')).rehearsals[0]?.key ?? '',
  }
}

/** A generation of a backup, as the matrix names it. */
async function generationOf(page: Page): Promise<{ readonly key: string; readonly system: string }> {
  const answer = await page.request.get(`/api/v1/facilities/${h}/backups`, { headers: { 'x-kokoroe': '1' } })
  const { systems } = (await answer.json()) as { systems: { key: string; generations: { key: string }[] }[] }
  const found = systems.find(({ generations }) => generations.length > 0)
  return { key: found?.generations[0]?.key ?? '', system: found?.key ?? '' }
}

export async function everyPage(page: Page): Promise<readonly string[]> {
  const id = await idsOf(page)
  const copy = await generationOf(page)
  return [
    path.today(h), path.board(h), ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => path.principle(h, number)),
    path.findings(h), path.finding(h, id.finding), path.evidence(h, id.evidence, 2),
    path.tasks(h), path.exceptions(h), path.inspection(h),
    path.files(h), path.file(h, id.file), path.file(h, id.strange), path.mapFile(h, id.strange),
    path.kamo(h), path.kamoRules(h),
    path.register(h), path.registerKind(h, 'account'), path.entity(h, 'account', id.account),
    path.stocktakes(h), path.stocktake(h, id.campaign), path.sheet(h, id.campaign, id.sheet),
    path.contacts(h), path.callList(h), path.vendors(h), path.vendorMap(h), path.vendorLetter(h, '㈱髙﨑システム'),
    path.backups(h), path.backup(h, copy.key, copy.system), path.backupTimeline(h), path.backupCalendar(h), path.backupFee(h),
    path.media(h), path.medium(h, 'RDX-1'), path.rehearsals(h), path.rehearsal(h, id.rehearsal), path.recovery(h), path.planner(h), path.claims(h),
    path.incidents(h), path.incident(h, id.incident), path.incidentPart(h, id.incident, 'timeline'), path.incidentPart(h, id.incident, 'roles'), path.playbooks(h),
    path.drills(h), path.exercise(h, 'card-night-printer'), path.improvements(h),
    path.rulebooks(h), path.rulebook(h, 'checklist-r7'), path.compareRulebooks(h),
    path.ledger(h), path.reports(h), path.people(h), path.profile(h), path.me(), path.operate(), path.installationActs(), path.password(),
    '/nowhere',
  ]
}
