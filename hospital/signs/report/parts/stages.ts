// How far an attack has come: its stages in order, with what was seen of each.
import { levels } from '#engines/sigma'
import { escaped } from '#hospital/kernel/escaped.ts'
import { stageAim, stageName, stages as all, techniqueName } from '../../explanations/attack.ts'
import { badge, type Sheet } from '../sheet.ts'
import { gravest } from '../tally.ts'

export function stages({ say, says, number, tally, input: { locale } }: Sheet): string {
  if (tally.stages.size === 0) return ''
  // The older name of two stages is drawn only where rules still use it.
  const drawn = all.filter((stage) => stage !== 'defense-evasion' || tally.stages.has(stage))
  const boxes = drawn.map((stage) => {
    const seen = tally.stages.get(stage)
    const name = escaped(stageName(locale, stage))
    if (!seen) return `<li class="stage empty"><h3>${name}</h3><p class="soft">${says('stages.none')}</p></li>`
    const level = levels[gravest(seen.count)] ?? 'low'
    const named = [...seen.techniques].sort((a, b) => b[1] - a[1]).map(([id]) => techniqueName(locale, id) ?? id)
    const techniques = [...new Set(named)].slice(0, 3).map((one) => `<li>${escaped(one)}</li>`).join('')
    return `<li class="stage ${level}"><h3>${name}</h3>` +
      `<p>${badge(say, level)} <a href="#signs" data-stage="${stage}" title="${escaped(stageAim(locale, stage))}">` +
      `${says('story.times', { count: number(seen.count.count) })}</a></p><ul>${techniques}</ul></li>`
  })
  return `<section aria-labelledby="stages"><h2 id="stages">${says('stages.title')}</h2>` +
    `<p class="lead">${says('stages.lead')}</p>` +
    `<ol class="stages">${boxes.join('')}</ol></section>`
}
