import { describe, expect, it } from 'vitest'
import { refusalCodes as archiveRefusals } from '#engines/archive'
import { problemCodes } from '#engines/logs'
import { correlationProblemCodes, levels, refusalCodes, regexRefusalCodes, warningCodes } from '#engines/sigma'
import { signsSpeak, signsText } from './text.ts'

describe('sentences', () => {
  it('stand for every code that engines give, in both languages', () => {
    const codes = [
      ...Object.keys(problemCodes).map((code) => `file.${code}`), 
      ...refusalCodes.filter((code) => code !== 'regex').map((code) => `refusal.${code}`),
      ...regexRefusalCodes.map((code) => `refusal.regex.${code}`),
      ...Object.keys(archiveRefusals).map((code) => `archive.${code}`),
      ...warningCodes.map((code) => `warning.${code}`),
      ...Object.keys(correlationProblemCodes).map((code) => `correlation.${code}`),
      ...levels.map((level) => `level.${level}`), 'file.failed', 'file.no-log', 'rules.tooLarge', 'rules.notUtf8',
    ]
    for (const locale of ['ja', 'en'] as const) expect(
      codes.filter((code) => !(code in signsText[locale])), locale,
    ).toEqual([])
  })

  it('are Japanese where they are Japanese', () => {
    for (const [code, text] of Object.entries(signsText.ja)) if (!/^how\.(gt|lt|eq|neq)/.test(code)) expect(text, code).toMatch(/[ぁ-んァ-ヶ一-龠≧≦]/)
    for (const [code, text] of Object.entries(signsText.en)) expect(text, code).not.toMatch(/[ぁ-んァ-ヶ一-龠]/)
    expect(signsSpeak('ja', { code: 'file.record-bad', params: { count: 2, offset: 4096 } })).toContain('2 件')
  })
})
