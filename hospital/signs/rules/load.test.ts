import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { corpus, hasCorpus } from '#tools/testing/corpora.ts'
import { describeWith } from '#tools/testing/needs.ts'
import { signsSpeak } from '../text.ts'
import { Folder, idOf, ruleText } from '../scan/logs.fixture.ts'
import { Cache, cacheFolder } from './cache.ts'
import { loadRuleSet } from './load.ts'
import { treeAt } from './trees.ts'

const folder = new Folder()
afterAll(() => folder.remove())
const plain = { own: false, cache: null }
const one = ruleText('one', '  selection:\n    EventID: 1')

describe('rules', () => {
  it('come from files, folders and archives alike, with the licence that lies beside them', async () => {
    mkdirSync(join(folder.path, 'set', 'deep'), { recursive: true })
    folder.file(
      'set/LICENSE', 'The rules are released under the [Detection Rule License (DRL) 1.1](https://example.org)',
    )
    folder.file('set/deep/one.yml', one)
    folder.file('set/readme.md', 'no rule')
    const zip = folder.file('set.zip', zipSync({ LICENSE: Buffer.from('MIT License'), 'a/one.yml': Buffer.from(one) }))
    const ofFolder = await loadRuleSet([join(folder.path, 'set')], plain)
    const ofZip = await loadRuleSet([zip], plain)
    const ofFile = await loadRuleSet([join(folder.path, 'set', 'deep', 'one.yml')], plain)
    expect([ofFolder, ofZip, ofFile].map(({ rules }) => rules.map(({ title, license }) => [title, license]))).toEqual([
      [['one', 'Detection Rule License (DRL) 1.1']], [['one', 'MIT License']], [['one', null]],
    ])
    expect(ofZip.rules[0]?.place.path).toBe(`${zip.replaceAll('\\', '/')}/a/one.yml`)
    expect(ofFolder.rules[0]?.place.path).toMatch(/set\/deep\/one\.yml$/)
  })

  it('that cannot be used are told with file, line and reason', async () => {
    const path = folder.file('bad.yml', `${one}---\ntitle: two\nlogsource:\n  product: windows\ndetection:\n  selection:\n    A|sounds: x\n  condition: selection\n`)
    const latin = folder.file('latin.yml', Buffer.from([0x74, 0x3a, 0x20, 0xe9]))
    const broken = folder.file('broken.zip', Buffer.from('PK\u0003\u0004'))
    const { rules, refused } = await loadRuleSet([path, latin, broken], plain)
    expect(rules.map(({ title }) => title)).toEqual(['one'])
    const line = one.split('\n').length + 6
    expect(refused).toEqual(expect.arrayContaining([
      expect.objectContaining({
        path: path.replaceAll('\\', '/'), line, title: 'two',
        message: { code: 'refusal.modifierUnknown', params: { modifier: 'sounds', key: 'A|sounds' } },
      }),
      expect.objectContaining({
        path: latin.replaceAll('\\', '/'), message: { code: 'rules.notUtf8' },
      }),
      expect.objectContaining({
        path: broken.replaceAll('\\', '/'), message: { code: 'archive.not-zip' },
      }),
    ]))
    expect(refused.length).toBe(3)
  })

  it('with an expression nobody can run say what to write instead, and a bad name in a zip costs that file alone', async () => {
    const expression = (pattern: string) => `title: r\nlogsource:\n  product: windows\ndetection:\n  s:\n    A|re: '${pattern}'\n  condition: s\n`
    const look = folder.file('look.yml', expression('a(?!b)'))
    const large = folder.file('large.yml', expression('((a{300}){300}){300}'))
    const zip = folder.file('names.zip', zipSync({ '../out.yml': strToU8(one), 'in.yml': strToU8(one) }))
    const { rules, refused } = await loadRuleSet([look, large, zip], plain)
    expect(rules.map(({ title }) => title)).toEqual(['one'])
    expect(refused.map(({ path, line, message }) => [path.slice(path.lastIndexOf('/') + 1), line, message.code])).toEqual([
      ['out.yml', 1, 'archive.name-traversal'], ['look.yml', 6, 'refusal.regex.lookaround'], ['large.yml', 6, 'refusal.regex.size'],
    ])
    for (const { message } of refused) {
      expect(signsSpeak('ja', message)).toMatch(/ください/)
      expect(signsSpeak('en', message)).not.toBe(message.code)
    }
  })

  it('take the values of their placeholders from files', async () => {
    mkdirSync(join(folder.path, 'lists'), { recursive: true })
    folder.file('lists/admins.txt', '# who may\nroot\r\nadmin\r\n')
    const path = folder.file('expand.yml', ruleText('expand', "  selection:\n    User|expand: '%admins%'"))
    const { trees } = await loadRuleSet([path], { ...plain, placeholders: join(folder.path, 'lists') })
    expect(JSON.stringify(treeAt(trees, 0))).toMatch(/root.*admin/)
    expect(
      (await loadRuleSet([path], plain)).warnings.map(({ message }) => message.code)
    ).toContain('warning.placeholderUnfilled')
  })

  it('are narrowed by filters', async () => {
    const filter = `title: not us\nlogsource:\n  product: windows\nfilter:\n  rules:\n    - ${idOf('one')}\n  selection:\n    User: us\n  condition: selection\n`
    const { rules, trees } = await loadRuleSet([folder.file('filtered.yml', `${one}---\n${filter}`)], plain)
    expect(rules.map(({ title }) => title)).toEqual(['one'])
    expect(JSON.stringify(treeAt(trees, 0))).toContain('"is":"not"')
  })

  it('of our own come along unless they are not wanted', async () => {
    const { rules, refused } = await loadRuleSet([], { own: true, cache: null })
    expect(refused).toEqual([])
    expect(rules.length).toBeGreaterThan(40)
    expect(rules.every(({ place }) => place.path.startsWith('kokoroe/'))).toBe(true)
    expect((await loadRuleSet([], plain)).rules).toEqual([])
  })
})

