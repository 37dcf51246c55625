// What a plain scalar stands for, by the core schema of YAML 1.2.

export function plainValue(text: string): string | number | boolean | null {
  // Most values begin with a letter or a backslash: only these few beginnings can be anything but text.
  if (text.length > 40 || !mayBeOther(text.charAt(0))) return text
  if (/^(?:~|null|Null|NULL|)$/.test(text)) return null
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  if (/^(?:false|False|FALSE)$/.test(text)) return false
  if (/^[-+]?[0-9]+$/.test(text)) return Number(text)
  if (/^0o[0-7]+$|^0x[0-9a-fA-F]+$/.test(text)) return Number(text)
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number(text)
  return text
}

/** Nothing, a digit, a sign, a dot, `~`, or the first letter of null, true, false. */
function mayBeOther(first: string): boolean {
  return '0123456789+-.~nNtTfF'.includes(first)
}
