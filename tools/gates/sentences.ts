// Text for people is in catalogues: no Japanese literal elsewhere, and nothing prints but the command line.
import { isTest, sources } from './files.ts'
import type { Gate } from './gate.ts'

const japanese = /[\u3040-\u30ff\u3400-\u9fff\uff01-\uff60]/
const mayHold = [
  /\.(ja|en|words)\.tsx?$/, // catalogues and words we recognise in files
  /^samples\//, /^bench\//, /^tools\//, // generators and our own tools
  /^apps\/verify\/verify\.mjs$/, // one file by design: holds its own two languages
  /^hospital\/rulebooks\/schema\.ts$/, // the two status words are data values
  /^engines\/(japanese|password)\/.*(data|table|dictionary)[^/]*\.ts$/,
]

/** Code without comments; strings stay. */
export function withoutComments(text: string): string {
  return text.replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (whole, literal?: string) => literal ?? whole.replace(/[^\n]/g, ' '))
}

export const sentences: Gate = {
  name: 'untranslated text',
  async run(root) {
    const files = sources(root).filter(({ path }) => !isTest(path) && !mayHold.some((pattern) => pattern.test(path)))
    const problems: string[] = []
    for (const file of files) {
      withoutComments(file.text).split('\n').forEach((line, index) => {
        if (japanese.test(line)) problems.push(`${file.path}:${index + 1}: Japanese text outside of a catalogue: ${line.trim().slice(0, 80)}`)
        if (/\bconsole\.\w+\(/.test(line) && !/^apps\/(cli|verify)\//.test(file.path)) problems.push(`${file.path}:${index + 1}: prints outside of the command line`)
      })
    }
    return { looked: files.length, problems }
  },
}
