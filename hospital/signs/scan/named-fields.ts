// The values a correlation wants of an event, under the names the rule uses: a route may call them otherwise.
import { fieldKey, type LogEvent, type LogSource, type Route, routeTakes, type Shape } from '#engines/sigma'

export type Values = Readonly<Record<string, string>>

/** Asks by which of the rule's routes the event came, once per source, and where the field stands, once per shape. */
export class NamedFields {
  readonly #names: readonly string[]
  readonly #routes: readonly Route[]
  readonly #real = new WeakMap<LogSource, readonly string[]>()
  readonly #places = new WeakMap<Shape, Map<string, number>>()

  constructor(names: readonly string[], routes: readonly Route[]) {
    this.#names = names
    this.#routes = routes
  }

  of(event: LogEvent): Values {
    let real = this.#real.get(event.source)
    if (!real) this.#real.set(event.source, (real = this.#realNames(event.source)))
    let places = this.#places.get(event.shape)
    // The last of a name: what the event says of itself stands after what the system says of it.
    if (!places) this.#places.set(
      event.shape, (places = new Map(event.shape.fields.map((field, at) => [fieldKey(field).toLowerCase(), at]))),
    )
    const values: Record<string, string> = {}
    this.#names.forEach((name, index) => {
      const at = places.get(real[index] ?? '')
      const value = at === undefined ? null : event.text(at)
      if (value !== null) values[name] = value
    })
    return values
  }

  #realNames(source: LogSource): string[] {
    const rename = this.#routes.find((route) => route.rename.size > 0 && routeTakes(route, source))?.rename
    return this.#names.map((name) => fieldKey(rename?.get(name) ?? name).toLowerCase())
  }
}
