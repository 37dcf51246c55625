// Text that a stranger typed: signs that steer terminals, turn the direction of writing or cannot be seen are taken out, so that
// what a report says is what people read. Nothing is refused for it: a report counts more than its odd signs.
/** Half of a sign, as a cut text leaves it. */
const lone = /\p{Cs}/gu
const control = /[\p{Cc}\u2028\u2029]/gu
/** Joiners and variants stay: they belong to letters and pictures. */
const unseen = /(?![\u200c\u200d])[\p{Cf}\u3164\u115f\u1160]/gu

export const plainText = (text: string): string => text.replace(lone, '\ufffd')
  .replace(control, (sign: string) => (sign === '\n' ? sign : ' ')).replace(unseen, '').trim()
