// `net localgroup NAME` and `net group NAME`: one group and who is in it.
import { labelOf, namesBelow, type Line } from './blocks.ts'
import { groupLabels } from './labels.words.ts'

/** Members stand one to a line in a local group, in columns in a domain's. */
export function groupOf(lines: readonly Line[], columns: boolean): Record<string, unknown> {
  const pairs = lines.flatMap(({ text }) => labelOf(text) ?? [])
  const value = (label: RegExp): string | undefined => pairs.find((pair) => label.test(pair.label))?.value || undefined
  return {
    name: value(groupLabels.alias) ?? value(groupLabels.group),
    description: value(groupLabels.comment),
    members: namesBelow(lines, columns).map(({ name }) => name),
  }
}
