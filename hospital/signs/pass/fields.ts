// Values by name without looking names up per event: where a name stands is asked once per shape.
import type { LogEvent, Shape } from '#engines/sigma'

/** Reads the wanted names of any event; null where it is missing or has no value. */
export function fieldReader<const Name extends string>(names: readonly Name[]): (
  event: LogEvent, name: Name,
) => string | null {
  const places = new WeakMap<Shape, ReadonlyMap<string, number>>()
  const wanted = new Set<string>(names)
  return (event, name) => {
    let known = places.get(event.shape)
    if (known === undefined) places.set(event.shape, (known = placesOf(event.shape, wanted)))
    const at = known.get(name)
    return at === undefined ? null : event.text(at)
  }
}

/** The last of a name: what the event says of itself stands after what the system says of it. */
function placesOf({ fields }: Shape, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  return new Map(fields.flatMap((name, at) => (wanted.has(name) ? [[name, at] as const] : [])))
}
