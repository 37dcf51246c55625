// What the server answers about an incident, by the names its pages use.
import type { Data } from '../../api/client.ts'

export type Incident = Data<'incidents.get'>
export type Board = Data<'steps.board'>
export type Card = Board['cards'][number]
export type Timeline = Data<'timeline.list'>