describe('what was read', () => {
  const at = join(folder.path, 'cache')
  const cached = { own: false, cache: new Cache(at) }
  const only = () => join(at, readdirSync(at).filter((name) => name.endsWith('.bin'))[0] ?? '')

  it('is known the second time, refusals and all, until a byte of it changes', async () => {
    const counted = `title: many\ncorrelation:\n  type: event_count\n  rules: one\n  group-by:\n    - who\n  aliases:\n    who:\n      one: User\n  timespan: 1m\n  condition:\n    gte: 3\n`
    const path = folder.file('known.yml', `${one}---\n${counted}---\nnothing: of use\n`)
    const first = await loadRuleSet([path], cached)
    const second = await loadRuleSet([path], cached)
    expect([first.cached, second.cached]).toEqual([false, true])
    expect({ ...second, cached: false }).toEqual(first)
    expect([second.rules.length, second.refused.length]).toEqual([2, 1])
    folder.file('known.yml', `${one} `)
    expect((await loadRuleSet([path], cached)).cached).toBe(false)
  })

  it('is read anew where the cache was cut or changed, and the cache mended', async () => {
    const path = folder.file('mend.yml', one)
    const first = await loadRuleSet([path], { own: false, cache: new Cache(join(at, 'own')) })
    const file = join(at, 'own', readdirSync(join(at, 'own'))[0] ?? '')
    const sound = readFileSync(file)
    for (const bytes of [
      sound.subarray(0, 40), Buffer.alloc(0), Buffer.from('kokoroe1 nonsense'),
      Buffer.concat([sound.subarray(0, 100), Buffer.from([255]), sound.subarray(101)]),
    ]) {
      writeFileSync(file, bytes)
      const again = await loadRuleSet([path], { own: false, cache: new Cache(join(at, 'own')) })
      expect([again.cached, again.rules, again.trees]).toEqual([false, first.rules, first.trees])
    }
    expect((await loadRuleSet([path], { own: false, cache: new Cache(join(at, 'own')) })).cached).toBe(true)
  })

  it('is forgotten from the oldest on, and a folder that cannot be written is no reason to stop', async () => {
    for (let count = 0; count < 12; count++) await loadRuleSet([folder.file('many.yml', `${one}# ${count}\n`)], cached)
    expect(readdirSync(at).filter((name) => name.endsWith('.bin')).length).toBe(8)
    expect(only()).not.toBe('')
    for (const above of [folder.file('a-file', ''), '/proc/none']) {
      const nowhere = new Cache(join(above, 'below'))
      expect((await loadRuleSet([folder.file('x.yml', one)], { own: false, cache: nowhere })).rules.length).toBe(1)
    }
  })

  it('lies where each system keeps such things', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux')).toBe(join('/c', 'kokoroe'))
    expect(cacheFolder({ LOCALAPPDATA: 'C:\\L' }, 'win32')).toBe(join('C:\\L', 'kokoroe', 'cache'))
    expect(cacheFolder({}, 'darwin')).toMatch(/Caches/)
  })

  describeWith(hasCorpus('sigma-rules.zip'))('of SigmaHQ', () => {
    it('is there again in well under a second', async () => {
      const cache = new Cache(join(at, 'sigmahq'))
      const options = { own: false, cache }
      const first = await loadRuleSet([corpus('sigma-rules.zip')], options)
      const started = performance.now()
      const second = await loadRuleSet([corpus('sigma-rules.zip')], options)
      const took = performance.now() - started
      expect(second.cached).toBe(true)
      expect(second.rules.length).toBe(first.rules.length)
      // About 150 ms on a quiet machine; a busy one is given its time.
      expect(took).toBeLessThan(3000)
    })
  })
})
