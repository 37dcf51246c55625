// Names as somebody else wrote them, so that a screen, a terminal or a paper shows them and does nothing else.

/** Signs that move the cursor, break the line or turn the direction of reading stand there by their number. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

export const visible = (name: string): string =>
  name.toWellFormed().replace(hidden, (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`)
