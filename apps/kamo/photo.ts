// A photo made small enough to send: at most 1600 pixels, JPEG, drawn anew so that place, time and device of the
// original are gone.
const longest = 1600

export async function smaller(file: Blob): Promise<Blob | null> {
  try {
    const { picture, width, height } = await decoded(file)
    const scale = Math.min(1, longest / Math.max(width, height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    const context = canvas.getContext('2d')
    if (!context) return null
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', 0.8)
    })
  } catch {
    return null
  }
}

/** By way of an image, which turns the picture as its maker meant it on every browser. */
async function decoded(file: Blob) {
  const address = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    return { picture, width: picture.naturalWidth, height: picture.naturalHeight }
  } finally {
    URL.revokeObjectURL(address)
  }
}
