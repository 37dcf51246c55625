// Every other way to log in, set up on the page and used in a real browser against real counterparts: a passkey of a virtual
// authenticator, an OpenID provider of another site, Samba's Active Directory. And what the installation's record says of it.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { startProvider, type Provider } from '#hospital/kernel/people/provider.fixture.ts'
import { axeViolations } from '#tools/testing/browser.ts'
import { describeWith, hasChromium, hasSamba } from '#tools/testing/needs.ts'
import { startSamba, type Samba } from '#tools/testing/samba.ts'
import { login, openStage, password, settled, setUp, type Stage } from './stage.ts'

async function logOut(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'ログアウト', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'ログイン' }).waitFor()
}

async function logIn(page: Page, name: string, word: string): Promise<void> {
  await page.getByLabel('ログイン名').fill(name)
  await page.getByLabel('パスワード').fill(word)
  await page.getByRole('button', { name: 'ログインする', exact: true }).click()
}

const today = (page: Page) => page.getByRole('heading', { level: 1, name: '今日やること' }).waitFor()

/** The part of the settings page under this heading, opened. */
async function settings(page: Page, title: string) {
  await page.goto('/operate')
  await settled(page)
  const part = page.getByRole('region', { name: title, exact: true })
  await part.getByText('設定を開く').click()
  return part
}

