// Red, yellow, grey: a word and a shape besides the colour.
import type { Data } from '../../api/client.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'

type Level = Data<'desk.list'>['reports'][number]['level']

const looks: Readonly<Record<Level, { readonly look: string; readonly icon: IconName }>> = {
  red: { look: 'border-fail bg-fail-soft text-fail', icon: 'fail' },
  yellow: { look: 'border-unknown bg-unknown-soft text-unknown', icon: 'unknown' },
  grey: { look: 'border-line bg-aside-soft text-aside', icon: 'info' },
}

export function LevelMark({ level, title }: { readonly level: Level; readonly title: string }) {
  const { look, icon } = looks[level]
  return (
    <span className={`inline-flex items-center gap-1 rounded-8 border px-2 py-0.5 font-700 ${look}`}>
      <Icon name={icon} size={18} />{title}
    </span>
  )
}
