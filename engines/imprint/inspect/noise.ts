// Does a stretch of bytes look like noise? Encrypted content does, well compressed content nearly does.

const counts = new Uint32Array(256)
/** Which look saw a value last; so nothing need be emptied between looks. */
const seen = new Uint32Array(256)
let looks = 0
const mostLooks = 2 ** 30
const halves = new Uint32Array(16)

/**
 * Chi-square against equal shares, 255 degrees of freedom: noise is between 170 and 340 but for one in several thousand.
 */
const [low, high] = [170, 340]
/** Of 256 noisy bytes 162 are different; text and code have far fewer, and most need no more than this look. */
const look = 256
const fewest = 130
const enough = 2048
const least = 64
/** Of 64 noisy bytes 57 are different; with fewer than this they are noise once in more than a billion times. */
const fewestOfLeast = 42

/** Shorter than 64 bytes: nobody can tell, so no. */
export function looksNoisy(bytes: Uint8Array): boolean {
  return bytes.length >= enough ? isEven(bytes) : bytes.length >= least && isShortNoise(bytes)
}

/** Noise in every other group of 16 bytes, as from programs that leave every other block as it was. */
export function looksHalfNoisy(bytes: Uint8Array): boolean {
  if (bytes.length < 4 * look) return looksHalfNoisyShort(bytes)
  return hasNoisyHalf(bytes, 0) || hasNoisyHalf(bytes, 16)
}

/** Most end with the first look. */
function hasNoisyHalf(bytes: Uint8Array, first: number): boolean {
  return variety(bytes, first, least, 32) >= fewestOfLeast && variety(bytes, first, look, 32) >= fewest
    && looksNoisy(halfOf(bytes, first))
}

/** How many different values so many bytes have, looked at in groups of 16, one every `step`. */
function variety(bytes: Uint8Array, first: number, length: number, step: number): number {
  if (looks === mostLooks) {
    seen.fill(0)
    looks = 0
  }
  looks += 1
  let different = 0
  const groups = length >> 4
  for (let group = 0, at = first; group < groups; group++, at += step) {
    for (let inside = at; inside < at + 16; inside++) {
      const value = bytes[inside] ?? 0
      if (seen[value] === looks) continue
      seen[value] = looks
      different += 1
    }
  }
  return different
}

function looksHalfNoisyShort(bytes: Uint8Array): boolean {
  return looksNoisy(halfOf(bytes, 0)) || looksNoisy(halfOf(bytes, 16))
}

function halfOf(bytes: Uint8Array, first: number): Uint8Array {
  const half = new Uint8Array((bytes.length >> 1) + 16)
  let length = 0
  for (let at = first; at + 16 <= bytes.length; at += 32) {
    half.set(bytes.subarray(at, at + 16), length)
    length += 16
  }
  return half.subarray(0, length)
}

function isEven(bytes: Uint8Array): boolean {
  if (variety(bytes, 0, least, 16) < fewestOfLeast || variety(bytes, 0, look, 16) < fewest) return false
  counts.fill(0)
  for (let at = 0; at < bytes.length; at++) {
    const value = bytes[at] ?? 0
    counts[value] = (counts[value] ?? 0) + 1
  }
  let squares = 0
  for (let value = 0; value < 256; value++) squares += (counts[value] ?? 0) ** 2
  const chi = (squares * 256) / bytes.length - bytes.length
  return chi > low && chi < high
}

/** By half bytes (15 degrees of freedom), different values, and how many are 128 or more. */
function isShortNoise(bytes: Uint8Array): boolean {
  const { length } = bytes
  if (variety(bytes, 0, least, 16) < fewestOfLeast) return false
  halves.fill(0)
  counts.fill(0)
  let [different, upper] = [0, 0]
  for (let at = 0; at < length; at++) {
    const value = bytes[at] ?? 0
    const count = counts[value] ?? 0
    if (count === 0) different += 1
    counts[value] = count + 1
    if (value >= 128) upper += 1
    halves[value >> 4] = (halves[value >> 4] ?? 0) + 1
    halves[value & 15] = (halves[value & 15] ?? 0) + 1
  }
  if (different < 0.85 * 256 * (1 - (255 / 256) ** length)) return false
  if (Math.abs(upper / length - 0.5) > 2 / Math.sqrt(length)) return false
  let squares = 0
  for (let value = 0; value < 16; value++) squares += (halves[value] ?? 0) ** 2
  return (squares * 16) / (2 * length) - 2 * length < 42
}
