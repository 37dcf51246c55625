// A text of its own. What is cut out of a long string holds all of it in memory for as long as it lives.

export function detached(text: string): string {
  // joined and cut again, the runtime copies: the value holds one letter more than itself
  return text.length < 13 ? text : ` ${text}`.slice(1)
}
