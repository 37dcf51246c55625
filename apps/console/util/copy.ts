// Copies text. Over plain HTTP from another machine browsers offer no clipboard, so the old way stands behind the new one.

export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // Refused by the browser: the old way may still do.
    }
  }
  const field = document.createElement('textarea')
  field.value = text
  // A dialog keeps everything outside of it inert, so the field goes where the focus is.
  const place = document.activeElement?.parentElement ?? document.body
  place.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}
