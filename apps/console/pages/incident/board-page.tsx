// The board of one incident: what to do next, then the lanes with their steps. Six beside each other where there is room, one at a
// time on a phone.
import { useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { Section } from '../../ui/page.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { AddStep } from './board/add-step.tsx'
import { ChoosePlaybook } from './board/choose-playbook.tsx'
import { Lane } from './board/lane.tsx'
import { NextSteps } from './board/next-steps.tsx'
import { IncidentFrame } from './incident-frame.tsx'
import type { Board } from './shapes.ts'
import { useIncidentWords } from './words.ts'

export function BoardPage() {
  const incident = useParam('incident')
  const asked = useAsk('steps.board', { params: { incident } })
  return (
    <IncidentFrame>
      {({ incident: { state } }) => (
        <Answered asked={asked}>{(board) => <Lanes board={board} incident={incident} over={state === 'closed'} />}</Answered>
      )}
    </IncidentFrame>
  )
}

interface LanesProps {
  readonly board: Board
  readonly incident: string
  readonly over: boolean
}

function Lanes({ board, incident, over }: LanesProps) {
  const say = useIncidentWords()
  const { lanes, cards } = board
  const [shown, show] = useState(() => cards.find(({ next }) => next)?.lane ?? 'hearing')
  const openIn = (lane: string) => cards.filter((card) => card.lane === lane && card.needed && (card.state === 'todo' || card.state === 'doing')).length
  return (
    <>
      {!over && <ChoosePlaybook board={board} incident={incident} />}
      {cards.some(({ next }) => next) && !over && <NextSteps board={board} onGo={show} />}
      <Section title={say('board.lanes')}>
        <div className="lg:hidden" data-screen-only>
          <SelectField
            label={say('board.lane')}
            value={shown}
            options={lanes.map(({ lane, title }) => ({ value: lane, label: say('board.lane.count', { lane: title, count: openIn(lane) }) }))}
            onChange={show}
          />
        </div>
        <div className="grid items-start gap-4 lg:grid-cols-3 2xl:grid-cols-6">
          {lanes.map(({ lane, title }) => (
            <div key={lane} className={`${lane === shown ? '' : 'max-lg:hidden'} print:block`}>
              <Lane title={title} open={openIn(lane)} cards={cards.filter((card) => card.lane === lane)} incident={incident} over={over} />
            </div>
          ))}
        </div>
      </Section>
      {!over && <AddStep board={board} incident={incident} lane={shown} />}
    </>
  )
}
