// Figures of a run against those of the runs before: how much changed, how much had to be stored, how well it packed.
import type { CompareSummary } from '../difference.ts'
import type { RunFigures } from './options.ts'
import type { Rule } from './rule.ts'

const fewestRuns = 8
/** Below these nothing is said, however quiet it was before. */
const floors = { changed: 0.01, files: 100, stored: 0.1, packed: 0.5 }

export function changeOf({ counts, before }: CompareSummary): number {
  const differing = counts.added + counts.removed + counts.changed + counts.renamed
  return differing / Math.max(1, before.files)
}

export const changeRate: Rule = {
  name: 'change-rate',
  watch: ({ earlier }) => ({
    end(summary) {
      if (!summary) return []
      const { counts } = summary
      const rate = changeOf(summary)
      const differing = counts.added + counts.removed + counts.changed + counts.renamed
      if (rate < floors.changed || differing < floors.files) return []
      return beyond(rate, earlier.runs.map(({ changed }) => changed))
        ? [{ rule: 'change-rate', count: differing, example: percent(rate) }] : []
    },
  }),
}

/** Content that was there before need not be stored again; encrypted, all of it must. */
export const lostSharing = figure('lost-sharing', 'stored')
/** Encrypted content does not pack. */
export const lostPacking = figure('lost-packing', 'packed')

function figure(name: string, key: 'stored' | 'packed'): Rule {
  return {
    name,
    watch: ({ earlier: { runs, now } }) => ({
      end() {
        const value = now?.[key] ?? null
        const before = runs.flatMap((run: RunFigures) => run[key] ?? [])
        if (value === null || value < floors[key] || !beyond(value, before)) return []
        return [{ rule: name, count: 1, example: percent(value) }]
      },
    }),
  }
}

/** Mean and three standard deviations of enough earlier runs. */
function beyond(value: number, earlier: readonly number[]): boolean {
  if (earlier.length < fewestRuns) return false
  const mean = earlier.reduce((sum, one) => sum + one, 0) / earlier.length
  const variance = earlier.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (earlier.length - 1)
  return value > mean + 3 * Math.sqrt(variance)
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