describeWith(hasChromium)('logging in by other ways', () => {
  let stage: Stage
  let page: Page
  let provider: Provider
  beforeAll(async () => {
    provider = await startProvider()
    provider.asks = true
    stage = await openStage({ tls: true })
    page = await stage.page()
    page.setDefaultTimeout(15_000)
    await setUp(page, stage.code)
  })
  afterAll(async () => {
    await stage?.end()
    await provider?.stop()
  })

  it('a passkey is registered on one’s own page, and lets in without a password', async () => {
    const session = await page.context().newCDPSession(page)
    await session.send('WebAuthn.enable')
    await session.send('WebAuthn.addVirtualAuthenticator', { options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
      automaticPresenceSimulation: true,
    } })
    await page.goto('/me')
    await settled(page)
    const part = page.getByRole('region', { name: 'パスキー', exact: true })
    await part.getByLabel('名前').fill('情報課のパソコン')
    await part.getByLabel('今のパスワード').fill('ちがう合言葉です')
    await part.getByRole('button', { name: 'パスキーを登録する' }).click()
    await part.getByRole('alert').waitFor()
    await part.getByLabel('今のパスワード').fill(password)
    await part.getByRole('button', { name: 'パスキーを登録する' }).click()
    await part.getByText('情報課のパソコン').waitFor()
    await logOut(page)
    await page.getByRole('button', { name: 'パスキーでログインする' }).click()
    await today(page)
    // Taken off the list, it opens nothing.
    await page.goto('/me')
    await page.getByRole('button', { name: '情報課のパソコンを消す' }).click()
    await page.getByText('パスキーは、まだ登録されていません。').waitFor()
    await logOut(page)
    await page.getByRole('button', { name: 'パスキーでログインする' }).click()
    await page.getByText('パスキーでログインできませんでした').waitFor()
    await logIn(page, login, password)
    await today(page)
    await session.detach()
  })

  it('a provider of another site sends people back logged in, with the roles of their groups', async () => {
    const part = await settings(page, 'OpenID Connectでのログイン')
    await part.getByLabel('発行者のアドレス').fill(provider.issuer)
    await part.getByLabel('クライアントID').fill(provider.clientId)
    await part.getByLabel('クライアントシークレット').fill(provider.secret)
    await part.getByLabel('ログイン画面のボタンの文字').fill('院内アカウントでログイン')
    await part.getByRole('button', { name: 'グループを足す' }).click()
    await part.getByLabel('グループ名').fill('医療安全')
    await part.getByRole('button', { name: '保存する', exact: true }).click()
    await part.getByText('保存しました。').waitFor()
    await page.reload()
    await settled(page)
    await part.getByText('設定を開く').click()
    expect(await part.getByLabel('クライアントシークレット').inputValue()).toBe('')
    await part.getByText('保存済みです。').waitFor()

    const person = await stage.page()
    await person.goto('/login')
    await person.getByRole('link', { name: '院内アカウントでログイン' }).click()
    await person.getByRole('link', { name: 'allow' }).click()
    await today(person)
    await person.getByText('山田 花子').first().waitFor()

    // Without a group there is no role, and the page says so.
    provider.groups = []
    await logOut(person)
    await person.getByRole('link', { name: '院内アカウントでログイン' }).click()
    await person.getByRole('link', { name: 'allow' }).click()
    await person.getByRole('alert').getByText('この病院での役割がまだありません。').waitFor()
    expect(await axeViolations(person)).toEqual([])
    await person.context().close()
  })

  it('the installation’s record tells who came in and how; it sorts, is searched, and is carried away', async () => {
    await page.goto('/operate')
    await page.getByRole('link', { name: 'この装置の記録を見る' }).click()
    await settled(page)
    const table = page.getByRole('table', { name: 'この装置の記録' })
    await table.getByText('がログインしました(パスキー)').first().waitFor()
    await table.getByText('がログインしました(OpenID Connect)').first().waitFor()
    const numbers = async () => (await table.locator('tbody tr td:last-child').allTextContents()).map(Number)
    const newest = await numbers()
    expect(newest).toEqual(newest.toSorted((a, b) => b - a))
    await table.getByRole('button', { name: '番号' }).click()
    await table.getByRole('button', { name: '番号' }).click()
    await expect.poll(numbers).toEqual(newest.toSorted((a, b) => a - b))
    await page.getByRole('searchbox').fill('openid')
    await expect.poll(() => table.getByRole('row').count()).toBeLessThan(8)
    await page.getByLabel('記録の種類').selectOption({ label: '設定 … を変えました' })
    await expect.poll(() => table.getByText('ログインしました').count()).toBe(0)
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
    expect(saved.suggestedFilename()).toMatch(/^kokoroe-\d{4}-\d\d-\d\d-.*\.csv$/)
    expect(await axeViolations(page)).toEqual([])
  })

  it('a language chosen on one’s own page is spoken on another machine too', async () => {
    await page.goto('/me')
    await page.getByRole('radio', { name: 'English' }).click()
    await page.getByText('Yours on every machine you log in to.').waitFor()
    const other = await stage.page()
    await other.goto('/login')
    await logIn(other, login, password)
    await other.getByRole('button', { name: 'Log out' }).waitFor()
    await other.context().close()
    await page.getByRole('radio', { name: '日本語' }).click()
    await page.getByText('どの端末でログインしても、この言語になります。').waitFor()
  })

  it('a kept mapping is taken away as a file and deleted', async () => {
    const mapping = { kind: 'account', realm: 'PACS', mode: 'snapshot', columns: [{ column: '番号', attribute: 'login' }] }
    await page.request.post('/api/v1/facilities/h1/mapper/profiles', {
      data: { name: 'PACSの利用者', mapping }, headers: { 'x-kokoroe': '1' }, ignoreHTTPSErrors: true,
    })
    await page.goto('/h/h1/files')
    const [file] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('button', { name: '「PACSの利用者」をファイルにする' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('PACSの利用者.json')
    await page.getByRole('button', { name: '「PACSの利用者」を消す' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '消す', exact: true }).click()
    await page.getByText('まだありません。見分けられなかった').waitFor()
  })

  describeWith(hasSamba)('by Active Directory', () => {
    let samba: Samba
    const word = 'Yamada!2026x'
    beforeAll(async () => {
      samba = await startSamba()
      await samba.tool('user', 'create', 'suzuki', word, '--given-name=Jiro', '--surname=Suzuki')
      await samba.tool('group', 'add', 'Safety')
      await samba.tool('group', 'addmembers', 'Safety', 'suzuki')
    }, 60_000)
    afterAll(() => samba?.stop())

    it('is tried on the page before it is kept, tells the whole name of a group, and lets its people in', async () => {
      const part = await settings(page, 'Active Directoryでのログイン')
      await part.getByLabel('接続先').fill(samba.url)
      await part.getByLabel('証明書の名前').fill(samba.servername)
      await part.getByLabel('探す範囲').fill(samba.baseDn)
      await part.getByLabel('ログイン名の形').fill(`{login}@${samba.realm}`)
      await part.getByLabel('病院の認証局の証明書').fill(samba.ca)
      await part.getByRole('button', { name: 'グループを足す' }).click()
      await part.getByLabel('グループ名').fill('Safety')
      await part.getByText('名前だけで書かれたグループ：Safety').waitFor()
      await part.getByLabel('試すログイン名').fill('suzuki')
      await part.getByLabel('そのパスワード').fill('wrong')
      await part.getByRole('button', { name: '試す', exact: true }).click()
      await part.getByText('ログイン名かパスワードが違います。').waitFor()
      await part.getByLabel('そのパスワード').fill(word)
      await part.getByRole('button', { name: '試す', exact: true }).click()
      const whole = `CN=Safety,CN=Users,${samba.baseDn}`
      await part.getByText(whole).waitFor()
      await part.getByLabel('グループ名').fill(whole)
      await expect.poll(() => part.getByText('名前だけで書かれたグループ').count()).toBe(0)
      await part.getByRole('button', { name: '保存する', exact: true }).click()
      await part.getByText('保存しました。').waitFor()
      const person = await stage.page()
      await person.goto('/login')
      await person.getByText('ふだんパソコンに入るときの名前とパスワードも使えます。').waitFor()
      await logIn(person, 'suzuki', word)
      await today(person)
      await person.goto('/me')
      await person.getByText('パスワードは、ふだんパソコンに入るときのものです。').waitFor()
      await person.context().close()
    }, 60_000)
  })

  it('asked nobody but the server and the provider, and the browser had nothing to complain of', () => {
    expect(stage.strangers.filter((one) => !one.startsWith(provider.issuer))).toEqual([])
    expect(stage.complaints.filter((one) => !one.includes(provider.issuer))).toEqual([])
  })
})
