// What the red file is made from, and what one part of it is.
import type { Locale } from '#hospital/kernel/text.ts'
import type { Calling } from '#hospital/response/calls/calling.ts'
import type { Playbook } from '#hospital/response/playbooks/schema.ts'
import { binderWords } from '../text.ts'
import type { Block } from '../paper.ts'
import type { Standing } from '../report.ts'

export interface RedGiven extends Pick<Standing, 'view' | 'say' | 'cutPhotos'> {
  readonly locale: Locale
  readonly hospital: string
  readonly today: string
  readonly playbook: Playbook
  readonly calling: Calling
}

export const sectionIds = [
  'front', 'hour', 'people', 'cuts', 'decisions', 'script', 'phrases', 'note', 'duties', 'forms', 'substitutes', 'restore', 'holds',
  'custody', 'course', 'transfer',
] as const
export type SectionId = (typeof sectionIds)[number]

export interface Section {
  readonly id: SectionId
  readonly title: string
  /** Its pages lie on their side. */
  readonly turned: boolean
  readonly blocks: readonly Block[]
}

export type Build = (given: RedGiven) => readonly Block[]

export const redWords = ({ locale }: Pick<RedGiven, 'locale'>) => binderWords(locale)

export const empty = (count: number): readonly string[] => Array.from({ length: count }, () => '')
