// Text that lost its Japanese when it was written as ASCII: only question marks are left where letters stood.

/** Undefined for such text: `????` must not become everybody's name. */
export function legible(text: string | undefined): string | undefined {
  return text !== undefined && /\?\?/.test(text) && !/[^\x20-\x7e]/.test(text) ? undefined : text
}
