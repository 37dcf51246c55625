// 訓練, unmistakable by word, shape and colour: a band of stripes with the word in it.
import { useIncidentWords } from './words.ts'

export function DrillMark() {
  const say = useIncidentWords()
  return <strong className="drill-mark inline-flex items-center px-3 py-0.5 tracking-widest">{say('drill')}</strong>
}

/** Across the page, above everything of a drill. */
export function DrillBand() {
  const say = useIncidentWords()
  return (
    <p className="drill-band flex flex-wrap items-center gap-3 p-2 font-700">
      <DrillMark />
      <span className="bg-page px-2">{say('drill.note')}</span>
    </p>
  )
}
