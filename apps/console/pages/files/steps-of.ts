// A guide's lines: sentences to read, and between them what is to be copied whole (commands, a row of headings).

export interface Step {
  readonly copy: boolean
  readonly text: string
}

/** A sentence ends as sentences end; commands and headings do not. */
export function stepsOf(how: string): readonly Step[] {
  const steps: Step[] = []
  for (const text of how.split('\n')) {
    const copy = !/[.\u3002]$/.test(text)
    const last = steps.at(-1)
    if (copy && last?.copy) steps[steps.length - 1] = { copy, text: `${last.text}\n${text}` }
    else steps.push({ copy, text })
  }
  return steps
}
