// What is said, who is called and how things come back, in a browser: phone and desk, light and dark, axe.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { recoveryFiles } from './recovery-files.ts'
import { lookOver } from './look-over.ts'
import { openStage, settled, setUp, type Stage } from './stage.ts'

describeWith(hasChromium)('saying, calling, coming back', () => {
  let stage: Stage
  let page: Page
  let incident = ''
  const wrong: string[] = []
  const at = async (part: string) => {
    await page.goto(`/h/h1/incidents/${incident}/${part}`)
    await settled(page)
  }
  const look = async (name: string) => void wrong.push(...(await lookOver(page, name)))
  const send = (method: 'post' | 'put', path: string, data: object) =>
    page.request[method](`/api/v1/facilities/h1/${path}`, { data, headers: { 'x-kokoroe': '1' } })

  beforeAll(async () => {
    stage = await openStage()
    page = await stage.page()
    page.setDefaultTimeout(15_000)
    await setUp(page, stage.code)
    await send('put', 'contacts', { contact: { role: 'systems', order: 'main', name: '佐藤 一', phones: ['内線2222', '090-1111-2222'] } })
    await send('put', 'contacts', { contact: { role: 'systems', order: 'deputy', name: '鈴木 二', phones: ['内線2223'] } })
    await send('put', 'agreed', { kind: 'substitute', is: { system: '電子カルテ', form: '紙カルテ', where: '各病棟の赤い箱' } })
    await page.getByRole('link', { name: 'ファイル', exact: true }).click()
    // The page before has a place to drop files as well, and goes away with what lies there.
    await page.getByRole('heading', { level: 1, name: 'ファイル' }).waitFor()
    await page.getByTestId('drop-input').setInputFiles(Object.entries(recoveryFiles).slice(0, 4).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })))
    await page.getByText('件を読み取りました').nth(3).waitFor({ timeout: 30_000 })
    const opened = await send('post', 'incidents', { title: 'プリンターから英文' })
    incident = ((await opened.json()) as { id: string }).id
  }, 180_000)
  afterAll(() => stage?.end())

  it('a note is made of what the board offers, looked through, corrected for patients, and given', async () => {
    await at('word')
    await page.getByText('状況メモはまだありません').waitFor()
    await page.getByRole('button', { name: /に気づきました。プリンターから英文/ }).click()
    await page.getByRole('button', { name: '相手ごとに見る' }).click()
    await page.getByRole('heading', { name: '報道機関のみなさまへ' }).waitFor()
    await look('word-new')
    await page.getByRole('button', { name: '状況メモを出す' }).click()
    await page.getByRole('heading', { name: '第1報' }).waitFor()
    await page.getByLabel('相手', { exact: true }).selectOption('patients')
    await page.getByLabel('患者さん・ご来院のみなさまへの文').fill('情報は漏れていません。10.0.0.5')
    await page.getByText('「10.0.0.5」はネットワークの番号のようです。').waitFor()
    await page.getByText('「漏れていません」は、確かめる前に言うと信頼を失います。').waitFor()
    await look('word-given')
    await page.getByRole('button', { name: '掲示' }).click()
    await page.getByRole('button', { name: '伝えた', exact: true }).click()
    await page.getByText(/に伝えました: 掲示（山田 太郎）/).waitFor()
    await page.getByRole('link', { name: /^次の連絡 \d/ }).waitFor()
  }, 90_000)

  it('two write at once: nobody loses a word, and the other note is read first', async () => {
    await at('word')
    await page.getByLabel('分かっていること').fill('手書きに切りかえた')
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    const other = await send('post', `incidents/${incident}/word`, {
      known: ['同僚の報'], unknown: [], doing: [], notDoing: [], nextAt: soon, contact: null, fromPaper: false,
    })
    expect(other.status()).toBeLessThan(300)
    await page.getByText('書いている間に第2報が出ました').waitFor()
    expect(await page.getByLabel('分かっていること').inputValue()).toBe('手書きに切りかえた')
    await page.getByRole('button', { name: '状況メモを出す' }).click()
    await page.getByText('ほかの人が第2報を出しました').waitFor()
    await look('word-meanwhile')
    await page.getByRole('button', { name: '読みました' }).click()
    await page.getByRole('button', { name: '状況メモを出す' }).click()
    await page.getByRole('heading', { name: '第3報' }).waitFor()
    expect(await page.getByText('書いている間に').count()).toBe(0)
  }, 60_000)

  it('words that calm are read from a phone', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    await at('word?view=phrases')
    await page.getByRole('button', { name: '病棟・外来の職員に' }).click()
    await page.getByText('知らせてくれて助かりました。').waitFor()
    await look('phrases')
  }, 60_000)

  it('the next number is a thumb away, and one tap goes on to the next', async () => {
    await at('calls')
    const card = page.getByRole('article', { name: 'システム担当' })
    expect(await card.getByRole('link', { name: '佐藤 一に電話 内線2222' }).getAttribute('href')).toBe('tel:2222')
    await card.getByRole('button', { name: '佐藤 一（内線2222）: 出ない' }).click()
    await card.getByRole('link', { name: '佐藤 一に電話 090-1111-2222' }).waitFor()
    await card.getByText('後に、次の人へ').waitFor()
    await look('calls')
    await card.getByRole('button', { name: /: つながった/ }).click()
    await card.getByText('つながった', { exact: true }).waitFor()
    await page.goto('/h/h1/calling')
    await page.getByLabel('何分つながらなければ次の人へ').fill('５')
    await page.getByRole('button', { name: 'この時間にする' }).click()
    await page.getByText('自院の時間を使っています。').waitFor()
    await look('calling')
  }, 90_000)

  it('a system comes back step by step, and the gate says what is missing with a link to each', async () => {
    await at('recovery')
    const card = page.getByRole('article', { name: '電子カルテ' })
    const step = async (title: string) => {
      await card.getByRole('button', { name: `電子カルテ 次の段階へ: ${title}` }).click()
      await page.getByRole('dialog').getByLabel(/名前/).fill('田中')
      await page.getByRole('dialog').getByRole('button', { name: '記録する' }).click()
      await card.getByText(title, { exact: true }).waitFor()
    }
    await step('除去・作り直し済み')
    await step('検査済み')
    await card.getByText(/まだつなげません。残り \d+ 件/).first().waitFor()
    await look('recovery')
    await card.getByRole('link', { name: '入られた口をふさいだ' }).click()
    const item = page.getByRole('listitem').filter({ hasText: '「入られた口をふさいだ」に答える' }).last()
    await item.getByText('「入られた口をふさいだ」に答える').click()
    await item.getByLabel('確かめた人').fill('田中')
    await item.getByLabel('どう確かめたか・理由').fill('VPN装置を外した')
    await item.getByRole('button', { name: '答える' }).click()
    await page.getByText('VPN装置を外した').first().waitFor()
    await page.getByText('電子カルテ 紙カルテの枚数を入れる').click()
    await page.getByLabel('紙の枚数').first().fill('120')
    await page.getByLabel('入力した枚数').first().fill('40')
    await page.getByRole('button', { name: '枚数を記録' }).first().click()
    await page.getByText('入力 40/120').waitFor()
    await page.getByLabel('台数').fill('１２')
    await page.getByRole('button', { name: '台数を記録' }).click()
    await page.getByText(/作り直した 12/).waitFor()
    await look('recovery-later')
  }, 90_000)

  it('axe found nothing, nothing scrolls sideways, no page complains', () => {
    expect(wrong).toEqual([])
    expect(stage.complaints).toEqual([])
    expect(stage.strangers).toEqual([])
  })
})
