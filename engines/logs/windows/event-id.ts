// An event's number as rules ask for it.

const decimal = /^(?:0|[1-9]\d{0,9})$/

/** Null unless the text is that number and no other writing of it: a source must not say what its field does not. */
export function eventIdOf(text: string | null): number | null {
  return text !== null && decimal.test(text) ? Number(text) : null
}
