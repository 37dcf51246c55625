// Answers given so far, by account; what is sent is only what was answered.

export const answerKinds = ['inUse', 'stop', 'unsure'] as const
export type AnswerKind = (typeof answerKinds)[number]

export type Given = Readonly<Record<string, { readonly answer: AnswerKind; readonly note: string }>>

export function answersOf(given: Given): { entry: string; answer: AnswerKind; note?: string }[] {
  return Object.entries(given).map(([entry, { answer, note }]) => ({ entry, answer, ...(note.trim() === '' ? {} : { note: note.trim() }) }))
}
