// Small drawings beside words that say the same.
const drawn = (body: string) =>
  `<svg class="icon" viewBox="0 0 48 48" aria-hidden="true" focusable="false">${body}</svg>`

export const alarmIcon = drawn('<path class="fill" d="M24 4 46 43H2Z"/><path class="cut" d="M24 18v12M24 35.5v1.5"/>')
export const lookIcon = drawn('<circle class="line" cx="21" cy="21" r="13"/><path class="line" d="m31 31 12 12"/>')
export const calmIcon = drawn('<circle class="fill" cx="24" cy="24" r="20"/><path class="cut" d="m14 25 7 7 13-15"/>')
export const unknownIcon = drawn(
  '<circle class="line" cx="24" cy="24" r="19"/>' +
  '<path class="line" d="M18 19c0-8 12-8 12 0 0 5-6 5-6 10M24 34.5v1.5"/>')
/** The switch, crossed out: not to be pressed. */
export const powerIcon = drawn('<path class="line" d="M24 9v14M16 14a13 13 0 1 0 16 0M5 5l38 38"/>')
/** A plug pulled from its socket. */
export const cableIcon = drawn(
  '<path class="line" d="M13 20h22v18H13ZM19 38v4M29 38v4M19 20v6M24 20v6M29 20v6' +
  'M14 12H8V4h32v8h-6M24 4v8M20 9l4 4 4-4" ' +
  'transform="rotate(180 24 24)"/>')
