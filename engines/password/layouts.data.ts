// Keys as they lie beside each other, what looks like what, and the kana printed on Japanese keys.

/** Rows from top to bottom, plain and shifted; each row is half a key further right than the one above. */
export const keyboards = {
  us: [
    ['`1234567890-=', '~!@#$%^&*()_+'], [' qwertyuiop[]\\', ' QWERTYUIOP{}|'],
    [" asdfghjkl;'", ' ASDFGHJKL:"'], [' zxcvbnm,./', ' ZXCVBNM<>?'],
  ],
  jis: [
    [' 1234567890-^\\', ' !"#$%&\'()=~|'], [' qwertyuiop@[', ' QWERTYUIOP`{'],
    [' asdfghjkl;:]', ' ASDFGHJKL+*}'], [' zxcvbnm,./\\', ' ZXCVBNM<>?_'],
  ],
} as const

/** The block of digits, straight columns. */
export const keypad = ['789', '456', '123', '0'] as const

/** What people write instead: sign, then what it stands for. */
export const looksLike: Readonly<Record<string, string>> = {
  '0': 'o', '1': 'il', '2': 'z', '3': 'e', '4': 'a', '5': 's', '6': 'bg', '7': 't', '8': 'b', '9': 'gq',
  '@': 'a', '$': 's', '!': 'i1', '+': 't', '|': 'il', '(': 'c', '<': 'c', '&': '8', '#': 'h', '%': 'x', '?': '9',
  i: '1', l: '1', o: '0', s: '5', z: '2', b: '8', q: '9',
}
