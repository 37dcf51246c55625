// An event of Windows that came as JSON, XML or a table, put back into the tree it had: what is written out can be read
// again, here and by other tools, and shows the same signs.
import type { Event } from '#engines/logs'

/** Field → element of System, and attribute where it is one. In the order Windows writes them. */
const places = [
  ['Provider_Name', 'Provider', 'Name'], ['Provider_Guid', 'Provider', 'Guid'], ['EventID', 'EventID', null],
  ['Version', 'Version', null], ['Level', 'Level', null], ['Task', 'Task', null], ['Opcode', 'Opcode', null],
  ['Keywords', 'Keywords', null], ['TimeCreated', 'TimeCreated', 'SystemTime'],
  ['EventRecordID', 'EventRecordID', null],
  ['ActivityID', 'Correlation', 'ActivityID'], ['RelatedActivityID', 'Correlation', 'RelatedActivityID'],
  ['Execution_ProcessID', 'Execution', 'ProcessID'], ['Execution_ThreadID', 'Execution', 'ThreadID'],
  ['Channel', 'Channel', null], ['Computer', 'Computer', null], ['UserID', 'Security', 'UserID'],
] as const
const systemNames: ReadonlySet<string> = new Set(places.map(([field]) => field))
const rendering = 'RenderingInfo_'

export interface WindowsEvent {
  readonly system: readonly { readonly element: string; readonly attribute: string | null; readonly value: string }[]
  readonly data: readonly (readonly [name: string, value: string | null])[]
  readonly rendering: readonly (readonly [name: string, value: string | null])[]
}

/** Of a name that stands twice the first is System's: the event may have a field of that name too. */
export function windowsEvent(event: Event): WindowsEvent {
  const known = new Map<string, string>()
  const data: [string, string | null][] = []
  const rendered: [string, string | null][] = []
  event.shape.fields.forEach((name, at) => {
    const value = event.text(at)
    if (name.startsWith(rendering)) rendered.push([name.slice(rendering.length), value])
    else if (!systemNames.has(name) || known.has(name)) data.push([name, value])
    else if (value !== null) known.set(name, value)
  })
  // with its offset, which a wall clock's time lacks
  if (event.ts !== null) known.set('TimeCreated', event.ts)
  const { channel } = event.source
  if (channel !== null) known.set('Channel', channel)
  const system = places.flatMap(([field, element, attribute]) => {
    const value = known.get(field)
    return value === undefined ? [] : [{ element, attribute, value }]
  })
  return { system, data, rendering: rendered }
}

export function windowsObject({ system, data, rendering: rendered }: WindowsEvent): object {
  const elements: Record<string, string | { '#attributes': Record<string, string> }> = {}
  for (const { element, attribute, value } of system) {
    const there = elements[element]
    if (attribute === null) elements[element] = value
    else if (typeof there === 'object') there['#attributes'][attribute] = value
    else elements[element] = { '#attributes': { [attribute]: value } }
  }
  return { Event: {
    System: elements, EventData: byName(data), ...(rendered.length > 0 ? { RenderingInfo: byName(rendered) } : {}),
  } }
}

type Values = string | null | (string | null)[]

function byName(fields: WindowsEvent['data']): Record<string, Values> {
  const all = new Map<string, Values>()
  for (const [name, value] of fields) {
    const there = all.get(name)
    all.set(name, there === undefined ? value : Array.isArray(there) ? [...there, value] : [there, value])
  }
  return Object.fromEntries(all)
}

export function windowsXml(
  { system, data, rendering: rendered }: WindowsEvent, escaped: (text: string) => string,
): string {
  const attributes = new Map<string, string>()
  const parts: string[] = []
  for (const { element, attribute, value } of system) {
    if (attribute === null) parts.push(`<${element}>${escaped(value)}</${element}>`)
    else {
      const there = attributes.get(element)
      if (there === undefined) parts.push(element)
      attributes.set(element, `${there ?? ''} ${attribute}="${escaped(value)}"`)
    }
  }
  const inside = parts.map((part) => (part.startsWith('<') ? part : `<${part}${attributes.get(part) ?? ''}/>`)).join('')
  const values = data.map(([name, value]) => `<Data Name="${escaped(name)}">${escaped(value ?? '')}</Data>`).join('')
  const info = rendered.flatMap(([name, value]) => (
    /^[A-Za-z]\w*$/.test(name) ? [`<${name}>${escaped(value ?? '')}</${name}>`] : []
  )).join('')
  const shown = info === '' ? '' : `<RenderingInfo>${info}</RenderingInfo>`
  return `<Event><System>${inside}</System><EventData>${values}</EventData>${shown}</Event>`
}
