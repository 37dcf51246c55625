// The table engine's problems in the hospital's words.
import type { TableProblem } from '#engines/tabular'
import type { Message } from '#hospital/kernel/text.ts'
import type { Problem } from '#hospital/register/fact.ts'
import { say } from './text.ts'

export function tableProblem({ row, code, params, value, weight }: TableProblem): Problem {
  const message: Message = code === 'question-marks' ? say('source.question-marks') : say(`source.table.${code}` as const, params)
  return { row, message, weight, ...(value !== undefined && { value }) }
}
