// The sentences themselves: complete in both languages, short, polite, and tied to rules that exist.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { levels, type Level } from '#engines/sigma'
import { corpus, hasCorpus } from '#tools/testing/corpora.ts'
import { describeWith } from '#tools/testing/needs.ts'
import { stageName, stages, stagesOf, techniqueName, techniquesOf } from './attack.ts'
import { sigmaBooks } from './books.ts'
import { explainer } from './explain.ts'
import { stepText } from './steps.ts'
import { en as techniquesEn } from './techniques.en.ts'
import { ja as techniquesJa } from './techniques.ja.ts'

const polite = /(?:です|ます|ました|ません|ください)。$/
const sentences = (text: string) => text.split(/(?<=。)/)
const ids = sigmaBooks.flatMap(({ rules }) => Object.keys(rules))

describe('explanations', () => {
  it('are many, and each rule has one', () => {
    expect(ids.length).toBeGreaterThan(1000)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('name a sentence that exists, and two to four steps', () => {
    for (const { rules, text } of sigmaBooks) {
      const used = new Set(Object.values(rules).map(({ means }) => means))
      expect([...used].sort()).toEqual(Object.keys(text.ja).sort())
      expect(Object.keys(text.en).sort()).toEqual(Object.keys(text.ja).sort())
      for (const { next, means } of Object.values(rules)) {
        expect(next.length, means).toBeGreaterThanOrEqual(2)
        expect(next.length, means).toBeLessThanOrEqual(5)
        expect(new Set(next).size, means).toBe(next.length)
      }
    }
  })

  it('are one to three short polite sentences in Japanese, and none in the English', () => {
    const all = [...sigmaBooks.map(({ text }) => text), stepText]
    for (const [code, text] of all.flatMap(({ ja }) => Object.entries(ja))) {
      expect(sentences(text).length, code).toBeLessThanOrEqual(3)
      for (const one of sentences(text)) {
        expect(one, code).toMatch(polite)
        expect(one.length, code).toBeLessThanOrEqual(60)
      }
      expect(text, code).not.toMatch(/準拠|である。|だ。/)
    }
    for (const [code, text] of all.flatMap(({ en }) => Object.entries(en))) {
      expect(text, code).not.toMatch(/[\u3040-\u30ff\u3400-\u9fff]/)
      expect(text, code).toMatch(/\.$/)
      expect(text.length, code).toBeLessThanOrEqual(170)
    }
  })

  it('fit other rules from stage, technique and level', () => {
    const rule = { id: 'none', level: 'high' as Level,
      tags: ['attack.credential_access', 'attack.stealth', 'attack.t1003.001'] }
    expect(explainer('ja', sigmaBooks)(rule)).toEqual({
      written: false,
      meaning: 'パスワードなどの認証の情報を盗み出す動きに似た記録です。手口は「メモリー（LSASS）からパスワードを抜き出す」です。' +
        'ふだんの業務では、あまり起きません。',
      next: [stepText.ja.askUser, stepText.ja.before, stepText.ja.resetPassword],
    })
    for (const level of levels) {
      for (const stage of stages) {
        const said = explainer('ja', [])({ id: null, level, tags: [`attack.${stage}`], kind: 'correlation' })
        for (const one of sentences(said.meaning)) expect(one).toMatch(/(?:です|ます|ました|ません|ください)。$/)
        expect(said.next.length).toBeGreaterThan(0)
      }
    }
    expect(explainer('en', [])({ id: null, level: 'low', tags: [] }).meaning)
      .toMatch(/^This looks like something seen in attacks\. /)
  })

  it('have the same techniques in both languages', () => {
    expect(Object.keys(techniquesEn)).toEqual(Object.keys(techniquesJa))
  })
})

describeWith(hasCorpus('sigma-rules.zip'))('explanations and the rules of SigmaHQ', () => {
  const files = unzipSync(readFileSync(corpus('sigma-rules.zip')), { filter: ({ name }) => name.endsWith('.yml') })
  const rules = Object.values(files).map((bytes) => {
    const yaml = strFromU8(bytes)
    const tags = /^tags:\s*\n((?:\s*- .*\n)+)/m.exec(yaml)?.[1] ?? ''
    return {
      id: /^id: *['"]?([\w-]+)/m.exec(yaml)?.[1] ?? '',
      level: /^level: *['"]?(\w+)/m.exec(yaml)?.[1] ?? '',
      tags: [...tags.matchAll(/- *['"]?([^\s'"]+)/g)].map((match) => match[1] ?? ''),
    }
  })

  it('exist there', () => {
    const known = new Set(rules.map(({ id }) => id))
    expect(ids.filter((id) => !known.has(id))).toEqual([])
  })

  it('cover every critical rule', () => {
    const explained = new Set(ids)
    const critical = rules.filter(({ level }) => level === 'critical')
    expect(critical.length).toBeGreaterThan(100)
    expect(critical.filter(({ id }) => !explained.has(id))).toEqual([])
  })

  it('know every stage and technique the tags name', () => {
    const tags = [...new Set(rules.flatMap(({ tags }) => tags))]
    const words = tags.filter((tag) => /^attack\.[a-z]+(?:[-_][a-z]+)*$/.test(tag))
    expect(words.filter((tag) => stagesOf([tag]).length === 0)).toEqual([])
    for (const stage of stagesOf(words)) expect(stageName('ja', stage)).not.toBe('')
    const techniques = techniquesOf(tags)
    expect(techniques.length).toBeGreaterThan(300)
    expect(techniques.filter((id) => techniqueName('ja', id) === null)).toEqual([])
  })
})
