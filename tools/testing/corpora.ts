// Test data that lies beside the checkout and is never copied into it: rules and events of others, under their licences.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora')

export type Corpus =
  | 'sigma-rules.zip' | 'sigma-regression-half.zip' | 'evtx-to-mitre-attack-cc0.zip' | 'sigma-logsources-windows.yml'

export const corpus = (name: Corpus): string => join(folder, name)

/** For `describeWith`. */
export const hasCorpus = (name: Corpus) => ({ what: `../shared/corpora/${name}`, met: existsSync(corpus(name)) })
