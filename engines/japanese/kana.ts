// Kana as code points: katakana to hiragana, and whether a text is kana.

/** Katakana that has a hiragana (ァ to ヶ, ヽ ヾ) becomes it; everything else stays. Half-width kana: fold first. */
export function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6\u30fd\u30fe]/g, kana => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

/** Only kana (any width) with prolonged marks, middle dots and spaces, and at least one kana. */
export function isKana(text: string): boolean {
  const allowed = /^[\u3041-\u3096\u309b-\u309e\u30a1-\u30fe\uff65-\uff9f\s]+$/
  return allowed.test(text) && /[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]/.test(text)
}
