import { expect, it } from 'vitest'
import type { Message } from '#hospital/kernel/text.ts'
import { buildView } from '#hospital/register/build.ts'
import type { FactOf } from '#hospital/register/fact.ts'
import { batch, fact } from '#hospital/register/testing/batch.ts'
import type { Kind } from '#hospital/register/vocabulary/index.ts'
import { calling } from './calling.ts'
import type { CallRow } from './tables.ts'
import { treeOf } from './tree.ts'

const view = (...facts: readonly FactOf<Kind>[]) => buildView([batch({ facts })], '2026-11-20')
const say = ({ code }: Message) => code
const insurer = (register: ReturnType<typeof view>, calls: readonly CallRow[] = []) => (
  treeOf({ view: register, openedAt: 0, calls, rules: calling(), now: 86_400_000, say }).outside.find(({ place }) => place.id === 'insurer')
)
const policy = fact('insurance', { insurer: 'みほん損保', number: '1', phones: ['0120-000-111'], to: '2027-03-31' })
const desk = (phones: readonly string[]) => fact('contact', { role: 'outside-body', body: 'insurer', organisation: '代理店', phones: [...phones] })

it('the insurer is called by the number on the policy where it stands among no contacts, or without a number', () => {
  const expected = { state: 'call', next: { channel: '0120-000-111', contact: { is: { organisation: 'みほん損保' } } } }
  expect(insurer(view(policy))?.station).toMatchObject(expected)
  expect(insurer(view(policy, desk([])))?.station).toMatchObject(expected)
})

it('is who stands among the contacts, where that one has a number', () => {
  expect(insurer(view(policy, desk(['06-1'])))?.station).toMatchObject({ next: { channel: '06-1' } })
})

it('is the policy that runs before one that has ended; none with a number: nobody', () => {
  const ended = fact('insurance', { insurer: 'むかし損保', number: '0', phones: ['0120-9'], to: '2020-03-31' })
  expect(insurer(view(ended, policy))?.place).toMatchObject({ main: { is: { organisation: 'みほん損保' } }, deputies: [{ is: { organisation: 'むかし損保' } }] })
  expect(insurer(view(fact('insurance', { insurer: 'みほん損保', number: '1' })))?.station.state).toBe('nobody')
})

it('is reached once the call to that number is in the log', () => {
  const key = insurer(view(policy))?.place.main?.key ?? ''
  const call: CallRow = {
    incident: 'a', seq: 1, contact: key, name: 'みほん損保', channel: '0120-000-111', outcome: 'reached', called_at: 1, recorded_at: 1, words: null,
    by_person: 'x', from_paper: false,
  }
  expect(insurer(view(policy), [call])?.station.state).toBe('reached')
})
