// After an incident in a browser: shared and taken back, reviewed, made a case of; phone and desk, light and dark, axe.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { lookOver } from './look-over.ts'
import { openStage, settled, setUp, type Stage } from './stage.ts'

describeWith(hasChromium)('after an incident', () => {
  let stage: Stage
  let page: Page
  let incident = ''
  const wrong: string[] = []
  const go = async (address: string) => {
    await page.goto(address)
    await settled(page)
  }
  const look = async (name: string) => void wrong.push(...(await lookOver(page, name)))
  const post = (rest: string, data: object) => page.request.post(`/api/v1/facilities/h1/${rest}`, { data, headers: { 'x-kokoroe': '1' } })

  beforeAll(async () => {
    stage = await openStage()
    page = await stage.page()
    page.setDefaultTimeout(15_000)
    await setUp(page, stage.code)
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
    const opened = await post('incidents', { title: '印刷が止まらない', knownAt: ago(300), happenedAt: ago(280), fromPaper: true })
    incident = ((await opened.json()) as { id: string }).id
    await post(`incidents/${incident}/playbooks`, { playbook: 'ransomware', happenedAt: ago(270), fromPaper: true })
    await post(`incidents/${incident}/roles/take`, { role: 'lead', happenedAt: ago(250), fromPaper: true })
  }, 120_000)
  afterAll(() => stage?.end())

  it('who shares sees what would be seen; nobody receives yet', async () => {
    await go(`/h/h1/incidents/${incident}/share`)
    await page.getByText('だれとも共有していません。').waitFor()
    await page.getByText('共有を受け取る施設がありません').waitFor()
    await look('share')
    await go('/h/h1/shared')
    await page.getByRole('button', { name: '受け取る', exact: true }).click()
    await page.getByText('共有された事案はありません').waitFor()
    await look('shared')
  }, 60_000)

  it('the review shows phases and silences, takes words, and links an improvement to a check', async () => {
    const due = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    await post('improvements', { of: incident, what: 'テープを毎朝見る', ownerName: '情報課', due })
    await go(`/h/h1/incidents/${incident}/review`)
    await page.getByText('何も書かれていません').first().waitFor()
    await page.getByLabel('うまくいったこと').fill('紙カルテへ30分で移れた')
    await page.getByRole('button', { name: '保存する' }).click()
    await page.getByText('が書きました').waitFor()
    await look('review')
  }, 60_000)

  it('a case goes out only once what was found is removed or confirmed', async () => {
    await post(`incidents/${incident}/state`, { state: 'closed' })
    await go(`/h/h1/incidents/${incident}/review`)
    await page.getByRole('button', { name: '事例にする' }).click()
    const level = page.getByRole('region', { name: '公表' })
    await level.getByLabel('題名').fill('プリンターから英文')
    await level.getByLabel('入口').fill('192.168.0.1の保守回線')
    await level.getByRole('button', { name: '保存して、消す所を探す' }).click()
    await level.getByText('残り 1 か所').waitFor()
    await look('own-case')
    await level.getByRole('button', { name: '消さずに出す 192.168.0.1' }).click()
    await page.getByLabel('消さなくてよい理由').fill('機器の初期値です')
    await page.getByRole('dialog').getByRole('button', { name: '消さずに出す' }).click()
    await level.getByRole('button', { name: 'この段階で出す' }).click()
    await level.getByText('に出しました').waitFor()
  }, 60_000)

  it('the library is searched, and a case leads to the checks it taught and back', async () => {
    await go('/h/h1/cases')
    await look('cases')
    await page.getByLabel('事例を探す').fill('てーぷ')
    await page.getByRole('link', { name: '新しい電子カルテの15日後、バックアップがなかった' }).click()
    await page.getByText('この事例が教えた点検').first().waitFor()
    await look('case')
    await page.getByRole('link', { name: /^心得3/ }).first().click()
    // Within the guidance of a check, which is folded away.
    await page.getByRole('link', { name: '宇陀市立病院 2018年', includeHidden: true }).first().waitFor({ state: 'attached' })
    expect(await page.getByText('この点検を教えた事例').count()).toBeGreaterThan(1)
  }, 60_000)

  it('has no accessibility violations, and complains of nothing', () => {
    expect(wrong).toEqual([])
    expect(stage.complaints).toEqual([])
    expect(stage.strangers).toEqual([])
  })
})
